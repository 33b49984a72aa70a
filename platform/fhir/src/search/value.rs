//! The values that are sought.

use super::{DateSought, Kind};

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Sought {
    /// A code.
    Token(TokenSought),
    /// Another resource.
    Reference(ReferenceSought),
    /// A time.
    Date(DateSought),
    /// Words.
    Text(String),
    /// A canonical address, perhaps with a version behind `|`.
    Uri(String),
}

/// A code that is sought: `code`, `system|code`, `|code` or `system|`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenSought {
    /// The system; none is any, empty is a code without one.
    pub system: Option<String>,
    /// The code; none is any.
    pub code: Option<String>,
}

impl TokenSought {
    /// Whether a code fits.
    pub fn fits(&self, system: &str, code: &str) -> bool {
        self.system.as_deref().is_none_or(|sought| sought == system)
            && self.code.as_deref().is_none_or(|sought| sought == code)
    }
}

/// Another resource that is sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceSought {
    /// One of this face: `Questionnaire/7`, or `7` alone.
    Here {
        /// The resource type, when it was said.
        kind: Option<String>,
        /// The id.
        id: String,
        /// As it was written: the canonical address of something here begins with the address of the face.
        written: String,
    },
    /// A canonical address, or something on another server.
    Elsewhere(String),
}

impl ReferenceSought {
    /// Whether a resource of this face fits.
    pub fn fits(&self, kind: &str, id: &str) -> bool {
        match self {
            Self::Here { kind: sought, id: own, .. } => {
                sought.as_deref().is_none_or(|sought| sought == kind) && own == id
            }
            Self::Elsewhere(_) => false,
        }
    }
}

/// One value as it was written, with its escapes (`\,` `\|` `\$` `\\`) still in it. `of` is the resource type that a
/// modifier named, `base` the address of this face.
pub(super) fn value(kind: Kind, text: &str, of: Option<&str>, base: &str) -> Result<Sought, &'static str> {
    if text.is_empty() {
        return Err("a value is empty");
    }
    Ok(match kind {
        Kind::Token => Sought::Token(token(text)),
        Kind::Reference => Sought::Reference(reference(&plain(text), of, base)),
        Kind::Date => Sought::Date(DateSought::parse(text)?),
        Kind::String => Sought::Text(plain(text)),
        Kind::Uri => Sought::Uri(plain(text)),
    })
}

fn token(text: &str) -> TokenSought {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    match split(text, '|').as_slice() {
        [system, rest @ ..] if !rest.is_empty() => {
            TokenSought { system: Some(plain(system)), code: some(plain(&rest.join("|"))) }
        }
        _ => TokenSought { system: None, code: Some(plain(text)) },
    }
}

fn reference(text: &str, of: Option<&str>, base: &str) -> ReferenceSought {
    let local = text.strip_prefix(base).and_then(|rest| rest.strip_prefix('/')).unwrap_or(text);
    let here = |kind: Option<&str>, id: &str| ReferenceSought::Here {
        kind: kind.map(str::to_owned),
        id: id.to_owned(),
        written: text.to_owned(),
    };
    match local.split_once('/') {
        None if crate::is_id(local) => here(of, local),
        Some((kind, id)) if is_kind(kind) && crate::is_id(id) => here(Some(kind), id),
        _ => ReferenceSought::Elsewhere(text.to_owned()),
    }
}

pub(super) fn is_kind(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase()) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The pieces between `sign`, but not where a backslash stands before it. Escapes stay as they are.
pub(super) fn split(text: &str, sign: char) -> Vec<String> {
    let (mut pieces, mut piece, mut escaped) = (Vec::new(), String::new(), false);
    for letter in text.chars() {
        if letter == sign && !escaped {
            pieces.push(std::mem::take(&mut piece));
            continue;
        }
        escaped = letter == '\\' && !escaped;
        piece.push(letter);
    }
    pieces.push(piece);
    pieces
}

/// Without its escapes.
fn plain(text: &str) -> String {
    let (mut out, mut escaped) = (String::with_capacity(text.len()), false);
    for letter in text.chars() {
        if letter == '\\' && !escaped {
            escaped = true;
            continue;
        }
        if escaped && !matches!(letter, ',' | '|' | '$' | '\\') {
            out.push('\\');
        }
        escaped = false;
        out.push(letter);
    }
    if escaped {
        out.push('\\');
    }
    out
}
