//! The organisations as they were on a day, in each order that held.

use super::{answer, fields, parts, support};
use crate::model::{Area, Edge, Hierarchy, Organisation, Succession};
use crate::permissions::Correct;
use crate::rules::tree::{Branch, tree_on};
use crate::{commands, store};
use axum::response::Response;
use i18n::Words;
use kernel::{Date, OrganisationId, Outcome};
use ledger::App;
use maud::{Markup, html};
use std::collections::HashMap;
use web::components::{Button, Table};
use web::{Form, Visit};

const TITLE: &str = "organisations-tree-title";

/// What the page shows.
struct TreePage {
    form: Form,
    day: Date,
    trees: Vec<(Hierarchy, Vec<Branch>)>,
    nodes: HashMap<OrganisationId, Organisation>,
    areas: Vec<(OrganisationId, Area)>,
    edges: Vec<Edge>,
    successions: Vec<Succession>,
    /// Staff see where each fact was read.
    shows_sources: bool,
}

pub async fn show(visit: Visit) -> Response {
    answer(&visit, read(&visit).await, |page| visit.wide().page(TITLE, view(&page, &visit.words)))
}

async fn read(visit: &Visit) -> Outcome<TreePage> {
    let app: &App = visit.site.app();
    let today = commands::today(app);
    let mut form = Form::of(visit.query.clone());
    let asked = ["on-day", "on-month", "on-year"].iter().any(|name| form.chosen(name).is_some());
    let day = match fields::date(&form, "on") {
        Ok(day) => day,
        Err(_) if !asked => today,
        Err(_) => {
            form.error("on", visit.words.text("organisations-tree-day-unreadable"));
            today
        }
    };
    let edges = store::edges::list_structure(&mut app.db()).await?;
    let nodes = store::nodes::list_structure(&mut app.db()).await?;
    Ok(TreePage {
        form: if asked { form } else { fields::with_date(form, "on", day) },
        day,
        trees: Hierarchy::ALL.iter().map(|order| (*order, tree_on(&edges, *order, day))).collect(),
        nodes: nodes.into_iter().map(|node| (node.id, node)).collect(),
        areas: store::nodes::list_areas(&mut app.db()).await?,
        successions: store::edges::list_successions(&mut app.db()).await?,
        edges,
        shows_sources: visit.caller.ever::<Correct>(),
    })
}

fn view(page: &TreePage, words: &Words) -> Markup {
    html! {
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("organisations-tree-lead")) }
        form .comhar-sheet method="get" action="/organisations" novalidate {
            (page.form.date_input("on", words.text("organisations-tree-on"), words).hint(words.text("organisations-tree-on-hint")))
            (Button::new(words.text("organisations-tree-show")))
        }
        p .govuk-body { strong { (words.with("organisations-tree-as-on", &[("date", words.date(page.day).into())])) } }
        @for (order, roots) in &page.trees {
            h2 .govuk-heading-l { (parts::word("hierarchy", order.as_str(), words)) }
            @if roots.is_empty() {
                p .govuk-body { (words.text("organisations-tree-none")) }
            } @else {
                (branches(page, *order, roots, words))
            }
        }
        (successions(page, words))
    }
}

fn branches(page: &TreePage, order: Hierarchy, below: &[Branch], words: &Words) -> Markup {
    html! {
        ul .govuk-list.govuk-list--bullet {
            @for branch in below {
                @if let Some(node) = page.nodes.get(&branch.id) {
                    li {
                        (line(page, order, node, words))
                        @if !branch.under.is_empty() { (branches(page, order, &branch.under, words)) }
                    }
                }
            }
        }
    }
}

fn line(page: &TreePage, order: Hierarchy, node: &Organisation, words: &Words) -> Markup {
    let areas: Vec<Area> = page.areas.iter().filter(|(id, _)| *id == node.id).map(|(_, area)| area.clone()).collect();
    let edge =
        page.edges.iter().find(|edge| edge.child == node.id && edge.hierarchy == order && edge.holds_on(page.day));
    let note = Some(&node.note).filter(|note| !note.is_empty() && order != Hierarchy::CommunityHealthcareOrganisations);
    let dated = |key, day: Option<Date>| day.map(|day| words.with(key, &[("date", words.date_short(day).into())]));
    let from = dated("organisations-tree-from", node.from);
    let until = dated("organisations-tree-until", node.to);
    html! {
        a .govuk-link href=(format!("/support?in={}", node.id)) { (parts::name(&node.names, words)) }
        @if let Some(town) = town_beside(node, words) { ", " (town) }
        @for when in [from, until].into_iter().flatten() { " " span .govuk-hint { (when) } }
        @if !areas.is_empty() { br; span .govuk-hint { (support::counties(&areas, words)) } }
        @if let Some(note) = note { br; span .govuk-hint { (parts::name(note, words)) } }
        @if let Some(share) = edge.map(|edge| &edge.share).filter(|share| !share.is_empty()) { " (" (parts::name(share, words)) ")" }
        @if page.shows_sources { br; small { (source(&node.source, node.confidence, words)) } }
    }
}

/// The town, unless the name says it.
fn town_beside<'a>(node: &'a Organisation, words: &Words) -> Option<&'a str> {
    let name = node.names.text(words.language());
    node.town.as_deref().filter(|town| !name.contains(town))
}

fn source(source: &str, confidence: crate::model::Confidence, words: &Words) -> String {
    let sureness = parts::word("confidence", confidence.as_str(), words);
    words.with("organisations-tree-source", &[("source", source.into()), ("sureness", sureness.into())])
}

fn successions(page: &TreePage, words: &Words) -> Markup {
    let name = |id: &OrganisationId| page.nodes.get(id).map(|node| parts::name(&node.names, words)).unwrap_or_default();
    let share = |one: &Succession| match one.share.is_empty() {
        true => html! { (words.text("organisations-tree-whole")) },
        false => parts::name(&one.share, words),
    };
    let row = |one: &Succession| {
        let mut cells = vec![name(&one.former).into(), name(&one.successor).into(), share(one).into()];
        if page.shows_sources {
            cells.push(source(&one.source, one.confidence, words).into());
        }
        cells
    };
    let mut head = vec!["organisations-tree-former", "organisations-tree-successor", "organisations-tree-share"];
    if page.shows_sources {
        head.push("organisations-service-source");
    }
    let head = head.into_iter().map(|key| words.text(key).into_owned().into()).collect();
    let table =
        Table::new(words.text("organisations-tree-successions"), head, page.successions.iter().map(row).collect());
    html! { @if !page.successions.is_empty() { (table) } }
}
