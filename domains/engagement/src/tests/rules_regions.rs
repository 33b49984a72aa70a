//! T57 and T58 for both machines: a thousand random sequences of events each, against tables written down apart from the code.

use crate::{
    model::{
        ChangeId, Claim, Contribution, ContributionId, DeclineReason, Desk, FormOrigin, Happened, Identity, Kind,
        LoopStage, Mode, Moderation, OutcomeWord, PrivateReason, Publication, Response, SaferChoice, Safety, Screening,
        ShareForm, Theme, ThemeHappened, ThemeId, UnpublishReason, Verdict, Wish,
    },
    rules,
};
use jiff::civil::date;
use kernel::{Change, Date, Language, OrganisationId, PersonId, Random, SeededRandom, Time};
use uuid::Uuid;

const SEQUENCES: u64 = 1_000;
const STEPS: u64 = 40;

/// engagement.md §6.1, region one: from, event, to. What is not here is refused.
const PUBLICATION: &[(&str, &str, &str)] = &[
    ("submitted", "start_reading", "moderating"),
    ("moderating", "start_reading", "moderating"),
    ("moderating", "put_back", "submitted"),
    ("moderating", "propose_decline", "submitted"),
    ("moderating", "ask_author", "author_check"),
    ("author_check", "answer_check", "ready"),
    ("moderating", "publish", "published"),
    ("ready", "publish", "published"),
    ("moderating", "keep_private", "private_only"),
    ("ready", "keep_private", "private_only"),
    ("author_check", "keep_private", "private_only"),
    ("moderating", "decline", "declined"),
    ("published", "unpublish", "unpublished"),
];
const LIVING: &[&str] =
    &["submitted", "moderating", "author_check", "ready", "declined", "private_only", "published", "unpublished"];
const ANSWERED: &[&str] = &["replied", "author_satisfied", "author_unsatisfied"];
const DISPUTABLE: &[&str] = &["done_claimed", "done_verified", "told_back", "cannot", "not_ours", "already_so"];

fn name(event: &Happened) -> &'static str {
    match event {
        Happened::DeclineProposed { .. } => "propose_decline",
        other => other.verb(),
    }
}

/// The four regions after the event, by the tables; nothing when they refuse it.
fn expected(state: &Contribution, event: &Happened) -> Option<(String, String, String, String)> {
    let (p, s) = (state.publication.as_str(), state.safety.as_str());
    let (r, l) = (state.response.as_str(), state.loop_stage.as_str());
    let name = name(event);
    if p == "withdrawn" {
        return (name == "erase_own").then(|| ("erased".into(), s.into(), r.into(), l.into()));
    }
    if !LIVING.contains(&p) {
        return None;
    }
    let moved = PUBLICATION.iter().find(|(from, by, _)| *from == p && *by == name).map(|(.., to)| *to);
    let p2 = match name {
        "withdraw" => "withdrawn",
        "erase_own" => "erased",
        "reply" => ["published", "private_only"].contains(&p).then_some(p)?,
        name if PUBLICATION.iter().any(|(_, by, _)| *by == name) => moved?,
        _ => p,
    };
    if !guards(state, name) {
        return None;
    }
    let s2 = safety(s, event)?;
    let r2 = match (r, event) {
        ("none_due", Happened::Replied | Happened::WroteBack { .. } | Happened::Rated { .. }) => return None,
        (_, Happened::Replied) => "replied",
        (_, Happened::WroteBack { .. }) => "awaiting_reply",
        (r, Happened::Rated { verdict }) if ANSWERED.contains(&r) => match verdict {
            Verdict::Answers => "author_satisfied",
            Verdict::DoesNot => "author_unsatisfied",
        },
        (_, Happened::Rated { .. }) => return None,
        _ => r,
    };
    let l2 = match (l, event) {
        ("untriaged", Happened::Themed { .. }) => "themed",
        ("done_verified" | "told_back", Happened::OutcomeHeard { .. }) => return None,
        (_, Happened::OutcomeHeard { word, .. }) => word.as_str(),
        ("done_verified", Happened::OutcomeRead) => "told_back",
        (_, Happened::OutcomeRead) => return None,
        (l, Happened::Disagreed) => DISPUTABLE.contains(&l).then_some("disputed")?,
        _ => l,
    };
    Some((p2.into(), s2.into(), r2.into(), l2.into()))
}

