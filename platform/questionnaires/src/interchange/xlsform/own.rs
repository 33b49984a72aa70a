//! Columns of our own: what a form has here and XLSForm has no column for. Other tools pass over a column they do not know, so a
//! form that went through them still has it.

use super::super::Trouble;
use super::cells::Row;
use super::{CARRIED, conditions, media};
use crate::model::{
    Bounds, Choice, Coding, Condition, Constraint, Expression, Item, Kind, Media, Questionnaire, Repeats,
};
use serde::{Serialize, de::DeserializeOwned};
use std::collections::{BTreeMap, BTreeSet};

/// The columns of the sheet `survey` with one text or a list, as JSON. Those with words in each language stand in
/// [`super::columns::WORDS`].
pub(super) const SURVEY: [&str; 10] = [
    "comhar_prefix",
    "comhar_unit",
    "comhar_codes",
    "comhar_variables",
    "comhar_bounds",
    "comhar_constraint",
    "comhar_repeats",
    SHOWN,
    MEDIA,
    media::DECORATES,
];
/// When a question is shown, as it was chosen from a list: in the rule of XLSForm it is an expression like any other.
const SHOWN: &str = "comhar_shown";
/// What is shown beside words and is no file, such as a picture of the house, as JSON; nothing stands in the place of a file.
pub(super) const MEDIA: &str = "comhar_media";
/// The column of the sheet `choices` with the codes of a choice in other systems, as JSON.
pub(super) const CODINGS: &str = "comhar_codings";
/// The columns of the sheet `settings`.
pub(super) const SETTINGS: [&str; 7] =
    ["comhar_url", "comhar_title", "comhar_about", "comhar_rights", "comhar_codes", "comhar_variables", "comhar_lists"];

fn json<T: Serialize + Default + PartialEq>(value: &T) -> Option<String> {
    if *value == T::default() { None } else { serde_json::to_string(value).ok() }
}

/// The cells of a question.
pub(super) fn cells(item: &Item) -> Vec<(&'static str, String)> {
    // What a scale lies between stands among its parameters.
    let both = item.bounds.least.is_some() && item.bounds.most.is_some();
    let of_xlsform = item.carried.get(CARRIED).and_then(|kept| kept.get("type")).and_then(|kind| kind.as_str());
    let in_parameters = both && (is_scale(item.kind) || of_xlsform == Some("range"));
    let bounds = match in_parameters {
        true => Bounds { least: None, most: None, ..item.bounds.clone() },
        false => item.bounds.clone(),
    };
    // What must be true beside the bounds, which stand in the constraint for other tools.
    let unbounded = (bounds != Bounds::default()).then(|| Item { bounds: Bounds::default(), ..item.clone() });
    let alone = unbounded.and_then(|item| conditions::constraint(&item));
    let repeats = item.repeats.as_ref().map(|repeats| Repeats { count: None, ..repeats.clone() });
    // That a group repeats is said by its type.
    let repeats = repeats.filter(|repeats| !item.kind.holds_items() || *repeats != Repeats::default());
    let chosen = matches!(item.shown, Condition::All(_) | Condition::Any(_)).then_some(&item.shown);
    let places: Vec<Option<&Media>> =
        item.media.iter().map(|media| Some(media).filter(|media| !media::is_file(media))).collect();
    let others = if places.iter().any(Option::is_some) { places } else { Vec::new() };
    let all = [
        item.prefix.clone(),
        item.unit.clone(),
        json(&item.codes),
        json(&item.variables),
        json(&bounds),
        alone,
        repeats.and_then(|repeats| serde_json::to_string(&repeats).ok()),
        chosen.and_then(|shown| serde_json::to_string(shown).ok()),
        json(&others),
        media::only_decorates(item).then(|| "yes".to_owned()),
    ];
    SURVEY.into_iter().zip(all).filter_map(|(name, text)| Some((name, text?))).collect()
}

const fn is_scale(kind: Kind) -> bool {
    matches!(kind, Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line)
}

/// Reads the cells of a question into it.
pub(super) fn read(item: &mut Item, row: &Row<'_>, troubles: &mut Vec<Trouble>) {
    let text = |name| row.text(name).map(ToOwned::to_owned);
    item.prefix = text("comhar_prefix");
    item.unit = text("comhar_unit");
    item.codes = list::<Coding>(row, "comhar_codes", troubles);
    item.variables = list::<Expression>(row, "comhar_variables", troubles);
    if let Some(own) = one::<Bounds>(row, "comhar_bounds", troubles) {
        bounded(item, row, own);
    }
    if let Some(own) = one::<Repeats>(row, "comhar_repeats", troubles) {
        let count = item.repeats.take().and_then(|repeats| repeats.count);
        // A group is repeated by its type alone; whoever changed that meant it.
        let told = !item.kind.holds_items() || row.text("type").is_some_and(|kind| kind.ends_with("repeat"));
        item.repeats = told.then_some(Repeats { count, ..own });
    }
}

/// When a question is shown, as it was chosen from a list.
pub(super) fn chosen(row: &Row<'_>, troubles: &mut Vec<Trouble>) -> Option<Condition> {
    one(row, SHOWN, troubles)
}

/// What is shown beside a question: files, and between them, where it stood, what is none.
pub(super) fn media(row: &Row<'_>, files: Vec<Media>, troubles: &mut Vec<Trouble>) -> Vec<Media> {
    let mut files = files.into_iter();
    let mut all: Vec<Media> = Vec::new();
    for place in list::<Option<Media>>(row, MEDIA, troubles) {
        all.extend(place.filter(|media| !media::is_file(media)).or_else(|| files.next()));
    }
    all.extend(files);
    all
}

