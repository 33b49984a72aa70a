//! Exact figures for a release: many at once, all of one moment, with how many people two of them share.

use super::{
    Dated, Figure, Question,
    compute::{Ask, Wanted, nothing_held},
    together::{are_kept_within, two_kinds, two_periods},
};
use crate::{
    Definition, Figures, Made, Version,
    closing::{
        COUNTED_MEANWHILE, Closing, last_counts,
        settle::{At, Finals, not_kept},
        shared::With,
    },
    follow::held::Held,
    order,
};
use cube::Period;
use jiff::tz::TimeZone;
use kernel::{Date, OrganisationId, Outcome, Refusal};
use ledger::App;
use std::collections::BTreeMap;

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

/// What is answered from closed periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Closed {
    /// For each wish.
    pub exact: Vec<Exact>,
    /// The last count of each period, by the period as it is written.
    pub closings: BTreeMap<String, Closing>,
}

impl Figures {
    /// Final figures, with the people whom two of them share, as they were kept when their periods were closed: the same
    /// until one of these is counted again. A figure is marked late when it would be another now. Whoever calls this
    /// says who may.
    ///
    /// # Errors
    /// Refused when a place is not known, a period is not closed, its closing did not keep what is asked, or it was
    /// counted again in this moment.
    pub async fn closed(&self, app: &App, wishes: &[Wish]) -> Outcome<Closed> {
        self.catch_up(app).await?;
        let periods: Vec<Period> = wishes.iter().flat_map(|wish| &wish.spots).map(|spot| spot.period).collect();
        let closings = last_counts(&mut app.db(), &periods).await?;
        let mut finals = Vec::new();
        for wish in wishes {
            let nodes = std::iter::once(None).chain(wish.spots.iter().map(|spot| spot.node));
            finals.push(Finals::read(&mut app.db(), Some(&wish.definition.id), nodes).await?);
        }
        if last_counts(&mut app.db(), &periods).await? != closings {
            return Err(COUNTED_MEANWHILE.into());
        }
        let held = self.held();
        let held = held.as_ref().ok_or_else(nothing_held)?;
        let kept = |(wish, finals): (&Wish, &Finals)| {
            let kept = Keeping { held, wish, finals, closings: &closings, today: order::today(app) };
            kept.exact()
        };
        let exact = wishes.iter().zip(&finals).map(kept).collect::<Outcome<_>>()?;
        Ok(Closed { exact, closings })
    }

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

/// One wish, answered from what was kept.
struct Keeping<'a> {
    held: &'a Held,
    wish: &'a Wish,
    finals: &'a Finals,
    closings: &'a BTreeMap<String, Closing>,
    today: Date,
}

impl Keeping<'_> {
    fn exact(&self) -> Outcome<Exact> {
        known(self.held, self.wish)?;
        let figures = self.wish.spots.iter().map(|spot| self.figure(spot)).collect::<Outcome<Vec<_>>>()?;
        let shared = self.wish.pairs.iter().map(|pair| self.shared(&figures, *pair)).collect::<Outcome<_>>()?;
        Ok(Exact { figures, shared })
    }

    fn figure(&self, spot: &Spot) -> Outcome<Figure> {
        let (question, wanted) = asked(self.wish, spot);
        let ask = Ask { held: self.held, question: &question, today: self.today, waits: None };
        let at = At { node: spot.node, several: false, period: spot.period, kind: spot.kind.as_deref() };
        Ok(self.finals.kept(&question, &at, ask.figure(&wanted)?)?)
    }

    /// People in both; refused when no closing kept it, since nobody could say then what two figures give away.
    fn shared(&self, figures: &[Figure], (one, other): (usize, usize)) -> Outcome<Option<u64>> {
        let spot = |at: usize| self.wish.spots.get(at);
        let (Some(first), Some(second)) = (spot(one), spot(other)) else { return Ok(None) };
        if !matches!(self.wish.version.figure, Made::People { .. }) {
            return Ok(None);
        }
        let somebody = |at: usize| figures.get(at).and_then(|one| one.numerator).is_some_and(|number| number > 0);
        if !somebody(one) || !somebody(other) {
            return Ok(Some(0));
        }
        let question = &asked(self.wish, first).0;
        let (kept, period) = match self.with(first, second) {
            Some((period, node, with)) => (self.finals.shared(question, (period, node), &with), period),
            None => (None, first.period),
        };
        kept.map(Some).ok_or_else(|| not_kept(question, period).into())
    }

    /// Under which period and place it is kept, and as what.
    fn with(&self, one: &Spot, other: &Spot) -> Option<(Period, Option<OrganisationId>, With)> {
        if one.period == other.period && one.node == other.node {
            let (first, second) = (one.kind.as_deref()?, other.kind.as_deref()?);
            return Some((one.period, one.node, two_kinds(first, second)));
        }
        if one.kind != other.kind {
            return None;
        }
        if one.period == other.period {
            let (low, high) = (one.node.min(other.node)?, one.node.max(other.node)?);
            let day = self.closings.get(&one.period.to_string())?.at.to_zoned(TimeZone::UTC).date();
            let beside = self.held.tree.lie_beside(low, high, day);
            return beside.then(|| (one.period, Some(low), With::Place(high.uuid(), one.kind.clone())));
        }
        let both = (one.period, other.period);
        let mut around: Vec<Period> = self.wish.spots.iter().map(|spot| spot.period).collect();
        around.retain(|period| are_kept_within(*period, both));
        let whole = around.into_iter().min_by_key(|period| period.span().months().count())?;
        (one.node == other.node).then(|| (whole, one.node, two_periods(both, one.kind.as_deref())))
    }
}

fn known(held: &Held, wish: &Wish) -> Outcome<()> {
    match wish.spots.iter().filter_map(|spot| spot.node).find(|node| !held.tree.knows(*node)) {
        Some(_) => Err(Refusal::absent().into()),
        None => Ok(()),
    }
}

fn one(held: &Held, wish: &Wish, today: Date) -> Outcome<Exact> {
    known(held, wish)?;
    let asked: Vec<(Question, Wanted)> = wish.spots.iter().map(|spot| asked(wish, spot)).collect();
    let ask = |question| Ask { held, question, today, waits: None };
    let figures = asked.iter().map(|(question, wanted)| ask(question).figure(wanted)).collect::<Outcome<_>>()?;
    let shared = wish.pairs.iter().map(|(first, second)| {
        let (first, second) = (asked.get(*first)?, asked.get(*second)?);
        shared(ask(&first.0), wish, (first, second))
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

/// People who are counted at both, as it is now.
fn shared(ask: Ask<'_>, wish: &Wish, (one, other): (&(Question, Wanted), &(Question, Wanted))) -> Option<u64> {
    let spot = |(question, wanted): &'_ (Question, Wanted)| {
        (question.nodes.first().copied(), question.period, wanted.kind.clone())
    };
    let ((first, when, kind), (second, then, other_kind)) = (spot(one), spot(other));
    matches!(wish.version.figure, Made::People { .. })
        .then(|| ask.both((first, when, kind.as_deref()), (second, then, other_kind.as_deref())))?
}
