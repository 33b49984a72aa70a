//! How a file of others is read, and what is compared in it.

use super::Unit;
use i18n::Written;
use imports::DayOrder;
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// What a column holds.
    pub enum Holds {
        /// A period: `2024`, `2024-Q3`, `2024-09`, or the name of a month.
        Period = "period",
        /// The first day of a period.
        PeriodStart = "period_start",
        /// The last day of a period.
        PeriodEnd = "period_end",
        /// What sort of row it is: England, a provider.
        Group = "group",
        /// What the figure is about: a place, a service.
        Category = "category",
        /// The words of the category.
        CategoryLabel = "category_label",
        /// Which figure stands in this row.
        Measure = "measure",
        /// The words of that figure.
        MeasureLabel = "measure_label",
        /// The figure of the row, whose unit follows from the measure.
        Figure = "figure",
        /// A count.
        Count = "count",
        /// A percentage.
        Percent = "percent",
        /// A number of days.
        Days = "days",
        /// Any other number.
        Number = "number",
        /// Words or signs, kept as they were printed.
        Words = "words",
        /// Nothing that is kept.
        LeftOut = "left_out",
    }
}

impl Holds {
    /// The unit of the figures in such a column; `None` when it holds none, or when the measure decides.
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::Count => Some(Unit::Count),
            Self::Percent => Some(Unit::Percent),
            Self::Days => Some(Unit::Days),
            Self::Number => Some(Unit::Number),
            Self::Words => Some(Unit::Words),
            _ => None,
        }
    }

    /// Whether it holds figures or what is printed in their place.
    pub const fn is_figure(self) -> bool {
        matches!(self, Self::Figure) || self.unit().is_some()
    }
}

kernel::text_enum! {
    /// How the parts of numbers are divided in a file.
    pub enum Writing {
        /// 1,204.5
        Point = "point",
        /// 1.204,5
        Comma = "comma",
    }
}

kernel::text_enum! {
    /// How percentages are written in a file.
    pub enum PercentAs {
        /// 45 is forty-five percent.
        OfHundred = "of_hundred",
        /// 0.45 is forty-five percent.
        OfOne = "of_one",
    }
}

/// A column of the file and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Its head, as it stands in the file.
    pub head: String,
    /// What it holds.
    pub holds: Holds,
}

/// The unit of measures by their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitRule {
    /// Words that the measure's words hold.
    pub says: String,
    /// Its unit.
    pub unit: Unit,
}

/// One cell, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Which measure.
    pub measure: String,
    /// Of which category; nothing where there are none.
    #[serde(default)]
    pub category: Option<String>,
}

/// What a share is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whole {
    /// Another measure of the same row.
    Beside(String),
    /// The sum of a measure over all rows.
    SumOf(String),
    /// One cell of the table.
    Cell(At),
}

/// What is compared with what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// One count is part of another, and never more.
    Part {
        /// The part.
        part: String,
        /// The whole.
        whole: String,
    },
    /// A percentage of the table is a share of its own counts.
    Percent {
        /// The percentage.
        stated: String,
        /// The part.
        part: String,
        /// The whole.
        whole: Whole,
        /// Only in this group: elsewhere the publisher rounds.
        #[serde(default)]
        only: Option<String>,
    },
    /// The text states a percentage.
    SaidShare {
        /// Where and of what, in our words.
        words: Written,
        /// What is stated, with a point.
        stated: String,
        /// The part.
        part: At,
        /// The whole.
        whole: Whole,
    },
    /// The text states a sum.
    SaidSum {
        /// Where and of what, in our words.
        words: Written,
        /// What is stated, with a point.
        stated: String,
        /// The measure that is added up.
        measure: String,
    },
}

/// How a file is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// What the columns hold. Columns that are not named are left out.
    pub columns: Vec<Planned>,
    /// Signs by which the publisher hides a figure.
    pub hidden: Vec<String>,
    /// Signs that say that there is nothing.
    pub absent: Vec<String>,
    /// How numbers are divided, if it was said.
    pub numbers: Option<Writing>,
    /// How percentages are written, if it was said.
    pub percents: Option<PercentAs>,
    /// How days with slashes are written, if it was said.
    pub days: Option<DayOrder>,
    /// The period of the whole table.
    pub period: Option<String>,
    /// The year of months that stand without one.
    pub year: Option<i16>,
    /// Units by the words of a measure; the first that fits. Without one it is a count.
    pub units: Vec<UnitRule>,
    /// What is compared with what.
    pub checks: Vec<Check>,
    /// The measure that is drawn first.
    pub first: Option<String>,
    /// The group that is drawn first.
    pub group: Option<String>,
}
