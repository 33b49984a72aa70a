use crate::{
    facts,
    listeners::PromiseTold,
    model::study::{Study, StudyId, StudyKind, StudyStage},
    permissions::KeepFindings,
    proof::TheSystem,
    rules::{
        CHANGED_MEANWHILE, DOCUMENT_WRONG, FILE_LARGE,
        study::{self, Ended, StudyForm, USUAL_DAYS},
    },
    store::studies as kept,
};
use db::Json;
use i18n::Written;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{Caller, Change, Granted, Id, Language, OrRefusal, OrganisationId, Outcome, Reach, Refusal, Standing};
use ledger::{App, Record, RecordOf, Work};
use organisations::{model::OrganisationKind, store::nodes};
use std::collections::BTreeMap;

/// The largest document, in megabytes.
const DOCUMENT_MEGABYTES: usize = 20;

fn today(app: &App) -> Date {
    app.now().to_zoned(TimeZone::UTC).date()
}

/// Everything in the library, for anybody.
pub async fn list_studies(app: &App) -> Outcome<Vec<Study>> {
    Ok(kept::list(&mut app.db()).await?)
}

/// One study of the library, for anybody.
pub async fn find_study(app: &App, id: StudyId) -> Outcome<Study> {
    kept::find(&mut app.db(), id).await?.or_absent()
}

/// The document of a study whose findings are public, for anybody, and its name.
pub async fn find_document(app: &App, id: StudyId) -> Outcome<(String, Vec<u8>)> {
    let found = kept::find(&mut app.db(), id).await?;
    let study = found.filter(|study| study.stage == StudyStage::Public && !study.document.is_empty()).or_absent()?;
    Ok((study.document, kept::find_document(&mut app.db(), id).await?.or_absent()?))
}

/// The studies that the caller looks after.
pub async fn list_kept(app: &App, caller: &Caller) -> Outcome<Vec<Study>> {
    caller.signed_in()?;
    Ok(kept::list_within(&mut app.db(), &caller.sight::<KeepFindings>()).await?)
}

/// One of them.
pub async fn see_study(app: &App, caller: &Caller, id: StudyId) -> Outcome<Study> {
    caller.signed_in()?;
    kept::find_within(&mut app.db(), id, &caller.sight::<KeepFindings>()).await?.or_absent()
}

/// Writes down a study that is to come, in the caller's own place.
pub async fn add_study(app: &App, caller: &Caller, form: &StudyForm) -> Outcome<StudyId> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let organisation = place_of(&mut work, caller).await?;
        let proof = caller.may::<KeepFindings>(&Standing { owner: None, organisation: Some(organisation) })?;
        let study = study::new_study(Id::fresh(app.clock(), app.random()), organisation, form)?;
        kept::insert(&mut work, &study, &proof).await?;
        work.commit(proof.record(study.reference()).note("kind", study.kind.as_str())).await?;
        Ok(study.id)
    })
    .await
}

/// The place of whoever keeps findings: their own, or the whole country for the national office.
async fn place_of(work: &mut Work, caller: &Caller) -> Outcome<OrganisationId> {
    match caller.reach::<KeepFindings>() {
        Reach::Within(organisation) => Ok(organisation),
        Reach::Everyone => {
            let all = nodes::list_structure(work).await?;
            let whole = all.iter().find(|node| node.kind == OrganisationKind::Nation);
            whole.map(|node| node.id).or_absent()
        }
        _ => Err(Refusal::absent().into()),
    }
}

/// Corrects what is said of a study.
pub async fn keep_study(app: &App, caller: &Caller, seen: (StudyId, i64), form: &StudyForm) -> Outcome<()> {
    change(app, caller, seen, "kept", |study, _| study::keep(study, form).map(|study| Change::Made(study, ()))).await
}

/// A study begins.
pub async fn start_study(app: &App, caller: &Caller, seen: (StudyId, i64)) -> Outcome<()> {
    change(app, caller, seen, "started", |study, _| study::start(study)).await
}

/// A study is over: from now on the clock of publication runs.
pub async fn finish_study(app: &App, caller: &Caller, seen: (StudyId, i64), on: Option<Date>) -> Outcome<()> {
    change(app, caller, seen, "finished", |study, today| study::finish(study, on, today)).await
}

/// The findings are public.
pub async fn publish_study(app: &App, caller: &Caller, seen: (StudyId, i64), ended: &Ended) -> Outcome<()> {
    change(app, caller, seen, "published", |study, today| study::publish(study, ended, today)).await
}

/// The findings are withheld, for a reason that is public.
pub async fn withhold_study(app: &App, caller: &Caller, seen: (StudyId, i64), reason: &str) -> Outcome<()> {
    change(app, caller, seen, "withheld", |study, _| study::withhold(study, reason)).await
}

/// Adds the document of a study, or puts a new one in place of it. Everybody can read it once the findings are public.
pub async fn attach_document(
    app: &App,
    caller: &Caller,
    seen: (StudyId, i64),
    (name, file): (&str, &[u8]),
) -> Outcome<()> {
    caller.signed_in()?;
    if file.len() > DOCUMENT_MEGABYTES * 1024 * 1024 {
        return Err(FILE_LARGE.with("limit", DOCUMENT_MEGABYTES.to_string()).into());
    }
    if !file.starts_with(b"%PDF-") {
        return Err(DOCUMENT_WRONG.into());
    }
    let kept_name: String =
        name.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_' | ' ')).take(100).collect();
    let name = if kept_name.trim_matches(['.', ' ']).is_empty() { "document.pdf".to_owned() } else { kept_name };
    app.command(async |mut work: Work| {
        let (study, proof) = found(&mut work, caller, seen).await?;
        let study = Study { document: name.clone(), version: study.version + 1, ..study };
        kept::keep_document(&mut work, study.id, file, &proof).await?;
        saved(&mut work, &study, &proof).await?;
        work.commit(proof.record(study.reference()).note("step", "document").note("bytes", file.len() as u64)).await
    })
    .await
}

