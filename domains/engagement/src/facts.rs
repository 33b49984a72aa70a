//! What counts of a contribution: pure, from how it stands to facts. What each figure means stands in `definitions/`.

use crate::{
    model::{Contribution, ContributionId, Happened, Kind, LoopStage, Mode, OutcomeWord, Publication, Response},
    rules::{day_of, days_later},
    store::{self, Scope},
};
use kernel::{Date, Id};
use ledger::Work;
use measures::{Fact, Facts, Origin, PersonKey};
use uuid::Uuid;

/// Days within which those who raised something hear what comes of it (research: engagement indicator E4; a proposal).
pub const LOOP_DAYS: i64 = 90;
/// Ids read at once when everything is counted anew.
const PAGE: i64 = 500;

/// Known people who shared something.
const PEOPLE: &str = "engagement.people";
/// Things shared, also without a name.
const SHARED: &str = "engagement.shared";
/// Issues whose days are over, and those of them that were answered in time.
const DUE: &str = "engagement.loop_due";
const IN_TIME: &str = "engagement.loop_in_time";
/// Issues that came to an end, and those of them that ended with a change that somebody outside the team saw.
const CLOSED: &str = "engagement.closed";
const CHANGED: &str = "engagement.changed";
/// Authors who said whether the answer answers them, and those who said that it does.
const RATED: &str = "engagement.rated";
const RATED_WELL: &str = "engagement.rated_well";

/// A contribution, as it counts.
pub const CONTRIBUTION: Origin = Origin {
    name: "engagement.contribution",
    version: 1,
    list: |app, after| {
        Box::pin(async move {
            let after = after.map(ContributionId::from_uuid);
            let ids = store::contributions::list_ids_as_the_system(&mut app.db(), after, PAGE).await?;
            Ok(ids.into_iter().map(Id::uuid).collect())
        })
    },
    facts: of_contribution,
};

/// What this domain gives to the common data set.
pub const TOLD: module::Told = module::Told {
    origins: &[CONTRIBUTION],
    definitions: &[
        include_str!("../definitions/people_engaged.json"),
        include_str!("../definitions/things_shared.json"),
        include_str!("../definitions/loop_closed_on_time.json"),
        include_str!("../definitions/change_made.json"),
        include_str!("../definitions/answers_that_answered.json"),
    ],
};

/// The line that a command needs after it saved a contribution.
pub(crate) async fn tell(work: &mut Work, id: ContributionId) -> kernel::Outcome<()> {
    measures::tell(work, &CONTRIBUTION, id.uuid()).await
}

fn of_contribution(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let id = ContributionId::from_uuid(id);
        let Some(state) = store::contributions::find(work, id, &Scope::proved()).await? else { return Ok(Vec::new()) };
        let events = store::contributions::list_events(work, id).await?;
        let author = store::authors::find_person(work, id).await?;
        let author = author.map(|person| PersonKey::of(work.app().vault(), person));
        Ok(contribution_facts(&state, &events, author))
    })
}

/// The facts of a contribution. Its day is as blurred as its mode wants, so no fact says more than the contribution
/// does.
pub fn contribution_facts(state: &Contribution, events: &[Happened], author: Option<PersonKey>) -> Vec<Fact> {
    let came = day_of(state.received_at);
    let fact = |measure, day| Fact::one(measure, day).at(state.service).kind(state.kind.as_str());
    let mut facts = vec![fact(SHARED, came)];
    facts.extend(author.map(|author| fact(PEOPLE, came).about(author)));
    if is_issue(state) {
        let limit = days_later(came, LOOP_DAYS);
        facts.push(fact(DUE, limit));
        facts.extend(first_outcome(events).filter(|on| *on <= limit).map(|_| fact(IN_TIME, limit)));
        facts.extend(closed_on(state).map(|on| fact(CLOSED, on)));
        let changed = closed_on(state).filter(|_| state.outcome == Some(OutcomeWord::DoneVerified));
        facts.extend(changed.map(|on| fact(CHANGED, on)));
    }
    if matches!(state.response, Response::AuthorSatisfied | Response::AuthorUnsatisfied) {
        facts.push(fact(RATED, came));
        facts.extend((state.response == Response::AuthorSatisfied).then(|| fact(RATED_WELL, came)));
    }
    facts
}

/// Something that can be answered: no compliment, with a way back to its author, and not taken back or declined.
fn is_issue(state: &Contribution) -> bool {
    state.kind != Kind::Compliment
        && state.mode != Mode::NoTrace
        && !matches!(state.publication, Publication::Withdrawn | Publication::Erased | Publication::Declined)
}

fn first_outcome(events: &[Happened]) -> Option<Date> {
    events.iter().find_map(|event| match event {
        Happened::OutcomeHeard { on, .. } => Some(*on),
        _ => None,
    })
}

/// The day of the word that closed it, unless its author says that it is not so. A plan and a claim close nothing.
fn closed_on(state: &Contribution) -> Option<Date> {
    let closing = matches!(
        state.outcome,
        Some(OutcomeWord::DoneVerified | OutcomeWord::AlreadySo | OutcomeWord::Cannot | OutcomeWord::NotOurs)
    );
    state.outcome_on.filter(|_| closing && state.loop_stage != LoopStage::Disputed)
}
