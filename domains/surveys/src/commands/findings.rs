use super::{
    found,
    see_results::{groups, left_out, open},
    today,
};
use crate::{
    events::{FindingsPromised, FindingsPublished},
    model::{Findings, FindingsId, FindingsStage, Outlook, Quote, ResponseId, Stage, Survey, SurveyId, VersionHead},
    permissions::{PublishFindings, SeeRows},
    proof::Proof,
    results::{
        Held, SMALLEST, SMALLEST_FOR_WORDS,
        release::{self, Release},
    },
    rules::{
        CHANGED_MEANWHILE, FINDINGS_EMPTY, FINDINGS_KEPT, GROUP_TOO_SMALL, NOT_CHECKED_BY_A_PERSON, NOT_NOW,
        NOT_OWN_CHECK, QUOTE_NOT_THEIRS, TOO_FEW_NEW, WHAT_NEXT_EMPTY,
    },
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};
use questionnaires::{Text, Value};

/// What was typed.
#[derive(Clone, Debug)]
pub struct FindingsForm {
    /// The findings as they were seen; 0 for new ones.
    pub seen: i64,
    /// What was found, in words.
    pub found: Text,
    /// What will happen now.
    pub what_next: Text,
}

/// Words to be quoted.
#[derive(Clone, Debug)]
pub struct QuoteForm {
    /// Whose words.
    pub response: ResponseId,
    /// To which question.
    pub item: String,
    /// The words as they shall stand.
    pub words: String,
    /// A person has read them and says that they lead to nobody.
    pub checked: bool,
}

/// All publications of a survey and what is being written, newest first.
pub async fn list_findings(app: &App, caller: &Caller, id: SurveyId) -> Outcome<(Survey, Vec<Findings>)> {
    let mut read = app.db();
    let survey = store::surveys::find(&mut read, id, &caller.sight::<PublishFindings>()).await?.or_absent()?;
    Ok((survey, opened(app, id).await?))
}

/// Every publication of a survey, opened, newest first. Whoever asks has found the survey before.
async fn opened(app: &App, id: SurveyId) -> Outcome<Vec<Findings>> {
    let mut read = app.db();
    let rows = store::findings::list(&mut read, id).await?;
    let key = vault::keys::find(&mut read, app.vault(), id.uuid()).await?;
    Ok(rows.into_iter().map(|row| row.open(key.as_ref())).collect())
}

/// A survey's findings as everybody sees them.
#[derive(Clone, Debug)]
pub struct PublicFindings {
    /// The survey.
    pub survey: Survey,
    /// Where its versions stand, newest first.
    pub versions: Vec<VersionHead>,
    /// What is published; nothing yet.
    pub findings: Option<Findings>,
    /// The day by which they were promised is over.
    pub overdue: bool,
}

/// What everybody may see of a survey's findings.
pub async fn find_public_findings(app: &App, link: &str) -> Outcome<PublicFindings> {
    let mut read = app.db();
    let survey = store::surveys::find_by_link(&mut read, &crate::rules::link::read(link)).await?.or_absent()?;
    let versions = store::versions::list_heads(&mut read, survey.id).await?;
    versions.iter().find(|head| head.stage.was_open()).or_absent()?;
    let published = |one: &Findings| one.stage == FindingsStage::Published;
    let findings = match survey.results {
        Outlook::Public => opened(app, survey.id).await?.into_iter().find(published),
        Outlook::Kept => None,
    };
    let overdue = findings.is_none() && survey.publish_by.is_some_and(|day| day < today(app));
    Ok(PublicFindings { survey, versions, findings, overdue })
}

/// Writes what was found. Findings that were checked must be checked again.
pub async fn write_findings(app: &App, caller: &Caller, id: SurveyId, form: FindingsForm) -> Outcome<()> {
    change(app, caller, id, form.seen, |findings| {
        findings.found = form.found.clone();
        findings.what_next = form.what_next.clone();
    })
    .await
}

