//! One file for each thing that people do. The order is always: find, allow, decide, save, commit with the record.

mod answer;
mod answer_offline;
mod approve;
mod brought;
mod change;
mod cross;
mod door;
mod edit;
mod equality;
mod export;
mod find;
mod findings;
mod invite;
mod keeping;
mod languages;
mod left_behind;
mod life;
mod lists;
mod make;
mod offline;
mod paper;
mod pictures;
mod promise;
mod resume;
mod save;
mod see_equality;
mod see_results;
mod see_rows;
mod take_form;
mod targets;
mod texts;
mod try_out;

pub use answer::{Answered, Coming, answer, find_for_phone, may_answer_once, take_by_phone};
pub use answer_offline::{Came, answer_offline};
pub use approve::{approve_survey, hand_in, send_back};
pub use change::{edit_answers, withdraw_answers};
pub use cross::{Crossed, can_cross, cross_results};
pub use door::{Door, find_door, find_door_by_id};
pub use edit::{Edit, SettingsForm, edit_settings, edit_survey};
pub use equality::{answer_equality, equality_form, shuffle_equality_as_the_system};
pub use export::{FileKind, Major, Offered, Rows as ExportRows, Wanted, export_rows, find_exports};
pub use find::{Told, find_asked, find_head, find_survey, find_version};
pub use findings::{
    FindingsForm, PublicFindings, QuoteForm, check_findings, drop_quote, find_public_findings, list_findings,
    publish_findings, quote_words, write_findings,
};
pub use invite::{Deck, add_contacts, invite_by_mail, mail_round_as_the_system, print_deck, remind, see_invitations};
pub use keeping::{check_answers, copy_answers, erase_answers, keep_answers_no_longer_as_the_system};
pub use languages::{promise_languages, translate};
pub use left_behind::{LeftBehind, dismiss_left_behind, list_left_behind};
pub use life::{close_survey, lapse_as_the_system, open_survey, pause_survey, start_version};
pub use lists::{Listed, list_public, list_surveys};
pub(crate) use make::make_survey_at;
pub use make::{From, MakeForm, make_survey};
pub use offline::{
    OfflineTold, allow_offline, check_offline, end_offline_as_the_system, find_offline, see_offline, stop_offline,
};
pub use paper::{Difference, PaperStep, Sheet as PaperSheet, find_differences, key_paper, list_papers, resolve_paper};
pub use pictures::{
    PictureFile, draw as draw_picture, find_picture, remove_picture, see_picture, show_picture, with_pictures,
};
pub use promise::{PromiseForm, promise_findings};
pub use resume::{Own, OwnAnswers, Resumed, ResumedDraft, list_my_answers, own_answers, resume};
pub use save::{DRAFT_DAYS, KeptDraft, keep_draft, save_draft};
pub use see_equality::see_equality;
pub use see_results::{Figures, Group, LeftOut, Results, see_results};
pub use see_rows::{LONGEST_TAG, Rows, TagStep, exclude_response, include_response, list_rows, see_row, tag_words};
pub use take_form::{FormTold, find_form, take_form};
pub use targets::{list_targets, set_target};
pub use texts::{Said, Texts, list_texts, list_variables};
pub use try_out::{count_tests, destroy_tests, try_survey};

use crate::{
    model::{Survey, SurveyId},
    rules::day_of,
    store,
};
use kernel::{Caller, Date, Granted, OrRefusal, Outcome, Verb};
use ledger::{App, Work};

/// What codes of responses and drafts are found by.
const CODE: &str = "surveys.code";

/// Today (UTC).
pub(crate) fn today(app: &App) -> Date {
    day_of(app.now())
}

/// The moment by which conditions are decided (UTC).
pub(crate) fn now(app: &App) -> jiff::civil::DateTime {
    jiff::tz::TimeZone::UTC.to_datetime(app.now())
}

/// The survey, when the caller sees it, with the proof that they may do `V` to it.
pub(crate) async fn found<V: Verb>(work: &mut Work, caller: &Caller, id: SurveyId) -> Outcome<(Survey, Granted<V>)> {
    let survey = store::surveys::find(work, id, &caller.sight::<V>()).await?.or_absent()?;
    let proof = caller.may::<V>(&survey.standing())?;
    Ok((survey, proof))
}
