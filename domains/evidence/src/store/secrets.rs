//! Exact figures of releases, sealed. Only what has a proof in hand opens them: no public path has one.

use crate::{
    model::{ReleaseId, Secret},
    proof::Proof,
};
use db::{Read, Tx};
use kernel::{Fault, Outcome};
use ledger::App;
use vault::Sealed;

const BODY: &str = "evidence.release";

/// Keeps what a run was made of; what was kept before is gone.
pub async fn keep(tx: &mut Tx, app: &App, (id, secret): (ReleaseId, &Secret), _proof: &impl Proof) -> Outcome<()> {
    const SQL: &str = "INSERT INTO evidence_secrets (release_id, digest, sealed)
        VALUES ($1, $2, $3)
        ON CONFLICT (release_id) DO UPDATE SET digest = $2, sealed = $3";
    let key = match vault::keys::find(tx, app.vault(), id.uuid()).await? {
        Some(key) => key,
        None => vault::keys::create(tx, app.vault(), app.random(), id.uuid()).await?,
    };
    let sealed = Sealed::seal(&key, app.random(), BODY, secret);
    let digest = secret.outcome.as_ref().map(disclosure::Outcome::digest).unwrap_or_default();
    tx.exec(SQL, &[&id, &digest, &sealed]).await?;
    Ok(())
}

/// What a run was made of; nothing when it was never run.
pub async fn open(read: &mut impl Read, app: &App, id: ReleaseId, _proof: &impl Proof) -> Outcome<Option<Secret>> {
    const SQL: &str = "SELECT s.sealed FROM evidence_secrets s WHERE s.release_id = $1";
    let Some((sealed,)) = read.optional::<(Sealed<Secret>,)>(SQL, &[&id]).await? else { return Ok(None) };
    let key = vault::keys::find(read, app.vault(), id.uuid()).await?;
    let opened = key.and_then(|key| sealed.open(&key, BODY).ok());
    match opened {
        Some(secret) => Ok(Some(secret)),
        None => Err(Fault::internal("opening the figures of a release", "they cannot be read").into()),
    }
}
