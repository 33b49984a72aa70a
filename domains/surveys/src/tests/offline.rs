//! Envelopes from tablets without a network. On both databases.

use super::{
    House,
    asked::{Open, opened, plain, said, short},
    both, refusal,
};
use crate::{
    commands::{self, Came, Door},
    envelope::{Envelope, Inside, seal},
    model::{Identity, Offline, State},
    rules::{day_of, days_later},
    store,
};
use db::Read;
use kernel::{Random, SeededRandom};
use questionnaires::Answers;
use std::{future::Future, task::Poll};
use vault::keys::KeyState;

const DAY: i64 = 86_400;

async fn count(house: &House, sql: &'static str) -> i64 {
    let (count,): (i64,) = house.app.db().one(sql, &[]).await.unwrap();
    count
}

async fn responses(house: &House) -> i64 {
    count(house, "SELECT CAST(count(*) AS bigint) FROM surveys_responses").await
}

fn later(house: &House, days: i64) {
    let now = house.app.now();
    house.clock.to(kernel::Time::from_second(now.as_second() + days * DAY).unwrap());
}

/// Allowed for so many days from today.
async fn allowed(house: &House, open: &Open, days: i64) -> Offline {
    let until = days_later(day_of(house.app.now()), days);
    commands::allow_offline(&house.app, &open.lead, open.survey.id, until).await.unwrap();
    let told = commands::see_offline(&house.app, &open.lead, open.survey.id).await.unwrap();
    told.now.unwrap()
}

/// Sealed as on a tablet; the fields hold the answers themselves, since how a form is read is tested with the pages.
fn sealed(house: &House, open: &Open, offline: &Offline, answers: &Answers) -> Envelope {
    let inside = Inside {
        version: open.version.to_string(),
        language: "en".into(),
        fields: serde_json::to_string(answers).unwrap(),
    };
    seal(house.app.random(), (&offline.id.to_string(), &offline.public_key), &inside)
}

fn read(_: &Door, inside: &Inside) -> (Answers, usize) {
    (serde_json::from_str(&inside.fields).unwrap(), 0)
}

async fn send(house: &House, open: &Open, envelope: &Envelope) -> Came {
    commands::answer_offline(&house.app, &house.nobody(), (open.survey.id, envelope), read).await.unwrap()
}

fn shuffled<T: Clone>(all: &[T], seed: u64) -> Vec<T> {
    let random = SeededRandom::new(seed);
    let mut all = all.to_vec();
    for at in (1..all.len()).rev() {
        all.swap(at, usize::try_from(random.below(at as u64 + 1)).unwrap());
    }
    all
}

/// Goes on with something for so many steps and then lets it fall, as a network that breaks or a machine that stops does.
async fn broken_off(work: impl Future, steps: u64) {
    let mut work = std::pin::pin!(work);
    for _ in 0..steps {
        if std::future::poll_fn(|context| Poll::Ready(work.as_mut().poll(context).is_ready())).await {
            return;
        }
        tokio::task::yield_now().await;
    }
}

