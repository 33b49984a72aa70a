//! One line of an import: put right before anything is put in, corrected after.

use super::{
    super::{addresses::IMPORTS as PATH, common, fields},
    said,
};
use crate::{
    commands::{
        self,
        imports::{self, Correction, ImportSeen, ReportLine},
    },
    model::{ImportId, ImportState, Known, Offer, RefusedLine, Spot, Typed},
    permissions::ImportRegisters,
    rules::{GUEST_UNKNOWN, IMPORT_LINE, PLAN_DAY, PLAN_TIME},
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use organisations::model::Minute;
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Choosable, Legend},
};

const TITLE: &str = "community-import-line";

struct LinePage {
    seen: ImportSeen,
    at: Spot,
    /// What is wrong, of a line that cannot be taken.
    wrong: Vec<RefusedLine>,
    /// What became of it, of a line that is in.
    line: Option<ReportLine>,
    offers: Vec<Offer>,
    known: Vec<Known>,
}

/// The page.
pub async fn show(visit: Visit, Path((id, line)): Path<(String, String)>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    match read(&visit, (&id, &line)).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, (id, line): (&str, &str)) -> Outcome<LinePage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: ImportId = id.parse().map_err(|_| Refusal::absent())?;
    let at = Spot::parse(line).ok_or_else(Refusal::absent)?;
    let seen = imports::see_import(app, caller, id).await?;
    let plan = seen.body.as_ref().map(|body| &body.plan).ok_or_else(Refusal::absent)?;
    let wrong: Vec<RefusedLine> = plan.refused.iter().filter(|one| one.at == at).cloned().collect();
    let (lines, known) = imports::report_lines(app, caller, id).await?;
    let line = lines.into_iter().find(|line| line.at == at);
    let put_right = seen
        .body
        .as_ref()
        .and_then(|body| body.choices.as_ref())
        .is_some_and(|choices| choices.put_right.contains_key(&at));
    if wrong.is_empty() && line.is_none() && !put_right {
        return Err(Refusal::absent().into());
    }
    let service = seen.import.organisation;
    let offers = commands::list_offers(app, caller).await?;
    let offers = offers.into_iter().filter(|offer| offer.organisation == service).collect();
    Ok(LinePage { seen, at, wrong, line, offers, known })
}

