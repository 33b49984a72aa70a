//! Counting: exact, each figure with its denominator.

use super::{
    cells::{GIVEN, NOT_ANSWERED, NOT_ASKED, OWN_WORDS, is_chosen, read_number},
    columns::{Columns, Plan},
    variables::{Category, Counted, OTHER, Variable},
};
use std::collections::BTreeMap;

/// The versions of one major number, newest first: what is counted together.
pub type Together<'a> = [(&'a Plan, &'a Columns)];

/// How often one answer was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// Which answer; own words beside a list and codes met outside it are categories too.
    pub category: Category,
    /// How often.
    pub count: u64,
}

/// What is in the middle of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    /// Out of so many numbers.
    pub count: u64,
    /// Their mean.
    pub mean: f64,
    /// Half of them are at most this.
    pub median: f64,
}

/// What was answered to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The question, in its newest wording.
    pub variable: Variable,
    /// Responses, or repeats of its group.
    pub all: u64,
    /// The question was hidden from them, or their wording of the survey did not have it.
    pub not_asked: u64,
    /// They were asked and left it out.
    pub not_answered: u64,
    /// They would rather not say.
    pub declined: u64,
    /// They answered.
    pub answered: u64,
    /// How often each answer was given; "rather not say" is not among them.
    pub counts: Vec<Count>,
    /// The middle, where there is one.
    pub middle: Option<Middle>,
}

impl Tally {
    /// How many were asked.
    pub fn asked(&self) -> u64 {
        self.all.saturating_sub(self.not_asked)
    }

    /// `true` when each response is in exactly one line of the table.
    pub fn is_exclusive(&self) -> bool {
        matches!(self.variable.counted, Counted::One | Counted::Number | Counted::Given)
    }
}

/// How many of `all`, in whole percent; nothing when there is nothing to take a part of.
pub fn percent(count: u64, all: u64) -> Option<u64> {
    let twice = count.checked_mul(200)?.checked_add(all)?;
    twice.checked_div(all.checked_mul(2)?)
}

/// The union of the variables, the newest wording and order first.
pub fn all_variables(together: &Together<'_>) -> Vec<Variable> {
    let mut all: Vec<Variable> = Vec::new();
    for (plan, columns) in together {
        for (place, variable) in plan.variables.iter().enumerate() {
            let found = columns.found(place).iter().map(|code| Category {
                code: code.clone(),
                text: questionnaires::Text::default(),
                declined: false,
                number: None,
            });
            let offered: Vec<Category> = variable.categories.iter().cloned().chain(found).collect();
            match all.iter_mut().find(|known| known.item == variable.item) {
                None => all.push(Variable { categories: offered, ..variable.clone() }),
                Some(known) => {
                    known.conditional |= variable.conditional;
                    for category in offered {
                        if known.place(&category.code).is_none() {
                            known.categories.push(category);
                        }
                    }
                }
            }
        }
    }
    all
}

/// What was answered to every question.
pub fn tally_all(together: &Together<'_>) -> Vec<Tally> {
    all_variables(together).into_iter().map(|variable| tally(together, variable)).collect()
}

/// What was answered to one question.
pub fn tally(together: &Together<'_>, variable: Variable) -> Tally {
    let mut counting = Counting { sums: vec![0; variable.categories.len()], ..Counting::default() };
    for (plan, columns) in together {
        let Some((place, own)) = plan.variables.iter().enumerate().find(|(_, own)| own.item == variable.item) else {
            // Of a repeating group nothing is known where it was not asked.
            let missed = if variable.repeat.is_none() { columns.len() as u64 } else { 0 };
            counting.all += missed;
            counting.not_asked += missed;
            continue;
        };
        let codes: Vec<&str> = own.categories.iter().map(|category| category.code.as_str()).collect();
        let codes = codes.into_iter().chain(columns.found(place).iter().map(String::as_str));
        let places: Vec<Option<usize>> = codes.map(|code| variable.place(code)).collect();
        for cells in columns.cells(plan, place) {
            counting.add(own, cells, &places);
        }
    }
    counting.finish(variable)
}

#[derive(Default)]
struct Counting {
    all: u64,
    not_asked: u64,
    not_answered: u64,
    given: u64,
    own_words: u64,
    sums: Vec<u64>,
    /// Numbers by their bits, in the order of the numbers.
    numbers: BTreeMap<Ordered, u64>,
    /// Of how many a declining category was chosen.
    declined: u64,
}

