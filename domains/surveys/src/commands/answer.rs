use super::CODE;
use crate::{
    forms,
    model::{Channel, Identity, Response, ResponseId, State, Survey, SurveyId, VersionHead, VersionId},
    permissions::{Answer, TakeByPhone},
    rules::{
        ANSWERED_BEFORE, ANSWERS_WRONG, CODE_TAKEN, NOT_NOW, NOT_OPEN, TOKEN_UNKNOWN, days_later, state_of, week_of,
    },
    store,
    tokens::Token,
};
use codes::{Code, FormToken, untimed};
use kernel::{Caller, Date, Failure, Grain, Granted, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use questionnaires::{
    Answers, Tag,
    logic::{Form, Problem, Wrong},
};
use vault::{Sealed, Wrapped};

/// So often another code is tried when one is taken.
const CODES_TRIED: u8 = 4;
/// Never shown: it says what the schema found.
const CAME_BEFORE: Refusal = Refusal::conflict("surveys_came_before");

/// Answers on their way in.
#[derive(Clone, Debug)]
pub struct Coming {
    /// To which version, as it stood when its form was read: one that was opened before the next one came is answered as it was
    /// opened.
    pub head: VersionHead,
    /// The right to answer once, as it stands on the invitation; only for those who were invited.
    pub token: Option<String>,
    /// The form's own token: the same form sent twice is one response.
    pub form: Option<String>,
    /// The answers.
    pub answers: Answers,
    /// In which language they were read.
    pub language: Tag,
    /// By which way they came.
    pub channel: Channel,
    /// The form was kept for later before: what was kept is destroyed with the answer.
    pub draft: bool,
    /// So many values were left out while the form was read: forged, or answers to questions that are hidden.
    pub left_out: usize,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The response. Shown to nobody: it only leads from one page to the next.
    pub response: ResponseId,
    /// What it counts as: counted, or late.
    pub state: State,
    /// The code to change it or take it back, and the last day for that.
    pub back: Option<(Code, Date)>,
    /// The same form had come before.
    pub again: bool,
    /// So many answers to questions that were not shown were dropped.
    pub dropped: usize,
}

/// Somebody answers. Everything is kept, durably, or nothing; the same form sent again adds nothing and gives the same answer.
pub async fn answer(app: &App, caller: &Caller, coming: Coming) -> Outcome<Answered> {
    answer_with(app, caller, coming, None).await
}

/// A member of staff writes down what somebody says on the telephone. The audit names who wrote it, and leads to no answer.
pub async fn take_by_phone(app: &App, caller: &Caller, survey: SurveyId, coming: Coming) -> Outcome<Answered> {
    let sight = caller.sight::<TakeByPhone>();
    let found = store::surveys::find(&mut app.db(), survey, &sight).await?.or_absent()?;
    let staff = caller.may::<TakeByPhone>(&found.standing())?;
    let head = &coming.head;
    if head.survey != survey || head.identity != Identity::Nobody {
        return Err(NOT_NOW.into());
    }
    answer_with(app, caller, Coming { channel: Channel::Phone, ..coming }, Some(staff)).await
}

async fn answer_with(
    app: &App,
    caller: &Caller,
    coming: Coming,
    staff: Option<Granted<TakeByPhone>>,
) -> Outcome<Answered> {
    let head = &coming.head;
    let proof = match head.identity {
        Identity::Named => caller.may_openly::<Answer>()?,
        // Even somebody signed in stays out of the audit line when nobody is to be known.
        Identity::Nobody | Identity::Invited => caller.may_unnamed::<Answer>()?,
    };
    let person = match head.identity {
        Identity::Named => Some(caller.signed_in()?),
        Identity::Nobody | Identity::Invited => None,
    };
    let (answers, dropped) = checked(app, head.id, &coming.answers, coming.channel).await?;
    let dropped = dropped.saturating_add(coming.left_out);
    let form = FormToken::of(app.vault(), app.random(), app.now(), coming.form.as_deref());
    let response = response(app, head, &coming, (&form, answers));
    let sealed = SealedResponse::of(app, &response);
    let keep = Keep {
        head,
        coming: &coming,
        response: &response,
        sealed: &sealed,
        form: &form,
        proof: &proof,
        staff,
        person,
        dropped,
    };
    keep.under_a_free_code(app).await
}

/// The answers to what was shown, with what follows from them, and how many were sent that do not count: to what was not
/// shown, and to what nobody may answer. Refused when something is missing or cannot be.
pub(super) async fn checked(
    app: &App,
    version: VersionId,
    answers: &Answers,
    channel: Channel,
) -> Outcome<(Answers, usize)> {
    checked_by(app, &forms::of(app, version).await?.0, answers, channel)
}

/// The same by a form that is at hand.
pub(super) fn checked_by(app: &App, form: &Form, answers: &Answers, channel: Channel) -> Outcome<(Answers, usize)> {
    let (settled, forged) = form.settle_sent(answers, super::now(app));
    let problems = form.check(&settled);
    // On paper and on the telephone people leave out what they like, and it is taken as it is; and whoever answered on a tablet
    // without a network has gone.
    let may_lack = matches!(channel, Channel::Paper | Channel::Phone | Channel::Offline);
    let counts = |problem: &&Problem| problem.is_error() && !(may_lack && matches!(problem.what, Wrong::Missing));
    if let Some(problem) = problems.iter().find(counts) {
        return Err(ANSWERS_WRONG.with("question", problem.item.clone()).into());
    }
    Ok((settled.answers, settled.dropped.len() + forged.len()))
}

fn response(app: &App, head: &VersionHead, coming: &Coming, (form, answers): (&FormToken, Answers)) -> Response {
    // Other answers under the same form are another response: going back, changing and sending again loses nothing.
    let said = serde_json::to_vec(&(head.id, &answers, &coming.token)).unwrap_or_default();
    let id = untimed(&form.derive(app.vault(), "surveys.form-id", blake3::hash(&said).as_bytes()));
    Response {
        id: ResponseId::from_uuid(id),
        survey: head.survey,
        version: head.id,
        major: head.number.major,
        channel: coming.channel,
        language: coming.language.clone(),
        week: week_of(app.now()),
        state: State::Counted,
        reason: None,
        answers,
    }
}

/// Answers under a key of their own, made before the transaction: others wait for that one to end.
struct SealedResponse {
    key: Wrapped,
    answers: Sealed<Answers>,
}

impl SealedResponse {
    fn of(app: &App, response: &Response) -> Self {
        let (key, wrapped) = app.vault().new_key(app.random(), response.id.uuid());
        Self { answers: store::responses::seal(response, &key, app.random()), key: wrapped }
    }
}

struct Keep<'a> {
    head: &'a VersionHead,
    coming: &'a Coming,
    response: &'a Response,
    sealed: &'a SealedResponse,
    form: &'a FormToken,
    proof: &'a Granted<Answer>,
    /// Who wrote it down for somebody else.
    staff: Option<Granted<TakeByPhone>>,
    person: Option<PersonId>,
    dropped: usize,
}

