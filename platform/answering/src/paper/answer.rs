//! The room for one answer on paper.

use crate::{draw::steps, sheet::Sheet};
use maud::{Markup, html};
use questionnaires::{Item, Kind};

/// Longer lists do not stand on paper; they come on a sheet of their own.
const MOST_ON_PAPER: usize = 60;
const TWO_COLUMNS: usize = 12;
const LINES_FOR_WORDS: usize = 6;

impl Sheet<'_> {
    pub(super) fn room(&self, item: &Item) -> Markup {
        match item.kind {
            Kind::YesNo => {
                self.tick_boxes(&[self.word("answering-yes"), self.word("answering-no")], "answering-paper-tick-one")
            }
            Kind::Agree => self.tick_boxes(&[self.word("answering-yes")], "answering-paper-tick-one"),
            Kind::Scale | Kind::Rating | Kind::Recommend if item.choices.is_none() => self.circles(item, steps(item)),
            Kind::Line => self.circles(item, (0, 10)),
            Kind::Ranking => self.listed(item, "answering-paper-rank"),
            Kind::Several | Kind::SeveralOrOther => self.listed(item, "answering-paper-tick-several"),
            kind if kind.has_choices() || item.choices.is_some() => self.listed(item, "answering-paper-tick-one"),
            Kind::Service => {
                html! { p .comhar-paper__how { (self.word("answering-paper-list")) } (blank_lines(1)) }
            }
            Kind::LongText => blank_lines(LINES_FOR_WORDS),
            Kind::Goal => {
                html! { (blank_lines(2)) p .comhar-paper__how { (self.word("answering-goal-far")) " " (self.word("answering-goal-ends")) } (self.circles(item, (0, 10))) }
            }
            Kind::Date => self.squares(&[2, 2, 4], "answering-paper-date"),
            Kind::Month => self.squares(&[2, 4], "answering-paper-month"),
            Kind::Year => self.squares(&[4], ""),
            Kind::Time => self.squares(&[2, 2], "answering-paper-time"),
            Kind::At => {
                html! { (self.squares(&[2, 2, 4], "answering-paper-date")) (self.squares(&[2, 2], "answering-paper-time")) }
            }
            Kind::Amount => {
                html! { (blank_lines(1)) @if let Some(unit) = &item.unit { p .comhar-paper__how { (unit) } } }
            }
            _ => blank_lines(1),
        }
    }

    /// The choices of a list with a box before each, and a line for own words.
    fn listed(&self, item: &Item, how: &str) -> Markup {
        let choices = self.all_choices(item);
        if choices.len() > MOST_ON_PAPER {
            return html! { p .comhar-paper__how { (self.word("answering-paper-list")) } (blank_lines(1)) };
        }
        let round = !item.kind.takes_several();
        let ranked = item.kind == Kind::Ranking;
        let own = matches!(item.kind, Kind::OneOrOther | Kind::SeveralOrOther);
        html! {
            p .comhar-paper__how { (self.word(how)) }
            ul .comhar-paper__choices .comhar-paper__choices--long[choices.len() > TWO_COLUMNS] {
                @for choice in &choices {
                    li .comhar-paper__choice {
                        span .comhar-paper__box .comhar-paper__box--round[round] .comhar-paper__box--place[ranked] aria-hidden="true" {}
                        span {
                            @if choice.text.is_empty() { (choice.code) } @else { (self.said(&choice.text)) }
                            @if let Some(with) = self.comes_with(item, choice) { " " (with) }
                        }
                    }
                }
                @if own {
                    li .comhar-paper__choice {
                        span .comhar-paper__box .comhar-paper__box--round[round] aria-hidden="true" {}
                        span { (self.word("answering-other")) }
                    }
                }
            }
            @if own { (blank_lines(1)) }
        }
    }

    fn tick_boxes(&self, words: &[String], how: &str) -> Markup {
        html! {
            @if words.len() > 1 { p .comhar-paper__how { (self.word(how)) } }
            ul .comhar-paper__choices {
                @for words in words {
                    li .comhar-paper__choice { span .comhar-paper__box aria-hidden="true" {} span { (words) } }
                }
            }
        }
    }

    /// Numbers to put a ring around.
    fn circles(&self, item: &Item, (least, most): (i64, i64)) -> Markup {
        // A line from 0 to 100 has room for every tenth step.
        let factor = if item.kind == Kind::Line { 10 } else { 1 };
        html! {
            p .comhar-paper__how { (self.word("answering-paper-circle")) " " (self.ends(item)) }
            ol .comhar-paper__steps { @for step in least..=most { li .comhar-paper__step { (step * factor) } } }
        }
    }

    /// Squares for digits, in groups.
    fn squares(&self, groups: &[usize], how: &str) -> Markup {
        html! {
            @if !how.is_empty() { p .comhar-paper__how { (self.word(how)) } }
            div .comhar-paper__blanks aria-hidden="true" {
                @for (index, digits) in groups.iter().enumerate() {
                    @if index > 0 { span { "/" } }
                    @for _ in 0..*digits { span .comhar-paper__blank {} }
                }
            }
        }
    }
}

fn blank_lines(lines: usize) -> Markup {
    html! { @for _ in 0..lines { div .comhar-paper__line aria-hidden="true" {} } }
}
