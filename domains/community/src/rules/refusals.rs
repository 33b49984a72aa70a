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
    /// No file was chosen.
    IMPORT_NO_FILE = invalid("community_import_no_file", "file");
    /// There is nothing in it.
    IMPORT_EMPTY = invalid("community_import_empty", "file");
    /// Larger than a register is. Values: `limit`.
    IMPORT_TOO_LARGE = invalid("community_import_too_large", "file");
    /// More lines than a register has. Values: `limit`.
    IMPORT_TOO_MANY_LINES = invalid("community_import_too_many_lines", "file");
    /// An old kind of spreadsheet, or one with a password.
    IMPORT_OLD = invalid("community_import_old", "file");
    /// Neither a spreadsheet nor text.
    IMPORT_NO_TABLE = invalid("community_import_no_table", "file");
    /// The spreadsheet is damaged.
    IMPORT_DAMAGED = invalid("community_import_damaged", "file");
    /// No heads of columns with lines below them.
    IMPORT_NO_LINES = invalid("community_import_no_lines", "file");
    /// A head lies over several columns. Values: `head`.
    IMPORT_MERGED = invalid("community_import_merged", "file");
    /// The same table was put in. Values: `file`, `day`.
    IMPORT_SAME = invalid("community_import_same", "file");
    /// A sheet that is not in the file.
    IMPORT_SHEET = invalid("community_import_sheet", "sheet");
    /// Which column holds the day was not said.
    IMPORT_DAY = invalid("community_import_day", "day");
    /// Which column says who came was not said.
    IMPORT_NAME = invalid("community_import_name", "name");
    /// One column was chosen for two things.
    IMPORT_COLUMN_TWICE = invalid("community_import_column_twice", "day");
    /// How days are written was not said.
    IMPORT_ORDER = invalid("community_import_order", "order");
    /// Which offer the lines are of was not said.
    IMPORT_OFFER = invalid("community_import_offer", "offer");
    /// It was looked at already, put in, undone or thrown away.
    IMPORT_NOT_WAITING = conflict("community_import_not_waiting");
    /// It is not half-way.
    IMPORT_NOT_GOING = conflict("community_import_not_going");
    /// Who some people are was not said. Values: `count`.
    IMPORT_WHO = invalid("community_import_who", "who");
    /// Nothing of it can be put in.
    IMPORT_NOTHING = conflict("community_import_nothing");
    /// Nothing of it is kept any more, or it was never in.
    IMPORT_NOT_UNDOABLE = conflict("community_import_not_undoable");
    /// Such a line is not in it.
    IMPORT_LINE = conflict("community_import_line");
    /// What is done with lines that were changed since was not said.
    IMPORT_CHANGED = invalid("community_import_changed", "changed");
    /// A period that ends before it begins, or is too long.
    PERIOD = invalid("community_period", "to");
    /// What is no quarter.
    RETURN_QUARTER = invalid("community_return_quarter", "quarter");
    /// The quarter is not over.
    RETURN_QUARTER_OPEN = conflict("community_return_quarter_open");
    /// This organisation owes no return of this quarter.
    RETURN_NOT_OWED = conflict("community_return_not_owed");
    /// No organisation was chosen.
    RETURN_ORGANISATION = invalid("community_return_organisation", "organisation");
    /// Neither figures nor nil.
    RETURN_EMPTY = invalid("community_return_empty", "nil");
    /// Nil and figures.
    RETURN_NIL_WITH_FIGURES = invalid("community_return_nil_with_figures", "nil");
    /// A part of a line is blank, which is not zero.
    RETURN_BLANK = invalid("community_return_blank", "people");
    /// A number below zero.
    RETURN_NEGATIVE = invalid("community_return_negative", "people");
    /// What is no whole number, or a larger one than can be. Values: `limit`.
    RETURN_NOT_WHOLE = invalid("community_return_not_whole", "people");
    /// 1,204 or 1.204.
    RETURN_DOUBTFUL = invalid("community_return_doubtful", "people");
    /// More people than visits.
    RETURN_PEOPLE_MORE = invalid("community_return_people_more", "people");
    /// How many different people there are over all kinds is missing.
    RETURN_PEOPLE_MISSING = invalid("community_return_people_missing", "people");
    /// More different people than all kinds one after the other. Values: `most`.
    RETURN_PEOPLE_HIGH = invalid("community_return_people_high", "people");
    /// Fewer different people than in one kind. Values: `least`.
    RETURN_PEOPLE_LOW = invalid("community_return_people_low", "people");
    /// Something looks odd, and nobody said that they looked.
    RETURN_ODD = invalid("community_return_odd", "sure");
    /// Somebody of the area is looking at it.
    RETURN_BEING_CHECKED = conflict("community_return_being_checked");
    /// It counts already.
    RETURN_COUNTS = conflict("community_return_counts");
    /// It is fixed for a release.
    RETURN_LOCKED = conflict("community_return_locked");
    /// Nothing was sent that could be looked at.
    RETURN_NOT_SENT = conflict("community_return_not_sent");
    /// Nobody looked at it yet.
    RETURN_NOT_CHECKED = conflict("community_return_not_checked");
    /// It does not count yet.
    RETURN_NOT_ACCEPTED = conflict("community_return_not_accepted");
    /// Why was not chosen.
    RETURN_REASON = invalid("community_return_reason", "reason");
    /// A file that is no table.
    RETURN_FILE_UNREADABLE = invalid("community_return_file_unreadable", "file");
    /// A column is missing or there twice. Values: `columns`.
    RETURN_FILE_HEADS = invalid("community_return_file_heads", "file");
    /// A line of no kind, or of one that was there already. Values: `line`.
    RETURN_FILE_KIND = invalid("community_return_file_kind", "file");
    /// What a program sent is not what this address takes.
    RETURN_JSON = invalid("community_return_json", "body");
    /// Fewer than two organisations.
    LINKAGE_TOO_FEW = invalid("community_linkage_too_few", "organisations");
    /// A period that goes over the end of a year: each year has a key of its own.
    LINKAGE_YEAR = invalid("community_linkage_year", "to");
    /// More pairs than can be compared.
    LINKAGE_TOO_LARGE = conflict("community_linkage_too_large");
    /// Counted already, so nothing more is taken.
    LINKAGE_COUNTED = conflict("community_linkage_counted");
    /// Its parcels are destroyed.
    LINKAGE_OVER = conflict("community_linkage_over");
    /// Nobody counted yet.
    LINKAGE_NOT_COUNTED = conflict("community_linkage_not_counted");
    /// The organisation did not agree.
    LINKAGE_NOT_AGREED = conflict("community_linkage_not_agreed");
    /// The key was destroyed.
    LINKAGE_NO_KEY = conflict("community_linkage_no_key");
    /// A list that is no table.
    LINKAGE_LIST_UNREADABLE = invalid("community_linkage_list_unreadable", "file");
    /// A column is missing or there twice. Values: `columns`.
    LINKAGE_LIST_HEADS = invalid("community_linkage_list_heads", "file");
    /// Lines that cannot be read. Values: `lines`.
    LINKAGE_LIST_LINES = invalid("community_linkage_list_lines", "file");
    /// A file that is no parcel, or was changed on its way.
    LINKAGE_PARCEL_UNREADABLE = invalid("community_linkage_parcel_unreadable", "file");
    /// The parcel of another round, year or organisation.
    LINKAGE_PARCEL_OTHER = invalid("community_linkage_parcel_other", "file");
    /// No file was chosen.
    LINKAGE_FILE_MISSING = invalid("community_linkage_file_missing", "file");
    /// A file that is too large.
    LINKAGE_FILE_LARGE = invalid("community_linkage_file_large", "file");
    /// A part of a day of birth that cannot be.
    LINKAGE_BIRTH = invalid("community_linkage_birth", "year");
    /// Neither yes nor no.
    LINKAGE_ANSWER = invalid("community_linkage_answer", "answer");
}
