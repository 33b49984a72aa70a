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
    /// Nothing was written where a name is needed.
    NAME_EMPTY = invalid("community_name_empty", "name");
    /// More letters than a name has. Values: `limit`.
    NAME_LONG = invalid("community_name_long", "name");
    /// Somebody called so is known here: the same person, or another?
    NAME_KNOWN = invalid("community_name_known", "name");
    /// Nothing was written where words are needed.
    TEXT_EMPTY = invalid("community_text_empty", "words");
    /// More letters than fit. Values: `limit`.
    TEXT_LONG = invalid("community_text_long", "words");
    /// Which of the eight kinds it is was not chosen.
    KIND_UNKNOWN = invalid("community_kind_unknown", "kind");
    /// What sort of place it is was not chosen.
    SETTING_UNKNOWN = invalid("community_setting_unknown", "setting");
    /// A number of places is one or more.
    CAPACITY = invalid("community_capacity", "capacity");
    /// What was retired plans nothing new.
    OFFER_RETIRED = conflict("community_offer_retired");
    /// A colleague changed it meanwhile.
    CHANGED_MEANWHILE = conflict("community_changed_meanwhile");
    /// A day that is no day, too long ago, or too far ahead.
    PLAN_DAY = invalid("community_plan_day", "day");
    /// A time of day that is none.
    PLAN_TIME = invalid("community_plan_time", "from");
    /// A session that ends when it begins.
    PLAN_LENGTH = invalid("community_plan_length", "until");
    /// More weeks than can be planned. Values: `limit`.
    PLAN_WEEKS = invalid("community_plan_weeks", "weeks");
    /// The register opens an hour before.
    TOO_EARLY = conflict("community_too_early");
    /// The register is not open yet.
    NOT_OPEN_YET = conflict("community_not_open_yet");
    /// The register was locked.
    REGISTER_LOCKED = conflict("community_register_locked");
    /// It will not be.
    SESSION_CANCELLED = conflict("community_session_cancelled");
    /// It began or is over, so it cannot be cancelled or opened.
    SESSION_BEGAN = conflict("community_session_began");
    /// Only a locked register is amended.
    NOT_LOCKED = conflict("community_not_locked");
    /// Why it is amended was not chosen.
    REASON = invalid("community_reason", "reason");
    /// A number of people without a name that cannot be. Values: `limit`.
    ANONYMOUS = invalid("community_anonymous", "anonymous");
    /// No person was chosen, or none whom this service knows.
    GUEST_UNKNOWN = invalid("community_guest_unknown", "guest");
    /// A card that was never printed here, or was revoked: the two look alike.
    CARD_UNKNOWN = invalid("community_card_unknown", "card");
    /// A person cannot be merged with themselves.
    SAME_GUEST = invalid("community_same_guest", "guest");
    /// Both come with an account of their own.
    TWO_ACCOUNTS = conflict("community_two_accounts");
    /// How it ended was not chosen.
    ENDING = invalid("community_ending", "ending");
    /// To whom it was handed over was not said.
    HANDED_TO = invalid("community_handed_to", "to");
    /// Nobody there said yes.
    NOT_ACCEPTED = invalid("community_not_accepted", "accepted");
    /// It ended already.
    CRISIS_OVER = conflict("community_crisis_over");
    /// It has not ended yet, so nobody follows up.
    CRISIS_NOT_OVER = conflict("community_crisis_not_over");
    /// How to reach somebody was not said.
    REACH_EMPTY = invalid("community_reach_empty", "reach");
    /// More calls for help wait than can be true.
    TOO_MANY_CALLS = too_many("community_too_many_calls");
    /// The link of a rating that is none.
    RATING_LINK = conflict("community_rating_link");
    /// No number from one to five was chosen.
    RATING_NONE = invalid("community_rating_none", "rating");
    /// A day that is none, or lies ahead.
    TRAINING_DAY = invalid("community_training_day", "day");
    /// A number of people that cannot be. Values: `limit`.
    TRAINING_PEOPLE = invalid("community_training_people", "people");
    /// A period that ends before it begins, or is too long.
    PERIOD = invalid("community_period", "to");
}
