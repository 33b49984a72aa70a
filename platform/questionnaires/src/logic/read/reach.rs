//! Which items and named values an expression asks for.

use super::Names;
use crate::{
    logic::{functions::Function, tree::Tree},
    model::Value,
};

#[derive(Default)]
pub(crate) struct Reach {
    pub(crate) items: Vec<usize>,
    pub(crate) named: Vec<usize>,
    /// Items are asked for without being named.
    pub(crate) wide: bool,
    pub(crate) unknown: Vec<String>,
}

pub(crate) fn of(tree: &Tree, names: Names<'_>) -> Reach {
    let mut reach = Reach::default();
    reach.add(tree, names, true);
    reach.items.sort_unstable();
    reach.items.dedup();
    reach
}

impl Reach {
    /// `open`: no `where(linkId = …)` narrows down what is found here.
    fn add(&mut self, tree: &Tree, names: Names<'_>, open: bool) {
        match tree {
            Tree::Item(at) => self.items.push(*at),
            Tree::Child(on, at) | Tree::Within(on, at) => {
                self.items.push(*at);
                self.add(on, names, false);
            }
            Tree::Named(at) => self.named.push(*at),
            Tree::Part(on, name) => {
                self.wide |= open && name == "item";
                self.add(on, names, open && name == "item");
            }
            Tree::Call(function, values) => self.call(*function, values, names, open),
            Tree::Pair(_, left, right) | Tree::At(left, right) => {
                self.add(left, names, open);
                self.add(right, names, true);
            }
            Tree::Minus(on) | Tree::Up(on) | Tree::Type(_, on, _) => self.add(on, names, open),
            Tree::Pattern(_, on, _, with) => {
                self.add(on, names, open);
                with.iter().for_each(|with| self.add(with, names, true));
            }
            Tree::Nothing
            | Tree::Literal(_)
            | Tree::Here
            | Tree::Context
            | Tree::Index
            | Tree::Total
            | Tree::Root
            | Tree::Column(_) => {}
        }
    }

    fn call(&mut self, function: Function, values: &[Tree], names: Names<'_>, open: bool) {
        let narrows = function == Function::Where && self.link_ids(values.get(1), names);
        self.wide |= !narrows && open && matches!(function, Function::Descendants | Function::Children);
        for (number, value) in values.iter().enumerate() {
            self.add(value, names, open && !(narrows && number == 0));
        }
    }

    /// Takes the ids out of a criterion about `linkId`; `false` when it names none.
    fn link_ids(&mut self, criterion: Option<&Tree>, names: Names<'_>) -> bool {
        let Some(Tree::Pair(_, left, right)) = criterion else { return false };
        let is_link = |tree: &Tree| matches!(tree, Tree::Part(_, name) if name == "linkId");
        if !is_link(left) && !is_link(right) {
            let left = self.link_ids(Some(left), names);
            return self.link_ids(Some(right), names) || left;
        }
        let mut found = false;
        for side in [left, right] {
            found |= self.literal_ids(side, names);
        }
        found
    }

    fn literal_ids(&mut self, tree: &Tree, names: Names<'_>) -> bool {
        match tree {
            Tree::Literal(Value::Text(id)) => {
                match names.index.ids.get(id) {
                    Some(&at) => self.items.push(at),
                    None => self.unknown.push(id.clone()),
                }
                true
            }
            Tree::Pair(_, left, right) => {
                let left = self.literal_ids(left, names);
                self.literal_ids(right, names) || left
            }
            _ => false,
        }
    }
}
