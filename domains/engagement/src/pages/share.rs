//! Share, the first screen: one big text box is the page. Nothing is kept until "Save for now" or "Send" is pressed.

use super::{about, common, pictures, sent};
use crate::{
    commands,
    model::{
        DraftForm, Felt, FormOrigin, Identity, Kind, Mode, Perspective, SaferChoice, ShareForm, Tile, TypedWords, Words,
    },
    rules,
};
use axum::response::{IntoResponse, Response};
use codes::FormToken;
use http::StatusCode;
use kernel::{Failure, Language, OrganisationId, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, Choice, Details, InsetText, Label, Legend, Row, Sheet, SummaryList, WarningText},
};

/// What the two screens ask, the first screen first. Each screen carries the fields of the other along, unseen.
const FIRST: &[&str] = &["text", "kind", "well", "better", "felt", "tiles"];
const SECOND: &[&str] = &["mode", "name", "screen", "mail", "find", "service", "perspective", "safer"];

/// The address of the first screen.
pub const PATH: &str = "/share";

/// An empty form, or one that begins with the kind and service of the link that led here.
pub async fn show(visit: Visit) -> Response {
    let app = visit.site.app();
    let token = FormToken::fresh(app.random(), app.now()).write(app.vault());
    let mut form = Form::empty().with("token", token);
    for name in ["kind", "service"] {
        if let Some(value) = visit.query.chosen(name) {
            form = form.with(name, value);
        }
    }
    visit.page("engagement-share-title", view(&visit, &form))
}

/// On to the second screen, or kept for now.
pub async fn send(visit: Visit, mut form: Form) -> Response {
    match form.text("step") {
        "save" => return save(visit, form).await,
        "keep" => return keep(&visit, &form).await,
        "language" => return back(&visit, &form),
        _ => {}
    }
    if let Err(refusal) = words_of(&form) {
        form.refuse(&refusal, &visit.words);
    }
    if !form.is_good() {
        return visit.page_again("engagement-share-title", &form, view(&visit, &form));
    }
    about::page(&visit, form).await
}

async fn save(visit: Visit, form: Form) -> Response {
    let draft = draft_of(&form);
    match commands::save_draft(visit.site.app(), draft).await {
        Ok(kept) => sent::draft_page(&visit, &kept),
        Err(failure) => visit.refuse_form("engagement-share-title", form, &failure, |form| view(&visit, form)),
    }
}

/// The script of the page saves what was saved before, without leaving the page.
async fn keep(visit: &Visit, form: &Form) -> Response {
    match commands::keep_draft(visit.site.app(), draft_of(form)).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(failure) => visit.problem(&failure),
    }
}

/// The first screen again with what is wrong on top; used when a word of it is refused on the second screen.
pub fn again(visit: &Visit, form: Form, failure: &Failure) -> Response {
    visit.refuse_form("engagement-share-title", form, failure, |form| view(visit, form))
}

/// The first screen with everything as it was typed.
pub fn back(visit: &Visit, form: &Form) -> Response {
    visit.page("engagement-share-title", view(visit, form))
}

/// The typed words, cleaned, or why they cannot be taken.
pub fn words_of(form: &Form) -> Result<Words, Refusal> {
    let felt: Vec<Felt> = form.all("felt").filter_map(Felt::parse).collect();
    let tiles: Vec<Tile> = form.all("tiles").filter_map(Tile::parse).collect();
    rules::words_from_form(&TypedWords {
        text: form.text("text"),
        well: form.text("well"),
        better: form.text("better"),
        felt: &felt,
        tiles: &tiles,
    })
}

/// The way of being known that is chosen: a code and nothing else, unless somebody wants something else.
pub fn mode_of(form: &Form) -> Mode {
    Mode::parse(form.text("mode")).unwrap_or(Mode::CodeOnly)
}

/// Who somebody says they are. Two fields ask for a name, one for each way of being known by one.
pub fn identity_of(form: &Form) -> Result<Identity, Refusal> {
    let mode = mode_of(form);
    let (field, name) =
        if mode == Mode::ScreenName { ("screen", form.text("screen")) } else { ("name", form.text("name")) };
    rules::identity_from_form(mode, name, form.text("mail")).map_err(|refusal| {
        if refusal.field == Some("name") { Refusal { field: Some(field), ..refusal } } else { refusal }
    })
}

/// Everything that sharing needs.
pub fn share_form(form: &Form, language: Language) -> Result<ShareForm, Refusal> {
    let service = match form.chosen("service") {
        Some(typed) => Some(typed.parse::<OrganisationId>().map_err(|_| rules::SERVICE_UNKNOWN)?),
        None => None,
    };
    Ok(ShareForm {
        token: form.chosen("token").map(str::to_owned),
        origin: if form.has("origin", "draft") { FormOrigin::Draft } else { FormOrigin::Fresh },
        kind: Kind::parse(form.text("kind")).unwrap_or(Kind::Experience),
        identity: identity_of(form)?,
        language,
        perspective: Perspective::parse(form.text("perspective")),
        service,
        words: words_of(form)?,
        safer: SaferChoice::parse(form.text("safer")),
    })
}

/// The form as it is kept for later: every field as typed.
fn draft_of(form: &Form) -> DraftForm {
    let asked = |name: &str| FIRST.contains(&name) || SECOND.contains(&name);
    let fields = form.fields().pairs().filter(|(name, value)| asked(name) && !value.is_empty());
    DraftForm {
        token: form.chosen("token").map(str::to_owned),
        fields: fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    }
}

