use crate::{
    model::Device,
    rules::{
        self,
        hats::Giving,
        return_path::ReturnPath,
        sessions::later,
        tries::{failed, must_wait},
    },
};
use kernel::{OrganisationId, PersonId, Role, SeededRandom, Time};

fn now() -> Time {
    "2026-11-21T10:30:00Z".parse().unwrap()
}

#[test]
fn a_return_path_never_leaves_the_house() {
    let elsewhere = [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "evil",
        "",
        "/a b",
        "/a\r\nSet-Cookie: x",
        "/sign-out",
    ];
    for wanted in elsewhere {
        assert_eq!(ReturnPath::of(wanted).as_str(), "/account", "{wanted}");
    }
    for wanted in ["/", "/queue?after=12", "/thread/01900000-0000-7000-8000-000000000001"] {
        assert_eq!(ReturnPath::of(wanted).as_str(), wanted);
    }
}

#[test]
fn devices_are_told_apart_coarsely() {
    let said = [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X)", Device::Iphone),
        ("Mozilla/5.0 (iPad; CPU OS 19_1 like Mac OS X)", Device::Ipad),
        ("Mozilla/5.0 (Linux; Android 16; Pixel 11) Mobile Safari", Device::AndroidPhone),
        ("Mozilla/5.0 (Linux; Android 16; SM-X900) Safari", Device::AndroidTablet),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", Device::Windows),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", Device::Mac),
        ("Mozilla/5.0 (X11; Linux x86_64)", Device::Linux),
        ("curl/8", Device::Other),
        ("", Device::Other),
    ];
    for (agent, device) in said {
        assert_eq!(rules::device::device(agent), device, "{agent}");
    }
}

#[test]
fn waits_grow_and_end_and_are_forgotten() {
    let (mut tries, mut waits) = (None, Vec::new());
    for _ in 0..20 {
        let next = failed(tries.as_ref(), now());
        waits.push(next.wait_until.as_second() - now().as_second());
        tries = Some(next);
    }
    assert_eq!(waits[..6], [0, 0, 0, 0, 2, 4]);
    assert_eq!(waits.iter().max(), Some(&900));
    assert!(must_wait(tries.as_ref(), now()));
    assert!(!must_wait(tries.as_ref(), later(now(), 900)));
    assert_eq!(failed(tries.as_ref(), later(now(), 86_400)).failures, 1);
    // The clock was moved back by a year: nobody waits for it.
    assert!(!must_wait(tries.as_ref(), later(now(), -31_536_000)));
}

#[test]
fn hats_are_given_by_those_who_may_and_never_to_oneself() {
    let random = SeededRandom::new(3);
    let (by, to) = (PersonId::untimed(&random), PersonId::untimed(&random));
    let place = Some(OrganisationId::untimed(&random));
    let giving =
        |by_role, role, organisation| Giving { by, by_role, to, role, organisation, begins_at: now(), ends_at: None };
    let code = |giving: Giving| rules::hats::give(&giving).map_err(|refusal| refusal.code);
    for role in Role::ALL {
        let expected = match role {
            Role::Anyone | Role::Person => Err("people_not_a_hat"),
            Role::NationalOffice | Role::Administrator => Err("people_hat_only_national"),
            _ => Ok(()),
        };
        assert_eq!(code(giving(Role::Administrator, *role, place)), expected, "{role}");
    }
    assert_eq!(code(giving(Role::NationalOffice, Role::Administrator, place)), Ok(()));
    assert_eq!(code(giving(Role::NationalOffice, Role::Responder, None)), Err("people_hat_needs_a_place"));
    assert_eq!(code(giving(Role::Administrator, Role::SafetyReader, None)), Err("people_hat_only_national"));
    let own = Giving { to: by, ..giving(Role::NationalOffice, Role::Responder, place) };
    assert_eq!(code(own), Err("people_hat_for_yourself"));
    let backwards = Giving { ends_at: Some(now()), ..giving(Role::NationalOffice, Role::Responder, place) };
    assert_eq!(code(backwards), Err("people_hat_ends_before"));
}

#[test]
fn a_reason_says_something() {
    let code = |typed: &str| rules::glass::reason(typed).map_err(|refusal| refusal.code);
    assert_eq!(code("urgent"), Err("people_reason_too_short"));
    assert_eq!(code(&" .".repeat(15)), Err("people_reason_too_short"));
    assert_eq!(code("  A message speaks of harm tonight.  "), Ok("A message speaks of harm tonight.".to_owned()));
    assert_eq!(code(&"long ".repeat(600)), Err("people_reason_too_long"));
}

#[test]
fn odd_addresses_and_weak_passwords_are_refused() {
    for odd in [
        "",
        "aoife",
        "aoife@",
        "@example.ie",
        "a@b@c.ie",
        "a b@c.ie",
        "a@c",
        "a@c..ie",
        "<a@c.ie>",
        "a@c.ie\nBcc: b@c.ie",
    ] {
        assert!(rules::mail::tidy(odd).is_err(), "{odd}");
    }
    assert_eq!(rules::mail::tidy("  Aoife@Example.ie ").unwrap(), "Aoife@Example.ie");
    let code = |typed: &str| rules::passwords::password(typed).map_err(|refusal| refusal.code);
    assert_eq!(code("short"), Err("people_password_too_short"));
    assert_eq!(code("aaaaaaaaaaaaaaab"), Err("people_password_too_plain"));
    assert_eq!(code("tea on a wet tuesday"), Ok(()));
    assert_eq!(code(&"x1y2z3".repeat(60)), Err("people_password_too_long"));
}

#[test]
fn a_proof_is_fresh_for_a_quarter_of_an_hour() {
    assert!(rules::sessions::is_proved(now(), later(now(), 900)));
    assert!(!rules::sessions::is_proved(now(), later(now(), 901)));
    assert!(!rules::sessions::is_proved(now(), later(now(), -1)));
}
