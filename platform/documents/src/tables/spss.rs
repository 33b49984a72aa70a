//! Syntax that makes SPSS, or PSPP, read a table with its labels, value labels and missing values.

use super::{Codebook, Column, Sort};
use std::{collections::BTreeSet, fmt::Write as _};

/// The limits of SPSS: bytes of a name, of a variable's label, of a value's label; letters of a text; missing values of one
/// variable. (IBM SPSS Statistics, Command Syntax Reference.)
const NAME: usize = 64;
const LABEL: usize = 255;
const VALUE_LABEL: usize = 120;
const TEXT: usize = 32_767;
const MISSING: usize = 3;

/// The syntax for a CSV file at `path`. What had to be shortened is named in a comment at its top.
pub fn spss_syntax(book: &Codebook, path: &str) -> String {
    let names = names(book);
    let all: Vec<(&Column, &String)> = book.columns.iter().zip(&names).collect();
    let mut text = String::from("* Encoding: UTF-8.\n");
    notes(&mut text, &all);
    line(&mut text, format_args!("GET DATA /TYPE=TXT /FILE={} /ENCODING='UTF8'", quoted(path, TEXT)));
    text.push_str(" /ARRANGEMENT=DELIMITED /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2 /VARIABLES=\n");
    for (column, name) in &all {
        line(&mut text, format_args!("  {name} {}", format_of(column)));
    }
    text.push_str("  .\n");
    for (column, name) in &all {
        if !column.label.is_empty() {
            line(&mut text, format_args!("VARIABLE LABELS {name} {}.", quoted(&column.label, LABEL)));
        }
        value_labels(&mut text, column, name);
        if !column.missing.is_empty() {
            let codes: Vec<String> =
                column.missing.iter().take(MISSING).filter_map(|(code, _)| code_of(column, code)).collect();
            line(&mut text, format_args!("MISSING VALUES {name} ({}).", codes.join(", ")));
        }
    }
    text.push_str("EXECUTE.\n");
    text
}

/// Comments at the top: what has another name here, what is shortened, what cannot be declared.
fn notes(text: &mut String, all: &[(&Column, &String)]) {
    for (column, name) in all.iter().filter(|(column, name)| column.name != **name) {
        line(text, format_args!("* {name} stands for {}.", comment(&column.name)));
    }
    for (column, name) in all.iter().filter(|(column, _)| column.missing.len() > MISSING) {
        line(
            text,
            format_args!(
                "* {name} has {} codes for nothing there; the first {MISSING} are declared.",
                column.missing.len()
            ),
        );
    }
    for (column, name) in all.iter().filter(|(column, _)| is_day_in_words(column)) {
        let label = comment(&column.name);
        line(
            text,
            format_args!(
                "* {name} ({label}) holds days and codes, as words; ALTER TYPE {name} (SDATE10) makes days of it."
            ),
        );
    }
    let long = |words: &str, most: usize| words.split_whitespace().collect::<Vec<_>>().join(" ").len() > most;
    for (column, name) in all {
        let labels = column.values.iter().chain(&column.missing).any(|(_, words)| long(words, VALUE_LABEL));
        if labels || long(&column.label, LABEL) {
            line(text, format_args!("* {name} has words that are shortened here; the codebook has them whole."));
        }
    }
}

fn value_labels(text: &mut String, column: &Column, name: &str) {
    let labels = column.values.iter().chain(&column.missing);
    let labels: Vec<String> = labels
        .filter_map(|(code, words)| Some(format!("  {} {}", code_of(column, code)?, quoted(words, VALUE_LABEL))))
        .collect();
    if !labels.is_empty() {
        line(text, format_args!("VALUE LABELS {name}\n{}.", labels.join("\n")));
    }
}

/// A code as a number or in quotes; a code that is no number has no place in a column of numbers.
fn code_of(column: &Column, code: &str) -> Option<String> {
    match column.sort {
        Sort::Text => Some(quoted(code, VALUE_LABEL)),
        Sort::Date => is_day_in_words(column).then(|| quoted(code, VALUE_LABEL)),
        Sort::Whole | Sort::Number | Sort::YesNo => {
            code.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| number.to_string())
        }
    }
}

/// SPSS has no codes among days, so a column that has both comes in as words and loses neither.
const fn is_day_in_words(column: &Column) -> bool {
    matches!(column.sort, Sort::Date) && !column.missing.is_empty()
}

/// Words are never cut: a column of them is as wide as SPSS lets it be.
fn format_of(column: &Column) -> &'static str {
    match column.sort {
        Sort::Text if !column.values.is_empty() => "A255",
        Sort::Text => "A32767",
        Sort::Whole => "F12.0",
        Sort::Number => "F16.6",
        Sort::YesNo if column.missing.is_empty() => "F1.0",
        Sort::YesNo => "F8.0",
        Sort::Date if is_day_in_words(column) => "A10",
        Sort::Date => "SDATE10",
    }
}

/// Writing to a string cannot fail.
fn line(text: &mut String, words: std::fmt::Arguments<'_>) {
    writeln!(text, "{words}").unwrap_or_default();
}

/// In quotes, on one line, within so many bytes.
fn quoted(words: &str, most: usize) -> String {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut kept = String::new();
    for letter in words.chars() {
        if kept.len() + letter.len_utf8() > most {
            break;
        }
        kept.push(letter);
    }
    format!("'{}'", kept.replace('\'', "''"))
}

/// A full stop at the end of a line would end the comment, and the next word would be a command.
fn comment(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_control()).collect::<String>().replace('.', "_")
}

/// Names that SPSS takes: a letter first, then letters, digits, `_`; none twice, whatever the case; none of its own words.
fn names(book: &Codebook) -> Vec<String> {
    const OWN: [&str; 13] = ["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"];
    let mut taken = BTreeSet::new();
    let mut names = Vec::new();
    for column in &book.columns {
        let signs = column.name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' });
        let mut name: String = signs.take(NAME - 6).collect();
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) || OWN.contains(&name.to_lowercase().as_str()) {
            name = format!("v_{name}");
        }
        let name = name.trim_end_matches('_');
        let mut own = name.to_owned();
        let mut number = 2;
        while !taken.insert(own.to_lowercase()) {
            own = format!("{name}_{number}");
            number += 1;
        }
        names.push(own);
    }
    names
}
