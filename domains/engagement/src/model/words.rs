//! The words by which contributions, outcomes and themes are described. Stored and sent as they stand here.

use kernel::{Grain, text_enum};

text_enum! {
    /// What sort of thing somebody shares.
    pub enum Kind {
        /// What happened to them.
        Experience = "experience",
        /// What could be done.
        Idea = "idea",
        /// What worries them.
        Concern = "concern",
        /// What was good.
        Compliment = "compliment",
    }
}

text_enum! {
    /// How known the author wishes to be, from the most open to the least (engagement.md §4.2, M1 to M5).
    pub enum Mode {
        /// With their own name.
        Named = "named",
        /// With a name they chose.
        ScreenName = "screen_name",
        /// Without a name; a contact is held apart, and no service ever sees it.
        Contactable = "contactable",
        /// Only a secret code leads back.
        CodeOnly = "code_only",
        /// Nothing leads back, so no answer can come.
        NoTrace = "no_trace",
    }
}

impl Mode {
    /// How exactly a moment of the author's may be kept.
    pub const fn grain(self) -> Grain {
        match self {
            Self::Named | Self::ScreenName => Grain::Exact,
            Self::Contactable => Grain::Hour,
            Self::CodeOnly => Grain::Day,
            Self::NoTrace => Grain::Week,
        }
    }

    /// Whether an answer can reach the author.
    pub const fn has_way_back(self) -> bool {
        !matches!(self, Self::NoTrace)
    }

    /// Whether this is more open than `other`.
    pub fn is_more_open_than(self, other: Self) -> bool {
        self < other
    }
}

text_enum! {
    /// Whose experience it is.
    pub enum Perspective {
        /// The author's own.
        Own = "own",
        /// A relative's.
        Family = "family",
        /// Somebody's whom the author cares for.
        Carer = "carer",
        /// Somebody's whom the author supports or knows.
        Supporter = "supporter",
        /// The author works there.
        Staff = "staff",
    }
}

text_enum! {
    /// How it felt; chosen, not typed.
    pub enum Felt {
        /// Heard.
        Heard = "heard",
        /// Safe.
        Safe = "safe",
        /// Hopeful.
        Hopeful = "hopeful",
        /// Respected.
        Respected = "respected",
        /// Calm.
        Calm = "calm",
        /// Alone.
        Alone = "alone",
        /// Rushed.
        Rushed = "rushed",
        /// Ignored.
        Ignored = "ignored",
        /// Afraid.
        Afraid = "afraid",
        /// Angry.
        Angry = "angry",
        /// Sad.
        Sad = "sad",
        /// Confused.
        Confused = "confused",
    }
}

text_enum! {
    /// What it is about, as a picture.
    pub enum Tile {
        /// The people who work there.
        Staff = "staff",
        /// Waiting.
        Waiting = "waiting",
        /// Being told what is going on.
        Information = "information",
        /// The rooms and the garden.
        Place = "place",
        /// Food.
        Food = "food",
        /// Medicine.
        Medicine = "medicine",
        /// Family and friends.
        Family = "family",
        /// Things to do.
        Activities = "activities",
        /// The night.
        Night = "night",
        /// Going home.
        GoingHome = "going_home",
        /// The phone and getting through.
        Phone = "phone",
        /// Getting there.
        Travel = "travel",
    }
}

text_enum! {
    /// Region one: who may read it.
    pub enum Publication {
        /// Not yet sent.
        Draft = "draft",
        /// Sent; nobody reads it yet.
        Submitted = "submitted",
        /// A moderator reads it.
        Moderating = "moderating",
        /// The author is asked whether it may go out as it is.
        AuthorCheck = "author_check",
        /// May go out.
        Ready = "ready",
        /// Will not go anywhere; the author was told why.
        Declined = "declined",
        /// The service reads it, nobody else.
        PrivateOnly = "private_only",
        /// Everybody may read it.
        Published = "published",
        /// Was published, and was taken down.
        Unpublished = "unpublished",
        /// The author took it back; its words are gone.
        Withdrawn = "withdrawn",
        /// Its key was destroyed.
        Erased = "erased",
    }
}

