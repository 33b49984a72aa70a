//! All figures of one place at once: for the national office, an area and a service. Drilling down is asking the same of
//! what lies below.

use crate::{
    Definition, Figures, Freshness, Version,
    commands::{list_definitions, reached, write_down},
    figure::{Dated, Figure, Question, TREE_UNKNOWN, Typed, read_question},
    order,
};
use cube::{Month, Period, Quarter};
use jiff::ToSpan;
use kernel::{Caller, Date, OrFault, OrRefusal, OrganisationId, Outcome, Reach, text_enum};
use ledger::App;
use organisations::model::Hierarchy;

text_enum! {
    /// How far the points of a series lie apart.
    pub enum Step {
        /// Eight quarters that are over, and the one that runs.
        Quarter = "quarter",
        /// Thirteen months that are over, so that a month stands beside the same one a year ago; and the one that runs.
        Month = "month",
    }
}

/// One figure over time.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which.
    pub definition: Definition,
    /// The version of the last period that is over.
    pub version: Version,
    /// One for each period of the board.
    pub figures: Vec<Figure>,
}

/// All figures of one place.
#[derive(Clone, Debug)]
pub struct Board {
    /// Where; nothing for the whole.
    pub node: Option<OrganisationId>,
    /// How far the points lie apart.
    pub step: Step,
    /// In which order of organisations, when one was chosen.
    pub tree: Option<Hierarchy>,
    /// Under whom things count.
    pub dated: Dated,
    /// Oldest first; the last one runs still.
    pub periods: Vec<Period>,
    /// The figures.
    pub rows: Vec<Row>,
    /// What the place stands under, when the caller's role reaches it.
    pub above: Option<OrganisationId>,
    /// What lies directly below.
    pub below: Vec<OrganisationId>,
    /// How far the facts are counted; nothing when no figure is counted.
    pub freshness: Option<Freshness>,
}

/// The periods of a board: those that are over, and the one in which today lies.
pub fn periods(step: Step, today: Date) -> Outcome<Vec<Period>> {
    let (count, months) = match step {
        Step::Quarter => (8_i64, 3),
        Step::Month => (13, 1),
    };
    let period = |back: i64| {
        let day = today.first_of_month().checked_sub((back * months).months()).or_fault("counting months back")?;
        let month = Month::of(day).or_fault("reading a month")?;
        Ok(match step {
            Step::Quarter => Period::Quarter(Quarter::of(month)),
            Step::Month => Period::Month(month),
        })
    };
    (0..=count).rev().map(period).collect()
}

/// Everything at a place that the caller's role reaches; without a place it is theirs. The question is written down.
pub async fn see_board(
    app: &App,
    caller: &Caller,
    figures: &Figures,
    (typed, step): (Typed<'_>, Option<&str>),
) -> Outcome<Board> {
    let definitions = list_definitions(app, caller, figures).await?;
    let step = match step.filter(|word| !word.is_empty()) {
        Some(word) => Step::parse(word).ok_or(TREE_UNKNOWN)?,
        None => Step::Quarter,
    };
    let periods = periods(step, order::today(app))?;
    let Some(first) = definitions.first() else { return Ok(nothing(step, periods)) };
    let typed = Typed { period: None, by: None, version: None, ..typed };
    let mut question = read_question(first, typed, order::today(app))?;
    question.nodes.truncate(1);
    let proof = reached(app, caller, &mut question).await?;
    let mut rows = Vec::with_capacity(definitions.len());
    let mut freshness = None;
    for definition in definitions {
        let (row, fresh) = row(app, figures, (&question, definition), &periods).await?;
        freshness = Some(fresh);
        rows.push(row);
    }
    write_down(app, &proof, (&question, "all")).await?;
    let (above, below) = figures.around(app, caller, &question)?;
    let node = question.nodes.first().copied();
    Ok(Board { node, step, tree: question.tree, dated: question.dated, periods, rows, above, below, freshness })
}

fn nothing(step: Step, periods: Vec<Period>) -> Board {
    Board {
        node: None,
        step,
        tree: None,
        dated: Dated::AsWas,
        periods,
        rows: Vec::new(),
        above: None,
        below: Vec::new(),
        freshness: None,
    }
}

async fn row(
    app: &App,
    figures: &Figures,
    (question, definition): (&Question, Definition),
    periods: &[Period],
) -> Outcome<(Row, Freshness)> {
    let over = periods.len().checked_sub(2).and_then(|at| periods.get(at)).or_absent()?;
    let version = definition.on(over.span().last().first_day().last_of_month()).or_absent()?.clone();
    let question = Question { definition, version: version.clone(), ..question.clone() };
    let (points, freshness) = figures.series(app, &question, periods).await?;
    Ok((Row { definition: question.definition, version, figures: points }, freshness))
}

impl Figures {
    /// What a place stands under, when the caller reaches that, and what lies directly below it.
    fn around(
        &self,
        app: &App,
        caller: &Caller,
        question: &Question,
    ) -> Outcome<(Option<OrganisationId>, Vec<OrganisationId>)> {
        let below = self.below(app, question)?;
        let held = self.held();
        let held = held.as_ref().or_absent()?;
        let Some(node) = question.nodes.first().copied() else { return Ok((None, below)) };
        let own = match caller.reach::<crate::permissions::SeeFigures>() {
            Reach::Within(own) => Some(own),
            _ => None,
        };
        let today = order::today(app);
        let orders = question.tree.map_or_else(|| Hierarchy::ALL.to_vec(), |order| vec![order]);
        let above = orders.into_iter().find_map(|order| held.tree.above(node, order, today));
        let reached =
            above.filter(|above| own.is_none_or(|own| own != node && held.tree.within(own, today).contains(above)));
        Ok((reached, below))
    }
}
