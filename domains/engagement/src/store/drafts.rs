//! Forms not sent yet.

use crate::{model::DraftForm, proof::Proof};
use db::{Read, Result, Tx};
use kernel::{Date, Random};
use uuid::Uuid;
use vault::{Sealed, SubjectKey};

const DRAFT: &str = "engagement.draft";

/// Keeps a draft, over the one before it.
pub async fn save(
    tx: &mut Tx,
    (id, key): (Uuid, &SubjectKey),
    random: &dyn Random,
    (lookup, form, until): (&[u8; 32], &DraftForm, Date),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_drafts (id, lookup, sealed, kept_until)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, kept_until = excluded.kept_until";
    tx.exec(SQL, &[&id, lookup, &Sealed::seal(key, random, DRAFT, form), &until]).await.map(drop)
}

/// A draft as it is kept: its id, its sealed form, its last day.
pub type Kept = (Uuid, Sealed<DraftForm>, Date);

/// The draft that a code leads to.
pub async fn find(read: &mut impl Read, lookup: &[u8; 32]) -> Result<Option<Kept>> {
    read.optional("SELECT d.id, d.sealed, d.kept_until FROM engagement_drafts d WHERE d.lookup = $1", &[lookup]).await
}

/// Opens a draft's form; nothing when its key is gone.
pub fn open(key: &SubjectKey, sealed: &Sealed<DraftForm>) -> Option<DraftForm> {
    sealed.open(key, DRAFT).ok()
}

/// Takes one draft away. Gives whether there was one.
pub async fn remove(tx: &mut Tx, id: Uuid, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM engagement_drafts WHERE id = $1", &[&id]).await
}

/// Drafts whose last day is over.
pub async fn list_over_as_the_system(read: &mut impl Read, today: Date) -> Result<Vec<Uuid>> {
    const SQL: &str =
        "SELECT d.id FROM engagement_drafts d WHERE d.kept_until < $1 ORDER BY d.kept_until, d.id LIMIT 500";
    let rows: Vec<(Uuid,)> = read.all(SQL, &[&today]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