/// The rules that cross regions.
fn guards(state: &Contribution, name: &str) -> bool {
    let unscreened = state.safety == Safety::Unscreened;
    let open = state.safety == Safety::ConcernOpen;
    match name {
        "publish" => !unscreened && !open && state.wish == Wish::MayPublish,
        "keep_private" => !unscreened,
        "decline" => !unscreened && !open,
        "ask_author" => state.mode != Mode::NoTrace,
        "raise_openness" => state.mode != Mode::NoTrace && state.mode != Mode::Named,
        _ => true,
    }
}

fn safety(from: &str, event: &Happened) -> Option<&'static str> {
    let stays = |from: &str| Safety::parse(from).map(Safety::as_str);
    match event {
        Happened::Screened { safety, .. } => match (from, safety.as_str()) {
            (_, "unscreened") => None,
            ("concern_open", to @ ("concern_open" | "concern_closed")) => stays(to),
            ("concern_open", _) => None,
            ("concern_closed", to) => stays(to),
            (_, "concern_closed") => None,
            (_, to) => stays(to),
        },
        Happened::WroteBack { .. } if ["clear", "watch", "concern_closed"].contains(&from) => Some("unscreened"),
        _ => stays(from),
    }
}

fn pick<T: Copy>(random: &SeededRandom, all: &[T]) -> T {
    all[usize::try_from(random.below(all.len() as u64)).unwrap()]
}

fn day() -> Date {
    date(2026, 3, 2)
}

fn person(random: &SeededRandom) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(u128::from(random.below(3) + 1)))
}

fn any_event(random: &SeededRandom) -> Happened {
    let by = person(random);
    let until = Time::UNIX_EPOCH;
    match random.below(20) {
        0 | 1 => Happened::ReadingStarted { by, until },
        2 => Happened::ReadingEnded,
        3 | 4 => Happened::Screened {
            safety: pick(random, Safety::ALL),
            criticality: i64::try_from(random.below(6)).unwrap(),
        },
        5 => Happened::AuthorAsked { due_on: day() },
        6 => Happened::AuthorAgreed,
        7 | 8 => Happened::Published { on: day(), place: None, due_on: day() },
        9 => Happened::KeptPrivate { reason: pick(random, PrivateReason::ALL), due_on: day() },
        10 => Happened::DeclineProposed { by, reason: DeclineReason::Harmful },
        11 => Happened::Declined { by, reason: pick(random, DeclineReason::ALL) },
        12 => Happened::Unpublished { reason: pick(random, UnpublishReason::ALL) },
        13 => Happened::Replied,
        14 => Happened::OutcomeHeard { word: pick(random, OutcomeWord::ALL), on: day() },
        15 => Happened::WroteBack { due_on: day() },
        16 => Happened::Rated { verdict: pick(random, Verdict::ALL) },
        17 => Happened::Themed { theme: ThemeId::from_uuid(Uuid::from_u128(9)) },
        18 if random.below(2) == 0 => Happened::OutcomeRead,
        18 => Happened::Disagreed,
        _ => match random.below(6) {
            0 => Happened::Withdrawn,
            1 => Happened::Erased,
            _ => Happened::OpennessRaised { to: Mode::Named },
        },
    }
}

