//! What several pages say in the same way.

use crate::model::Stage;
use axum::response::Response;
use i18n::Words;
use kernel::{Language, Refusal, Verb};
use maud::{Markup, html};
use questionnaires::{Tag, Text};
use web::{Visit, components};

/// The answer to whoever may not do `V` at all: nobody is asked to sign in, everybody else finds no such page.
pub fn closed_to<V: Verb>(visit: &Visit) -> Option<Response> {
    let asked = || visit.caller.signed_in().err().unwrap_or_else(|| Refusal::absent().into());
    (!visit.caller.ever::<V>()).then(|| visit.refuse(&asked()))
}

/// A text that people wrote, for a reader, with the language it stands in when that is another one.
pub fn said(text: &Text, language: Language) -> Markup {
    let tag = Tag::from(language);
    match text.best(&tag, &[Tag::from(Language::English)]) {
        Some((found, own)) if own.plain() == tag => html! { (found) },
        Some((found, own)) => html! { span lang=(own.plain()) { (found) } },
        None => Markup::default(),
    }
}

/// The same without markup.
pub fn plain(text: &Text, language: Language) -> String {
    let tag = Tag::from(language);
    text.best(&tag, &[Tag::from(Language::English)]).map(|(found, _)| found.to_owned()).unwrap_or_default()
}

/// Where a version stands, as a tag.
pub fn stage_tag(words: &Words, stage: Stage) -> components::Tag {
    let tag = components::Tag::new(words.text(&format!("surveys-stage-{stage}")).into_owned());
    match stage {
        Stage::Open | Stage::Released => tag.good(),
        Stage::Test | Stage::Approved | Stage::Closing => tag.waiting(),
        Stage::Draft | Stage::Paused | Stage::Closed => tag.quiet(),
    }
}
