//! Themes: what several people said, and what came of it.

use super::{Scope, one_more};
use crate::{
    model::{
        ChangeId, Claim, ContributionId, LoopStage, OutcomeWord, Theme, ThemeHappened, ThemeId, ThemeShown, ThemeWords,
    },
    proof::Proof,
    rules::CHANGED_MEANWHILE,
};
use db::{Cursor, Json, Page, Read, Result, Tx};
use kernel::{Date, OrganisationId, Outcome, PersonId, Random};
use std::collections::HashMap;
use vault::{Sealed, SubjectKey};

const THEME: &str = "engagement.theme";

db::row! {
    /// A theme with its sealed words.
    pub struct ThemeRow {
        id: ThemeId,
        organisation: OrganisationId,
        shown: ThemeShown,
        stage: LoopStage,
        outcome: Option<OutcomeWord>,
        planned_for: Option<Date>,
        changed_on: Date,
        claim: Option<ChangeId>,
        claimed_by: Option<PersonId>,
        claimed_for: Option<OrganisationId>,
        version: i64,
        sealed: Sealed<ThemeWords>,
    }
}

impl ThemeRow {
    /// How it stands.
    pub fn theme(&self) -> Theme {
        let claimed = self.claim.zip(self.claimed_by).zip(self.claimed_for);
        Theme {
            id: self.id,
            organisation: self.organisation,
            shown: self.shown,
            stage: self.stage,
            outcome: self.outcome,
            planned_for: self.planned_for,
            changed_on: self.changed_on,
            claimed: claimed.map(|((change, by), team)| Claim { change, by, team }),
            version: self.version,
        }
    }

    /// Its words; empty when the key does not open them.
    pub fn words(&self, key: &SubjectKey) -> ThemeWords {
        self.sealed.open(key, THEME).unwrap_or_default()
    }
}

/// The theme, when it lies within `scope` or is public.
pub async fn find(read: &mut impl Read, id: ThemeId, scope: &Scope) -> Result<Option<ThemeRow>> {
    const SQL: &str = "SELECT t.id, t.organisation_id, t.shown, t.stage, t.outcome, t.planned_for, t.changed_on, t.claim, t.claimed_by,
            t.claimed_for, t.version, t.sealed
        FROM engagement_themes t
        WHERE t.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = t.organisation_id)))";
    read.optional(SQL, &[&id, &scope.kind, &scope.organisation]).await
}

/// One public theme.
pub async fn find_public(read: &mut impl Read, id: ThemeId) -> Result<Option<ThemeRow>> {
    const SQL: &str = "SELECT t.id, t.organisation_id, t.shown, t.stage, t.outcome, t.planned_for, t.changed_on, t.claim, t.claimed_by,
            t.claimed_for, t.version, t.sealed
        FROM engagement_themes t
        WHERE t.id = $1
        AND t.shown = 'public'";
    read.optional(SQL, &[&id]).await
}

/// The themes within `scope`, last changed first.
pub async fn list(read: &mut impl Read, scope: &Scope, size: usize, after: Option<&str>) -> Result<Page<ThemeRow>> {
    const SQL: &str = "SELECT t.id, t.organisation_id, t.shown, t.stage, t.outcome, t.planned_for, t.changed_on, t.claim, t.claimed_by,
            t.claimed_for, t.version, t.sealed
        FROM engagement_themes t
        WHERE ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = t.organisation_id)))
        AND ($3 IS NULL OR t.changed_on < $3 OR (t.changed_on = $3 AND t.id > $4))
        ORDER BY t.changed_on DESC, t.id
        LIMIT $5";
    let (day, id) = cursor(after);
    let rows: Vec<ThemeRow> = read.all(SQL, &[&scope.kind, &scope.organisation, &day, &id, &one_more(size)]).await?;
    Ok(Page::from_rows(rows, size, |row| (row.changed_on, row.id)))
}

/// The public themes, last changed first.
pub async fn list_public(read: &mut impl Read, size: usize, after: Option<&str>) -> Result<Page<ThemeRow>> {
    const SQL: &str = "SELECT t.id, t.organisation_id, t.shown, t.stage, t.outcome, t.planned_for, t.changed_on, t.claim, t.claimed_by,
            t.claimed_for, t.version, t.sealed
        FROM engagement_themes t
        WHERE t.shown = 'public'
        AND ($1 IS NULL OR t.changed_on < $1 OR (t.changed_on = $1 AND t.id > $2))
        ORDER BY t.changed_on DESC, t.id
        LIMIT $3";
    let (day, id) = cursor(after);
    let rows: Vec<ThemeRow> = read.all(SQL, &[&day, &id, &one_more(size)]).await?;
    Ok(Page::from_rows(rows, size, |row| (row.changed_on, row.id)))
}

fn cursor(after: Option<&str>) -> (Option<Date>, Option<ThemeId>) {
    after.and_then(Cursor::key::<(Date, ThemeId)>).unzip()
}

