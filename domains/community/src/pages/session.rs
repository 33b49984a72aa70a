//! One session and its register: what was pressed, and what comes of it.

use super::{
    common,
    places::Names,
    register::{self, SessionPage},
};
use crate::{
    commands::{self, Another},
    model::{AttendanceId, Details, Reason, SessionId, Step, Tapped},
    permissions::KeepRegister,
    rules::{ANONYMOUS, GUEST_UNKNOWN, REASON},
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use web::{Form, Visit};

const TITLE: &str = "community-session-title";

/// The register.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepRegister>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(page) => visit.page(TITLE, register::view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<SessionPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: SessionId = id.parse().map_err(|_| Refusal::absent())?;
    let register = commands::see_register(app, caller, id).await?;
    let amendments = commands::list_amendments(app, caller, id).await?;
    let place = register.session.organisation;
    let people = register.workers.iter().copied().chain(amendments.iter().map(|one| one.by)).collect();
    let names = Names::of(app, vec![place], people).await?;
    let zone = commands::zone_of(&mut app.db(), place).await?;
    Ok(SessionPage { register, zone, names, amendments })
}

/// One press: somebody is here, somebody is not, so many without a name, the session begins or ends.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepRegister>(&visit) {
        return closed;
    }
    match act(&visit, &id, &form).await {
        Ok(key) => visit.done(&format!("/community/sessions/{id}"), key),
        Err(failure) => match read(&visit, &id).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| register::view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn act(visit: &Visit, id: &str, form: &Form) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: SessionId = id.parse().map_err(|_| Refusal::absent())?;
    match form.text("do") {
        "open" => commands::move_session(app, caller, id, Step::Open).await.map(|_| "community-done-opened"),
        "close" => commands::move_session(app, caller, id, Step::Close).await.map(|_| "community-done-closed"),
        "cancel" => commands::move_session(app, caller, id, Step::Cancel).await.map(|_| "community-done-cancelled"),
        "join" => commands::work_here(app, caller, id).await.map(|()| "community-done-joined"),
        "amend" => {
            let reason = Reason::parse(form.text("reason")).ok_or(REASON)?;
            commands::amend_register(app, caller, id, reason).await.map(|_| "community-done-amended")
        }
        _ => change(visit, id, form).await,
    }
}

/// A change of the register.
async fn change(visit: &Visit, id: SessionId, form: &Form) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let row = || form.text("row").parse::<AttendanceId>().map_err(|_| Refusal::absent());
    let tapped = match form.text("do") {
        "new" => {
            let another = if form.has("another", "yes") { Another::Yes } else { Another::NotSaid };
            commands::tap_new(app, caller, id, (form.text("name"), another)).await?
        }
        "card" => commands::tap_card(app, caller, id, form.text("card")).await?,
        "undo" => return commands::untap(app, caller, id, row()?).await.map(|()| "community-done-untapped"),
        "details" => {
            let has = |value: &str| form.has("details", value);
            let details = Details { left_early: has("left"), online: has("online"), supporter: has("supporter") };
            commands::describe(app, caller, (id, row()?), details).await?;
            return Ok("community-done-described");
        }
        "one-more" | "count" => return tally(visit, id, form).await,
        _ => {
            let guest = form.text("guest").parse().map_err(|_| GUEST_UNKNOWN)?;
            commands::tap(app, caller, id, guest).await?
        }
    };
    Ok(match tapped {
        Tapped::Noted(_) => "community-done-noted",
        Tapped::NotedTwice(_) => "community-done-noted-twice",
        Tapped::AlreadyHere(_) => "community-done-already-here",
    })
}

async fn tally(visit: &Visit, id: SessionId, form: &Form) -> Outcome<&'static str> {
    let seen: i64 = form.text("seen").parse().unwrap_or_default();
    let wanted = match form.text("do") {
        "one-more" => Some(seen.saturating_add(1)),
        _ => form.text("anonymous").trim().parse().ok(),
    };
    let wanted = wanted.ok_or_else(|| ANONYMOUS.with("limit", crate::rules::MOST_ANONYMOUS.to_string()))?;
    commands::count_anonymous(visit.site.app(), &visit.caller, (id, seen), wanted).await?;
    Ok("community-done-counted")
}
