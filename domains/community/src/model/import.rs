use super::{AttendanceId, GuestId, OfferId, SessionId};
use imports::{DayOrder, What};
use kernel::{Date, Id, OrganisationId, PersonId, Ref, Standing, Time};
use organisations::model::Minute;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vault::Sealed;

/// Marker of [`ImportId`].
pub enum ImportMark {}
/// A table of who came, brought by a service.
pub type ImportId = Id<ImportMark>;

kernel::text_enum! {
    /// Where an import stands.
    pub enum ImportState {
        /// The file is here; nobody said what its columns are.
        Received = "received",
        /// Every line was looked at; nothing is put in yet.
        Checked = "checked",
        /// Some sessions are in and others not: it can go on or be undone.
        Going = "going",
        /// All of it is in.
        Done = "done",
        /// It was taken out again.
        Undone = "undone",
        /// It was never put in.
        ThrownAway = "thrown_away",
    }
}

kernel::text_enum! {
    /// How a table is laid out.
    pub enum Layout {
        /// One line for each person and session.
        Lines = "lines",
        /// People down, days across.
        Grid = "grid",
    }
}

kernel::text_enum! {
    /// What a column of a table holds.
    pub enum Part {
        /// The day.
        Day = "day",
        /// Which offer.
        Offer = "offer",
        /// When it began.
        From = "from",
        /// A name or nickname.
        Name = "name",
        /// The six letters and digits of a card.
        Card = "card",
        /// Whether they came.
        Came = "came",
        /// So many people without a name.
        Others = "others",
    }
}

kernel::text_enum! {
    /// What became of one line of a table.
    pub enum VisitState {
        /// Written down.
        PutIn = "put_in",
        /// They were written down there before.
        Already = "already",
        /// Not put in: the person or the session was gone meanwhile.
        LeftOut = "left_out",
        /// Taken out by hand: they were not there.
        TakenOut = "taken_out",
        /// It was somebody else.
        Corrected = "corrected",
        /// The person was forgotten: a visit without a name.
        Nameless = "nameless",
        /// Undone with the import.
        Undone = "undone",
    }
}

db::stored_as_text!(ImportState, VisitState);

/// What somebody said of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The sheet, when there are several.
    pub sheet: Option<String>,
    /// How it is laid out.
    pub layout: Layout,
    /// Which column holds what, counted from 0.
    pub places: BTreeMap<Part, usize>,
    /// How days with slashes are written.
    pub order: Option<DayOrder>,
    /// The offer of every line that names none.
    pub offer: Option<OfferId>,
    /// When a session begins that the table gives no time for.
    pub from: Minute,
    /// When a session ends that is made.
    pub until: Minute,
    /// Lines put right by hand, by [`Spot`].
    #[serde(default)]
    pub put_right: BTreeMap<Spot, Typed>,
    /// Who people are, by their name as it is written in the table.
    #[serde(default)]
    pub who: BTreeMap<String, Who>,
}

/// One line of a table; in a grid one cell. Written `line.place`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The number of the line as the office program shows it.
    pub line: u32,
    /// The column, in a grid; else 0.
    pub place: u32,
}

impl Spot {
    /// Reads `12.0`.
    pub fn parse(text: &str) -> Option<Self> {
        let (line, place) = text.split_once('.')?;
        Some(Self { line: line.parse().ok()?, place: place.parse().ok()? })
    }
}

impl std::fmt::Display for Spot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.line, self.place)
    }
}

impl Serialize for Spot {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Spot {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a place in a table"))
    }
}

/// A line as a person typed it anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The day.
    pub day: Option<Date>,
    /// The offer.
    pub offer: Option<OfferId>,
    /// When it began.
    pub from: Option<Minute>,
    /// The name; empty for people without one.
    pub name: String,
    /// So many people without a name.
    pub others: i64,
}

/// Who somebody in a table is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Somebody whom the service knows.
    Known(GuestId),
    /// The same as somebody who is written otherwise in the same table.
    As(String),
    /// Somebody new, also when another person is called the same.
    New,
}

/// Somebody in a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPerson {
    /// The name as it is written; the letters and digits of a card when there is no name.
    pub label: String,
    /// Who it is, when that is certain.
    pub who: Option<Who>,
    /// Who it may be, when somebody must say.
    pub maybe: Vec<GuestId>,
    /// Somebody above in the same table who is written almost so.
    pub like: Option<String>,
}

