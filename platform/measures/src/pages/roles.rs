//! How roles grew: heads and whole-time posts, year by year, each with its source; what nobody collected is said so.

use super::{PATH, PERIODS_PATH, said};
use crate::permissions::SeeFigures;
use axum::response::Response;
use documents::chart::{Figure, Growing, Said, StackedRow, side_by_side};
use i18n::{Words, Written};
use kernel::{Fault, Outcome, Refusal};
use maud::{Markup, html};
use serde::Deserialize;
use web::{Visit, components::BackLink};

const TITLE: &str = "measures-roles-title";
const DATA: &str = include_str!("../../data/roles.json");

/// Published figures of posts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Roles {
    /// The first and the last year.
    pub years: (i64, i64),
    /// Roles that somebody published a figure of.
    pub roles: Vec<String>,
    /// Roles that are counted, of which no figure is known.
    pub without_figures: Vec<String>,
    /// Where the figures stand.
    pub sources: Vec<Source>,
    /// The figures.
    pub figures: Vec<Post>,
}

/// Where a figure stands.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// Its name in the file.
    pub key: String,
    /// How sure it is.
    pub confidence: String,
    /// What it is.
    pub text: Written,
}

/// One published figure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Post {
    /// Of which year.
    pub year: i64,
    /// Of which role.
    pub role: String,
    /// How many people; nothing when nobody published it.
    pub head_count: Option<u64>,
    /// How many whole-time posts; nothing when nobody published it.
    pub wte: Option<f64>,
    /// Where it stands.
    pub source: String,
}

/// What is known.
pub(crate) fn known() -> Outcome<Roles> {
    serde_json::from_str(DATA).map_err(|error| Fault::internal("reading the published posts", error).into())
}

/// The page.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if !visit.caller.ever::<SeeFigures>() {
        let why = visit.caller.signed_in().err().unwrap_or_else(|| Refusal::absent().into());
        return visit.refuse(&why);
    }
    match known() {
        Ok(roles) => visit.wide().page(TITLE, view(&visit, &roles)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, roles: &Roles) -> Markup {
    let words = &visit.words;
    let heads = |post: &Post| post.head_count.map(Figure::Count);
    let whole = |post: &Post| post.wte.map(Figure::Value);
    let charts = [chart(words, roles, ("heads", &heads)), chart(words, roles, ("wte", &whole))];
    let without: Vec<String> = roles.without_figures.iter().map(|role| said::word(words, "post", role)).collect();
    let without: Vec<&str> = without.iter().map(String::as_str).collect();
    html! {
        (BackLink::new(words.text("measures-back"), PATH))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("measures-roles-lead")) }
        (side_by_side(&charts))
        p .govuk-body { (words.with("measures-roles-without", &[("roles", words.list(&without).into())])) }
        h2 .govuk-heading-l { (words.text("measures-roles-sources")) }
        ul .govuk-list .govuk-list--bullet {
            @for source in roles.sources.iter().filter(|source| roles.figures.iter().any(|post| post.source == source.key)) {
                li { (source.text.text(visit.language)) " (" (words.text(&format!("measures-confidence-{}", source.confidence))) ")" }
            }
        }
        p .govuk-body { a .govuk-link href=(PERIODS_PATH) { (words.text("measures-periods-title")) } }
    }
}

type Taken<'a> = &'a dyn Fn(&Post) -> Option<Figure>;

fn chart(words: &Words, roles: &Roles, (what, taken): (&str, Taken<'_>)) -> Markup {
    let at = |year: i64, role: &String| {
        let post = roles.figures.iter().find(|post| post.year == year && post.role == *role);
        post.and_then(taken).unwrap_or(Figure::NotCollected)
    };
    let row = |year: i64| StackedRow {
        label: year.to_string(),
        figures: roles.roles.iter().map(|role| at(year, role)).collect(),
    };
    let any = roles.figures.iter().any(|post| taken(post).is_some());
    let about = if any { format!("measures-roles-about-{what}") } else { "measures-roles-about-none".to_owned() };
    let about = words.text(&about).into_owned();
    let title = words.text(&format!("measures-roles-chart-{what}")).into_owned();
    Growing {
        id: format!("roles-{what}"),
        title,
        about: about.clone(),
        head: words.text("measures-roles-year").into_owned(),
        parts: roles.roles.iter().map(|role| said::word(words, "post", role)).collect(),
        rows: (roles.years.0..=roles.years.1).map(row).collect(),
        notes: vec![about],
    }
    .figure(&Said {
        words,
        hidden: words.text("measures-hidden").into_owned(),
        not_collected: words.text("measures-not-collected").into_owned(),
    })
}
