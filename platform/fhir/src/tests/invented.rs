//! Two invented domains: `lists` and `sheets`. Both hold questionnaires. What they hold belongs to the thread of one test.

use crate::{Ask, Creation, Face, Faces, Issue, IssueType, Limits, Owned, Parameter, Query, Reading};
use db::Page;
use jobs::BoxFuture;
use kernel::{Date, Failure, Fault, Outcome, Refusal};
use serde_json::{Value, json};
use std::{cell::RefCell, collections::BTreeMap};

type Shelf = BTreeMap<(&'static str, &'static str), BTreeMap<String, Value>>;

thread_local! {
    static SHELF: RefCell<Shelf> = const { RefCell::new(BTreeMap::new()) };
}

const OF_LISTS: &[Parameter] = &[
    Parameter::uri("url"),
    Parameter::token("status"),
    Parameter::string("title"),
    Parameter::date("date"),
    Parameter::reference("derived-from"),
];
const OF_SHEETS: &[Parameter] = &[Parameter::uri("url"), Parameter::string("title")];

pub(super) fn faces() -> Faces {
    let of = |owner, face| Owned { owner, face };
    Faces::new(vec![
        of("lists", Face::new("Questionnaire", read_list, search_lists).parameters(OF_LISTS)),
        of("lists", Face::new("QuestionnaireResponse", read_list_response, none).creating(take_list_response)),
        of("sheets", Face::new("Questionnaire", read_sheet, search_sheets).parameters(OF_SHEETS)),
        of("sheets", Face::new("QuestionnaireResponse", read_sheet_response, none).creating(take_sheet_response)),
        of(
            "sheets",
            Face::new("Observation", read_observation, search_observations).counting(|_, _| Box::pin(async { Ok(7) })),
        ),
    ])
}

pub(super) fn forget() {
    SHELF.with_borrow_mut(Shelf::clear);
}

/// Puts a questionnaire into a domain.
pub(super) fn put(owner: &'static str, id: &str, more: Value) {
    let mut resource = json!({ "resourceType": "Questionnaire", "id": id, "status": "active" });
    for (name, value) in more.as_object().unwrap() {
        resource[name] = value.clone();
    }
    SHELF.with_borrow_mut(|shelf| shelf.entry((owner, "Questionnaire")).or_default().insert(id.to_owned(), resource));
}

fn held(owner: &'static str, kind: &'static str) -> BTreeMap<String, Value> {
    SHELF.with_borrow(|shelf| shelf.get(&(owner, kind)).cloned().unwrap_or_default())
}

fn read(owner: &'static str, kind: &'static str, ask: &Ask, id: &str) -> Outcome<Reading> {
    assert!(crate::is_id(id), "a domain was asked for what can be no id");
    match id {
        "gone" => Ok(Reading::Gone),
        "broken" => Err(Failure::Fault(Fault::internal("reading", "secret inner words"))),
        "changed" => Err(Refusal::conflict("changed").into()),
        "mine" => {
            ask.caller.signed_in()?;
            Ok(Reading::Absent)
        }
        _ => Ok(held(owner, kind).remove(id).into()),
    }
}

fn read_list(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move { read("lists", "Questionnaire", &ask, &id) })
}

fn read_sheet(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move { read("sheets", "Questionnaire", &ask, &id) })
}

fn read_list_response(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move { read("lists", "QuestionnaireResponse", &ask, &id) })
}

fn read_sheet_response(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move { read("sheets", "QuestionnaireResponse", &ask, &id) })
}

fn fits(query: &Query, row: &Value) -> bool {
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    query.all("url", |condition| condition.fits_uri(text("url")))
        && query
            .all("status", |condition| condition.fits_token("http://hl7.org/fhir/publication-status", text("status")))
        && query.all("title", |condition| condition.fits_text(text("title")))
        && query.all("derived-from", |condition| condition.fits_reference("Questionnaire", text("from")))
        && query.all("date", |condition| text("date").parse::<Date>().is_ok_and(|day| condition.fits_day(day)))
}

fn search(owner: &'static str, query: &Query, limits: &Limits) -> Page<Value> {
    let after: Option<String> = limits.key();
    let rows = held(owner, "Questionnaire").into_iter().filter(|(id, _)| after.as_ref().is_none_or(|after| id > after));
    let rows: Vec<Value> = rows.map(|(_, row)| row).take(limits.most + 1).collect();
    let mut page = Page::from_rows(rows, limits.most, |row| row["id"].clone());
    // As where rows have to be opened before one knows whether they fit: pages get shorter.
    page.items.retain(|row| fits(query, row));
    page
}

fn search_lists(_: Ask, query: Query, limits: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move { Ok(search("lists", &query, &limits)) })
}

/// Not for those who did not sign in, when it holds the questionnaire `locked`.
fn search_sheets(ask: Ask, query: Query, limits: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move {
        if held("sheets", "Questionnaire").contains_key("locked") {
            ask.caller.signed_in()?;
        }
        Ok(search("sheets", &query, &limits))
    })
}

fn none(ask: Ask, _: Query, _: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move {
        ask.caller.signed_in()?;
        Ok(Page { items: Vec::new(), next: None })
    })
}

fn read_observation(_: Ask, _: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async { Ok(Reading::Absent) })
}

/// Breaks its promise: it gives two rows whatever was asked.
fn search_observations(_: Ask, _: Query, _: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    let row = json!({ "resourceType": "Observation", "id": "1" });
    Box::pin(async move { Ok(Page { items: vec![row.clone(), row], next: None }) })
}

fn take(owner: &'static str, value: Value) -> Outcome<Creation> {
    let asked = value["questionnaire"].as_str().unwrap_or_default();
    if !asked.starts_with(owner) {
        return Ok(Creation::NotMine);
    }
    if asked.ends_with("closed") {
        return Err(Refusal::conflict("lists_closed").into());
    }
    if value["item"].is_null() {
        let missing =
            Issue::error(IssueType::Required, "an answer is missing").at("QuestionnaireResponse.item[0].answer");
        return Ok(Creation::Refused(vec![missing.saying("Answer this question")]));
    }
    let id = format!("{owner}-1");
    if asked.ends_with("secret") {
        return Ok(Creation::Made { id: "not-for-you".to_owned(), resource: None });
    }
    let mut kept = value;
    kept["id"] = json!(id);
    SHELF.with_borrow_mut(|shelf| shelf.entry((owner, "QuestionnaireResponse")).or_default().insert(id.clone(), kept));
    Ok(Creation::Made { id, resource: None })
}

fn take_list_response(_: Ask, value: Value) -> BoxFuture<Outcome<Creation>> {
    Box::pin(async move { take("lists", value) })
}

fn take_sheet_response(_: Ask, value: Value) -> BoxFuture<Outcome<Creation>> {
    Box::pin(async move { take("sheets", value) })
}
