//! One file for each thing that people do. The order is always: find, allow, decide, save, commit with the record.

mod cases;
mod known;
mod outside;
mod places;
mod prepare;
mod publish;
pub(crate) mod run;
mod see;
mod sign;
mod studies;

pub use cases::{
    NewPaper, begin_case, check_cases, date_review, decide_case, find_case, find_paper, find_released,
    list_case_places, list_cases, list_papers, pin_figure, submit_case, unpin_figure, what_changed, write_case,
};
pub use outside::{
    Import, bring_file, discard_import, discard_left_as_the_system, find_cells, find_outside, list_cells, list_imports,
    list_outside, list_presets, say_columns, see_import, show_outside, undo_outside,
};
pub(crate) use prepare::today;
pub use prepare::{correct_release, list_choices, prepare_release};
pub use publish::{hold_release, publish_due_as_the_system, publish_release, withdraw_release};
pub use run::run_release;
pub use see::{ReleaseSeen, list_out, list_releases, see_out, see_release};
pub use sign::sign_release;
pub use studies::{
    add_study, attach_document, find_document, find_study, finish_study, keep_study, list_kept, list_studies,
    mark_late_as_the_system, publish_study, see_study, start_study, survey_told_as_the_system, withhold_study,
};

use kernel::Standing;

/// Releases stand nowhere: who may do this anywhere may do it to each.
pub(crate) const NOWHERE: Standing = Standing { owner: None, organisation: None };
