//! The figures of a place and a period: a question, the answer in a sentence, then the table.

use super::{common, fields, figures, places::Names, report};
use crate::{
    commands::{self, Corrected, Counted, PlaceFigures, SentUp},
    model::TrainingForm,
    permissions::{KeepTrainings, SeeFigures},
    rules::{PERIOD, Period, RowRights, SMALLEST, TRAINING_DAY, TRAINING_PEOPLE, shown_figures},
};
use axum::{Extension, extract::Path, response::Response};
use kernel::{Date, Failure, OrganisationId, Outcome, Reach, Refusal};
use maud::{Markup, html};
use measures::Figures;
use web::{
    Fields, Form, Visit,
    components::{BackLink, Button, Details, InsetText},
};

const TITLE: &str = "community-figures-title";

/// The figures with what stands beside them.
pub struct FiguresPage {
    /// The figures, those of whole months as the common data set counts them.
    pub seen: PlaceFigures,
    /// What they rest on, when they are of whole months.
    pub counted: Option<Counted>,
    /// What was changed since.
    pub corrected: Corrected,
    /// An import of this place stopped half-way.
    pub half_way: bool,
    /// What partners sent up, and whose it is.
    pub up: (SentUp, Names),
    /// What people wrote beside their ratings, for the workers of this service.
    pub said: Vec<String>,
    /// What was wrong with the period that was asked for.
    pub wrong: Option<Failure>,
}

/// The page.
pub async fn show(visit: Visit, figures: Option<Extension<Figures>>, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeFigures>(&visit) {
        return closed;
    }
    let form = Form::of(visit.query.clone());
    match read(&visit, (&id, figures)).await {
        Ok(FiguresPage { wrong: Some(failure), seen, counted, corrected, half_way, up, said }) => {
            let page = FiguresPage { seen, counted, corrected, half_way, up, said, wrong: None };
            visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, (form, &Form::empty())))
        }
        Ok(page) => visit.page(TITLE, view(&visit, &page, (&form, &Form::empty()))),
        Err(failure) => visit.refuse(&failure),
    }
}

/// The period in an address: `from-day` to `to-year`, or none.
fn period(query: &Fields) -> Result<Option<Period>, Refusal> {
    let form = Form::of(query.clone());
    let day = |name: &str| fields::day(&form, name).ok_or(PERIOD);
    if query.chosen("from-year").is_none() && query.chosen("to-year").is_none() {
        return Ok(None);
    }
    Period::of(day("from")?, day("to")?).map(Some)
}

/// The figures that the address asks for; of this year when it asks for none that can be.
pub async fn read(visit: &Visit, (id, figures): (&str, Option<Extension<Figures>>)) -> Outcome<FiguresPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: OrganisationId = id.parse().map_err(|_| Refusal::absent())?;
    let asked = period(&visit.query);
    let mut seen = commands::see_figures(app, caller, id, asked.clone().unwrap_or_default()).await?;
    let counted = match figures {
        Some(Extension(figures)) => commands::count(app, &figures, &seen).await?,
        None => None,
    };
    if let Some(counted) = &counted {
        seen.figures = counted.figures.clone();
    }
    let corrected = commands::see_corrected(app, &seen).await?;
    let half_way = commands::imports::has_half_way(app, caller, id).await?;
    let own = caller.reach::<crate::permissions::KeepPeople>() == Reach::Within(id);
    let said = if own { commands::list_words(app, caller, id, seen.period).await? } else { Vec::new() };
    let up = commands::see_sent_up(app, caller, id, seen.period).await?;
    let whose = up.missing.iter().map(|(whose, _)| *whose).chain(up.people.iter().map(|(whose, ..)| *whose)).collect();
    let names = Names::of(app, whose, Vec::new()).await?;
    let wrong = asked.err().map(Failure::from);
    Ok(FiguresPage { seen, counted, corrected, half_way, up: (up, names), said, wrong })
}

