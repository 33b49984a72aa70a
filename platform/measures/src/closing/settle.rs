//! What is final takes the place of what was counted just now.

use super::{
    Kept, NOT_KEPT, PERIOD_OPEN,
    shared::{With, people},
    store,
};
use crate::{
    figure::{Dated, Figure, Question, Shown, Standing},
    follow::tree::WHOLE,
};
use cube::Period;
use db::{Ids, Read};
use kernel::{Language, OrganisationId, Outcome, Refusal};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What is final at some places.
#[derive(Clone, Debug, Default)]
pub struct Finals {
    closed: BTreeSet<String>,
    /// By period, definition and place: the last count and its figures.
    kept: BTreeMap<(String, String, Uuid), store::Frozen>,
}

impl Finals {
    /// What is final of one definition, or of all, at these places; none of them is the whole.
    pub async fn read(
        read: &mut impl Read,
        definition: Option<&str>,
        nodes: impl IntoIterator<Item = Option<OrganisationId>>,
    ) -> Outcome<Self> {
        let closed: BTreeSet<String> = store::closings(read).await?.into_iter().map(|one| one.period).collect();
        if closed.is_empty() {
            return Ok(Self::default());
        }
        let nodes: Ids = nodes.into_iter().map(|node| node.map_or(WHOLE, |node| node.uuid())).collect();
        let rows = store::frozen_at(read, definition, &nodes).await?;
        // Rows come oldest first, so the last count of a figure stays.
        let kept = rows.into_iter().map(|row| ((row.period.clone(), row.definition.clone(), row.node), row)).collect();
        Ok(Self { closed, kept })
    }

    /// The final figure where there is one, else the one that was counted just now. Only as organisations were: a figure
    /// as they are today moves with them.
    pub fn settle(&self, question: &Question, at: &At<'_>, live: Figure) -> Figure {
        let elsewhere = question.dated == Dated::AsIs || question.tree.is_some();
        let closed = self.closed.contains(&at.period.to_string());
        if elsewhere || at.several || live.shown == Shown::BeingChecked || !closed {
            return live;
        }
        let row = self.row(question, at.period, at.node);
        if row.is_some_and(|row| row.version != question.version.version) {
            return live;
        }
        as_kept(row, at, live)
    }

    /// The final figure and nothing else, also while it is being checked what is counted now.
    ///
    /// # Errors
    /// Refused when the period is not closed, or its closing did not keep this version of the definition.
    pub fn kept(&self, question: &Question, at: &At<'_>, live: Figure) -> Result<Figure, Refusal> {
        let period = at.period.to_string();
        if !self.closed.contains(&period) {
            return Err(PERIOD_OPEN.with("period", period));
        }
        let asked = self.row(question, at.period, None);
        let row = self.row(question, at.period, at.node);
        let other = row.is_some_and(|row| row.version != question.version.version);
        if other || asked.is_none_or(|whole| whole.version != question.version.version) {
            return Err(not_kept(question, at.period));
        }
        Ok(as_kept(row, at, live))
    }

    /// How many people of a place are counted twice; nothing when the closing did not say.
    pub fn shared(
        &self,
        question: &Question,
        (period, node): (Period, Option<OrganisationId>),
        with: &With,
    ) -> Option<u64> {
        let Some(row) = self.row(question, period, node) else { return Some(0) };
        let body = &row.body.0;
        let all = body.shared.as_deref()?;
        (body.halves || !with.is_of_halves(period)).then(|| people(all, with))
    }

    fn row(&self, question: &Question, period: Period, node: Option<OrganisationId>) -> Option<&store::Frozen> {
        let node = node.map_or(WHOLE, |node| node.uuid());
        self.kept.get(&(period.to_string(), question.definition.id.clone(), node))
    }
}

/// That a closing did not keep something, with the name of the figure.
pub fn not_kept(question: &Question, period: Period) -> Refusal {
    let title = question.version.title.text(Language::English).to_owned();
    NOT_KEPT.with("measure", title).with("period", period.to_string())
}

fn as_kept(row: Option<&store::Frozen>, at: &At<'_>, live: Figure) -> Figure {
    let nothing = Kept::nothing();
    let kept = match (row, at.kind) {
        (None, _) => &nothing,
        (Some(row), None) => &row.body.0.whole,
        (Some(row), Some(kind)) => row.body.0.kinds.get(kind).unwrap_or(&nothing),
    };
    let revised = row.is_some_and(|row| row.revision > 0);
    let late = live.shown != Shown::BeingChecked && !kept.says_the_same(&Kept::of(&live));
    let standing = match (revised, late) {
        (false, false) => Standing::Final,
        (true, false) => Standing::Revised,
        (_, true) => Standing::Late,
    };
    kept.figure(standing)
}

/// Which figure.
pub struct At<'a> {
    /// Where; nothing for the whole.
    pub node: Option<OrganisationId>,
    /// Several places were asked for at once.
    pub several: bool,
    /// When.
    pub period: Period,
    /// Of which kind.
    pub kind: Option<&'a str>,
}
