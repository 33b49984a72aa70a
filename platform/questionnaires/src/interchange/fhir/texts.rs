//! Text in several languages: the member itself in the language of the questionnaire, the others as its translations.

use super::extensions::{self, Object, TRANSLATION};
use crate::model::{Tag, Text};
use serde_json::{Value as Json, json};

/// The text of the member `name`, with its translations.
pub(super) fn read(of: &Json, name: &str, language: &Tag) -> Text {
    let mut text = Text::default();
    if let Some(words) = extensions::text(of, name) {
        text = text.and(language.clone(), words);
    }
    if let Some(beside) = of.get(format!("_{name}")) {
        for translation in extensions::all(beside, TRANSLATION) {
            let part = |name| extensions::part(translation, name).and_then(Json::as_str);
            if let (Some(tag), Some(words)) = (part("lang"), part("content"))
                && text.exactly(tag).is_none()
            {
                text = text.and(Tag::new(tag), words);
            }
        }
    }
    text
}

/// Writes the member `name` and its translations.
pub(super) fn write(to: &mut Object, name: &str, text: &Text, language: &Tag) {
    extensions::put(to, name, text.exactly(language.as_str()));
    let others: Vec<Json> = text.iter().filter(|(tag, _)| *tag != language).map(translation).collect();
    if !others.is_empty() {
        to.insert(format!("_{name}"), json!({ "extension": others }));
    }
}

fn translation((tag, words): (&Tag, &str)) -> Json {
    let parts = json!([{ "url": "lang", "valueCode": tag.as_str() }, { "url": "content", "valueString": words }]);
    json!({ "url": TRANSLATION.url(), "extension": parts })
}
