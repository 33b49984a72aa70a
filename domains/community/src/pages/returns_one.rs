//! One return: what was sent, what was done with it, and the form to send it.

use super::{
    common,
    places::Names,
    returns::{self, path_of},
    returns_form as fields, returns_words as said,
};
use crate::{
    commands::{self, ReturnSeen, Sending, Sure},
    model::{ReturnReason, ReturnStep, ReturnWay, StepTaken},
    permissions::{CheckReturns, LockReturns, SeeReturns, SendReturn},
    rules::{self, Oddity, Quarter, RETURN_REASON},
};
use axum::{
    extract::{Path, Request},
    response::Response,
};
use kernel::{Failure, OrganisationId, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choosable, Details, InsetText},
};

const TITLE: &str = "community-return-title";

type Of = (OrganisationId, Quarter);

struct ReturnPage {
    seen: ReturnSeen,
    names: Names,
    /// What looks odd in what was typed just now.
    asked: Vec<Oddity>,
}

/// The page.
pub async fn show(visit: Visit, Path((id, quarter)): Path<(String, String)>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeReturns>(&visit) {
        return closed;
    }
    match read(&visit, (&id, &quarter)).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

fn of((id, quarter): (&str, &str)) -> Outcome<Of> {
    let organisation = id.parse().map_err(|_| Refusal::absent())?;
    Ok((organisation, Quarter::parse(quarter).map_err(|_| Refusal::absent())?))
}

async fn read(visit: &Visit, path: (&str, &str)) -> Outcome<ReturnPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let seen = commands::see_return(app, caller, of(path)?).await?;
    let mut places = vec![seen.organisation];
    places.extend(seen.odd.iter().filter_map(|odd| if let Oddity::SameAs(other) = odd { Some(*other) } else { None }));
    let people = seen.steps.iter().filter_map(|step| step.by).collect();
    let names = Names::of(app, places, people).await?;
    Ok(ReturnPage { seen, names, asked: Vec::new() })
}

/// Sends figures, or takes a step with what was sent.
pub async fn send(visit: Visit, Path((id, quarter)): Path<(String, String)>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeReturns>(&visit) {
        return closed;
    }
    let done = match form.text("do") {
        "send" => send_typed(&visit, (&id, &quarter), (&form, ReturnWay::Typed)).await,
        step => take(&visit, (&id, &quarter), (step, &form)).await,
    };
    answer(&visit, (&id, &quarter), (form, done)).await
}

/// Figures in a file, sent as if they had been typed; what cannot be taken stands in the form.
pub async fn upload(visit: Visit, Path((id, quarter)): Path<(String, String)>, request: Request) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SendReturn>(&visit) {
        return closed;
    }
    let read = match super::partner_upload::read(request).await {
        Ok(upload) => fields::of_file(&visit, &upload.file),
        Err(refusal) => Err(refusal),
    };
    match read {
        Ok(form) => {
            let done = send_typed(&visit, (&id, &quarter), (&form, ReturnWay::File)).await;
            answer(&visit, (&id, &quarter), (form, done)).await
        }
        Err(refusal) => answer(&visit, (&id, &quarter), (Form::empty(), Err(refusal.into()))).await,
    }
}

async fn answer(visit: &Visit, path: (&str, &str), (mut form, done): (Form, Outcome<&'static str>)) -> Response {
    let failure = match done {
        Ok(key) => return visit.done(&format!("{}/{}/{}", returns::PATH, path.0, path.1), key),
        Err(failure) => failure,
    };
    let mut page = match read(visit, path).await {
        Ok(page) => page,
        Err(failure) => return visit.refuse(&failure),
    };
    match (form.text("do") == "send").then(|| rules::return_figures(&fields::typed(&form))) {
        Some(Err(wrong)) => wrong.iter().for_each(|refusal| form.refuse(refusal, &visit.words)),
        Some(Ok(figures)) if matches!(&failure, Failure::Refused(refusal) if refusal.code == rules::RETURN_ODD.code) => {
            let of = (page.seen.organisation, page.seen.quarter);
            match commands::look_at_return(visit.site.app(), &visit.caller, of, &figures).await {
                Ok(odd) => page.asked = odd,
                Err(failure) => return visit.refuse(&failure),
            }
        }
        _ => {}
    }
    visit.refuse_form(TITLE, form, &failure, |form| view(visit, &page, form))
}

async fn send_typed(visit: &Visit, path: (&str, &str), (form, way): (&Form, ReturnWay)) -> Outcome<&'static str> {
    let sure = if form.has("sure", "yes") { Sure::Yes } else { Sure::NotSaid };
    let sending = Sending { form: fields::typed(form), way, sure };
    commands::send_return(visit.site.app(), &visit.caller, of(path)?, &sending).await?;
    Ok("community-done-return-sent")
}

async fn take(visit: &Visit, path: (&str, &str), (step, form): (&str, &Form)) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let step = ReturnStep::parse(step).ok_or(Refusal::absent())?;
    match step {
        ReturnStep::Submit => return Err(Refusal::absent().into()),
        ReturnStep::Lock => commands::lock_return(app, caller, of(path)?).await?,
        ReturnStep::Check | ReturnStep::Accept => commands::check_return(app, caller, of(path)?, (step, None)).await?,
        ReturnStep::SendBack | ReturnStep::Reopen => {
            let reason = ReturnReason::parse(form.text("reason")).ok_or(RETURN_REASON)?;
            commands::check_return(app, caller, of(path)?, (step, Some(reason))).await?;
        }
    }
    Ok(match step {
        ReturnStep::Check => "community-done-return-checked",
        ReturnStep::Accept => "community-done-return-accepted",
        ReturnStep::Lock => "community-done-return-locked",
        ReturnStep::SendBack | ReturnStep::Reopen | ReturnStep::Submit => "community-done-return-back",
    })
}

