use super::{area_lead, demo, is_absent, migrations, national_office, refusal, stranger};
use crate::commands::*;
use crate::model::*;
use crate::store;
use db::Read;
use i18n::Written;
use jiff::civil::date;
use kernel::{Language, OrganisationId};
use ledger::App;
use testkit_db::both;

fn written(text: &str) -> Written {
    Written::in_one(Language::English, text)
}

fn new_service(parent: &str) -> NewService {
    NewService {
        parent: crate::demo::organisation(parent).unwrap(),
        names: written("The Quiet Room"),
        what: ServiceKind::DropIn,
        ages: Ages::All,
        town: "Cobh".into(),
        since: date(2026, 11, 1),
    }
}

async fn verbs_about(app: &App, id: OrganisationId) -> Vec<String> {
    ledger::lines::about(&mut app.db(), id.uuid()).await.unwrap().into_iter().map(|line| line.verb).collect()
}

async fn closure_is_right(app: &App) {
    let kept = store::within::list(&mut app.db()).await.unwrap();
    assert_eq!(kept, store::within::computed(&mut app.db(), date(2026, 11, 21)).await.unwrap());
}

fn correction(service: &Service, name: &str) -> Correction {
    Correction {
        version: service.version,
        names: written(name),
        about: service.about.clone(),
        how_to_come: service.how_to_come.clone(),
        hours: service.hours.clone(),
        contacts: service.contacts.clone(),
        listens: service.listens,
    }
}

async fn leeside(app: &App) -> Service {
    store::services::find(&mut app.db(), crate::demo::service("leeside-team").unwrap()).await.unwrap().unwrap()
}

