//! What the columns of a file hold, and what the table is.

use super::IMPORTS;
use crate::{
    commands::{self, Import},
    model::outside::{About, Check, Holds, OutsideId, PercentAs, Plan, Planned, Whole, Writing},
    pages::common,
    permissions::ImportOutside,
    rules::outside::{self, Preset},
};
use axum::{extract::Path, response::Response};
use imports::{DayOrder, Table};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use organisations::model::Confidence;
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choice, Choosable, Legend},
};

const TITLE: &str = "evidence-columns-title";
/// Lines of the file that are shown.
const SAMPLE: usize = 3;

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportOutside>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok((import, table)) => {
            let known = proposed(&import, &table);
            let import = as_known(import, known);
            let form = filled(&visit, &import, &table).with("base", known.map_or("", |known| known.id.as_str()));
            visit.wide().page(TITLE, view(&visit, (&import, &table), &form))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<(Import, Table)> {
    let id: OutsideId = id.parse().map_err(|_| Refusal::absent())?;
    let mut import = commands::see_import(visit.site.app(), &visit.caller, id).await?;
    let table = import.table.take().ok_or(Refusal::absent())?;
    Ok((import, table))
}

/// What is proposed while nobody has said anything: a table that is known and has all these columns.
fn proposed(import: &Import, table: &Table) -> Option<&'static Preset> {
    if import.outside.plan.0.columns.is_empty() { outside::fitting(table) } else { None }
}

/// The import as a known table would have it.
fn as_known(mut import: Import, known: Option<&Preset>) -> Import {
    if let Some(known) = known {
        import.outside.plan.0 = known.plan.clone();
        import.outside.about.0 = known.about.clone();
    }
    import
}

/// Keeps it, or takes a known table's columns first.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportOutside>(&visit) {
        return closed;
    }
    let (import, table) = match read(&visit, &id).await {
        Ok(found) => found,
        Err(failure) => return visit.refuse(&failure),
    };
    if let Some(known) = form.chosen("use").and_then(outside::preset) {
        let import = as_known(import, Some(known));
        let form = filled(&visit, &import, &table).with("base", known.id.as_str());
        return visit.wide().page(TITLE, view(&visit, (&import, &table), &form));
    }
    let import = as_known(import, form.chosen("base").and_then(outside::preset));
    let seen = (import.outside.id, form.text("version").parse().unwrap_or_default());
    let (about, plan) = typed(&visit, &import, &table, &form);
    match commands::say_columns(visit.site.app(), &visit.caller, seen, (about, plan)).await {
        Ok(()) => visit.go(&format!("{IMPORTS}/{id}")),
        Err(failure) => visit.wide().refuse_form(TITLE, form, &failure, |form| view(&visit, (&import, &table), form)),
    }
}

/// What was typed. What a known table brings beside it stays: checks, units, and what is drawn first.
fn typed(visit: &Visit, import: &Import, table: &Table, form: &Form) -> (About, Plan) {
    let (about, plan) = (&import.outside.about.0, &import.outside.plan.0);
    let text = |name: &str| form.text(name).trim().to_owned();
    let signs = |name: &str| form.text(name).split_whitespace().map(str::to_owned).collect::<Vec<String>>();
    let columns = table.heads().enumerate().filter_map(|(place, head)| {
        let holds = Holds::parse(form.text(&format!("column-{place}"))).filter(|holds| *holds != Holds::LeftOut)?;
        Some(Planned { head: head.to_owned(), holds })
    });
    let columns = in_order(columns.collect(), &plan.columns);
    let language = visit.words.language();
    let about = About {
        title: about.title.clone().and(language, text("title")),
        about: about.about.clone().and(language, text("about")),
        publisher: text("publisher"),
        source: text("source"),
        address: text("address"),
        licence: text("licence"),
        licence_address: text("licence_address"),
        published: text("published"),
        confidence: Confidence::parse(form.text("confidence")),
    };
    let plan = Plan {
        columns,
        hidden: signs("hidden"),
        absent: signs("absent"),
        numbers: Writing::parse(form.text("numbers")),
        percents: PercentAs::parse(form.text("percents")),
        days: match form.text("days") {
            "day" => Some(DayOrder::DayFirst),
            "month" => Some(DayOrder::MonthFirst),
            _ => None,
        },
        period: Some(text("period")).filter(|period| !period.is_empty()),
        year: form.text("year").trim().parse().ok(),
        checks: checks(form, plan),
        ..plan.clone()
    };
    (about, plan)
}

