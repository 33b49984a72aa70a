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