both! {
    async fn an_area_lead_opens_a_service_in_their_region_only(test: TestDb) {
        let app = demo(&test).await;
        let service = open_service(&app, &area_lead(&app, "south-west"), new_service("south-west")).await.unwrap();
        assert_eq!(verbs_about(&app, service.id()).await, ["organisations.open_service"]);
        closure_is_right(&app).await;
        assert!(is_absent(open_service(&app, &area_lead(&app, "mid-west"), new_service("south-west")).await));
        assert!(is_absent(open_service(&app, &stranger(&app), new_service("south-west")).await));
        let later = NewService { since: date(2027, 1, 1), ..new_service("south-west") };
        open_service(&app, &national_office(&app), later).await.unwrap();
        closure_is_right(&app).await;
        assert_eq!(refusal(open_service(&app, &national_office(&app), new_service("cho-4")).await), "organisations_parent_ended");
    }

    async fn a_correction_is_found_by_its_new_name(test: TestDb) {
        let app = demo(&test).await;
        let service = leeside(&app).await;
        correct_service(&app, &area_lead(&app, "south-west"), service.id(), correction(&service, "Bridge of Light team")).await.unwrap();
        assert_eq!(verbs_about(&app, service.id()).await, ["organisations.correct"]);
        let search = |words: &str| store::services::Search {
            language: Language::English,
            today: date(2026, 11, 21),
            words: words.into(),
            what: None,
            within: None,
            size: 10,
        };
        let found = async |words: &str| store::services::search(&mut app.db(), &search(words), None).await.unwrap().items.len();
        assert_eq!((found("bridge light").await, found("leeside").await), (1, 0));
        assert_eq!(found("cork light").await, 1, "the town still finds it");
    }

    async fn two_who_correct_at_once_do_not_overwrite_each_other(test: TestDb) {
        let app = demo(&test).await;
        let service = leeside(&app).await;
        let office = national_office(&app);
        correct_service(&app, &office, service.id(), correction(&service, "First")).await.unwrap();
        let second = correct_service(&app, &office, service.id(), correction(&service, "Second")).await;
        assert_eq!(refusal(second), "organisations_changed_meanwhile");
        let same_again = correct_service(&app, &office, service.id(), correction(&service, "First")).await.unwrap();
        assert_eq!(same_again.version, service.version + 1, "sending the same form twice is already so");
        assert_eq!(verbs_about(&app, service.id()).await.len(), 1);
    }

    async fn a_stranger_cannot_tell_a_service_they_may_not_correct_from_none(test: TestDb) {
        let app = demo(&test).await;
        let service = leeside(&app).await;
        let nothing = OrganisationId::untimed(app.random());
        for caller in [stranger(&app), area_lead(&app, "mid-west")] {
            assert!(is_absent(correct_service(&app, &caller, service.id(), correction(&service, "X")).await));
            assert!(is_absent(correct_service(&app, &caller, nothing, correction(&service, "X")).await));
        }
        assert!(verbs_about(&app, service.id()).await.is_empty());
    }

    async fn closing_tells_others_and_keeps_the_reach(test: TestDb) {
        let app = demo(&test).await;
        let service = leeside(&app).await;
        let closing = Closing { on: date(2026, 11, 1), instead: written("Go to the Marina rooms.") };
        let closed = close_service(&app, &area_lead(&app, "south-west"), service.id(), closing.clone()).await.unwrap();
        assert!(!closed.takes_contributions_on(date(2026, 11, 21)));
        let told: (i64,) = app.db().clone().count("SELECT CAST(count(*) AS bigint) FROM ledger_outbox WHERE event = 'organisations.service_closed'").await;
        assert_eq!(told, (1,));
        close_service(&app, &area_lead(&app, "south-west"), service.id(), closing).await.unwrap();
        assert_eq!(verbs_about(&app, service.id()).await, ["organisations.close_service"], "closing twice is already so");
        closure_is_right(&app).await;
        let within = store::within::list_outer(&mut app.db(), service.id()).await.unwrap();
        assert!(within.contains(&crate::demo::organisation("south-west").unwrap()));
    }

    async fn a_move_changes_today_and_leaves_yesterday(test: TestDb) {
        let app = demo(&test).await;
        let service = leeside(&app).await;
        let mid_west = crate::demo::organisation("mid-west").unwrap();
        let south_west = crate::demo::organisation("south-west").unwrap();
        let wanted = Move { hierarchy: Hierarchy::HealthRegions, child: service.id(), parent: mid_west, from: date(2026, 11, 1) };
        assert!(is_absent(move_organisation(&app, &area_lead(&app, "south-west"), wanted).await), "area leads do not move organisations");
        move_organisation(&app, &national_office(&app), wanted).await.unwrap();
        closure_is_right(&app).await;
        let within = store::within::list_outer(&mut app.db(), service.id()).await.unwrap();
        assert!(within.contains(&mid_west) && !within.contains(&south_west));
        let edges = store::edges::list(&mut app.db()).await.unwrap();
        let was = crate::rules::tree::inside_on(&edges, Hierarchy::HealthRegions, date(2026, 10, 31), south_west);
        assert!(was.contains(&service.id()));
        move_organisation(&app, &national_office(&app), wanted).await.unwrap();
        assert_eq!(verbs_about(&app, service.id()).await, ["organisations.move_organisation"]);
        let into_itself = Move { child: crate::demo::organisation("ireland").unwrap(), ..wanted };
        assert_eq!(refusal(move_organisation(&app, &national_office(&app), into_itself).await), "organisations_within_itself");
    }

    async fn a_move_on_the_day_of_another_replaces_it(test: TestDb) {
        let app = demo(&test).await;
        let service = leeside(&app).await;
        let to = |parent: &str| Move { hierarchy: Hierarchy::HealthRegions, child: service.id(), parent: crate::demo::organisation(parent).unwrap(), from: date(2026, 11, 1) };
        move_organisation(&app, &national_office(&app), to("mid-west")).await.unwrap();
        move_organisation(&app, &national_office(&app), to("dublin-and-midlands")).await.unwrap();
        let above = store::edges::list_above(&mut app.db(), service.id()).await.unwrap();
        let regions: Vec<_> = above.iter().filter(|edge| edge.hierarchy == Hierarchy::HealthRegions).collect();
        assert_eq!(regions.len(), 2, "the region before, and the last one named");
        closure_is_right(&app).await;
    }

    async fn the_closure_follows_the_day(test: TestDb) {
        let app = demo(&test).await;
        let service = leeside(&app).await;
        let tomorrow = Move { hierarchy: Hierarchy::HealthRegions, child: service.id(), parent: crate::demo::organisation("mid-west").unwrap(), from: date(2026, 11, 22) };
        move_organisation(&app, &national_office(&app), tomorrow).await.unwrap();
        assert_eq!(refresh_within(&app).await.unwrap(), 0);
        let mut tx = app.db().begin().await.unwrap();
        assert_eq!(store::within::refresh(&mut tx, date(2026, 11, 22)).await.unwrap(), 2);
        tx.commit().await.unwrap();
    }

    async fn only_national_staff_check_a_crisis_contact(test: TestDb) {
        let app = demo(&test).await;
        let contact = store::contacts::list_shown(&mut app.db()).await.unwrap().remove(0);
        let check = Verification { number: contact.number.clone(), on: date(2026, 11, 21) };
        assert!(is_absent(verify_crisis_contact(&app, &area_lead(&app, "south-west"), contact.id, check.clone()).await));
        assert!(is_absent(verify_crisis_contact(&app, &stranger(&app), contact.id, check.clone()).await));
        let checked = verify_crisis_contact(&app, &national_office(&app), contact.id, check).await.unwrap();
        assert_eq!(checked.checked, Checked::On(date(2026, 11, 21)));
        let lines = ledger::lines::about(&mut app.db(), contact.id.uuid()).await.unwrap();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].note.0["number_changed"], false);
    }
}

trait Count {
    async fn count(self, sql: &str) -> (i64,);
}
impl Count for db::Db {
    async fn count(self, sql: &str) -> (i64,) {
        (&self).one(sql, &[]).await.unwrap()
    }
}
