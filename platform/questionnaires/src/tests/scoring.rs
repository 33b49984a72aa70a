//! Finding items and scoring, apart from any one instrument.

use super::scoring_forms::{answers_to, choice, form_of, numbers, run};
use crate::scoring::{BadScoring, ScoreResult, Scoring, Unbound, WhyUnbound, find, find_for, instruments, mean};
use crate::{Answer, Answers, ChoiceList, Coding, Kind, Questionnaire, Repeats, Value};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn form(instrument: &str) -> (&'static Scoring, Questionnaire) {
    let scoring = find(instrument).unwrap();
    (scoring, form_of(scoring))
}

fn refused(scoring: &Scoring, form: &Questionnaire) -> Vec<Unbound> {
    scoring.bind(form).unwrap_err()
}

#[test]
fn items_that_are_not_there_are_named() {
    let (scoring, mut form) = form("gad7");
    form.items.retain(|item| item.id != "gad7_3" && item.id != "gad7_5" && item.id != "gad7_8");
    let why = |item: &str| Unbound { item: item.to_owned(), why: WhyUnbound::NotFound };
    assert_eq!(refused(scoring, &form), [why("3"), why("5")]);
}

#[test]
fn items_are_found_by_code_before_id_and_by_id_however_it_is_written() {
    let (scoring, mut form) = form("gad7");
    let given = answers_to(&form, "3 0 0 0 0 0 0");
    let codes = ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"];
    for (at, code) in codes.iter().enumerate() {
        form.items[at].id = format!("x{}", 9 - at);
        form.items[at].codes =
            vec![Coding { system: "http://loinc.org".to_owned(), code: (*code).to_owned(), display: None }];
    }
    let bound = scoring.bind(&form).unwrap();
    assert_eq!(bound.questions().next(), Some(("1", "x9")));
    assert_eq!(bound.score(&given)[0].result.value(), None);
    for (at, item) in form.items.iter_mut().enumerate() {
        item.codes.clear();
        item.id = format!("GAD-7.{}", at + 1);
    }
    assert_eq!(scoring.bind(&form).unwrap().questions().nth(6), Some(("7", "GAD-7.7")));
    for (item, code) in form.items.iter_mut().zip(codes) {
        item.id = format!("/{code}");
    }
    assert_eq!(scoring.bind(&form).unwrap().questions().next(), Some(("1", "/69725-0")));
}

#[test]
fn items_are_found_by_place_only_where_the_definition_says_so_and_by_name_where_the_site_does() {
    let (scoring, mut form) = form("brief_inspire");
    for (at, item) in form.items.iter_mut().enumerate() {
        item.id = ["a", "b", "c", "d", "e"][at].to_owned();
    }
    form.items.insert(0, crate::Item::new("words", Kind::LongText, crate::Text::default()));
    assert_eq!(refused(scoring, &form).len(), 5);
    let mut placed = scoring.clone();
    placed.blocks[0].position = Some(1);
    assert_eq!(placed.bind(&form).unwrap().questions().last(), Some(("5", "e")));
    let named: BTreeMap<_, _> =
        (1..=5).zip(["e", "d", "c", "b", "a"]).map(|(n, id)| (n.to_string(), id.to_owned())).collect();
    assert_eq!(scoring.bind_by(&form, &named).unwrap().questions().next(), Some(("5", "a")));
}

#[test]
fn what_cannot_be_scored_is_refused_with_its_reason() {
    let (scoring, good) = form("phq9");
    let refused_when = |change: &dyn Fn(&mut Questionnaire)| {
        let mut form = good.clone();
        change(&mut form);
        refused(scoring, &form).remove(0).why
    };
    let twice = refused_when(&|form| form.items[1].id = "PHQ9_1".to_owned());
    assert_eq!(twice, WhyUnbound::Ambiguous(vec!["phq9_1".to_owned(), "PHQ9_1".to_owned()]));
    let repeats = refused_when(&|form| form.items[0].repeats = Some(Repeats::default()));
    assert_eq!(repeats, WhyUnbound::Repeats("phq9_1".to_owned()));
    let words = refused_when(&|form| form.items[0].kind = Kind::LongText);
    assert_eq!(words, WhyUnbound::NoNumbers("phq9_1".to_owned()));
    let list = |choices| ChoiceList { choices, url: None };
    let from_one = refused_when(&|form| {
        form.lists.insert("list0false".to_owned(), list(numbers(1.0, 4.0, false)));
    });
    assert_eq!(from_one, WhyUnbound::OtherRange("phq9_1".to_owned()));
    let unweighted = refused_when(&|form| {
        form.lists.insert("list0false".to_owned(), list(vec![choice("never", None), choice("daily", None)]));
    });
    assert_eq!(unweighted, WhyUnbound::NoNumbers("phq9_1".to_owned()));
}

