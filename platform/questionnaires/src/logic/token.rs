//! Signs, words and values of an expression, one after the other.

use super::flaw::Unreadable;
use crate::model::Notation;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    Number(String),
    Text(String),
    Name(String),
    /// `%name`
    Named(String),
    /// `${name}`
    Item(String),
    /// `@2031-03-01`, without the `@`.
    Moment(String),
    Sign(&'static str),
}

const SIGNS: [&str; 27] = [
    "!=", "!~", "<=", ">=", "::", "//", "..", "+", "-", "*", "/", "=", "~", "<", ">", "(", ")", "[", "]", "{", "}",
    ",", ".", "|", "&", "@", "$",
];

/// All tokens of `text`.
pub(crate) fn tokens(text: &str, notation: Notation) -> Result<Vec<Token>, Unreadable> {
    let mut rest = text.trim_start();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (token, after) = next(rest, notation)?;
        found.push(token);
        rest = after.trim_start();
    }
    Ok(found)
}

fn next(rest: &str, notation: Notation) -> Result<(Token, &str), Unreadable> {
    let mut signs = rest.chars();
    let first = signs.next().unwrap_or(' ');
    match first {
        '\'' | '"' => quoted(rest, first, notation).map(|(text, after)| (Token::Text(text), after)),
        '`' => quoted(rest, first, notation).map(|(text, after)| (Token::Name(text), after)),
        '0'..='9' => Ok(number(rest)),
        '.' if notation == Notation::XPath && signs.next().is_some_and(|sign| sign.is_ascii_digit()) => {
            Ok(number(rest))
        }
        '$' if rest.starts_with("${") => {
            let (name, after) = rest.get(2..).and_then(|inner| inner.split_once('}')).ok_or(Unreadable::Unfinished)?;
            Ok((Token::Item(name.trim().to_owned()), after))
        }
        '$' | '%' => {
            let after_sign = rest.get(1..).unwrap_or("");
            let (name, after) = match after_sign.strip_prefix('`') {
                Some(inner) => inner.split_once('`').ok_or(Unreadable::Unfinished)?,
                None => word(after_sign, |sign| sign.is_alphanumeric() || sign == '_'),
            };
            let token = if first == '%' { Token::Named(name.to_owned()) } else { Token::Name(format!("${name}")) };
            if name.is_empty() { Err(Unreadable::Unexpected(first.to_string())) } else { Ok((token, after)) }
        }
        '@' if notation == Notation::FhirPath => {
            let (moment, after) = word(rest.get(1..).unwrap_or(""), |sign| {
                sign.is_ascii_digit() || matches!(sign, '-' | ':' | 'T' | 'Z' | '.' | '+')
            });
            Ok((Token::Moment(moment.to_owned()), after))
        }
        _ if first.is_alphabetic() || first == '_' => Ok(name(rest, notation)),
        _ => SIGNS
            .iter()
            .find_map(|sign| rest.strip_prefix(sign).map(|after| (Token::Sign(sign), after)))
            .ok_or_else(|| Unreadable::Unexpected(first.to_string())),
    }
}

fn word(rest: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    let end = rest.find(|sign| !belongs(sign)).unwrap_or(rest.len());
    rest.split_at_checked(end).unwrap_or((rest, ""))
}

/// In XPath a name may hold `-`, `:` and a point; in FHIRPath it may not.
fn name(rest: &str, notation: Notation) -> (Token, &str) {
    let xpath = notation == Notation::XPath;
    let (mut found, _) =
        word(rest, |sign| sign.is_alphanumeric() || sign == '_' || (xpath && matches!(sign, '-' | '.' | ':')));
    if let Some(axis) = found.find("::") {
        found = found.get(..axis).unwrap_or(found);
    }
    found = found.trim_end_matches(['.', ':']);
    (Token::Name(found.to_owned()), rest.get(found.len()..).unwrap_or(""))
}

fn number(rest: &str) -> (Token, &str) {
    let (whole, after) = word(rest, |sign| sign.is_ascii_digit());
    let length = match after.strip_prefix('.') {
        Some(fraction) if fraction.starts_with(|sign: char| sign.is_ascii_digit()) => {
            whole.len() + 1 + word(fraction, |sign| sign.is_ascii_digit()).0.len()
        }
        _ => whole.len(),
    };
    let (number, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    (Token::Number(number.to_owned()), after)
}

/// A quoted text. FHIRPath has escapes; one that it does not know stays as written, so that patterns read `\d` as meant.
fn quoted(rest: &str, quote: char, notation: Notation) -> Result<(String, &str), Unreadable> {
    let mut text = String::new();
    let mut signs = rest.char_indices().skip(1);
    while let Some((at, sign)) = signs.next() {
        if sign == quote {
            return Ok((text, rest.get(at + sign.len_utf8()..).unwrap_or("")));
        }
        if sign != '\\' || notation == Notation::XPath {
            text.push(sign);
            continue;
        }
        match signs.next().ok_or(Unreadable::Unfinished)?.1 {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'f' => text.push('\u{c}'),
            'u' => {
                let digits: String = signs.by_ref().take(4).map(|(_, digit)| digit).collect();
                let code = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                text.push(code.ok_or(Unreadable::Unexpected(format!("\\u{digits}")))?);
            }
            escaped @ ('\'' | '"' | '`' | '\\' | '/') => text.push(escaped),
            other => text.extend(['\\', other]),
        }
    }
    Err(Unreadable::Unfinished)
}
