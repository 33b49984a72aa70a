//! Sign-ins that go on.

use crate::{
    model::{Device, GlassId, HatId, SessionId, SignInListed, Way},
    permissions::{ChangeHat, SignIn, SignOut},
};
use db::{Read, Result, Tx, row};
use kernel::{Granted, Language, OrganisationId, PersonId, Role, Time};
use vault::Sealed;

/// What the name for the frame is sealed for.
pub const FRAME_NAME: &str = "people.frame_name";

row! {
    /// Everything that a request needs to know of who asks, in one row.
    pub struct Seen {
        /// The sign-in.
        pub id: SessionId,
        /// Who.
        pub person: PersonId,
        /// When they last proved who they are.
        pub proved_at: Time,
        /// When it was last used, to a few minutes.
        pub seen_at: Time,
        /// The language of the account.
        pub language: Language,
        /// The master key that wraps the key of this sign-in.
        pub key_master: i64,
        /// The key of this sign-in, wrapped.
        pub key_wrapped: Vec<u8>,
        /// The name for the frame, sealed by it.
        pub frame_name: Option<Sealed<String>>,
        /// The part of the hat, if it is still theirs.
        pub hat_role: Option<Role>,
        /// Its place.
        pub hat_organisation: Option<OrganisationId>,
        /// The emergency, if it goes on.
        pub glass: Option<GlassId>,
        /// Its part.
        pub glass_role: Option<Role>,
        /// Its place.
        pub glass_organisation: Option<OrganisationId>,
    }
}

/// The sign-in with this token, with the hat as it is now: a hat that was taken is gone with the next request.
pub async fn find(read: &mut impl Read, token_hash: &[u8; 32], now: Time) -> Result<Option<Seen>> {
    const SQL: &str =
        "SELECT s.id, s.person_id, s.proved_at, s.seen_at, a.language, s.key_master, s.key_wrapped, s.frame_name,
            h.role, h.organisation_id, g.id, g.role, g.organisation_id
        FROM people_sessions s
        JOIN people_accounts a ON a.id = s.person_id
        LEFT JOIN people_hats h ON h.id = s.hat_id
            AND h.person_id = s.person_id
            AND h.begins_at <= $2
            AND (h.ends_at IS NULL OR h.ends_at > $2)
        LEFT JOIN people_glass g ON g.id = s.glass_id
            AND g.person_id = s.person_id
            AND g.ended_at IS NULL
            AND g.ends_at > $2
        WHERE s.token_hash = $1
        AND s.idle_until > $2
        AND s.ends_at > $2
        AND a.erased_on IS NULL";
    read.optional(SQL, &[token_hash, &now]).await
}

/// A sign-in about to begin.
pub struct NewSession {
    /// Its id.
    pub id: SessionId,
    /// What its token is found by.
    pub token_hash: [u8; 32],
    /// Who.
    pub person: PersonId,
    /// On what.
    pub device: Device,
    /// How.
    pub way: Way,
    /// Now.
    pub begun_at: Time,
    /// When it ends unused.
    pub idle_until: Time,
    /// When it ends whatever happens.
    pub ends_at: Time,
    /// Its key.
    pub key: vault::Wrapped,
    /// The name for the frame.
    pub frame_name: Option<Sealed<String>>,
}

/// Begins a sign-in.
pub async fn begin(tx: &mut Tx, new: &NewSession, _proof: &Granted<SignIn>) -> Result<()> {
    const SQL: &str = "INSERT INTO people_sessions
        (id, token_hash, person_id, device, way, begun_at, proved_at, seen_at, idle_until, ends_at, key_master, key_wrapped, frame_name)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8, $9, $10, $11)";
    tx.exec(
        SQL,
        &[
            &new.id,
            &new.token_hash,
            &new.person,
            &new.device,
            &new.way,
            &new.begun_at,
            &new.idle_until,
            &new.ends_at,
            &new.key.master,
            &new.key.bytes,
            &new.frame_name,
        ],
    )
    .await
    .map(drop)
}

/// Writes down that a sign-in was used: nobody did anything, a clock went on.
pub async fn save_seen_as_the_system(tx: &mut Tx, id: SessionId, now: Time, idle_until: Time) -> Result<()> {
    const SQL: &str = "UPDATE people_sessions SET seen_at = $2, idle_until = $3 WHERE id = $1";
    tx.exec(SQL, &[&id, &now, &idle_until]).await.map(drop)
}

