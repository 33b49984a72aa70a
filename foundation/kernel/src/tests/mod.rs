use crate::*;
use proptest::prelude::*;
use std::sync::Arc;

verbs! {
    /// Read it.
    Look = "test.look",
    /// Change it.
    Mend = "test.mend",
}

fn table() -> Arc<Permissions> {
    Arc::new(Permissions::new([
        RoleVerb::new::<Look>(Role::Anyone, Breadth::Everyone),
        RoleVerb::new::<Mend>(Role::Person, Breadth::Own),
        RoleVerb::new::<Mend>(Role::Moderator, Breadth::Within),
        RoleVerb::new::<Mend>(Role::NationalOffice, Breadth::Everyone),
    ]))
}

fn place() -> OrganisationId {
    Id::untimed(&SeededRandom::new(7))
}

fn somebody(seed: u64, hat: Option<Hat>) -> Caller {
    Caller::somebody(table(), Language::English, Id::untimed(&SeededRandom::new(seed)), hat)
}

fn hat(role: Role, organisation: Option<OrganisationId>) -> Option<Hat> {
    Some(Hat { role, organisation, break_glass: false })
}

#[test]
fn a_stranger_reaches_only_what_is_open() {
    let stranger = Caller::nobody(table(), Language::Irish);
    assert_eq!(stranger.reach::<Look>(), Reach::Everyone);
    assert_eq!(stranger.reach::<Mend>(), Reach::Nothing);
}

#[test]
fn a_person_reaches_only_their_own() {
    let caller = somebody(1, None);
    let other = somebody(2, None).person();
    let mine = Standing { owner: caller.person(), organisation: Some(place()) };
    assert!(caller.may::<Mend>(&mine).is_ok());
    assert!(caller.may::<Mend>(&Standing { owner: other, ..mine }).is_err());
    assert!(caller.may::<Mend>(&Standing::default()).is_err());
}

#[test]
fn a_hat_reaches_its_organisation_and_no_hat_reaches_without_one() {
    assert_eq!(somebody(1, hat(Role::Moderator, Some(place()))).reach::<Mend>(), Reach::Within(place()));
    assert_eq!(somebody(1, hat(Role::NationalOffice, None)).reach::<Mend>(), Reach::Everyone);
    let placeless = somebody(1, hat(Role::Moderator, None));
    assert_eq!(placeless.reach::<Mend>(), Reach::Own(placeless.person().unwrap()));
}

#[test]
fn whoever_must_stay_unknown_leaves_no_name() {
    let proof = somebody(1, hat(Role::NationalOffice, None)).may_unnamed::<Look>().unwrap();
    assert_eq!(proof.actor().person, None);
    assert_eq!(proof.actor().role, Role::Anyone);
}

#[test]
fn every_refusal_of_permission_looks_like_absence() {
    let Err(Failure::Refused(refusal)) = somebody(1, None).may::<Mend>(&Standing::default()) else {
        panic!("was allowed")
    };
    assert_eq!(refusal, Refusal::absent());
}

#[test]
fn an_untimed_id_says_nothing_of_its_time_and_a_fresh_one_sorts_by_it() {
    let clock = SetClock::at("2026-03-03T14:30:00Z".parse().unwrap());
    let random = SeededRandom::new(1);
    let first: PersonId = Id::fresh(&clock, &random);
    clock.pass(1);
    let second: PersonId = Id::fresh(&clock, &random);
    assert!(first < second);
    assert_eq!(PersonId::untimed(&random).uuid().get_version_num(), 4);
}

#[test]
fn a_week_begins_on_monday() {
    let sunday: Time = "2026-03-08T23:59:59Z".parse().unwrap();
    assert_eq!(Grain::Week.blur(sunday), "2026-03-02T00:00:00Z".parse().unwrap());
    assert_eq!(Grain::Week.end(sunday), "2026-03-09T00:00:00Z".parse().unwrap());
}

proptest! {
    #[test]
    fn a_blurred_time_is_the_same_for_all_of_its_hour_day_or_week(second in -4_000_000_000i64..8_000_000_000) {
        for grain in [Grain::Hour, Grain::Day, Grain::Week] {
            let time = Time::from_second(second).unwrap();
            let start = grain.blur(time);
            prop_assert!(start <= time && time < grain.end(time));
            prop_assert_eq!(grain.blur(start), start);
            prop_assert_eq!(grain.end(start), grain.end(time));
        }
    }

    #[test]
    fn chance_below_a_bound_stays_below_it(seed: u64, bound in 1u64..1_000_000) {
        prop_assert!(SeededRandom::new(seed).below(bound) < bound);
    }
}
