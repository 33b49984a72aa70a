use crate::{
    Pseudo, Words,
    tongue::{Tongue, Voice},
};
use jiff::tz::TimeZone;
use kernel::Language;
use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

/// The language files of one crate.
#[derive(Clone, Copy, Debug)]
pub struct Locales {
    /// The crate.
    pub name: &'static str,
    /// English.
    pub en: &'static str,
    /// Irish.
    pub ga: &'static str,
    /// Serbian in Latin script.
    pub sr: &'static str,
}

impl Locales {
    /// The file of `language`.
    pub const fn file(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Irish => self.ga,
            Language::Serbian => self.sr,
        }
    }
}

/// Every sentence of the product in every language, and the time zone of the place it serves.
#[derive(Clone)]
pub struct Catalogue {
    tongues: Arc<Tongues>,
    zone: TimeZone,
}

struct Tongues {
    english: Arc<Tongue>,
    irish: Arc<Tongue>,
    serbian: Arc<Tongue>,
    // Only tests speak these, so they are made when first asked for.
    stretched: OnceLock<Arc<Tongue>>,
    right_to_left: OnceLock<Arc<Tongue>>,
    sources: Vec<Locales>,
}

/// There is no time zone of this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownZone(pub String);

impl std::fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "there is no time zone \"{}\"; write one such as Europe/Dublin or Europe/Belgrade", self.0)
    }
}
impl std::error::Error for UnknownZone {}

const HOME_ZONE: &str = "Europe/Dublin";

impl Catalogue {
    /// A catalogue of these files and of this crate's own, in the time zone of Ireland. What is wrong with the files
    /// is logged, shows in brackets on the page and is found by [`crate::parity`].
    pub fn new(locales: &[Locales]) -> Self {
        let mut sources = vec![crate::LOCALES];
        for each in locales {
            if sources.iter().all(|known| known.name != each.name) {
                sources.push(*each);
            }
        }
        let tongue = |language| Arc::new(Tongue::of(Voice::Real(language), &sources));
        let (english, irish, serbian) = (tongue(Language::English), tongue(Language::Irish), tongue(Language::Serbian));
        let (stretched, right_to_left) = (OnceLock::new(), OnceLock::new());
        let tongues = Tongues { english, irish, serbian, stretched, right_to_left, sources };
        Self { tongues: Arc::new(tongues), zone: TimeZone::get(HOME_ZONE).unwrap_or(TimeZone::UTC) }
    }

    /// The same catalogue for a place in another time zone.
    pub fn in_zone(mut self, name: &str) -> Result<Self, UnknownZone> {
        self.zone = TimeZone::get(name).map_err(|_| UnknownZone(name.to_owned()))?;
        Ok(self)
    }

    /// The words of a language.
    pub fn words(&self, language: Language) -> Words {
        let tongue = match language {
            Language::English => &self.tongues.english,
            Language::Irish => &self.tongues.irish,
            Language::Serbian => &self.tongues.serbian,
        };
        Words::new(Arc::clone(tongue), self.zone.clone())
    }

    /// The words of an invented language, for tests.
    pub fn pseudo(&self, pseudo: Pseudo) -> Words {
        let place = match pseudo {
            Pseudo::Stretched => &self.tongues.stretched,
            Pseudo::RightToLeft => &self.tongues.right_to_left,
        };
        let tongue = place.get_or_init(|| Arc::new(Tongue::of(Voice::Invented(pseudo), &self.tongues.sources)));
        Words::new(Arc::clone(tongue), self.zone.clone())
    }

    /// The time zone that dates and times are shown in.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Every key that was asked for and is missing, or that lacked a value, since the start. A test that ends with any fails.
    pub fn missed(&self) -> BTreeSet<String> {
        let invented = [&self.tongues.stretched, &self.tongues.right_to_left];
        [&self.tongues.english, &self.tongues.irish, &self.tongues.serbian]
            .into_iter()
            .chain(invented.into_iter().filter_map(OnceLock::get))
            .flat_map(|tongue| tongue.missed())
            .collect()
    }

    /// The files that this catalogue was made of.
    pub fn sources(&self) -> &[Locales] {
        &self.tongues.sources
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("files", &self.tongues.sources.len()).finish_non_exhaustive()
    }
}
