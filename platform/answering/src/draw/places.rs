//! Long lists, searched by typing, and lists put into an order.

use super::Drawing;
use crate::{names, read::known_choices, sheet::Sheet};
use maud::{Markup, html};
use questionnaires::Item;
use web::components::{Button, Choice, Choosable, Input, Label, Radios, Select};

/// Lists up to this long are one field with all of them; longer ones are searched.
const LISTED: usize = 150;
/// No more than this are shown for one search.
const FOUND: usize = 20;

impl Sheet<'_> {
    pub(super) fn lookup(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let offered = known_choices(self, item, path, drawing.settled);
        if offered.len() > LISTED {
            return self.searched(item, path, drawing);
        }
        let mut lines = vec![Choosable::new("", self.word("answering-choose"))];
        lines.extend(offered.iter().map(|(code, _)| Choosable::new(code.as_str(), self.choice_words(item, code))));
        let mut select: Select = drawing.form.select(&name, self.label(item), lines);
        select.hint = self.hint(item, drawing, Markup::default());
        select.group.before = self.helped(item).into();
        html! { (select) }
    }

    /// A search: some words, a button, and what was found as radios.
    fn searched(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let own = names::part(&name, "search");
        let typed = drawing.form.text(&own).trim();
        let chosen = drawing.form.chosen(&name).map(str::to_owned);
        let offered = known_choices(self, item, path, drawing.settled);
        let all = if typed.is_empty() { Vec::new() } else { self.search(item, &offered, typed) };
        let mut found: Vec<String> =
            chosen.into_iter().filter(|code| offered.iter().any(|(known, _)| known == code)).collect();
        found.extend(all.iter().filter(|code| !found.contains(code)).take(FOUND).cloned().collect::<Vec<_>>());
        let search =
            Button::new(self.word("answering-search")).secondary().name(names::STEP).value(format!("find-{name}"));
        let choices = found.iter().map(|code| Choice::new(code.as_str(), self.choice_words(item, code))).collect();
        let hint = self.hint(item, drawing, self.word("answering-search-hint"));
        let more = super::paging::whole(all.len());
        self.together((item, &name), drawing, hint, &html! {
            // Where the error leads when there is nothing to choose from yet.
            @let field = Input::new(own.as_str(), Label::new(self.word("answering-search-words"))).value(typed).spellcheck(false);
            (if found.is_empty() { field.id(name.as_str()) } else { field })
            (search)
            @if !typed.is_empty() {
                p .govuk-body role="status" {
                    @if all.is_empty() { (self.word("answering-search-none")) }
                    @else if all.len() > FOUND { (self.words.with("answering-search-many", &[("count", more.into())])) }
                }
            }
            @if !found.is_empty() {
                (Radios::new(name.as_str(), self.word("answering-search-found"), choices).value(drawing.form.text(&name)))
            }
        })
    }

    /// A list to be put into order: a place for each of its lines.
    pub(super) fn ranking(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let offered = known_choices(self, item, path, drawing.settled);
        let places: Vec<Choosable> = std::iter::once(Choosable::new("", self.word("answering-no-place")))
            .chain((1..=offered.len()).map(|place| Choosable::new(place.to_string(), place.to_string())))
            .collect();
        let hint = self.hint(item, drawing, self.word("answering-ranking-hint"));
        self.together((item, &name), drawing, hint, &html! {
            div .comhar-ranking id=(name) tabindex="-1" {
                @for (index, (code, choice)) in offered.iter().enumerate() {
                    @let own = names::part(&name, &format!("place{index}"));
                    @let words = match choice { Some(choice) if !choice.text.is_empty() => self.said(&choice.text), _ => html! { (code) } };
                    (Select::new(own.as_str(), Label::new(words), places.clone()).value(drawing.form.text(&own)))
                }
            }
        })
    }
}
