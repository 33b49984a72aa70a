//! From place to place in the response.

use super::{Datum, Found, Look, Many, Stop, plain, whole};
use crate::{
    logic::tree::{Sort, Tree, TypeUse},
    model::{Choice, Notation, Path, Value},
};

/// What a choice filter sees under a name: a column, the code as `name`, the words as `label`.
pub(crate) fn column<'a>(choice: &'a Choice, name: &str) -> Option<&'a str> {
    match choice.columns.get(name) {
        Some(column) => Some(column),
        None if name == "name" || name == "code" => Some(&choice.code),
        None if name == "label" => choice.text.iter().next().map(|(_, text)| text),
        None => None,
    }
}

impl Look<'_> {
    pub(super) fn column(&self, name: &str) -> Many {
        let found = self.base.choice.and_then(|choice| column(choice, name)).unwrap_or_default();
        vec![plain(Value::Text(found.to_owned()))]
    }

    /// The scope and path that a place looks out from.
    fn outlook<'b>(&'b self, datum: &'b Datum) -> (usize, &'b [u32]) {
        match datum {
            Datum::Place(at, path) | Datum::Answer(at, path, _) => {
                let place = self.base.form.index.place(*at);
                let inner = place.opens.filter(|&opens| path.len() == self.base.form.index.depth(opens));
                (inner.unwrap_or(place.scope), path)
            }
            Datum::Root => (0, &[]),
            Datum::Value(..) => self.outlook(&self.base.here),
        }
    }

    /// `${name}`: the places of an item, in the same repeat if it has one there.
    pub(super) fn item(&self, at: usize) -> Found {
        let (scope, path) = self.outlook(self.here);
        let index = &self.base.form.index;
        let standing = self.base.standing;
        let mut found = Vec::new();
        for near in standing.near(index, at, scope, path) {
            found.extend(self.instances(at, near)?);
        }
        Ok(found)
    }

    /// The item inside `outer`: each repeat of a repeating group, otherwise the one place.
    fn instances(&self, at: usize, outer: &[u32]) -> Found {
        let index = &self.base.form.index;
        let standing = self.base.standing;
        let Some(opens) = index.place(at).opens else {
            self.step(1)?;
            return Ok(vec![Datum::Place(at, outer.to_vec())]);
        };
        let Some(places) = standing.scopes.get(opens).filter(|_| standing.is_shown(index, at, outer)) else {
            return Ok(Vec::new());
        };
        let range = places.within(outer);
        self.step(range.len())?;
        let real = range.filter(|&position| places.real.get(position) == Some(&true));
        Ok(real.filter_map(|position| places.paths.get(position)).map(|path| Datum::Place(at, path.clone())).collect())
    }

    /// The child items with this number, as FHIRPath sees them: what is not answered is not there.
    pub(super) fn child(&self, on: &[Datum], at: usize) -> Found {
        let parent = self.base.form.index.place(at).parent;
        let mut found = Vec::new();
        for one in on {
            let holds = match one {
                Datum::Root => parent.is_none(),
                Datum::Place(item, _) | Datum::Answer(item, ..) => parent == Some(*item),
                Datum::Value(..) => false,
            };
            if holds {
                found.extend(self.below(one, at)?);
            }
        }
        Ok(found)
    }

    pub(super) fn within(&self, on: &[Datum], at: usize) -> Found {
        let mut found = Vec::new();
        for one in on {
            let inside = match one {
                Datum::Root => true,
                Datum::Place(item, _) => self.base.form.index.inside(*item).contains(&at),
                Datum::Answer(..) | Datum::Value(..) => false,
            };
            if inside {
                found.extend(self.below(one, at)?);
            }
        }
        Ok(found)
    }

    /// The places of `at` below one place, those with an answer.
    fn below(&self, one: &Datum, at: usize) -> Found {
        let (scope, path) = self.outlook(one);
        let index = &self.base.form.index;
        let standing = self.base.standing;
        let mut found = Vec::new();
        for near in standing.near(index, at, scope, path) {
            found.extend(self.instances(at, near)?);
        }
        found.retain(|datum| self.is_there(datum));
        Ok(found)
    }

    fn is_there(&self, datum: &Datum) -> bool {
        let index = &self.base.form.index;
        let Datum::Place(at, path) = datum else { return true };
        let outer = path.get(..index.depth(index.place(*at).scope)).unwrap_or(path);
        let holds_items = index.place(*at).kind.holds_items();
        if holds_items {
            self.base.standing.is_shown(index, *at, outer)
        } else {
            !self.base.standing.values(index, *at, path).is_empty()
        }
    }

    /// `..`: the group around, or the repeat of it.
    pub(super) fn up(&self, on: &[Datum]) -> Many {
        let index = &self.base.form.index;
        let around = |one: &Datum| match one {
            Datum::Place(at, path) | Datum::Answer(at, path, _) => {
                let place = index.place(*at);
                let depth = index.depth(place.scope);
                place
                    .parent
                    .map_or(Datum::Root, |parent| Datum::Place(parent, path.get(..depth).unwrap_or(path).to_vec()))
            }
            Datum::Root | Datum::Value(..) => Datum::Root,
        };
        on.iter().map(around).collect()
    }

    pub(super) fn part(&self, on: &[Datum], name: &str) -> Found {
        let mut found = Vec::new();
        for one in on {
            self.step(1)?;
            match one {
                Datum::Root => self.part_of_root(name, &mut found)?,
                Datum::Place(at, path) => self.part_of_place(one, (*at, path), name, &mut found)?,
                Datum::Answer(at, _, value) if name.starts_with("value") => {
                    found.push(Datum::Value(value.clone(), Some(*at)));
                }
                Datum::Answer(..) if name == "item" => found.extend(self.children(one)?),
                Datum::Answer(at, _, value) | Datum::Value(value, Some(at)) => {
                    found.extend(self.part_of_value(value, Some(*at), name));
                }
                Datum::Value(value, None) => found.extend(self.part_of_value(value, None, name)),
            }
        }
        Ok(found)
    }

    fn part_of_root(&self, name: &str, found: &mut Many) -> Result<(), Stop> {
        match name {
            "item" => found.extend(self.children(&Datum::Root)?),
            "authored" => found.push(plain(Value::At(self.base.standing.now))),
            "resourceType" => found.push(plain(Value::Text("QuestionnaireResponse".to_owned()))),
            _ => {}
        }
        Ok(())
    }

    fn part_of_place(&self, one: &Datum, (at, path): (usize, &Path), name: &str, found: &mut Many) -> Result<(), Stop> {
        let index = &self.base.form.index;
        match name {
            "item" => found.extend(self.children(one)?),
            "linkId" => found.push(plain(Value::Text(index.place(at).id.clone()))),
            "answer" => {
                let values = self.base.standing.values(index, at, path);
                self.step(values.len())?;
                found.extend(values.iter().map(|value| Datum::Answer(at, path.clone(), value.clone())));
            }
            _ => {}
        }
        Ok(())
    }

    /// The items directly inside.
    pub(super) fn children(&self, one: &Datum) -> Found {
        let index = &self.base.form.index;
        let children: Vec<usize> = match one {
            Datum::Root => (0..index.places.len()).filter(|&at| index.place(at).parent.is_none()).collect(),
            Datum::Place(at, _) | Datum::Answer(at, ..) => index.place(*at).children.clone(),
            Datum::Value(..) => Vec::new(),
        };
        let mut found = Vec::new();
        for child in children {
            self.step(1)?;
            found.extend(self.below(one, child)?);
        }
        Ok(found)
    }

    fn part_of_value(&self, value: &Value, item: Option<usize>, name: &str) -> Option<Datum> {
        let text = |text: &str| Some(plain(Value::Text(text.to_owned())));
        match (value, name) {
            (Value::Coded(coding), "system") => text(&coding.system),
            (Value::Coded(coding), "display") if coding.display.is_some() => text(coding.display.as_ref()?),
            (_, "code") if value.as_code().is_some() => text(value.as_code()?),
            (Value::Code(_) | Value::Coded(_), "display") => {
                let choice = self.choice_of(value, item?)?;
                text(choice.text.iter().next()?.1)
            }
            (Value::Amount { number, .. }, "value") => Value::number(*number).map(plain),
            (Value::Amount { unit, .. }, "unit" | "code") => text(unit),
            _ => None,
        }
    }

    /// The choice that a code stands for.
    pub(super) fn choice_of(&self, value: &Value, item: usize) -> Option<&Choice> {
        let form = self.base.form;
        let name = form.index.place(item).list.as_ref()?;
        let at = *form.index.lists.get(name)?.codes.get(value.as_code()?)?;
        form.questionnaire.lists.get(name)?.choices.get(at)
    }

    /// `a[b]`: in FHIRPath one by its number from 0; in XPath by its number from 1, or all for which something is true.
    pub(super) fn nth(&self, on: &Tree, criterion: &Tree) -> Found {
        let found = self.many(on)?;
        if self.notation == Notation::FhirPath {
            let number = self.one(&self.many(criterion)?).and_then(|value| match value {
                Value::Whole(number) => usize::try_from(number).ok(),
                _ => None,
            });
            return Ok(number.and_then(|number| found.into_iter().nth(number)).into_iter().collect());
        }
        let mut kept = Vec::new();
        for (number, one) in found.iter().enumerate() {
            let criterion = self.at(one, number).many(criterion)?;
            let wanted = match criterion.as_slice() {
                [Datum::Value(Value::Whole(_) | Value::Number(_), _)] => criterion.first() == Some(&whole(number + 1)),
                _ => self.xpath_true(&criterion),
            };
            if wanted {
                kept.push(one.clone());
            }
        }
        Ok(kept)
    }

    pub(super) fn sorted_as(&self, asked: TypeUse, on: &[Datum], sort: Sort) -> Many {
        let fits = |one: &&Datum| self.value(one).is_some_and(|value| is_sort(&value, sort));
        match asked {
            TypeUse::As => on.iter().filter(fits).cloned().collect(),
            TypeUse::Is if on.is_empty() => Vec::new(),
            TypeUse::Is => super::yes(on.len() == 1 && on.iter().any(|one| fits(&one))),
        }
    }
}

fn is_sort(value: &Value, sort: Sort) -> bool {
    match sort {
        Sort::Boolean => matches!(value, Value::Yes(_)),
        Sort::Integer => matches!(value, Value::Whole(_)),
        Sort::Decimal => matches!(value, Value::Number(_)),
        Sort::String => matches!(value, Value::Text(_)),
        Sort::Date => matches!(value, Value::Date(_)),
        Sort::DateTime => matches!(value, Value::At(_)),
        Sort::Time => matches!(value, Value::Time(_)),
        Sort::Quantity => matches!(value, Value::Amount { .. }),
        Sort::Coding => value.as_code().is_some(),
    }
}
