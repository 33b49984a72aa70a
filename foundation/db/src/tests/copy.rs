use db::{
    Db, Json, Migration, Read,
    copy::{Problem, Summary, dump, load, tables_with_rows, verify},
};
use kernel::{Date, Time};
use testkit_db::both;
use uuid::Uuid;

pub(crate) fn migrations() -> Vec<Migration> {
    vec![
        Migration::new(
            "copied",
            1,
            "CREATE TABLE copied_places (
                id uuid NOT NULL,
                above uuid REFERENCES copied_places (id),
                name text NOT NULL,
                part double precision,
                open boolean NOT NULL,
                picture bytea,
                at timestamptz NOT NULL,
                day date,
                note jsonb NOT NULL, -- opaque
                CONSTRAINT copied_places_named CHECK (length(name) > 0),
                PRIMARY KEY (id)
             );
             CREATE TABLE copied_words (
                place uuid NOT NULL REFERENCES copied_places (id),
                number bigint NOT NULL,
                said text,
                PRIMARY KEY (place, number)
             );",
        ),
        Migration::new("copied", 2, "ALTER TABLE copied_words ADD COLUMN heard boolean;"),
    ]
}

const PLACES: u128 = 613;

/// Places that stand before the place they refer to, in batches that do not come out even.
async fn fill(db: &Db) {
    const PLACE: &str = "INSERT INTO copied_places (id, above, name, part, open, picture, at, day, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    const WORDS: &str = "INSERT INTO copied_words (place, number, said, heard) VALUES ($1, $2, $3, $4)";
    let mut tx = db.begin().await.unwrap();
    for number in (1..=PLACES).rev() {
        let above = (number < PLACES).then(|| Uuid::from_u128(number + 1));
        let at = Time::from_microsecond(1_700_000_000_123_456 + i64::try_from(number).unwrap()).unwrap();
        let picture = number.is_multiple_of(3).then(|| vec![0_u8, 255, u8::try_from(number % 256).unwrap()]);
        let day = number.is_multiple_of(2).then(|| Date::constant(1969, 12, 31));
        // A struct writes its fields in its own order, which is not that of the words.
        #[derive(serde::Serialize)]
        struct Note<'a> {
            bb: (i64, f64, Option<i64>),
            a: &'a str,
        }
        let note = Json(Note { bb: (1, 2.5, None), a: "ćeif ☀" });
        let part = Some(0.1_f64);
        tx.exec(
            PLACE,
            &[&Uuid::from_u128(number), &above, &format!("Áit {number}"), &part, &true, &picture, &at, &day, &note],
        )
        .await
        .unwrap();
        tx.exec(WORDS, &[&Uuid::from_u128(number), &-5_i64, &None::<String>, &Some(false)]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn copy_of(db: &Db) -> (Vec<u8>, Summary) {
    let mut bytes = Vec::new();
    let summary = dump(db, &migrations(), &mut bytes).await.unwrap();
    (bytes, summary)
}

async fn new_sqlite() -> (Db, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("copy.db").display())).await.unwrap();
    (db, folder)
}

