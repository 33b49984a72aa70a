//! Rules alone.

use crate::{
    commands,
    model::{EndCode, Level, Time, TimeState},
    rules::{self, Fill},
};
use jiff::civil::date;
use kernel::{Change, Id};
use questionnaires::{Answers, Value, scoring};
use uuid::Uuid;

fn time(state: TimeState) -> Time {
    let day = date(2026, 3, 2);
    Time {
        id: Id::from_uuid(Uuid::nil()),
        person: Id::from_uuid(Uuid::nil()),
        organisation: Id::from_uuid(Uuid::nil()),
        state,
        asked_on: day,
        began_on: (state != TimeState::Asked).then_some(day),
        ended_on: (state == TimeState::Ended).then_some(day),
        end_code: (state == TimeState::Ended).then_some(EndCode::Agreed),
        treatment_contacts: 0,
        referred_on: None,
        first_treatment_on: None,
    }
}

#[test]
fn a_time_together_begins_with_the_persons_yes_and_with_nothing_else() {
    let day = date(2026, 3, 9);
    let Change::Made(begun, ()) = rules::say_yes(time(TimeState::Asked), day) else { panic!("nothing begun") };
    assert_eq!((begun.state, begun.began_on), (TimeState::Together, Some(day)));
    for state in [TimeState::Together, TimeState::Ended] {
        assert_eq!(rules::say_yes(time(state), day), Change::AlreadySo(time(state)));
    }
}

#[test]
fn the_score_that_stands_for_a_measure_is_one_that_may_be_averaged() {
    for scoring in scoring::instruments() {
        let rule = rules::main_score(scoring).unwrap_or_else(|| panic!("{} has none", scoring.key));
        assert!(scoring.metric(&rule.key, rule.least).is_some(), "{}", scoring.key);
    }
    assert_eq!(rules::main_score(scoring::find("swemwbs").unwrap()).unwrap().key, "metric");
    assert_eq!(rules::main_score(scoring::find("phq9").unwrap()).unwrap().key, "total");
    assert_eq!(rules::main_score(&commands::shipped()[0].scoring).unwrap().key, "total");
}

#[test]
fn every_sign_that_a_scoring_knows_has_a_level_and_a_plan_is_the_nearest() {
    assert_eq!(rules::level("plans_to_end_life", 1.0), Level::R3);
    assert_eq!(rules::level("thoughts_of_death", 1.0), Level::R2);
    assert_eq!(rules::level("thoughts_of_death", 3.0), Level::R3);
    assert_eq!(rules::level("not_safe", 1.0), Level::R2);
}

#[test]
fn our_own_measure_can_be_filled_in_and_its_hidden_and_unknown_questions_are_not_kept() {
    let measure = &commands::shipped()[0];
    let fill = Fill::of(measure).unwrap();
    let mut answers = Answers::default();
    answers.set("hope_1", &[], vec![Value::Code("3".to_owned())]);
    assert_eq!(fill.missing(&answers), 9);
    let now = date(2026, 3, 2).at(10, 0, 0, 0);
    let scored = fill.fill(&answers, now).unwrap();
    assert_eq!(scored.body.answers.of("hope_1").len(), 1);
    assert_eq!(scored.sign, None);
    let (question, said) = rules::said(&measure.questionnaire, "hope_1", &answers, "sr-Latn");
    assert!(!question.is_empty() && said == "Uglavnom tačno", "{question}: {said}");
}

/// A questionnaire whose second question is shown only after a yes.
const HIDING: &str = r#"{
  "name": "hiding", "title": {"en": "Hiding"}, "languages": ["en"],
  "lists": {"yes": {"choices": [{"code": "1", "text": {"en": "Yes"}, "weight": 1}, {"code": "0", "text": {"en": "No"}, "weight": 0}]}},
  "items": [
    {"id": "first", "kind": "one", "text": {"en": "First"}, "choices": {"list": "yes"}},
    {"id": "second", "kind": "one", "text": {"en": "Second"}, "choices": {"list": "yes"},
     "shown": {"all": [{"item": "first", "operator": "=", "value": {"code": "1"}}]}}
  ]
}"#;

#[test]
fn an_answer_to_a_question_that_was_not_shown_is_dropped_and_reported() {
    let mut measure = commands::shipped().remove(0);
    measure.questionnaire = serde_json::from_str(HIDING).unwrap();
    measure.scoring.blocks = vec![
        serde_json::from_str(r#"{"prefix": "", "first": 1, "count": 1, "least": 0, "most": 1, "position": 1}"#)
            .unwrap(),
    ];
    measure.scoring.scores.truncate(1);
    measure.scoring.scores[0].items = "1".to_owned();
    measure.scoring.safety.clear();
    let fill = Fill::of(&measure).unwrap();
    let mut answers = Answers::default();
    answers.set("first", &[], vec![Value::Code("0".to_owned())]);
    answers.set("second", &[], vec![Value::Code("1".to_owned())]);
    let scored = fill.fill(&answers, date(2026, 3, 2).at(10, 0, 0, 0)).unwrap();
    assert!(scored.body.answers.of("second").is_empty());
    assert_eq!(scored.dropped, [("second".to_owned(), Vec::new())]);
}

#[test]
fn every_score_range_and_sign_of_a_shipped_scoring_has_words() {
    use crate::pages::known;
    let ours = commands::shipped().into_iter().map(|measure| measure.scoring);
    for scoring in rules::scorings().cloned().chain(ours) {
        for rule in &scoring.scores {
            let numbered = rule
                .key
                .rsplit_once('_')
                .is_some_and(|(part, number)| known::NUMBERED.contains(&part) && number.parse::<u8>().is_ok());
            assert!(numbered || known::SCORES.contains(&rule.key.as_str()), "{}: {}", scoring.key, rule.key);
            for band in rule.bands.iter().flat_map(|set| &set.bands) {
                assert!(known::BANDS.contains(&band.label.as_str()), "{}: {}", scoring.key, band.label);
            }
        }
        for rule in &scoring.safety {
            assert!(known::SIGNS.contains(&rule.sign.as_str()), "{}: {}", scoring.key, rule.sign);
        }
    }
    let words = i18n::Catalogue::new(&[crate::LOCALES]).words(kernel::Language::English);
    let keys = known::SCORES.iter().map(|key| format!("outcomes-score-{}", key.replace('_', "-")));
    let keys = keys.chain(known::NUMBERED.iter().map(|part| format!("outcomes-score-{part}-number")));
    let keys = keys.chain(known::BANDS.iter().map(|label| format!("outcomes-{label}")));
    for key in keys.chain(known::SIGNS.iter().map(|sign| format!("outcomes-sign-{}", sign.replace('_', "-")))) {
        assert!(words.has(&key), "{key}");
    }
}
