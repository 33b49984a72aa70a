//! What is wrong with an answer, as the sentence beside its field.

use crate::{names, pages::Page, sheet::Sheet};
use questionnaires::{
    Answers, Item, Kind, Value,
    logic::{Problem, Settled, Wrong},
};
use std::collections::HashSet;
use web::FieldError;

/// What is wrong with the answers of one page, or of all pages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// These keep the answers from being taken.
    pub errors: Vec<(String, FieldError)>,
    /// These are asked about once.
    pub odd: Vec<(String, FieldError)>,
}

impl Sheet<'_> {
    /// All that is wrong with settled answers, as sentences beside their fields, with the item each is about. Those the person
    /// is only asked about ("are you sure?") are left out.
    pub fn problems(&self, settled: &Settled) -> Vec<(String, FieldError)> {
        self.found(settled, None).errors
    }

    /// What is wrong, on this page or on all.
    pub(crate) fn found(&self, settled: &Settled, page: Option<&Page>) -> Found {
        let mut found = Found::default();
        for (item, field) in self.own_problems(&settled.answers, page) {
            found.errors.push((item, field));
        }
        let mut refused: HashSet<String> = found.errors.iter().map(|(_, said)| said.field.clone()).collect();
        for problem in self.form.check(settled) {
            let Some(item) = self.form.item(&problem.item) else { continue };
            let elsewhere = page.is_some_and(|page| !self.stands_on(item, page));
            // On paper and on the telephone people leave out what they like, and it is taken as it is.
            let left_out = self.who.is_staff() && matches!(problem.what, Wrong::Missing);
            let field = self.place(item, &problem);
            if elsewhere || left_out || refused.contains(&field) {
                continue;
            }
            if problem.is_error() {
                refused.insert(field.clone());
            }
            let said = FieldError { field, sentence: self.sentence(item, &problem) };
            let list = if problem.is_error() { &mut found.errors } else { &mut found.odd };
            list.push((item.id.clone(), said));
        }
        found
    }

    fn stands_on(&self, item: &Item, page: &Page) -> bool {
        if item.kind.holds_items() { item.walk().any(|inside| page.holds(&inside.id)) } else { page.holds(&item.id) }
    }

    /// The field that its link leads to.
    fn place(&self, item: &Item, problem: &Problem) -> String {
        names::field(&item.id, &problem.path)
    }

    /// What only a page can know: a search that found several, "something else" without words.
    fn own_problems(&self, answers: &Answers, page: Option<&Page>) -> Vec<(String, FieldError)> {
        let mut found = Vec::new();
        for row in answers.0.iter().filter(|row| page.is_none_or(|page| page.holds(&row.item))) {
            let Some(item) = self.form.item(&row.item) else { continue };
            let key = match (item.kind, row.values.as_slice()) {
                (Kind::OneOrOther | Kind::SeveralOrOther, values) if values.contains(&Value::Text(String::new())) => {
                    "answering-error-own-words"
                }
                (Kind::Area, _) if item.is_area_in_words() => continue,
                (Kind::Lookup | Kind::Area | Kind::Service, [Value::Text(_)]) => "answering-error-search",
                (Kind::Ranking, [Value::Text(_)]) => "answering-error-ranking",
                _ => continue,
            };
            let field = names::field(&row.item, &row.path);
            found.push((row.item.clone(), FieldError { field, sentence: self.word(key) }));
        }
        found
    }

    /// The sentence of the makers, or ours.
    pub(crate) fn sentence(&self, item: &Item, problem: &Problem) -> String {
        let least = |value: &Value| self.written(item, std::slice::from_ref(value)).concat();
        let counted = |key: &str, count: u32| self.words.with(key, &[("count", count.into())]);
        match &problem.what {
            Wrong::Missing => {
                let own = self.plain(&item.required_message);
                if own.is_empty() { self.word(missing(item)) } else { own }
            }
            Wrong::WrongSort => self.word(wrong_sort(item.kind)),
            Wrong::NotOffered => self.word("answering-error-not-offered"),
            Wrong::TooLow(value) => self.words.with(too_low(item.kind), &[("least", least(value).into())]),
            Wrong::TooHigh(value) => self.words.with(too_high(item.kind), &[("most", least(value).into())]),
            Wrong::TooLong(count) if is_number(item.kind) => counted("answering-error-places", *count),
            Wrong::TooLong(count) => counted("answering-error-long", *count),
            Wrong::TooFew(count) => counted("answering-error-few", *count),
            Wrong::TooMany(count) => counted("answering-error-many", *count),
            Wrong::Constraint { key, .. } => {
                let own = item.constraints.iter().find(|constraint| constraint.key == *key);
                let own = own.map(|constraint| self.plain(&constraint.message)).unwrap_or_default();
                if own.is_empty() { self.word("answering-error-constraint") } else { own }
            }
            Wrong::Unknown => self.word("answering-error-unknown"),
        }
    }
}

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Number | Kind::Amount | Kind::Whole | Kind::Line)
}

fn missing(item: &Item) -> &'static str {
    match item.kind {
        _ if item.is_area_in_words() => "answering-error-missing",
        Kind::Several | Kind::SeveralOrOther => "answering-error-missing-several",
        Kind::Agree => "answering-error-missing-agree",
        Kind::YesNo => "answering-error-missing-yes-no",
        Kind::Date | Kind::Month | Kind::At | Kind::Time | Kind::Year => "answering-error-missing-date",
        Kind::Ranking => "answering-error-missing-ranking",
        kind if kind.has_choices()
            || matches!(kind, Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Area | Kind::Service) =>
        {
            "answering-error-missing-one"
        }
        kind if is_number(kind) => "answering-error-missing-number",
        _ => "answering-error-missing",
    }
}

fn wrong_sort(kind: Kind) -> &'static str {
    match kind {
        Kind::Whole | Kind::Line => "answering-error-whole",
        Kind::Number | Kind::Amount => "answering-error-number",
        Kind::Date => "answering-error-date",
        Kind::Month => "answering-error-month",
        Kind::Year => "answering-error-year",
        Kind::Time => "answering-error-time",
        Kind::At => "answering-error-at",
        Kind::Email => "answering-error-email",
        Kind::Telephone => "answering-error-telephone",
        Kind::Link => "answering-error-link",
        Kind::Point => "answering-error-point",
        Kind::Ranking => "answering-error-ranking",
        _ => "answering-error-not-offered",
    }
}

fn too_low(kind: Kind) -> &'static str {
    if matches!(kind, Kind::Date | Kind::Month | Kind::At | Kind::Time) {
        "answering-error-early"
    } else {
        "answering-error-low"
    }
}

fn too_high(kind: Kind) -> &'static str {
    if matches!(kind, Kind::Date | Kind::Month | Kind::At | Kind::Time) {
        "answering-error-late"
    } else {
        "answering-error-high"
    }
}
