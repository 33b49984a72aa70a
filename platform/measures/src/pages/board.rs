//! All figures of one place, each with its parts, its way over time and what it means.

use super::{DEFINITIONS_PATH, PATH, PERIODS_PATH, ROLES_PATH, said};
use crate::{
    Figures, Stage,
    api::typed,
    board::{self, Board, Row, Step},
    figure::{Dated, Figure, Standing, Typed},
    permissions::SeeRows,
    view::{self, At, Card, Trend},
};
use axum::{Extension, response::Response};
use cube::Period;
use i18n::{Words, Written};
use kernel::{Failure, OrganisationId, Outcome, RefusalKind};
use maud::{Markup, html};
use organisations::{model::Hierarchy, store::nodes};
use std::collections::HashMap;
use web::{
    Form, Visit,
    components::{Button, Choosable, Details, EmptyState},
};

const TITLE: &str = "measures-title";
/// From so many figures on they are listed above.
const LISTED: usize = 5;

/// What the page shows.
struct BoardPage {
    form: Form,
    board: Board,
    names: HashMap<OrganisationId, Written>,
}

/// The figures.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>) -> Response {
    visit.private();
    match read(&visit, &figures).await {
        Ok(page) if page.form.is_good() => visit.wide().page(TITLE, view(&visit, &page)),
        Ok(page) => visit.wide().page_again(TITLE, &page.form, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// A choice that is none is said above the figures as they are without it.
async fn read(visit: &Visit, figures: &Figures) -> Outcome<BoardPage> {
    let app = visit.site.app();
    let mut form = Form::of(visit.query.clone());
    let asked = typed(visit);
    let board = match board::see_board(app, &visit.caller, figures, (asked, visit.query.chosen("step"))).await {
        Err(Failure::Refused(refusal)) if refusal.kind == RefusalKind::Invalid => {
            form.refuse(&refusal, &visit.words);
            let plain = Typed { tree: None, dated: None, ..asked };
            board::see_board(app, &visit.caller, figures, (plain, None)).await?
        }
        other => other?,
    };
    let places = board.node.into_iter().chain(board.above).chain(board.below.iter().copied());
    let names = nodes::find_names(&mut app.db(), places.collect::<Vec<_>>()).await?.into_iter().collect();
    Ok(BoardPage { form, board, names })
}

impl BoardPage {
    fn name(&self, node: OrganisationId, words: &Words) -> String {
        self.names.get(&node).map_or_else(String::new, |name| name.text(words.language()).to_owned())
    }

    /// The choices of this page as they stand in an address, at another place.
    fn address(&self, path: &str, node: Option<OrganisationId>) -> String {
        let board = &self.board;
        let mut parts = vec![format!("step={}", board.step.as_str()), format!("dated={}", board.dated.as_str())];
        parts.extend(node.map(|node| format!("node={node}")));
        parts.extend(board.tree.map(|tree| format!("tree={}", tree.as_str())));
        format!("{path}?{}", parts.join("&"))
    }
}

fn view(visit: &Visit, page: &BoardPage) -> Markup {
    let (words, board) = (&visit.words, &page.board);
    let place = board.node.map_or_else(|| words.text("measures-whole").into_owned(), |node| page.name(node, words));
    html! {
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("measures-lead")) }
        p .govuk-heading-m { bdi { (place) } }
        @if let Some(above) = board.above {
            p .govuk-body { a .govuk-link href=(page.address(PATH, Some(above))) { (words.with("measures-up", &[("place", i18n::name(&page.name(above, words)))])) } }
        }
        (choices(visit, page))
        @if board.rows.is_empty() {
            (EmptyState::new(words.text("measures-none")).step(words.text("measures-definitions-title"), DEFINITIONS_PATH))
        }
        (groups(visit, page))
        (places_below(page, words))
        @if let Some(fresh) = board.freshness {
            p .govuk-body { (words.with("measures-fresh", &[("time", words.moment(fresh.at).into())])) }
        }
        h2 .govuk-heading-m { (words.text("measures-more")) }
        ul .govuk-list {
            li { a .govuk-link href=(DEFINITIONS_PATH) { (words.text("measures-definitions-title")) } }
            li { a .govuk-link href=(PERIODS_PATH) { (words.text("measures-periods-title")) } }
            li { a .govuk-link href=(ROLES_PATH) { (words.text("measures-roles-title")) } }
        }
    }
}

