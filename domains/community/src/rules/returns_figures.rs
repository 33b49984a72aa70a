//! From what was typed to figures, and what looks odd in them.

use super::{
    RETURN_BLANK, RETURN_DOUBTFUL, RETURN_EMPTY, RETURN_NEGATIVE, RETURN_NIL_WITH_FIGURES, RETURN_NOT_WHOLE,
    RETURN_PEOPLE_HIGH, RETURN_PEOPLE_LOW, RETURN_PEOPLE_MISSING, RETURN_PEOPLE_MORE,
};
use crate::model::{Kind, ReturnFigures, ReturnForm, ReturnLine};
use kernel::{OrganisationId, Refusal};

/// No organisation holds or sees more in a quarter.
pub const MOST_IN_A_RETURN: i64 = 1_000_000;
/// From this on a figure is so many times the last one that somebody has to look again.
const TIMES: i64 = 10;
/// Below this a jump says nothing.
const SMALL_FIGURE: i64 = 10;
/// Two returns with fewer numbers than this may be alike by chance.
const ALIKE_NUMBERS: usize = 4;

/// The parts of a line, as fields of a form and columns of a file.
pub const PARTS: [&str; 3] = ["sessions", "visits", "people"];

macro_rules! fields {
    ($($kind:ident = $word:literal),+) => {
        /// The field of a part of a line.
        pub fn return_field(kind: Kind, part: usize) -> &'static str {
            match (kind, part) {
                $((Kind::$kind, 0) => concat!($word, "-sessions"), (Kind::$kind, 1) => concat!($word, "-visits"),
                (Kind::$kind, _) => concat!($word, "-people"),)+
            }
        }
    };
}

fields!(
    CrisisIntervention = "crisis_intervention",
    DropIn = "drop_in",
    SelfSupportGroup = "self_support_group",
    ArtTherapy = "art_therapy",
    IndividualCounselling = "individual_counselling",
    FamilyCounselling = "family_counselling",
    LegalCounselling = "legal_counselling",
    EducationForEmployment = "education_for_employment"
);

fn at(refusal: Refusal, field: &'static str) -> Refusal {
    Refusal { field: Some(field), ..refusal }
}

/// A whole number as people write them; nothing when the field is blank. 1,204 and 1.204 are one thousand two hundred and four here and
/// a little more than one there, so they are asked about.
pub fn return_number(text: &str, field: &'static str) -> Result<Option<i64>, Refusal> {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if bare.is_empty() {
        return Ok(None);
    }
    if let Ok(number) = bare.parse::<i64>() {
        return match number {
            ..0 => Err(at(RETURN_NEGATIVE, field)),
            0..=MOST_IN_A_RETURN => Ok(Some(number)),
            _ => Err(at(RETURN_NOT_WHOLE, field).with("limit", MOST_IN_A_RETURN.to_string())),
        };
    }
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = bare.split([',', '.']).all(digits) && bare.split([',', '.']).skip(1).all(|part| part.len() == 3);
    match grouped {
        true => Err(at(RETURN_DOUBTFUL, field)),
        false => Err(at(RETURN_NOT_WHOLE, field).with("limit", MOST_IN_A_RETURN.to_string())),
    }
}

/// The figures that were typed, or all that is wrong with them.
///
/// # Errors
/// Every field that cannot be taken, in the order of the page.
pub fn return_figures(form: &ReturnForm) -> Result<ReturnFigures, Vec<Refusal>> {
    let (mut figures, mut wrong) = (ReturnFigures::default(), Vec::new());
    for (kind, parts) in &form.lines {
        match line(*kind, parts) {
            Ok(Some(line)) => drop(figures.lines.insert(*kind, line)),
            Ok(None) => {}
            Err(refusals) => wrong.extend(refusals),
        }
    }
    let people = return_number(&form.people, "people").map_err(|refusal| wrong.push(refusal)).ok().flatten();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    figures.people = match (form.nil, figures.lines.is_empty(), people) {
        (true, true, None | Some(0)) => 0,
        (true, ..) => return Err(vec![RETURN_NIL_WITH_FIGURES]),
        (false, true, None) => return Err(vec![RETURN_EMPTY]),
        (false, _, None) => return Err(vec![RETURN_PEOPLE_MISSING]),
        (false, true, Some(_)) => return Err(vec![RETURN_EMPTY]),
        (false, false, Some(people)) => people,
    };
    fits(&figures).map_err(|refusal| vec![refusal])?;
    Ok(figures)
}

