//! A lean HTTP/1.1 client: connections that stay open, requests made beforehand, one thread for all.

use crate::Stop;
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// The values of a header.
    pub fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.head.lines().filter_map(move |line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    filled: usize,
}

impl Connection {
    pub async fn open(to: SocketAddr) -> Result<Self, Stop> {
        Self::open_with(to, vec![0; 1 << 16]).await
    }

    /// With the buffer of a connection before it, so that making one costs the client nothing.
    pub async fn open_with(to: SocketAddr, buffer: Vec<u8>) -> Result<Self, Stop> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer, filled: 0 })
    }

    /// Closes it and gives its buffer back.
    pub fn close(self) -> Vec<u8> {
        self.buffer
    }

    /// Sends a request and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer, Stop> {
        let (status, head, length) = self.exchange(request).await?;
        let text = String::from_utf8_lossy(self.buffer.get(..head).unwrap_or_default()).into_owned();
        let body = self.buffer.get(head..head + length).unwrap_or_default().to_vec();
        self.filled = 0;
        Ok(Answer { status, head: text, body })
    }

    /// Sends a request, reads the whole answer and looks at its status only.
    pub async fn measure(&mut self, request: &[u8]) -> Result<u16, Stop> {
        let (status, _, _) = self.exchange(request).await?;
        self.filled = 0;
        Ok(status)
    }

    /// Sends a request and hands on the body piece by piece, however long it is; the answer has no body then.
    pub async fn ask_in_pieces(&mut self, request: &[u8], take: &mut impl FnMut(&[u8])) -> Result<Answer, Stop> {
        self.stream.write_all(request).await?;
        let (mut head, mut chunks) = (Vec::new(), Chunks::default());
        loop {
            let read = self.stream.read(&mut self.buffer).await?;
            if read == 0 {
                return Err(Stop("the server closed the connection before the end".into()));
            }
            let mut piece = self.buffer.get(..read).unwrap_or_default();
            if let Some(end) = ended_head(&mut head, piece) {
                piece = piece.get(end..).unwrap_or_default();
                let text = String::from_utf8_lossy(&head).into_owned();
                let status = text.get(9..12).and_then(|digits| digits.parse().ok()).unwrap_or_default();
                let answer = Answer { status, head: text, body: Vec::new() };
                chunks.left = answer.headers("content-length").next().and_then(|length| length.parse().ok());
                return self.pieces(answer, (chunks, piece.to_vec()), take).await;
            }
        }
    }

    async fn pieces(
        &mut self,
        answer: Answer,
        (mut chunks, first): (Chunks, Vec<u8>),
        take: &mut impl FnMut(&[u8]),
    ) -> Result<Answer, Stop> {
        let mut ended = chunks.take(&first, take)?;
        while !ended {
            let read = self.stream.read(&mut self.buffer).await?;
            if read == 0 {
                return Err(Stop("the server closed the connection before the end".into()));
            }
            ended = chunks.take(self.buffer.get(..read).unwrap_or_default(), take)?;
        }
        Ok(answer)
    }

    async fn exchange(&mut self, request: &[u8]) -> Result<(u16, usize, usize), Stop> {
        self.stream.write_all(request).await?;
        let (mut head, mut length) = (0, 0);
        let mut status = 0;
        loop {
            if self.filled == self.buffer.len() {
                self.buffer.resize(self.buffer.len() * 2, 0);
            }
            let read = self.stream.read(self.buffer.get_mut(self.filled..).unwrap_or_default()).await?;
            if read == 0 {
                return Err(Stop("the server closed the connection".into()));
            }
            let searched = self.filled.saturating_sub(3);
            self.filled += read;
            if head == 0 {
                let seen = self.buffer.get(searched..self.filled).unwrap_or_default();
                let Some(end) = seen.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
                head = searched + end + 4;
                (status, length) = parse(self.buffer.get(..head).unwrap_or_default())?;
            }
            if self.filled >= head + length {
                return Ok((status, head, length));
            }
        }
    }
}

/// Gathers the head; gives where the body begins in this piece, once the head is whole.
fn ended_head(head: &mut Vec<u8>, piece: &[u8]) -> Option<usize> {
    let before = head.len();
    head.extend_from_slice(piece);
    let end = head.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    head.truncate(end);
    Some(end - before)
}

/// A body as it comes: of a known length, or in chunks that each say theirs.
#[derive(Default)]
struct Chunks {
    /// Bytes that are still to come of a body of known length.
    left: Option<usize>,
    /// Bytes that are still to come of this chunk.
    chunk: usize,
    /// The line that says the length of the next chunk, as far as it came; the end of the line behind a chunk stands before it.
    line: Vec<u8>,
}

