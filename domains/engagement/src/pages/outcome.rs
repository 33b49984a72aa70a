//! The question "what becomes of it", with honest words and what each of them needs.

use super::common;
use crate::{
    model::{OutcomeSaid, OutcomeWord},
    rules,
};
use kernel::{Date, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Choice, Legend},
};

/// Who is asked: a service that answers may say that it is done, or nothing yet; a decision needs a word, and "done" is claimed
/// with a change instead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// An answer to one person.
    Reply,
    /// The decision on a theme.
    Decision,
}

/// The outcome that the form says; nothing when none was chosen.
pub fn read(form: &Form) -> Result<Option<OutcomeSaid>, Refusal> {
    let text = |name: &str| form.text(name).to_owned();
    Ok(match OutcomeWord::parse(form.text("outcome")) {
        None | Some(OutcomeWord::DoneVerified) => None,
        Some(OutcomeWord::DoneClaimed) => Some(OutcomeSaid::DoneClaimed),
        Some(OutcomeWord::Planned) => Some(OutcomeSaid::Planned { by: day(form, "by")? }),
        Some(OutcomeWord::AlreadySo) => Some(OutcomeSaid::AlreadySo { where_to_find: text("where_to_find") }),
        Some(OutcomeWord::Cannot) => Some(OutcomeSaid::Cannot {
            reason: text("reason"),
            decided_by: text("decided_by"),
            challenge: text("challenge"),
        }),
        Some(OutcomeWord::NotOurs) => {
            Some(OutcomeSaid::NotOurs { handed_to: text("handed_to"), accepted_by: text("accepted_by") })
        }
    })
}

/// The day in three fields.
fn day(form: &Form, name: &str) -> Result<Date, Refusal> {
    let part = |part: &str| form.text(&format!("{name}-{part}")).trim().to_owned();
    let (year, month, day) = (part("year").parse(), part("month").parse(), part("day").parse());
    match (year, month, day) {
        (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).map_err(|_| rules::PLANNED_DAY),
        _ => Err(rules::PLANNED_DAY),
    }
}

/// The question.
pub fn ask(visit: &Visit, form: &Form, asks: Asks) -> Markup {
    let words = &visit.words;
    let choice = |word: OutcomeWord| {
        let key = common::dashed(word.as_str());
        Choice::new(word.as_str(), words.text(&format!("engagement-becomes-{key}")).into_owned())
            .reveals(needs(visit, form, word))
    };
    let none = Choice {
        checked: Some(form.chosen("outcome").is_none()),
        ..Choice::new("", words.text("engagement-becomes-open"))
    };
    let (first, words_of) = match asks {
        Asks::Reply => (
            Some(none),
            &[
                OutcomeWord::DoneClaimed,
                OutcomeWord::Planned,
                OutcomeWord::AlreadySo,
                OutcomeWord::Cannot,
                OutcomeWord::NotOurs,
            ][..],
        ),
        Asks::Decision => {
            (None, &[OutcomeWord::Planned, OutcomeWord::AlreadySo, OutcomeWord::Cannot, OutcomeWord::NotOurs][..])
        }
    };
    let choices = first.into_iter().chain(words_of.iter().copied().map(choice)).collect();
    let legend = Legend::new(words.text("engagement-reply-outcome")).large();
    html! { (form.radios("outcome", legend, choices).hint(words.text("engagement-reply-outcome-hint"))) }
}

fn needs(visit: &Visit, form: &Form, word: OutcomeWord) -> Markup {
    let words = &visit.words;
    let line = |name: &str, key: &str| html! { (form.input(name, words.text(key))) };
    match word {
        OutcomeWord::Planned => html! {
            (form.date_input("by", words.text("engagement-reply-date"), words).hint(words.text("engagement-reply-date-hint")))
        },
        OutcomeWord::AlreadySo => line("where_to_find", "engagement-outcome-where"),
        OutcomeWord::Cannot => html! {
            (form.textarea("reason", words.text("engagement-reply-reason")).rows(3))
            (line("decided_by", "engagement-reply-decided-by"))
            (line("challenge", "engagement-reply-challenge"))
        },
        OutcomeWord::NotOurs => {
            html! { (line("handed_to", "engagement-reply-to")) (line("accepted_by", "engagement-reply-accepted-by")) }
        }
        OutcomeWord::DoneClaimed | OutcomeWord::DoneVerified => Markup::default(),
    }
}
