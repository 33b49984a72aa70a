//! The way of a study: planned → under way → finished → public, or withheld with a reason that is public.

use super::{DAYS, USUAL_DAYS};
use crate::{
    model::study::{Study, StudyId, StudyKind, StudyStage},
    rules::{
        ABOUT_TITLE, LINK_WRONG, REASON_MISSING, STUDY_ASKED, STUDY_DAYS, STUDY_DAYS_REASON, STUDY_FINISHED,
        STUDY_FOUND, STUDY_KIND, STUDY_NEXT, STUDY_OF_SURVEY, STUDY_OWNER, STUDY_STEP, WORDS_LONG,
    },
};
use db::Json;
use i18n::Written;
use jiff::ToSpan;
use kernel::{Change, Date, Language, OrganisationId, Refusal};

/// The most letters of a title, an owner, a link.
const MOST_LINE: usize = 300;
/// The most letters of what was asked, found, and comes next.
const MOST_WORDS: usize = 20_000;

/// What was typed of a study.
#[derive(Clone, Debug, Default)]
pub struct StudyForm {
    /// The language it was typed in.
    pub language: Language,
    /// What sort it is.
    pub kind: Option<StudyKind>,
    /// What people call it.
    pub title: String,
    /// What was to be found out.
    pub asked: String,
    /// Who answers for it.
    pub owner: String,
    /// So many days after its end the findings are public; the usual ones when nothing was typed.
    pub days: Option<i64>,
    /// Why these are others than usual.
    pub days_reason: String,
    /// The page where it can be read whole.
    pub link: String,
}

/// What somebody says of findings.
#[derive(Clone, Debug, Default)]
pub struct Ended {
    /// The language it was typed in.
    pub language: Language,
    /// What was found.
    pub found: String,
    /// What will happen now.
    pub what_next: String,
}

/// A study that is to come.
///
/// # Errors
/// What is missing.
pub fn new_study(id: StudyId, organisation: OrganisationId, form: &StudyForm) -> Result<Study, Refusal> {
    let study = Study {
        id,
        organisation,
        kind: StudyKind::Report,
        title: Json::default(),
        asked: Json::default(),
        owner: String::new(),
        stage: StudyStage::Planned,
        finished_on: None,
        days: USUAL_DAYS,
        days_reason: String::new(),
        due_on: None,
        late_since: None,
        found: Json::default(),
        what_next: Json::default(),
        link: String::new(),
        document: String::new(),
        published_on: None,
        withheld_reason: String::new(),
        survey: None,
        told_at: None,
        version: 0,
    };
    keep(study, form)
}

/// The study with what was typed.
///
/// # Errors
/// What is missing or too much.
pub fn keep(study: Study, form: &StudyForm) -> Result<Study, Refusal> {
    ours(&study)?;
    let days = form.days.unwrap_or(USUAL_DAYS);
    let (least, most) = DAYS;
    if !(least..=most).contains(&days) {
        return Err(STUDY_DAYS.with("least", least.to_string()).with("most", most.to_string()));
    }
    let days_reason = line(&form.days_reason)?;
    if days != USUAL_DAYS && days_reason.is_empty() {
        return Err(STUDY_DAYS_REASON.with("usual", USUAL_DAYS.to_string()));
    }
    let written = |before: &Json<Written>, text: String| Json(before.0.clone().and(form.language, text));
    Ok(Study {
        kind: form.kind.ok_or(STUDY_KIND)?,
        title: written(&study.title, filled(&form.title, MOST_LINE, ABOUT_TITLE)?),
        asked: written(&study.asked, filled(&form.asked, MOST_WORDS, STUDY_ASKED)?),
        owner: filled(&form.owner, MOST_LINE, STUDY_OWNER)?,
        days,
        days_reason,
        due_on: study.finished_on.map(|day| due(day, days)),
        link: check_link(&form.link, true)?,
        version: study.version + 1,
        ..study
    })
}

/// It begins.
///
/// # Errors
/// When it is over.
pub fn start(study: Study) -> Result<Change<Study, ()>, Refusal> {
    ours(&study)?;
    match study.stage {
        StudyStage::Planned => {
            Ok(Change::Made(Study { stage: StudyStage::UnderWay, version: study.version + 1, ..study }, ()))
        }
        StudyStage::UnderWay => Ok(Change::AlreadySo(study)),
        _ => Err(STUDY_STEP),
    }
}

