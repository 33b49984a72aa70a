//! The fields of a form or query as they were typed, whatever bytes came.

use std::collections::HashMap;

/// The fields of a form or query, in the order in which they came. A field is found at once, however many there are.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    pairs: Vec<(String, String)>,
    /// Where the values of each field stand among the pairs, in their order.
    places: HashMap<String, Vec<usize>>,
    unreadable: Vec<String>,
}

impl Fields {
    /// Reads `a=1&b=2`. Bytes that are no text are replaced, and their field is named in [`Fields::unreadable`].
    pub fn read(encoded: &[u8]) -> Self {
        let mut fields = Self::default();
        for pair in encoded.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
                Some(at) => (pair.get(..at).unwrap_or_default(), pair.get(at + 1..).unwrap_or_default()),
                None => (pair, [].as_slice()),
            };
            let (name, name_is_text) = decoded(name);
            let (value, value_is_text) = decoded(value);
            if !name_is_text || !value_is_text {
                fields.unreadable.push(name.clone());
            }
            fields.add(name, value);
        }
        fields
    }

    /// The first value of a field as it was typed; empty when it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.first(name).unwrap_or_default()
    }

    /// The first value of a field, if it is there and not empty.
    pub fn chosen(&self, name: &str) -> Option<&str> {
        self.first(name).filter(|value| !value.is_empty())
    }

    fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All values of a field.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let places = self.places.get(name).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|place| self.pairs.get(*place)).map(|(_, value)| value.as_str())
    }

    /// Whether a field holds this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|found| found == value)
    }

    /// Names of fields whose bytes were no text, or held a zero byte.
    pub fn unreadable(&self) -> &[String] {
        &self.unreadable
    }

    /// All fields.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Puts a value beside whatever the field holds already.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let (name, place) = (name.into(), self.pairs.len());
        match self.places.get_mut(&name) {
            Some(places) => places.push(place),
            None => drop(self.places.insert(name.clone(), vec![place])),
        }
        self.pairs.push((name, value.into()));
    }

    /// Puts a value in the place of whatever the field held.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        if self.places.contains_key(&name) {
            let others = std::mem::take(&mut self.pairs).into_iter().filter(|(found, _)| *found != name);
            self.places.clear();
            others.for_each(|(name, value)| self.add(name, value));
        }
        self.add(name, value);
    }
}

/// The text behind `+` and `%41`, and whether it was text.
fn decoded(encoded: &[u8]) -> (String, bool) {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => match rest.as_slice() {
                [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    bytes.push(digit(*high) * 16 + digit(*low));
                    rest.nth(1);
                }
                _ => bytes.push(b'%'),
            },
            other => bytes.push(*other),
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => (text.replace('\0', ""), false),
        Ok(text) => (text, true),
        Err(broken) => (String::from_utf8_lossy(broken.as_bytes()).replace('\0', ""), false),
    }
}

fn digit(hex: u8) -> u8 {
    match hex {
        b'0'..=b'9' => hex - b'0',
        b'a'..=b'f' => hex - b'a' + 10,
        _ => hex.saturating_sub(b'A').saturating_add(10),
    }
}
