//! Sharing and what the author does: T01 to T08, T10.

use super::{both, place, refusal};
use crate::{
    commands,
    model::{
        Again, DraftForm, FormOrigin, Identity, Mode, Opened, OutcomeSaid, Publication, SaferChoice, Side, Verdict,
    },
    receipts, rules,
};
use codes::Code;
use kernel::{Date, Language};

both! {
    async fn t01_one_sentence_without_account_name_or_mail_gives_a_code_and_a_receipt(house: House) {
        let shared = house.share(house.form("The nurse listened.")).await;
        let code = shared.code.unwrap();
        assert_eq!(code.grouped().len(), 19);
        assert_eq!(code.spoken(Language::English).split(' ').count(), 7);
        assert!(shared.receipt.holds(&receipts::public_key(house.app.vault())));
        assert_eq!(shared.receipt.date, jiff::civil::date(2026, 3, 2));
        assert_eq!(shared.again, Again::First);
        // The receipt is bound to each of its lines, and to nothing that anybody could read.
        let mut forged = shared.receipt.clone();
        forged.date = jiff::civil::date(2026, 3, 1);
        assert!(!forged.holds(&receipts::public_key(house.app.vault())));
        assert!(!shared.receipt.signed_text().contains("nurse"));
        let (thread, _) = house.open(&code).await;
        assert_eq!(thread.words.unwrap().text, "The nurse listened.");
        house.is_sound().await;
    }

    async fn t01_the_hash_on_the_receipt_can_be_computed_again_by_whoever_holds_the_thread(house: House) {
        let shared = house.share(house.form("Warm tea.")).await;
        let (thread, _) = house.open(&shared.code.unwrap()).await;
        let hex = thread.receipt_salt.unwrap();
        let salt: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap()).collect();
        assert_eq!(receipts::hash_of(&salt.try_into().unwrap(), &thread.words.unwrap()), shared.receipt.hash);
    }

    async fn t02_next_week_the_code_opens_the_reply_and_the_author_answers(house: House) {
        let (code, id) = house.shared("Nobody told me when I could go home.").await;
        house.publish(id).await;
        house.clock.pass(7 * 86_400);
        house.replied(id, "We now say it on the first day.").await;
        let (thread, holder) = house.open(&code).await;
        let reply = &thread.messages[0];
        assert_eq!((reply.side, reply.new, reply.body.text.as_str()), (Side::Service, true, "We now say it on the first day."));
        assert_eq!(reply.body.signed.as_ref().unwrap().name, "Maeve");
        commands::write_back(&house.app, &holder, "Thank you.").await.unwrap();
        let (thread, _) = commands::open_again(&house.app, &holder).await.unwrap();
        assert_eq!(thread.messages.len(), 2);
        assert!(thread.messages.iter().all(|message| !message.new));
        // The moment of a code-only author is kept to the day.
        assert!(thread.messages.iter().all(|message| message.at.to_string().ends_with("T00:00:00Z")));
        house.is_sound().await;
    }

    async fn t02_the_cookie_of_a_thread_says_nothing_and_ends_after_twenty_minutes(house: House) {
        let (code, id) = house.shared("Quiet.").await;
        let Opened::Thread(_, pass) = commands::open_thread(&house.app, &code.digits()).await.unwrap() else { panic!("a thread") };
        assert!(!pass.contains(&id.to_string()) && pass.is_ascii());
        house.clock.pass(20 * 60);
        assert!(commands::holder_by_pass(&house.app, &pass).await.is_ok());
        house.clock.pass(60);
        assert_eq!(refusal(commands::holder_by_pass(&house.app, &pass).await), "engagement_thread_shut");
        house.clock.pass(-60);
        let mut forged = pass.into_bytes();
        forged[30] = if forged[30] == b'A' { b'B' } else { b'A' };
        let forged = String::from_utf8(forged).unwrap();
        assert_eq!(refusal(commands::holder_by_pass(&house.app, &forged).await), "engagement_thread_shut");
        assert_eq!(refusal(commands::holder_by_pass(&house.app, "").await), "engagement_thread_shut");
    }

    async fn t03_a_typing_error_is_told_at_once_and_wrong_and_unknown_codes_look_alike(house: House) {
        let (code, _) = house.shared("Mine.").await;
        let digits = code.digits();
        let last = if digits.ends_with('0') { "1" } else { "0" };
        let typo = format!("{}{last}", &digits[..15]);
        for _ in 0..200 {
            // No attempt is used up: nobody is slowed down by it.
            assert_eq!(refusal(commands::open_thread(&house.app, &typo).await), "codes_check_digit");
        }
        let unknown = (0..3_u8).map(|seed| Code::from_secret(&[seed; 32]));
        let mut answers = Vec::new();
        for code in unknown {
            answers.push(format!("{:?}", commands::open_thread(&house.app, &code.digits()).await));
        }
        assert_eq!(answers[0], answers[1]);
        assert!(answers[0].contains("engagement_code_unknown"));
        // The owner is let in all the same.
        assert!(commands::open_thread(&house.app, &digits).await.is_ok());
        assert!(commands::open_thread(&house.app, &code.spoken(Language::Serbian)).await.is_ok());
    }

    async fn the_same_form_many_times_at_the_same_moment_is_one_and_each_gets_its_answer(house: House) {
        let (ana, token) = (house.nobody(), house.token());
        let sharing = (0..12).map(|_| {
            let mut form = house.form("Pressed twice, on a bad line.");
            form.token = Some(token.clone());
            commands::share_contribution(&house.app, &ana, form)
        });
        // They wait for somebody before them, so that all of them come into one group of commands.
        let before = house.app.db().begin().await.unwrap();
        let (all, ()) = futures_util::future::join(futures_util::future::join_all(sharing), async { drop(before) }).await;
        let all: Vec<_> = all.into_iter().map(Result::unwrap).collect();
        assert!(all.iter().all(|shared| shared.code.is_some() && shared.code == all[0].code));
        assert_eq!(all.iter().filter(|shared| shared.again == crate::model::Again::First).count(), 1);
        let (count,): (i64,) = db::Read::one(&mut house.app.db(), "SELECT CAST(count(*) AS bigint) FROM engagement_contributions", &[]).await.unwrap();
        assert_eq!(count, 1);
    }

    async fn t04_a_draft_opens_with_its_code_and_every_typed_word_is_there(house: House) {
        let fields = |text: &str| vec![("text".to_owned(), text.to_owned()), ("felt".into(), "sad".into()), ("felt".into(), "alone".into())];
        let draft = |token, text| DraftForm { token, fields: fields(text) };
        let first = commands::save_draft(&house.app, draft(Some(house.token()), "I wan")).await.unwrap();
        let kept = commands::save_draft(&house.app, draft(Some(first.token.clone()), "  I want\u{0} to say <b>")).await.unwrap();
        assert_eq!(first.code, kept.code);
        let Opened::Draft(found) = commands::open_thread(&house.app, &kept.code.grouped()).await.unwrap() else { panic!("a draft") };
        assert_eq!(found.form.fields, fields("  I want\u{0} to say <b>"));
        assert_eq!(found.until, jiff::civil::date(2026, 4, 1));
        // Sent, it keeps its code; the draft is gone.
        let mut form = house.form("I want to say it.");
        (form.token, form.origin) = (found.form.token, FormOrigin::Draft);
        assert_eq!(house.share(form).await.code.as_ref(), Some(&kept.code));
        let (thread, _) = house.open(&kept.code).await;
        assert_eq!(thread.words.unwrap().text, "I want to say it.");
        house.is_sound().await;
    }

    async fn t04_what_is_typed_after_saving_is_kept_too_and_nothing_is_kept_unasked(house: House) {
        let draft = |token, text: &str| DraftForm { token, fields: vec![("text".to_owned(), text.to_owned())] };
        let unasked = commands::keep_draft(&house.app, draft(Some(house.token()), "Not yet.")).await;
        assert_eq!(refusal(unasked), "absent");
        let kept = commands::save_draft(&house.app, draft(None, "It began")).await.unwrap();
        commands::keep_draft(&house.app, draft(Some(kept.token.clone()), "It began in May")).await.unwrap();
        let Opened::Draft(found) = commands::open_thread(&house.app, &kept.code.digits()).await.unwrap() else { panic!("a draft") };
        assert_eq!(found.form.fields, [("text".to_owned(), "It began in May".to_owned())]);
        // Sent from another window: what the first window still says is kept nowhere.
        let mut form = house.form("It began in May, and ended.");
        (form.token, form.origin) = (Some(kept.token.clone()), FormOrigin::Draft);
        house.share(form).await;
        assert_eq!(refusal(commands::keep_draft(&house.app, draft(Some(kept.token), "It began in June")).await), "absent");
        house.is_sound().await;
    }

    async fn t04_a_draft_that_nobody_sends_is_gone_after_thirty_days(house: House) {
        let draft = DraftForm { token: None, fields: vec![("text".into(), "Later".into())] };
        let kept = commands::save_draft(&house.app, draft).await.unwrap();
        house.clock.pass(30 * 86_400);
        assert_eq!(crate::keep_no_longer(&house.app).await.unwrap().drafts, 0);
        assert!(commands::open_thread(&house.app, &kept.code.digits()).await.is_ok());
        house.clock.pass(86_400);
        assert_eq!(refusal(commands::open_thread(&house.app, &kept.code.digits()).await), "engagement_code_unknown");
        assert_eq!(crate::keep_no_longer(&house.app).await.unwrap().drafts, 1);
        assert_eq!(crate::keep_no_longer(&house.app).await.unwrap().drafts, 0);
    }

    async fn t05_what_is_wrong_names_its_field_and_nothing_is_kept(house: House) {
        let nobody = house.nobody();
        let mut form = house.form("Fine.");
        form.service = Some(kernel::OrganisationId::untimed(house.app.random()));
        assert_eq!(refusal(commands::share_contribution(&house.app, &nobody, form.clone()).await), "engagement_service_unknown");
        form.service = Some(place("silvermines-day-centre"));
        assert_eq!(refusal(commands::share_contribution(&house.app, &nobody, form.clone()).await), "engagement_service_closed");
        form.service = Some(place("hazel-families"));
        assert_eq!(refusal(commands::share_contribution(&house.app, &nobody, form.clone()).await), "engagement_service_closed");
        // The nation is no service.
        form.service = Some(place("ireland"));
        assert_eq!(refusal(commands::share_contribution(&house.app, &nobody, form.clone()).await), "engagement_service_unknown");
        // The same form, mended, goes through with the same token.
        form.service = None;
        assert_eq!(house.share(form).await.again, Again::First);
    }

    async fn t08_a_withdrawn_contribution_loses_its_words_at_once_and_stays_counted(house: House) {
        let (code, id) = house.shared("I take this back.").await;
        house.publish(id).await;
        house.replied(id, "Thank you for it.").await;
        let (_, holder) = house.open(&code).await;
        let state = commands::withdraw(&house.app, &holder).await.unwrap();
        assert_eq!(state.publication, Publication::Withdrawn);
        let (thread, _) = house.open(&code).await;
        assert_eq!((thread.words, thread.messages.len()), (None, 0));
        assert_eq!(thread.allowed, ["erase_own"]);
        assert!(commands::find_public_story(&house.app, id).await.unwrap().is_none());
        assert_eq!(house.state(id).await.service, Some(place("leeside-team")));
        // Twice is as once, and nothing else can be done.
        commands::withdraw(&house.app, &holder).await.unwrap();
        let refused = commands::write_back(&house.app, &holder, "Hello?").await;
        assert_eq!(refusal(refused), "engagement_not_now");
        house.is_sound().await;
    }

    async fn t10_about_a_tiny_unit_the_author_is_warned_first_and_each_choice_shows_less(house: House) {
        let lead = house.area_lead();
        commands::set_small_place(&house.app, &lead, place("leeside-team"), 6).await.unwrap();
        let form = house.form("The only night nurse was kind.");
        let warned = commands::share_contribution(&house.app, &house.nobody(), form.clone()).await;
        assert_eq!(refusal(warned), "engagement_small_place");
        let mut area = form.clone();
        area.safer = Some(SaferChoice::TellArea);
        let (thread, _) = house.open(&house.share(area).await.code.unwrap()).await;
        house.publish(thread.contribution.id).await;
        let story = commands::find_public_story(&house.app, thread.contribution.id).await.unwrap().unwrap();
        assert_eq!(story.place, Some(place("south-west")));
        // Nobody finds it by looking for the service.
        let by_service = commands::list_public_stories(&house.app, Some(place("leeside-team")), 10, None).await.unwrap();
        assert!(by_service.items.is_empty());
        let by_area = commands::list_public_stories(&house.app, Some(place("south-west")), 10, None).await.unwrap();
        assert_eq!(by_area.items.len(), 1);
        let mut less = form.clone();
        (less.safer, less.perspective) = (Some(SaferChoice::LeaveOutDetails), Some(crate::model::Perspective::Family));
        let (thread, _) = house.open(&house.share(less).await.code.unwrap()).await;
        house.publish(thread.contribution.id).await;
        let story = commands::find_public_story(&house.app, thread.contribution.id).await.unwrap().unwrap();
        assert_eq!((story.perspective, story.published_on), (None, None));
    }

    async fn t10_what_the_author_keeps_private_cannot_be_published_by_anybody(house: House) {
        let mut form = house.form("For the service only.");
        form.safer = Some(SaferChoice::KeepPrivate);
        let (thread, _) = house.open(&house.share(form).await.code.unwrap()).await;
        let id = thread.contribution.id;
        assert_eq!(refusal(house.decide(id, crate::model::Moderation::Publish).await), "engagement_author_keeps_private");
    }

    async fn a_form_sent_twice_adds_nothing_and_gives_the_same_answer(house: House) {
        for mode in [Identity::CodeOnly, Identity::NoTrace, Identity::Contactable { contact: "ana@example.org".into() }] {
            let mut form = house.form("Once.");
            form.identity = mode;
            let first = house.share(form.clone()).await;
            let second = house.share(form.clone()).await;
            assert_eq!((first.again, second.again), (Again::First, Again::Repeated));
            assert_eq!((&first.code, &first.receipt), (&second.code, &second.receipt));
            // Days later the browser may still hold the form; the code is not shown to whoever finds it there.
            house.clock.pass(2 * 86_400);
            let late = house.share(form.clone()).await;
            assert_eq!((late.code, late.again), (None, Again::Repeated));
            assert_eq!(late.receipt, first.receipt);
            // Going back and writing more is not the same form: nothing is lost.
            form.words.text = "Once, and more.".into();
            let more = house.share(form).await;
            assert_eq!(more.again, Again::First);
            assert_ne!(more.receipt.number, first.receipt.number);
            assert!(first.code.is_none() || more.code != first.code);
            house.clock.pass(-2 * 86_400);
        }
        house.is_sound().await;
    }

    async fn nobody_can_choose_the_token_that_a_code_follows_from(house: House) {
        let mut form = house.form("Mine.");
        form.token = Some("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into());
        let first = house.share(form.clone()).await;
        let second = house.share(form).await;
        assert_eq!(second.again, Again::First);
        assert_ne!(first.code, second.code);
    }

    async fn the_same_form_sent_by_many_at_once_comes_once(house: House) {
        let form = house.form("Impatient.");
        let nobody = house.nobody();
        let sent = (0..8).map(|_| commands::share_contribution(&house.app, &nobody, form.clone()));
        let answers = futures_util::future::join_all(sent).await;
        let answers: Vec<_> = answers.into_iter().map(Result::unwrap).collect();
        assert_eq!(answers.iter().filter(|answer| answer.again == Again::First).count(), 1);
        assert!(answers.iter().all(|answer| answer.code == answers[0].code));
    }

    async fn a_code_that_is_taken_is_replaced_by_another_one(house: House) {
        let mut form = house.form("First.");
        let first = house.share(form.clone()).await.code.unwrap();
        // The same token with other words would lead to the same code.
        form.words.text = "Second.".into();
        let second = house.share(form).await.code.unwrap();
        assert_ne!(first, second);
        assert_eq!(house.open(&first).await.0.words.unwrap().text, "First.");
        assert_eq!(house.open(&second).await.0.words.unwrap().text, "Second.");
    }

    async fn without_a_trace_there_is_a_receipt_and_no_way_back(house: House) {
        let mut form = house.form("Gone.");
        form.identity = Identity::NoTrace;
        let shared = house.share(form).await;
        assert!(shared.code.is_none());
        assert!(shared.receipt.holds(&receipts::public_key(house.app.vault())));
        // The receipt of a week ends no sooner than the week: it says Monday.
        assert_eq!(shared.receipt.date, jiff::civil::date(2026, 3, 2));
        house.is_sound().await;
    }

    async fn a_clock_that_was_set_back_breaks_nothing(house: House) {
        let (code, id) = house.shared("Before.").await;
        house.publish(id).await;
        house.clock.pass(-400 * 86_400);
        house.replied(id, "Yes.").await;
        let (thread, holder) = house.open(&code).await;
        assert_eq!(thread.messages.len(), 1);
        commands::write_back(&house.app, &holder, "And?").await.unwrap();
        let (second, _) = house.shared("In the past.").await;
        assert!(commands::open_thread(&house.app, &second.digits()).await.is_ok());
        house.is_sound().await;
    }

    async fn an_author_can_become_more_known_and_never_less(house: House) {
        let (code, id) = house.shared("It is me.").await;
        let (_, holder) = house.open(&code).await;
        let contact = Identity::Contactable { contact: "ana@example.org".into() };
        let state = commands::raise_openness(&house.app, &holder, &house.nobody(), contact).await.unwrap();
        assert_eq!(state.mode, Mode::Contactable);
        let named = Identity::Named { name: "Ana Kos".into(), mail: None };
        let ana = house.person();
        commands::raise_openness(&house.app, &holder, &ana, named).await.unwrap();
        // Less is not possible, and what stood in the old place is gone.
        let back = commands::raise_openness(&house.app, &holder, &ana, Identity::CodeOnly).await;
        assert_eq!(refusal(back), "engagement_only_more_open");
        house.publish(id).await;
        assert_eq!(commands::find_public_story(&house.app, id).await.unwrap().unwrap().signed.as_deref(), Some("Ana Kos"));
        // Now it is on her own page, too, and on nobody else's.
        assert_eq!(commands::list_my_contributions(&house.app, &ana).await.unwrap().len(), 1);
        assert!(commands::holder_by_account(&house.app, &ana, id).await.is_ok());
        assert_eq!(refusal(commands::holder_by_account(&house.app, &house.person(), id).await), "absent");
        assert!(commands::open_thread(&house.app, &code.digits()).await.is_ok());
        house.is_sound().await;
    }

    async fn an_author_rates_an_answer_and_may_change_their_mind(house: House) {
        let (code, id) = house.shared("Why so cold?").await;
        house.publish(id).await;
        let (_, holder) = house.open(&code).await;
        assert_eq!(refusal(commands::rate_reply(&house.app, &holder, Verdict::Answers).await), "engagement_not_now");
        house.replied(id, "The heating is mended.").await;
        commands::rate_reply(&house.app, &holder, Verdict::Answers).await.unwrap();
        commands::rate_reply(&house.app, &holder, Verdict::Answers).await.unwrap();
        let state = commands::rate_reply(&house.app, &holder, Verdict::DoesNot).await.unwrap();
        assert_eq!(rules::desk(&state), crate::model::Desk::Reply);
        house.is_sound().await;
    }

    async fn an_outcome_in_an_answer_moves_the_loop_and_one_tap_opens_it_again(house: House) {
        let (code, id) = house.shared("A bench in the garden.").await;
        house.publish(id).await;
        let mut form = house.reply_form(house.state(id).await.version, "Not this year.");
        form.outcome = Some(OutcomeSaid::Cannot {
            reason: "No money".into(),
            decided_by: "Team lead".into(),
            challenge: "Write to the area lead".into(),
        });
        commands::reply(&house.app, &house.responder(), id, form).await.unwrap();
        let (thread, holder) = house.open(&code).await;
        assert!(thread.allowed.contains(&"disagree"));
        assert!(matches!(thread.messages[0].body.outcome, Some(OutcomeSaid::Cannot { .. })));
        house.clock.pass(61 * 86_400);
        assert_eq!(refusal(commands::disagree(&house.app, &holder).await), "engagement_too_late_to_disagree");
        house.clock.pass(-86_400);
        let state = commands::disagree(&house.app, &holder).await.unwrap();
        assert_eq!(state.loop_stage, crate::model::LoopStage::Disputed);
        house.is_sound().await;
    }

    async fn the_moderators_question_is_answered_by_the_author_alone(house: House) {
        let (code, id) = house.shared("Nurse Joy was kind on Ward 3.").await;
        let ask = crate::model::Moderation::AskAuthor { words: "You name a nurse. May it go out so?".into() };
        house.decide(id, ask).await.unwrap();
        let (thread, holder) = house.open(&code).await;
        assert!(thread.allowed.contains(&"answer_check"));
        assert_eq!(thread.messages[0].side, Side::Moderator);
        let state = commands::answer_check(&house.app, &holder, Verdict::Answers).await.unwrap();
        assert_eq!(state.publication, Publication::Ready);
        house.publish(id).await;
        house.is_sound().await;
    }
}

/// Another order of the same: what a draft's code leads to once it was sent, and a draft kept again after that.
mod afterwards {
    use super::*;

    both! {
        async fn a_form_kept_again_after_it_was_sent_gets_a_new_code(house: House) {
            let draft = |token| DraftForm { token, fields: vec![("text".into(), "More".into())] };
            let kept = commands::save_draft(&house.app, draft(None)).await.unwrap();
            let mut form = house.form("Sent.");
            (form.token, form.origin) = (Some(kept.token.clone()), FormOrigin::Draft);
            house.share(form).await;
            let again = commands::save_draft(&house.app, draft(Some(kept.token))).await.unwrap();
            assert_ne!(again.code, kept.code);
            let day: Date = again.until;
            assert_eq!(day, jiff::civil::date(2026, 4, 1));
            assert!(matches!(commands::open_thread(&house.app, &again.code.digits()).await.unwrap(), Opened::Draft(_)));
        }
    }
}
