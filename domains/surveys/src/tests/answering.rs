//! Answering: what is kept, and what is not. On both databases.

use super::{
    House,
    asked::{long, opened, said, short},
    both, refusal,
};
use crate::{
    commands::{self, Own, Resumed},
    model::{Channel, Identity, State, SurveyId},
    store::{self, drafts::Draft},
    tokens::Token,
};
use codes::FormToken;
use db::Read;

fn form(house: &House) -> Option<String> {
    Some(FormToken::fresh(house.app.random(), house.app.now()).write(house.app.vault()))
}

async fn states(house: &House, survey: SurveyId) -> Vec<(String, i64)> {
    let sql = "SELECT r.state, CAST(count(*) AS bigint) FROM surveys_responses r WHERE r.survey = $1 GROUP BY r.state ORDER BY r.state";
    house.app.db().all(sql, &[&survey]).await.unwrap()
}

async fn count(house: &House, sql: &'static str) -> i64 {
    let (count,): (i64,) = house.app.db().one(sql, &[]).await.unwrap();
    count
}

both! {
    async fn an_answer_is_kept_sealed_with_nothing_finer_than_the_week(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let answered = commands::answer(&house.app, &house.nobody(), open.coming(&said(&[("way", "bus"), ("line", "205")]))).await.unwrap();
        assert_eq!((answered.state, answered.again, answered.dropped), (State::Counted, false, 0));
        let row = store::responses::find(&mut house.app.db(), answered.response).await.unwrap().unwrap();
        let key = vault::keys::find(&mut house.app.db(), house.app.vault(), answered.response.uuid()).await.unwrap().unwrap();
        let response = row.open(&key).unwrap();
        assert_eq!(response.answers, said(&[("way", "bus"), ("line", "205")]));
        assert_eq!(response.week.to_string(), "2026-03-02");
        house.is_sound().await;
    }

    async fn the_same_form_sent_twice_is_one_response_and_shows_the_same_code(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let coming = commands::Coming { form: form(&house), ..open.coming(&said(&[("way", "foot")])) };
        let first = commands::answer(&house.app, &house.nobody(), coming.clone()).await.unwrap();
        let again = commands::answer(&house.app, &house.nobody(), coming).await.unwrap();
        assert_eq!((first.response, again.again), (again.response, true));
        assert_eq!(first.back.unwrap().0, again.back.unwrap().0);
        assert_eq!(states(&house, open.survey.id).await, [("counted".to_owned(), 1)]);
    }

    /// decidim-app#1015: a blank session token merged the answers of strangers.
    async fn strangers_with_a_blank_or_an_invented_form_token_stay_apart(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        for token in [None, Some(String::new()), Some("0".into()), None, Some(String::new()), Some("0".into())] {
            let coming = commands::Coming { form: token, ..open.coming(&said(&[("way", "foot")])) };
            assert!(!commands::answer(&house.app, &house.nobody(), coming).await.unwrap().again);
        }
        assert_eq!(states(&house, open.survey.id).await, [("counted".to_owned(), 6)]);
    }

    async fn forged_codes_and_missing_answers_are_refused_and_hidden_ones_dropped_and_counted(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let send = async |answers| commands::answer(&house.app, &house.nobody(), open.coming(&answers)).await;
        assert_eq!(refusal(send(said(&[("way", "rocket")])).await), "surveys_answers_wrong");
        assert_eq!(refusal(send(said(&[("way", "bus")])).await), "surveys_answers_wrong");
        assert_eq!(refusal(send(said(&[])).await), "surveys_answers_wrong");
        assert_eq!(send(said(&[("way", "foot"), ("line", "a secret line")])).await.unwrap().dropped, 1);
        let lines: Vec<(db::Json<serde_json::Value>,)> =
            house.app.db().all("SELECT l.note FROM ledger_lines l WHERE l.verb = 'surveys.answer'", &[]).await.unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].0.0, serde_json::json!({ "state": "counted", "dropped": 1 }));
        assert_eq!(states(&house, open.survey.id).await, [("counted".to_owned(), 1)]);
    }

    async fn a_version_that_closes_while_somebody_types_loses_nothing(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let send = async || commands::answer(&house.app, &house.nobody(), open.coming(&said(&[("way", "foot")]))).await;
        open.pause(&house).await;
        assert_eq!(refusal(send().await), "surveys_not_open");
        open.close(&house, 10).await;
        assert_eq!(send().await.unwrap().state, State::Counted);
        open.close(&house, 0).await;
        assert_eq!(send().await.unwrap().state, State::Late);
        assert_eq!(states(&house, open.survey.id).await, [("counted".to_owned(), 1), ("late".to_owned(), 1)]);
    }

    async fn an_invitation_answers_once_and_what_is_used_unknown_or_mistyped_is_the_same(house: House) {
        let open = opened(&house, short(), Identity::Invited).await;
        let deck = commands::print_deck(&house.app, &open.lead, open.survey.id, 2).await.unwrap();
        let first = deck.tokens[0].grouped();
        let send = async |token: Option<String>| {
            commands::answer(&house.app, &house.nobody(), commands::Coming { token, ..open.coming(&said(&[("way", "foot")])) }).await
        };
        let stranger = Token::fresh(house.app.random()).grouped();
        assert!(commands::may_answer_once(&house.app, open.survey.id, &first).await.unwrap());
        assert!(send(Some(first.to_lowercase())).await.is_ok());
        for token in [Some(first.clone()), Some(stranger.clone()), Some("not one".into()), Some(String::new()), None] {
            assert_eq!(refusal(send(token).await), "surveys_token_unknown");
        }
        for token in [first, stranger, "not one".into(), String::new()] {
            assert!(!commands::may_answer_once(&house.app, open.survey.id, &token).await.unwrap());
        }
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_tokens").await, 1);
        // What was refused left nothing behind, no key either.
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_responses").await, 1);
        house.is_sound().await;
    }

    async fn an_account_answers_once_and_sees_changes_and_takes_back_what_it_said(house: House) {
        let open = opened(&house, short(), Identity::Named).await;
        let (ana, ben) = (house.person(), house.person());
        let send = async |who: &kernel::Caller| commands::answer(&house.app, who, open.coming(&said(&[("way", "foot")]))).await;
        assert!(send(&house.nobody()).await.is_err());
        send(&ana).await.unwrap();
        assert_eq!(refusal(send(&ana).await), "surveys_answered_before");
        let own = Own::Account(&ana, open.survey.id);
        assert!(commands::own_answers(&house.app, &Own::Account(&ben, open.survey.id)).await.is_err());
        commands::edit_answers(&house.app, &ana, &own, said(&[("way", "bus"), ("line", "8")])).await.unwrap();
        assert_eq!(commands::own_answers(&house.app, &own).await.unwrap().response.answers, said(&[("way", "bus"), ("line", "8")]));
        assert_eq!(commands::list_my_answers(&house.app, &ana).await.unwrap().len(), 1);
        commands::withdraw_answers(&house.app, &ana, &own).await.unwrap();
        assert!(commands::list_my_answers(&house.app, &ana).await.unwrap().is_empty());
        assert_eq!(states(&house, open.survey.id).await, [("withdrawn".to_owned(), 1)]);
    }

    /// decidim#16794: editing broke as soon as a question was shown only after another.
    async fn answers_with_conditions_are_changed_by_their_code_and_the_old_ones_are_gone(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let answered = commands::answer(&house.app, &house.nobody(), open.coming(&said(&[("way", "bus"), ("line", "205"), ("more", "Late.")]))).await.unwrap();
        let (code, until) = answered.back.unwrap();
        assert_eq!(until.to_string(), "2026-03-22");
        let typed = code.digits();
        let own = Own::Code(&typed);
        commands::edit_answers(&house.app, &house.person(), &own, said(&[("way", "foot"), ("line", "205"), ("more", "Late.")])).await.unwrap();
        let now = commands::own_answers(&house.app, &own).await.unwrap().response;
        assert_eq!(now.answers, said(&[("way", "foot"), ("more", "Late.")]));
        assert_ne!(now.id, answered.response);
        let old = vault::keys::state(&mut house.app.db(), answered.response.uuid()).await.unwrap();
        assert_eq!(old, vault::keys::KeyState::Destroyed);
        assert_eq!(refusal(commands::edit_answers(&house.app, &house.nobody(), &own, said(&[("way", "bus")])).await), "surveys_answers_wrong");
        assert_eq!(states(&house, open.survey.id).await, [("counted".to_owned(), 1)]);
        house.is_sound().await;
    }

    async fn answers_taken_back_are_destroyed_and_only_counted(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let answered = commands::answer(&house.app, &house.nobody(), open.coming(&said(&[("way", "foot")]))).await.unwrap();
        let typed = answered.back.unwrap().0.digits();
        commands::withdraw_answers(&house.app, &house.nobody(), &Own::Code(&typed)).await.unwrap();
        assert_eq!(refusal(commands::withdraw_answers(&house.app, &house.nobody(), &Own::Code(&typed)).await), "surveys_code_unknown");
        assert_eq!(states(&house, open.survey.id).await, [("withdrawn".to_owned(), 1)]);
        let key = vault::keys::state(&mut house.app.db(), answered.response.uuid()).await.unwrap();
        assert_eq!(key, vault::keys::KeyState::Destroyed);
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_codes").await, 0);
        house.is_sound().await;
    }

    async fn after_the_window_a_response_is_locked(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let answered = commands::answer(&house.app, &house.nobody(), open.coming(&said(&[("way", "foot")]))).await.unwrap();
        let typed = answered.back.unwrap().0.digits();
        house.clock.pass(30 * 86_400);
        assert_eq!(refusal(commands::resume(&house.app, &typed).await), "surveys_code_unknown");
        assert_eq!(refusal(commands::edit_answers(&house.app, &house.nobody(), &Own::Code(&typed), said(&[("way", "foot")])).await), "surveys_code_unknown");
        crate::keep_no_longer(&house.app).await.unwrap();
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_codes").await, 0);
        assert_eq!(states(&house, open.survey.id).await, [("counted".to_owned(), 1)]);
    }

    async fn a_form_kept_for_later_goes_on_elsewhere_and_is_destroyed_when_it_is_sent(house: House) {
        let open = opened(&house, long(), Identity::Nobody).await;
        let token = form(&house);
        let of = (open.survey.id, open.version);
        let draft = |words: &str| Draft { answers: said(&[("way", "bus"), ("more", words)]), form: token.clone().unwrap(), token: None, easy: false };
        let refused = commands::keep_draft(&house.app, &house.nobody(), of, draft("No.")).await;
        assert_eq!(refusal(refused), "absent", "what nobody asked to be kept is not kept");
        let kept = commands::save_draft(&house.app, &house.nobody(), of, draft("One.")).await.unwrap();
        commands::keep_draft(&house.app, &house.nobody(), of, draft("One and two.")).await.unwrap();
        let Resumed::Draft(found) = commands::resume(&house.app, &kept.code.spoken(kernel::Language::Irish)).await.unwrap() else { panic!() };
        assert_eq!(found.draft.answers, said(&[("way", "bus"), ("more", "One and two.")]));
        let coming = commands::Coming { form: Some(found.draft.form), draft: true, ..open.coming(&said(&[("way", "foot")])) };
        commands::answer(&house.app, &house.nobody(), coming).await.unwrap();
        assert_eq!(refusal(commands::resume(&house.app, &kept.code.digits()).await), "surveys_code_unknown");
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_drafts").await, 0);
        house.is_sound().await;
    }

    async fn a_form_kept_for_later_is_kept_for_thirty_days(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let draft = Draft { answers: said(&[("more", "One.")]), form: form(&house).unwrap(), token: None, easy: false };
        let kept = commands::save_draft(&house.app, &house.nobody(), (open.survey.id, open.version), draft).await.unwrap();
        assert_eq!(kept.until.to_string(), "2026-04-01");
        house.clock.pass(31 * 86_400);
        assert_eq!(refusal(commands::resume(&house.app, &kept.code.digits()).await), "surveys_code_unknown");
        crate::keep_no_longer(&house.app).await.unwrap();
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_drafts").await, 0);
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM vault_keys k WHERE k.destroyed").await, 1);
        house.is_sound().await;
    }

    async fn equality_answers_wait_for_others_and_are_written_shuffled(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let door = commands::find_door(&house.app, open.link(), None).await.unwrap();
        let item = commands::equality_form().unwrap().questionnaire().walk().find(|item| item.kind.is_asked()).unwrap();
        let mut answers = questionnaires::Answers::default();
        answers.set(&item.id, &[], vec![questionnaires::Value::Text("some words".into())]);
        let send = async |form: Option<String>| {
            commands::answer_equality(&house.app, &house.person(), (&door, form.as_deref()), &answers).await.unwrap();
        };
        let once = form(&house);
        send(once.clone()).await;
        send(once).await;
        for _ in 0..3 {
            send(form(&house)).await;
        }
        assert_eq!(commands::shuffle_equality_as_the_system(&house.app).await.unwrap(), 0, "four wait");
        send(None).await;
        assert_eq!(commands::shuffle_equality_as_the_system(&house.app).await.unwrap(), 5);
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_equality_waiting").await, 0);
        let key = vault::keys::find(&mut house.app.db(), house.app.vault(), open.survey.id.uuid()).await.unwrap().unwrap();
        let kept = store::equality::list(&mut house.app.db(), open.survey.id, &key).await.unwrap();
        assert_eq!(kept.len(), 5);
        assert!(kept.iter().all(|(quarter, kept)| quarter.to_string() == "2026-01-01" && *kept == answers));
        send(None).await;
        open.close(&house, 0).await;
        assert_eq!(commands::shuffle_equality_as_the_system(&house.app).await.unwrap(), 1, "it takes no more");
    }

    async fn a_dump_after_an_answer_by_somebody_signed_in_holds_neither_them_nor_the_minute(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let ana = house.person();
        commands::answer(&house.app, &ana, open.coming(&said(&[("way", "foot"), ("more", "Not me.")]))).await.unwrap();
        let lines: Vec<(kernel::Time, Option<kernel::PersonId>, Option<uuid::Uuid>)> = house.app.db()
            .all("SELECT l.at, l.person, l.subject FROM ledger_lines l WHERE l.verb = 'surveys.answer'", &[]).await.unwrap();
        assert_eq!((lines[0].0.to_string().as_str(), lines[0].1, lines[0].2), ("2026-03-02T00:00:00Z", None, None));
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_named").await, 0);
    }

    async fn every_way_keeps_its_channel(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        for channel in Channel::ALL {
            let coming = commands::Coming { channel: *channel, ..open.coming(&said(&[("way", "foot")])) };
            let answered = commands::answer(&house.app, &house.nobody(), coming).await.unwrap();
            assert_eq!(answered.back.is_some(), *channel == Channel::Web, "{channel}");
        }
    }
}
