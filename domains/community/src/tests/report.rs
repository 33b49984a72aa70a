//! The report on paper: what leaves the house, and what of it is out.

use super::{
    house::{House, place},
    pages::{browser_with, in_a_house, is_well_made},
};
use crate::{
    model::Kind,
    rules::{Period, named_months, whole_months},
};
use jiff::civil::date;
use kernel::{OrganisationId, Outcome, Refusal};
use measures::{Published, PublishedAsk};
use serde_json::{Value, json};

const FEBRUARY: &str = "?from-day=1&from-month=2&from-year=2026&to-day=28&to-month=2&to-year=2026";

/// People reached are out for the network in the year 2014 and hidden there in 2015; visits for no time of any report.
pub(crate) const OUT: Published = Published {
    list: |_| Box::pin(async { Outcome::Ok(Value::Null) }),
    show: |_, ask| Box::pin(async move { out(&ask) }),
};

fn out(ask: &PublishedAsk) -> Outcome<Value> {
    let there = ask.node.is_none() || ask.node == Some(around().to_string());
    let (status, value) = match (ask.id.as_str(), ask.period.as_deref()) {
        ("community.people_reached" | "community.visits", None) => ("value", json!(1)),
        ("community.people_reached", Some("2014")) if there => ("value", json!(115)),
        ("community.people_reached", Some("2015")) if there => ("hidden", Value::Null),
        _ => return Err(Refusal::absent().into()),
    };
    let figure = json!({ "status": status, "value": value, "numerator": value, "denominator": null });
    Ok(json!({ "period": ask.period, "figure": figure }))
}

/// What the drop-in in Novi Sad lies within.
pub(crate) fn around() -> OrganisationId {
    organisations::organisation_id("prostor").unwrap()
}

fn few() -> &'static [&'static str] {
    &["ana", "bo", "cy"]
}

pub(crate) async fn three_came(house: &House) {
    let offer = house.offer(Kind::DropIn).await;
    let session = house.open_session(offer).await;
    for name in few() {
        house.tap(session, house.known(name).await).await;
    }
}

#[test]
fn what_is_printed_hides_small_counts_whoever_prints_it() {
    in_a_house(async |house| {
        three_came(&house).await;
        let mut martin = browser_with(&house, house.martin(), OUT);
        let screen = martin.open(&format!("/community/figures/{}", place("leeside-team"))).await;
        screen.must_say("Different people: 3.").must_say("Visits of known people: 3.");
        let report = martin.open(&screen.link("Report to print")).await;
        is_well_made(&report);
        report
            .must_say("Different people: hidden, since they are few.")
            .must_say("Visits of known people: hidden.")
            .must_say("Numbers of people from 1 to below 5 are hidden")
            .must_not_hold("3 different people")
            .must_not_hold("3 visits");
    });
}

#[test]
fn a_report_names_the_innermost_place_that_is_out_with_its_figure_and_its_line() {
    in_a_house(async |house| {
        crate::demo::vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let mut marko = browser_with(&house, house.marko(), OUT);
        let path = format!("/community/figures/{}/report", place("otvorena-vrata"));
        let year =
            |year: i16| format!("{path}?from-day=1&from-month=1&from-year={year}&to-day=31&to-month=12&to-year={year}");
        let out = marko.open(&year(2014)).await;
        is_well_made(&out);
        out.must_say(", these months: 115")
            .must_say(&format!("2014,{}", around()))
            .must_say("/data/community-people-reached.csv")
            .must_say("There is a series, and these months are not out yet.")
            .must_say("Not published yet");
        let hidden = marko.open(&year(2015)).await;
        is_well_made(&hidden);
        hidden.must_say("these months: hidden, since it is small or would show something small");
        let other = marko.open(&format!("{path}{FEBRUARY}")).await;
        other.must_not_hold("these months: 115").must_say("these months are not out yet");
    });
}

#[test]
fn whole_months_are_named_as_in_open_data() {
    let named = |from, to| named_months(Period { from, to });
    assert_eq!(named(date(2026, 1, 1), date(2026, 12, 31)).as_deref(), Some("2026"));
    assert_eq!(named(date(2026, 7, 1), date(2026, 9, 30)).as_deref(), Some("2026Q3"));
    assert_eq!(named(date(2026, 10, 1), date(2026, 12, 31)).as_deref(), Some("2026Q4"));
    assert_eq!(named(date(2024, 2, 1), date(2024, 2, 29)).as_deref(), Some("2024-02"));
    assert_eq!(named(date(2026, 2, 1), date(2026, 4, 30)).as_deref(), Some("2026-02..2026-04"));
    assert_eq!(named(date(2025, 9, 1), date(2026, 8, 31)).as_deref(), Some("2025-09..2026-08"));
    assert_eq!(named(date(2026, 2, 2), date(2026, 2, 28)), None);
    assert_eq!(named(date(2026, 2, 1), date(2026, 2, 27)), None);
}

#[test]
fn a_time_that_cuts_a_month_is_not_counted_as_the_common_data_set_counts() {
    let today = date(2026, 3, 10);
    let whole = |from, to| whole_months(Period { from, to }, today);
    assert!(whole(date(2026, 1, 1), date(2026, 2, 28)));
    assert!(whole(date(2026, 1, 1), today), "up to today");
    assert!(!whole(date(2026, 1, 2), date(2026, 2, 28)));
    assert!(!whole(date(2026, 1, 2), today));
    assert!(!whole(date(2026, 1, 1), date(2026, 2, 27)));
}
