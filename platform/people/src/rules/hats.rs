use kernel::{OrganisationId, PersonId, Refusal, Role, Time};

const NOT_YOURSELF: Refusal = Refusal::invalid("people_hat_for_yourself", "mail");
const NOT_A_HAT: Refusal = Refusal::invalid("people_not_a_hat", "role");
const NEEDS_A_PLACE: Refusal = Refusal::invalid("people_hat_needs_a_place", "organisation");
const ONLY_NATIONAL: Refusal = Refusal::invalid("people_hat_only_national", "role");
const ENDS_BEFORE: Refusal = Refusal::invalid("people_hat_ends_before", "ends");

/// A hat about to be given.
#[derive(Clone, Copy, Debug)]
pub struct Giving {
    /// By whom.
    pub by: PersonId,
    /// In which part they give it.
    pub by_role: Role,
    /// To whom.
    pub to: PersonId,
    /// Which part.
    pub role: Role,
    /// Where.
    pub organisation: Option<OrganisationId>,
    /// From when.
    pub begins_at: Time,
    /// Until when.
    pub ends_at: Option<Time>,
}

/// Whether this part is one that is given at all.
pub fn is_given(role: Role) -> bool {
    !matches!(role, Role::Anyone | Role::Person)
}

/// Whether this part can be played for the whole house.
fn may_be_everywhere(role: Role) -> bool {
    matches!(role, Role::NationalOffice | Role::Administrator | Role::IdentityCustodian | Role::SafetyReader)
}

/// Whether this part is one that is given, and has a place where it needs one.
pub fn fits(role: Role, organisation: Option<OrganisationId>) -> Result<(), Refusal> {
    match role {
        role if !is_given(role) => Err(NOT_A_HAT),
        role if organisation.is_none() && !may_be_everywhere(role) => Err(NEEDS_A_PLACE),
        _ => Ok(()),
    }
}

/// Whether this hat may be given. Nobody gives a hat to themselves, and nobody lifts somebody above themselves.
pub fn give(giving: &Giving) -> Result<(), Refusal> {
    let above = matches!(giving.role, Role::NationalOffice | Role::Administrator) || giving.organisation.is_none();
    match giving {
        giving if !is_given(giving.role) => Err(NOT_A_HAT),
        giving if giving.by == giving.to => Err(NOT_YOURSELF),
        giving if giving.organisation.is_none() && !may_be_everywhere(giving.role) => Err(NEEDS_A_PLACE),
        giving if above && giving.by_role != Role::NationalOffice => Err(ONLY_NATIONAL),
        giving if giving.ends_at.is_some_and(|ends| ends <= giving.begins_at) => Err(ENDS_BEFORE),
        _ => Ok(()),
    }
}
