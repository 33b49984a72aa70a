//! The sheet `choices`, read into lists.

use super::super::{MOST_CHOICES, Trouble};
use super::cells::{Row, Sheet};
use super::languages::Languages;
use super::own;
use super::row::media_kind;
use crate::model::{Choice, ChoiceList, Media, Tag, Text};
use std::collections::{BTreeMap, BTreeSet};

/// The lists; a name may stand twice in a list only when the form says so.
pub(super) fn read(
    sheet: &Sheet,
    twice: bool,
    languages: &mut Languages,
    troubles: &mut Vec<Trouble>,
) -> BTreeMap<String, ChoiceList> {
    let mut lists: BTreeMap<String, ChoiceList> = BTreeMap::new();
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    let rows = sheet.rows(troubles);
    if !rows.is_empty() && !sheet.has_columns(["list_name", "name"], troubles) {
        return lists;
    }
    for row in rows {
        let Some((list, name)) = list_and_name(&row, troubles) else { continue };
        if !known.insert((list.to_owned(), name.to_owned())) && !twice {
            let what = format!(
                "the choice {name} stands twice in the list {list}; give each a name of its own, \
                 or set allow_choice_duplicates to yes on the sheet settings"
            );
            troubles.push(Trouble::at(row.place("name"), what));
        }
        let choices = &mut lists.entry(list.to_owned()).or_default().choices;
        choices.push(choice(&row, name, languages));
        if choices.len() == MOST_CHOICES + 1 {
            let what = format!("the list {list} has more than {MOST_CHOICES} choices");
            troubles.push(Trouble::at(row.place("list_name"), what));
        }
    }
    lists
}

/// The list that a choice belongs to, and what is stored when it is chosen; nothing when one of them is missing.
fn list_and_name<'a>(row: &'a Row<'_>, troubles: &mut Vec<Trouble>) -> Option<(&'a str, &'a str)> {
    let Some(list) = row.text("list_name") else {
        troubles.push(Trouble::at(row.place("list_name"), "no list name, though something stands in this row"));
        return None;
    };
    let Some(name) = row.text("name") else {
        troubles.push(Trouble::at(row.place("name"), "a choice without a name; the name is what is stored"));
        return None;
    };
    if name.contains(char::is_whitespace) {
        let what = format!("{name} has a space in it; a name has none, since several are kept with spaces between");
        troubles.push(Trouble::at(row.place("name"), what));
    }
    Some((list, name))
}

fn choice(row: &Row<'_>, name: &str, languages: &mut Languages) -> Choice {
    let mut choice = Choice { code: name.to_owned(), ..Choice::default() };
    let mut text = Text::default();
    for (column, cell) in &row.cells {
        match (column.base.as_str(), &column.language) {
            ("list_name" | "name", _) => {}
            ("label", None) => {
                let first = languages.order.first().cloned();
                text = text.and(first.unwrap_or_else(|| Tag::new("en")), cell.clone());
            }
            ("label", Some(language)) => text = text.and(languages.tag(language), cell.clone()),
            ("comhar_weight", _) => choice.weight = cell.parse().ok().filter(|weight: &f64| weight.is_finite()),
            (own::CODINGS, _) => choice.codings = own::read_codings(cell),
            (own::MEDIA, _) => choice.media = own::read_media(cell).or(choice.media),
            ("comhar_alone", _) => choice.alone = super::row::is_yes(cell),
            ("media::image", None) => {
                let kind = media_kind("image").to_owned();
                choice.media = Some(Media { kind, source: cell.clone(), words: Text::default() });
            }
            _ => {
                choice.columns.insert(column.written.clone(), cell.clone());
            }
        }
    }
    choice.text = text;
    choice
}
