//! Versions and questionnaires for tests of rules.

use crate::model::{Identity, Number, Stage, SurveyId, Translated, Version, VersionHead, VersionId};
use kernel::{PersonId, SeededRandom};
use questionnaires::{Choice, ChoiceList, ChoiceSource, Item, Kind, Questionnaire, Tag, Text};

pub(crate) fn person(number: u64) -> PersonId {
    PersonId::untimed(&SeededRandom::new(number))
}

pub(crate) fn en(text: &str) -> Text {
    Text::new(Tag::new("en"), text)
}

pub(crate) fn item(id: &str, kind: Kind, text: &str) -> Item {
    Item::new(id, kind, en(text))
}

/// One of a list of its own.
pub(crate) fn one_of(asked: &mut Questionnaire, id: &str, text: &str, choices: &[(&str, &str)]) -> Item {
    let list = choices.iter().map(|(code, text)| Choice { code: (*code).into(), text: en(text), ..Choice::default() });
    asked.lists.insert(id.into(), ChoiceList { choices: list.collect(), url: None });
    let choices = Some(ChoiceSource { list: id.into(), ..ChoiceSource::default() });
    Item { choices, ..item(id, Kind::One, text) }
}

/// Two questions: whether somebody waited, and how it was.
pub(crate) fn asked() -> Questionnaire {
    let mut asked = Questionnaire { title: en("Waiting"), languages: vec![Tag::new("en")], ..Questionnaire::default() };
    let waited = one_of(&mut asked, "q1", "Did you wait long?", &[("a1", "Yes"), ("a2", "No")]);
    asked.items = vec![waited, item("q2", Kind::LongText, "How was it?")];
    asked
}

pub(crate) fn version(questionnaire: Questionnaire) -> Version {
    let random = SeededRandom::new(5);
    let head = VersionHead {
        id: VersionId::untimed(&random),
        survey: SurveyId::untimed(&random),
        number: Number { major: 1, minor: 0 },
        stage: Stage::Draft,
        identity: Identity::Nobody,
        edit_days: 14,
        closes_on: None,
        closing_until: None,
        author: person(1),
        approver: None,
        approved_on: None,
        answered: false,
        version: 1,
    };
    Version {
        head,
        translated: Translated::default(),
        questionnaire,
        scoring: None,
        sent_back: None,
        signed: None,
        removed: None,
        writers: vec![person(1)],
    }
}
