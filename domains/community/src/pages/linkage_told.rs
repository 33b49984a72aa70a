//! What a guest said to being counted across organisations, and what they volunteered for it.

use super::{addresses, common};
use crate::{
    commands,
    model::{GuestId, LinkageAnswer, ToldBody, ToldRow},
    permissions::KeepPeople,
    rules::{LINKAGE_ANSWER, LINKAGE_BIRTH},
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Legend},
};

const TITLE: &str = "community-told-title";

type Told = Option<(ToldRow, ToldBody)>;

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPeople>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(told) => visit.page(TITLE, view(&visit, (&id, &told), &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Told> {
    let id: GuestId = id.parse().map_err(|_| Refusal::absent())?;
    Ok(commands::see_told(visit.site.app(), &visit.caller, id).await?.1)
}

/// A worker writes down what they said.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPeople>(&visit) {
        return closed;
    }
    match keep(&visit, &id, &form).await {
        Ok(()) => visit.done(&format!("{}/{id}/linkage", addresses::PEOPLE), "community-done-told"),
        Err(failure) => match read(&visit, &id).await {
            Ok(told) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, (&id, &told), form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn keep(visit: &Visit, id: &str, form: &Form) -> Outcome<()> {
    let guest: GuestId = id.parse().map_err(|_| Refusal::absent())?;
    let answer = LinkageAnswer::parse(form.text("answer")).ok_or(LINKAGE_ANSWER)?;
    let text = |name: &str| form.text(name).to_owned();
    let part = |name: &str| -> Result<Option<i16>, Refusal> {
        match form.text(name).trim() {
            "" => Ok(None),
            typed => typed.parse().map(Some).map_err(|_| LINKAGE_BIRTH),
        }
    };
    let small = |name: &str| part(name)?.map(u8::try_from).transpose().map_err(|_| LINKAGE_BIRTH);
    let body = ToldBody {
        given: text("given"),
        family: text("family"),
        day: small("day")?,
        month: small("month")?,
        year: part("year")?,
        word: text("word"),
        district: text("district"),
    };
    commands::say_told(visit.site.app(), &visit.caller, guest, (answer, &body)).await
}

fn with_kept(form: Form, told: &Told) -> Form {
    let Some((row, body)) = told else { return form };
    let number = |number: Option<i16>| number.map(|number| number.to_string()).unwrap_or_default();
    form.with("answer", row.answer.as_str())
        .with("given", body.given.as_str())
        .with("family", body.family.as_str())
        .with("day", number(body.day.map(i16::from)))
        .with("month", number(body.month.map(i16::from)))
        .with("year", number(body.year))
        .with("word", body.word.as_str())
        .with("district", body.district.as_str())
}

fn view(visit: &Visit, (id, told): (&str, &Told), form: &Form) -> Markup {
    let words = &visit.words;
    let form = &if form.is_good() { with_kept(form.clone(), told) } else { form.clone() };
    let back = format!("{}/{id}", addresses::PEOPLE);
    let answers = ["yes", "no"].map(|answer| Choice::new(answer, words.text(&format!("community-told-{answer}"))));
    let short = |name: &str, width: &str| {
        form.input(name, words.text(&format!("community-told-{name}")))
            .classes(format!("govuk-input--width-{width}"))
            .inputmode("numeric")
    };
    html! {
        (BackLink::new(words.text("community-word-back"), back.as_str()))
        h1 .govuk-heading-xl { (words.text("community-told-heading")) }
        @for line in ["what", "free", "sealed"] { p .govuk-body { (words.text(&format!("community-told-line-{line}"))) } }
        @if let Some((row, _)) = told {
            p .govuk-body { (words.with("community-told-said-on", &[("date", words.date(row.said_on).into())])) }
        }
        form method="post" action={ (back) "/linkage" } novalidate {
            (form.radios("answer", Legend::new(words.text("community-told-answer")), answers.to_vec()))
            (form.input("given", words.text("community-told-given")))
            (form.input("family", words.text("community-told-family")))
            (short("day", "2"))
            (short("month", "2"))
            (short("year", "4"))
            (form.input("word", words.text("community-told-word")).hint(words.text("community-told-word-hint")))
            (form.input("district", words.text("community-told-district")))
            (Button::new(words.text("community-told-keep")))
        }
    }
}
