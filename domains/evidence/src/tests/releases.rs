//! B7 to B12 as releases: what goes out, what does not, and what it gives away.

use super::{House, both, fact, form, place};
use crate::{
    commands,
    model::{Document, Out, ReleaseForm, Seen, Stage},
    rules::releases::Merged,
};
use disclosure::{Because, Face, Implied};

const SOUTH_WEST: &str = "south-west";
const WEST: &str = "west-and-north-west";

/// What went out of a measure at a place in a period, all kinds together.
fn seen(document: &Document, definition: &str, (period, at): (&str, Option<&str>)) -> Seen {
    let table = document.tables.iter().find(|table| table.definition == definition).unwrap();
    let code = at.map_or_else(|| "all".to_owned(), |at| place(at).to_string());
    let cell = table.cells.iter().find(|cell| cell.period == period && cell.place == code && cell.kind == "all");
    cell.unwrap().seen
}

/// So many things at a place in the first quarter of 2026.
async fn things(house: &House, id: u128, (measure, at, many): (&'static str, &str, i64)) {
    house.put(id, &[fact(measure, at, "2026-02-05").worth(many)]).await;
}

both! {
    async fn b7_a_definition_that_changes_breaks_the_series_and_leaves_what_is_out_as_it_was(house: House) {
        house.put(1, &[fact("t.things", SOUTH_WEST, "2026-02-05").worth(40)]).await;
        house.put(2, &[fact("t.all", SOUTH_WEST, "2026-02-05").worth(90)]).await;
        house.put(3, &[fact("t.all", SOUTH_WEST, "2026-05-05").worth(70)]).await;
        let first = house.out(&form("q1", &["t.changed"], "2026Q1")).await;
        assert_eq!(first.document.0.tables[0].version, 1);
        let second = house.out(&form("q2", &["t.changed"], "2026Q2")).await;
        assert_eq!(second.document.0.tables[0].version, 2);
        let merged = Merged::of("t-changed", &[&first, &second]).unwrap();
        let at = |period| merged.seen((period, "all", "all")).unwrap();
        assert_eq!((at("2026Q1"), at("2026Q2")), (Seen::Count(40), Seen::Count(70)));
        assert_eq!((merged.breaks_at(0), merged.breaks_at(1)), (false, true), "the break stands at the second quarter");
        let again = commands::see_out(&house.app, first.id).await.unwrap();
        assert_eq!(again.document, first.document);
        // The old time by the new version, beside what is out by the old one.
        let recounted = house.figures.exact(&house.app, &[wish(&house, 2, "2026Q1")]).await.unwrap();
        assert_eq!(recounted[0].figures[0].numerator, Some(90));
        let recounted = house.figures.exact(&house.app, &[wish(&house, 1, "2026Q2")]).await.unwrap();
        assert_eq!(recounted[0].figures[0].numerator, Some(0));
    }

    async fn b9_nothing_of_hidden_no_cases_and_not_received_is_zero(house: House) {
        things(&house, 1, ("t.all", SOUTH_WEST, 60)).await;
        things(&house, 2, ("t.good", SOUTH_WEST, 30)).await;
        house.put(3, &[fact("t.all", WEST, "2025-12-05").worth(30), fact("t.good", WEST, "2025-12-05").worth(9)]).await;
        things(&house, 4, ("t.things", SOUTH_WEST, 3)).await;
        let out = house.out(&form("q1", &["t.rate", "t.things"], "2026Q1")).await;
        let rate = |at| seen(&out.document.0, "t.rate", ("2026Q1", at));
        assert_eq!(rate(Some(SOUTH_WEST)), Seen::Rate { value: 50, numerator: 30, denominator: 60 });
        assert_eq!(rate(Some(WEST)), Seen::None(Face::NoCases), "there was none this time");
        assert_eq!(rate(Some("dublin-and-midlands")), Seen::None(Face::NotReceived));
        let hidden = |at| seen(&out.document.0, "t.things", ("2026Q1", at));
        assert_eq!(hidden(None), Seen::None(Face::Hidden));
        assert_eq!(hidden(Some(SOUTH_WEST)), Seen::None(Face::Hidden));
    }

    async fn b10_two_people_in_both_of_two_places_are_refused_with_the_cells_named(house: House) {
        house.put(1, &house.people(0..30, (SOUTH_WEST, "2026-02-05", "drop_in"))).await;
        house.put(2, &house.people(28..60, (WEST, "2026-02-05", "garden"))).await;
        let strict = ReleaseForm { refuse: true, ..form("strict", &["t.people"], "2026Q1") };
        let id = house.drafted(&strict).await;
        assert_eq!(house.run(id).await, Stage::Draft, "it stays in the house");
        let secret = house.secret(id).await.unwrap();
        let overlap = secret.asked.iter().find(|one| matches!(one.what, Because::Implied(Implied::Overlap { .. }))).unwrap();
        assert_eq!((overlap.low, overlap.high), (2, 2));
        assert_eq!(overlap.from.len(), 3);
        let digest = secret.outcome.unwrap().digest();
        let signed = commands::sign_release(&house.app, &house.tomas(), id, &digest).await;
        assert_eq!(super::refusal(signed), "evidence_release_wrong_stage");
        assert_eq!(super::refusal(commands::publish_release(&house.app, &house.maire(), id).await), "evidence_release_wrong_stage");
        let mut office = house.browser(house.maire());
        let page = office.open(&format!("/evidence/office/{id}")).await;
        super::is_well_made(&page);
        page.must_say("The release was refused, as was chosen").must_say("people in more than one of: Title of t.people");
        page.must_say("HSE South West").must_say("HSE West and North West");
        // The same, protected: one of the three is hidden, and nothing can be derived.
        let out = house.out(&form("kept", &["t.people"], "2026Q1")).await;
        let at = |at| seen(&out.document.0, "t.people", ("2026Q1", at));
        let three = [at(None), at(Some(SOUTH_WEST)), at(Some(WEST))];
        assert!(three.contains(&Seen::None(Face::Hidden)), "{three:?}");
    }

    async fn b10_a_longer_time_is_judged_with_the_shorter_ones_that_are_out(house: House) {
        house.put(1, &house.people(0..40, (SOUTH_WEST, "2026-02-05", "drop_in"))).await;
        house.put(2, &house.people(0..42, (SOUTH_WEST, "2026-05-05", "drop_in"))).await;
        house.out(&form("q1", &["t.people"], "2026Q1")).await;
        let id = house.drafted(&form("half", &["t.people"], "2026-01..2026-06")).await;
        house.run(id).await;
        let secret = house.secret(id).await.unwrap();
        assert_eq!(secret.document.plan.periods.len(), 2, "{:?}", secret.document.plan.periods);
        let outcome = secret.outcome.unwrap();
        assert!(outcome.is_safe() && secret.attack.unwrap().narrow.is_empty());
    }

    async fn b11_the_same_release_gives_the_same_bytes_and_a_correction_does_not_reveal_whom_it_added(house: House) {
        for (id, (at, who)) in [(SOUTH_WEST, 0..31), (WEST, 40..73)].into_iter().enumerate() {
            house.put(id as u128, &house.people(who, (at, "2026-02-05", "drop_in"))).await;
        }
        let first = house.drafted(&form("once", &["t.people"], "2026Q1")).await;
        house.run(first).await;
        let one = house.secret(first).await.unwrap();
        house.run(first).await;
        let again = house.secret(first).await.unwrap();
        assert_eq!(one.outcome.as_ref().unwrap().bytes(), again.outcome.as_ref().unwrap().bytes());
        // The same on every machine and on both databases.
        is_the_digest(&one.outcome.as_ref().unwrap().digest());
        let out = house.published(first).await;
        house.put(9, &house.people(100..101, (SOUTH_WEST, "2026-03-05", "drop_in"))).await;
        let corrected = commands::correct_release(&house.app, &house.maire(), out.id, "A register came late.").await.unwrap();
        let new = house.published(corrected).await;
        for at in [None, Some(SOUTH_WEST), Some(WEST)] {
            let (old, new) = (seen(&out.document.0, "t.people", ("2026Q1", at)), seen(&new.document.0, "t.people", ("2026Q1", at)));
            if let (Seen::Count(old), Seen::Count(new)) = (old, new) {
                assert!(old == new || (old - new).abs() >= 5, "{at:?}: {old} became {new}");
            }
        }
        assert!(house.secret(corrected).await.unwrap().attack.unwrap().narrow.is_empty());
        let old = commands::see_out(&house.app, out.id).await.unwrap();
        assert_eq!((old.stage, old.document), (Stage::Corrected, out.document), "what was out stays as it was");
    }

    async fn b12_public_rates_are_those_of_the_public_counts(house: House) {
        for (id, (at, good, all)) in [(SOUTH_WEST, 33, 61), (WEST, 18, 52)].into_iter().enumerate() {
            let id = 10 * (id as u128 + 1);
            things(&house, id, ("t.all", at, all)).await;
            things(&house, id + 1, ("t.good", at, good)).await;
        }
        let out: Out = house.out(&form("q1", &["t.rate"], "2026Q1")).await;
        let mut rates = 0;
        for cell in &out.document.0.tables[0].cells {
            if let Seen::Rate { value, numerator, denominator } = cell.seen {
                assert_eq!(Some(value), disclosure::rounded_rate(numerator, denominator, 100));
                assert_eq!((numerator % 5, denominator % 5), (0, 0));
                rates += 1;
            }
        }
        assert!(rates >= 2, "{rates}");
        let mut public = house.browser(house.nobody());
        public.open("/data/t-rate").await.must_say("numerator × 100 ÷ denominator");
    }
}

fn wish(house: &House, version: i64, period: &str) -> measures::figure::Wish {
    let definition = house.figures.definitions().get("t.changed").unwrap().clone();
    let version = definition.version(version).unwrap().clone();
    let spot = measures::figure::Spot { node: None, period: period.parse().unwrap(), kind: None };
    measures::figure::Wish { definition, version, spots: vec![spot], pairs: Vec::new() }
}

/// The digest of the release of this test, as it was on the machine where it was written.
fn is_the_digest(digest: &str) {
    assert_eq!(digest, "9e0835a64c11ee4caf30efb671f2cb919d3e2696ee1b1f0a369996843faff2ec");
}
