use super::{asked::wearing, *};
use crate::approval::{
    CHANGED_MEANWHILE, DAY_UNKNOWN, NO_REASON, NOBODY_NAMED, NOT_OPEN, NOT_REVIEWED, NOTHING_SAID, Reviewed,
    SOMEBODY_ELSE, Seen, Step, TOO_LONG, Taken, Verdict, approve_definition, list_all_definitions, read_definition,
    review_definition, rules, withdraw_definition,
};
use Stage::{Approved, Proposed, Review, Superseded, Trial, Withdrawn};
use ledger::lines;
use proptest::prelude::*;

const STAGES: [Stage; 6] = [Proposed, Review, Trial, Approved, Superseded, Withdrawn];

fn reviewed(verdict: Verdict) -> Reviewed {
    Reviewed {
        people: "six members of the forum".into(),
        said: "say what is left out".into(),
        day: Some(day("2026-03-01")),
        verdict,
    }
}

fn taken(number: i64, step: Step, stage: Stage, by: Option<u128>) -> Taken {
    Taken {
        id: super::number(number as u128),
        definition: "things.made".into(),
        version: 1,
        number,
        step,
        stage,
        people: String::new(),
        said: String::new(),
        day: day("2026-03-01"),
        at: "2026-03-01T12:00:00Z".parse().unwrap(),
        by_person: by.map(|id| Id::from_uuid(super::number(id))),
        invented: false,
    }
}

#[test]
fn a_review_says_who_took_part_and_what_they_said_on_a_day_that_has_come() {
    let today = day("2026-03-03");
    let with = |change: fn(&mut Reviewed)| {
        let mut one = reviewed(Verdict::Agreed);
        change(&mut one);
        rules::review(Trial, &one, today)
    };
    assert_eq!(with(|_| ()), Ok(Trial));
    assert_eq!(with(|one| one.people = "  ".into()), Err(NOBODY_NAMED));
    assert_eq!(with(|one| one.said = String::new()), Err(NOTHING_SAID));
    assert_eq!(with(|one| one.said = "é".repeat(2_001)), Err(TOO_LONG));
    assert_eq!(with(|one| one.said = "é".repeat(2_000)), Ok(Trial));
    assert_eq!(with(|one| one.day = None), Err(DAY_UNKNOWN));
    assert_eq!(with(|one| one.day = Some(Date::constant(2026, 3, 4))), Err(DAY_UNKNOWN));
    assert_eq!(with(|one| one.day = Some(Date::constant(2026, 3, 3))), Ok(Trial));
}

#[test]
fn every_stage_takes_only_the_steps_that_lead_on_from_it() {
    let today = day("2026-03-03");
    let agreed = [taken(1, Step::Agreed, Trial, Some(1))];
    let by = Some(Id::from_uuid(number(2)));
    for stage in STAGES {
        let open = matches!(stage, Proposed | Review | Trial);
        let review = |verdict| rules::review(stage, &reviewed(verdict), today);
        assert_eq!(review(Verdict::Agreed), if open { Ok(Trial) } else { Err(NOT_OPEN) }, "{stage}");
        assert_eq!(review(Verdict::ChangesWanted), if open { Ok(Review) } else { Err(NOT_OPEN) }, "{stage}");
        let approve = rules::approve(stage, &agreed, by, "they agreed");
        let expected = match stage {
            Trial => Ok(()),
            Review => Err(NOT_REVIEWED),
            _ => Err(NOT_OPEN),
        };
        assert_eq!(approve, expected, "{stage}");
        assert_eq!(rules::withdraw(stage, "not used").is_ok(), stage != Withdrawn, "{stage}");
        assert_eq!(rules::withdraw(stage, " "), Err(if stage == Withdrawn { NOT_OPEN } else { NO_REASON }), "{stage}");
    }
}

