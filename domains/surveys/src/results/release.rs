//! The tables of a publication: behind the gate, and safe beside every earlier one.

use super::{
    Counted, Tally,
    gate::{self, Line, SMALLEST, Shown},
    tally::Count,
};
use questionnaires::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Everything that is published of a survey's figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// Responses that count.
    pub counted: u64,
    /// People who took their answers back; nothing when that is a small group, as with the next two.
    pub withdrawn: Option<u64>,
    /// Answers that were left out with a reason.
    pub excluded: Option<u64>,
    /// Answers that came after the end.
    pub late: Option<u64>,
    /// One-use invitations that went out; nothing when nobody was invited one by one.
    pub issued: Option<u64>,
    /// A table for each question.
    pub tables: Vec<Table>,
}

/// A line of a published table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What is stored for it.
    pub code: String,
    /// What is read; empty when the house has the words.
    pub text: Text,
    /// How many.
    pub shown: Shown,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The question.
    pub item: String,
    /// Its major number: tables of two meanings never meet.
    pub major: i64,
    /// What was asked.
    pub text: Text,
    /// Everybody whose answers count, or the repeats of the group.
    pub all: u64,
    /// How many were asked, answered, left it out, would rather not say; nothing where that would give a small group
    /// away.
    pub asked: Option<u64>,
    /// See `asked`.
    pub answered: Option<u64>,
    /// See `asked`.
    pub not_answered: Option<u64>,
    /// See `asked`.
    pub declined: Option<u64>,
    /// Several answers could be given, so the lines sum up to more than everybody.
    pub several: bool,
    /// The lines; none when too few answered.
    pub rows: Option<Vec<Row>>,
    /// The mean, where there is one and no line is hidden.
    pub mean: Option<f64>,
    /// The median likewise.
    pub median: Option<f64>,
}

/// Lines of a table that stand behind its answers: they are counts of people too.
const DECLINED: &str = "~declined";
const NOT_ANSWERED: &str = "~not_answered";
const NOT_ASKED: &str = "~not_asked";

/// The table of one question behind the gate.
pub fn table(tally: &Tally, major: i64, earlier: &[&Table], k: u64) -> Table {
    let plain = Table {
        item: tally.variable.item.clone(),
        major,
        text: tally.variable.text.clone(),
        all: tally.all,
        asked: None,
        answered: None,
        not_answered: None,
        declined: None,
        several: !tally.is_exclusive(),
        rows: None,
        mean: None,
        median: None,
    };
    match tally.variable.counted {
        Counted::One => exclusive(tally, plain, earlier, k),
        Counted::Several | Counted::Ranked | Counted::Number | Counted::Given => parts(tally, plain, earlier, k),
    }
}

/// Everybody stands in one line: the answers, and behind them whoever gave none.
fn exclusive(tally: &Tally, plain: Table, earlier: &[&Table], k: u64) -> Table {
    let answers = tally.counts.iter().map(|count| (count.category.code.as_str(), count.count));
    let others = [(DECLINED, tally.declined), (NOT_ANSWERED, tally.not_answered), (NOT_ASKED, tally.not_asked)];
    let (codes, counts): (Vec<&str>, Vec<u64>) = answers.chain(others).unzip();
    let before: Vec<(Vec<Shown>, u64)> =
        earlier.iter().map(|table| (codes.iter().map(|code| table.line(code)).collect(), table.all)).collect();
    let Line::Open { cells, .. } = gate::again(&counts, &before, k) else { return plain };
    let shown = |code: &str| codes.iter().position(|own| *own == code).and_then(|at| cells.get(at)?.count());
    let rows: Vec<Row> = tally.counts.iter().zip(&cells).map(|(count, shown)| row(count, *shown)).collect();
    let whole = cells.iter().all(|cell| *cell != Shown::Hidden);
    let (declined, not_answered) = (shown(DECLINED), shown(NOT_ANSWERED));
    Table {
        // From a mean a hidden line could be worked out, so it stands only beside a whole table.
        mean: tally.middle.filter(|_| whole).map(|middle| tenths(middle.mean)),
        median: tally.middle.filter(|_| whole).map(|middle| middle.median),
        asked: shown(NOT_ASKED).map(|not_asked| tally.all - not_asked),
        // Shown when the answers and the other lines are: otherwise a sum would say more than a line.
        answered: whole.then_some(tally.answered),
        not_answered,
        declined,
        rows: Some(rows),
        ..plain
    }
}

