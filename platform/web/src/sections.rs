//! The sections of the house: a short row of what this person does daily, and all of them, grouped by what they are for.

use i18n::Words;
use kernel::Caller;
use maud::{Markup, html};

use crate::{
    Content, Kept, Visit,
    components::{NavLink, ServiceNavigation},
};

/// So many sections stand in the row; more would break it on a desk, and nobody does more daily.
const MOST_IN_ROW: usize = 4;

/// What a section is for. "All sections" shows them in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// What staff have to do.
    Work,
    /// What is one's own: plans, bookings, how things are.
    Own,
    /// Saying something, and seeing what came of it.
    Heard,
    /// Finding support, learning.
    Support,
    /// What is known: figures, findings.
    Known,
    /// What keeps the house in order: roles, checks, settings.
    House,
}

impl Purpose {
    const ALL: [Self; 6] = [Self::Work, Self::Own, Self::Heard, Self::Support, Self::Known, Self::House];

    const fn key(self) -> &'static str {
        match self {
            Self::Work => "web-purpose-work",
            Self::Own => "web-purpose-own",
            Self::Heard => "web-purpose-heard",
            Self::Support => "web-purpose-support",
            Self::Known => "web-purpose-known",
            Self::House => "web-purpose-house",
        }
    }
}

/// One section.
#[derive(Debug, Clone, Copy)]
pub struct NavItem {
    /// The key of its words.
    pub key: &'static str,
    /// Where it leads; pages below it count as inside it.
    pub path: &'static str,
    /// Where further pages of it begin.
    pub beside: &'static [&'static str],
    /// Whether this caller sees it.
    pub shown: fn(&Caller) -> bool,
    /// What it is for.
    pub purpose: Purpose,
    /// Its place in the row of who wears a hat; the lowest stand in it.
    pub at_work: Option<u8>,
    /// Its place in the row of everybody else.
    pub at_home: Option<u8>,
}

impl NavItem {
    /// A section that everybody sees.
    pub const fn open(key: &'static str, path: &'static str) -> Self {
        Self { key, path, beside: &[], shown: |_| true, purpose: Purpose::Support, at_work: None, at_home: None }
    }

    /// A section for those for whom `shown` holds: `|caller| caller.ever::<Answer>()`. It is work, until [`Self::about`] says
    /// otherwise.
    pub const fn when(key: &'static str, path: &'static str, shown: fn(&Caller) -> bool) -> Self {
        Self { key, path, beside: &[], shown, purpose: Purpose::Work, at_work: None, at_home: None }
    }

    /// With pages that do not stand below its own.
    #[must_use]
    pub const fn beside(mut self, pages: &'static [&'static str]) -> Self {
        self.beside = pages;
        self
    }

    /// What it is for.
    #[must_use]
    pub const fn about(mut self, purpose: Purpose) -> Self {
        self.purpose = purpose;
        self
    }

    /// Done daily by those who wear a hat; the four lowest places stand in their row.
    #[must_use]
    pub const fn at_work(mut self, place: u8) -> Self {
        self.at_work = Some(place);
        self
    }

    /// Done daily by those who wear none.
    #[must_use]
    pub const fn at_home(mut self, place: u8) -> Self {
        self.at_home = Some(place);
        self
    }

    fn place(&self, caller: &Caller) -> Option<u8> {
        if caller.hat().is_some() { self.at_work } else { self.at_home }
    }

    /// How much of the address of a page it says, when the page is this one or inside it.
    fn holds(&self, page: &str) -> Option<usize> {
        let own = std::iter::once(&self.path).chain(self.beside);
        own.filter(|path| is_within(page, path)).map(|path| path.len()).max()
    }
}

fn is_within(page: &str, path: &str) -> bool {
    page == path || (path != "/" && page.starts_with(path) && page.as_bytes().get(path.len()) == Some(&b'/'))
}

/// The row and, behind its last entry, everything that this caller may enter. Where a page belongs is always in the row.
/// For whoever is not signed in it is made once for each section, and once for a section's inner pages.
pub(crate) fn navigation(visit: &Visit) -> Kept {
    let shown: Vec<&NavItem> = visit.site.navigation().iter().filter(|item| (item.shown)(&visit.caller)).collect();
    let here = here(&shown, &visit.path);
    let name = if here.is_none_or(|here| here.path == visit.path) { "web-navigation" } else { "web-navigation-inside" };
    let place = visit.is_nobodys().then(|| here.map_or("", |here| here.path));
    visit.kept_at(name, place, |words| around(visit, &shown, here, words))
}

/// Where a page belongs: of two sections that hold it, the one that says more of its address.
pub(crate) fn here<'a>(shown: &[&'a NavItem], page: &str) -> Option<&'a NavItem> {
    let holding = shown.iter().filter_map(|item| Some((item.holds(page)?, *item)));
    holding.max_by_key(|(said, _)| *said).map(|(_, item)| item)
}

fn around(visit: &Visit, shown: &[&NavItem], here: Option<&NavItem>, words: &Words) -> Markup {
    let link = |item: &&NavItem| NavLink {
        content: words.text(item.key).into(),
        href: item.path.to_owned(),
        current: visit.path == item.path,
        active: here.is_some_and(|here| here.path == item.path),
        ..NavLink::default()
    };
    let row = row(shown, &visit.caller, here);
    let links: Vec<NavLink> = row.iter().map(link).collect();
    let last = if row.len() < shown.len() { all(shown, words, &link).into() } else { Content::default() };
    let navigation = ServiceNavigation { last, ..ServiceNavigation::new(words.text("web-navigation"), links) };
    html! { @if !shown.is_empty() { (navigation) } }
}

/// What is done daily, and where this page belongs when that is something else. A house of few sections shows them all.
pub(crate) fn row<'a>(shown: &[&'a NavItem], caller: &Caller, here: Option<&'a NavItem>) -> Vec<&'a NavItem> {
    if shown.len() <= MOST_IN_ROW {
        return shown.to_vec();
    }
    let mut daily: Vec<(u8, &NavItem)> = shown.iter().filter_map(|item| Some((item.place(caller)?, *item))).collect();
    daily.sort_by_key(|(place, _)| *place);
    let mut row: Vec<&NavItem> = daily.into_iter().map(|(_, item)| item).take(MOST_IN_ROW).collect();
    row.extend(here.filter(|here| !row.iter().any(|item| item.path == here.path)));
    row
}

fn all(shown: &[&NavItem], words: &Words, link: &impl Fn(&&NavItem) -> NavLink) -> Markup {
    let parts = Purpose::ALL.into_iter().filter_map(|purpose| {
        let items: Vec<NavLink> = shown.iter().filter(|item| item.purpose == purpose).map(link).collect();
        (!items.is_empty()).then_some((purpose.key(), items))
    });
    html! {
        details .comhar-sections name="comhar-bar" {
            summary .comhar-sections__summary { span { (words.text("web-sections")) } }
            div .comhar-sections__panel {
                @for (key, items) in parts {
                    div .comhar-sections__part {
                        p .comhar-sections__purpose id=(key) { (words.text(key)) }
                        ul .comhar-sections__list aria-labelledby=(key) {
                            @for item in &items {
                                li { a .comhar-sections__link href=(item.href) aria-current=[current(item)] { (item.content) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn current(item: &NavLink) -> Option<&'static str> {
    match (item.current, item.active) {
        (true, _) => Some("page"),
        (false, true) => Some("true"),
        (false, false) => None,
    }
}
