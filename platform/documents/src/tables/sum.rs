//! How much went out, and a checksum over it.

use super::Cell;
use sha2::{Digest, Sha256};
use std::io::{self, Write};

/// What went out: the same for the same rows in every format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSum {
    /// How many rows, the head not counted.
    pub rows: u64,
    /// SHA-256 over the cells of all rows, as 64 digits: each cell as it stands in a text file, ended by the byte 1F, each row
    /// ended by the byte 1E.
    pub sha256: String,
}

/// Adds up rows.
#[derive(Clone, Default)]
pub(crate) struct Adding {
    rows: u64,
    hash: Sha256,
}

impl Adding {
    pub(crate) fn row(&mut self, cells: &[Cell<'_>]) {
        for cell in cells {
            self.hash.update(cell.plain().as_bytes());
            self.hash.update([0x1F]);
        }
        self.hash.update([0x1E]);
        self.rows += 1;
    }

    pub(crate) fn sum(self) -> RowSum {
        RowSum { rows: self.rows, sha256: hex(&self.hash.finalize()) }
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSum {
    /// How many.
    pub bytes: u64,
    /// SHA-256 over them, as 64 digits.
    pub sha256: String,
}

impl FileSum {
    /// The line that `sha256sum -c` and its kin read beside a file of this name.
    pub fn line(&self, name: &str) -> String {
        format!("{}  {name}\n", self.sha256)
    }
}

/// A way out that counts what passes.
pub struct Summed<W> {
    inner: W,
    bytes: u64,
    hash: Sha256,
}

impl<W: Write> Summed<W> {
    /// Around another way out.
    pub fn new(inner: W) -> Self {
        Self { inner, bytes: 0, hash: Sha256::default() }
    }

    /// The way out itself.
    pub const fn inner(&mut self) -> &mut W {
        &mut self.inner
    }

    /// The way out again, and what passed.
    pub fn end(self) -> (W, FileSum) {
        (self.inner, FileSum { bytes: self.bytes, sha256: hex(&self.hash.finalize()) })
    }
}

impl<W: Write> Write for Summed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or(bytes));
        self.bytes += u64::try_from(written).unwrap_or(u64::MAX);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
