//! "You said, we did": what became of what people said, in honest words, with days and proof. For everybody.

use super::{common, places};
use crate::{
    commands,
    model::{LoopStage, OutcomeSaid, OutcomeWord, ThemeId, ThemeTold},
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Title, Visit,
    components::{BackLink, Button, EmptyState, Sheet},
};

/// The address of the list.
pub const PATH: &str = "/said-and-done";

const ON_ONE_PAGE: usize = 20;

/// The address of one theme.
pub fn address(theme: ThemeId) -> String {
    format!("{PATH}/{theme}")
}

/// The list.
pub async fn list(visit: Visit) -> Response {
    let after = visit.query.chosen("after").map(str::to_owned);
    match ListPage::read(&visit, after.as_deref()).await {
        Ok(page) => visit.page("engagement-changed-title", list_view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// One theme and how it went.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<ThemeId>() else { return visit.absent() };
    let app = visit.site.app();
    let found = match commands::find_public_theme(app, id).await {
        Ok(Some(found)) => found,
        Ok(None) => return visit.absent(),
        Err(failure) => return visit.refuse(&failure),
    };
    match places::Names::of(app, vec![Some(found.theme.organisation)]).await {
        Ok(names) => visit.page(Title::from("engagement-changed-title"), theme_view(&visit, &found, &names)),
        Err(failure) => visit.refuse(&failure),
    }
}

struct ListPage {
    themes: Vec<ThemeTold>,
    names: places::Names,
    next: Option<String>,
    from_the_middle: bool,
}

impl ListPage {
    async fn read(visit: &Visit, after: Option<&str>) -> Outcome<Self> {
        let app = visit.site.app();
        let page = commands::list_public_themes(app, ON_ONE_PAGE, after).await?;
        let names =
            places::Names::of(app, page.items.iter().map(|told| Some(told.theme.organisation)).collect()).await?;
        let next = page.next.map(|cursor| format!("{PATH}?after={}", cursor.as_str()));
        Ok(Self { themes: page.items, names, next, from_the_middle: after.is_some() })
    }
}

fn list_view(visit: &Visit, page: &ListPage) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-changed-heading")) }
        p .govuk-body-l { (words.text("engagement-changed-lead")) }
        @if page.themes.is_empty() {
            (EmptyState::new(words.text("engagement-changed-none")).step(words.text("engagement-changed-none-step"), "/share"))
        }
        @for told in &page.themes { (card(words, told, &page.names)) }
        @if page.from_the_middle { p .govuk-body { a .govuk-link href=(PATH) { (words.text("engagement-word-first")) } } }
        @if let Some(next) = &page.next { p .govuk-body { a .govuk-link href=(next) { (words.text("engagement-word-more")) } } }
    }
}

/// One theme in short: what was said, what was done, how sure one can be.
pub fn card(words: &Words, told: &ThemeTold, names: &places::Names) -> Markup {
    html! {
        article .comhar-sheet {
            (said_and_did(words, told))
            (common::facts(&[
                html! { (common::theme_tag(words, &told.theme)) },
                names.markup(words, Some(told.theme.organisation)),
                html! { (words.date_short(told.theme.changed_on)) },
                html! { (spoke(words, told)) },
            ]))
            p { a .govuk-link href=(address(told.theme.id)) {
                (words.text("engagement-changed-read")) span .govuk-visually-hidden { ": " (said(words, told)) }
            } }
        }
    }
}

fn said_and_did(words: &Words, told: &ThemeTold) -> Markup {
    html! {
        p .comhar-kicker.comhar-kicker--person { (words.text("engagement-changed-you-said")) }
        h2 .govuk-heading-m { (said(words, told)) }
        (did(words, told))
    }
}

fn said(words: &Words, told: &ThemeTold) -> Markup {
    html! { @if let Some(shown) = told.words.said.best(words.language()) { span lang=[shown.lang()] { (web::text::line(shown.text)) } } }
}

/// What the service did, will do or answers; the newest change stands for it when there is one.
pub fn did(words: &Words, told: &ThemeTold) -> Markup {
    let label = match told.theme.outcome {
        Some(OutcomeWord::DoneVerified | OutcomeWord::DoneClaimed) => "engagement-changed-we-did",
        Some(OutcomeWord::Planned) => "engagement-changed-we-will",
        Some(OutcomeWord::AlreadySo | OutcomeWord::Cannot | OutcomeWord::NotOurs) => "engagement-changed-we-say",
        None => "engagement-outcome-open",
    };
    let what = told.changes.first().map(|change| &change.words.what).or(Some(&told.words.did));
    let shown = what.and_then(|written| written.best(words.language()));
    html! {
        @match shown {
            Some(shown) => div {
                p .comhar-kicker.comhar-kicker--service { (words.text(label)) }
                p .govuk-body lang=[shown.lang()] { (web::text::line(shown.text)) }
            },
            None => p .govuk-body { (words.text("engagement-outcome-open-line")) },
        }
    }
}

