//! What would be done with a table: each line that is wrong, each person who is asked about, each session, and the figures as
//! they are and as they would be.

use super::{
    super::{addresses::IMPORTS as PATH, common},
    columns, said,
};
use crate::{
    commands::{
        self,
        imports::{self, Forecast, ImportSeen},
    },
    model::{Known, Offer, Plan, PlannedPerson, Who},
};
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choice, Details, InsetText, Legend, Row, SummaryList, WarningText},
};

/// So many lines of a list are shown; the others stand in the file to take away.
const SHOWN: usize = 200;
/// So many people are asked about at once.
const ASKED: usize = 50;

/// What is shown.
pub struct LookPage {
    seen: ImportSeen,
    forecast: Option<Forecast>,
    offers: Vec<Offer>,
    known: Vec<Known>,
}

/// Reads it.
pub async fn page(visit: &Visit, seen: ImportSeen) -> Outcome<LookPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id = seen.import.id;
    Ok(LookPage {
        forecast: imports::forecast(app, caller, id).await?,
        offers: commands::list_offers(app, caller).await?,
        known: commands::list_people(app, caller).await?,
        seen,
    })
}

/// The page.
pub fn view(visit: &Visit, page: &LookPage, form: &Form) -> Markup {
    let words = &visit.words;
    let path = format!("{PATH}/{}", page.seen.import.id);
    let empty = Plan::default();
    let plan = page.seen.body.as_ref().map_or(&empty, |body| &body.plan);
    html! {
        (BackLink::new(words.text("community-import-title"), PATH))
        h1 .govuk-heading-xl { (words.text("community-import-look")) }
        p .govuk-body-l { bdi { (said::name(words, &page.seen)) } }
        p .govuk-body { (words.text("community-import-look-line")) }
        (numbers(visit, page))
        @if let Some(forecast) = &page.forecast { (figures(visit, forecast)) }
        @if page.seen.seen.asked > 0 { (asked(visit, (page, plan), (&path, form))) }
        @if !plan.refused.is_empty() { (refused(visit, plan, &path)) }
        (meetings(visit, (page, plan)))
        (people(visit, plan))
        (buttons(visit, page, &path))
        (columns::throw(visit, &path))
    }
}

fn numbers(visit: &Visit, page: &LookPage) -> Markup {
    let (words, seen) = (&visit.words, &page.seen.seen);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let row = |key: &str, number: i64| {
        Row::new(words.text(&format!("community-import-count-{key}")).into_owned(), words.number(number))
    };
    let of = |key: &str, number: usize, new: usize| {
        let values = [("all", words.number(count(number)).into()), ("new", words.number(count(new)).into())];
        let word = words.text(&format!("community-import-count-{key}")).into_owned();
        Row::new(word, words.with(&format!("community-import-new-{key}"), &values))
    };
    let rows = vec![
        row("lines", count(seen.lines)),
        of("people", seen.people, seen.new_people),
        of("sessions", seen.meetings, seen.new_meetings),
        row("visits", count(seen.visits)),
        row("others", seen.others),
        row("already", count(seen.already)),
        row("away", count(seen.stayed_away)),
        row("refused", count(seen.refused)),
    ];
    html! { h2 .govuk-heading-l { (words.text("community-import-numbers")) } (SummaryList::new(rows)) }
}

fn figures(visit: &Visit, forecast: &Forecast) -> Markup {
    let words = &visit.words;
    let (before, after) = (&forecast.before, &forecast.after);
    let rows = [
        ("people", before.people, after.people),
        ("uses", before.uses, after.uses),
        ("visits", before.visits, after.visits),
    ];
    let rows = rows.map(|(key, before, after)| {
        vec![
            Cell::new(words.text(&format!("community-report-{key}-word")).into_owned()),
            Cell::number(words.number(before)),
            Cell::number(words.number(after)),
        ]
    });
    let between = [("from", words.date(forecast.days.0).into()), ("to", words.date(forecast.days.1).into())];
    let head = ["community-import-figure", "community-import-now", "community-import-then"];
    html! {
        h2 .govuk-heading-l { (words.text("community-import-figures")) }
        p .govuk-body { (words.with("community-figures-between", &between)) }
        (said::wide(words, "community-import-figures", &head, rows.to_vec()))
    }
}

/// Somebody is spelt almost like somebody: nobody guesses.
fn asked(visit: &Visit, (page, plan): (&LookPage, &Plan), (path, form): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let those = plan.people.iter().enumerate().filter(|(_, person)| person.who.is_none()).take(ASKED);
    html! {
        h2 #who .govuk-heading-l { (words.text("community-import-who")) }
        p .govuk-body { (words.text("community-import-who-line")) }
        @if let Some(error) = form.error_of("who") { (error) }
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="who";
            @for (number, person) in those {
                (form.radios(&format!("who-{number}"), Legend::new(person.label.clone()), ways(visit, (page, person))))
            }
            (Button::new(words.text("community-import-who-button")).secondary())
        }
    }
}

