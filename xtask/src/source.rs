//! A Rust file as a flat list of tokens, without comments: enough to find texts, calls and the length of functions.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::str::FromStr;

/// One token and the line it starts on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub line: usize,
}

/// The kinds of token that the checks tell apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword.
    Word(String),
    /// The value of a string literal.
    Text(String),
    /// A number, character or byte string.
    Other,
    /// A sign such as `=` or `!`.
    Sign(char),
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
}

impl Token {
    /// The word, if it is one.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// The tokens of a file, or why it cannot be read as Rust.
pub fn tokens(path: &str, text: &str) -> Result<Vec<Token>, String> {
    let stream = TokenStream::from_str(text).map_err(|error| format!("{path} cannot be read as Rust: {error}"))?;
    let mut flat = Vec::new();
    flatten(stream, &mut flat);
    Ok(flat)
}

fn flatten(stream: TokenStream, flat: &mut Vec<Token>) {
    for tree in stream {
        match tree {
            TokenTree::Ident(word) => {
                flat.push(Token { line: word.span().start().line, kind: Kind::Word(word.to_string()) })
            }
            TokenTree::Punct(sign) => {
                flat.push(Token { line: sign.span().start().line, kind: Kind::Sign(sign.as_char()) })
            }
            TokenTree::Literal(literal) => {
                let kind = value_of(&literal.to_string()).map_or(Kind::Other, Kind::Text);
                flat.push(Token { line: literal.span().start().line, kind });
            }
            TokenTree::Group(group) => {
                if is_documentation(&group.stream()) {
                    continue;
                }
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::Brace | Delimiter::None => ('{', '}'),
                };
                flat.push(Token { line: group.span_open().start().line, kind: Kind::Open(open) });
                flatten(group.stream(), flat);
                flat.push(Token { line: group.span_close().start().line, kind: Kind::Close(close) });
            }
        }
    }
}

/// A comment `/// …` arrives as `#[doc = "…"]`.
fn is_documentation(stream: &TokenStream) -> bool {
    matches!(stream.clone().into_iter().next(), Some(TokenTree::Ident(word)) if word == "doc")
}

/// The value of a string literal as written in the source.
fn value_of(written: &str) -> Option<String> {
    if let Some(raw) = written.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return raw.strip_prefix('"')?.strip_suffix('"').map(str::to_owned);
    }
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::new();
    let mut rest = inner.chars().peekable();
    while let Some(char) = rest.next() {
        if char != '\\' {
            value.push(char);
            continue;
        }
        match rest.next() {
            Some('n') => value.push('\n'),
            Some('t') => value.push('\t'),
            Some('\n') => while rest.next_if(|next| next.is_whitespace()).is_some() {},
            Some(other) => value.push(other),
            None => {}
        }
    }
    Some(value)
}

/// A function: its name, its first line, how many lines, and whether it draws a view.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Where it starts.
    pub line: usize,
    /// How long it is, from `fn` to its last brace.
    pub lines: usize,
    /// Whether its body holds markup.
    pub is_view: bool,
}

/// Every function with a body.
pub fn functions(tokens: &[Token]) -> Vec<Function> {
    let starts = tokens.iter().enumerate().filter(|(_, token)| token.word() == Some("fn"));
    starts.filter_map(|(index, token)| function_at(tokens.get(index + 1..)?, token.line)).collect()
}

fn function_at(after: &[Token], line: usize) -> Option<Function> {
    let name = after.first()?.word()?.to_owned();
    let (mut depth, mut body) = (0_usize, None);
    for (index, token) in after.iter().enumerate() {
        match token.kind {
            Kind::Sign(';') if depth == 0 => return None,
            Kind::Open(open) => {
                if open == '{' && depth == 0 {
                    body = Some(index);
                }
                depth += 1;
            }
            Kind::Close(_) => {
                depth = depth.checked_sub(1)?;
                if let (0, Some(body)) = (depth, body) {
                    let inside = after.get(body..index)?;
                    let is_view = inside
                        .windows(2)
                        .any(|pair| matches!(pair, [word, sign] if word.word() == Some("html") && sign.is_sign('!')));
                    return Some(Function { name, line, lines: token.line + 1 - line, is_view });
                }
            }
            _ => {}
        }
    }
    None
}
