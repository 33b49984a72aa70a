//! Names of services and areas, which another crate keeps.

use i18n::{Words, Written};
use kernel::{OrganisationId, Outcome};
use ledger::App;
use maud::{Markup, html};
use organisations::store::{nodes, services};
use std::collections::{BTreeSet, HashMap};

/// The names that one page needs.
pub struct Names(HashMap<OrganisationId, Written>);

impl Names {
    /// The names of these places; unknown ones are left out.
    pub async fn of(app: &App, places: Vec<Option<OrganisationId>>) -> Outcome<Self> {
        let places: BTreeSet<OrganisationId> = places.into_iter().flatten().collect();
        Ok(Self(nodes::find_names(&mut app.db(), places).await?.into_iter().collect()))
    }

    /// The name for a reader; the words for "no service named" when there is none.
    pub fn text(&self, words: &Words, place: Option<OrganisationId>) -> String {
        match place.and_then(|id| self.0.get(&id)) {
            Some(written) => written.text(words.language()).to_owned(),
            None => words.text("engagement-word-service-none").into_owned(),
        }
    }

    /// The same with the language it stands in.
    pub fn markup(&self, words: &Words, place: Option<OrganisationId>) -> Markup {
        match place.and_then(|id| self.0.get(&id)).and_then(|written| written.best(words.language())) {
            Some(shown) => html! { span lang=[shown.lang()] { (shown.text) } },
            None => html! { (words.text("engagement-word-service-none")) },
        }
    }
}

/// One service to choose.
pub struct Choosable {
    /// Its id.
    pub id: OrganisationId,
    /// Its name and town.
    pub said: String,
}

/// At most so many services stand in one list; past that, people search.
const IN_ONE_LIST: usize = 200;

/// Services that take part, by the words of their name or town.
pub async fn services_that_listen(app: &App, words: &Words, typed: &str) -> Outcome<Vec<Choosable>> {
    let today = organisations::commands::today(app);
    let search = services::Search {
        language: words.language(),
        today,
        words: typed.chars().take(200).collect(),
        what: None,
        within: None,
        size: IN_ONE_LIST,
    };
    let found = services::search(&mut app.db(), &search, None).await?.items;
    let choosable = found.into_iter().filter(|service| service.takes_contributions_on(today)).map(|service| {
        let name = service.organisation.names.text(words.language()).to_owned();
        let said = match service.organisation.town.as_deref() {
            Some(town) => {
                words.with("engagement-about-service-place", &[("name", i18n::name(&name)), ("town", i18n::name(town))])
            }
            None => name,
        };
        Choosable { id: service.id(), said }
    });
    Ok(choosable.collect())
}

/// The services that lie within one organisation, or all of them, by name.
pub async fn services_within(app: &App, words: &Words, within: Option<OrganisationId>) -> Outcome<Vec<Choosable>> {
    let names = services::list_names(&mut app.db(), within).await?;
    let mut all: Vec<Choosable> = names
        .into_iter()
        .map(|(id, written)| Choosable { id, said: written.text(words.language()).to_owned() })
        .collect();
    all.sort_by_cached_key(|each| i18n::sort_key(words.language(), &each.said));
    Ok(all)
}

/// One organisation and the services that lie within it.
pub async fn with_services(app: &App, words: &Words, organisation: OrganisationId) -> Outcome<Vec<Choosable>> {
    let own = Names::of(app, vec![Some(organisation)]).await?.text(words, Some(organisation));
    let mut all = vec![Choosable { id: organisation, said: own }];
    all.extend(
        services_within(app, words, Some(organisation)).await?.into_iter().filter(|service| service.id != organisation),
    );
    Ok(all)
}
