use super::GlassId;
use kernel::{OrganisationId, PersonId, Role, Time};

/// Why somebody reached past the limits, in their words.
#[derive(Clone, Debug)]
pub struct Reason(pub(crate) String);

impl Reason {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One reaching past the limits, as those see it who may.
#[derive(Clone, Debug)]
pub struct GlassUse {
    /// Its id.
    pub id: GlassId,
    /// Who.
    pub person: PersonId,
    /// What they are called, unless their account was erased.
    pub called: Option<String>,
    /// In which part.
    pub role: Role,
    /// Where.
    pub organisation: OrganisationId,
    /// Why.
    pub reason: Option<String>,
    /// From when.
    pub begins_at: Time,
    /// Until when: by itself, or by hand before.
    pub ended_at: Time,
    /// Whether it goes on.
    pub is_open: bool,
}
