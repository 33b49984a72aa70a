//! One case: what stands in it, what became of its figures since, and the next step.

use super::{PATH, content, open, parts, path, steps};
use crate::{
    commands,
    model::{Case, CaseStage, Pin, Since, Verdict},
    pages::common,
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, InsetText},
    text,
};

/// What the page is called: neutral, since it stays in histories.
pub const TITLE: &str = "evidence-case-back-one";

/// A case with what is told of it.
pub struct Told {
    /// The case.
    pub case: Case,
    /// The name of its place.
    pub place: String,
    /// What became of its figures since, in their order.
    pub since: Vec<Since>,
    /// The number and the digest of each of its packs.
    pub papers: Vec<(i64, String)>,
}

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let case = match open(&visit, &id).await {
        Ok(case) => case,
        Err(answer) => return answer,
    };
    match told(&visit, case).await {
        Ok(told) => visit.page(TITLE, view(&visit, &told, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// A case with what is told of it.
pub async fn told(visit: &Visit, case: Case) -> Outcome<Told> {
    let app = visit.site.app();
    let places = parts::places(app, std::slice::from_ref(&case)).await?;
    let since = commands::what_changed(app, &case).await?;
    let papers = commands::list_papers(app, &visit.caller, case.id).await?;
    Ok(Told { place: parts::place(&places, &case, visit.language), since, papers, case })
}

/// What stands on the page.
pub fn view(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let (words, case) = (&visit.words, &told.case);
    let begun = words.with("evidence-case-begun", &[("date", words.date(case.made_on).into())]);
    let submitted = |day| words.with("evidence-case-handed-in", &[("date", words.date(day).into())]);
    html! {
        (BackLink::new(words.text("evidence-case-back"), PATH))
        h1 .govuk-heading-xl { (text::line(&content::title(words, case))) }
        p .comhar-queue__facts {
            (parts::tag(words, case))
            span { (told.place) }
            span { (begun) }
            @if let Some(day) = case.submitted_on { span { (submitted(day)) } }
        }
        (decided(words, case))
        (written(words, case))
        h2 .govuk-heading-l { (words.text("evidence-case-figures")) }
        @if case.pins.0.is_empty() { p .govuk-body { (words.text("evidence-case-figures-none")) } }
        @for (at, pin) in case.pins.0.iter().enumerate() { (figure(words, case, (pin, told.since.get(at)))) }
        @if case.is_open() {
            div .govuk-button-group {
                (Button::link(words.text("evidence-case-write-link"), format!("{}/write", path(case.id))).secondary())
                (Button::link(words.text("evidence-case-pin-link"), format!("{}/figures", path(case.id))).secondary())
            }
        }
        (packs(words, told))
        (steps::next(visit, case, form))
    }
}

/// What was decided last, and when the benefits are looked at.
fn decided(words: &Words, case: &Case) -> Markup {
    let Some(decision) = case.decision.as_ref().map(|decision| &decision.0) else { return html! {} };
    let key = match decision.verdict {
        Verdict::Agreed => "evidence-case-was-agreed",
        Verdict::NotAgreed => "evidence-case-was-not-agreed",
        Verdict::SentBack => "evidence-case-was-sent-back",
    };
    let inside = html! {
        p .govuk-body { (words.with(key, &[("date", words.date(decision.on).into())])) }
        (text::paragraphs(&decision.reason))
        @if let Some(day) = case.review_on {
            p .govuk-body { (words.with("evidence-case-review-on", &[("date", words.date(day).into())])) }
        }
    };
    html! { (InsetText::new(inside)) }
}

fn written(words: &Words, case: &Case) -> Markup {
    let writing = &case.writing.0;
    let texts = [
        ("evidence-case-need", &writing.need),
        ("evidence-case-options", &writing.options),
        ("evidence-case-costs", &writing.costs),
        ("evidence-case-change", &writing.change),
    ];
    html! {
        @for (key, typed) in texts {
            h2 .govuk-heading-m { (words.text(key)) }
            @if typed.trim().is_empty() { p .govuk-body { (words.text("evidence-case-not-written")) } }
            @else { (text::paragraphs(typed)) }
        }
    }
}

fn figure(words: &Words, case: &Case, (pin, since): (&Pin, Option<&Since>)) -> Markup {
    let about = content::about(words, pin);
    let names: Vec<&str> = about.iter().map(String::as_str).collect();
    let about = names.join(", ");
    let release = [
        ("title", pin.release_titles.text(words.language()).into()),
        ("release", pin.release_name.as_str().into()),
        ("date", words.date(pin.published_on).into()),
    ];
    let note = since.and_then(|since| parts::since(words, pin, since));
    html! {
        div .comhar-sheet {
            h3 .govuk-heading-m { (content::figure(words, pin)) }
            p .govuk-body { (about) }
            p .govuk-body {
                a .govuk-link href=(super::super::out::path(pin.release)) {
                    (words.with("evidence-case-release-line", &release))
                }
            }
            @if let Some(note) = note { (InsetText::new(note)) }
            @if case.is_open() {
                @let button = Button::new(html! {
                    (words.text("evidence-case-unpin")) span .govuk-visually-hidden { ": " (about) }
                });
                (common::press(&path(case.id), &[("step", "unpin"), ("mark", pin.mark.as_str())], &button.secondary()))
            }
        }
    }
}

/// The pack to print and as PDF; those that were handed in before stay.
fn packs(words: &Words, told: &Told) -> Markup {
    let address = format!("{}/pack", path(told.case.id));
    let key =
        if told.case.stage == CaseStage::Draft { "evidence-case-pack-draft" } else { "evidence-case-pack-frozen" };
    html! {
        h2 .govuk-heading-l { (words.text("evidence-case-pack")) }
        p .govuk-body { (words.text(key)) }
        p { a .govuk-link href=(address) { (words.text("evidence-case-pack-print")) } }
        @if !told.papers.is_empty() {
            ul .govuk-list .govuk-list--spaced {
                @for (number, digest) in &told.papers {
                    li {
                        a .govuk-link href={ (address) ".pdf?number=" (number) } {
                            (words.with("evidence-case-pack-number", &[("number", number.to_string().into())]))
                        }
                        br; span .comhar-small { (words.text("evidence-case-pack-digest")) " " bdi { (digest) } }
                    }
                }
            }
        }
    }
}