/// A session in a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedMeeting {
    /// Of which offer.
    pub offer: OfferId,
    /// On which day.
    pub day: Date,
    /// When it begins, on the clock of its place.
    pub from: Minute,
    /// When it ends.
    pub until: Minute,
    /// The session, when there is one already.
    pub session: Option<SessionId>,
    /// So many people without a name are added.
    pub others: i64,
    /// It lies outside the hours that the service told: to look at, and no reason to refuse.
    pub outside_hours: bool,
}

/// Somebody came to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedVisit {
    /// Where it stands in the table.
    pub at: Spot,
    /// Which person of the plan.
    pub person: usize,
    /// Which meeting of the plan.
    pub meeting: usize,
    /// They are written down there already, or stand in the table twice.
    pub already: bool,
}

/// A line that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedLine {
    /// Where it stands.
    pub at: Spot,
    /// The head of the column as it is written.
    pub column: String,
    /// What is wrong.
    pub why: Why,
}

/// Why a line cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Something about a cell.
    Cell(What),
    /// Neither a name, nor a card, nor a number of people.
    Nobody,
    /// A card that this service never printed, or revoked.
    CardUnknown,
    /// No offer of this service is called so.
    OfferUnknown,
    /// It was retired before that day.
    OfferRetired,
    /// There are several sessions on that day, and the table gives no time.
    WhichSession,
    /// It is no time of day.
    NotATime,
    /// The session was cancelled.
    Cancelled,
    /// The register is locked, and only a coordinator puts something in.
    Locked,
    /// More people without a name than fit into one session.
    TooManyOthers,
    /// It has not begun.
    NotYet,
    /// Two columns are of the same day.
    HeadTwice,
    /// In a register with days across: neither yes, nor no, nor a number of people without a name.
    NotATick,
}

/// What would be done with a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// People, in the order of the table.
    pub people: Vec<PlannedPerson>,
    /// Sessions, in the order of time.
    pub meetings: Vec<PlannedMeeting>,
    /// Visits.
    pub visits: Vec<PlannedVisit>,
    /// Lines that cannot be taken.
    pub refused: Vec<RefusedLine>,
    /// Lines that say that somebody did not come.
    pub stayed_away: usize,
    /// Lines of the table.
    pub lines: usize,
}

/// What is sealed of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportBody {
    /// The name of the file.
    pub name: String,
    /// What somebody said of it.
    pub choices: Option<Choices>,
    /// What would be done.
    pub plan: Plan,
}

db::row! {
    /// A table of who came, brought by a service.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Import {
        /// Its id.
        pub id: ImportId,
        /// The service.
        pub organisation: OrganisationId,
        /// Where it stands.
        pub state: ImportState,
        /// What is known of it, sealed; nothing when it is kept no longer.
        pub sealed: Option<Sealed<ImportBody>>,
        /// The content of the table, as a keyed hash.
        pub content_mark: Option<Vec<u8>>,
        /// The plan, as a keyed hash.
        pub plan_mark: Option<Vec<u8>>,
        /// When it came.
        pub received_at: Time,
        /// Who brought it.
        pub received_by: Option<PersonId>,
        /// When it was put in.
        pub put_in_at: Option<Time>,
        /// When it was undone.
        pub undone_at: Option<Time>,
        /// So many sessions are in the plan.
        pub meetings: i64,
        /// So many of them are in.
        pub meetings_done: i64,
        /// So many visits were put in.
        pub visits: i64,
        /// Counts changes.
        pub version: i64,
    }
}

impl Import {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }

    /// What permission needs to know: it is found within the caller's reach.
    pub const fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }
}

db::row! {
    /// One line of a table that was put in.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct PutIn {
        /// The number of the line.
        pub line: i64,
        /// The column, in a grid.
        pub place: i64,
        /// Where.
        pub session: SessionId,
        /// Who; nobody when they were forgotten.
        pub guest: Option<GuestId>,
        /// The row in the register.
        pub attendance: Option<AttendanceId>,
        /// What became of it.
        pub state: VisitState,
    }
}

impl PutIn {
    /// Where it stands in the table.
    pub fn spot(&self) -> Spot {
        let short = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
        Spot { line: short(self.line), place: short(self.place) }
    }
}

db::row! {
    /// A session of a table.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PutInMeeting {
        /// Its number in the plan.
        pub number: i64,
        /// The session.
        pub session: SessionId,
        /// It was made for this import.
        pub made: bool,
        /// Where it stood before.
        pub before: Option<super::State>,
        /// So many people without a name were added.
        pub others: i64,
    }
}

db::row! {
    /// Somebody of a table.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct PutInPerson {
        /// Their number in the plan.
        pub number: i64,
        /// Who.
        pub guest: GuestId,
        /// They were made for this import.
        pub made: bool,
    }
}
