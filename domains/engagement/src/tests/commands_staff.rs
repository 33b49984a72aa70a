//! What staff do: T31, T35, T56, T58, T59, and what goes wrong between two people.

use super::{House, both, place, refusal};
use crate::{
    commands,
    model::{
        ContributionId, Decision, Desk, Identity, LoopStage, Mode, Moderation, OutcomeSaid, PrivateReason, Publication,
        ReplyForm, Response, Safety, Screening, UnpublishReason,
    },
    store,
};
use kernel::{Caller, Role};
use serde_json::json;

fn screened(criticality: i64) -> Option<Screening> {
    Some(Screening { safety: Safety::Clear, criticality })
}

fn private(words: &str) -> Moderation {
    Moderation::KeepPrivate { reason: PrivateReason::Recognisable, words: words.into() }
}

both! {
    async fn t31_a_moderator_never_sees_who_it_is_nor_a_contact(house: House) {
        for identity in [
            Identity::Named { name: "Zlata Zagonetka".into(), mail: Some("zlata@example.org".into()) },
            Identity::Contactable { contact: "zlata@example.org".into() },
        ] {
            let mut form = house.form("The garden helped.");
            form.identity = identity;
            let (thread, _) = house.open(&house.share(form).await.code.unwrap()).await;
            for reader in [house.moderator(), house.wearing(Role::SafetyReader, "ireland")] {
                let story = commands::read_for_moderation(&house.app, &reader, thread.contribution.id).await.unwrap();
                assert_eq!(story.words.as_ref().unwrap().text, "The garden helped.");
                let seen = format!("{story:?}");
                assert!(!seen.contains("Zlata") && !seen.contains("zlata@"), "{seen}");
                assert_eq!(refusal(commands::see_contact(&house.app, &reader, thread.contribution.id).await), "absent");
            }
        }
    }

    async fn t31_only_the_custodian_sees_a_contact_and_the_audit_says_so(house: House) {
        let mut form = house.form("Call me.");
        form.identity = Identity::Contactable { contact: "+353 87 123 4567".into() };
        let (thread, _) = house.open(&house.share(form).await.code.unwrap()).await;
        let id = thread.contribution.id;
        let custodian = house.wearing(Role::IdentityCustodian, "ireland");
        assert_eq!(commands::see_contact(&house.app, &custodian, id).await.unwrap(), "+353 87 123 4567");
        // Words are not theirs to read.
        assert_eq!(refusal(commands::read_for_moderation(&house.app, &custodian, id).await), "absent");
        let lines = ledger::lines::about(&mut house.app.db(), id.uuid()).await.unwrap();
        let line = lines.iter().find(|line| line.verb == "engagement.see_contact").unwrap();
        assert_eq!(line.person, custodian.person());
    }

    async fn t35_a_service_sees_only_its_own_released_stories_the_most_critical_first(house: House) {
        let responder = house.responder();
        let mut ids = Vec::new();
        for (text, criticality, service) in
            [("mild", 1, "leeside-team"), ("grave", 4, "leeside-team"), ("other", 5, "corrib-team"), ("unread", 0, "leeside-team")]
        {
            let mut form = house.form(text);
            form.service = Some(place(service));
            let (thread, _) = house.open(&house.share(form).await.code.unwrap()).await;
            let state = thread.contribution;
            if text != "unread" {
                let decision = Decision { seen: state.version, screening: screened(criticality), verdict: private("Because.") };
                commands::moderate(&house.app, &house.moderator(), state.id, decision).await.unwrap();
            }
            ids.push(state.id);
        }
        let page = commands::list_queue(&house.app, &responder, Desk::Reply, 10, None).await.unwrap();
        assert_eq!(page.items.iter().map(|item| item.id).collect::<Vec<_>>(), [ids[1], ids[0]]);
        assert_eq!(page.items[0].days_left, 28);
        house.clock.pass(30 * 86_400);
        let page = commands::list_queue(&house.app, &responder, Desk::Reply, 10, None).await.unwrap();
        assert_eq!(page.items[0].days_left, -2);
        assert_eq!(commands::count_queue(&house.app, &responder, Desk::Reply).await.unwrap().count, 2);
        // Elsewhere and unread look as if they never were.
        assert_eq!(refusal(commands::read_story(&house.app, &responder, ids[2]).await), "absent");
        assert_eq!(refusal(commands::read_story(&house.app, &responder, ids[3]).await), "absent");
        assert!(commands::read_story(&house.app, &house.area_lead(), ids[0]).await.is_ok());
        // The area around a service sees it; the area beside does not.
        let beside = house.wearing(Role::AreaLead, "mid-west");
        assert_eq!(refusal(commands::read_story(&house.app, &beside, ids[0]).await), "absent");
    }

    async fn t35_a_responder_can_neither_publish_nor_hide(house: House) {
        let (_, id) = house.shared("Leave it so.").await;
        house.publish(id).await;
        let seen = house.state(id).await.version;
        for who in [house.responder(), house.wearing(Role::ServiceOwner, "leeside-team"), house.area_lead()] {
            let unpublish = Moderation::Unpublish { reason: UnpublishReason::Recognisable, words: "No.".into() };
            let decision = Decision { seen, screening: None, verdict: unpublish };
            assert_eq!(refusal(commands::moderate(&house.app, &who, id, decision).await), "absent");
        }
        assert!(house.state(id).await.is_public());
    }

    async fn t58_the_events_of_everything_rebuild_every_state_byte_for_byte(house: House) {
        let (code, id) = house.shared("All of it.").await;
        house.publish(id).await;
        house.replied(id, "Heard.").await;
        let (_, holder) = house.open(&code).await;
        commands::write_back(&house.app, &holder, "More.").await.unwrap();
        let (other, withdrawn) = house.shared("Not this.").await;
        commands::withdraw(&house.app, &house.open(&other).await.1).await.unwrap();
        for id in [id, withdrawn] {
            let events = store::contributions::list_events(&mut house.app.db(), id).await.unwrap();
            let again = crate::rules::replay(id, &events).unwrap();
            let kept = house.state(id).await;
            assert_eq!(serde_json::to_vec(&again).unwrap(), serde_json::to_vec(&kept).unwrap());
        }
        house.is_sound().await;
        // What does not follow from the events is found.
        let mut tx = house.app.db().begin().await.unwrap();
        tx.exec("UPDATE engagement_contributions SET criticality = 5 WHERE id = $1", &[&id]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(crate::check(&house.app).await.unwrap().len(), 2);
    }

    async fn t59_two_moderators_at_once_one_wins_and_the_other_is_told(house: House) {
        let (_, id) = house.shared("Whose turn?").await;
        let (one, two) = (house.moderator(), house.moderator());
        let taken = futures_util::future::join(
            commands::start_reading(&house.app, &one, id),
            commands::start_reading(&house.app, &two, id),
        ).await;
        let (won, lost) = if taken.0.is_ok() { (&one, taken.1) } else { (&two, taken.0) };
        assert_eq!(refusal(lost), "engagement_colleague_reading");
        let other = if won.person() == one.person() { &two } else { &one };
        let page = commands::list_queue(&house.app, other, Desk::Moderation, 10, None).await.unwrap();
        assert!(page.items[0].with_a_colleague);
        // Both decide from the same page: one decision stands, the other is told.
        let seen = house.state(id).await.version;
        let publish = || Decision { seen, screening: screened(0), verdict: Moderation::Publish };
        let decided = futures_util::future::join(
            commands::moderate(&house.app, won, id, publish()),
            commands::moderate(&house.app, won, id, publish()),
        ).await;
        let told: Vec<&str> = [refusal(decided.0), refusal(decided.1)].into();
        assert!(told.contains(&"done") && told.contains(&"engagement_changed_meanwhile"), "{told:?}");
        house.is_sound().await;
    }

    async fn t59_a_reading_that_nobody_ended_goes_back_to_the_others(house: House) {
        let (_, id) = house.shared("Still here.").await;
        commands::start_reading(&house.app, &house.moderator(), id).await.unwrap();
        assert_eq!(commands::lapse_as_the_system(&house.app).await.unwrap(), 0);
        house.clock.pass(3 * 3_600);
        assert_eq!(commands::lapse_as_the_system(&house.app).await.unwrap(), 1);
        assert_eq!(house.state(id).await.publication, Publication::Submitted);
        assert!(commands::start_reading(&house.app, &house.moderator(), id).await.is_ok());
    }

    async fn withdrawn_while_being_answered_is_told_and_what_was_never_shown_is_absent(house: House) {
        let (code, id) = house.shared("Answer me.").await;
        house.publish(id).await;
        let form: ReplyForm = house.reply_form(house.state(id).await.version, "A long answer.");
        commands::withdraw(&house.app, &house.open(&code).await.1).await.unwrap();
        let answered = commands::reply(&house.app, &house.responder(), id, form.clone()).await;
        assert_eq!(refusal(answered), "engagement_withdrawn_meanwhile");
        assert_eq!(refusal(commands::read_story(&house.app, &house.responder(), id).await), "absent");
        let (_, unread) = house.shared("Not yet read.").await;
        assert_eq!(refusal(commands::reply(&house.app, &house.responder(), unread, form).await), "absent");
    }

    async fn an_answer_to_what_changed_meanwhile_is_refused_and_nothing_of_it_is_kept(house: House) {
        let (code, id) = house.shared("First.").await;
        house.publish(id).await;
        let form = house.reply_form(house.state(id).await.version, "To the first.");
        commands::write_back(&house.app, &house.open(&code).await.1, "And second.").await.unwrap();
        assert_eq!(refusal(commands::reply(&house.app, &house.responder(), id, form).await), "engagement_changed_meanwhile");
        assert_eq!(house.open(&code).await.0.messages.len(), 1);
    }

    async fn nothing_goes_out_unscreened_or_while_somebody_may_be_in_danger(house: House) {
        let (code, id) = house.shared("I cannot go on.").await;
        let seen = |state: &crate::model::Contribution| state.version;
        let state = house.state(id).await;
        let unread = Decision { seen: seen(&state), screening: None, verdict: Moderation::Publish };
        assert_eq!(refusal(commands::moderate(&house.app, &house.moderator(), id, unread).await), "engagement_not_screened");
        let open = Screening { safety: Safety::ConcernOpen, criticality: 5 };
        let worried = Decision { seen: seen(&state), screening: Some(open), verdict: Moderation::Publish };
        assert_eq!(refusal(commands::moderate(&house.app, &house.moderator(), id, worried).await), "engagement_concern_open");
        let reader = house.wearing(Role::SafetyReader, "ireland");
        let state = commands::screen_safety(&house.app, &reader, id, seen(&state), open).await.unwrap();
        let closed = Screening { safety: Safety::ConcernClosed, criticality: 5 };
        let state = commands::screen_safety(&house.app, &reader, id, seen(&state), closed).await.unwrap();
        let publish = Decision { seen: seen(&state), screening: None, verdict: Moderation::Publish };
        commands::moderate(&house.app, &house.moderator(), id, publish).await.unwrap();
        // New words are read again before the service answers them; a new concern hides what is public.
        commands::write_back(&house.app, &house.open(&code).await.1, "It is bad again.").await.unwrap();
        let state = house.state(id).await;
        assert_eq!(crate::rules::desk(&state), Desk::Moderation);
        assert!(commands::find_public_story(&house.app, id).await.unwrap().is_some());
        commands::screen_safety(&house.app, &reader, id, seen(&state), open).await.unwrap();
        assert!(commands::find_public_story(&house.app, id).await.unwrap().is_none());
        assert!(commands::list_public_stories(&house.app, None, 10, None).await.unwrap().items.is_empty());
        house.is_sound().await;
    }

    async fn a_reason_reaches_the_author_and_nobody_else(house: House) {
        let (code, id) = house.shared("Mr Kelly of Ward 3.").await;
        house.decide(id, private("It names somebody.")).await.unwrap();
        let (thread, _) = house.open(&code).await;
        let message = &thread.messages[0];
        assert_eq!((message.body.text.as_str(), message.body.reason.as_deref()), ("It names somebody.", Some("recognisable")));
        assert_eq!(refusal(house.decide(id, private("Again.")).await), "engagement_not_now");
        let (_, empty) = house.shared("Why?").await;
        assert_eq!(refusal(house.decide(empty, private("  ")).await), "engagement_words_empty");
    }

    async fn a_refused_step_says_what_is_possible_instead(house: House) {
        let (_, id) = house.shared("Where are we?").await;
        house.publish(id).await;
        let Err(kernel::Failure::Refused(refused)) = house.decide(id, private("Too late.")).await else { panic!("refused") };
        assert_eq!(refused.kind, kernel::RefusalKind::Conflict);
        let (name, allowed) = &refused.values[0];
        assert_eq!((*name, allowed.as_ref()), ("allowed", "screen_safety, unpublish"));
    }

    async fn nobody_can_be_answered_who_left_no_trace(house: House) {
        let mut form = house.form("No trace.");
        form.identity = Identity::NoTrace;
        house.share(form).await;
        let id = store::contributions::list_ids_as_the_system(&mut house.app.db(), None, 10).await.unwrap()[0];
        house.publish(id).await;
        let form = house.reply_form(house.state(id).await.version, "Hello?");
        assert_eq!(refusal(commands::reply(&house.app, &house.responder(), id, form).await), "engagement_nobody_to_answer");
        let ask = Moderation::AskAuthor { words: "May we?".into() };
        assert_ne!(refusal(house.decide(id, ask).await), "done");
    }

    async fn an_answer_needs_a_name_a_part_and_words(house: House) {
        let (_, id) = house.shared("Who are you?").await;
        house.publish(id).await;
        let responder = house.responder();
        let form = house.reply_form(house.state(id).await.version, "It is me.");
        let mut nameless = form.clone();
        nameless.signed.name = " \u{0} ".into();
        assert_eq!(refusal(commands::reply(&house.app, &responder, id, nameless).await), "engagement_signature_empty");
        let empty = ReplyForm { text: "\n".into(), ..form.clone() };
        assert_eq!(refusal(commands::reply(&house.app, &responder, id, empty).await), "engagement_words_empty");
        let late = OutcomeSaid::Planned { by: jiff::civil::date(2026, 1, 1) };
        let past = ReplyForm { outcome: Some(late), ..form.clone() };
        assert_eq!(refusal(commands::reply(&house.app, &responder, id, past).await), "engagement_planned_day");
        let state = commands::reply(&house.app, &responder, id, form).await.unwrap();
        assert_eq!((state.response, state.loop_stage), (Response::Replied, LoopStage::Untriaged));
    }

    async fn what_was_done_stands_in_the_audit_and_none_of_the_words_do(house: House) {
        let (code, id) = house.shared("Nurse Quinn shouted.").await;
        house.decide(id, private("It names Quinn.")).await.unwrap();
        house.replied(id, "Quinn was told.").await;
        commands::write_back(&house.app, &house.open(&code).await.1, "Quinn again.").await.unwrap();
        let lines = ledger::lines::about(&mut house.app.db(), id.uuid()).await.unwrap();
        let said: Vec<(&str, String)> = lines.iter().map(|line| (line.verb.as_str(), line.note.0.to_string())).collect();
        assert_eq!(said, [
            ("engagement.keep_private", json!({ "reason": "recognisable" }).to_string()),
            ("engagement.reply", json!({ "outcome": "none" }).to_string()),
        ]);
    }

    async fn t56_for_every_role_and_every_hidden_state_what_is_hidden_is_as_what_never_was(house: House) {
        let ghost = ContributionId::untimed(house.app.random());
        let before = surfaces(&house, ghost).await;
        for hidden in ["submitted", "moderating", "author_check", "ready", "declined", "withdrawn", "erased"] {
            let (code, id) = house.shared("Hidden.").await;
            bring_to(&house, id, &code, hidden).await;
            assert_eq!(house.state(id).await.publication.as_str(), hidden);
            // Every surface, for every role that must not know: as before it came, and as for an id that never was.
            for (seen, before) in surfaces(&house, id).await.into_iter().zip(&before) {
                let told: Vec<_> = seen.iter().zip(before).filter(|(seen, before)| seen != before).collect();
                assert!(told.is_empty(), "{hidden}: {told:?}");
            }
        }
    }

    async fn t56_what_is_kept_private_is_known_to_its_service_alone(house: House) {
        let ghost = ContributionId::untimed(house.app.random());
        let outside = |house: &House| [house.nobody(), house.person(), house.wearing(Role::Responder, "corrib-team")];
        let mut before = Vec::new();
        for who in outside(&house) {
            before.push(seen_by(&house, &who, ghost).await);
        }
        let (_, id) = house.shared("Between us.").await;
        house.decide(id, private("So.")).await.unwrap();
        for (who, before) in outside(&house).into_iter().zip(before) {
            assert_eq!(seen_by(&house, &who, id).await, before);
        }
        assert_ne!(seen_by(&house, &house.responder(), id).await, seen_by(&house, &house.responder(), ghost).await);
    }
}

/// Everything that somebody who must not know can ask, as text: pages, lists, counts, error texts.
async fn seen_by(house: &House, who: &Caller, id: ContributionId) -> Vec<String> {
    let app = &house.app;
    let reply = house.reply_form(1, "Is it there?");
    let mut seen = vec![
        format!("{:?}", commands::read_story(app, who, id).await.map(|story| story.words)),
        format!("{:?}", commands::reply(app, who, id, reply).await.map(|state| state.version)),
        format!("{:?}", commands::list_queue(app, who, Desk::Reply, 50, None).await.map(|page| page.items)),
        format!("{:?}", commands::count_queue(app, who, Desk::Reply).await),
        format!("{:?}", commands::list_stories(app, who, 50, None).await.map(|page| page.items)),
        format!("{:?}", commands::find_public_story(app, id).await),
        format!("{:?}", commands::list_public_stories(app, None, 50, None).await.map(|page| page.items)),
        format!("{:?}", commands::list_to_sort(app, who, place("ireland"), 50).await.map(|stories| stories.len())),
        format!("{:?}", commands::see_contact(app, who, id).await),
        format!("{:?}", commands::holder_by_account(app, who, id).await.map(|_| ())),
        format!(
            "{:?}",
            commands::link_contribution(app, who, id, crate::model::ThemeId::from_uuid(uuid::Uuid::nil()))
                .await
                .map(|_| ())
        ),
    ];
    if !who.ever::<crate::permissions::ReadUnpublished>() {
        seen.push(format!("{:?}", commands::read_for_moderation(app, who, id).await.map(|story| story.words)));
        seen.push(format!(
            "{:?}",
            commands::list_queue(app, who, Desk::Moderation, 50, None).await.map(|page| page.items)
        ));
        seen.push(format!("{:?}", commands::count_queue(app, who, Desk::Moderation).await));
        seen.push(format!("{:?}", commands::start_reading(app, who, id).await.map(|_| ())));
    }
    seen
}

/// The same for each role that reads nothing before it is released.
async fn surfaces(house: &House, id: ContributionId) -> Vec<Vec<String>> {
    let mut all = vec![seen_by(house, &house.nobody(), id).await, seen_by(house, &house.person(), id).await];
    for role in [
        Role::Responder,
        Role::ServiceOwner,
        Role::AreaLead,
        Role::LivedExperienceReviewer,
        Role::NationalOffice,
        Role::IdentityCustodian,
        Role::Administrator,
    ] {
        all.push(seen_by(house, &house.wearing(role, "leeside-team"), id).await);
    }
    all
}

/// Brings something just shared to a state in which only moderators know of it, without ever releasing it.
async fn bring_to(house: &House, id: ContributionId, code: &codes::Code, state: &str) {
    let (_, holder) = house.open(code).await;
    let decline = || Moderation::Decline { reason: crate::model::DeclineReason::Harmful, words: "No.".into() };
    match state {
        "moderating" => drop(commands::start_reading(&house.app, &house.moderator(), id).await.unwrap()),
        "author_check" => drop(house.decide(id, Moderation::AskAuthor { words: "May we?".into() }).await.unwrap()),
        "ready" => {
            house.decide(id, Moderation::AskAuthor { words: "May we?".into() }).await.unwrap();
            commands::answer_check(&house.app, &holder, crate::model::Verdict::Answers).await.unwrap();
        }
        "declined" => {
            house.decide(id, decline()).await.unwrap();
            house.decide(id, decline()).await.unwrap();
        }
        "withdrawn" => drop(commands::withdraw(&house.app, &holder).await.unwrap()),
        "erased" => drop(commands::erase_own(&house.app, &holder).await.unwrap()),
        _ => assert_eq!((state, Mode::CodeOnly), ("submitted", house.state(id).await.mode)),
    }
}
