//! What is given out: complete in every language, in our own words, and usable as it stands.

use crate::scoring::{Bound, Change, ScoreResult, Wording};
use crate::shipped::{Shipped, all, find};
use crate::{Answers, Kind, Questionnaire, Text, Value};
use std::collections::BTreeSet;

const PLAIN: [&str; 3] = ["en", "ga", "sr-Latn"];
const EASY: [&str; 3] = ["en-x-easy", "ga-x-easy", "sr-Latn-x-easy"];

/// Forms that staff fill in.
const FOR_STAFF: [&str; 1] = ["recovery-checklist"];

/// Every text, with where it stands and whether it is for the person who answers.
fn texts(form: &Questionnaire) -> Vec<(String, &Text, bool)> {
    let mut texts = vec![("title".to_owned(), &form.title, true), ("about".to_owned(), &form.about, true)];
    texts.push(("rights".to_owned(), &form.rights, false));
    for item in form.walk() {
        let here = |part: &str| format!("{} {part}", item.id);
        texts.push((here("text"), &item.text, true));
        let further = [(&item.hint, "hint"), (&item.help, "help"), (&item.low, "low"), (&item.high, "high")];
        texts.extend(
            further.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, part)| (here(part), text, true)),
        );
        if !item.guidance.is_empty() {
            texts.push((here("guidance"), &item.guidance, false));
        }
    }
    for (name, list) in &form.lists {
        texts.extend(list.choices.iter().map(|choice| (format!("{name} {}", choice.code), &choice.text, true)));
    }
    texts
}

fn own() -> (Shipped, Bound) {
    let own = find("comhar-recovery").unwrap();
    (own, own.scoring.unwrap().bind(own.questionnaire).unwrap())
}

fn answered(given: &[(&str, Value)]) -> Answers {
    let mut answers = Answers::default();
    for (item, value) in given {
        answers.set(item, &[], vec![value.clone()]);
    }
    answers
}

fn statements(codes: [&str; 10]) -> Answers {
    let ids = ["connectedness", "hope", "identity", "meaning", "empowerment"];
    let ids = ids.iter().flat_map(|part| [1, 2].map(|number| format!("{part}_{number}")));
    let mut answers = Answers::default();
    for (id, code) in ids.zip(codes).filter(|(_, code)| *code != "_") {
        answers.set(&id, &[], vec![Value::Code(code.to_owned())]);
    }
    answers
}

fn value(bound: &Bound, answers: &Answers, key: &str) -> ScoreResult {
    bound.score(answers).into_iter().find(|score| score.key == key).unwrap().result
}

#[test]
fn every_shipped_form_is_read_and_goes_through_the_engine() {
    let names = [
        "comhar-recovery",
        "course-evaluation",
        "satisfaction",
        "equality-monitoring",
        "recovery-checklist",
        "have-your-say",
    ];
    assert_eq!(all().iter().map(|shipped| shipped.name).collect::<Vec<_>>(), names);
    for shipped in all() {
        assert_eq!(shipped.questionnaire.name, shipped.name);
        let form = crate::logic::Form::read(shipped.questionnaire.clone());
        assert!(form.is_ok(), "{}: {:?}", shipped.name, form.err());
    }
}

#[test]
fn no_field_of_a_shipped_file_is_misspelt() {
    for (name, json) in crate::shipped::files() {
        let written: serde_json::Value = serde_json::from_str(json).unwrap();
        let read: Questionnaire = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), written, "{name}");
    }
}

#[test]
fn every_text_stands_in_all_three_languages_and_easy_read_for_people() {
    for shipped in all() {
        let staff = FOR_STAFF.contains(&shipped.name);
        for (place, text, for_person) in texts(shipped.questionnaire) {
            let wanted = PLAIN.iter().chain(EASY.iter().filter(|_| for_person && !staff));
            for tag in wanted {
                assert!(
                    text.exactly(tag).is_some_and(|text| !text.trim().is_empty()),
                    "{}: {place} {tag}",
                    shipped.name
                );
            }
            let known: BTreeSet<&str> = shipped.questionnaire.languages.iter().map(crate::Tag::as_str).collect();
            assert!(text.iter().all(|(tag, _)| known.contains(tag.as_str())), "{}: {place}", shipped.name);
        }
    }
}

