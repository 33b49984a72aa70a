use super::OfferId;
use kernel::{Date, Id, OrganisationId};
use serde::{Deserialize, Serialize};
use vault::Sealed;

/// Marker of [`RatingId`].
pub enum RatingMark {}
/// How it was, once.
pub type RatingId = Id<RatingMark>;

/// What is sealed: what somebody wrote beside their rating.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingBody {
    /// In their words.
    pub words: String,
}

db::row! {
    /// How it was, without a name and without a day.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Rating {
        /// Its id, which says nothing of when.
        pub id: RatingId,
        /// What was rated.
        pub offer: OfferId,
        /// The service.
        pub organisation: OrganisationId,
        /// The first day of the month.
        pub month: Date,
        /// From 1, not happy at all, to 5, very happy.
        pub rating: i64,
        /// What was written beside it, under a key of its own.
        pub sealed: Option<Sealed<RatingBody>>,
    }
}

/// Marker of [`TrainingId`].
pub enum TrainingMark {}
/// A training.
pub type TrainingId = Id<TrainingMark>;

db::row! {
    /// A training for workers, families and people with lived experience. Counted apart from the people of services.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Training {
        /// Its id.
        pub id: TrainingId,
        /// Who held it.
        pub organisation: OrganisationId,
        /// Its name.
        pub name: String,
        /// The day.
        pub held_on: Date,
        /// So many people took part.
        pub people: i64,
    }
}

/// What a coordinator writes down of a training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingForm {
    /// Its name.
    pub name: String,
    /// The day.
    pub held_on: Date,
    /// So many people took part.
    pub people: i64,
}
