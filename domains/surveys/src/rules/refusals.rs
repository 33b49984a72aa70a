//! Every "no" of this domain.

use kernel::Refusal;

// Building.

/// Somebody else changed it since it was read.
pub const CHANGED_MEANWHILE: Refusal = Refusal::conflict("surveys_changed_meanwhile");
/// The survey is not, or is not any more, in a state that allows this.
pub const NOT_NOW: Refusal = Refusal::conflict("surveys_not_now");
/// Nothing is asked yet.
pub const NOTHING_ASKED: Refusal = Refusal::conflict("surveys_nothing_asked");
/// Its conditions or calculations cannot be read; `what` names the question.
pub const NOT_READABLE: Refusal = Refusal::conflict("surveys_not_readable");
/// Whoever wrote it may not approve it.
pub const NOT_BY_ITS_WRITER: Refusal = Refusal::conflict("surveys_not_by_its_writer");
/// A promised language is out of date, and nobody signed why it opens all the same; `languages` names them.
pub const OUT_OF_DATE: Refusal = Refusal::invalid("surveys_out_of_date", "reason");
/// Another version takes answers.
pub const ANOTHER_IS_OPEN: Refusal = Refusal::conflict("surveys_another_is_open");
/// Another version is being made.
pub const ANOTHER_IN_THE_MAKING: Refusal = Refusal::conflict("surveys_another_in_the_making");
/// Somebody answered it, so how people are known stays as it is for good.
pub const IDENTITY_LOCKED: Refusal = Refusal::invalid("surveys_identity_locked", "identity");
/// Somebody answered this question, so it stays of its kind.
pub const KIND_LOCKED: Refusal = Refusal::invalid("surveys_kind_locked", "kind");
/// No title.
pub const TITLE_EMPTY: Refusal = Refusal::invalid("surveys_title_empty", "title");
/// No words.
pub const TEXT_EMPTY: Refusal = Refusal::invalid("surveys_text_empty", "text");
/// Fewer than two choices.
pub const TOO_FEW_CHOICES: Refusal = Refusal::invalid("surveys_too_few_choices", "choices");
/// The same choice twice.
pub const CHOICE_TWICE: Refusal = Refusal::invalid("surveys_choice_twice", "choices");
/// No statements in a list of statements.
pub const NO_STATEMENTS: Refusal = Refusal::invalid("surveys_no_statements", "statements");
/// A number that is none, or the least is more than the most.
pub const BOUNDS_WRONG: Refusal = Refusal::invalid("surveys_bounds_wrong", "least");
/// A rule cannot be read, or asks for what is not there; `what` says where and why.
pub const RULE_UNREADABLE: Refusal = Refusal::invalid("surveys_rule_unreadable", "shown");
/// A rule follows from itself; `circle` names the questions in order.
pub const RULE_IN_A_CIRCLE: Refusal = Refusal::invalid("surveys_rule_in_a_circle", "shown");
/// No question before this one, with one answer out of a list, that could decide what is offered.
pub const DECIDER_UNKNOWN: Refusal = Refusal::invalid("surveys_decider_unknown", "by");
/// After an answer nothing is left to choose, or a choice is offered after none; `question` is narrowed, `answer` is what nothing
/// goes with.
pub const CHOICES_GAP: Refusal = Refusal::invalid("surveys_choices_gap", "with-0");
/// No picture of the house has this name.
pub const PICTURE_UNKNOWN: Refusal = Refusal::invalid("surveys_picture_unknown", "picture");
/// A picture without words for those who cannot see it.
pub const PICTURE_WORDLESS: Refusal = Refusal::invalid("surveys_picture_wordless", "picture-words");
/// No picture to describe.
pub const PICTURE_MISSING: Refusal = Refusal::invalid("surveys_picture_missing", "file");
/// No PNG, JPEG or WebP picture, whatever its name says, or a damaged one.
pub const PICTURE_WRONG: Refusal = Refusal::invalid("surveys_picture_wrong", "file");
/// A picture that moves.
pub const PICTURE_MOVES: Refusal = Refusal::invalid("surveys_picture_moves", "file");
/// A picture of too many bytes or pixels.
pub const PICTURE_TOO_LARGE: Refusal = Refusal::invalid("surveys_picture_too_large", "file");
/// What it is shown after must come before it.
pub const SHOWN_TOO_EARLY: Refusal = Refusal::conflict("surveys_shown_too_early");
/// Another question is shown only because of this one; `question` names it.
pub const OTHERS_DEPEND: Refusal = Refusal::conflict("surveys_others_depend");
/// Too much for one survey.
pub const TOO_LARGE: Refusal = Refusal::conflict("surveys_too_large");
/// No place that the caller may ask for.
pub const PLACE_UNKNOWN: Refusal = Refusal::invalid("surveys_place_unknown", "place");
/// No such template or survey to copy.
pub const TEMPLATE_UNKNOWN: Refusal = Refusal::invalid("surveys_template_unknown", "from");
/// No reason, where one is needed.
pub const REASON_EMPTY: Refusal = Refusal::invalid("surveys_reason_empty", "reason");
/// A day that is over, or none.
pub const DAY_WRONG: Refusal = Refusal::invalid("surveys_day_wrong", "day");
/// The findings are public; by when is missing.
pub const PUBLISH_BY_MISSING: Refusal = Refusal::invalid("surveys_publish_by_missing", "publish-by");
/// A number of days between 0 and the most.
pub const DAYS_WRONG: Refusal = Refusal::invalid("surveys_days_wrong", "days");
/// A number of people or slips between 1 and the most.
pub const COUNT_WRONG: Refusal = Refusal::invalid("surveys_count_wrong", "count");
/// No address in what was pasted, or one that is none; `line` shows it.
pub const CONTACT_WRONG: Refusal = Refusal::invalid("surveys_contact_wrong", "contacts");
/// Only a survey for those who are invited sends invitations.
pub const NOT_FOR_INVITED: Refusal = Refusal::conflict("surveys_not_for_invited");
/// No file.
pub const FILE_MISSING: Refusal = Refusal::invalid("surveys_file_missing", "file");
/// A file that is none of the three sorts, or that cannot be read; `why` says where.
pub const FILE_WRONG: Refusal = Refusal::invalid("surveys_file_wrong", "file");
/// A spreadsheet cannot hold this form.
pub const NOT_A_SPREADSHEET: Refusal = Refusal::conflict("surveys_not_a_spreadsheet");

