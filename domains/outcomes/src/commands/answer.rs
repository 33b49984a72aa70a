use super::{civil_now, find_measure, key_of, own, today};
use crate::{
    events::RiskAnswered,
    model::{
        AnswerId, Answered, Asking, AskingId, AskingState, ConcernBody, ConcernRow, ConcernState, Filled, Measure,
        Raised, RatedBy, Share, ShareWith, TimeId,
    },
    permissions::Answer,
    proof::Proof,
    rules::{self, Fill, LINK_NOT_OPEN, MEASURE_RETIRED, Scored},
    store::{self, answers::NewAnswer},
};
use kernel::{Caller, Change, Id, OrRefusal, Outcome, PersonId, Ref};
use ledger::{App, RecordOf, Work};
use vault::SubjectKey;

/// Somebody answers by themselves, signed in: because they were asked, or because they thought of it.
pub async fn answer_by_myself(
    app: &App,
    caller: &Caller,
    filled: &Filled,
    asking: Option<AskingId>,
) -> Outcome<Answered> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<Answer>(&own(person))?;
        let asking = match asking {
            Some(id) => {
                let found = store::askings::find_own(&mut work, id, person).await?.or_absent()?;
                Some(rules::is_open(found, today(app))?)
            }
            None => None,
        };
        let measure = asking.as_ref().map_or(filled.measure, |asking| asking.measure);
        let filled = Filled { measure, ..filled.clone() };
        let coming = Coming { person, by: RatedBy::Person, filled: &filled, asking: asking.as_ref(), time: None };
        let (answered, events) = keep(&mut work, app, &coming, &proof).await?;
        let record = proof.record(Ref::new("outcomes", answered.id));
        work.commit(events.iter().fold(record, |record, event| record.telling(event))).await?;
        Ok(answered)
    })
    .await
}

/// What waits for my answer, the first due on top.
pub async fn list_my_askings(app: &App, caller: &Caller) -> Outcome<Vec<Asking>> {
    let person = caller.signed_in()?;
    Ok(store::askings::list_own(&mut app.db(), person, Some(today(app))).await?)
}

/// A filled-in measure on its way in.
pub(crate) struct Coming<'a> {
    /// Whom it is about.
    pub person: PersonId,
    /// Whose view it is.
    pub by: RatedBy,
    /// What was filled in.
    pub filled: &'a Filled,
    /// What asked for it.
    pub asking: Option<&'a Asking>,
    /// The time together, when nothing asked for it.
    pub time: Option<TimeId>,
}

/// Scores and keeps it with all that follows: the asking is answered, the time together begins, a share begins, an answer that
/// must bring help is raised. All of it in this transaction, or nothing.
pub(crate) async fn keep(
    work: &mut Work,
    app: &App,
    coming: &Coming<'_>,
    proof: &impl Proof,
) -> Outcome<(Answered, Option<RiskAnswered>)> {
    let measure = find_measure(work, coming.filled.measure).await?;
    if !measure.is_open() && coming.asking.is_none() {
        return Err(MEASURE_RETIRED.into());
    }
    let scored = Fill::of(&measure)?.fill(&coming.filled.answers, civil_now(app))?;
    let key = key_of(work, app, coming.person).await?;
    let id = Id::fresh(app.clock(), app.random());
    store::measures::keep(work, &measure, proof).await?;
    if let Some(asking) = coming.asking {
        settle(work, app, asking, proof).await?;
    }
    store::answers::insert(work, (&key, app.random()), &new_answer(app, coming, (id, &scored)), proof).await?;
    let shared = share(work, app, coming, proof).await?;
    let (raised, event) = match coming.by {
        RatedBy::Person => raise(work, app, (coming, &measure), (id, &scored, &key), proof).await?.unzip(),
        // A worker who writes this down knows it, and has their own duty.
        RatedBy::Worker(_) => (None, None),
    };
    let organisation = coming.asking.map(|asking| asking.organisation);
    let (measure, scores, dropped) = (measure.id, scored.body.scores, scored.dropped);
    Ok((Answered { id, measure, scores, raised, dropped, organisation, shared }, event))
}

fn new_answer<'a>(app: &App, coming: &'a Coming<'_>, (id, scored): (AnswerId, &'a Scored)) -> NewAnswer<'a> {
    NewAnswer {
        id,
        person: coming.person,
        measure: coming.filled.measure,
        by: coming.by,
        time: coming.asking.map(|asking| asking.time).or(coming.time),
        asking: coming.asking.map(|asking| asking.id),
        on: today(app),
        language: &coming.filled.language,
        body: &scored.body,
    }
}

async fn settle(work: &mut Work, app: &App, asking: &Asking, proof: &impl Proof) -> Outcome<()> {
    if store::askings::settle(work, asking.id, AskingState::Answered, proof).await? == 0 {
        return Err(LINK_NOT_OPEN.into());
    }
    let time = store::times::find(work, asking.time, &store::Place::everywhere()).await?.or_absent()?;
    if let Change::Made(time, ()) = rules::say_yes(time, today(app)) {
        store::times::save(work, &time, proof).await?;
    }
    Ok(())
}

/// The person may let the service that asked see this measure, on the page where they answer; nobody else can be let in there.
async fn share(work: &mut Work, app: &App, coming: &Coming<'_>, proof: &impl Proof) -> Outcome<Option<ShareWith>> {
    let asked = coming.asking.map(|asking| ShareWith::Service(asking.organisation));
    let Some(with) = coming.filled.share.filter(|with| Some(*with) == asked) else { return Ok(None) };
    let measure = Some(coming.filled.measure);
    let lasting = store::shares::find_lasting(work, (coming.person, with), measure).await?;
    let whole = store::shares::find_lasting(work, (coming.person, with), None).await?;
    if lasting.or(whole).is_none() {
        let id = Id::fresh(app.clock(), app.random());
        let new = Share { id, person: coming.person, with, measure, since: app.now(), ended_at: None };
        store::shares::insert(work, &new, proof).await?;
    }
    Ok(Some(with))
}

async fn raise(
    work: &mut Work,
    app: &App,
    (coming, measure): (&Coming<'_>, &Measure),
    (answer, scored, key): (AnswerId, &Scored, &SubjectKey),
    proof: &impl Proof,
) -> Outcome<Option<(Raised, RiskAnswered)>> {
    let Some((level, sign)) = &scored.sign else { return Ok(None) };
    let language = coming.filled.language.as_str();
    let (question, said) = rules::said(&measure.questionnaire, &sign.question, &scored.body.answers, language);
    let body = ConcernBody { question, said, language: language.to_owned(), done: Vec::new() };
    let row = ConcernRow {
        // Its id stands in an address that safety readers open: it says nothing of when.
        id: Id::untimed(app.random()),
        person: Some(coming.person),
        answer,
        organisation: coming.asking.map(|asking| asking.organisation),
        level: *level,
        sign: sign.sign.clone(),
        raised_at: app.now(),
        state: ConcernState::Open,
        sealed: Some(store::concerns::seal(key, app.random(), &body)),
        version: 1,
    };
    store::concerns::insert(work, &row, proof).await?;
    let event = RiskAnswered::of(row.id, row.organisation, (*level, &row.sign));
    Ok(Some((Raised { concern: row.id, level: *level, sign: row.sign }, event)))
}
