//! Every event delivered twice gives the same end state as delivered once.

use super::{
    cast,
    steps::{Steps, Told, code_on},
    traces::{self, Values},
};
use std::collections::BTreeSet;
use testkit::{Stock, TestApp, TestDb, both, on_sqlite, recipe};

/// Columns that hold chance, and tables that keep account of the work itself.
fn is_about_the_work(column: &str) -> bool {
    let kept = ["jobs_", "ledger_", "vault_", "people_", "db_"];
    kept.iter().any(|table| column.starts_with(table)) || column.ends_with(".sealed") || column.ends_with(".lookup")
}

/// How much there is of everything, and what stands in it besides ids and sealed bytes.
fn end_state(values: &Values) -> Vec<(String, Vec<String>)> {
    let is_id = |value: &String| value.len() == 36 && value.matches('-').count() == 4;
    let state = values.iter().filter(|(column, _)| !is_about_the_work(column)).map(|(column, values)| {
        let mut values: Vec<String> = values
            .iter()
            .map(|value| if is_id(value) || value.starts_with('{') { "…".to_owned() } else { value.clone() })
            .collect();
        values.sort();
        (column.clone(), values)
    });
    state.filter(|(column, _)| !column.ends_with(".receipt") && !column.ends_with(".used_in")).collect()
}

/// A short life of one contribution: shared, published, answered, made a theme of, claimed, seen, told.
async fn live(steps: &Steps<'_>) {
    let with = [("mode", "contactable"), ("mail", "told-once@demo.example")];
    let sent = steps
        .share(&mut steps.app.nobody(), Told { text: "Tell me once.", with: &with, service: Some("leeside-team") })
        .await;
    steps.publish().await;
    steps.reply("sarah", &[("words", "Heard."), ("name", "Sarah"), ("role", "Team lead")]).await;
    steps.make_theme("Tell me once.", "leeside-team").await;
    steps.claim("martin", "Told once.").await;
    steps.verify("tomas").await;
    steps.open(&mut steps.app.nobody(), &code_on(&sent)).await.must_say("Told once.");
    // Somebody who shared under their own name leaves: everybody who holds something of theirs hears of it.
    let mut leaver = cast::come(steps.app, "aoife").await;
    let own = [("mode", "named"), ("name", "Aoife")];
    steps.share(&mut leaver, Told { text: "Mine while I am here.", with: &own, service: None }).await;
    people::erase(steps.app.app(), people::demo::find("aoife").unwrap().id).await.unwrap();
    assert!(steps.app.run_jobs().await > 0, "somebody heard of it");
}

both! {
    async fn every_event_delivered_twice_gives_the_same_end_state_and_the_same_mails(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        live(&steps).await;
        let once = (end_state(&traces::values(app).await), app.mails().len());
        assert!(once.1 > 0, "somebody was written to");

        // The same life in a second house of the same kind, where every event comes twice.
        let mut twice = TestApp::whole(TestDb::made_by(app.engine(), &recipe(Stock::Product)).await).await;
        twice.comhar.hands = twice.comhar.hands.clone().delivering_twice();
        let steps = Steps::in_an_empty_house(&twice).await;
        live(&steps).await;
        assert_eq!((end_state(&traces::values(&twice).await), twice.mails().len()), once);
    }
}

on_sqlite! {
    async fn every_event_that_is_heard_is_told_by_somebody(app: &TestApp) {
        let told: BTreeSet<&str> = app.comhar.house.modules().iter().filter_map(|module| module.tells.given()).flatten().copied().collect();
        let heard: BTreeSet<&str> = app.comhar.house.duties().hearers.iter().map(|hearer| hearer.event).collect();
        let lost: Vec<_> = heard.difference(&told).collect();
        assert!(lost.is_empty(), "somebody waits for {lost:?}, which nobody tells");
    }
}
