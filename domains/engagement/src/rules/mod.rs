//! Decisions: pure functions, no clock, no chance, no database, no sentences.

mod author;
mod due;
mod fold;
mod moderation;
mod refusals;
mod share;
mod small_place;
mod themes;
mod typed;

pub use author::{
    after_opening, answer_check, author_may, disagree, erase, raise_openness, rate_reply, withdraw, write_back,
};
pub use due::{
    ANSWER_DAYS, AUTHOR_CHECK_DAYS, CONTACT_DAYS, DISPUTE_DAYS, DRAFT_DAYS, READING_DAYS, THREAD_DAYS, answer_due,
    concern_due, day_of, days_later, days_left, reading_due,
};
pub use fold::{apply, desk, fold, rank, regions, replay};
pub use moderation::{lapse, moderate, moderator_may, screen, start_reading};
pub use refusals::*;
pub use share::share;
pub use small_place::{SMALLEST_CROWD, is_small_place, safer};
pub use themes::{
    Belongs, apply_theme, check_decision, check_evidence, claim, decide, dispute_theme, hear_outcome, link, make,
    replay_theme, reply, responder_may, theme_may, verify,
};
pub use typed::{
    LONGEST_NAME, LONGEST_TEXT, draft_fits, identity_from_form, line_from_form, said_from_form, text_from_form,
    words_from_form,
};
