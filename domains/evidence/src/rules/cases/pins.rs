//! Published figures that a case rests on: copies with all their words, told apart by their digests.

use super::FIGURE_UNKNOWN;
use crate::model::{CellShown, Document, Pin, ReleaseId, Since, Stage, TableShown};
use kernel::{Date, Refusal};
use sha2::{Digest, Sha256};

/// Where a pinned figure comes from: a release as it went out.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The release.
    pub release: ReleaseId,
    /// What went out with it.
    pub document: &'a Document,
    /// The digest of that.
    pub digest: &'a str,
    /// The day on which it went out.
    pub published_on: Date,
}

/// The name of a cell within a release: definition, period, place and kind.
pub fn cell_name(definition: &str, cell: &CellShown) -> String {
    format!("{definition}|{}|{}|{}", cell.period, cell.place, cell.kind)
}

/// A published figure with all its words, ready to be pinned.
///
/// # Errors
/// When the release has no such figure.
pub fn pin_of(source: &Source<'_>, name: &str) -> Result<Pin, Refusal> {
    let mut cells = source.document.tables.iter().flat_map(|table| table.cells.iter().map(move |cell| (table, cell)));
    let (table, cell) = cells.find(|(table, cell)| cell_name(&table.definition, cell) == name).ok_or(FIGURE_UNKNOWN)?;
    let place = source.document.places.iter().find(|place| place.code == cell.place);
    let mut pin = Pin {
        release: source.release,
        release_name: source.document.release.clone(),
        release_titles: source.document.titles.clone(),
        release_digest: source.digest.to_owned(),
        published_on: source.published_on,
        table: TableShown { cells: Vec::new(), ..table.clone() },
        cell: cell.clone(),
        place: place.map(|place| place.names.clone()).unwrap_or_default(),
        mark: String::new(),
    };
    pin.mark = mark(&pin);
    Ok(pin)
}

/// The digest of a pin's content, its mark left empty.
fn mark(pin: &Pin) -> String {
    let bare = Pin { mark: String::new(), ..pin.clone() };
    // Maps of a pin are ordered, so its JSON is the same each time.
    serde_json::to_vec(&bare).map(|bytes| digest_of(&bytes)).unwrap_or_default()
}

/// Whether a pin still is what was pinned.
pub fn is_whole(pin: &Pin) -> bool {
    !pin.mark.is_empty() && mark(pin) == pin.mark
}

/// SHA-256 in hexadecimal digits.
pub fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What became of a pinned figure: `own` is where its release stands, `newest` what is out under its name now.
pub fn since(pin: &Pin, own: Stage, newest: Option<&Document>) -> Since {
    if own == Stage::Published {
        return Since::Stands;
    }
    let Some(newest) = newest else { return Since::Withdrawn };
    let table = newest.tables.iter().find(|table| table.definition == pin.table.definition);
    let name = cell_name(&pin.table.definition, &pin.cell);
    let now = table.and_then(|table| table.cells.iter().find(|cell| cell_name(&table.definition, cell) == name));
    match now.map(|cell| cell.seen) {
        Some(seen) if seen == pin.cell.seen => Since::Stands,
        now => Since::Corrected { release_name: newest.release.clone(), now },
    }
}
