//! Refusals of business cases. The sentence of each is `refusal-<code with hyphens>` in the language files.

use kernel::Refusal;

macro_rules! refusals {
    ($($(#[$meta:meta])* $name:ident = $kind:ident($code:literal $(, $field:literal)?);)+) => {
        $($(#[$meta])* pub const $name: Refusal = Refusal::$kind($code $(, $field)?);)+
        /// The code of every refusal of business cases.
        pub const CASE_REFUSAL_CODES: &[&str] = &[$($code),+];
    };
}

refusals! {
    /// Somebody else changed it since it was read.
    CASE_CHANGED = conflict("evidence_case_changed");
    /// It was handed in: its words and figures stand still.
    CASE_CLOSED = conflict("evidence_case_closed");
    /// It waits for no decision.
    CASE_NOT_SUBMITTED = conflict("evidence_case_not_submitted");
    /// Whoever wrote it does not decide on it.
    CASE_OWN = conflict("evidence_case_own");
    /// No figure is pinned.
    NO_FIGURE = conflict("evidence_case_no_figure");
    /// More figures than anybody reads.
    TOO_MANY_FIGURES = conflict("evidence_case_too_many");
    /// No such published figure.
    FIGURE_UNKNOWN = invalid("evidence_case_figure_unknown", "figure");
    /// It has no name.
    TITLE_MISSING = invalid("evidence_case_title_missing", "title");
    /// What is needed is not said.
    NEED_MISSING = invalid("evidence_case_need_missing", "need");
    /// What could be done is not said.
    OPTIONS_MISSING = invalid("evidence_case_options_missing", "options");
    /// What it costs is not said.
    COSTS_MISSING = invalid("evidence_case_costs_missing", "costs");
    /// What it will change is not said.
    CHANGE_MISSING = invalid("evidence_case_change_missing", "change");
    /// Nothing was chosen.
    VERDICT_MISSING = invalid("evidence_case_verdict_missing", "verdict");
    /// No reason.
    REASON_MISSING = invalid("evidence_case_reason_missing", "reason");
    /// No day, or one that is over.
    DAY_OVER = invalid("evidence_case_day_over", "review");
    /// It was not agreed.
    NOT_AGREED = conflict("evidence_case_not_agreed");
    /// No place that the caller may write for.
    PLACE_UNKNOWN = invalid("evidence_case_place_unknown", "place");
    /// The name is longer than it may be. Values: `limit`.
    TITLE_LONG = invalid("evidence_case_too_long", "title");
    /// What is needed is longer than it may be. Values: `limit`.
    NEED_LONG = invalid("evidence_case_too_long", "need");
    /// What could be done is longer than it may be. Values: `limit`.
    OPTIONS_LONG = invalid("evidence_case_too_long", "options");
    /// What it costs is longer than it may be. Values: `limit`.
    COSTS_LONG = invalid("evidence_case_too_long", "costs");
    /// What it will change is longer than it may be. Values: `limit`.
    CHANGE_LONG = invalid("evidence_case_too_long", "change");
    /// The reason is longer than it may be. Values: `limit`.
    REASON_LONG = invalid("evidence_case_too_long", "reason");
    /// The house has nobody who sets a pack on paper.
    NO_PRESS = conflict("evidence_case_no_press");
}
