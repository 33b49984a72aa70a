//! What a question for an area offers: the regions of the survey's country, and their areas, by their ids. Regions come and go,
//! so this is no part of a version: it is added whenever one is read.

use crate::{
    model::{Response, Survey, SurveyId},
    store,
};
use db::Read;
use i18n::Written;
use kernel::{Date, Language, OrRefusal, OrganisationId, Outcome};
use organisations::store::nodes;
use questionnaires::{Answers, Choice, ChoiceList, ChoiceSource, Item, Kind, Questionnaire, Text, Value};
use std::collections::BTreeSet;

/// The list of areas in a questionnaire.
pub(crate) const LIST: &str = "organisations.areas";

/// Whether a questionnaire asks for one of these.
pub(crate) fn are_asked(asked: &Questionnaire) -> bool {
    asked.walk().any(asks)
}

/// One that brought a list of its own keeps it.
fn asks(item: &Item) -> bool {
    let own = item.choices.as_ref().is_some_and(|source| source.list != LIST);
    item.kind == Kind::Area && !own
}

/// Whether the answers to a question are these areas, one or several.
pub(crate) fn are_offered(item: &Item) -> bool {
    item.choices.as_ref().is_some_and(|source| source.list == LIST)
}

/// The questionnaire of a survey with the areas that there are on this day, for whoever answers; without a day with all that
/// there ever were, so that an answer of earlier times has its name. Where a country has none, people answer in words.
pub(crate) async fn with(
    read: &mut impl Read,
    survey: SurveyId,
    mut asked: Questionnaire,
    day: Option<Date>,
) -> Outcome<Questionnaire> {
    if !are_asked(&asked) {
        return Ok(asked);
    }
    let survey = store::surveys::find_as_the_system(read, survey).await?.or_absent()?;
    let areas = nodes::list_regions(read, survey.organisation, day).await?;
    if !areas.is_empty() {
        let choices = areas.into_iter().map(choice).collect();
        asked.lists.insert(LIST.to_owned(), ChoiceList { choices, url: None });
        // Whoever reads answers meets words, too: those that were typed where no areas were offered yet.
        offer(&mut asked.items, if day.is_some() { Kind::Several } else { Kind::SeveralOrOther });
    }
    Ok(asked)
}

/// What somebody answers to, who looks at what they answered before: with the areas that they chose then and that are no more,
/// and with what they wrote where none were offered. Nothing when all that they answered is offered today.
pub(crate) async fn with_answered(
    read: &mut impl Read,
    (survey, asked): (&Survey, &Questionnaire),
    response: &Response,
) -> Outcome<Option<Questionnaire>> {
    let said = || said_for_areas(asked, &response.answers);
    let mut gone: BTreeSet<&str> = said().filter_map(Value::as_code).collect();
    for choice in asked.lists.get(LIST).into_iter().flat_map(|list| &list.choices) {
        gone.remove(choice.code.as_str());
    }
    let written: BTreeSet<&str> = said().filter_map(written).collect();
    if gone.is_empty() && written.is_empty() {
        return Ok(None);
    }
    let ever = nodes::list_regions(read, survey.organisation, None).await?.into_iter().map(choice);
    let mut whole = asked.clone();
    if let Some(list) = whole.lists.get_mut(LIST) {
        list.choices.extend(ever.filter(|choice| gone.contains(choice.code.as_str())));
        // Words are their own code among the choices; what is kept stays words.
        let own = |words: &&str| {
            let text = Text::new(response.language.plain(), *words);
            Choice { code: (*words).to_owned(), text, ..Choice::default() }
        };
        list.choices.extend(written.iter().map(own));
    }
    Ok(Some(whole))
}

/// The questions where areas are offered.
fn offering(asked: &Questionnaire) -> BTreeSet<&str> {
    asked.walk().filter(|item| are_offered(item)).map(|item| item.id.as_str()).collect()
}

/// What was answered where areas are offered.
fn said_for_areas<'a>(asked: &Questionnaire, answers: &'a Answers) -> impl Iterator<Item = &'a Value> {
    let offering = offering(asked);
    answers.0.iter().filter(move |row| offering.contains(row.item.as_str())).flat_map(|row| &row.values)
}

const fn written(value: &Value) -> Option<&str> {
    match value {
        Value::Text(words) => Some(words.as_str()),
        _ => None,
    }
}

/// Answers as a page shows them that offers words of before among its areas: each chosen.
pub(crate) fn as_chosen(asked: &Questionnaire, mut answers: Answers) -> Answers {
    turned(asked, &mut answers, |value| written(value).map(|words| Value::Code(words.to_owned())));
    answers
}

/// Answers as they are kept: what was written before and is chosen still is what it was.
pub(crate) fn as_said(asked: &Questionnaire, before: &Answers, mut answers: Answers) -> Answers {
    let words: BTreeSet<&str> = said_for_areas(asked, before).filter_map(written).collect();
    turned(asked, &mut answers, |value| {
        value.as_code().filter(|code| words.contains(code)).map(|code| Value::Text(code.to_owned()))
    });
    answers
}

fn turned(asked: &Questionnaire, answers: &mut Answers, turn: impl Fn(&Value) -> Option<Value>) {
    let offering = offering(asked);
    for value in answers.0.iter_mut().filter(|row| offering.contains(row.item.as_str())).flat_map(|row| &mut row.values)
    {
        if let Some(turned) = turn(value) {
            *value = turned;
        }
    }
}

/// Several areas are ticked like several choices.
fn offer(items: &mut [Item], several: Kind) {
    for item in items {
        if asks(item) {
            item.choices = Some(ChoiceSource { list: LIST.to_owned(), by_words: true, ..ChoiceSource::default() });
            if let Some(repeats) = item.repeats.take() {
                item.kind = several;
                (item.bounds.fewest, item.bounds.most_chosen) = (repeats.least, repeats.most);
            }
        }
        offer(&mut item.items, several);
    }
}

fn choice((id, names): (OrganisationId, Written)) -> Choice {
    Choice { code: format!("{id}"), text: text(&names), ..Choice::default() }
}

fn text(names: &Written) -> Text {
    let written = Language::ALL.iter().filter_map(|language| Some((*language, names.exactly(*language)?)));
    written.fold(Text::default(), |text, (language, name)| text.and(language, name))
}
