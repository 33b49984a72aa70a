//! Saying what the columns of a table are.

use super::{
    super::{addresses::IMPORTS as PATH, common},
    said,
};
use crate::{
    commands::{
        self,
        imports::{self, ImportSeen, TableSeen},
    },
    model::{Choices, Layout, Offer, Part},
    rules::{IMPORT_SHEET, PLAN_LENGTH, PLAN_TIME},
};
use ::imports::DayOrder;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use organisations::model::Minute;
use std::collections::BTreeMap;
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choice, Choosable, InsetText, Legend, Table},
};

/// What is shown.
pub struct ColumnsPage {
    id: crate::model::ImportId,
    name: String,
    version: i64,
    table: TableSeen,
    choices: Option<Choices>,
    offers: Vec<Offer>,
}

/// The fields of the parts, in their order.
const FIELDS: &[(Part, &str)] = &[
    (Part::Day, "day"),
    (Part::Name, "name"),
    (Part::Card, "card"),
    (Part::Came, "came"),
    (Part::Others, "others"),
    (Part::Offer, "offer-column"),
    (Part::From, "time-column"),
];

/// Reads the table and what was said of it last.
pub async fn page(visit: &Visit, seen: &ImportSeen, form: &Form) -> Outcome<ColumnsPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let kept = seen.body.as_ref().and_then(|body| body.choices.clone());
    let typed = form.has("do", "prepare").then(|| choices(form, kept.clone()).ok()).flatten();
    let table = imports::see_table(app, caller, (seen.import.id, typed.as_ref())).await?;
    let offers = commands::list_offers(app, caller).await?;
    Ok(ColumnsPage {
        id: seen.import.id,
        name: said::name(&visit.words, seen),
        version: seen.import.version,
        table,
        choices: kept,
        offers: offers.into_iter().filter(|offer| offer.organisation == seen.import.organisation).collect(),
    })
}

/// What was said in the form, over what was kept. Columns of a part that is not named hold nothing.
pub fn choices(form: &Form, kept: Option<Choices>) -> Result<Choices, Refusal> {
    let layout = Layout::parse(form.text("layout")).unwrap_or(Layout::Lines);
    let mut places = BTreeMap::new();
    for (part, field) in FIELDS {
        let used = layout == Layout::Lines || matches!(part, Part::Name | Part::Card);
        if let (true, Some(place)) = (used, form.chosen(field).and_then(|place| place.parse().ok())) {
            places.insert(*part, place);
        }
    }
    let order = match form.text("order") {
        "day" => Some(DayOrder::DayFirst),
        "month" => Some(DayOrder::MonthFirst),
        _ => None,
    };
    let kept = kept.ok_or(IMPORT_SHEET)?;
    Ok(Choices {
        layout,
        places,
        order,
        offer: form.chosen("offer").and_then(|offer| offer.parse().ok()),
        from: Minute::parse(form.text("from")).ok_or(PLAN_TIME)?,
        until: Minute::parse(form.text("until")).ok_or(PLAN_LENGTH)?,
        ..kept
    })
}

/// The form as it was kept, or as it was typed.
fn filled(page: &ColumnsPage, form: &Form) -> Form {
    let Some(choices) = page.choices.as_ref().filter(|_| form.chosen("do").is_none()) else { return form.clone() };
    let mut form = form
        .clone()
        .with("layout", choices.layout.as_str())
        .with("from", choices.from.to_string())
        .with("until", choices.until.to_string())
        .with("offer", choices.offer.map(|offer| offer.to_string()).unwrap_or_default());
    for (part, field) in FIELDS {
        if let Some(place) = choices.places.get(part) {
            form = form.with(*field, place.to_string());
        }
    }
    match choices.order {
        Some(DayOrder::DayFirst) => form.with("order", "day"),
        Some(DayOrder::MonthFirst) => form.with("order", "month"),
        None => form,
    }
}

/// The page.
pub fn view(visit: &Visit, page: &ColumnsPage, form: &Form) -> Markup {
    let words = &visit.words;
    let path = format!("{PATH}/{}", page.id);
    let lines = i64::try_from(page.table.lines).unwrap_or(i64::MAX);
    let form = &filled(page, form);
    html! {
        (BackLink::new(words.text("community-import-title"), PATH))
        h1 .govuk-heading-xl { (words.text("community-import-columns")) }
        p .govuk-body-l { bdi { (page.name) } " · " (words.with("community-import-lines", &[("lines", lines.into())])) }
        @if !page.table.sheets.is_empty() { (sheets(visit, page, (&path, form))) }
        (sample(visit, page))
        p .govuk-body { (words.with("community-import-read", &[("how", page.table.how.as_str().into())])) }
        @if !page.table.twice.is_empty() {
            @let heads: Vec<&str> = page.table.twice.iter().map(String::as_str).collect();
            (InsetText::new(words.with("community-import-twice", &[("heads", words.list(&heads).into())])))
        }
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="prepare";
            input type="hidden" name="seen" value=(page.version);
            (fields(visit, page, form))
            (Button::new(words.text("community-import-prepare")))
        }
        (throw(visit, &path))
    }
}

