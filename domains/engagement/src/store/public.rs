//! What everybody may read.

use super::one_more;
use crate::model::{ContributionId, Detail, Kind, Mode, OutcomeWord, Perspective};
use db::{Cursor, Page, Read, Result};
use kernel::{Date, Language, OrganisationId};

db::row! {
    /// A published contribution without its words.
    #[derive(Clone, Debug)]
    pub struct PublicRow {
        /// Its id.
        pub id: ContributionId,
        /// What sort.
        pub kind: Kind,
        /// How known its author is.
        pub mode: Mode,
        /// The language.
        pub language: Language,
        /// The place shown.
        pub place: Option<OrganisationId>,
        /// Whose experience.
        pub perspective: Option<Perspective>,
        /// Since when.
        pub published_on: Date,
        /// How much is shown.
        pub detail: Detail,
        /// What came of it.
        pub outcome: Option<OutcomeWord>,
    }
}

/// Published contributions, newest first; those within a place when one is named. Only the place that is shown counts, so that
/// nobody finds the service of somebody who named the area only.
pub async fn list(
    read: &mut impl Read,
    place: Option<OrganisationId>,
    size: usize,
    after: Option<&str>,
) -> Result<Page<PublicRow>> {
    const SQL: &str =
        "SELECT c.id, c.kind, c.mode, c.language, c.public_place, c.perspective, c.published_on, c.detail, c.outcome
        FROM engagement_contributions c
        WHERE c.publication = 'published'
        AND c.safety <> 'concern_open'
        AND ($1 IS NULL OR EXISTS
            (SELECT 1 FROM organisations_within w WHERE w.outer_id = $1 AND w.inner_id = c.public_place))
        AND ($2 IS NULL OR c.published_on < $2 OR (c.published_on = $2 AND c.id > $3))
        ORDER BY c.published_on DESC, c.id
        LIMIT $4";
    let (day, id) = after.and_then(Cursor::key::<(Date, ContributionId)>).unzip();
    let rows: Vec<PublicRow> = read.all(SQL, &[&place, &day, &id, &one_more(size)]).await?;
    Ok(Page::from_rows(rows, size, |row| (row.published_on, row.id)))
}

/// One published contribution.
pub async fn find(read: &mut impl Read, id: ContributionId) -> Result<Option<PublicRow>> {
    const SQL: &str =
        "SELECT c.id, c.kind, c.mode, c.language, c.public_place, c.perspective, c.published_on, c.detail, c.outcome
        FROM engagement_contributions c
        WHERE c.id = $1
        AND c.publication = 'published'
        AND c.safety <> 'concern_open'";
    read.optional(SQL, &[&id]).await
}
