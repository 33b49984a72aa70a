use super::today;
use crate::{
    forms,
    model::{DraftForm, KeptDraft},
    proof::TheSystem,
    rules::{DRAFT_DAYS, days_later, draft_fits},
    store,
};
use codes::FormToken;
use kernel::{Outcome, Refusal};
use ledger::{App, Work};
use vault::keys::KeyState;

/// Keeps a form that is not sent yet, exactly as typed, under the code that the contribution will have. Keeping it again with the
/// same token keeps it over the one before.
pub async fn save_draft(app: &App, form: DraftForm) -> Outcome<KeptDraft> {
    draft_fits(&form)?;
    let token = token_of(app, form.token.as_deref()).await?;
    let (id, code, written) =
        (forms::draft_id(&token, app.vault()), forms::code(&token, app.vault(), 0), token.write(app.vault()));
    let form = DraftForm { token: Some(written.clone()), ..form };
    let (lookup, until) = (forms::lookup(&code, app.vault()), days_later(today(app), DRAFT_DAYS));
    app.command(async |mut work: Work| {
        let key = match vault::keys::find(&mut work, app.vault(), id).await? {
            Some(key) => key,
            None => vault::keys::create(&mut work, app.vault(), app.random(), id).await?,
        };
        let why = TheSystem("a form that nobody but its writer sees, found again only with its code");
        store::drafts::save(&mut work, (id, &key), app.random(), (&lookup, &form, until), &why).await?;
        work.commit_unrecorded("an unsent form is kept for its writer").await
    })
    .await?;
    Ok(KeptDraft { code, token: written, until })
}

/// Keeps a form over its draft while somebody writes (T04). It begins none: what nobody asked to be kept is not kept.
pub async fn keep_draft(app: &App, form: DraftForm) -> Outcome<()> {
    let token = FormToken::of(app.vault(), app.random(), app.now(), form.token.as_deref());
    match vault::keys::state(&mut app.db(), forms::draft_id(&token, app.vault())).await? {
        KeyState::Whole => save_draft(app, form).await.map(drop),
        KeyState::Destroyed | KeyState::NeverWas => Err(Refusal::absent().into()),
    }
}

/// The form's token. A form that was sent, or whose draft is over, begins anew: its code leads to what was sent.
async fn token_of(app: &App, typed: Option<&str>) -> Outcome<FormToken> {
    let token = FormToken::of(app.vault(), app.random(), app.now(), typed);
    let lookup = forms::lookup(&forms::code(&token, app.vault(), 0), app.vault());
    let sent = store::contributions::find_by_code(&mut app.db(), &lookup).await?.is_some();
    let over = vault::keys::state(&mut app.db(), forms::draft_id(&token, app.vault())).await? == KeyState::Destroyed;
    Ok(if sent || over { FormToken::fresh(app.random(), app.now()) } else { token })
}
