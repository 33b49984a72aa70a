//! The closed answers of one version, held as compact columns: exact, and never with a word that anybody wrote.

use super::{
    cells::{self, Found},
    variables::{Variable, variables},
};
use crate::model::{Channel, Response, ResponseId, VersionId, mark_of};
use questionnaires::{Answer, Questionnaire, Tag, logic::Form};
use std::collections::{BTreeMap, BTreeSet};

/// A response as the database counts it now. Answers that were changed lie under another id, so the id says it all.
pub type Mark = ResponseId;

/// Variables that are counted once in each response, or once in each repeat of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The group that repeats; none: the response itself.
    pub repeat: Option<String>,
    /// For each variable, by its place in the plan: where its cells begin.
    pub offsets: Vec<(usize, usize)>,
    /// Cells of one row.
    pub width: usize,
}

/// How the responses of one version are held.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Of which version.
    pub version: VersionId,
    /// Its variables, in reading order.
    pub variables: Vec<Variable>,
    /// The response first, then each repeating group.
    pub shapes: Vec<Shape>,
    form: Option<Form>,
}

impl Plan {
    /// How responses to this questionnaire are held.
    pub fn of(version: VersionId, questionnaire: &Questionnaire) -> Self {
        let variables = variables(questionnaire);
        let mut shapes = vec![Shape { repeat: None, offsets: Vec::new(), width: 0 }];
        for (place, variable) in variables.iter().enumerate() {
            let at = shapes.iter().position(|shape| shape.repeat == variable.repeat).unwrap_or(shapes.len());
            if at == shapes.len() {
                shapes.push(Shape { repeat: variable.repeat.clone(), offsets: Vec::new(), width: 0 });
            }
            if let Some(shape) = shapes.get_mut(at) {
                shape.offsets.push((place, shape.width));
                shape.width += cells::width(variable);
            }
        }
        // Only when something can hide a question must each response be settled to know whether it was asked.
        let conditional = variables.iter().any(|variable| variable.conditional);
        let form = conditional.then(|| Form::read(questionnaire.clone()).ok()).flatten();
        Self { version, variables, shapes, form }
    }

    /// The variables whose asking follows from the answer to this one.
    pub fn dependents(&self, item: &str) -> BTreeSet<String> {
        let found = self.form.as_ref().map(|form| form.dependents(item)).unwrap_or_default();
        found.into_iter().map(str::to_owned).collect()
    }

    /// One response as rows of codes.
    fn encode(&self, response: &Response, found: &mut [Found]) -> Vec<Vec<u16>> {
        let settled = self.form.as_ref().map(|form| form.settle(&response.answers, response.week.at(12, 0, 0, 0)));
        let mut given: BTreeMap<(&str, &[u32]), &Answer> = BTreeMap::new();
        for answer in &response.answers.0 {
            given.insert((&answer.item, &answer.path), answer);
        }
        let is_shown = |variable: &Variable, path: &[u32]| {
            !variable.conditional || settled.as_ref().is_none_or(|settled| settled.is_shown(&variable.item, path))
        };
        let mut rows = Vec::with_capacity(self.shapes.len());
        for shape in &self.shapes {
            let mut row = Vec::new();
            for path in self.paths(shape, response) {
                for (place, _) in &shape.offsets {
                    let (Some(variable), Some(found)) = (self.variables.get(*place), found.get_mut(*place)) else {
                        continue;
                    };
                    let answer = given.get(&(variable.item.as_str(), path.as_slice())).copied();
                    cells::write(&mut row, variable, answer, is_shown(variable, &path), found);
                }
            }
            rows.push(row);
        }
        rows
    }

