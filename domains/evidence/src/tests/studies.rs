//! The library of findings, on both databases, and the rules of its clock.

use super::{House, both, refusal};
use crate::{
    commands,
    listeners::PromiseTold,
    model::study::{Study, StudyId, StudyKind, StudyShown, StudyStage},
    rules::study::{self, Clock, Ended, StudyForm, USUAL_DAYS},
};
use jiff::civil::{Date, date};
use kernel::{Caller, Change, Id, Language, Role};
use std::collections::BTreeMap;
use uuid::Uuid;

const ENDED: Date = date(2026, 8, 1);
const DUE: Date = date(2026, 10, 30);

fn form() -> StudyForm {
    StudyForm {
        language: Language::English,
        kind: Some(StudyKind::Pilot),
        title: "Evening drop-in".into(),
        asked: "Do more people come in the evening?".into(),
        owner: "Leeside team".into(),
        ..StudyForm::default()
    }
}

fn ended() -> Ended {
    Ended { language: Language::English, found: "Yes, they do.".into(), what_next: "It stays.".into() }
}

fn planned() -> Study {
    study::new_study(Id::from_uuid(Uuid::from_u128(1)), Id::from_uuid(Uuid::from_u128(2)), &form()).unwrap()
}

fn finished() -> Study {
    made(study::finish(planned(), Some(ENDED), date(2026, 8, 2)).unwrap())
}

fn made(change: Change<Study, ()>) -> Study {
    match change {
        Change::Made(study, ()) => study,
        Change::AlreadySo(_) => panic!("nothing was made"),
    }
}

#[test]
fn findings_are_due_ninety_days_after_the_end_unless_another_number_has_a_reason() {
    assert_eq!(finished().due_on, Some(DUE));
    let days = |days, reason: &str| StudyForm { days: Some(days), days_reason: reason.into(), ..form() };
    assert_eq!(study::keep(planned(), &days(120, "")).unwrap_err().code, "evidence_study_days_reason");
    let kept = study::keep(finished(), &days(120, "Read first by those it is about.")).unwrap();
    assert_eq!(kept.due_on, Some(date(2026, 11, 29)));
    assert_eq!(study::keep(planned(), &days(-1, "x")).unwrap_err().code, "evidence_study_days");
    assert_eq!(study::keep(planned(), &days(9_999, "x")).unwrap_err().code, "evidence_study_days");
    assert!(study::keep(planned(), &days(USUAL_DAYS, "")).is_ok());
}

#[test]
fn the_clock_says_days_left_on_the_day_itself_none_and_from_the_next_day_late() {
    let at = |day| (study::clock(&finished(), day), study::shown(&finished(), day));
    assert_eq!(at(ENDED), (Clock::Left(90), StudyShown::Due));
    assert_eq!(at(DUE), (Clock::Left(0), StudyShown::Due));
    assert_eq!(at(date(2026, 10, 31)), (Clock::Late(1), StudyShown::Overdue));
    assert_eq!(study::clock(&planned(), DUE), Clock::NotRunning);
    let out = |day| study::clock(&made(study::publish(finished(), &ended(), day).unwrap()), date(2027, 1, 1));
    assert_eq!(out(DUE), Clock::Kept);
    assert_eq!(out(date(2026, 11, 2)), Clock::KeptLate(3));
}

#[test]
fn each_step_follows_only_from_where_the_study_stands() {
    let today = date(2026, 8, 2);
    let started = made(study::start(planned()).unwrap());
    let public = made(study::publish(finished(), &ended(), today).unwrap());
    let withheld = made(study::withhold(finished(), "Each would be recognised.").unwrap());
    let steps = |study: &Study| {
        let code = |done: Result<Change<Study, ()>, kernel::Refusal>| done.map_or_else(|no| no.code, |_| "done");
        [
            code(study::start(study.clone())),
            code(study::finish(study.clone(), Some(ENDED), today)),
            code(study::publish(study.clone(), &ended(), today)),
            code(study::withhold(study.clone(), "Because.")),
        ]
    };
    let no = "evidence_study_step";
    assert_eq!(steps(&planned()), ["done", "done", no, no]);
    assert_eq!(steps(&started), ["done", "done", no, no]);
    assert_eq!(steps(&finished()), [no, "done", "done", "done"]);
    assert_eq!(steps(&public), [no, no, "done", no]);
    assert_eq!(steps(&withheld), [no, no, "done", "done"]);
}