fn view(visit: &Visit, page: &ReturnPage, form: &Form) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let state = seen.one.as_ref().map(|one| one.state);
    let sends = visit.caller.ever::<SendReturn>() && rules::takes_figures(state);
    let path = path_of(seen.organisation, seen.quarter);
    let checks = visit.caller.ever::<CheckReturns>();
    html! {
        (BackLink::new(words.text("community-word-back"), returns::PATH))
        h1 .govuk-heading-xl {
            bdi { (page.names.place(words, seen.organisation)) } ": " (said::quarter(words, seen.quarter))
        }
        p .govuk-body-l {
            (said::tag(words, seen.standing))
            @for fact in said::beside(words, seen.standing) { " " (fact) }
        }
        @if checks && !seen.odd.is_empty() { (odd(visit, &seen.odd, Some(&page.names))) }
        (sent(visit, page))
        @if checks { (steps_form(visit, page, (&path, form))) }
        @if sends { (fields::send_form(visit, (&path, seen), (form, &asked(visit, page)))) }
        (history(visit, page))
    }
}

fn asked(visit: &Visit, page: &ReturnPage) -> Option<Markup> {
    (!page.asked.is_empty()).then(|| odd(visit, &page.asked, None))
}

fn odd(visit: &Visit, odd: &[Oddity], names: Option<&Names>) -> Markup {
    let words = &visit.words;
    let inside = html! {
        p .govuk-body { strong { (words.text("community-return-odd")) } }
        ul .govuk-list .govuk-list--bullet { @for one in odd { li { (said::odd(words, one, names)) } } }
    };
    html! { (InsetText::new(inside)) }
}

/// What was sent, the newest first; what was sent before stays to be read.
fn sent(visit: &Visit, page: &ReturnPage) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let counts = seen.one.as_ref().and_then(|one| one.accepted);
    let one = |(sent, figures): &(crate::model::Sent, crate::model::ReturnFigures)| {
        let caption = words.with(
            "community-return-sent-on",
            &[("number", sent.number.into()), ("moment", words.moment(sent.at).into())],
        );
        html! {
            @if sent.nil { p .govuk-body { (caption) " " (words.text("community-return-nil-line")) } }
            @else { (said::table(words, &caption, figures)) }
            p .comhar-small {
                (words.text(&format!("community-return-way-{}", sent.way)))
                @if counts == Some(sent.number) { " " strong { (words.text("community-return-this-counts")) } }
            }
        }
    };
    let newest = seen.sent.last();
    let older: Vec<_> = seen.sent.iter().rev().skip(1).collect();
    html! {
        h2 .govuk-heading-l { (words.text("community-return-sent")) }
        @match newest {
            None => { p .govuk-body { (words.text("community-return-nothing-sent")) } }
            Some(newest) => { (one(newest)) }
        }
        @if !older.is_empty() {
            (Details::new(words.text("community-return-older"), html! { @for sent in older { (one(sent)) } }))
        }
    }
}

fn steps_form(visit: &Visit, page: &ReturnPage, (path, form): (&str, &Form)) -> Markup {
    let words = &visit.words;
    let Some(one) = &page.seen.one else { return html! {} };
    let may = |step: &&ReturnStep| **step != ReturnStep::Lock || visit.caller.ever::<LockReturns>();
    let steps: Vec<ReturnStep> = rules::steps_now(one.state).iter().filter(may).copied().collect();
    let first = std::iter::once(Choosable::new("", words.text("community-return-choose")));
    let reasons = ReturnReason::ALL.iter().map(|reason| {
        Choosable::new(
            reason.as_str(),
            words.text(&format!("community-return-why-{}", common::dashed(reason.as_str()))),
        )
    });
    let reasons: Vec<Choosable> = first.chain(reasons).collect();
    let key = |step: ReturnStep| format!("community-return-do-{}", common::dashed(step.as_str()));
    html! {
        @if !steps.is_empty() { h2 .govuk-heading-l { (words.text("community-return-steps")) } }
        @for step in steps {
            @match step {
                ReturnStep::SendBack | ReturnStep::Reopen => {
                    form method="post" action=(path) novalidate {
                        input type="hidden" name="do" value=(step);
                        (form.select("reason", words.text("community-return-reason"), reasons.clone()))
                        (Button::new(words.text(&key(step))).secondary())
                    }
                }
                _ => { (common::press(path, &[("do", step.as_str())], &Button::new(words.text(&key(step))))) }
            }
        }
    }
}

fn history(visit: &Visit, page: &ReturnPage) -> Markup {
    let words = &visit.words;
    let line = |step: &StepTaken| {
        let name = match step.by {
            Some(by) => page.names.person(words, by),
            None => words.text("community-word-somebody").into_owned(),
        };
        let values =
            [("moment", words.moment(step.at).into()), ("name", i18n::name(&name)), ("number", step.number.into())];
        let said = words.with(&format!("community-return-did-{}", common::dashed(step.step.as_str())), &values);
        let why = step.reason.map(|reason| {
            words.text(&format!("community-return-why-{}", common::dashed(reason.as_str()))).into_owned()
        });
        html! { (said) @if let Some(why) = why { " " (why) } }
    };
    html! {
        @if !page.seen.steps.is_empty() {
            h2 .govuk-heading-l { (words.text("community-return-history")) }
            ol .govuk-list .govuk-list--number { @for step in &page.seen.steps { li { (line(step)) } } }
        }
    }
}
