//! The options of fixtures as our own types: fields of forms.

use maud::{Markup, Render};

use super::fixtures::Options;
use crate::components::{
    Affix, CharacterCount, Checkboxes, Choice, Choosable, CountWords, DateInput, DatePart, ErrorMessage, Fieldset,
    Group, Hint, Input, Label, Legend, Limit, PasswordInput, PasswordWords, Plural, Question, Radios, Select, Textarea,
};

fn label_of(options: Options<'_>) -> Label {
    Label {
        content: options.content(),
        classes: options.text("classes"),
        heading: options.flag("isPageHeading"),
        of: options.text("for"),
        attributes: options.attributes(),
    }
}

pub(super) fn label(options: Options<'_>) -> Markup {
    label_of(options).render()
}

pub(super) fn hint_of(options: Options<'_>) -> Hint {
    Hint {
        content: options.content(),
        id: options.text("id"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
}

pub(super) fn hint(options: Options<'_>) -> Markup {
    hint_of(options).render()
}

fn error_of(options: Options<'_>) -> ErrorMessage {
    let spoken = match options.get("visuallyHiddenText") {
        None => "Error".to_owned(),
        Some(_) => options.text("visuallyHiddenText"),
    };
    ErrorMessage {
        content: options.content(),
        id: options.text("id"),
        spoken,
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
}

pub(super) fn error_message(options: Options<'_>) -> Markup {
    error_of(options).render()
}

fn group_of(options: Options<'_>, before: &str, after: &str) -> Group {
    let Some(group) = options.child("formGroup") else { return Group::default() };
    Group {
        classes: group.text("classes"),
        attributes: group.attributes(),
        before: group.child_content(before),
        after: group.child_content(after),
    }
}

fn fieldset_of(options: Options<'_>) -> Fieldset {
    let legend = options.child("legend").map(|legend| Legend {
        content: legend.content(),
        classes: legend.text("classes"),
        heading: legend.flag("isPageHeading"),
    });
    Fieldset {
        legend: legend.unwrap_or_default(),
        described_by: options.text("describedBy"),
        role: options.text("role"),
        classes: options.text("classes"),
        attributes: options.attributes(),
        content: options.content_of("html", "nothing"),
    }
}

pub(super) fn fieldset(options: Options<'_>) -> Markup {
    fieldset_of(options).render()
}

fn affix(options: Options<'_>, key: &str) -> Affix {
    let Some(affix) = options.child(key) else { return Affix::default() };
    Affix { content: affix.content(), classes: affix.text("classes"), attributes: affix.attributes() }
}

fn input_of(options: Options<'_>) -> Input {
    let wrapper = options.child("inputWrapper");
    Input {
        name: options.text("name"),
        id: options.text("id"),
        kind: options.text("type"),
        value: options.text("value"),
        label: options.child("label").map(label_of).unwrap_or_default(),
        hint: options.child("hint").map(hint_of),
        error: options.child("errorMessage").map(error_of),
        prefix: affix(options, "prefix"),
        suffix: affix(options, "suffix"),
        described_by: options.text("describedBy"),
        inputmode: options.text("inputmode"),
        autocomplete: options.text("autocomplete"),
        autocapitalize: options.text("autocapitalize"),
        pattern: options.text("pattern"),
        spellcheck: options.maybe("spellcheck"),
        disabled: options.flag("disabled"),
        classes: options.text("classes"),
        attributes: options.attributes(),
        group: group_of(options, "beforeInput", "afterInput"),
        wrapper_classes: wrapper.map(|wrapper| wrapper.text("classes")).unwrap_or_default(),
        wrapper_attributes: wrapper.map(Options::attributes).unwrap_or_default(),
    }
}

pub(super) fn input(options: Options<'_>) -> Markup {
    input_of(options).render()
}

fn textarea_of(options: Options<'_>) -> Textarea {
    Textarea {
        name: options.text("name"),
        id: options.text("id"),
        value: options.text("value"),
        rows: options.number("rows"),
        label: options.child("label").map(label_of).unwrap_or_default(),
        hint: options.child("hint").map(hint_of),
        error: options.child("errorMessage").map(error_of),
        described_by: options.text("describedBy"),
        autocomplete: options.text("autocomplete"),
        spellcheck: options.maybe("spellcheck"),
        disabled: options.flag("disabled"),
        classes: options.text("classes"),
        attributes: options.attributes(),
        group: group_of(options, "beforeInput", "afterInput"),
    }
}

pub(super) fn textarea(options: Options<'_>) -> Markup {
    textarea_of(options).render()
}

fn plural(options: Options<'_>, key: &str) -> Plural {
    let forms = options.get(key).and_then(serde_json::Value::as_object);
    forms.into_iter().flatten().map(|(rule, text)| (rule.clone(), text.as_str().unwrap().to_owned())).collect()
}

pub(super) fn character_count(options: Options<'_>) -> Markup {
    let limit = match (options.number("maxwords"), options.number("maxlength")) {
        (Some(most), _) => Limit::Words(most),
        (None, Some(most)) => Limit::Characters(most),
        (None, None) => Limit::None,
    };
    let counts_words = options.text("countType") == "words" || matches!(limit, Limit::Words(_));
    let description = match options.text("textareaDescriptionText") {
        none if none.is_empty() && limit != Limit::None => {
            format!("You can enter up to %{{count}} {}", if counts_words { "words" } else { "characters" })
        }
        said => said,
    };
    CharacterCount {
        field: textarea_of(options),
        limit,
        count_type: options.text("countType"),
        threshold: options.number("threshold"),
        words: CountWords {
            description,
            characters_under: plural(options, "charactersUnderLimitText"),
            characters_at: options.text("charactersAtLimitText"),
            characters_over: plural(options, "charactersOverLimitText"),
            words_under: plural(options, "wordsUnderLimitText"),
            words_at: options.text("wordsAtLimitText"),
            words_over: plural(options, "wordsOverLimitText"),
        },
        message_classes: options.child("countMessage").map(|message| message.text("classes")).unwrap_or_default(),
    }
    .render()
}

fn choice(options: Options<'_>) -> Choice {
    let label = options.child("label");
    Choice {
        value: options
            .get("value")
            .map(|value| value.as_str().map_or(value.to_string(), str::to_owned))
            .unwrap_or_default(),
        content: options.content(),
        hint: options.child("hint").map(hint_of),
        checked: options.maybe("checked"),
        disabled: options.flag("disabled"),
        reveals: options.child("conditional").map(|shown| shown.content_of("html", "nothing")).unwrap_or_default(),
        id: options.text("id"),
        name: options.text("name"),
        behaviour: options.text("behaviour"),
        label_classes: label.map(|label| label.text("classes")).unwrap_or_default(),
        label_attributes: label.map(Options::attributes).unwrap_or_default(),
        attributes: options.attributes(),
        divider: options.text("divider"),
    }
}

fn question(options: Options<'_>) -> Question {
    let mut values: Vec<String> = options
        .get("values")
        .and_then(serde_json::Value::as_array)
        .into_iter()
        .flatten()
        .map(|value| value.as_str().map_or(value.to_string(), str::to_owned))
        .collect();
    values.extend(Some(options.text("value")).filter(|value| !value.is_empty()));
    Question {
        name: options.text("name"),
        id_prefix: options.text("idPrefix"),
        fieldset: options.child("fieldset").map(fieldset_of),
        hint: options.child("hint").map(hint_of),
        error: options.child("errorMessage").map(error_of),
        items: options.list("items").into_iter().map(choice).collect(),
        values,
        described_by: options.text("describedBy"),
        classes: options.text("classes"),
        attributes: options.attributes(),
        group: group_of(options, "beforeInputs", "afterInputs"),
    }
}

pub(super) fn radios(options: Options<'_>) -> Markup {
    Radios(question(options)).render()
}

pub(super) fn checkboxes(options: Options<'_>) -> Markup {
    Checkboxes(question(options)).render()
}

pub(super) fn select(options: Options<'_>) -> Markup {
    let item = |item: Options<'_>| Choosable {
        value: item.get("value").map(|value| value.as_str().map_or(value.to_string(), str::to_owned)),
        text: item.text("text"),
        selected: item.maybe("selected"),
        disabled: item.flag("disabled"),
        attributes: item.attributes(),
    };
    Select {
        name: options.text("name"),
        id: options.text("id"),
        value: options.text("value"),
        items: options.list("items").into_iter().map(item).collect(),
        label: options.child("label").map(label_of).unwrap_or_default(),
        hint: options.child("hint").map(hint_of),
        error: options.child("errorMessage").map(error_of),
        described_by: options.text("describedBy"),
        disabled: options.flag("disabled"),
        classes: options.text("classes"),
        attributes: options.attributes(),
        group: group_of(options, "beforeInput", "afterInput"),
    }
    .render()
}

/// A part as the template completes it: name, label and width of day, month and year are known.
fn date_part(options: Options<'_>, all: Options<'_>, known: Option<&str>) -> DatePart {
    let name = Some(options.text("name"))
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| known.unwrap_or_default().to_owned());
    let prefix = all.text("namePrefix");
    let full = if prefix.is_empty() { name.clone() } else { format!("{prefix}-{name}") };
    let values = all.child("values");
    let value = [
        options.text("value"),
        known.and_then(|known| all.child(known)).map(|part| part.text("value")).unwrap_or_default(),
        known.map(|known| values.map(|values| values.text(known)).unwrap_or_default()).unwrap_or_default(),
        values.map(|values| values.text(&full)).unwrap_or_default(),
    ];
    let mut letters = name.chars();
    let capital: String = letters
        .next()
        .map(|first| first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
        .unwrap_or_default();
    DatePart {
        label: Some(options.text("label")).filter(|label| !label.is_empty()).unwrap_or(capital),
        value: value.into_iter().find(|value| !value.is_empty()).unwrap_or_default(),
        error: options.maybe("error"),
        id: options.text("id"),
        classes: options.text("classes"),
        width: if name == "year" || known == Some("year") { 4 } else { 2 },
        inputmode: options.text("inputmode"),
        autocomplete: options.text("autocomplete"),
        pattern: options.text("pattern"),
        attributes: options.attributes(),
        name,
    }
}

pub(super) fn date_input(options: Options<'_>) -> Markup {
    let empty = serde_json::json!({});
    let items = options.list("items");
    let parts = if items.is_empty() {
        ["day", "month", "year"]
            .into_iter()
            .filter(|part| options.0.get(part) != Some(&serde_json::Value::Bool(false)))
            .map(|part| date_part(options.child(part).unwrap_or(Options(&empty)), options, Some(part)))
            .collect()
    } else {
        let known = |item: Options<'_>| ["day", "month", "year"].into_iter().find(|part| item.text("name") == *part);
        items.into_iter().map(|item| date_part(item, options, known(item))).collect()
    };
    DateInput {
        id: options.text("id"),
        name_prefix: options.text("namePrefix"),
        parts,
        fieldset: options.child("fieldset").map(fieldset_of),
        hint: options.child("hint").map(hint_of),
        error: options.child("errorMessage").map(error_of),
        classes: options.text("classes"),
        attributes: options.attributes(),
        group: group_of(options, "beforeInputs", "afterInputs"),
    }
    .render()
}

pub(super) fn password_input(options: Options<'_>) -> Markup {
    let or =
        |key: &str, other: &str| Some(options.text(key)).filter(|text| !text.is_empty()).unwrap_or(other.to_owned());
    PasswordInput {
        field: input_of(options),
        words: PasswordWords {
            show: or("showPasswordText", "Show"),
            hide: options.text("hidePasswordText"),
            show_spoken: or("showPasswordAriaLabelText", "Show password"),
            hide_spoken: options.text("hidePasswordAriaLabelText"),
            now_shown: options.text("passwordShownAnnouncementText"),
            now_hidden: options.text("passwordHiddenAnnouncementText"),
        },
        tells_script: options.flag("showPasswordText"),
        button_classes: options.child("button").map(|button| button.text("classes")).unwrap_or_default(),
    }
    .render()
}
