use super::{
    DeclineReason, Felt, Kind, Mode, OutcomeWord, Perspective, PrivateReason, SaferChoice, Safety, Tile,
    UnpublishReason,
};
use i18n::Written;
use kernel::{Date, Language, OrganisationId};
use serde::{Deserialize, Serialize};

/// What somebody wrote, after `rules::words_from_form`. It exists only in memory and sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What they want to say.
    pub text: String,
    /// What went well.
    #[serde(default)]
    pub well: String,
    /// What could be better.
    #[serde(default)]
    pub better: String,
    /// How it felt.
    #[serde(default)]
    pub felt: Vec<Felt>,
    /// What it is about, in pictures.
    #[serde(default)]
    pub tiles: Vec<Tile>,
}

/// Words as a form sends them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedWords<'a> {
    /// Field `text`.
    pub text: &'a str,
    /// Field `well`.
    pub well: &'a str,
    /// Field `better`.
    pub better: &'a str,
    /// Field `felt`.
    pub felt: &'a [Felt],
    /// Field `tiles`.
    pub tiles: &'a [Tile],
}

/// Who somebody says they are. Each way of being known carries what belongs to it and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// With their own name.
    Named {
        /// The name.
        name: String,
        /// Where a mail may say that something is new.
        mail: Option<String>,
    },
    /// With a name they chose.
    ScreenName {
        /// The name.
        name: String,
        /// Where a mail may say that something is new.
        mail: Option<String>,
    },
    /// Without a name, with a mail address or a phone number that no service sees.
    Contactable {
        /// The mail address or the number.
        contact: String,
    },
    /// Only the code.
    CodeOnly,
    /// Nothing.
    NoTrace,
}

impl Identity {
    /// The mode that this is.
    pub const fn mode(&self) -> Mode {
        match self {
            Self::Named { .. } => Mode::Named,
            Self::ScreenName { .. } => Mode::ScreenName,
            Self::Contactable { .. } => Mode::Contactable,
            Self::CodeOnly => Mode::CodeOnly,
            Self::NoTrace => Mode::NoTrace,
        }
    }
}

/// Where a form began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FormOrigin {
    /// A new form.
    #[default]
    Fresh,
    /// A draft that was kept under a code; the contribution keeps the code.
    Draft,
}

/// Everything that sharing needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareForm {
    /// The form's token (`forms::token`). Sending the same form twice gives the same answer. None or a foreign one: a new one is made.
    pub token: Option<String>,
    /// Fresh, or opened from a draft.
    pub origin: FormOrigin,
    /// What sort.
    pub kind: Kind,
    /// Who they say they are.
    pub identity: Identity,
    /// The language they write in.
    pub language: Language,
    /// Whose experience.
    pub perspective: Option<Perspective>,
    /// Which service.
    pub service: Option<OrganisationId>,
    /// The words.
    pub words: Words,
    /// What they chose when warned of a small place.
    pub safer: Option<SaferChoice>,
}

/// An unfinished form, exactly as typed: nothing is checked or mended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftForm {
    /// The form's token.
    pub token: Option<String>,
    /// Every field by name, in the order of the form; a name may come more than once.
    pub fields: Vec<(String, String)>,
}

/// What a reader found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screening {
    /// `Clear`, `Watch`, `ConcernOpen`, or `ConcernClosed` for one that was open.
    pub safety: Safety,
    /// 0 to 5.
    pub criticality: i64,
}

/// What a moderator decides, with the version they saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The version on their page.
    pub seen: i64,
    /// What they found, when the same form asks.
    pub screening: Option<Screening>,
    /// What becomes of it.
    pub verdict: Moderation,
}

/// What becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moderation {
    /// Everybody may read it.
    Publish,
    /// The service reads it, nobody else.
    KeepPrivate {
        /// Why.
        reason: PrivateReason,
        /// Words for the author.
        words: String,
    },
    /// It goes nowhere, once a second moderator agrees.
    Decline {
        /// Why.
        reason: DeclineReason,
        /// Words for the author.
        words: String,
    },
    /// The author is asked whether it may go out as it is.
    AskAuthor {
        /// Words for the author.
        words: String,
    },
    /// It goes back to the others.
    PutBack,
    /// It is taken down.
    Unpublish {
        /// Why.
        reason: UnpublishReason,
        /// Words for the author.
        words: String,
    },
}

/// An outcome as the service says it, complete for its word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "word", rename_all = "snake_case")]
pub enum OutcomeSaid {
    /// The team says that it is done.
    DoneClaimed,
    /// By a named day.
    Planned {
        /// The day.
        by: Date,
    },
    /// Was so before.
    AlreadySo {
        /// Where to find it.
        where_to_find: String,
    },
    /// Cannot be done.
    Cannot {
        /// Why.
        reason: String,
        /// Who decided.
        decided_by: String,
        /// How to challenge it.
        challenge: String,
    },
    /// Handed to others.
    NotOurs {
        /// To whom.
        handed_to: String,
        /// Who there accepted it.
        accepted_by: String,
    },
}

impl OutcomeSaid {
    /// Its word. A service can never say that something is verified.
    pub const fn word(&self) -> OutcomeWord {
        match self {
            Self::DoneClaimed => OutcomeWord::DoneClaimed,
            Self::Planned { .. } => OutcomeWord::Planned,
            Self::AlreadySo { .. } => OutcomeWord::AlreadySo,
            Self::Cannot { .. } => OutcomeWord::Cannot,
            Self::NotOurs { .. } => OutcomeWord::NotOurs,
        }
    }
}

/// Who signs an answer; the author sees both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Their name.
    pub name: String,
    /// Their part, in words.
    pub role: String,
}

/// An answer of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyForm {
    /// The version on their page.
    pub seen: i64,
    /// The words.
    pub text: String,
    /// Who signs.
    pub signed: Signature,
    /// What comes of it, when it can be said.
    pub outcome: Option<OutcomeSaid>,
}

/// A theme as staff write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeForm {
    /// Whose it is: a service, an area, the nation.
    pub organisation: OrganisationId,
    /// "You said", in each language it is written in.
    pub said: Written,
}

/// The decision on a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeDecision {
    /// The version on their page.
    pub seen: i64,
    /// "We did" or "we will" or "we cannot", in each language it is written in.
    pub did: Written,
    /// The outcome.
    pub outcome: OutcomeSaid,
}

/// Something that was done about a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeForm {
    /// The theme's version on their page.
    pub seen: i64,
    /// What was done, in each language it is written in.
    pub what: Written,
    /// Where it can be seen: an address that starts with https:// or with a slash.
    pub evidence: String,
}
