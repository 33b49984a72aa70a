//! One response as a row of small numbers: codes and whether a question was asked, never words.

use super::variables::{Counted, Variable};
use questionnaires::{Answer, Value};

/// The question was not shown, or this wording of the survey did not have it.
pub const NOT_ASKED: u16 = u16::MAX;
/// It was shown and not answered.
pub const NOT_ANSWERED: u16 = u16::MAX - 1;
/// It was answered in own words beside the list.
pub const OWN_WORDS: u16 = u16::MAX - 2;
/// It was answered; what follows says how.
pub const GIVEN: u16 = 0;

/// Bits in one cell.
const BITS: usize = 16;

/// How many cells an answer to this question fills.
pub fn width(variable: &Variable) -> usize {
    match variable.counted {
        Counted::One | Counted::Given => 1,
        // One bit for each category and one for own words.
        Counted::Several => 1 + variable.categories.len() / BITS + 1,
        Counted::Ranked => 1 + variable.categories.len(),
        Counted::Number => 1 + 4,
    }
}

/// Codes that were met and are in no list of the questionnaire: counties and services. Codes only, never words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found(Vec<String>);

impl Found {
    /// The codes in the order in which they were met.
    pub fn codes(&self) -> &[String] {
        &self.0
    }

    fn place(&mut self, code: &str) -> usize {
        match self.0.iter().position(|known| known == code) {
            Some(at) => at,
            None => {
                self.0.push(code.to_owned());
                self.0.len() - 1
            }
        }
    }
}

/// Writes the answer to one question behind the row.
pub fn write(row: &mut Vec<u16>, variable: &Variable, answer: Option<&Answer>, shown: bool, found: &mut Found) {
    let end = row.len() + width(variable);
    match answer.filter(|answer| !answer.values.is_empty()) {
        None => row.push(if shown { NOT_ANSWERED } else { NOT_ASKED }),
        Some(answer) => match variable.counted {
            Counted::One => row.push(category(variable, answer.values.first(), found)),
            Counted::Given => row.push(GIVEN),
            Counted::Several => several(row, variable, &answer.values),
            Counted::Ranked => ranked(row, variable, &answer.values),
            Counted::Number => number(row, &answer.values),
        },
    }
    row.resize(end, 0);
}

fn category(variable: &Variable, value: Option<&Value>, found: &mut Found) -> u16 {
    let place = match value {
        Some(Value::Yes(yes)) => variable.place(if *yes { "yes" } else { "no" }),
        Some(Value::Whole(step)) => variable.place(&step.to_string()),
        Some(value) => value
            .as_code()
            .map(|code| variable.place(code).unwrap_or_else(|| variable.categories.len() + found.place(code))),
        None => return NOT_ANSWERED,
    };
    place.and_then(|place| u16::try_from(place).ok()).filter(|place| *place < OWN_WORDS).unwrap_or(OWN_WORDS)
}

fn several(row: &mut Vec<u16>, variable: &Variable, values: &[Value]) {
    row.push(GIVEN);
    let mut bits = vec![0_u16; variable.categories.len() / BITS + 1];
    for value in values {
        let place = value.as_code().and_then(|code| variable.place(code)).unwrap_or(variable.categories.len());
        if let Some(cell) = bits.get_mut(place / BITS) {
            *cell |= 1 << (place % BITS);
        }
    }
    row.extend(bits);
}

fn ranked(row: &mut Vec<u16>, variable: &Variable, values: &[Value]) {
    row.push(GIVEN);
    for category in &variable.categories {
        let at = values.iter().position(|value| value.as_code() == Some(&category.code));
        row.push(at.and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(0));
    }
}

fn number(row: &mut Vec<u16>, values: &[Value]) {
    match values.first().and_then(Value::as_number) {
        None => row.push(OWN_WORDS),
        Some(number) => {
            row.push(GIVEN);
            let bits = number.to_bits();
            #[expect(clippy::cast_possible_truncation, reason = "sixteen bits at a time")]
            row.extend([48, 32, 16, 0].map(|shift| (bits >> shift) as u16));
        }
    }
}

/// Whether the category at `place` was chosen, in the cells of an answer to which several may be chosen.
pub fn is_chosen(cells: &[u16], place: usize) -> bool {
    cells.get(1 + place / BITS).is_some_and(|cell| cell & (1 << (place % BITS)) != 0)
}

/// The number in the cells of an answer.
pub fn read_number(cells: &[u16]) -> Option<f64> {
    let [GIVEN, bits @ ..] = cells else { return None };
    let bits = bits.iter().take(4).fold(0_u64, |all, part| (all << 16) | u64::from(*part));
    Some(f64::from_bits(bits))
}