/// Changes the draft, or begins one. Whoever changes it has written it: somebody else checks it.
async fn change(
    app: &App,
    caller: &Caller,
    id: SurveyId,
    seen: i64,
    step: impl Fn(&mut Findings) + Sync,
) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<PublishFindings>(&mut work, caller, id).await?;
        let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?.or_absent()?;
        let newest = store::findings::list(&mut work, id).await?.into_iter().next().map(|row| row.open(Some(&key)));
        let draft = newest.as_ref().filter(|newest| newest.stage != FindingsStage::Published).cloned();
        let (mut findings, fresh) = match draft {
            Some(draft) => (draft, false),
            None => (blank(app, &survey, newest.map_or(1, |newest| newest.number.saturating_add(1))), true),
        };
        if seen != findings.version {
            return Err(CHANGED_MEANWHILE.into());
        }
        step(&mut findings);
        findings.made_by = by;
        findings.checked_by = None;
        findings.stage = FindingsStage::Draft;
        match fresh {
            true => {
                store::findings::insert(&mut work, &Findings { version: 1, ..findings }, (&key, app.random()), &proof)
                    .await?
            }
            false => store::findings::save(&mut work, &mut findings, (&key, app.random()), &proof).await?,
        }
        work.commit(proof.record(survey.reference()).note("stage", "draft")).await
    })
    .await
}

fn blank(app: &App, survey: &Survey, number: i64) -> Findings {
    Findings {
        id: FindingsId::untimed(app.random()),
        survey: survey.id,
        number,
        stage: FindingsStage::Draft,
        found: Text::default(),
        what_next: survey.what_next.clone(),
        quotes: Vec::new(),
        tables: None,
        made_by: survey.made_by,
        checked_by: None,
        published_on: None,
        version: 0,
    }
}

/// Chooses words to be quoted: from a group of at least ten, and only after a person has read them for what could
/// lead to somebody.
pub async fn quote_words(app: &App, caller: &Caller, held: &Held, id: SurveyId, form: QuoteForm) -> Outcome<()> {
    let survey = store::surveys::find(&mut app.db(), id, &caller.sight::<SeeRows>()).await?.or_absent()?;
    let versions = store::versions::list_heads(&mut app.db(), id).await?;
    let groups = groups(app, held, &survey, &versions).await?;
    let tallies = groups.iter().flat_map(|group| group.tallies());
    let answered = tallies.filter(|tally| tally.variable.item == form.item).map(|tally| tally.answered).max();
    if answered.is_none_or(|answered| answered < SMALLEST_FOR_WORDS) {
        return Err(GROUP_TOO_SMALL.with("least", SMALLEST_FOR_WORDS.to_string()).into());
    }
    if !form.checked {
        return Err(NOT_CHECKED_BY_A_PERSON.into());
    }
    let words = form.words.trim().to_owned();
    let response = open(app, &[form.response]).await?.into_iter().next().or_absent()?;
    let counts = response.survey == id && response.state == crate::model::State::Counted;
    let said = response.answers.all(&form.item).flat_map(|answer| &answer.values);
    let said: Vec<&str> =
        said.filter_map(|value| if let Value::Text(text) = value { Some(text.as_str()) } else { None }).collect();
    if !counts || !is_from(&words, &said) {
        return Err(QUOTE_NOT_THEIRS.into());
    }
    let seen =
        opened(app, id).await?.first().filter(|one| one.stage != FindingsStage::Published).map_or(0, |one| one.version);
    let quote = Quote { item: form.item, words };
    change(app, caller, id, seen, |findings| {
        if !findings.quotes.contains(&quote) {
            findings.quotes.push(quote.clone());
        }
    })
    .await
}

/// Whether a quote holds nothing but what somebody said, in their order, with parts left out (`…` or `[…]`).
fn is_from(words: &str, said: &[&str]) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts: Vec<String> = words.replace("[…]", "…").split('…').map(plain).filter(|part| !part.is_empty()).collect();
    let holds = |said: &str| {
        let mut rest = said;
        parts.iter().all(|part| match rest.split_once(part.as_str()) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
    };
    !parts.is_empty() && said.iter().any(|said| holds(&plain(said)))
}

/// Takes a quote out again.
pub async fn drop_quote(app: &App, caller: &Caller, id: SurveyId, (seen, at): (i64, usize)) -> Outcome<()> {
    change(app, caller, id, seen, |findings| {
        if at < findings.quotes.len() {
            findings.quotes.remove(at);
        }
    })
    .await
}

/// Somebody else has read the findings: they are right, and nobody can be recognised.
pub async fn check_findings(app: &App, caller: &Caller, id: SurveyId, seen: i64) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<PublishFindings>(&mut work, caller, id).await?;
        let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?.or_absent()?;
        let newest = store::findings::list(&mut work, id).await?.into_iter().next().or_refuse(NOT_NOW)?;
        let mut findings = newest.open(Some(&key));
        may_be_checked(&findings, by, seen)?;
        findings.stage = FindingsStage::Checked;
        findings.checked_by = Some(by);
        store::findings::save(&mut work, &mut findings, (&key, app.random()), &proof).await?;
        work.commit(proof.record(survey.reference()).note("stage", "checked")).await
    })
    .await
}

