//! A file that a page gives, as a browser receives it.

use crate::Browser;
use axum::body::to_bytes;
use http::{HeaderMap, Method};

/// What came.
#[derive(Debug)]
pub struct Taken {
    /// The status.
    pub status: u16,
    /// All headers.
    pub headers: HeaderMap,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Browser {
    /// Takes a file away.
    pub async fn take(&mut self, path: &str) -> Taken {
        let (head, body) = self.answer(&Method::GET, path, None).await.into_parts();
        let bytes = to_bytes(body, 64 << 20).await.unwrap().to_vec();
        Taken { status: head.status.as_u16(), headers: head.headers, bytes }
    }
}

impl Taken {
    /// A header; empty when it did not come.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// It came as a file with this name, of this media type, and may be kept as `keeping` says; whoever receives it takes
    /// it for nothing else.
    #[track_caller]
    pub fn must_come_as(&self, name: &str, kind: &str, keeping: &str) -> &Self {
        let named = format!("attachment; filename=\"{name}\"");
        let wanted = [("content-type", kind), ("content-disposition", &named), ("cache-control", keeping)];
        assert_eq!(self.status, 200, "{name}");
        assert_eq!(wanted.map(|(header, _)| (header, self.header(header))), wanted);
        assert_eq!(self.header("x-content-type-options"), "nosniff", "{name}");
        self
    }

    /// The file as text.
    #[track_caller]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }
}
