//! Who looked at what is mine, in plain words.

use super::{common, places::Names, story};
use crate::{
    commands,
    model::{Look, Looked, Measure},
};
use axum::response::Response;
use db::Page;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, EmptyState, Tag},
};

const PATH: &str = "/outcomes/looks";
const TITLE: &str = "outcomes-looks-title";
const ON_ONE_PAGE: usize = 30;

/// The list; others are asked to sign in.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let app = visit.site.app();
    let page = commands::list_looks(app, &visit.caller, ON_ONE_PAGE, visit.query.chosen("after")).await?;
    let people = page.items.iter().map(|look| look.viewer).collect();
    let places = page.items.iter().filter_map(|look| look.organisation).collect();
    let names = Names::of(app, places, people).await?;
    let mut measures: Vec<Measure> = Vec::new();
    for id in page.items.iter().filter_map(|look| look.measure) {
        if !measures.iter().any(|measure| measure.id == id) {
            measures.push(commands::find_measure(&mut app.db(), id).await?);
        }
    }
    Ok(view(visit, &page, (&names, &measures)))
}

fn view(visit: &Visit, page: &Page<Look>, known: (&Names, &[Measure])) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("outcomes-word-back"), story::PATH))
        h1 .govuk-heading-xl { (words.text("outcomes-looks-heading")) }
        p .govuk-body-l { (words.text("outcomes-looks-lead")) }
        @if page.items.is_empty() { (EmptyState::new(words.text("outcomes-looks-none"))) } @else {
            ul .govuk-list {
                @for look in &page.items {
                    li .comhar-sheet {
                        p .govuk-body { (said(visit, look, known)) }
                        p .comhar-small { (words.moment(look.at)) }
                        @if look.break_glass { p { (Tag::new(words.text("outcomes-looks-glass")).waiting()) } }
                    }
                }
            }
        }
        @if let Some(next) = &page.next {
            p .govuk-body { a .govuk-link href={ (PATH) "?after=" (next.as_str()) } { (words.text("outcomes-word-more")) } }
        }
    }
}

fn said(visit: &Visit, look: &Look, (names, measures): (&Names, &[Measure])) -> String {
    let words = &visit.words;
    let name = names.person(words, look.viewer);
    let who = match look.organisation {
        Some(place) => {
            let place = names.place(words, place);
            words.with("outcomes-looks-who", &[("name", i18n::name(&name)), ("place", i18n::name(&place))])
        }
        None => name,
    };
    let measure = look.measure.and_then(|id| measures.iter().find(|measure| measure.id == id));
    let title = measure.map(|measure| common::title(words, measure)).unwrap_or_default();
    let key = match look.what {
        Looked::Measure => "outcomes-looks-measure",
        Looked::Story => "outcomes-looks-story",
        Looked::Concern => "outcomes-looks-concern",
        Looked::Program => "outcomes-looks-program",
        Looked::OwnView => "outcomes-looks-own-view",
    };
    words.with(key, &[("who", i18n::name(&who)), ("measure", i18n::name(&title))])
}
