use db::{Cursor, Json, Migration, Page, Read};
use kernel::{Date, Id, Language, PersonId, Random, SeededRandom, Time};
use testkit_db::both;
use uuid::Uuid;

pub(crate) fn migrations() -> Vec<Migration> {
    vec![Migration::new(
        "values",
        1,
        "-- a comment; with a semicolon
         CREATE TABLE values_kept (
            id uuid NOT NULL,
            words text,
            whole bigint,
            part double precision,
            yes boolean,
            bytes bytea,
            at timestamptz,
            day date,
            document jsonb,
            PRIMARY KEY (id)
         );
         CREATE INDEX values_at ON values_kept (at, id);",
    )]
}

const INSERT: &str = "INSERT INTO values_kept (id, words, whole, part, yes, bytes, at, day, document)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const EVERYTHING: &str = "SELECT id, words, whole, part, yes, bytes, at, day, document FROM values_kept WHERE id = $1";

db::row! {
    #[derive(Debug, PartialEq)]
    struct Kept {
        id: PersonId,
        words: Option<String>,
        whole: Option<i64>,
        part: Option<f64>,
        yes: Option<bool>,
        bytes: Option<Vec<u8>>,
        at: Option<Time>,
        day: Option<Date>,
        document: Option<Json>,
    }
}

