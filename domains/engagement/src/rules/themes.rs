//! Answers, outcomes, themes and changes.

use super::{
    CHANGED_MEANWHILE, EVIDENCE_WRONG, NOT_NOW, OUTCOME_INCOMPLETE, OUTSIDE_THE_TEAM, PLANNED_DAY, SIGNATURE_EMPTY,
    author::already_heard, day_of, fold, moderation::unchanged,
};
use crate::model::{
    Claim, Contribution, Happened, LoopStage, OutcomeSaid, OutcomeWord, Publication, ReplyForm, Response, Theme,
    ThemeDecision, ThemeHappened, ThemeId, ThemeShown,
};
use kernel::{Change, Date, OrganisationId, PersonId, Refusal, Time};

type Decided = Result<Change<Contribution, Vec<Happened>>, Refusal>;
type DecidedTheme = Result<Change<Theme, Vec<ThemeHappened>>, Refusal>;

/// A service answers, and may say what comes of it.
pub fn reply(state: Contribution, now: Time, form: &ReplyForm) -> Decided {
    unchanged(&state, form.seen)?;
    if form.signed.name.trim().is_empty() || form.signed.role.trim().is_empty() {
        return Err(SIGNATURE_EMPTY);
    }
    let today = day_of(now);
    let mut events = vec![Happened::Replied];
    if let Some(said) = &form.outcome {
        check_outcome(said, today)?;
        if !already_heard(&state, said.word().stage()) {
            events.push(Happened::OutcomeHeard { word: said.word(), on: today });
        }
    }
    made(&state, events)
}

/// The verbs that a responder could do now.
pub fn responder_may(state: &Contribution) -> Vec<&'static str> {
    let open = matches!(state.publication, Publication::Published | Publication::PrivateOnly);
    if open && state.response != Response::NoneDue { vec!["reply"] } else { Vec::new() }
}

/// It is put under a theme. A theme that has an outcome tells it at once.
pub fn link(state: Contribution, theme: &Theme, today: Date) -> Decided {
    let mut events = vec![Happened::Themed { theme: theme.id }];
    if let Some(word) = theme.outcome.filter(|word| theme.stage == word.stage() && !already_heard(&state, word.stage()))
    {
        events.push(Happened::OutcomeHeard { word, on: today });
    }
    made(&state, events)
}

/// The outcome of a theme reaches one of its contributions. Reaching it twice changes nothing.
pub fn hear_outcome(state: Contribution, word: OutcomeWord, today: Date) -> Change<Contribution, Vec<Happened>> {
    if already_heard(&state, word.stage()) {
        return Change::AlreadySo(state);
    }
    match made(&state, vec![Happened::OutcomeHeard { word, on: today }]) {
        Ok(change) => change,
        // Withdrawn, or seen to be done: nothing to tell.
        Err(_) => Change::AlreadySo(state),
    }
}

/// Each outcome is complete for its word (engagement.md §4.10).
fn check_outcome(said: &OutcomeSaid, today: Date) -> Result<(), Refusal> {
    let empty = |text: &String| text.trim().is_empty();
    let complete = match said {
        OutcomeSaid::DoneClaimed => true,
        OutcomeSaid::Planned { by } if *by < today => return Err(PLANNED_DAY),
        OutcomeSaid::Planned { .. } => true,
        OutcomeSaid::AlreadySo { where_to_find } => !empty(where_to_find),
        OutcomeSaid::Cannot { reason, decided_by, challenge } => {
            ![reason, decided_by, challenge].into_iter().any(empty)
        }
        OutcomeSaid::NotOurs { handed_to, accepted_by } => ![handed_to, accepted_by].into_iter().any(empty),
    };
    if complete { Ok(()) } else { Err(OUTCOME_INCOMPLETE) }
}

/// A new theme.
pub fn make(id: ThemeId, organisation: OrganisationId, today: Date) -> (Theme, Vec<ThemeHappened>) {
    let theme = Theme {
        id,
        organisation,
        shown: ThemeShown::Staff,
        stage: LoopStage::Themed,
        outcome: None,
        planned_for: None,
        changed_on: today,
        claimed: None,
        version: 1,
    };
    (theme, vec![ThemeHappened::Made { organisation, on: today }])
}

/// The decision on a theme; from then on the public sees it. That something is done is claimed with a change, not decided.
pub fn decide(theme: Theme, decision: &ThemeDecision, today: Date) -> DecidedTheme {
    same_version(&theme, decision.seen)?;
    check_decision(decision, today)?;
    let planned_for = match decision.outcome {
        OutcomeSaid::Planned { by } => Some(by),
        _ => None,
    };
    made_theme(&theme, ThemeHappened::Decided { word: decision.outcome.word(), planned_for, on: today })
}

/// The words of a decision are complete.
pub fn check_decision(decision: &ThemeDecision, today: Date) -> Result<(), Refusal> {
    if decision.did.is_empty() || decision.outcome == OutcomeSaid::DoneClaimed {
        return Err(OUTCOME_INCOMPLETE);
    }
    check_outcome(&decision.outcome, today)
}

