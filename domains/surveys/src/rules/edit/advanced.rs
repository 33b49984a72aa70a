use super::{item_mut, tidy};
use crate::rules::{BOUNDS_WRONG, NOT_NOW, PICTURE_UNKNOWN, PICTURE_WORDLESS, RULE_IN_A_CIRCLE, RULE_UNREADABLE};
use kernel::Refusal;
use questionnaires::{
    Condition, Constraint, Expression, Item, Kind, Media, Notation, Questionnaire, Repeats, Severity, Text,
    logic::{Flaw, Form},
};

/// Where pictures of the house are found.
const SYMBOL: &str = "symbol:";

/// What somebody writes who knows how expressions are written, in the notation of XLSForm: `${q1} = 'a2'`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules<'a> {
    /// When it is shown; empty: as it is chosen on the question's own page.
    pub shown: &'a str,
    /// What its answer follows from.
    pub calculation: &'a str,
    /// What must be true of its answer.
    pub constraint: &'a str,
    /// What people read otherwise, in the source language.
    pub message: &'a str,
    /// The page may be answered several times, or several areas may be chosen.
    pub repeats: bool,
    /// At least so often.
    pub least: &'a str,
    /// At most so often.
    pub most: &'a str,
    /// Exactly as often as this says.
    pub count: &'a str,
    /// One of the pictures of the house, by its name; empty: none.
    pub picture: &'a str,
    /// What it shows, for those who cannot see it.
    pub picture_words: &'a str,
}

/// Which rules a kind may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleFields {
    /// Its answer may follow from others.
    pub calculation: bool,
    /// Something may have to be true of its answer.
    pub constraint: bool,
    /// It may be answered several times.
    pub repeats: bool,
    /// A picture may stand beside its words.
    pub picture: bool,
}

/// Which rules a kind may have.
pub const fn rule_fields_of(kind: Kind) -> RuleFields {
    RuleFields {
        calculation: kind.is_asked() || matches!(kind, Kind::Calculated | Kind::Hidden),
        constraint: kind.is_asked(),
        repeats: matches!(kind, Kind::Page | Kind::Group | Kind::Area),
        picture: kind.is_asked() || matches!(kind, Kind::Note),
    }
}

/// Writes the rules of an item. `pictures` are the names of the pictures of the house.
///
/// # Errors
/// The first rule that cannot be read, that asks for what is not there or that follows from itself, with the circle named; a
/// picture without words. What was wrong with the survey before is nobody's fault here.
pub fn set_rules(
    questionnaire: &mut Questionnaire,
    id: &str,
    rules: &Rules<'_>,
    pictures: &[String],
) -> Result<(), Refusal> {
    let before = questionnaire.item(id).cloned().ok_or(NOT_NOW)?;
    let (tag, fields) = (crate::rules::languages::source(questionnaire), rule_fields_of(before.kind));
    let mut writing = Writing { known: flaws(questionnaire), questionnaire, id };
    writing.set("shown", |item| condition(item, rules.shown))?;
    if fields.calculation {
        writing.set("calculation", |item| {
            item.calculation = written(rules.calculation, before.calculation.as_ref());
        })?;
    }
    if fields.constraint {
        let message = |text: Text| text.and(tag.clone(), tidy(rules.message));
        writing.set("constraint", |item| constraint(item, rules.constraint, message))?;
    }
    if fields.repeats {
        let repeats = repeats(rules, before.repeats.as_ref())?;
        writing.set("count", |item| item.repeats = repeats)?;
    }
    if fields.picture {
        let words = |text: Text| text.and(tag.clone(), tidy(rules.picture_words));
        let media = media(&before, rules, pictures, words)?;
        writing.set("picture", |item| item.media = media)?;
    }
    Ok(())
}

struct Writing<'a> {
    questionnaire: &'a mut Questionnaire,
    id: &'a str,
    known: Vec<Flaw>,
}

