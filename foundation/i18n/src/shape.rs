//! What a language file consists of: its messages, the variables they name, and the messages they refer to.

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// One message of a language file.
#[derive(Debug, Default, Clone)]
pub(crate) struct Shape {
    /// Variables that the message names itself.
    pub variables: BTreeSet<String>,
    /// Messages (`key`) and terms (`-key`) that it draws in.
    pub refers: BTreeSet<String>,
    /// Every piece of text in it.
    pub text: String,
    /// Messages with attributes are not used in this product.
    pub attributes: bool,
}

/// A language file taken apart.
#[derive(Debug, Default)]
pub(crate) struct FileShape {
    pub messages: BTreeMap<String, Shape>,
    pub terms: BTreeMap<String, Shape>,
    pub twice: BTreeSet<String>,
    pub broken: Vec<String>,
}

impl FileShape {
    pub(crate) fn of(ftl: &str) -> Self {
        let mut file = Self::default();
        let resource = fluent_syntax::parser::parse(ftl).unwrap_or_else(|(resource, errors)| {
            file.broken = errors.iter().map(|error| broken_line(ftl, error)).collect();
            resource
        });
        for entry in &resource.body {
            file.take(entry);
        }
        file
    }

    fn take(&mut self, entry: &Entry<&str>) {
        let mut shape = Shape::default();
        match entry {
            Entry::Message(message) => {
                shape.attributes = !message.attributes.is_empty();
                if let Some(pattern) = &message.value {
                    shape.pattern(pattern);
                }
                if self.messages.insert(message.id.name.to_owned(), shape).is_some() {
                    self.twice.insert(message.id.name.to_owned());
                }
            }
            Entry::Term(term) => {
                shape.pattern(&term.value);
                if self.terms.insert(term.id.name.to_owned(), shape).is_some() {
                    self.twice.insert(format!("-{}", term.id.name));
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
}

fn broken_line(ftl: &str, error: &fluent_syntax::parser::ParserError) -> String {
    let line = ftl.get(..error.pos.start).unwrap_or(ftl).matches('\n').count() + 1;
    format!("line {line}: {}", error.kind)
}

impl Shape {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
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
                self.refers.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.refers.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.inline(&argument.value);
        }
    }
}

/// The variables that a message needs, with those of the messages that it draws in.
pub(crate) fn needs(files: &[FileShape], key: &str) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![key.to_owned()];
    while let Some(key) = open.pop() {
        if !seen.insert(key.clone()) {
            continue;
        }
        for shape in files.iter().filter_map(|file| file.find(&key)) {
            // A term sees only the values that its caller hands over, which are counted with the caller.
            if !key.starts_with('-') {
                needed.extend(shape.variables.iter().cloned());
            }
            open.extend(shape.refers.iter().cloned());
        }
    }
    needed
}

impl FileShape {
    fn find(&self, key: &str) -> Option<&Shape> {
        match key.strip_prefix('-') {
            Some(term) => self.terms.get(term),
            None => self.messages.get(key),
        }
    }
}

/// The keys of the messages in a language file.
pub fn keys_of(ftl: &str) -> BTreeSet<String> {
    FileShape::of(ftl).messages.into_keys().collect()
}
