//! What is around the questions: hidden fields, how far along, the buttons.

use crate::{
    carry::{self, Why},
    names,
    pages::{self, Page},
    sheet::Sheet,
    turn::Turn,
};
use maud::{Markup, html};
use web::components::{Button, InsetText};

impl Sheet<'_> {
    /// The hidden fields that a page of questions carries: which page it is, and the answers of all others.
    pub fn page_fields(&self, turn: &Turn, number: usize, page: &Page) -> Markup {
        let is_typed = |id: &str| page.holds(id) && !self.form.item(id).is_some_and(|item| item.read_only);
        let others = turn.answers().0.iter().filter(|row| !is_typed(&row.item));
        let carried = carry::pack(&carry::travelling(self.form, others));
        html! {
            input type="hidden" name=(names::PAGE) value=(number);
            @if !carried.is_empty() { input type="hidden" name=(names::CARRIED) value=(carried); }
            @if turn.changing { input type="hidden" name=(names::CHANGING) value="1"; }
            @if turn.odd { input type="hidden" name=(names::SURE) value="1"; }
        }
    }

    /// The button that the Enter key presses: the first of a form. Seen and reached by nobody.
    pub(crate) fn default_button(&self, step: &str) -> Markup {
        html! { button type="submit" name=(names::STEP) value=(step) hidden {} }
    }

    /// How far along, when there is more than one page; and what was taken away by the last answer.
    pub(crate) fn progress(&self, turn: &Turn, number: usize) -> Markup {
        let shown = pages::shown(self.form, &self.pages, &turn.settled);
        let at = shown.iter().position(|page| *page == number).map_or(1, |at| at + 1);
        let (at, all) = (whole(at), whole(shown.len()));
        html! {
            @if all > 1 {
                p .govuk-caption-m { (self.words.with("answering-progress", &[("page", at.into()), ("pages", all.into())])) }
            }
            (self.taken_away(turn))
        }
    }

    /// Answers that went because their question is no longer asked, named so that nobody wonders.
    pub(crate) fn taken_away(&self, turn: &Turn) -> Markup {
        let gone: Vec<_> = turn
            .dropped
            .iter()
            .filter(|dropped| dropped.why == Why::Hidden)
            .filter_map(|dropped| self.form.item(&dropped.item))
            .filter(|item| item.kind.is_asked())
            .collect();
        html! {
            @if !gone.is_empty() {
                (InsetText::new(html! {
                    p .govuk-body { (self.word("answering-taken-away")) }
                    ul .govuk-list .govuk-list--bullet { @for item in gone { li { (self.asked(item)) } } }
                }))
            }
        }
    }

    pub(crate) fn asked_again(&self) -> Markup {
        html! { (InsetText::new(html! { p .govuk-body { (self.word("answering-sure")) } })) }
    }

    pub(crate) fn page_buttons(&self, turn: &Turn, number: usize) -> Markup {
        let shown = pages::shown(self.form, &self.pages, &turn.settled);
        let is_first = shown.first().is_none_or(|first| *first >= number);
        let is_last = shown.last().is_none_or(|last| *last <= number);
        let words = if is_last && !self.checks { "answering-send" } else { "answering-next" };
        html! {
            div .govuk-button-group {
                (Button::new(self.word(words)).name(names::STEP).value("next"))
                @if !is_first {
                    (Button::new(self.word("answering-back")).secondary().name(names::STEP).value("back"))
                }
                (self.beside)
            }
        }
    }
}

pub(crate) fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
