//! The clock of publication.

use crate::model::study::{Study, StudyShown, StudyStage};
use jiff::Unit;
use kernel::Date;

/// How the promise stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The study is not over, so no day is promised yet.
    NotRunning,
    /// So many days are left; 0 on the promised day itself.
    Left(i64),
    /// The promised day is over since so many days.
    Late(i64),
    /// The findings came out by the promised day.
    Kept,
    /// The findings came out so many days after it.
    KeptLate(i64),
    /// The findings are withheld.
    Stopped,
}

/// How the promise of a study stands today.
pub fn clock(study: &Study, today: Date) -> Clock {
    let after = |day: Date| study.due_on.map_or(0, |due| days(due, day));
    match (study.stage, study.published_on, study.due_on) {
        (StudyStage::Withheld, ..) => Clock::Stopped,
        (StudyStage::Public, Some(on), _) if after(on) > 0 => Clock::KeptLate(after(on)),
        (StudyStage::Public, ..) => Clock::Kept,
        (StudyStage::Finished, _, Some(_)) if after(today) > 0 => Clock::Late(after(today)),
        (StudyStage::Finished, _, Some(_)) => Clock::Left(-after(today)),
        _ => Clock::NotRunning,
    }
}

/// Under which of the words of the library it stands today.
pub fn shown(study: &Study, today: Date) -> StudyShown {
    match clock(study, today) {
        Clock::NotRunning => StudyShown::Running,
        Clock::Left(_) => StudyShown::Due,
        Clock::Late(_) => StudyShown::Overdue,
        Clock::Kept | Clock::KeptLate(_) => StudyShown::Public,
        Clock::Stopped => StudyShown::Withheld,
    }
}

fn days(from: Date, to: Date) -> i64 {
    from.until((Unit::Day, to)).map_or(0, |span| i64::from(span.get_days()))
}
