//! A list narrowed by the answer to an earlier question, as nearly every cascade is written: first the county, then its towns.

use super::{Choice, ChoiceSource, Expression, Notation};

/// A choice filter that says no more than this: a choice is offered after certain answers to one question. Its column names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowing {
    /// The column of the choices that holds the codes of those answers, with blanks between.
    pub column: String,
    /// The question whose answer decides.
    pub item: String,
}

impl Narrowing {
    /// The expression. Whatever names no answer is offered always. An absent column counts as an empty one in every reader of
    /// XLSForm because its length is asked for and not its text.
    pub fn expression(&self) -> Expression {
        let Self { column, item } = self;
        let text = format!("selected({column}, ${{{item}}}) or string-length({column}) = 0");
        Expression { notation: Notation::XPath, text, name: None }
    }

    /// The codes of the answers after which this choice is offered; none: see [`Narrowing::expression`].
    pub fn answers<'a>(&self, choice: &'a Choice) -> impl Iterator<Item = &'a str> {
        choice.columns.get(&self.column).map_or("", String::as_str).split_whitespace()
    }
}

impl ChoiceSource {
    /// The answers after which a choice is offered, as exactly as the evaluator takes the filter that `narrowing` was read from; an
    /// empty one stands for no answer yet. Nothing: the choice is always offered.
    pub fn offered_after<'a>(&self, narrowing: &Narrowing, choice: &'a Choice) -> Option<Vec<&'a str>> {
        let written = self.filter.as_ref().map(Self::written).unwrap_or_default();
        let column = crate::logic::column(choice, &narrowing.column).unwrap_or_default();
        match written.strip_prefix("selected(") {
            None => Some(vec![column]),
            // What names no answer is offered always, where the filter says so.
            Some(rest) if rest.contains('=') && column.is_empty() => None,
            Some(_) => Some(column.split_whitespace().collect()),
        }
    }

    fn written(filter: &Expression) -> String {
        filter.text.chars().filter(|sign| !sign.is_whitespace()).collect()
    }

    /// What its filter says, when it says no more than a [`Narrowing`] can: as written here, or as XLSForm teaches it,
    /// `county = ${county}` and `selected(counties, ${county})`.
    pub fn narrowing(&self) -> Option<Narrowing> {
        let filter = self.filter.as_ref().filter(|filter| filter.notation == Notation::XPath)?;
        let text = Self::written(filter);
        let (column, item) = match text.strip_prefix("selected(").and_then(|rest| rest.split_once(',')) {
            Some((column, rest)) => {
                let (item, end) = rest.split_once(')')?;
                (end.is_empty() || end == format!("orstring-length({column})=0")).then_some((column, item))?
            }
            None => match text.split_once('=')? {
                (item, column) if item.starts_with("${") => (column, item),
                (column, item) => (column, item),
            },
        };
        let item = item.strip_prefix("${")?.strip_suffix('}')?;
        let is_name = |name: &str| {
            let plain = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.');
            name.starts_with(|sign: char| sign.is_alphabetic() || sign == '_') && name.chars().all(plain)
        };
        (is_name(column) && is_name(item)).then(|| Narrowing { column: column.to_owned(), item: item.to_owned() })
    }
}
