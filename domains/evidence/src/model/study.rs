//! Surveys, pilots, consultations and reports, and what becomes of what they find.

use db::Json;
use i18n::Written;
use kernel::{Date, Id, OrganisationId, Ref, Standing, Time};
use uuid::Uuid;

/// Marker of [`StudyId`].
pub enum StudyMark {}
/// One study.
pub type StudyId = Id<StudyMark>;

kernel::text_enum! {
    /// What sort of study it is.
    pub enum StudyKind {
        /// Many were asked the same.
        Survey = "survey",
        /// Something new was tried out.
        Pilot = "pilot",
        /// People were heard before something is decided.
        Consultation = "consultation",
        /// Something was looked into and written down.
        Report = "report",
    }
}

kernel::text_enum! {
    /// Where a study stands. That its findings are late is not a stage of its own: it follows from the promised day.
    pub enum StudyStage {
        /// It is to come.
        Planned = "planned",
        /// It is going on.
        UnderWay = "under_way",
        /// It is over; its findings are due on the promised day.
        Finished = "finished",
        /// Its findings are public.
        Public = "public",
        /// Its findings are withheld, for a reason that is public.
        Withheld = "withheld",
    }
}

kernel::text_enum! {
    /// What a reader looks for in the library.
    pub enum StudyShown {
        /// Findings are public.
        Public = "public",
        /// Findings are promised for a day to come.
        Due = "due",
        /// The promised day is over.
        Overdue = "overdue",
        /// Not over yet.
        Running = "running",
        /// Findings are withheld.
        Withheld = "withheld",
    }
}

db::stored_as_text!(StudyKind, StudyStage);

db::row! {
    /// A study.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Study {
        /// Its id.
        pub id: StudyId,
        /// Whose it is.
        pub organisation: OrganisationId,
        /// What sort it is.
        pub kind: StudyKind,
        /// What people call it.
        pub title: Json<Written>,
        /// What was to be found out.
        pub asked: Json<Written>,
        /// Who answers for it, as an office or a team.
        pub owner: String,
        /// Where it stands.
        pub stage: StudyStage,
        /// When it ended.
        pub finished_on: Option<Date>,
        /// So many days after its end its findings are public.
        pub days: i64,
        /// Why these are more or fewer than usual.
        pub days_reason: String,
        /// The promised day.
        pub due_on: Option<Date>,
        /// The day on which it was seen that the promise was not kept.
        pub late_since: Option<Date>,
        /// What was found, in plain words.
        pub found: Json<Written>,
        /// What will happen now.
        pub what_next: Json<Written>,
        /// The page where it can be read whole; empty when there is none.
        pub link: String,
        /// The name of its document; empty when there is none.
        pub document: String,
        /// When its findings came out.
        pub published_on: Option<Date>,
        /// Why its findings are withheld.
        pub withheld_reason: String,
        /// The survey that it is.
        pub survey: Option<Uuid>,
        /// When that survey told it so.
        pub told_at: Option<Time>,
        /// Counts its changes.
        pub version: i64,
    }
}

impl Study {
    /// A link to it for other domains and the audit.
    pub fn reference(&self) -> Ref {
        Ref::new("evidence", self.id)
    }

    /// What permission needs to know.
    pub fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }
}
