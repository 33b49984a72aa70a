use super::{tell_back::enqueue_telling, themes_key_or_new, today};
use crate::{
    events::OutcomeDecided,
    model::{ChangeForm, ChangeId, ChangeWords, Claim, OutcomeWord, Theme, ThemeId},
    permissions::{ClaimChange, VerifyChange},
    rules::{self, Belongs},
    store::{self, Scope},
};
use kernel::{Caller, Change, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// A team says that something is done, and where it can be seen. Each author is told that the team says so.
pub async fn claim_change(app: &App, caller: &Caller, id: ThemeId, form: ChangeForm) -> Outcome<Theme> {
    let by = caller.signed_in()?;
    rules::check_evidence(&form.evidence)?;
    if form.what.is_empty() {
        return Err(rules::WORDS_EMPTY.into());
    }
    let words = ChangeWords { what: form.what, evidence: form.evidence };
    app.command(async |mut work: Work| {
        let row =
            store::themes::find(&mut work, id, &Scope::service(&caller.sight::<ClaimChange>())).await?.or_absent()?;
        let proof = caller.may::<ClaimChange>(&row.theme().standing())?;
        let team = caller.hat().and_then(|hat| hat.organisation).unwrap_or(row.theme().organisation);
        let claim = Claim { change: ChangeId::untimed(app.random()), by, team };
        let Change::Made(theme, events) = rules::claim(row.theme(), form.seen, claim, today(app))? else {
            return Err(rules::NOT_NOW.into());
        };
        let key = themes_key_or_new(&mut work, app).await?;
        store::changes::insert(&mut work, (claim.change, id), (&key, app.random()), (&words, today(app)), &proof)
            .await?;
        store::themes::save(&mut work, &theme, &events, &proof).await?;
        enqueue_telling(&mut work, id, OutcomeWord::DoneClaimed).await?;
        work.commit(proof.record(theme.reference()).telling(&told(&theme, OutcomeWord::DoneClaimed))).await?;
        Ok(theme)
    })
    .await
}

/// Somebody outside the team says that they saw it. Only then it counts as done, and each author is told.
pub async fn verify_change(app: &App, caller: &Caller, id: ThemeId, seen: i64) -> Outcome<Theme> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let row =
            store::themes::find(&mut work, id, &Scope::service(&caller.sight::<VerifyChange>())).await?.or_absent()?;
        let proof = caller.may::<VerifyChange>(&row.theme().standing())?;
        let belongs = belongs(&mut work, caller, &row.theme()).await?;
        let (theme, events) = match rules::verify(row.theme(), seen, by, belongs, today(app))? {
            Change::Made(theme, events) => (theme, events),
            Change::AlreadySo(theme) => {
                work.unchanged().await?;
                return Ok(theme);
            }
        };
        if let Some(claim) = theme.claimed {
            store::changes::mark_verified(&mut work, claim.change, today(app), &proof).await?;
        }
        store::themes::save(&mut work, &theme, &events, &proof).await?;
        enqueue_telling(&mut work, id, OutcomeWord::DoneVerified).await?;
        work.commit(proof.record(theme.reference()).telling(&told(&theme, OutcomeWord::DoneVerified))).await?;
        Ok(theme)
    })
    .await
}

/// Whoever wears a hat of the team that claims, or of a part of it, belongs to the team.
async fn belongs(work: &mut Work, caller: &Caller, theme: &Theme) -> Outcome<Belongs> {
    let hat = caller.hat().and_then(|hat| hat.organisation);
    let inside = match theme.claimed {
        Some(claim) => store::changes::lies_within(work, hat, claim.team).await?,
        None => false,
    };
    // An area's reviewer stands above the area's own teams, not in them.
    let same_area = theme.claimed.is_some_and(|claim| Some(claim.team) == hat && claim.team != theme.organisation);
    Ok(if inside && !same_area { Belongs::ToTheTeam } else { Belongs::Elsewhere })
}

fn told(theme: &Theme, word: OutcomeWord) -> OutcomeDecided {
    OutcomeDecided { theme: theme.id, organisation: theme.organisation, word }
}