fn may_be_checked(findings: &Findings, by: kernel::PersonId, seen: i64) -> Outcome<()> {
    match findings {
        _ if findings.stage != FindingsStage::Draft => Err(NOT_NOW.into()),
        _ if findings.version != seen => Err(CHANGED_MEANWHILE.into()),
        _ if findings.made_by == by => Err(NOT_OWN_CHECK.into()),
        _ if findings.found.is_empty() => Err(FINDINGS_EMPTY.into()),
        _ if findings.what_next.is_empty() => Err(WHAT_NEXT_EMPTY.into()),
        _ => Ok(()),
    }
}

/// Publishes checked findings with their tables: behind the gate, and safe beside every earlier publication.
pub async fn publish_findings(app: &App, caller: &Caller, held: &Held, id: SurveyId, seen: i64) -> Outcome<()> {
    let survey = store::surveys::find(&mut app.db(), id, &caller.sight::<PublishFindings>()).await?.or_absent()?;
    if survey.results == Outlook::Kept {
        return Err(FINDINGS_KEPT.into());
    }
    let versions = store::versions::list_heads(&mut app.db(), id).await?;
    let all = opened(app, id).await?;
    if all.first().is_none_or(|newest| newest.stage != FindingsStage::Checked) {
        return Err(NOT_NOW.into());
    }
    let earlier: Vec<Release> = all.iter().filter_map(|one| one.tables.clone()).collect();
    let tables = release_of(app, held, (&survey, &versions), &earlier).await?;
    app.command(async |mut work: Work| {
        let (mut survey, proof) = found::<PublishFindings>(&mut work, caller, id).await?;
        let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?.or_absent()?;
        let newest = store::findings::list(&mut work, id).await?.into_iter().next().or_refuse(NOT_NOW)?;
        let mut findings = newest.open(Some(&key));
        if findings.stage != FindingsStage::Checked {
            return Err(NOT_NOW.into());
        }
        if findings.version != seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        findings.stage = FindingsStage::Published;
        findings.published_on = Some(today(app));
        findings.tables = Some(tables.clone());
        store::findings::save(&mut work, &mut findings, (&key, app.random()), &proof).await?;
        survey.findings = findings.found.clone();
        survey.what_next = findings.what_next.clone();
        survey.published_on = findings.published_on;
        store::surveys::save(&mut work, &mut survey, &proof).await?;
        crate::facts::tell(&mut work, survey.id).await?;
        release_closed(&mut work, &versions, &proof).await?;
        let told = FindingsPublished { survey: id, organisation: survey.organisation };
        let promised = FindingsPromised::of(&survey, are_over(&versions), app.now());
        let record = proof.record(survey.reference()).note("number", findings.number);
        work.commit(record.telling(&told).telling(&promised)).await
    })
    .await
}

fn are_over(versions: &[VersionHead]) -> bool {
    !versions.iter().any(|head| matches!(head.stage, Stage::Open | Stage::Paused | Stage::Closing))
}

/// What is over and published is released.
async fn release_closed(work: &mut Work, versions: &[VersionHead], proof: &impl Proof) -> Outcome<()> {
    for head in versions.iter().filter(|head| head.stage == Stage::Closed) {
        let mut version = store::versions::find(work, head.id).await?.or_absent()?;
        if version.head.stage == Stage::Closed {
            version.head.stage = Stage::Released;
            store::versions::save_head(work, &mut version, proof).await?;
        }
    }
    Ok(())
}

/// The tables as they may be published now.
async fn release_of(
    app: &App,
    held: &Held,
    (survey, versions): (&Survey, &[VersionHead]),
    earlier: &[Release],
) -> Outcome<Release> {
    let groups = groups(app, held, survey, versions).await?;
    let counted: u64 = groups.iter().map(super::see_results::Group::counted).sum();
    if earlier.iter().any(|release| (1..SMALLEST).contains(&release.counted.abs_diff(counted))) {
        return Err(TOO_FEW_NEW.with("least", SMALLEST.to_string()).into());
    }
    let left_out = left_out(&mut app.db(), survey.id).await?;
    let excluded = left_out.excluded.iter().map(|(_, count)| count).sum();
    let issued = store::results::find_issued(&mut app.db(), survey.id).await?;
    Ok(Release {
        counted,
        withdrawn: release::beside(left_out.withdrawn),
        excluded: release::beside(excluded),
        late: release::beside(left_out.late),
        issued: issued.map(i64::unsigned_abs),
        tables: groups.iter().flat_map(|group| group.tables_behind_the_gate(earlier)).collect(),
    })
}
