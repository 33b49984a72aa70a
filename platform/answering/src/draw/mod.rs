//! A page of questions.

mod choosing;
mod days;
mod paging;
mod places;
mod question;
mod typing;

pub(crate) use choosing::steps;

use crate::{
    drawn::For,
    names,
    pages::{self, Added, Page, is_drawn},
    read::COUNT,
    sheet::Sheet,
    turn::{At, Turn},
};
use maud::{Markup, html};
use questionnaires::{Item, Kind, logic::Settled};
use web::{Form, components::Button};

/// What is drawn: one page, by the answers so far.
pub(crate) struct Drawing<'a> {
    pub page: &'a Page,
    pub settled: &'a Settled,
    pub form: &'a Form,
    pub added: &'a Added,
    /// Whether questions that need an answer say so: not when all do, or none does.
    pub marks_needed: bool,
}

impl Sheet<'_> {
    /// Where somebody stands, as one form that is sent to `action`: a page of questions or the summary. `more` stands in the
    /// form just before its buttons: hidden fields of the caller, a sentence about who will read this.
    pub fn draw(&self, turn: &Turn, action: &str, more: &Markup) -> Markup {
        match turn.at {
            At::Page(number) => match self.pages.get(number) {
                Some(page) => self.page_form(turn, (number, page), action, more),
                None => Markup::default(),
            },
            At::Summary | At::Done => self.summary_form(turn, action, more),
        }
    }

    fn page_form(&self, turn: &Turn, (number, page): (usize, &Page), action: &str, more: &Markup) -> Markup {
        let easy = self.tag.is_easy();
        html! {
            form .comhar-answering .comhar-easy[easy] id="answering" method="post" action=(action) novalidate autocomplete=[self.no_memory()] {
                (self.default_button("next"))
                (self.page_fields(turn, number, page))
                (self.progress(turn, number))
                @if turn.odd { (self.asked_again()) }
                (self.questions_of(turn, (number, page)))
                (more)
                (self.page_buttons(turn, number))
            }
        }
    }

    /// At a device of the house, nothing typed is offered to the next one.
    pub(crate) fn no_memory(&self) -> Option<&'static str> {
        (self.who == crate::Who::Kiosk).then_some("off")
    }

    /// The questions of one page: as they were drawn before where nobody has typed anything and no place is asked for.
    fn questions_of(&self, turn: &Turn, (number, page): (usize, &Page)) -> Markup {
        if !turn.untouched || self.places.is_some_and(|places| !places.is_empty()) {
            return self.questions(turn, page);
        }
        let whom = For { number, tag: self.tag.clone(), words: self.words.tag(), who: self.who };
        self.pages.drawn.find(&whom, &turn.settled).unwrap_or_else(|| {
            let drawn = self.questions(turn, page);
            // A filter may ask which day it is.
            let filters = |item: &Item| item.choices.as_ref().is_some_and(|choices| choices.filter.is_some());
            if !self.questionnaire().walk().any(filters) {
                self.pages.drawn.keep(whom, &turn.settled, &drawn);
            }
            drawn
        })
    }

    /// The questions of one page alone, for a form of the caller's own: with them go [`Sheet::page_fields`].
    pub fn questions(&self, turn: &Turn, page: &Page) -> Markup {
        let drawing = Drawing {
            page,
            settled: &turn.settled,
            form: &turn.form,
            added: &turn.added,
            marks_needed: self.marks_needed(),
        };
        html! {
            @if drawing.marks_needed && page.items().iter().any(|id| self.needs(id)) {
                p .govuk-hint { (self.word("answering-may-skip")) }
            }
            (self.items(&self.questionnaire().items, &mut Vec::new(), &drawing))
        }
    }

    fn needs(&self, id: &str) -> bool {
        self.form.item(id).is_some_and(|item| item.required)
    }

    fn marks_needed(&self) -> bool {
        let asked = || self.questionnaire().walk().filter(|item| item.kind.is_asked());
        asked().any(|item| item.required) && !asked().all(|item| item.required)
    }

    fn items(&self, items: &[Item], path: &mut Vec<u32>, drawing: &Drawing<'_>) -> Markup {
        html! {
            @for item in items {
                @if item.kind.holds_items() { (self.group(item, path, drawing)) }
                @else if drawing.page.holds(&item.id) && drawing.settled.is_shown(&item.id, path) {
                    (self.question(item, path, drawing))
                }
            }
        }
    }

    fn group(&self, item: &Item, path: &mut Vec<u32>, drawing: &Drawing<'_>) -> Markup {
        if !item.walk().any(|inside| drawing.page.holds(&inside.id)) {
            return Markup::default();
        }
        if item.repeats.is_some() {
            return self.repeated(item, path, drawing);
        }
        if !drawing.settled.is_shown(&item.id, path) {
            return Markup::default();
        }
        html! { section .comhar-part { (self.heading(item)) (self.items(&item.items, path, drawing)) } }
    }

    /// What stands above the questions of a group.
    fn heading(&self, item: &Item) -> Markup {
        html! {
            @if !item.text.is_empty() {
                @if item.kind == Kind::Matrix { h3 .govuk-heading-m { (self.asked(item)) } }
                @else { h2 .govuk-heading-l { (self.asked(item)) } }
            }
            @if !item.hint.is_empty() { p .govuk-hint { (self.said(&item.hint)) } }
            (self.helped(item))
        }
    }

    /// A group that repeats: each time under its number, with a button for one more and one for one less.
    fn repeated(&self, item: &Item, path: &mut Vec<u32>, drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let times = pages::repeats(item, path, drawing.settled, pages::wanted(drawing.added, &item.id, path));
        let rules = item.repeats.clone().unwrap_or_default();
        // Only where the group begins can it grow: on later pages its number is known.
        let begins = item.walk().find(|inside| is_drawn(inside)).is_some_and(|first| drawing.page.holds(&first.id));
        let free = begins && rules.count.is_none();
        let may_grow = free && times < rules.most.unwrap_or(pages::MOST_REPEATS);
        let may_shrink = free && times > rules.least.unwrap_or(1).max(1);
        let mut parts = Vec::new();
        pages::each_repeat(item, path, times, |path| {
            if drawing.settled.is_shown(&item.id, path) {
                parts.push((path.last().copied().unwrap_or_default(), self.items(&item.items, path, drawing)));
            }
        });
        if parts.is_empty() {
            return Markup::default();
        }
        let what = self.plain(&item.text);
        let press = |step: String, words: String| Button::new(words).secondary().name(names::STEP).value(step);
        html! {
            section .comhar-part {
                (self.heading(item))
                input type="hidden" name=(format!("{COUNT}{name}")) value=(times);
                @for (number, part) in &parts {
                    @let words = self.words.with("answering-repeat", &[("number", (number + 1).into()), ("what", i18n::name(&what))]);
                    section .comhar-sheet {
                        h3 .govuk-heading-m { (words) }
                        (part)
                        @if may_shrink {
                            (press(format!("remove-{name}.{number}"), self.words.with("answering-remove", &[("number", (number + 1).into()), ("what", i18n::name(&what))])))
                        }
                    }
                }
                @if may_grow { (press(format!("add-{name}"), self.words.with("answering-add", &[("what", i18n::name(&what))]))) }
            }
        }
    }
}
