//! What was written since.

use crate::{
    model::{ContributionId, Message, MessageBody, MessageId, Side},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Random, Time};
use vault::{Sealed, SubjectKey};

const MESSAGE: &str = "engagement.message";

/// One message to keep.
pub struct NewMessage<'a> {
    /// Whose.
    pub side: Side,
    /// When, blurred.
    pub at: Time,
    /// What it says.
    pub body: &'a MessageBody,
}

/// Adds a message to the thread. What the author wrote is not new to them.
pub async fn add(
    tx: &mut Tx,
    (id, key): (ContributionId, &SubjectKey),
    random: &dyn Random,
    message: &NewMessage<'_>,
    _proof: &impl Proof,
) -> Result<()> {
    const NEXT: &str =
        "SELECT CAST(coalesce(max(m.number), 0) + 1 AS bigint) FROM engagement_messages m WHERE m.contribution = $1";
    const SQL: &str = "INSERT INTO engagement_messages (contribution, number, id, side, at, seen, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let (number,): (i64,) = tx.one(NEXT, &[&id]).await?;
    let (own, seen) = (MessageId::untimed(random), message.side == Side::Author);
    let sealed = Sealed::seal(key, random, MESSAGE, message.body);
    tx.exec(SQL, &[&id, &number, &own, &message.side, &message.at, &seen, &sealed]).await.map(drop)
}

/// The messages of a thread, oldest first; those that cannot be opened are left out.
pub async fn list(read: &mut impl Read, id: ContributionId, key: &SubjectKey) -> Result<Vec<Message>> {
    const SQL: &str = "SELECT m.id, m.side, m.at, m.seen, m.sealed
        FROM engagement_messages m
        WHERE m.contribution = $1
        ORDER BY m.number";
    type Row = (MessageId, Side, Time, bool, Sealed<MessageBody>);
    let rows: Vec<Row> = read.all(SQL, &[&id]).await?;
    let open = |(id, side, at, seen, sealed): Row| {
        sealed.open(key, MESSAGE).ok().map(|body| Message { id, side, at, new: !seen, body })
    };
    Ok(rows.into_iter().filter_map(open).collect())
}

/// The author has seen all of them.
pub async fn mark_seen(tx: &mut Tx, id: ContributionId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("UPDATE engagement_messages SET seen = true WHERE contribution = $1 AND seen = false", &[&id]).await
}