#[test]
fn ids_and_codes_are_unique_and_every_list_is_used() {
    for shipped in all() {
        let form = shipped.questionnaire;
        let ids: BTreeSet<&str> = form.walk().map(|item| item.id.as_str()).collect();
        assert_eq!(ids.len(), form.walk().count(), "{}", shipped.name);
        let used: BTreeSet<&str> = form.walk().filter_map(|item| Some(item.choices.as_ref()?.list.as_str())).collect();
        assert_eq!(used, form.lists.keys().map(String::as_str).collect(), "{}", shipped.name);
        for (name, list) in &form.lists {
            let codes: BTreeSet<&str> = list.choices.iter().map(|choice| choice.code.as_str()).collect();
            assert_eq!(codes.len(), list.choices.len(), "{} {name}", shipped.name);
        }
        assert!(form.walk().all(|item| item.kind.has_choices() == item.choices.is_some()), "{}", shipped.name);
    }
}

#[test]
fn nothing_must_be_answered() {
    for shipped in all() {
        assert!(shipped.questionnaire.walk().all(|item| !item.required), "{}", shipped.name);
    }
}

#[test]
fn what_is_scored_is_ours_and_binds() {
    for shipped in all() {
        let Some(scoring) = shipped.scoring else { continue };
        assert_eq!(scoring.licence.items_wording, Wording::Ours);
        scoring.bind(shipped.questionnaire).unwrap();
        assert!(
            scoring.scores.iter().all(|rule| rule.bands.is_empty() && rule.reliable_change.is_empty()),
            "{}",
            shipped.name
        );
    }
}

/// Starts and turns of phrase that licensed questionnaires are known by. None of their sentences stands here.
#[test]
fn no_turn_of_phrase_of_a_licensed_questionnaire_is_shipped() {
    let known = [
        "over the last 2 weeks",
        "over the last week",
        "bothered by",
        "feeling optimistic",
        "feeling useful",
        "little interest",
        "more than half the days",
        "most or all of the time",
        "how satisfied are you with your",
        "because of my",
        "impaired",
        "is important to me",
        "i feel supported by my worker",
    ];
    for (name, json) in crate::shipped::files() {
        let small = json.to_lowercase();
        assert!(known.iter().all(|phrase| !small.contains(phrase)), "{name}");
    }
    for json in crate::scoring::definitions() {
        assert!(!json.contains("\"text\": {"), "a definition holds words in languages");
        assert!(!json.contains("\"display\""), "a definition names an item in words");
    }
}

#[test]
fn the_own_measure_says_that_it_is_not_validated() {
    let (own, _) = own();
    assert_eq!(own.status, "shipped-not-validated");
    for (text, words) in [
        (&own.questionnaire.rights, ["validated", "bailíochtaíodh", "validirano"]),
        (&own.questionnaire.about, ["tested", "tástáladh", "proverio"]),
    ] {
        for (tag, word) in PLAIN.iter().zip(words) {
            assert!(text.exactly(tag).unwrap().contains(word), "{tag}");
        }
    }
}

#[test]
fn the_own_measure_scores_five_parts_and_a_total() {
    let (_, bound) = own();
    let all = statements(["4", "3", "2", "1", "0", "4", "3", "3", "1", "2"]);
    let parts = [
        ("connectedness", 7.0),
        ("hope", 3.0),
        ("identity", 4.0),
        ("meaning", 6.0),
        ("empowerment", 3.0),
        ("total", 23.0),
    ];
    for (part, wanted) in parts {
        assert_eq!(value(&bound, &all, part), ScoreResult::Of(wanted), "{part}");
    }
    let nine = statements(["4", "3", "2", "1", "_", "4", "3", "3", "1", "2"]);
    let total = value(&bound, &nine, "total").value().unwrap();
    assert!((total - 230.0 / 9.0).abs() < 1e-9);
    assert_eq!(value(&bound, &nine, "identity"), ScoreResult::Incomplete { missing: vec!["identity_1".to_owned()] });
    let eight = statements(["4", "3", "2", "1", "_", "_", "3", "3", "1", "2"]);
    assert_eq!(value(&bound, &eight, "total").value(), None);
}

#[test]
fn the_own_measure_claims_no_band_and_no_reliable_change() {
    let (own, _) = own();
    let scoring = own.scoring.unwrap();
    let [before, after] = [0.0, 40.0].map(|score| scoring.metric("total", score).unwrap());
    assert_eq!(before.change_to(after, None), Change::Unknown);
    assert_eq!(scoring.rule("total").unwrap().band(40.0), None);
}

