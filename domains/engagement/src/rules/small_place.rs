//! The small-place guard (T10): a person who is one of very few could be recognised by what they say.

use crate::model::{Detail, Perspective, PlaceShown, SaferChoice, Wish};
use kernel::Language;

/// With fewer people than this who could have written it, the author is warned.
pub const SMALLEST_CROWD: i64 = 10;

/// Of a thousand who write, so many speak from this perspective. Rough on purpose: it may warn once too often.
const fn of_a_thousand(perspective: Option<Perspective>) -> i64 {
    match perspective {
        None => 1_000,
        Some(Perspective::Own) => 700,
        Some(Perspective::Family) => 150,
        Some(Perspective::Carer | Perspective::Supporter) => 100,
        Some(Perspective::Staff) => 50,
    }
}

/// Of a thousand who write, so many write in this language.
const fn writers_of_a_thousand(language: Language) -> i64 {
    match language {
        Language::English => 1_000,
        Language::Irish | Language::Serbian => 100,
    }
}

/// Whether so few people could have written it that somebody might guess who it was. An unknown number is not small.
pub fn is_small_place(
    people_a_month: Option<i64>,
    perspective: Option<Perspective>,
    language: Language,
    crowd: i64,
) -> bool {
    people_a_month.is_some_and(|people| {
        let plausible =
            people.max(0).saturating_mul(of_a_thousand(perspective)).saturating_mul(writers_of_a_thousand(language));
        plausible < crowd.saturating_mul(1_000_000)
    })
}

/// What a choice means for what the public may see.
pub const fn safer(choice: Option<SaferChoice>) -> (Wish, PlaceShown, Detail) {
    match choice {
        None | Some(SaferChoice::SendAsItIs) => (Wish::MayPublish, PlaceShown::Service, Detail::Full),
        Some(SaferChoice::TellArea) => (Wish::MayPublish, PlaceShown::Area, Detail::Full),
        Some(SaferChoice::LeaveOutDetails) => (Wish::MayPublish, PlaceShown::Service, Detail::Less),
        Some(SaferChoice::KeepPrivate) => (Wish::Private, PlaceShown::Service, Detail::Full),
    }
}