#[test]
fn dialog_counted_from_0_is_refused_and_a_stray_8_is_no_answer() {
    let (scoring, mut form) = form("dialog");
    let given = answers_to(&form, "4 4 4 4 4 4 4 4 4 4 8");
    form.lists.insert("list0false".to_owned(), ChoiceList { choices: numbers(0.0, 7.0, false), url: None });
    assert_eq!(refused(scoring, &form).len(), 11);
    let bound = scoring.bind(&form_of(scoring)).unwrap();
    assert_eq!(bound.score(&given)[1].counted.answered, 2);
    for item in &mut form.items {
        (item.kind, item.choices) = (Kind::Whole, None);
    }
    let bound = scoring.bind(&form).unwrap();
    for (stray, counted) in [(0, 2), (8, 2), (7, 3)] {
        let mut keyed = Answers::default();
        for (at, item) in form.items.iter().enumerate() {
            keyed.set(&item.id, &[], vec![Value::Whole(if at == 10 { stray } else { 4 })]);
        }
        assert_eq!(bound.score(&keyed)[1].counted.answered, counted, "{stray}");
    }
}

#[test]
fn an_item_that_the_form_already_turned_is_not_turned_twice() {
    let (scoring, mut form) = form("core10");
    form.lists.insert("falls".to_owned(), ChoiceList { choices: numbers(0.0, 4.0, true), url: None });
    for at in [1, 2] {
        form.items[at].choices.as_mut().unwrap().list = "falls".to_owned();
    }
    let printed = scoring.bind(&form).unwrap().score(&answers_to(&form, "1 3 2 1 0 0 2 1 1 0"));
    assert_eq!(printed[0].result, run("core10", "1 3 2 1 0 0 2 1 1 0").score("total").result);
    for list in form.lists.values_mut() {
        list.choices.reverse();
    }
    let upside_down = scoring.bind(&form).unwrap().score(&answers_to(&form, "1 3 2 1 0 0 2 1 1 0"));
    assert_eq!(upside_down, printed);
}

#[test]
fn a_form_that_should_print_its_numbers_and_does_not_is_refused() {
    let (scoring, mut form) = form("reqol10");
    for item in &mut form.items {
        item.choices.as_mut().unwrap().list = "list0false".to_owned();
    }
    assert_eq!(refused(scoring, &form)[0].why, WhyUnbound::NotAsPrinted);
}

#[test]
fn codes_of_loinc_lists_count_without_weights() {
    let (scoring, mut form) = form("phq9");
    let choices = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"].map(|code| choice(code, None)).to_vec();
    form.lists.insert("list0false".to_owned(), ChoiceList { choices, url: None });
    let given = answers_to(&form, "LA6571-9 LA6571-9 LA6568-5 LA6568-5 LA6568-5 LA6568-5 LA6568-5 LA6570-1 LA6569-3");
    assert_eq!(scoring.bind(&form).unwrap().score(&given)[0].result, ScoreResult::Of(9.0));
}

#[test]
fn an_unscored_question_never_stands_in_the_way_and_a_form_without_any_item_is_refused() {
    let (scoring, mut form) = form("phq9");
    form.lists.insert("words".to_owned(), ChoiceList { choices: vec![choice("hard", None)], url: None });
    form.items[9].choices.as_mut().unwrap().list = "words".to_owned();
    assert_eq!(scoring.bind(&form).unwrap().questions().count(), 9);
    let empty = Questionnaire::default();
    assert_eq!(refused(find("gbo").unwrap(), &empty).len(), 3);
}

#[test]
fn what_a_person_prefers_not_to_say_is_missing_and_not_zero() {
    let (scoring, mut form) = form("gad7");
    form.lists.get_mut("list0false").unwrap().choices.push(choice("prefer_not_to_say", None));
    let given = answers_to(&form, "0 0 0 0 0 0 prefer_not_to_say");
    let missing = vec!["gad7_7".to_owned()];
    assert_eq!(scoring.bind(&form).unwrap().score(&given)[0].result, ScoreResult::Incomplete { missing });
}

