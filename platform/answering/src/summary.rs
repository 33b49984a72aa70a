//! "Check your answers": every question with what was answered, and a way to change it.

use crate::{
    carry, names,
    pages::{self, is_drawn},
    sheet::Sheet,
    turn::Turn,
};
use maud::{Markup, html};
use questionnaires::{Item, Kind};
use web::components::Button;

/// One line of the summary.
pub(crate) struct Line<'a> {
    item: &'a Item,
    path: Vec<u32>,
}

impl Sheet<'_> {
    pub(crate) fn summary_form(&self, turn: &Turn, action: &str, more: &Markup) -> Markup {
        let easy = self.tag.is_easy();
        html! {
            form .comhar-answering .comhar-easy[easy] id="answering" method="post" action=(action) novalidate autocomplete=[self.no_memory()] {
                (self.default_button("send"))
                input type="hidden" name=(names::CARRIED) value=(carry::pack(&carry::travelling(self.form, turn.answers().0.iter())));
                (self.taken_away(turn))
                h2 .govuk-heading-l { (self.word("answering-summary")) }
                (self.summary(turn, true))
                (more)
                div .govuk-button-group {
                    (Button::new(self.word("answering-send")).name(names::STEP).value("send"))
                    (Button::new(self.word("answering-back")).secondary().name(names::STEP).value("back"))
                    (self.beside)
                }
            }
        }
    }

    /// Every question that is asked with what was answered to it; with a button to change each one when `changes`, inside a form.
    fn summary(&self, turn: &Turn, changes: bool) -> Markup {
        let mut lines = Vec::new();
        self.lines(&self.questionnaire().items, &mut Vec::new(), turn, &mut lines);
        html! {
            dl .govuk-summary-list {
                @for line in &lines {
                    div .govuk-summary-list__row {
                        dt .govuk-summary-list__key { (self.line_words(line)) }
                        dd .govuk-summary-list__value { (self.answered(line, turn)) }
                        @if changes { dd .govuk-summary-list__actions { (self.change(line)) } }
                    }
                }
            }
        }
    }

    /// The answers of a response for whoever reads it: the same list without buttons.
    pub fn answers_read_only(&self, turn: &Turn) -> Markup {
        self.summary(turn, false)
    }

    fn lines<'b>(&'b self, items: &'b [Item], path: &mut Vec<u32>, turn: &Turn, lines: &mut Vec<Line<'b>>) {
        for item in items {
            if item.kind.holds_items() {
                let times = pages::repeats(item, path, &turn.settled, 0);
                pages::each_repeat(item, path, times, |path| self.lines(&item.items, path, turn, lines));
            } else if is_drawn(item) && item.kind != Kind::Note && turn.settled.is_shown(&item.id, path) {
                lines.push(Line { item, path: path.clone() });
            }
        }
    }

    fn line_words(&self, line: &Line<'_>) -> Markup {
        let number: Vec<String> = line.path.iter().map(|number| (number + 1).to_string()).collect();
        html! { (self.asked(line.item)) @if !number.is_empty() { " (" (number.join(".")) ")" } }
    }

    fn answered(&self, line: &Line<'_>, turn: &Turn) -> Markup {
        let said = self.written(line.item, turn.settled.values(&line.item.id, &line.path));
        html! {
            @if said.is_empty() { span .comhar-unsaid { (self.word("answering-nothing-said")) } }
            @for words in &said { (web::text::paragraphs(words)) }
        }
    }

    fn change(&self, line: &Line<'_>) -> Markup {
        let number = self.pages.iter().position(|page| page.holds(&line.item.id)).unwrap_or_default();
        html! {
            button .govuk-link .comhar-linked type="submit" name=(names::STEP) value=(format!("go-{number}")) {
                (self.word("answering-change")) span .govuk-visually-hidden { ": " (self.line_words(line)) }
            }
        }
    }
}
