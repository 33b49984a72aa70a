//! Who asks: from the cookie to the `Caller`, in one read.

use crate::{
    commands,
    cookies::Cookie,
    doors::Doors,
    model::Session,
    rules::sessions::{Wearing, idle_until, is_seen_again},
    store::{
        self,
        sessions::{FRAME_NAME, Seen},
    },
};
use axum::{
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};
use i18n::Words;
use kernel::{Caller, Failure, Fault, Hat, Outcome};
use ledger::{App, Work};
use std::sync::Arc;
use vault::Wrapped;
use web::{Arrival, SignedIn, Site, Visit};

/// Puts the [`Doors`] into every request, and for whoever is signed in the `Caller`, the [`Session`] and the name for the
/// frame. Hand the result to `web::layers`. A request without the cookie costs no read, one with it costs one.
pub fn layer(router: web::Router, site: &Site, doors: &Doors) -> web::Router {
    router.layer(from_fn_with_state((site.clone(), doors.clone()), recognise))
}

async fn recognise(State((site, doors)): State<(Site, Doors)>, mut request: Request, next: Next) -> Response {
    if let Some(token) = Cookie::Session.read(request.headers(), &doors) {
        match commands::session_of(site.app(), &token).await {
            Ok(Some(seen)) => {
                note_use(site.app(), &seen).await;
                put(&mut request, site.app(), &seen);
            }
            Ok(None) => {}
            Err(failure) => return unknown(request, &site, &failure),
        }
    }
    request.extensions_mut().insert(doors);
    next.run(request).await
}

/// A database that is gone must not turn somebody signed in into nobody: the page says what is the matter.
fn unknown(request: Request, site: &Site, failure: &Failure) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&parts, site);
    if web::is_api(parts.uri.path()) { visit.problem(failure) } else { visit.refuse(failure) }.into_response()
}

fn put(request: &mut Request, app: &App, seen: &Seen) {
    let Some(arrival) = request.extensions().get::<Arrival>() else { return };
    let (language, words) = (arrival.language, arrival.words.clone());
    let hat = hat_of(seen);
    let caller = Caller::somebody(Arc::clone(app.permissions()), language, seen.person, hat);
    let name = name_of(app, seen);
    let extensions = request.extensions_mut();
    extensions.insert(caller);
    extensions.insert(Session { id: seen.id, person: seen.person, proved_at: seen.proved_at, glass: seen.glass });
    extensions.insert(signed_in(&words, name, hat));
}

/// The hat as the frame of the page says it, beside the ways on.
fn signed_in(words: &Words, name: Option<String>, hat: Option<Hat>) -> SignedIn {
    let said = |key: &str| words.text(key).into_owned();
    let mut links = vec![(said("people-frame-account"), "/account".to_owned())];
    if let Some(hat) = hat {
        let (key, path) =
            if hat.break_glass { ("people-frame-glass", "/break-glass") } else { ("people-frame-hat", "/hat") };
        links.push((said(key), path.to_owned()));
    }
    links.push((said("people-frame-sign-out"), "/sign-out".to_owned()));
    SignedIn {
        name: name.unwrap_or_else(|| said("people-frame-you")),
        hat: hat.map(|hat| said(role_key(hat.role))),
        links,
    }
}

/// The key of the words for a part.
pub(crate) const fn role_key(role: kernel::Role) -> &'static str {
    use kernel::Role;
    match role {
        Role::Anyone => "people-role-anyone",
        Role::Person => "people-role-person",
        Role::Moderator => "people-role-moderator",
        Role::SafetyReader => "people-role-safety-reader",
        Role::Responder => "people-role-responder",
        Role::ServiceOwner => "people-role-service-owner",
        Role::AreaLead => "people-role-area-lead",
        Role::LivedExperienceReviewer => "people-role-lived-experience-reviewer",
        Role::IdentityCustodian => "people-role-identity-custodian",
        Role::NationalOffice => "people-role-national-office",
        Role::Administrator => "people-role-administrator",
    }
}

/// An emergency covers the hat that was worn before.
fn hat_of(seen: &Seen) -> Option<Hat> {
    let worn = seen.hat_role.map(|role| Hat { role, organisation: seen.hat_organisation, break_glass: false });
    seen.glass_role.map(|role| Hat { role, organisation: seen.glass_organisation, break_glass: true }).or(worn)
}

fn name_of(app: &App, seen: &Seen) -> Option<String> {
    let sealed = seen.frame_name.as_ref()?;
    let wrapped = Wrapped { master: seen.key_master, bytes: seen.key_wrapped.clone() };
    let key = app.vault().unwrap(seen.id.uuid(), &wrapped).ok()?;
    sealed.open(&key, FRAME_NAME).ok()
}

/// Writes down, every few minutes at most, that the sign-in is in use. A page is shown even where that cannot be written.
async fn note_use(app: &App, seen: &Seen) {
    if !is_seen_again(seen.seen_at, app.now()) {
        return;
    }
    let wearing = if hat_of(seen).is_some() { Wearing::Hat } else { Wearing::Themselves };
    let noted: Outcome<()> = app
        .command(async |mut work: Work| {
            let now = app.now();
            store::sessions::save_seen_as_the_system(&mut work, seen.id, now, idle_until(now, wearing)).await?;
            work.commit_unrecorded("a sign-in was used").await
        })
        .await;
    if let Err(Failure::Fault(Fault { doing, source, .. })) = noted {
        tracing::warn!(doing, error = %source, "the use of a sign-in could not be written down");
    }
}
