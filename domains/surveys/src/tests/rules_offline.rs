//! Which surveys can be asked without a network, until when, and what appears together.

use super::made::{asked, en, item, one_of, version};
use crate::{
    model::{Identity, Stage},
    rules::offline::{self, GRACE_DAYS, MOST_DAYS, blocks, can_be_asked, laid_open},
};
use jiff::civil::date;
use kernel::Refusal;
use questionnaires::{
    Condition, Constraint, Expression, Item, Kind, Narrowing, Notation, Questionnaire, Repeats, Severity, Value, When,
    WhenOperator, logic::Form,
};

fn expression(text: &str) -> Expression {
    Expression { notation: Notation::XPath, text: text.into(), name: None }
}

fn when(item: &str, operator: WhenOperator, value: Value) -> When {
    When { item: item.into(), operator, value }
}

fn code(code: &str) -> Value {
    Value::Code(code.into())
}

fn with(change: impl FnOnce(&mut Questionnaire)) -> Questionnaire {
    let mut asked = asked();
    change(&mut asked);
    asked
}

fn why(asked: &Questionnaire) -> Option<(&'static str, String)> {
    let value = |refusal: Refusal| refusal.values.first().map(|(_, value)| value.to_string()).unwrap_or_default();
    can_be_asked(Identity::Nobody, asked).err().map(|refusal| (refusal.code, value(refusal)))
}

#[test]
fn whoever_must_be_known_at_once_is_not_asked_offline() {
    assert!(can_be_asked(Identity::Nobody, &asked()).is_ok());
    for identity in [Identity::Invited, Identity::Named] {
        assert_eq!(can_be_asked(identity, &asked()).unwrap_err().code, "surveys_offline_identity");
    }
}

#[test]
fn what_only_the_server_can_settle_is_not_asked_offline_and_the_question_is_named() {
    let last = |change: fn(&mut Item)| with(|asked| change(asked.items.last_mut().unwrap()));
    let wrong = [
        last(|item| item.repeats = Some(Repeats::default())),
        last(|item| item.calculation = Some(expression("1 + 1"))),
        last(|item| item.initial_expression = Some(expression("1 + 1"))),
        last(|item| item.read_only = true),
        last(|item| item.shown = Condition::If(expression("${q1} = 'a1'"))),
        last(|item| item.shown = Condition::All(vec![when("nothing", WhenOperator::Equal, code("a1"))])),
        last(|item| item.shown = Condition::All(vec![when("q1", WhenOperator::More, code("a1"))])),
        last(|item| {
            let expression = expression("string-length(.) > 3");
            let (key, message) = ("k".into(), en("More."));
            item.constraints = vec![Constraint { key, expression, message, severity: Severity::Error }];
        }),
    ];
    for questionnaire in wrong {
        let named = Some(("surveys_offline_question", "How was it?".to_owned()));
        assert_eq!(why(&questionnaire), named, "{:?}", questionnaire.items.last());
    }
    for kind in [Kind::Lookup, Kind::Service, Kind::Date, Kind::File, Kind::Goal, Kind::Point, Kind::Calculated] {
        assert!(why(&with(|asked| asked.items.push(item("q9", kind, "Which?")))).is_some(), "{kind}");
    }
}

#[test]
fn a_condition_inside_a_group_is_not_asked_offline_and_one_on_the_whole_group_is() {
    let shown = || Condition::All(vec![when("q1", WhenOperator::Equal, code("a1"))]);
    let group = |inside: Condition, around: Condition| {
        let inner = Item { shown: inside, ..item("q3", Kind::Text, "Where?") };
        Item { items: vec![inner], shown: around, ..item("g", Kind::Group, "About the place") }
    };
    let inner = with(|asked| asked.items.push(group(shown(), Condition::Always)));
    assert_eq!(why(&inner), Some(("surveys_offline_question", "Where?".into())));
    assert_eq!(why(&with(|asked| asked.items.push(group(Condition::Always, shown())))), None);
}

#[test]
fn comparisons_with_choices_and_steps_are_asked_offline() {
    let shown = |item: &str, operator, value| Condition::Any(vec![when(item, operator, value)]);
    let fits = with(|asked| {
        asked.items.push(item("q3", Kind::Rating, "How many stars?"));
        asked.items.push(item("q4", Kind::YesNo, "Again?"));
        let all = [
            shown("q1", WhenOperator::Different, code("a2")),
            shown("q2", WhenOperator::Exists, Value::Yes(true)),
            shown("q3", WhenOperator::AtMost, Value::Whole(2)),
            shown("q4", WhenOperator::Equal, Value::Yes(false)),
        ];
        for (index, shown) in all.into_iter().enumerate() {
            asked.items.push(Item { shown, ..item(&format!("q1{index}"), Kind::Text, "Why?") });
        }
    });
    assert_eq!(why(&fits), None);
}