/// A finite number that can be sorted.
#[derive(Clone, Copy, PartialEq)]
struct Ordered(f64);
impl Eq for Ordered {}
impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl Counting {
    fn add(&mut self, own: &Variable, cells: &[u16], places: &[Option<usize>]) {
        self.all += 1;
        match cells.first().copied() {
            None | Some(NOT_ASKED) => self.not_asked += 1,
            Some(NOT_ANSWERED) => self.not_answered += 1,
            Some(OWN_WORDS) => {
                self.given += 1;
                self.own_words += 1;
            }
            Some(first) => {
                self.given += 1;
                self.add_given(own, (first, cells), places);
            }
        }
    }

    fn add_given(&mut self, own: &Variable, (first, cells): (u16, &[u16]), places: &[Option<usize>]) {
        match own.counted {
            Counted::Given => {}
            Counted::One => self.add_to(places.get(usize::from(first)).copied().flatten()),
            Counted::Several => {
                for (at, place) in places.iter().enumerate().filter(|(at, _)| is_chosen(cells, *at)) {
                    self.add_to(*place);
                    self.declined += u64::from(own.categories.get(at).is_some_and(|category| category.declined));
                }
                self.own_words += u64::from(is_chosen(cells, own.categories.len()));
            }
            // A category counts how often it was put first.
            Counted::Ranked => {
                let first = cells.iter().skip(1).position(|cell| *cell == 1);
                self.add_to(first.and_then(|at| places.get(at).copied().flatten()));
            }
            Counted::Number => {
                if let Some(number) = read_number(cells) {
                    *self.numbers.entry(Ordered(number)).or_default() += 1;
                }
            }
        }
    }

    fn add_to(&mut self, place: Option<usize>) {
        if let Some(sum) = place.and_then(|place| self.sums.get_mut(place)) {
            *sum += 1;
        }
    }

    fn finish(mut self, variable: Variable) -> Tally {
        let counted = variable.categories.iter().zip(&self.sums);
        if variable.counted == Counted::One {
            self.declined = counted.clone().filter(|(category, _)| category.declined).map(|(_, sum)| *sum).sum();
        }
        for (category, sum) in counted.clone() {
            if let Some(number) = category.number.filter(|_| *sum > 0) {
                *self.numbers.entry(Ordered(number)).or_default() += *sum;
            }
        }
        let mut counts: Vec<Count> = counted
            .filter(|(category, _)| !category.declined)
            .map(|(category, sum)| Count { category: category.clone(), count: *sum })
            .collect();
        let offers_words =
            matches!(variable.kind, questionnaires::Kind::OneOrOther | questionnaires::Kind::SeveralOrOther);
        if offers_words || (self.own_words > 0 && variable.counted != Counted::Number) {
            let text = questionnaires::Text::default();
            let category = Category { code: OTHER.to_owned(), text, declined: false, number: None };
            counts.push(Count { category, count: self.own_words });
        }
        let middle = variable.has_mean().then(|| middle(&self.numbers)).flatten();
        Tally {
            all: self.all,
            not_asked: self.not_asked,
            not_answered: self.not_answered,
            declined: self.declined,
            answered: self.given.saturating_sub(self.declined),
            counts,
            middle,
            variable,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn middle(numbers: &BTreeMap<Ordered, u64>) -> Option<Middle> {
    let count: u64 = numbers.values().sum();
    let sum: f64 = numbers.iter().map(|(number, times)| number.0 * *times as f64).sum();
    let at = |wanted: u64| {
        let mut passed = 0;
        numbers.iter().find_map(|(number, times)| {
            passed += times;
            (passed > wanted).then_some(number.0)
        })
    };
    let (low, high) = (at(count.checked_sub(1)? / 2)?, at(count / 2)?);
    Some(Middle { count, mean: sum / count as f64, median: f64::midpoint(low, high) })
}

/// Names with how often each was met.
pub type Names = Vec<(String, u64)>;

/// Responses by the way they came and by the language they were read in, the largest first.
pub fn ways(together: &Together<'_>) -> (Names, Names) {
    let (mut channels, mut languages) = (BTreeMap::new(), BTreeMap::new());
    for (_, columns) in together {
        for channel in columns.channels() {
            *channels.entry(channel.as_str()).or_insert(0) += 1;
        }
        for tag in columns.languages() {
            *languages.entry(tag.as_str()).or_insert(0) += 1;
        }
    }
    (largest_first(channels), largest_first(languages))
}

fn largest_first(counts: BTreeMap<&str, u64>) -> Names {
    let mut counts: Names = counts.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
    counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counts
}

/// The line of a table that a response stands in, for a question of which each response has exactly one answer: the
/// place of its
/// category, and after all of them own words, not answered, not asked: the same lines that the question has by itself.
pub fn line_of(variable: &Variable, own: &Variable, found: &[String], cells: &[u16]) -> usize {
    let words = variable.categories.len();
    match cells.first().copied() {
        None | Some(NOT_ASKED) => words + 2,
        Some(NOT_ANSWERED) => words + 1,
        Some(OWN_WORDS) => words,
        Some(place) => {
            let place = usize::from(place);
            let code = own.categories.get(place).map(|category| category.code.as_str());
            let code = code.or_else(|| found.get(place.checked_sub(own.categories.len())?).map(String::as_str));
            code.and_then(|code| variable.place(code)).unwrap_or(words)
        }
    }
}

/// Lines behind the categories.
pub const LINES_BEHIND: usize = 3;

/// The lines in the order in which the question's own table has them: answers, own words, rather not say, not
/// answered, not asked.
/// The gate chooses by order among equals, so a table of two questions keeps to it.
pub fn line_order(variable: &Variable) -> Vec<usize> {
    let words = variable.categories.len();
    let declined = |wanted: bool| {
        let categories = variable.categories.iter().enumerate();
        categories.filter(move |(_, category)| category.declined == wanted).map(|(at, _)| at)
    };
    declined(false).chain([words]).chain(declined(true)).chain([words + 1, words + 2]).collect()
}

/// Whether the answer is given at all.
pub fn is_given(cells: &[u16]) -> bool {
    matches!(cells.first(), Some(&(GIVEN | OWN_WORDS))) || cells.first().is_some_and(|cell| *cell < OWN_WORDS)
}