/// It is over since a day; from then on the clock runs.
///
/// # Errors
/// When it did not begin, or the day is none of the past.
pub fn finish(study: Study, on: Option<Date>, today: Date) -> Result<Change<Study, ()>, Refusal> {
    ours(&study)?;
    let on = on.filter(|day| *day <= today).ok_or(STUDY_FINISHED)?;
    match study.stage {
        StudyStage::Planned | StudyStage::UnderWay => {
            let due_on = Some(due(on, study.days));
            let version = study.version + 1;
            Ok(Change::Made(Study { stage: StudyStage::Finished, finished_on: Some(on), due_on, version, ..study }, ()))
        }
        StudyStage::Finished if study.finished_on == Some(on) => Ok(Change::AlreadySo(study)),
        _ => Err(STUDY_STEP),
    }
}

/// Its findings are public, also when they had been withheld before.
///
/// # Errors
/// When it is not over, or something is missing.
pub fn publish(study: Study, ended: &Ended, today: Date) -> Result<Change<Study, ()>, Refusal> {
    ours(&study)?;
    let found = filled(&ended.found, MOST_WORDS, STUDY_FOUND)?;
    let what_next = filled(&ended.what_next, MOST_WORDS, STUDY_NEXT)?;
    let published_on = match study.stage {
        StudyStage::Finished | StudyStage::Withheld => Some(today),
        StudyStage::Public => study.published_on,
        StudyStage::Planned | StudyStage::UnderWay => return Err(STUDY_STEP),
    };
    let version = study.version + 1;
    let written = |before: &Json<Written>, text: String| Json(before.0.clone().and(ended.language, text));
    let (found, what_next) = (written(&study.found, found), written(&study.what_next, what_next));
    let stage = StudyStage::Public;
    Ok(Change::Made(
        Study { stage, found, what_next, published_on, withheld_reason: String::new(), version, ..study },
        (),
    ))
}

/// Its findings are withheld, for a reason that everybody can read.
///
/// # Errors
/// When no reason is given, it is not over, or they are public already.
pub fn withhold(study: Study, reason: &str) -> Result<Change<Study, ()>, Refusal> {
    ours(&study)?;
    let withheld_reason = filled(reason, MOST_WORDS, REASON_MISSING)?;
    match study.stage {
        StudyStage::Finished | StudyStage::Withheld => {
            let version = study.version + 1;
            Ok(Change::Made(Study { stage: StudyStage::Withheld, withheld_reason, version, ..study }, ()))
        }
        _ => Err(STUDY_STEP),
    }
}

/// The promised day is over and nothing is public: it is marked once, on the day it is seen.
pub fn mark_late(study: Study, today: Date) -> Option<Study> {
    let late = matches!(super::clock(&study, today), super::Clock::Late(_)) && study.late_since.is_none();
    late.then(|| Study { late_since: Some(today), version: study.version + 1, ..study })
}

/// What a survey tells of itself stands here as it told it; the same told twice changes nothing.
pub fn survey_told(known: &Study, told: Study) -> Option<Study> {
    let late_since = known.late_since.filter(|_| known.due_on == told.due_on);
    // It was over since the day on which that was told first.
    let finished_on = told.finished_on.map(|day| known.finished_on.unwrap_or(day));
    let told = Study { id: known.id, version: known.version, late_since, finished_on, ..told };
    (told != *known).then(|| Study { version: known.version + 1, ..told })
}

/// A link of this house, or one to elsewhere when that is allowed; empty when nothing was typed.
///
/// # Errors
/// When it is none.
pub fn check_link(link: &str, own: bool) -> Result<String, Refusal> {
    let link = line(link)?;
    let rest = ["https://", "http://"].iter().find_map(|scheme| link.strip_prefix(scheme));
    let host = rest.map(|rest| rest.split('/').next().unwrap_or_default());
    let is_host = |host: &str| {
        host.contains('.') && host.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | ':'))
    };
    let here = own && link.starts_with('/') && !link.starts_with("//") && !link.contains('\\');
    let fits = link.is_empty() || here || host.is_some_and(is_host);
    if fits && !link.chars().any(|sign| sign.is_whitespace() || sign.is_control()) { Ok(link) } else { Err(LINK_WRONG) }
}

/// What a survey is, it tells itself.
fn ours(study: &Study) -> Result<(), Refusal> {
    if study.survey.is_some() { Err(STUDY_OF_SURVEY) } else { Ok(()) }
}

fn due(finished: Date, days: i64) -> Date {
    finished.checked_add(days.days()).unwrap_or(Date::MAX)
}

fn line(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > MOST_LINE {
        Err(WORDS_LONG.with("limit", MOST_LINE.to_string()))
    } else {
        Ok(text.to_owned())
    }
}

fn filled(text: &str, most: usize, missing: Refusal) -> Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(missing),
        letters if letters > most => Err(WORDS_LONG.with("limit", most.to_string())),
        _ => Ok(text.to_owned()),
    }
}