#[test]
fn what_is_needed_is_asked_for() {
    let code = |form: StudyForm| study::keep(planned(), &form).unwrap_err().code;
    assert_eq!(code(StudyForm { kind: None, ..form() }), "evidence_study_kind");
    assert_eq!(code(StudyForm { title: " ".into(), ..form() }), "evidence_about_title");
    assert_eq!(code(StudyForm { asked: String::new(), ..form() }), "evidence_study_asked");
    assert_eq!(code(StudyForm { owner: String::new(), ..form() }), "evidence_study_owner");
    let publish = |ended: Ended| study::publish(finished(), &ended, DUE).unwrap_err().code;
    assert_eq!(publish(Ended { found: String::new(), ..ended() }), "evidence_study_found");
    assert_eq!(publish(Ended { what_next: String::new(), ..ended() }), "evidence_study_next");
    assert_eq!(study::withhold(finished(), " ").unwrap_err().code, "evidence_reason_missing");
    let ahead = study::finish(planned(), Some(date(2026, 8, 3)), date(2026, 8, 2));
    assert_eq!(ahead.unwrap_err().code, "evidence_study_finished");
}

#[test]
fn a_study_counts_from_its_end_and_as_public_only_while_its_findings_are() {
    let measures = |study: &Study| crate::facts::study_facts(study).iter().map(|fact| fact.measure).collect::<Vec<_>>();
    assert!(measures(&planned()).is_empty());
    assert_eq!(measures(&finished()), ["evidence.studies_finished"]);
    let public = made(study::publish(finished(), &ended(), DUE).unwrap());
    assert_eq!(measures(&public), ["evidence.studies_finished", "evidence.findings_public"]);
    assert!(crate::facts::study_facts(&public).iter().all(|fact| fact.day == ENDED));
    let withheld = made(study::withhold(finished(), "Each would be recognised.").unwrap());
    assert_eq!(measures(&withheld), ["evidence.studies_finished"]);
}

#[test]
fn a_link_leads_to_a_page_and_to_nothing_else() {
    for good in ["", "/s/kind-meadow/results", "https://example.org/report.pdf", "http://example.org"] {
        assert!(study::check_link(good, true).is_ok(), "{good}");
    }
    for bad in [
        "javascript:alert(1)",
        "//example.org",
        "data:text/html,x",
        "https://",
        "https://a b.org",
        "/\\evil",
        "ftp://x.org",
    ] {
        assert_eq!(study::check_link(bad, true).unwrap_err().code, "evidence_link_wrong", "{bad}");
    }
    assert!(study::check_link("/here", false).is_err());
}

async fn added(house: &House, caller: &Caller) -> StudyId {
    commands::add_study(&house.app, caller, &form()).await.unwrap()
}

fn lead(house: &House) -> Caller {
    house.wearing("fionnuala", Role::AreaLead, Some("south-west"))
}

fn told(survey: u128, at: &str) -> PromiseTold {
    let one =
        |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned()), ("sr-Latn".to_owned(), "Anketa".to_owned())]);
    PromiseTold {
        survey: Uuid::from_u128(survey),
        organisation: super::place("leeside-team"),
        path: "/s/kind-meadow/results".into(),
        titles: one("How was it?"),
        about: one("Asked of everybody."),
        what_next: BTreeMap::new(),
        over: false,
        promised_on: Some(date(2026, 10, 1)),
        published_on: None,
        kept_reason: String::new(),
        told_at: at.parse().unwrap(),
    }
}

