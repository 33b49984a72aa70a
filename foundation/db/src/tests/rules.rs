use db::{Error, Migration, Read, RefuseIf};
use kernel::{Failure, Refusal};
use testkit_db::both;

pub(crate) fn migrations() -> Vec<Migration> {
    vec![Migration::new(
        "rules",
        1,
        "CREATE TABLE rules_places (
            id bigint NOT NULL,
            name text NOT NULL,
            floor bigint NOT NULL,
            taken bigint NOT NULL,
            CONSTRAINT rules_not_overfull CHECK (taken <= 2),
            PRIMARY KEY (id)
         );
         CREATE UNIQUE INDEX rules_name_taken ON rules_places (name, floor);
         CREATE TABLE rules_visits (
            id bigint NOT NULL,
            place bigint NOT NULL REFERENCES rules_places (id),
            PRIMARY KEY (id)
         );
         CREATE TABLE rules_ids (id uuid NOT NULL, PRIMARY KEY (id));",
    )]
}

const PLACE: &str = "INSERT INTO rules_places (id, name, floor, taken) VALUES ($1, $2, 0, $3)";

async fn place(db: &db::Db, id: i64, name: &str, taken: i64) -> db::Result<()> {
    let mut tx = db.begin().await?;
    tx.exec(PLACE, &[&id, &name, &taken]).await?;
    tx.commit().await
}

fn broken(outcome: db::Result<()>) -> String {
    match outcome {
        Err(Error::Constraint(name)) => name,
        other => panic!("a broken rule was expected, this came: {other:?}"),
    }
}

both! {
    async fn a_broken_rule_is_called_by_the_same_word_on_both(test: TestDb) {
        let db = test.db();
        place(db, 1, "hall", 0).await.unwrap();
        assert_eq!(broken(place(db, 2, "hall", 0).await), "rules_name_taken");
        assert_eq!(broken(place(db, 1, "yard", 0).await), "rules_places_pkey");
        assert_eq!(broken(place(db, 3, "loft", 3).await), "rules_not_overfull");
        let mut tx = db.begin().await.unwrap();
        let visit = tx.exec("INSERT INTO rules_visits (id, place) VALUES (1, 99)", &[]).await;
        assert!(matches!(visit, Err(Error::Constraint(_))), "{visit:?}");
    }

    async fn a_list_of_ids_is_one_parameter_on_both(test: TestDb) {
        let db = test.db();
        let uuid = |n: u128| uuid::Uuid::from_u128(n);
        let mut tx = db.begin().await.unwrap();
        for n in 1..=3 {
            tx.exec("INSERT INTO rules_ids (id) VALUES ($1)", &[&uuid(n)]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let found = async |ids: &[u128]| -> Vec<uuid::Uuid> {
            let ids: db::Ids = ids.iter().map(|n| uuid(*n)).collect();
            let rows: Vec<(uuid::Uuid,)> =
                (&mut &*db).all("SELECT t.id FROM rules_ids t WHERE t.id = ANY($1) ORDER BY t.id", &[&ids]).await.unwrap();
            rows.into_iter().map(|(id,)| id).collect()
        };
        assert_eq!(found(&[3, 1, 3, 9]).await, [uuid(1), uuid(3)]);
        assert!(found(&[]).await.is_empty());
        let many: Vec<u128> = (0..500).collect();
        assert_eq!(found(&many).await.len(), 3);
    }

    async fn a_broken_rule_becomes_the_refusal_that_a_person_understands(test: TestDb) {
        place(test.db(), 1, "hall", 0).await.unwrap();
        let taken = Refusal::conflict("name_taken");
        let outcome = place(test.db(), 2, "hall", 0).await.refuse_if("rules_name_taken", taken.clone());
        assert!(matches!(outcome, Err(Failure::Refused(refusal)) if refusal == taken));
        let outcome = place(test.db(), 2, "yard", 9).await.refuse_if("rules_name_taken", taken);
        assert!(matches!(outcome, Err(Failure::Fault(_))));
    }

    async fn a_rule_broken_by_an_insert_that_returns_rows_is_named_too(test: TestDb) {
        use db::Read;
        place(test.db(), 1, "hall", 0).await.unwrap();
        let mut tx = test.db().begin().await.unwrap();
        let found = tx
            .all::<(i64,)>("INSERT INTO rules_places (id, name, floor, taken) VALUES (5, 'hall', 0, 0) RETURNING id", &[])
            .await;
        assert!(matches!(found, Err(Error::Constraint(name)) if name == "rules_name_taken"));
    }
}
