//! Files of text with separators, in whatever encoding an office program saved them.

use crate::cell::Cell;
use crate::load::{CannotRead, MOST_ROWS};
use crate::table::{Line, Table};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};
use std::borrow::Cow;

/// What stands between cells, the likeliest first.
const SEPARATORS: [(char, &str); 4] = [(',', "comma"), (';', "semicolon"), ('\t', "tab"), ('|', "bar")];

pub(crate) fn read(bytes: &[u8]) -> Result<Table, CannotRead> {
    let (text, encoding) = decode(bytes)?;
    let (below, (separator, name)) = separated(&text);
    let (text, above) = (below, u64::from(below.len() < text.len()));
    let mut records = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut table = Table {
        heads: Default::default(),
        lines: Vec::new(),
        how: format!("{}, {name}", encoding.name()),
        merged_heads: Vec::new(),
    };
    for record in records.records() {
        let record = record.map_err(|_| CannotRead::NotATable)?;
        let number = record.position().map_or(0, |position| line_of(text, position)) + above;
        let cells = record.iter().map(Cell::of_text).enumerate().filter_map(|(place, cell)| Some((place, cell?)));
        let line = Line { number: u32::try_from(number).unwrap_or(u32::MAX), cells: cells.collect() };
        if line.cells.is_empty() {
            continue;
        }
        if table.heads.is_empty() {
            table.heads = line.cells.iter().map(|(place, cell)| (*place, cell.text())).collect();
        } else if table.lines.len() == MOST_ROWS {
            return Err(CannotRead::TooManyRows);
        } else {
            table.lines.push(line);
        }
    }
    Ok(table)
}

/// The number of the line where a record begins: blank lines before it are skipped without being told.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|at| text.get(at..)).unwrap_or_default();
    let blank =
        rest.chars().take_while(|letter| matches!(letter, '\r' | '\n')).filter(|letter| *letter == '\n').count();
    position.line() + blank as u64
}

/// The text of the file. Without a mark at its beginning it is UTF-8 if it can be; if not, the Windows encoding of Central Europe, whose
/// letters for Irish are those of the Western one.
fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static Encoding), CannotRead> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (without_mark(bytes)?, bytes),
    };
    let (text, wrong) = encoding.decode_without_bom_handling(bytes);
    if wrong { Err(CannotRead::NotATable) } else { Ok((text, encoding)) }
}

fn without_mark(bytes: &[u8]) -> Result<&'static Encoding, CannotRead> {
    let sample = bytes.get(..4_096).unwrap_or(bytes);
    let zeros =
        |rest: usize| sample.iter().enumerate().filter(|(place, byte)| place % 2 == rest && **byte == 0).count();
    let many = |zeros: usize| zeros * 10 > sample.len();
    match (zeros(0), zeros(1)) {
        // Latin letters in two bytes each: the upper ones are zero.
        (0, upper) if many(upper) => Ok(UTF_16LE),
        (upper, 0) if many(upper) => Ok(UTF_16BE),
        (one, two) if many(one + two) => Err(CannotRead::NotATable),
        _ if std::str::from_utf8(bytes).is_ok() => Ok(UTF_8),
        (0, 0) => Ok(WINDOWS_1250),
        _ => Err(CannotRead::NotATable),
    }
}

/// The text below a line that names the separator, as some office programs write it; and the separator.
fn separated(text: &str) -> (&str, (char, &'static str)) {
    let first = text.lines().next().unwrap_or_default();
    let told = first.trim().strip_prefix("sep=").and_then(|rest| rest.chars().next());
    if let Some(told) = SEPARATORS.into_iter().find(|(separator, _)| told == Some(*separator)) {
        return (text.split_once('\n').map_or("", |(_, rest)| rest), told);
    }
    let filled = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: char| {
        let mut quoted = false;
        filled
            .chars()
            .filter(|letter| {
                quoted ^= *letter == '"';
                !quoted && *letter == separator
            })
            .count()
    };
    let most = SEPARATORS.into_iter().rev().max_by_key(|(separator, _)| count(*separator));
    (text, most.unwrap_or((',', "comma")))
}
