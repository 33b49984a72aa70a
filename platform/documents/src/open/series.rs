//! One published series: its dimensions, and for each place of them a figure or why there is none.

use kernel::Time;
use std::collections::BTreeSet;

/// A number in decimal, so that it is the same in every file: 41 with one place is 4.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The digits.
    pub units: i64,
    /// How many of them stand after the point.
    pub places: u8,
}

impl Decimal {
    /// A whole number.
    pub const fn whole(units: i64) -> Self {
        Self { units, places: 0 }
    }

    /// As a number of JSON and spreadsheets. Figures are far below 2⁵³, so it prints as it was.
    pub(super) fn float(self) -> f64 {
        self.units as f64 / 10_f64.powi(i32::from(self.places))
    }
}

/// What there is to say of a figure, or of one that is not there. The codes are those of SDMX (CL_OBS_STATUS), which
/// statisticians' programs know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// A figure like any other.
    Normal,
    /// From here on it is counted otherwise.
    Break,
    /// It may still change.
    Provisional,
    /// Hidden to protect people.
    Hidden,
    /// Nobody it could be about.
    NoCases,
    /// Nobody sent it.
    NotReceived,
    /// Nobody asked for it then or there.
    NotCollected,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Normal,
        Self::Break,
        Self::Provisional,
        Self::Hidden,
        Self::NoCases,
        Self::NotReceived,
        Self::NotCollected,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Normal => "A",
            Self::Break => "B",
            Self::Provisional => "P",
            Self::Hidden => "Q",
            Self::NoCases => "M",
            Self::NotReceived => "O",
            Self::NotCollected => "L",
        }
    }

    /// Whether a figure stands beside it.
    pub const fn has_figure(self) -> bool {
        matches!(self, Self::Normal | Self::Break | Self::Provisional)
    }
}

/// A figure, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    figure: Option<Decimal>,
    status: Status,
}

impl Point {
    /// A figure like any other.
    pub const fn shown(figure: Decimal) -> Self {
        Self { figure: Some(figure), status: Status::Normal }
    }
    /// A figure from which on it is counted otherwise.
    pub const fn after_break(figure: Decimal) -> Self {
        Self { figure: Some(figure), status: Status::Break }
    }
    /// A figure that may still change.
    pub const fn provisional(figure: Decimal) -> Self {
        Self { figure: Some(figure), status: Status::Provisional }
    }
    /// Hidden to protect people.
    pub const HIDDEN: Self = Self { figure: None, status: Status::Hidden };
    /// Nobody it could be about.
    pub const NO_CASES: Self = Self { figure: None, status: Status::NoCases };
    /// Nobody sent it.
    pub const NOT_RECEIVED: Self = Self { figure: None, status: Status::NotReceived };
    /// Nobody asked for it.
    pub const NOT_COLLECTED: Self = Self { figure: None, status: Status::NotCollected };

    /// The figure, when there is one.
    pub const fn figure(self) -> Option<Decimal> {
        self.figure
    }
    /// What there is to say of it.
    pub const fn status(self) -> Status {
        self.status
    }
}

/// One category of a dimension, or one status, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its code.
    pub code: String,
    /// Its words.
    pub label: String,
    /// The category it is part of.
    pub parent: Option<String>,
}

impl Term {
    /// A category by itself.
    pub fn new(code: &str, label: &str) -> Self {
        Self { code: code.to_owned(), label: label.to_owned(), parent: None }
    }
    /// The same as a part of another.
    #[must_use]
    pub fn within(mut self, parent: &str) -> Self {
        self.parent = Some(parent.to_owned());
        self
    }
}

/// What a dimension is, for programs that draw maps and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Periods.
    Time,
    /// Places.
    Place,
    /// Different figures: numerator, denominator, rate.
    Measure,
    /// Anything else.
    Other,
}

/// One dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its name: small letters, digits, `_`.
    pub id: String,
    /// Its words.
    pub label: String,
    /// What it is.
    pub role: Role,
    /// Its categories, in order.
    pub categories: Vec<Term>,
}

/// One published series in one release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name: small letters, digits, `-`. The same in every release.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it counts, how, and what was left out.
    pub about: String,
    /// Who publishes it.
    pub source: String,
    /// Its own address with scheme and host; its files lie below it. Programs refuse one without.
    pub address: String,
    /// The name of the licence and the address of its words.
    pub licence: (String, String),
    /// The release and how often it was corrected: `2026-q3` or `2026-q3/1`.
    pub release: String,
    /// When it was published.
    pub updated: Time,
    /// What one of it is: people, percent, euro.
    pub unit: String,
    /// What everybody should know who adds these figures up.
    pub notes: Vec<String>,
    /// The words of each status that occurs.
    pub statuses: Vec<(Status, String)>,
    /// Its dimensions.
    pub dimensions: Vec<Dimension>,
    /// A point for each combination of categories, the last dimension running fastest.
    pub points: Vec<Point>,
}

/// Why a series cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There are not as many points as combinations of categories.
    Points {
        /// How many there are.
        there: usize,
        /// How many there should be.
        expected: usize,
    },
    /// A name that stands twice, or is none, or is used by the files themselves.
    Name {
        /// Which.
        name: String,
    },
    /// An address without scheme and host.
    Address {
        /// Which.
        address: String,
    },
    /// A category within one that is not there.
    Parent {
        /// Which is not there.
        name: String,
    },
    /// A status without words.
    Words {
        /// Its code.
        code: &'static str,
    },
}

impl Series {
    /// Looks whether it can be written.
    ///
    /// # Errors
    /// With the first thing that is wrong with it.
    pub fn check(&self) -> Result<(), Flaw> {
        let mut names = BTreeSet::from(["value", "status"]);
        for dimension in &self.dimensions {
            if !is_name(&dimension.id, '_') || !names.insert(&dimension.id) {
                return Err(Flaw::Name { name: dimension.id.clone() });
            }
            let mut codes = BTreeSet::new();
            for term in &dimension.categories {
                if term.code.is_empty() || !codes.insert(term.code.as_str()) {
                    return Err(Flaw::Name { name: term.code.clone() });
                }
            }
            for parent in dimension.categories.iter().filter_map(|term| term.parent.as_deref()) {
                if !codes.contains(parent) {
                    return Err(Flaw::Parent { name: parent.to_owned() });
                }
            }
        }
        if !self.address.contains("://") {
            return Err(Flaw::Address { address: self.address.clone() });
        }
        if !is_name(&self.id, '-') {
            return Err(Flaw::Name { name: self.id.clone() });
        }
        let sizes = self.dimensions.iter().map(|dimension| dimension.categories.len());
        let expected = sizes.fold(1, usize::saturating_mul);
        if self.points.len() != expected {
            return Err(Flaw::Points { there: self.points.len(), expected });
        }
        let told = |status: &Status| self.statuses.iter().any(|(of, words)| of == status && !words.is_empty());
        let untold = self.points.iter().map(|point| point.status).find(|status| !told(status));
        untold.map_or(Ok(()), |status| Err(Flaw::Words { code: status.code() }))
    }

    /// The category in each dimension of one point.
    pub(super) fn place(&self, point: usize) -> Vec<&Term> {
        let mut rest = point;
        let mut place: Vec<&Term> = self
            .dimensions
            .iter()
            .rev()
            .filter_map(|dimension| {
                let size = dimension.categories.len().max(1);
                let term = dimension.categories.get(rest % size);
                rest /= size;
                term
            })
            .collect();
        place.reverse();
        place
    }
}

fn is_name(name: &str, between: char) -> bool {
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == between;
    !name.is_empty() && name.chars().all(fits)
}
