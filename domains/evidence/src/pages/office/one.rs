//! One release as the house sees it: its tables as they will be seen, what is hidden and why, what the attack found,
//! and what can be done next.

use super::{PATH, path, said::Names};
use crate::{
    commands::{self, ReleaseSeen},
    model::{Pinned, Release, ReleaseId, Secret, Stage},
    pages::{common, out, tables},
    permissions::{PrepareRelease, PublishRelease, SeeReleases, SignRelease},
    rules::releases,
};
use axum::{Extension, extract::Path, response::Response};
use i18n::Words;
use kernel::PersonId;
use maud::{Markup, html};
use measures::{Definitions, Figures};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Details, InsetText, Row, SummaryList, Table},
};

/// The page.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeReleases>(&visit) {
        return closed;
    }
    let Ok(id) = id.parse::<ReleaseId>() else { return visit.absent() };
    match commands::see_release(visit.site.app(), &visit.caller, id).await {
        Ok(seen) => visit.wide().page(TITLE, view(&visit, (&seen, figures.definitions()), &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// Neutral, as all titles: it stays in histories.
pub(super) const TITLE: &str = "evidence-office-title";
/// So many figures that came too late are named.
const MOST_LATE: usize = 20;

pub(super) fn view(visit: &Visit, (seen, definitions): (&ReleaseSeen, &Definitions), form: &Form) -> Markup {
    let (words, release) = (&visit.words, &seen.release);
    html! {
        (BackLink::new(words.text("evidence-back-office"), PATH))
        h1 .govuk-heading-xl { bdi { (release.titles.0.text(visit.language)) } }
        p { (common::stage_tag(words, release.stage)) }
        (SummaryList::new(facts(words, seen, definitions)))
        (closings(visit, seen))
        (steps(visit, release, form))
        @if let Some(secret) = &seen.secret {
            (late(words, secret, &Names::of(words, secret)))
            (found(words, secret, &Names::of(words, secret)))
            @if secret.outcome.is_some() {
                h2 .govuk-heading-l { (words.text("evidence-office-as-seen")) }
                @for table in &secret.document.tables {
                    h3 .govuk-heading-m { (table.title.text(visit.language)) }
                    (tables::table(words, &secret.document, table))
                }
            }
        }
    }
}

/// What its figures rest on, and what must be done in the closed periods first.
fn closings(visit: &Visit, seen: &ReleaseSeen) -> Markup {
    let words = &visit.words;
    if !matches!(seen.release.stage, Stage::Draft | Stage::Run | Stage::Attacked | Stage::Signed | Stage::Embargoed) {
        return html! {};
    }
    let said = |periods: &[&str]| {
        let named: Vec<String> = periods.iter().map(|text| common::period(words, text)).collect();
        words.list(&named.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let open = releases::open(&seen.release.plan.0, &seen.closings);
    let rests_on = seen.secret.as_ref().map(|secret| secret.document.rests_on.as_slice()).unwrap_or_default();
    let since = releases::counted_since(rests_on, &seen.closings);
    let first = open.first().map(|text| format!("/measures/periods?period={text}"));
    html! {
        @if let Some(first) = first {
            (InsetText::new(html! {
                (words.with("evidence-office-open", &[("periods", said(&open).into())])) " "
                @if visit.caller.ever::<PrepareRelease>() {
                    a .govuk-link href=(first) { (words.text("evidence-office-open-link")) }
                }
            }))
        }
        @if !since.is_empty() {
            (InsetText::new(words.with("evidence-office-counted-since", &[("periods", said(&since).into())])))
        }
    }
}

/// What a measure is called, and which version of its definition counts.
fn measure(words: &Words, pinned: &Pinned, definitions: &Definitions) -> String {
    let version = definitions.get(&pinned.definition).and_then(|definition| definition.version(pinned.version));
    let title = version.map_or(pinned.definition.as_str(), |version| version.title.text(words.language()));
    format!("{title} (v{})", pinned.version)
}

fn facts(words: &Words, seen: &ReleaseSeen, definitions: &Definitions) -> Vec<Row> {
    let (release, plan) = (&seen.release, &seen.release.plan.0);
    let periods: Vec<String> = plan.periods.iter().map(|text| common::period(words, text)).collect();
    let periods: Vec<&str> = periods.iter().map(String::as_str).collect();
    let level = |level: &crate::model::Level| words.text(&format!("evidence-level-{}", level.as_str())).into_owned();
    let levels: Vec<String> = plan.levels.iter().map(level).collect();
    let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
    let measures: Vec<String> = plan.measures.iter().map(|pinned| measure(words, pinned, definitions)).collect();
    let measures: Vec<&str> = measures.iter().map(String::as_str).collect();
    let mut rows = vec![
        Row::new(words.text("evidence-release-name"), release.way.0.name()),
        Row::new(words.text("evidence-new-measures"), words.list(&measures)),
        Row::new(words.text("evidence-release-periods"), words.list(&periods)),
        Row::new(words.text("evidence-new-levels"), words.list(&levels)),
        Row::new(
            words.text("evidence-release-rules"),
            words.text(&format!("evidence-rules-{}", plan.rules.replace('_', "-"))).into_owned(),
        ),
    ];
    if let Some(secret) = seen.secret.as_ref().filter(|secret| !secret.document.rests_on.is_empty()) {
        rows.push(Row::new(words.text("evidence-release-rests"), out::rests_on(words, &secret.document.rests_on)));
    }
    if let Some(digest) = release.digest() {
        rows.push(Row::new(words.text("evidence-office-digest"), html! { code { (digest) } }));
    }
    if let Some(until) = release.due_at {
        rows.push(Row::new(words.text("evidence-office-until"), words.moment(until)));
    }
    if !release.reason.is_empty() {
        rows.push(Row::new(words.text("evidence-release-corrects-because"), release.reason.clone()));
    }
    if !release.withdrawn_because.is_empty() {
        rows.push(Row::new(words.text("evidence-office-withdrawn-because"), release.withdrawn_because.clone()));
    }
    rows
}

/// What can be done now by whoever looks.
fn steps(visit: &Visit, release: &Release, form: &Form) -> Markup {
    let (words, action) = (&visit.words, path(release.id));
    let may_run = visit.caller.ever::<PrepareRelease>()
        && matches!(release.stage, Stage::Draft | Stage::Run | Stage::Attacked | Stage::Signed);
    let publish = visit.caller.ever::<PublishRelease>();
    let over = matches!(release.stage, Stage::Corrected | Stage::Withdrawn);
    html! {
        h2 .govuk-heading-l { (words.text("evidence-office-next")) }
        p .govuk-body { (words.text(&format!("evidence-office-next-{}", release.stage.as_str()))) }
        @if may_run {
            @let button = Button::new(words.text("evidence-office-run"));
            @let button = if release.stage == Stage::Draft { button } else { button.secondary() };
            (common::press(&action, &[("do", "run")], &button))
        }
        (signing(visit, release, &action))
        @if publish && matches!(release.stage, Stage::Signed | Stage::Embargoed) {
            (common::press(&action, &[("do", "publish")], &Button::new(words.text("evidence-office-publish"))))
        }
        @if publish && release.stage == Stage::Signed { (holding(visit, &action, form)) }
        @if release.published_at.is_some() {
            p .govuk-body { a .govuk-link href=(out::path(release.id)) { (words.text("evidence-office-public")) } }
        }
        @if publish && !over { (with_reason(visit, release, (&action, form))) }
    }
}

fn signing(visit: &Visit, release: &Release, action: &str) -> Markup {
    let words = &visit.words;
    let signed = release.signed_by();
    let own = |person: PersonId| visit.caller.person() == Some(person);
    let digest = release.digest().unwrap_or_default();
    html! {
        @if !signed.is_empty() {
            p .govuk-body { (words.with("evidence-office-signed", &[("count", signed.len().into())])) }
        }
        @if release.stage == Stage::Attacked && visit.caller.ever::<SignRelease>() {
            @if signed.iter().any(|person| own(*person)) {
                (InsetText::new(words.text("evidence-office-signed-by-you")))
            } @else if signed.is_empty() && own(release.maker) {
                (InsetText::new(words.text("evidence-office-maker-second")))
            } @else {
                p .govuk-body { (words.text("evidence-office-sign-line")) }
                (common::press(action, &[("do", "sign"), ("seen", digest)], &Button::new(words.text("evidence-office-sign"))))
            }
        }
    }
}

fn holding(visit: &Visit, action: &str, form: &Form) -> Markup {
    let words = &visit.words;
    let inside = html! {
        form method="post" action=(action) novalidate {
            input type="hidden" name="do" value="hold";
            (form.date_input("until", words.text("evidence-office-hold-day"), words))
            (Button::new(words.text("evidence-office-hold")).secondary())
        }
    };
    let details = Details::new(words.text("evidence-office-hold-open"), inside);
    if form.error_of("until").is_some() {
        html! { (details.opened()) }
    } else {
        html! { (details) }
    }
}

/// Correcting what is out, or taking a release back: both need a reason.
fn with_reason(visit: &Visit, release: &Release, (action, form): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let correct = release.stage == Stage::Published && visit.caller.ever::<PrepareRelease>();
    let button = |key: &str, what: &str| {
        let plain = Button::new(words.text(key)).secondary();
        Button { name: "do".to_owned(), value: what.to_owned(), ..plain }
    };
    let inside = html! {
        form method="post" action=(action) novalidate {
            p .govuk-body { (words.text("evidence-office-change-line")) }
            (form.textarea("reason", words.text("evidence-office-change-reason")).rows(3))
            div .govuk-button-group {
                @if correct { (button("evidence-office-correct", "correct")) }
                (button("evidence-office-withdraw", "withdraw"))
            }
        }
    };
    let details = Details::new(words.text("evidence-office-change-open"), inside);
    if form.error_of("reason").is_some() {
        html! { (details.opened()) }
    } else {
        html! { (details) }
    }
}

/// What disclosure control did, and what the attack tried and found.
fn found(words: &Words, secret: &Secret, names: &Names<'_>) -> Markup {
    let report = secret.outcome.as_ref().map(|outcome| &outcome.report);
    let narrow = secret.attack.as_ref().map(|attack| attack.narrow.as_slice()).unwrap_or_default();
    html! {
        h2 .govuk-heading-l { (words.text("evidence-found-title")) }
        @if !secret.flaws.is_empty() {
            (InsetText::new(words.text("evidence-found-flaws")))
            ul .govuk-list .govuk-list--bullet { @for flaw in &secret.flaws { li { (names.flaw(flaw)) } } }
        }
        @if let Some(report) = report {
            p .govuk-body { (words.with("evidence-found-counts", &[
                ("cells", words.number(whole(report.cells)).into()), ("shown", words.number(whole(report.shown)).into()),
                ("hidden", words.number(whole(report.hidden.len() as u64)).into())])) }
            @if secret.refused { (InsetText::new(words.text("evidence-found-refused"))) }
            (given_away(words, secret, names))
            @if narrow.is_empty() { p .govuk-body { (words.text("evidence-found-held")) } } @else {
                (InsetText::new(words.text("evidence-found-narrow")))
                ul .govuk-list .govuk-list--bullet { @for one in narrow { li { (names.narrow(one)) } } }
            }
            @if !report.hidden.is_empty() {
                @let row = |one: &disclosure::HiddenNumber| { let (cell, why) = names.hidden(one); vec![Cell::new(cell), Cell::new(why)] };
                @let head = vec![words.text("evidence-head-cell").into_owned().into(), words.text("evidence-head-why").into_owned().into()];
                (common::scrolls(Table::new(words.text("evidence-found-hidden"), head, report.hidden.iter().map(row).collect())))
            }
        }
    }
}

/// Which figures would be others now, without their values.
fn late(words: &Words, secret: &Secret, names: &Names<'_>) -> Markup {
    let lines: Vec<String> = secret.late.iter().take(MOST_LATE).map(|late| names.late(late)).collect();
    let more = secret.late.len().saturating_sub(lines.len());
    html! {
        @if !lines.is_empty() {
            h2 .govuk-heading-l { (words.text("evidence-office-late")) }
            p .govuk-body { (words.text("evidence-office-late-line")) " "
                a .govuk-link href="/measures/periods" { (words.text("evidence-office-late-link")) } }
            ul .govuk-list .govuk-list--bullet { @for line in &lines { li { (line) } } }
            @if more > 0 { p .govuk-body { (words.with("evidence-office-late-more", &[("count", more.into())])) } }
        }
    }
}

/// What would follow from the figures with nothing hidden but the small ones.
fn given_away(words: &Words, secret: &Secret, names: &Names<'_>) -> Markup {
    html! {
        @if secret.asked.is_empty() { p .govuk-body { (words.text("evidence-found-asked-none")) } } @else {
            p .govuk-body { (words.text("evidence-found-asked")) }
            ul .govuk-list .govuk-list--bullet { @for one in &secret.asked { li { (names.narrow(one)) } } }
        }
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