/// A team says that it is done, with evidence.
pub fn claim(theme: Theme, seen: i64, claim: Claim, today: Date) -> DecidedTheme {
    same_version(&theme, seen)?;
    made_theme(&theme, ThemeHappened::Claimed { claim, on: today })
}

/// Evidence can be looked at: an address on the web or on this site.
pub fn check_evidence(evidence: &str) -> Result<(), Refusal> {
    let on_the_web = evidence.strip_prefix("https://").is_some_and(|rest| rest.contains('.'));
    let here = evidence.starts_with('/') && !evidence.starts_with("//");
    let plain = !evidence.contains(|c: char| c.is_whitespace() || c.is_control());
    if (on_the_web || here) && plain { Ok(()) } else { Err(EVIDENCE_WRONG) }
}

/// Whether somebody belongs to the team that claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// They do.
    ToTheTeam,
    /// They do not.
    Elsewhere,
}

/// Somebody outside the team saw that it is done.
pub fn verify(theme: Theme, seen: i64, by: PersonId, belongs: Belongs, today: Date) -> DecidedTheme {
    if theme.stage == LoopStage::DoneVerified {
        return Ok(Change::AlreadySo(theme));
    }
    same_version(&theme, seen)?;
    let Some(claimed) = theme.claimed else { return Err(NOT_NOW.with("allowed", "claim_change")) };
    if claimed.by == by || belongs == Belongs::ToTheTeam {
        return Err(OUTSIDE_THE_TEAM);
    }
    made_theme(&theme, ThemeHappened::Verified { change: claimed.change, by, on: today })
}

/// An author disagrees: the theme is open again.
pub fn dispute_theme(theme: Theme, today: Date) -> Change<Theme, Vec<ThemeHappened>> {
    let event = ThemeHappened::Disputed { on: today };
    match apply_theme(&theme, &event) {
        Ok(after) => Change::Made(after, vec![event]),
        Err(_) => Change::AlreadySo(theme),
    }
}

/// The theme after `event`, or why it cannot happen now.
pub fn apply_theme(before: &Theme, event: &ThemeHappened) -> Result<Theme, Refusal> {
    use LoopStage as L;
    let mut after = before.clone();
    let seen_done = before.stage == L::DoneVerified;
    match event {
        // Done is claimed with a change that can be seen, never decided.
        ThemeHappened::Decided { word, planned_for, on }
            if !seen_done && !matches!(word, OutcomeWord::DoneVerified | OutcomeWord::DoneClaimed) =>
        {
            (after.stage, after.outcome, after.planned_for) = (word.stage(), Some(*word), *planned_for);
            (after.shown, after.changed_on) = (ThemeShown::Public, *on);
        }
        ThemeHappened::Claimed { claim, on } if !seen_done && before.stage != L::DoneClaimed => {
            (after.stage, after.outcome, after.claimed) =
                (L::DoneClaimed, Some(OutcomeWord::DoneClaimed), Some(*claim));
            (after.shown, after.changed_on) = (ThemeShown::Public, *on);
        }
        ThemeHappened::Verified { change, on, .. }
            if before.stage == L::DoneClaimed && before.claimed.is_some_and(|claim| claim.change == *change) =>
        {
            (after.stage, after.outcome, after.changed_on) = (L::DoneVerified, Some(OutcomeWord::DoneVerified), *on);
        }
        ThemeHappened::Disputed { on }
            if matches!(before.stage, L::DoneClaimed | L::DoneVerified | L::Cannot | L::NotOurs | L::AlreadySo) =>
        {
            (after.stage, after.changed_on) = (L::Disputed, *on);
        }
        _ => return Err(NOT_NOW),
    }
    after.version += 1;
    Ok(after)
}

/// The theme that its whole history gives.
pub fn replay_theme(id: ThemeId, events: &[ThemeHappened]) -> Option<Theme> {
    let (ThemeHappened::Made { organisation, on }, rest) = events.split_first()? else { return None };
    let (theme, _) = make(id, *organisation, *on);
    rest.iter().try_fold(theme, |theme, event| apply_theme(&theme, event)).ok()
}

fn same_version(theme: &Theme, seen: i64) -> Result<(), Refusal> {
    if theme.version == seen { Ok(()) } else { Err(CHANGED_MEANWHILE) }
}

fn made_theme(theme: &Theme, event: ThemeHappened) -> DecidedTheme {
    match apply_theme(theme, &event) {
        Ok(after) => Ok(Change::Made(after, vec![event])),
        Err(refusal) => Err(refusal.with("allowed", theme_may(theme).join(", "))),
    }
}

/// The verbs that staff could do to a theme now.
pub fn theme_may(theme: &Theme) -> Vec<&'static str> {
    match theme.stage {
        LoopStage::DoneVerified => vec!["disagree"],
        LoopStage::DoneClaimed => vec!["decide_outcome", "verify_change"],
        _ => vec!["decide_outcome", "claim_change"],
    }
}

fn made(state: &Contribution, events: Vec<Happened>) -> Decided {
    match fold(state, &events) {
        Ok(after) => Ok(Change::Made(after, events)),
        Err(refusal) if refusal == NOT_NOW => Err(refusal.with("allowed", responder_may(state).join(", "))),
        Err(refusal) => Err(refusal),
    }
}
