use crate::*;
use db::{Json, Migration, Read};
use kernel::*;
use std::sync::Arc;
use testkit_db::{TestDb, both};
use vault::{Keyring, Vault};

pub(crate) fn migrations() -> Vec<Migration> {
    let own = Migration::new("things", 1, "CREATE TABLE things_kept (id bigint NOT NULL, PRIMARY KEY (id));");
    [vault::MIGRATIONS, MIGRATIONS, &[own]].concat()
}

verbs! {
    /// Keep a thing.
    KeepThing = "things.keep_thing",
}

#[derive(serde::Serialize)]
struct ThingKept {
    thing: i64,
}
impl Event for ThingKept {
    const NAME: &'static str = "things.thing_kept";
}

const START: &str = "2026-03-03T14:30:45.123456Z";

struct Kit {
    app: App,
    clock: Arc<SetClock>,
    caller: Caller,
}

fn kit(test: &TestDb) -> Kit {
    let clock = Arc::new(SetClock::at(START.parse().unwrap()));
    let random: Arc<dyn Random> = Arc::new(SeededRandom::new(42));
    let permissions = Arc::new(Permissions::new([RoleVerb::new::<KeepThing>(Role::Anyone, Breadth::Everyone)]));
    let caller = Caller::somebody(permissions.clone(), Language::English, Id::untimed(random.as_ref()), None);
    let app = App::new(Doorways {
        db: test.db().clone(),
        vault: Vault::open(Keyring::generate(random.as_ref())),
        clock: clock.clone(),
        random,
        permissions,
    });
    Kit { app, clock, caller }
}

async fn keep_thing(app: &App, caller: &Caller, id: i64, grain: Grain) -> Outcome<()> {
    app.command(async |mut work| {
        let proof = caller.may_openly::<KeepThing>()?;
        work.exec("INSERT INTO things_kept (id) VALUES ($1)", &[&id]).await?;
        let subject = Ref { domain: "things", id: uuid::Uuid::from_u128(id.unsigned_abs().into()) };
        work.commit(proof.record(subject).grain(grain).note("colour", "green").telling(&ThingKept { thing: id })).await
    })
    .await
}

async fn count(app: &App, table: &str) -> i64 {
    app.db().one::<(i64,)>(&format!("SELECT CAST(count(*) AS bigint) FROM {table}"), &[]).await.unwrap().0
}

/// Commands run inside handlers that a server may move between threads; this does not compile when one could not.
fn may_move_between_threads<T: Send>(future: T) -> T {
    future
}

