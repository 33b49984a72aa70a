//! Walks the house as somebody would: from the pages of the route list, along the links, until every kind of page was seen.

use super::cast;
use kernel::Role;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use testkit::{Page, TestApp, Visitor};
use web::{Method, Route, Who};

/// Pages of one kind that are looked at, when there are so many.
const OF_ONE_KIND: usize = 2;

/// A page that somebody came to.
pub struct Seen {
    /// Who, by their short name; `nobody` is not signed in.
    pub who: &'static str,
    /// The pattern of the route.
    pub pattern: &'static str,
    /// The page.
    pub page: Page,
}

/// Every route: those of the modules and those of the frame.
pub fn every_route(app: &TestApp) -> Vec<Route> {
    app.comhar.site.routes().to_vec()
}

/// Those who open pages: nobody, and one invented person for each part.
pub fn walkers() -> Vec<&'static str> {
    let mut played = BTreeSet::new();
    let cast = people::demo::cast().iter().filter(|one| played.insert(one.role)).map(|one| one.key);
    std::iter::once(cast::NOBODY).chain(cast).collect()
}

/// The invented person who opens a route: nobody for open ones.
pub fn who_opens(app: &TestApp, route: &Route) -> Option<&'static str> {
    match route.who {
        Who::Open => Some(cast::NOBODY),
        Who::SignedIn => people::demo::who_plays(Role::Person).map(|one| one.key),
        Who::Verb(verb) => {
            let may = |role| app.app().permissions().breadth(role, verb).is_some();
            people::demo::cast().iter().find(|one| may(one.role)).map(|one| one.key)
        }
    }
}

/// Whether an address belongs to a pattern.
pub fn fits(pattern: &str, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (wanted, given): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    wanted.len() == given.len()
        && wanted.iter().zip(&given).all(|(want, is)| want == is || (want.starts_with('{') && !is.is_empty()))
}

/// The pattern that an address belongs to; one without a placeholder before one with.
pub fn pattern_of(routes: &[Route], address: &str) -> Option<&'static str> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let gets = || routes.iter().filter(|route| route.method == Method::Get);
    gets()
        .find(|route| route.path == path)
        .or_else(|| gets().find(|route| fits(route.path, path)))
        .map(|route| route.path)
}

/// Everything that one person comes to. `visitor` keeps its language.
pub async fn walk(app: &TestApp, who: &'static str, visitor: &mut Visitor) -> Vec<Seen> {
    walk_through(app, who, visitor, |_| true).await
}

/// The same, only through those kinds of pages that `is_wanted`.
async fn walk_through(
    app: &TestApp,
    who: &'static str,
    visitor: &mut Visitor,
    is_wanted: impl Fn(&Route) -> bool,
) -> Vec<Seen> {
    let routes: Vec<Route> = every_route(app).into_iter().filter(|route| is_wanted(route)).collect();
    let mut waiting: VecDeque<String> = routes
        .iter()
        .filter(|route| route.method == Method::Get && !route.is_api() && !route.example.is_empty())
        .map(|route| route.example.to_owned())
        .collect();
    waiting.push_front("/".to_owned());
    let (mut met, mut counts, mut seen) = (BTreeSet::new(), BTreeMap::new(), Vec::new());
    while let Some(address) = waiting.pop_front() {
        let Some(pattern) = pattern_of(&routes, &address).filter(|pattern| leads_on(pattern)) else { continue };
        let bare = address.split('#').next().unwrap_or_default().to_owned();
        let count = counts.entry(pattern).or_insert(0);
        if *count >= OF_ONE_KIND || !met.insert(bare.clone()) {
            continue;
        }
        *count += 1;
        let page = visitor.open(&bare).await;
        if page.status != 200 || !is_page(&page) {
            // Another one of the same kind may be open to this person.
            *counts.entry(pattern).or_insert(1) -= 1;
            continue;
        }
        waiting.extend(links(&page));
        seen.push(Seen { who, pattern, page });
    }
    seen
}

/// Every kind of page in one language: what is open by somebody who is not signed in, the rest by each who may open it.
pub async fn walk_all(app: &TestApp, language: &str) -> Vec<Seen> {
    let mut seen = Vec::new();
    for who in walkers() {
        let mut visitor = cast::come(app, who).await.reading(language);
        seen.extend(walk_own(app, who, &mut visitor).await);
    }
    seen
}

/// The part of that which is one walker's.
pub async fn walk_own(app: &TestApp, who: &'static str, visitor: &mut Visitor) -> Vec<Seen> {
    // The front door too, so that the frame is seen as it is for everybody; and the surveys, where those of one's own place stand on top.
    let own =
        |route: &Route| matches!(route.path, "/" | "/surveys") || (route.who == Who::Open) == (who == cast::NOBODY);
    walk_through(app, who, visitor, own).await
}

/// Addresses that end something are not followed.
fn leads_on(pattern: &str) -> bool {
    !matches!(pattern, "/leave" | "/sign-out")
}

fn is_page(page: &Page) -> bool {
    page.header("content-type").is_some_and(|kind| kind.starts_with("text/html"))
}

/// Addresses inside the house that a page leads to, languages aside.
pub fn links(page: &Page) -> Vec<String> {
    let inside = |href: &&str| href.starts_with('/') && !href.starts_with("//") && !href.contains("lang=");
    page.all("a[href]").filter_map(|link| link.attr("href")).filter(inside).map(str::to_owned).collect()
}
