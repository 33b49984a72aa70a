//! Which choices are offered.

use super::{answers, choosing, code, item, list, now, questionnaire, repeating, wrongs};
use crate::{
    Answers, Choice, ChoiceList, Item, Kind, Narrowing, Value,
    logic::{Flaw, Form, Wrong},
};

fn town(code: &str, county: &str) -> Choice {
    Choice { code: code.into(), columns: [("county".to_owned(), county.to_owned())].into(), ..Choice::default() }
}

fn places(items: Vec<Item>) -> Form {
    let mut whole = questionnaire(items);
    whole.lists.insert("counties".into(), list(&["kerry", "cork"]));
    let towns = vec![town("tralee", "kerry"), town("dingle", "kerry"), town("cobh", "cork")];
    whole.lists.insert("towns".into(), ChoiceList { choices: towns, url: None });
    Form::read(whole).unwrap_or_else(|flaws| panic!("{flaws:?}"))
}

fn cascade() -> Vec<Item> {
    vec![
        choosing("county", Kind::One, "counties", None),
        choosing("town", Kind::One, "towns", Some("county = ${county}")),
    ]
}

fn offered(form: &Form, given: &Answers, path: &[u32]) -> Vec<String> {
    let item = form.item("town").unwrap();
    form.choices(item, path, &form.settle(given, now())).into_iter().map(|choice| choice.code.clone()).collect()
}

#[test]
fn one_choice_narrows_the_next() {
    let form = places(cascade());
    assert_eq!(offered(&form, &answers(&[("county", &[], code("kerry"))]), &[]), ["tralee", "dingle"]);
    assert_eq!(offered(&form, &answers(&[("county", &[], code("cork"))]), &[]), ["cobh"]);
    assert!(offered(&form, &Answers::default(), &[]).is_empty());
    assert_eq!(form.dependents("county").into_iter().collect::<Vec<_>>(), ["town"]);
    let left_over = answers(&[("county", &[], code("cork")), ("town", &[], code("dingle"))]);
    assert_eq!(wrongs(&form, &left_over), [("town".to_owned(), Wrong::NotOffered)]);
}

#[test]
fn a_filter_sees_the_answers_of_its_own_repeat() {
    let form = places(vec![repeating("home", cascade())]);
    let given = answers(&[("county", &[0], code("kerry")), ("county", &[1], code("cork"))]);
    assert_eq!(offered(&form, &given, &[0]), ["tralee", "dingle"]);
    assert_eq!(offered(&form, &given, &[1]), ["cobh"]);
}

#[test]
fn a_filter_may_say_more_than_that_two_are_the_same() {
    let filtered = |filter: &str| {
        places(vec![
            choosing("county", Kind::One, "counties", None),
            choosing("town", Kind::One, "towns", Some(filter)),
        ])
    };
    let given = answers(&[("county", &[], code("kerry"))]);
    assert_eq!(offered(&filtered("county = ${county} and name != 'dingle'"), &given, &[]), ["tralee"]);
    assert_eq!(offered(&filtered("county != ${county}"), &given, &[]), ["cobh"]);
    assert_eq!(offered(&filtered("${county} = '' or county = ${county}"), &Answers::default(), &[]).len(), 3);
    assert_eq!(offered(&filtered("starts-with(name, 'd')"), &given, &[]), ["dingle"]);
}

#[test]
fn a_list_narrowed_by_hand_offers_what_comes_with_the_answer_and_what_comes_with_none() {
    let narrowing = Narrowing { column: "of_county".into(), item: "county".into() };
    let filter = narrowing.expression().text;
    let choice = |code: &str, answers: &str| Choice {
        code: code.into(),
        columns: [("of_county".to_owned(), answers.to_owned())].into(),
        ..Choice::default()
    };
    let mut whole = questionnaire(vec![
        choosing("county", Kind::One, "counties", None),
        choosing("town", Kind::One, "towns", Some(&filter)),
    ]);
    whole.lists.insert("counties".into(), list(&["kerry", "cork", "kerr"]));
    let without_column = Choice { code: "online".into(), ..Choice::default() };
    let towns = vec![choice("tralee", "kerry"), choice("rathmore", "kerry cork"), choice("none", ""), without_column];
    whole.lists.insert("towns".into(), ChoiceList { choices: towns, url: None });
    let form = Form::read(whole).unwrap_or_else(|flaws| panic!("{flaws:?}"));
    let after = |county: &str| offered(&form, &answers(&[("county", &[], code(county))]), &[]);
    assert_eq!(after("kerry"), ["tralee", "rathmore", "none", "online"]);
    assert_eq!(after("cork"), ["rathmore", "none", "online"]);
    assert_eq!(after("kerr"), ["none", "online"], "a code is not another one that it begins like");
    assert_eq!(offered(&form, &Answers::default(), &[]), ["none", "online"]);
    assert_eq!(form.dependents("county").into_iter().collect::<Vec<_>>(), ["town"]);
}