fn line(kind: Kind, parts: &[String; 3]) -> Result<Option<ReturnLine>, Vec<Refusal>> {
    let read = |part: usize| return_number(parts.get(part).map_or("", String::as_str), return_field(kind, part));
    match [read(0), read(1), read(2)] {
        [Ok(None), Ok(None), Ok(None)] => Ok(None),
        [Ok(Some(sessions)), Ok(Some(visits)), Ok(Some(people))] if people <= visits => {
            Ok(Some(ReturnLine { kind, sessions, visits, people }))
        }
        [Ok(Some(_)), Ok(Some(_)), Ok(Some(_))] => Err(vec![at(RETURN_PEOPLE_MORE, return_field(kind, 2))]),
        read => {
            let blank = |part: usize| at(RETURN_BLANK, return_field(kind, part));
            let wrong = read.into_iter().enumerate().filter_map(|(part, number)| match number {
                Err(refusal) => Some(refusal),
                Ok(None) => Some(blank(part)),
                Ok(Some(_)) => None,
            });
            Err(wrong.collect())
        }
    }
}

/// Different people are at least those of the largest kind, and at most all kinds one after the other.
fn fits(figures: &ReturnFigures) -> Result<(), Refusal> {
    let most: i64 = figures.lines.values().map(|line| line.people).sum();
    let least = figures.lines.values().map(|line| line.people).max().unwrap_or_default();
    match figures.people {
        people if people > most => Err(RETURN_PEOPLE_HIGH.with("most", most.to_string())),
        people if people < least => Err(RETURN_PEOPLE_LOW.with("least", least.to_string())),
        _ => Ok(()),
    }
}

/// What looks odd. It can be right, so it is asked about and not refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Ten times the last return, or a tenth of it.
    Jump {
        /// Which kind.
        kind: Kind,
        /// Which of [`PARTS`].
        part: usize,
        /// What the last return said.
        before: i64,
        /// What this one says.
        now: i64,
    },
    /// Figure by figure the last return of this organisation.
    SameAsLast,
    /// Figure by figure the return of another organisation.
    SameAs(OrganisationId),
    /// Sessions to which nobody came.
    Nobody(Kind),
}

/// What looks odd beside the last return of this organisation and beside those of others in the same quarter.
pub fn oddities(
    figures: &ReturnFigures,
    last: Option<&ReturnFigures>,
    others: &[(OrganisationId, ReturnFigures)],
) -> Vec<Oddity> {
    let mut odd = Vec::new();
    for (kind, line) in &figures.lines {
        if line.sessions > 0 && line.visits == 0 {
            odd.push(Oddity::Nobody(*kind));
        }
        let Some(before) = last.and_then(|last| last.lines.get(kind)) else { continue };
        for (part, (now, before)) in numbers(line).into_iter().zip(numbers(before)).enumerate() {
            if jumps(now, before) {
                odd.push(Oddity::Jump { kind: *kind, part, before, now });
            }
        }
    }
    if last.is_some_and(|last| alike(figures, last)) {
        odd.push(Oddity::SameAsLast);
    }
    odd.extend(others.iter().filter(|(_, other)| alike(figures, other)).map(|(whose, _)| Oddity::SameAs(*whose)));
    odd
}

const fn numbers(line: &ReturnLine) -> [i64; 3] {
    [line.sessions, line.visits, line.people]
}

fn jumps(now: i64, before: i64) -> bool {
    let (less, more) = (now.min(before), now.max(before));
    more >= SMALL_FIGURE && more >= TIMES * less.max(1)
}

fn alike(one: &ReturnFigures, other: &ReturnFigures) -> bool {
    let said = one.lines.values().flat_map(numbers).filter(|number| *number > 0).count();
    one == other && said >= ALIKE_NUMBERS
}
