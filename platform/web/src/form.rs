//! A form that keeps what was typed and knows what is wrong with it.

use axum::{
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use futures_util::StreamExt;
use http::{StatusCode, header};
use i18n::Words;
use kernel::Refusal;
use maud::{Markup, Render};

use crate::{
    Arrival, Site,
    components::{
        CharacterCount, Checkboxes, Choice, Choosable, CountWords, DateInput, ErrorMessage, ErrorSummary, Input, Label,
        Legend, Limit, PasswordInput, PasswordWords, Pick, Radios, Select, Textarea, Tile, Tiles, Trouble,
    },
    fields::Fields,
};

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field; empty for the form as a whole.
    pub field: String,
    /// What is wrong and how to put it right, in the language of the page.
    pub sentence: String,
}

/// What was typed in a form, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Form {
    fields: Fields,
    errors: Vec<FieldError>,
    spoken: String,
}

impl Form {
    /// A form in which nothing was typed yet.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A form that shows these fields: an address with a query, or values that are kept already.
    pub fn of(fields: Fields) -> Self {
        Self { fields, ..Self::default() }
    }

    /// The same form with a value in a field.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.fields.set(name, value);
        self
    }

    /// What was sent, with an error for each field that held no text.
    pub fn sent(fields: Fields, words: &Words) -> Self {
        let mut form = Self { spoken: words.text("web-error-spoken").into_owned(), ..Self::default() };
        for name in fields.unreadable() {
            form.error(name.clone(), words.text("web-error-unreadable-field"));
        }
        form.fields = fields;
        form
    }

    /// What was typed.
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The first value of a field as it was typed; empty when it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.fields.text(name)
    }

    /// The first value of a field, if it is there and not empty.
    pub fn chosen(&self, name: &str) -> Option<&str> {
        self.fields.chosen(name)
    }

    /// All values of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.all(name)
    }

    /// Whether a field holds this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields.has(name, value)
    }

    /// Says that something is wrong with a field; the first thing said about a field is shown beside it.
    pub fn error(&mut self, field: impl Into<String>, sentence: impl Into<String>) {
        self.errors.push(FieldError { field: field.into(), sentence: sentence.into() });
    }

    /// Puts a refusal beside its field, in the language of the page.
    pub fn refuse(&mut self, refusal: &Refusal, words: &Words) {
        self.spoken = words.text("web-error-spoken").into_owned();
        self.error(refusal.field.unwrap_or_default(), words.refusal(refusal));
    }

    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        self.errors.is_empty()
    }

    /// All that is wrong.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// What is wrong with a field, for its component.
    pub fn error_of(&self, field: &str) -> Option<ErrorMessage> {
        let error = self.errors.iter().find(|error| error.field == field)?;
        Some(ErrorMessage::new(self.spoken.as_str(), error.sentence.as_str()))
    }

    /// All that is wrong, for the top of the page; nothing when nothing is.
    pub fn summary(&self, words: &Words) -> Markup {
        if self.is_good() {
            return Markup::default();
        }
        let mut said = Vec::new();
        for error in &self.errors {
            if !said.contains(&error) {
                said.push(error);
            }
        }
        let line = |error: &&FieldError| {
            let href = if error.field.is_empty() { String::new() } else { format!("#{}", error.field) };
            Trouble::new(error.sentence.as_str(), href)
        };
        ErrorSummary::new(words.text("web-error-summary"), said.iter().map(line).collect()).render()
    }

    /// A field of one line.
    pub fn input(&self, name: &str, label: impl Into<Label>) -> Input {
        Input::new(name, label).value(self.text(name)).error(self.error_of(name))
    }

    /// A field of several lines.
    pub fn textarea(&self, name: &str, label: impl Into<Label>) -> Textarea {
        Textarea::new(name, label).value(self.text(name)).error(self.error_of(name))
    }

    /// A field of several lines that says how much room is left.
    pub fn character_count(&self, name: &str, label: impl Into<Label>, most: u32, words: &Words) -> CharacterCount {
        CharacterCount::new(self.textarea(name, label), Limit::Characters(most), count_words(words))
    }

    /// One choice among a few.
    pub fn radios(&self, name: &str, legend: impl Into<Legend>, items: Vec<Choice>) -> Radios {
        Radios::new(name, legend, items).value(self.text(name)).error(self.error_of(name))
    }

    /// Any number of choices.
    pub fn checkboxes(&self, name: &str, legend: impl Into<Legend>, items: Vec<Choice>) -> Checkboxes {
        Checkboxes::new(name, legend, items).values(self.all(name)).error(self.error_of(name))
    }

    /// Picture tiles.
    pub fn tiles(&self, name: &str, pick: Pick, legend: impl Into<Legend>, tiles: Vec<Tile>) -> Tiles {
        Tiles::new(name, pick, legend, tiles).values(self.all(name)).error(self.error_of(name))
    }

    /// One choice from a long list.
    pub fn select(&self, name: &str, label: impl Into<Label>, items: Vec<Choosable>) -> Select {
        Select::new(name, label, items).value(self.text(name)).error(self.error_of(name))
    }

    /// A date in three fields: `name-day`, `name-month`, `name-year`; its error belongs to `name`.
    pub fn date_input(&self, name: &str, legend: impl Into<Legend>, words: &Words) -> DateInput {
        let labels = ["web-date-day", "web-date-month", "web-date-year"].map(|key| words.text(key).into_owned());
        let names = ["day", "month", "year"].map(|part| format!("{name}-{part}"));
        let [day, month, year] = &names;
        DateInput::new(name, legend, labels)
            .values([self.text(day), self.text(month), self.text(year)])
            .error(self.error_of(name))
    }

    /// A password, which is never put back into the page.
    pub fn password(&self, name: &str, label: impl Into<Label>, words: &Words) -> PasswordInput {
        let said = |key| words.text(key).into_owned();
        let own = PasswordWords {
            show: said("web-password-show"),
            hide: said("web-password-hide"),
            show_spoken: said("web-password-show-spoken"),
            hide_spoken: said("web-password-hide-spoken"),
            now_shown: said("web-password-now-shown"),
            now_hidden: said("web-password-now-hidden"),
        };
        PasswordInput::new(Input::new(name, label).error(self.error_of(name)), own)
    }
}

