//! A table that others published: a chart with its table, where it comes from, what does not agree in it, and its files.

use super::{PATH, chart::Drawn, compared::compared, files, parts};
use crate::{
    commands,
    model::outside::{Category, Held, Measure, Outside, OutsideId, OutsideStage, Unit},
    rules::outside::{Slice, slice},
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use kernel::{OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use std::collections::BTreeSet;
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choosable, InsetText, Table},
};

/// So many rows stand on one page.
const ROWS: usize = 40;

/// What the page shows.
struct Shown {
    outside: Outside,
    measure: usize,
    /// For a share: the place of the whole.
    of: Option<usize>,
    group: Option<String>,
    page: usize,
    slice: Slice,
    wholes: Option<Slice>,
    /// Everything about one category, when it was asked for.
    about: Option<(Category, Vec<Held>)>,
}

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match read(&visit, &id).await {
        Ok(shown) => visit.wide().page("evidence-outside-title", view(&visit, &shown)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Shown> {
    let app = visit.site.app();
    let id: OutsideId = id.parse().map_err(|_| Refusal::absent())?;
    let outside = commands::find_outside(app, id).await?;
    let none = Slice { of: 0, rows: Vec::new() };
    let (measure, of) = chosen(&outside, visit.query.chosen("measure"));
    let group = match visit.query.chosen("group") {
        Some("") => None,
        Some(group) => Some(group.to_owned()),
        None => outside.plan.0.group.clone(),
    };
    let group = group.filter(|group| groups(&outside).contains(group));
    let page = visit.query.chosen("page").and_then(|page| page.parse().ok()).unwrap_or(1_usize).clamp(1, 10_000);
    if outside.stage == OutsideStage::Undone {
        return Ok(Shown { outside, measure, of, group, page, slice: none, wholes: None, about: None });
    }
    let window = ((page - 1) * ROWS, ROWS);
    let of_measure = async |place: usize| {
        let cells = commands::find_cells(app, id, u32::try_from(place).unwrap_or(u32::MAX)).await?;
        Outcome::Ok(slice(&outside.shape.0, &cells, group.as_deref(), window))
    };
    let slice = of_measure(measure).await?;
    let wholes = match of {
        Some(place) => Some(of_measure(place).await?),
        None => None,
    };
    let about = match visit.query.chosen("about").filter(|code| !code.is_empty()) {
        Some(code) => Some(everything(visit, &outside, code).await?),
        None => None,
    };
    Ok(Shown { outside, measure, of, group, page, slice, wholes, about })
}

/// The place of the chosen measure, or of the one that is drawn first; for a share also that of its whole.
fn chosen(outside: &Outside, asked: Option<&str>) -> (usize, Option<usize>) {
    let (shape, plan) = (&outside.shape.0, &outside.plan.0);
    if let Some(share) =
        asked.and_then(|asked| asked.strip_prefix("share-")).and_then(|place| place.parse::<usize>().ok())
        && let Some((part, whole)) = shape.parts.get(share)
    {
        return (*part as usize, Some(*whole as usize));
    }
    let named = |name: &str| shape.measures.iter().position(|one| one.code == name);
    (asked.and_then(named).or_else(|| plan.first.as_deref().and_then(named)).unwrap_or_default(), None)
}

fn groups(outside: &Outside) -> BTreeSet<String> {
    outside.shape.0.dimensions.iter().flat_map(|one| &one.of).filter_map(|one| one.group.clone()).collect()
}

/// Every measure of one category.
async fn everything(visit: &Visit, outside: &Outside, code: &str) -> Outcome<(Category, Vec<Held>)> {
    let dimension = outside.shape.0.dimensions.first().or_absent()?;
    let place = dimension.of.iter().position(|one| one.code == code).or_absent()?;
    let category = dimension.of.get(place).cloned().or_absent()?;
    let cells = commands::list_cells(visit.site.app(), outside.id).await?;
    let is_about = |cell: &&crate::model::outside::Cell| cell.at.first().is_some_and(|at| *at as usize == place);
    let held = cells.iter().map(|cells| cells.iter().rfind(is_about).map_or(Held::Absent, |cell| cell.held.clone()));
    Ok((category, held.collect()))
}

fn view(visit: &Visit, shown: &Shown) -> Markup {
    let (words, outside) = (&visit.words, &shown.outside);
    let about = &outside.about.0;
    html! {
        (BackLink::new(words.text("evidence-outside-back"), PATH))
        h1 .govuk-heading-xl { bdi { (parts::title(words, about)) } }
        (InsetText::new(words.text("evidence-outside-not-ours").into_owned()))
        (parts::written(words, &about.about))
        @if outside.stage == OutsideStage::Undone {
            (InsetText::new(html! {
                (words.with("evidence-outside-undone-line", &[("date", outside.undone_on.map(|day| words.date(day)).unwrap_or_default().into())]))
                div .comhar-words dir="auto" { (web::text::paragraphs(&outside.reason)) }
            }))
        } @else {
            @match &shown.about {
                Some((category, held)) => (one_category(words, outside, (category, held))),
                None => (drawn(words, shown)),
            }
            (choose(visit, shown))
            (compared(words, &outside.compared.0))
            (files::list(words, outside))
        }
        h2 .govuk-heading-l { (words.text("evidence-outside-source-heading")) }
        (parts::source(words, outside))
    }
}

fn drawn(words: &Words, shown: &Shown) -> Markup {
    let shape = &shown.outside.shape.0;
    let Some(measure) = shape.measures.get(shown.measure) else { return html! {} };
    let whole = shown.of.and_then(|of| shape.measures.get(of));
    let title = match whole {
        Some(whole) => {
            let values = [("part", measure.label.as_str().into()), ("whole", whole.label.as_str().into())];
            words.with("evidence-outside-share", &values)
        }
        None => measure.label.clone(),
    };
    let drawn = Drawn {
        shape,
        measure,
        slice: &shown.slice,
        wholes: shown.wholes.as_ref(),
        about: caption(words, shown, measure),
        title,
    };
    html! {
        h2 .govuk-heading-l { (words.text("evidence-outside-figures")) }
        p .govuk-body { (caption(words, shown, measure)) }
        (drawn.markup(words))
        (pages(words, shown))
    }
}

/// How many figures there are, how many are hidden, how many are missing.
fn caption(words: &Words, shown: &Shown, measure: &Measure) -> String {
    let count = |of: u32| i64::from(of);
    let values = [
        ("publisher", shown.outside.about.0.publisher.as_str().into()),
        ("figures", count(measure.figures).into()),
        ("zeros", count(measure.zeros).into()),
        ("hidden", count(measure.hidden).into()),
        ("absent", count(measure.absent).into()),
    ];
    words.with("evidence-outside-caption", &values)
}

fn one_category(words: &Words, outside: &Outside, (category, held): (&Category, &[Held])) -> Markup {
    let head = ["measure", "figure"].map(|one| words.text(&format!("evidence-outside-head-{one}")).into_owned());
    let [measure, figure] = head;
    let rows = outside.shape.0.measures.iter().zip(held).map(|(measure, held)| {
        vec![
            Cell::new(html! { bdi { (measure.label) } }),
            Cell::number(html! { bdi { (parts::held(words, held, measure.unit)) } }),
        ]
    });
    let caption = words.with("evidence-outside-all-of", &[("name", category.label.as_str().into())]);
    let head = vec![Cell::new(measure), Cell::number(figure)];
    html! {
        h2 .govuk-heading-l { bdi { (category.label) } }
        (crate::pages::common::scrolls(Table::new(caption, head, rows.collect())))
    }
}

fn pages(words: &Words, shown: &Shown) -> Markup {
    let code = match shown.of {
        Some(_) => shown
            .outside
            .shape
            .0
            .parts
            .iter()
            .position(|(part, _)| *part as usize == shown.measure)
            .map(|at| format!("share-{at}")),
        None => shown.outside.shape.0.measures.get(shown.measure).map(|one| one.code.clone()),
    };
    let encoded = |text: &str| url(text);
    let link = |page: usize| {
        let (measure, group) = (code.as_deref().unwrap_or_default(), shown.group.as_deref().unwrap_or_default());
        format!("{PATH}/{}?measure={}&group={}&page={page}", shown.outside.id, encoded(measure), encoded(group))
    };
    let last = shown.slice.of.div_ceil(ROWS);
    html! {
        @if last > 1 {
            p .govuk-body {
                (words.with("evidence-outside-page", &[("page", (shown.page as u64).into()), ("last", (last as u64).into()), ("rows", (shown.slice.of as u64).into())]))
                @if shown.page > 1 { " " a .govuk-link href=(link(shown.page - 1)) { (words.text("evidence-outside-before")) } }
                @if shown.page < last { " " a .govuk-link href=(link(shown.page + 1)) { (words.text("evidence-outside-next")) } }
            }
        }
    }
}

/// Letters, digits and a few signs stay; all others are written by their bytes.
fn url(text: &str) -> String {
    let each = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(each).collect()
}

/// What to draw instead.
fn choose(visit: &Visit, shown: &Shown) -> Markup {
    let (words, shape) = (&visit.words, &shown.outside.shape.0);
    let share = |(place, (part, whole)): (usize, &(u32, u32))| {
        let label = |at: u32| shape.measures.get(at as usize).map(|one| one.label.as_str());
        let values = [("part", label(*part)?.into()), ("whole", label(*whole)?.into())];
        Some(Choosable::new(format!("share-{place}"), words.with("evidence-outside-share", &values)))
    };
    let mut measures: Vec<Choosable> =
        shape.measures.iter().map(|one| Choosable::new(one.code.clone(), one.label.clone())).collect();
    measures.extend(shape.parts.iter().enumerate().filter_map(share));
    let all = Choosable::new("", words.text("evidence-outside-all-groups"));
    let groups = groups(&shown.outside);
    let of_groups = std::iter::once(all).chain(groups.iter().map(|one| Choosable::new(one.clone(), one.clone())));
    let of_measure = Choosable::new("", words.text("evidence-outside-by-measure"));
    let categories = shape.dimensions.first().map(|one| one.of.as_slice()).unwrap_or_default();
    let about = std::iter::once(of_measure)
        .chain(categories.iter().map(|one| Choosable::new(one.code.clone(), one.label.clone())));
    let code = shown.of.and_then(|_| shape.parts.iter().position(|(part, _)| *part as usize == shown.measure));
    let measure = match code {
        Some(place) => format!("share-{place}"),
        None => shape.measures.get(shown.measure).map(|one| one.code.clone()).unwrap_or_default(),
    };
    let form = Form::empty()
        .with("measure", measure)
        .with("group", shown.group.clone().unwrap_or_default())
        .with("about", shown.about.as_ref().map(|(category, _)| category.code.clone()).unwrap_or_default());
    html! {
        h2 .govuk-heading-l { (words.text("evidence-outside-choose")) }
        form method="get" action={ (PATH) "/" (shown.outside.id) } novalidate {
            (form.select("measure", words.text("evidence-outside-choose-measure"), measures))
            @if !groups.is_empty() { (form.select("group", words.text("evidence-outside-choose-group"), of_groups.collect())) }
            @if shape.measures.iter().filter(|one| one.unit != Unit::Words).count() > 1 && !categories.is_empty() {
                (form.select("about", words.text("evidence-outside-choose-about"), about.collect()))
            }
            (Button::new(words.text("evidence-outside-choose-button")).secondary())
        }
    }
}
