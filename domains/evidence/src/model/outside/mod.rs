//! Series that somebody else published: what is kept of them.

mod plan;

pub use plan::{At, Check, Holds, PercentAs, Plan, Planned, UnitRule, Whole, Writing};

use db::Json;
use documents::open::Decimal;
use i18n::Written;
use kernel::{Date, Id, PersonId, Ref, Time};
use organisations::model::Confidence;
use serde::{Deserialize, Serialize};

/// Marker of [`OutsideId`].
pub enum OutsideMark {}
/// One table of figures that somebody else published.
pub type OutsideId = Id<OutsideMark>;

kernel::text_enum! {
    /// Where an import stands.
    pub enum OutsideStage {
        /// The file is here, nothing of it is shown.
        Draft = "draft",
        /// Shown to everybody.
        Published = "published",
        /// Taken back, with a reason.
        Undone = "undone",
    }
}

kernel::text_enum! {
    /// What one of a figure is.
    pub enum Unit {
        /// Things counted.
        Count = "count",
        /// Percent of a whole, at most 100.
        Percent = "percent",
        /// Days.
        Days = "days",
        /// A score or another number, which may be below zero.
        Number = "number",
        /// No number: words as they were printed.
        Words = "words",
    }
}

db::stored_as_text!(OutsideStage);

/// A number as it was printed: its digits, and how many of them stand after the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The digits.
    pub units: i64,
    /// How many of them stand after the point.
    pub places: u8,
}

impl Printed {
    /// A whole number.
    pub const fn whole(units: i64) -> Self {
        Self { units, places: 0 }
    }

    /// Its value.
    #[expect(clippy::cast_precision_loss, reason = "published figures are far below 2⁵³")]
    pub fn value(self) -> f64 {
        self.units as f64 / 10_f64.powi(i32::from(self.places))
    }

    /// As open data writes it.
    pub const fn decimal(self) -> Decimal {
        Decimal { units: self.units, places: self.places }
    }
}

/// What stood in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Held {
    /// A figure.
    #[serde(rename = "f")]
    Figure(Printed),
    /// The sign by which the publisher hides a small figure. Never 0.
    #[serde(rename = "h")]
    Hidden,
    /// Nothing, or the sign for nothing. Never 0.
    #[serde(rename = "a")]
    Absent,
    /// Words as they were printed.
    #[serde(rename = "w")]
    Words(String),
}

/// One cell of a series: the place of its period and of its categories in the [`Shape`], and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its period, as a place in the list; nothing when the table names none.
    #[serde(rename = "p")]
    pub period: Option<u32>,
    /// Its category in each dimension, as places in their lists.
    #[serde(rename = "c")]
    pub at: Vec<u32>,
    /// What it holds.
    #[serde(rename = "v")]
    pub held: Held,
}

/// One category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its code.
    pub code: String,
    /// Its words.
    pub label: String,
    /// What sort it is: England, a provider.
    pub group: Option<String>,
}

/// What figures are about: places, services, scales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Categories {
    /// The head of the column.
    pub label: String,
    /// The categories in the order of the file.
    pub of: Vec<Category>,
}

/// One figure that is given for every period and category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its code.
    pub code: String,
    /// Its words.
    pub label: String,
    /// What one of it is.
    pub unit: Unit,
    /// How many figures there are, zeros included.
    pub figures: u32,
    /// How many of the figures are zero.
    pub zeros: u32,
    /// How many the publisher hid.
    pub hidden: u32,
    /// How many cells have nothing in them.
    pub absent: u32,
}

/// What a table is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// The periods, oldest first.
    pub periods: Vec<String>,
    /// What the figures are about.
    pub dimensions: Vec<Categories>,
    /// The measures in the order of the file.
    pub measures: Vec<Measure>,
    /// Counts that are parts of other counts, as places in the list of measures.
    pub parts: Vec<(u32, u32)>,
}

/// Something stated beside what the table itself gives. Neither is corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Where it is stated.
    pub whence: Whence,
    /// What is stated.
    pub stated: Printed,
    /// What the table gives.
    pub computed: Printed,
    /// Both are percentages.
    pub percent: bool,
    /// The part and the whole that the table gives, where it is a share.
    pub of: Option<(Printed, Printed)>,
}

/// Where a figure is stated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Whence {
    /// In the text around the table, in our words.
    Text(Written),
    /// In the table itself.
    Row {
        /// The line of the file.
        line: u32,
        /// Which figure.
        measure: String,
        /// Of what.
        about: String,
    },
}

/// What came of comparing what is stated with what the table gives.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// So many agree.
    pub agreed: u32,
    /// So many cannot be compared: a cell that is needed is hidden or not there.
    pub open: u32,
    /// Those that do not agree.
    pub contradictions: Vec<Contradiction>,
}

/// What is said of a table that somebody else published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// What people call it.
    pub title: Written,
    /// Who published it.
    pub publisher: String,
    /// Where it stands: the name of the report, its table or page.
    pub source: String,
    /// Its address, if it has one.
    pub address: String,
    /// The name of its licence.
    pub licence: String,
    /// The address of the licence's words.
    pub licence_address: String,
    /// When it was published; the year and month are enough: `2024-11-14`, `2024-11`, `2017`.
    pub published: String,
    /// How sure we are that these are the published figures.
    pub confidence: Option<Confidence>,
    /// What it counts, and what to know of it.
    pub about: Written,
}

db::row! {
    /// A table that somebody else published, or the file of one.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Outside {
        /// Its id.
        pub id: OutsideId,
        /// Where it stands.
        pub stage: OutsideStage,
        /// What tells the table from others.
        pub fingerprint: [u8; 32],
        /// The name of the file.
        pub file_name: String,
        /// What is said of it.
        pub about: Json<About>,
        /// How it is read.
        pub plan: Json<Plan>,
        /// What it is made of; empty while it is a draft.
        pub shape: Json<Shape>,
        /// What was stated and does not agree.
        pub compared: Json<Compared>,
        /// How many lines it has.
        pub lines: i64,
        /// Who brought it.
        pub brought_by: PersonId,
        /// When.
        pub brought_at: Time,
        /// On which day it came out here.
        pub shown_on: Option<Date>,
        /// On which day it was taken back.
        pub undone_on: Option<Date>,
        /// Why it was taken back.
        pub reason: String,
        /// Counts its changes.
        pub version: i64,
    }
}

impl Outside {
    /// A link to it for other domains and the audit.
    pub fn reference(&self) -> Ref {
        Ref::new("evidence", self.id)
    }
}
