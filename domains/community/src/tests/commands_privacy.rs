//! Sealing, erasure, portability.

use super::{
    House, both,
    house::{person, place},
};
use crate::{
    commands::{self, Another, NewCrisis},
    model::{CrisisForm, Door, Kind},
};
use db::Read;
use testkit_db::Engine;

const MARK: &str = "zqxmark";

/// Plants a mark wherever anybody's words about a person go.
async fn plant(house: &House) {
    let offer = house.offer(Kind::DropIn).await;
    let session = house.open_session(offer).await;
    let named = house.known(&format!("{MARK}name")).await;
    house.tap(session, named).await;
    commands::rename_person(&house.app, &house.sarah(), named, &format!("{MARK}renamed")).await.unwrap();
    commands::let_know(&house.app, &house.themselves("aoife"), place("leeside-team")).await.unwrap();
    let people = commands::list_people(&house.app, &house.sarah()).await.unwrap();
    let aoife = people.iter().find(|one| one.account).unwrap().id;
    commands::merge_people(&house.app, &house.sarah(), named, aoife).await.unwrap();
    let card = commands::print_card(&house.app, &house.sarah(), named).await.unwrap();
    assert_eq!(card.mark.len(), 6);
    let form = CrisisForm { name: format!("{MARK}who"), reach: format!("{MARK}reach"), words: format!("{MARK}words") };
    let new = NewCrisis { door: Door::Phone, guest: Some(named), form: form.clone() };
    commands::open_crisis(&house.app, &house.sarah(), &new).await.unwrap();
    commands::ask_for_help(&house.app, &house.nobody(), place("leeside-team"), &form).await.unwrap();
    let token = commands::rating_token(&house.app, offer);
    commands::rate(&house.app, &house.nobody(), &token, (5, &format!("{MARK}rated"))).await.unwrap();
}

both! {
    async fn marked_words_planted_through_every_command_are_found_nowhere_in_the_database(house: House) {
        plant(&house).await;
        house.run_jobs().await;
        assert!(found(&house, b"community.keep_register").await, "the search finds what is there");
        assert!(!found(&house, MARK.as_bytes()).await);
        house.is_sound().await;
    }

    async fn what_stands_on_a_card_and_in_a_link_is_found_nowhere_in_the_database(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let guest = commands::add_person(&house.app, &house.sarah(), None, Another::Yes).await.unwrap();
        let card = commands::print_card(&house.app, &house.sarah(), guest).await.unwrap();
        assert!(found(&house, card.mark.as_bytes()).await, "the mark is for reading, and is there");
        assert!(!found(&house, commands::card_token(&house.app, card.id).as_bytes()).await);
        let rating = commands::rating_token(&house.app, offer);
        assert!(!found(&house, rating.split_once('-').unwrap().1.as_bytes()).await);
    }

    async fn a_person_takes_everything_with_them_and_nothing_of_anybody_else(house: House) {
        plant(&house).await;
        house.known("Somebody else").await;
        let all = crate::portability(&house.app, person("aoife")).await.unwrap();
        let said = all.to_string();
        for held in ["renamed", "who", "reach", "words", "Garden mornings", "drop_in", "The hall"] {
            assert!(said.contains(held), "{held}");
        }
        assert!(!said.contains("Somebody else") && !said.contains(&format!("{MARK}rated")));
        let service = &all["services"][0];
        let of = |chapter: &str| service[chapter].as_array().unwrap().len();
        assert_eq!((of("visits"), of("cards"), of("crisis_contacts"), of("names")), (1, 1, 1, 1));
    }

    async fn an_erased_person_leaves_visits_and_nothing_that_leads_to_them(house: House) {
        plant(&house).await;
        let before = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap().figures;
        assert_eq!((before.people, before.visits, before.anonymous), (1, 2, 1));
        for _ in 0..2 {
            crate::erase(&house.app, person("aoife")).await.unwrap();
        }
        people::erase(&house.app, person("aoife")).await.unwrap();
        let after = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap().figures;
        assert_eq!((after.people, after.visits, after.anonymous), (0, 0, 3), "visits stay, people fall");
        for table in ["guests", "cards", "merges", "attendances"] {
            let sql = format!("SELECT CAST(count(*) AS bigint) FROM community_{table} t");
            let (count,): (i64,) = house.app.db().one(&sql, &[]).await.unwrap();
            assert_eq!(count, 0, "{table}");
        }
        assert_eq!(crate::portability(&house.app, person("aoife")).await.unwrap()["services"], serde_json::json!([]));
        house.is_sound().await;
    }

    async fn the_erasure_of_an_account_is_heard_and_hearing_it_twice_is_hearing_it_once(house: House) {
        plant(&house).await;
        let hearer = crate::HEARERS.iter().find(|hearer| hearer.event == "people.person_erased").unwrap();
        for who in ["aoife", "aoife", "sarah", "tomas"] {
            let payload = serde_json::json!({ "person": person(who) });
            let delivery = jobs::Delivery { id: uuid::Uuid::nil(), hearer: hearer.name, payload };
            (hearer.run)(house.hands.clone(), delivery).await.unwrap();
        }
        let sql = "SELECT CAST(count(*) AS bigint) FROM community_workers w WHERE w.person = $1";
        let (count,): (i64,) = house.app.db().one(sql, &[&person("sarah")]).await.unwrap();
        assert_eq!(count, 0, "what they did as a worker stays without who it was");
        house.is_sound().await;
    }

    async fn check_names_what_is_broken(house: House) {
        plant(&house).await;
        house.is_sound().await;
        let mut tx = house.app.db().begin().await.unwrap();
        tx.exec("UPDATE community_guests SET root = id, merged_into = NULL WHERE merged_into IS NOT NULL", &[]).await.unwrap();
        tx.exec("UPDATE community_sessions SET state = 'planned' WHERE state = 'open'", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let wrongs = crate::check(&house.app).await.unwrap();
        assert!(wrongs.iter().any(|wrong| wrong.contains("never began")), "{wrongs:?}");
        let mut tx = house.app.db().begin().await.unwrap();
        tx.exec("UPDATE community_guests SET root = (SELECT g.id FROM community_guests g WHERE g.account IS NOT NULL) WHERE account IS NULL", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let wrongs = crate::check(&house.app).await.unwrap();
        assert!(wrongs.iter().any(|wrong| wrong.contains("another root")), "{wrongs:?}");
    }
}

/// Searches the raw bytes of the file and its write-ahead log; on a server, every row of every table as text and as
/// hex.
pub(crate) async fn found(house: &House, needle: &[u8]) -> bool {
    if house.engine() == Engine::Sqlite {
        let path = house.test.url().trim_start_matches("sqlite:").to_owned();
        let files = [path.clone(), format!("{path}-wal")];
        return files.iter().any(|path| {
            let bytes = std::fs::read(path).unwrap_or_default();
            bytes.windows(needle.len()).any(|window| window == needle)
        });
    }
    let sql = "SELECT CAST(t.tablename AS text) FROM pg_tables t WHERE t.schemaname = 'public'";
    let tables: Vec<(String,)> = house.app.db().all(sql, &[]).await.unwrap();
    let hex: String = needle.iter().map(|byte| format!("{byte:02x}")).collect();
    let text = String::from_utf8_lossy(needle).into_owned();
    for (table,) in tables {
        let rows: Vec<(String,)> =
            house.app.db().all(&format!("SELECT CAST(t AS text) FROM {table} t"), &[]).await.unwrap();
        if rows.iter().any(|(row,)| row.contains(&text) || row.contains(&hex)) {
            return true;
        }
    }
    false
}
