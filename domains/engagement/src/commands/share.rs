use super::today;
use crate::{
    facts,
    forms::{self, Sent},
    model::{Again, Contribution, FormOrigin, Happened, Identity, Mode, ShareForm, Shared},
    permissions::Share,
    receipts::{self, Receipt},
    rules::{self, SERVICE_CLOSED, SERVICE_UNKNOWN, SMALL_PLACE, SMALLEST_CROWD, day_of},
    store::{self, Scope, authors::Said},
};
use codes::{Code, FormToken};
use kernel::{Caller, Failure, Grain, Granted, OrRefusal, Outcome, PersonId, Refusal};
use ledger::{App, RecordOf, Work};
use organisations::store::services::{self, Takes};

/// So often another code is tried when one is taken. Two in a row are as likely as winning a lottery twice.
const CODES_TRIED: u8 = 4;
/// Never shown: they say what the schema found.
const CAME_BEFORE: Refusal = Refusal::conflict("engagement_came_before");
const CODE_TAKEN: Refusal = Refusal::conflict("engagement_code_taken");

/// Somebody shares something. The same form sent again adds nothing and gives the same answer.
pub async fn share_contribution(app: &App, caller: &Caller, form: ShareForm) -> Outcome<Shared> {
    let proof = match form.identity {
        Identity::Named { .. } => caller.may_openly::<Share>()?,
        // Even somebody signed in stays out of the audit line when they do not want to be named.
        _ => caller.may_unnamed::<Share>()?,
    };
    service_listens(app, &form).await?;
    let token = FormToken::of(app.vault(), app.random(), app.now(), form.token.as_deref());
    let sent = forms::sent(&token, app.vault(), &form);
    let (state, events) = rules::share(sent.id, sent.receipt.clone(), &form, app.now());
    let coming = Coming { form: &form, token: &token, sent: &sent, state: &state, events: &events };
    for attempt in 0..CODES_TRIED {
        let code = forms::code(&token, app.vault(), attempt);
        match coming.keep(app, (&proof, caller.person()), &code).await {
            Ok(()) => {
                return Ok(coming.answer(app, (state.mode != Mode::NoTrace).then_some(code), &state, Again::First));
            }
            Err(Failure::Refused(refusal)) if refusal == CODE_TAKEN => {}
            Err(Failure::Refused(refusal)) if refusal == CAME_BEFORE => return coming.again(app).await,
            Err(failure) => return Err(failure),
        }
    }
    Err(CODE_TAKEN.into())
}

/// The service exists, is open and takes part; and so few people come there that the author must choose, only once they did.
async fn service_listens(app: &App, form: &ShareForm) -> Outcome<()> {
    let Some(id) = form.service else { return Ok(()) };
    match services::takes_contributions_on(&mut app.db(), id, today(app)).await?.or_refuse(SERVICE_UNKNOWN)? {
        Takes::Contributions => {}
        Takes::Nothing => return Err(SERVICE_CLOSED.into()),
    }
    if form.safer.is_none() {
        let people = store::changes::find_people_a_month(&mut app.db(), id).await?;
        if rules::is_small_place(people, form.perspective, form.language, SMALLEST_CROWD) {
            return Err(SMALL_PLACE.into());
        }
    }
    Ok(())
}

/// A form on its way in.
struct Coming<'a> {
    form: &'a ShareForm,
    token: &'a FormToken,
    sent: &'a Sent,
    state: &'a Contribution,
    events: &'a [Happened],
}

/// Who shares: the proof that they may, and their account, which only the two known modes keep.
type By<'a> = (&'a Granted<Share>, Option<PersonId>);

impl Coming<'_> {
    /// Keeps everything, durably, or nothing.
    async fn keep(&self, app: &App, by: By<'_>, code: &Code) -> Outcome<()> {
        app.command(async |mut work: Work| {
            self.keep_in(app, &mut work, by, code).await?;
            work.commit(by.0.record(self.state.reference()).grain(self.state.mode.grain())).await
        })
        .await
    }

    async fn keep_in(&self, app: &App, work: &mut Work, (proof, person): By<'_>, code: &Code) -> Outcome<()> {
        let (id, mode) = (self.state.id, self.state.mode);
        store::contributions::insert(work, self.state, self.events, proof).await.map_err(came_before)?;
        let key = vault::keys::create(work, app.vault(), app.random(), id.uuid()).await?;
        let said = Said { words: self.form.words.clone(), salt: hex(&self.sent.salt) };
        store::authors::keep_words(work, (id, &key), app.random(), &said, proof).await?;
        store::authors::keep_identity(work, (id, &key), app.random(), (&self.form.identity, person), proof).await?;
        if mode != Mode::NoTrace {
            let month = store::checks::month_of(day_of(self.state.received_at));
            let kept = store::codes::insert(work, (id, mode), &forms::lookup(code, app.vault()), month, proof).await;
            db::RefuseIf::refuse_if(kept, "engagement_code_taken", CODE_TAKEN)?;
        }
        if self.form.origin == FormOrigin::Draft {
            let draft = forms::draft_id(self.token, app.vault());
            if store::drafts::remove(work, draft, proof).await? > 0 {
                vault::keys::destroy(work, draft).await?;
            }
        }
        facts::tell(work, id).await
    }

    /// The answer to a form that had come before. Its code is shown again only on the day of the form and the day after.
    async fn again(&self, app: &App) -> Outcome<Shared> {
        // Read in a turn of its own, which waits: the first one may be a neighbour whose commit is not on the disk yet.
        let found = async |mut work: Work| {
            let state = store::contributions::find(&mut work, self.state.id, &Scope::proved()).await?.or_absent()?;
            let lookup = store::codes::find_of(&mut work, state.id).await?;
            work.unchanged().await?;
            Ok((state, lookup))
        };
        let (state, lookup) = app.command(found).await?;
        let tried = (0..CODES_TRIED).map(|attempt| forms::code(self.token, app.vault(), attempt));
        let code = tried.into_iter().find(|code| Some(forms::lookup(code, app.vault())) == lookup);
        let code = code.filter(|_| self.token.is_recent(app.now()));
        Ok(self.answer(app, code, &state, Again::Repeated))
    }

    fn answer(&self, app: &App, code: Option<Code>, state: &Contribution, again: Again) -> Shared {
        let hash = receipts::hash_of(&self.sent.salt, &self.form.words);
        // A day is exact enough for a receipt, also of those who are named.
        let date = day_of(Grain::Day.blur(state.received_at));
        let receipt = Receipt::sign(app.vault(), state.receipt.clone(), date, hash);
        Shared { code, receipt, again, due_on: state.due_on }
    }
}

/// The primary key says that this very form was here.
fn came_before(error: db::Error) -> Failure {
    match error {
        db::Error::Constraint(name)
            if name == "engagement_contributions_pkey" || name == "engagement_contributions_mode" =>
        {
            CAME_BEFORE.into()
        }
        other => other.into(),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
