use super::{app, demo, migrations};
use crate::model::{Checked, ContactStanding, Hierarchy, OrganisationKind, Place};
use crate::rules::tree;
use crate::{commands::load_data, store};
use db::Read;
use jiff::civil::date;
use kernel::Language;
use testkit_db::both;

both! {
    async fn ireland_is_loaded_whole(test: TestDb) {
        let app = app(&test);
        load_data(&app).await.unwrap();
        let nodes = store::nodes::list_structure(&mut app.db()).await.unwrap();
        let of = |kind| nodes.iter().filter(|node| node.kind == kind).count();
        assert_eq!(of(OrganisationKind::HealthRegion), 6);
        assert_eq!(of(OrganisationKind::FormerCho), 9);
        assert_eq!(of(OrganisationKind::NationalService), 1);
        assert_eq!(of(OrganisationKind::IntegratedHealthcareArea), 0, "their names are not known, so none is invented");
        assert_eq!(of(OrganisationKind::Network), 2);
        assert!(nodes.iter().all(|node| !node.source.is_empty() && !node.names.is_empty()));
    }

    async fn counties_that_are_split_say_which_part(test: TestDb) {
        let app = app(&test);
        load_data(&app).await.unwrap();
        let areas = store::nodes::list_areas(&mut app.db()).await.unwrap();
        for county in ["Dublin", "Wicklow", "Cavan", "Tipperary"] {
            let parts: Vec<_> = areas.iter().filter(|(_, area)| area.county.text(Language::English) == county).collect();
            assert!(parts.len() > 1 && parts.iter().all(|(_, area)| !area.part.is_empty()), "{county}");
        }
        let mut counties: Vec<_> = areas.iter().map(|(_, area)| area.county.text(Language::English)).collect();
        counties.retain(|county| *county != "Oxfordshire" && *county != "West Sussex");
        counties.sort_unstable();
        counties.dedup();
        assert_eq!(counties.len(), 26);
    }

    async fn two_orders_hold_in_the_summer_of_2024(test: TestDb) {
        let app = demo(&test).await;
        let edges = store::edges::list(&mut app.db()).await.unwrap();
        let service = crate::demo::service("leeside-team").unwrap();
        let (region, cho) = (crate::demo::organisation("south-west").unwrap(), crate::demo::organisation("cho-4").unwrap());
        let inside = |order, day, outer| tree::inside_on(&edges, order, day, outer).contains(&service);
        let (regions, chos) = (Hierarchy::HealthRegions, Hierarchy::CommunityHealthcareOrganisations);
        assert!(inside(regions, date(2024, 6, 1), region) && inside(chos, date(2024, 6, 1), cho));
        assert!(!inside(regions, date(2024, 2, 1), region) && inside(chos, date(2024, 2, 1), cho));
        assert!(inside(regions, date(2026, 6, 1), region) && !inside(chos, date(2026, 6, 1), cho));
        let successions = store::edges::list_successions(&mut app.db()).await.unwrap();
        let eight = crate::demo::organisation("cho-8").unwrap();
        let split: Vec<_> = successions.iter().filter(|one| one.former == eight).collect();
        assert!(split.len() == 2 && split.iter().all(|one| !one.share.is_empty()), "a split organisation says which part went where");
    }

    async fn loading_twice_changes_nothing(test: TestDb) {
        let app = demo(&test).await;
        let count = "SELECT CAST(count(*) AS bigint) FROM ledger_lines";
        let lines: (i64,) = app.db().clone().one_of(count).await;
        crate::demo::demo(&app).await.unwrap();
        assert_eq!(load_data(&app).await.unwrap(), crate::commands::Loaded::default());
        assert_eq!(app.db().clone().one_of(count).await, lines);
    }

    async fn loading_leaves_what_staff_changed(test: TestDb) {
        let app = demo(&test).await;
        let contact = store::contacts::list(&mut app.db()).await.unwrap().into_iter().find(|one| one.number == "116 123").unwrap();
        let check = crate::model::Verification { number: "116 124".into(), on: date(2026, 11, 20) };
        crate::commands::verify_crisis_contact(&app, &super::national_office(&app), contact.id, check).await.unwrap();
        load_data(&app).await.unwrap();
        let kept = store::contacts::find(&mut app.db(), contact.id).await.unwrap().unwrap();
        assert_eq!((kept.number.as_str(), kept.checked), ("116 124", Checked::On(date(2026, 11, 20))));
    }

    async fn numbers_that_contradict_each_other_are_never_both_shown(test: TestDb) {
        let app = demo(&test).await;
        let disputed = |all: Vec<crate::CrisisContact>| -> Vec<_> { all.into_iter().filter(|one| one.dispute.is_some()).collect() };
        let shown = disputed(store::contacts::list_shown(&mut app.db()).await.unwrap());
        assert_eq!(shown.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), ["0800 300 303"]);
        assert!(!shown[0].note.is_empty(), "the reader is told that another list differs");
        let other = disputed(store::contacts::list(&mut app.db()).await.unwrap())
            .into_iter()
            .find(|one| one.standing == ContactStanding::HeldBack)
            .unwrap();
        let check = crate::model::Verification { number: other.number.clone(), on: date(2026, 11, 20) };
        crate::commands::verify_crisis_contact(&app, &super::national_office(&app), other.id, check).await.unwrap();
        let shown = disputed(store::contacts::list_shown(&mut app.db()).await.unwrap());
        assert_eq!(shown.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), ["0800 309 309"]);
    }
}

trait OneOf {
    async fn one_of(self, sql: &str) -> (i64,);
}
impl OneOf for db::Db {
    async fn one_of(self, sql: &str) -> (i64,) {
        (&self).one(sql, &[]).await.unwrap()
    }
}

#[test]
fn every_demonstration_service_is_known_by_name() {
    let services = crate::demo::services();
    assert!(services.len() >= 30, "{} services", services.len());
    let regions = [
        "dublin-and-north-east",
        "dublin-and-midlands",
        "dublin-and-south-east",
        "mid-west",
        "south-west",
        "west-and-north-west",
    ];
    for region in regions {
        assert!(services.iter().any(|service| service.under == region), "{region}");
    }
    assert!(services.iter().any(|service| service.closed));
    assert!(services.iter().all(|service| crate::demo::service(&service.key).unwrap() == service.id));
}

#[test]
fn every_place_has_an_emergency_number_and_words_in_every_language() {
    let contacts = crate::data::contacts().unwrap();
    for place in Place::ALL {
        assert!(contacts.iter().any(|one| one.place == *place && one.emergency), "{place}");
    }
    for contact in &contacts {
        for language in Language::ALL {
            assert!(contact.what.exactly(*language).is_some(), "{} in {language}", contact.number);
        }
        assert_eq!(contact.checked, Checked::NotYet, "nobody checked them yet, and we say so");
    }
}
