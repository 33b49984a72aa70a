//! The way of a release: made, run, attacked, signed by two, held until its time, published; then corrected or withdrawn.

use crate::{Attack, Outcome};
use kernel::{PersonId, Time};
use serde::{Deserialize, Serialize};

/// How far a release is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "stage")]
pub enum Stage {
    /// Being made.
    Draft,
    /// The disclosure run is done, and everything is protected.
    Run {
        /// Of what came out.
        digest: String,
    },
    /// The attack on it found nothing.
    Attacked {
        /// Of what came out.
        digest: String,
        /// Who signed so far: nobody or one.
        signed: Option<PersonId>,
    },
    /// Two people signed.
    Signed {
        /// Of what came out.
        digest: String,
        /// Who.
        by: [PersonId; 2],
    },
    /// Waiting for its time.
    Embargoed {
        /// Of what came out.
        digest: String,
        /// Who signed.
        by: [PersonId; 2],
        /// Not before.
        until: Time,
    },
    /// Out.
    Published {
        /// Of what is out.
        digest: String,
        /// Who signed.
        by: [PersonId; 2],
        /// Since when.
        at: Time,
    },
    /// Out, and replaced by a correction. It still counts as known to everybody.
    Corrected {
        /// Of what was out.
        digest: String,
        /// The number of the correction.
        by: u32,
        /// Since when.
        at: Time,
    },
    /// Taken back before or after it was out.
    Withdrawn {
        /// Of what was out; nothing when it never was.
        digest: Option<String>,
        /// Who took it back.
        by: PersonId,
        /// When.
        at: Time,
        /// Why, as they wrote it.
        reason: String,
    },
}

/// One release in one version: 0 at first, then one more for each correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Its name, the same for all its versions.
    pub id: String,
    /// How often it was corrected before.
    pub correction: u32,
    /// Who made this version.
    pub maker: PersonId,
    /// How far it is.
    pub stage: Stage,
}

/// Why a step cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// It is not far enough, or too far, for that.
    WrongStage,
    /// Something could be derived; the report names it.
    NotSafe,
    /// The run is of another release.
    AnotherRelease,
    /// What was run is not what was attacked, signed or is to be published.
    NotTheSame,
    /// The same person cannot sign twice.
    SignedAlready,
    /// One of the two who sign must be somebody else than the maker, and the maker cannot be first and alone.
    MakerAlone,
    /// The time has not come.
    TooEarly,
    /// The time of an embargo has passed already.
    EmbargoPast,
    /// A reason is needed.
    NoReason,
    /// The release that is to be corrected is not out.
    NotPublished,
}

impl Refused {
    /// Stable, for the language files.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongStage => "release_wrong_stage",
            Self::NotSafe => "release_not_safe",
            Self::AnotherRelease => "release_another",
            Self::NotTheSame => "release_not_the_same",
            Self::SignedAlready => "release_signed_already",
            Self::MakerAlone => "release_maker_alone",
            Self::TooEarly => "release_too_early",
            Self::EmbargoPast => "release_embargo_past",
            Self::NoReason => "release_no_reason",
            Self::NotPublished => "release_not_published",
        }
    }
}

impl Release {
    /// A new one.
    pub fn draft(id: &str, maker: PersonId) -> Self {
        Self { id: id.to_owned(), correction: 0, maker, stage: Stage::Draft }
    }

    fn at(self, stage: Stage) -> Self {
        Self { stage, ..self }
    }

    /// The name under which this version's outcome is known to later runs.
    pub fn name(&self) -> String {
        if self.correction == 0 { self.id.clone() } else { format!("{}/{}", self.id, self.correction) }
    }

    /// After a disclosure run. A new run takes back what was found and signed of an earlier one.
    ///
    /// # Errors
    /// When the outcome is of another release, is not safe, or the release is out.
    pub fn run(self, outcome: &Outcome) -> Result<Self, Refused> {
        if !matches!(self.stage, Stage::Draft | Stage::Run { .. } | Stage::Attacked { .. } | Stage::Signed { .. }) {
            return Err(Refused::WrongStage);
        }
        if outcome.release != self.name() {
            return Err(Refused::AnotherRelease);
        }
        if !outcome.is_safe() {
            return Err(Refused::NotSafe);
        }
        Ok(self.at(Stage::Run { digest: outcome.digest() }))
    }

