use super::*;
use figure::Shown::{BeingChecked, Value};
use kernel::Random;
use std::collections::BTreeSet;

fn made(value: i64) -> Fact {
    Fact::one("things.made", day("2026-02-05")).at(place("leeside-team")).worth(value)
}

async fn total(app: &App, figures: &Figures) -> figure::Shown {
    shown(app, figures, "things.made", "south-west", "2026").await
}

/// Counts the rows of the database one by one.
async fn naive(
    app: &App,
    measure: &str,
    nodes: &BTreeSet<OrganisationId>,
    month: (Date, Date),
) -> (BTreeSet<uuid::Uuid>, i64) {
    let rows = crate::store::rows_between(&mut app.db(), measure, month).await.unwrap();
    let today = crate::order::today(app);
    let here = rows.into_iter().filter(|row| row.day <= today);
    let here: Vec<_> = here.filter(|row| nodes.contains(&Id::from_uuid(row.node))).collect();
    (here.iter().filter_map(|row| row.person).collect(), here.iter().map(|row| row.value).sum())
}

both_placed! {
    async fn b2_figures_equal_a_naive_count_after_random_changes(test: TestDb) {
        const PLACES: [&str; 3] = ["leeside-team", "south-west", "dublin-and-midlands"];
        let (Kit { app, clock }, figures) = (kit(&test), figures());
        let chance = SeededRandom::new(20_260_303);
        let tree = crate::follow::tree::Tree::read(&mut app.db()).await.unwrap();
        for step in 0..400_u64 {
            let (thing, who) = (u128::from(chance.below(30)), u128::from(chance.below(12)));
            match chance.below(20) {
                0 => in_command(&app, async |work| merge(work, person(work.app(), who), person(work.app(), who / 2)).await).await,
                1 => in_command(&app, async |work| unmerge(work, person(work.app(), who)).await).await,
                2 => in_command(&app, async |work| forget(work, person(work.app(), who)).await).await,
                3 => put(&app, thing, &[]).await,
                4 => clock.pass(86_400),
                _ => {
                    let mut facts = Vec::new();
                    for _ in 0..chance.below(4) {
                        // Late ones, and some that are still to come.
                        let on = day("2026-01-15").checked_add(jiff::ToSpan::days(chance.below(90) as i64)).unwrap();
                        let node = place(PLACES[chance.below(3) as usize]);
                        let known = (chance.below(4) > 0).then(|| person(&app, who));
                        facts.push(Fact::one("things.people", on).at(node).about(known));
                        facts.push(Fact::one("things.made", on).at(node).worth(chance.below(9) as i64));
                    }
                    put(&app, thing, &facts).await;
                }
            }
            if step % 40 == 39 {
                for node in PLACES {
                    let within = tree.within(place(node), crate::order::today(&app));
                    for (period, days) in [("2026-02", ("2026-02-01", "2026-02-28")), ("2026Q1", ("2026-01-01", "2026-03-31"))] {
                        let days = (day(days.0), day(days.1));
                        let (people, _) = naive(&app, "things.people", &within, days).await;
                        let (_, sum) = naive(&app, "things.made", &within, days).await;
                        for (id, expected) in [("things.people", people.len() as f64), ("things.made", sum as f64)] {
                            match shown(&app, &figures, id, node, period).await {
                                Value(value) => assert_eq!(value, expected, "{id} {node} {period} step {step}"),
                                other => assert_eq!(expected, 0.0, "{other:?}"),
                            }
                        }
                    }
                }
                assert_eq!(figures.audit(&app, 1_000).await.unwrap().unequal, 0);
            }
        }
    }

    async fn b4_what_is_committed_is_counted_in_the_next_read(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        for value in 1..=20 {
            put(&app, 1, &[made(value)]).await;
            assert_eq!(total(&app, &figures).await, Value(value as f64));
        }
        assert_eq!(figures.catch_up(&app).await.unwrap().position, 20);
    }

    async fn b4_many_readers_during_many_writes_see_no_torn_totals(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        // Above and below the line change together in each commit, so every read must find them equal.
        let pair = |value| ["things.good", "things.all"].map(|measure| Fact::one(measure, day("2026-02-05")).worth(value));
        put(&app, 0, &pair(1)).await;
        let readers: Vec<_> = (0..50).map(|_| {
            let (app, figures) = (app.clone(), figures.clone());
            tokio::spawn(async move {
                for _ in 0..10 {
                    assert_eq!(shown(&app, &figures, "things.rate", "", "2026").await, Value(100.0));
                }
            })
        }).collect();
        for round in 0..100_i64 {
            put(&app, round as u128 % 7, &pair(round + 1)).await;
        }
        for reader in readers {
            reader.await.unwrap();
        }
    }

    async fn two_nodes_on_one_database_follow_and_agree(test: TestDb) {
        let (one, two) = (kit(&test), kit(&test));
        let (at_one, at_two) = (figures(), figures());
        for round in 1..=10 {
            put(&one.app, 1, &[made(round)]).await;
            put(&two.app, 2, &[made(100)]).await;
            assert_eq!(total(&two.app, &at_two).await, Value((round + 100) as f64));
            assert_eq!(total(&one.app, &at_one).await, Value((round + 100) as f64));
        }
        let (first, second) = (at_one.catch_up(&one.app).await.unwrap(), at_two.catch_up(&two.app).await.unwrap());
        assert_eq!(first.position, second.position);
    }

    async fn b5_a_torn_changed_or_foreign_checkpoint_is_refused_and_everything_counted_anew(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("measures.checkpoint");
        let started = || Figures::new(definitions(), Some(folder.path().to_owned()));
        let figures = started();
        put(&app, 1, &[made(3)]).await;
        assert_eq!(total(&app, &figures).await, Value(3.0));
        figures.write_checkpoint().unwrap();
        // Committed, and the node dies before it follows: the next start replays it.
        put(&app, 2, &[made(4)]).await;
        drop(figures);
        assert_eq!(total(&app, &started()).await, Value(7.0));
        let whole = std::fs::read(&file).unwrap();
        for cut in 0..whole.len() {
            assert!(crate::follow::checkpoint::from_bytes(&whole[..cut]).is_err(), "cut at {cut}");
        }
        for at in (0..whole.len()).step_by(7) {
            let mut flipped = whole.clone();
            flipped[at] ^= 0x10;
            assert!(crate::follow::checkpoint::from_bytes(&flipped).is_err(), "flipped at {at}");
        }
        std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
        assert_eq!(total(&app, &started()).await, Value(7.0));
        // A database that went another way from the same place on, as after a backup was put back.
        std::fs::write(&file, &whole).unwrap();
        let other = uuid::Uuid::from_u128(9);
        in_command(&app, async |work| {
            work.exec("UPDATE measures_changes SET id = $1 WHERE position = 1", &[&other]).await?;
            work.exec("UPDATE measures_rows SET value = 1000 WHERE value = 3", &[]).await?;
            Ok(())
        }).await;
        assert_eq!(total(&app, &started()).await, Value(1004.0));
    }

    async fn b5_a_wrong_figure_is_found_marked_and_put_right(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        put(&app, 1, &[made(3)]).await;
        assert_eq!(total(&app, &figures).await, Value(3.0));
        assert_eq!(figures.audit(&app, 10).await.unwrap(), Audited { slices: 1, unequal: 0 });
        figures.held_to_change().as_mut().unwrap().spoil("things.made", place("leeside-team").uuid(), day("2026-02-05"));
        assert_eq!(total(&app, &figures).await, Value(1003.0), "nobody has noticed yet");
        assert_eq!(figures.audit(&app, 10).await.unwrap(), Audited { slices: 1, unequal: 1 });
        assert_eq!(total(&app, &figures).await, BeingChecked);
        assert_eq!(shown(&app, &figures, "things.made", "", "2026-02").await, BeingChecked);
        assert_eq!(shown(&app, &figures, "things.made", "", "2026-01").await, figure::Shown::NotReceived);
        assert_eq!(figures.audit(&app, 10).await.unwrap(), Audited { slices: 1, unequal: 0 });
        assert_eq!(total(&app, &figures).await, Value(3.0));
    }

    async fn b6_counting_anew_while_serving_doubles_nothing_and_loses_nothing(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        for thing in 0..50 {
            keep_thing(&app, thing).await;
        }
        let counting = {
            let (app, figures) = (app.clone(), figures.clone());
            tokio::spawn(async move {
                for _ in 0..5 {
                    recount(&app, &THINGS).await.unwrap();
                    figures.count_anew_beside(&app).await.unwrap();
                }
            })
        };
        while !counting.is_finished() {
            assert_eq!(shown(&app, &figures, "things.made", "", "2026").await, Value(50.0));
            tokio::task::yield_now().await;
        }
        counting.await.unwrap();
        assert_eq!(check(&app, &[THINGS]).await.unwrap(), Vec::<String>::new());
    }

    async fn facts_that_are_not_what_the_things_say_are_found_and_counted_anew(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        for thing in 0..3 {
            keep_thing(&app, thing).await;
        }
        // A thing changes without a word, one goes without a word, and one comes.
        in_command(&app, async |work| {
            work.exec("UPDATE things_kept SET kind = 'concern' WHERE id = $1", &[&number(0)]).await?;
            work.exec("DELETE FROM things_kept WHERE id = $1", &[&number(1)]).await?;
            Ok(())
        }).await;
        assert_eq!(check(&app, &[THINGS]).await.unwrap().len(), 2);
        assert_eq!(recount_what_changed(&app, &[THINGS]).await.unwrap(), 2);
        assert_eq!(check(&app, &[THINGS]).await.unwrap(), Vec::<String>::new());
        assert_eq!(shown(&app, &figures, "things.made", "", "2026").await, Value(2.0));
        assert_eq!(recount_what_changed(&app, &[THINGS]).await.unwrap(), 0, "counted already by these rules");
        let newer = Origin { version: 2, ..THINGS };
        assert_eq!(recount_what_changed(&app, &[newer]).await.unwrap(), 2);
    }

    async fn a_node_that_was_away_longer_than_changes_are_kept_counts_anew(test: TestDb) {
        let (Kit { app, clock }, figures) = (kit(&test), figures());
        put(&app, 1, &[made(3)]).await;
        assert_eq!(total(&app, &figures).await, Value(3.0));
        put(&app, 1, &[made(8)]).await;
        crate::order::place_changes(&app).await.unwrap();
        clock.pass(3 * 86_400);
        assert_eq!(forget_old_changes(&app).await.unwrap(), 2);
        assert_eq!(total(&app, &figures).await, Value(8.0));
    }
}

/// Things of the tests: a table of their own, and facts that follow from it.
const THINGS: Origin = Origin {
    name: "things.kept",
    version: 1,
    list: |app, after| {
        Box::pin(async move {
            const SQL: &str = "SELECT t.id FROM things_kept t WHERE ($1 IS NULL OR t.id > $1) ORDER BY t.id LIMIT 20";
            Ok((&mut app.db()).all::<(uuid::Uuid,)>(SQL, &[&after]).await?.into_iter().map(|(id,)| id).collect())
        })
    },
    facts: |work, id| {
        Box::pin(async move {
            const SQL: &str = "SELECT t.day, t.kind FROM things_kept t WHERE t.id = $1";
            let kept: Option<(Date, String)> = work.optional(SQL, &[&id]).await?;
            Ok(kept.map(|(day, kind)| Fact::one("things.made", day).kind(kind)).into_iter().collect())
        })
    },
};

async fn keep_thing(app: &App, id: u128) {
    in_command(app, async |work| {
        const SQL: &str = "INSERT INTO things_kept (id, day, kind) VALUES ($1, $2, 'idea')";
        work.exec(SQL, &[&number(id), &day("2026-02-05")]).await?;
        tell(work, &THINGS, number(id)).await
    })
    .await;
}
