//! Language files: keys, the variables each names, and its words.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use std::collections::BTreeSet;

/// One message, with its attributes taken together.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// The variables it names.
    pub variables: BTreeSet<String>,
    /// The messages and terms it takes in.
    pub references: BTreeSet<String>,
    /// Its words, without variables.
    pub words: String,
}

impl Message {
    /// Whether there is anything to translate: a word of two letters or more.
    pub fn has_words(&self) -> bool {
        self.words.split(|char: char| !char.is_alphabetic()).any(|word| word.chars().count() > 1)
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.words.push_str(value),
            InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// The messages and terms of a file, and what cannot be read in it.
pub fn read(text: &str) -> (Vec<Message>, Vec<String>) {
    let (resource, errors) = match parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let wrong =
        errors.iter().map(|error| format!("cannot be read near line {}: {error}", line_at(text, error.pos.start)));
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(one(message.id.name.to_owned(), message.value.as_ref(), &message.attributes)),
        Entry::Term(term) => Some(one(format!("-{}", term.id.name), Some(&term.value), &term.attributes)),
        _ => None,
    });
    (messages.collect(), wrong.collect())
}

fn one(key: String, value: Option<&Pattern<&str>>, attributes: &[fluent_syntax::ast::Attribute<&str>]) -> Message {
    let mut message = Message { key, ..Message::default() };
    for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
        message.pattern(pattern);
    }
    message
}

fn line_at(text: &str, position: usize) -> usize {
    text.get(..position).unwrap_or(text).lines().count()
}