fn ways(visit: &Visit, (page, person): (&LookPage, &PlannedPerson)) -> Vec<Choice> {
    let words = &visit.words;
    let known = |guest: &crate::model::GuestId| {
        let called =
            page.known.iter().find(|one| one.id == *guest).map(|one| common::called(words, one)).unwrap_or_default();
        let marks: Vec<&str> = page
            .known
            .iter()
            .filter(|one| one.root == *guest && one.id != *guest)
            .filter_map(|one| one.called.as_deref())
            .collect();
        let said = words.with("community-import-who-known", &[("name", i18n::name(&called))]);
        let hint = words.with("community-import-who-also", &[("names", words.list(&marks).into())]);
        let choice = Choice::new(guest.to_string(), said);
        if marks.is_empty() { choice } else { choice.hint(hint) }
    };
    let mut ways: Vec<Choice> = person.maybe.iter().map(known).collect();
    if let Some(like) = &person.like {
        ways.push(Choice::new("as", words.with("community-import-who-as", &[("name", i18n::name(like))])));
    }
    ways.push(Choice::new("new", words.text("community-import-who-new").into_owned()));
    ways
}

fn refused(visit: &Visit, plan: &Plan, path: &str) -> Markup {
    let words = &visit.words;
    let rows = plan.refused.iter().take(SHOWN).map(|one| {
        let right = words.with("community-import-put-right-line", &[("line", i64::from(one.at.line).into())]);
        vec![
            Cell::number(words.number(i64::from(one.at.line))),
            Cell::new(html! { bdi { (one.column) } }),
            Cell::new(said::why(words, &one.why)),
            Cell::new(html! { a .govuk-link href={ (path) "/lines/" (one.at) } { (right) } }),
        ]
    });
    let head = [
        "community-import-column-line",
        "community-import-column-column",
        "community-import-column-wrong",
        "community-import-column-do",
    ];
    html! {
        h2 .govuk-heading-l { (words.text("community-import-refused")) }
        p .govuk-body { (words.text("community-import-refused-line")) }
        (said::wide(words, "community-import-refused", &head, rows.collect()))
        (more(visit, plan.refused.len(), path))
    }
}

fn more(visit: &Visit, all: usize, path: &str) -> Markup {
    let words = &visit.words;
    let left = i64::try_from(all.saturating_sub(SHOWN)).unwrap_or(0);
    html! {
        @if left > 0 {
            p .govuk-body {
                (words.with("community-import-more", &[("count", left.into())])) " "
                a .govuk-link href={ (path) "/report.csv" } { (words.text("community-import-csv")) }
            }
        }
    }
}

fn meetings(visit: &Visit, (page, plan): (&LookPage, &Plan)) -> Markup {
    let words = &visit.words;
    let outside = plan.meetings.iter().filter(|meeting| meeting.outside_hours).count();
    let rows = plan.meetings.iter().take(SHOWN).map(|meeting| {
        let offer = page.offers.iter().find(|offer| offer.id == meeting.offer);
        let state = if meeting.session.is_some() { "community-import-there" } else { "community-import-made" };
        let hours = words.with(
            "community-import-hours",
            &[("from", meeting.from.to_string().into()), ("until", meeting.until.to_string().into())],
        );
        vec![
            Cell::new(words.date(meeting.day)),
            Cell::new(hours),
            Cell::new(html! { @if let Some(offer) = offer { (common::named(words, &offer.names)) } }),
            Cell::new(html! {
                (words.text(state))
                @if meeting.outside_hours { " · " (words.text("community-import-outside")) }
            }),
            Cell::number(words.number(meeting.others)),
        ]
    });
    let head = [
        "community-import-column-day",
        "community-import-column-hours",
        "community-import-column-offer",
        "community-import-column-session",
        "community-import-column-others",
    ];
    html! {
        h2 .govuk-heading-l { (words.text("community-import-sessions")) }
        @if outside > 0 {
            (InsetText::new(words.with("community-import-outside-line", &[("count", i64::try_from(outside).unwrap_or(0).into())])))
        }
        @if plan.meetings.is_empty() { p .govuk-body { (words.text("community-import-no-sessions")) } }
        @else { (said::wide(words, "community-import-sessions", &head, rows.collect())) }
    }
}

fn people(visit: &Visit, plan: &Plan) -> Markup {
    let words = &visit.words;
    let named = |new: bool| -> Vec<&str> {
        let those = plan.people.iter().filter(|person| (person.who == Some(Who::New)) == new && person.who.is_some());
        those.map(|person| person.label.as_str()).take(SHOWN).collect()
    };
    let part = |key: &str, names: Vec<&str>| {
        let list = html! { ul .govuk-list .govuk-list--bullet { @for name in &names { li { bdi { (name) } } } } };
        html! { @if !names.is_empty() { (Details::new(words.text(key).into_owned(), list)) } }
    };
    html! {
        h2 .govuk-heading-l { (words.text("community-import-people")) }
        (part("community-import-people-new", named(true)))
        (part("community-import-people-known", named(false)))
    }
}

fn buttons(visit: &Visit, page: &LookPage, path: &str) -> Markup {
    let words = &visit.words;
    let left_out = i64::try_from(page.seen.seen.refused).unwrap_or(0);
    html! {
        h2 .govuk-heading-l { (words.text("community-import-put-in")) }
        @if left_out > 0 {
            (WarningText::new(words.text("community-import-warning").into_owned(),
                words.with("community-import-left-out", &[("count", left_out.into())])))
        }
        (common::press(path, &[("do", "put-in"), ("seen", page.seen.mark.as_str())],
            &Button::new(words.text("community-import-put-in"))))
        p .govuk-body { a .govuk-link href={ (path) "?step=columns" } { (words.text("community-import-columns-again")) } }
    }
}