/// Where everybody can see it, and who outside the team looked.
pub fn proof(words: &Words, told: &ThemeTold) -> Markup {
    html! {
        @for change in &told.changes {
            p .govuk-body {
                @if !change.words.evidence.is_empty() {
                    a .govuk-link href=(change.words.evidence) rel="noreferrer" { (words.text("engagement-changed-proof-see")) } " "
                }
                @match change.verified_on {
                    Some(day) => (words.with("engagement-changed-checked", &[("date", words.date(day).into())])),
                    None => (words.text("engagement-changed-not-checked")),
                }
            }
        }
    }
}

/// What a decision needs beside its words, which stand above already: by when, who decided, how to challenge it, who took it on.
fn particulars(words: &Words, said: &OutcomeSaid) -> Markup {
    let line = |key: &str, text: &str| html! { p .govuk-body { strong { (words.text(key)) ":" } " " (web::text::line(text)) } };
    html! {
        @match said {
            OutcomeSaid::DoneClaimed => {},
            OutcomeSaid::Planned { by } => p .govuk-body {
                (words.with("engagement-outcome-planned-line", &[("date", words.date(*by).into())]))
            },
            OutcomeSaid::AlreadySo { where_to_find } => (line("engagement-outcome-where", where_to_find)),
            OutcomeSaid::Cannot { decided_by, challenge, .. } => {
                p .govuk-body { (words.with("engagement-outcome-decided-by", &[("who", i18n::name(decided_by))])) }
                (line("engagement-outcome-challenge", challenge))
            },
            OutcomeSaid::NotOurs { handed_to, accepted_by } => {
                p .govuk-body { (words.with("engagement-outcome-not-ours-line", &[("to", i18n::name(handed_to))])) }
                (line("engagement-outcome-accepted", accepted_by))
            },
        }
    }
}

fn spoke(words: &Words, told: &ThemeTold) -> String {
    words.with("engagement-changed-spoke", &[("count", told.contributions.into())])
}

fn theme_view(visit: &Visit, told: &ThemeTold, names: &places::Names) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("engagement-changed-heading"), PATH))
        p .comhar-kicker.comhar-kicker--person { (words.text("engagement-changed-you-said")) }
        h1 .govuk-heading-xl { (said(words, told)) }
        p .govuk-body { (common::theme_tag(words, &told.theme)) }
        (did(words, told))
        @if let Some(outcome) = &told.words.outcome { (particulars(words, outcome)) }
        @if !told.changes.is_empty() { (Sheet::new(words.text("engagement-changed-proof"), proof(words, told))) }
        h2 .govuk-heading-m { (words.text("engagement-changed-steps")) }
        (web::components::steps(&steps(words, told)))
        (common::facts(&[names.markup(words, Some(told.theme.organisation))]))
        p .govuk-body { (words.text("engagement-experience-same")) }
        (Button::link(words.text("engagement-experience-same-link"), format!("/share?service={}", told.theme.organisation)))
    }
}

/// How it went, oldest first.
fn steps(words: &Words, told: &ThemeTold) -> Vec<(String, String)> {
    let step = |key: &str, line: String| (words.text(key).into_owned(), line);
    let mut steps = vec![step("engagement-changed-step-said", spoke(words, told))];
    if told.words.outcome.is_some() {
        steps.push(step("engagement-changed-step-decided", String::new()));
    }
    for change in told.changes.iter().rev() {
        steps.push(step("engagement-changed-step-claimed", words.date(change.claimed_on)));
        if let Some(day) = change.verified_on {
            steps.push(step("engagement-changed-step-verified", words.date(day)));
        }
    }
    if told.told > 0 {
        steps.push(step(
            "engagement-changed-step-told",
            words.with("engagement-changed-told", &[("count", told.told.into())]),
        ));
    }
    if told.theme.stage == LoopStage::Disputed {
        steps.push(step("engagement-changed-step-disputed", words.date(told.theme.changed_on)));
    }
    steps
}
