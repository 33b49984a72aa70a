//! The front door: one sentence of welcome, large doors, what changed lately because somebody spoke.

use super::{changed, mine, places};
use crate::{commands, model::ThemeTold};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BigDoor, EmptyState, Icon, doors},
};

/// So many changes stand on the front door.
const LATELY: usize = 3;

struct HomePage {
    lately: Vec<ThemeTold>,
    names: places::Names,
}

/// The front door.
pub async fn show(visit: Visit) -> Response {
    match read(&visit).await {
        Ok(page) => visit.wide().page("engagement-home-title", view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<HomePage> {
    let app = visit.site.app();
    let lately = commands::list_public_themes(app, LATELY, None).await?.items;
    let names = places::Names::of(app, lately.iter().map(|told| Some(told.theme.organisation)).collect()).await?;
    Ok(HomePage { lately, names })
}

fn view(visit: &Visit, page: &HomePage) -> Markup {
    let words = &visit.words;
    let door =
        |icon, title: &str, line: &str, href: &str| BigDoor::new(icon, words.text(title), words.text(line), href);
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-home-heading")) }
        (doors(&[
            door(Icon::Speak, "engagement-home-share", "engagement-home-share-line", "/share"),
            door(Icon::Support, "engagement-home-support", "engagement-home-support-line", "/support"),
            door(Icon::Key, "engagement-home-open", "engagement-home-open-line", "/open"),
            door(Icon::Tick, "engagement-home-changed", "engagement-home-changed-line", changed::PATH),
        ]))
        h2 .govuk-heading-l { (words.text("engagement-home-lately")) }
        @if page.lately.is_empty() {
            (EmptyState::new(words.text("engagement-home-lately-none")).step(words.text("engagement-home-share"), "/share"))
        }
        @if !page.lately.is_empty() { div .comhar-cards { @for told in &page.lately { (changed::card(words, told, &page.names)) } } }
        ul .govuk-list {
            @if !page.lately.is_empty() { li { a .govuk-link href=(changed::PATH) { (words.text("engagement-home-lately-all")) } } }
            @if visit.caller.signed_in().is_ok() { li { a .govuk-link href=(mine::PATH) { (words.text("engagement-mine-title")) } } }
            li { a .govuk-link href="/experiences" { (words.text("engagement-home-read")) } }
        }
    }
}