/// Columns in the order of the plan before, so that words stay behind the code that they belong to; new ones follow.
fn in_order(mut columns: Vec<Planned>, before: &[Planned]) -> Vec<Planned> {
    let rank = |one: &Planned| before.iter().position(|known| known.head == one.head).unwrap_or(usize::MAX);
    columns.sort_by_key(|one| (rank(one), matches!(one.holds, Holds::CategoryLabel | Holds::MeasureLabel)));
    columns
}

/// The checks that the plan had, and the one that was typed.
fn checks(form: &Form, plan: &Plan) -> Vec<Check> {
    let text = |name: &str| form.text(name).trim().to_owned();
    let (part, whole, stated) = (text("part"), text("whole"), text("stated"));
    let mut checks = plan.checks.clone();
    if !part.is_empty() && !whole.is_empty() {
        checks.push(Check::Part { part: part.clone(), whole: whole.clone() });
    }
    if !part.is_empty() && !stated.is_empty() {
        let whole = if whole.is_empty() { Whole::SumOf(part.clone()) } else { Whole::Beside(whole) };
        checks.push(Check::Percent { stated, part, whole, only: None });
    }
    checks.dedup();
    checks
}

/// The fields as they stand in the draft.
fn filled(visit: &Visit, import: &Import, table: &Table) -> Form {
    let (about, plan) = (&import.outside.about.0, &import.outside.plan.0);
    let language = visit.words.language();
    let of = |head: &str| plan.columns.iter().find(|one| i18n::fold(&one.head) == i18n::fold(head));
    let columns = table.heads().enumerate().map(|(place, head)| {
        (format!("column-{place}"), of(head).map_or(Holds::LeftOut, |one| one.holds).as_str().to_owned())
    });
    let days = match plan.days {
        Some(DayOrder::DayFirst) => "day",
        Some(DayOrder::MonthFirst) => "month",
        None => "",
    };
    let marks = |marks: &[String], usual: &str| if marks.is_empty() { usual.to_owned() } else { marks.join(" ") };
    let rest = [
        ("title", about.title.text(language).to_owned()),
        ("about", about.about.text(language).to_owned()),
        ("publisher", about.publisher.clone()),
        ("source", about.source.clone()),
        ("address", about.address.clone()),
        ("licence", about.licence.clone()),
        ("licence_address", about.licence_address.clone()),
        ("published", about.published.clone()),
        ("confidence", about.confidence.map(|one| one.as_str().to_owned()).unwrap_or_default()),
        ("hidden", marks(&plan.hidden, "*")),
        ("absent", marks(&plan.absent, "-")),
        ("numbers", plan.numbers.map(|one| one.as_str().to_owned()).unwrap_or_default()),
        ("percents", plan.percents.map(|one| one.as_str().to_owned()).unwrap_or_default()),
        ("days", days.to_owned()),
        ("period", plan.period.clone().unwrap_or_default()),
        ("year", plan.year.map(|year| year.to_string()).unwrap_or_default()),
        ("version", import.outside.version.to_string()),
    ];
    let rest = rest.into_iter().map(|(name, value)| (name.to_owned(), value));
    columns.chain(rest).fold(Form::empty(), |form, (name, value)| form.with(name, value))
}

fn view(visit: &Visit, (import, table): (&Import, &Table), form: &Form) -> Markup {
    let words = &visit.words;
    let path = format!("{IMPORTS}/{}/columns", import.outside.id);
    html! {
        (BackLink::new(words.text("evidence-imports-back"), IMPORTS))
        h1 .govuk-heading-xl { (words.text("evidence-columns-title")) }
        p .govuk-body { (words.with("evidence-columns-read", &[("how", table.how().into()), ("lines", (table.lines() as u64).into())])) }
        (sample(visit, table))
        (known(visit, &path))
        form method="post" action=(path) novalidate {
            input type="hidden" name="version" value=(form.text("version"));
            input type="hidden" name="base" value=(form.text("base"));
            h2 .govuk-heading-l { (words.text("evidence-columns-heading")) }
            p .govuk-body { (words.text("evidence-columns-line")) }
            @if let Some(error) = form.error_of("columns") { div id="columns" tabindex="-1" { (error) } }
            @for (place, head) in table.heads().enumerate() {
                (form.select(&format!("column-{place}"), words.with("evidence-columns-column", &[("head", head.into())]), holds(visit)))
            }
            (reading(visit, form))
            (checking(visit, form))
            (about(visit, form))
            (Button::new(words.text("evidence-columns-button")))
        }
    }
}

