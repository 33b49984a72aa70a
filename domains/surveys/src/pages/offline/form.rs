//! The questions on one page, and what the script must know to ask them.

use super::{Offline, checks, in_language};
use crate::{
    commands::Door,
    pages::asking::{self, Asking},
    rules::offline::{blocks, laid_open, last_day},
};
use answering::{Page, Sheet, Turn, Who};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Fault, Outcome};
use maud::{Markup, PreEscaped, html};
use questionnaires::logic;
use serde_json::json;
use web::{
    Form, Visit,
    components::{Button, Details},
};

/// After so many seconds without a touch everything typed is gone.
const IDLE_SECONDS: i64 = 60;
/// So long the thanks are shown.
const THANKS_SECONDS: i64 = 15;
/// What is sealed at once is no longer than this, in bytes.
pub const MOST_BYTES: usize = 200_000;

/// What the script must know, beside what stands on the page.
pub fn data(visit: &Visit, door: &Door, offline: Option<&Offline>) -> String {
    let easy = visit.query.has("easy", "on") && asking::has_easy_words(visit, door);
    let tag = questionnaires::Tag::from(visit.language);
    let said = |key: &str| visit.words.text(key).into_owned();
    let wrong = |name: &str| (name.to_owned(), said(&format!("surveys-offline-wrong-{name}")));
    let wrongs = ["missing", "number", "low", "high", "long", "few", "many", "other"].map(wrong);
    let whole = json!({
        "link": door.survey.link,
        "send": super::address(door),
        "worker": format!("{}/worker.js", super::address(door)),
        "scope": super::address(door),
        "start": in_language(door, visit.language.as_str(), false),
        "offline": offline.map(|offline| offline.id.to_string()),
        "key": offline.map(|offline| URL_SAFE_NO_PAD.encode(&offline.public_key)),
        "until": offline.map(|offline| offline.until.to_string()),
        "version": door.head.id.to_string(),
        "language": if easy { tag.easy() } else { tag }.to_string(),
        "comma": visit.words.decimal(0.5, 1).contains(','),
        "idle": IDLE_SECONDS,
        "thanks": THANKS_SECONDS,
        "most": MOST_BYTES,
        "blocks": checks::blocks(door.form.questionnaire()),
        "narrowed": checks::narrowed(door.form.questionnaire()),
        "wrong": wrongs.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        "ready": said("surveys-offline-ready"),
        "notReady": said("surveys-offline-not-ready"),
        "sending": said("surveys-offline-sending"),
        "notSent": said("surveys-offline-not-sent"),
        "notKept": said("surveys-offline-not-kept"),
        "tooLong": said("surveys-offline-too-long"),
    });
    whole.to_string()
}

/// The questions, all on one page. The script shows what an answer asks for; what it hides is not sent.
pub async fn form(visit: &Visit, door: &Door, offline: &Offline) -> Outcome<Markup> {
    let open = logic::Form::read(laid_open(door.form.questionnaire()))
        .map_err(|_| Fault::internal("laying a survey open for a tablet", "it can no longer be read"))?;
    let flat = Door { form: open, ..door.clone() };
    let sent = Form::of(visit.query.clone());
    let asking = Asking::new(visit, &flat, Who::Kiosk, format!("/s/{}", door.survey.link)).await?;
    let sheet = asking.sheet(&Form::empty().with("easy", sent.text("easy")));
    for script in sheet.scripts() {
        visit.script(script);
    }
    let words = &visit.words;
    let until = words.date(offline.until);
    let easy = asking.tag(&sent).is_easy();
    Ok(html! {
        div #offline-asks {
            p .govuk-body { (words.text("surveys-answer-who-nobody")) }
            p .govuk-body { (words.with("surveys-offline-line", &[("day", until.into())])) }
            @if asking::has_easy_words(visit, door) && sent.chosen("easy").is_none() {
                p .govuk-body {
                    a .govuk-link href=(in_language(door, visit.language.as_str(), true)) { (words.text("surveys-offline-easy")) }
                }
            }
            div #offline-wrong .govuk-error-summary tabindex="-1" hidden {
                h2 .govuk-error-summary__title { (words.text("web-error-summary")) }
                div .govuk-error-summary__body { ul .govuk-list .govuk-error-summary__list {} }
            }
            form #offline-form .comhar-answering .comhar-easy[easy] method="post" action=(asking.action) novalidate autocomplete="off" {
                (questions(&sheet, door, words))
                (Button::new(words.text("answering-send")))
            }
        }
    })
}

fn questions(sheet: &Sheet<'_>, door: &Door, words: &i18n::Words) -> Markup {
    let turn = sheet.begin();
    // Said once above all questions, and not above each block.
    let may_skip = html! { p .govuk-hint { (words.text("answering-may-skip")) } };
    let blocks = blocks(door.form.questionnaire());
    let drawn: Vec<Markup> = blocks
        .iter()
        .map(|block| match block.heading {
            Some(page) => html! { h2 .govuk-heading-l { (sheet.said(&page.text)) } },
            None => drawn(sheet, &turn, &block.items, &may_skip.0),
        })
        .collect();
    let skips = sheet.questions(&turn, &whole(door)).0.contains(&may_skip.0);
    html! {
        @if skips { (may_skip) }
        @for (index, block) in drawn.iter().enumerate() { div data-block=(index) { (block) } }
    }
}

fn drawn(sheet: &Sheet<'_>, turn: &Turn, items: &[String], may_skip: &str) -> Markup {
    let block = sheet.questions(turn, &Page::of(items.iter().map(String::as_str)));
    PreEscaped(block.0.replacen(may_skip, "", 1))
}

/// Every question as one page.
pub fn whole(door: &Door) -> Page {
    let blocks = blocks(door.form.questionnaire());
    Page::of(blocks.iter().flat_map(|block| &block.items).map(String::as_str))
}

/// What waits on the tablet, and the button that sends it.
pub fn queue(visit: &Visit, offline: Option<&Offline>) -> Markup {
    let words = &visit.words;
    let inside = html! {
        p .govuk-body { (words.text("surveys-offline-sealed")) }
        @if let Some(offline) = offline {
            p .govuk-body { (words.with("surveys-offline-comes-until", &[("day", words.date(last_day(offline.until)).into())])) }
        }
    };
    html! {
        section #offline-queue {
            h2 .govuk-heading-m { (words.text("surveys-offline-queue")) }
            dl .govuk-summary-list {
                div .govuk-summary-list__row {
                    dt .govuk-summary-list__key { (words.text("surveys-offline-waiting")) }
                    dd #offline-count .govuk-summary-list__value { "0" }
                }
            }
            p #offline-said .govuk-body role="status" {}
            div .govuk-button-group {
                button #offline-send .govuk-button .govuk-button--secondary type="button" hidden { (words.text("surveys-offline-send")) }
                button #offline-drop .govuk-button .govuk-button--warning type="button" hidden { (words.text("surveys-offline-drop")) }
            }
            (Details::new(words.text("surveys-offline-how"), inside))
        }
    }
}
