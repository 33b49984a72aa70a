//! What the one who runs the house decides.

/// What the one who runs the house decides about its pages.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where people find the house, without a slash at the end: `https://comhar.example`.
    pub public_url: String,
    /// The name on every page.
    pub name: String,
    /// The place it serves, as people call it ("Ireland").
    pub place: String,
    /// Whether this is the demonstration, with invented people; said on every page.
    pub demo: bool,
    /// The harmless site that people leave to: plain, busy, nobody asks why it is open.
    pub exit_url: String,
    /// Where one signs in.
    pub sign_in_path: String,
    /// How many bytes of a form are read, unless its route says otherwise.
    pub body_limit: usize,
    /// How long a request may take as a whole, in seconds.
    pub request_seconds: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            public_url: "http://127.0.0.1:8080".to_owned(),
            name: "Comhar".to_owned(),
            place: String::new(),
            demo: false,
            exit_url: "https://www.met.ie/".to_owned(),
            sign_in_path: "/sign-in".to_owned(),
            body_limit: 256 * 1024,
            request_seconds: 30,
        }
    }
}

impl Settings {
    /// Whether people reach the house by an encrypted connection.
    pub fn is_encrypted(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
