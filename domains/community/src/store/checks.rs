//! What must never be, for `comhar check`.

use crate::model::GuestId;
use db::{Read, Result};

const ELSEWHERE: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_attendances a
    JOIN community_sessions s ON s.id = a.session_id
    JOIN community_guests g ON g.id = a.guest
    WHERE g.organisation_id <> s.organisation_id";
const BEFORE: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_sessions s
    WHERE s.state IN ('planned', 'cancelled')
    AND (s.anonymous > 0
        OR EXISTS (SELECT 1 FROM community_attendances a WHERE a.session_id = s.id))";
const UNTIMED: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_sessions s
    WHERE s.state IN ('closed', 'locked', 'amended')
    AND s.edit_until IS NULL";
const ROOTLESS: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_guests g
    LEFT JOIN community_guests r ON r.id = g.root
    WHERE r.id IS NULL
    OR r.merged_into IS NOT NULL
    OR r.organisation_id <> g.organisation_id";
const UNSAID: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_guests g
    WHERE g.merged_into IS NOT NULL
    AND NOT EXISTS (SELECT 1
        FROM community_merges m
        WHERE m.guest = g.id
        AND m.into_guest = g.merged_into
        AND m.undone_at IS NULL)";
const CARDS: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_cards c
    JOIN community_guests g ON g.id = c.guest
    WHERE g.organisation_id <> c.organisation_id";

const UNSENT: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_returns r
    WHERE (r.accepted IS NOT NULL
        AND NOT EXISTS (SELECT 1
            FROM community_return_sent s
            WHERE s.return_id = r.id
            AND s.number = r.accepted))
    OR r.sent <> (SELECT CAST(count(*) AS bigint) FROM community_return_sent s WHERE s.return_id = r.id)";
const NILS: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_return_sent s
    WHERE s.nil = EXISTS (SELECT 1
        FROM community_return_lines l
        WHERE l.return_id = s.return_id
        AND l.number = s.number)";
const PARCELS: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_linkage_members m
    JOIN community_linkage_rounds r ON r.id = m.round_id
    WHERE m.sealed IS NOT NULL
    AND (r.destroyed_at IS NOT NULL
        OR m.answer <> 'agreed')";
const UNFINISHED: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_imports i
    WHERE i.state = 'done'
    AND i.meetings_done < i.meetings";
const BROUGHT_TWICE: &str = "SELECT CAST(count(*) AS bigint)
    FROM community_import_visits v
    WHERE v.attendance IS NOT NULL
    AND v.state IN ('left_out', 'already', 'taken_out', 'undone')";

/// How many rows break which promise.
pub async fn broken(read: &mut impl Read) -> Result<Vec<(i64, &'static str)>> {
    let promises = [
        (ELSEWHERE, "attendances are of people whom another service knows"),
        (BEFORE, "sessions that never began have somebody in their register"),
        (UNTIMED, "registers are closed without an hour at which they are locked"),
        (ROOTLESS, "people point at somebody who is no root"),
        (UNSAID, "people point at somebody, and nobody said that they are one"),
        (CARDS, "cards are of another service than their person"),
        (UNFINISHED, "imports are called done and lack sessions"),
        (BROUGHT_TWICE, "lines of imports hold a visit that they say was not put in"),
        (UNSENT, "returns count something that was never sent"),
        (NILS, "returns say nil with figures, or no figures without nil"),
        (PARCELS, "parcels of codes lie where they should be destroyed"),
    ];
    let mut found = Vec::new();
    for (sql, what) in promises {
        let (count,): (i64,) = read.one(sql, &[]).await?;
        if count > 0 {
            found.push((count, what));
        }
    }
    Ok(found)
}

db::row! {
    /// Who points at whom.
    #[derive(Clone, Debug)]
    pub struct Pointer {
        /// Who.
        pub guest: GuestId,
        /// At whom.
        pub into: Option<GuestId>,
        /// Where it is kept that this ends.
        pub root: GuestId,
    }
}

/// Everybody who shares a root with somebody else, roots in order after `after`: for walking over everything.
pub async fn list_pointers(read: &mut impl Read, after: Option<GuestId>) -> Result<Vec<Pointer>> {
    const SQL: &str = "SELECT g.id, g.merged_into, g.root
        FROM community_guests g
        WHERE g.root IN (SELECT m.root
            FROM community_guests m
            WHERE m.id <> m.root
            AND ($1 IS NULL OR m.root > $1)
            ORDER BY m.root
            LIMIT 500)
        ORDER BY g.root, g.id";
    read.all(SQL, &[&after]).await
}
