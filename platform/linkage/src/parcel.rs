//! What an organisation sends to the linkage office.

use crate::Code;
use crate::bloom::Bloom;
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const FORMAT: &str = "comhar-linkage-1";
const TOKEN: usize = 16;

/// The codes of one organisation's people of one year, in an order that tells nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The name of the programme whose key was used.
    pub programme: String,
    /// The year of the people and of the key.
    pub year: i16,
    /// The organisation, as the office knows it.
    pub organisation: String,
    /// One code for each different person.
    pub codes: BTreeSet<Code>,
    /// Known people without a code: they did not want to be linked, or told too little.
    pub unlinked: u64,
}

/// Why a parcel cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The file is no parcel, or one of another version.
    #[error("this file is no parcel of codes")]
    NotAParcel,
    /// What it holds is not what was written: torn or changed on the way.
    #[error("the parcel was changed on its way")]
    Changed,
    /// A code has the wrong shape. Values: its number, from 1.
    #[error("code {0} has the wrong shape")]
    Code(usize),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: String,
    programme: String,
    year: i16,
    organisation: String,
    unlinked: u64,
    codes: Vec<String>,
    checksum: String,
}

impl Written {
    fn sum(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let year = self.year.to_string();
        let unlinked = self.unlinked.to_string();
        let head = [self.format.as_str(), &self.programme, &year, &self.organisation, &unlinked];
        for part in head.into_iter().chain(self.codes.iter().map(String::as_str)) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        hasher.finalize().to_hex().to_string()
    }
}

impl Parcel {
    /// The parcel as a JSON file with a checksum.
    pub fn write(&self) -> String {
        let mut written = Written {
            format: FORMAT.to_owned(),
            programme: self.programme.clone(),
            year: self.year,
            organisation: self.organisation.clone(),
            unlinked: self.unlinked,
            codes: self.codes.iter().map(write_code).collect(),
            checksum: String::new(),
        };
        written.checksum = written.sum();
        serde_json::to_string_pretty(&written).unwrap_or_default()
    }

    /// Reads what [`Self::write`] wrote.
    ///
    /// # Errors
    /// [`Unreadable`], which says what is wrong.
    pub fn read(file: &str) -> Result<Self, Unreadable> {
        let written: Written = serde_json::from_str(file).map_err(|_| Unreadable::NotAParcel)?;
        if written.format != FORMAT {
            return Err(Unreadable::NotAParcel);
        }
        if written.sum() != written.checksum {
            return Err(Unreadable::Changed);
        }
        let codes =
            written.codes.iter().enumerate().map(|(place, code)| read_code(code).ok_or(Unreadable::Code(place + 1)));
        Ok(Self {
            codes: codes.collect::<Result<_, _>>()?,
            programme: written.programme,
            year: written.year,
            organisation: written.organisation,
            unlinked: written.unlinked,
        })
    }
}

fn write_code(code: &Code) -> String {
    let exact = code.exact.concat();
    format!("{}.{}", STANDARD_NO_PAD.encode(exact), STANDARD_NO_PAD.encode(code.bloom.to_bytes()))
}

fn read_code(written: &str) -> Option<Code> {
    let (exact, bloom) = written.split_once('.')?;
    let exact = STANDARD_NO_PAD.decode(exact).ok()?;
    // Somebody who told a year and no more than names has an encoding alone.
    let whole = exact.len().is_multiple_of(TOKEN);
    let tokens = exact.chunks_exact(TOKEN).filter_map(|token| token.try_into().ok()).collect();
    let bloom = Bloom::from_bytes(&STANDARD_NO_PAD.decode(bloom).ok()?)?;
    whole.then_some(Code { exact: tokens, bloom })
}
