//! The checkpoint: a file beside the database from which a node starts quickly. It is derived and may be deleted at any
//! time. A torn, changed or foreign file is refused, and everything is counted anew from the rows.

use super::held::Beside;
use cube::Cube;
use std::{
    fs,
    io::{self, Write},
    path::Path,
};

const MAGIC: &[u8] = b"comhar measures checkpoint 1\n";
const HASH: usize = 32;

/// Why a checkpoint is not used.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is none, or it cannot be read.
    #[error("it cannot be read ({0})")]
    Unreadable(#[from] io::Error),
    /// It is torn or changed.
    #[error("it is torn or was changed")]
    Torn,
}

/// Writes it beside the old one and puts it in its place when it is whole and on the disk.
pub fn write(path: &Path, cube: &Cube, beside: &Beside) -> io::Result<()> {
    let new = path.with_extension("new");
    let bytes = to_bytes(cube, beside)?;
    let mut file = fs::File::create(&new)?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    fs::rename(&new, path)
}

/// Reads it.
pub fn read(path: &Path) -> Result<(Cube, Beside), Refused> {
    from_bytes(&fs::read(path)?)
}

fn to_bytes(cube: &Cube, beside: &Beside) -> io::Result<Vec<u8>> {
    let head = serde_json::to_vec(beside)?;
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&(head.len() as u64).to_le_bytes());
    bytes.extend_from_slice(&head);
    cube.checkpoint(&mut bytes)?;
    let hash = blake3::hash(&bytes);
    bytes.extend_from_slice(hash.as_bytes());
    Ok(bytes)
}

/// What the bytes of a checkpoint hold.
pub(crate) fn from_bytes(bytes: &[u8]) -> Result<(Cube, Beside), Refused> {
    let (body, hash) = bytes.split_at_checked(bytes.len().saturating_sub(HASH)).ok_or(Refused::Torn)?;
    if blake3::hash(body).as_bytes() != hash {
        return Err(Refused::Torn);
    }
    let rest = body.strip_prefix(MAGIC).ok_or(Refused::Torn)?;
    let (length, rest) = rest.split_first_chunk::<8>().ok_or(Refused::Torn)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| Refused::Torn)?;
    let (head, mut cube) = rest.split_at_checked(length).ok_or(Refused::Torn)?;
    let beside = serde_json::from_slice(head).map_err(|_| Refused::Torn)?;
    Ok((Cube::restore(&mut cube).map_err(|_| Refused::Torn)?, beside))
}
