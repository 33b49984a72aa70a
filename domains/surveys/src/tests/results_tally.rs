//! Counting, each figure with its denominator.

use crate::{
    model::{Channel, Response, ResponseId, State, SurveyId, VersionId},
    results::{
        Columns, Held, Plan,
        held::{Counted, Sums},
        percent, tally_all, ways,
    },
};
use kernel::Language;
use questionnaires::{
    Answers, Choice, ChoiceList, ChoiceSource, Condition, Item, Kind, Questionnaire, Repeats, Tag, Text, Value, When,
    WhenOperator,
};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

fn text(words: &str) -> Text {
    Text::new(Tag::from(Language::English), words)
}

fn list(codes: &[&str]) -> ChoiceList {
    let choice = |code: &&str| Choice { code: (*code).to_owned(), text: text(code), ..Choice::default() };
    ChoiceList { choices: codes.iter().map(choice).collect(), url: None }
}

fn chosen(id: &str, kind: Kind, from: &str) -> Item {
    let mut item = Item::new(id, kind, text(id));
    item.choices = Some(ChoiceSource { list: from.to_owned(), ..ChoiceSource::default() });
    item
}

/// Six questions: one of a list, several of a list or own words, a scale, words, one that only some are asked, a
/// repeat.
pub(super) fn questionnaire() -> Questionnaire {
    let mut asked_of_some = Item::new("q5", Kind::YesNo, text("Was it open when you came?"));
    asked_of_some.shown = Condition::All(vec![When {
        item: "q1".into(),
        operator: WhenOperator::Equal,
        value: Value::Code("garden".into()),
    }]);
    let mut visits = Item::new("visits", Kind::Group, text("Visits"));
    visits.repeats = Some(Repeats::default());
    visits.items = vec![Item::new("q6", Kind::Whole, text("How many minutes?"))];
    Questionnaire {
        name: "garden".into(),
        title: text("The garden"),
        languages: vec![Tag::from(Language::English)],
        lists: BTreeMap::from([
            ("places".into(), list(&["garden", "kitchen", "prefer_not_to_say"])),
            ("liked".into(), list(&["people", "quiet", "tea"])),
        ]),
        items: vec![
            chosen("q1", Kind::One, "places"),
            chosen("q2", Kind::SeveralOrOther, "liked"),
            Item::new("q3", Kind::Rating, text("How was it?")),
            Item::new("q4", Kind::LongText, text("What would you change?")),
            asked_of_some,
            visits,
        ],
        ..Questionnaire::default()
    }
}

pub(super) fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}

/// A response that answers these.
pub(super) fn response(number: u128, given: &[(&str, &[u32], Vec<Value>)]) -> Response {
    let mut answers = Answers::default();
    for (item, path, values) in given {
        answers.set(item, path, values.clone());
    }
    Response {
        id: ResponseId::from_uuid(Uuid::from_u128(number)),
        survey: SurveyId::from_uuid(Uuid::from_u128(1)),
        version: VersionId::from_uuid(Uuid::from_u128(2)),
        major: 1,
        channel: if number.is_multiple_of(2) { Channel::Web } else { Channel::Paper },
        language: Tag::from(Language::English),
        week: jiff::civil::date(2026, 3, 2),
        state: State::Counted,
        reason: None,
        answers,
    }
}

fn held(plan: &Plan, responses: &[Response]) -> Columns {
    let marks: Vec<_> = responses.iter().map(|response| response.id).collect();
    let opened = responses.iter().map(|response| (response.id, response.clone())).collect();
    Columns::empty(plan).brought_to(plan, &marks, &opened)
}

fn plan() -> Plan {
    Plan::of(VersionId::from_uuid(Uuid::from_u128(2)), &questionnaire())
}

fn some() -> Vec<Response> {
    vec![
        response(
            10,
            &[
                ("q1", &[], vec![code("garden")]),
                ("q3", &[], vec![Value::Whole(5)]),
                ("q5", &[], vec![Value::Yes(true)]),
            ],
        ),
        response(
            11,
            &[("q1", &[], vec![code("kitchen")]), ("q2", &[], vec![code("tea"), Value::Text("the cat".into())])],
        ),
        response(12, &[("q1", &[], vec![code("prefer_not_to_say")]), ("q3", &[], vec![Value::Whole(2)])]),
        response(
            13,
            &[("q2", &[], vec![code("tea"), code("people")]), ("q4", &[], vec![Value::Text("Longer hours".into())])],
        ),
        response(
            14,
            &[
                ("q1", &[], vec![code("garden")]),
                ("q6", &[0], vec![Value::Whole(20)]),
                ("q6", &[1], vec![Value::Whole(40)]),
            ],
        ),
    ]
}

#[test]
fn t53_not_asked_not_answered_and_declined_are_three_things() {
    let plan = plan();
    let tallies = tally_all(&[(&plan, &held(&plan, &some()))]);
    let one = &tallies[0];
    assert_eq!((one.all, one.not_asked, one.not_answered, one.declined, one.answered), (5, 0, 1, 1, 3));
    let counts: Vec<_> = one.counts.iter().map(|count| (count.category.code.as_str(), count.count)).collect();
    assert_eq!(counts, [("garden", 2), ("kitchen", 1)]);
    let some_asked = &tallies[4];
    assert_eq!((some_asked.all, some_asked.not_asked, some_asked.asked(), some_asked.answered), (5, 3, 2, 1));
}