/// What changes with the hat: the token, and how long it may last.
pub struct Turned {
    /// The sign-in.
    pub id: SessionId,
    /// What its new token is found by.
    pub token_hash: [u8; 32],
    /// The hat; none is: for themselves.
    pub hat: Option<HatId>,
    /// The emergency; none ends it.
    pub glass: Option<GlassId>,
    /// When it ends unused.
    pub idle_until: Time,
    /// It ends no later than this.
    pub ends_at: Time,
}

/// Puts a hat on or off. The old token ends.
pub async fn turn(tx: &mut Tx, turned: &Turned, _proof: &Granted<ChangeHat>) -> Result<()> {
    const SQL: &str = "UPDATE people_sessions
        SET token_hash = $2, hat_id = $3, glass_id = $4, idle_until = $5, ends_at = CASE WHEN ends_at < $6 THEN ends_at ELSE $6 END
        WHERE id = $1";
    let params: db::Params<'_> =
        &[&turned.id, &turned.token_hash, &turned.hat, &turned.glass, &turned.idle_until, &turned.ends_at];
    tx.exec(SQL, params).await.map(drop)
}

/// The hat that a sign-in wears, kept under an emergency.
pub async fn find_hat(read: &mut impl Read, id: SessionId) -> Result<Option<HatId>> {
    const SQL: &str = "SELECT hat_id FROM people_sessions WHERE id = $1";
    Ok(read.optional::<(Option<HatId>,)>(SQL, &[&id]).await?.and_then(|(hat,)| hat))
}

/// The sign-ins of one person, newest first.
pub async fn list_of(read: &mut impl Read, person: PersonId, now: Time) -> Result<Vec<SignInListed>> {
    const SQL: &str = "SELECT id, device, way, begun_at, seen_at
        FROM people_sessions
        WHERE person_id = $1
        AND idle_until > $2
        AND ends_at > $2
        ORDER BY begun_at DESC, id DESC
        LIMIT 100";
    read.all(SQL, &[&person, &now]).await
}

/// Ends one sign-in of a person.
pub async fn end(tx: &mut Tx, person: PersonId, id: SessionId, _proof: &Granted<SignOut>) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_sessions WHERE id = $1 AND person_id = $2";
    tx.exec(SQL, &[&id, &person]).await
}

/// Ends every sign-in of a person.
pub async fn end_all(tx: &mut Tx, person: PersonId, _proof: &Granted<SignOut>) -> Result<u64> {
    end_all_as_the_system(tx, person).await
}

/// Ends every sign-in of a person, as a part of erasing them or of a new password.
pub async fn end_all_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_sessions WHERE person_id = $1";
    tx.exec(SQL, &[&person]).await
}

/// Ends every other sign-in of a person: whoever took over an old one is out when a way to sign in changes.
pub async fn end_others_as_the_system(tx: &mut Tx, person: PersonId, but: SessionId) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_sessions WHERE person_id = $1 AND id <> $2";
    tx.exec(SQL, &[&person, &but]).await
}

/// Ends the sign-in that a browser had before a new one began in it.
pub async fn end_by_token_as_the_system(tx: &mut Tx, token_hash: &[u8; 32]) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_sessions WHERE token_hash = $1";
    tx.exec(SQL, &[token_hash]).await
}

row! {
    /// The key of one sign-in.
    pub struct KeyOf {
        /// The sign-in.
        pub id: SessionId,
        /// The master key.
        pub master: i64,
        /// The wrapped key.
        pub wrapped: Vec<u8>,
    }
}

/// The keys of all sign-ins of a person, to seal a new name for the frame under each.
pub async fn keys_of(read: &mut impl Read, person: PersonId) -> Result<Vec<KeyOf>> {
    const SQL: &str = "SELECT id, key_master, key_wrapped FROM people_sessions WHERE person_id = $1 ORDER BY id";
    read.all(SQL, &[&person]).await
}

/// Saves the name for the frame.
pub async fn save_frame_name_as_the_system(tx: &mut Tx, id: SessionId, name: Option<&Sealed<String>>) -> Result<()> {
    const SQL: &str = "UPDATE people_sessions SET frame_name = $2 WHERE id = $1";
    tx.exec(SQL, &[&id, &name.cloned()]).await.map(drop)
}

/// Removes sign-ins that are over.
pub async fn sweep_as_the_system(tx: &mut Tx, now: Time) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_sessions WHERE ends_at <= $1 OR idle_until <= $1";
    tx.exec(SQL, &[&now]).await
}
