//! What all pages share: the app, the words, the settings, the routes, the navigation and the help contacts.

use std::{
    collections::HashSet,
    sync::{Arc, PoisonError, RwLock},
};

use i18n::{Catalogue, Words};
use ledger::App;

use crate::{HelpContacts, Kept, NavItem, Route, Settings, assets, kept::Cupboard};

/// What all pages share; the state of every router. Cloning it is cheap.
#[derive(Clone)]
pub struct Site(Arc<House>);

struct House {
    app: App,
    catalogue: Catalogue,
    settings: Settings,
    routes: Vec<Route>,
    quiet: HashSet<&'static str>,
    navigation: Vec<NavItem>,
    footer: Vec<NavItem>,
    help: RwLock<Arc<Help>>,
    kept: Cupboard,
    style: String,
    script: String,
    mark: String,
}

/// The contacts of the place, and the strip of them that was made for each language.
struct Help {
    contacts: Arc<HelpContacts>,
    strips: Cupboard,
}

impl Help {
    fn of(contacts: HelpContacts) -> Arc<Self> {
        Arc::new(Self { contacts: Arc::new(contacts), strips: Cupboard::default() })
    }
}

/// A site while it is put together.
pub struct SiteBuilder(House);

impl Site {
    /// Begins a site.
    pub fn build(app: App, catalogue: Catalogue, settings: Settings) -> SiteBuilder {
        let house = House {
            app,
            catalogue,
            settings,
            routes: Vec::new(),
            quiet: HashSet::new(),
            navigation: Vec::new(),
            footer: Vec::new(),
            help: RwLock::new(Help::of(HelpContacts::emergency())),
            kept: Cupboard::default(),
            style: assets::address("comhar.css"),
            script: assets::address("comhar.js"),
            mark: assets::address("mark.svg"),
        };
        SiteBuilder(house).routes(crate::pages::ROUTES).footer(crate::pages::FOOTER)
    }

    /// What every command needs.
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// The words of every language.
    pub fn catalogue(&self) -> &Catalogue {
        &self.0.catalogue
    }

    /// What the one who runs the house decided.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// All routes that were handed in.
    pub fn routes(&self) -> &[Route] {
        &self.0.routes
    }

    /// Where to find help at once.
    pub fn help(&self) -> Arc<HelpContacts> {
        Arc::clone(&self.known_help().contacts)
    }

    fn known_help(&self) -> Arc<Help> {
        Arc::clone(&self.0.help.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// "Need help now?" with the contacts, for the header.
    pub(crate) fn help_strip(&self, words: &Words) -> Kept {
        let help = self.known_help();
        help.strips.take(("web-help-strip", ""), words, |words| help.contacts.strip(words))
    }

    pub(crate) fn kept(&self) -> &Cupboard {
        &self.0.kept
    }

    /// Changes where to find help; every page that is made from now on shows it.
    pub fn set_help(&self, contacts: HelpContacts) {
        *self.0.help.write().unwrap_or_else(PoisonError::into_inner) = Help::of(contacts);
    }

    /// The address of an asset, with its hash.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    pub(crate) fn is_quiet(&self, pattern: &str) -> bool {
        self.0.quiet.contains(pattern)
    }

    pub(crate) fn navigation(&self) -> &[NavItem] {
        &self.0.navigation
    }

    pub(crate) fn footer(&self) -> &[NavItem] {
        &self.0.footer
    }

    pub(crate) fn style(&self) -> &str {
        &self.0.style
    }

    pub(crate) fn script(&self) -> &str {
        &self.0.script
    }

    pub(crate) fn mark(&self) -> &str {
        &self.0.mark
    }
}

impl SiteBuilder {
    /// With the routes of one crate.
    #[must_use]
    pub fn routes(mut self, routes: &[Route]) -> Self {
        self.0.quiet.extend(routes.iter().filter(|route| route.quiet).map(|route| route.path));
        self.0.routes.extend(routes.iter().cloned());
        self
    }

    /// With entries below the header.
    #[must_use]
    pub fn navigation(mut self, items: &[NavItem]) -> Self {
        self.0.navigation.extend(items);
        self
    }

    /// With entries in the footer.
    #[must_use]
    pub fn footer(mut self, items: &[NavItem]) -> Self {
        self.0.footer.extend(items);
        self
    }

    /// The site.
    pub fn finish(self) -> Site {
        Site(Arc::new(self.0))
    }
}