#[test]
fn several_answers_and_own_words_are_counted_without_the_words() {
    let plan = plan();
    let tallies = tally_all(&[(&plan, &held(&plan, &some()))]);
    let several = &tallies[1];
    let counts: Vec<_> = several.counts.iter().map(|count| (count.category.code.as_str(), count.count)).collect();
    assert_eq!(counts, [("people", 1), ("quiet", 0), ("tea", 2), ("other", 1)]);
    assert_eq!((several.answered, several.not_answered), (2, 3));
    assert_eq!((tallies[3].answered, tallies[3].counts.len()), (1, 0), "words are counted and not shown");
}

#[test]
fn a_scale_has_a_mean_and_a_median_and_a_repeat_its_own_denominator() {
    let plan = plan();
    let tallies = tally_all(&[(&plan, &held(&plan, &some()))]);
    let middle = tallies[2].middle.unwrap();
    assert_eq!((middle.count, middle.mean, middle.median), (2, 3.5, 3.5));
    let repeat = &tallies[5];
    assert_eq!((repeat.all, repeat.answered, repeat.middle.unwrap().mean), (2, 2, 30.0));
    assert_eq!(tallies[0].middle, None, "places have no mean");
}

#[test]
fn held_columns_follow_what_came_what_changed_and_what_went() {
    let plan = plan();
    let responses = some();
    let held = held(&plan, &responses);
    let (first, changed) = (responses[0].id, responses[2].id);
    // The first went, the third was changed and lies under another id, one came.
    let new =
        [response(15, &[("q1", &[], vec![code("kitchen")])]), response(16, &[("q1", &[], vec![code("kitchen")])])];
    let stayed = || responses.iter().filter(|one| one.id != first && one.id != changed).cloned();
    let marks: Vec<_> = stayed().chain(new.clone()).map(|one| one.id).collect();
    assert!(!held.is_now(&marks));
    assert_eq!(held.missing(&marks), [new[0].id, new[1].id]);
    let opened = new.iter().map(|one| (one.id, one.clone())).collect();
    let now = held.brought_to(&plan, &marks, &opened);
    assert!(now.is_now(&marks));
    let all: BTreeMap<_, _> = stayed().chain(new).map(|one| (one.id, one)).collect();
    let anew = Columns::empty(&plan).brought_to(&plan, &marks, &all);
    assert_eq!(tally_all(&[(&plan, &now)]), tally_all(&[(&plan, &anew)]), "kept and counted anew are the same");
    assert_eq!(tally_all(&[(&plan, &now)])[0].counts[1].count, 3);
}

#[test]
fn sums_are_counted_once_and_anew_as_soon_as_a_response_came_or_went() {
    let house = Held::default();
    let plan = Arc::new(plan());
    let counted =
        |responses: &[Response]| Counted { plan: Arc::clone(&plan), columns: Arc::new(held(&plan, responses)) };
    let before = counted(&some());
    let sums = house.sums(std::slice::from_ref(&before));
    assert!(Arc::ptr_eq(&sums, &house.sums(std::slice::from_ref(&before))), "nothing changed");
    let after = counted(&some()[1..]);
    let fewer = house.sums(std::slice::from_ref(&after));
    assert_eq!(*fewer, Sums::of(std::slice::from_ref(&after)));
    assert_ne!(sums, fewer, "what somebody took back is in no sum from then on");
    assert_eq!(*house.sums(&[after, before.clone()]), Sums::of(&[counted(&some()[1..]), before]));
}

#[test]
fn a_question_that_an_earlier_wording_did_not_have_was_not_asked_there() {
    let older = Questionnaire { items: questionnaire().items.into_iter().take(1).collect(), ..questionnaire() };
    let (old, new) = (Plan::of(VersionId::from_uuid(Uuid::from_u128(3)), &older), plan());
    let (before, now) = (held(&old, &some()), held(&new, &some()));
    let tallies = tally_all(&[(&new, &now), (&old, &before)]);
    assert_eq!((tallies[0].all, tallies[0].not_asked), (10, 0));
    assert_eq!((tallies[2].all, tallies[2].not_asked, tallies[2].asked()), (10, 5, 5));
}

#[test]
fn ways_and_languages_are_counted() {
    let plan = plan();
    let held = held(&plan, &some());
    let (channels, languages) = ways(&[(&plan, &held)]);
    assert_eq!(channels, [("web".to_owned(), 3), ("paper".to_owned(), 2)]);
    assert_eq!(languages, [("en".to_owned(), 5)]);
}

#[test]
fn a_percent_of_nothing_is_nothing() {
    assert_eq!(percent(0, 0), None);
    assert_eq!(percent(1, 3), Some(33));
    assert_eq!(percent(2, 3), Some(67));
    assert_eq!(percent(40, 40), Some(100));
}
