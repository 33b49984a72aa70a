use super::{demo, migrations, wearing};
use crate::model::{OrganisationKind, Service, ServiceKind};
use crate::permissions::Correct;
use crate::store::{self, nodes::Filter, services::Search};
use jiff::civil::date;
use kernel::{Language, OrganisationId, Role};
use ledger::App;
use std::collections::BTreeSet;
use testkit_db::both;

fn every_service(language: Language) -> Search {
    Search { language, today: date(2026, 11, 21), words: String::new(), what: None, within: None, size: 100 }
}

async fn names(app: &App, search: &Search) -> Vec<String> {
    let found = store::services::search(&mut app.db(), search, None).await.unwrap();
    found.items.iter().map(|service| service.organisation.names.text(search.language).to_owned()).collect()
}

both! {
    async fn support_is_found_by_the_beginning_of_a_word(test: TestDb) {
        let app = demo(&test).await;
        for (typed, expected) in [("lee", "Leeside community team"), ("DUN LAOGH", "Seafront team for older people"), ("an cheathru", "Connemara peer support")] {
            let found = names(&app, &Search { words: typed.into(), ..every_service(Language::English) }).await;
            assert_eq!(found, [expected], "{typed}");
        }
        let none = Search { words: "cork nowhere".into(), ..every_service(Language::English) };
        assert!(names(&app, &none).await.is_empty());
        let odd = Search { words: "%_'\u{0} -- ".into(), ..every_service(Language::English) };
        assert!(!names(&app, &odd).await.is_empty(), "signs alone narrow nothing");
    }

    async fn support_is_found_by_kind_and_region(test: TestDb) {
        let app = demo(&test).await;
        let south_west = crate::demo::organisation("south-west").unwrap();
        let search = Search { what: Some(ServiceKind::RecoveryCollege), within: Some(south_west), ..every_service(Language::English) };
        assert_eq!(names(&app, &search).await, ["Marina recovery college"]);
        let ireland = crate::demo::organisation("ireland").unwrap();
        let all = names(&app, &Search { within: Some(ireland), ..every_service(Language::English) }).await;
        assert_eq!(all.len(), 31, "32 services in Ireland, one of them closed");
    }

    async fn pages_follow_each_other_in_the_order_of_the_language(test: TestDb) {
        let app = demo(&test).await;
        for language in Language::ALL {
            let whole = names(&app, &every_service(*language)).await;
            let mut paged = Vec::new();
            let mut after: Option<String> = None;
            loop {
                let search = Search { size: 7, ..every_service(*language) };
                let page = store::services::search(&mut app.db(), &search, after.as_deref()).await.unwrap();
                paged.extend(page.items.iter().map(|service| service.organisation.names.text(*language).to_owned()));
                match page.next {
                    Some(next) => after = Some(next.as_str().to_owned()),
                    None => break,
                }
            }
            assert_eq!(paged, whole);
            assert_eq!(whole.len(), 35);
            let nothing_of_it = store::services::search(&mut app.db(), &every_service(*language), Some("not a cursor")).await.unwrap();
            assert_eq!(nothing_of_it.items.len(), 35);
        }
    }

    async fn a_closed_service_is_found_by_its_address_only(test: TestDb) {
        let app = demo(&test).await;
        let id = crate::demo::service("silvermines-day-centre").unwrap();
        let search = Search { words: "silvermines".into(), ..every_service(Language::English) };
        assert!(names(&app, &search).await.is_empty());
        let closed = store::services::find(&mut app.db(), id).await.unwrap().unwrap();
        assert!(!closed.is_open_on(date(2026, 11, 21)));
        let within = store::within::list_outer(&mut app.db(), id).await.unwrap();
        assert!(within.contains(&crate::demo::organisation("mid-west").unwrap()), "those who answered for it still reach it");
    }

    async fn a_service_comes_back_as_it_was_kept(test: TestDb) {
        let app = demo(&test).await;
        let service: Service = store::services::find(&mut app.db(), crate::demo::service("boyneside-college").unwrap()).await.unwrap().unwrap();
        assert_eq!(service.what, ServiceKind::RecoveryCollege);
        assert_eq!(service.sites.len(), 2);
        assert_eq!(service.sites[0].setting, crate::model::Setting::Library);
        assert_eq!(service.languages, ["en", "pl"]);
        assert_eq!(service.hours.weekly.len(), 4);
        assert_eq!(service.hours.exceptions.len(), 5);
        assert_eq!(service.contacts.len(), 2);
    }

    async fn organisations_are_listed_page_by_page(test: TestDb) {
        let app = demo(&test).await;
        let filter = Filter { language: Language::English, within: Some(crate::demo::organisation("ireland").unwrap()), kind: Some(OrganisationKind::HealthRegion), size: 4 };
        let first = store::nodes::list(&mut app.db(), filter, None).await.unwrap();
        let next = first.next.unwrap();
        let second = store::nodes::list(&mut app.db(), filter, Some(next.as_str())).await.unwrap();
        assert_eq!((first.items.len(), second.items.len()), (4, 2));
        assert!(second.next.is_none());
        assert_eq!(first.items[0].names.text(Language::English), "HSE Dublin and Midlands");
    }

    async fn what_is_kept_of_the_closure_is_what_it_should_be(test: TestDb) {
        let app = demo(&test).await;
        let kept = store::within::list(&mut app.db()).await.unwrap();
        let computed = store::within::computed(&mut app.db(), date(2026, 11, 21)).await.unwrap();
        assert_eq!(kept, computed);
    }

    async fn sight_bounds_what_is_found(test: TestDb) {
        let app = demo(&test).await;
        let service = crate::demo::service("leeside-team").unwrap();
        let of = |key: &str| wearing(&app, Role::AreaLead, Some(crate::demo::organisation(key).unwrap())).sight::<Correct>();
        let found = async |sight| store::services::find_within(&mut app.db(), service, &sight).await.unwrap().is_some();
        assert!(found(of("south-west")).await);
        assert!(!found(of("mid-west")).await);
        assert!(!found(super::stranger(&app).sight::<Correct>()).await);
        let all: BTreeSet<OrganisationId> = store::services::list_names(&mut app.db(), Some(crate::demo::organisation("south-west").unwrap())).await.unwrap().into_iter().map(|(id, _)| id).collect();
        assert_eq!(all.len(), 5);
    }
}