both! {
    /// T26: three days without a network, then everything comes at once, thrice, out of order, and now and then it breaks off.
    async fn t26_a_tablet_offline_for_three_days_with_two_hundred_answers_syncs_once(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let offline = allowed(&house, &open, 7).await;
        let words: Vec<String> = (0..200).map(|number| format!("mark-{number}-end")).collect();
        let all: Vec<Envelope> =
            words.iter().map(|word| sealed(&house, &open, &offline, &said(&[("way", "bus"), ("more", word)]))).collect();
        later(&house, 3);
        let random = SeededRandom::new(3);
        let nobody = house.nobody();
        for envelope in shuffled(&all, 1) {
            let work = commands::answer_offline(&house.app, &nobody, (open.survey.id, &envelope), read);
            broken_off(work, random.below(40)).await;
        }
        for seed in [2, 3, 4] {
            for batch in shuffled(&all, seed).chunks(usize::try_from(seed).unwrap() * 7) {
                for envelope in batch {
                    let came = send(&house, &open, envelope).await;
                    assert!(matches!(came, Came::Taken(State::Counted) | Came::Before), "{came:?}");
                    assert!(seed == 2 || came == Came::Before);
                }
            }
        }
        assert_eq!(responses(&house).await, 200);
        let rows: Vec<(crate::model::ResponseId, String, String, kernel::Date)> = house.app.db()
            .all("SELECT r.id, r.channel, r.state, r.week FROM surveys_responses r", &[]).await.unwrap();
        let mut found = Vec::new();
        for (id, channel, state, week) in rows {
            assert_eq!((channel.as_str(), state.as_str(), week.to_string().as_str()), ("offline", "counted", "2026-03-02"));
            let key = vault::keys::find(&mut house.app.db(), house.app.vault(), id.uuid()).await.unwrap().unwrap();
            let row = store::responses::find(&mut house.app.db(), id).await.unwrap().unwrap();
            let answers = row.open(&key).unwrap().answers;
            found.push(match &answers.at("more", &[])[0] { questionnaires::Value::Text(text) => text.clone(), other => panic!("{other:?}") });
        }
        found.sort();
        let mut words = words;
        words.sort();
        assert_eq!(found, words);
        let told = commands::see_offline(&house.app, &open.lead, open.survey.id).await.unwrap();
        assert_eq!((told.counts.taken, told.counts.refused()), (200, 0));
        house.is_sound().await;
    }

    async fn the_same_envelope_twice_at_once_is_one_response(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let offline = allowed(&house, &open, 7).await;
        let envelope = sealed(&house, &open, &offline, &said(&[("way", "bus")]));
        let (one, other) = tokio::join!(send(&house, &open, &envelope), send(&house, &open, &envelope));
        assert!([one, other].contains(&Came::Taken(State::Counted)) && [one, other].contains(&Came::Before), "{one:?} {other:?}");
        // The same answers in another envelope are somebody else's.
        assert_eq!(send(&house, &open, &sealed(&house, &open, &offline, &said(&[("way", "bus")]))).await, Came::Taken(State::Counted));
        assert_eq!(responses(&house).await, 2);
    }

    async fn forged_cut_and_foreign_envelopes_are_refused_counted_once_and_harm_nothing(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let other = opened(&house, plain(), Identity::Nobody).await;
        let (offline, elsewhere) = (allowed(&house, &open, 7).await, allowed(&house, &other, 7).await);
        let good = sealed(&house, &open, &offline, &said(&[("way", "bus")]));
        let foreign = sealed(&house, &other, &elsewhere, &said(&[("way", "bus")]));
        let renamed = || Envelope { id: sealed(&house, &open, &offline, &said(&[])).id, ..good.clone() };
        let cut = Envelope { sealed: good.sealed[..good.sealed.len() / 2].into(), ..renamed() };
        let relabelled = Envelope { offline: offline.id.to_string(), ..foreign.clone() };
        let no_point = Envelope { from: good.nonce.clone(), ..renamed() };
        for envelope in [&renamed(), &cut, &relabelled, &no_point] {
            assert_eq!(send(&house, &open, envelope).await, Came::Unreadable, "{envelope:?}");
            assert_eq!(send(&house, &open, envelope).await, Came::Unreadable);
        }
        let counts = async || commands::see_offline(&house.app, &open.lead, open.survey.id).await.unwrap().counts;
        assert_eq!((counts().await.unreadable, counts().await.taken), (4, 0));
        // An id that is none is refused, and nothing is kept of it.
        let nameless = Envelope { id: "no id".into(), ..good.clone() };
        assert_eq!(send(&house, &open, &nameless).await, Came::Unreadable);
        // Sealed for this survey, with a version of another one, or in no language of the house.
        let inside = |version: &str, language: &str| Inside { version: version.into(), language: language.into(), fields: "[]".into() };
        let key = (offline.id.to_string(), offline.public_key.clone());
        for wrong in [inside(&other.version.to_string(), "en"), inside("nothing", "en"), inside(&open.version.to_string(), "a secret")] {
            let envelope = seal(house.app.random(), (&key.0, &key.1), &wrong);
            assert_eq!(send(&house, &open, &envelope).await, Came::Unfit);
        }
        let forged = sealed(&house, &open, &offline, &said(&[("way", "rocket")]));
        assert_eq!(send(&house, &open, &forged).await, Came::Unfit);
        assert_eq!((counts().await.unreadable, counts().await.unfit), (4, 4));
        assert_eq!(send(&house, &open, &good).await, Came::Taken(State::Counted));
        assert_eq!(responses(&house).await, 1);
        house.is_sound().await;
    }

    async fn answers_that_are_missing_are_taken_as_they_are_and_hidden_ones_dropped(house: House) {
        let open = opened(&house, short(), Identity::Nobody).await;
        let offline = allowed(&house, &open, 7).await;
        for answers in [said(&[]), said(&[("way", "foot"), ("line", "hidden")])] {
            let envelope = sealed(&house, &open, &offline, &answers);
            assert_eq!(send(&house, &open, &envelope).await, Came::Taken(State::Counted));
        }
        let lines: Vec<(db::Json<serde_json::Value>,)> =
            house.app.db().all("SELECT l.note FROM ledger_lines l WHERE l.verb = 'surveys.answer'", &[]).await.unwrap();
        let dropped: i64 = lines.iter().map(|line| line.0.0["dropped"].as_i64().unwrap()).sum();
        assert_eq!((lines.len(), dropped), (2, 1));
    }

    async fn what_comes_while_it_is_paused_waits_and_after_the_end_it_is_late(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let offline = allowed(&house, &open, 7).await;
        let all: Vec<Envelope> = (0..3).map(|_| sealed(&house, &open, &offline, &said(&[("way", "bus")]))).collect();
        open.pause(&house).await;
        assert_eq!(send(&house, &open, &all[0]).await, Came::Waits);
        assert_eq!(commands::see_offline(&house.app, &open.lead, open.survey.id).await.unwrap().counts.refused(), 0);
        open.close(&house, 10).await;
        assert_eq!(send(&house, &open, &all[0]).await, Came::Taken(State::Counted));
        open.close(&house, 0).await;
        assert_eq!(send(&house, &open, &all[1]).await, Came::Taken(State::Late));
        assert_eq!(send(&house, &open, &all[1]).await, Came::Before);
        assert_eq!(responses(&house).await, 2);
    }

    async fn the_private_key_is_destroyed_after_its_last_day_and_the_audit_says_so(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let offline = allowed(&house, &open, 3).await;
        let all: Vec<Envelope> = (0..3).map(|_| sealed(&house, &open, &offline, &said(&[("way", "bus")]))).collect();
        send(&house, &open, &Envelope { nonce: "x".into(), ..all[2].clone() }).await;
        later(&house, 3 + crate::rules::offline::GRACE_DAYS);
        crate::keep_no_longer(&house.app).await.unwrap();
        assert_eq!(send(&house, &open, &all[0]).await, Came::Taken(State::Counted), "on the last day");
        let state = async || vault::keys::state(&mut house.app.db(), offline.id.uuid()).await.unwrap();
        assert_eq!(state().await, KeyState::Whole);
        later(&house, 1);
        crate::keep_no_longer(&house.app).await.unwrap();
        assert_eq!(state().await, KeyState::Destroyed);
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_offline o WHERE o.sealed IS NOT NULL").await, 0);
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_offline_taken").await, 0);
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM ledger_lines l WHERE l.verb = 'surveys.end_offline'").await, 1);
        for envelope in &all {
            assert_eq!(send(&house, &open, envelope).await, Came::TooLate);
        }
        assert_eq!(responses(&house).await, 1);
        let told = commands::see_offline(&house.app, &open.lead, open.survey.id).await.unwrap();
        assert_eq!((told.now, told.refused_before), (None, 1));
        // A new time has a new key: what was sealed for the old one stays shut.
        let again = allowed(&house, &open, 3).await;
        assert_ne!((again.id, &again.public_key), (offline.id, &offline.public_key));
        assert_eq!(send(&house, &open, &all[1]).await, Came::TooLate);
        house.is_sound().await;
    }

    async fn a_key_that_outlives_its_days_is_found_by_the_check(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        allowed(&house, &open, 3).await;
        later(&house, 3 + crate::rules::offline::GRACE_DAYS + 2);
        let wrongs = crate::check(&house.app).await.unwrap();
        assert!(wrongs.iter().any(|wrong| wrong.contains("outlived its last day")), "{wrongs:?}");
        crate::keep_no_longer(&house.app).await.unwrap();
        house.is_sound().await;
    }

    async fn only_whoever_may_allows_it_and_the_day_can_be_moved_and_ended(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let today = day_of(house.app.now());
        let allow = async |who: &kernel::Caller, days| commands::allow_offline(&house.app, who, open.survey.id, days_later(today, days)).await;
        assert_eq!(refusal(allow(&house.responder(), 3).await), "absent");
        assert_eq!(refusal(allow(&house.reviewer(), 3).await), "absent");
        assert_eq!(refusal(allow(&open.lead, 61).await), "surveys_offline_day");
        assert_eq!(refusal(commands::stop_offline(&house.app, &open.lead, open.survey.id).await), "surveys_not_now");
        let first = allowed(&house, &open, 3).await;
        let moved = allowed(&house, &open, 20).await;
        assert_eq!((first.id, &first.public_key), (moved.id, &moved.public_key));
        assert_eq!(moved.until, days_later(today, 20));
        let head = store::versions::find_head(&mut house.app.db(), open.version).await.unwrap().unwrap();
        assert!(commands::find_offline(&house.app, &head).await.unwrap().is_some());
        let waiting = sealed(&house, &open, &moved, &said(&[("way", "bus")]));
        commands::stop_offline(&house.app, &open.lead, open.survey.id).await.unwrap();
        assert!(commands::find_offline(&house.app, &head).await.unwrap().is_none());
        assert_eq!(send(&house, &open, &waiting).await, Came::Taken(State::Counted), "what waits may still come");
        let lines = "SELECT CAST(count(*) AS bigint) FROM ledger_lines l WHERE l.verb = 'surveys.allow_offline'";
        assert_eq!(count(&house, lines).await, 3);
        let invited = opened(&house, plain(), Identity::Invited).await;
        let refused = commands::allow_offline(&house.app, &invited.lead, invited.survey.id, today).await;
        assert_eq!(refusal(refused), "surveys_offline_identity");
    }

    async fn two_who_allow_it_at_once_make_one_key(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let today = day_of(house.app.now());
        let allow = || commands::allow_offline(&house.app, &open.lead, open.survey.id, today);
        let (one, other) = tokio::join!(allow(), allow());
        let (one, other) = (refusal(one), refusal(other));
        assert!([one, other].contains(&"done"));
        assert!([one, other].iter().all(|said| ["done", "surveys_changed_meanwhile"].contains(said)), "{one} {other}");
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_offline").await, 1);
    }

    async fn rubbish_fills_no_disk(house: House) {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let offline = allowed(&house, &open, 7).await;
        let mut tx = house.app.db().begin().await.unwrap();
        for number in 0..1_000_u64 {
            let lookup = *blake3::hash(&number.to_le_bytes()).as_bytes();
            let why = crate::proof::TheSystem("a test");
            store::offline::refuse(&mut tx, open.survey.id, (&lookup, crate::model::Became::Unreadable), &why).await.unwrap();
        }
        tx.commit().await.unwrap();
        let wrong = Envelope { nonce: "x".into(), ..sealed(&house, &open, &offline, &said(&[])) };
        assert_eq!(send(&house, &open, &wrong).await, Came::Unreadable);
        assert_eq!(count(&house, "SELECT CAST(count(*) AS bigint) FROM surveys_offline_taken").await, 1_000);
    }
}