impl Chunks {
    /// Takes what came; `true` at the end of the body.
    fn take(&mut self, mut piece: &[u8], take: &mut impl FnMut(&[u8])) -> Result<bool, Stop> {
        if let Some(left) = &mut self.left {
            take(piece);
            *left = left.saturating_sub(piece.len());
            return Ok(*left == 0);
        }
        while !piece.is_empty() {
            let (own, rest) = piece.split_at(self.chunk.min(piece.len()));
            take(own);
            self.chunk -= own.len();
            piece = rest;
            while let Some((first, rest)) = piece.split_first().filter(|_| self.chunk == 0) {
                piece = rest;
                self.line.push(*first);
                let Some(digits) = self.line.strip_suffix(b"\r\n").filter(|digits| !digits.is_empty()) else {
                    continue;
                };
                let digits = std::str::from_utf8(digits).unwrap_or_default().trim();
                self.chunk = usize::from_str_radix(digits, 16).map_err(|_| Stop("a chunk without a length".into()))?;
                self.line.clear();
                if self.chunk == 0 {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

/// Status and length of an answer. Ours always say their length.
fn parse(head: &[u8]) -> Result<(u16, usize), Stop> {
    let status =
        head.get(9..12).and_then(|digits| std::str::from_utf8(digits).ok()).and_then(|digits| digits.parse().ok());
    let status: u16 = status.ok_or_else(|| Stop("an answer without a status".into()))?;
    let length = head.split(|byte| *byte == b'\n').find_map(|line| {
        let (name, value) = line.split_at_checked(15)?;
        let value = name.eq_ignore_ascii_case(b"content-length:").then_some(value)?;
        std::str::from_utf8(value).ok()?.trim().parse::<usize>().ok()
    });
    match length {
        Some(length) => Ok((status, length)),
        None if matches!(status, 204 | 304) => Ok((status, 0)),
        None => Err(Stop(format!("an answer without a length: {}", String::from_utf8_lossy(head)))),
    }
}

/// Requests to send: the n-th of all connections together is `make(n)`.
pub type Make = Arc<dyn Fn(usize) -> Vec<u8> + Send + Sync>;

/// What to measure.
#[derive(Clone)]
pub struct Load {
    pub to: SocketAddr,
    pub connections: usize,
    pub requests: usize,
    pub longest: Duration,
    pub expected: u16,
    pub make: Make,
}

/// What was measured.
#[derive(Clone, Debug)]
pub struct Measured {
    pub count: usize,
    pub rate: f64,
    pub p50_ms: f64,
    pub p95_ms: f64,
    pub p99_ms: f64,
}

/// Sends the requests over so many connections, each its next one when the last was answered, until all are sent or the
/// time is over.
pub async fn run(load: Load) -> Result<Measured, Stop> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut connections = Vec::new();
    for _ in 0..load.connections {
        connections.push(Connection::open(load.to).await?);
    }
    let begun = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for connection in connections {
        running.spawn(one(connection, load.clone(), next.clone(), begun));
    }
    let mut took = Vec::with_capacity(load.requests);
    while let Some(ended) = running.join_next().await {
        took.extend(ended.map_err(|error| Stop(error.to_string()))??);
    }
    Ok(measured(took, begun.elapsed()))
}

async fn one(mut connection: Connection, load: Load, next: Arc<AtomicUsize>, begun: Instant) -> Result<Vec<u32>, Stop> {
    let mut took = Vec::new();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= load.requests || begun.elapsed() > load.longest {
            return Ok(took);
        }
        let request = (load.make)(number);
        let sent = Instant::now();
        let status = connection.measure(&request).await?;
        took.push(u32::try_from(sent.elapsed().as_micros()).unwrap_or(u32::MAX));
        if status != load.expected {
            return Err(Stop(format!("{status} came where {} was expected", load.expected)));
        }
    }
}

/// What was measured, from how long each took in microseconds.
#[expect(clippy::cast_precision_loss, reason = "counts and microseconds of one run, far below the limit")]
pub fn measured(mut took: Vec<u32>, whole: Duration) -> Measured {
    took.sort_unstable();
    let at = |part: usize| {
        let place = (took.len() * part / 100).min(took.len().saturating_sub(1));
        f64::from(took.get(place).copied().unwrap_or_default()) / 1000.0
    };
    let count = took.len();
    let rate = count as f64 / whole.as_secs_f64().max(1e-9);
    Measured { count, rate, p50_ms: at(50), p95_ms: at(95), p99_ms: at(99) }
}

/// A GET.
pub fn get(path: &str, cookies: &str) -> Vec<u8> {
    let cookie = if cookies.is_empty() { String::new() } else { format!("Cookie: {cookies}\r\n") };
    format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n{cookie}\r\n").into_bytes()
}

/// A POST from a page of the same place.
pub fn post(path: &str, kind: &str, body: &str, cookies: &str) -> Vec<u8> {
    let cookie = if cookies.is_empty() { String::new() } else { format!("Cookie: {cookies}\r\n") };
    format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{cookie}\r\n{body}",
        body.len()
    )
    .into_bytes()
}