/// The form that a kept draft gives back.
pub fn form_of(draft: &DraftForm) -> Form {
    let pairs = draft.fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    let encoded = pairs.collect::<Vec<_>>().join("&");
    let form = Form::of(web::Fields::read(encoded.as_bytes())).with("origin", "draft");
    match &draft.token {
        Some(token) => form.with("token", token.as_str()),
        None => form,
    }
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// What the other screen asks, carried along unseen, so that going back and forth loses nothing.
fn carried(form: &Form, names: &[&str]) -> Markup {
    html! {
        @for name in ["token", "origin"].iter().chain(names) {
            @for value in form.all(name) {
                @if !value.is_empty() { input type="hidden" name=(name) value=(value); }
            }
        }
    }
}

/// The first screen, as the second carries it.
pub fn carried_first(form: &Form) -> Markup {
    carried(form, FIRST)
}

fn view(visit: &Visit, form: &Form) -> Markup {
    visit.carry("share", PATH, "on");
    let untouched = form.is_good() && FIRST.iter().all(|name| form.chosen(name).is_none());
    html! {
        form #share method="post" action=(PATH) novalidate autocomplete="off" data-keep=[address_to_keep(form)] {
            (carried(form, SECOND))
            @if form.has("origin", "draft") { (InsetText::new(visit.words.text("engagement-share-resumed"))) (kept(visit)) }
            @if untouched { (visit.kept("engagement-share", |words| questions(words, form))) } @else { (questions(&visit.words, form)) }
        }
    }
}

/// Where the script saves a form that was saved before (T04). Nothing is saved of one that nobody asked us to keep.
pub fn address_to_keep(form: &Form) -> Option<&'static str> {
    form.has("origin", "draft").then_some(PATH)
}

/// The place where the script says that it saves, and the script.
pub fn kept(visit: &Visit) -> Markup {
    let words = &visit.words;
    visit.script("keep");
    html! {
        p #kept .govuk-hint role="status" data-kept=(words.text("engagement-share-kept"))
            data-not-kept=(words.text("engagement-share-not-kept")) {}
    }
}

/// All that the screen asks and says. Until something is typed it is the same for everybody.
fn questions(words: &i18n::Words, form: &Form) -> Markup {
    html! {
        (form.textarea("text", Label::new(words.text("engagement-share-heading")).as_heading())
            .hint(words.text("engagement-share-hint")).rows(8))
        (kinds(words, form))
        (prompts(words, form))
        (promises(words))
        div .govuk-button-group {
            (Button::new(words.text("engagement-share-continue")).name("step").value("on"))
            (Button::new(words.text("engagement-share-save")).secondary().name("step").value("save"))
        }
        p .govuk-hint { (words.text("engagement-share-continue-hint")) }
    }
}

fn kinds(words: &i18n::Words, form: &Form) -> Markup {
    let chosen = Kind::parse(form.text("kind")).unwrap_or(Kind::Experience);
    let choices = Kind::ALL.iter().map(|kind| Choice {
        checked: Some(*kind == chosen),
        ..Choice::new(kind.as_str(), common::kind(words, *kind))
    });
    let legend = Legend::new(words.text("engagement-share-kind"));
    html! { (form.radios("kind", legend, choices.collect()).classes("govuk-radios--small govuk-radios--inline")) }
}

fn prompts(words: &i18n::Words, form: &Form) -> Markup {
    let written = html! {
        p .govuk-hint { (words.text("engagement-share-prompts-hint")) }
        (form.textarea("well", words.text("engagement-share-well")).rows(3))
        (form.textarea("better", words.text("engagement-share-better")).rows(3))
        (pictures::ask(form, "felt", words.text("engagement-share-felt").into_owned(),
            words.text("engagement-share-felt-hint").into_owned(), &pictures::faces(words)))
    };
    let drawn = pictures::ask(
        form,
        "tiles",
        words.text("engagement-share-tiles").into_owned(),
        words.text("engagement-share-tiles-hint").into_owned(),
        &pictures::things(words),
    );
    let has_written =
        ["well", "better", "felt"].iter().any(|name| form.chosen(name).is_some() || form.error_of(name).is_some());
    html! {
        (opened_when(has_written, Details::new(words.text("engagement-share-prompts"), written)))
        (opened_when(form.chosen("tiles").is_some(), Details::new(words.text("engagement-share-tiles-open"), drawn)))
    }
}

fn opened_when(holds: bool, details: Details) -> Details {
    if holds { details.opened() } else { details }
}

/// Who will read it, when one hears, what can still be undone: said before anything is sent (T08).
fn promises(words: &i18n::Words) -> Markup {
    let days = [("read", i18n::Value::from(rules::READING_DAYS)), ("answer", i18n::Value::from(rules::ANSWER_DAYS))];
    let line = |title: &str, line: String| Row::new(words.text(title), line);
    let rows = vec![
        line("engagement-share-who", words.text("engagement-share-who-line").into_owned()),
        line("engagement-share-who-not", words.text("engagement-share-who-not-line").into_owned()),
        line("engagement-share-when", words.with("engagement-share-when-line", &days)),
        line("engagement-share-undo", words.text("engagement-share-undo-line").into_owned()),
    ];
    let before = Sheet::new(
        words.text("engagement-share-before"),
        html! {
            (SummaryList::new(rows))
            p .govuk-body { (words.text("engagement-share-undo-safety")) }
            (emergency(words))
        },
    );
    html! { (before) }
}

/// Nobody watches day and night, and where somebody does.
fn emergency(words: &i18n::Words) -> Markup {
    let said = html! {
        (words.text("engagement-share-emergency")) " "
        a .govuk-link href="/help-now" { (words.text("engagement-share-emergency-link")) }
    };
    html! { (WarningText::new(words.text("engagement-word-warning"), said)) }
}
