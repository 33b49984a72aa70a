crate::text_enum! {
    /// A language that the whole product speaks.
    pub enum Language {
        /// English.
        English = "en",
        /// Gaeilge.
        Irish = "ga",
        /// Srpski, in Latin script.
        Serbian = "sr",
    }
}

impl Language {
    /// The BCP 47 tag for `lang` attributes.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Irish => "ga",
            Self::Serbian => "sr-Latn",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Irish => "Gaeilge",
            Self::Serbian => "Srpski",
        }
    }
}

#[expect(clippy::derivable_impls, reason = "the enum is made by a macro that the derive cannot reach into")]
impl Default for Language {
    fn default() -> Self {
        Self::English
    }
}
