/// What the place is that this server serves; one for the web, the jobs and the mails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The address that people type, without a slash at its end: `https://comhar.example`.
    pub public_url: String,
    /// The name of the product as this place calls it.
    pub name: String,
    /// The time zone of the place: `Europe/Dublin`.
    pub time_zone: String,
    /// The place whose crisis contacts and structure are shown: `ie`.
    pub place: String,
    /// Whether this is the demonstration.
    pub demo: bool,
}

impl Settings {
    /// The settings of the demonstration on one's own machine.
    pub fn demonstration() -> Self {
        Self {
            public_url: "http://127.0.0.1:8080".to_owned(),
            name: "Comhar".to_owned(),
            time_zone: "Europe/Dublin".to_owned(),
            place: "ie".to_owned(),
            demo: true,
        }
    }

    /// The whole address of a page, for mails: `path` begins with a slash.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.trim_end_matches('/'))
    }
}
