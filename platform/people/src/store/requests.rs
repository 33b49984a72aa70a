//! Requests to be somebody's supporter.

use crate::{
    model::{MailAddress, RequestId},
    permissions::{AnswerSupport, ChooseSupporter},
};
use db::{Read, Result, Tx, row};
use kernel::{Granted, PersonId, Time};
use vault::Sealed;

/// The purpose that the address is sealed for.
pub const REQUEST_MAIL: &str = "people.request_mail";

row! {
    /// A request as it lies in the table.
    pub struct SealedRequest {
        /// Which.
        pub id: RequestId,
        /// Who asks.
        pub person: PersonId,
        /// Whom, sealed under the key of whoever asks.
        pub mail: Sealed<MailAddress>,
        /// Since when.
        pub asked_at: Time,
        /// Until when an answer counts.
        pub ends_at: Time,
    }
}

/// Saves a request. It is found by the hash of the address.
pub async fn add(
    tx: &mut Tx,
    request: &SealedRequest,
    mail_hash: &[u8; 32],
    _proof: &Granted<ChooseSupporter>,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_support_requests (id, person_id, mail_hash, mail, asked_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let SealedRequest { id, person, mail, asked_at, ends_at } = request;
    tx.exec(SQL, &[id, person, mail_hash, mail, asked_at, ends_at]).await.map(drop)
}

/// How many requests of a person are not over, those taken back or declined included.
pub async fn count_of(read: &mut impl Read, person: PersonId, now: Time) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM people_support_requests
        WHERE person_id = $1
        AND ends_at > $2";
    Ok(read.one::<(i64,)>(SQL, &[&person, &now]).await?.0)
}

/// The request of a person to an address, when it is not over.
pub async fn find_of(
    read: &mut impl Read,
    (person, mail_hash): (PersonId, &[u8; 32]),
    now: Time,
) -> Result<Option<RequestId>> {
    const SQL: &str = "SELECT id
        FROM people_support_requests
        WHERE person_id = $1
        AND mail_hash = $2
        AND ends_at > $3";
    Ok(read.optional::<(RequestId,)>(SQL, &[&person, mail_hash, &now]).await?.map(|(id,)| id))
}

/// What a person asked, as they see it: whether somebody said no is not told.
pub async fn list_of(read: &mut impl Read, person: PersonId, now: Time) -> Result<Vec<SealedRequest>> {
    const SQL: &str = "SELECT id, person_id, mail, asked_at, ends_at
        FROM people_support_requests
        WHERE person_id = $1
        AND taken_back_at IS NULL
        AND ends_at > $2
        ORDER BY asked_at, id";
    read.all(SQL, &[&person, &now]).await
}

/// What waits for an answer of the owner of this address.
pub async fn list_to(read: &mut impl Read, mail_hash: &[u8; 32], now: Time) -> Result<Vec<SealedRequest>> {
    const SQL: &str = "SELECT id, person_id, mail, asked_at, ends_at
        FROM people_support_requests
        WHERE mail_hash = $1
        AND taken_back_at IS NULL
        AND declined_at IS NULL
        AND ends_at > $2
        ORDER BY asked_at, id
        LIMIT 100";
    read.all(SQL, &[mail_hash, &now]).await
}

/// A request, for the errand that mails it.
pub async fn find_as_the_system(read: &mut impl Read, id: RequestId, now: Time) -> Result<Option<SealedRequest>> {
    const SQL: &str = "SELECT id, person_id, mail, asked_at, ends_at
        FROM people_support_requests
        WHERE id = $1
        AND taken_back_at IS NULL
        AND ends_at > $2";
    read.optional(SQL, &[&id, &now]).await
}

/// Opens a request again that its owner had taken back.
pub async fn ask_again(tx: &mut Tx, id: RequestId, _proof: &Granted<ChooseSupporter>) -> Result<u64> {
    const SQL: &str = "UPDATE people_support_requests
        SET taken_back_at = NULL
        WHERE id = $1
        AND taken_back_at IS NOT NULL";
    tx.exec(SQL, &[&id]).await
}

/// Takes a request of a person back.
pub async fn take_back(
    tx: &mut Tx,
    (person, id): (PersonId, RequestId),
    now: Time,
    _proof: &Granted<ChooseSupporter>,
) -> Result<u64> {
    const SQL: &str = "UPDATE people_support_requests
        SET taken_back_at = $3
        WHERE person_id = $1
        AND id = $2
        AND taken_back_at IS NULL";
    tx.exec(SQL, &[&person, &id, &now]).await
}

/// Notes that somebody said no.
pub async fn decline(tx: &mut Tx, id: RequestId, now: Time, _proof: &Granted<AnswerSupport>) -> Result<u64> {
    const SQL: &str = "UPDATE people_support_requests
        SET declined_at = $2
        WHERE id = $1
        AND declined_at IS NULL";
    tx.exec(SQL, &[&id, &now]).await
}

/// Removes a request that was agreed to.
pub async fn remove(tx: &mut Tx, id: RequestId, _proof: &Granted<AnswerSupport>) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_support_requests WHERE id = $1";
    tx.exec(SQL, &[&id]).await
}

/// Removes the requests of a person that are over, so that they can ask anew.
pub async fn remove_over_of_as_the_system(tx: &mut Tx, person: PersonId, now: Time) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_support_requests
        WHERE person_id = $1
        AND ends_at <= $2";
    tx.exec(SQL, &[&person, &now]).await
}

/// Removes all requests of a person and to them: a part of erasing them.
pub async fn remove_of_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_support_requests
        WHERE person_id = $1
        OR mail_hash IN (SELECT a.mail_hash FROM people_accounts a WHERE a.id = $1 AND a.mail_hash IS NOT NULL)";
    tx.exec(SQL, &[&person]).await
}

/// Sweeps out what is over.
pub async fn sweep_as_the_system(tx: &mut Tx, now: Time) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_support_requests WHERE ends_at <= $1";
    tx.exec(SQL, &[&now]).await
}