    /// The rows of a shape: the response once, or each repeat that has an answer.
    fn paths(&self, shape: &Shape, response: &Response) -> Vec<Vec<u32>> {
        if shape.repeat.is_none() {
            return vec![Vec::new()];
        }
        let items: BTreeSet<&str> =
            shape.offsets.iter().filter_map(|(place, _)| self.variables.get(*place)).map(|v| v.item.as_str()).collect();
        let paths = response.answers.0.iter().filter(|answer| items.contains(answer.item.as_str()));
        paths.map(|answer| answer.path.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The rows of one shape.
#[derive(Clone, Debug, Default)]
struct Rows {
    /// Where the rows of each response begin, in rows; one more at the end.
    starts: Vec<u32>,
    cells: Vec<u16>,
}

/// The responses of one version that count.
#[derive(Clone, Debug)]
pub struct Columns {
    marks: Vec<Mark>,
    channels: Vec<Channel>,
    languages: Vec<u16>,
    tags: Vec<Tag>,
    found: Vec<Found>,
    rows: Vec<Rows>,
}

impl Columns {
    /// Nothing yet.
    pub fn empty(plan: &Plan) -> Self {
        let rows = || Rows { starts: vec![0], cells: Vec::new() };
        Self {
            marks: Vec::new(),
            channels: Vec::new(),
            languages: Vec::new(),
            tags: Vec::new(),
            found: vec![Found::default(); plan.variables.len()],
            rows: plan.shapes.iter().map(|_| rows()).collect(),
        }
    }

    /// How many responses there are.
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// `true` when there are none.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// `true` when these are exactly the responses that count now.
    pub fn is_now(&self, marks: &[Mark]) -> bool {
        self.marks == marks
    }

    /// How many there are, and the sum of their marks.
    pub fn sum(&self) -> (i64, i64) {
        let count = i64::try_from(self.marks.len()).unwrap_or(i64::MAX);
        (count, self.marks.iter().copied().map(mark_of).sum())
    }

    /// `true` when this response is here.
    pub fn has(&self, mark: &Mark) -> bool {
        self.marks.binary_search(mark).is_ok()
    }

    /// The responses that are not here. Both lists are in the order of the ids.
    pub fn missing(&self, marks: &[Mark]) -> Vec<ResponseId> {
        marks.iter().filter(|mark| self.marks.binary_search(mark).is_err()).copied().collect()
    }

    /// Exactly the responses of `marks`: those that stayed from here, the others from `opened`. A response that
    /// nobody could
    /// open is in neither and is left out.
    #[must_use]
    pub fn brought_to(&self, plan: &Plan, marks: &[Mark], opened: &BTreeMap<ResponseId, Response>) -> Self {
        let mut next = Self { found: self.found.clone(), tags: self.tags.clone(), ..Self::empty(plan) };
        for mark in marks {
            match (self.marks.binary_search(mark), opened.get(mark)) {
                (Ok(at), _) => next.copy(self, at),
                (Err(_), Some(response)) => next.add(plan, *mark, response),
                (Err(_), None) => {}
            }
        }
        next
    }

    fn copy(&mut self, from: &Self, at: usize) {
        let (Some(mark), Some(channel), Some(language)) =
            (from.marks.get(at), from.channels.get(at), from.languages.get(at))
        else {
            return;
        };
        self.marks.push(*mark);
        self.channels.push(*channel);
        self.languages.push(*language);
        for (own, rows) in self.rows.iter_mut().zip(&from.rows) {
            let total = rows.starts.last().copied().unwrap_or(0) as usize;
            let width = rows.cells.len().checked_div(total).unwrap_or(0);
            let (start, end) = rows.of(at);
            own.push(rows.cells.get(start * width..end * width).unwrap_or(&[]), end - start);
        }
    }

    fn add(&mut self, plan: &Plan, mark: Mark, response: &Response) {
        let language = self.language(&response.language);
        self.marks.push(mark);
        self.channels.push(response.channel);
        self.languages.push(language);
        let rows = plan.encode(response, &mut self.found);
        for ((own, row), shape) in self.rows.iter_mut().zip(rows).zip(&plan.shapes) {
            own.push(&row, row.len().checked_div(shape.width).unwrap_or(usize::from(shape.repeat.is_none())));
        }
    }

    fn language(&mut self, tag: &Tag) -> u16 {
        let at = self.tags.iter().position(|known| known == tag).unwrap_or_else(|| {
            self.tags.push(tag.clone());
            self.tags.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// How the responses came.
    pub fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// In which language each was read.
    pub fn languages(&self) -> impl Iterator<Item = &Tag> {
        self.languages.iter().filter_map(|at| self.tags.get(usize::from(*at)))
    }

    /// Codes of this variable that are in no list of the questionnaire.
    pub fn found(&self, place: usize) -> &[String] {
        self.found.get(place).map_or(&[], Found::codes)
    }

    /// The cells of a variable, row by row: one for each response, or one for each repeat.
    pub fn cells<'a>(&'a self, plan: &Plan, place: usize) -> Box<dyn Iterator<Item = &'a [u16]> + 'a> {
        let wanted = |(at, shape): (usize, &Shape)| {
            let (_, offset) = shape.offsets.iter().find(|(own, _)| *own == place)?;
            Some((at, *offset, shape.width))
        };
        let size = plan.variables.get(place).map_or(0, cells::width);
        match plan.shapes.iter().enumerate().find_map(wanted) {
            Some((at, offset, width)) if width > 0 => match self.rows.get(at) {
                Some(rows) => Box::new(
                    rows.cells.chunks_exact(width).map(move |row| row.get(offset..offset + size).unwrap_or(&[])),
                ),
                None => Box::new(std::iter::empty()),
            },
            _ => Box::new(std::iter::empty()),
        }
    }
}

impl Rows {
    /// The rows of the response at this place.
    fn of(&self, at: usize) -> (usize, usize) {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or(0) as usize;
        (start(at), start(at + 1))
    }

    fn push(&mut self, cells: &[u16], rows: usize) {
        self.cells.extend_from_slice(cells);
        let before = self.starts.last().copied().unwrap_or(0);
        self.starts.push(before.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX)));
    }
}
