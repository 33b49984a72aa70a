//! Which choices are offered.

use super::{
    Form, Settled,
    evaluate::Evaluator,
    index::Index,
    settled::Standing,
    tree::{Operator, Program, Tree},
};
use crate::model::{Choice, Item, Questionnaire, Value};

impl Form {
    /// The choices offered for `item` at `path`, after its choice filter, in the order of the list. None for an item without
    /// a list.
    pub fn choices<'a>(&'a self, item: &'a Item, path: &[u32], settled: &Settled) -> Vec<&'a Choice> {
        let all = self.questionnaire.choices_of(item);
        let Some(&at) = self.index.ids.get(&item.id) else { return all.iter().collect() };
        let place = self.index.place(at);
        let Some(filter) = &place.filter else { return all.iter().collect() };
        let standing = &settled.standing;
        let passes = |choice: &&Choice| self.offers(filter, choice, standing, (at, path));
        match self.narrowed(filter, standing, at, path) {
            Some(few) => few.iter().filter_map(|&number| all.get(number)).filter(passes).collect(),
            None => all.iter().filter(passes).collect(),
        }
    }

    /// The choice with this code, when it is offered.
    pub(super) fn offered<'a>(
        &'a self,
        item: &'a Item,
        code: &str,
        settled: &Settled,
        path: &[u32],
    ) -> Option<&'a Choice> {
        let at = *self.index.ids.get(&item.id)?;
        let source = item.choices.as_ref()?;
        let number = *self.index.lists.get(&source.list)?.codes.get(code)?;
        let choice = self.questionnaire.choices_of(item).get(number)?;
        let filter = self.index.place(at).filter.as_ref();
        filter.is_none_or(|filter| self.offers(filter, choice, &settled.standing, (at, path))).then_some(choice)
    }

    fn offers(&self, filter: &Program, choice: &Choice, standing: &Standing, (at, path): (usize, &[u32])) -> bool {
        Evaluator::new(self, standing, filter, at, path).of_choice(choice).is_true(&filter.tree)
    }

    /// The few choices that can pass at all, when the filter compares a column with an answer.
    fn narrowed(&self, filter: &Program, standing: &Standing, at: usize, path: &[u32]) -> Option<&[usize]> {
        let (column, tree) = compared(&filter.tree)?;
        let list = self.index.lists.get(self.index.place(at).list.as_ref()?)?;
        let by_value = list.columns.get(column)?;
        match Evaluator::new(self, standing, filter, at, path).values(tree).as_slice() {
            [Value::Text(value) | Value::Code(value)] => Some(by_value.get(value).map_or(&[], Vec::as_slice)),
            _ => None,
        }
    }
}

/// The column and what it must equal, in `column = …` and in `column = … and …`.
fn compared(tree: &Tree) -> Option<(&str, &Tree)> {
    match tree {
        Tree::Pair(Operator::And, left, right) => compared(left).or_else(|| compared(right)),
        Tree::Pair(Operator::Equal, left, right) => match (&**left, &**right) {
            (Tree::Column(column), other @ (Tree::Item(_) | Tree::Literal(_)))
            | (other @ (Tree::Item(_) | Tree::Literal(_)), Tree::Column(column)) => Some((column, other)),
            _ => None,
        },
        _ => None,
    }
}

/// Sorts each list by the columns that a filter compares, so that a list of ten thousand is not read through each time.
pub(crate) fn sort_columns(index: &mut Index, questionnaire: &Questionnaire) {
    let wanted: Vec<(String, String)> = index
        .places
        .iter()
        .filter_map(|place| {
            let (column, _) = compared(&place.filter.as_ref()?.tree)?;
            Some((place.list.clone()?, column.to_owned()))
        })
        .collect();
    for (name, column) in wanted {
        let Some((list, choices)) = index.lists.get_mut(&name).zip(questionnaire.lists.get(&name)) else { continue };
        let by_value = list.columns.entry(column.clone()).or_default();
        if by_value.is_empty() {
            for (number, choice) in choices.choices.iter().enumerate() {
                let value = super::evaluate::column(choice, &column).unwrap_or_default().to_owned();
                by_value.entry(value).or_default().push(number);
            }
        }
    }
}
