//! Releases rest on closed periods.

use super::{House, both, fact, form, is_well_made, refusal};
use crate::{
    commands,
    model::{Seen, Stage},
};
use serde_json::Value;

const AT: &str = "south-west";

fn whole(document: &crate::model::Document) -> Seen {
    document.tables[0].cells.iter().find(|cell| cell.place == "all" && cell.kind == "all").unwrap().seen
}

async fn digest(house: &House, id: crate::model::ReleaseId) -> String {
    let seen = commands::see_release(&house.app, &house.maire(), id).await.unwrap();
    seen.release.digest().unwrap().to_owned()
}

both! {
    async fn a_release_is_counted_from_closed_periods_alone(house: House) {
        house.put(1, &[fact("t.things", AT, "2026-02-05").worth(40)]).await;
        let id = house.drafted(&form("q1", &["t.things"], "2026Q1")).await;
        let open = commands::run_release(&house.app, &house.maire(), &house.figures, id).await;
        assert_eq!(refusal(open), "measures_period_open");
        let mut office = house.browser(house.maire());
        let page = office.open(&format!("/evidence/office/{id}")).await;
        is_well_made(&page);
        page.must_say("Not closed yet: January 2026 to March 2026.");
        let refused = office.press(page.submit("Count and check")).await;
        assert_eq!(refused.status, 409);
        refused.must_say("This time is not closed: 2026Q1.");
        // The link leads to where it is closed, with this time chosen first.
        let periods = office.open(&page.link("Close a period")).await;
        office.press(periods.submit("Close this period")).await.must_say("What is closed");
        assert_eq!(house.run_as_closed(id).await, Stage::Attacked);
        office.open(&format!("/evidence/office/{id}")).await.must_not_hold("Not closed yet");
    }

    async fn what_comes_late_changes_no_release_until_the_period_is_counted_again(house: House) {
        house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
        house.put(2, &house.people(30..60, ("west-and-north-west", "2026-02-05", "garden"))).await;
        house.put(3, &house.people(20..30, ("dublin-and-midlands", "2026-03-05", "garden"))).await;
        house.close(&["2026Q1".to_owned()]).await;
        let plan = crate::model::ReleaseForm { by_kind: true, ..form("q1", &["t.people"], "2026Q1") };
        let id = house.drafted(&plan).await;
        assert_eq!(house.run_as_closed(id).await, Stage::Attacked);
        let first = digest(&house, id).await;
        let secret = house.secret(id).await.unwrap();
        // Late: twenty more in the South West, of whom ten were in the North West, and five of those counted are erased.
        house.put(4, &house.people(50..70, (AT, "2026-02-09", "drop_in"))).await;
        house.put(1, &house.people(5..35, (AT, "2026-02-05", "drop_in"))).await;
        house.clock.pass(40 * 86_400);
        assert_eq!(house.run_as_closed(id).await, Stage::Attacked);
        let again = house.secret(id).await.unwrap();
        assert_eq!(digest(&house, id).await, first, "the same figures, bytes for bytes");
        assert_eq!((&again.candidate, &again.shared, &again.document), (&secret.candidate, &secret.shared, &secret.document));
        assert!(secret.late.is_empty() && !again.late.is_empty());
        let mut office = house.browser(house.maire());
        let page = office.open(&format!("/evidence/office/{id}")).await;
        is_well_made(&page);
        page.must_say("What came too late").must_say("Title of t.people, January 2026 to March 2026, ");
        // Who may see figures reads both side by side.
        let figure = office.open("/measures/t.people?period=2026Q1").await;
        figure.must_say("60").must_say("65");
        house.signed(id).await;
        commands::publish_release(&house.app, &house.maire(), id).await.unwrap();
        let out = commands::see_out(&house.app, id).await.unwrap();
        assert_eq!(whole(&out.document.0), Seen::Count(60));
        assert_eq!(out.document.0.rests_on.iter().map(|one| (one.period.as_str(), one.revision)).collect::<Vec<_>>(), [("2026Q1", 0)]);

        house.count_again("2026Q1").await;
        let maire = house.maire();
        let next = commands::correct_release(&house.app, &maire, id, "Forms came late.").await.unwrap();
        assert_eq!(house.run_as_closed(next).await, Stage::Attacked);
        assert_ne!(digest(&house, next).await, first);
        house.signed(next).await;
        commands::publish_release(&house.app, &maire, next).await.unwrap();
        let new = commands::see_out(&house.app, next).await.unwrap();
        assert_eq!((whole(&new.document.0), new.document.0.rests_on[0].revision), (Seen::Count(65), 1));
        assert_eq!(commands::see_out(&house.app, id).await.unwrap().document, out.document, "what was out stays as it was");
        let mut public = house.browser(house.nobody());
        let register = public.open("/evidence/corrections").await;
        register.must_say("60").must_say("65").must_say("Forms came late.");
    }

    async fn a_release_says_on_which_closing_it_rests_wherever_its_figures_stand(house: House) {
        house.put(1, &[fact("t.things", AT, "2026-02-05").worth(40)]).await;
        house.close(&["2026Q1".to_owned()]).await;
        let first = house.drafted(&form("q1", &["t.things"], "2026Q1")).await;
        house.run_as_closed(first).await;
        house.put(1, &[fact("t.things", AT, "2026-02-05").worth(80)]).await;
        house.count_again("2026Q1").await;
        let page = house.browser(house.tomas()).open(&format!("/evidence/office/{first}")).await;
        is_well_made(&page);
        page.must_say("Counted again since this release was checked: January 2026 to March 2026.");
        let out = house.published(first).await;
        assert_eq!(whole(&out.document.0), Seen::Count(80));
        let mut public = house.browser(house.nobody());
        let said = "January 2026 to March 2026, closed, and counted again on Monday 2 November 2026 (count 1)";
        public.open(&format!("/evidence/releases/{}", out.id)).await.must_say("Counted from").must_say(said);
        let answer = public.answer(&http::Method::GET, "/data/t-things.json", None).await;
        let json: Value = serde_json::from_slice(&axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap()).unwrap();
        assert!(json["note"].to_string().contains(said), "{json}");
        let answer = public.answer(&http::Method::GET, "/api/v1/measures", None).await;
        let json: Value = serde_json::from_slice(&axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap()).unwrap();
        let rests_on = &json["items"][0]["rests_on"][0];
        assert_eq!((&rests_on["period"], &rests_on["revision"]), (&Value::from("2026Q1"), &Value::from(1)));
    }
}