/// Puts conditions back as they were chosen, by question. Whoever changed the rule beside one meant it, and then that alone holds.
/// What a condition asks for is known only when every row is read.
pub(super) fn put_chosen(asked: &mut Questionnaire, mut chosen: BTreeMap<String, Condition>) {
    fn put(items: &mut [Item], chosen: &mut BTreeMap<String, Condition>, several: &BTreeSet<String>) {
        for item in items {
            let own = chosen.remove(&item.id);
            let is_the_rule =
                |own: &Condition| conditions::relevant(own, several) == conditions::relevant(&item.shown, several);
            if let Some(own) = own.filter(is_the_rule) {
                item.shown = own;
            }
            put(&mut item.items, chosen, several);
        }
    }
    let several = conditions::several(asked);
    put(&mut asked.items, &mut chosen, &several);
}

/// The bounds as they were. Other tools read them as a part of the constraint; whoever changed that there meant it, and then it
/// alone holds.
fn bounded(item: &mut Item, row: &Row<'_>, own: Bounds) {
    let (scale, read) = (std::mem::take(&mut item.bounds), std::mem::take(&mut item.constraints));
    let alone = |(read, text): (&Constraint, &str)| Constraint {
        expression: Expression { text: text.to_owned(), ..read.expression.clone() },
        ..read.clone()
    };
    item.constraints = read.first().zip(row.text("comhar_constraint")).map(alone).into_iter().collect();
    let (least, most) = (own.least.clone().or(scale.least.clone()), own.most.clone().or(scale.most.clone()));
    item.bounds = Bounds { least, most, ..own };
    if conditions::constraint(item).as_deref() != row.text("constraint") {
        (item.bounds, item.constraints) = (scale, read);
    }
}

fn list<T: DeserializeOwned>(row: &Row<'_>, column: &str, troubles: &mut Vec<Trouble>) -> Vec<T> {
    one(row, column, troubles).unwrap_or_default()
}

fn one<T: DeserializeOwned>(row: &Row<'_>, column: &str, troubles: &mut Vec<Trouble>) -> Option<T> {
    let text = row.text(column)?;
    let read = serde_json::from_str(text).ok();
    if read.is_none() {
        let what = "this column is written by a program; empty the cell or leave it as it was";
        troubles.push(Trouble::at(row.place(column), what));
    }
    read
}

/// The cells of a choice.
pub(super) fn of_choice(choice: &Choice) -> impl Iterator<Item = (&'static str, String)> {
    let other = choice.media.as_ref().filter(|media| !media::is_file(media));
    let cells = [(CODINGS, json(&choice.codings)), (MEDIA, other.and_then(|media| serde_json::to_string(media).ok()))];
    cells.into_iter().filter_map(|(name, text)| Some((name, text?)))
}

/// The codes in the cell of a choice; a cell that was damaged is passed over, since it changes no answer.
pub(super) fn read_codings(cell: &str) -> Vec<Coding> {
    serde_json::from_str(cell).unwrap_or_default()
}

/// The same of what is shown beside its words.
pub(super) fn read_media(cell: &str) -> Option<Media> {
    serde_json::from_str(cell).ok().filter(|media| !media::is_file(media))
}

/// The settings of a form.
pub(super) fn settings(questionnaire: &Questionnaire) -> Vec<(&'static str, String)> {
    let in_several = questionnaire.title.iter().count() > 1;
    let lists = questionnaire.lists.iter().filter_map(|(name, list)| Some((name, list.url.as_ref()?)));
    let all = [
        questionnaire.url.clone(),
        in_several.then(|| json(&questionnaire.title)).flatten(),
        json(&questionnaire.about),
        json(&questionnaire.rights),
        json(&questionnaire.codes),
        json(&questionnaire.variables),
        json(&lists.collect::<BTreeMap<_, _>>()),
    ];
    SETTINGS.into_iter().zip(all).filter_map(|(name, text)| Some((name, text?))).collect()
}

/// Reads the settings of a form into it. A title that was changed in its first language holds as it was changed.
pub(super) fn read_settings(questionnaire: &mut Questionnaire, settings: &BTreeMap<String, String>) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    questionnaire.url = settings.get("comhar_url").cloned();
    if let Some(titles) = setting::<crate::model::Text>(settings, "comhar_title", &mut troubles) {
        let others = titles.iter().filter(|(tag, _)| questionnaire.title.exactly(tag.as_str()).is_none());
        let title = others.fold(questionnaire.title.clone(), |title, (tag, words)| title.and(tag.clone(), words));
        questionnaire.title = title;
    }
    questionnaire.about = setting(settings, "comhar_about", &mut troubles).unwrap_or_default();
    questionnaire.rights = setting(settings, "comhar_rights", &mut troubles).unwrap_or_default();
    questionnaire.codes = setting(settings, "comhar_codes", &mut troubles).unwrap_or_default();
    questionnaire.variables = setting(settings, "comhar_variables", &mut troubles).unwrap_or_default();
    let lists: BTreeMap<String, String> = setting(settings, "comhar_lists", &mut troubles).unwrap_or_default();
    for (name, url) in lists {
        if let Some(list) = questionnaire.lists.get_mut(&name) {
            list.url = Some(url);
        }
    }
    troubles
}

fn setting<T: DeserializeOwned>(
    settings: &BTreeMap<String, String>,
    name: &str,
    troubles: &mut Vec<Trouble>,
) -> Option<T> {
    let read = serde_json::from_str(settings.get(name)?).ok();
    if read.is_none() {
        let what = "this setting is written by a program; empty the cell or leave it as it was";
        troubles.push(Trouble::at(format!("settings row 2, column {name}"), what));
    }
    read
}
