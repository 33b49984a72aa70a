//! From cells to lines: who came, to what and when. Each line of the table is taken, named with what is wrong, or says that
//! somebody stayed away.

use crate::{
    model::{Choices, Layout, OfferId, Part, RefusedLine, Spot, Typed, Why},
    rules::{LONGEST_NAME, MOST_ANONYMOUS},
};
use imports::{Column, Kind, Row, Table, What, check_at, yes_or_no};
use jiff::civil::date;
use kernel::Date;
use organisations::model::Minute;
use std::collections::BTreeSet;

/// Nothing of a register is older.
pub const FIRST_DAY: Date = date(2000, 1, 1);
/// No cell of a time, a card or a tick is longer, in letters.
const SHORT: usize = 20;

/// An offer as people write it in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedOffer {
    /// Which.
    pub id: OfferId,
    /// Its names and its kind.
    pub names: Vec<String>,
    /// From this day on it was offered no more.
    pub retired_on: Option<Date>,
}

/// Somebody, or some people without a name, came to something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands.
    pub at: Spot,
    /// When.
    pub day: Date,
    /// What; nothing when the table does not say.
    pub offer: Option<OfferId>,
    /// When it began, when the table says.
    pub from: Option<Minute>,
    /// The name as it is written.
    pub name: Option<String>,
    /// The letters and digits of a card.
    pub card: Option<String>,
    /// So many people without a name.
    pub others: i64,
}

/// What came of reading a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Lines that say that somebody came.
    pub lines: Vec<Line>,
    /// Lines that cannot be taken.
    pub refused: Vec<RefusedLine>,
    /// Lines that say that somebody did not come.
    pub stayed_away: usize,
}

/// Reads every line. Lines put right by hand stand instead of those in the file.
pub fn lines(table: &Table, choices: &Choices, (offers, today): (&[NamedOffer], Date)) -> Lines {
    let mut read = match choices.layout {
        Layout::Lines => by_line(table, choices, (offers, today)),
        Layout::Grid => by_grid(table, choices, today),
    };
    let by_hand: BTreeSet<Spot> = choices.put_right.keys().copied().collect();
    read.refused.retain(|refused| !by_hand.contains(&refused.at));
    read.lines.retain(|line| !by_hand.contains(&line.at));
    read.lines.extend(choices.put_right.iter().filter_map(|(at, line)| typed(*at, line)));
    read.lines.sort_by_key(|line| line.at);
    read
}

/// A line as it was typed anew; nothing when it says nothing.
pub fn typed(at: Spot, line: &Typed) -> Option<Line> {
    let name = Some(line.name.clone()).filter(|name| !name.is_empty());
    if name.is_none() && line.others == 0 {
        return None;
    }
    Some(Line { at, day: line.day?, offer: line.offer, from: line.from, name, card: None, others: line.others })
}

fn column(part: Part, kind: Kind, needed: bool) -> Column {
    Column { key: part.as_str().to_owned(), names: Vec::new(), kind, needed }
}

fn kind_of(part: Part, today: Date) -> Column {
    match part {
        Part::Day => column(part, Kind::Day { from: FIRST_DAY, until: today }, true),
        Part::Offer => column(part, Kind::Text { most: LONGEST_NAME }, false),
        Part::Name => column(part, Kind::Text { most: LONGEST_NAME }, false),
        Part::From | Part::Card | Part::Came => column(part, Kind::Text { most: SHORT }, false),
        Part::Others => column(part, Kind::Whole { from: 0, until: MOST_ANONYMOUS }, false),
    }
}

fn by_line(table: &Table, choices: &Choices, (offers, today): (&[NamedOffer], Date)) -> Lines {
    let columns: Vec<(usize, Column)> =
        choices.places.iter().map(|(part, place)| (*place, kind_of(*part, today))).collect();
    let checked = check_at(table, &columns, choices.order);
    let mut read = Lines::default();
    read.refused.extend(checked.troubles.into_iter().map(|trouble| RefusedLine {
        at: Spot { line: trouble.row, place: 0 },
        column: trouble.column,
        why: Why::Cell(trouble.what),
    }));
    for row in &checked.rows {
        match line_of(row, choices, offers) {
            Ok(Some(line)) => read.lines.push(line),
            Ok(None) => read.stayed_away += 1,
            Err((part, why)) => {
                let at = Spot { line: row.number, place: 0 };
                read.refused.push(RefusedLine { at, column: head(table, choices, part), why });
            }
        }
    }
    read
}

fn head(table: &Table, choices: &Choices, part: Part) -> String {
    let place = choices.places.get(&part);
    let head = table.columns().find(|(at, _)| Some(at) == place).map(|(_, head)| head.to_owned());
    head.unwrap_or_default()
}

