//! What several pages say in the same way.

use crate::model::{Crisis, CrisisState, Kind, Known, Session, State};
use axum::response::Response;
use db::Json;
use i18n::{Words, Written};
use jiff::tz::TimeZone;
use kernel::{Refusal, Time, Verb};
use maud::{Markup, html};
use organisations::model::Setting;
use web::{
    Visit,
    components::{Button, Tag},
};

/// The answer to whoever may not do `V` at all: nobody is asked to sign in, everybody else finds no such page.
pub fn closed_to<V: Verb>(visit: &Visit) -> Option<Response> {
    let asked = || visit.caller.signed_in().err().unwrap_or_else(|| Refusal::absent().into());
    (!visit.caller.ever::<V>()).then(|| visit.refuse(&asked()))
}

/// A word of a closed list as part of a key.
pub fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

/// One of the eight kinds.
pub fn kind(words: &Words, kind: Kind) -> String {
    words.text(&format!("community-kind-{}", dashed(kind.as_str()))).into_owned()
}

/// What sort of place it is.
pub fn setting(words: &Words, setting: Setting) -> String {
    words.text(&format!("organisations-setting-{}", dashed(setting.as_str()))).into_owned()
}

/// The name of an offer for a reader, marked when it is in another language.
pub fn named(words: &Words, names: &Json<Written>) -> Markup {
    match names.0.best(words.language()) {
        Some(shown) => html! { bdi lang=[shown.lang()] { (shown.text) } },
        None => html! {},
    }
}

/// The same as plain text.
pub fn name(words: &Words, names: &Json<Written>) -> String {
    names.0.text(words.language()).to_owned()
}

/// The day and the hours of a session on the clock of its place.
pub fn when(words: &Words, session: &Session, zone: &TimeZone) -> String {
    let (from, to) = (session.starts_at.to_zoned(zone.clone()), session.ends_at.to_zoned(zone.clone()));
    words.with(
        "community-when",
        &[
            ("date", words.date(from.date()).into()),
            ("from", words.time_of_day(from.time()).into()),
            ("to", words.time_of_day(to.time()).into()),
        ],
    )
}

/// A moment on the clock of a place.
pub fn moment(words: &Words, time: Time, zone: &TimeZone) -> String {
    let at = time.to_zoned(zone.clone());
    let values = [("date", words.date(at.date()).into()), ("time", words.time_of_day(at.time()).into())];
    words.with("community-moment", &values)
}

/// Where a session stands.
pub fn state_tag(words: &Words, state: State) -> Tag {
    let tag = Tag::new(words.text(&format!("community-state-{}", state.as_str())).into_owned());
    match state {
        State::Open => tag.good(),
        State::Planned | State::Closed => tag.waiting(),
        State::Locked | State::Amended | State::Cancelled => tag.quiet(),
    }
}

/// Where a crisis contact stands.
pub fn crisis_tag(words: &Words, crisis: &Crisis) -> Tag {
    let tag = Tag::new(words.text(&format!("community-crisis-{}", dashed(crisis.state.as_str()))).into_owned());
    match crisis.state {
        CrisisState::Opened | CrisisState::Missed => tag.urgent(),
        CrisisState::Live | CrisisState::FollowUpDue => tag.waiting(),
        CrisisState::FollowedUp => tag.good(),
    }
}

/// What somebody is called, or the words for a person without a name.
pub fn called(words: &Words, known: &Known) -> String {
    known.called.clone().unwrap_or_else(|| words.text("community-word-somebody").into_owned())
}

/// These people in the order of their names.
pub fn in_order<'a>(words: &Words, known: impl IntoIterator<Item = &'a Known>) -> Vec<(String, &'a Known)> {
    let mut named: Vec<(String, &Known)> = known.into_iter().map(|one| (called(words, one), one)).collect();
    named.sort_by_cached_key(|(name, one)| (i18n::sort_key(words.language(), name), one.id));
    named
}

/// A form that is one button.
pub fn press(action: &str, fields: &[(&str, &str)], button: &Button) -> Markup {
    html! {
        form method="post" action=(action) novalidate {
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            (button)
        }
    }
}

/// The whole address of a page, for a code to scan.
pub fn whole(visit: &Visit, path: &str) -> String {
    format!("{}{path}", visit.site.settings().public_url.trim_end_matches('/'))
}
