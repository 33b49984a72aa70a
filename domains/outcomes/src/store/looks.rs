//! Who looked. Written in the transaction of the read.

use crate::model::{Look, NewLook};
use db::{Cursor, Page, Read, Result, Tx};
use kernel::{Caller, Granted, Id, OrganisationId, PersonId, Role, Time, Verb};
use uuid::Uuid;

enum LookMark {}

/// Who looks, in which part, and for which place.
type Viewer = (PersonId, Role, Option<OrganisationId>);

/// Writes down that somebody sees something. The proof says who it is.
pub async fn add<V: Verb>(
    tx: &mut Tx,
    (app, caller): (&ledger::App, &Caller),
    look: &NewLook,
    proof: &Granted<V>,
) -> Result<()> {
    const SQL: &str =
        "INSERT INTO outcomes_looks (id, person, at, viewer, role, organisation_id, what, measure, break_glass)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let Some(viewer) = proof.actor().person else { return Ok(()) };
    let (viewer, role, organisation): Viewer =
        (viewer, proof.actor().role, caller.hat().and_then(|hat| hat.organisation));
    let id = Id::<LookMark>::fresh(app.clock(), app.random());
    let glass = proof.actor().break_glass;
    let params: db::Params<'_> =
        &[&id, &look.person, &app.now(), &viewer, &role, &organisation, &look.what, &look.measure, &glass];
    tx.exec(SQL, params).await.map(drop)
}

/// Who looked at what is a person's, the newest first.
pub async fn list(read: &mut impl Read, person: PersonId, size: usize, after: Option<&str>) -> Result<Page<Look>> {
    const SQL: &str = "SELECT l.id, l.at, l.viewer, l.role, l.organisation_id, l.what, l.measure, l.break_glass
        FROM outcomes_looks l
        WHERE l.person = $1
        AND ($2 IS NULL OR (l.at, l.id) < ($2, $3))
        ORDER BY l.at DESC, l.id DESC
        LIMIT $4";
    let before = after.and_then(Cursor::key::<(Time, Uuid)>);
    let (at, id) = before.map_or((None, None), |(at, id)| (Some(at), Some(id)));
    let limit = i64::try_from(size).unwrap_or(i64::MAX).saturating_add(1);
    let rows: Vec<Look> = read.all(SQL, &[&person, &at, &id, &limit]).await?;
    Ok(Page::from_rows(rows, size, |look| (look.at, look.id)))
}

/// Everything of a person goes: who looked at theirs. What they looked at themselves stays with those whose it is, under an
/// id that leads nowhere.
pub async fn remove_of_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    tx.exec("DELETE FROM outcomes_looks WHERE person = $1", &[&person]).await
}
