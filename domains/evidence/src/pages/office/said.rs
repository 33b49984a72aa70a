//! What disclosure control found, in words: which cells, and why.

use crate::{
    model::{Document, Late, Secret},
    pages::common,
    rules::releases::ALL,
};
use disclosure::{Because, Flaw, HiddenNumber, Implied, Key, Kind, Narrow, Reason};
use i18n::Words;
use std::collections::BTreeMap;

/// Names cells: by the places of the run, and by what each number counts.
pub struct Names<'a> {
    words: &'a Words,
    document: &'a Document,
    measures: BTreeMap<String, String>,
}

impl<'a> Names<'a> {
    /// For what came of a run.
    pub fn of(words: &'a Words, secret: &'a Secret) -> Self {
        let language = words.language();
        let mut measures = BTreeMap::new();
        for (table, shown) in secret.candidate.tables.iter().zip(&secret.document.tables) {
            let title = shown.title.text(language);
            let mut name = |measure: &str, part: &str| {
                let part = if part.is_empty() { title.to_owned() } else { format!("{title} ({part})") };
                measures.entry(measure.to_owned()).or_insert(part);
            };
            match &table.kind {
                Kind::Rate { numerator, denominator, .. } => {
                    name(numerator, shown.above.text(language));
                    name(denominator, shown.below.text(language));
                }
                Kind::Mean { people } => name(people, shown.below.text(language)),
                Kind::People | Kind::Things | Kind::Money => {}
            }
            name(&table.measure, "");
        }
        Self { words, document: &secret.document, measures }
    }

    /// One cell in words: "People reached, March 2026, South West, Drop-in".
    pub fn cell(&self, key: &Key) -> String {
        let words = self.words;
        let title = self.measures.get(&key.measure);
        let mut parts = vec![title.cloned().unwrap_or_else(|| key.measure.replace(['.', '_'], " "))];
        parts.extend(key.at.get("period").map(|text| common::period(words, text)));
        parts.extend(key.at.get("place").map(|code| self.place(code)));
        parts.extend(key.at.get("kind").map(|kind| self.kind(kind)));
        parts.join(", ")
    }

    /// A figure for which something came too late.
    pub fn late(&self, late: &Late) -> String {
        let table = self.document.tables.get(late.table);
        let title = table.map(|table| table.title.text(self.words.language()).to_owned()).unwrap_or_default();
        let mut parts = vec![title, common::period(self.words, &late.period), self.place(&late.place)];
        parts.extend((late.kind != ALL).then(|| self.kind(&late.kind)));
        parts.join(", ")
    }

    fn place(&self, code: &str) -> String {
        let names = self.document.places.iter().find(|place| place.code == code).map(|place| &place.names);
        names.map_or_else(|| code.to_owned(), |names| common::place(self.words, names))
    }

    fn kind(&self, kind: &str) -> String {
        let named = self.document.tables.iter().find_map(|table| table.kinds.get(kind));
        named.map_or_else(|| kind.replace('_', " "), |names| names.text(self.words.language()).to_owned())
    }

    fn cells(&self, keys: &[Key]) -> String {
        let named: Vec<String> = keys.iter().map(|key| self.cell(key)).collect();
        named.join("; ")
    }

    /// What could be derived, and from which cells.
    pub fn narrow(&self, narrow: &Narrow) -> String {
        let what = self.because(&narrow.what);
        self.words.with("evidence-narrow", &[("what", what.into()), ("from", self.cells(&narrow.from).into())])
    }

    /// For whose sake something is hidden.
    pub fn because(&self, because: &Because) -> String {
        let words = self.words;
        let (key, one, other) = match because {
            Because::Number(number) => return self.cell(number),
            Because::Implied(implied) => match implied {
                Implied::Overlap { whole, parts } => ("evidence-implied-overlap", self.cells(parts), self.cell(whole)),
                Implied::Remainder { whole, part } => ("evidence-implied-remainder", self.cell(part), self.cell(whole)),
                Implied::Unlisted { whole, parts } => {
                    ("evidence-implied-unlisted", self.cells(parts), self.cell(whole))
                }
                Implied::Others { numerator, denominator } => {
                    ("evidence-implied-others", self.cell(numerator), self.cell(denominator))
                }
                Implied::Growth { before, after } => ("evidence-implied-growth", self.cell(before), self.cell(after)),
                Implied::Correction { number, release } => {
                    ("evidence-implied-correction", self.cell(number), release.clone())
                }
            },
        };
        words.with(key, &[("one", one.into()), ("other", other.into())])
    }

    /// A hidden number and why.
    pub fn hidden(&self, hidden: &HiddenNumber) -> (String, String) {
        let key = match hidden.reason {
            Reason::TooSmall => "evidence-reason-too-small",
            Reason::ProtectsAnother => "evidence-reason-protects",
            Reason::Group => "evidence-reason-group",
            Reason::TooDetailed => "evidence-reason-too-detailed",
            Reason::NoCases => "evidence-face-no-cases",
            Reason::NotReceived => "evidence-face-not-received",
            Reason::NotCollected => "evidence-face-not-collected",
        };
        let why = self.words.text(key).into_owned();
        let sake = hidden.because.as_ref().map(|because| self.because(because));
        let why = match sake {
            Some(sake) => self.words.with("evidence-reason-for", &[("why", why.into()), ("sake", sake.into())]),
            None => why,
        };
        (self.cell(&hidden.key), why)
    }

    /// Why a release cannot be judged at all.
    pub fn flaw(&self, flaw: &Flaw) -> String {
        let words = self.words;
        match flaw {
            Flaw::DoesNotAdd { whole, .. } => {
                words.with("evidence-flaw-does-not-add", &[("cell", self.cell(whole).into())])
            }
            Flaw::TooManyCells { cells, most } => {
                let number = |number: u64| words.number(i64::try_from(number).unwrap_or(i64::MAX));
                let values = [("cells", number(*cells).into()), ("most", number(*most).into())];
                words.with("evidence-flaw-too-many", &values)
            }
            Flaw::TwoValues { key }
            | Flaw::Negative { key }
            | Flaw::NumeratorAboveDenominator { key }
            | Flaw::LargestAboveAll { key }
            | Flaw::TooLarge { key } => words.with("evidence-flaw-cell", &[("cell", self.cell(key).into())]),
            _ => words.text("evidence-flaw-other").into_owned(),
        }
    }
}
