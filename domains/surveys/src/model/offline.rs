use super::SurveyId;
use kernel::{Date, Id};

/// Marker of [`OfflineId`].
pub enum OfflineMark {}
/// One time in which a survey may be answered without a network; also the subject of the key that seals its private half.
pub type OfflineId = Id<OfflineMark>;

/// A time in which a survey may be answered on a tablet without a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offline {
    /// Its id.
    pub id: OfflineId,
    /// Of which survey.
    pub survey: SurveyId,
    /// The key that tablets seal to: a point of P-256, 65 bytes.
    pub public_key: Vec<u8>,
    /// The last day of answering.
    pub until: Date,
    /// So many envelopes could not be taken.
    pub refused: i64,
    /// `true` once its private key is destroyed: nothing that was sealed for it can be opened any more.
    pub is_over: bool,
}

kernel::text_enum! {
    /// What an envelope that came became.
    pub enum Became {
        /// A response.
        Taken = "taken",
        /// Nothing: it could not be opened.
        Unreadable = "unreadable",
        /// Nothing: what lay in it does not fit the survey.
        Unfit = "unfit",
    }
}

db::stored_as_text!(Became);