impl Writing<'_> {
    /// Changes the item and looks what that broke. A refusal names the field.
    fn set(&mut self, field: &'static str, change: impl FnOnce(&mut Item)) -> Result<(), Refusal> {
        change(item_mut(&mut self.questionnaire.items, self.id).ok_or(NOT_NOW)?);
        let found = flaws(self.questionnaire);
        match found.iter().find(|flaw| !self.known.contains(flaw)) {
            None => Ok(()),
            Some(Flaw::Cycle { items }) => {
                let circle = RULE_IN_A_CIRCLE.with("circle", items.join(" → "));
                Err(Refusal { field: Some(field), ..circle })
            }
            Some(Flaw::Bounds { .. }) => Err(Refusal { field: Some("least"), ..BOUNDS_WRONG }),
            Some(flaw) => Err(Refusal { field: Some(field), ..RULE_UNREADABLE.with("what", flaw.to_string()) }),
        }
    }
}

fn flaws(questionnaire: &Questionnaire) -> Vec<Flaw> {
    Form::read(questionnaire.clone()).err().unwrap_or_default()
}

/// The expression as it is typed. What stood there in another notation stays in it.
fn written(typed: &str, before: Option<&Expression>) -> Option<Expression> {
    let text = tidy(typed);
    let same = before.filter(|before| before.text.trim() == text).cloned();
    let new = || Expression { notation: Notation::XPath, text: text.clone(), name: None };
    (!text.is_empty()).then(|| same.unwrap_or_else(new))
}

/// A condition that is chosen on the question's own page stays while nothing is written here.
fn condition(item: &mut Item, typed: &str) {
    let before = if let Condition::If(before) = &item.shown { Some(before) } else { None };
    match (written(typed, before), &item.shown) {
        (Some(expression), _) => item.shown = Condition::If(expression),
        (None, Condition::If(_)) => item.shown = Condition::Always,
        (None, _) => {}
    }
}

/// The first thing that must be true; others that came with a file stay.
fn constraint(item: &mut Item, typed: &str, message: impl FnOnce(Text) -> Text) {
    let before = (!item.constraints.is_empty()).then(|| item.constraints.remove(0));
    if let Some(expression) = written(typed, before.as_ref().map(|before| &before.expression)) {
        let key = format!("constraint-{}", item.id);
        let new =
            || Constraint { key, expression: expression.clone(), message: Text::default(), severity: Severity::Error };
        let kept = before.unwrap_or_else(new);
        item.constraints.insert(0, Constraint { expression, message: message(kept.message), ..kept });
    }
}

fn repeats(rules: &Rules<'_>, before: Option<&Repeats>) -> Result<Option<Repeats>, Refusal> {
    let number = |typed: &str, field: &'static str| match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| Refusal { field: Some(field), ..BOUNDS_WRONG }),
    };
    let (least, most) = (number(rules.least, "least")?, number(rules.most, "most")?);
    let count = written(rules.count, before.and_then(|before| before.count.as_ref()));
    Ok(rules.repeats.then_some(Repeats { least, most, count }))
}

/// One picture of the house with its words; pictures that came with a file stay behind it.
fn media(
    item: &Item,
    rules: &Rules<'_>,
    pictures: &[String],
    words: impl FnOnce(Text) -> Text,
) -> Result<Vec<Media>, Refusal> {
    let own = |media: &&Media| media.source.starts_with(SYMBOL);
    let before = item.media.iter().find(own).map(|media| media.words.clone()).unwrap_or_default();
    let others = item.media.iter().filter(|media| !own(media)).cloned();
    if rules.picture.is_empty() {
        return Ok(others.collect());
    }
    if !pictures.iter().any(|picture| picture == rules.picture) {
        return Err(PICTURE_UNKNOWN);
    }
    if tidy(rules.picture_words).is_empty() {
        return Err(PICTURE_WORDLESS);
    }
    let source = format!("{SYMBOL}{}", rules.picture);
    let picture = Media { kind: "image/svg+xml".to_owned(), source, words: words(before) };
    Ok(std::iter::once(picture).chain(others).collect())
}