/// T26: what lies on a tablet is nothing to whoever takes it.
#[test]
fn t26_a_stolen_tablet_yields_no_readable_answer() {
    let random = SeededRandom::new(9);
    let (private, public) = crate::envelope::new_key(&random).unwrap();
    let offline = crate::model::OfflineId::untimed(&random).to_string();
    let inside = |words: &str| Inside { version: "v".into(), language: "en".into(), fields: format!("q-more={words}") };
    let (one, same) = (
        seal(&random, (&offline, &public), &inside("Rhododendron")),
        seal(&random, (&offline, &public), &inside("Rhododendron")),
    );
    let tablet = serde_json::to_string(&[&one, &same]).unwrap();
    assert!(!tablet.contains("Rhododendron"));
    let decoded = base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &one.sealed).unwrap();
    assert!(!decoded.windows(6).any(|bytes| b"Rhododendron".windows(6).any(|word| word == bytes)));
    // The same words twice look like two different things, and no key but one opens them: not the public one, nor another.
    assert!(one.sealed != same.sealed && one.from != same.from && one.id != same.id);
    let (another, _) = crate::envelope::new_key(&random).unwrap();
    assert!(one.open(&another, &public).is_err() && one.open(&public[1..33], &public).is_err());
    assert_eq!(one.open(&private, &public).unwrap(), inside("Rhododendron"));
    // Nor can an envelope be made out of parts of two.
    let mixed = Envelope { sealed: same.sealed.clone(), ..one.clone() };
    assert!(mixed.open(&private, &public).is_err());
}
