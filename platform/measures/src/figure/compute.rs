//! From a question to an answer: which cells, and each cell from the cube.

use super::{Answer, By, Cell, Dated, Figure, MOST_CELLS, Question, Shown, TOO_MANY_CELLS};
use crate::{
    Counting, Figures, Freshness, Made, Side,
    closing::settle::{At, Finals},
    follow::{
        held::Held,
        tree::{FLAT, WHOLE, node_of, order_number},
    },
    order, store,
};
use cube::{Dated as CubeDated, Month, Period, Query, Span, Tree as CubeTree, Unanswered};
use kernel::{Date, Fault, OrFault, OrganisationId, Outcome, Refusal};
use ledger::App;
use organisations::model::Hierarchy;
use std::collections::BTreeSet;
use uuid::Uuid;

/// One cell that is asked for.
pub(super) struct Wanted {
    pub kind: Option<String>,
    pub month: Option<Period>,
    pub node: Option<OrganisationId>,
}

/// Where and in which order the cube is asked.
pub(super) struct Place {
    nodes: Vec<Uuid>,
    tree: CubeTree,
}

impl Figures {
    /// Answers a question from all that is committed now.
    ///
    /// # Errors
    /// Refused when a place is not known or it would be too many cells.
    pub async fn answer(&self, app: &App, question: Question) -> Outcome<Answer> {
        let freshness = self.catch_up(app).await?;
        let waits = match question.version.figure {
            Made::MedianWait { .. } => Some(self.waits(app, &question).await?),
            _ => None,
        };
        let finals = self.finals(app, &question).await?;
        let held = self.held();
        let held = held.as_ref().ok_or_else(nothing_held)?;
        let today = order::today(app);
        let freshness = Freshness { position: held.beside.position, ..freshness };
        if let Some(unknown) = question.nodes.iter().find(|node| !held.tree.knows(**node)) {
            tracing::debug!(%unknown, "figures were asked of an organisation that is not there");
            return Err(Refusal::absent().into());
        }
        let ask = Ask { held, question: &question, today, waits: waits.as_deref() };
        let settled = |wanted: &Wanted, live| finals.settle(&question, &at(&question, wanted), live);
        let mut cells = ask.cells()?;
        for cell in &mut cells {
            let wanted = Wanted { kind: cell.kind.clone(), month: cell.month, node: cell.node };
            cell.figure = settled(&wanted, cell.figure);
        }
        let whole = Wanted { kind: None, month: None, node: None };
        let live = ask.figure(&whole)?;
        let figure = settled(&whole, live);
        Ok(Answer { figure, live, cells, freshness, question })
    }

    /// What is final at every place that the answer can name.
    async fn finals(&self, app: &App, question: &Question) -> Outcome<Finals> {
        let below = if question.by.contains(&By::Node) { self.below(app, question)? } else { Vec::new() };
        let own = if question.nodes.len() == 1 { question.nodes.first().copied() } else { None };
        let nodes = std::iter::once(own).chain(below.into_iter().map(Some));
        Finals::read(&mut app.db(), Some(&question.definition.id), nodes).await
    }

    /// Every wait of a median's measure in the period, from the rows: where, of which kind, on which day, how long.
    pub(super) async fn waits(&self, app: &App, question: &Question) -> Outcome<Vec<store::Row>> {
        let span = question.period.span();
        let days = (span.first().first_day(), span.last().first_day().last_of_month());
        let mut all = Vec::new();
        for measure in &question.version.figure.numerator().measures {
            all.extend(store::rows_between(&mut app.db(), measure, days).await?);
        }
        Ok(all)
    }
}

pub(super) fn nothing_held() -> kernel::Failure {
    Fault::internal("reading a figure", "nothing was counted yet").into()
}

/// Which figure a cell is, for what is final.
fn at<'a>(question: &Question, wanted: &'a Wanted) -> At<'a> {
    let period = wanted.month.unwrap_or(question.period);
    let node = wanted.node.or(question.nodes.first().copied());
    let several = wanted.node.is_none() && question.nodes.len() > 1;
    At { node, several, period, kind: wanted.kind.as_deref() }
}

