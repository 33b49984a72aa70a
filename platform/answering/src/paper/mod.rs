//! A questionnaire to print, fill in with a pen and key in later.

mod answer;

use crate::{
    conditions::{Asked, jumps, numbers},
    sheet::Sheet,
};
use maud::{Markup, html};
use questionnaires::{Item, Kind};
use std::collections::BTreeMap;

/// How large the print is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Print {
    /// 12 points.
    #[default]
    Usual,
    /// 18 points.
    Large,
}

/// What stands on a printed sheet beside the questions.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// How large the print is.
    pub print: Print,
    /// Which version these questions are, so that keying knows.
    pub version: String,
    /// A code to scan that leads to the same questions: `documents::scan_code`.
    pub code: Option<Markup>,
    /// Words before the questions: who reads this, where it goes.
    pub before: Markup,
    /// What is cut off and kept: the person's own code. It stands at the end, below a dashed line.
    pub slip: Option<Markup>,
}

impl Sheet<'_> {
    /// The questionnaire for a pen: boxes drawn, lines for words, who answers what in words. Of A4, or any other page.
    pub fn paper(&self, paper: &Paper) -> Markup {
        let numbers = numbers(self.form);
        let large = paper.print == Print::Large;
        html! {
            article .comhar-paper .comhar-paper--large[large] lang=(self.tag.plain().as_str()) {
                header .comhar-paper__head {
                    div {
                        h1 .govuk-heading-l { (self.said(&self.questionnaire().title)) }
                        @if !self.questionnaire().about.is_empty() { p .govuk-body { (self.said(&self.questionnaire().about)) } }
                        (paper.before)
                    }
                    div .comhar-paper__mark {
                        @if let Some(code) = &paper.code { (code) }
                        p { (self.words.with("answering-paper-version", &[("version", i18n::name(&paper.version))])) }
                    }
                }
                (self.paper_items(&self.questionnaire().items, &numbers))
                @if !self.questionnaire().rights.is_empty() { p .comhar-paper__how { (self.said(&self.questionnaire().rights)) } }
                @if let Some(slip) = &paper.slip {
                    section .comhar-paper__cut { p .comhar-paper__how { (self.word("answering-paper-cut")) } (slip) }
                }
            }
        }
    }

    fn paper_items(&self, items: &[Item], numbers: &BTreeMap<&str, String>) -> Markup {
        html! {
            @for item in items {
                @if item.kind.holds_items() { (self.paper_group(item, numbers)) }
                @else if item.kind == Kind::Note { p .govuk-body { (self.asked(item)) } (self.own_pictures(item)) }
                @else if item.kind.is_asked() && !item.read_only { (self.paper_question(item, numbers)) }
            }
        }
    }

    fn paper_group(&self, item: &Item, numbers: &BTreeMap<&str, String>) -> Markup {
        html! {
            section .comhar-paper__part {
                @if !item.text.is_empty() { h2 .govuk-heading-m { (self.asked(item)) } }
                @if !item.hint.is_empty() { p .comhar-paper__how { (self.said(&item.hint)) } }
                (self.only_if(item, "answering-paper-only-if"))
                @if item.repeats.is_some() { p .comhar-paper__how { (self.word("answering-paper-again")) } }
                (self.paper_items(&item.items, numbers))
            }
        }
    }

    fn paper_question(&self, item: &Item, numbers: &BTreeMap<&str, String>) -> Markup {
        let jumps = jumps(self, item, numbers);
        html! {
            div .comhar-paper__question {
                p .comhar-paper__asked {
                    span .comhar-paper__number { (numbers.get(item.id.as_str()).map(String::as_str).unwrap_or_default()) }
                    span { (self.said(&item.text)) }
                }
                div .comhar-paper__body {
                    (self.only_if(item, "answering-paper-only-if"))
                    @if !item.hint.is_empty() { p .comhar-paper__how { (self.said(&item.hint)) } }
                    (self.own_pictures(item))
                    (self.room(item))
                    @for (answer, number) in &jumps {
                        p .comhar-paper__how {
                            (self.words.with("answering-paper-go", &[("answer", i18n::name(answer)), ("number", i18n::name(number))]))
                        }
                    }
                }
            }
        }
    }

    /// Who answers this, when not everybody does.
    pub(crate) fn only_if(&self, item: &Item, key: &str) -> Markup {
        let list = |title: &str, lines: &[String]| {
            html! { div .comhar-paper__only { p { (self.word(title)) } ul { @for line in lines { li { (line) } } } } }
        };
        match self.when_asked(item) {
            Asked::Always => Markup::default(),
            Asked::All(lines) => list(key, &lines),
            Asked::Any(lines) => list("answering-paper-only-if-any", &lines),
            Asked::ByRule => html! { p .comhar-paper__only { (self.word("answering-paper-ask")) } },
        }
    }
}