/// The button that throws the table away.
pub fn throw(visit: &Visit, path: &str) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-m { (words.text("community-import-throw")) }
        p .govuk-body { (words.text("community-import-throw-line")) }
        (common::press(path, &[("do", "throw")], &Button::new(words.text("community-import-throw")).secondary()))
    }
}

fn sheets(visit: &Visit, page: &ColumnsPage, (path, form): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let kept = page.choices.as_ref().and_then(|choices| choices.sheet.clone()).unwrap_or_default();
    let form = form.clone().with("sheet", kept);
    let all = page.table.sheets.iter().map(|sheet| Choosable::new(sheet.as_str(), sheet.as_str())).collect();
    html! {
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="sheet";
            (form.select("sheet", words.text("community-import-which-sheet"), all))
            (Button::new(words.text("community-import-use-sheet")).secondary())
        }
    }
}

/// The first lines, so that somebody sees whether the file was understood.
fn sample(visit: &Visit, page: &ColumnsPage) -> Markup {
    let words = &visit.words;
    let title = words.text("community-import-sample").into_owned();
    let head =
        page.table.columns.iter().map(|(place, head)| Cell::new(format!("{}: {head}", letter(*place)))).collect();
    let rows = page.table.sample.iter().map(|row| row.iter().map(|cell| Cell::new(cell.clone())).collect()).collect();
    let table = Table::new(title.as_str(), head, rows);
    html! { div .comhar-scrolls role="group" aria-label=(title) tabindex="0" { (table) } }
}

/// The letters by which office programs call a column.
fn letter(place: usize) -> String {
    let mut left = place + 1;
    let mut letters = Vec::new();
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or_default()));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

fn fields(visit: &Visit, page: &ColumnsPage, form: &Form) -> Markup {
    let words = &visit.words;
    let columns = || {
        let none = Choosable::new("", words.text("community-import-no-column").into_owned());
        let all = page.table.columns.iter();
        let all = all.map(|(place, head)| Choosable::new(place.to_string(), format!("{}: {head}", letter(*place))));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    };
    let layouts = Layout::ALL.iter().map(|layout| {
        let text = |key: &str| words.text(&format!("community-import-layout-{}{key}", layout.as_str())).into_owned();
        Choice::new(layout.as_str(), text("")).hint(text("-hint"))
    });
    let offers =
        page.offers.iter().map(|offer| Choosable::new(offer.id.to_string(), common::name(words, &offer.names)));
    let none = Choosable::new("", words.text("community-import-offer-in-column").into_owned());
    let offers: Vec<Choosable> = std::iter::once(none).chain(offers).collect();
    let label = |field: &str| words.text(&format!("community-import-field-{field}")).into_owned();
    let hint = |field: &str| words.text(&format!("community-import-hint-{field}")).into_owned();
    html! {
        (form.radios("layout", Legend::new(words.text("community-import-layout")), layouts.collect()))
        @if !page.table.doubtful.is_empty() || form.error_of("order").is_some() { (order(visit, page, form)) }
        @for (part, field) in FIELDS {
            @if matches!(part, Part::Day | Part::Name | Part::Card | Part::Came | Part::Others) {
                (form.select(field, label(field), columns()).hint(hint(field)))
            }
        }
        h2 .govuk-heading-m { (words.text("community-import-to-what")) }
        (form.select("offer-column", label("offer-column"), columns()).hint(label("offer-column-hint")))
        (form.select("offer", label("offer"), offers).hint(label("offer-hint")))
        (form.select("time-column", label("time-column"), columns()).hint(label("time-column-hint")))
        (form.input("from", label("from")).hint(words.text("community-field-time-hint")).classes("govuk-input--width-5"))
        (form.input("until", label("until")).hint(label("until-hint")).classes("govuk-input--width-5"))
    }
}

/// 03/04/2026 is asked about once, with days of this very file.
fn order(visit: &Visit, page: &ColumnsPage, form: &Form) -> Markup {
    let words = &visit.words;
    let examples: Vec<&str> = page.table.doubtful.iter().map(String::as_str).collect();
    let first = examples.first().copied().unwrap_or_default();
    let read = |order| match ::imports::day(first, Some(order)) {
        Ok(day) => words.date(day),
        Err(_) => String::new(),
    };
    let ways = [("day", DayOrder::DayFirst), ("month", DayOrder::MonthFirst)];
    let ways = ways.map(|(key, order)| {
        let values = [("written", first.into()), ("day", read(order).into())];
        Choice::new(key, words.with(&format!("community-import-order-{key}"), &values))
    });
    let hint = words.with("community-import-order-hint", &[("examples", words.list(&examples).into())]);
    html! { (form.radios("order", Legend::new(words.text("community-import-order")), ways.to_vec()).hint(hint)) }
}