pub(super) struct Ask<'a> {
    pub held: &'a Held,
    pub question: &'a Question,
    pub today: Date,
    pub waits: Option<&'a [store::Row]>,
}

impl Ask<'_> {
    fn cells(&self) -> Outcome<Vec<Cell>> {
        let split = |by| self.question.by.contains(&by);
        let kinds: Vec<Option<String>> = match split(By::Kind) {
            true => self.question.version.kinds.keys().cloned().map(Some).collect(),
            false => vec![None],
        };
        let months: Vec<Option<Period>> = match split(By::Month) {
            true => self.months().map(Period::Month).map(Some).collect(),
            false => vec![None],
        };
        let nodes: Vec<Option<OrganisationId>> = match split(By::Node) {
            true => self.below().into_iter().map(Some).collect(),
            false => vec![None],
        };
        let count = kinds.len().saturating_mul(months.len()).saturating_mul(nodes.len());
        if count > MOST_CELLS {
            return Err(TOO_MANY_CELLS.with("cells", count.to_string()).with("most", MOST_CELLS.to_string()).into());
        }
        if self.question.by.is_empty() {
            return Ok(Vec::new());
        }
        let mut cells = Vec::with_capacity(count);
        for node in &nodes {
            for month in &months {
                for kind in &kinds {
                    let wanted = Wanted { kind: kind.clone(), month: *month, node: *node };
                    let figure = self.figure(&wanted)?;
                    cells.push(Cell { kind: wanted.kind, month: wanted.month, node: wanted.node, figure });
                }
            }
        }
        Ok(cells)
    }

    /// The months of the period that have begun.
    fn months(&self) -> impl Iterator<Item = Month> {
        let today = self.today;
        self.question.period.span().months().filter(move |month| month.first_day() <= today)
    }

    /// What lies directly below the place that was asked for; of the whole, what stands under nothing else today.
    pub(super) fn below(&self) -> Vec<OrganisationId> {
        let tree = &self.held.tree;
        match self.question.nodes.as_slice() {
            [] => tree.tops(self.question.tree.unwrap_or(Hierarchy::HealthRegions), self.today),
            [node] => {
                let order = self.question.tree.or_else(|| tree.order_above(*node));
                order.map(|order| tree.under(*node, order, self.today)).unwrap_or_default()
            }
            several => several.to_vec(),
        }
    }

    /// One organisation in an order that the cube keeps is asked there; everything else as a union of what lies within
    /// today.
    pub(super) fn place(&self, wanted: &Wanted) -> Place {
        let flat = |nodes| Place { nodes, tree: CubeTree { hierarchy: FLAT, dated: CubeDated::AsIs } };
        let nodes: &[OrganisationId] = wanted.node.as_ref().map_or(&self.question.nodes, std::slice::from_ref);
        let tree = &self.held.tree;
        match nodes {
            [] => flat(vec![WHOLE]),
            [node] => match self.question.tree.or_else(|| tree.order_above(*node)) {
                Some(order) if order != Hierarchy::Networks && tree.stands_in(*node, order) => {
                    let dated = match self.question.dated {
                        Dated::AsWas => CubeDated::AsWas,
                        Dated::AsIs => CubeDated::AsIs,
                    };
                    Place { nodes: vec![node.uuid()], tree: CubeTree { hierarchy: order_number(order), dated } }
                }
                Some(_) => flat(tree.within(*node, self.today).into_iter().map(|node| node.uuid()).collect()),
                None => flat(vec![node.uuid()]),
            },
            several => {
                let within = several.iter().flat_map(|node| tree.within(*node, self.today));
                flat(within.map(|node| node.uuid()).collect::<BTreeSet<_>>().into_iter().collect())
            }
        }
    }

    pub(super) fn figure(&self, wanted: &Wanted) -> Outcome<Figure> {
        let made = &self.question.version.figure;
        let period = wanted.month.unwrap_or(self.question.period);
        let place = self.place(wanted);
        let span = period.span();
        let broken =
            self.question.definition.breaks_between(span.first().first_day(), span.last().first_day().last_of_month());
        let sides = [Some(made.numerator()), made.denominator()].into_iter().flatten();
        let figure = |shown, numerator, denominator| Figure { broken, ..Figure::new(shown, (numerator, denominator)) };
        if sides.clone().any(|side| self.is_suspect(side, &place, span)) {
            return Ok(figure(Shown::BeingChecked, None, None));
        }
        let told_by = &self.question.version.told_by;
        let mut received = !told_by.is_empty() && self.has_rows(told_by, &place, span)?;
        for side in sides.filter(|_| told_by.is_empty()) {
            received |= self.was_received(side, &place, span.last())?;
        }
        if !received {
            return Ok(figure(Shown::NotReceived, None, None));
        }
        let (shown, numerator, denominator) = self.counted(&place, (period, wanted))?;
        Ok(figure(shown, numerator, denominator))
    }

    /// What is shown, and what stands above and below the line.
    fn counted(&self, place: &Place, when: (Period, &Wanted)) -> Outcome<(Shown, Option<i64>, Option<i64>)> {
        let ask = |side: &Side| self.number(side, place, when);
        Ok(match &self.question.version.figure {
            Made::People { numerator } | Made::Count { numerator } => {
                let number = ask(numerator)?;
                let shown = if number < 0 { Shown::BeingChecked } else { Shown::Value(number as f64) };
                (shown, Some(number), None)
            }
            Made::Rate { factor, counts, numerator, denominator }
            | Made::MaturedCohort { factor, counts, numerator, denominator, .. } => {
                let (above, below) = match counts {
                    Counting::Amounts => (ask(numerator)?, ask(denominator)?),
                    Counting::People => self.share((numerator, denominator), place, when)?,
                };
                (rate(above, below, *factor), Some(above), Some(below))
            }
            Made::Mean { numerator, denominator } => {
                let (above, below) = (ask(numerator)?, ask(denominator)?);
                let shown = match below {
                    0 => Shown::NoCases,
                    below if below < 0 => Shown::BeingChecked,
                    below => Shown::Value(above as f64 / below as f64),
                };
                (shown, Some(above), Some(below))
            }
            Made::MedianWait { .. } => {
                let mut waits = self.waits_of(place, when);
                let count = i64::try_from(waits.len()).or_fault("counting waits")?;
                (median(&mut waits).map_or(Shown::NoCases, Shown::Value), None, Some(count))
            }
        })
    }

    /// A slice of this figure was found unequal and is not counted anew yet.
    fn is_suspect(&self, side: &Side, place: &Place, span: Span) -> bool {
        let within = |node: Uuid| {
            let wide = |top: &Uuid| *top == WHOLE || *top == node || self.lies_within(*top, node);
            place.nodes.iter().any(wide)
        };
        let months = span.first()..=span.last();
        let hit = |suspect: &crate::follow::held::Slice| {
            side.measures.contains(&suspect.measure) && months.contains(&suspect.month) && within(suspect.node)
        };
        self.held.suspects.iter().any(hit)
    }

    fn lies_within(&self, top: Uuid, node: Uuid) -> bool {
        let (Some(top), Some(node)) = (node_of(top), node_of(node)) else { return false };
        self.held.tree.ever_within(top, node)
    }

    /// Whether anybody under this place ever told anything of it by the end of the period: nothing told is not zero.
    fn was_received(&self, side: &Side, place: &Place, last: Month) -> Outcome<bool> {
        for measure in &side.measures {
            let first = self.held.first_month(measure).filter(|first| *first <= last);
            let Some(first) = first else { continue };
            let span = Span::new(first, last).or_fault("making a span of months")?;
            if self.has_rows(std::slice::from_ref(measure), place, span)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a fact of one of these measures lies under this place in these months.
    fn has_rows(&self, measures: &[String], place: &Place, span: Span) -> Outcome<bool> {
        for number in measures.iter().filter_map(|measure| self.held.measure(measure)) {
            let query = Query {
                nodes: place.nodes.clone(),
                tree: place.tree,
                ..Query::new(number, WHOLE, Period::Months(span))
            };
            if self.held.cube.rows(&query).map_err(unanswered)? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The question to the cube; nothing when no fact of these measures or of this kind ever came.
    pub(super) fn query(&self, side: &Side, place: &Place, (period, wanted): (Period, &Wanted)) -> Option<Query> {
        let measures: Vec<_> = side.measures.iter().filter_map(|name| self.held.measure(name)).collect();
        let first = *measures.first()?;
        let kinds = match &wanted.kind {
            Some(word) => Some(vec![self.held.kind(word)?]),
            None => None,
        };
        let asked = Query::new(first, WHOLE, period);
        Some(Query { measures, nodes: place.nodes.clone(), tree: place.tree, kinds, ..asked })
    }

    fn number(&self, side: &Side, place: &Place, when: (Period, &Wanted)) -> Outcome<i64> {
        let Some(query) = self.query(side, place, when) else { return Ok(0) };
        match self.question.version.figure.counting() {
            Counting::People => {
                let people = self.held.cube.distinct(&query).map_err(unanswered)?;
                i64::try_from(people.count()).or_fault("counting people")
            }
            Counting::Amounts => self.held.cube.sum(&query).map_err(unanswered),
        }
    }

    /// Those below the line who are also above it, and all below: it can never pass the whole.
    fn share(&self, (above, below): (&Side, &Side), place: &Place, when: (Period, &Wanted)) -> Outcome<(i64, i64)> {
        let Some(among) = self.query(below, place, when) else { return Ok((0, 0)) };
        let Some(of) = self.query(above, place, when) else { return Ok((0, self.number(below, place, when)?)) };
        let share = self.held.cube.share(&of, &among).map_err(unanswered)?;
        let whole = |number: u64| i64::try_from(number).or_fault("counting people");
        Ok((whole(share.of.count())?, whole(share.among.count())?))
    }

    fn waits_of(&self, place: &Place, (period, wanted): (Period, &Wanted)) -> Vec<i64> {
        let span = period.span();
        let fits = |row: &&store::Row| {
            let month = Month::of(row.day).is_ok_and(|month| span.first() <= month && month <= span.last());
            let kind = wanted.kind.as_ref().is_none_or(|kind| *kind == row.kind);
            let here = |top: &Uuid| *top == WHOLE || *top == row.node || self.lies_within(*top, row.node);
            month && kind && row.day <= self.today && place.nodes.iter().any(here)
        };
        self.waits.unwrap_or_default().iter().filter(fits).map(|row| row.value).collect()
    }
}

/// A part of a whole. More than the whole cannot be, and is looked at before it is shown.
fn rate(above: i64, below: i64, factor: i64) -> Shown {
    match below {
        0 if above == 0 => Shown::NoCases,
        below if above < 0 || above > below => {
            tracing::error!(above, below, "a part is larger than its whole; the figure is not shown");
            Shown::BeingChecked
        }
        below => Shown::Value(above as f64 * factor as f64 / below as f64),
    }
}

/// The wait that half did not exceed; of an even number, the middle of the two.
fn median(waits: &mut [i64]) -> Option<f64> {
    waits.sort_unstable();
    let middle = waits.len() / 2;
    let upper = *waits.get(middle)? as f64;
    match waits.len() % 2 {
        1 => Some(upper),
        _ => waits.get(middle - 1).map(|lower| (*lower as f64 + upper) / 2.0),
    }
}

pub(super) fn unanswered(why: Unanswered) -> kernel::Failure {
    match why {
        Unanswered::UnknownNode(_) => Refusal::absent().into(),
        why => Fault::internal("asking the cube", why).into(),
    }
}
