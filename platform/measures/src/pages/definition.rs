//! One definition: what it means, its versions and breaks, what people said of it, and what can be decided.

use super::{PATH, decide, said};
use crate::{
    Definition, Figures, Made, Version,
    approval::{self, Seen, Taken},
    order,
};
use axum::{Extension, extract::Path, response::Response};
use i18n::Written;
use kernel::{OrRefusal, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Cell, InsetText, Row, SummaryList, Table},
};

pub(super) const TITLE: &str = "measures-definition-title";

/// What the page shows.
pub(super) struct DefinitionPage {
    pub definition: Definition,
    /// The version that is shown.
    pub version: Version,
    /// The steps of every version.
    pub steps: Vec<Taken>,
}

impl DefinitionPage {
    /// The version as the reader sees it now.
    pub fn seen(&self) -> Seen<'_> {
        let steps = i64::try_from(self.own_steps().count()).unwrap_or(i64::MAX);
        Seen { id: &self.definition.id, version: self.version.version, steps }
    }

    fn own_steps(&self) -> impl Iterator<Item = &Taken> {
        self.steps.iter().filter(|taken| taken.version == self.version.version)
    }
}

/// The definition; `?version=` shows an earlier one.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>, Path(id): Path<String>) -> Response {
    visit.private();
    match read(&visit, &figures, &id, visit.query.chosen("version")).await {
        Ok(page) => visit.wide().page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

pub(super) async fn read(visit: &Visit, figures: &Figures, id: &str, version: Option<&str>) -> Outcome<DefinitionPage> {
    let app = visit.site.app();
    let (definition, steps) = approval::read_definition(app, &visit.caller, figures.definitions(), id).await?;
    let version = match version {
        Some(number) => number.parse().ok().and_then(|number| definition.version(number)),
        None => definition.on(order::today(app)),
    };
    let version = version.or_absent()?.clone();
    Ok(DefinitionPage { definition, version, steps })
}

pub(super) fn view(visit: &Visit, page: &DefinitionPage, form: &Form) -> Markup {
    let (words, version) = (&visit.words, &page.version);
    let stage = version.stage;
    let figure = format!("{PATH}/{}", page.definition.id);
    html! {
        (BackLink::new(words.text("measures-definitions-title"), super::DEFINITIONS_PATH))
        h1 .govuk-heading-xl { (version.title.text(visit.language)) }
        p .govuk-body-l { (version.question.text(visit.language)) }
        p .govuk-body { (said::stage(words, stage)) " " (words.text(&format!("measures-stage-line-{}", stage.as_str()))) }
        @if stage.is_live() && visit.caller.ever::<crate::permissions::SeeFigures>() {
            p .govuk-body { a .govuk-link href=(figure) { (words.text("measures-definition-figure")) } }
        }
        h2 .govuk-heading-l { (words.text("measures-meaning")) }
        (SummaryList::new(rows(visit, page)))
        (versions(visit, page))
        (history(visit, page))
        (decide::actions(visit, page, form))
    }
}

/// Everything that a definition says of itself.
fn rows(visit: &Visit, page: &DefinitionPage) -> Vec<Row> {
    let (words, version) = (&visit.words, &page.version);
    let row = |key: &str, value: String| Row::new(words.text(&format!("measures-{key}")), value);
    let written = |key: &str, text: &Written| row(key, text.text(visit.language).to_owned());
    let mut rows = vec![
        row("definition-code", format!("{} ({})", page.definition.code, page.definition.id)),
        written("why", &version.rationale),
        row("definition-made", said::made(words, &version.figure)),
        written("definition-above", &version.figure.numerator().what),
    ];
    rows.extend(version.figure.denominator().map(|side| written("definition-below", &side.what)));
    if let Made::MaturedCohort { window, .. } = &version.figure {
        rows.push(written("window", window));
    }
    rows.extend([
        written("left-out", &version.exclusions),
        row("definition-unit", said::word(words, "unit", &version.unit)),
        row("definition-direction", said::word(words, "direction", version.direction.as_str())),
    ]);
    rows.extend(aims(visit, version));
    rows.extend(keeping(visit, page));
    rows
}

/// Where it comes from, for what it is reported, and whose it is.
fn keeping(visit: &Visit, page: &DefinitionPage) -> Vec<Row> {
    let (words, version) = (&visit.words, &page.version);
    let row = |key: &str, value: String| Row::new(words.text(&format!("measures-{key}")), value);
    let written = |key: &str, text: &Written| row(key, text.text(visit.language).to_owned());
    let many = |list: &str, all: &[String]| {
        let all: Vec<String> = all.iter().map(|one| said::word(words, list, one)).collect();
        words.list(&all.iter().map(String::as_str).collect::<Vec<_>>())
    };
    vec![
        written("source", &version.source),
        row("definition-collected", said::word(words, "collected", &version.collected)),
        row("definition-reported", many("period", &version.reported)),
        row("definition-report-period", said::word(words, "report-period", &version.report_period)),
        row("definition-levels", many("level", &version.levels)),
        row("definition-by", split_by(visit, version)),
        row("class", format!("{}: {}", version.disclosure, said::word(words, "class", &version.disclosure))),
        row("definition-owner", said::role(words, version.owner)),
        row("definition-contact", said::role(words, version.contact)),
        row("definition-sign-off", said::role(words, version.sign_off)),
        row("definition-used-in", many("used", &version.used_in)),
        written("weak", &version.known_issues),
        written("compare", &version.comparability),
        row("definition-related", many("related", &version.related)),
        written("definition-shipped-note", &version.co_production.note),
    ]
}

/// The target and the benchmark, each with where it stands.
fn aims(visit: &Visit, version: &Version) -> Vec<Row> {
    let words = &visit.words;
    let target = match &version.target {
        Some(target) => {
            format!("{} {}", said::target(words, version, target), target.source.text(visit.language))
        }
        None => words.text("measures-target-none").into_owned(),
    };
    let mut rows = vec![Row::new(words.text("measures-target"), target)];
    if let Some((benchmark, value)) = version.benchmark.as_ref().and_then(|one| Some((one, one.value()?))) {
        let value = words.decimal(value, usize::from(value.fract() != 0.0) * 2);
        let text = format!("{value}: {}", benchmark.what.text(visit.language));
        let source = benchmark.source.text(visit.language);
        rows.push(Row::new(words.text("measures-benchmark"), html! { (text) br; span .govuk-hint { (source) } }));
    }
    rows
}

fn split_by(visit: &Visit, version: &Version) -> String {
    if version.kinds.is_empty() {
        return visit.words.text("measures-definition-by-none").into_owned();
    }
    visit.words.list(&version.kinds.values().map(|kind| kind.text(visit.language)).collect::<Vec<_>>())
}

/// Every version, and where the series breaks.
fn versions(visit: &Visit, page: &DefinitionPage) -> Markup {
    let words = &visit.words;
    let head = ["version", "from", "until", "stage"];
    let head = head.map(|name| words.text(&format!("measures-definitions-{name}")).into_owned().into()).to_vec();
    let path = format!("{PATH}/{}/definition", page.definition.id);
    let row = |version: &Version| -> Vec<Cell> {
        let until = match version.effective_to {
            Some(day) => words.date(day),
            None => words.text("measures-definitions-still").into_owned(),
        };
        vec![
            html! { a .govuk-link href=(format!("{path}?version={}", version.version)) { (words.number(version.version)) } }.into(),
            words.date(version.effective_from).into(),
            until.into(),
            html! { (said::stage(words, version.stage)) }.into(),
        ]
    };
    let rows = page.definition.versions.iter().map(row).collect();
    html! {
        h2 .govuk-heading-l { (words.text("measures-versions")) }
        div .comhar-scrolls role="group" tabindex="0" aria-label=(words.text("measures-versions")) {
            (Table::new(words.text("measures-versions-table"), head, rows))
        }
        @for day in page.definition.breaks() {
            (InsetText::new(words.with("measures-versions-break", &[("date", words.date(day).into())])))
        }
    }
}

/// What happened to this version in this house.
fn history(visit: &Visit, page: &DefinitionPage) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-l { (words.text("measures-history")) }
        @if page.own_steps().next().is_none() { p .govuk-body { (words.text("measures-history-none")) } }
        ol .govuk-list .comhar-cards {
            @for taken in page.own_steps() {
                li .comhar-sheet {
                    h3 .govuk-heading-m { (words.text(&format!("measures-step-{}", taken.step.as_str().replace('_', "-")))) }
                    @if taken.invented { p { (web::components::Tag::new(words.text("measures-step-invented").into_owned()).quiet()) } }
                    p .govuk-body { (words.date(taken.day)) }
                    @if !taken.people.is_empty() {
                        p .govuk-body { strong { (words.text("measures-review-people")) } ": " bdi { (taken.people) } }
                    }
                    @if !taken.said.is_empty() { p .govuk-body dir="auto" { (taken.said) } }
                }
            }
        }
    }
}
