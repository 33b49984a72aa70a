//! A return in a file: one line for each kind of service, and one for all of them.

use super::{RETURN_FILE_HEADS, RETURN_FILE_KIND, RETURN_FILE_UNREADABLE};
use crate::model::{Kind, ReturnForm};
use imports::{Choice, Column, HeadTrouble, Trouble};
use kernel::Refusal;

/// The line with the different people over all kinds.
pub const ALL_KINDS: &str = "all";

/// The columns, with the words of every language for each kind.
fn columns(said: &dyn Fn(Kind) -> Vec<String>, all: Vec<String>) -> Vec<Column> {
    let mut choices: Vec<Choice> =
        Kind::ALL.iter().map(|kind| Choice { code: kind.as_str().to_owned(), names: said(*kind) }).collect();
    choices.push(Choice { code: ALL_KINDS.to_owned(), names: all });
    // Numbers are read as words, so that 1,204 is asked about in the same sentence as on the page.
    let number = |key: &str, names: &[&str]| Column {
        key: key.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        kind: imports::Kind::Text { most: 20 },
        needed: false,
    };
    vec![
        Column {
            key: "kind".to_owned(),
            names: ["service", "seirbhís", "usluga"].map(str::to_owned).to_vec(),
            kind: imports::Kind::OneOf(choices),
            needed: true,
        },
        number("sessions", &["seisiúin", "susreti"]),
        number("visits", &["cuairteanna", "posete"]),
        number("people", &["daoine", "ljudi"]),
    ]
}

/// What a file says, as if it had been typed.
///
/// # Errors
/// When it is no table, a column is missing, or a line cannot be read: its number is named.
pub fn return_of_file(
    bytes: &[u8],
    said: &dyn Fn(Kind) -> Vec<String>,
    all: Vec<String>,
) -> Result<ReturnForm, Refusal> {
    let table = imports::load(bytes).map_err(|_| RETURN_FILE_UNREADABLE)?;
    let checked = imports::check(&table, &columns(said, all), None).map_err(|wrong| heads(&wrong))?;
    if let Some(Trouble { row, .. }) = checked.troubles.first() {
        return Err(RETURN_FILE_KIND.with("line", row.to_string()));
    }
    let mut form = ReturnForm::default();
    for row in &checked.rows {
        let cell = |key: &str| row.text(key).unwrap_or_default().to_owned();
        match row.text("kind").and_then(Kind::parse) {
            Some(kind) if form.lines.contains_key(&kind) => {
                return Err(RETURN_FILE_KIND.with("line", row.number.to_string()));
            }
            Some(kind) => drop(form.lines.insert(kind, ["sessions", "visits", "people"].map(cell))),
            None => form.people = cell("people"),
        }
    }
    let blank = |text: &String| text.trim().is_empty();
    form.lines.retain(|_, parts| !parts.iter().all(blank));
    Ok(form)
}

fn heads(wrong: &[HeadTrouble]) -> Refusal {
    let key = |trouble: &HeadTrouble| match trouble {
        HeadTrouble::Missing(key) | HeadTrouble::Twice(key, _) => key.clone(),
    };
    RETURN_FILE_HEADS.with("columns", wrong.iter().map(key).collect::<Vec<_>>().join(", "))
}