/// One line of a table with one line for each person and session; nothing when they did not come.
fn line_of(row: &Row, choices: &Choices, offers: &[NamedOffer]) -> Result<Option<Line>, (Part, Why)> {
    let text = |part: Part| row.text(part.as_str()).map(str::to_owned);
    let day = row.day(Part::Day.as_str()).ok_or((Part::Day, Why::Cell(What::Missing)))?;
    let (name, card) = (text(Part::Name), text(Part::Card));
    let nobody = name.is_none() && card.is_none();
    let mut others = row.whole(Part::Others.as_str()).unwrap_or(0);
    let came = text(Part::Came);
    // A line that is a number of people without a name says by the number that they came.
    if came.is_none() && choices.places.contains_key(&Part::Came) && (!nobody || others == 0) {
        return Err((Part::Came, Why::Cell(What::Missing)));
    }
    if let Some(came) = came {
        match (yes_or_no(&came), count(&came)) {
            (Some(false), _) => return Ok(None),
            (_, Some(number)) if nobody => others = others.saturating_add(number),
            (Some(true), _) => {}
            (None, _) => return Err((Part::Came, Why::Cell(What::NotYesOrNo))),
        }
    }
    if nobody && others == 0 {
        let part = if choices.places.contains_key(&Part::Name) { Part::Name } else { Part::Card };
        return Err((part, Why::Nobody));
    }
    let offer = match text(Part::Offer) {
        Some(words) => Some(offer_called(offers, &words).ok_or((Part::Offer, Why::OfferUnknown))?),
        None => None,
    };
    let from = match text(Part::From) {
        Some(words) => Some(Minute::parse(&words).ok_or((Part::From, Why::NotATime))?),
        None => None,
    };
    Ok(Some(Line { at: Spot { line: row.number, place: 0 }, day, offer, from, name, card, others }))
}

/// A number of people without a name, as it stands in a cell for a tick.
fn count(text: &str) -> Option<i64> {
    text.trim().parse().ok().filter(|number| (1..=MOST_ANONYMOUS).contains(number))
}

/// The offer of these words; nothing when none is called so, or two are.
fn offer_called(offers: &[NamedOffer], words: &str) -> Option<OfferId> {
    let words = i18n::fold(words);
    let mut found = offers.iter().filter(|offer| offer.names.iter().any(|name| i18n::fold(name) == words));
    found.next().filter(|_| found.next().is_none()).map(|offer| offer.id)
}

fn by_grid(table: &Table, choices: &Choices, today: Date) -> Lines {
    let mut read = Lines::default();
    let mut columns: Vec<(usize, Column)> = [Part::Name, Part::Card]
        .into_iter()
        .filter_map(|part| Some((*choices.places.get(&part)?, kind_of(part, today))))
        .collect();
    let days = days_across(table, choices, (today, &mut read.refused));
    for (place, _) in &days {
        let kind = Kind::Text { most: SHORT };
        columns.push((*place, Column { key: place.to_string(), names: Vec::new(), kind, needed: false }));
    }
    let checked = check_at(table, &columns, choices.order);
    read.refused.extend(checked.troubles.into_iter().map(|trouble| {
        let at = Spot { line: trouble.row, place: 0 };
        RefusedLine { at, column: trouble.column, why: Why::Cell(trouble.what) }
    }));
    for row in &checked.rows {
        for (place, day) in &days {
            let at = Spot { line: row.number, place: u32::try_from(*place).unwrap_or(u32::MAX) };
            match ticked(row, *place) {
                Ok(None) => read.stayed_away += 1,
                Ok(Some(others)) => {
                    let text = |part: Part| row.text(part.as_str()).map(str::to_owned);
                    let (name, card) = (text(Part::Name), text(Part::Card));
                    read.lines.push(Line { at, day: *day, offer: None, from: None, name, card, others });
                }
                Err(why) => read.refused.push(RefusedLine { at, column: day.to_string(), why }),
            }
        }
    }
    read
}

/// The days across, each once. What is wrong with a day is named in the line of the heads.
fn days_across(
    table: &Table,
    choices: &Choices,
    (today, refused): (Date, &mut Vec<RefusedLine>),
) -> Vec<(usize, Date)> {
    let mut seen = BTreeSet::new();
    let mut days = Vec::new();
    for (place, day) in table.head_days(choices.order) {
        let why = match day {
            Ok(day) if !(FIRST_DAY..=today).contains(&day) => Why::Cell(What::DayOutside(FIRST_DAY, today)),
            Ok(day) if !seen.insert(day) => Why::HeadTwice,
            Ok(day) => {
                days.push((place, day));
                continue;
            }
            Err(what) => Why::Cell(what),
        };
        let column = table.columns().find(|(at, _)| *at == place).map(|(_, head)| head.to_owned());
        let at = Spot { line: 1, place: u32::try_from(place).unwrap_or(u32::MAX) };
        refused.push(RefusedLine { at, column: column.unwrap_or_default(), why });
    }
    days
}

/// A cell of a register with days across: nothing for somebody who stayed away, else so many people without a name.
fn ticked(row: &Row, place: usize) -> Result<Option<i64>, Why> {
    let Some(cell) = row.text(&place.to_string()) else { return Ok(None) };
    let nobody = row.text(Part::Name.as_str()).is_none() && row.text(Part::Card.as_str()).is_none();
    match (yes_or_no(cell), count(cell)) {
        (Some(false), _) => Ok(None),
        (_, Some(number)) if nobody => Ok(Some(number)),
        (Some(true), _) if nobody => Err(Why::Nobody),
        (Some(true), _) => Ok(Some(0)),
        (None, _) => Err(Why::NotATick),
    }
}