fn begin(random: &SeededRandom) -> (Contribution, Vec<Happened>) {
    let identity = match random.below(5) {
        0 => Identity::Named { name: "A".into(), mail: None },
        1 => Identity::ScreenName { name: "A".into(), mail: None },
        2 => Identity::Contactable { contact: "a@b.ie".into() },
        3 => Identity::CodeOnly,
        _ => Identity::NoTrace,
    };
    let form = ShareForm {
        token: None,
        origin: FormOrigin::Fresh,
        kind: pick(random, Kind::ALL),
        identity,
        language: Language::Irish,
        perspective: None,
        service: None,
        words: Default::default(),
        safer: Some(pick(random, SaferChoice::ALL)),
    };
    rules::share(
        ContributionId::from_uuid(Uuid::from_u128(7)),
        "1".into(),
        &form,
        "2026-03-02T10:00:00Z".parse().unwrap(),
    )
}

fn regions(state: &Contribution) -> (String, String, String, String) {
    let regions = rules::regions(state);
    (
        regions.publication.to_string(),
        regions.safety.to_string(),
        regions.response.to_string(),
        regions.loop_stage.to_string(),
    )
}

#[test]
fn t57_a_thousand_random_sequences_never_take_a_contribution_where_the_tables_do_not() {
    let (mut taken, mut refused) = (0_u32, 0_u32);
    for seed in 0..SEQUENCES {
        let random = SeededRandom::new(seed);
        let (mut state, mut log) = begin(&random);
        for _ in 0..STEPS {
            let event = any_event(&random);
            let expected = expected(&state, &event);
            match rules::apply(&state, &event) {
                Ok(after) => {
                    assert_eq!(Some(regions(&after)), expected, "{event:?} after {log:?}");
                    assert_eq!(after.version, state.version + 1);
                    log.push(event);
                    state = after;
                    taken += 1;
                }
                Err(refusal) => {
                    assert_eq!(None, expected, "{event:?} was refused ({}) after {log:?}", refusal.code);
                    refused += 1;
                }
            }
            holds(&state);
        }
        // T58: the whole history gives the same state again, byte for byte.
        let again = rules::replay(state.id, &log).unwrap();
        assert_eq!(serde_json::to_vec(&again).unwrap(), serde_json::to_vec(&state).unwrap());
    }
    // The sequences wander far enough to mean something.
    assert!(taken > 8_000 && refused > 8_000, "{taken} taken, {refused} refused");
}

/// What is true of every state that can be reached.
fn holds(state: &Contribution) {
    assert!(state.reading.is_some() == (state.publication == Publication::Moderating));
    assert!(state.mode.has_way_back() || state.response == Response::NoneDue);
    assert!(!state.is_public() || state.safety != Safety::ConcernOpen);
    assert!(state.publication != Publication::Published || state.wish == Wish::MayPublish);
    assert!((0..=5).contains(&state.criticality));
    // No dead end: whoever wrote it can always take it back, and what waits for staff lies on a desk.
    if state.has_words() {
        assert!(rules::author_may(state, day()).contains(&"withdraw"));
        let waits = matches!(state.publication, Publication::Submitted | Publication::Moderating | Publication::Ready);
        assert!(!waits || rules::desk(state) == Desk::Moderation);
        assert!(rules::desk(state) != Desk::Moderation || !rules::moderator_may(state).is_empty());
        assert!(rules::desk(state) != Desk::Reply || rules::responder_may(state) == ["reply"]);
    } else {
        assert_eq!(rules::desk(state), Desk::None);
    }
}

#[test]
fn t57_what_is_said_to_be_allowed_is_allowed_and_what_is_not_is_refused_with_the_list() {
    for seed in 0..SEQUENCES {
        let random = SeededRandom::new(seed);
        let (mut state, _) = begin(&random);
        for _ in 0..STEPS {
            let event = any_event(&random);
            if let Ok(after) = rules::apply(&state, &event) {
                state = after;
            }
            let may = rules::author_may(&state, day());
            assert_eq!(may.contains(&"write_back"), rules::write_back(state.clone(), Time::UNIX_EPOCH).is_ok());
            assert_eq!(may.contains(&"withdraw"), matches!(rules::withdraw(state.clone()), Ok(Change::Made(..))));
            if let Err(refusal) = rules::rate_reply(state.clone(), Verdict::Answers)
                && refusal.code == "engagement_not_now"
            {
                assert_eq!(refusal.values[0], ("allowed", may.join(", ").into()));
            }
        }
    }
}

