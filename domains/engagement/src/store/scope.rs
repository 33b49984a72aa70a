use kernel::{OrganisationId, PersonId, Sight, Verb};

/// How far somebody sees, as SQL takes it.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// `nothing`, `own`, `within`, `everyone`.
    pub kind: &'static str,
    /// The organisation it is bounded by.
    pub organisation: Option<OrganisationId>,
    /// The person it is bounded by.
    pub person: Option<PersonId>,
    /// What is about no service lies within every bound: somebody must read it.
    pub unplaced: bool,
    /// Only what the service has seen at some time.
    pub released_only: bool,
}

impl Scope {
    fn of<V: Verb>(sight: &Sight<V>) -> Self {
        let (organisation, person) = (sight.organisation(), sight.person());
        Self { kind: sight.kind(), organisation, person, unplaced: false, released_only: false }
    }

    /// For those who read before anything is public.
    pub fn moderation<V: Verb>(sight: &Sight<V>) -> Self {
        Self { unplaced: true, ..Self::of(sight) }
    }

    /// For the service: only what was published or left to it.
    pub fn service<V: Verb>(sight: &Sight<V>) -> Self {
        Self { released_only: true, ..Self::of(sight) }
    }

    /// For authors with an account: their own.
    pub fn own<V: Verb>(sight: &Sight<V>) -> Self {
        // A hat reaches farther than one's own; here only one's own counts.
        Self { kind: if sight.person().is_some() { "own" } else { "nothing" }, ..Self::of(sight) }
    }

    /// Everything: for whoever proved themselves in another way (a code), and for the product itself.
    pub const fn proved() -> Self {
        Self { kind: "everyone", organisation: None, person: None, unplaced: true, released_only: false }
    }
}