fn sample(visit: &Visit, table: &Table) -> Markup {
    let words = &visit.words;
    let head = table.heads().map(|head| Cell::new(html! { bdi { (head) } })).collect();
    let rows = table
        .sample(SAMPLE)
        .into_iter()
        .map(|row| row.into_iter().map(|cell| Cell::new(html! { bdi { (cell) } })).collect());
    let mut sample = web::components::Table::new(words.text("evidence-columns-sample"), head, rows.collect());
    sample.first_names_row = false;
    common::scrolls(sample)
}

fn known(visit: &Visit, path: &str) -> Markup {
    let words = &visit.words;
    let presets = commands::list_presets().iter();
    let items = presets.map(|one| Choosable::new(one.id.clone(), one.name.text(words.language()).to_owned())).collect();
    html! {
        form method="post" action=(path) novalidate {
            (Form::empty().select("use", words.text("evidence-columns-known"), items).hint(words.text("evidence-columns-known-hint")))
            (Button::new(words.text("evidence-columns-use")).secondary())
        }
    }
}

fn holds(visit: &Visit) -> Vec<Choosable> {
    let text =
        |one: &Holds| visit.words.text(&format!("evidence-holds-{}", one.as_str().replace('_', "-"))).into_owned();
    Holds::ALL.iter().map(|one| Choosable::new(one.as_str(), text(one))).collect()
}

fn reading(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let choice = |value: &str, key: &'static str| Choice::new(value, words.text(key).into_owned());
    let legend = |key: &'static str| Legend::new(words.text(key).into_owned());
    let clear = || choice("", "evidence-reading-clear");
    let numbers = vec![clear(), choice("point", "evidence-reading-point"), choice("comma", "evidence-reading-comma")];
    let percents =
        vec![clear(), choice("of_hundred", "evidence-reading-hundred"), choice("of_one", "evidence-reading-one")];
    let days = vec![clear(), choice("day", "evidence-reading-day"), choice("month", "evidence-reading-month")];
    html! {
        h2 .govuk-heading-l { (words.text("evidence-reading-heading")) }
        (form.radios("numbers", legend("evidence-reading-numbers"), numbers))
        (form.radios("percents", legend("evidence-reading-percents"), percents))
        (form.radios("days", legend("evidence-reading-days"), days))
        (form.input("period", words.text("evidence-reading-period")).hint(words.text("evidence-reading-period-hint")))
        (form.input("year", words.text("evidence-reading-year")).hint(words.text("evidence-reading-year-hint"))
            .classes("govuk-input--width-4").inputmode("numeric"))
        (form.input("hidden", words.text("evidence-reading-hidden")).hint(words.text("evidence-reading-hidden-hint"))
            .classes("govuk-input--width-5"))
        (form.input("absent", words.text("evidence-reading-absent")).classes("govuk-input--width-5"))
    }
}

fn checking(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-l { (words.text("evidence-checking-heading")) }
        p .govuk-body { (words.text("evidence-checking-line")) }
        (form.input("part", words.text("evidence-checking-part")).hint(words.text("evidence-checking-part-hint")))
        (form.input("whole", words.text("evidence-checking-whole")).hint(words.text("evidence-checking-whole-hint")))
        (form.input("stated", words.text("evidence-checking-stated")).hint(words.text("evidence-checking-stated-hint")))
    }
}

fn about(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let sure = |one: &Confidence| {
        Choice::new(one.as_str(), words.text(&format!("organisations-confidence-{}", one.as_str())).into_owned())
    };
    let sure = Confidence::ALL.iter().rev().map(sure).collect();
    html! {
        h2 .govuk-heading-l { (words.text("evidence-about-heading")) }
        (form.input("title", words.text("evidence-about-title")))
        (form.textarea("about", words.text("evidence-about-about")).rows(3))
        (form.input("publisher", words.text("evidence-outside-publisher")))
        (form.input("source", words.text("evidence-outside-source")).hint(words.text("evidence-about-source-hint")))
        (form.input("address", words.text("evidence-about-address")))
        (form.input("published", words.text("evidence-outside-published")).hint(words.text("evidence-about-published-hint"))
            .classes("govuk-input--width-10"))
        (form.input("licence", words.text("evidence-outside-licence")).hint(words.text("evidence-about-licence-hint")))
        (form.input("licence_address", words.text("evidence-about-licence-address")))
        (form.radios("confidence", Legend::new(words.text("evidence-outside-confidence").into_owned()), sure))
    }
}
