//! What a question for an area offers: the regions of the survey's country, and their areas, by their ids. Regions come and go,
//! so this is no part of a version: it is added whenever one is read.

use crate::{model::SurveyId, store};
use db::Read;
use i18n::Written;
use kernel::{Date, Language, OrRefusal, Outcome};
use organisations::store::nodes;
use questionnaires::{Choice, ChoiceList, ChoiceSource, Item, Kind, Questionnaire, Text};

/// The list of areas in a questionnaire.
pub(crate) const LIST: &str = "organisations.areas";

/// Whether a questionnaire asks for one of these.
pub(crate) fn are_asked(asked: &Questionnaire) -> bool {
    asked.walk().any(asks)
}

/// One that brought a list of its own keeps it, and one that takes several answers takes them in words.
fn asks(item: &Item) -> bool {
    let own = item.choices.as_ref().is_some_and(|source| source.list != LIST);
    item.kind == Kind::Area && !own && item.repeats.is_none()
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
        let choice =
            |(id, names): (_, Written)| Choice { code: format!("{id}"), text: text(&names), ..Choice::default() };
        let choices = areas.into_iter().map(choice).collect();
        asked.lists.insert(LIST.to_owned(), ChoiceList { choices, url: None });
        offer(&mut asked.items);
    }
    Ok(asked)
}

fn offer(items: &mut [Item]) {
    for item in items {
        if asks(item) {
            item.choices = Some(ChoiceSource { list: LIST.to_owned(), ..ChoiceSource::default() });
        }
        offer(&mut item.items);
    }
}

fn text(names: &Written) -> Text {
    let written = Language::ALL.iter().filter_map(|language| Some((*language, names.exactly(*language)?)));
    written.fold(Text::default(), |text, (language, name)| text.and(language, name))
}