/// engagement.md §6.1, region four, for themes: from (any of), event, to.
const THEMES: &[(&[&str], &str, &str)] = &[
    (&["themed", "planned", "already_so", "cannot", "not_ours", "disputed", "done_claimed"], "decide", "*"),
    (&["themed", "planned", "already_so", "cannot", "not_ours", "disputed"], "claim", "done_claimed"),
    (&["done_claimed"], "verify", "done_verified"),
    (&["done_claimed", "done_verified", "cannot", "not_ours", "already_so"], "dispute", "disputed"),
];

#[test]
fn t57_a_thousand_random_sequences_never_take_a_theme_where_the_table_does_not() {
    let organisation = OrganisationId::from_uuid(Uuid::from_u128(3));
    let mut reached = std::collections::BTreeSet::new();
    for seed in 0..SEQUENCES {
        let random = SeededRandom::new(seed);
        let id = ThemeId::from_uuid(Uuid::from_u128(4));
        let (mut theme, mut log) = rules::make(id, organisation, day());
        for _ in 0..STEPS {
            let change = ChangeId::from_uuid(Uuid::from_u128(u128::from(random.below(2))));
            let by = person(&random);
            let word = pick(&random, OutcomeWord::ALL);
            let (event, name) = match random.below(4) {
                0 => (ThemeHappened::Decided { word, planned_for: None, on: day() }, "decide"),
                1 => (ThemeHappened::Claimed { claim: Claim { change, by, team: organisation }, on: day() }, "claim"),
                2 => (ThemeHappened::Verified { change, by, on: day() }, "verify"),
                _ => (ThemeHappened::Disputed { on: day() }, "dispute"),
            };
            let line = THEMES.iter().find(|(from, by, _)| *by == name && from.contains(&theme.stage.as_str()));
            let right_change = name != "verify" || theme.claimed.is_some_and(|claim| claim.change == change);
            let may_be_decided = name != "decide" || !word.as_str().starts_with("done_");
            let expected = line
                .filter(|_| right_change && may_be_decided)
                .map(|(.., to)| if *to == "*" { word.as_str() } else { to });
            let after = rules::apply_theme(&theme, &event);
            assert_eq!(after.as_ref().ok().map(|after| after.stage.as_str()), expected, "{event:?} after {log:?}");
            if let Ok(after) = after {
                theme = after;
                log.push(event);
                reached.insert(theme.stage);
            }
            // No dead end: whatever the stage, somebody can go on.
            assert!(!rules::theme_may(&theme).is_empty());
        }
        assert_eq!(rules::replay_theme(id, &log).as_ref(), Some(&theme));
        verified_only_after_a_claim(&theme, &log);
    }
    assert_eq!(reached.len(), 7, "{reached:?}");
}

fn verified_only_after_a_claim(theme: &Theme, log: &[ThemeHappened]) {
    let claims = log.iter().filter(|event| matches!(event, ThemeHappened::Claimed { .. })).count();
    let verified = log.iter().filter(|event| matches!(event, ThemeHappened::Verified { .. })).count();
    assert!(verified <= claims);
    assert!(theme.stage != LoopStage::DoneVerified || verified > 0);
}

fn moderated() -> (Contribution, PersonId, Time) {
    let random = SeededRandom::new(3);
    let now: Time = "2026-03-02T10:15:00Z".parse().unwrap();
    let (state, _) = (0..)
        .map(|seed| begin(&SeededRandom::new(seed)))
        .find(|(state, _)| state.mode == Mode::CodeOnly && state.wish == Wish::MayPublish)
        .unwrap();
    let by = person(&random);
    match rules::start_reading(state, by, now).unwrap() {
        Change::Made(state, _) => (state, by, now),
        Change::AlreadySo(_) => panic!("it was not read before"),
    }
}

