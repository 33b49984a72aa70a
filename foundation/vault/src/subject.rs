use crate::secret::Secret;
use uuid::Uuid;

/// The key of one person or one contribution. It is wiped from memory when dropped.
#[derive(Clone)]
pub struct SubjectKey {
    pub(crate) subject: Uuid,
    pub(crate) secret: Secret,
}

impl SubjectKey {
    /// Whose key it is.
    pub const fn subject(&self) -> Uuid {
        self.subject
    }
}

impl std::fmt::Debug for SubjectKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SubjectKey").field("subject", &self.subject).finish_non_exhaustive()
    }
}

/// A subject's key as it lies in the database: sealed by a master key.
#[derive(Clone, PartialEq, Eq)]
pub struct Wrapped {
    /// The number of the master key.
    pub master: i64,
    /// The sealed key.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Wrapped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wrapped").field("master", &self.master).finish_non_exhaustive()
    }
}