/// A coordinator writes down a training.
pub async fn send(visit: Visit, figures: Option<Extension<Figures>>, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepTrainings>(&visit) {
        return closed;
    }
    match add(&visit, &form).await {
        Ok(()) => visit.done(&format!("{}/{id}", figures::PATH), "community-done-training"),
        Err(failure) => match read(&visit, (&id, figures)).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, (&Form::empty(), form))),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn add(visit: &Visit, form: &Form) -> Outcome<()> {
    let training = TrainingForm {
        name: form.text("name").to_owned(),
        held_on: fields::day(form, "day").ok_or(TRAINING_DAY)?,
        people: form.text("people").trim().parse().map_err(|_| TRAINING_PEOPLE.with("limit", "500"))?,
    };
    commands::add_training(visit.site.app(), &visit.caller, &training).await
}

/// The period as the query of an address.
pub fn query(period: Period) -> String {
    let part = |name: &str, day: Date| {
        format!("{name}-day={}&{name}-month={}&{name}-year={}", day.day(), day.month(), day.year())
    };
    format!("?{}&{}", part("from", period.from), part("to", period.to))
}

fn view(visit: &Visit, page: &FiguresPage, (asked, training): (&Form, &Form)) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let path = format!("{}/{}", figures::PATH, seen.place);
    let small = words.with("community-figures-small", &[("smallest", SMALLEST.into())]);
    let shown = shown_figures(&seen.figures, seen.rights);
    html! {
        (BackLink::new(words.text("community-word-back"), figures::PATH))
        h1 .govuk-heading-xl { bdi { (seen.names.text(words.language())) } }
        p .govuk-body-l { (report::period(words, seen.period)) }
        @if seen.rights == RowRights::Figures { (InsetText::new(small)) }
        h2 .govuk-heading-l { (words.text("community-figures-question")) }
        (report::answer(words, page, &shown))
        p { (Button::link(words.text("community-figures-report"), format!("{path}/report{}", query(seen.period)))) }
        (period_form(visit, page, (&path, asked)))
        @if !page.said.is_empty() {
            h2 .govuk-heading-l { (words.text("community-figures-said")) }
            @for one in &page.said { div .comhar-sheet { div .comhar-words dir="auto" { (web::text::paragraphs(one)) } } }
        }
        @if visit.caller.reach::<KeepTrainings>() == Reach::Within(seen.place) { (training_form(visit, &path, training)) }
    }
}

fn period_form(visit: &Visit, page: &FiguresPage, (path, asked): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let form = if asked.chosen("from-year").is_some() || asked.chosen("to-year").is_some() {
        asked.clone()
    } else {
        fields::with_day(fields::with_day(asked.clone(), "from", page.seen.period.from), "to", page.seen.period.to)
    };
    html! {
        h2 .govuk-heading-l { (words.text("community-figures-period")) }
        form method="get" action=(path) novalidate {
            (form.date_input("from", words.text("community-figures-from"), words))
            (form.date_input("to", words.text("community-figures-to"), words))
            (Button::new(words.text("community-figures-show")).secondary())
        }
    }
}

fn training_form(visit: &Visit, path: &str, form: &Form) -> Markup {
    let words = &visit.words;
    let inside = html! {
        form method="post" action=(path) novalidate {
            (form.input("name", words.text("community-training-name")))
            (form.date_input("day", words.text("community-training-day"), words))
            (form.input("people", words.text("community-training-people")).classes("govuk-input--width-4")
                .inputmode("numeric"))
            (Button::new(words.text("community-training-button")).secondary())
        }
    };
    let details = Details::new(words.text("community-training-open"), inside);
    html! {
        h2 .govuk-heading-l { (words.text("community-training-heading")) }
        p .govuk-body { (words.text("community-training-line")) }
        @if form.is_good() { (details) } @else { (details.opened()) }
    }
}
