//! What keeps a figure inside although somebody chose it: a version that was withdrawn, a figure that is being checked, a
//! release that changed meanwhile; and what disclosure control is told of each.

use super::{House, both, fact, form, place, refusal};
use crate::{
    commands::{self, run},
    model::{Otherwise, ReleaseForm, Stage},
    proof::TheSystem,
    rules::releases::{Grid, Made, NotCounted, candidate, choose, judge},
    store,
};
use disclosure::{Because, Class, Face, Flaw, Implied, RuleSet};
use jiff::civil::date;
use measures::{
    approval::Seen,
    figure::{Exact, Figure, Shown},
};

const AT: &str = "south-west";
const ELSEWHERE: &str = "west-and-north-west";

/// Somebody takes the first version of a definition back.
async fn withdraw(house: &House, id: &str) {
    let definitions = house.figures.definitions();
    let seen = Seen { id, version: 1, steps: 0 };
    let decided = (seen, "It counted people twice.");
    measures::approval::withdraw_definition(&house.app, &house.maire(), definitions, decided).await.unwrap();
}

/// How many cells of a secret stand hidden in its document.
fn hidden(secret: &crate::model::Secret) -> usize {
    let cells = secret.document.tables.iter().flat_map(|table| &table.cells);
    cells.filter(|cell| cell.seen == crate::model::Seen::None(Face::Hidden)).count()
}

