//! The way of a release.

use super::kit::*;
use crate::{release::*, *};
use kernel::{Id, PersonId, SeededRandom, SetClock, Time};

fn people() -> [PersonId; 3] {
    let (clock, random) = (SetClock::at(noon()), SeededRandom::new(1));
    [Id::fresh(&clock, &random), Id::fresh(&clock, &random), Id::fresh(&clock, &random)]
}

fn noon() -> Time {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn later() -> Time {
    "2026-12-01T08:00:00Z".parse().unwrap()
}

fn outcome(counts: &[i64]) -> (Outcome, Attack) {
    let candidate = line("people", counts);
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    let attack = attack(&candidate, &rules(), &NoOverlaps, &outcome).unwrap();
    (outcome, attack)
}

fn signed() -> (Release, Outcome) {
    let [maker, first, second] = people();
    let (outcome, attack) = outcome(&[9, 30]);
    let release = Release::draft("r1", maker).run(&outcome).unwrap().attacked(&attack).unwrap();
    let digest = outcome.digest();
    (release.sign(first, &digest).unwrap().sign(second, &digest).unwrap(), outcome)
}

#[test]
fn a_release_is_run_attacked_signed_twice_and_published() {
    let (release, outcome) = signed();
    let release = release.publish(&outcome, noon()).unwrap();
    assert!(matches!(release.stage, Stage::Published { .. }) && release.is_known());
}

#[test]
fn nothing_is_signed_before_it_was_attacked_and_nothing_published_before_it_was_signed() {
    let [maker, first, _] = people();
    let (outcome, attack) = outcome(&[9, 30]);
    let draft = Release::draft("r1", maker);
    assert_eq!(draft.clone().sign(first, &outcome.digest()), Err(Refused::WrongStage));
    assert_eq!(draft.clone().attacked(&attack), Err(Refused::WrongStage));
    let run = draft.run(&outcome).unwrap();
    assert_eq!(run.clone().sign(first, &outcome.digest()), Err(Refused::WrongStage));
    assert_eq!(run.clone().publish(&outcome, noon()), Err(Refused::WrongStage));
    let attacked = run.attacked(&attack).unwrap();
    assert_eq!(attacked.clone().publish(&outcome, noon()), Err(Refused::WrongStage));
    let once = attacked.sign(first, &outcome.digest()).unwrap();
    assert_eq!(once.publish(&outcome, noon()), Err(Refused::WrongStage));
}

#[test]
fn two_different_people_sign_and_the_maker_is_never_alone() {
    let [maker, first, second] = people();
    let (outcome, attack) = outcome(&[9, 30]);
    let digest = outcome.digest();
    let attacked = Release::draft("r1", maker).run(&outcome).unwrap().attacked(&attack).unwrap();
    assert_eq!(attacked.clone().sign(maker, &digest), Err(Refused::MakerAlone));
    let once = attacked.sign(first, &digest).unwrap();
    assert_eq!(once.clone().sign(first, &digest), Err(Refused::SignedAlready));
    assert!(once.clone().sign(maker, &digest).is_ok(), "the maker may be the second");
    assert!(once.clone().sign(second, &digest).is_ok());
    assert_eq!(once.sign(second, "something else"), Err(Refused::NotTheSame));
}

#[test]
fn what_is_published_is_what_was_attacked_and_signed() {
    let (release, _) = signed();
    let (other, other_attack) = outcome(&[9, 31]);
    assert_eq!(release.clone().publish(&other, noon()), Err(Refused::NotTheSame));
    let [maker, ..] = people();
    let run = Release::draft("r1", maker).run(&outcome(&[9, 30]).0).unwrap();
    assert_eq!(run.attacked(&other_attack), Err(Refused::NotTheSame));
    assert_eq!(Release::draft("r2", maker).run(&other), Err(Refused::AnotherRelease));
    let again = release.run(&other).unwrap();
    assert!(matches!(again.stage, Stage::Run { .. }), "a new run takes back what was signed");
}

#[test]
fn an_embargo_is_kept() {
    let (release, outcome) = signed();
    assert_eq!(release.clone().hold(noon(), later()), Err(Refused::EmbargoPast));
    let held = release.hold(later(), noon()).unwrap();
    assert_eq!(held.clone().publish(&outcome, noon()), Err(Refused::TooEarly));
    assert!(held.publish(&outcome, later()).is_ok());
}

#[test]
fn a_correction_is_a_release_of_its_own_and_the_old_one_stays_known() {
    let (release, outcome) = signed();
    let [maker, first, second] = people();
    assert_eq!(release.correct(maker), Err(Refused::NotPublished));
    let old = release.publish(&outcome, noon()).unwrap();
    let draft = old.correct(maker).unwrap();
    assert_eq!((draft.correction, draft.name().as_str()), (1, "r1/1"));
    assert_eq!(old.clone().replaced(&draft, later()), Err(Refused::NotPublished));
    let mut candidate = line("people", &[10, 30]);
    candidate.id = draft.name();
    candidate.earlier.push(outcome.as_earlier());
    let new = run(&candidate, &rules(), &NoOverlaps).unwrap();
    let attack = attack(&candidate, &rules(), &NoOverlaps, &new).unwrap();
    let digest = new.digest();
    let signed =
        draft.run(&new).unwrap().attacked(&attack).unwrap().sign(first, &digest).unwrap().sign(second, &digest);
    let published = signed.unwrap().publish(&new, later()).unwrap();
    let old = old.replaced(&published, later()).unwrap();
    assert!(matches!(old.stage, Stage::Corrected { by: 1, .. }) && old.is_known());
    assert_eq!(old.withdraw(maker, "wrong", later()), Err(Refused::WrongStage));
}

#[test]
fn withdrawing_needs_a_reason_and_what_was_out_stays_known() {
    let (release, outcome) = signed();
    let [maker, ..] = people();
    assert_eq!(release.clone().withdraw(maker, "  ", noon()), Err(Refused::NoReason));
    assert!(!release.clone().withdraw(maker, "too early", noon()).unwrap().is_known());
    let out = release.publish(&outcome, noon()).unwrap().withdraw(maker, "a wrong file", noon()).unwrap();
    assert!(out.is_known(), "nobody can take it back from those who saw it");
    assert_eq!(out.clone().withdraw(maker, "again", noon()), Err(Refused::WrongStage));
    assert_eq!(out.publish(&outcome, later()), Err(Refused::WrongStage));
}

#[test]
fn what_is_not_safe_never_leaves_the_draft() {
    let [maker, ..] = people();
    let (mut outcome, _) = outcome(&[9, 30]);
    let what = Because::Number(Key::new("people", &[]));
    outcome.report.narrow.push(Narrow { what, from: vec![], low: 1, high: 2 });
    assert_eq!(Release::draft("r1", maker).run(&outcome), Err(Refused::NotSafe));
}

#[test]
fn every_refusal_has_a_code_of_its_own() {
    use Refused::*;
    let all = [
        WrongStage,
        NotSafe,
        AnotherRelease,
        NotTheSame,
        SignedAlready,
        MakerAlone,
        TooEarly,
        EmbargoPast,
        NoReason,
        NotPublished,
    ];
    let codes: std::collections::BTreeSet<&str> = all.iter().map(|refused| refused.code()).collect();
    assert_eq!(codes.len(), all.len());
}
