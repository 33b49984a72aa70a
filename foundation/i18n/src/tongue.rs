//! One language with all its sentences, ready to be asked.

use crate::{
    Locales, Pseudo, Value,
    calendar::Calendar,
    numbers::{COMMA, Marks, POINT},
    shape::{FileShape, needs},
};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, concurrent::FluentBundle};
use kernel::Language;
use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
    sync::{Mutex, PoisonError},
};

/// How a tongue speaks: a language of the product, or an invented one for tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    Real(Language),
    Invented(Pseudo),
}

impl Voice {
    pub(crate) const fn language(self) -> Language {
        match self {
            Self::Real(language) => language,
            Self::Invented(_) => Language::English,
        }
    }

    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Real(language) => language.tag(),
            Self::Invented(pseudo) => pseudo.tag(),
        }
    }
}

pub(crate) struct Tongue {
    pub voice: Voice,
    pub calendar: Calendar,
    pub marks: Marks,
    /// Sentences without variables, written out once: most of a page is made of them.
    plain: HashMap<Box<str>, Box<str>>,
    bundle: FluentBundle<FluentResource>,
    missed: Mutex<BTreeSet<String>>,
}

/// More would only fill the memory of a server whose language files are badly broken.
const MOST_MISSED_KEPT: usize = 500;

impl Tongue {
    pub(crate) fn of(voice: Voice, locales: &[Locales]) -> Self {
        let files: Vec<FileShape> = locales.iter().map(|each| FileShape::of(each.file(voice.language()))).collect();
        let mut tongue = Self {
            voice,
            calendar: Calendar::default(),
            marks: if voice.language() == Language::Serbian { COMMA } else { POINT },
            plain: HashMap::new(),
            bundle: bundle(voice, locales),
            missed: Mutex::default(),
        };
        for key in files.iter().flat_map(|file| file.messages.keys()) {
            if needs(&files, key).is_empty() {
                let sentence = tongue.format(key, &[]).into_owned();
                tongue.plain.insert(key.as_str().into(), sentence.into());
            }
        }
        tongue.calendar = Calendar::of(&tongue);
        tongue
    }

    /// A sentence without variables.
    pub(crate) fn text<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        match self.plain.get(key) {
            Some(sentence) => Cow::Borrowed(sentence),
            None => self.format(key, &[]),
        }
    }

    pub(crate) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(|sentence| &**sentence)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A sentence with its variables filled in.
    pub(crate) fn format<'a>(&'a self, key: &str, values: &[(&str, Value<'_>)]) -> Cow<'a, str> {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.voice.tag(), "a sentence is missing from the language files");
            self.miss(key);
            return Cow::Owned(format!("[{key}]"));
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, language = self.voice.tag(), ?errors, "a sentence lacks a value that it names");
            self.miss(key);
        }
        Cow::Owned(sentence)
    }

    fn miss(&self, key: &str) {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        if missed.len() < MOST_MISSED_KEPT {
            missed.insert(key.to_owned());
        }
    }

    pub(crate) fn missed(&self) -> BTreeSet<String> {
        self.missed.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn bundle(voice: Voice, locales: &[Locales]) -> FluentBundle<FluentResource> {
    let language = voice.language();
    let mut bundle = FluentBundle::new_concurrent(vec![language.as_str().parse().unwrap_or_default()]);
    // Marks of isolation would stand in titles, mails and copied text. Names are isolated where they are marked up (`name`).
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(if language == Language::Serbian { with_comma } else { with_point }));
    if let Voice::Invented(pseudo) = voice {
        bundle.set_transform(Some(pseudo.transform()));
    }
    let mut problems: Vec<FluentError> = bundle.add_builtins().err().into_iter().collect();
    for each in locales {
        let file = each.file(language).to_owned();
        let resource = FluentResource::try_new(file).unwrap_or_else(|(resource, errors)| {
            problems.extend(errors.into_iter().map(FluentError::ParserError));
            resource
        });
        problems.extend(bundle.add_resource(resource).err().into_iter().flatten());
    }
    if !problems.is_empty() {
        tracing::error!(language = language.as_str(), ?problems, "the language files have problems");
    }
    bundle
}

fn with_point<M>(value: &Value<'_>, _: &M) -> Option<String> {
    grouped(value, &POINT)
}

fn with_comma<M>(value: &Value<'_>, _: &M) -> Option<String> {
    grouped(value, &COMMA)
}

fn grouped(value: &Value<'_>, marks: &Marks) -> Option<String> {
    match value {
        Value::Number(number) if number.options.use_grouping => Some(marks.written(&number.as_string())),
        _ => None,
    }
}