async fn found(
    work: &mut Work,
    caller: &Caller,
    (id, seen): (StudyId, i64),
) -> Outcome<(Study, Granted<KeepFindings>)> {
    let study = kept::find_within(work, id, &caller.sight::<KeepFindings>()).await?.or_absent()?;
    let proof = caller.may::<KeepFindings>(&study.standing())?;
    if study.version == seen { Ok((study, proof)) } else { Err(CHANGED_MEANWHILE.into()) }
}

async fn saved(work: &mut Work, study: &Study, proof: &Granted<KeepFindings>) -> Outcome<()> {
    if kept::save(work, study, proof).await? == 0 { Err(CHANGED_MEANWHILE.into()) } else { Ok(()) }
}

async fn change(
    app: &App,
    caller: &Caller,
    seen: (StudyId, i64),
    step: &'static str,
    rule: impl Fn(Study, Date) -> Result<Change<Study, ()>, Refusal> + Sync,
) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (study, proof) = found(&mut work, caller, seen).await?;
        let study = match rule(study, today(app))? {
            Change::Made(study, ()) => study,
            Change::AlreadySo(_) => return work.unchanged().await,
        };
        saved(&mut work, &study, &proof).await?;
        facts::tell(&mut work, study.id).await?;
        work.commit(proof.record(study.reference()).note("step", step)).await
    })
    .await
}

/// Studies whose promised day is over are marked, once each; gives how many.
pub async fn mark_late_as_the_system(app: &App) -> Outcome<usize> {
    let late = kept::list_newly_late(&mut app.db(), today(app)).await?;
    for id in &late {
        app.command(async |mut work: Work| {
            let found = kept::find(&mut work, *id).await?;
            let Some(study) = found.and_then(|study| study::mark_late(study, today(app))) else {
                return work.unchanged().await;
            };
            kept::save(&mut work, &study, &TheSystem("its promised day is over")).await?;
            let days = study.due_on.map(|day| day.to_string()).unwrap_or_default();
            work.commit(Record::by_the_system("evidence.mark_late", study.reference()).note("promised", days)).await
        })
        .await?;
    }
    Ok(late.len())
}

/// What a survey tells of itself stands in the library; told twice or late, it is the same.
pub async fn survey_told_as_the_system(app: &App, told: &PromiseTold) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let why = TheSystem("a survey told what it promises");
        let known = kept::find_of_survey(&mut work, told.survey).await?;
        match known {
            None => {
                let study = Study { version: 1, ..of_survey(Id::fresh(app.clock(), app.random()), told) };
                kept::insert(&mut work, &study, &why).await?;
                facts::tell(&mut work, study.id).await?;
                work.commit(Record::by_the_system("evidence.survey_told", study.reference())).await
            }
            // Events may come out of order: what was told of an earlier state says nothing new.
            Some(known) if known.told_at.is_some_and(|at| at > told.told_at) => work.unchanged().await,
            Some(known) => match study::survey_told(&known, of_survey(known.id, told)) {
                None => work.unchanged().await,
                Some(study) => {
                    kept::save(&mut work, &study, &why).await?;
                    facts::tell(&mut work, study.id).await?;
                    work.commit(Record::by_the_system("evidence.survey_told", study.reference())).await
                }
            },
        }
    })
    .await
}

fn of_survey(id: StudyId, told: &PromiseTold) -> Study {
    let stage = match (told.published_on, told.over, told.kept_reason.is_empty()) {
        (Some(_), ..) => StudyStage::Public,
        (None, true, true) => StudyStage::Finished,
        (None, true, false) => StudyStage::Withheld,
        (None, false, _) => StudyStage::UnderWay,
    };
    Study {
        id,
        organisation: told.organisation,
        kind: StudyKind::Survey,
        title: written(&told.titles),
        asked: written(&told.about),
        owner: String::new(),
        stage,
        finished_on: told.over.then(|| told.told_at.to_zoned(TimeZone::UTC).date()),
        days: USUAL_DAYS,
        days_reason: String::new(),
        due_on: told.promised_on,
        late_since: None,
        found: Json::default(),
        what_next: written(&told.what_next),
        link: told.path.clone(),
        document: String::new(),
        published_on: told.published_on,
        withheld_reason: if stage == StudyStage::Withheld { told.kept_reason.clone() } else { String::new() },
        survey: Some(told.survey),
        told_at: Some(told.told_at),
        version: 0,
    }
}

/// Texts by the tag of their language; easy read and languages that the house does not speak are left out.
fn written(texts: &BTreeMap<String, String>) -> Json<Written> {
    let each = |written: Written, (tag, text): (&String, &String)| {
        let plain = tag.strip_suffix("-Latn").unwrap_or(tag);
        Language::parse(plain).map_or(written.clone(), |language| written.and(language, text.as_str()))
    };
    Json(texts.iter().fold(Written::default(), each))
}
