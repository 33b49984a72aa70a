use super::{
    Channel, Contribution, ContributionId, Kind, MessageId, OutcomeSaid, OutcomeWord, Side, Signature, ThemeId, Words,
};
use crate::receipts::Receipt;
use codes::Code;
use kernel::{Date, Language, OrganisationId, Time};
use serde::{Deserialize, Serialize};

/// What somebody gets who has shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The way back; none for [`super::Mode::NoTrace`], and none when the same old form comes again after its day.
    pub code: Option<Code>,
    /// Proof that it came.
    pub receipt: Receipt,
    /// The same form had come before; nothing was added.
    pub again: Again,
    /// When somebody will have read it.
    pub due_on: Date,
}

/// Whether a form came for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// For the first time.
    First,
    /// It had come before.
    Repeated,
}

/// A draft that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// The code that opens it, and that the contribution will have.
    pub code: Code,
    /// The token to put into the form.
    pub token: String,
    /// The last day on which it can be opened.
    pub until: Date,
}

/// What a code opened.
#[derive(Debug)]
pub enum Opened {
    /// The thread, and the cookie's value that opens it again for twenty minutes.
    Thread(Box<Thread>, String),
    /// A form that was not sent yet.
    Draft(DraftFound),
}

/// An unfinished form, every typed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFound {
    /// The form, with its token.
    pub form: super::DraftForm,
    /// The last day on which it can be opened.
    pub until: Date,
}

/// All that an author sees of what they shared.
#[derive(Clone, Debug)]
pub struct Thread {
    /// How it stands.
    pub contribution: Contribution,
    /// Their words; none once withdrawn or erased.
    pub words: Option<Words>,
    /// What was written, oldest first.
    pub messages: Vec<Message>,
    /// What came of it, oldest first.
    pub news: Vec<News>,
    /// What the author can do now, as verbs: `write_back`, `withdraw`, `rate_reply`, `disagree`, `raise_openness`, `erase_own`.
    pub allowed: Vec<&'static str>,
    /// With which the hash on the receipt can be computed again; see docs.
    pub receipt_salt: Option<String>,
}

/// What lies sealed of one message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageBody {
    /// The words.
    pub text: String,
    /// Who signs it.
    pub signed: Option<Signature>,
    /// The outcome it says.
    pub outcome: Option<OutcomeSaid>,
    /// The code of a moderator's reason.
    pub reason: Option<String>,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// Whose.
    pub side: Side,
    /// When, as exactly as the mode allows.
    pub at: Time,
    /// The author has not seen it before.
    pub new: bool,
    /// What it says.
    pub body: MessageBody,
}

/// Something that came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The theme.
    pub theme: ThemeId,
    /// The word.
    pub word: OutcomeWord,
    /// On which day they were told.
    pub told_on: Date,
    /// By which way.
    pub channel: Channel,
    /// The author has not seen it before.
    pub new: bool,
}

/// One row of a list of staff: no words of the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueItem {
    /// Its id.
    pub id: ContributionId,
    /// What sort.
    pub kind: Kind,
    /// The language it was written in.
    pub language: Language,
    /// The service.
    pub service: Option<OrganisationId>,
    /// 0 to 5.
    pub criticality: i64,
    /// Due by.
    pub due_on: Date,
    /// Days left until then; below zero when late.
    pub days_left: i64,
    /// When it came, blurred.
    pub received_at: Time,
    /// How it stands, in four words.
    pub regions: super::Regions,
    /// A colleague reads it just now (not the caller).
    pub with_a_colleague: bool,
}

/// What staff see who may read one: the words and what was written since. Never a name, never a contact.
#[derive(Clone, Debug)]
pub struct Story {
    /// How it stands; `version` goes into the form as `seen`.
    pub contribution: Contribution,
    /// The words; none once withdrawn or erased.
    pub words: Option<Words>,
    /// What was written since, oldest first. Moderators and the service see all of it.
    pub messages: Vec<Message>,
    /// A colleague reads it just now.
    pub with_a_colleague: bool,
    /// Days left; below zero when late.
    pub days_left: i64,
    /// What this reader can do now, as verbs.
    pub allowed: Vec<&'static str>,
}

/// A published contribution as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicStory {
    /// Its id.
    pub id: ContributionId,
    /// What sort.
    pub kind: Kind,
    /// The language it was written in.
    pub language: Language,
    /// The service, or only its area when the author wished.
    pub place: Option<OrganisationId>,
    /// Whose experience, unless the author left it out.
    pub perspective: Option<super::Perspective>,
    /// Since which day it is public; none when the author left out the details. Show the month only.
    pub published_on: Option<Date>,
    /// The name shown: only for named and screen-named authors.
    pub signed: Option<String>,
    /// The words.
    pub words: Words,
    /// The answers of the service.
    pub replies: Vec<Message>,
    /// What came of it.
    pub outcome: Option<OutcomeWord>,
}
