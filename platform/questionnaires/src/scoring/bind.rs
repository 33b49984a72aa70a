//! Finding the items of a scoring in a questionnaire, once, before the first response is scored.

use super::bound::{Bound, BoundRule, BoundSafety, How, Reading, Slot};
use super::check::gate_of;
use super::definition::{Block, Method, ScoreRule, Scoring};
use crate::{Item, Kind, Questionnaire};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// An item that was not found, or cannot be scored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("item {item}: {why}")]
pub struct Unbound {
    /// The key of the item in the scoring; of a score when that is what fails.
    pub item: String,
    /// Why.
    pub why: WhyUnbound,
}

/// Why an item cannot be scored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyUnbound {
    /// No question has its code, its id or its place.
    #[error("no question was found for it")]
    NotFound,
    /// Several questions would fit.
    #[error("several questions would fit: {}", .0.join(", "))]
    Ambiguous(Vec<String>),
    /// The question found already stands for another item.
    #[error("question {question} already stands for item {other}")]
    Taken {
        /// The question.
        question: String,
        /// The other item.
        other: String,
    },
    /// The question may be answered several times.
    #[error("question {0} repeats")]
    Repeats(String),
    /// The answers are no numbers.
    #[error("the answers to question {0} carry no numbers")]
    NoNumbers(String),
    /// The choices do not run from the lowest to the highest valid answer: 0 to 4 where 1 to 5 is meant.
    #[error("the choices of question {0} count from another number than the instrument does")]
    OtherRange(String),
    /// The form should print the number to add beside each answer, and here the answers to all questions run the same way.
    #[error("the answers to all questions run the same way, so they cannot be the numbers that the form prints")]
    NotAsPrinted,
    /// The definition itself names what is not there.
    #[error("the definition names what is not there")]
    BadDefinition,
}

struct Question<'a> {
    item: &'a Item,
    place: usize,
    repeats: bool,
}

impl Scoring {
    /// Finds every item in `questionnaire`: by code, else by id, else by place where the definition gives one.
    ///
    /// An item that counts the other way round is turned unless its choices already are: forms that print the numbers to be added
    /// give such an item falling weights where its neighbours have rising ones.
    ///
    /// # Errors
    /// Every item that was not found or cannot be scored.
    pub fn bind(&self, questionnaire: &Questionnaire) -> Result<Bound, Vec<Unbound>> {
        self.bind_by(questionnaire, &BTreeMap::new())
    }

    /// The same; where `questions` names the question of an item, that one is taken.
    ///
    /// # Errors
    /// Every item that was not found or cannot be scored.
    pub fn bind_by(
        &self,
        questionnaire: &Questionnaire,
        questions: &BTreeMap<String, String>,
    ) -> Result<Bound, Vec<Unbound>> {
        let asked = asked(questionnaire);
        let mut finder =
            Finder { scoring: self, questionnaire, asked, named: questions, slots: Vec::new(), bad: Vec::new() };
        for block in &self.blocks {
            finder.bind_block(block);
        }
        let Finder { mut slots, mut bad, .. } = finder;
        if slots.is_empty() && bad.is_empty() {
            bad.extend(self.item_keys().map(|item| Unbound { item, why: WhyUnbound::NotFound }));
        }
        turn_reversed(&mut slots);
        slots.sort_by_key(|found| found.place);
        let keys: HashMap<String, usize> =
            slots.iter().enumerate().map(|(at, found)| (found.slot.item.clone(), at)).collect();
        let rules = self.bind_rules(&keys, &mut bad);
        if !bad.is_empty() {
            return Err(bad);
        }
        let safety = self.safety.iter().filter_map(|rule| {
            Some(BoundSafety { slot: *keys.get(&rule.item)?, when: rule.when, sign: rule.sign.clone() })
        });
        let safety = safety.collect();
        Ok(Bound::new(Arc::new(self.clone()), slots.into_iter().map(|found| found.slot).collect(), rules, safety))
    }

    fn bind_rules(&self, keys: &HashMap<String, usize>, bad: &mut Vec<Unbound>) -> Vec<BoundRule> {
        let bind = |rule: &ScoreRule| {
            let names = rule.item_keys()?;
            let items: Vec<usize> = names.iter().filter_map(|name| keys.get(name).copied()).collect();
            let gates = match &rule.method {
                Method::Individualised { important, .. } => {
                    names.iter().map(|name| keys.get(&gate_of(important, name)).copied()).collect::<Option<_>>()?
                }
                _ => Vec::new(),
            };
            let of = match &rule.method {
                Method::Lookup(lookup) => Some(self.scores.iter().position(|other| other.key == lookup.of)?),
                _ => None,
            };
            Some(BoundRule { items, gates, of })
        };
        let mut rules = Vec::with_capacity(self.scores.len());
        for rule in &self.scores {
            match bind(rule) {
                Some(bound) => rules.push(bound),
                None => bad.push(Unbound { item: rule.key.clone(), why: WhyUnbound::BadDefinition }),
            }
        }
        rules
    }
}