#[test]
fn a_filter_that_says_no_more_than_a_narrowing_is_known_as_one_and_another_is_not() {
    let read = |text: &str| choosing("town", Kind::One, "towns", Some(text)).choices.unwrap().narrowing();
    let narrowing = Narrowing { column: "county".into(), item: "q1".into() };
    let own = narrowing.expression().text;
    for same in ["county = ${q1}", "county=${q1}", "${q1} = county", "selected(county, ${q1})", own.as_str()] {
        assert_eq!(read(same).as_ref(), Some(&narrowing), "{same}");
    }
    for other in [
        "county != ${q1}",
        "county = ${q1} and name != 'x'",
        "county = 'kerry'",
        "selected(county, ${q1}) or true()",
        "selected(${q1}, county)",
        "not(selected(county, ${q1}))",
        "county = ${q1} + ${q2}",
        "",
    ] {
        assert_eq!(read(other), None, "{other}");
    }
}

/// A tablet without a network has the answers and no evaluator: what it is told is what the evaluator says, answer by answer.
#[test]
fn after_which_answers_a_choice_is_offered_is_known_as_the_evaluator_says_it() {
    let own = Narrowing { column: "county".into(), item: "county".into() }.expression().text;
    let filters = ["county = ${county}", "${county}=county", "selected(county, ${county})", "name = ${county}", &own];
    for filter in filters {
        let town = choosing("town", Kind::One, "towns", Some(filter));
        let mut whole = questionnaire(vec![choosing("county", Kind::One, "counties", None), town.clone()]);
        whole.lists.insert("counties".into(), list(&["kerry", "cork", "1", "01"]));
        let columns = ["kerry", "kerry cork", "cork", "", " ", " cork ", "1", "1.0", "Kerry", "kerr"];
        let mut towns: Vec<Choice> = columns.iter().map(|column| self::town(&format!("in {column}"), column)).collect();
        towns.extend(["online", "cork", "1"].map(|code| Choice { code: code.into(), ..Choice::default() }));
        whole.lists.insert("towns".into(), ChoiceList { choices: towns.clone(), url: None });
        let source = town.choices.unwrap();
        let narrowing = source.narrowing().unwrap();
        let form = Form::read(whole).unwrap_or_else(|flaws| panic!("{flaws:?}"));
        for answer in ["", "kerry", "cork", "1", "01"] {
            let given = if answer.is_empty() { Answers::default() } else { answers(&[("county", &[], code(answer))]) };
            let told = |choice: &&Choice| {
                let after = source.offered_after(&narrowing, choice);
                after.is_none_or(|answers| answers.contains(&answer))
            };
            let told: Vec<String> = towns.iter().filter(told).map(|choice| choice.code.clone()).collect();
            assert_eq!(offered(&form, &given, &[]), told, "{filter} after {answer:?}");
        }
    }
}

#[test]
fn forged_codes_are_not_offered() {
    let form = places(cascade());
    for forged in ["", "KERRY", "kerry ", "cobh", "' or 1=1"] {
        assert_eq!(
            wrongs(&form, &answers(&[("county", &[], code(forged))])),
            [("county".to_owned(), Wrong::NotOffered)]
        );
    }
    assert_eq!(
        wrongs(&form, &answers(&[("county", &[], Value::Text("kerry".into()))])),
        [("county".to_owned(), Wrong::WrongSort)]
    );
}

#[test]
fn ten_thousand_choices_are_narrowed_and_checked() {
    let mut whole = questionnaire(vec![
        item("county", Kind::Text),
        choosing("town", Kind::Lookup, "towns", Some("county = ${county}")),
    ]);
    let choices = (0..10_000).map(|at| town(&format!("t{at}"), &format!("c{}", at % 100))).collect();
    whole.lists.insert("towns".into(), ChoiceList { choices, url: None });
    let form = Form::read(whole).unwrap();
    let given = answers(&[("county", &[], Value::Text("c7".into())), ("town", &[], code("t107"))]);
    assert_eq!(offered(&form, &given, &[]).len(), 100);
    assert!(wrongs(&form, &given).is_empty());
}

#[test]
fn a_code_twice_in_a_list_is_a_flaw() {
    let mut whole = questionnaire(vec![choosing("a", Kind::One, "l", None)]);
    whole.lists.insert("l".into(), list(&["x", "x"]));
    let flaw = Flaw::DuplicateChoice { list: "l".into(), code: "x".into() };
    assert_eq!(Form::read(whole).err(), Some(vec![flaw]));
}
