//! The demonstration as it is told in `data/`: what invented people shared, what was answered, what came of it. All of it is
//! invented; six of the themes are what forum members named in the strategic plan of 2023, in our own words.

use crate::model::{DeclineReason, Felt, Kind, Mode, OutcomeWord, Perspective, PrivateReason, Tile};
use i18n::Written;
use kernel::{Language, OrFault, Outcome};
use serde::Deserialize;

const CONTRIBUTIONS: &str = include_str!("../../data/contributions.json");
const THEMES: &str = include_str!("../../data/themes.json");

/// How far something got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Kept for later, not sent.
    Draft,
    /// Nobody read it yet.
    Submitted,
    /// A moderator reads it.
    Reading,
    /// Somebody may be in danger.
    Concern,
    /// For the service only, and to be kept in mind.
    Watch,
    /// Public.
    Published,
    /// For the service only.
    PrivateOnly,
    /// The author is asked whether it may be public.
    AuthorCheck,
    /// One moderator would decline it.
    DeclinedFirst,
    /// Declined by two.
    Declined,
    /// Taken back.
    Withdrawn,
}

kernel::text_enum! {
    /// What a shown code leads to.
    pub enum About {
        /// An answer that helped.
        Answered = "answered",
        /// A change that was checked.
        Changed = "changed",
        /// Something planned.
        Planned = "planned",
        /// Something that cannot be done.
        Cannot = "cannot",
        /// A draft.
        Draft = "draft",
        /// Something in Irish.
        Irish = "irish",
        /// Something in Serbian.
        Serbian = "serbian",
        /// A change that nobody has checked yet.
        Claimed = "claimed",
        /// A question of the moderator.
        Asked = "asked",
    }
}

/// Something that an invented person shared.
#[derive(Clone, Debug, Deserialize)]
pub struct Told {
    /// Its name in this file.
    pub key: String,
    /// What sort.
    pub kind: Kind,
    /// How known its author is.
    pub mode: Mode,
    /// The language it is written in.
    pub language: Language,
    /// The key of the service.
    pub service: Option<String>,
    /// The words.
    pub text: String,
    /// What could be better.
    #[serde(default)]
    pub better: String,
    /// How it felt.
    #[serde(default)]
    pub felt: Vec<Felt>,
    /// What it was about.
    #[serde(default)]
    pub tiles: Vec<Tile>,
    /// Whose experience.
    pub perspective: Option<Perspective>,
    /// The name, for those who give one.
    #[serde(default)]
    pub name: String,
    /// Whose account it was shared from, for those who were signed in.
    pub author: Option<String>,
    /// The mail address, for those who give one.
    #[serde(default)]
    pub contact: String,
    /// How long ago.
    pub days_ago: i64,
    /// How far it got.
    #[serde(rename = "state")]
    pub stage: Stage,
    /// How bad the worst of it is for the service.
    #[serde(default)]
    pub criticality: i64,
    /// The code of a moderator's reason.
    pub reason_code: Option<String>,
    /// The moderator's words.
    #[serde(default)]
    pub reason: String,
    /// The answer.
    pub reply: Option<Answer>,
    /// What the author wrote back.
    #[serde(default)]
    pub back: Vec<Back>,
    /// The key of the theme it lies under.
    pub theme: Option<String>,
    /// Shown on the page where codes are typed; the word says what it leads to.
    pub shown_code: Option<About>,
}

impl Told {
    /// Why it is kept private.
    pub fn private_reason(&self) -> PrivateReason {
        self.reason_code.as_deref().and_then(PrivateReason::parse).unwrap_or(PrivateReason::Recognisable)
    }

    /// Why it is declined.
    pub fn decline_reason(&self) -> DeclineReason {
        self.reason_code.as_deref().and_then(DeclineReason::parse).unwrap_or(DeclineReason::NotAboutServices)
    }
}

/// An answer of a service.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    /// How long ago.
    pub days_ago: i64,
    /// Who signs.
    pub name: String,
    /// Their team, as the author sees it.
    pub role: String,
    /// The words.
    pub text: String,
    /// Whether the author says that it answers them.
    pub rating: Option<String>,
}

/// What an author wrote back.
#[derive(Clone, Debug, Deserialize)]
pub struct Back {
    /// How long ago.
    pub days_ago: i64,
    /// The words.
    pub text: String,
}

/// Where a change can be seen.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// In what somebody shared.
    Story(String),
    /// On the page of a service.
    Service(String),
}

/// What several people said, and what came of it.
#[derive(Clone, Debug, Deserialize)]
pub struct ToldTheme {
    /// Its name in this file.
    pub key: String,
    /// The key of the service.
    pub service: String,
    /// "You said".
    pub statement: Written,
    /// "We did" or "we will".
    #[serde(default)]
    pub what: Written,
    /// "We answer".
    #[serde(default)]
    pub reason: Written,
    /// The outcome; none while it is being decided.
    pub outcome: String,
    /// How long ago it was made, decided, claimed, checked, disputed.
    pub made: i64,
    /// See above.
    pub decided: Option<i64>,
    /// See above.
    pub claimed: Option<i64>,
    /// See above.
    pub verified: Option<i64>,
    /// See above.
    pub disputed: Option<i64>,
    /// In how many days it is planned.
    pub due_in: Option<i64>,
    /// Who decided.
    #[serde(default)]
    pub decided_by: String,
    /// How to challenge it.
    #[serde(default, rename = "challenge_line")]
    pub challenge: Written,
    /// Whose it is instead.
    #[serde(default)]
    pub handed_to: String,
    /// Where it can be seen.
    pub proof: Option<Seen>,
}

impl ToldTheme {
    /// The outcome, once there is one.
    pub fn word(&self) -> Option<OutcomeWord> {
        OutcomeWord::parse(&self.outcome)
    }
}

/// All contributions.
pub fn contributions() -> Outcome<Vec<Told>> {
    serde_json::from_str(CONTRIBUTIONS).or_fault("reading the contributions of the demonstration")
}

/// All themes.
pub fn themes() -> Outcome<Vec<ToldTheme>> {
    serde_json::from_str(THEMES).or_fault("reading the themes of the demonstration")
}
