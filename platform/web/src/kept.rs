//! Parts of pages that are the same for everybody who reads a language: made once, copied from then on.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use i18n::Words;
use maud::{Markup, Render};

/// A part of a page that was made before.
#[derive(Debug, Clone)]
pub struct Kept(Arc<str>);

impl From<Markup> for Kept {
    fn from(markup: Markup) -> Self {
        Self(markup.into_string().into())
    }
}

impl Render for Kept {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0);
    }
}

/// The parts that were made: by name, by where they stand when that makes a difference, and by language.
#[derive(Debug, Default)]
pub(crate) struct Cupboard(RwLock<HashMap<(Name, &'static str), Kept>>);

/// The name of a part, and where it stands.
pub(crate) type Name = (&'static str, &'static str);

impl Cupboard {
    /// The part, made now if nobody asked for it before.
    pub(crate) fn take(&self, name: Name, words: &Words, make: impl FnOnce(&Words) -> Markup) -> Kept {
        let key = (name, words.tag());
        let found = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        found.unwrap_or_else(|| {
            let made = Kept::from(make(words));
            self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
            made
        })
    }
}
