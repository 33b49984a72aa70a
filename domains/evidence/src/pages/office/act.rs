//! Every step of a release: run, sign, hold, publish, correct, withdraw.

use super::{one, path};
use crate::{commands, model::ReleaseId, pages::common, permissions::SeeReleases, rules::releases::DAY_SHAPE};
use axum::{Extension, extract::Path, response::Response};
use jiff::tz::TimeZone;
use kernel::{Date, Failure, Outcome, Time};
use measures::Figures;
use web::{Form, Visit};

/// One step.
pub async fn send(
    visit: Visit,
    Extension(figures): Extension<Figures>,
    Path(id): Path<String>,
    form: Form,
) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeReleases>(&visit) {
        return closed;
    }
    let Ok(id) = id.parse::<ReleaseId>() else { return visit.absent() };
    match act(&visit, &figures, id, &form).await {
        Ok((id, key)) => visit.done(&path(id), key),
        Err(failure) => again(&visit, &figures, id, (form, &failure)).await,
    }
}

async fn again(visit: &Visit, figures: &Figures, id: ReleaseId, (form, failure): (Form, &Failure)) -> Response {
    match commands::see_release(visit.site.app(), &visit.caller, id).await {
        Ok(seen) => {
            let seen = (&seen, figures.definitions());
            visit.wide().refuse_form(one::TITLE, form, failure, |form| one::view(visit, seen, form))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn act(visit: &Visit, figures: &Figures, id: ReleaseId, form: &Form) -> Outcome<(ReleaseId, &'static str)> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    match form.text("do") {
        "run" => {
            let stage = commands::run_release(app, caller, figures, id).await?;
            let safe = stage == crate::model::Stage::Attacked;
            Ok((id, if safe { "evidence-done-run" } else { "evidence-done-run-refused" }))
        }
        "sign" => {
            commands::sign_release(app, caller, id, form.text("seen")).await.map(|()| (id, "evidence-done-signed"))
        }
        "hold" => {
            let until = day(form).ok_or(DAY_SHAPE)?;
            commands::hold_release(app, caller, id, until).await.map(|()| (id, "evidence-done-held"))
        }
        "publish" => commands::publish_release(app, caller, id).await.map(|()| (id, "evidence-done-published")),
        "correct" => {
            let new = commands::correct_release(app, caller, id, form.text("reason")).await?;
            Ok((new, "evidence-done-correcting"))
        }
        "withdraw" => commands::withdraw_release(app, caller, id, form.text("reason"))
            .await
            .map(|()| (id, "evidence-done-withdrawn")),
        _ => Err(kernel::Refusal::absent().into()),
    }
}

/// The beginning of a day (UTC).
fn day(form: &Form) -> Option<Time> {
    let part = |part: &str| form.text(&format!("until-{part}")).trim().to_owned();
    let day = Date::new(part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?).ok()?;
    day.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}