both! {
    async fn a_version_that_was_withdrawn_since_it_was_chosen_is_not_released(house: House) {
        house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
        let id = house.drafted(&form("q1", &["t.people"], "2026Q1")).await;
        let both = house.drafted(&form("both", &["t.things", "t.people"], "2026Q1")).await;
        assert_eq!(house.run(id).await, Stage::Attacked);
        withdraw(&house, "t.people").await;
        let (app, maire) = (&house.app, &house.maire());
        for id in [id, both] {
            let run = commands::run_release(app, maire, &house.figures, id).await;
            assert_eq!(refusal(run), "evidence_release_not_approved");
        }
        let seen = commands::see_release(app, maire, both).await.unwrap();
        assert!(seen.secret.is_none(), "nothing of it was counted");
    }

    async fn a_figure_that_is_being_checked_goes_into_no_release(house: House) {
        // All kinds together make a rate; of one kind more is above the line than below it.
        house.put(1, &[fact("t.all", AT, "2026-02-05").worth(60).kind("garden")]).await;
        house.put(2, &[fact("t.good", AT, "2026-02-05").worth(30).kind("drop_in")]).await;
        let whole = house.drafted(&form("whole", &["t.rate"], "2026Q1")).await;
        let by_kind = house.drafted(&ReleaseForm { by_kind: true, ..form("kinds", &["t.rate"], "2026Q1") }).await;
        assert_eq!(house.run(whole).await, Stage::Attacked);
        let run = commands::run_release(&house.app, &house.maire(), &house.figures, by_kind).await;
        assert_eq!(refusal(run), "evidence_release_being_checked");
        let seen = commands::see_release(&house.app, &house.maire(), by_kind).await.unwrap();
        assert_eq!((seen.release.stage, seen.secret.is_none()), (Stage::Draft, true));
    }

    async fn what_a_run_found_is_not_kept_over_a_release_that_changed_meanwhile(house: House) {
        let (app, maire) = (&house.app, &house.maire());
        house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
        let id = house.drafted(&form("q1", &["t.people"], "2026Q1")).await;
        house.close(&["2026Q1".to_owned()]).await;
        let first = run::judge_release(app, maire, &house.figures, id).await.unwrap();
        // Somebody else runs it meanwhile, and two people sign that.
        assert_eq!(house.run_as_closed(id).await, Stage::Attacked);
        house.signed(id).await;
        assert_eq!(refusal(run::keep_found(app, maire, &first).await), "evidence_release_changed_meanwhile");
        let seen = commands::see_release(app, maire, id).await.unwrap();
        assert_eq!(seen.release.stage, Stage::Signed, "their signatures stand");
    }

    async fn what_a_run_found_is_not_kept_when_something_came_out_meanwhile(house: House) {
        let (app, maire) = (&house.app, &house.maire());
        house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
        house.put(2, &[fact("t.things", AT, "2026-02-05").worth(40)]).await;
        let id = house.drafted(&form("q1", &["t.people"], "2026Q1")).await;
        house.close(&["2026Q1".to_owned()]).await;
        let first = run::judge_release(app, maire, &house.figures, id).await.unwrap();
        house.out(&form("other", &["t.things"], "2026Q1")).await;
        assert_eq!(refusal(run::keep_found(app, maire, &first).await), "evidence_release_stale");
        assert_eq!(commands::see_release(app, maire, id).await.unwrap().release.stage, Stage::Draft);
    }

    async fn a_step_from_an_older_state_of_a_release_saves_nothing(house: House) {
        house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
        let id = house.drafted(&form("q1", &["t.people"], "2026Q1")).await;
        let draft = store::releases::find(&mut house.app.db(), id).await.unwrap().unwrap();
        assert_eq!(house.run(id).await, Stage::Attacked);
        let older = draft.clone().on(draft.way.0.clone());
        let mut tx = house.app.db().begin().await.unwrap();
        assert_eq!(store::releases::save(&mut tx, &older, &TheSystem("a test")).await.unwrap(), 0);
        tx.commit().await.unwrap();
        let now = store::releases::find(&mut house.app.db(), id).await.unwrap().unwrap();
        assert_eq!((now.stage, now.version), (Stage::Attacked, 2));
        let newer = now.clone().on(now.way.0.clone());
        let mut tx = house.app.db().begin().await.unwrap();
        assert_eq!(store::releases::save(&mut tx, &newer, &TheSystem("a test")).await.unwrap(), 1);
        tx.commit().await.unwrap();
    }

    async fn people_in_two_kinds_places_or_times_are_told_to_disclosure_control(house: House) {
        house.put(1, &house.people(0..30, (AT, "2026-02-05", "drop_in"))).await;
        house.put(2, &house.people(28..60, (AT, "2026-02-05", "garden"))).await;
        house.put(3, &house.people(57..90, (ELSEWHERE, "2026-05-05", "garden"))).await;
        house.put(4, &house.people(20..50, (ELSEWHERE, "2026-02-06", "drop_in"))).await;
        let asked = ReleaseForm { by_kind: true, ..form("q1", &["t.people"], "2026Q1 2026Q2 2026-01..2026-06") };
        let id = house.drafted(&asked).await;
        assert_eq!(house.run(id).await, Stage::Attacked);
        let secret = house.secret(id).await.unwrap();
        let told = |one: &[(&str, &str)], other: &[(&str, &str)]| {
            let key = |at: &[(&str, &str)]| disclosure::Key::new("t.people", at);
            let wanted = [key(one), key(other)];
            let is_it = |(one, other, _): &&(disclosure::Key, disclosure::Key, u64)| {
                wanted.contains(one) && wanted.contains(other) && one != other
            };
            secret.shared.0.iter().find(is_it).map(|told| told.2)
        };
        let (here, there) = (place(AT).to_string(), place(ELSEWHERE).to_string());
        let kinds = |kind| [("period", "2026Q1"), ("place", here.as_str()), ("kind", kind)];
        assert_eq!(told(&kinds("drop_in"), &kinds("garden")), Some(2));
        let places = |at| [("period", "2026Q1"), ("place", at)];
        assert_eq!(told(&places(&here), &places(&there)), Some(30));
        assert_eq!(told(&[("period", "2026Q1")], &[("period", "2026Q2")]), Some(3));
        let implied = |one: &disclosure::Narrow| matches!(one.what, Because::Implied(Implied::Overlap { .. }));
        assert!(secret.asked.iter().any(implied), "as it was asked for, it would give people away");
        assert!(hidden(&secret) > 0);
    }

    async fn a_count_of_people_in_two_times_that_cannot_be_is_noticed_by_disclosure_control(house: House) {
        house.put(1, &house.people(0..30, (AT, "2026-02-05", "drop_in"))).await;
        house.put(2, &house.people(20..50, (AT, "2026-05-05", "drop_in"))).await;
        let id = house.drafted(&form("half", &["t.people"], "2026Q1 2026Q2 2026-01..2026-06")).await;
        house.run(id).await;
        let secret = house.secret(id).await.unwrap();
        let flaws = |shared| {
            let (candidate, rules) = (secret.candidate.clone(), RuleSet::named("irish_default").unwrap());
            let made = Made { candidate, shared, rules, otherwise: Otherwise::Hide, late: Vec::new() };
            judge(made, |_| secret.document.clone()).flaws
        };
        assert_eq!(flaws(secret.shared.clone()), []);
        let mut other = secret.shared.clone();
        other.0.iter_mut().for_each(|told| told.2 += 1);
        assert!(matches!(flaws(other).as_slice(), [Flaw::DoesNotAdd { said: 50, parts: 49, .. }, ..]));
    }

    async fn the_halves_of_a_year_stand_beside_it_and_who_came_in_both_is_protected(house: House) {
        const PERIODS: &str = "2025 2025-01..2025-06 2025-07..2025-12";
        house.put(1, &house.people(0..30, (AT, "2025-05-05", "drop_in"))).await;
        house.put(2, &house.people(28..60, (AT, "2025-11-05", "drop_in"))).await;
        house.put(3, &[fact("t.things", AT, "2025-02-05").worth(40), fact("t.things", AT, "2025-09-05").worth(30)]).await;
        let strict = ReleaseForm { refuse: true, ..form("strict", &["t.people"], PERIODS) };
        let strict = house.drafted(&strict).await;
        assert_eq!(house.run(strict).await, Stage::Draft, "two people would follow from three figures");
        let asked = house.secret(strict).await.unwrap().asked;
        let overlap = asked.iter().find(|one| matches!(one.what, Because::Implied(Implied::Overlap { .. }))).unwrap();
        assert_eq!((overlap.low, overlap.high, overlap.from.len()), (2, 2, 3));
        let out = house.out(&form("halves", &["t.people", "t.things"], PERIODS)).await;
        let shown = |table: usize, period: &str| {
            let cells = &out.document.0.tables[table].cells;
            cells.iter().find(|cell| cell.period == period && cell.place == "all" && cell.kind == "all").unwrap().seen
        };
        let of = |table| PERIODS.split(' ').map(|period| shown(table, period)).collect::<Vec<_>>();
        assert!(of(0).contains(&crate::model::Seen::None(Face::Hidden)), "{:?}", of(0));
        assert_eq!(of(1), [70, 40, 30].map(crate::model::Seen::Count), "what adds up stands whole");
    }
}

