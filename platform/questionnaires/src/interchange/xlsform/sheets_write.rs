//! The workbook, written.

use super::super::Trouble;
use super::columns::WORDS;
use super::{CARRIED, YES_NO, conditions, languages, media, own, survey_write};
use crate::model::{Choice, Kind, Questionnaire, Tag, Text};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// A row: its cells by the heads of their columns.
pub(super) type Line = BTreeMap<String, String>;

/// How the languages are written in the heads of columns.
pub(super) struct Languages(BTreeMap<String, String>);

impl Languages {
    fn of(questionnaire: &Questionnaire) -> Self {
        let kept = carried(questionnaire, "languages");
        let one = questionnaire.languages.len() <= 1;
        let name = |tag: &Tag| {
            let kept = kept.and_then(|kept| kept.get(tag.as_str())).and_then(Json::as_str);
            kept.filter(|kept| one || !kept.is_empty()).map_or_else(|| languages::written(tag), ToOwned::to_owned)
        };
        Self(questionnaire.languages.iter().map(|tag| (tag.as_str().to_owned(), name(tag))).collect())
    }

    /// The head of a column of words.
    pub(super) fn column(&self, base: &str, tag: &Tag) -> String {
        match self.0.get(tag.as_str()).map(String::as_str) {
            Some("") => base.to_owned(),
            Some(name) => format!("{base}::{name}"),
            None => format!("{base}::{}", languages::written(tag)),
        }
    }
}

fn carried<'a>(questionnaire: &'a Questionnaire, name: &str) -> Option<&'a Json> {
    questionnaire.carried.get(CARRIED)?.get(name)
}

/// The rows of the three sheets that every form has.
pub(super) struct Sheets {
    pub survey: Vec<Line>,
    pub choices: Vec<Line>,
    pub settings: Vec<Line>,
    languages: Languages,
}

impl Sheets {
    /// Whatever may not be written is looked for before, in [`super::unwritable`].
    pub(super) fn of(questionnaire: &Questionnaire) -> Self {
        let languages = Languages::of(questionnaire);
        let several = conditions::several(questionnaire);
        Self {
            survey: survey_write::rows(&questionnaire.items, &several, &languages),
            choices: choices(questionnaire, &languages),
            settings: vec![settings(questionnaire)],
            languages,
        }
    }

    /// The bytes of the file.
    pub(super) fn write(&self, questionnaire: &Questionnaire) -> Result<Vec<u8>, Trouble> {
        let mut book = Workbook::new();
        let known: [(&str, &[&str], &Vec<Line>); 3] = [
            ("survey", &SURVEY, &self.survey),
            ("choices", &["list_name", "name", "label"], &self.choices),
            ("settings", &["form_title", "form_id", "version"], &self.settings),
        ];
        for (name, usual, rows) in known {
            sheet(&mut book, name, &heads(rows, usual, questionnaire, &self.languages), rows)?;
        }
        for (name, kept) in carried(questionnaire, "sheets").and_then(Json::as_object).into_iter().flatten() {
            let columns =
                kept.get("columns").and_then(|columns| serde_json::from_value::<Vec<String>>(columns.clone()).ok());
            let rows = kept.get("rows").and_then(|rows| serde_json::from_value::<Vec<Line>>(rows.clone()).ok());
            sheet(&mut book, name, &columns.unwrap_or_default(), &rows.unwrap_or_default())?;
        }
        book.save_to_buffer().map_err(|error| Trouble::at("file", error))
    }
}

const SURVEY: [&str; 18] = [
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "choice_filter",
    "appearance",
    "repeat_count",
    "default",
    "read_only",
    "parameters",
    super::columns::KIND,
];

