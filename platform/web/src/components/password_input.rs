//! A password that can be shown while it is typed.

use maud::{Markup, PreEscaped, Render, html};

use super::{button::Button, input::Input};
use crate::{
    components::Example,
    element::{Attributes, Content, classes},
};

/// What the button beside the field says, in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct PasswordWords {
    /// "Show".
    pub show: String,
    /// "Hide".
    pub hide: String,
    /// "Show password", read out.
    pub show_spoken: String,
    /// "Hide password", read out.
    pub hide_spoken: String,
    /// "Your password is visible", read out.
    pub now_shown: String,
    /// "Your password is hidden", read out.
    pub now_hidden: String,
}

/// A password that can be shown while it is typed. The value is never put back into a page by forms.
#[derive(Debug, Clone, Default)]
pub struct PasswordInput {
    /// The field; its kind, spelling and capitals are set here.
    pub field: Input,
    /// The words of its button.
    pub words: PasswordWords,
    /// Which of the words are also given to the script; all of them unless the page is in English.
    pub tells_script: bool,
    /// Further classes of the button.
    pub button_classes: String,
}

impl PasswordInput {
    /// A password.
    pub fn new(field: Input, words: PasswordWords) -> Self {
        Self { field, words, tells_script: true, button_classes: String::new() }
    }

    fn data(&self) -> Attributes {
        let words = &self.words;
        let all = [
            ("show-password", &words.show),
            ("hide-password", &words.hide),
            ("show-password-aria-label", &words.show_spoken),
            ("hide-password-aria-label", &words.hide_spoken),
            ("password-shown-announcement", &words.now_shown),
            ("password-hidden-announcement", &words.now_hidden),
        ];
        let mut data = Attributes::none().with("data-module", "govuk-password-input");
        for (key, text) in all.into_iter().filter(|(_, text)| self.tells_script && !text.is_empty()) {
            data = data.with(format!("data-i18n.{key}"), text);
        }
        data
    }
}

impl Render for PasswordInput {
    fn render(&self) -> Markup {
        let mut field = self.field.clone();
        let id = if field.id.is_empty() { field.name.clone() } else { field.id.clone() };
        let own = "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle";
        let button = Button {
            content: self.words.show.as_str().into(),
            kind: "button".to_owned(),
            classes: classes(own, &self.button_classes),
            attributes: Attributes::none()
                .with("aria-controls", id)
                .with("aria-label", &self.words.show_spoken)
                .flag("hidden"),
            ..Button::default()
        };
        field.kind = "password".to_owned();
        field.spellcheck = Some(false);
        field.autocapitalize = "none".to_owned();
        if field.autocomplete.is_empty() {
            field.autocomplete = "current-password".to_owned();
        }
        field.classes = classes("govuk-password-input__input govuk-js-password-input-input", &field.classes);
        field.wrapper_classes = "govuk-password-input__wrapper".to_owned();
        field.group.classes = classes("govuk-password-input", &field.group.classes);
        field.group.attributes = self.data().and(&field.group.attributes);
        field.group.after = Content::from(PreEscaped(html! { (button) (field.group.after) }.into_string()));
        field.render()
    }
}

/// A sample for the gallery.
pub fn examples() -> Vec<Example> {
    let words =
        PasswordWords { show: "Show".to_owned(), show_spoken: "Show password".to_owned(), ..PasswordWords::default() };
    vec![Example::new("a password", PasswordInput::new(Input::new("password", "Password"), words))]
}
