//! Pages over both domains: nothing is missed, nothing comes twice.

use super::{
    house::{House, house},
    invented::put,
};
use serde_json::json;

/// Follows the links to the end. Before each page, `meanwhile` is called with its number.
async fn walk(house: &House, path: &str, meanwhile: impl Fn(usize)) -> Vec<Vec<String>> {
    let (mut pages, mut next) = (Vec::new(), Some(path.to_owned()));
    while let Some(path) = next {
        meanwhile(pages.len());
        let answer = house.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        pages.push(answer.ids());
        next = answer.link("next");
        assert!(pages.len() < 200, "the pages have no end");
    }
    pages
}

#[tokio::test]
async fn every_length_of_page_gives_every_row_once_and_in_order() {
    let house = house().await;
    (0..7).for_each(|n| put("lists", &format!("l{n}"), json!({})));
    (0..5).for_each(|n| put("sheets", &format!("s{n}"), json!({})));
    let all: Vec<String> = (0..7).map(|n| format!("l{n}")).chain((0..5).map(|n| format!("s{n}"))).collect();
    for count in 1..=13 {
        let pages = walk(&house, &format!("/fhir/R4/Questionnaire?_count={count}"), |_| {}).await;
        assert!(pages.iter().all(|page| !page.is_empty() && page.len() <= count), "{pages:?}");
        assert_eq!(pages.concat(), all, "with {count} on a page");
    }
}

#[tokio::test]
async fn rows_that_come_meanwhile_move_no_others() {
    let house = house().await;
    (0..20).for_each(|n| put("lists", &format!("l{:02}", n * 2), json!({})));
    (0..20).for_each(|n| put("sheets", &format!("s{:02}", n * 2), json!({})));
    let pages = walk(&house, "/fhir/R4/Questionnaire?_count=3", |page| {
        put("lists", &format!("l{:02}", (page * 7) % 40 + 1), json!({}));
        put("sheets", &format!("s{:02}", (page * 11) % 40 + 1), json!({}));
    })
    .await;
    let seen = pages.concat();
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), seen.len(), "something came twice: {seen:?}");
    for n in 0..20 {
        assert!(once.contains(&format!("l{:02}", n * 2)) && once.contains(&format!("s{:02}", n * 2)), "{n} was missed");
    }
}

#[tokio::test]
async fn rows_that_do_not_fit_make_no_page_end_early() {
    let house = house().await;
    (0..60).for_each(|n| {
        put("lists", &format!("l{n:02}"), json!({ "status": if n % 10 == 9 { "draft" } else { "active" } }))
    });
    let pages = walk(&house, "/fhir/R4/Questionnaire?status=draft&_count=4", |_| {}).await;
    assert_eq!(pages.concat(), ["l09", "l19", "l29", "l39", "l49", "l59"]);
}

#[tokio::test]
async fn a_page_holds_twenty_rows_and_never_more_than_a_hundred() {
    let house = house().await;
    (0..120).for_each(|n| put("sheets", &format!("s{n:03}"), json!({})));
    for (query, rows) in [("", 20), ("?_count=7", 7), ("?_count=101", 100), ("?_count=99999999999999999999999999", 100)]
    {
        assert_eq!(house.get(&format!("/fhir/R4/Questionnaire{query}")).await.ids().len(), rows, "{query}");
    }
    let shown = house.get("/fhir/R4/Questionnaire?_count=5000").await.link("self").unwrap();
    assert_eq!(shown, "/fhir/R4/Questionnaire?_count=100");
}

#[tokio::test]
async fn a_cursor_of_another_place_is_refused_and_leads_to_nothing_hidden() {
    let house = house().await;
    (0..3).for_each(|n| put("lists", &format!("l{n}"), json!({})));
    let made_up = |owner: &str, after: &str| {
        let place = json!({ "owner": owner, "after": after });
        format!("/fhir/R4/Questionnaire?_cursor={}", db::Cursor::after(&place).as_str())
    };
    house.get(&made_up("engagement", "1")).await.is_outcome(400, "invalid");
    assert_eq!(house.get(&made_up("lists", "no cursor")).await.ids(), ["l0", "l1", "l2"]);
}
