//! A funder's report: one page to print, with the period, what each figure counts among whom, and what is not counted.

use super::{
    check, common,
    figure::{self, FiguresPage},
    figures,
    open::{self, Open},
    returns_beside,
};
use crate::{
    commands::PlaceFigures,
    permissions::SeeFigures,
    rules::{Period, RowRights, SMALLEST, Shown, ShownFigures, percent, shown_figures},
};
use axum::{Extension, extract::Path, response::Response};
use i18n::Words;
use kernel::Outcome;
use maud::{Markup, html};
use measures::{Figures, Published};
use web::{
    Visit,
    components::{BackLink, Cell, InsetText, Table},
};

const TITLE: &str = "community-report-title";

/// The report of a period.
pub async fn show(
    visit: Visit,
    figures: Option<Extension<Figures>>,
    published: Option<Extension<Published>>,
    Path(id): Path<String>,
) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeFigures>(&visit) {
        return closed;
    }
    match read(&visit, (&id, figures), published).await {
        Ok((page, open)) => visit.page(TITLE, view(&visit, &page, &open)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// What is printed leaves the house: small counts are hidden in it, whoever prints it.
async fn read(
    visit: &Visit,
    asked: (&str, Option<Extension<Figures>>),
    published: Option<Extension<Published>>,
) -> Outcome<(FiguresPage, Open)> {
    let mut page = figure::read(visit, asked).await?;
    page.seen.rights = RowRights::Figures;
    let open = open::find(visit, &page, published.map(|Extension(published)| published)).await?;
    Ok((page, open))
}

fn view(visit: &Visit, page: &FiguresPage, open: &Open) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let shown = shown_figures(&seen.figures, seen.rights);
    let today = words.date(words.day_of(visit.site.app().now()));
    html! {
        div .comhar-screen {
            (BackLink::new(words.text("community-word-back"), format!("{}/{}", figures::PATH, seen.place)))
            p .govuk-body { (words.text("community-report-print")) }
        }
        section .comhar-paper {
            h1 .govuk-heading-l { (words.text("community-report-heading")) }
            p .govuk-body-l { bdi { (seen.names.text(words.language())) } }
            p .govuk-body { (period(words, seen.period)) }
            h2 .govuk-heading-m { (words.text("community-figures-question")) }
            (on_the_way(words, page))
            (answer(words, seen, &shown))
            (table(words, seen, &shown))
            (beside(words, seen, &shown))
            (returns_beside::part(words, (seen, &page.up.0), &page.up.1))
            (definitions(words, seen))
            (corrected(words, page))
            (check::view(visit, (page, &shown), open))
            p .comhar-small { (words.with("community-report-made", &[("date", today.into())])) }
        }
    }
}

/// A figure that is being counted anew, or an import that is not whole: said above the figures.
pub fn on_the_way(words: &Words, page: &FiguresPage) -> Markup {
    let checked = page.counted.as_ref().is_some_and(|counted| counted.being_checked);
    html! {
        @if page.half_way { (InsetText::new(words.text("community-report-half-way").into_owned())) }
        @if checked { (InsetText::new(words.text("community-report-being-checked").into_owned())) }
    }
}

/// What was changed since it was written down first.
fn corrected(words: &Words, page: &FiguresPage) -> Markup {
    let corrected = page.corrected;
    html! {
        h2 .govuk-heading-m { (words.text("community-report-corrected")) }
        ul .govuk-list .govuk-list--bullet {
            li { (words.with("community-report-corrected-amended", &[("count", corrected.amended.into())])) }
            li { (words.with("community-report-corrected-tables", &[("count", corrected.tables.into())])) }
            li { (words.with("community-report-corrected-lines", &[("count", corrected.lines.into())])) }
        }
    }
}

/// From when to when.
pub fn period(words: &Words, period: Period) -> String {
    let values = [("from", words.date(period.from).into()), ("to", words.date(period.to).into())];
    words.with("community-figures-between", &values)
}

fn said(words: &Words, shown: Shown) -> String {
    match shown {
        Shown::Exactly(count) => words.number(count),
        Shown::Hidden => words.text("community-figures-hidden").into_owned(),
    }
}

/// The answer in one sentence.
pub fn answer(words: &Words, seen: &PlaceFigures, shown: &ShownFigures) -> Markup {
    let sessions = seen.figures.sessions;
    html! {
        p .govuk-body-l {
            @match shown.people {
                Shown::Exactly(people) => {
                    (words.with("community-figures-answer", &[("people", people.into()), ("sessions", sessions.into())]))
                }
                Shown::Hidden => { (words.with("community-figures-answer-hidden", &[("sessions", sessions.into())])) }
            }
        }
    }
}

/// Kind by kind.
pub fn table(words: &Words, seen: &PlaceFigures, shown: &ShownFigures) -> Markup {
    let head = ["kind", "people", "visits", "anonymous", "sessions"];
    let head = head.map(|column| {
        let text = words.text(&format!("community-figures-{column}")).into_owned();
        if column == "kind" { Cell::new(text) } else { Cell::number(text) }
    });
    let rows = seen.figures.kinds.iter().zip(&shown.kinds).map(|(one, (people, visits))| {
        vec![
            Cell::new(common::kind(words, one.kind)),
            Cell::number(said(words, *people)),
            Cell::number(said(words, *visits)),
            Cell::number(words.number(one.anonymous)),
            Cell::number(words.number(one.sessions)),
        ]
    });
    let title = words.text("community-figures-table").into_owned();
    let table = Table::new(title.as_str(), head.to_vec(), rows.collect());
    html! { div .comhar-scrolls role="group" aria-label=(title) tabindex="0" { (table) } }
}

/// What stands beside the people, and is never added to them.
pub fn beside(words: &Words, seen: &PlaceFigures, shown: &ShownFigures) -> Markup {
    let figures = &seen.figures;
    let rated = figures.rated;
    let hidden_ratings = seen.rights == RowRights::Figures && (1..SMALLEST).contains(&rated.count);
    let share = match shown.people {
        Shown::Exactly(people) => percent(rated.count, people),
        Shown::Hidden => None,
    };
    html! {
        h3 .govuk-heading-m { (words.text("community-figures-beside")) }
        ul .govuk-list .govuk-list--bullet {
            li { (words.with("community-figures-uses", &[("count", said(words, shown.uses).into())])) }
            li { (words.with("community-figures-known-visits", &[("count", said(words, shown.visits).into())])) }
            li { (words.with("community-figures-anonymous-visits", &[("count", words.number(figures.anonymous).into())])) }
            @if hidden_ratings { li { (words.text("community-figures-rated-hidden")) } }
            @else if let Some(mean) = rated.mean() {
                li {
                    @match share {
                        Some(share) => {
                            (words.with("community-figures-rated", &[
                                ("count", words.number(rated.count).into()),
                                ("percent", words.percent(share).into()),
                            ]))
                        }
                        None => { (words.with("community-figures-rated-alone", &[("count", words.number(rated.count).into())])) }
                    }
                }
                li { (words.with("community-figures-mean", &[("mean", words.decimal(mean, 2).into())])) }
            } @else { li { (words.text("community-figures-not-rated")) } }
            li { (words.with("community-figures-trainees", &[("count", words.number(figures.trainees).into())])) }
        }
    }
}

/// What each figure counts, among whom, and what is not counted.
fn definitions(words: &Words, seen: &PlaceFigures) -> Markup {
    let parts = ["people", "kinds", "uses", "visits", "rated", "trainees"];
    let not = ["nameless", "elsewhere", "cancelled", "ratings", "places"];
    html! {
        h2 .govuk-heading-m { (words.text("community-report-counts")) }
        dl .govuk-list {
            @for part in parts {
                dt { strong { (words.text(&format!("community-report-{part}-word"))) } }
                dd { (words.text(&format!("community-report-{part}-counts"))) }
            }
        }
        h2 .govuk-heading-m { (words.text("community-report-not")) }
        ul .govuk-list .govuk-list--bullet {
            @for one in not { li { (words.text(&format!("community-report-not-{one}"))) } }
            @if seen.rights == RowRights::Figures {
                li { (words.with("community-figures-small", &[("smallest", SMALLEST.into())])) }
            }
        }
    }
}