both! {
    async fn a_study_goes_its_way_in_public_and_its_findings_are_read_by_anybody(house: House) {
        let lead = lead(&house);
        let id = added(&house, &lead).await;
        commands::start_study(&house.app, &lead, (id, 1)).await.unwrap();
        commands::finish_study(&house.app, &lead, (id, 2), Some(ENDED)).await.unwrap();
        assert_eq!(commands::find_study(&house.app, id).await.unwrap().due_on, Some(DUE));
        commands::attach_document(&house.app, &lead, (id, 3), ("a/b\".pdf", b"%PDF-1.7 x")).await.unwrap();
        assert_eq!(refusal(commands::find_document(&house.app, id).await), "absent");
        commands::publish_study(&house.app, &lead, (id, 4), &ended()).await.unwrap();
        let public = commands::find_study(&house.app, id).await.unwrap();
        assert_eq!((public.stage, public.published_on), (StudyStage::Public, Some(date(2026, 11, 2))));
        let facts = measures::check(&house.app, crate::facts::TOLD.origins).await.unwrap();
        assert_eq!(facts, Vec::<String>::new());
        let (name, file) = commands::find_document(&house.app, id).await.unwrap();
        assert_eq!((name.as_str(), file.as_slice()), ("ab.pdf", b"%PDF-1.7 x".as_slice()));
        let wrong = commands::attach_document(&house.app, &lead, (id, 5), ("x.pdf", b"<html>")).await;
        assert_eq!(refusal(wrong), "evidence_document_wrong");
    }

    async fn a_broken_promise_is_marked_once_and_stays_marked(house: House) {
        let lead = lead(&house);
        let id = added(&house, &lead).await;
        commands::finish_study(&house.app, &lead, (id, 1), Some(ENDED)).await.unwrap();
        assert_eq!(commands::mark_late_as_the_system(&house.app).await.unwrap(), 1);
        assert_eq!(commands::mark_late_as_the_system(&house.app).await.unwrap(), 0);
        assert_eq!(commands::find_study(&house.app, id).await.unwrap().late_since, Some(date(2026, 11, 2)));
        commands::publish_study(&house.app, &lead, (id, 3), &ended()).await.unwrap();
        assert_eq!(commands::find_study(&house.app, id).await.unwrap().late_since, Some(date(2026, 11, 2)));
    }

    async fn an_area_lead_keeps_the_studies_of_their_own_place_alone(house: House) {
        let id = added(&house, &lead(&house)).await;
        let other = house.wearing("fionnuala", Role::AreaLead, Some("mid-west"));
        assert_eq!(refusal(commands::see_study(&house.app, &other, id).await), "absent");
        assert_eq!(refusal(commands::start_study(&house.app, &other, (id, 1)).await), "absent");
        assert!(commands::list_kept(&house.app, &other).await.unwrap().is_empty());
        assert_eq!(commands::list_kept(&house.app, &house.maire()).await.unwrap().len(), 1);
        added(&house, &house.maire()).await;
        assert_eq!(commands::list_kept(&house.app, &lead(&house)).await.unwrap().len(), 1);
        let worker = house.wearing("sarah", Role::Responder, Some("leeside-team"));
        assert_eq!(refusal(commands::add_study(&house.app, &worker, &form()).await), "absent");
        assert_eq!(refusal(commands::start_study(&house.app, &lead(&house), (id, 0)).await), "evidence_changed_meanwhile");
    }

    async fn a_survey_tells_itself_twice_or_late_and_stands_in_the_library_once(house: House) {
        let at = ["2026-09-01T10:00:00Z", "2026-09-20T10:00:00Z", "2026-10-20T10:00:00Z"];
        let open = told(7, at[0]);
        let over = PromiseTold { over: true, ..told(7, at[1]) };
        let out = PromiseTold { over: true, published_on: Some(date(2026, 10, 20)), ..told(7, at[2]) };
        for one in [&open, &open, &over] {
            commands::survey_told_as_the_system(&house.app, one).await.unwrap();
        }
        let all = commands::list_studies(&house.app).await.unwrap();
        let [study] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!((study.stage, study.finished_on), (StudyStage::Finished, Some(date(2026, 9, 20))));
        assert_eq!(study.title.0.text(Language::Serbian), "Anketa");
        assert_eq!(commands::mark_late_as_the_system(&house.app).await.unwrap(), 1);
        commands::survey_told_as_the_system(&house.app, &out).await.unwrap();
        commands::survey_told_as_the_system(&house.app, &open).await.unwrap();
        let all = commands::list_studies(&house.app).await.unwrap();
        assert_eq!((all.len(), all[0].stage, all[0].late_since.is_some()), (1, StudyStage::Public, true));
        let today = date(2026, 11, 2);
        assert_eq!(study::clock(&all[0], today), Clock::KeptLate(19));
        let touched = commands::keep_study(&house.app, &house.maire(), (all[0].id, all[0].version), &form()).await;
        assert_eq!(refusal(touched), "evidence_study_of_survey");
        let kept = PromiseTold { over: true, kept_reason: "Six people answered.".into(), promised_on: None, ..told(8, at[0]) };
        commands::survey_told_as_the_system(&house.app, &kept).await.unwrap();
        let all = commands::list_studies(&house.app).await.unwrap();
        let withheld = all.iter().find(|one| one.survey == Some(Uuid::from_u128(8))).unwrap();
        assert_eq!((withheld.stage, withheld.withheld_reason.as_str()), (StudyStage::Withheld, "Six people answered."));
    }
}
