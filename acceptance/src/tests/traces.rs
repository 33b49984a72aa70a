//! Looking for what must not be there: in every column, in the database's own files, in a copy, in the log.

use db::Read;
use server::{log::Lines, wire};
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};
use testkit::TestApp;
use tracing_subscriber::layer::SubscriberExt;

/// Every value of every column, as text; the name of table and column beside it.
pub type Values = BTreeMap<String, Vec<String>>;

/// One unmoving state of everything, as `comhar export` writes it.
pub async fn dump(app: &TestApp) -> Vec<u8> {
    let mut bytes = Vec::new();
    db::copy::dump(app.db(), &wire::migrations().unwrap(), &mut bytes).await.unwrap();
    bytes
}

/// The tables as their migrations declare them.
pub async fn tables(app: &TestApp) -> Vec<db::copy::Table> {
    let bytes = dump(app).await;
    db::copy::verify(&mut bytes.as_slice()).unwrap().0.tables
}

/// Everything that is stored, column by column.
pub async fn values(app: &TestApp) -> Values {
    let mut all = Values::new();
    for table in tables(app).await {
        for (column, kind) in &table.columns {
            let sql = format!("SELECT {column} FROM {}", table.name);
            all.insert(format!("{}.{column}", table.name), column_values(app, &sql, *kind).await);
        }
    }
    all
}

async fn column_values(app: &TestApp, sql: &str, kind: db::copy::Kind) -> Vec<String> {
    use db::copy::Kind;
    macro_rules! read {
        ($type:ty, $show:expr) => {{
            let rows: Vec<(Option<$type>,)> = (&mut app.db()).all(sql, &[]).await.unwrap();
            rows.into_iter().filter_map(|(value,)| value).map($show).collect()
        }};
    }
    match kind {
        Kind::Uuid => read!(kernel::OrganisationId, |id: kernel::OrganisationId| id.to_string()),
        Kind::Text => read!(String, |text| text),
        Kind::Bigint => read!(i64, |number: i64| number.to_string()),
        Kind::Double => read!(f64, |number: f64| number.to_string()),
        Kind::Boolean => read!(bool, |answer: bool| answer.to_string()),
        Kind::Bytea => read!(Vec<u8>, |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned()),
        Kind::Timestamptz => read!(kernel::Time, |time: kernel::Time| time.to_string()),
        Kind::Date => read!(kernel::Date, |day: kernel::Date| day.to_string()),
        Kind::Jsonb => read!(db::Json, |json: db::Json| json.0.to_string()),
    }
}

/// What came since `before`, column by column.
pub fn new_since(before: &Values, after: &Values) -> Vec<(String, String)> {
    let mut new = Vec::new();
    for (column, values) in after {
        let mut old = before.get(column).cloned().unwrap_or_default();
        for value in values {
            match old.iter().position(|known| known == value) {
                Some(at) => drop(old.swap_remove(at)),
                None => new.push((column.clone(), value.clone())),
            }
        }
    }
    new
}

/// Everything in which a mark could lie: name of the place, and its bytes.
pub async fn places(app: &TestApp) -> Vec<(String, Vec<u8>)> {
    let mut places = vec![
        ("the copy of everything".to_owned(), dump(app).await),
        ("the sealed backup".to_owned(), backup(app).await),
    ];
    if let Some(path) = app.url().strip_prefix("sqlite:") {
        for ending in ["", "-wal", "-shm"] {
            if let Ok(bytes) = std::fs::read(format!("{path}{ending}")) {
                places.push((format!("the file comhar.db{ending}"), bytes));
            }
        }
    }
    places.push(("the log".to_owned(), logged()));
    places
}

/// As `comhar backup` writes it.
async fn backup(app: &TestApp) -> Vec<u8> {
    let mut file = Vec::new();
    let mut sealing = vault::backup::Sealing::begin(app.app().vault(), app.app().random(), &mut file).unwrap();
    db::copy::dump(app.db(), &wire::migrations().unwrap(), &mut sealing).await.unwrap();
    sealing.finish().unwrap();
    file
}

/// Which of these marks lies where.
pub fn found(places: &[(String, Vec<u8>)], marks: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, bytes) in places {
        for mark in marks {
            // UTF-16 and hex too: a column or a log may hold a text in another form.
            let wide: Vec<u8> = mark.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let hex: String = mark.bytes().map(|byte| format!("{byte:02x}")).collect();
            for form in [mark.as_bytes(), &wide, hex.as_bytes()] {
                if bytes.windows(form.len()).any(|window| window == form) {
                    found.push(format!("\"{mark}\" lies in {place}"));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

static LOG: OnceLock<Kept> = OnceLock::new();

/// From now on every line that the house logs is kept, at every level, as the server would write it.
pub fn listen_to_the_log() {
    LOG.get_or_init(|| {
        let kept = Kept::default();
        let everything = tracing_subscriber::registry().with(Lines::to(kept.clone()));
        tracing::subscriber::set_global_default(everything).expect("nobody else listens in this process");
        kept
    });
}

/// What was logged so far.
pub fn logged() -> Vec<u8> {
    LOG.get().map(|kept| kept.0.lock().unwrap().clone()).unwrap_or_default()
}

#[test]
fn a_mark_that_is_there_is_found() {
    let places = [("here".to_owned(), b"abc zqmark def".to_vec()), ("there".to_owned(), b"nothing".to_vec())];
    assert_eq!(found(&places, &["zqmark".to_owned()]), ["\"zqmark\" lies in here"]);
    assert!(found(&places, &["zqother".to_owned()]).is_empty());
}