#[test]
fn a_loaded_questionnaire_is_known_by_its_code_or_its_name() {
    let panel = Coding { system: "http://loinc.org".to_owned(), code: "69737-5".to_owned(), display: None };
    let known = |name: &str, codes| {
        let form = Questionnaire { name: name.to_owned(), codes, ..Questionnaire::default() };
        find_for(&form).map(|scoring| scoring.key.as_str())
    };
    assert_eq!(known("something", vec![panel.clone()]), Some("gad7"));
    assert_eq!(known("PHQ-9", vec![panel]), Some("gad7"));
    assert_eq!(known("CORE-10", vec![]), Some("core10"));
    assert_eq!(known("Brief-INSPIRE-O", vec![]), Some("brief_inspire_o"));
    assert_eq!(known("have-your-say", vec![]), None);
}

#[test]
fn components_ticked_give_a_step() {
    let json = r#"{"key":"steps","version":"1","from":"2026-01-01","name":"Steps","rater":"together",
        "licence":{"status":"ours","holder":"we","terms":"free","items_wording":"ours","source":{"text":"here","confidence":"H"}},
        "blocks":[{"first":1,"count":1,"least":0,"most":5}],
        "scores":[{"key":"step","items":"1","method":{"ticked":[[1,1],[2,2],[3,3],[4,4],[5,5]]},"direction":"higher_is_better","least":1,"most":5}]}"#;
    let scoring = Scoring::read(json).unwrap();
    let mut form = form_of(&scoring);
    form.items[0].kind = Kind::Several;
    let bound = scoring.bind(&form).unwrap();
    for (ticked, step) in [(1, 1.0), (2, 2.0), (4, 4.0), (5, 5.0)] {
        let values = (0..ticked).map(|code| Value::Code(code.to_string())).collect();
        let answers = Answers(vec![Answer { item: "steps_1".to_owned(), path: vec![], values }]);
        assert_eq!(bound.score(&answers)[0].result, ScoreResult::Of(step));
    }
}

#[test]
fn a_definition_that_contradicts_itself_is_refused() {
    let text = serde_json::to_string(find("swemwbs").unwrap()).unwrap();
    let bad = |from: &str, to: &str| Scoring::read(&text.replace(from, to)).unwrap_err();
    assert!(matches!(&bad("\"1-7\"", "\"1-8\"")[0], BadScoring::Unknown { name, .. } if name == "8"));
    assert!(matches!(&bad("\"of\":\"raw\"", "\"of\":\"metric\"")[0], BadScoring::Unknown { .. }));
    assert_eq!(bad("\"key\":\"metric\"", "\"key\":\"raw\""), [BadScoring::Twice("raw".to_owned())]);
    assert_eq!(bad("[8.0,9.51]", "[7.0,9.51]"), [BadScoring::DoesNotRise("metric".to_owned())]);
    assert!(matches!(bad("\"rater\"", "\"retar\"")[0], BadScoring::Unreadable(_)));
}

#[test]
fn no_mean_of_nobody_and_no_score_outside_its_range() {
    assert_eq!(mean(&[]), Ok(None));
    let scoring = find("phq9").unwrap();
    for impossible in [-1.0, 28.0, f64::NAN, f64::INFINITY] {
        assert!(scoring.metric("total", impossible).is_none());
    }
    let another_version = Scoring { version: "2".to_owned(), ..scoring.clone() };
    let mixed = [scoring.metric("total", 4.0).unwrap(), another_version.metric("total", 4.0).unwrap()];
    assert!(mean(&mixed).is_err());
}

fn some_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-3i64..12).prop_map(Value::Whole),
        (-3i64..12).prop_map(|code| Value::Code(code.to_string())),
        (-2.0..11.0f64).prop_map(Value::Number),
        any::<bool>().prop_map(Value::Yes),
        "[a-z]{0,3}".prop_map(Value::Text),
    ]
}

proptest! {
    #[test]
    fn whatever_is_answered_a_score_lies_in_its_range_or_there_is_none(
        which in 0..20usize, values in prop::collection::vec(prop::option::of(some_value()), 50),
    ) {
        let scoring = &instruments()[which];
        let form = form_of(scoring);
        let rows = form.items.iter().zip(values).filter_map(|(item, value)| {
            Some(Answer { item: item.id.clone(), path: vec![], values: vec![value?] })
        });
        let answers = Answers(rows.collect());
        let bound = scoring.bind(&form).unwrap();
        let scores = bound.score(&answers);
        for (score, rule) in scores.iter().zip(&scoring.scores) {
            prop_assert_eq!(&score.key, &rule.key);
            if let Some(value) = score.result.value() {
                prop_assert!(value >= rule.least - 1e-9 && value <= rule.most + 1e-9, "{} {} {}", scoring.key, rule.key, value);
            }
        }
        let backwards = Answers(answers.0.into_iter().rev().collect());
        prop_assert_eq!(bound.score(&backwards), scores);
    }
}
