//! Frames: a length, so many bytes, and a sum over the frame and all frames before it. Nothing is used before its frame was
//! verified, so a forged length can ask for a megabyte at most.

use super::BEGINNING;
use std::io::{self, Read, Write};

const LARGEST: usize = 1 << 20;
/// Set in the length of the last frame.
const LAST: u32 = 1 << 31;
const SUM: usize = 32;

fn sum(before: &[u8; SUM], length: u32, bytes: &[u8]) -> [u8; SUM] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(before).update(&length.to_le_bytes()).update(bytes);
    *hasher.finalize().as_bytes()
}

fn first_sum() -> [u8; SUM] {
    *blake3::hash(BEGINNING).as_bytes()
}

/// Writes frames.
pub(super) struct Frames<W> {
    out: W,
    waiting: Vec<u8>,
    sum: [u8; SUM],
}

impl<W: Write> Frames<W> {
    pub fn new(out: W) -> Self {
        Self { out, waiting: Vec::with_capacity(LARGEST), sum: first_sum() }
    }

    fn frame(&mut self, mark: u32) -> io::Result<()> {
        let length = self.waiting.len() as u32 | mark;
        self.sum = sum(&self.sum, length, &self.waiting);
        self.out.write_all(&length.to_le_bytes())?;
        self.out.write_all(&self.waiting)?;
        self.out.write_all(&self.sum)?;
        self.waiting.clear();
        Ok(())
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.frame(LAST)
    }
}

impl<W: Write> Write for Frames<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.waiting.len() == LARGEST {
            self.frame(0)?;
        }
        let room = LARGEST - self.waiting.len();
        let some = bytes.get(..room.min(bytes.len())).unwrap_or_default();
        self.waiting.extend_from_slice(some);
        Ok(some.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads frames, each after it was verified.
pub(super) struct Verified<R> {
    input: R,
    frame: Vec<u8>,
    read: usize,
    sum: [u8; SUM],
    was_last: bool,
}

impl<R: Read> Verified<R> {
    pub fn new(input: R) -> Self {
        Self { input, frame: Vec::new(), read: 0, sum: first_sum(), was_last: false }
    }

    fn next(&mut self) -> io::Result<()> {
        let mut length = [0; 4];
        self.input.read_exact(&mut length)?;
        let length = u32::from_le_bytes(length);
        let bytes = (length & !LAST) as usize;
        if bytes > LARGEST {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.frame.resize(bytes, 0);
        self.input.read_exact(&mut self.frame)?;
        let mut told = [0; SUM];
        self.input.read_exact(&mut told)?;
        self.sum = sum(&self.sum, length, &self.frame);
        if told != self.sum {
            return Err(io::ErrorKind::InvalidData.into());
        }
        (self.read, self.was_last) = (0, length & LAST != 0);
        Ok(())
    }

    /// Everything was read, and nothing follows.
    pub fn finish(mut self) -> io::Result<()> {
        while self.read == self.frame.len() && !self.was_last {
            self.next()?;
        }
        let follows = self.input.read(&mut [0])? > 0;
        if self.read < self.frame.len() || follows { Err(io::ErrorKind::InvalidData.into()) } else { Ok(()) }
    }
}

impl<R: Read> Read for Verified<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.read == self.frame.len() {
            if self.was_last {
                return Ok(0);
            }
            self.next()?;
        }
        let rest = self.frame.get(self.read..).unwrap_or_default();
        let many = rest.len().min(into.len());
        let (from, to) = (rest.get(..many).unwrap_or_default(), into.get_mut(..many).unwrap_or_default());
        to.copy_from_slice(from);
        self.read += many;
        Ok(many)
    }
}
