//! A questionnaire, in one language, for one who answers.

use crate::pages::{Page, Pages};
use i18n::Words;
use jiff::civil::DateTime;
use maud::{Markup, html};
use questionnaires::{Choice, Item, Kind, OwnPicture, Questionnaire, Tag, Text, logic::Form};

/// Who answers, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Who {
    /// The person, alone, on a device of their own.
    #[default]
    Alone,
    /// The person, with somebody who helps.
    Helped,
    /// Somebody at a device of the house.
    Kiosk,
    /// A member of staff types what stands on paper.
    Paper,
    /// A member of staff asks aloud and types what is said.
    Phone,
}

impl Who {
    /// Whether a member of staff sits before the page, and reads what is meant for them.
    pub const fn is_staff(self) -> bool {
        matches!(self, Self::Paper | Self::Phone)
    }
}

/// Places to choose from, handed in by whoever knows them: a code and its words, in the language of the page, in order. Areas are
/// not among them: they stand in a list of the questionnaire.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Services of the house.
    pub services: Vec<(String, String)>,
}

impl Places {
    /// `true` when there is nothing to choose from.
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }
}

/// A questionnaire, in one language, for one who answers.
#[derive(Clone)]
pub struct Sheet<'a> {
    pub(crate) form: &'a Form,
    pub(crate) words: &'a Words,
    pub(crate) tag: Tag,
    pub(crate) now: DateTime,
    pub(crate) who: Who,
    pub(crate) places: Option<&'a Places>,
    pub(crate) checks: bool,
    pub(crate) beside: Markup,
    pub(crate) pictures: Option<String>,
    pub(crate) pages: Pages,
}

impl<'a> Sheet<'a> {
    /// A sheet in the language of the page, for a person alone, with a summary to check before it is sent. `now` is the local
    /// time by which conditions are decided.
    pub fn new(form: &'a Form, words: &'a Words, now: DateTime) -> Self {
        Self::parted((form, Pages::of(form)), words, now)
    }

    /// The same for a form whose pages are known already.
    pub fn parted((form, pages): (&'a Form, Pages), words: &'a Words, now: DateTime) -> Self {
        Self {
            form,
            words,
            tag: Tag::from(words.language()),
            now,
            who: Who::Alone,
            places: None,
            checks: true,
            beside: Markup::default(),
            pictures: None,
            pages,
        }
    }

    /// In this language, which may be easy read. Without it: the language of the page.
    #[must_use]
    pub fn language(mut self, tag: Tag) -> Self {
        self.tag = tag;
        self
    }

    /// For this one who answers.
    #[must_use]
    pub fn for_whom(mut self, who: Who) -> Self {
        self.who = who;
        self
    }

    /// With these services to choose from.
    #[must_use]
    pub fn places(mut self, places: &'a Places) -> Self {
        self.places = Some(places);
        self
    }

    /// Sent from the last page of questions, with no summary to check.
    #[must_use]
    pub fn without_summary(mut self) -> Self {
        self.checks = false;
        self
    }

    /// With these buttons of the caller's own beside those of the sheet: one that keeps the form for later.
    #[must_use]
    pub fn beside(mut self, buttons: Markup) -> Self {
        self.beside = buttons;
        self
    }

    /// With the pictures that were sent with its questions: the address below which each lies by its mark. The same for everybody
    /// who shares the pages of a form.
    #[must_use]
    pub fn pictures_at(mut self, address: String) -> Self {
        self.pictures = Some(address);
        self
    }

    /// The questionnaire.
    pub fn questionnaire(&self) -> &'a Questionnaire {
        self.form.questionnaire()
    }

    /// The pages it is asked on, in order; see [`Page`].
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Names of the scripts that improve its pages, for `Visit::script`.
    pub fn scripts(&self) -> &'static [&'static str] {
        if self.questionnaire().walk().any(|item| item.kind == Kind::Line) { &["answering"] } else { &[] }
    }

    /// A text of the questionnaire in the language of this sheet, or the nearest there is: marked with its own language when
    /// another stands in. Nothing when nothing is written.
    pub fn said(&self, text: &Text) -> Markup {
        let Some((text, tag)) = text.best(&self.tag, &self.questionnaire().languages) else { return Markup::default() };
        let own = (tag.plain().as_str() != self.words.tag()).then(|| tag.plain());
        let lines = || {
            if self.tag.is_easy() {
                ideas(text)
            } else {
                html! { (text) }
            }
        };
        match own {
            Some(tag) => html! { span lang=(tag.as_str()) dir="auto" { (lines()) } },
            None => lines(),
        }
    }

    /// The same as plain words; empty when nothing is written.
    pub fn plain(&self, text: &Text) -> String {
        text.best(&self.tag, &self.questionnaire().languages).map(|(text, _)| text.to_owned()).unwrap_or_default()
    }

    /// The choices of a question, unfiltered.
    pub(crate) fn all_choices(&self, item: &Item) -> Vec<&'a Choice> {
        let mut choices: Vec<&Choice> = self.questionnaire().choices_of(item).iter().collect();
        self.in_order(item, &mut choices);
        choices
    }

    /// Areas by their names, whoever listed them, and what else is in nobody's order.
    pub(crate) fn in_order(&self, item: &Item, choices: &mut [&Choice]) {
        let by_words = item.choices.as_ref().is_some_and(|source| source.by_words);
        if by_words || item.kind == Kind::Area {
            choices.sort_by_cached_key(|choice| i18n::sort_key(self.words.language(), &self.plain(&choice.text)));
        }
    }

    /// The heading of an item: what stands before it, and what is asked. A question that nobody gave words goes by its name, so
    /// that no field is without one.
    pub(crate) fn asked(&self, item: &Item) -> Markup {
        html! {
            @if let Some(prefix) = &item.prefix { (prefix) " " }
            @if item.text.is_empty() { (item.id) } @else { (self.said(&item.text)) }
        }
    }

    /// The pictures that were sent with a question, with what they show; without words one only decorates.
    pub(crate) fn own_pictures(&self, item: &Item) -> Markup {
        let shown = self.pictures.iter().flat_map(|address| {
            let own = item.media.iter().filter_map(|media| Some((media.own_picture()?, &media.words)));
            own.map(|(picture, words)| crate::picture(address, picture, &self.plain(words)))
        });
        html! { @for picture in shown { p .govuk-body { (picture) } } }
    }

    /// A sentence of this crate.
    pub(crate) fn word(&self, key: &str) -> String {
        self.words.text(key).into_owned()
    }
}

/// Pictures up to this width, in pixels, fit the narrowest page as they are.
const NARROW: u32 = 280;

/// A picture that lies below this address. A wide one is as wide as the questions, whatever the screen; a small one stays small.
pub fn picture(address: &str, picture: OwnPicture<'_>, words: &str) -> Markup {
    let wide = picture.width > NARROW;
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    let width = if wide { "100%" } else { width.as_str() };
    html! { img src=(format!("{address}/{}", picture.mark)) alt=(words) width=(width) height=[(!wide).then_some(height)]; }
}

/// One idea a line: a new line after the end of each sentence.
fn ideas(text: &str) -> Markup {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some(end) = rest.find(". ").or_else(|| rest.find("? ")).or_else(|| rest.find("! ")) {
            let (first, after) = rest.split_at(end + 1);
            lines.push(first.trim());
            rest = after;
        }
        lines.push(rest.trim());
    }
    html! {
        @for (index, line) in lines.iter().filter(|line| !line.is_empty()).enumerate() { @if index > 0 { br; } (line) }
    }
}
