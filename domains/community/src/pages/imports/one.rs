//! One import, wherever it stands.

use super::{
    super::{addresses::IMPORTS as PATH, common},
    columns, done, look,
};
use crate::{
    commands::imports::{self, Begun, ImportSeen},
    model::{ImportId, ImportState, Who},
    permissions::ImportRegisters,
    rules::CHANGED_MEANWHILE,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome, Refusal};
use web::{Form, Visit};

const TITLE: &str = "community-import-title";
/// So many transactions are run before the page answers: what is left goes on with the next press.
const TURNS: usize = 20;

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    answer(&visit, &id, (Form::empty(), None)).await
}

async fn find(visit: &Visit, id: &str) -> Outcome<ImportSeen> {
    let id: ImportId = id.parse().map_err(|_| Refusal::absent())?;
    imports::see_import(visit.site.app(), &visit.caller, id).await
}

/// The page as the import stands, with what could not be done said on it.
async fn answer(visit: &Visit, id: &str, (form, failure): (Form, Option<Failure>)) -> Response {
    let seen = match find(visit, id).await {
        Ok(seen) => seen,
        Err(failure) => return visit.refuse(&failure),
    };
    let on_columns = seen.import.state == ImportState::Received
        || (seen.import.state == ImportState::Checked
            && (visit.query.has("step", "columns") || form.has("do", "prepare")));
    let page = match (on_columns, seen.import.state) {
        (true, _) => columns::page(visit, &seen, &form).await.map(Page::Columns),
        (false, ImportState::Checked) => look::page(visit, seen).await.map(Page::Look),
        (false, _) => done::page(visit, seen).await.map(Page::Done),
    };
    match (page, failure) {
        (Ok(page), None) => visit.wide().page(TITLE, page.view(visit, &form)),
        (Ok(page), Some(failure)) => visit.wide().refuse_form(TITLE, form, &failure, |form| page.view(visit, form)),
        (Err(failure), _) => visit.refuse(&failure),
    }
}

enum Page {
    Columns(columns::ColumnsPage),
    Look(look::LookPage),
    Done(done::DonePage),
}

impl Page {
    fn view(&self, visit: &Visit, form: &Form) -> maud::Markup {
        match self {
            Self::Columns(page) => columns::view(visit, page, form),
            Self::Look(page) => look::view(visit, page, form),
            Self::Done(page) => done::view(visit, page),
        }
    }
}

/// A button of the page.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    match act(&visit, &id, &form).await {
        Ok((path, said)) => visit.done(&path, said),
        Err(failure) => answer(&visit, &id, (form, Some(failure))).await,
    }
}

async fn act(visit: &Visit, id: &str, form: &Form) -> Outcome<(String, &'static str)> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: ImportId = id.parse().map_err(|_| Refusal::absent())?;
    let path = format!("{PATH}/{id}");
    let said = match form.text("do") {
        "prepare" => {
            let seen = imports::see_import(app, caller, id).await?;
            let choices = columns::choices(form, seen.body.and_then(|body| body.choices))?;
            let version = form.text("seen").parse().map_err(|_| CHANGED_MEANWHILE)?;
            imports::prepare_import(app, caller, (id, version), &choices).await?;
            "community-done-import-prepared"
        }
        "sheet" => {
            imports::choose_sheet(app, caller, id, form.text("sheet")).await?;
            return Ok((format!("{path}?step=columns"), "community-done-import-sheet"));
        }
        "who" => {
            let seen = imports::see_import(app, caller, id).await?;
            imports::say_who(app, caller, id, &who(form, &seen)).await?;
            "community-done-import-who"
        }
        "put-in" => match imports::begin_import(app, caller, (id, form.text("seen"))).await? {
            Begun::LookAgain => "community-done-import-look-again",
            Begun::Going => went(imports::go_on(app, caller, (id, TURNS)).await?),
        },
        "go-on" => went(imports::go_on(app, caller, (id, TURNS)).await?),
        "throw" => {
            imports::throw_away(app, caller, id).await?;
            return Ok((PATH.to_owned(), "community-done-import-thrown"));
        }
        _ => return Err(Refusal::absent().into()),
    };
    Ok((path, said))
}

fn went(progress: imports::Progress) -> &'static str {
    if progress.is_whole() { "community-done-import-in" } else { "community-done-import-half" }
}

/// What was said of people who are asked about: `who-3` is a person, `new`, or `as`.
fn who(form: &Form, seen: &ImportSeen) -> Vec<(String, Who)> {
    let people = seen.body.as_ref().map(|body| body.plan.people.as_slice()).unwrap_or_default();
    let said = people.iter().enumerate().filter_map(|(number, person)| {
        let who = match form.chosen(&format!("who-{number}"))? {
            "new" => Who::New,
            "as" => Who::As(person.like.clone()?),
            guest => Who::Known(guest.parse().ok()?),
        };
        Some((person.label.clone(), who))
    });
    said.collect()
}
