//! Writing one HTML element whose attributes are only known at run time (maud's macro knows fixed ones only).

use maud::{Markup, PreEscaped, Render};

/// Attributes that a caller adds to a component's main element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes(Vec<(String, Option<String>)>);

impl Attributes {
    /// No attributes.
    pub fn none() -> Self {
        Self::default()
    }

    /// With one more attribute.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.push((name.into(), Some(value.into())));
        self
    }

    /// With one more attribute that has no value, such as `hidden`.
    #[must_use]
    pub fn flag(mut self, name: impl Into<String>) -> Self {
        self.0.push((name.into(), None));
        self
    }

    /// These attributes, then the others.
    #[must_use]
    pub fn and(mut self, others: &Self) -> Self {
        self.0.extend(others.0.iter().cloned());
        self
    }
}

/// Words or markup shown inside a component; plain words are escaped when they come in.
#[derive(Debug, Clone)]
pub struct Content(Markup);

impl Default for Content {
    fn default() -> Self {
        Self(PreEscaped(String::new()))
    }
}

impl Content {
    /// Whether nothing would be shown.
    pub fn is_empty(&self) -> bool {
        self.0.0.is_empty()
    }

    /// This content, or the other when it is empty.
    #[must_use]
    pub fn or(self, other: impl Into<Self>) -> Self {
        if self.is_empty() { other.into() } else { self }
    }
}

impl Render for Content {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0.0);
    }
}

impl From<Markup> for Content {
    fn from(markup: Markup) -> Self {
        Self(markup)
    }
}

impl From<&str> for Content {
    fn from(words: &str) -> Self {
        Self(words.render())
    }
}

impl From<String> for Content {
    fn from(words: String) -> Self {
        Self(words.as_str().render())
    }
}

impl From<&String> for Content {
    fn from(words: &String) -> Self {
        Self(words.as_str().render())
    }
}

impl From<std::borrow::Cow<'_, str>> for Content {
    fn from(words: std::borrow::Cow<'_, str>) -> Self {
        Self(words.as_ref().render())
    }
}

/// One element while its start tag is being written.
#[derive(Debug)]
pub(crate) struct Element {
    name: &'static str,
    html: String,
}

/// Starts an element.
pub(crate) fn element(name: &'static str) -> Element {
    let mut html = String::with_capacity(128);
    html.push('<');
    html.push_str(name);
    Element { name, html }
}

impl Element {
    pub(crate) fn attr(mut self, name: &str, value: &str) -> Self {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        value.render_to(&mut self.html);
        self.html.push('"');
        self
    }

    /// The attribute, unless the value is empty.
    pub(crate) fn some(self, name: &str, value: &str) -> Self {
        if value.is_empty() { self } else { self.attr(name, value) }
    }

    /// The bare attribute when it holds.
    pub(crate) fn when(mut self, holds: bool, name: &str) -> Self {
        if holds {
            self.html.push(' ');
            self.html.push_str(name);
        }
        self
    }

    /// `class`, from the component's own classes and the caller's.
    pub(crate) fn class(self, own: &str, more: &str) -> Self {
        let all = classes(own, more);
        self.attr("class", &all)
    }

    pub(crate) fn attributes(mut self, attributes: &Attributes) -> Self {
        for (name, value) in &attributes.0 {
            self = match value {
                Some(value) => self.attr(name, value),
                None => self.when(true, name),
            };
        }
        self
    }

    /// The element with its content and end tag.
    pub(crate) fn holding(mut self, inside: &impl Render) -> Markup {
        self.html.push('>');
        inside.render_to(&mut self.html);
        self.html.push_str("</");
        self.html.push_str(self.name);
        self.html.push('>');
        PreEscaped(self.html)
    }

    /// An element that never has content, such as `input`.
    pub(crate) fn void(mut self) -> Markup {
        self.html.push('>');
        PreEscaped(self.html)
    }
}

/// Two lists of classes as one.
pub(crate) fn classes(own: &str, more: &str) -> String {
    if more.is_empty() { own.to_owned() } else { format!("{own} {more}") }
}

/// Chainable setters for public fields.
macro_rules! setters {
    ($($(#[$doc:meta])* $name:ident: $kind:ty),* $(,)?) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $name(mut self, value: impl Into<$kind>) -> Self {
                self.$name = value.into();
                self
            }
        )*
    };
}
pub(crate) use setters;
