//! Refusals of outside series and of findings. The sentence of each is `refusal-<code with hyphens>` in the language files.

use kernel::Refusal;

macro_rules! refusals {
    ($($(#[$meta:meta])* $name:ident = $kind:ident($code:literal $(, $field:literal)?);)+) => {
        $($(#[$meta])* pub const $name: Refusal = Refusal::$kind($code $(, $field)?);)+
        /// The code of every refusal of outside series and findings.
        pub const OUTSIDE_REFUSAL_CODES: &[&str] = &[$($code),+];
    };
}

refusals! {
    /// No file was sent.
    FILE_MISSING = invalid("evidence_file_missing", "file");
    /// There is nothing in the file.
    FILE_EMPTY = invalid("evidence_file_empty", "file");
    /// More than can be read. Values: `limit`, in megabytes.
    FILE_LARGE = invalid("evidence_file_large", "file");
    /// More lines than can be read. Values: `most`.
    FILE_ROWS = invalid("evidence_file_rows", "file");
    /// An old spreadsheet, or one with a password.
    FILE_OLD = invalid("evidence_file_old", "file");
    /// Neither a spreadsheet nor text.
    FILE_NO_TABLE = invalid("evidence_file_no_table", "file");
    /// The file is damaged.
    FILE_DAMAGED = invalid("evidence_file_damaged", "file");
    /// No heads of columns with lines below them.
    FILE_NO_LINES = invalid("evidence_file_no_lines", "file");
    /// The same table is shown already. Values: `title`, `date`.
    FILE_KNOWN = invalid("evidence_file_known", "file");
    /// A column that the file does not have. Values: `head`.
    PLAN_HEAD_UNKNOWN = invalid("evidence_plan_head_unknown", "columns");
    /// Two columns have the same head. Values: `head`.
    PLAN_HEADS_TWICE = invalid("evidence_plan_heads_twice", "columns");
    /// No column holds figures.
    PLAN_NO_FIGURE = invalid("evidence_plan_no_figure", "columns");
    /// A row that says which figure it holds has one column of figures.
    PLAN_ONE_FIGURE = invalid("evidence_plan_one_figure", "columns");
    /// The period is said twice, or only half.
    PLAN_PERIOD = invalid("evidence_plan_period", "columns");
    /// More columns of categories than can be shown.
    PLAN_CATEGORIES = invalid("evidence_plan_categories", "columns");
    /// Words of a category come after its column.
    PLAN_LABEL = invalid("evidence_plan_label", "columns");
    /// A year that is none.
    PLAN_YEAR = invalid("evidence_plan_year", "year");
    /// The title is missing.
    ABOUT_TITLE = invalid("evidence_about_title", "title");
    /// Who published it is missing.
    ABOUT_PUBLISHER = invalid("evidence_about_publisher", "publisher");
    /// Where it stands is missing.
    ABOUT_SOURCE = invalid("evidence_about_source", "source");
    /// The licence is missing: without one nobody knows whether it may be shown.
    ABOUT_LICENCE = invalid("evidence_about_licence", "licence");
    /// When it was published is missing or no date.
    ABOUT_PUBLISHED = invalid("evidence_about_published", "published");
    /// How sure it is was not chosen.
    ABOUT_CONFIDENCE = invalid("evidence_about_confidence", "confidence");
    /// More letters than fit. Values: `limit`.
    WORDS_LONG = invalid("evidence_words_long", "about");
    /// A link that is none.
    LINK_WRONG = invalid("evidence_link_wrong", "address");
    /// Something is wrong in the file, so nothing of it is shown.
    NOT_CLEAN = conflict("evidence_not_clean");
    /// It was not said yet what the columns hold.
    NOT_PLANNED = conflict("evidence_not_planned");
    /// It is shown, or was taken back: only a draft is changed.
    NOT_A_DRAFT = conflict("evidence_not_a_draft");
    /// Only what is shown is taken back.
    NOT_SHOWN = conflict("evidence_not_shown");
    /// Why is missing.
    REASON_MISSING = invalid("evidence_reason_missing", "reason");
    /// A colleague changed it meanwhile.
    CHANGED_MEANWHILE = conflict("evidence_changed_meanwhile");
    /// What sort of study it is was not chosen.
    STUDY_KIND = invalid("evidence_study_kind", "kind");
    /// What it was about is missing.
    STUDY_ASKED = invalid("evidence_study_asked", "asked");
    /// Who answers for it is missing.
    STUDY_OWNER = invalid("evidence_study_owner", "owner");
    /// A number of days that cannot be. Values: `least`, `most`.
    STUDY_DAYS = invalid("evidence_study_days", "days");
    /// More or fewer days than usual need a reason. Values: `usual`.
    STUDY_DAYS_REASON = invalid("evidence_study_days_reason", "days_reason");
    /// The day on which it ended is none, lies ahead, or before its beginning.
    STUDY_FINISHED = invalid("evidence_study_finished", "finished");
    /// What was found is missing.
    STUDY_FOUND = invalid("evidence_study_found", "found");
    /// What will happen now is missing.
    STUDY_NEXT = invalid("evidence_study_next", "what_next");
    /// This step does not follow from where it stands.
    STUDY_STEP = conflict("evidence_study_step");
    /// A survey says itself when it is over and when its findings are public.
    STUDY_OF_SURVEY = conflict("evidence_study_of_survey");
    /// A document that is no PDF.
    DOCUMENT_WRONG = invalid("evidence_document_wrong", "document");
}