text_enum! {
    /// Region two: whether somebody may be in danger.
    pub enum Safety {
        /// Nobody has read the newest words for safety.
        Unscreened = "unscreened",
        /// Read; no worry.
        Clear = "clear",
        /// Read; to be kept in mind.
        Watch = "watch",
        /// Somebody must act.
        ConcernOpen = "concern_open",
        /// Somebody acted.
        ConcernClosed = "concern_closed",
    }
}

text_enum! {
    /// Region three: whether the author was answered. Being late is computed, never stored.
    pub enum Response {
        /// No way leads back to the author.
        NoneDue = "none_due",
        /// The author waits.
        AwaitingReply = "awaiting_reply",
        /// Somebody answered.
        Replied = "replied",
        /// The author says that this answers them.
        AuthorSatisfied = "author_satisfied",
        /// The author says that it does not.
        AuthorUnsatisfied = "author_unsatisfied",
    }
}

text_enum! {
    /// Who wrote a message of a thread.
    pub enum Side {
        /// The author.
        Author = "author",
        /// The service.
        Service = "service",
        /// The moderators: a reason.
        Moderator = "moderator",
    }
}

text_enum! {
    /// By which way somebody is told.
    pub enum Channel {
        /// At the next opening with the code.
        Code = "code",
        /// On their own page.
        Page = "page",
        /// By a mail that says nothing of the content.
        Mail = "mail",
    }
}

text_enum! {
    /// What an author wishes to become of it.
    pub enum Wish {
        /// It may be published.
        MayPublish = "may_publish",
        /// Only the service shall read it.
        Private = "private",
    }
}

text_enum! {
    /// What the public sees as its place.
    pub enum PlaceShown {
        /// The service.
        Service = "service",
        /// Only the area that the service lies in.
        Area = "area",
    }
}

text_enum! {
    /// How much the public sees beside the words.
    pub enum Detail {
        /// When it was, whose it was.
        Full = "full",
        /// Neither.
        Less = "less",
    }
}

text_enum! {
    /// What somebody chooses when they could be recognised in a small place (T10).
    pub enum SaferChoice {
        /// Name the area, not the service.
        TellArea = "tell_area",
        /// Leave out when it was and whose it was.
        LeaveOutDetails = "leave_out_details",
        /// The service reads it, nobody else.
        KeepPrivate = "keep_private",
        /// Send it as it is.
        SendAsItIs = "send_as_it_is",
    }
}

text_enum! {
    /// Why something is not published. Beside it stand words for the author.
    pub enum PrivateReason {
        /// The author wished it so.
        AuthorWishes = "author_wishes",
        /// Somebody could be recognised.
        Recognisable = "recognisable",
        /// Publishing it could put somebody in danger.
        Unsafe = "unsafe",
        /// It concerns a matter that is being looked into.
        UnderReview = "under_review",
    }
}

text_enum! {
    /// Why something goes nowhere. Two moderators must agree.
    pub enum DeclineReason {
        /// It is not about a service or about living here.
        NotAboutServices = "not_about_services",
        /// It threatens or demeans somebody.
        Harmful = "harmful",
        /// It sells something.
        Advertising = "advertising",
        /// The same was sent before.
        SentBefore = "sent_before",
    }
}

text_enum! {
    /// Why something published was taken down.
    pub enum UnpublishReason {
        /// The author asked for it.
        AuthorAsked = "author_asked",
        /// Somebody could be recognised after all.
        Recognisable = "recognisable",
        /// Leaving it could put somebody in danger.
        Unsafe = "unsafe",
    }
}

text_enum! {
    /// What the author says of an answer.
    pub enum Verdict {
        /// It answers me.
        Answers = "answers",
        /// It does not.
        DoesNot = "does_not",
    }
}

text_enum! {
    /// The list of staff in which something waits. It follows from the four regions and is never chosen.
    pub enum Desk {
        /// Moderators read it next.
        Moderation = "moderation",
        /// The service answers it next.
        Reply = "reply",
        /// It waits for nobody.
        None = "none",
    }
}

text_enum! {
    /// Whether the public sees a theme.
    pub enum ThemeShown {
        /// Only staff see it.
        Staff = "staff",
        /// Everybody sees it.
        Public = "public",
    }
}

db::stored_as_text!(
    Kind,
    Mode,
    Perspective,
    Publication,
    Safety,
    Response,
    Side,
    Channel,
    Wish,
    PlaceShown,
    Detail,
    PrivateReason,
    DeclineReason,
    Desk,
    ThemeShown
);
