use crate::Module;
use axum::Router;
use db::Migration;
use fhir::{Faces, Owned};
use i18n::Locales;
use jobs::Duties;
use kernel::{Outcome, Permissions, PersonId};
use ledger::App;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use web::{NavItem, Route, Site, Who};

/// All modules together, in the order in which they stand on each other.
#[derive(Clone)]
pub struct House(Vec<Module>);

/// Two parts of the house that do not fit together; found at start, before anything is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit(pub String);

impl std::fmt::Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for Misfit {}

impl House {
    /// Puts the modules together, lowest first.
    ///
    /// # Errors
    /// When two modules claim the same name, a role has a verb that nobody declares, a route asks for such a verb, a
    /// table, verb or event does not begin with the name of its module, or two FHIR faces contradict each other.
    pub fn of(modules: Vec<Module>) -> Result<Self, Misfit> {
        let house = Self(modules);
        house.each_name_once()?;
        house.each_verb_is_declared()?;
        house.each_name_begins_with_its_module()?;
        match house.faces().misfit() {
            Some(sentence) => Err(Misfit(sentence)),
            None => Ok(house),
        }
    }

    fn each_name_once(&self) -> Result<(), Misfit> {
        let mut seen = BTreeSet::new();
        for module in &self.0 {
            if !seen.insert(module.name) {
                return Err(Misfit(format!("two modules are called {}", module.name)));
            }
        }
        match self.duties().twice().first() {
            Some(name) => Err(Misfit(format!("two pieces of work are called {name}"))),
            None => Ok(()),
        }
    }

    fn each_verb_is_declared(&self) -> Result<(), Misfit> {
        let declared: BTreeSet<&str> = self.verbs().into_iter().collect();
        let of_roles = self.0.iter().flat_map(|module| module.roles).map(|line| line.verb);
        let of_routes = self.routes().into_iter().filter_map(|route| match route.who {
            Who::Verb(verb) => Some(verb),
            _ => None,
        });
        match of_roles.chain(of_routes).find(|verb| !declared.contains(verb)) {
            Some(verb) => Err(Misfit(format!("nobody declares the verb {verb}"))),
            None => Ok(()),
        }
    }

    fn each_name_begins_with_its_module(&self) -> Result<(), Misfit> {
        for module in &self.0 {
            let own = format!("{}.", module.name);
            let names = [module.verbs.given(), module.tells.given()].into_iter().flatten().flatten();
            if let Some(name) = names.copied().find(|name| !name.starts_with(&own)) {
                return Err(Misfit(format!("{name} is declared by {}, but does not begin with its name", module.name)));
            }
        }
        Ok(())
    }

    /// The modules, lowest first.
    pub fn modules(&self) -> &[Module] {
        &self.0
    }

    /// Every table, lowest module first.
    pub fn migrations(&self) -> Vec<Migration> {
        self.0.iter().filter_map(|module| module.migrations.given()).flatten().copied().collect()
    }

    /// Every word.
    pub fn locales(&self) -> Vec<Locales> {
        self.0.iter().filter_map(|module| module.locales.given()).collect()
    }

    /// Every verb.
    pub fn verbs(&self) -> Vec<&'static str> {
        self.0.iter().filter_map(|module| module.verbs.given()).flatten().copied().collect()
    }

    /// The whole permission table.
    pub fn permissions(&self) -> Permissions {
        Permissions::new(self.0.iter().flat_map(|module| module.roles).copied())
    }

    /// Every route.
    pub fn routes(&self) -> Vec<Route> {
        self.0.iter().flat_map(|module| module.routes).cloned().collect()
    }

    /// Every entry of the navigation.
    pub fn navigation(&self) -> Vec<NavItem> {
        self.0.iter().filter_map(|module| module.navigation.given()).flatten().copied().collect()
    }

    /// All work for later.
    pub fn duties(&self) -> Duties {
        let mut duties = Duties::default();
        for module in &self.0 {
            duties.kinds.extend(module.jobs.given().unwrap_or_default());
            duties.hearers.extend(module.hears.given().unwrap_or_default());
            duties.timed.extend(module.timed.given().unwrap_or_default());
        }
        duties
    }

    /// Every page and interface for programs.
    pub fn router(&self) -> Router<Site> {
        self.0.iter().filter_map(|module| module.router.given()).fold(Router::new(), |whole, part| whole.merge(part()))
    }

    /// Every sort of things that counts.
    pub fn origins(&self) -> Vec<measures::Origin> {
        self.0.iter().filter_map(|module| module.facts.given()).flat_map(|told| told.origins).copied().collect()
    }

    /// Every definition of a figure, as JSON documents.
    pub fn definitions(&self) -> Vec<&'static str> {
        self.0.iter().filter_map(|module| module.facts.given()).flat_map(|told| told.definitions).copied().collect()
    }

    /// Every FHIR face, in the order in which they are asked.
    pub fn faces(&self) -> Faces {
        let of = |module: &Module| {
            let owner = module.name;
            module.fhir.given().into_iter().flatten().map(move |face| Owned { owner, face: *face })
        };
        Faces::new(self.0.iter().flat_map(of).collect())
    }

    /// The OpenAPI document: `frame` (title, version, servers) with the paths and components of every module.
    pub fn openapi(&self, mut frame: Value) -> Value {
        for part in self.0.iter().filter_map(|module| module.openapi.given()) {
            join(&mut frame, part());
        }
        frame
    }

    /// Fills the demonstration, lowest module first.
    pub async fn demo(&self, app: &App) -> Outcome<()> {
        for fill in self.0.iter().filter_map(|module| module.demo.given()) {
            fill(app.clone()).await?;
        }
        Ok(())
    }

    /// Everything that is wrong with what is stored, with the name of the module that found it.
    pub async fn check(&self, app: &App) -> Outcome<Vec<(&'static str, String)>> {
        let mut found = Vec::new();
        for module in &self.0 {
            if let Some(check) = module.check.given() {
                found.extend(check(app.clone()).await?.into_iter().map(|wrong| (module.name, wrong)));
            }
        }
        Ok(found)
    }

    /// Erases a person from every module, the highest first: those below still know who is meant while those above look.
    pub async fn erase(&self, app: &App, person: PersonId) -> Outcome<()> {
        for erase in self.0.iter().rev().filter_map(|module| module.erase.given()) {
            erase(app.clone(), person).await?;
        }
        Ok(())
    }

    /// A copy of everything that the house keeps of a person, a chapter for each module.
    pub async fn copy_of(&self, app: &App, person: PersonId) -> Outcome<Value> {
        let mut chapters = Map::new();
        for module in &self.0 {
            if let Some(copy) = module.portability.given() {
                chapters.insert(module.name.to_owned(), copy(app.clone(), person).await?);
            }
        }
        Ok(Value::Object(chapters))
    }
}

/// Puts `part` into `whole`, deep, where both are objects; lists grow.
fn join(whole: &mut Value, part: Value) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (key, value) in part {
                join(whole.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(whole), Value::Array(part)) => whole.extend(part),
        (whole, part) => *whole = part,
    }
}
