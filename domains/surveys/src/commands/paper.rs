use super::{answer::checked, found};
use crate::{
    model::{Channel, Identity, Response, ResponseId, State, Survey, SurveyId, VersionHead, VersionId},
    permissions::KeyPaper,
    rules::{
        CHANGED_MEANWHILE, NOT_NOW, NOT_OPEN, PAPER_BY_ANOTHER, PAPER_DONE, PAPER_NOT_ASKED, SLIP_WRONG, state_of,
        week_of,
    },
    store::{
        self,
        papers::{Keyed, Keying, Paper},
    },
    tokens::Token,
};
use codes::untimed;
use db::RefuseIf;
use kernel::{Caller, Granted, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};
use questionnaires::{Answers, Tag, Value};
use std::collections::BTreeSet;

/// What came of keying a sheet.
#[derive(Clone, Debug)]
pub enum PaperStep {
    /// Somebody else keys it now.
    Once,
    /// Two people did not key the same.
    Differs(Vec<Difference>),
    /// It is a response.
    Done(State),
}

/// A question to which two people keyed different answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The question.
    pub item: String,
    /// Which of the repeats.
    pub path: Vec<u32>,
    /// What the first one keyed.
    pub first: Vec<Value>,
    /// What the second one keyed.
    pub second: Vec<Value>,
}

/// A sheet as it is keyed.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The number on its slip, as typed.
    pub slip: &'a str,
    /// The version mark on it.
    pub version: VersionId,
    /// What stands on it.
    pub answers: Answers,
    /// In which language it is printed.
    pub language: Tag,
}

/// Sheets that are not done, for whoever keys.
pub async fn list_papers(app: &App, caller: &Caller, id: SurveyId) -> Outcome<(Survey, Vec<Paper>)> {
    let survey = store::surveys::find(&mut app.db(), id, &caller.sight::<KeyPaper>()).await?.or_absent()?;
    let papers = store::papers::list_waiting(&mut app.db(), id).await?;
    Ok((survey, papers))
}

/// Which answers of a sheet differ; only for whoever may key, once two people have.
pub async fn find_differences(
    app: &App,
    caller: &Caller,
    id: SurveyId,
    slip: &str,
) -> Outcome<(VersionId, Vec<Difference>)> {
    let survey = store::surveys::find(&mut app.db(), id, &caller.sight::<KeyPaper>()).await?.or_absent()?;
    let slip = slip_of(slip)?;
    let paper = store::papers::find(&mut app.db(), survey.id, &slip).await?.or_absent()?;
    (paper.keying == Keying::Differs).then_some(()).or_refuse(NOT_NOW)?;
    let key = vault::keys::find(&mut app.db(), app.vault(), id.uuid()).await?.or_absent()?;
    let keyed = paper.open(&key).or_absent()?;
    Ok((paper.version, differences(&keyed)))
}

/// Somebody keys a sheet. The first keying waits; a second one, by somebody else, makes it a response when both are the same.
pub async fn key_paper(app: &App, caller: &Caller, id: SurveyId, sheet: Sheet<'_>) -> Outcome<PaperStep> {
    let by = caller.signed_in()?;
    let slip = slip_of(sheet.slip)?;
    let (answers, _) = checked(app, sheet.version, &sheet.answers, Channel::Paper).await?;
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<KeyPaper>(&mut work, caller, id).await?;
        let at = At { app, survey: &survey, slip: &slip, proof: &proof };
        let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?.or_absent()?;
        let Some(paper) = store::papers::find(&mut work, id, &slip).await? else {
            takes_paper(&mut work, id, sheet.version).await?;
            let keyed = Keyed { first: answers.clone(), second: Answers::default() };
            let place = (id, slip.as_str(), sheet.version, by);
            let inserted = store::papers::insert(&mut work, place, (&key, app.random()), &keyed, &proof).await;
            inserted.refuse_if("surveys_papers_pkey", CHANGED_MEANWHILE)?;
            work.commit(proof.record(survey.reference()).note("paper", "keyed_once")).await?;
            return Ok(PaperStep::Once);
        };
        match paper.keying {
            Keying::Done => Err(PAPER_DONE.into()),
            Keying::Differs => Err(NOT_NOW.into()),
            Keying::Once if paper.first_by == by => Err(PAPER_BY_ANOTHER.into()),
            Keying::Once if paper.version != sheet.version => Err(PAPER_NOT_ASKED.into()),
            Keying::Once => {
                let keyed = Keyed { first: paper.open(&key).or_absent()?.first, second: answers.clone() };
                at.second(work, (&paper, &sheet.language), &key, &keyed).await
            }
        }
    })
    .await
}

/// Somebody looks at the sheet again and says, for each difference, which of both stands there: `second` lists the places, in the
/// order of [`find_differences`], where the second keying is right.
pub async fn resolve_paper(
    app: &App,
    caller: &Caller,
    (id, slip): (SurveyId, &str),
    (second, language): (&[usize], &Tag),
) -> Outcome<State> {
    caller.signed_in()?;
    let slip = slip_of(slip)?;
    let (version, _) = find_differences(app, caller, id, &slip).await?;
    let keyed = |paper: &Paper, key: &vault::SubjectKey| paper.open(key).or_absent();
    let key = vault::keys::find(&mut app.db(), app.vault(), id.uuid()).await?.or_absent()?;
    let paper = store::papers::find(&mut app.db(), id, &slip).await?.or_absent()?;
    let chosen = chosen(&keyed(&paper, &key)?, second);
    let (answers, _) = checked(app, version, &chosen, Channel::Paper).await?;
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<KeyPaper>(&mut work, caller, id).await?;
        let at = At { app, survey: &survey, slip: &slip, proof: &proof };
        let state = at.become_response(&mut work, (&paper, &answers, language), &key).await?;
        at.commit(work, state).await?;
        Ok(state)
    })
    .await
}

