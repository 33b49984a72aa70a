//! The dry run: what was read, what is wrong line by line, what must be said first, and what does not agree.

use super::{IMPORTS, PATH, chart::Drawn, compared::compared, parts};
use crate::{
    commands::{self, Import},
    model::outside::{OutsideId, OutsideStage},
    pages::common,
    permissions::ImportOutside,
    rules::outside::{Question, Reading, Report, Trouble, Wrong, number::NoNumber, period::NoPeriod, slice},
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use imports::What;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, InsetText, Table},
};

const TITLE: &str = "evidence-report-title";
/// The most lines that are named on one page.
const NAMED: usize = 100;
/// Rows of the first measure that are shown.
const SAMPLE: usize = 10;

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportOutside>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(import) => visit.wide().page(TITLE, view(&visit, &import, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Import> {
    let id: OutsideId = id.parse().map_err(|_| Refusal::absent())?;
    commands::see_import(visit.site.app(), &visit.caller, id).await
}

/// Shows the table to everybody, throws the draft away, or takes back what is shown.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportOutside>(&visit) {
        return closed;
    }
    let (app, caller) = (visit.site.app(), &visit.caller);
    let Ok(known) = id.parse::<OutsideId>() else { return visit.absent() };
    let seen = (known, form.text("version").parse().unwrap_or_default());
    let done = match form.text("step") {
        "show" => {
            commands::show_outside(app, caller, seen).await.map(|()| (format!("{PATH}/{id}"), "evidence-done-shown"))
        }
        "discard" => {
            commands::discard_import(app, caller, seen).await.map(|()| (IMPORTS.to_owned(), "evidence-done-discarded"))
        }
        "undo" => {
            let undone = commands::undo_outside(app, caller, seen, form.text("reason")).await;
            undone.map(|()| (format!("{PATH}/{id}"), "evidence-done-undone"))
        }
        _ => Err(Refusal::absent().into()),
    };
    match done {
        Ok((path, key)) => visit.done(&path, key),
        Err(failure) => match read(&visit, &id).await {
            Ok(import) => visit.wide().refuse_form(TITLE, form, &failure, |form| view(&visit, &import, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn view(visit: &Visit, import: &Import, form: &Form) -> Markup {
    let (words, outside) = (&visit.words, &import.outside);
    let path = format!("{IMPORTS}/{}", outside.id);
    html! {
        (BackLink::new(words.text("evidence-imports-back"), IMPORTS))
        h1 .govuk-heading-xl { bdi { (parts::title(words, &outside.about.0)) } }
        p .govuk-body-l { (words.text(&format!("evidence-report-{}", outside.stage.as_str()))) }
        @match outside.stage {
            OutsideStage::Draft => (draft(words, import)),
            OutsideStage::Published => {
                p .govuk-body { a .govuk-link href={ (PATH) "/" (outside.id) } { (words.text("evidence-report-open")) } }
                (undo(words, import, form, &path))
            },
            OutsideStage::Undone => div .comhar-words dir="auto" { (web::text::paragraphs(&outside.reason)) },
        }
        h2 .govuk-heading-l { (words.text("evidence-outside-source-heading")) }
        (parts::source(words, outside))
    }
}

fn draft(words: &Words, import: &Import) -> Markup {
    let path = format!("{IMPORTS}/{}", import.outside.id);
    let columns = format!("{path}/columns");
    let version = import.outside.version.to_string();
    let step = |step: &str, button: &Button| common::press(&path, &[("step", step), ("version", &version)], button);
    html! {
        @match &import.report {
            None => (InsetText::new(words.text("evidence-report-not-planned").into_owned())),
            Some(Err(refusal)) => (InsetText::new(words.refusal(refusal))),
            Some(Ok(report)) => (read_lines(words, report)),
        }
        p { (Button::link(words.text("evidence-report-columns"), columns).secondary()) }
        @if matches!(&import.report, Some(Ok(report)) if report.reading.is_some()) {
            p .govuk-body { (words.text("evidence-report-show-line")) }
            (step("show", &Button::new(words.text("evidence-report-show"))))
        }
        (step("discard", &Button::new(words.text("evidence-report-discard")).warning()))
    }
}

fn read_lines(words: &Words, report: &Report) -> Markup {
    let values = [("lines", (report.lines as u64).into()), ("wrong", (refused_lines(report) as u64).into())];
    html! {
        p .govuk-body { (words.with("evidence-report-lines", &values)) }
        @if !report.unused.is_empty() {
            @let unused: Vec<&str> = report.unused.iter().map(String::as_str).collect();
            p .govuk-body { (words.with("evidence-report-unused", &[("columns", words.list(&unused).into())])) }
        }
        @if !report.questions.is_empty() {
            h2 .govuk-heading-l { (words.text("evidence-report-questions")) }
            ul .govuk-list .govuk-list--bullet {
                @for question in &report.questions { li { (words.text(asked(*question))) } }
            }
        }
        @if !report.troubles.is_empty() { (troubles(words, &report.troubles)) }
        @if let Some(reading) = &report.reading {
            (found(words, reading))
            (compared(words, &reading.compared))
        }
    }
}

fn refused_lines(report: &Report) -> usize {
    let lines: std::collections::BTreeSet<u32> = report.troubles.iter().map(|trouble| trouble.row).collect();
    lines.len()
}

const fn asked(question: Question) -> &'static str {
    match question {
        Question::Numbers => "evidence-report-ask-numbers",
        Question::Percents => "evidence-report-ask-percents",
        Question::Days => "evidence-report-ask-days",
    }
}

fn troubles(words: &Words, troubles: &[Trouble]) -> Markup {
    let head = ["line", "column", "what"]
        .map(|one| Cell::new(words.text(&format!("evidence-report-head-{one}")).into_owned()));
    let row = |one: &Trouble| {
        vec![
            Cell::new(words.number(i64::from(one.row))),
            Cell::new(html! { bdi { (one.column) } }),
            Cell::new(wrong(words, &one.what)),
        ]
    };
    let rows = troubles.iter().take(NAMED).map(row).collect();
    html! {
        h2 .govuk-heading-l { (words.text("evidence-report-troubles")) }
        p .govuk-body { (words.text("evidence-report-troubles-line")) }
        (common::scrolls(Table::new(words.text("evidence-report-table"), head.to_vec(), rows)))
        @if troubles.len() > NAMED {
            p .govuk-body { (words.with("evidence-report-more", &[("more", ((troubles.len() - NAMED) as u64).into())])) }
        }
    }
}

/// What is wrong, as a sentence.
fn wrong(words: &Words, what: &Wrong) -> String {
    let text = |key: &'static str| words.text(key).into_owned();
    match what {
        Wrong::Cell(What::Missing) => text("evidence-wrong-missing"),
        Wrong::Cell(What::TooLong(_)) => text("evidence-wrong-long"),
        Wrong::Cell(What::HiddenSigns) => text("evidence-wrong-signs"),
        Wrong::Cell(What::Formula) => text("evidence-wrong-formula"),
        Wrong::Cell(What::Broken) => text("evidence-wrong-broken"),
        Wrong::Cell(What::Merged) => text("evidence-wrong-merged"),
        Wrong::Cell(What::NoHead) => text("evidence-wrong-no-head"),
        Wrong::Cell(What::DoubtfulDay) => text("evidence-wrong-doubtful-day"),
        Wrong::Cell(_) => text("evidence-wrong-day"),
        Wrong::Number(NoNumber::NotANumber) => text("evidence-wrong-number"),
        Wrong::Number(NoNumber::Doubtful) => text("evidence-wrong-doubtful-number"),
        Wrong::DoubtfulPercent => text("evidence-wrong-doubtful-percent"),
        Wrong::Negative => text("evidence-wrong-negative"),
        Wrong::OverHundred => text("evidence-wrong-over-hundred"),
        Wrong::NotWhole => text("evidence-wrong-not-whole"),
        Wrong::Period(no) => text(no_period(*no)),
        Wrong::Twice(earlier) => words.with("evidence-wrong-twice", &[("line", i64::from(*earlier).into())]),
        Wrong::PartOverWhole(part, whole) => {
            words.with("evidence-wrong-part", &[("part", part.as_str().into()), ("whole", whole.as_str().into())])
        }
    }
}

const fn no_period(no: NoPeriod) -> &'static str {
    match no {
        NoPeriod::NotAPeriod => "evidence-wrong-period",
        NoPeriod::NoSuchQuarter => "evidence-wrong-quarter",
        NoPeriod::NoSuchMonth => "evidence-wrong-month",
        NoPeriod::Week => "evidence-wrong-week",
        NoPeriod::WhichYear => "evidence-wrong-which-year",
        NoPeriod::Backwards => "evidence-wrong-backwards",
        NoPeriod::Ahead => "evidence-wrong-ahead",
    }
}

/// What was found: how many figures each measure has, and the first rows as they will be drawn.
fn found(words: &Words, reading: &Reading) -> Markup {
    let keys = ["measure", "unit", "figures", "zeros", "hidden", "absent"];
    let head = keys.iter().enumerate().map(|(place, key)| {
        let text = words.text(&format!("evidence-report-found-{key}")).into_owned();
        if place < 2 { Cell::new(text) } else { Cell::number(text) }
    });
    let number = |number: u32| Cell::number(words.number(i64::from(number)));
    let rows = reading.shape.measures.iter().map(|one| {
        let unit = words.text(&format!("evidence-unit-{}", one.unit.as_str())).into_owned();
        let label = Cell::new(html! { bdi { (one.label) } });
        vec![label, Cell::new(unit), number(one.figures), number(one.zeros), number(one.hidden), number(one.absent)]
    });
    let first = reading.shape.measures.first().zip(reading.cells.first());
    html! {
        h2 .govuk-heading-l { (words.text("evidence-report-found")) }
        (common::scrolls(Table::new(words.text("evidence-report-found"), head.collect(), rows.collect())))
        @if let Some((measure, cells)) = first {
            @let slice = slice(&reading.shape, cells, None, (0, SAMPLE));
            @let title = measure.label.clone();
            (Drawn { shape: &reading.shape, measure, slice: &slice, wholes: None, title: title.clone(), about: title }.markup(words))
        }
    }
}

fn undo(words: &Words, import: &Import, form: &Form, path: &str) -> Markup {
    html! {
        h2 .govuk-heading-l { (words.text("evidence-report-undo")) }
        form method="post" action=(path) novalidate {
            input type="hidden" name="step" value="undo";
            input type="hidden" name="version" value=(import.outside.version);
            (form.textarea("reason", words.text("evidence-report-reason")).hint(words.text("evidence-report-reason-hint")).rows(3))
            (Button::new(words.text("evidence-report-undo-button")).warning())
        }
    }
}
