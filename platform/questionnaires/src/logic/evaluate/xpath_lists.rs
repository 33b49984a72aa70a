//! XLSForm's functions over repeats and over what was chosen.

use super::{
    Datum, Look, Many, Stop, arithmetic, plain, texts, whole,
    xpath::number_of,
    xpath_functions::{number, words},
    yes,
};
use crate::{
    logic::{functions::Function, tree::Operator},
    model::Value,
};

impl Look<'_> {
    /// The result; nothing when it is no function of this sort.
    pub(super) fn xpath_list(&self, function: Function, found: &[Many]) -> Result<Option<Many>, Stop> {
        let get = |at: usize| found.get(at).map_or(&[] as &[Datum], Vec::as_slice);
        let first = get(0);
        self.step(found.iter().map(Vec::len).sum())?;
        Ok(Some(match function {
            Function::Count => vec![whole(first.len())],
            Function::CountAnswered => vec![whole(first.iter().filter(|one| !self.is_blank(one)).count())],
            Function::Sum => number(self.xpath_sum(first)),
            Function::Min | Function::Max => number(self.extreme(function, found)),
            Function::Coalesce => {
                let filled = found.iter().find(|found| found.iter().any(|one| !self.is_blank(one)));
                filled.cloned().unwrap_or_else(|| words(""))
            }
            Function::Concat => words(self.all_texts(found)?.concat()),
            Function::Join => {
                let texts = self.all_texts(found.get(1..).unwrap_or(&[]))?;
                let between = self.xpath_text(first);
                self.step(texts.len().saturating_mul(between.len()))?;
                words(texts.join(&between))
            }
            Function::Selected => {
                let code = self.xpath_text(get(1));
                yes(self.chosen(first).iter().any(|chosen| *chosen == code.trim()))
            }
            Function::SelectedAt => {
                let at = crate::logic::sorts::whole(self.xpath_number(get(1))).and_then(|at| usize::try_from(at).ok());
                words(at.and_then(|at| self.chosen(first).into_iter().nth(at)).unwrap_or_default())
            }
            Function::CountSelected => vec![whole(self.chosen(first).len())],
            Function::ChoiceName => self.choice_name(first, get(1)),
            Function::Position => self.repeat_number(first),
            Function::IndexedRepeat => self.indexed(found)?,
            Function::Checklist => yes(self.ticked(found, 1)),
            Function::WeightedChecklist => yes(self.ticked(found, 2)),
            _ => return Ok(None),
        }))
    }

    fn is_blank(&self, datum: &Datum) -> bool {
        self.atom(datum) == Value::Text(String::new())
    }

    /// One that is missing leaves the whole without a sum, and so does an empty list.
    fn xpath_sum(&self, found: &[Datum]) -> f64 {
        let mut numbers = found.iter().map(|one| number_of(&self.atom(one)));
        let Some(first) = numbers.next() else { return f64::NAN };
        numbers.try_fold(first, |sum, next| arithmetic::numbers(Operator::Plus, sum, next)).unwrap_or(f64::NAN)
    }

    fn extreme(&self, function: Function, found: &[Many]) -> f64 {
        let mut numbers = found.iter().flatten().map(|one| number_of(&self.atom(one)));
        let Some(first) = numbers.next() else { return f64::NAN };
        numbers.fold(first, |best, next| match () {
            () if best.is_nan() || next.is_nan() => f64::NAN,
            () if function == Function::Min => best.min(next),
            () => best.max(next),
        })
    }

    fn all_texts(&self, found: &[Many]) -> Result<Vec<String>, Stop> {
        let texts: Vec<String> = found.iter().flatten().map(|one| self.xpath_text(std::slice::from_ref(one))).collect();
        self.step(texts.iter().map(String::len).sum())?;
        Ok(texts)
    }

    /// The codes chosen in a list, or the words of a text.
    fn chosen(&self, found: &[Datum]) -> Vec<String> {
        match found.first() {
            Some(Datum::Place(at, path)) => {
                let values = self.base.standing.values(&self.base.form.index, *at, path);
                let codes = values.iter().filter(|value| value.as_code().is_some()).filter_map(texts::text_in);
                let codes: Vec<String> = codes.collect();
                if codes.is_empty() { split(&self.xpath_text(found)) } else { codes }
            }
            _ => split(&self.xpath_text(found)),
        }
    }

    fn choice_name(&self, code: &[Datum], question: &[Datum]) -> Many {
        let code = Value::Code(self.xpath_text(code));
        let item = match question.first() {
            Some(Datum::Place(at, _)) => Some(*at),
            _ => None,
        };
        let choice = item.and_then(|item| self.choice_of(&code, item));
        let tags = &self.base.form.questionnaire.languages;
        let text = choice.and_then(|choice| choice.text.best(tags.first()?, tags));
        words(text.map_or("", |(text, _)| text))
    }

    /// The number of the repeat, from 1.
    fn repeat_number(&self, found: &[Datum]) -> Many {
        match found.first() {
            Some(Datum::Place(_, path) | Datum::Answer(_, path, _)) => {
                path.last().map_or_else(|| number(f64::NAN), |last| vec![plain(Value::Whole(i64::from(*last) + 1))])
            }
            _ => number(f64::NAN),
        }
    }

    /// `indexed-repeat(${item}, ${group}, 2, …)`: the answer in the repeats with these numbers.
    fn indexed(&self, found: &[Many]) -> Result<Many, Stop> {
        let index = &self.base.form.index;
        let Some(Datum::Place(item, _)) = found.first().and_then(|found| found.first()) else {
            return Ok(words(""));
        };
        let mut path: Vec<u32> = Vec::new();
        if let Datum::Place(_, own) = &self.base.here {
            let depth = index.depth(index.place(*item).scope);
            path.extend(own.iter().take(depth));
        }
        for pair in found.get(1..).unwrap_or(&[]).chunks(2) {
            let [group, at] = pair else { continue };
            let Some(Datum::Place(group, _)) = group.first() else { return Ok(words("")) };
            let depth = index.place(*group).opens.map_or(0, |opens| index.depth(opens));
            let wanted = crate::logic::sorts::whole(self.xpath_number(at)).and_then(|at| u32::try_from(at - 1).ok());
            let (Some(wanted), Some(before)) = (wanted, depth.checked_sub(1)) else { return Ok(words("")) };
            path.resize(path.len().max(depth), 0);
            if let Some(number) = path.get_mut(before) {
                *number = wanted;
            }
        }
        Ok(vec![Datum::Place(*item, path)])
    }

    /// Whether the number (or the weight) of those that are true lies between the first two values.
    fn ticked(&self, found: &[Many], width: usize) -> bool {
        let get = |at: usize| found.get(at).map_or(f64::NAN, |found| self.xpath_number(found));
        let truths = found.get(2..).unwrap_or(&[]).chunks(width).map(|pair| {
            let truth = pair.first().is_some_and(|first| self.xpath_true(first));
            let weight = pair.get(1).map_or(1.0, |weight| self.xpath_number(weight));
            if truth { weight } else { 0.0 }
        });
        let sum: f64 = truths.sum();
        let (least, most) = (get(0), get(1));
        (least < 0.0 || sum >= least) && (most < 0.0 || sum <= most)
    }
}

fn split(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
