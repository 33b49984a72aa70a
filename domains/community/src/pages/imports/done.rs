//! An import that is in, half-way in, undone or gone: what became of each line, to read and to print.

use super::{
    super::{addresses::IMPORTS as PATH, common, figures, places::Names},
    file, said,
};
use crate::{
    commands::imports::{self, ImportSeen, ReportLine},
    model::{ImportState, VisitState},
    permissions::KeepPeople,
    rules::imports::UNDO_DAYS,
};
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, Button, Cell, InsetText, Row, SummaryList},
};

/// So many lines stand on the page; the others in the file to take away.
const SHOWN: usize = 1_000;

/// What is shown.
pub struct DonePage {
    seen: ImportSeen,
    lines: Vec<ReportLine>,
    names: Names,
}

/// Reads it.
pub async fn page(visit: &Visit, seen: ImportSeen) -> Outcome<DonePage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let lines = match seen.body {
        Some(_) => imports::report_lines(app, caller, seen.import.id).await?.0,
        None => Vec::new(),
    };
    let names = Names::of(app, vec![seen.import.organisation], seen.import.received_by.into_iter().collect()).await?;
    Ok(DonePage { seen, lines, names })
}

/// The page.
pub fn view(visit: &Visit, page: &DonePage) -> Markup {
    let (words, import) = (&visit.words, &page.seen.import);
    let path = format!("{PATH}/{}", import.id);
    html! {
        div .comhar-screen {
            (BackLink::new(words.text("community-import-title"), PATH))
            @if import.state == ImportState::Going { (half_way(visit, page, &path)) }
        }
        section .comhar-paper {
            h1 .govuk-heading-xl { (words.text("community-import-report")) }
            p .govuk-body-l { bdi { (said::name(words, &page.seen)) } " " (said::state_tag(words, import.state)) }
            (numbers(visit, page))
            @if page.seen.body.is_none() { p .govuk-body { (words.text("community-import-gone")) } }
            @else { (refused(visit, page)) (lines(visit, page, &path)) }
        }
        div .comhar-screen { (ways_on(visit, page, &path)) }
    }
}

fn half_way(visit: &Visit, page: &DonePage, path: &str) -> Markup {
    let (words, import) = (&visit.words, &page.seen.import);
    let values = [("done", words.number(import.meetings_done).into()), ("all", words.number(import.meetings).into())];
    html! {
        (InsetText::new(words.with("community-import-half-way", &values)))
        progress max=(import.meetings) value=(import.meetings_done) aria-label=(words.text("community-import-progress")) {}
        (common::press(path, &[("do", "go-on")], &Button::new(words.text("community-import-go-on"))))
    }
}

fn numbers(visit: &Visit, page: &DonePage) -> Markup {
    let (words, import) = (&visit.words, &page.seen.import);
    let row =
        |key: &str, value: String| Row::new(words.text(&format!("community-import-count-{key}")).into_owned(), value);
    let of = |state: VisitState| {
        let count = page.lines.iter().filter(|line| line.put_in.is_some_and(|put_in| put_in.state == state)).count();
        words.number(i64::try_from(count).unwrap_or(i64::MAX))
    };
    let mut rows = vec![row("service", page.names.place(words, import.organisation))];
    let day = |moment| words.date(words.day_of(moment));
    rows.push(row("received", day(import.received_at)));
    rows.extend(import.received_by.map(|person| row("by", page.names.person(words, person))));
    rows.extend(import.put_in_at.map(|moment| row("put-in", day(moment))));
    rows.extend(import.undone_at.map(|moment| row("undone", day(moment))));
    rows.push(row("sessions-in", words.number(import.meetings_done)));
    rows.push(row("visits-in", words.number(import.visits)));
    if page.seen.body.is_some() {
        rows.push(row("already", of(VisitState::Already)));
        let corrected = page.lines.iter().filter(|line| {
            line.put_in.is_some_and(|put_in| matches!(put_in.state, VisitState::Corrected | VisitState::TakenOut))
        });
        rows.push(row("corrected", words.number(i64::try_from(corrected.count()).unwrap_or(0))));
        rows.push(row("refused", words.number(i64::try_from(page.seen.seen.refused).unwrap_or(0))));
    }
    html! { (SummaryList::new(rows)) }
}

