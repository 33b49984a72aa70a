use crate::model::*;
use crate::rules::{contact, service};
use i18n::Written;
use jiff::civil::date;
use kernel::{Change, Language};

fn written(text: &str) -> Written {
    Written::in_one(Language::English, text)
}

fn a_service() -> Service {
    let organisation = Organisation {
        id: crate::demo::service("leeside-team").unwrap(),
        kind: OrganisationKind::Service,
        place: Place::Ireland,
        names: written("Leeside community team"),
        note: Written::default(),
        town: Some("Cork".into()),
        from: Some(date(2020, 1, 1)),
        to: None,
        origin: Origin::Entered,
        source: "a test".into(),
        confidence: Confidence::High,
    };
    Service {
        organisation,
        what: ServiceKind::CommunityTeam,
        ages: Ages::Adults,
        about: written("A team."),
        how_to_come: Written::default(),
        state: State::Open { since: Some(date(2020, 1, 1)) },
        listens: Listens::Yes,
        languages: vec!["en".into()],
        hours: OpeningHours::default(),
        contacts: vec![Contact { by: ReachBy::Phone, value: "020 911 0001".into() }],
        sites: Vec::new(),
        version: 3,
    }
}

fn as_it_is(service: &Service) -> Correction {
    Correction {
        version: service.version,
        names: service.organisation.names.clone(),
        about: service.about.clone(),
        how_to_come: service.how_to_come.clone(),
        hours: service.hours.clone(),
        contacts: service.contacts.clone(),
        listens: service.listens,
    }
}

const TODAY: kernel::Date = date(2026, 11, 21);

#[test]
fn a_correction_that_changes_nothing_is_already_so() {
    let service = a_service();
    assert_eq!(service::correct(service.clone(), as_it_is(&service), TODAY), Ok(Change::AlreadySo(service)));
}

#[test]
fn a_correction_counts_the_version_and_an_old_form_is_refused() {
    let said = Correction { names: written("Lee team"), ..as_it_is(&a_service()) };
    let Ok(Change::Made(corrected, _)) = service::correct(a_service(), said.clone(), TODAY) else { panic!() };
    assert_eq!(corrected.version, 4);
    let old = Correction { version: 2, ..said };
    assert_eq!(service::correct(a_service(), old, TODAY), Err(service::CHANGED_MEANWHILE));
}

#[test]
fn what_cannot_be_used_is_refused_at_its_field() {
    let refused = |change: &dyn Fn(&mut Correction)| {
        let mut said = as_it_is(&a_service());
        change(&mut said);
        service::correct(a_service(), said, TODAY).unwrap_err()
    };
    let contact = |by, value: &str| vec![Contact { by, value: value.into() }];
    let span = |opens: &str, closes: &str| Span {
        opens: Minute::parse(opens).unwrap(),
        closes: Minute::parse(closes).unwrap(),
    };
    let monday = |opens: &str, closes: &str| Weekly { day: Weekday::Monday, span: span(opens, closes) };
    assert_eq!(refused(&|said| said.names = Written::default()), service::NAME_NEEDED);
    assert_eq!(refused(&|said| said.names = written(&"n".repeat(121))), service::NAME_TOO_LONG);
    assert_eq!(
        refused(&|said| said.contacts = contact(ReachBy::Web, "javascript:alert(1)")),
        service::CONTACT_UNUSABLE
    );
    assert_eq!(refused(&|said| said.contacts = contact(ReachBy::Phone, "call me")), service::CONTACT_UNUSABLE);
    assert_eq!(refused(&|said| said.contacts = contact(ReachBy::Mail, "nobody")), service::CONTACT_UNUSABLE);
    let overlapping = vec![monday("9:00", "12:00"), monday("11:00", "13:00")];
    assert_eq!(refused(&|said| said.hours.weekly = overlapping.clone()), service::HOURS_OVERLAP);
}

#[test]
fn closing_says_where_to_go_and_happens_once() {
    let closing = Closing { on: date(2026, 12, 1), instead: written("Go to the Marina rooms.") };
    let Ok(Change::Made(closed, _)) = service::close(a_service(), closing.clone()) else { panic!() };
    assert!(closed.is_open_on(date(2026, 11, 30)) && !closed.is_open_on(date(2026, 12, 1)));
    assert!(closed.takes_contributions_on(date(2026, 11, 30)) && !closed.takes_contributions_on(date(2026, 12, 1)));
    assert_eq!(service::close(closed.clone(), closing.clone()), Ok(Change::AlreadySo(closed.clone())));
    let again = Closing { on: date(2027, 1, 1), ..closing.clone() };
    assert_eq!(service::close(closed, again), Err(service::SERVICE_CLOSED));
    let silent = Closing { instead: Written::default(), ..closing.clone() };
    assert_eq!(service::close(a_service(), silent), Err(service::INSTEAD_NEEDED));
    let too_early = Closing { on: date(2019, 1, 1), ..closing };
    assert_eq!(service::close(a_service(), too_early), Err(service::CLOSED_BEFORE_OPENED));
}

#[test]
fn a_closed_service_is_not_corrected() {
    let closing = Closing { on: date(2026, 1, 1), instead: written("Go to the Marina rooms.") };
    let Ok(Change::Made(closed, _)) = service::close(a_service(), closing) else { panic!() };
    let said = Correction { names: written("Other"), ..as_it_is(&closed) };
    assert_eq!(service::correct(closed, said, TODAY), Err(service::SERVICE_CLOSED));
}

#[test]
fn a_service_opens_under_an_organisation_that_lasts() {
    let service_above = a_service().organisation;
    assert_eq!(service::may_open_under(&service_above, TODAY), Err(service::NOT_UNDER_A_SERVICE));
    let ended =
        Organisation { kind: OrganisationKind::FormerCho, to: Some(date(2024, 10, 1)), ..service_above.clone() };
    assert_eq!(service::may_open_under(&ended, TODAY), Err(service::PARENT_ENDED));
    let region = Organisation { kind: OrganisationKind::HealthRegion, ..service_above };
    assert_eq!(service::may_open_under(&region, TODAY), Ok(()));
}

#[test]
fn checking_a_crisis_contact_makes_it_sure_and_shown() {
    let doubted =
        crate::data::contacts().unwrap().into_iter().find(|one| one.standing == ContactStanding::HeldBack).unwrap();
    let check = Verification { number: doubted.number.clone(), on: TODAY };
    let Ok(Change::Made(sure, verified)) = contact::verify(doubted.clone(), check.clone(), TODAY) else { panic!() };
    assert_eq!(
        (sure.standing, sure.confidence, sure.checked),
        (ContactStanding::Shown, Confidence::High, Checked::On(TODAY))
    );
    assert!(!verified.number_changed);
    assert_eq!(contact::verify(sure.clone(), check.clone(), TODAY), Ok(Change::AlreadySo(sure.clone())));
    let earlier = Verification { on: date(2026, 1, 1), ..check.clone() };
    assert_eq!(contact::verify(sure, earlier, TODAY), Err(contact::CHECKED_LATER));
    let ahead = Verification { on: date(2027, 1, 1), ..check.clone() };
    assert_eq!(contact::verify(doubted.clone(), ahead, TODAY), Err(contact::CHECKED_AHEAD));
    let wordy = Verification { number: "ask at the desk".into(), ..check };
    assert_eq!(contact::verify(doubted, wordy, TODAY), Err(contact::NUMBER_NEEDED));
}

#[test]
fn only_digits_are_dialled() {
    assert_eq!(contact::dialled("1800 66 66 66"), "1800666666");
    assert_eq!(contact::dialled("+381 11 7777-000"), "+381117777000");
}