async fn keep(db: &db::Db, kept: &Kept) {
    let mut tx = db.begin().await.unwrap();
    tx.exec(
        INSERT,
        &[&kept.id, &kept.words, &kept.whole, &kept.part, &kept.yes, &kept.bytes, &kept.at, &kept.day, &kept.document],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

fn empty(id: PersonId) -> Kept {
    Kept { id, words: None, whole: None, part: None, yes: None, bytes: None, at: None, day: None, document: None }
}

both! {
    async fn every_kind_of_value_comes_back_as_it_went(test: TestDb) {
        let random = SeededRandom::new(1);
        for (words, time, day) in [
            ("", "1969-12-31T23:59:59.999999Z", "0001-01-01"),
            ("Ćuprija 🌱 'quoted' $1 -- ; \u{202e}", "2026-03-03T14:30:00.000001Z", "2026-11-21"),
            ("Tús maith", "9999-12-30T00:00:00Z", "9999-12-31"),
        ] {
            let kept = Kept {
                words: Some(words.into()),
                whole: Some(i64::MIN),
                part: Some(-0.1),
                yes: Some(true),
                bytes: Some(vec![0, 255, 7]),
                at: Some(time.parse().unwrap()),
                day: Some(day.parse().unwrap()),
                document: Some(Json(serde_json::json!({"a": [1, "two", null]}))),
                ..empty(Id::untimed(&random))
            };
            keep(test.db(), &kept).await;
            let found: Kept = test.db().one(EVERYTHING, &[&kept.id]).await.unwrap();
            assert_eq!(found, kept);
        }
    }

    async fn nothing_comes_back_as_nothing(test: TestDb) {
        let kept = empty(Id::untimed(&SeededRandom::new(2)));
        keep(test.db(), &kept).await;
        assert_eq!(test.db().one::<Kept>(EVERYTHING, &[&kept.id]).await.unwrap(), kept);
    }

    async fn times_and_ids_sort_alike_on_both(test: TestDb) {
        let random = SeededRandom::new(3);
        let mut wanted = Vec::new();
        for _ in 0..200 {
            let id: PersonId = Id::untimed(&random);
            let micros = i64::try_from(random.below(4_000_000_000_000_000)).unwrap() - 2_000_000_000_000_000;
            let at = Time::from_microsecond(micros / 7 * 7).unwrap();
            keep(test.db(), &Kept { at: Some(at), ..empty(id) }).await;
            wanted.push((at, id));
        }
        wanted.sort();
        let found: Vec<(Time, PersonId)> =
            test.db().all("SELECT at, id FROM values_kept ORDER BY at, id", &[]).await.unwrap();
        assert_eq!(found, wanted);
    }

    async fn a_page_goes_on_where_the_one_before_ended(test: TestDb) {
        let random = SeededRandom::new(4);
        let at: Time = "2026-01-01T00:00:00Z".parse().unwrap();
        for _ in 0..25 {
            keep(test.db(), &Kept { at: Some(at), ..empty(Id::untimed(&random)) }).await;
        }
        const PAGE: &str = "SELECT at, id FROM values_kept
            WHERE ($1 IS NULL OR (at, id) > ($1, $2))
            ORDER BY at, id
            LIMIT $3";
        let mut seen: Vec<PersonId> = Vec::new();
        let mut after: Option<(Time, PersonId)> = None;
        loop {
            let rows: Vec<(Time, PersonId)> = test
                .db()
                .all(PAGE, &[&after.map(|key| key.0), &after.map(|key| key.1), &11_i64])
                .await
                .unwrap();
            let page = Page::from_rows(rows, 10, |row| *row);
            seen.extend(page.items.iter().map(|row| row.1));
            let Some(next) = page.next else { break };
            after = Cursor::key(next.as_str());
            assert!(after.is_some());
        }
        assert_eq!(seen.len(), 25);
        seen.dedup();
        assert_eq!(seen.len(), 25);
    }

    async fn parameters_may_stand_in_any_order_and_twice(test: TestDb) {
        let found: (String, String, String) = test
            .db()
            .one("SELECT CAST($2 AS text), CAST($1 AS text), CAST($2 AS text)", &[&"first", &"second"])
            .await
            .unwrap();
        assert_eq!(found, ("second".into(), "first".into(), "second".into()));
    }

    async fn an_optional_filter_is_a_parameter_that_may_be_nothing(test: TestDb) {
        let random = SeededRandom::new(5);
        for words in ["a", "b", "b"] {
            keep(test.db(), &Kept { words: Some(words.into()), ..empty(Id::untimed(&random)) }).await;
        }
        const COUNT: &str = "SELECT CAST(count(*) AS bigint) FROM values_kept WHERE ($1 IS NULL OR words = $1)";
        let all: (i64,) = test.db().one(COUNT, &[&None::<String>]).await.unwrap();
        let some: (i64,) = test.db().one(COUNT, &[&Some("b")]).await.unwrap();
        assert_eq!((all.0, some.0), (3, 2));
    }

    async fn a_column_of_another_kind_is_an_error_and_not_a_wrong_value(test: TestDb) {
        keep(test.db(), &Kept { words: Some("xx".into()), ..empty(Id::untimed(&SeededRandom::new(6))) }).await;
        assert!(test.db().one::<(i64,)>("SELECT words FROM values_kept", &[]).await.is_err());
        assert!(test.db().one::<(Language,)>("SELECT words FROM values_kept", &[]).await.is_err());
        assert!(test.db().one::<(Uuid,)>("SELECT words FROM values_kept", &[]).await.is_err());
    }

    async fn migrations_run_once_and_a_changed_one_is_refused(test: TestDb) {
        let changed = Migration::new("values", 1, "CREATE TABLE values_other (id uuid NOT NULL, PRIMARY KEY (id))");
        assert_eq!(test.db().migrate(&migrations()).await.unwrap(), 0);
        let error = test.db().migrate(&[changed]).await.unwrap_err();
        assert!(error.to_string().contains("values 1"), "{error}");
    }

    async fn a_snapshot_does_not_move(test: TestDb) {
        let random = SeededRandom::new(8);
        const COUNT: &str = "SELECT CAST(count(*) AS bigint) FROM values_kept";
        let mut snapshot = test.db().snapshot().await.unwrap();
        let before: (i64,) = snapshot.one(COUNT, &[]).await.unwrap();
        keep(test.db(), &empty(Id::untimed(&random))).await;
        let after: (i64,) = snapshot.one(COUNT, &[]).await.unwrap();
        assert_eq!((before.0, after.0), (0, 0));
        drop(snapshot);
        assert_eq!(test.db().one::<(i64,)>(COUNT, &[]).await.unwrap().0, 1);
    }
}
