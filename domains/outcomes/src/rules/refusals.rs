//! Every refusal of this domain. The sentence of each is `refusal-<code with hyphens>` in the language files.

use kernel::Refusal;

macro_rules! refusals {
    ($($(#[$meta:meta])* $name:ident = $kind:ident($code:literal $(, $field:literal)?);)+) => {
        $($(#[$meta])* pub const $name: Refusal = Refusal::$kind($code $(, $field)?);)+
        /// The code of every refusal of this domain.
        pub const REFUSAL_CODES: &[&str] = &[$($code),+];
    };
}

refusals! {
    /// Answered already, over, or never sent: the three look alike.
    LINK_NOT_OPEN = conflict("outcomes_link_not_open");
    /// Nothing was answered at all.
    NOTHING_ANSWERED = invalid("outcomes_nothing_answered", "answers");
    /// An answer that the questionnaire does not offer. Values: `item`.
    NOT_OFFERED = invalid("outcomes_not_offered", "answers");
    /// There is no such measure, or none for this place.
    MEASURE_UNKNOWN = invalid("outcomes_measure_unknown", "measure");
    /// Nobody is asked with this measure any more.
    MEASURE_RETIRED = invalid("outcomes_measure_retired", "measure");
    /// The day by which an answer helps is over, or too far ahead.
    DUE_DAY = invalid("outcomes_due_day", "due");
    /// This person waits with enough askings of this service.
    ASKED_ENOUGH = conflict("outcomes_asked_enough");
    /// Somebody without an account, or without a way to be reached.
    MAIL_WRONG = invalid("outcomes_mail_wrong", "mail");
    /// Nobody like that can be let in: a service that never asked, a worker who never did, somebody who is no supporter.
    SHARE_UNKNOWN = invalid("outcomes_share_unknown", "with");
    /// An answer of somebody else's view, or one that was taken back.
    NOT_YOURS_TO_TAKE_BACK = conflict("outcomes_not_yours_to_take_back");
    /// A time together that has ended, or has not begun.
    TIME_NOT_TOGETHER = conflict("outcomes_time_not_together");
    /// A number of contacts is zero or more.
    CONTACTS = invalid("outcomes_contacts", "contacts");
    /// A referral comes before the first treatment, and both before today.
    WAIT_DAYS_WRONG = invalid("outcomes_wait_days_wrong", "referred");
    /// Why it ended was not chosen.
    END_CODE = invalid("outcomes_end_code", "why");
    /// What was done needs words.
    DONE_EMPTY = invalid("outcomes_done_empty", "done");
    /// More letters than fit. Values: `limit`.
    DONE_LONG = invalid("outcomes_done_long", "done");
    /// A colleague wrote something meanwhile.
    CHANGED_MEANWHILE = conflict("outcomes_changed_meanwhile");
    /// What was pasted is no questionnaire that can be read. Values: `why`.
    JSON_UNREADABLE = invalid("outcomes_json_unreadable", "json");
    /// More letters than fit. Values: `limit`.
    JSON_LONG = invalid("outcomes_json_long", "json");
    /// There is no such scoring.
    SCORING_UNKNOWN = invalid("outcomes_scoring_unknown", "scoring");
    /// Items of the scoring that no question was found for. Values: `items`.
    NOT_BOUND = invalid("outcomes_not_bound", "json");
    /// On what terms the words may be used was not said.
    RIGHTS_EMPTY = invalid("outcomes_rights_empty", "rights");
    /// This version is here already.
    LOADED_ALREADY = invalid("outcomes_loaded_already", "json");
}
