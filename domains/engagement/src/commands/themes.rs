use super::{tell_back::enqueue_telling, themes_key_or_new, today};
use crate::{
    events::OutcomeDecided,
    facts,
    model::{Contribution, ContributionId, Theme, ThemeDecision, ThemeForm, ThemeId, ThemeWords},
    permissions::{DecideOutcome, LinkContribution, MakeTheme},
    rules,
    store::{self, Scope},
};
use kernel::{Caller, Change, OrRefusal, Outcome, Standing};
use ledger::{App, RecordOf, Work};

/// Somebody makes a theme of what several people said.
pub async fn make_theme(app: &App, caller: &Caller, form: ThemeForm) -> Outcome<Theme> {
    if form.said.is_empty() {
        return Err(rules::WORDS_EMPTY.into());
    }
    let words = ThemeWords { said: form.said, ..ThemeWords::default() };
    app.command(async |mut work: Work| {
        let sight = caller.sight::<MakeTheme>();
        organisations::store::nodes::find_within(&mut work, form.organisation, &sight).await?.or_absent()?;
        let standing = Standing { owner: None, organisation: Some(form.organisation) };
        let proof = caller.may::<MakeTheme>(&standing)?;
        let (theme, events) = rules::make(ThemeId::untimed(app.random()), form.organisation, today(app));
        let key = themes_key_or_new(&mut work, app).await?;
        store::themes::insert(&mut work, (&theme, &events), (&key, app.random()), &words, &proof).await?;
        work.commit(proof.record(theme.reference())).await?;
        Ok(theme)
    })
    .await
}

/// A contribution is put under a theme; when the theme has an outcome, its author is told it.
pub async fn link_contribution(
    app: &App,
    caller: &Caller,
    id: ContributionId,
    theme: ThemeId,
) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let sight = caller.sight::<LinkContribution>();
        let state = store::contributions::find(&mut work, id, &Scope::service(&sight)).await?.or_absent()?;
        let row = store::themes::find(&mut work, theme, &Scope::service(&sight)).await?.or_absent()?;
        let (theme, standing) = (row.theme(), state.standing(None));
        let proof = caller.may::<LinkContribution>(&standing)?;
        if store::themes::link(&mut work, theme.id, state.id, &proof).await? == 0 {
            work.unchanged().await?;
            return Ok(state);
        }
        let Change::Made(state, events) = rules::link(state, &theme, today(app))? else {
            return Err(rules::NOT_NOW.into());
        };
        store::contributions::save(&mut work, &state, &events, app.now(), &proof).await?;
        facts::tell(&mut work, state.id).await?;
        if let Some(word) = theme.outcome {
            enqueue_telling(&mut work, theme.id, word).await?;
        }
        work.commit(proof.record(state.reference()).note("theme", theme.id.to_string())).await?;
        Ok(state)
    })
    .await
}

/// Somebody says what comes of a theme. From then on everybody sees it, and each author is told.
pub async fn decide_outcome(app: &App, caller: &Caller, id: ThemeId, decision: ThemeDecision) -> Outcome<Theme> {
    let decision = ThemeDecision { outcome: rules::said_from_form(decision.outcome)?, ..decision };
    app.command(async |mut work: Work| {
        let row =
            store::themes::find(&mut work, id, &Scope::service(&caller.sight::<DecideOutcome>())).await?.or_absent()?;
        let proof = caller.may::<DecideOutcome>(&row.theme().standing())?;
        let Change::Made(theme, events) = rules::decide(row.theme(), &decision, today(app))? else {
            return Err(rules::NOT_NOW.into());
        };
        let (key, word) = (themes_key_or_new(&mut work, app).await?, decision.outcome.word());
        let said = row.words(&key).said;
        let words = ThemeWords { said, did: decision.did.clone(), outcome: Some(decision.outcome.clone()) };
        store::themes::save(&mut work, &theme, &events, &proof).await?;
        store::themes::save_words(&mut work, theme.id, (&key, app.random()), &words, &proof).await?;
        enqueue_telling(&mut work, theme.id, word).await?;
        let told = OutcomeDecided { theme: theme.id, organisation: theme.organisation, word };
        work.commit(proof.record(theme.reference()).note("word", word.as_str()).telling(&told)).await?;
        Ok(theme)
    })
    .await
}
