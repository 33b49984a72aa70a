//! What both readers share: the tokens, the names, the limits.

use super::Names;
use crate::logic::{DEEPEST_EXPRESSION, Unreadable, token::Token};
use std::{iter::Peekable, vec::IntoIter};

/// How many brackets, calls and signs may stand inside each other. Small, since reading them takes the thread's stack.
const DEEPEST_NESTING: usize = 50;

pub(crate) struct Parser<'a> {
    tokens: Peekable<IntoIter<Token>>,
    pub(crate) names: Names<'a>,
    pub(crate) unknown: Vec<String>,
    nested: usize,
    /// Inside `[…]` or a function that looks at one thing after the other.
    pub(crate) each: usize,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(tokens: Vec<Token>, names: Names<'a>) -> Self {
        Self { tokens: tokens.into_iter().peekable(), names, unknown: Vec::new(), nested: 0, each: 0 }
    }

    pub(crate) fn peek(&mut self) -> Option<&Token> {
        self.tokens.peek()
    }

    pub(crate) fn take(&mut self) -> Result<Token, Unreadable> {
        self.tokens.next().ok_or(Unreadable::Unfinished)
    }

    pub(crate) fn sees(&mut self, sign: &'static str) -> bool {
        self.peek() == Some(&Token::Sign(sign))
    }

    /// Takes the sign when it stands here.
    pub(crate) fn eats(&mut self, sign: &'static str) -> bool {
        self.tokens.next_if_eq(&Token::Sign(sign)).is_some()
    }

    pub(crate) fn needs(&mut self, sign: &'static str) -> Result<(), Unreadable> {
        let found = self.take()?;
        if found == Token::Sign(sign) { Ok(()) } else { Err(unexpected(&found)) }
    }

    pub(crate) fn name(&mut self) -> Result<String, Unreadable> {
        match self.take()? {
            Token::Name(name) => Ok(name),
            other => Err(unexpected(&other)),
        }
    }

    /// Nothing may follow.
    pub(crate) fn end(&mut self) -> Result<(), Unreadable> {
        self.tokens.next().map_or(Ok(()), |token| Err(unexpected(&token)))
    }

    /// Reads something one level further in.
    pub(crate) fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Unreadable>) -> Result<T, Unreadable> {
        if self.nested >= DEEPEST_NESTING {
            return Err(Unreadable::TooDeep);
        }
        self.nested += 1;
        let found = read(self);
        self.nested -= 1;
        found
    }

    /// What stands between round brackets, parted by commas; the opening one was taken.
    pub(crate) fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<T, Unreadable>,
    ) -> Result<Vec<T>, Unreadable> {
        let mut found = Vec::new();
        if self.eats(")") {
            return Ok(found);
        }
        loop {
            found.push(self.inside(&mut read)?);
            if self.eats(")") {
                return Ok(found);
            }
            self.needs(",")?;
        }
    }

    /// The number of an item; a name that is no item is kept for the list of flaws.
    pub(crate) fn item(&mut self, name: &str) -> Option<usize> {
        let found = self.names.index.ids.get(name).copied();
        if found.is_none() {
            self.unknown.push(name.to_owned());
        }
        found
    }
}

/// The height of something that joins parts of these heights.
pub(crate) fn taller(heights: impl IntoIterator<Item = usize>) -> Result<usize, Unreadable> {
    let height = heights.into_iter().max().unwrap_or(0) + 1;
    if height > DEEPEST_EXPRESSION { Err(Unreadable::TooDeep) } else { Ok(height) }
}

pub(crate) fn unexpected(token: &Token) -> Unreadable {
    let text = match token {
        Token::Number(text) | Token::Text(text) | Token::Name(text) => text.clone(),
        Token::Named(name) => format!("%{name}"),
        Token::Item(name) => format!("${{{name}}}"),
        Token::Moment(moment) => format!("@{moment}"),
        Token::Sign(sign) => (*sign).to_owned(),
    };
    Unreadable::Unexpected(text.chars().take(60).collect())
}
