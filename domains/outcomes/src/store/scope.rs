use db::Ids;
use kernel::{OrganisationId, PersonId, Sight, Verb};

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

    /// Everywhere: for what the product itself does.
    pub const fn everywhere() -> Self {
        Self { kind: "everyone", organisation: None }
    }
}

/// Who reads what was shared, as SQL takes it. Without a share that lasts, every query gives nothing.
#[derive(Clone, Debug)]
pub struct Readers {
    /// `nothing`, `chosen`, `within`.
    pub kind: &'static str,
    /// The place whose shares count.
    pub organisation: Option<OrganisationId>,
    /// The reader, for what was shared with one worker or one supporter.
    pub reader: Option<PersonId>,
    /// Everybody who chose this supporter, now.
    pub chosen_by: Ids,
}

impl Readers {
    /// What this sight reaches, of people who chose `reader` when it reaches as far as that.
    pub fn of<V: Verb>(sight: &Sight<V>, reader: Option<PersonId>, chosen_by: Vec<PersonId>) -> Self {
        // "Everyone" would be a share that nobody gave.
        let kind = match sight.kind() {
            kind @ ("chosen" | "within") if reader.is_some() => kind,
            _ => "nothing",
        };
        Self { kind, organisation: sight.organisation(), reader, chosen_by: chosen_by.into_iter().collect() }
    }
}
