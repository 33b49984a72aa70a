//! Every figure of a period at every place, as it is now.

use super::{BEING_CHECKED, Body, Kept, rules::All, shared::halves};
use crate::{
    Figures, Stage, Stages,
    figure::{Dated, Figure, Question, Shown},
    follow::tree::WHOLE,
};
use cube::Period;
use kernel::{OrganisationId, Outcome};
use ledger::App;
use std::collections::BTreeMap;

impl Figures {
    /// Counts all definitions that are live in this house. A definition that was kept before is counted by the version it
    /// was kept by.
    pub(super) async fn count_all(&self, app: &App, period: Period, stages: &Stages, before: &All) -> Outcome<All> {
        let last_day = period.span().last().first_day().last_of_month();
        let mut all = All::new();
        for definition in self.definitions().iter() {
            let kept = before.iter().find(|((id, _), _)| *id == definition.id).map(|(_, (version, _))| *version);
            let version = match kept {
                Some(number) => definition.version(number),
                None => definition.on(last_day),
            };
            let Some(version) = version else { continue };
            let stage = stages.of(definition, version.version);
            // One whose place a later version took is still the one of its own time.
            let counts = stage.is_some_and(|stage| stage.is_live() || stage == Stage::Superseded);
            if kept.is_none() && !counts {
                continue;
            }
            let question = Question {
                definition: definition.clone(),
                version: version.clone(),
                nodes: Vec::new(),
                period,
                tree: None,
                dated: Dated::AsWas,
                by: Vec::new(),
            };
            for (node, body) in self.bodies(app, &question).await? {
                let node = node.map_or(WHOLE, |node| node.uuid());
                all.insert((definition.id.clone(), node), (version.version, body));
            }
        }
        Ok(all)
    }

    async fn bodies(&self, app: &App, question: &Question) -> Outcome<Vec<(Option<OrganisationId>, Body)>> {
        let mut bodies = Vec::new();
        let (places, mut shared) = self.everywhere(app, question).await?;
        for (node, figures) in places {
            let mut kinds = figures.into_iter();
            let Some((_, whole)) = kinds.next() else { continue };
            if whole.shown == Shown::BeingChecked {
                return Err(BEING_CHECKED.into());
            }
            // The whole is kept even so: it says that the figure was asked for when the period was closed.
            if whole.shown == Shown::NotReceived && node.is_some() {
                continue;
            }
            let kept = |(kind, figure): (Option<String>, Figure)| Some((kind?, Kept::of(&figure)));
            let kinds: BTreeMap<_, _> = kinds.filter_map(kept).collect();
            let shared =
                shared.as_mut().map(|all| all.remove(&node.map_or(WHOLE, |node| node.uuid())).unwrap_or_default());
            let halves = shared.is_some() && !halves(question.period.span()).is_empty();
            bodies.push((node, Body { whole: Kept::of(&whole), kinds, shared, halves }));
        }
        Ok(bodies)
    }
}