both! {
    async fn a_change_its_line_and_its_event_are_saved_together(test: TestDb) {
        let Kit { app, caller, .. } = kit(&test);
        may_move_between_threads(keep_thing(&app, &caller, 1, Grain::Exact)).await.unwrap();
        let lines = lines::left_by(&mut app.db(), caller.person().unwrap(), 10).await.unwrap();
        let [line] = lines.as_slice() else { panic!("{lines:?}") };
        assert_eq!((line.verb.as_str(), line.role, line.at), ("things.keep_thing", Role::Person, START.parse().unwrap()));
        assert_eq!(line.note, Json(serde_json::json!({"colour": "green"})));
        assert_eq!(count(&app, "ledger_outbox").await, 1);
    }

    async fn a_command_that_fails_leaves_no_change_no_line_and_no_event(test: TestDb) {
        let Kit { app, caller, .. } = kit(&test);
        keep_thing(&app, &caller, 1, Grain::Exact).await.unwrap();
        assert!(keep_thing(&app, &caller, 1, Grain::Exact).await.is_err());
        assert_eq!((count(&app, "things_kept").await, count(&app, "ledger_lines").await, count(&app, "ledger_outbox").await), (1, 1, 1));
    }

    async fn the_line_of_somebody_without_a_name_says_neither_who_nor_what_nor_exactly_when(test: TestDb) {
        let Kit { app, caller, .. } = kit(&test);
        keep_thing(&app, &caller, 7, Grain::Week).await.unwrap();
        let (id, at, person, subject): (uuid::Uuid, Time, Option<PersonId>, Option<uuid::Uuid>) =
            app.db().one("SELECT id, at, person, subject FROM ledger_lines", &[]).await.unwrap();
        assert_eq!((person, subject, at), (None, None, "2026-03-02T00:00:00Z".parse().unwrap()));
        assert_eq!(id.get_version_num(), 4, "an id that holds the time would give it away");
    }

    async fn the_chain_holds_and_a_changed_line_breaks_it(test: TestDb) {
        let Kit { app, caller, .. } = kit(&test);
        for id in 0..20 {
            keep_thing(&app, &caller, id, Grain::Exact).await.unwrap();
        }
        assert_eq!(chain_ripe_lines(&app).await.unwrap(), 20);
        let report = check_chain(&mut app.db()).await.unwrap();
        assert_eq!((report.links, report.broken_at, report.waiting), (20, None, 0));
        app.command(async |mut work| {
            work.exec("UPDATE ledger_lines SET verb = 'things.other' WHERE id = (SELECT line FROM ledger_chain WHERE position = 7)", &[]).await?;
            work.commit_unrecorded("a test that tampers").await
        })
        .await
        .unwrap();
        assert_eq!(check_chain(&mut app.db()).await.unwrap().broken_at, Some(7));
    }

    async fn a_removed_line_and_a_removed_link_are_noticed(test: TestDb) {
        let Kit { app, caller, .. } = kit(&test);
        for id in 0..5 {
            keep_thing(&app, &caller, id, Grain::Exact).await.unwrap();
        }
        chain_ripe_lines(&app).await.unwrap();
        for (sql, place) in [
            ("DELETE FROM ledger_chain WHERE position = 5", 5),
            ("DELETE FROM ledger_lines WHERE id = (SELECT line FROM ledger_chain WHERE position = 2)", 2),
        ] {
            app.command(async |mut work| {
                work.exec(sql, &[]).await?;
                work.commit_unrecorded("a test that tampers").await
            })
            .await
            .unwrap();
            assert_eq!(check_chain(&mut app.db()).await.unwrap().broken_at, Some(place));
        }
    }

    async fn a_blurred_line_is_chained_only_when_its_day_is_over_and_then_among_all_of_that_day(test: TestDb) {
        let Kit { app, caller, clock } = kit(&test);
        keep_thing(&app, &caller, 1, Grain::Day).await.unwrap();
        keep_thing(&app, &caller, 2, Grain::Exact).await.unwrap();
        assert_eq!(chain_ripe_lines(&app).await.unwrap(), 1);
        assert_eq!(check_chain(&mut app.db()).await.unwrap().waiting, 1);
        clock.to("2026-03-04T00:00:00Z".parse().unwrap());
        assert_eq!(chain_ripe_lines(&app).await.unwrap(), 1);
        assert_eq!(check_chain(&mut app.db()).await.unwrap().waiting, 0);
    }

    async fn many_commands_at_once_each_leave_one_line(test: TestDb) {
        let Kit { app, caller, .. } = kit(&test);
        let commands: Vec<_> = (0..60)
            .map(|id| {
                let (app, caller) = (app.clone(), caller.clone());
                tokio::spawn(async move { keep_thing(&app, &caller, id, Grain::Exact).await })
            })
            .collect();
        for command in commands {
            command.await.unwrap().unwrap();
        }
        assert_eq!((count(&app, "ledger_lines").await, count(&app, "ledger_outbox").await), (60, 60));
        chain_ripe_lines(&app).await.unwrap();
        assert_eq!(check_chain(&mut app.db()).await.unwrap().links, 60);
    }

    async fn two_that_chain_at_once_do_not_break_the_chain(test: TestDb) {
        let Kit { app, caller, .. } = kit(&test);
        for id in 0..40 {
            keep_thing(&app, &caller, id, Grain::Exact).await.unwrap();
        }
        let both = [app.clone(), app.clone()].map(|app| tokio::spawn(async move { chain_ripe_lines(&app).await }));
        for chained in both {
            // On PostgreSQL the loser may find the place taken; it chains at its next turn.
            drop(chained.await.unwrap());
        }
        let report = check_chain(&mut app.db()).await.unwrap();
        assert_eq!((report.links + report.waiting, report.broken_at), (40, None));
    }
}
