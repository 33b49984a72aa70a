//! How a version goes on: draft, test, approved, open, paused, closing, closed, released. There is no other way to any stage, and
//! none of them touches how people are known: that stands in the version and is read from there by whoever opens it.

use super::{
    ANOTHER_IS_OPEN, DAYS_WRONG, IDENTITY_LOCKED, NOT_BY_ITS_WRITER, NOT_NOW, NOT_READABLE, NOTHING_ASKED, OUT_OF_DATE,
    PUBLISH_BY_MISSING, REASON_EMPTY, days_later, languages,
    meaning::{self, Step},
};
use crate::model::{Identity, Number, Outlook, SentBack, Signed, Stage, Survey, Version, VersionHead};
use kernel::{Date, PersonId, Refusal};
use questionnaires::logic::Form;

/// Paper and half-filled forms may come for so many days after the end, unless somebody says otherwise.
pub const CLOSING_DAYS: i64 = 14;
/// The most days for what comes late.
pub const MOST_CLOSING_DAYS: i64 = 60;
/// A version that was replaced takes what was begun with it for as long as a draft is kept.
pub const REPLACED_DAYS: i64 = 30;
/// The most days for changing or taking back what one answered.
pub const MOST_EDIT_DAYS: i64 = 60;

type Ruled = Result<(), Refusal>;

fn only_when(holds: bool) -> Ruled {
    if holds { Ok(()) } else { Err(NOT_NOW) }
}

/// Hands a draft in. `before` is the version that people answered last; `says_other` when its author says that a question means
/// something else now.
pub fn hand_in(version: &mut Version, before: Option<&Version>, says_other: Says) -> Ruled {
    only_when(version.head.stage == Stage::Draft)?;
    if !version.questionnaire.walk().any(|item| item.kind.is_asked()) {
        return Err(NOTHING_ASKED);
    }
    if let Err(flaws) = Form::read(version.questionnaire.clone()) {
        let what = flaws.first().map(ToString::to_string).unwrap_or_default();
        return Err(NOT_READABLE.with("what", what));
    }
    if let Some(gap) = super::edit::gap(&version.questionnaire) {
        return Err(gap);
    }
    if let Some(before) = before {
        version.head.number = number(before, version, says_other);
    }
    version.head.stage = Stage::Test;
    version.sent_back = None;
    version.removed = None;
    Ok(())
}

/// What the author says of the changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Only better words.
    BetterWords,
    /// A question means something else.
    OtherMeaning,
}

fn number(before: &Version, version: &Version, says: Says) -> Number {
    let Number { major, minor } = before.head.number;
    let step = meaning::step(&before.questionnaire, &version.questionnaire);
    match (step, says) {
        (Step::Wording, Says::BetterWords) => Number { major, minor: minor.saturating_add(1) },
        _ => Number { major: major.saturating_add(1), minor: 0 },
    }
}

/// Somebody else approves it.
pub fn approve(version: &mut Version, by: PersonId, today: Date) -> Ruled {
    only_when(version.head.stage == Stage::Test)?;
    if version.head.author == by || version.writers.contains(&by) {
        return Err(NOT_BY_ITS_WRITER);
    }
    version.head.stage = Stage::Approved;
    version.head.approver = Some(by);
    version.head.approved_on = Some(today);
    Ok(())
}

/// It goes back to its author, with words or because the author takes it back.
pub fn send_back(version: &mut Version, note: Option<SentBack>) -> Ruled {
    only_when(matches!(version.head.stage, Stage::Test | Stage::Approved))?;
    version.head.stage = Stage::Draft;
    version.head.approver = None;
    version.head.approved_on = None;
    version.sent_back = note;
    Ok(())
}

/// Whoever asks says first by when the findings are published, unless they are kept, with a reason that everybody can read.
pub fn promised(survey: &Survey) -> Ruled {
    let said = survey.results == Outlook::Kept || survey.publish_by.is_some();
    if said { Ok(()) } else { Err(PUBLISH_BY_MISSING) }
}

/// Opens it, for the first time or again. The others are the versions of the same survey: the one that was open before goes on taking
/// what was begun with it.
pub fn open(version: &mut Version, others: &mut [Version], signed: Option<Signed>, today: Date) -> Ruled {
    let again = matches!(version.head.stage, Stage::Paused | Stage::Closing | Stage::Closed);
    only_when(version.head.stage == Stage::Approved || again)?;
    if version.head.closes_on.is_some_and(|last| last < today) {
        version.head.closes_on = None;
    }
    let newer = |other: &&mut Version| other.head.stage.was_open() && other.head.number > version.head.number;
    if again && others.iter_mut().any(|other| newer(&other)) {
        return Err(ANOTHER_IS_OPEN);
    }
    if version.head.stage == Stage::Approved {
        version.signed = may_open_out_of_date(version, signed)?;
    }
    for other in others.iter_mut().filter(|other| matches!(other.head.stage, Stage::Open | Stage::Paused)) {
        other.head.stage = Stage::Closing;
        other.head.closing_until = Some(days_later(today, REPLACED_DAYS));
    }
    version.head.stage = Stage::Open;
    version.head.closing_until = None;
    Ok(())
}

fn may_open_out_of_date(version: &Version, signed: Option<Signed>) -> Result<Option<Signed>, Refusal> {
    let late = languages::out_of_date(version);
    match signed {
        _ if late.is_empty() => Ok(None),
        Some(signed) if signed.reason.trim().is_empty() => Err(REASON_EMPTY),
        Some(signed) => Ok(Some(Signed { languages: late, ..signed })),
        None => {
            let named: Vec<&str> = late.iter().map(questionnaires::Tag::as_str).collect();
            Err(OUT_OF_DATE.with("languages", named.join(", ")))
        }
    }
}

/// Takes no answers for a while.
pub fn pause(version: &mut Version) -> Ruled {
    only_when(version.head.stage == Stage::Open)?;
    version.head.stage = Stage::Paused;
    Ok(())
}

/// Ends it: `days` for what is on its way, or at once.
pub fn close(version: &mut Version, days: i64, today: Date) -> Ruled {
    only_when(matches!(version.head.stage, Stage::Open | Stage::Paused | Stage::Closing))?;
    if !(0..=MOST_CLOSING_DAYS).contains(&days) {
        return Err(DAYS_WRONG);
    }
    version.head.stage = if days == 0 { Stage::Closed } else { Stage::Closing };
    version.head.closing_until = (days > 0).then(|| days_later(today, days));
    Ok(())
}

/// What the calendar does: after its last day it closes by itself.
pub fn lapse(version: &mut Version, today: Date) -> Ruled {
    let head = &version.head;
    match head.stage {
        Stage::Open | Stage::Paused if head.closes_on.is_some_and(|last| last < today) => {
            close(version, CLOSING_DAYS, today)
        }
        Stage::Closing if head.closing_until.is_none_or(|last| last < today) => close(version, 0, today),
        _ => Err(NOT_NOW),
    }
}

/// How people are known may be chosen until somebody answered any version of the survey.
pub fn choose_identity(head: &mut VersionHead, identity: Identity, answered: bool) -> Ruled {
    if head.identity == identity {
        return Ok(());
    }
    only_when(head.stage.is_editable())?;
    if answered || head.answered {
        return Err(IDENTITY_LOCKED);
    }
    head.identity = identity;
    Ok(())
}