fn refused(visit: &Visit, page: &DonePage) -> Markup {
    let words = &visit.words;
    let those = page.seen.body.as_ref().map(|body| body.plan.refused.as_slice()).unwrap_or_default();
    let rows = those.iter().take(SHOWN).map(|one| {
        vec![
            Cell::number(words.number(i64::from(one.at.line))),
            Cell::new(html! { bdi { (one.column) } }),
            Cell::new(said::why(words, &one.why)),
        ]
    });
    let head = ["community-import-column-line", "community-import-column-column", "community-import-column-wrong"];
    html! {
        @if !those.is_empty() {
            h2 .govuk-heading-l { (words.text("community-import-not-in")) }
            (said::wide(words, "community-import-not-in", &head, rows.collect()))
        }
    }
}

fn lines(visit: &Visit, page: &DonePage, path: &str) -> Markup {
    let words = &visit.words;
    let correct = page.seen.import.state == ImportState::Done;
    let names = visit.caller.ever::<KeepPeople>();
    let rows = page.lines.iter().take(SHOWN).map(|line| {
        let name = line.name.clone().unwrap_or_else(|| words.text("community-word-somebody").into_owned());
        let mut cells = vec![Cell::number(words.number(i64::from(line.at.line)))];
        cells.push(Cell::new(line.day.map(|day| words.date(day)).unwrap_or_default()));
        if names {
            cells.push(Cell::new(html! { bdi { (name) } }));
        }
        cells.push(Cell::new(file::became(words, &page.seen.import, line.put_in)));
        if correct {
            let said = words.with("community-import-correct-line", &[("line", i64::from(line.at.line).into())]);
            cells.push(Cell::new(html! {
                a .govuk-link .comhar-screen href={ (path) "/lines/" (line.at) } { (said) }
            }));
        }
        cells
    });
    let mut head = vec!["community-import-column-line", "community-import-column-day"];
    head.extend(names.then_some("community-import-column-name"));
    head.push("community-import-column-became");
    head.extend(correct.then_some("community-import-column-do"));
    let left = i64::try_from(page.lines.len().saturating_sub(SHOWN)).unwrap_or(0);
    html! {
        h2 .govuk-heading-l { (words.text("community-import-each-line")) }
        (said::wide(words, "community-import-each-line", &head, rows.collect()))
        @if left > 0 { p .govuk-body { (words.with("community-import-more", &[("count", left.into())])) } }
    }
}

/// What can be done from here.
fn ways_on(visit: &Visit, page: &DonePage, path: &str) -> Markup {
    let (words, import) = (&visit.words, &page.seen.import);
    let days = page.seen.body.as_ref().map(|body| body.plan.meetings.iter().map(|meeting| meeting.day));
    let period = days.and_then(|days| Some((days.clone().min()?.first_of_month(), days.max()?.last_of_month())));
    let query = period.map(|(from, to)| {
        let part = |name: &str, day: kernel::Date| {
            format!("{name}-day={}&{name}-month={}&{name}-year={}", day.day(), day.month(), day.year())
        };
        format!("?{}&{}", part("from", from), part("to", to))
    });
    let report = format!("{}/{}/report{}", figures::PATH, import.organisation, query.unwrap_or_default());
    html! {
        h2 .govuk-heading-l { (words.text("community-import-ways")) }
        ul .govuk-list .govuk-list--spaced {
            @if page.seen.body.is_some() {
                li { a .govuk-link href={ (path) "/report.csv" } { (words.text("community-import-csv")) } }
                li { (words.text("community-import-print")) }
            }
            @if import.state == ImportState::Done {
                li { a .govuk-link href=(report) { (words.text("community-import-funder")) } }
            }
            @if page.seen.may_be_undone() {
                li { a .govuk-link href={ (path) "/undo" } { (words.text("community-import-undo")) } }
            }
        }
        @if import.state == ImportState::Done && page.seen.body.is_some() {
            p .govuk-body { (words.with("community-import-undo-days", &[("days", UNDO_DAYS.into())])) }
        }
    }
}
