//! What several pages say in the same way: states, days left, dates as exact as they may be, names of services.

use crate::model::{
    Kind, LoopStage, Mode, OutcomeSaid, OutcomeWord, Perspective, Publication, Response, Safety, Theme,
};
use axum::response::Response as Answer;
use i18n::{Words, name};
use kernel::{Grain, Refusal, Time, Verb};
use maud::{Markup, html};
use web::{Visit, components::Tag};

/// The answer to whoever may not do `V` at all: nobody is asked to sign in, everybody else finds no such page.
pub fn closed_to<V: Verb>(visit: &Visit) -> Option<Answer> {
    let asked = || visit.caller.signed_in().err().unwrap_or_else(|| Refusal::absent().into());
    (!visit.caller.ever::<V>()).then(|| visit.refuse(&asked()))
}

/// The word of a closed list as part of a key.
pub fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

/// What sort it is.
pub fn kind(words: &Words, kind: Kind) -> String {
    words.text(&format!("engagement-kind-{}", dashed(kind.as_str()))).into_owned()
}

/// How its author is known.
pub fn mode(words: &Words, mode: Mode) -> String {
    words.text(&format!("engagement-mode-{}", dashed(mode.as_str()))).into_owned()
}

/// Whose experience it is, in the author's own words.
pub fn perspective(words: &Words, perspective: Perspective) -> String {
    words.text(&format!("engagement-perspective-{}", dashed(perspective.as_str()))).into_owned()
}

/// Who speaks, when no name is shown.
pub fn from(words: &Words, perspective: Option<Perspective>) -> String {
    let word = perspective.map_or("none", Perspective::as_str);
    words.text(&format!("engagement-experience-from-{}", dashed(word))).into_owned()
}

/// Who may read it.
pub fn publication(words: &Words, state: Publication) -> String {
    words.text(&format!("engagement-publication-{}", dashed(state.as_str()))).into_owned()
}

/// Whether somebody may be in danger.
pub fn safety(words: &Words, state: Safety) -> String {
    words.text(&format!("engagement-safety-{}", dashed(state.as_str()))).into_owned()
}

/// Whether it was answered.
pub fn response(words: &Words, state: Response) -> String {
    words.text(&format!("engagement-response-{}", dashed(state.as_str()))).into_owned()
}

/// What came of it.
pub fn loop_stage(words: &Words, stage: LoopStage) -> String {
    words.text(&format!("engagement-loop-{}", dashed(stage.as_str()))).into_owned()
}

/// The safety of something as a tag.
pub fn safety_tag(words: &Words, state: Safety) -> Tag {
    let tag = Tag::new(safety(words, state));
    match state {
        Safety::ConcernOpen => tag.urgent(),
        Safety::Unscreened | Safety::Watch => tag.waiting(),
        Safety::Clear | Safety::ConcernClosed => tag.quiet(),
    }
}

/// The answer as a tag.
pub fn response_tag(words: &Words, state: Response) -> Tag {
    let tag = Tag::new(response(words, state));
    match state {
        Response::AwaitingReply | Response::AuthorUnsatisfied => tag.waiting(),
        Response::Replied | Response::AuthorSatisfied => tag.good(),
        Response::NoneDue => tag.quiet(),
    }
}

/// The outcome as a tag; nothing decided counts as being decided.
pub fn outcome_tag(words: &Words, outcome: Option<OutcomeWord>) -> Tag {
    let word = outcome.map_or("open", OutcomeWord::as_str);
    let tag = Tag::new(words.text(&format!("engagement-outcome-{}", dashed(word))).into_owned());
    match outcome {
        Some(OutcomeWord::DoneVerified) => tag.good(),
        Some(OutcomeWord::DoneClaimed | OutcomeWord::Planned) | None => tag.waiting(),
        Some(OutcomeWord::AlreadySo | OutcomeWord::Cannot | OutcomeWord::NotOurs) => tag.quiet(),
    }
}

/// A theme's state as a tag: one that somebody disputed is open again, whatever its last outcome was.
pub fn theme_tag(words: &Words, theme: &Theme) -> Tag {
    match theme.stage {
        LoopStage::Disputed => Tag::new(loop_stage(words, LoopStage::Disputed)).waiting(),
        _ => outcome_tag(words, theme.outcome),
    }
}

/// An outcome with its particulars, as the service said it.
pub fn outcome_said(words: &Words, said: &OutcomeSaid) -> Markup {
    let line = |key: &str, text: &str| {
        html! { p .govuk-body { strong { (words.text(key)) ":" } " " (web::text::line(text)) } }
    };
    html! {
        (outcome_tag(words, Some(said.word())))
        @match said {
            OutcomeSaid::DoneClaimed => p .govuk-body { (words.text("engagement-outcome-done-claimed-line")) },
            OutcomeSaid::Planned { by } => p .govuk-body {
                (words.with("engagement-outcome-planned-line", &[("date", words.date(*by).into())]))
            },
            OutcomeSaid::AlreadySo { where_to_find } => {
                p .govuk-body { (words.text("engagement-outcome-already-so-line")) }
                (line("engagement-outcome-where", where_to_find))
            },
            OutcomeSaid::Cannot { reason, decided_by, challenge } => {
                (line("engagement-outcome-reason", reason))
                p .govuk-body { (words.with("engagement-outcome-decided-by", &[("who", name(decided_by))])) }
                (line("engagement-outcome-challenge", challenge))
            },
            OutcomeSaid::NotOurs { handed_to, accepted_by } => {
                p .govuk-body { (words.with("engagement-outcome-not-ours-line", &[("to", name(handed_to))])) }
                (line("engagement-outcome-accepted", accepted_by))
            },
        }
    }
}

/// Short facts side by side, one below the other where there is no room.
pub fn facts(facts: &[Markup]) -> Markup {
    html! { p .comhar-queue__facts { @for fact in facts { span { (fact) } } } }
}

/// A long row of signs that may break anywhere.
pub fn long(text: &str) -> Markup {
    html! { div .comhar-words { p { (text) } } }
}

/// Days left, in words.
pub fn due(words: &Words, days_left: i64) -> String {
    match days_left {
        0 => words.text("engagement-due-today").into_owned(),
        1 => words.text("engagement-due-tomorrow").into_owned(),
        late if late < 0 => words.with("engagement-due-late", &[("days", late.saturating_neg().into())]),
        days => words.with("engagement-due-days", &[("days", days.into())]),
    }
}

/// When something was, no more exactly than the author's way of being known allows.
pub fn when(words: &Words, at: Time, mode: Mode) -> String {
    match mode.grain() {
        Grain::Exact | Grain::Hour => words.date(words.day_of(at)),
        Grain::Day => words.date(crate::rules::day_of(at)),
        Grain::Week => {
            words.with("engagement-word-week-of", &[("date", words.date_short(crate::rules::day_of(at)).into())])
        }
    }
}

/// The first words of a text, cut between words.
pub fn beginning(text: &str, most: usize) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line.chars().count() <= most {
        return one_line;
    }
    let cut: String = one_line.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{whole} …")
}
