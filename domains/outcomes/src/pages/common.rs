//! What several pages say in the same way.

use super::known;
use crate::model::{Change, Measure};
use axum::response::Response;
use i18n::Words;
use kernel::{Refusal, Verb};
use maud::{Markup, html};
use questionnaires::{
    Tag, Text,
    scoring::{Direction, ScoreRule},
};
use web::{Visit, components::InsetText};

/// The answer to whoever may not do `V` at all: nobody is asked to sign in, everybody else finds no such page.
pub fn closed_to<V: Verb>(visit: &Visit) -> Option<Response> {
    let asked = || visit.caller.signed_in().err().unwrap_or_else(|| Refusal::absent().into());
    (!visit.caller.ever::<V>()).then(|| visit.refuse(&asked()))
}

/// A word of a closed list as part of a key.
pub fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

/// A text of a questionnaire for a reader.
pub fn said(words: &Words, text: &Text) -> String {
    let tag = Tag::from(words.language());
    text.best(&tag, &[]).map(|(text, _)| text.to_owned()).unwrap_or_default()
}

/// The title of a measure.
pub fn title(words: &Words, measure: &Measure) -> String {
    said(words, &measure.questionnaire.title)
}

/// The name of a score: `hope`, `item_3`.
pub fn score(words: &Words, key: &str) -> String {
    if let Some((part, number)) = key.rsplit_once('_')
        && let Ok(number) = number.parse::<i64>()
        && known::NUMBERED.contains(&part)
    {
        return words.with(&format!("outcomes-score-{part}-number"), &[("number", number.into())]);
    }
    match known::SCORES.contains(&key) {
        true => words.text(&format!("outcomes-score-{}", dashed(key))).into_owned(),
        false => key.replace('_', " "),
    }
}

/// A value of a score, as its scoring shows it.
pub fn value(words: &Words, rule: &ScoreRule, value: f64) -> String {
    let places = if value.fract().abs() < 0.05 { 0 } else { usize::from(rule.places).max(1) };
    words.decimal(value, places)
}

/// The band of a score in words, with where the band is from; nothing when none is claimed.
pub fn band(words: &Words, rule: &ScoreRule, value: f64) -> Option<(String, String)> {
    let band = rule.band(value)?;
    let source = rule.bands.first().map(|set| set.source.text.clone())?;
    Some((range(words, &band.label), source))
}

/// The name of a range.
pub fn range(words: &Words, label: &str) -> String {
    match known::BANDS.contains(&label) {
        true => words.text(&format!("outcomes-{label}")).into_owned(),
        false => label.replace('-', " "),
    }
}

/// What a higher number means. No score is shown without it.
pub fn direction(words: &Words, rule: &ScoreRule) -> String {
    let key = match rule.direction {
        Direction::HigherIsBetter => "outcomes-direction-better",
        Direction::HigherIsWorse => "outcomes-direction-worse",
        Direction::Neither => "outcomes-direction-neither",
    };
    words.text(key).into_owned()
}

/// What a change means.
pub fn change(words: &Words, change: Change) -> String {
    let key = match change {
        Change::Better => "outcomes-change-better",
        Change::Worse => "outcomes-change-worse",
        Change::Chance => "outcomes-change-chance",
        Change::NotKnown => "outcomes-change-not-known",
    };
    words.text(key).into_owned()
}

/// Who sees an answer that may mean danger: said before anything is answered.
pub fn safety_told(visit: &Visit, measure: &Measure) -> Markup {
    let words = &visit.words;
    html! {
        @if !measure.scoring.safety.is_empty() {
            (InsetText::new(html! {
                p { (words.text("outcomes-safety-before")) }
                p { (words.text("outcomes-safety-now")) }
            }))
        }
    }
}

/// Help, on this very page.
pub fn help_now(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        section .comhar-sheet id="help" {
            h2 .govuk-heading-m { (words.text("outcomes-help-heading")) }
            p .govuk-body { (words.text("outcomes-help-line")) }
            (visit.site.help().list(words))
        }
    }
}