/// Two of the four choices only after "Yes", in the words in which the builder writes it.
fn narrowed(kind: Kind, filter: Option<&str>) -> Questionnaire {
    with(|asked| {
        let list = [("b1", "By bus"), ("b2", "On foot"), ("b3", "Phone"), ("b4", "Other")];
        let mut way = Item { kind, ..one_of(asked, "q3", "How?", &list) };
        for choice in asked.lists.get_mut("q3").unwrap().choices.iter_mut().take(2) {
            choice.columns.insert("of_q1".into(), "a1".into());
        }
        let narrowing = Narrowing { column: "of_q1".into(), item: "q1".into() };
        let written = filter.map_or_else(|| narrowing.expression(), expression);
        way.choices.as_mut().unwrap().filter = Some(written);
        asked.items.push(way);
    })
}

#[test]
fn choices_narrowed_by_an_earlier_answer_are_asked_offline_and_any_other_filter_is_not() {
    for kind in [Kind::One, Kind::OneOrOther, Kind::Several, Kind::SeveralOrOther, Kind::Picture] {
        assert_eq!(why(&narrowed(kind, None)), None, "{kind}");
    }
    for written in ["of_q1 = ${q1}", "${q1} = of_q1", "selected(of_q1, ${q1})"] {
        assert_eq!(why(&narrowed(Kind::One, Some(written))), None, "{written}, as spreadsheet forms say it");
    }
    for more in ["of_q1 != ${q1}", "string-length(of_q1) > 1 and ${q1} = 'a1'"] {
        let named = Some(("surveys_offline_question", "How?".to_owned()));
        assert_eq!(why(&narrowed(Kind::One, Some(more))), named, "{more}");
    }
    let mut by_list = narrowed(Kind::One, None);
    by_list.items[0].kind = Kind::Lookup;
    assert!(why(&by_list).is_some(), "what decides must be asked offline too");
    let mut several = narrowed(Kind::One, None);
    several.items[0].kind = Kind::Several;
    assert!(why(&several).is_some(), "one answer decides, and not many");
    let open = laid_open(&narrowed(Kind::One, None));
    assert!(open.item("q3").unwrap().choices.as_ref().unwrap().filter.is_none(), "all are drawn; the tablet hides");
}

#[test]
fn the_shipped_surveys_without_hard_questions_can_be_asked_offline() {
    for name in ["have-your-say", "satisfaction", "course-evaluation"] {
        let shipped = questionnaires::shipped::find(name).unwrap();
        assert_eq!(why(shipped.questionnaire), None, "{name}");
    }
}

#[test]
fn the_last_day_lies_from_today_to_sixty_days_ahead_of_a_survey_that_takes_answers() {
    let today = date(2026, 3, 2);
    let mut version = version(asked());
    version.head.stage = Stage::Open;
    let allow = |head: &crate::model::VersionHead, until| offline::allow(head, &asked(), (until, today));
    assert!(allow(&version.head, today).is_ok());
    assert!(allow(&version.head, crate::rules::days_later(today, MOST_DAYS)).is_ok());
    for wrong in [date(2026, 3, 1), crate::rules::days_later(today, MOST_DAYS + 1)] {
        assert_eq!(allow(&version.head, wrong).unwrap_err().code, "surveys_offline_day");
    }
    for stage in [Stage::Draft, Stage::Test, Stage::Approved, Stage::Paused, Stage::Closed, Stage::Released] {
        version.head.stage = stage;
        assert_eq!(allow(&version.head, today).unwrap_err().code, "surveys_not_now");
    }
    let last = crate::rules::days_later(today, GRACE_DAYS);
    assert_eq!(offline::last_day(today), last);
    assert!(!offline::is_over(today, last) && offline::is_over(today, last.tomorrow().unwrap()));
}

#[test]
fn pages_become_blocks_with_the_conditions_of_their_page() {
    let shown = Condition::All(vec![when("q1", WhenOperator::Equal, code("a1"))]);
    let mut asked = asked();
    let [waited, how] = <[Item; 2]>::try_from(std::mem::take(&mut asked.items)).unwrap();
    let page = |id: &str, text: &str, items| Item { items, ..item(id, Kind::Page, text) };
    let mut second = page("p2", "How it was", vec![how, one_of(&mut asked, "q3", "Again?", &[("a5", "Yes")])]);
    second.shown = shown.clone();
    asked.items = vec![page("p1", "", vec![waited]), second];
    let blocks = blocks(&asked);
    let found: Vec<(Option<&str>, Vec<&str>, usize)> = blocks
        .iter()
        .map(|block| {
            let items = block.items.iter().map(String::as_str).collect();
            (block.heading.map(|page| page.id.as_str()), items, block.shown.len())
        })
        .collect();
    assert_eq!(found, [(None, vec!["q1"], 0), (Some("p2"), vec![], 1), (None, vec!["q2"], 1), (None, vec!["q3"], 1)]);
    assert!(blocks.iter().skip(1).all(|block| block.shown == [&shown]));
    let open = laid_open(&asked);
    assert!(open.walk().all(|item| item.kind != Kind::Page && item.shown == Condition::Always));
    assert_eq!(open.walk().count(), 3);
    assert!(Form::read(open).is_ok());
}