/// The table that is made of one figure at every spot, by a version with this class.
fn table(class: &str, figure: Figure) -> Result<disclosure::Table, NotCounted> {
    let definition = super::house::definitions().get("t.people").unwrap().clone();
    let today = date(2026, 11, 2);
    let plan = choose(&form("q1", &["t.people"], "2026Q1"), std::slice::from_ref(&definition), today).unwrap().plan;
    let mut version = definition.version(1).unwrap().clone();
    version.disclosure = class.to_owned();
    let grid = Grid::of(&plan, &version, &[]);
    let exact = Exact { figures: vec![figure; grid.spots().len()], shared: Vec::new() };
    candidate((&definition.id, &version), &grid, &exact)
}

#[test]
fn each_class_of_a_definition_is_the_class_of_its_table() {
    let figure = Figure::new(Shown::Value(40.0), (Some(40), None));
    let classes = ["D0", "D1", "D1e", "D2", "D3", "D4"];
    let found = classes.map(|class| table(class, figure).unwrap().class);
    assert_eq!(found, [Class::D0, Class::D1, Class::D1e, Class::D2, Class::D3, Class::D4]);
}

#[test]
fn a_figure_that_is_being_checked_is_no_figure_also_when_its_parts_are_known() {
    let parts = [(None, None), (Some(40), None), (Some(40), Some(30))];
    for parts in parts {
        assert_eq!(table("D1", Figure::new(Shown::BeingChecked, parts)).err(), Some(NotCounted::BeingChecked));
    }
}