struct Found {
    slot: Slot,
    place: usize,
    reversed: bool,
    rises: Option<bool>,
}

struct Finder<'a> {
    scoring: &'a Scoring,
    questionnaire: &'a Questionnaire,
    asked: Vec<Question<'a>>,
    named: &'a BTreeMap<String, String>,
    slots: Vec<Found>,
    bad: Vec<Unbound>,
}

impl Finder<'_> {
    fn bind_block(&mut self, block: &Block) {
        let before = self.slots.len();
        for number in block.numbers() {
            let key = block.item_key(number);
            match self.bind_item(block, number, &key) {
                Ok(found) => self.slots.push(found),
                Err(WhyUnbound::NotFound) if block.optional => {}
                Err(_) if block.optional && !self.is_used(&key) => {}
                Err(why) => self.bad.push(Unbound { item: key, why }),
            }
        }
        let runs = |rises: bool| self.slots.iter().skip(before).any(|found| found.rises == Some(rises));
        if block.printed && runs(true) != runs(false) {
            self.bad.push(Unbound { item: block.item_key(block.first), why: WhyUnbound::NotAsPrinted });
        }
    }

    /// `true` when a score or a safety rule is made of this item.
    fn is_used(&self, key: &str) -> bool {
        let scored = |rule: &ScoreRule| rule.item_keys().is_some_and(|keys| keys.iter().any(|known| known == key));
        self.scoring.scores.iter().any(scored) || self.scoring.safety.iter().any(|rule| rule.item == key)
    }

    fn bind_item(&self, block: &Block, number: u16, key: &str) -> Result<Found, WhyUnbound> {
        let question = self.find(block, number, key)?;
        let id = question.item.id.clone();
        if let Some(other) = self.slots.iter().find(|found| found.slot.question == id) {
            return Err(WhyUnbound::Taken { question: id, other: other.slot.item.clone() });
        }
        if question.repeats {
            return Err(WhyUnbound::Repeats(id));
        }
        let (how, rises) = self.numbers_of(question.item, block)?;
        let slot =
            Slot { item: key.to_owned(), question: id, how, least: block.least, most: block.most, turned: false };
        Ok(Found { slot, place: question.place, reversed: block.reversed.contains(&number), rises })
    }

    fn find(&self, block: &Block, number: u16, key: &str) -> Result<&Question<'_>, WhyUnbound> {
        if let Some(named) = self.named.get(key) {
            return self.asked.iter().find(|question| question.item.id == *named).ok_or(WhyUnbound::NotFound);
        }
        let codes = block.codes.get(&number).map_or(&[][..], Vec::as_slice);
        let has_code = |question: &Question<'_>| {
            let same = |code: &crate::Coding| codes.iter().any(|c| c.system == code.system && c.code == code.code);
            question.item.codes.iter().any(same)
        };
        if let Some(question) = self.only(has_code)? {
            return Ok(question);
        }
        let patterns = [format!("{}_{{n}}", self.scoring.key), format!("{}{{n}}", self.scoring.key)];
        let by_pattern = patterns.iter().chain(&self.scoring.ids).map(|pattern| plain(&pattern.replace("{n}", key)));
        let by_code = codes.iter().flat_map(|code| [plain(&code.code), plain(&format!("/{}", code.code))]);
        let wanted: Vec<String> = by_pattern.chain(by_code).collect();
        if let Some(question) = self.only(|question| wanted.contains(&plain(&question.item.id)))? {
            return Ok(question);
        }
        let place = block.position.map(|first| usize::from(first + (number - block.first)));
        let mut countable = self.asked.iter().filter(|question| counts(question.item.kind));
        place.and_then(|place| countable.nth(place.checked_sub(1)?)).ok_or(WhyUnbound::NotFound)
    }

    fn only(&self, fits: impl Fn(&Question<'_>) -> bool) -> Result<Option<&Question<'_>>, WhyUnbound> {
        let found: Vec<&Question<'_>> = self.asked.iter().filter(|question| fits(question)).collect();
        match found.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            many => Err(WhyUnbound::Ambiguous(many.iter().map(|question| question.item.id.clone()).collect())),
        }
    }

    /// How the answers to `item` become numbers, and whether these rise from the first choice to the last.
    fn numbers_of(&self, item: &Item, block: &Block) -> Result<(How, Option<bool>), WhyUnbound> {
        if !counts(item.kind) {
            return Err(WhyUnbound::NoNumbers(item.id.clone()));
        }
        if item.kind.takes_several() && item.kind != Kind::Ranking {
            return Ok((How::Counted, None));
        }
        if matches!(item.kind, Kind::YesNo | Kind::Agree) {
            let yes_no = block.least == 0.0 && block.most == 1.0;
            return if yes_no { Ok((How::YesNo, None)) } else { Err(WhyUnbound::NoNumbers(item.id.clone())) };
        }
        let choices = self.questionnaire.choices_of(item);
        if choices.is_empty() {
            let keyed = matches!(item.kind, Kind::Whole | Kind::Number | Kind::Hidden | Kind::Calculated);
            let direct = !item.kind.has_choices() && (keyed || !block.printed);
            return if direct { Ok((direct_of(block), None)) } else { Err(WhyUnbound::NoNumbers(item.id.clone())) };
        }
        let mut codes = Vec::new();
        let mut numbers = Vec::new();
        for choice in choices {
            let names = || std::iter::once(&choice.code).chain(choice.codings.iter().map(|coding| &coding.code));
            let reading = reading_of(block, names(), choice.weight);
            if let Reading::Of(number) = reading {
                numbers.push(number);
            }
            codes.extend(names().map(|code| (code.clone(), reading)));
        }
        if numbers.is_empty() {
            return Err(WhyUnbound::NoNumbers(item.id.clone()));
        }
        let (low, high) = numbers.iter().fold((f64::MAX, f64::MIN), |(low, high), n| (low.min(*n), high.max(*n)));
        if low != block.least || high != block.most {
            return Err(WhyUnbound::OtherRange(item.id.clone()));
        }
        let rises = numbers.first().zip(numbers.last()).map(|(first, last)| first < last);
        Ok((How::Coded(codes), rises))
    }
}