// Answering.

/// It takes no answers: not open yet, or paused.
pub const NOT_OPEN: Refusal = Refusal::conflict("surveys_not_open");
/// An answer is missing or cannot be taken; `question` names it.
pub const ANSWERS_WRONG: Refusal = Refusal::invalid("surveys_answers_wrong", "answers");
/// The invitation was used before, or is none.
pub const TOKEN_UNKNOWN: Refusal = Refusal::invalid("surveys_token_unknown", "token");
/// This account has answered before.
pub const ANSWERED_BEFORE: Refusal = Refusal::conflict("surveys_answered_before");
/// No such code, or its days are over: what was answered stands.
pub const CODE_UNKNOWN: Refusal = Refusal::invalid("surveys_code_unknown", "code");
/// No number of a slip: ten signs.
pub const SLIP_WRONG: Refusal = Refusal::invalid("surveys_slip_wrong", "slip");
/// Whoever keyed a sheet first does not key it again: somebody else does.
pub const PAPER_BY_ANOTHER: Refusal = Refusal::conflict("surveys_paper_by_another");
/// This sheet is a response already.
pub const PAPER_DONE: Refusal = Refusal::conflict("surveys_paper_done");
/// The first one keyed another version than the second.
pub const PAPER_NOT_ASKED: Refusal = Refusal::conflict("surveys_paper_not_asked");
/// Something got in the way; sending once more helps.
pub const CODE_TAKEN: Refusal = Refusal::conflict("surveys_code_taken");

// Without a network.

/// Whoever answers needs an invitation or an account, and both must be checked at once.
pub const OFFLINE_IDENTITY: Refusal = Refusal::conflict("surveys_offline_identity");
/// A question asks for what a tablet without a network cannot settle; `question` names it.
pub const OFFLINE_QUESTION: Refusal = Refusal::conflict("surveys_offline_question");
/// The last day of answering offline is over, or too far away; `most` says how many days ahead it may lie.
pub const OFFLINE_DAY: Refusal = Refusal::invalid("surveys_offline_day", "until");

// Results.

/// What came is not the JSON that is expected.
pub const JSON_UNREADABLE: Refusal = Refusal::invalid("surveys_json_unreadable", "body");
/// A tag without a name.
pub const TAG_EMPTY: Refusal = Refusal::invalid("surveys_tag_empty", "tag");
/// A tag with too long a name; `most` says how long it may be.
pub const TAG_TOO_LONG: Refusal = Refusal::invalid("surveys_tag_too_long", "tag");
/// There is a tag of this name.
pub const TAG_TAKEN: Refusal = Refusal::invalid("surveys_tag_taken", "tag");
/// No such question, or none that can stand in a table with another.
pub const VARIABLE_UNKNOWN: Refusal = Refusal::invalid("surveys_variable_unknown", "lines");
/// So few answered that a table of both questions would tell of single people.
pub const TOO_FEW_TO_CROSS: Refusal = Refusal::invalid("surveys_too_few_to_cross", "lines");
/// Fewer than ten people answered: their words are quoted nowhere.
pub const GROUP_TOO_SMALL: Refusal = Refusal::conflict("surveys_group_too_small");
/// Nobody said yet that these words lead to no one.
pub const NOT_CHECKED_BY_A_PERSON: Refusal = Refusal::invalid("surveys_not_checked_by_a_person", "checked");
/// A quote holds nothing but what was said; parts may be left out.
pub const QUOTE_NOT_THEIRS: Refusal = Refusal::invalid("surveys_quote_not_theirs", "words");
/// Whoever wrote the findings may not check them.
pub const NOT_OWN_CHECK: Refusal = Refusal::conflict("surveys_not_own_check");
/// Nothing is written of what was found.
pub const FINDINGS_EMPTY: Refusal = Refusal::invalid("surveys_findings_empty", "found");
/// Nothing is written of what will happen now.
pub const WHAT_NEXT_EMPTY: Refusal = Refusal::invalid("surveys_what_next_empty", "what-next");
/// It was said that these findings are kept.
pub const FINDINGS_KEPT: Refusal = Refusal::conflict("surveys_findings_kept");
/// One to four answers came since the last publication: the difference would tell what they said.
pub const TOO_FEW_NEW: Refusal = Refusal::conflict("surveys_too_few_new");
