//! Every refusal of a release. The sentence of each is `refusal-<code with hyphens>` in the language files.

use kernel::Refusal;

macro_rules! refusals {
    ($($(#[$meta:meta])* $name:ident = $kind:ident($code:literal $(, $field:literal)?);)+) => {
        $($(#[$meta])* pub const $name: Refusal = Refusal::$kind($code $(, $field)?);)+
        /// The code of every refusal of a release.
        pub const RELEASE_REFUSALS: &[&str] = &[$($code),+];
    };
}

refusals! {
    /// A name has small letters, digits and hyphens.
    NAME_SHAPE = invalid("evidence_release_name_shape", "name");
    /// A release has this name already.
    NAME_TAKEN = invalid("evidence_release_name_taken", "name");
    /// It has no English title, or too long a one.
    TITLE_EMPTY = invalid("evidence_release_title_empty", "title-en");
    /// Nothing was chosen.
    NO_MEASURE = invalid("evidence_release_no_measure", "measures");
    /// The definition is not approved. Values: `measure`.
    NOT_APPROVED = invalid("evidence_release_not_approved", "measures");
    /// Medians cannot be protected yet. Values: `measure`.
    NO_MEDIANS = invalid("evidence_release_no_medians", "measures");
    /// No period, or one that is none. Values: `period`.
    PERIOD_SHAPE = invalid("evidence_release_period_shape", "periods");
    /// The period is not over. Values: `period`.
    PERIOD_NOT_OVER = invalid("evidence_release_period_not_over", "periods");
    /// More periods than a release has. Values: `limit`.
    TOO_MANY_PERIODS = invalid("evidence_release_too_many_periods", "periods");
    /// Only facts about services are shown service by service.
    TOO_DEEP = invalid("evidence_release_too_deep", "levels");
    /// There is no such rule set.
    RULES_UNKNOWN = invalid("evidence_release_rules_unknown", "rules");
    /// A figure of it is being counted anew.
    BEING_CHECKED = conflict("evidence_release_being_checked");
    /// A reason is needed.
    REASON_EMPTY = invalid("evidence_release_reason_empty", "reason");
    /// Longer than it may be. Values: `limit`.
    REASON_LONG = invalid("evidence_release_reason_long", "reason");
    /// The day is none.
    DAY_SHAPE = invalid("evidence_release_day_shape", "until");
    /// It changed since the page was opened.
    CHANGED_MEANWHILE = conflict("evidence_release_changed_meanwhile");
    /// Something else came out since it was run.
    STALE = conflict("evidence_release_stale");
    /// It is not far enough, or too far, for that.
    WRONG_STAGE = conflict("evidence_release_wrong_stage");
    /// Something could be derived.
    NOT_SAFE = conflict("evidence_release_not_safe");
    /// What was looked at is not what stands here now.
    NOT_THE_SAME = conflict("evidence_release_not_the_same");
    /// The same person cannot sign twice.
    SIGNED_ALREADY = conflict("evidence_release_signed_already");
    /// The maker cannot be the first to sign.
    MAKER_ALONE = conflict("evidence_release_maker_alone");
    /// The time of the embargo has not come.
    TOO_EARLY = conflict("evidence_release_too_early");
    /// The time of the embargo has passed already.
    EMBARGO_PAST = invalid("evidence_release_embargo_past", "until");
    /// A correction of it is being made already.
    CORRECTED_ALREADY = conflict("evidence_release_corrected_already");
}

/// A step of the way that was refused, in the words of this house.
pub fn refused(why: disclosure::release::Refused) -> Refusal {
    use disclosure::release::Refused;
    match why {
        Refused::WrongStage | Refused::AnotherRelease | Refused::NotPublished => WRONG_STAGE,
        Refused::NotSafe => NOT_SAFE,
        Refused::NotTheSame => NOT_THE_SAME,
        Refused::SignedAlready => SIGNED_ALREADY,
        Refused::MakerAlone => MAKER_ALONE,
        Refused::TooEarly => TOO_EARLY,
        Refused::EmbargoPast => EMBARGO_PAST,
        Refused::NoReason => REASON_EMPTY,
    }
}
