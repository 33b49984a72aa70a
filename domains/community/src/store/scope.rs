use db::{Read, Result};
use kernel::{OrganisationId, Sight, Verb};

/// Where somebody may act, as SQL takes it.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// `nothing`, `within`, `everyone`.
    pub kind: &'static str,
    /// The organisation it is bounded by.
    pub organisation: Option<OrganisationId>,
}

impl Place {
    /// Where this sight reaches. What is a person's own, or of somebody who chose them, is no place.
    pub fn of<V: Verb>(sight: &Sight<V>) -> Self {
        match sight.kind() {
            kind @ ("within" | "everyone") => Self { kind, organisation: sight.organisation() },
            _ => Self { kind: "nothing", organisation: None },
        }
    }

    /// Everywhere: for what is public, and for what the product itself does.
    pub const fn everywhere() -> Self {
        Self { kind: "everyone", organisation: None }
    }
}

/// A place and what it lies within today, from the inside out: whatever lies deeper lies within more.
pub async fn list_outward(reader: &mut impl Read, place: OrganisationId) -> Result<Vec<OrganisationId>> {
    const SQL: &str = "SELECT w.outer_id
         FROM organisations_within w
         JOIN organisations_within deep ON deep.inner_id = w.outer_id
         WHERE w.inner_id = $1
         GROUP BY w.outer_id
         ORDER BY count(*) DESC, w.outer_id";
    Ok(reader.all::<(OrganisationId,)>(SQL, &[&place]).await?.into_iter().map(|(id,)| id).collect())
}