#[test]
fn whoever_wrote_the_review_down_does_not_approve_it_and_changes_ask_for_a_new_one() {
    let by = |id: u128| Some(Id::from_uuid(number(id)));
    let one = vec![taken(1, Step::Agreed, Trial, Some(1))];
    assert_eq!(rules::approve(Trial, &one, by(1), "fine"), Err(SOMEBODY_ELSE));
    assert_eq!(rules::approve(Trial, &one, by(2), "fine"), Ok(()));
    assert_eq!(rules::approve(Trial, &one, by(2), ""), Err(NO_REASON));
    assert_eq!(rules::approve(Trial, &[], by(2), "fine"), Err(NOT_REVIEWED));
    // They agreed, then wanted a change: the earlier agreement is worth nothing.
    let changed = [one.clone(), vec![taken(2, Step::ChangesWanted, Review, Some(3))]].concat();
    assert_eq!(rules::approve(Trial, &changed, by(2), "fine"), Err(NOT_REVIEWED));
    let again = [changed, vec![taken(3, Step::Agreed, Trial, Some(2))]].concat();
    assert_eq!(rules::approve(Trial, &again, by(2), "fine"), Err(SOMEBODY_ELSE));
    // Who wrote down what was said before the change may approve now.
    assert_eq!(rules::approve(Trial, &again, by(1), "fine"), Ok(()));
}

#[test]
fn the_house_decides_over_the_file_but_not_over_a_file_that_is_over() {
    assert_eq!(rules::stage(Trial, None), Trial);
    assert_eq!(rules::stage(Trial, Some(Approved)), Approved);
    assert_eq!(rules::stage(Approved, Some(Withdrawn)), Withdrawn);
    for over in [Superseded, Withdrawn] {
        assert_eq!(rules::stage(over, Some(Approved)), over);
    }
    assert_eq!(STAGES.map(Stage::may_be_public), [false, false, false, true, true, false]);
}

proptest! {
    /// No sequence of steps by three people approves a version that nobody with lived experience agreed to, or that one
    /// person both wrote down and approved.
    #[test]
    fn nothing_is_approved_without_somebody_elses_review(choices in proptest::collection::vec((0_u8..4, 1_u128..4), 0..30)) {
        let (mut stage, mut steps): (Stage, Vec<Taken>) = (Proposed, Vec::new());
        for (choice, who) in choices {
            let by = Some(Id::from_uuid(number(who)));
            let next = match choice {
                0 => rules::review(stage, &reviewed(Verdict::Agreed), day("2026-03-03")).map(|to| (Step::Agreed, to)),
                1 => rules::review(stage, &reviewed(Verdict::ChangesWanted), day("2026-03-03")).map(|to| (Step::ChangesWanted, to)),
                2 => rules::approve(stage, &steps, by, "fine").map(|()| (Step::Approved, Approved)),
                _ => rules::withdraw(stage, "not used").map(|()| (Step::Withdrawn, Withdrawn)),
            };
            let Ok((step, to)) = next else { continue };
            if step == Step::Approved {
                let last_change = steps.iter().rposition(|taken| taken.step == Step::ChangesWanted);
                let since = &steps[last_change.map_or(0, |at| at + 1)..];
                let agreed: Vec<_> = since.iter().filter(|taken| taken.step == Step::Agreed).collect();
                prop_assert!(!agreed.is_empty() && agreed.iter().all(|taken| taken.by_person != by));
            }
            let reviews = [Proposed, Review, Trial].contains(&stage) && [Review, Trial].contains(&to);
            prop_assert!(reviews || stage.may_become(to), "{stage} to {to}");
            steps.push(taken(steps.len() as i64 + 1, step, to, Some(who)));
            stage = to;
        }
    }
}

fn code<T>(outcome: Outcome<T>) -> &'static str {
    match outcome {
        Ok(_) => "done",
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("{fault}"),
    }
}

fn seen(steps: i64) -> Seen<'static> {
    Seen { id: "things.made", version: 1, steps }
}