/// Turns the items that count the other way round, unless their choices already fall where those of the others rise.
fn turn_reversed(slots: &mut [Found]) {
    let rising = |wanted: bool| slots.iter().filter(|found| !found.reversed && found.rises == Some(wanted)).count();
    let usual = rising(true) >= rising(false);
    for found in slots {
        found.slot.turned = found.reversed && found.rises.is_none_or(|rises| rises == usual);
    }
}

/// What a choice stands for; `codes` are its own and those it has in other systems.
fn reading_of<'a>(block: &Block, mut codes: impl Iterator<Item = &'a String> + Clone, weight: Option<f64>) -> Reading {
    if codes.clone().any(|code| block.unknown.contains(code)) {
        Reading::Unknown
    } else if codes.clone().any(|code| block.not_applicable.contains(code)) {
        Reading::NotApplicable
    } else {
        let known = || codes.clone().find_map(|code| block.answers.get(code).copied());
        let number = weight.or_else(known).or_else(|| codes.next().and_then(|code| code.parse().ok()));
        number.filter(|number: &f64| number.is_finite()).map_or(Reading::Missing, Reading::Of)
    }
}

fn direct_of(block: &Block) -> How {
    let parsed = |codes: &[String]| codes.iter().filter_map(|code| code.parse().ok()).collect();
    How::Direct { unknown: parsed(&block.unknown), not_applicable: parsed(&block.not_applicable) }
}

/// `true` for questions answered with a number or with choices that carry one.
const fn counts(kind: Kind) -> bool {
    kind.has_choices()
        || matches!(
            kind,
            Kind::YesNo
                | Kind::Agree
                | Kind::Scale
                | Kind::Rating
                | Kind::Recommend
                | Kind::Line
                | Kind::Whole
                | Kind::Number
                | Kind::Amount
                | Kind::Goal
                | Kind::Calculated
                | Kind::Hidden
        )
}

fn asked(questionnaire: &Questionnaire) -> Vec<Question<'_>> {
    fn gather<'a>(items: &'a [Item], repeats: bool, into: &mut Vec<Question<'a>>) {
        for item in items {
            let repeats = repeats || item.repeats.is_some();
            if !item.kind.holds_items() && item.kind != Kind::Note {
                into.push(Question { item, place: into.len(), repeats });
            }
            gather(&item.items, repeats, into);
        }
    }
    let mut into = Vec::new();
    gather(&questionnaire.items, false, &mut into);
    into
}

/// An id without the marks that forms put between its parts, in small letters.
fn plain(id: &str) -> String {
    let mark = |letter: char| if matches!(letter, '-' | '.' | '/' | ' ') { '_' } else { letter.to_ascii_lowercase() };
    id.chars().map(mark).collect()
}
