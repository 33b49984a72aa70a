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
    /// Nothing was written.
    TEXT_EMPTY = invalid("engagement_text_empty", "text");
    /// More letters than fit. Values: `limit`, `length`.
    TEXT_LONG = invalid("engagement_text_long", "text");
    /// As [`TEXT_LONG`], what went well.
    WELL_LONG = invalid("engagement_text_long", "well");
    /// As [`TEXT_LONG`], what could be better.
    BETTER_LONG = invalid("engagement_text_long", "better");
    /// An answer, a reason or a message back without words.
    WORDS_EMPTY = invalid("engagement_words_empty", "words");
    /// As [`TEXT_LONG`], an answer, a reason or a message back.
    WORDS_LONG = invalid("engagement_text_long", "words");
    /// An outcome lacks something that its word needs (why, who decided, how to challenge, who accepted).
    OUTCOME_INCOMPLETE = invalid("engagement_outcome_incomplete", "outcome");
    /// A plan needs a day that is not over.
    PLANNED_DAY = invalid("engagement_planned_day", "by");
    /// Who signs needs a name and a part.
    SIGNATURE_EMPTY = invalid("engagement_signature_empty", "name");
    /// A name is needed for this way of being known.
    NAME_EMPTY = invalid("engagement_name_empty", "name");
    /// A name longer than it can be shown.
    NAME_LONG = invalid("engagement_name_long", "name");
    /// A mail address or a phone number is needed, or this is neither.
    MAIL_WRONG = invalid("engagement_mail_wrong", "mail");
    /// The draft is too long to be kept.
    DRAFT_LONG = invalid("engagement_draft_long", "text");
    /// There is no such service.
    SERVICE_UNKNOWN = invalid("engagement_service_unknown", "service");
    /// The service is closed, or does not take part.
    SERVICE_CLOSED = invalid("engagement_service_closed", "service");
    /// So few people come there that somebody could guess who wrote it; choose how to go on.
    SMALL_PLACE = invalid("engagement_small_place", "safer");
    /// No thread has this code.
    CODE_UNKNOWN = invalid("engagement_code_unknown", "code");
    /// The thread was open too long without a touch; the code opens it again.
    THREAD_SHUT = invalid("engagement_thread_shut", "code");
    /// Its state does not allow this. Values: `allowed`, the verbs that it does.
    NOT_NOW = conflict("engagement_not_now");
    /// The author took it back meanwhile.
    WITHDRAWN_MEANWHILE = conflict("engagement_withdrawn_meanwhile");
    /// Somebody else changed it since the page was opened.
    CHANGED_MEANWHILE = conflict("engagement_changed_meanwhile");
    /// A colleague is reading it.
    COLLEAGUE_READING = conflict("engagement_colleague_reading");
    /// Nobody has read it for safety yet.
    NOT_SCREENED = conflict("engagement_not_screened");
    /// A concern about somebody's safety is open.
    CONCERN_OPEN = conflict("engagement_concern_open");
    /// The author wants only the service to read it.
    AUTHOR_KEEPS_PRIVATE = conflict("engagement_author_keeps_private");
    /// No way leads back to the author.
    NOBODY_TO_ANSWER = conflict("engagement_nobody_to_answer");
    /// A second moderator must agree; this one proposed it.
    SECOND_MODERATOR = conflict("engagement_second_moderator");
    /// Only somebody outside the team may say that they saw it.
    OUTSIDE_THE_TEAM = conflict("engagement_outside_the_team");
    /// The time to disagree is over. Values: `days`.
    TOO_LATE_TO_DISAGREE = conflict("engagement_too_late_to_disagree");
    /// A mode can only become more open.
    ONLY_MORE_OPEN = invalid("engagement_only_more_open", "mode");
    /// A criticality is a number from 0 to 5.
    CRITICALITY = invalid("engagement_criticality", "criticality");
    /// A finding that does not follow from the one before.
    SCREENING = invalid("engagement_screening", "safety");
    /// An address starts with https:// or with a slash.
    EVIDENCE_WRONG = invalid("engagement_evidence_wrong", "evidence");
    /// A number of people is zero or more.
    PEOPLE_A_MONTH = invalid("engagement_people_a_month", "people");
}
