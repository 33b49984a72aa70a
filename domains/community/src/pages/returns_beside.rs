//! What partner organisations sent up, beside the figures of a place: apart, and honest about what was not received.

use super::{places::Names, returns_words as said};
use crate::{
    commands::{PlaceFigures, SentUp},
    rules::{Quarter, RowRights, Shown, ShownRange, shown},
};
use i18n::Words;
use kernel::OrganisationId;
use maud::{Markup, html};

/// The part of the page; nothing when nobody owes figures and nothing was counted across organisations.
pub fn part(words: &Words, (seen, up): (&PlaceFigures, &SentUp), names: &Names) -> Markup {
    html! {
        @if up.owed > 0 || !up.ranges.is_empty() {
            h3 .govuk-heading-m { (words.text("community-return-beside")) }
            @if up.owed > 0 { (received(words, (up, names))) (sums(words, (seen.rights, up), names)) }
            @for (name, range) in &up.ranges { p .govuk-body { (across(words, name, *range)) } }
        }
    }
}

fn received(words: &Words, (up, names): (&SentUp, &Names)) -> Markup {
    let values = [
        ("accepted", up.accepted.into()),
        ("owed", up.owed.into()),
        ("nil", up.nil.into()),
        ("waiting", up.waiting.into()),
    ];
    html! {
        p .govuk-body { (words.with("community-return-beside-received", &values)) }
        @if up.reopened > 0 { p .govuk-body { (words.with("community-return-beside-reopened", &[("count", up.reopened.into())])) } }
        @if !up.missing.is_empty() {
            p .govuk-body { strong { (words.text("community-return-beside-missing")) } }
            ul .govuk-list .govuk-list--bullet {
                @for (organisation, quarter) in &up.missing { li { (whose(words, names, (*organisation, *quarter))) } }
            }
        }
    }
}

fn whose(words: &Words, names: &Names, (organisation, quarter): (OrganisationId, Quarter)) -> Markup {
    html! { bdi { (names.place(words, organisation)) } ", " (said::quarter(words, quarter)) }
}

fn sums(words: &Words, (rights, up): (RowRights, &SentUp), names: &Names) -> Markup {
    let (sessions, visits, uses) = up.sums;
    // Few people in one return, or a sum that few people left, could be recognised.
    let any_small = up.people.iter().any(|(.., people)| shown(*people, rights) == Shown::Hidden);
    let number = |count: i64| match any_small {
        true => words.text("community-figures-hidden").into_owned(),
        false => words.number(count),
    };
    let people = |people: i64| match shown(people, rights) {
        Shown::Exactly(count) => words.number(count),
        Shown::Hidden => words.text("community-figures-hidden").into_owned(),
    };
    let counts =
        [("sessions", words.number(sessions).into()), ("visits", number(visits).into()), ("uses", number(uses).into())];
    html! {
        @if up.accepted > 0 {
            p .govuk-body { (words.with("community-return-beside-sums", &counts)) }
            p .govuk-body { (words.text("community-return-beside-people")) }
            ul .govuk-list .govuk-list--bullet {
                @for (organisation, quarter, count) in &up.people {
                    li { (whose(words, names, (*organisation, *quarter))) ": " (people(*count)) }
                }
            }
        }
    }
}

fn across(words: &Words, name: &str, range: ShownRange) -> String {
    let name = i18n::name(name);
    match range {
        ShownRange::Exactly(range) => words.with(
            "community-return-beside-range",
            &[("name", name), ("low", range.low.into()), ("high", range.high.into())],
        ),
        ShownRange::Wider { low, high } => {
            words.with("community-return-beside-range", &[("name", name), ("low", low.into()), ("high", high.into())])
        }
        ShownRange::Hidden => words.with("community-return-beside-range-hidden", &[("name", name)]),
    }
}