/// A new theme.
pub async fn insert(
    tx: &mut Tx,
    (theme, events): (&Theme, &[ThemeHappened]),
    (key, random): (&SubjectKey, &dyn Random),
    words: &ThemeWords,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_themes (id, organisation_id, shown, stage, changed_on, version, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let sealed = Sealed::seal(key, random, THEME, words);
    let params: db::Params<'_> =
        &[&theme.id, &theme.organisation, &theme.shown, &theme.stage, &theme.changed_on, &theme.version, &sealed];
    tx.exec(SQL, params).await?;
    add_events(tx, theme, 0, events).await
}

/// Saves what happened to a theme over the version that was read.
pub async fn save(tx: &mut Tx, theme: &Theme, events: &[ThemeHappened], _proof: &impl Proof) -> Outcome<()> {
    const SQL: &str = "UPDATE engagement_themes
        SET shown = $2,
            stage = $3,
            outcome = $4,
            planned_for = $5,
            changed_on = $6,
            claim = $7,
            claimed_by = $8,
            claimed_for = $9,
            version = $10
        WHERE id = $1
        AND version = $11";
    let before = theme.version - i64::try_from(events.len()).unwrap_or_default();
    let saved = tx
        .exec(
            SQL,
            &[
                &theme.id,
                &theme.shown,
                &theme.stage,
                &theme.outcome,
                &theme.planned_for,
                &theme.changed_on,
                &theme.claimed.map(|claim| claim.change),
                &theme.claimed.map(|claim| claim.by),
                &theme.claimed.map(|claim| claim.team),
                &theme.version,
                &before,
            ],
        )
        .await?;
    if saved != 1 {
        return Err(CHANGED_MEANWHILE.into());
    }
    Ok(add_events(tx, theme, before, events).await?)
}

/// Saves the words of a theme.
pub async fn save_words(
    tx: &mut Tx,
    id: ThemeId,
    (key, random): (&SubjectKey, &dyn Random),
    words: &ThemeWords,
    _proof: &impl Proof,
) -> Result<()> {
    let sealed = Sealed::seal(key, random, THEME, words);
    tx.exec("UPDATE engagement_themes SET sealed = $2 WHERE id = $1", &[&id, &sealed]).await.map(drop)
}

async fn add_events(tx: &mut Tx, theme: &Theme, before: i64, events: &[ThemeHappened]) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_theme_events (theme, number, event) VALUES ($1, $2, $3)";
    for (number, event) in (before + 1..).zip(events) {
        tx.exec(SQL, &[&theme.id, &number, &Json(event)]).await?;
    }
    Ok(())
}

/// Everything that happened to a theme, in order.
pub async fn list_events(read: &mut impl Read, id: ThemeId) -> Result<Vec<ThemeHappened>> {
    const SQL: &str = "SELECT e.event FROM engagement_theme_events e WHERE e.theme = $1 ORDER BY e.number";
    let rows: Vec<(Json<ThemeHappened>,)> = read.all(SQL, &[&id]).await?;
    Ok(rows.into_iter().map(|(event,)| event.0).collect())
}

/// Puts a contribution under a theme. Gives zero when it lies there already.
pub async fn link(tx: &mut Tx, theme: ThemeId, contribution: ContributionId, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "INSERT INTO engagement_theme_links (theme, contribution) VALUES ($1, $2)
        ON CONFLICT (theme, contribution) DO NOTHING";
    tx.exec(SQL, &[&theme, &contribution]).await
}

/// The contributions under a theme after `after`, in order.
pub async fn list_linked(
    read: &mut impl Read,
    theme: ThemeId,
    after: Option<ContributionId>,
    limit: i64,
) -> Result<Vec<ContributionId>> {
    const SQL: &str = "SELECT l.contribution
        FROM engagement_theme_links l
        WHERE l.theme = $1
        AND ($2 IS NULL OR l.contribution > $2)
        ORDER BY l.contribution
        LIMIT $3";
    let rows: Vec<(ContributionId,)> = read.all(SQL, &[&theme, &after, &limit]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The themes that a contribution lies under.
pub async fn list_of(read: &mut impl Read, contribution: ContributionId) -> Result<Vec<ThemeId>> {
    const SQL: &str = "SELECT l.theme FROM engagement_theme_links l WHERE l.contribution = $1 ORDER BY l.theme";
    let rows: Vec<(ThemeId,)> = read.all(SQL, &[&contribution]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many lie under each of these themes, and how many of their authors were told its last outcome.
pub async fn count_linked(read: &mut impl Read, themes: &[ThemeId]) -> Result<HashMap<ThemeId, (i64, i64)>> {
    const SQL: &str = "SELECT h.id,
            (SELECT CAST(count(*) AS bigint) FROM engagement_theme_links l WHERE l.theme = h.id),
            (SELECT CAST(count(DISTINCT t.contribution) AS bigint)
                FROM engagement_tellings t
                WHERE t.theme = h.id
                AND t.word = h.outcome)
        FROM engagement_themes h
        WHERE h.id = ANY($1)";
    let rows: Vec<(ThemeId, i64, i64)> = read.all(SQL, &[&themes.iter().copied().collect::<db::Ids>()]).await?;
    Ok(rows.into_iter().map(|(theme, linked, told)| (theme, (linked, told))).collect())
}