impl Keep<'_> {
    /// Keeps it under the first code that is free; the same form a second time gives what the first one gave.
    async fn under_a_free_code(&self, app: &App) -> Outcome<Answered> {
        for attempt in 0..CODES_TRIED {
            match self.keep(app, attempt).await {
                Ok(state) => return Ok(self.answered(app, state, Some(attempt))),
                Err(Failure::Refused(refusal)) if refusal == CODE_TAKEN => {}
                Err(Failure::Refused(refusal)) if refusal == CAME_BEFORE => return self.again(app).await,
                Err(failure) => return Err(failure),
            }
        }
        Err(CODE_TAKEN.into())
    }

    async fn keep(&self, app: &App, attempt: u8) -> Outcome<State> {
        app.command(async |mut work: Work| {
            let state = self.keep_in(app, &mut work, attempt).await?;
            let record = match &self.staff {
                Some(staff) => staff.record(Ref::new("surveys", self.head.survey)),
                None => self.proof.record(self.response.reference()).grain(self.grain()),
            };
            work.commit(record.note("state", state.as_str()).note("dropped", self.dropped)).await?;
            Ok(state)
        })
        .await
    }

    async fn keep_in(&self, app: &App, work: &mut Work, attempt: u8) -> Outcome<State> {
        let (id, survey) = (self.response.id, self.head.survey);
        // Read again in the same transaction: it may have been closed while somebody typed.
        let head = store::versions::find_head(work, self.head.id).await?.or_absent()?;
        let state = state_of(head.stage).or_refuse(NOT_OPEN)?;
        let kept = (self.response, state);
        let inserted = store::responses::insert_sealed(work, kept, &self.sealed.answers, self.proof).await;
        db::RefuseIf::refuse_if(inserted, "surveys_responses_pkey", CAME_BEFORE)?;
        vault::keys::keep(work, id.uuid(), &self.sealed.key).await?;
        if head.identity == Identity::Invited {
            let token = self.coming.token.as_deref().unwrap_or_default();
            let lookup = Token::read(token).or_refuse(TOKEN_UNKNOWN)?.lookup(app.vault(), survey);
            if store::invitations::use_token(work, survey, &lookup, self.proof).await? == 0 {
                return Err(TOKEN_UNKNOWN.into());
            }
        }
        if let Some(person) = self.person {
            let named = store::codes::insert_named(work, (person, survey), id, self.proof).await;
            db::RefuseIf::refuse_if(named, "surveys_named_pkey", ANSWERED_BEFORE)?;
        }
        if self.coming.channel == Channel::Offline {
            let lookup = super::answer_offline::lookup(app, self.form);
            if store::offline::take(work, survey, &lookup, self.proof).await? == 0 {
                return Err(CAME_BEFORE.into());
            }
        }
        if self.gives_a_code() {
            let lookup = self.code(app, attempt).lookup(app.vault(), CODE);
            let coded = store::codes::insert(work, id, (&lookup, self.until(app)), self.proof).await;
            db::RefuseIf::refuse_if(coded, "surveys_code_taken", CODE_TAKEN)?;
        }
        if self.coming.draft {
            let draft = super::save::id(app, self.form);
            store::drafts::remove(work, draft, self.proof).await?;
            vault::keys::destroy(work, draft).await?;
        }
        store::versions::note_answered(work, &head, self.proof).await?;
        Ok(state)
    }

    /// The answer to a form that had come before. Its code is shown again only on the day of the form and the day after.
    async fn again(&self, app: &App) -> Outcome<Answered> {
        // Read in a turn of its own, which waits: the first one may be a neighbour whose commit is not on the disk yet.
        let found = async |mut work: Work| {
            let row = store::responses::find(&mut work, self.response.id).await?.or_absent()?;
            let code = store::codes::find_of(&mut work, self.response.id).await?;
            work.unchanged().await?;
            Ok((row.state(), code))
        };
        let (state, code) = app.command(found).await?;
        let tried = (0..CODES_TRIED).find(|attempt| {
            let lookup = self.code(app, *attempt).lookup(app.vault(), CODE);
            code.is_some_and(|(kept, _)| kept == lookup)
        });
        let attempt = tried.filter(|_| self.form.is_recent(app.now()));
        Ok(Answered { again: true, ..self.answered(app, state, attempt) })
    }

    fn answered(&self, app: &App, state: State, attempt: Option<u8>) -> Answered {
        let code = attempt.filter(|_| self.gives_a_code()).map(|attempt| (self.code(app, attempt), self.until(app)));
        Answered { response: self.response.id, state, back: code, again: false, dropped: self.dropped }
    }

    /// From their own page, and while the version lets people change what they answered.
    fn gives_a_code(&self) -> bool {
        self.head.edit_days > 0 && self.coming.channel == Channel::Web && self.person.is_none()
    }

    fn code(&self, app: &App, attempt: u8) -> Code {
        let said = [self.response.id.uuid().as_bytes().as_slice(), &[attempt]].concat();
        Code::from_secret(&self.form.derive(app.vault(), "surveys.form-code", &said))
    }

    /// Counted from the Monday, so that the day says no more than the week.
    fn until(&self, app: &App) -> Date {
        days_later(week_of(app.now()), self.head.edit_days + 6)
    }

    fn grain(&self) -> Grain {
        match self.head.identity {
            Identity::Named => Grain::Exact,
            Identity::Nobody | Identity::Invited => Grain::Week,
        }
    }
}

/// Whether an invitation may still be used. What was used, what never was and what is mistyped take the same steps and give the
/// same answer.
pub async fn may_answer_once(app: &App, survey: SurveyId, typed: &str) -> Outcome<bool> {
    let token = Token::read(typed).unwrap_or_else(|| Token::fresh(app.random()));
    let lookup = token.lookup(app.vault(), survey);
    Ok(store::invitations::has_token(&mut app.db(), survey, &lookup).await?)
}

/// The survey, for whoever may take answers to it on the telephone.
pub async fn find_for_phone(app: &App, caller: &Caller, id: SurveyId) -> Outcome<Option<Survey>> {
    Ok(store::surveys::find(&mut app.db(), id, &caller.sight::<TakeByPhone>()).await?)
}
