use crate::{Engine, Recipe, TestDb, both, postgres, sqlite};
use db::{Migration, Read};

const SQL: &str = "CREATE TABLE things_kept (id bigint NOT NULL, name text NOT NULL, PRIMARY KEY (id));";

fn migrations() -> Vec<Migration> {
    vec![Migration::new("things", 1, SQL)]
}

async fn count(test: &TestDb) -> i64 {
    let (count,) =
        (&mut test.db()).one::<(i64,)>("SELECT CAST(count(*) AS bigint) FROM things_kept", &[]).await.unwrap();
    count
}

async fn keep(test: &TestDb) {
    let mut tx = test.db().begin().await.unwrap();
    tx.exec("INSERT INTO things_kept (id, name) VALUES ($1, $2)", &[&1_i64, &"one"]).await.unwrap();
    tx.commit().await.unwrap();
}

both! {
    async fn a_test_finds_its_tables_empty_and_its_own(test: TestDb) {
        let other = TestDb::new(test.engine(), &migrations()).await;
        keep(&test).await;
        assert_eq!((count(&test).await, count(&other).await), (1, 0));
    }

    async fn a_second_node_sees_the_same(test: TestDb) {
        keep(&test).await;
        let node = db::Db::open(test.url()).await.unwrap();
        let (count,) = (&node).one::<(i64,)>("SELECT CAST(count(*) AS bigint) FROM things_kept", &[]).await.unwrap();
        assert_eq!(count, 1);
    }
}

#[test]
#[should_panic(expected = "PostgreSQL is required here")]
fn where_postgresql_is_required_a_test_that_is_not_run_fails() {
    crate::not_run(true);
}

#[test]
fn other_migrations_make_another_template() {
    let other = [Migration::new("things", 2, SQL)];
    assert_ne!(Recipe::of(&migrations()).name, Recipe::of(&other).name);
}

#[test]
fn the_address_of_a_test_keeps_the_options_of_the_cluster() {
    assert_eq!(postgres::address("postgres://me@%2Ftmp%2Fx/postgres?a=b", "own"), "postgres://me@%2Ftmp%2Fx/own?a=b");
}

#[test]
fn what_a_killed_test_left_is_swept_away_and_what_runs_is_not() {
    let running = tempfile::tempdir().unwrap();
    let (gone, here) = (running.path().join("4194305-x"), running.path().join(format!("{}-x", std::process::id())));
    for folder in [&gone, &here] {
        std::fs::create_dir(folder).unwrap();
    }
    sqlite::sweep(running.path());
    assert_eq!((gone.exists(), here.exists()), (false, true));
}

#[test]
fn a_template_may_hold_something() {
    let recipe = || {
        Recipe::filled("kept", |url| async move {
            let db = db::Db::open(&url).await.unwrap();
            db.migrate(&migrations()).await.unwrap();
            let mut tx = db.begin().await.unwrap();
            tx.exec("INSERT INTO things_kept (id, name) VALUES ($1, $2)", &[&7_i64, &"seven"]).await.unwrap();
            tx.commit().await.unwrap();
            db.close().await.unwrap();
        })
    };
    for engine in [Engine::Sqlite, Engine::Postgres] {
        crate::on(engine, &recipe(), async |test: TestDb| assert_eq!(count(&test).await, 1));
    }
}
