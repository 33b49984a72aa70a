//! What is known of a request before anybody looks into it: its language and its operation id.

use std::fmt::{self, Write};

use http::{Extensions, HeaderMap, Uri, header};
use i18n::Words;
use kernel::{Language, Random};

use crate::{Site, cookies, fields::Fields};

/// The cookie that holds the chosen language.
pub(crate) const LANGUAGE_COOKIE: &str = "comhar-language";
/// The query key that chooses a language.
pub(crate) const LANGUAGE_KEY: &str = "lang";

/// One operation, by chance: on the error page and in the log, so that the two find each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation(String);

/// Letters and digits that are not taken for one another when read out.
const SIGNS: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";

impl Operation {
    /// A new one: `k3f7-9qd2`.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0; 8];
        random.fill(&mut bytes);
        let mut id = String::with_capacity(9);
        for (index, byte) in bytes.iter().enumerate() {
            if index == 4 {
                id.push('-');
            }
            id.push(char::from(SIGNS.get(usize::from(byte % 32)).copied().unwrap_or(b'2')));
        }
        Self(id)
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is known of a request before anybody looks into it.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// The language of its page.
    pub language: Language,
    /// The words of that language.
    pub words: Words,
    /// Its operation.
    pub operation: Operation,
    /// Whether the address itself chose the language, so that it is to be remembered.
    pub chose_language: bool,
}

impl Arrival {
    pub(crate) fn new(site: &Site, uri: &Uri, headers: &HeaderMap) -> Self {
        let chosen = uri.query().and_then(chosen);
        let language =
            chosen.or_else(|| cookies::read(headers, LANGUAGE_COOKIE).and_then(Language::parse)).unwrap_or_else(|| {
                let wishes = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
                i18n::negotiate(wishes.unwrap_or_default())
            });
        Self {
            language,
            words: site.catalogue().words(language),
            operation: Operation::new(site.app().random()),
            chose_language: chosen.is_some(),
        }
    }

    /// What the layers found out, or what can be said without them.
    pub(crate) fn of(extensions: &Extensions, site: &Site) -> Self {
        match extensions.get::<Self>() {
            Some(arrival) => arrival.clone(),
            None => Self::new(site, &Uri::default(), &HeaderMap::new()),
        }
    }
}

fn chosen(query: &str) -> Option<Language> {
    if !query.contains("lang=") {
        return None;
    }
    Language::parse(Fields::read(query.as_bytes()).text(LANGUAGE_KEY))
}

/// The same address in another language.
pub(crate) fn in_language(path: &str, query: &Fields, language: Language) -> String {
    let mut address = String::from(path);
    let mut encoded = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in query.pairs().filter(|(name, _)| *name != LANGUAGE_KEY) {
        encoded.append_pair(name, value);
    }
    encoded.append_pair(LANGUAGE_KEY, language.as_str());
    // Writing into a string cannot fail.
    write!(address, "?{}", encoded.finish()).ok();
    address
}