/// The figures by what they are about, with a list of them all before: whoever looks for one need not pass the others.
fn groups(visit: &Visit, page: &BoardPage) -> Markup {
    let words = &visit.words;
    let mut groups: Vec<(&str, Vec<&Row>)> = Vec::new();
    for row in &page.board.rows {
        let name = row.definition.id.split('.').next().unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((name, vec![row])),
        }
    }
    let title = |row: &Row| row.version.title.text(visit.language).to_owned();
    html! {
        @if page.board.rows.len() >= LISTED {
            nav aria-labelledby="figures-listed" {
                h2 .govuk-heading-m id="figures-listed" { (words.text("measures-listed")) }
                ul .govuk-list {
                    @for (name, rows) in &groups {
                        li {
                            a .govuk-link href=(format!("#group-{name}")) { (said::word(words, "group", name)) }
                            ul .govuk-list .govuk-list--bullet {
                                @for row in rows {
                                    li { a .govuk-link href=(format!("#{}", card_id(&row.definition.id))) { (title(row)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
        @for (name, rows) in &groups {
            h2 .govuk-heading-l id=(format!("group-{name}")) { (said::word(words, "group", name)) }
            div .comhar-charts { @for row in rows { (view::figure_card(&card(visit, page, row))) } }
        }
    }
}

/// How far the points lie apart, in which order places stand, and under whom things count.
fn choices(visit: &Visit, page: &BoardPage) -> Markup {
    let (words, board) = (&visit.words, &page.board);
    let list = |list: &str, all: &[&str]| -> Vec<Choosable> {
        all.iter().map(|word| Choosable::new(*word, said::word(words, list, word))).collect()
    };
    let steps: Vec<&str> = Step::ALL.iter().map(|step| step.as_str()).collect();
    let trees: Vec<&str> = Hierarchy::ALL.iter().map(|tree| tree.as_str()).collect();
    let dated: Vec<&str> = Dated::ALL.iter().map(|dated| dated.as_str()).collect();
    let mut orders = vec![Choosable::new("", words.text("measures-tree-today"))];
    orders.extend(list("tree", &trees));
    let form = page.form.clone().with("step", board.step.as_str()).with("dated", board.dated.as_str());
    let inside = html! {
        form .comhar-sheet method="get" action=(PATH) novalidate {
            @if let Some(node) = board.node { input type="hidden" name="node" value=(node); }
            (form.select("step", words.text("measures-step"), list("step", &steps)))
            (form.select("tree", words.text("measures-tree"), orders))
            (form.select("dated", words.text("measures-dated"), list("dated", &dated)).hint(words.text("measures-dated-hint")))
            (Button::new(words.text("measures-board-show")).secondary())
        }
    };
    html! { (Details::new(words.text("measures-choose"), inside)) }
}

/// One figure: the last period that is over, the way there, and what there is of the one that runs.
fn card(visit: &Visit, page: &BoardPage, row: &Row) -> Card {
    let (words, board, version) = (&visit.words, &page.board, &row.version);
    let points = points(&board.periods, row);
    let over = points.split_last().map_or(&[][..], |(_, over)| over);
    let last = over.len().checked_sub(1).and_then(|at| Some((*board.periods.get(at)?, *row.figures.get(at)?)));
    let now = board.periods.last().copied().zip(row.figures.last().copied());
    let written = |value| said::number(words, &version.unit, value);
    let mut card = Card {
        id: card_id(&row.definition.id),
        title: version.title.text(visit.language).to_owned(),
        href: page.address(&format!("{PATH}/{}", row.definition.id), board.node),
        chart: view::trend(
            words,
            &Trend { id: chart_id(&row.definition.id), version, points: over, notes: Vec::new() },
        ),
        links: vec![(
            words.text("measures-card-meaning").into_owned(),
            format!("{PATH}/{}/definition", row.definition.id),
        )],
        ..Card::default()
    };
    if let Some((period, figure)) = last {
        card.when = view::period(words, period);
        card.value = said::figure(words, version, figure.shown);
        card.parts = said::parts(words, version, &figure);
        card.story = view::told(words, over, written);
        card.target =
            view::against_target(words, version, view::judge(version, period, (figure.shown, figure.cases())));
        card.tags = tags(words, version.stage, &figure);
        card.notes = notes(words, (period, figure), (now, row));
        if visit.caller.ever::<SeeRows>() {
            card.links.push((words.text("measures-card-rows").into_owned(), rows_address(page, row, period)));
        }
    }
    card
}

fn rows_address(page: &BoardPage, row: &Row, period: Period) -> String {
    let node = page.board.node.map(|node| format!("&node={node}")).unwrap_or_default();
    format!("{PATH}/{}/rows?period={period}{node}", row.definition.id)
}

fn chart_id(id: &str) -> String {
    format!("trend-{}", plain(id))
}

fn card_id(id: &str) -> String {
    format!("figure-{}", plain(id))
}

/// Letters, digits and dashes.
fn plain(id: &str) -> String {
    let letter = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    id.chars().map(letter).collect()
}

fn tags(words: &Words, stage: Stage, figure: &Figure) -> Vec<web::components::Tag> {
    let mut tags = vec![said::standing(words, figure.standing)];
    if stage != Stage::Approved {
        tags.push(said::stage(words, stage));
    }
    tags
}

/// What stands beside the figure: what came late, what changed, and what there is of the period that runs.
fn notes(words: &Words, (_, figure): (Period, Figure), (now, row): (Option<(Period, Figure)>, &Row)) -> Vec<String> {
    let mut notes = Vec::new();
    if row.version.stage == Stage::Trial {
        notes.push(words.text("measures-on-trial").into_owned());
    }
    if figure.broken {
        notes.push(words.text("measures-broken").into_owned());
    }
    if figure.standing == Standing::Late {
        notes.push(words.text("measures-late").into_owned());
    }
    if let Some((period, figure)) = now {
        let values = [
            ("period", view::period(words, period).into()),
            ("figure", said::figure(words, &row.version, figure.shown).into()),
        ];
        notes.push(words.with("measures-so-far", &values));
    }
    notes
}

/// The points of a row, each with whether its definition is another than the one before.
pub(super) fn points(periods: &[Period], row: &Row) -> Vec<At> {
    let last_day = |period: &Period| period.span().last().first_day().last_of_month();
    let mut before: Option<Period> = None;
    let mut points = Vec::with_capacity(periods.len());
    for (period, figure) in periods.iter().zip(&row.figures) {
        let broken = before.is_some_and(|before| row.definition.breaks_between(last_day(&before), last_day(period)));
        points.push(At { period: *period, mark: figure.shown.into(), broken });
        before = Some(*period);
    }
    points
}

/// What lies directly below, each a way down.
fn places_below(page: &BoardPage, words: &Words) -> Markup {
    let mut below: Vec<(String, OrganisationId)> =
        page.board.below.iter().map(|node| (page.name(*node, words), *node)).collect();
    below.sort();
    html! {
        @if !below.is_empty() {
            h2 .govuk-heading-m { (words.text("measures-by-node")) }
            ul .govuk-list {
                @for (name, node) in &below {
                    li { a .govuk-link href=(page.address(PATH, Some(*node))) { bdi { (name) } } }
                }
            }
        }
    }
}
