use super::{CODE, today};
use crate::{
    model::{SurveyId, VersionId},
    permissions::SaveDraft,
    rules::{NOT_OPEN, days_later},
    store::{self, drafts::Draft},
};
use codes::{Code, FormToken, untimed};
use kernel::{Caller, Date, OrRefusal, Outcome, Refusal};
use ledger::{App, Work};
use uuid::Uuid;
use vault::keys::KeyState;

/// A half-filled form is kept for so many days.
pub const DRAFT_DAYS: i64 = 30;

/// What was kept, and how to find it again.
#[derive(Clone, Debug)]
pub struct KeptDraft {
    /// The code that leads to it.
    pub code: Code,
    /// The last day.
    pub until: Date,
}

/// Keeps a half-filled form under a code that follows from the form. Keeping it again keeps it over the one before.
pub async fn save_draft(app: &App, caller: &Caller, of: (SurveyId, VersionId), draft: Draft) -> Outcome<KeptDraft> {
    let proof = caller.may_unnamed::<SaveDraft>()?;
    let token = token_of(app, &draft.form).await?;
    let (id, code) = (id(app, &token), code(app, &token));
    let draft = Draft { form: token.write(app.vault()), ..draft };
    let (lookup, until) = (code.lookup(app.vault(), CODE), days_later(today(app), DRAFT_DAYS));
    app.command(async |mut work: Work| {
        let head = store::versions::find_head(&mut work, of.1).await?.filter(|head| head.survey == of.0).or_absent()?;
        head.stage.was_open().then_some(()).or_refuse(NOT_OPEN)?;
        let key = match vault::keys::find(&mut work, app.vault(), id).await? {
            Some(key) => key,
            None => vault::keys::create(&mut work, app.vault(), app.random(), id).await?,
        };
        store::drafts::save(&mut work, (id, &key, app.random()), (of, &lookup, until), &draft, &proof).await?;
        work.commit_unrecorded("a half-filled form is kept for whoever fills it in").await
    })
    .await?;
    Ok(KeptDraft { code, until })
}

/// Keeps a form over its draft while somebody writes. It begins none: what nobody asked to be kept is not kept.
pub async fn keep_draft(app: &App, caller: &Caller, of: (SurveyId, VersionId), draft: Draft) -> Outcome<()> {
    let token = FormToken::of(app.vault(), app.random(), app.now(), Some(&draft.form));
    match vault::keys::state(&mut app.db(), id(app, &token)).await? {
        KeyState::Whole => save_draft(app, caller, of, draft).await.map(drop),
        KeyState::Destroyed | KeyState::NeverWas => Err(Refusal::absent().into()),
    }
}

/// The form's token. A form whose draft was sent or is over begins anew: its key is gone for good.
async fn token_of(app: &App, typed: &str) -> Outcome<FormToken> {
    let token = FormToken::of(app.vault(), app.random(), app.now(), Some(typed));
    let over = vault::keys::state(&mut app.db(), id(app, &token)).await? == KeyState::Destroyed;
    Ok(if over { FormToken::fresh(app.random(), app.now()) } else { token })
}

/// The id under which a form's draft is kept.
pub(super) fn id(app: &App, token: &FormToken) -> Uuid {
    untimed(&token.derive(app.vault(), "surveys.form-draft", &[]))
}

fn code(app: &App, token: &FormToken) -> Code {
    token.code(app.vault(), "surveys.form-draft-code", 0)
}
