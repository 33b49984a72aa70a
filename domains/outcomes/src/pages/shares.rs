//! Who may see what is mine: who does now, whom I could let see, and how to end it at once.

use super::{common, places::Names};
use crate::{
    commands::{self, MayLetSee},
    model::{Measure, MeasureId, Share, ShareId, ShareWith, SharedWith},
    rules,
};
use axum::response::Response;
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, Choosable, EmptyState, Sheet},
};

const PATH: &str = "/outcomes/shares";
const TITLE: &str = "outcomes-shares-title";

struct SharesPage {
    shares: Vec<Share>,
    known: Vec<MayLetSee>,
    measures: Vec<Measure>,
    names: Names,
    form: Form,
}

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match read(&visit, Form::empty()).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, form: Form) -> Outcome<SharesPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let shares = commands::list_shares(app, caller).await?;
    let known = commands::who_may_be_let_see(app, caller).await?;
    let mut measures: Vec<Measure> =
        commands::list_stories(app, caller).await?.into_iter().map(|story| story.measure).collect();
    for id in shares.iter().filter_map(|share| share.measure) {
        if !measures.iter().any(|measure| measure.id == id) {
            measures.push(commands::find_measure(&mut app.db(), id).await?);
        }
    }
    let with = shares.iter().map(|share| share.with).chain(known.iter().map(|known| known.with));
    let (mut places, mut people) = (known.iter().filter_map(|known| known.at).collect::<Vec<_>>(), Vec::new());
    for with in with {
        match with {
            ShareWith::Service(service) => places.push(service),
            ShareWith::Worker(person) | ShareWith::Supporter(person) => people.push(person),
        }
    }
    let names = Names::of(app, places, people).await?;
    Ok(SharesPage { shares, known, measures, names, form })
}

/// A share begins or ends.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    let outcome = act(&visit, &form).await;
    match outcome {
        Ok(key) => visit.done(PATH, key),
        Err(failure) => match read(&visit, form.clone()).await {
            Ok(mut page) => visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(&visit, &page)
            }),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn act(visit: &Visit, form: &Form) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    match form.text("step") {
        "end" => {
            let id: ShareId = form.text("share").parse().map_err(|_| Refusal::absent())?;
            commands::end_share(app, caller, id).await?;
            Ok("outcomes-done-share-ended")
        }
        "end-all" => {
            commands::end_all_shares(app, caller).await?;
            Ok("outcomes-done-all-ended")
        }
        _ => {
            let with = with_of(form.text("with")).ok_or(rules::SHARE_UNKNOWN)?;
            let measure = match form.chosen("measure") {
                Some(id) => Some(id.parse::<MeasureId>().map_err(|_| Failure::from(rules::MEASURE_UNKNOWN))?),
                None => None,
            };
            commands::let_see(app, caller, with, measure).await?;
            Ok("outcomes-done-share-begun")
        }
    }
}

/// `service:…`, `worker:…`, `supporter:…`.
fn with_of(typed: &str) -> Option<ShareWith> {
    let (kind, id) = typed.split_once(':')?;
    Some(ShareWith::of(SharedWith::parse(kind)?, id.parse().ok()?))
}

fn value_of(with: ShareWith) -> String {
    format!("{}:{}", with.kind(), with.uuid())
}

fn view(visit: &Visit, page: &SharesPage) -> Markup {
    let words = &visit.words;
    let lasting: Vec<&Share> = page.shares.iter().filter(|share| share.ended_at.is_none()).collect();
    let ended: Vec<&Share> = page.shares.iter().filter(|share| share.ended_at.is_some()).collect();
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-shares-heading")) }
        p .govuk-body-l { (words.text("outcomes-shares-lead")) }
        @if lasting.is_empty() { (EmptyState::new(words.text("outcomes-shares-none"))) }
        @for share in &lasting { (one(visit, page, share)) }
        @if lasting.len() > 1 {
            form method="post" action=(PATH) novalidate {
                input type="hidden" name="step" value="end-all";
                (Button::new(words.text("outcomes-shares-end-all")).warning())
            }
        }
        (begin(visit, page))
        @if !ended.is_empty() {
            h2 .govuk-heading-m { (words.text("outcomes-shares-ended")) }
            ul .govuk-list .govuk-list--bullet {
                @for share in ended { li { (reader(visit, page, share.with)) ": " (until(visit, share)) } }
            }
        }
    }
}

fn reader(visit: &Visit, page: &SharesPage, with: ShareWith) -> String {
    let words = &visit.words;
    match with {
        ShareWith::Service(service) => {
            words.with("outcomes-reader-service", &[("service", i18n::name(&page.names.place(words, service)))])
        }
        ShareWith::Worker(worker) => {
            let at = page.known.iter().find(|known| known.with == with).and_then(|known| known.at);
            let name = page.names.person(words, worker);
            match at {
                Some(place) => words.with(
                    "outcomes-reader-worker",
                    &[("name", i18n::name(&name)), ("service", i18n::name(&page.names.place(words, place)))],
                ),
                None => name,
            }
        }
        ShareWith::Supporter(supporter) => {
            let name = page.names.person(words, supporter);
            words.with("outcomes-reader-supporter", &[("name", i18n::name(&name))])
        }
    }
}

fn measure(visit: &Visit, page: &SharesPage, id: Option<MeasureId>) -> String {
    let words = &visit.words;
    let found = id.and_then(|id| page.measures.iter().find(|measure| measure.id == id));
    found.map_or_else(|| words.text("outcomes-shares-everything").into_owned(), |one| common::title(words, one))
}

fn one(visit: &Visit, page: &SharesPage, share: &Share) -> Markup {
    let words = &visit.words;
    let since = words.with("outcomes-shares-since", &[("date", words.date(words.day_of(share.since)).into())]);
    html! {
        (Sheet::new(reader(visit, page, share.with), html! {
            p .govuk-body { (measure(visit, page, share.measure)) ". " (since) }
            form method="post" action=(PATH) novalidate {
                input type="hidden" name="step" value="end";
                input type="hidden" name="share" value=(share.id);
                button .govuk-button .govuk-button--secondary type="submit" {
                    (words.text("outcomes-shares-end"))
                    span .govuk-visually-hidden { ": " (reader(visit, page, share.with)) }
                }
            }
        }))
    }
}

fn until(visit: &Visit, share: &Share) -> String {
    let words = &visit.words;
    let day = words.day_of(share.ended_at.unwrap_or(share.since));
    words.with("outcomes-shares-until", &[("date", words.date(day).into())])
}

fn begin(visit: &Visit, page: &SharesPage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let readers: Vec<Choosable> =
        page.known.iter().map(|known| Choosable::new(value_of(known.with), reader(visit, page, known.with))).collect();
    let all = Choosable::new("", words.text("outcomes-shares-everything"));
    let each = page.measures.iter().map(|one| Choosable::new(one.id.to_string(), common::title(words, one)));
    let measures: Vec<Choosable> = std::iter::once(all).chain(each).collect();
    html! {
        h2 .govuk-heading-m { (words.text("outcomes-shares-begin")) }
        @if readers.is_empty() { p .govuk-body { (words.text("outcomes-shares-nobody")) } } @else {
            form method="post" action=(PATH) novalidate {
                (form.select("with", words.text("outcomes-shares-who"), readers))
                (form.select("measure", words.text("outcomes-shares-what"), measures))
                p .govuk-body { (words.text("outcomes-shares-seen")) }
                (Button::new(words.text("outcomes-shares-button")))
            }
        }
    }
}