/// The heads that are needed: the usual ones in their usual order, words in the order of the languages, then the
/// others.
fn heads(rows: &[Line], usual: &[&str], of: &Questionnaire, languages: &Languages) -> Vec<String> {
    let used: BTreeSet<&String> = rows.iter().flat_map(BTreeMap::keys).collect();
    let named = usual.iter().flat_map(|name| {
        let words = if WORDS.contains(name) { of.languages.as_slice() } else { &[] };
        let words = words.iter().map(|tag| languages.column(name, tag));
        std::iter::once((*name).to_owned()).chain(words).collect::<Vec<_>>()
    });
    let always = usual.iter().take(2).map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut heads: Vec<String> = Vec::new();
    for name in named.filter(|name| used.contains(name) || always.contains(name)) {
        if !heads.contains(&name) {
            heads.push(name);
        }
    }
    let rest: Vec<String> = used.into_iter().filter(|name| !heads.contains(name)).cloned().collect();
    heads.into_iter().chain(rest).collect()
}

fn settings(questionnaire: &Questionnaire) -> Line {
    let mut line = Line::new();
    for (name, text) in carried(questionnaire, "settings").and_then(Json::as_object).into_iter().flatten() {
        line.insert(name.clone(), text.as_str().unwrap_or_default().to_owned());
    }
    let best = questionnaire.languages.first().and_then(|tag| questionnaire.title.best(tag, &[]));
    if let Some((title, _)) = best {
        line.insert("form_title".to_owned(), title.to_owned());
    }
    line.insert("form_id".to_owned(), questionnaire.name.clone());
    if let Some(version) = &questionnaire.version {
        line.insert("version".to_owned(), version.clone());
    }
    for (name, text) in own::settings(questionnaire) {
        line.insert(name.to_owned(), text);
    }
    if let (Some(first), true) = (questionnaire.languages.first(), questionnaire.languages.len() > 1) {
        let name = Languages::of(questionnaire).column("", first);
        line.entry("default_language".to_owned()).or_insert_with(|| name.trim_start_matches("::").to_owned());
    }
    line
}

fn choices(questionnaire: &Questionnaire, languages: &Languages) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (name, list) in &questionnaire.lists {
        lines.extend(list.choices.iter().map(|choice| choice_line(name, choice, languages)));
    }
    let yes_no = questionnaire.walk().any(|item| item.kind == Kind::YesNo);
    if yes_no && !questionnaire.lists.contains_key(YES_NO) {
        for code in ["yes", "no"] {
            let text = questionnaire.languages.iter().fold(Text::default(), |text, tag| text.and(tag.clone(), code));
            let choice = Choice { code: code.to_owned(), text, ..Choice::default() };
            lines.push(choice_line(YES_NO, &choice, languages));
        }
    }
    lines
}

fn choice_line(list: &str, choice: &Choice, languages: &Languages) -> Line {
    let mut line: Line = choice
        .columns
        .iter()
        .filter(|(name, _)| !name.starts_with("fhir:"))
        .map(|(name, text)| (name.clone(), text.clone()))
        .collect();
    line.insert("list_name".to_owned(), list.to_owned());
    line.insert("name".to_owned(), choice.code.clone());
    for (tag, words) in choice.text.iter() {
        line.insert(languages.column("label", tag), words.to_owned());
    }
    if let Some(media) = choice.media.as_ref().filter(|media| media::is_file(media)) {
        line.insert("media::image".to_owned(), media.source.clone());
    }
    if let Some(weight) = choice.weight {
        line.insert("comhar_weight".to_owned(), weight.to_string());
    }
    line.extend(own::of_choice(choice).map(|(name, text)| (name.to_owned(), text)));
    if choice.alone {
        line.insert("comhar_alone".to_owned(), "yes".to_owned());
    }
    line
}

fn sheet(book: &mut Workbook, name: &str, heads: &[String], rows: &[Line]) -> Result<(), Trouble> {
    let failed = |error: rust_xlsxwriter::XlsxError| Trouble::at(format!("sheet {name}"), error);
    let as_text = Format::new().set_num_format("@");
    let sheet = book.add_worksheet();
    sheet.set_name(name).map_err(failed)?;
    for (column, head) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(0, column, head, &as_text).map_err(failed)?;
        for (row, line) in (1_u32..).zip(rows) {
            if let Some(text) = line.get(head) {
                sheet.write_string_with_format(row, column, text, &as_text).map_err(failed)?;
            }
        }
    }
    Ok(())
}
