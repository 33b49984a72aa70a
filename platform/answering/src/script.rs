//! A questionnaire to be read aloud, on the telephone or beside somebody.

use crate::{conditions::numbers, sheet::Sheet};
use maud::{Markup, html};
use questionnaires::{Item, Kind};
use std::collections::BTreeMap;

impl Sheet<'_> {
    /// The questionnaire as a script, question by question: what to say, what to offer, and what is for the ears of nobody but
    /// the one who asks.
    pub fn script(&self) -> Markup {
        let numbers = numbers(self.form);
        html! { article .comhar-script { (self.script_items(&self.questionnaire().items, &numbers)) } }
    }

    fn script_items(&self, items: &[Item], numbers: &BTreeMap<&str, String>) -> Markup {
        html! {
            @for item in items {
                @if item.kind.holds_items() {
                    section {
                        @if !item.text.is_empty() { h2 .govuk-heading-m { (self.asked(item)) } }
                        (self.only_if(item, "answering-script-only-if"))
                        (self.script_items(&item.items, numbers))
                    }
                } @else if item.kind == Kind::Note { p .govuk-body { (self.asked(item)) } }
                @else if item.kind.is_asked() && !item.read_only { (self.script_question(item, numbers)) }
            }
        }
    }

    fn script_question(&self, item: &Item, numbers: &BTreeMap<&str, String>) -> Markup {
        let number = numbers.get(item.id.as_str()).map(String::as_str).unwrap_or_default();
        html! {
            section .comhar-script__part {
                (self.only_if(item, "answering-script-only-if"))
                p .comhar-kicker { (number) ". " (self.word("answering-script-say")) }
                p .govuk-body-l { (self.said(&item.text)) @if !item.hint.is_empty() { " " (self.said(&item.hint)) } }
                (self.offered(item))
                @if !item.guidance.is_empty() {
                    p .comhar-kicker { (self.word("answering-guidance")) }
                    p .govuk-body { (self.said(&item.guidance)) }
                }
                @if !item.required { p .govuk-hint { (self.word("answering-script-may-skip")) } }
            }
        }
    }

    fn offered(&self, item: &Item) -> Markup {
        let choices = self.all_choices(item);
        let own = [self.word("answering-yes"), self.word("answering-no")];
        html! {
            @if !choices.is_empty() {
                p .comhar-kicker { (self.word("answering-script-offer")) }
                ul .govuk-list .govuk-list--bullet {
                    @for choice in choices.iter().take(MOST_READ_OUT) { li { (self.said(&choice.text)) @if let Some(with) = self.comes_with(item, choice) { " " (with) } } }
                }
            } @else if item.kind == Kind::YesNo {
                p .comhar-kicker { (self.word("answering-script-offer")) }
                ul .govuk-list .govuk-list--bullet { @for words in own { li { (words) } } }
            } @else if matches!(item.kind, Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line) {
                p .comhar-kicker { (self.word("answering-script-offer")) }
                p .govuk-body { (self.line_words_aloud(item)) " " (self.ends(item)) }
            } @else if item.kind.is_words() {
                p .govuk-hint { (self.word("answering-script-wait")) }
            }
        }
    }

    fn line_words_aloud(&self, item: &Item) -> String {
        let (least, most) = crate::draw::steps(item);
        self.words.with("answering-line", &[("least", least.into()), ("most", most.into())])
    }
}

/// Nobody listens to a longer list: the person says it in own words, and it is searched.
const MOST_READ_OUT: usize = 30;
