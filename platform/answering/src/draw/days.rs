//! Days, months, days with a time.

use super::Drawing;
use crate::{names, sheet::Sheet};
use maud::{Markup, html};
use questionnaires::{Item, Kind};
use web::components::{DateInput, DatePart, Input, Label};

impl Sheet<'_> {
    pub(super) fn day(&self, item: &Item, name: &str, drawing: &Drawing<'_>) -> Markup {
        let example = match item.kind {
            Kind::Month => "answering-example-month",
            Kind::At => "answering-example-at",
            _ => "answering-example-date",
        };
        let mut input: DateInput = drawing.form.date_input(name, self.legend(item), self.words);
        if item.kind == Kind::Month {
            input.parts.retain(|part: &DatePart| part.name != "day");
        }
        if item.kind == Kind::At {
            let own = names::part(name, "time");
            let time =
                Input::new(own.as_str(), Label::new(self.word("answering-time")).classes("govuk-date-input__label"))
                    .value(drawing.form.text(&own))
                    .classes("govuk-date-input__input govuk-input--width-5");
            input.group.after = html! { div .govuk-date-input__item { (time) } }.into();
        }
        input.hint = self.hint(item, drawing, self.word(example));
        input.group.before = Markup::default().into();
        html! { (self.helped(item)) (input) }
    }
}
