//! How far the loop has come, and the honest words that close it.

use kernel::text_enum;

text_enum! {
    /// Region four: what came of it.
    pub enum LoopStage {
        /// Nobody has said yet what it is about.
        Untriaged = "untriaged",
        /// It stands beside others that say the same.
        Themed = "themed",
        /// Something will be done by a day.
        Planned = "planned",
        /// The team says that it is done.
        DoneClaimed = "done_claimed",
        /// Somebody outside the team saw that it is done.
        DoneVerified = "done_verified",
        /// The author read that it is done.
        ToldBack = "told_back",
        /// It was so before.
        AlreadySo = "already_so",
        /// It cannot be done.
        Cannot = "cannot",
        /// Others are responsible, and accepted it.
        NotOurs = "not_ours",
        /// The author says that this is not so: it is open again.
        Disputed = "disputed",
    }
}

text_enum! {
    /// The honest words with which something may be called finished (engagement.md §4.10).
    pub enum OutcomeWord {
        /// Done, and somebody outside the team saw it.
        DoneVerified = "done_verified",
        /// The team says that it is done.
        DoneClaimed = "done_claimed",
        /// Will be done by a named day.
        Planned = "planned",
        /// Was so before.
        AlreadySo = "already_so",
        /// Cannot be done: why, who decided, how to challenge it.
        Cannot = "cannot",
        /// Handed to others who accepted it.
        NotOurs = "not_ours",
    }
}

impl OutcomeWord {
    /// The stage of the loop that this word leads to.
    pub const fn stage(self) -> LoopStage {
        match self {
            Self::DoneVerified => LoopStage::DoneVerified,
            Self::DoneClaimed => LoopStage::DoneClaimed,
            Self::Planned => LoopStage::Planned,
            Self::AlreadySo => LoopStage::AlreadySo,
            Self::Cannot => LoopStage::Cannot,
            Self::NotOurs => LoopStage::NotOurs,
        }
    }
}

db::stored_as_text!(LoopStage, OutcomeWord);