/// T57: every clock fires once, and not before its time.
#[test]
fn t57_a_reading_that_nobody_ends_goes_back_once_and_not_before_its_whole_hour() {
    let (state, _, now) = moderated();
    let until = state.reading.unwrap().until;
    assert_eq!(until.to_string(), "2026-03-02T13:00:00Z");
    assert!(matches!(rules::lapse(state.clone(), now).unwrap(), Change::AlreadySo(_)));
    let Change::Made(back, events) = rules::lapse(state, until).unwrap() else { panic!("it goes back") };
    assert_eq!((back.publication, events.len()), (Publication::Submitted, 1));
    assert!(matches!(rules::lapse(back, until).unwrap(), Change::AlreadySo(_)));
}

#[test]
fn t57_a_question_that_nobody_answers_keeps_it_private_once_after_its_days() {
    let (state, by, now) = moderated();
    let ask = Moderation::AskAuthor { words: "May we?".into() };
    let screening = Some(Screening { safety: Safety::Clear, criticality: 0 });
    let decision = crate::model::Decision { seen: state.version, screening, verdict: ask };
    let Change::Made(asked, _) = rules::moderate(state, by, now, &decision, None).unwrap() else { panic!("asked") };
    let last: Time = "2026-03-16T23:59:59Z".parse().unwrap();
    assert!(matches!(rules::lapse(asked.clone(), last).unwrap(), Change::AlreadySo(_)));
    let after: Time = "2026-03-17T00:00:00Z".parse().unwrap();
    let Change::Made(kept, _) = rules::lapse(asked, after).unwrap() else { panic!("kept private") };
    assert_eq!(kept.publication, Publication::PrivateOnly);
    assert!(matches!(rules::lapse(kept, after).unwrap(), Change::AlreadySo(_)));
}

/// T59, the rule: a colleague's reading is not taken over before its end, and what changed is not decided unseen.
#[test]
fn t59_a_second_moderator_is_told_who_has_it_and_a_page_from_before_decides_nothing() {
    let (state, by, now) = moderated();
    let other = PersonId::from_uuid(Uuid::from_u128(77));
    assert_eq!(rules::start_reading(state.clone(), other, now).unwrap_err(), rules::COLLEAGUE_READING);
    assert!(matches!(rules::start_reading(state.clone(), by, now).unwrap(), Change::AlreadySo(_)));
    let later = state.reading.unwrap().until;
    assert!(matches!(rules::start_reading(state.clone(), other, later).unwrap(), Change::Made(..)));
    let stale = crate::model::Decision { seen: state.version - 1, screening: None, verdict: Moderation::PutBack };
    assert_eq!(rules::moderate(state, by, now, &stale, None).unwrap_err(), rules::CHANGED_MEANWHILE);
}

#[test]
fn declining_needs_a_second_moderator_and_never_touches_distress() {
    let (state, by, now) = moderated();
    let decline = || Moderation::Decline { reason: DeclineReason::Harmful, words: "No".into() };
    let decision = |seen, safety| crate::model::Decision {
        seen,
        screening: Some(Screening { safety, criticality: 0 }),
        verdict: decline(),
    };
    let Change::Made(proposed, _) =
        rules::moderate(state.clone(), by, now, &decision(state.version, Safety::Clear), None).unwrap()
    else {
        panic!("proposed")
    };
    assert_eq!(proposed.publication, Publication::Submitted);
    let again = decision(proposed.version, Safety::Clear);
    assert_eq!(rules::moderate(proposed.clone(), by, now, &again, None).unwrap_err(), rules::SECOND_MODERATOR);
    let second = PersonId::from_uuid(Uuid::from_u128(77));
    let worried = decision(proposed.version, Safety::ConcernOpen);
    assert_eq!(rules::moderate(proposed.clone(), second, now, &worried, None).unwrap_err(), rules::CONCERN_OPEN);
    let Change::Made(declined, _) = rules::moderate(proposed, second, now, &again, None).unwrap() else {
        panic!("declined")
    };
    assert_eq!(declined.publication, Publication::Declined);
}
