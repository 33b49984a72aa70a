//! The heads of columns: `label::English (en)`, `Constraint message`, `list name`.

/// What a column holds, by the name XLSForm gives it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Base(String);

impl Base {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// `true` where an office program's own date is meant as a date.
    pub(super) fn takes_dates(&self) -> bool {
        self.0 == "default" || self.0 == "version"
    }

    /// `true` for words that differ by language.
    pub(super) fn is_words(&self) -> bool {
        WORDS.contains(&self.as_str())
    }
}

/// Columns with words in each language.
pub(super) const WORDS: [&str; 9] = [
    "label",
    "hint",
    "guidance_hint",
    "required_message",
    "constraint_message",
    "comhar_help",
    "comhar_low",
    "comhar_high",
    // What a picture shows, for those who cannot see it.
    "comhar_picture",
];

/// The column that tells which of our sorts a question is, where the type of XLSForm says less.
pub(super) const KIND: &str = "comhar_kind";

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub base: Base,
    pub language: Option<String>,
    /// As it is written in the file.
    pub written: String,
}

impl Column {
    /// Reads the head of a column of this sheet.
    pub(super) fn read(text: &str, sheet: &str) -> Self {
        let parts: Vec<&str> = text.split("::").map(str::trim).collect();
        let first = plain(parts.first().copied().unwrap_or_default());
        let (base, language) = match (first.as_str(), parts.get(1), parts.get(2)) {
            ("media", Some(kind), language) => (format!("media::{}", plain(kind)), language),
            ("image" | "audio" | "video" | "big-image", language, _) => (format!("media::{first}"), language),
            ("bind" | "body" | "instance" | "control", Some(_), _) => (text.trim().to_owned(), None),
            (_, language, _) => (first, language),
        };
        let base = if sheet == "choices" && base == "value" { "name".to_owned() } else { alias(base) };
        let language = language.map(|language| (*language).to_owned()).filter(|language| !language.is_empty());
        Self { base: Base(base), language, written: text.trim().to_owned() }
    }
}

fn plain(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join("_")
}

fn alias(base: String) -> String {
    match base.as_str() {
        "caption" => "label",
        "relevance" => "relevant",
        "calculate" => "calculation",
        "readonly" => "read_only",
        "count" => "repeat_count",
        "title" => "form_title",
        "id_string" => "form_id",
        _ => return base,
    }
    .to_owned()
}
