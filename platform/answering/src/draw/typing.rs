//! Fields to type in.

use super::{Drawing, choosing::steps};
use crate::{names, read::MOST_VALUES, sheet::Sheet};
use maud::{Markup, html};
use questionnaires::{Item, Kind};
use web::{
    Attributes,
    components::{Affix, Button, Choice, Fieldset, Hint, Input, Label, Legend},
};

impl Sheet<'_> {
    pub(super) fn typing(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = &names::field(&item.id, path);
        if item.repeats.is_some() {
            return self.several(item, (name, path), drawing);
        }
        if item.kind == Kind::LongText {
            return self.long_text(item, name, drawing);
        }
        let mut input = drawing.form.input(name, self.label(item));
        input.hint = self.hint(item, drawing, self.example(item.kind));
        input.group.before = self.helped(item).into();
        html! { (self.shaped(item, input)) }
    }

    fn long_text(&self, item: &Item, name: &str, drawing: &Drawing<'_>) -> Markup {
        if let Some(most) = item.bounds.length {
            let mut counted = drawing.form.character_count(name, self.label(item), most, self.words);
            counted.field.hint = self.hint(item, drawing, Markup::default());
            return html! { (self.helped(item)) (counted) };
        }
        let mut area = drawing.form.textarea(name, self.label(item));
        area.hint = self.hint(item, drawing, Markup::default());
        area.group.before = self.helped(item).into();
        html! { (area) }
    }

    /// How a field of one line looks and which keyboard it asks for.
    fn shaped(&self, item: &Item, mut input: Input) -> Input {
        let (mode, width, kind) = match item.kind {
            Kind::Whole => ("numeric", "govuk-input--width-5", ""),
            Kind::Year => ("numeric", "govuk-input--width-4", ""),
            Kind::Line => ("numeric", "govuk-input--width-3", ""),
            Kind::Number | Kind::Amount => ("decimal", "govuk-input--width-10", ""),
            Kind::Time => ("", "govuk-input--width-5", ""),
            Kind::Email => ("email", "", "email"),
            Kind::Telephone => ("tel", "govuk-input--width-20", "tel"),
            Kind::Link => ("url", "", "url"),
            _ => ("", "", ""),
        };
        mode.clone_into(&mut input.inputmode);
        width.clone_into(&mut input.classes);
        kind.clone_into(&mut input.kind);
        if matches!(item.kind, Kind::Email | Kind::Telephone | Kind::Link | Kind::Label) {
            input.spellcheck = Some(false);
        }
        if let Some(unit) = item.unit.as_deref().filter(|_| item.kind == Kind::Amount) {
            input.suffix = Affix::from(unit);
        }
        if item.kind == Kind::Line {
            let (least, most) = steps(item);
            input.attributes = Attributes::none()
                .with("data-line-least", least.to_string())
                .with("data-line-most", most.to_string())
                .with("data-line-words", self.word("answering-line-slider"));
            input.hint = Some(Hint::new(html! {
                @if let Some(hint) = &input.hint { (hint.content) " " }
                span .comhar-line { (self.words.with("answering-line", &[("least", least.into()), ("most", most.into())])) }
                (self.ends(item))
            }));
        }
        input
    }

    fn example(&self, kind: Kind) -> String {
        match kind {
            Kind::Time => self.word("answering-example-time"),
            Kind::Year => self.word("answering-example-year"),
            _ => String::new(),
        }
    }

    /// A question that takes several values: a field for each, and a button for one more.
    fn several(&self, item: &Item, (name, path): (&str, &[u32]), drawing: &Drawing<'_>) -> Markup {
        let typed = (0..MOST_VALUES).rev().find(|index| !drawing.form.text(&names::value(name, *index)).is_empty());
        let wanted = usize::try_from(crate::pages::wanted(drawing.added, &item.id, path)).unwrap_or(1);
        let most = item
            .repeats
            .as_ref()
            .and_then(|repeats| repeats.most)
            .map_or(MOST_VALUES, |most| usize::try_from(most).unwrap_or(MOST_VALUES));
        let fields = typed.map_or(1, |last| last + 1).max(wanted).min(most.min(MOST_VALUES)).max(1);
        let add =
            Button::new(self.word("answering-add-one")).secondary().name(names::STEP).value(format!("add-{name}"));
        let inside = html! {
            @if let Some(hint) = self.hint(item, drawing, Markup::default()) { (hint.id(format!("{name}-hint"))) }
            @if let Some(error) = drawing.form.error_of(name) { (error.id(format!("{name}-error"))) }
            (self.helped(item))
            @for index in 0..fields {
                @let own = names::value(name, index);
                @let words = self.words.with("answering-value", &[("number", super::paging::whole(index + 1).into())]);
                (self.shaped(item, Input::new(own.as_str(), Label::new(words)).value(drawing.form.text(&own))))
            }
            @if fields < most.min(MOST_VALUES) { (add) }
        };
        html! { (Fieldset::new(self.legend(item), inside)) }
    }

    /// A point on the map, as two numbers.
    pub(super) fn point(&self, item: &Item, name: &str, drawing: &Drawing<'_>) -> Markup {
        let hint = self.hint(item, drawing, self.word("answering-example-point"));
        self.together((item, name), drawing, hint, &html! {
            @for (ending, words) in [("north", "answering-north"), ("east", "answering-east")] {
                @let own = names::part(name, ending);
                (Input::new(own.as_str(), Label::new(self.word(words))).value(drawing.form.text(&own)).inputmode("decimal").classes("govuk-input--width-10"))
            }
        })
    }

    /// A goal in own words, and how far along it is.
    pub(super) fn goal(&self, item: &Item, name: &str, drawing: &Drawing<'_>) -> Markup {
        let far = names::part(name, "far");
        let steps = (0..=10).map(|step: i64| Choice::new(step.to_string(), self.words.number(step))).collect();
        let legend = Legend::new(self.word("answering-goal-far"));
        let hint = self.hint(item, drawing, Markup::default());
        self.together((item, name), drawing, hint, &html! {
            (web::components::Textarea::new(name, Label::new(self.word("answering-goal-words"))).value(drawing.form.text(name)))
            (drawing.form.radios(&far, legend, steps).hint(self.word("answering-goal-ends")).classes("comhar-scale"))
        })
    }

    /// Fields that are one question.
    pub(super) fn together(
        &self,
        (item, name): (&Item, &str),
        drawing: &Drawing<'_>,
        hint: Option<Hint>,
        fields: &Markup,
    ) -> Markup {
        let error = drawing.form.error_of(name);
        let mut described = Vec::new();
        let hint = hint.map(|hint| hint.id(format!("{name}-hint")));
        described.extend(hint.as_ref().map(|hint| hint.id.clone()));
        described.extend(error.as_ref().map(|_| format!("{name}-error")));
        let inside = html! {
            @if let Some(hint) = &hint { (hint) }
            @if let Some(error) = error.clone() { (error.id(format!("{name}-error"))) }
            (self.helped(item))
            (fields)
        };
        let fieldset = Fieldset { described_by: described.join(" "), ..Fieldset::new(self.legend(item), inside) };
        html! { div .govuk-form-group .govuk-form-group--error[error.is_some()] { (fieldset) } }
    }
}
