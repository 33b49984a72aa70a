//! The results of a survey for everybody: what was found, what will happen now, and by when it was promised.

use super::{common, figures};
use crate::{
    commands::{self, PublicFindings},
    model::{Findings, Outlook},
    results::{percent, release::Release},
};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};
use web::{
    Title, Visit,
    components::{InsetText, WarningText},
};

/// The findings of a survey.
pub async fn show(visit: Visit, Path(link): Path<String>) -> Response {
    visit.wide();
    match commands::find_public_findings(visit.site.app(), &link).await {
        Ok(found) => {
            let title = Title::said(common::plain(&found.survey.title, visit.language));
            visit.page(title, view(&visit, &found))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, found: &PublicFindings) -> Markup {
    let (words, survey) = (&visit.words, &found.survey);
    let takes_answers = found.versions.iter().any(|head| head.stage == crate::model::Stage::Open);
    html! {
        p .comhar-kicker { (words.text("surveys-public-kicker")) }
        h1 .govuk-heading-xl { (common::said(&survey.title, visit.language)) }
        @if !survey.about.is_empty() { p .govuk-body-l { (common::said(&survey.about, visit.language)) } }
        @match &found.findings {
            Some(findings) => { (published(visit, findings)) },
            None => { (promised(visit, found)) },
        }
        @if takes_answers {
            p .govuk-body { a .govuk-link href=(format!("/s/{}", survey.link)) { (words.text("surveys-public-answer")) } }
        }
    }
}

/// Nothing is published: why not, or by when it will be.
fn promised(visit: &Visit, found: &PublicFindings) -> Markup {
    let (words, survey) = (&visit.words, &found.survey);
    let day = survey.publish_by.map(|day| words.date(day));
    html! {
        @match (survey.results, day) {
            (Outlook::Kept, _) => {
                (InsetText::new(words.text("surveys-public-kept")))
                @if let Some(reason) = &survey.kept_reason { p .govuk-body { (reason) } }
            },
            (Outlook::Public, Some(day)) if found.overdue => {
                (WarningText::new(words.text("surveys-public-warning"), words.with("surveys-public-overdue", &[("day", day.into())])))
            },
            (Outlook::Public, Some(day)) => { (InsetText::new(words.with("surveys-public-by", &[("day", day.into())]))) },
            (Outlook::Public, None) => { (InsetText::new(words.text("surveys-public-not-yet"))) },
        }
        (what_next(visit, &survey.what_next))
    }
}

fn what_next(visit: &Visit, text: &questionnaires::Text) -> Markup {
    html! {
        @if !text.is_empty() {
            h2 .govuk-heading-l { (visit.words.text("surveys-public-what-next")) }
            p .govuk-body { (common::said(text, visit.language)) }
        }
    }
}

fn published(visit: &Visit, findings: &Findings) -> Markup {
    let words = &visit.words;
    html! {
        @if let Some(day) = findings.published_on {
            p .govuk-body { (words.with("surveys-public-published", &[("day", words.date(day).into())])) }
        }
        h2 .govuk-heading-l { (words.text("surveys-public-found")) }
        p .govuk-body { (common::said(&findings.found, visit.language)) }
        (what_next(visit, &findings.what_next))
        @if let Some(release) = &findings.tables { (figures_of(visit, release)) }
        @if !findings.quotes.is_empty() {
            h2 .govuk-heading-l { (words.text("surveys-public-quotes")) }
            @for quote in &findings.quotes { blockquote .comhar-quote { p .govuk-body { (quote.words) } } }
        }
    }
}

fn figures_of(visit: &Visit, release: &Release) -> Markup {
    let words = &visit.words;
    let several =
        release.tables.iter().any(|table| Some(table.major) != release.tables.first().map(|first| first.major));
    let mut major = None;
    html! {
        h2 .govuk-heading-l { (words.text("surveys-public-who")) }
        ul .govuk-list.govuk-list--bullet { @for line in who(visit, release) { li { (line) } } }
        h2 .govuk-heading-l { (words.text("surveys-results-questions")) }
        p .govuk-body { (words.text("surveys-public-gate")) }
        @for table in &release.tables {
            @if several && major != Some(table.major) {
                h3 .govuk-heading-m { (words.with("surveys-results-version", &[("number", table.major.to_string().into())])) }
            }
            @let () = major = Some(table.major);
            (figures::figure(visit, table))
        }
    }
}

/// The denominators: how many were invited, answered, took their answers back, were left out.
fn who(visit: &Visit, release: &Release) -> Vec<String> {
    let words = &visit.words;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let mut lines = vec![words.with("surveys-results-counted", &[("count", number(release.counted).into())])];
    lines.push(match release.issued {
        Some(issued) => {
            let percent = percent(release.counted, issued).unwrap_or(0);
            let values = [
                ("counted", number(release.counted).into()),
                ("issued", number(issued).into()),
                ("percent", number(percent).into()),
            ];
            words.with("surveys-results-rate", &values)
        }
        None => words.text("surveys-results-no-rate").into_owned(),
    });
    for ([key, few], count) in [
        (["surveys-public-withdrawn", "surveys-public-withdrawn-few"], release.withdrawn),
        (["surveys-public-excluded", "surveys-public-excluded-few"], release.excluded),
        (["surveys-public-late", "surveys-public-late-few"], release.late),
    ] {
        lines.push(match count {
            Some(count) => words.with(key, &[("count", number(count).into())]),
            None => words.text(few).into_owned(),
        });
    }
    lines
}
