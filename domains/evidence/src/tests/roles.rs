//! B13: everybody asks every address for every cell. Nobody sees more than is theirs, and what is hidden stands in no
//! byte of any answer to the public.

use super::{House, both, fact, form, place};
use crate::model::{ReleaseForm, Seen};
use axum::body::to_bytes;
use disclosure::Face;
use http::Method;
use kernel::{Caller, Role};
use std::collections::BTreeMap;
use testkit_pages::Browser;

/// Exact figures that nobody would write by chance, none of which may be printed.
const PLANTED: [i64; 3] = [61_733, 41_357, 20_376];

/// A secret at one place, and people so few that they are hidden.
async fn filled(house: &House) -> Vec<String> {
    house.put(1, &[fact("t.all", "south-west", "2026-02-05").worth(PLANTED[0])]).await;
    house.put(2, &[fact("t.good", "south-west", "2026-02-05").worth(PLANTED[1])]).await;
    house.put(3, &house.people(0..3, ("south-west", "2026-02-05", "drop_in"))).await;
    house.put(4, &house.people(10..14, ("mid-west", "2026-02-05", "garden"))).await;
    house.put(5, &[fact("t.things", "leeside-team", "2026-02-05").worth(PLANTED[2])]).await;
    let wanted = ["t.people", "t.rate", "t.things"];
    let out = house.out(&ReleaseForm { by_kind: true, ..form("q1", &wanted, "2026Q1") }).await;
    // One that is signed and not out, and one that is a draft.
    let held = house.drafted(&form("held", &wanted, "2025Q4")).await;
    house.run(held).await;
    house.signed(held).await;
    let draft = house.drafted(&form("draft", &["t.people"], "2026Q2")).await;
    house.run(draft).await;
    addresses(&[out.id, held, draft])
}

/// Every address of this domain and of the figures, with every place, time, split and version.
fn addresses(releases: &[crate::model::ReleaseId]) -> Vec<String> {
    let mut all: Vec<String> = [
        "/evidence",
        "/evidence/releases",
        "/evidence/corrections",
        "/data",
        "/data/releases.atom",
        "/data/catalogue.jsonld",
        "/api/v1/measures",
    ]
    .map(str::to_owned)
    .to_vec();
    for id in releases {
        all.push(format!("/evidence/releases/{id}"));
        all.push(format!("/evidence/office/{id}"));
    }
    for series in ["t-people", "t-rate", "t-things", "t-mean", "t-trial"] {
        let releases = releases.iter().map(|id| format!("?release={id}"));
        for query in releases.chain([String::new()]) {
            all.push(format!("/data/{series}{query}"));
            all.push(format!("/data/{series}.csv{query}"));
            all.push(format!("/data/{series}.json{query}"));
            all.push(format!("/data/{series}/datapackage.zip{query}"));
        }
    }
    let places = ["south-west", "mid-west", "leeside-team", "ireland"].map(|key| format!("node={}&", place(key)));
    for id in ["t.people", "t.rate", "t.things", "t.trial"] {
        for place in places.iter().map(String::as_str).chain([""]) {
            for period in ["2026Q1", "2026-02", "2026Q2", "2025Q4", "2026-01..2026-03"] {
                for by in ["", "&by=kind", "&by=month", "&by=node", "&by=kind,node"] {
                    all.push(format!("/api/v1/measures/{id}?{place}period={period}{by}"));
                }
            }
        }
    }
    all
}

async fn asked(browser: &mut Browser, path: &str) -> (u16, Vec<u8>) {
    let answer = browser.answer(&Method::GET, path, None).await;
    let status = answer.status().as_u16();
    (status, to_bytes(answer.into_body(), 8 << 20).await.unwrap().to_vec())
}

fn holds(bytes: &[u8], number: i64) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let grouped = format!("{},{:03}", number / 1_000, number % 1_000);
    text.contains(&number.to_string()) || text.contains(&grouped)
}

