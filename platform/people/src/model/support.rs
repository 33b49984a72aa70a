use super::RequestId;
use kernel::{PersonId, Time};

/// Somebody on the other side of support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub person: PersonId,
    /// Their name, or where they get mail when they gave none.
    pub called: Option<String>,
}

/// A request of mine that nobody agreed to yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedByMe {
    /// Which.
    pub id: RequestId,
    /// The address as I typed it.
    pub mail: String,
    /// Until when they can agree.
    pub ends_at: Time,
}

/// A request that waits for my answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedOfMe {
    /// Which.
    pub id: RequestId,
    /// Who asks: their name, or where they get mail when they gave none.
    pub called: Option<String>,
}

/// Who supports me, and whom I support.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Who supports me.
    pub supporters: Vec<Known>,
    /// Whom I asked.
    pub asked: Vec<AskedByMe>,
    /// Who asks me.
    pub asks_me: Vec<AskedOfMe>,
    /// Whom I support.
    pub supported: Vec<Known>,
}
