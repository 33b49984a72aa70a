//! Reaching past the ordinary limits in an emergency, and who did.

use super::parts::{Mine, asks_for_proof, place_name, places};
use crate::{
    commands::{self, Emergency},
    layer::role_key,
    model::{GlassId, GlassUse, Token},
    permissions::BreakGlass,
    rules::glass::{EMERGENCY_ROLES, LONGEST_REASON},
    store,
};
use axum::response::Response;
use db::{Cursor, Page};
use kernel::{OrganisationId, Outcome, Refusal, Role, Time};
use maud::{Markup, html};
use web::{
    Form,
    components::{Button, Choice, Choosable, EmptyState, InsetText, Legend, Tag, WarningText},
};

const OWN: &str = "/break-glass";
const CHOOSE_ROLE: Refusal = Refusal::invalid("people_glass_role", "role");
const NO_SUCH_PLACE: Refusal = Refusal::invalid("people_no_such_place", "organisation");

/// The page before and during an emergency.
enum GlassPage {
    Whole { places: Vec<Choosable> },
    Broken { role: Role, place: Option<String>, ends_at: Time },
}

pub(super) async fn show(mine: Mine) -> Response {
    match read(&mine).await {
        Ok(page) => mine.visit.page("people-glass-title", view(&mine, &Form::empty(), &page)),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

async fn read(mine: &Mine) -> Outcome<GlassPage> {
    let (app, language) = (mine.app(), mine.visit.language);
    if let Some((_, role, place, ends_at)) =
        store::glass::find_open(&mut app.db(), mine.session.person, app.now()).await?
    {
        return Ok(GlassPage::Broken { role, place: place_name(app, language, Some(place)).await?, ends_at });
    }
    if !mine.visit.caller.ever::<BreakGlass>() {
        return Err(Refusal::absent().into());
    }
    let first = mine.visit.words.text("people-choose").into_owned();
    Ok(GlassPage::Whole { places: places(app, language, None, &first).await? })
}

pub(super) async fn start(mine: Mine, form: Form) -> Response {
    let failure = match try_start(&mine, &form).await {
        Ok(token) => return mine.with_session(mine.visit.done(OWN, "people-done-glass"), &token),
        Err(failure) if asks_for_proof(&failure) => return mine.refuse(&failure, OWN),
        Err(failure) => failure,
    };
    match read(&mine).await {
        Ok(page) => mine.visit.refuse_form("people-glass-title", form, &failure, |form| view(&mine, form, &page)),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

async fn try_start(mine: &Mine, form: &Form) -> Outcome<Token> {
    if mine.session.glass.is_none() && !mine.visit.caller.ever::<BreakGlass>() {
        return Err(Refusal::absent().into());
    }
    let role = Role::parse(form.text("role")).ok_or(CHOOSE_ROLE)?;
    let organisation = form.text("organisation").parse::<OrganisationId>().map_err(|_| NO_SUCH_PLACE)?;
    let emergency = Emergency { role, organisation, reason: form.text("reason").to_owned() };
    commands::break_glass(mine.app(), mine.who(), &emergency).await
}

pub(super) async fn end(mine: Mine) -> Response {
    match commands::end_glass(mine.app(), mine.who()).await {
        Ok(token) => mine.with_session(mine.visit.done("/account", "people-done-glass-ended"), &token),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

fn view(mine: &Mine, form: &Form, page: &GlassPage) -> Markup {
    let words = &mine.visit.words;
    match page {
        GlassPage::Whole { places } => whole(mine, form, places.clone()),
        GlassPage::Broken { role, place, ends_at } => html! {
            h1 .govuk-heading-xl { (words.text("people-glass-title")) }
            (InsetText::new(words.with("people-glass-on", &[
                ("role", words.text(role_key(*role)).into_owned().into()),
                ("place", i18n::name(place.as_deref().unwrap_or_default())),
                ("moment", words.moment(*ends_at).into()),
            ])))
            form method="post" action="/break-glass/end" { (Button::new(words.text("people-glass-end"))) }
        },
    }
}

/// What somebody in this part does in an emergency.
const fn task_key(role: Role) -> &'static str {
    match role {
        Role::SafetyReader => "people-glass-read",
        Role::IdentityCustodian => "people-glass-contact",
        _ => "people-glass-answer",
    }
}

fn whole(mine: &Mine, form: &Form, places: Vec<Choosable>) -> Markup {
    let words = &mine.visit.words;
    let role = |role: &Role| Choice::new(role.as_str(), words.text(task_key(*role))).hint(words.text(role_key(*role)));
    let most = u32::try_from(LONGEST_REASON).unwrap_or(u32::MAX);
    html! {
        h1 .govuk-heading-xl { (words.text("people-glass-title")) }
        (WarningText::new(words.text("people-warning"), words.text("people-glass-warning")))
        p .govuk-body { (words.text("people-glass-line")) }
        form method="post" action=(OWN) novalidate {
            (form.radios("role", Legend::new(words.text("people-glass-role")), EMERGENCY_ROLES.iter().map(role).collect()))
            (form.select("organisation", words.text("people-glass-place"), places))
            (form.character_count("reason", words.text("people-glass-reason"), most, words))
            (Button::new(words.text("people-glass-start")).warning())
        }
    }
}

pub(super) async fn uses(mine: Mine) -> Response {
    let after = Cursor::key::<(Time, GlassId)>(mine.visit.query.text("after"));
    match read_uses(&mine, after).await {
        Ok(page) => mine.visit.wide().page("people-glass-uses-title", uses_view(&mine, &page)),
        Err(failure) => mine.refuse(&failure, "/break-glass/uses"),
    }
}

async fn read_uses(mine: &Mine, after: Option<(Time, GlassId)>) -> Outcome<Page<(GlassUse, Option<String>)>> {
    let page = commands::see_glass(mine.app(), &mine.visit.caller, after).await?;
    let mut items = Vec::with_capacity(page.items.len());
    for one in page.items {
        let place = place_name(mine.app(), mine.visit.language, Some(one.organisation)).await?;
        items.push((one, place));
    }
    Ok(Page { items, next: page.next })
}

fn uses_view(mine: &Mine, page: &Page<(GlassUse, Option<String>)>) -> Markup {
    let words = &mine.visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("people-glass-uses-title")) }
        @if page.items.is_empty() { (EmptyState::new(words.text("people-glass-uses-none"))) }
        @for (one, place) in &page.items { (used(mine, one, place.as_deref().unwrap_or_default())) }
        @if let Some(next) = &page.next {
            p .govuk-body { a .govuk-link href={ "/break-glass/uses?after=" (next.as_str()) } { (words.text("people-more")) } }
        }
    }
}

fn used(mine: &Mine, one: &GlassUse, place: &str) -> Markup {
    let words = &mine.visit.words;
    let nobody = words.text("people-unnamed");
    html! {
        div .comhar-sheet {
            h2 .govuk-heading-s {
                (one.called.as_deref().unwrap_or(nobody.as_ref()))
                @if one.is_open { " " (Tag::new(words.text("people-glass-open")).urgent()) }
            }
            p .govuk-body { (words.text(role_key(one.role))) ", " (place) }
            p .govuk-body { (words.with("people-glass-from-to", &[
                ("from", words.moment(one.begins_at).into()),
                ("to", words.moment(one.ended_at).into()),
            ])) }
            @if let Some(reason) = &one.reason { (web::text::paragraphs(reason)) }
        }
    }
}
