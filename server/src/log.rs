//! The log: one JSON object a line on standard error.
//!
//! What people wrote, who they are and where they come from has no place in it. The code does not log such things; this
//! layer also takes them out, in case a message from below (a database, a mail server) carries one.

use kernel::{Clock, SystemClock};
use serde_json::{Map, Value};
use std::{
    fmt::Debug,
    io::Write,
    net::{IpAddr, SocketAddr},
    sync::Mutex,
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use tracing_subscriber::{
    EnvFilter, Layer,
    layer::{Context, SubscriberExt},
    registry::LookupSpan,
    util::SubscriberInitExt,
};

/// Fields that never reach the log, whatever they hold.
const NEVER: &[&str] = &[
    "address",
    "answer",
    "body",
    "code",
    "cookie",
    "email",
    "form",
    "headers",
    "host",
    "ip",
    "name",
    "password",
    "path",
    "peer",
    "person",
    "phone",
    "query",
    "remote",
    "remote_addr",
    "session",
    "subject",
    "text",
    "token",
    "uri",
    "url",
    "user",
    "user_agent",
    "words",
];
/// What stands in the place of something that was taken out.
const TAKEN_OUT: &str = "[…]";
/// Longer runs of letters and digits without a space are keys, tokens or codes.
const LONGEST_WORD: usize = 40;
/// Codes have sixteen digits, telephone numbers nine or more.
const MOST_DIGITS: usize = 8;

/// Starts logging. Lines less serious than `least` are left out; so is all but warnings of the crates that we build on.
pub fn start(least: &str) {
    let filter = EnvFilter::builder().parse_lossy(format!(
        "{least},hyper=warn,tokio_postgres=warn,deadpool=warn,h2=warn,rustls=warn,lettre=warn,webauthn_rs=warn,memory_serve=warn"
    ));
    // A second start in one process (a test) keeps the first.
    tracing_subscriber::registry().with(Lines::to(std::io::stderr()).with_filter(filter)).try_init().ok();
}

/// The layer that writes the lines.
pub struct Lines<W> {
    to: Mutex<W>,
    clock: SystemClock,
}

impl<W: Write> Lines<W> {
    /// Lines written to `to`.
    pub fn to(to: W) -> Self {
        Self { to: Mutex::new(to), clock: SystemClock }
    }
}

/// The fields of a span, kept for the events inside it.
struct Kept(Map<String, Value>);

impl<S: Subscriber + for<'a> LookupSpan<'a>, W: Write + 'static> Layer<S> for Lines<W> {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut fields = Fields(Map::new());
        attributes.record(&mut fields);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(Kept(fields.0));
        }
    }

    fn on_record(&self, id: &Id, record: &Record<'_>, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let mut extensions = span.extensions_mut();
        let Some(kept) = extensions.get_mut::<Kept>() else { return };
        let mut fields = Fields(std::mem::take(&mut kept.0));
        record.record(&mut fields);
        kept.0 = fields.0;
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut line = Map::new();
        let about = event.metadata();
        line.insert("at".into(), self.clock.now().to_string().into());
        line.insert("level".into(), about.level().as_str().to_lowercase().into());
        line.insert("from".into(), about.target().into());
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(kept) = span.extensions().get::<Kept>() {
                line.extend(kept.0.iter().map(|(name, value)| (name.clone(), value.clone())));
            }
        }
        let mut fields = Fields(line);
        event.record(&mut fields);
        let mut text = Value::Object(fields.0).to_string();
        text.push('\n');
        let mut to = self.to.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // A log that cannot be written must not stop the product.
        to.write_all(text.as_bytes()).ok();
    }
}

struct Fields(Map<String, Value>);

impl Fields {
    fn put(&mut self, field: &Field, value: Value) {
        if !NEVER.contains(&field.name()) && !field.name().starts_with("log.") {
            self.0.insert(field.name().to_owned(), value);
        }
    }

    fn put_text(&mut self, field: &Field, text: &str) {
        // The operation id is what a person reads to us from an error page, made for that request alone; the route is a
        // pattern (`/thread/{id}`), never an address.
        let whole = matches!(field.name(), "operation" | "route");
        let clean = if whole { text.to_owned() } else { clean(text) };
        self.put(field, clean.into());
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.put_text(field, &format!("{value:?}"));
    }
    fn record_str(&mut self, field: &Field, value: &str) {
        self.put_text(field, value);
    }
    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        self.put_text(field, &value.to_string());
    }
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put(field, value.into());
    }
    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put(field, value.into());
    }
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.put(field, value.into());
    }
    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put(field, value.into());
    }
}

/// The text without anything that could name or find a person. PostgreSQL puts the offending row behind `DETAIL`.
pub fn clean(text: &str) -> String {
    let text = text.split("DETAIL").next().unwrap_or_default();
    let words = text.split_inclusive([' ', '\n', '\t', ',', ';', '=', '"', '\'', '(', ')', '<', '>']);
    words
        .map(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '[' | ']' | '/' | '?' | '@'));
            if tells(bare) { word.replace(bare, TAKEN_OUT) } else { word.to_owned() }
        })
        .collect()
}

fn tells(word: &str) -> bool {
    word.contains(['@', '?'])
        || word.starts_with('/')
        || word.contains("://")
        || word.trim_matches(['[', ']']).parse::<IpAddr>().is_ok()
        || word.parse::<SocketAddr>().is_ok()
        || uuid::Uuid::try_parse(word).is_ok()
        || word.len() > LONGEST_WORD
        || word.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS
}
