//! A cube written to a file and read back. Read only when every byte is as it was written.

mod frame;
mod read;
mod write;

use crate::Cube;
use frame::{Frames, Verified};
use std::io::{self, Read, Write};

/// How a file begins; the number goes up when anything after it is written another way.
const BEGINNING: &[u8; 12] = b"comhar-cube2";

/// Why a checkpoint was not read. Rebuild from the rows.
#[derive(Debug, thiserror::Error)]
pub enum Torn {
    /// It does not begin as a checkpoint of this version does.
    #[error("this is not a checkpoint of this version")]
    NotACheckpoint,
    /// It ends too early.
    #[error("the checkpoint was not written to its end")]
    CutOff,
    /// Something in it was changed, or something follows it.
    #[error("the checkpoint was changed after it was written")]
    Changed,
    /// It could not be read at all.
    #[error("the checkpoint could not be read")]
    Unread(#[source] io::Error),
}

impl From<io::Error> for Torn {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::CutOff,
            io::ErrorKind::InvalidData => Self::Changed,
            _ => Self::Unread(error),
        }
    }
}

impl Cube {
    /// Writes everything the cube holds. The same cube gives the same bytes. The caller makes the file durable and gives it its
    /// name only then.
    pub fn checkpoint(&self, mut out: impl Write) -> io::Result<()> {
        out.write_all(BEGINNING)?;
        let mut frames = Frames::new(&mut out);
        write::cube(self, &mut frames)?;
        frames.finish()?;
        out.flush()
    }

    /// Reads what [`Cube::checkpoint`] wrote. The changes after [`Cube::sequence`] must be applied then.
    pub fn restore(mut input: impl Read) -> Result<Self, Torn> {
        let mut beginning = [0; BEGINNING.len()];
        input.read_exact(&mut beginning)?;
        if beginning != *BEGINNING {
            return Err(Torn::NotACheckpoint);
        }
        let mut verified = Verified::new(input);
        let cube = read::cube(&mut verified)?;
        verified.finish()?;
        Ok(cube)
    }
}