/// It is put right, or corrected.
pub async fn send(visit: Visit, Path((id, line)): Path<(String, String)>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    match act(&visit, (&id, &line), &form).await {
        Ok(said) => visit.done(&format!("{PATH}/{id}"), said),
        Err(failure) => match read(&visit, (&id, &line)).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn act(visit: &Visit, (id, line): (&str, &str), form: &Form) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: ImportId = id.parse().map_err(|_| Refusal::absent())?;
    let at = Spot::parse(line).ok_or(IMPORT_LINE)?;
    match form.text("do") {
        "right" => imports::put_line_right(app, caller, (id, at), Some(&typed(form)?)).await?,
        "as-it-was" => imports::put_line_right(app, caller, (id, at), None).await?,
        _ => imports::correct_line(app, caller, (id, at), &correction(form)?).await?,
    }
    Ok("community-done-import-line")
}

fn typed(form: &Form) -> Result<Typed, Refusal> {
    let from = match form.text("from").trim() {
        "" => None,
        words => Some(Minute::parse(words).ok_or(PLAN_TIME)?),
    };
    let others = match form.text("anonymous").trim() {
        "" => 0,
        words => words
            .parse()
            .map_err(|_| crate::rules::ANONYMOUS.with("limit", crate::rules::MOST_ANONYMOUS.to_string()))?,
    };
    let day = fields::day(form, "day").ok_or(PLAN_DAY)?;
    let offer = form.chosen("offer").and_then(|offer| offer.parse().ok());
    Ok(Typed { day: Some(day), offer, from, name: form.text("name").to_owned(), others })
}

fn correction(form: &Form) -> Result<Correction, Refusal> {
    match form.text("how") {
        "away" => Ok(Correction::NotThere),
        "known" => form.text("guest").parse().map(Correction::Was).map_err(|_| GUEST_UNKNOWN),
        "new" => crate::rules::name(form.text("name")).map(Correction::WasNew),
        _ => Err(GUEST_UNKNOWN),
    }
}

fn view(visit: &Visit, page: &LinePage, form: &Form) -> Markup {
    let words = &visit.words;
    let back = format!("{PATH}/{}", page.seen.import.id);
    let action = format!("{back}/lines/{}", page.at);
    let number = [("line", i64::from(page.at.line).into())];
    html! {
        (BackLink::new(words.text("community-word-back"), back))
        h1 .govuk-heading-xl { (words.with("community-import-line-heading", &number)) }
        @match page.seen.import.state {
            ImportState::Received | ImportState::Checked => { (right(visit, page, (&action, form))) }
            ImportState::Done => { (correct(visit, page, (&action, form))) }
            _ => { p .govuk-body { (words.text("community-import-line-not-now")) } }
        }
    }
}

fn right(visit: &Visit, page: &LinePage, (action, form): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let kept = page.seen.body.as_ref().and_then(|body| body.choices.as_ref());
    let typed = kept.and_then(|choices| choices.put_right.get(&page.at));
    let form = &match typed {
        Some(typed) if form.chosen("do").is_none() => filled(form, typed),
        _ => form.clone(),
    };
    let offers =
        page.offers.iter().map(|offer| Choosable::new(offer.id.to_string(), common::name(words, &offer.names)));
    let none = Choosable::new("", words.text("community-import-offer-of-file").into_owned());
    html! {
        @for one in &page.wrong {
            p .govuk-body-l { bdi { (one.column) } ": " (said::why(words, &one.why)) }
        }
        p .govuk-body { (words.text("community-import-right-line")) }
        form method="post" action=(action) novalidate {
            input type="hidden" name="do" value="right";
            (form.date_input("day", words.text("community-field-day"), words))
            (form.input("name", words.text("community-register-name")).hint(words.text("community-import-right-name-hint")))
            (form.input("anonymous", words.text("community-import-field-others")).classes("govuk-input--width-4").inputmode("numeric"))
            (form.select("offer", words.text("community-import-field-offer"), std::iter::once(none).chain(offers).collect()))
            (form.input("from", words.text("community-field-from")).hint(words.text("community-field-time-hint")).classes("govuk-input--width-5"))
            (Button::new(words.text("community-import-right-button")))
        }
        @if typed.is_some() {
            (common::press(action, &[("do", "as-it-was")], &Button::new(words.text("community-import-as-it-was")).secondary()))
        }
    }
}

fn filled(form: &Form, typed: &Typed) -> Form {
    let form = match typed.day {
        Some(day) => fields::with_day(form.clone(), "day", day),
        None => form.clone(),
    };
    form.with("name", typed.name.as_str())
        .with("anonymous", typed.others.to_string())
        .with("offer", typed.offer.map(|offer| offer.to_string()).unwrap_or_default())
        .with("from", typed.from.map(|from| from.to_string()).unwrap_or_default())
}

fn correct(visit: &Visit, page: &LinePage, (action, form): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let named = common::in_order(words, page.known.iter().filter(|one| one.id == one.root));
    let people: Vec<Choosable> =
        named.into_iter().map(|(name, one)| Choosable::new(one.id.to_string(), name)).collect();
    let ways = ["away", "known", "new"]
        .map(|way| Choice::new(way, words.text(&format!("community-import-how-{way}")).into_owned()));
    let name = page.line.as_ref().and_then(|line| line.name.clone());
    html! {
        @if let Some(line) = &page.line {
            p .govuk-body-l {
                bdi { (name.unwrap_or_else(|| words.text("community-word-somebody").into_owned())) }
                @if let Some(day) = line.day { " · " (words.date(day)) }
                @if let Some(put_in) = line.put_in { " · " (said::became(words, put_in.state)) }
            }
        }
        form method="post" action=(action) novalidate {
            input type="hidden" name="do" value="correct";
            (form.radios("how", Legend::new(words.text("community-import-how")), ways.to_vec()))
            (form.select("guest", words.text("community-import-how-guest"), people))
            (form.input("name", words.text("community-import-how-name")))
            (Button::new(words.text("community-import-correct-button")))
        }
    }
}
