//! A sealed stream for backups and exports.
//!
//! A header (magic, version, mark of the keyring, salt), then pieces of 64 KiB, each sealed under its number, the last one
//! marked as the last. So a file that was cut, put together from others, changed or made with another keyring is refused.
//! Pieces come out one by one: whoever restores writes beside, and puts the result in place only after the end was reached.

use crate::{Vault, secret::Secret};
use chacha20poly1305::{AeadInOut, ChaCha20Poly1305, KeyInit, Nonce};
use kernel::Random;
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

const MAGIC: &[u8; 14] = b"COMHAR-BACKUP\n";
const VERSION: u8 = 1;
const MARK: usize = 16;
const SALT: usize = 32;
const HEADER: usize = MAGIC.len() + 1 + MARK + SALT;
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;

/// Why a backup is refused.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file is something else.
    #[error("this is not a Comhar backup; choose a file that `comhar backup` made")]
    NotABackup,
    /// A newer version made it.
    #[error("this backup was made by a newer version of Comhar; restore it with that version")]
    Newer,
    /// Another keyring.
    #[error("this backup was made with another keyring; put the keyring of that time in place and try again")]
    OtherKeyring,
    /// Cut, mixed or changed.
    #[error("this backup is cut short or was changed after it was made; use another one")]
    Torn,
    /// Reading or writing failed.
    #[error("the backup cannot be read or written: {0}")]
    Io(#[from] io::Error),
}

impl From<BackupError> for io::Error {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Io(error) => error,
            other => Self::new(io::ErrorKind::InvalidData, other),
        }
    }
}

/// The cipher of one file. Its key is used for this file alone, so the number of the piece may be its nonce.
struct Pieces {
    cipher: ChaCha20Poly1305,
    header: [u8; HEADER],
    next: u64,
}

impl Pieces {
    fn of(key: &Secret, header: [u8; HEADER]) -> Self {
        Self { cipher: ChaCha20Poly1305::new(key.bytes().into()), header, next: 0 }
    }

    fn nonce(&mut self, last: bool) -> Nonce {
        let mut nonce = [0; 12];
        for (to, from) in nonce.iter_mut().zip([u8::from(last), 0, 0, 0].into_iter().chain(self.next.to_be_bytes())) {
            *to = from;
        }
        self.next += 1;
        Nonce::from(nonce)
    }

    fn seal(&mut self, piece: &mut Vec<u8>, last: bool) -> io::Result<()> {
        let nonce = self.nonce(last);
        self.cipher.encrypt_in_place(&nonce, &self.header, piece).map_err(|_| io::Error::other("the piece is too long"))
    }

    fn open(&mut self, piece: &mut Vec<u8>, last: bool) -> Result<(), BackupError> {
        let nonce = self.nonce(last);
        self.cipher.decrypt_in_place(&nonce, &self.header, piece).map_err(|_| BackupError::Torn)
    }
}

fn header(vault: &Vault, salt: &[u8; SALT]) -> [u8; HEADER] {
    let mut header = [0; HEADER];
    let mark = vault.mark();
    let parts = MAGIC.iter().chain([&VERSION]).chain(mark.iter().take(MARK)).chain(salt);
    for (to, from) in header.iter_mut().zip(parts) {
        *to = *from;
    }
    header
}

/// Seals what is written to it. End with [`Sealing::finish`]: a stream without its end is refused when it is opened.
pub struct Sealing<W: Write> {
    to: W,
    pieces: Pieces,
    piece: Zeroizing<Vec<u8>>,
}

impl<W: Write> Sealing<W> {
    /// Begins a sealed stream.
    pub fn begin(vault: &Vault, random: &dyn Random, mut to: W) -> io::Result<Self> {
        let mut salt = [0; SALT];
        random.fill(&mut salt);
        let header = header(vault, &salt);
        to.write_all(&header)?;
        let pieces = Pieces::of(&vault.backup_key(&salt), header);
        Ok(Self { to, pieces, piece: Zeroizing::new(Vec::with_capacity(PIECE + TAG)) })
    }

    /// Seals the last piece and gives back what was written to; flushing it to the disk is the caller's part.
    pub fn finish(mut self) -> io::Result<W> {
        self.put(true)?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn put(&mut self, last: bool) -> io::Result<()> {
        self.pieces.seal(&mut self.piece, last)?;
        self.to.write_all(&self.piece)?;
        self.piece.clear();
        Ok(())
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full piece is put only when more follows: the last one is sealed differently.
        if self.piece.len() == PIECE && !bytes.is_empty() {
            self.put(false)?;
        }
        let (now, _) = bytes.split_at(bytes.len().min(PIECE - self.piece.len()));
        self.piece.extend_from_slice(now);
        Ok(now.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Opens a sealed stream.
pub struct Opening<R: Read> {
    from: R,
    pieces: Pieces,
    /// The byte after the piece, read to learn whether the piece is the last.
    ahead: Option<u8>,
    piece: Zeroizing<Vec<u8>>,
    given: usize,
    ended: bool,
}

impl<R: Read> Opening<R> {
    /// Begins to open a stream; refuses one that is something else or was made with another keyring.
    pub fn begin(vault: &Vault, mut from: R) -> Result<Self, BackupError> {
        let mut found = Vec::with_capacity(HEADER);
        (&mut from).take(HEADER as u64).read_to_end(&mut found)?;
        let rest = found.strip_prefix(MAGIC).ok_or(BackupError::NotABackup)?;
        let (version, rest) = rest.split_first().ok_or(BackupError::Torn)?;
        if *version != VERSION {
            return Err(BackupError::Newer);
        }
        let (mark, salt) = rest.split_first_chunk::<MARK>().ok_or(BackupError::Torn)?;
        let salt = <[u8; SALT]>::try_from(salt).map_err(|_| BackupError::Torn)?;
        if !vault.mark().starts_with(mark) {
            return Err(BackupError::OtherKeyring);
        }
        let pieces = Pieces::of(&vault.backup_key(&salt), header(vault, &salt));
        let piece = Zeroizing::new(Vec::with_capacity(PIECE + TAG));
        let mut opening = Self { from, pieces, ahead: None, piece, given: 0, ended: false };
        opening.ahead = opening.byte()?;
        Ok(opening)
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        let mut one = Vec::with_capacity(1);
        (&mut self.from).take(1).read_to_end(&mut one)?;
        Ok(one.first().copied())
    }

    /// Opens the next piece.
    fn next(&mut self) -> Result<(), BackupError> {
        self.piece.clear();
        self.given = 0;
        self.piece.extend(self.ahead.take());
        let rest = (PIECE + TAG).saturating_sub(self.piece.len());
        (&mut self.from).take(rest as u64).read_to_end(&mut self.piece)?;
        self.ahead = self.byte()?;
        let last = self.ahead.is_none();
        self.pieces.open(&mut self.piece, last)?;
        self.ended = last;
        Ok(())
    }
}

impl<R: Read> Read for Opening<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.given == self.piece.len() {
            if self.ended {
                return Ok(0);
            }
            self.next()?;
        }
        let mut left = self.piece.get(self.given..).unwrap_or_default();
        let count = left.read(into)?;
        self.given += count;
        Ok(count)
    }
}

/// Reads a whole stream to its end without keeping anything; gives the length of what is sealed in it.
pub fn verify(vault: &Vault, from: impl Read) -> Result<u64, BackupError> {
    let mut opening = Opening::begin(vault, from)?;
    io::copy(&mut opening, &mut io::sink()).map_err(|error| match error.downcast::<BackupError>() {
        Ok(refused) => refused,
        Err(error) => BackupError::Io(error),
    })
}
