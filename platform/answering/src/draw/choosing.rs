//! Radios, boxes, picture tiles, scales.

use super::{Drawing, question::symbol};
use crate::{names, read::known_choices, sheet::Sheet};
use maud::{Markup, html};
use questionnaires::{Item, Kind, Value};
use web::{
    Attributes,
    components::{Checkboxes, Choice, Fieldset, Input, Label, Radios},
};

/// A scale without bounds has these steps; a scale never has more than [`MOST_STEPS`].
const STEPS: (i64, i64) = (0, 10);
const STARS: (i64, i64) = (1, 5);
const MOST_STEPS: i64 = 101;

impl Sheet<'_> {
    pub(super) fn choosing(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        match item.kind {
            Kind::YesNo => {
                let choices =
                    vec![Choice::new("yes", self.word("answering-yes")), Choice::new("no", self.word("answering-no"))];
                self.radios(item, &name, choices, drawing)
            }
            Kind::Agree => self.agree(item, &name, drawing),
            Kind::Picture => self.pictures(item, path, drawing),
            Kind::Several | Kind::SeveralOrOther => self.boxes(item, path, drawing),
            _ => {
                let mut choices = self.choices(item, path, drawing);
                if item.kind == Kind::OneOrOther {
                    choices.push(self.other(&name, drawing));
                }
                self.radios(item, &name, choices, drawing)
            }
        }
    }

    pub(super) fn radios(&self, item: &Item, name: &str, choices: Vec<Choice>, drawing: &Drawing<'_>) -> Markup {
        let mut radios: Radios = drawing.form.radios(name, self.legend(item), choices);
        radios.0.hint = self.hint(item, drawing, Markup::default());
        radios.0.group.before = self.helped(item).into();
        html! { (radios) }
    }

    fn choices(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Vec<Choice> {
        let offered = known_choices(self, item, path, drawing.settled);
        let text = |code: &str, choice: Option<&questionnaires::Choice>| match choice {
            Some(choice) if !choice.text.is_empty() => {
                html! { (self.said(&choice.text)) @if let Some(icon) = choice.media.as_ref().and_then(symbol) { " " (icon) } }
            }
            _ => html! { (self.choice_words(item, code)) },
        };
        offered.iter().map(|(code, choice)| Choice::new(code.as_str(), text(code, *choice))).collect()
    }

    /// "Something else", with a field for own words.
    fn other(&self, name: &str, drawing: &Drawing<'_>) -> Choice {
        let own = names::part(name, "other");
        let field =
            Input::new(own.as_str(), Label::new(self.word("answering-other-words"))).value(drawing.form.text(&own));
        Choice::new(names::OTHER, self.word("answering-other")).reveals(html! { (field) })
    }

    fn boxes(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let offered = known_choices(self, item, path, drawing.settled);
        let alone = |code: &str| {
            offered.iter().any(|(known, choice)| known == code && choice.is_some_and(|choice| choice.alone))
        };
        let (lone, mut choices): (Vec<Choice>, Vec<Choice>) =
            self.choices(item, path, drawing).into_iter().partition(|choice| alone(&choice.value));
        if item.kind == Kind::SeveralOrOther {
            choices.push(self.other(&name, drawing));
        }
        if !lone.is_empty() && !choices.is_empty() {
            choices.push(Choice::divider(self.word("answering-or")));
        }
        choices.extend(lone.into_iter().map(Choice::exclusive));
        let mut boxes: Checkboxes = drawing.form.checkboxes(&name, self.legend(item), choices);
        boxes.0.hint = self.hint(item, drawing, self.word("answering-several"));
        boxes.0.group.before = self.helped(item).into();
        html! { (boxes) }
    }

    /// One box to tick; its words are what is agreed to.
    fn agree(&self, item: &Item, name: &str, drawing: &Drawing<'_>) -> Markup {
        let mut boxes = drawing.form.checkboxes(name, "", vec![Choice::new("yes", self.asked(item))]);
        boxes.0.fieldset = None;
        boxes.0.hint = self.hint(item, drawing, Markup::default());
        html! { (self.helped(item)) (boxes) }
    }

    /// Pictures with their words: plain radios, two a row on the smallest phone.
    fn pictures(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let error = drawing.form.error_of(&name);
        let hint = self.hint(item, drawing, Markup::default()).map(|hint| hint.id(format!("{name}-hint")));
        let described =
            [hint.as_ref().map(|_| format!("{name}-hint")), error.as_ref().map(|_| format!("{name}-error"))];
        let offered = known_choices(self, item, path, drawing.settled);
        let tiles = html! {
            @if let Some(hint) = &hint { (hint) }
            @if let Some(error) = error.clone() { (error.id(format!("{name}-error"))) }
            (self.helped(item))
            div .comhar-tiles {
                @for (index, (code, choice)) in offered.iter().enumerate() {
                    @let id = if index == 0 { name.clone() } else { format!("{name}-{}", index + 1) };
                    div .comhar-tile {
                        input .comhar-tile__input type="radio" id=(id) name=(name) value=(code) checked[drawing.form.has(&name, code)];
                        label .comhar-tile__label for=(id) {
                            @if let Some(icon) = choice.and_then(|choice| choice.media.as_ref()).and_then(symbol) { (icon) }
                            span .comhar-tile__words {
                                @if let Some(choice) = choice { (self.said(&choice.text)) } @else { (code) }
                            }
                        }
                    }
                }
            }
        };
        let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let fieldset = Fieldset { described_by: described, ..Fieldset::new(self.legend(item), tiles) };
        html! { div .govuk-form-group .govuk-form-group--error[error.is_some()] { (fieldset) } }
    }

    /// Steps from one end to the other: radios with the words of both ends, or those of a list.
    pub(super) fn scale(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let choices = if item.choices.is_some() {
            self.choices(item, path, drawing)
        } else {
            let (least, most) = steps(item);
            (least..=most).map(|step| Choice::new(step.to_string(), self.words.number(step))).collect()
        };
        let mut radios: Radios = drawing.form.radios(&name, self.legend(item), choices);
        radios.0.hint = self.hint(item, drawing, self.ends(item));
        radios.0.group.before = self.helped(item).into();
        if item.choices.is_none() {
            radios.0.classes = "comhar-scale".to_owned();
            radios.0.attributes = Attributes::none().with("data-ends", "yes");
        }
        html! { (radios) }
    }

    /// What the first and the last step mean, for those who see and those who hear.
    pub(crate) fn ends(&self, item: &Item) -> Markup {
        let (least, most) = steps(item);
        html! {
            @if !item.low.is_empty() || !item.high.is_empty() {
                span .comhar-ends {
                    @if !item.low.is_empty() { span { (self.words.number(least)) " = " (self.said(&item.low)) } }
                    " "
                    @if !item.high.is_empty() { span { (self.words.number(most)) " = " (self.said(&item.high)) } }
                }
            }
        }
    }
}

/// The first and the last step of a scale.
pub(crate) fn steps(item: &Item) -> (i64, i64) {
    let usual = match item.kind {
        Kind::Rating => STARS,
        Kind::Line => (0, 100),
        _ => STEPS,
    };
    let bound = |value: &Option<Value>| match value {
        Some(Value::Whole(whole)) => Some(*whole),
        _ => None,
    };
    let least = bound(&item.bounds.least).unwrap_or(usual.0);
    let most = bound(&item.bounds.most).unwrap_or(usual.1);
    (least, most.clamp(least, least.saturating_add(MOST_STEPS - 1)))
}