both_placed! {
    async fn a_definition_is_reviewed_then_approved_by_somebody_else_and_every_step_is_in_the_audit(test: TestDb) {
        let (Kit { app, .. }, all) = (kit(&test), definitions());
        let reviewer = wearing(&app, Role::LivedExperienceReviewer, Some("south-west"));
        let office = wearing(&app, Role::NationalOffice, None);
        let stage = async || stage_of(&mut app.db(), &all, ("things.made", 1)).await.unwrap();
        assert_eq!(stage().await, Some(Trial), "as its file says");
        assert_eq!(code(approve_definition(&app, &office, &all, (seen(0), "fine")).await), NOT_REVIEWED.code);
        let agreed = reviewed(Verdict::Agreed);
        review_definition(&app, &reviewer, &all, (seen(0), &agreed)).await.unwrap();
        assert_eq!(stage().await, Some(Trial));
        assert_eq!(code(approve_definition(&app, &office, &all, (seen(0), "fine")).await), CHANGED_MEANWHILE.code);
        assert_eq!(code(approve_definition(&app, &reviewer, &all, (seen(1), "fine")).await), "absent");
        approve_definition(&app, &office, &all, (seen(1), " They agreed. ")).await.unwrap();
        assert_eq!(stage().await, Some(Approved));
        // The same inside a command of another crate.
        in_command(&app, async |work| {
            assert_eq!(stage_of(work, &all, ("things.made", 1)).await?, Some(Approved));
            assert_eq!(stage_of(work, &all, ("things.made", 2)).await?, None);
            Ok(())
        }).await;
        let (definition, steps) = read_definition(&app, &office, &all, "things.made").await.unwrap();
        assert_eq!(definition.versions[0].stage, Approved);
        let kept: Vec<_> = steps.iter().map(|taken| (taken.number, taken.step, taken.said.as_str())).collect();
        assert_eq!(kept, [(1, Step::Agreed, "say what is left out"), (2, Step::Approved, "They agreed.")]);
        let line = lines::left_by(&mut app.db(), office.person().unwrap(), 10).await.unwrap().remove(0);
        assert_eq!((line.verb.as_str(), line.note.0["stage"].as_str()), ("measures.approve_definition", Some("approved")));
        assert!(!format!("{:?}", line.note.0).contains("agreed."), "nobody's words stand in the audit");
        let line = lines::left_by(&mut app.db(), reviewer.person().unwrap(), 10).await.unwrap().remove(0);
        assert_eq!((line.verb.as_str(), line.note.0["step"].as_str()), ("measures.review_definition", Some("agreed")));
    }

    async fn one_person_does_not_review_and_approve_and_no_other_role_decides(test: TestDb) {
        let (Kit { app, .. }, all) = (kit(&test), definitions());
        let office = wearing(&app, Role::NationalOffice, None);
        review_definition(&app, &office, &all, (seen(0), &reviewed(Verdict::Agreed))).await.unwrap();
        assert_eq!(code(approve_definition(&app, &office, &all, (seen(1), "fine")).await), SOMEBODY_ELSE.code);
        for role in [Role::AreaLead, Role::ServiceOwner, Role::Responder, Role::Moderator, Role::Administrator] {
            let caller = wearing(&app, role, Some("south-west"));
            assert_eq!(code(review_definition(&app, &caller, &all, (seen(1), &reviewed(Verdict::Agreed))).await), "absent", "{role}");
            assert_eq!(code(approve_definition(&app, &caller, &all, (seen(1), "fine")).await), "absent", "{role}");
            assert_eq!(code(withdraw_definition(&app, &caller, &all, (seen(1), "fine")).await), "absent", "{role}");
        }
        assert_eq!(code(list_all_definitions(&app, &wearing(&app, Role::Moderator, Some("ireland")), &all).await), "absent");
        let nobody = Caller::nobody(app.permissions().clone(), Language::English);
        assert_eq!(code(approve_definition(&app, &nobody, &all, (seen(1), "fine")).await), "sign_in");
        assert_eq!(count(&app, "SELECT count(*) FROM measures_steps").await, 1);
    }

    async fn two_who_decide_at_once_are_one_decision(test: TestDb) {
        let (Kit { app, .. }, all) = (kit(&test), definitions());
        let writer = wearing(&app, Role::LivedExperienceReviewer, Some("south-west"));
        review_definition(&app, &writer, &all, (seen(0), &reviewed(Verdict::Agreed))).await.unwrap();
        let decide = |caller: Caller| {
            let (app, all) = (app.clone(), all.clone());
            tokio::spawn(async move { code(approve_definition(&app, &caller, &all, (seen(1), "fine")).await) })
        };
        let (one, two) = (decide(wearing(&app, Role::NationalOffice, None)), decide(wearing(&app, Role::NationalOffice, None)));
        let mut both = [one.await.unwrap(), two.await.unwrap()];
        both.sort_unstable();
        assert_eq!(both, ["done", CHANGED_MEANWHILE.code]);
        assert_eq!(count(&app, "SELECT count(*) FROM measures_steps").await, 2);
    }

    async fn what_is_withdrawn_or_under_review_is_counted_no_more(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let (writer, office) = (wearing(&app, Role::LivedExperienceReviewer, Some("south-west")), wearing(&app, Role::NationalOffice, None));
        let listed = async || {
            let all = list_definitions(&app, &office, &figures).await.unwrap();
            all.iter().any(|definition| definition.id == "things.made")
        };
        assert!(listed().await);
        review_definition(&app, &writer, figures.definitions(), (seen(0), &reviewed(Verdict::ChangesWanted))).await.unwrap();
        assert!(!listed().await);
        let asked = see_figure(&app, &office, &figures, ("things.made", figure::Typed::default())).await;
        assert_eq!(code(asked), "absent");
        review_definition(&app, &writer, figures.definitions(), (seen(1), &reviewed(Verdict::Agreed))).await.unwrap();
        assert!(listed().await);
        withdraw_definition(&app, &office, figures.definitions(), (seen(2), "nobody uses it")).await.unwrap();
        assert!(!listed().await);
        let again = review_definition(&app, &writer, figures.definitions(), (seen(3), &reviewed(Verdict::Agreed))).await;
        assert_eq!(code(again), NOT_OPEN.code);
    }

    async fn a_later_version_that_is_approved_takes_the_place_of_the_earlier_one(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let mut value: serde_json::Value = serde_json::from_str(&definition("things.made", "things",
            serde_json::json!({ "type": "count", "numerator": side("things.made") }))).unwrap();
        let mut second = value["versions"][0].clone();
        value["versions"][0]["effective_to"] = "2026-02-01".into();
        second["version"] = 2.into();
        second["effective_from"] = "2026-02-01".into();
        value["versions"].as_array_mut().unwrap().push(second);
        let all = Definitions::read(&[&value.to_string()]).unwrap();
        let (writer, office) = (wearing(&app, Role::LivedExperienceReviewer, Some("south-west")), wearing(&app, Role::NationalOffice, None));
        for version in [1, 2] {
            let at = |steps| Seen { id: "things.made", version, steps };
            review_definition(&app, &writer, &all, (at(0), &reviewed(Verdict::Agreed))).await.unwrap();
            approve_definition(&app, &office, &all, (at(1), "fine")).await.unwrap();
        }
        let stages = stages(&mut app.db()).await.unwrap();
        let definition = all.get("things.made").unwrap();
        assert_eq!((stages.of(definition, 1), stages.of(definition, 2)), (Some(Superseded), Some(Approved)));
    }

    async fn an_erased_persons_steps_stay_without_their_name_and_are_in_their_copy_before(test: TestDb) {
        let (Kit { app, .. }, all) = (kit(&test), definitions());
        let writer = wearing(&app, Role::LivedExperienceReviewer, Some("south-west"));
        review_definition(&app, &writer, &all, (seen(0), &reviewed(Verdict::Agreed))).await.unwrap();
        let copy = portability(&app, writer.person().unwrap()).await.unwrap();
        assert_eq!(copy["definitions"][0]["said"], "say what is left out");
        erase(&app, writer.person().unwrap()).await.unwrap();
        assert_eq!(count(&app, "SELECT count(*) FROM measures_steps WHERE by_person IS NOT NULL").await, 0);
        assert_eq!(count(&app, "SELECT count(*) FROM measures_steps").await, 1);
        let office = wearing(&app, Role::NationalOffice, None);
        approve_definition(&app, &office, &all, (seen(1), "fine")).await.unwrap();
    }

    async fn the_demonstration_approves_by_steps_that_say_they_are_made_up(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let made = serde_json::json!({ "type": "count", "numerator": side("community.made") });
        let texts = ["community.made", "other.made"].map(|id| definition(id, "things", made.clone()));
        let all = Definitions::read(&texts.iter().map(String::as_str).collect::<Vec<_>>()).unwrap();
        demo(&app, &all).await.unwrap();
        demo(&app, &all).await.unwrap();
        let stage = async |id| stage_of(&mut app.db(), &all, (id, 1)).await.unwrap();
        assert_eq!((stage("community.made").await, stage("other.made").await), (Some(Approved), Some(Trial)));
        assert_eq!(count(&app, "SELECT count(*) FROM measures_steps WHERE invented").await, 2);
    }
}
