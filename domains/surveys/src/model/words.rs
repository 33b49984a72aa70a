kernel::text_enum! {
    /// Where a version of a survey stands.
    pub enum Stage {
        /// Being written.
        Draft = "draft",
        /// Handed in: tried out, and waiting for somebody else to approve it. Its words stand still.
        Test = "test",
        /// Approved; not open yet.
        Approved = "approved",
        /// Takes answers.
        Open = "open",
        /// Takes no answers for a while.
        Paused = "paused",
        /// Over, but what is on its way (paper, a half-filled form) is still taken and counted.
        Closing = "closing",
        /// Over. What comes now is kept as late and not counted.
        Closed = "closed",
        /// Its findings are published.
        Released = "released",
    }
}

impl Stage {
    /// `true` while its questions may be changed.
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::Draft)
    }

    /// `true` when an answer that comes now counts.
    pub const fn takes_answers(self) -> bool {
        matches!(self, Self::Open | Self::Closing)
    }

    /// `true` once people outside have seen it.
    pub const fn was_open(self) -> bool {
        matches!(self, Self::Open | Self::Paused | Self::Closing | Self::Closed | Self::Released)
    }

    /// `true` before it was ever open: the one version that is being made.
    pub const fn is_in_the_making(self) -> bool {
        matches!(self, Self::Draft | Self::Test | Self::Approved)
    }
}

kernel::text_enum! {
    /// How those who answer are known. Decided for a version before the first answer, and never changed after it.
    pub enum Identity {
        /// Nothing is kept that leads to a person, a device or a minute.
        Nobody = "nobody",
        /// Only who holds a token answers, once; nobody knows which token was whose.
        Invited = "invited",
        /// From an account, once.
        Named = "named",
    }
}

kernel::text_enum! {
    /// The way by which an answer came.
    pub enum Channel {
        /// The page.
        Web = "web",
        /// A tablet that stands in a room.
        Kiosk = "kiosk",
        /// Paper, keyed twice.
        Paper = "paper",
        /// Told on the phone.
        Phone = "phone",
        /// A tablet without a network.
        Offline = "offline",
        /// A program.
        Api = "api",
    }
}

kernel::text_enum! {
    /// What a response counts as.
    pub enum State {
        /// It counts.
        Counted = "counted",
        /// Left out, with a reason.
        Excluded = "excluded",
        /// Came after the end.
        Late = "late",
        /// Given to try the survey out.
        Test = "test",
        /// Taken back: its answers are destroyed, only that it was there is still counted.
        Withdrawn = "withdrawn",
    }
}

kernel::text_enum! {
    /// Who will see the findings.
    pub enum Outlook {
        /// Everybody; so it is unless somebody says why not.
        Public = "public",
        /// Only the place that asked, for a reason that everybody can read.
        Kept = "kept",
    }
}

db::stored_as_text!(Stage, Identity, Channel, State, Outlook);