/// Each line is a part of everybody by itself.
fn parts(tally: &Tally, plain: Table, earlier: &[&Table], k: u64) -> Table {
    let part = |code: &str, count: u64| {
        let before: Vec<(Shown, u64)> = earlier.iter().map(|table| (table.line(code), table.all)).collect();
        gate::part_again(count, tally.all, &before, k)
    };
    let total_gives_away = earlier.iter().any(|table| (1..k).contains(&table.all.abs_diff(tally.all)));
    if tally.all < k || total_gives_away {
        return plain;
    }
    let states = exclusive_states(tally, earlier, k);
    let rows = match states.is_some() {
        true => tally.counts.iter().map(|count| row(count, part(&count.category.code, count.count))).collect(),
        false => Vec::new(),
    };
    let Some([answered, declined, not_answered, not_asked]) = states else { return plain };
    let enough = answered.count().is_some_and(|answered| answered >= gate::SMALLEST_FOR_WORDS);
    Table {
        asked: not_asked.count().map(|not_asked| tally.all - not_asked),
        answered: answered.count(),
        not_answered: not_answered.count(),
        declined: declined.count(),
        rows: Some(rows),
        mean: tally.middle.filter(|_| enough).map(|middle| tenths(middle.mean)),
        median: tally
            .middle
            .filter(|_| enough && tally.variable.counted == Counted::Number)
            .map(|middle| tenths(middle.median)),
        ..plain
    }
}

fn exclusive_states(tally: &Tally, earlier: &[&Table], k: u64) -> Option<[Shown; 4]> {
    let counts = [tally.answered, tally.declined, tally.not_answered, tally.not_asked];
    let before = |table: &&Table| {
        let shown = |count: Option<u64>| count.map_or(Shown::Hidden, Shown::Count);
        let not_asked = table.asked.map(|asked| table.all.saturating_sub(asked));
        let cells = [table.answered, table.declined, table.not_answered, not_asked].map(shown);
        (cells.to_vec(), table.all)
    };
    let before: Vec<_> = earlier.iter().map(before).collect();
    match gate::again(&counts, &before, k) {
        Line::Open { cells, .. } => cells.try_into().ok(),
        Line::Closed => None,
    }
}

fn row(count: &Count, shown: Shown) -> Row {
    Row { code: count.category.code.clone(), text: count.category.text.clone(), shown }
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

impl Table {
    /// The line with this code as it was published; one that was not there yet stood at nothing.
    fn line(&self, code: &str) -> Shown {
        let state = |count: Option<u64>| count.map_or(Shown::Hidden, Shown::Count);
        match (code, &self.rows) {
            (_, None) => Shown::Hidden,
            (DECLINED, _) => state(self.declined),
            (NOT_ANSWERED, _) => state(self.not_answered),
            (NOT_ASKED, _) => state(self.asked.map(|asked| self.all.saturating_sub(asked))),
            (_, Some(rows)) => rows.iter().find(|row| row.code == code).map_or(Shown::Count(0), |row| row.shown),
        }
    }

    /// Whether anything in it is hidden.
    pub fn hides(&self) -> bool {
        self.rows.as_ref().is_none_or(|rows| rows.iter().any(|row| row.shown == Shown::Hidden))
            || self.not_answered.is_none()
            || self.declined.is_none()
    }
}

/// The table of one question as it is, for those who may see single responses.
pub fn open_table(tally: &Tally, major: i64) -> Table {
    Table {
        item: tally.variable.item.clone(),
        major,
        text: tally.variable.text.clone(),
        all: tally.all,
        asked: Some(tally.asked()),
        answered: Some(tally.answered),
        not_answered: Some(tally.not_answered),
        declined: Some(tally.declined),
        several: !tally.is_exclusive(),
        rows: Some(tally.counts.iter().map(|count| row(count, Shown::Count(count.count))).collect()),
        mean: tally.middle.map(|middle| tenths(middle.mean)),
        median: tally.middle.map(|middle| middle.median),
    }
}

/// The tables of all questions. Where a table hides something, the tables of questions that were asked because of
/// that answer are
/// not shown: their number of people asked would give it away.
pub fn tables(
    tallies: &[Tally],
    major: i64,
    earlier: &[Release],
    dependents: impl Fn(&str) -> BTreeSet<String>,
) -> Vec<Table> {
    let mut closed = BTreeSet::new();
    let mut shown: Vec<Table> = Vec::new();
    for tally in tallies {
        let before: Vec<&Table> = earlier
            .iter()
            .flat_map(|release| &release.tables)
            .filter(|table| table.major == major && table.item == tally.variable.item)
            .collect();
        let table = table(tally, major, &before, SMALLEST);
        if table.hides() {
            closed.extend(dependents(&tally.variable.item));
        }
        shown.push(table);
    }
    for table in shown.iter_mut().filter(|table| closed.contains(&table.item)) {
        *table = Table {
            asked: None,
            answered: None,
            not_answered: None,
            declined: None,
            rows: None,
            mean: None,
            median: None,
            ..table.clone()
        };
    }
    shown
}

/// A figure beside the tables, when it is not small.
pub fn beside(count: u64) -> Option<u64> {
    (count == 0 || count >= SMALLEST).then_some(count)
}