struct At<'a> {
    app: &'a App,
    survey: &'a Survey,
    slip: &'a str,
    proof: &'a Granted<KeyPaper>,
}

impl At<'_> {
    /// A sheet is keyed the second time: a response when both are the same, else what differs waits for somebody to look again.
    async fn second(
        &self,
        mut work: Work,
        (paper, language): (&Paper, &Tag),
        key: &vault::SubjectKey,
        keyed: &Keyed,
    ) -> Outcome<PaperStep> {
        let differences = differences(keyed);
        if differences.is_empty() {
            let state = self.become_response(&mut work, (paper, &keyed.second, language), key).await?;
            self.commit(work, state).await?;
            return Ok(PaperStep::Done(state));
        }
        self.save(&mut work, (Keying::Once, Keying::Differs), key, keyed).await?;
        let record = self.proof.record(self.survey.reference()).note("paper", "differs");
        work.commit(record.note("answers", differences.len())).await?;
        Ok(PaperStep::Differs(differences))
    }

    /// From here on what was keyed lies with the other responses, under a key of its own, and no longer here. Its id follows from
    /// the slip, so one sheet is one response.
    async fn become_response(
        &self,
        work: &mut Work,
        (paper, answers, language): (&Paper, &Answers, &Tag),
        key: &vault::SubjectKey,
    ) -> Outcome<State> {
        let (app, survey) = (self.app, self.survey.id);
        let head = takes_paper(work, survey, paper.version).await?;
        let state = state_of(head.stage).or_refuse(NOT_OPEN)?;
        let said = [survey.uuid().as_bytes().as_slice(), self.slip.as_bytes()].concat();
        let response = Response {
            id: ResponseId::from_uuid(untimed(&app.vault().lookup("surveys.paper-id", &said))),
            survey,
            version: head.id,
            major: head.number.major,
            channel: Channel::Paper,
            language: language.clone(),
            week: week_of(app.now()),
            state,
            reason: None,
            answers: answers.clone(),
        };
        let own = vault::keys::create(work, app.vault(), app.random(), response.id.uuid()).await?;
        let inserted = store::responses::insert(work, (&response, &own), app.random(), self.proof).await;
        inserted.refuse_if("surveys_responses_pkey", PAPER_DONE)?;
        self.save(work, (paper.keying, Keying::Done), key, &Keyed::default()).await?;
        store::versions::note_answered(work, &head, self.proof).await?;
        Ok(state)
    }

    async fn save(
        &self,
        work: &mut Work,
        (was, now): (Keying, Keying),
        key: &vault::SubjectKey,
        keyed: &Keyed,
    ) -> Outcome<()> {
        let way = (self.survey.id, self.slip, was, now);
        let saved = store::papers::save(work, way, (key, self.app.random()), keyed, self.proof).await?;
        if saved == 1 { Ok(()) } else { Err(CHANGED_MEANWHILE.into()) }
    }

    async fn commit(&self, work: Work, state: State) -> Outcome<()> {
        let record = self.proof.record(self.survey.reference()).note("paper", "done").note("state", state.as_str());
        work.commit(record).await
    }
}

/// The version on the sheet, when it was ever open and asks nobody for an account or an invitation.
async fn takes_paper(work: &mut Work, survey: SurveyId, version: VersionId) -> Outcome<VersionHead> {
    let head = store::versions::find_head(work, version).await?.filter(|head| head.survey == survey).or_absent()?;
    let fits = head.stage.was_open() && head.identity == Identity::Nobody;
    Some(head).filter(|_| fits).or_refuse(NOT_NOW)
}

/// The number of a slip as it is kept.
fn slip_of(typed: &str) -> Outcome<String> {
    Ok(Token::read(typed).or_refuse(SLIP_WRONG)?.grouped())
}

fn places(keyed: &Keyed) -> BTreeSet<(String, Vec<u32>)> {
    let both = keyed.first.0.iter().chain(&keyed.second.0);
    both.map(|row| (row.item.clone(), row.path.to_vec())).collect()
}

fn differences(keyed: &Keyed) -> Vec<Difference> {
    let all = places(keyed).into_iter().map(|(item, path)| {
        let (first, second) = (keyed.first.at(&item, &path).to_vec(), keyed.second.at(&item, &path).to_vec());
        Difference { item, path, first, second }
    });
    all.filter(|difference| difference.first != difference.second).collect()
}

fn chosen(keyed: &Keyed, second: &[usize]) -> Answers {
    let mut answers = keyed.first.clone();
    for (index, difference) in differences(keyed).into_iter().enumerate() {
        if second.contains(&index) {
            answers.set(&difference.item, &difference.path, difference.second);
        }
    }
    answers
}
