//! What partner organisations sent up, beside the figures of a place: apart, and honest about what was not received.

use super::{figure::FiguresPage, places::Names, returns_words as said};
use crate::{
    commands::SentUp,
    rules::{Quarter, RowRights, Shown, ShownRange, shown},
};
use i18n::Words;
use kernel::OrganisationId;
use maud::{Markup, html};
use print::{Block, Piece, piece};

/// A piece of what is said.
enum Line {
    Said(String),
    /// What must not be overlooked.
    Strong(String),
    /// Organisations, each with what is said of it.
    Of(Vec<(String, String)>),
}

/// The part of the page; nothing when nobody owes figures and nothing was counted across organisations.
pub fn part(words: &Words, page: &FiguresPage) -> Markup {
    let lines = lines(words, page);
    html! {
        @if !lines.is_empty() {
            h3 .govuk-heading-m { (words.text("community-return-beside")) }
            @for line in &lines {
                @match line {
                    Line::Said(said) => p .govuk-body { (said) },
                    Line::Strong(said) => p .govuk-body { strong { (said) } },
                    Line::Of(all) => ul .govuk-list .govuk-list--bullet {
                        @for (name, said) in all { li { bdi { (name) } (said) } }
                    },
                }
            }
        }
    }
}

/// The same part of a file.
pub fn blocks(words: &Words, page: &FiguresPage) -> Vec<Block> {
    let lines = lines(words, page);
    if lines.is_empty() {
        return Vec::new();
    }
    let block = |line: Line| match line {
        Line::Said(said) => Block::Paragraph { pieces: piece(said) },
        Line::Strong(said) => Block::Paragraph { pieces: vec![Piece::Strong(said)] },
        Line::Of(all) => {
            Block::List { items: all.into_iter().map(|(name, said)| piece(format!("{name}{said}"))).collect() }
        }
    };
    let heading = Block::Heading { level: 2, words: words.text("community-return-beside").into_owned() };
    std::iter::once(heading).chain(lines.into_iter().map(block)).collect()
}

fn lines(words: &Words, page: &FiguresPage) -> Vec<Line> {
    let (up, names) = &page.up;
    let mut lines = Vec::new();
    if up.owed > 0 {
        received(words, (up, names), &mut lines);
        if up.accepted > 0 {
            sums(words, (page.seen.rights, up), names, &mut lines);
        }
    }
    lines.extend(up.ranges.iter().map(|(name, range)| Line::Said(across(words, name, *range))));
    lines
}

fn received(words: &Words, (up, names): (&SentUp, &Names), lines: &mut Vec<Line>) {
    let values = [
        ("accepted", up.accepted.into()),
        ("owed", up.owed.into()),
        ("nil", up.nil.into()),
        ("waiting", up.waiting.into()),
    ];
    lines.push(Line::Said(words.with("community-return-beside-received", &values)));
    if up.reopened > 0 {
        let count = [("count", up.reopened.into())];
        lines.push(Line::Said(words.with("community-return-beside-reopened", &count)));
    }
    if !up.missing.is_empty() {
        lines.push(Line::Strong(words.text("community-return-beside-missing").into_owned()));
        lines.push(Line::Of(up.missing.iter().map(|one| whose(words, names, *one)).collect()));
    }
}

/// An organisation, and what follows its name.
fn whose(words: &Words, names: &Names, (organisation, quarter): (OrganisationId, Quarter)) -> (String, String) {
    (names.place(words, organisation), format!(", {}", said::quarter(words, quarter)))
}

fn sums(words: &Words, (rights, up): (RowRights, &SentUp), names: &Names, lines: &mut Vec<Line>) {
    let (sessions, visits, uses) = up.sums;
    let people = |people: i64| match shown(people, rights) {
        Shown::Exactly(count) => words.number(count),
        Shown::Hidden => words.text("community-figures-hidden").into_owned(),
    };
    // Few people in one return, or a sum that few people left, could be recognised.
    let any_small = up.people.iter().any(|(.., people)| shown(*people, rights) == Shown::Hidden);
    let number = |count: i64| match any_small {
        true => words.text("community-figures-hidden").into_owned(),
        false => words.number(count),
    };
    let counts =
        [("sessions", words.number(sessions).into()), ("visits", number(visits).into()), ("uses", number(uses).into())];
    lines.push(Line::Said(words.with("community-return-beside-sums", &counts)));
    lines.push(Line::Said(words.text("community-return-beside-people").into_owned()));
    let of = |(organisation, quarter, count): &(OrganisationId, Quarter, i64)| {
        let (name, when) = whose(words, names, (*organisation, *quarter));
        (name, format!("{when}: {}", people(*count)))
    };
    lines.push(Line::Of(up.people.iter().map(of).collect()));
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