both! {
    async fn everything_moves_there_and_back_and_is_the_same(test: TestDb) {
        let (lite, _folder) = new_sqlite().await;
        lite.migrate(&migrations()).await.unwrap();
        fill(&lite).await;
        let (first, summary) = copy_of(&lite).await;
        assert_eq!(summary.rows(), 2 * u64::try_from(PLACES).unwrap());
        let loaded = load(test.db(), &migrations(), &mut first.as_slice()).await.unwrap();
        assert_eq!(loaded, summary);
        let (second, _) = copy_of(test.db()).await;
        let (there, _elsewhere) = new_sqlite().await;
        load(&there, &migrations(), &mut second.as_slice()).await.unwrap();
        let (third, counted) = copy_of(&there).await;
        assert!(first == second && second == third, "the same rows give the same bytes, whichever database holds them");
        assert_eq!(counted, summary);
    }

    async fn a_loaded_database_keeps_its_rules(test: TestDb) {
        let (lite, _folder) = new_sqlite().await;
        lite.migrate(&migrations()).await.unwrap();
        fill(&lite).await;
        load(test.db(), &migrations(), &mut copy_of(&lite).await.0.as_slice()).await.unwrap();
        let mut tx = test.db().begin().await.unwrap();
        const LOST: &str = "INSERT INTO copied_words (place, number) VALUES ($1, 1)";
        let lost = tx.exec(LOST, &[&Uuid::from_u128(999_999)]).await;
        assert!(matches!(lost, Err(db::Error::Constraint(_))), "a reference into nothing is refused at once: {lost:?}");
    }

    async fn a_database_with_rows_is_left_as_it_is(test: TestDb) {
        fill(test.db()).await;
        let (before, _) = copy_of(test.db()).await;
        let refused = load(test.db(), &migrations(), &mut before.as_slice()).await;
        assert!(matches!(refused, Err(Problem::NotEmpty(_))), "{refused:?}");
        assert!(copy_of(test.db()).await.0 == before);
        assert_eq!(tables_with_rows(test.db(), &migrations()).await.unwrap().len(), 2);
    }

    async fn a_copy_that_breaks_a_rule_leaves_nothing(test: TestDb) {
        // The keys are switched off by hand here, as a damaged file might have it.
        let (lite, folder) = new_sqlite().await;
        lite.migrate(&migrations()).await.unwrap();
        fill(&lite).await;
        lite.close().await.unwrap();
        let raw = rusqlite::Connection::open(folder.path().join("copy.db")).unwrap();
        raw.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM copied_places WHERE id = x'00000000000000000000000000000009'").unwrap();
        let refused = load(test.db(), &migrations(), &mut copy_of(&lite).await.0.as_slice()).await;
        assert!(matches!(refused, Err(Problem::Database(db::Error::Constraint(_)))), "{refused:?}");
        assert!(tables_with_rows(test.db(), &migrations()).await.unwrap().is_empty());
        let again: Vec<(i64,)> = (&mut test.db()).all("SELECT CAST(count(*) AS bigint) FROM copied_places", &[]).await.unwrap();
        assert_eq!(again, [(0,)], "the connection is fit for use afterwards");
    }

    async fn a_torn_changed_or_foreign_copy_is_refused_before_anything_is_touched(test: TestDb) {
        let (lite, _folder) = new_sqlite().await;
        lite.migrate(&migrations()).await.unwrap();
        fill(&lite).await;
        let (whole, summary) = copy_of(&lite).await;
        assert_eq!(verify(&mut whole.as_slice()).unwrap().1, summary);
        for length in (0..whole.len()).step_by(997).chain([whole.len() - 1]) {
            let torn = whole.get(..length).unwrap();
            assert!(verify(&mut &*torn).is_err(), "cut after {length} bytes");
        }
        for at in (0..whole.len()).step_by(1009).chain([whole.len() - 1]) {
            let mut changed = whole.clone();
            *changed.get_mut(at).unwrap() ^= 0x10;
            assert!(verify(&mut changed.as_slice()).is_err(), "byte {at} was changed");
        }
        let followed = [whole.as_slice(), b"x"].concat();
        assert!(matches!(verify(&mut followed.as_slice()), Err(Problem::Torn(_))));
        assert!(matches!(verify(&mut &b"PK\x03\x04 something else"[..]), Err(Problem::Foreign)));
        assert!(matches!(load(test.db(), &migrations(), &mut &b""[..]).await, Err(Problem::Foreign)));
        let torn = whole.get(..whole.len() - 40).unwrap();
        assert!(matches!(load(test.db(), &migrations(), &mut &*torn).await, Err(Problem::Torn(_))));
        assert!(tables_with_rows(test.db(), &migrations()).await.unwrap().is_empty());
    }

    async fn a_copy_from_other_tables_is_refused(test: TestDb) {
        let (lite, _folder) = new_sqlite().await;
        let older: Vec<Migration> = migrations().into_iter().take(1).collect();
        lite.migrate(&older).await.unwrap();
        let mut bytes = Vec::new();
        dump(&lite, &older, &mut bytes).await.unwrap();
        let refused = load(test.db(), &migrations(), &mut bytes.as_slice()).await;
        assert!(matches!(refused, Err(Problem::OtherVersion(_))), "{refused:?}");
    }
}
