use super::{Coming, Door, answer};
use crate::{
    envelope::{Envelope, Inside},
    model::{self, Became, Channel, Identity, State, SurveyId, VersionId},
    proof::TheSystem,
    store,
};
use codes::FormToken;
use kernel::{Caller, Failure, Outcome, Random, Time};
use ledger::{App, Work};
use questionnaires::{Answers, Tag};

/// No more refused envelopes of one survey are counted: whoever sends rubbish fills no disk.
const MOST_REFUSED: i64 = 1_000;

/// What came of an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It is a response.
    Taken(State),
    /// It was one before; nothing was added.
    Before,
    /// The survey takes no answers for a while: the tablet keeps it and sends it again.
    Waits,
    /// Its key is destroyed: nobody can open it any more.
    TooLate,
    /// It cannot be opened: changed on the way, or sealed for something else.
    Unreadable,
    /// What lies in it does not fit the survey.
    Unfit,
}

/// An envelope comes from a tablet. It goes the way of every other answer; `read` reads the fields of its form. What cannot be
/// taken is counted.
pub async fn answer_offline(
    app: &App,
    caller: &Caller,
    (survey, envelope): (SurveyId, &Envelope),
    read: impl FnOnce(&Door, &Inside) -> (Answers, usize) + Send,
) -> Outcome<Came> {
    let Some(form) = form_of(app, survey, envelope) else { return Ok(Came::Unreadable) };
    let lookup = lookup(app, &form);
    if store::offline::find_taken(&mut app.db(), &lookup).await? == Some(Became::Taken) {
        return Ok(Came::Before);
    }
    let inside = match opened(app, survey, envelope).await? {
        Ok(inside) => inside,
        Err(came) => return refused(app, survey, &lookup, came).await,
    };
    let Some((door, language)) = door_of(app, survey, &inside).await? else {
        return refused(app, survey, &lookup, Came::Unfit).await;
    };
    let (answers, left_out) = read(&door, &inside);
    let coming = Coming {
        head: door.head,
        token: None,
        form: Some(form.write(app.vault())),
        answers,
        language,
        channel: Channel::Offline,
        draft: false,
        left_out,
    };
    match answer(app, caller, coming).await {
        Ok(answered) if answered.again => Ok(Came::Before),
        Ok(answered) => Ok(Came::Taken(answered.state)),
        Err(Failure::Refused(refusal)) if refusal == crate::rules::NOT_OPEN => Ok(Came::Waits),
        Err(Failure::Refused(_)) => refused(app, survey, &lookup, Came::Unfit).await,
        Err(failure) => Err(failure),
    }
}

/// What lies in it, or why that cannot be known.
async fn opened(app: &App, survey: SurveyId, envelope: &Envelope) -> Outcome<Result<Inside, Came>> {
    let Some(id) = envelope.offline_id() else { return Ok(Err(Came::Unreadable)) };
    let Some(row) = store::offline::find(&mut app.db(), survey, id).await? else { return Ok(Err(Came::Unreadable)) };
    let key = match row.offline.is_over {
        true => None,
        false => vault::keys::find(&mut app.db(), app.vault(), id.uuid()).await?,
    };
    let Some(private) = key.and_then(|key| row.private(&key)) else { return Ok(Err(Came::TooLate)) };
    Ok(envelope.open(&private, &row.offline.public_key).map_err(|_| Came::Unreadable))
}

/// What was asked, and in which language; nothing when it is not this survey, was never open, or asks who somebody is.
async fn door_of(app: &App, survey: SurveyId, inside: &Inside) -> Outcome<Option<(Door, Tag)>> {
    let tag = model::tags().into_iter().find(|tag| tag.as_str() == inside.language);
    let (Ok(version), Some(tag)) = (inside.version.parse::<VersionId>(), tag) else { return Ok(None) };
    let head = store::versions::find_head(&mut app.db(), version).await?;
    let fits =
        |head: &model::VersionHead| head.survey == survey && head.stage.was_open() && head.identity == Identity::Nobody;
    match head.filter(fits) {
        Some(_) => Ok(Some((super::door::door_of(app, survey, version).await?, tag))),
        None => Ok(None),
    }
}

/// Counts what could not be taken. What comes after the key is gone is only told: nothing of that time is kept any more.
async fn refused(app: &App, survey: SurveyId, lookup: &[u8; 32], came: Came) -> Outcome<Came> {
    let became = match came {
        Came::Unreadable => Became::Unreadable,
        Came::Unfit => Became::Unfit,
        Came::Taken(_) | Came::Before | Came::Waits | Came::TooLate => return Ok(came),
    };
    app.command(async |mut work: Work| {
        let living = store::offline::list(&mut work, survey).await?.iter().any(|offline| !offline.is_over);
        let known = store::offline::count(&mut work, survey).await?.refused();
        if !living || known >= MOST_REFUSED {
            return work.unchanged().await;
        }
        let why = TheSystem("an envelope that cannot be taken is counted, and names nobody");
        store::offline::refuse(&mut work, survey, (lookup, became), &why).await?;
        work.commit_unrecorded("an envelope that cannot be taken is counted").await
    })
    .await?;
    Ok(came)
}

/// The token of an envelope follows from its id and a key outside the database: the same envelope is the same form.
fn form_of(app: &App, survey: SurveyId, envelope: &Envelope) -> Option<FormToken> {
    let said = [survey.uuid().as_bytes().as_slice(), &envelope.id_bytes()?].concat();
    let secret = app.vault().lookup("surveys.offline-form", &said);
    Some(FormToken::fresh(&Following(secret), Time::UNIX_EPOCH))
}

/// What an envelope is found by among those that came.
pub(super) fn lookup(app: &App, form: &FormToken) -> [u8; 32] {
    form.derive(app.vault(), "surveys.offline-envelope", &[])
}

/// Bytes that follow from a secret, where a token takes chance.
struct Following([u8; 32]);

impl Random for Following {
    fn fill(&self, bytes: &mut [u8]) {
        for (byte, known) in bytes.iter_mut().zip(self.0.iter().cycle()) {
            *byte = *known;
        }
    }
}
