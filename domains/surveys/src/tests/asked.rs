//! Surveys to answer.

use super::{House, place};
use crate::{
    commands::{self, Coming, From, MakeForm},
    model::{Channel, Identity, Survey, VersionHead, VersionId},
    rules::life::Says,
    store,
};
use kernel::Caller;
use questionnaires::{
    Answers, Choice, ChoiceList, ChoiceSource, Condition, Item, Kind, Questionnaire, Tag, Text, Value, When,
    WhenOperator,
};

pub(crate) fn en(text: &str) -> Text {
    Text::new(Tag::new("en"), text)
}

fn choices(list: &[(&str, &str)]) -> ChoiceList {
    let choice = |(code, text): &(&str, &str)| Choice { code: (*code).to_owned(), text: en(text), ..Choice::default() };
    ChoiceList { choices: list.iter().map(choice).collect(), url: None }
}

fn by_bus() -> Vec<Item> {
    let mut way = Item::new("way", Kind::One, en("How do you get here?"));
    way.required = true;
    way.choices = Some(ChoiceSource { list: "ways".to_owned(), ..ChoiceSource::default() });
    let mut line = Item::new("line", Kind::Text, en("Which line?"));
    let bus = When { item: "way".into(), operator: WhenOperator::Equal, value: Value::Code("bus".into()) };
    line.shown = Condition::All(vec![bus]);
    line.required = true;
    vec![way, line]
}

fn more() -> Item {
    Item::new("more", Kind::LongText, en("Anything else?"))
}

fn questionnaire(items: Vec<Item>) -> Questionnaire {
    Questionnaire {
        name: "coming-here".to_owned(),
        title: en("Coming here"),
        about: en("We want to know how people get here."),
        languages: vec![Tag::new("en"), Tag::new("en").easy()],
        lists: [("ways".to_owned(), choices(&[("bus", "By bus"), ("foot", "On foot")]))].into(),
        items,
        ..Questionnaire::default()
    }
}

/// On one page, with nothing that follows from anything.
pub(crate) fn plain() -> Questionnaire {
    let [way, _] = <[Item; 2]>::try_from(by_bus()).unwrap();
    questionnaire(vec![way, more()])
}

/// On as few pages as can be: how somebody comes; which line, when by bus; anything else.
pub(crate) fn short() -> Questionnaire {
    let mut items = by_bus();
    items.push(more());
    questionnaire(items)
}

/// The same on three pages.
pub(crate) fn long() -> Questionnaire {
    let page = |id: &str, items: Vec<Item>| Item { items, ..Item::new(id, Kind::Page, Text::default()) };
    let [way, line] = <[Item; 2]>::try_from(by_bus()).unwrap();
    questionnaire(vec![page("first", vec![way]), page("second", vec![line]), page("third", vec![more()])])
}

/// A survey that is open, and an area lead who may do everything with it.
pub(crate) struct Open {
    pub survey: Survey,
    pub version: VersionId,
    pub head: VersionHead,
    pub lead: Caller,
}

impl Open {
    pub fn link(&self) -> &str {
        &self.survey.link
    }

    pub fn path(&self) -> String {
        format!("/s/{}", self.survey.link)
    }

    pub async fn close(&self, house: &House, days: i64) {
        commands::close_survey(&house.app, &self.lead, self.survey.id, days).await.unwrap();
    }

    pub async fn pause(&self, house: &House) {
        commands::pause_survey(&house.app, &self.lead, self.survey.id).await.unwrap();
    }

    pub fn coming(&self, answers: &Answers) -> Coming {
        Coming {
            head: self.head.clone(),
            token: None,
            form: None,
            answers: answers.clone(),
            language: Tag::new("en"),
            channel: Channel::Web,
            draft: false,
            left_out: 0,
        }
    }
}

pub(crate) async fn made(house: &House, asked: Questionnaire, identity: Identity) -> Open {
    let lead = house.area_lead();
    let form = MakeForm {
        organisation: place("south-west"),
        title: String::new(),
        language: Tag::new("en"),
        from: From::File(Box::new(asked)),
    };
    let survey = commands::make_survey(&house.app, &lead, form).await.unwrap();
    let mut tx = house.app.db().begin().await.unwrap();
    let sql = "UPDATE surveys_versions SET identity = $2 WHERE survey = $1";
    tx.exec(sql, &[&survey.id, &identity]).await.unwrap();
    let by = jiff::civil::date(2026, 6, 30);
    tx.exec("UPDATE surveys_surveys SET publish_by = $2 WHERE id = $1", &[&survey.id, &by]).await.unwrap();
    tx.commit().await.unwrap();
    let version = store::versions::find_newest(&mut house.app.db(), survey.id).await.unwrap().unwrap();
    Open { survey, version: version.head.id, head: version.head, lead }
}

pub(crate) async fn opened(house: &House, asked: Questionnaire, identity: Identity) -> Open {
    let open = made(house, asked, identity).await;
    let (app, id) = (&house.app, open.survey.id);
    let seen = async || store::versions::find_newest(&mut house.app.db(), id).await.unwrap().unwrap().head.version;
    commands::hand_in(app, &open.lead, (id, seen().await), Says::BetterWords).await.unwrap();
    commands::approve_survey(app, &house.area_lead(), (id, seen().await)).await.unwrap();
    commands::open_survey(app, &open.lead, id, Some("The Irish is on its way.")).await.unwrap();
    open
}

/// Answers in one go.
pub(crate) fn said(values: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (item, value) in values {
        let value = if *item == "way" { Value::Code((*value).into()) } else { Value::Text((*value).into()) };
        answers.set(item, &[], vec![value]);
    }
    answers
}
