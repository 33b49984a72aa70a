//! A list of people that an organisation keeps, turned into codes. The list is read in memory and nothing of it is kept.

use super::{LINKAGE_LIST_HEADS, LINKAGE_LIST_LINES, LINKAGE_LIST_UNREADABLE};
use imports::{Checked, Column, HeadTrouble, Kind, Row};
use kernel::Refusal;
use linkage::{Birth, Code, Parcel, Told, YearKey, encode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const KEY_FORMAT: &str = "comhar-linkage-key-1";
/// So many lines that cannot be read are named.
const NAMED_LINES: usize = 20;

/// What an organisation needs to make its parcel: which round, who they are there, and the key that they share with the others and never
/// with the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    /// `comhar-linkage-key-1`.
    pub format: String,
    /// The round.
    pub programme: String,
    /// The year of its people.
    pub year: i16,
    /// This organisation, as the office knows it.
    pub organisation: String,
    /// 32 bytes as hexadecimal digits.
    pub key: String,
}

impl KeyFile {
    /// The file for one organisation of a round.
    pub fn new(programme: String, year: i16, organisation: String, key: String) -> Self {
        Self { format: KEY_FORMAT.to_owned(), programme, year, organisation, key }
    }

    /// From its text; nothing when it is no such file.
    pub fn read(text: &str) -> Option<Self> {
        let read: Self = serde_json::from_str(text).ok()?;
        (read.format == KEY_FORMAT && read.year_key().is_some()).then_some(read)
    }

    /// The key of its year.
    pub fn year_key(&self) -> Option<YearKey> {
        let bytes: Vec<u8> = (0..self.key.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(self.key.get(at..at + 2)?, 16).ok())
            .collect::<Option<_>>()?;
        Some(linkage::ProgrammeKey::from_bytes(bytes.try_into().ok()?).of_year(self.year))
    }

    /// An empty parcel of this organisation.
    fn parcel(&self) -> Parcel {
        let (programme, organisation) = (self.programme.clone(), self.organisation.clone());
        Parcel { programme, year: self.year, organisation, codes: BTreeSet::new(), unlinked: 0 }
    }
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A parcel, and who is in it without a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The parcel.
    pub parcel: Parcel,
    /// So many said no.
    pub refused: i64,
    /// So many told too little, or were not asked.
    pub too_little: i64,
}

/// What somebody of a list, or of a register, said.
pub enum Saying<'a> {
    /// They do not want it.
    No,
    /// They were not asked, or told nothing.
    Nothing,
    /// They volunteered this.
    Told(Told<'a>),
}

/// Makes a parcel. Each person is in the count of the organisation, with a code or without.
pub fn parcel_of<'a>(file: &KeyFile, key: &YearKey, people: impl Iterator<Item = Saying<'a>>) -> Made {
    let mut made = Made { parcel: file.parcel(), refused: 0, too_little: 0 };
    for one in people {
        let code: Option<Code> = match one {
            Saying::No => {
                made.refused += 1;
                continue;
            }
            Saying::Nothing => None,
            Saying::Told(told) => encode(key, &told).ok(),
        };
        match code {
            // Twice in a list is once.
            Some(code) => drop(made.parcel.codes.insert(code)),
            None => made.too_little += 1,
        }
    }
    made.parcel.unlinked = u64::try_from(made.refused + made.too_little).unwrap_or_default();
    made
}

/// The columns of a list, with the heads they may stand under.
pub fn list_columns() -> Vec<Column> {
    let column = |key: &str, names: &[&str], kind: Kind, needed: bool| Column {
        key: key.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        kind,
        needed,
    };
    let text = || Kind::Text { most: 300 };
    let whole = |from, until| Kind::Whole { from, until };
    vec![
        column("given", &["given name", "first name", "céadainm", "ime"], text(), false),
        column("family", &["family name", "surname", "sloinne", "prezime"], text(), false),
        column("birth_day", &["birth day", "day of birth", "lá breithe", "dan rođenja"], whole(1, 31), false),
        column("birth_month", &["birth month", "month of birth", "mí bhreithe", "mesec rođenja"], whole(1, 12), false),
        column(
            "birth_year",
            &["birth year", "year of birth", "bliain bhreithe", "godina rođenja"],
            whole(1880, 2200),
            false,
        ),
        column("word", &["agreed word", "focal", "reč"], text(), false),
        column("district", &["district", "ceantar", "kraj"], text(), false),
        column("agrees", &["agreed", "aontaíonn", "pristaje"], Kind::YesNo, true),
    ]
}

/// The same from a list of names as an organisation keeps it. The heads are those of [`list_columns`]; a line without a yes is a no.
///
/// # Errors
/// When it is no table, a column is missing, or a line cannot be read: its number is named, and nothing of what stands in it.
pub fn parcel_of_list(file: &KeyFile, key: &YearKey, list: &[u8]) -> Result<Made, Refusal> {
    let table = imports::load(list).map_err(|_| LINKAGE_LIST_UNREADABLE)?;
    let checked = imports::check(&table, &list_columns(), None).map_err(|wrong| heads(&wrong))?;
    if checked.refused_lines() > 0 {
        return Err(LINKAGE_LIST_LINES.with("lines", lines(&checked)));
    }
    Ok(parcel_of(file, key, checked.rows.iter().map(saying)))
}

fn saying(row: &Row) -> Saying<'_> {
    if !row.says_yes("agrees") {
        return Saying::No;
    }
    let words = |key: &str| row.text(key).unwrap_or_default();
    let small = |key: &str| row.whole(key).and_then(|number| u8::try_from(number).ok());
    let year = row.whole("birth_year").and_then(|number| i16::try_from(number).ok());
    Saying::Told(Told {
        given: words("given"),
        family: words("family"),
        birth: Birth { day: small("birth_day"), month: small("birth_month"), year },
        word: words("word"),
        district: words("district"),
    })
}

fn heads(wrong: &[HeadTrouble]) -> Refusal {
    let key = |trouble: &HeadTrouble| match trouble {
        HeadTrouble::Missing(key) | HeadTrouble::Twice(key, _) => key.clone(),
    };
    LINKAGE_LIST_HEADS.with("columns", wrong.iter().map(key).collect::<Vec<_>>().join(", "))
}

fn lines(checked: &Checked) -> String {
    let numbers: BTreeSet<u32> = checked.troubles.iter().map(|trouble| trouble.row).collect();
    numbers.iter().take(NAMED_LINES).map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// A mark of a parcel's file: which one was counted, and which one was destroyed.
pub fn digest(file: &str) -> String {
    blake3::hash(file.as_bytes()).to_hex().to_string()
}
