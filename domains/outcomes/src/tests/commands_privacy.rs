//! Sealing, erasure, portability.

use super::{
    House, both,
    house::{filled, nine, own_answers, person},
    refusal,
};
use crate::{
    commands,
    model::{ConcernState, ShareWith},
    store,
};
use db::Read;
use questionnaires::Value;
use testkit_db::Engine;

const MARK: &str = "zqxmark";

/// Plants a mark wherever anybody's words about a person go.
async fn plant(house: &House) {
    let measure = house.own_measure();
    let mut own = own_answers("2");
    own.set("words", &[], vec![Value::Text(format!("{MARK}words"))]);
    house.answered_and_shared("aoife", measure.id, own.clone()).await;
    commands::rate(&house.app, &house.sarah(), person("aoife"), &filled(measure.id, own)).await.unwrap();
    commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.unwrap();
    let phq9 = house.load("phq9").await;
    let raised = filled(phq9.id, nine(3, 2));
    let raised = commands::answer_by_myself(&house.app, &house.aoife(), &raised, None).await.unwrap().raised.unwrap();
    let done = format!("{MARK}done");
    let act = ((raised.concern, 1), (done.as_str(), ConcernState::Open));
    commands::act_on_concern(&house.app, &house.declan(), act.0, act.1).await.unwrap();
}

both! {
    async fn marked_words_planted_through_every_command_are_found_nowhere_in_the_database(house: House) {
        plant(&house).await;
        house.run_jobs().await;
        assert!(found(&house, b"outcomes.answer").await, "the search finds what is there");
        assert!(!found(&house, MARK.as_bytes()).await);
        house.is_sound().await;
    }

    async fn a_link_is_found_nowhere_in_the_database(house: House) {
        let (_, token) = house.asked("aoife", house.own_measure().id).await;
        house.run_jobs().await;
        assert!(!found(&house, token.as_bytes()).await);
    }

    async fn a_person_takes_everything_with_them_and_nothing_of_anybody_else(house: House) {
        plant(&house).await;
        let mut other = own_answers("1");
        other.set("words", &[], vec![Value::Text("Somebody else's words".to_owned())]);
        house.answered_and_shared("tomas", house.own_measure().id, other).await;
        let all = crate::portability(&house.app, person("aoife")).await.unwrap();
        let said = all.to_string();
        for held in [&format!("{MARK}words"), &format!("{MARK}done"), "connectedness", "Invented answer 2", "together"] {
            assert!(said.contains(held), "{held}");
        }
        assert!(!said.contains("Somebody else"));
        let of = |chapter: &str| all[chapter].as_array().unwrap().len();
        assert_eq!((of("answers"), of("times"), of("shared_with"), of("concerns")), (3, 1, 1, 1));
        assert_eq!(of("who_looked"), 2);
    }

    async fn an_erased_person_leaves_counts_and_nothing_that_leads_to_them(house: House) {
        plant(&house).await;
        let concern = commands::list_concerns(&house.app, &house.declan()).await.unwrap().remove(0);
        house.run_jobs().await;
        crate::erase(&house.app, person("aoife")).await.unwrap();
        crate::erase(&house.app, person("aoife")).await.unwrap();
        people::erase(&house.app, person("aoife")).await.unwrap();
        for table in ["answers", "askings", "times", "shares", "looks", "concerns"] {
            let sql = format!("SELECT CAST(count(*) AS bigint) FROM outcomes_{table} t WHERE t.person = $1");
            let (count,): (i64,) = house.app.db().one(&sql, &[&person("aoife")]).await.unwrap();
            assert_eq!(count, 0, "{table}");
        }
        assert_eq!(refusal(commands::see_concern(&house.app, &house.declan(), concern.id).await), "absent");
        let left = commands::list_concerns(&house.app, &house.declan()).await.unwrap();
        assert_eq!((left.len(), left[0].state), (1, ConcernState::Closed), "that there was one stays counted");
        assert!(commands::list_people(&house.app, &house.sarah()).await.unwrap().is_empty());
        let mut db = house.app.db();
        assert!(store::answers::list_of(&mut db, person("aoife"), None).await.unwrap().is_empty());
        house.is_sound().await;
    }

    async fn the_erasure_of_an_account_is_heard_and_hearing_it_twice_is_hearing_it_once(house: House) {
        plant(&house).await;
        let hearer = crate::HEARERS.iter().find(|hearer| hearer.event == "people.person_erased").unwrap();
        for _ in 0..2 {
            let payload = serde_json::json!({ "person": person("aoife") });
            let delivery = jobs::Delivery { id: uuid::Uuid::nil(), hearer: hearer.name, payload };
            (hearer.run)(house.hands.clone(), delivery).await.unwrap();
        }
        assert!(commands::list_stories(&house.app, &house.aoife()).await.unwrap().is_empty());
    }

    async fn a_reader_who_was_erased_is_let_in_no_more(house: House) {
        house.answered_and_shared("aoife", house.own_measure().id, own_answers("2")).await;
        commands::let_see(&house.app, &house.aoife(), ShareWith::Worker(person("sarah")), None).await.unwrap();
        crate::erase(&house.app, person("sarah")).await.unwrap();
        let shares = commands::list_shares(&house.app, &house.aoife()).await.unwrap();
        assert_eq!(shares.len(), 1, "the service stays");
        assert_eq!(commands::list_stories(&house.app, &house.aoife()).await.unwrap().len(), 1);
    }
}

/// Searches the raw bytes of the file and its write-ahead log; on a server, every row of every table as text and as hex.
async fn found(house: &House, needle: &[u8]) -> bool {
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