#[test]
fn a_goal_is_scored_by_how_far_it_is_and_not_by_its_words() {
    let (own, bound) = own();
    let goals: Vec<_> = own.questionnaire.walk().filter(|item| item.kind == Kind::Goal).collect();
    assert_eq!(goals.len(), 3);
    let mut answers = Answers::default();
    answers.set("goal_1", &[], vec![Value::Text("Swim in the sea".to_owned()), Value::Whole(4)]);
    assert_eq!(value(&bound, &answers, "goal_1"), ScoreResult::Of(4.0));
    assert_eq!(value(&bound, &answers, "goal_2").value(), None);
}

#[test]
fn a_yes_to_the_safety_question_is_a_sign_and_silence_is_none() {
    let (_, bound) = own();
    for (code, signs) in [("no", 0), ("sometimes", 1), ("often", 1), ("prefer_not_to_say", 0)] {
        let given = answered(&[("safety_1", Value::Code(code.to_owned()))]);
        let found = bound.safety(&given);
        assert_eq!(found.len(), signs, "{code}");
        assert!(found.iter().all(|sign| sign.sign == "thoughts_of_ending_life" && sign.question == "safety_1"));
    }
    assert_eq!(bound.safety(&Answers::default()).len(), 0);
}

#[test]
fn equality_has_the_nine_grounds_and_saying_no_more_is_not_silence() {
    let form = find("equality-monitoring").unwrap().questionnaire;
    let grounds = [
        "gender",
        "civil_status",
        "family_status",
        "age",
        "disability",
        "sexual_orientation",
        "race",
        "religion",
        "traveller",
    ];
    assert_eq!(form.items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), grounds);
    for item in &form.items {
        let last = form.choices_of(item).last().unwrap();
        assert!(last.code == "prefer_not_to_say" && last.alone, "{}", item.id);
        assert!(!item.guidance.is_empty(), "{} names no source", item.id);
        assert!(!matches!(item.kind, Kind::OneOrOther | Kind::SeveralOrOther | Kind::Text), "{} takes words", item.id);
    }
}

#[test]
fn a_checklist_part_is_a_percentage_and_nothing_is_filled_in() {
    let checklist = find("recovery-checklist").unwrap();
    let bound = checklist.scoring.unwrap().bind(checklist.questionnaire).unwrap();
    let code = |code: &str| Value::Code(code.to_owned());
    let mut answers = answered(&[("learning_1", code("3")), ("learning_2", code("2")), ("learning_3", code("1"))]);
    assert_eq!(value(&bound, &answers, "learning"), ScoreResult::Incomplete { missing: vec!["learning_4".to_owned()] });
    answers.set("learning_4", &[], vec![code("not_applicable")]);
    let share = value(&bound, &answers, "learning").value().unwrap();
    assert!((share - 600.0 / 9.0).abs() < 1e-9);
}

#[test]
fn satisfaction_and_the_six_questions_are_short() {
    let satisfaction = find("satisfaction").unwrap();
    let bound = satisfaction.scoring.unwrap().bind(satisfaction.questionnaire).unwrap();
    assert_eq!(value(&bound, &answered(&[("rating", Value::Whole(4))]), "rating"), ScoreResult::Of(4.0));
    assert_eq!(find("have-your-say").unwrap().questionnaire.items.len(), 6);
    assert!(find("nothing").is_none());
}

fn some_answer(form: &Questionnaire, item: &crate::Item) -> Vec<Value> {
    let code = |code: &crate::Choice| Value::Code(code.code.clone());
    match item.kind {
        Kind::One | Kind::Several => form.choices_of(item).first().map(code).into_iter().collect(),
        Kind::Rating | Kind::Recommend => vec![Value::Whole(5)],
        Kind::YesNo => vec![Value::Yes(true)],
        Kind::LongText => vec![Value::Text("Go raibh maith agat".to_owned())],
        Kind::Goal => vec![Value::Text("Swim in the sea".to_owned()), Value::Whole(10)],
        _ => Vec::new(),
    }
}

#[test]
fn a_form_answered_in_full_and_one_left_empty_have_no_problem() {
    let now = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
    for shipped in all() {
        let form = crate::logic::Form::read(shipped.questionnaire.clone()).unwrap();
        let mut full = Answers::default();
        for item in shipped.questionnaire.walk().filter(|item| item.kind.is_asked()) {
            let values = some_answer(shipped.questionnaire, item);
            assert!(!values.is_empty(), "{}: {}", shipped.name, item.id);
            full.set(&item.id, &[], values);
        }
        for answers in [full, Answers::default()] {
            let settled = form.settle(&answers, now);
            assert_eq!(settled.answers, answers, "{}", shipped.name);
            assert!(form.check(&settled).is_empty(), "{}: {:?}", shipped.name, form.check(&settled));
        }
    }
}