    /// After an attack that found nothing.
    ///
    /// # Errors
    /// When it found something, or was on something else.
    pub fn attacked(self, attack: &Attack) -> Result<Self, Refused> {
        match &self.stage {
            Stage::Run { digest } if *digest != attack.digest => Err(Refused::NotTheSame),
            Stage::Run { .. } if !attack.narrow.is_empty() => Err(Refused::NotSafe),
            Stage::Run { digest } => {
                let stage = Stage::Attacked { digest: digest.clone(), signed: None };
                Ok(self.at(stage))
            }
            _ => Err(Refused::WrongStage),
        }
    }

    /// Signed by one more person, who looked at exactly these bytes. The first is somebody else than the maker.
    ///
    /// # Errors
    /// When it was something else they looked at, or they may not sign now.
    pub fn sign(self, by: PersonId, seen: &str) -> Result<Self, Refused> {
        let Stage::Attacked { digest, signed } = &self.stage else { return Err(Refused::WrongStage) };
        if digest != seen {
            return Err(Refused::NotTheSame);
        }
        let digest = digest.clone();
        let stage = match *signed {
            Some(first) if first == by => return Err(Refused::SignedAlready),
            Some(first) => Stage::Signed { digest, by: [first, by] },
            None if by == self.maker => return Err(Refused::MakerAlone),
            None => Stage::Attacked { digest, signed: Some(by) },
        };
        Ok(self.at(stage))
    }

    /// Held until a time.
    ///
    /// # Errors
    /// When it is not signed, or the time has passed.
    pub fn hold(self, until: Time, now: Time) -> Result<Self, Refused> {
        let Stage::Signed { digest, by } = &self.stage else { return Err(Refused::WrongStage) };
        if until <= now {
            return Err(Refused::EmbargoPast);
        }
        let stage = Stage::Embargoed { digest: digest.clone(), by: *by, until };
        Ok(self.at(stage))
    }

    /// Published, byte for byte as it was signed.
    ///
    /// # Errors
    /// When it is not signed, not the same, or not yet time.
    pub fn publish(self, outcome: &Outcome, now: Time) -> Result<Self, Refused> {
        let (digest, by) = match &self.stage {
            Stage::Signed { digest, by } => (digest.clone(), *by),
            Stage::Embargoed { until, .. } if now < *until => return Err(Refused::TooEarly),
            Stage::Embargoed { digest, by, .. } => (digest.clone(), *by),
            _ => return Err(Refused::WrongStage),
        };
        if outcome.digest() != digest {
            return Err(Refused::NotTheSame);
        }
        Ok(self.at(Stage::Published { digest, by, at: now }))
    }

    /// The draft of a correction. The old one stays out until the new one is published.
    ///
    /// # Errors
    /// When this one is not out.
    pub fn correct(&self, maker: PersonId) -> Result<Self, Refused> {
        let Stage::Published { .. } = self.stage else { return Err(Refused::NotPublished) };
        Ok(Self { id: self.id.clone(), correction: self.correction + 1, maker, stage: Stage::Draft })
    }

    /// Replaced by its correction, once that one is out.
    ///
    /// # Errors
    /// When either is not out, or the new one is no correction of this one.
    pub fn replaced(self, with: &Self, now: Time) -> Result<Self, Refused> {
        let (Stage::Published { digest, .. }, Stage::Published { .. }) = (&self.stage, &with.stage) else {
            return Err(Refused::NotPublished);
        };
        if with.id != self.id || with.correction != self.correction + 1 {
            return Err(Refused::AnotherRelease);
        }
        let stage = Stage::Corrected { digest: digest.clone(), by: with.correction, at: now };
        Ok(self.at(stage))
    }

    /// Taken back, with a reason. What was out stays known to everybody, so later runs are still told of it.
    ///
    /// # Errors
    /// When there is no reason, or it is withdrawn or replaced already.
    pub fn withdraw(self, by: PersonId, reason: &str, now: Time) -> Result<Self, Refused> {
        if reason.trim().is_empty() {
            return Err(Refused::NoReason);
        }
        let digest = match &self.stage {
            Stage::Corrected { .. } | Stage::Withdrawn { .. } => return Err(Refused::WrongStage),
            Stage::Published { digest, .. } => Some(digest.clone()),
            _ => None,
        };
        Ok(self.at(Stage::Withdrawn { digest, by, at: now, reason: reason.trim().to_owned() }))
    }

    /// Whether anybody may have it: what is out once can never be taken back from those who saw it.
    pub fn is_known(&self) -> bool {
        match &self.stage {
            Stage::Published { .. } | Stage::Corrected { .. } => true,
            Stage::Withdrawn { digest, .. } => digest.is_some(),
            _ => false,
        }
    }
}
