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

impl Render for Kept {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0);
    }
}

/// The parts that were made, by name and language.
#[derive(Debug, Default)]
pub(crate) struct Cupboard(RwLock<HashMap<(&'static str, &'static str), Kept>>);

impl Cupboard {
    /// The part, made now if nobody asked for it before.
    pub(crate) fn take(&self, name: &'static str, words: &Words, make: impl FnOnce(&Words) -> Markup) -> Kept {
        let key = (name, words.tag());
        let found = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        found.unwrap_or_else(|| {
            let made = Kept(make(words).into_string().into());
            self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
            made
        })
    }
}
