//! Exact figures for a release: many at once, all of one moment, with how many people two of them share.

use super::{
    Dated, Figure, Question,
    compute::{Ask, Wanted, nothing_held},
};
use crate::{Counting, Definition, Figures, Version, follow::held::Held, order};
use cube::Period;
use kernel::{Date, OrganisationId, Outcome, Refusal};
use ledger::App;

/// One place, time and kind of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Where; none for the whole.
    pub node: Option<OrganisationId>,
    /// When.
    pub period: Period,
    /// Of which kind; none for all.
    pub kind: Option<String>,
}

/// What is asked for a release: one version of a definition at many spots.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Which figure.
    pub definition: Definition,
    /// By which version.
    pub version: Version,
    /// Where, when and of which kind.
    pub spots: Vec<Spot>,
    /// Two spots, by their place in the list, of which is asked how many people both have.
    pub pairs: Vec<(usize, usize)>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Exact {
    /// A figure for each spot.
    pub figures: Vec<Figure>,
    /// People in both spots of each pair; nothing where no people are counted or nobody can tell.
    pub shared: Vec<Option<u64>>,
}

impl Figures {
    /// Exact figures of all that is committed now, all of the same moment. Whoever calls this says who may.
    ///
    /// # Errors
    /// Refused when a place is not known.
    pub async fn exact(&self, app: &App, wishes: &[Wish]) -> Outcome<Vec<Exact>> {
        self.catch_up(app).await?;
        let held = self.held();
        let held = held.as_ref().ok_or_else(nothing_held)?;
        wishes.iter().map(|wish| one(held, wish, order::today(app))).collect()
    }
}

fn one(held: &Held, wish: &Wish, today: Date) -> Outcome<Exact> {
    if wish.spots.iter().filter_map(|spot| spot.node).any(|node| !held.tree.knows(node)) {
        return Err(Refusal::absent().into());
    }
    let asked: Vec<(Question, Wanted)> = wish.spots.iter().map(|spot| asked(wish, spot)).collect();
    let ask = |question| Ask { held, question, today, waits: None };
    let figures = asked.iter().map(|(question, wanted)| ask(question).figure(wanted)).collect::<Outcome<_>>()?;
    let shared = wish.pairs.iter().map(|(first, second)| {
        let (first, second) = (asked.get(*first)?, asked.get(*second)?);
        shared(held, wish, (first, second), today)
    });
    Ok(Exact { figures, shared: shared.collect() })
}

fn asked(wish: &Wish, spot: &Spot) -> (Question, Wanted) {
    let question = Question {
        definition: wish.definition.clone(),
        version: wish.version.clone(),
        nodes: spot.node.into_iter().collect(),
        period: spot.period,
        tree: None,
        dated: Dated::AsWas,
        by: Vec::new(),
    };
    (question, Wanted { kind: spot.kind.clone(), month: None, node: None })
}

/// People who are counted at both, by intersecting their sets.
fn shared(
    held: &Held,
    wish: &Wish,
    (one, other): (&(Question, Wanted), &(Question, Wanted)),
    today: Date,
) -> Option<u64> {
    let made = &wish.version.figure;
    if made.counting() != Counting::People || made.denominator().is_some() {
        return None;
    }
    let query = |(question, wanted): &(Question, Wanted)| {
        let ask = Ask { held, question, today, waits: None };
        ask.query(made.numerator(), &ask.place(wanted), (question.period, wanted))
    };
    match (query(one), query(other)) {
        (Some(one), Some(other)) => held.cube.overlap(&one, &other).ok().map(cube::People::count),
        _ => Some(0),
    }
}