both! {
    async fn b13_whoever_asks_for_whatever_sees_nothing_above_their_right(house: House) {
        let all = filled(&house).await;
        let wearing = |role, at| house.wearing("sarah", role, at);
        let strangers: Vec<(&str, Caller)> = vec![
            ("nobody", house.nobody()),
            ("somebody signed in", house.wearing("aoife", Role::Person, None)),
            ("a moderator", wearing(Role::Moderator, Some("ireland"))),
            ("an administrator", wearing(Role::Administrator, Some("ireland"))),
        ];
        let mut first: BTreeMap<&str, (u16, Vec<u8>)> = BTreeMap::new();
        for (who, caller) in strangers {
            let mut browser = house.browser(caller);
            for path in &all {
                let (status, bytes) = asked(&mut browser, path).await;
                for number in PLANTED {
                    assert!(!holds(&bytes, number), "{who} reads {number} at {path}");
                }
                if path.contains("/office/") {
                    assert!([303, 404].contains(&status), "{who} gets {status} at {path}");
                    continue;
                }
                // What is published is the same for everybody, so nothing of it depends on who asks.
                let is_file = path.starts_with("/api/") || path.starts_with("/data/t-") && path.contains('.');
                let bytes = if is_file && status == 200 { bytes } else { Vec::new() };
                let before = first.entry(path).or_insert_with(|| (status, bytes.clone()));
                assert!(*before == (status, bytes), "{who} is answered otherwise at {path}");
            }
        }
    }

    async fn b13_whatever_stands_behind_a_hidden_cell_the_public_side_has_the_same_to_do(house: House) {
        house.put(1, &[fact("t.things", "south-west", "2026-02-05").worth(41)]).await;
        let id = house.drafted(&form("q1", &["t.things"], "2026Q1")).await;
        let mut seen = Vec::new();
        for truth in [2, 3, 4] {
            house.put(2, &[fact("t.things", "mid-west", "2026-02-05").worth(truth)]).await;
            house.run(id).await;
            let secret = house.secret(id).await.unwrap();
            let hidden = secret.document.tables[0].cells.iter().filter(|cell| cell.seen == Seen::None(Face::Hidden)).count();
            assert!(hidden > 0, "{truth} is hidden");
            seen.push((secret.candidate, secret.document.tables, secret.document.places));
        }
        // All that public pages and files are made of is the document: equal documents are equal work, step by step.
        assert!(seen[0].0 != seen[1].0 && seen[1].0 != seen[2].0, "the truths differ");
        assert!(seen.iter().all(|one| (&one.1, &one.2) == (&seen[0].1, &seen[0].2)));
    }

    async fn b13_staff_see_exact_figures_as_far_as_their_role_reaches_and_no_further(house: House) {
        let all = filled(&house).await;
        let elsewhere = place("mid-west").to_string();
        let lead = |at| house.wearing("fionnuala", Role::AreaLead, Some(at));
        let mut near = house.browser(lead("south-west"));
        let mut far = house.browser(lead("mid-west"));
        let mut responder = house.browser(house.wearing("sarah", Role::Responder, Some("kettle-drop-in")));
        let mut office = house.browser(house.maire());
        let exact = format!("/api/v1/measures/t.rate?node={}&period=2026Q1", place("south-west"));
        assert!(holds(&asked(&mut near, &exact).await.1, PLANTED[0]), "their own region, exactly");
        assert!(holds(&asked(&mut office, &exact).await.1, PLANTED[0]), "the national office, exactly");
        assert_eq!(asked(&mut far, &exact).await.0, 404);
        assert_eq!(asked(&mut responder, &exact).await.0, 404);
        for path in &all {
            if path.contains("/office/") {
                for staff in [&mut near, &mut far, &mut responder] {
                    assert_eq!(asked(staff, path).await.0, 404, "{path}");
                }
                continue;
            }
            for (staff, who) in [(&mut far, "another lead"), (&mut responder, "a responder elsewhere")] {
                let bytes = asked(staff, path).await.1;
                assert!(PLANTED.iter().all(|number| !holds(&bytes, *number)), "{who} reads a secret at {path}");
            }
        }
        assert_eq!(asked(&mut near, &format!("/api/v1/measures/t.rate?node={elsewhere}&period=2026Q1")).await.0, 404);
    }

    async fn published_figures_are_answered_without_an_account_and_hidden_is_a_word(house: House) {
        filled(&house).await;
        let mut public = house.browser(house.nobody());
        let list: serde_json::Value = serde_json::from_slice(&asked(&mut public, "/api/v1/measures").await.1).unwrap();
        assert_eq!(list["items"].as_array().unwrap().len(), 3);
        let mut json = async |path: &str| {
            let (status, bytes) = asked(&mut public, path).await;
            assert_eq!(status, 200, "{path}");
            serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()
        };
        let rate = json("/api/v1/measures/t.rate").await;
        assert_eq!(rate["figure"]["status"], "value");
        assert_eq!(rate["figure"]["denominator"], 61_735, "as it was published");
        let people = json("/api/v1/measures/t.people?period=2026Q1&by=node").await;
        assert_eq!(people["figure"]["status"].as_str().unwrap().len() + people["cells"].as_array().unwrap().len(), 5 + 6);
        let hidden = people["cells"].as_array().unwrap().iter().filter(|cell| cell["figure"]["status"] == "hidden");
        assert!(hidden.clone().count() >= 2);
        assert!(hidden.into_iter().all(|cell| cell["figure"]["value"].is_null()));
        assert_eq!(asked(&mut public, "/api/v1/measures/t.trial").await.0, 404);
        assert_eq!(asked(&mut public, "/api/v1/measures/t.rate?by=age").await.0, 422);
        assert_eq!(asked(&mut public, "/api/v1/measures/t.rate?period=2025Q1").await.0, 404);
    }

    async fn what_is_sealed_is_in_no_table_that_the_public_pages_read(house: House) {
        filled(&house).await;
        for sql in ["SELECT CAST(p.document AS text) FROM evidence_published p", "SELECT CAST(r.plan AS text) FROM evidence_releases r",
            "SELECT CAST(r.way AS text) FROM evidence_releases r", "SELECT CAST(l.note AS text) FROM ledger_lines l"] {
            let rows: Vec<(String,)> = db::Read::all(&mut house.app.db(), sql, &[]).await.unwrap();
            for (text,) in rows {
                assert!(PLANTED.iter().all(|number| !holds(text.as_bytes(), *number)), "{sql}: {text}");
            }
        }
        let sealed: Vec<(Vec<u8>,)> =
            db::Read::all(&mut house.app.db(), "SELECT s.sealed FROM evidence_secrets s", &[]).await.unwrap();
        assert_eq!(sealed.len(), 3);
        assert!(sealed.iter().all(|(bytes,)| PLANTED.iter().all(|number| !holds(bytes, *number))));
    }
}