/// The messages of a counted field in the language of the page.
pub fn count_words(words: &Words) -> CountWords {
    let said = |key| words.text(key).into_owned();
    // Every plural form that any of our languages has; the script takes the one its number needs.
    let plural = |topic: &str| {
        let forms = ["one", "two", "few", "many", "other"];
        forms.map(|form| (form.to_owned(), words.text(&format!("web-count-{topic}-{form}")).into_owned())).to_vec()
    };
    CountWords {
        description: said("web-count-description"),
        characters_under: plural("under"),
        characters_at: said("web-count-at"),
        characters_over: plural("over"),
        ..CountWords::default()
    }
}

/// How many bytes a form of this route may have, when it is not the number of the settings.
#[derive(Debug, Clone, Copy)]
pub struct BodyLimit(pub usize);

/// After this many bytes nobody reads on, not even to throw away.
const MOST_THROWN_AWAY: usize = 8 * 1024 * 1024;

impl FromRequest<Site> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        let words = Arrival::of(request.extensions(), site).words;
        let limit = request.extensions().get::<BodyLimit>().map_or(site.settings().body_limit, |limit| limit.0);
        let body = body(request, limit).await.map_err(IntoResponse::into_response)?;
        Ok(Self::sent(Fields::read(&body), &words))
    }
}

/// The body up to the limit. The rest is read and thrown away, so that the browser has sent all of it and listens to the answer.
async fn body(request: Request, limit: usize) -> Result<Vec<u8>, StatusCode> {
    let mut stream = request.into_body().into_data_stream();
    let (mut kept, mut came) = (Vec::new(), 0_usize);
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(|_| StatusCode::BAD_REQUEST)?;
        came = came.saturating_add(piece.len());
        if came <= limit {
            kept.extend_from_slice(&piece);
        } else if came > limit.saturating_add(MOST_THROWN_AWAY) {
            break;
        }
    }
    if came > limit { Err(StatusCode::PAYLOAD_TOO_LARGE) } else { Ok(kept) }
}
