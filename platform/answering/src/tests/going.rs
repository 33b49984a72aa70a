//! From page to page.

use super::fixtures::{answers, code, form, item, now, page, repeated, sent, text, when, within, words};
use crate::{At, Pages, Sheet, Turn, Who, Why, pages};
use kernel::Language;
use questionnaires::{Answers, Item, Kind, Value};

fn two_steps() -> Vec<Item> {
    vec![
        item("cook", Kind::YesNo, "Do you cook?"),
        item("name", Kind::Text, "Your first name?"),
        when(item("meal", Kind::Text, "What do you cook?"), "cook", Value::Yes(true)),
        item("else", Kind::Text, "Anything else?"),
    ]
}

#[test]
fn a_page_never_holds_a_question_that_depends_on_it() {
    let form = form(two_steps());
    let pages: Vec<_> = pages(&form).into_iter().map(|page| page.items().to_vec()).collect();
    assert_eq!(pages, [vec!["cook", "name"], vec!["meal", "else"]]);
}

#[test]
fn a_sheet_whose_pages_were_known_before_asks_the_same() {
    let form = form(two_steps());
    let words = words(Language::English);
    let (anew, known) = (Sheet::new(&form, &words, now()), Sheet::parted((&form, Pages::of(&form)), &words, now()));
    assert_eq!(anew.pages(), known.pages());
    assert!(known.pages()[1].holds("meal") && !known.pages()[1].holds("cook") && !known.pages()[0].holds("nobody"));
    let drawn = |sheet: &Sheet<'_>| sheet.draw(&sheet.begin(), "/", &maud::Markup::default()).into_string();
    assert_eq!(drawn(&anew), drawn(&known));
}

#[test]
fn what_was_drawn_for_one_is_drawn_for_the_next_and_never_with_an_answer() {
    let form = form(two_steps());
    let (english, irish) = (words(Language::English), words(Language::Irish));
    let known = Pages::of(&form);
    let drawn = |sheet: &Sheet<'_>, turn: &Turn| sheet.draw(turn, "/", &maud::Markup::default()).into_string();
    let first = |sheet: &Sheet<'_>| drawn(sheet, &sheet.begin());
    let of = |words| Sheet::parted((&form, known.clone()), words, now());
    for words in [&english, &irish, &english, &irish] {
        assert_eq!(first(&of(words)), first(&Sheet::new(&form, words, now())));
        let kiosk = of(words).for_whom(Who::Kiosk);
        assert_eq!(first(&kiosk), first(&Sheet::new(&form, words, now()).for_whom(Who::Kiosk)));
    }
    assert!(known.drawn.len() == 4, "two languages, two sorts of people");
    let mut answers = Answers::default();
    answers.set("cook", &[], vec![Value::Yes(true)]);
    let answered = drawn(&of(&english), &of(&english).resume(&answers));
    assert!(answered.contains("checked") && !first(&of(&english)).contains("checked"));
}

#[test]
fn a_chain_of_conditions_stands_one_question_a_page() {
    let chain = (0..2_000).map(|number| {
        let asked = item(&format!("q{number}"), Kind::YesNo, "And then?");
        if number == 0 { asked } else { when(asked, &format!("q{}", number - 1), Value::Yes(true)) }
    });
    let pages = Pages::of(&form(chain.collect()));
    assert_eq!(pages.len(), 2_000);
    assert!(pages.iter().all(|page| page.items().len() == 1));
}

#[test]
fn a_questionnaire_without_conditions_stays_one_page() {
    let form = form((0..40).map(|number| item(&format!("q{number}"), Kind::YesNo, "Well?")).collect());
    assert_eq!(pages(&form).len(), 1);
}

#[test]
fn pages_of_the_makers_stay_apart() {
    let form = form(vec![
        item("before", Kind::Text, "Before"),
        within("p1", Kind::Page, "One", vec![item("a", Kind::Text, "A"), item("b", Kind::Text, "B")]),
        within("p2", Kind::Page, "Two", vec![item("c", Kind::Text, "C")]),
        item("after", Kind::Text, "After"),
    ]);
    let pages: Vec<_> = pages(&form).into_iter().map(|page| page.items().to_vec()).collect();
    assert_eq!(pages, [vec!["before"], vec!["a", "b"], vec!["c"], vec!["after"]]);
}

#[test]
fn answers_of_earlier_pages_travel_with_the_page_and_come_back() {
    let form = form(two_steps());
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let turn =
        sheet.turn(&sent(first.submit("Continue").choose("Do you cook?", "Yes").with("Your first name?", "Una")));
    assert_eq!(turn.at, At::Page(1));
    let second = page(&sheet, &turn);
    let turn = sheet.turn(&sent(second.submit("Back").with("What do you cook?", "Soup")));
    assert_eq!((turn.at, turn.answers().of("meal")), (At::Page(0), [text("Soup")].as_slice()));
    assert_eq!(page(&sheet, &turn).field("Your first name?").value, "Una");
}

#[test]
fn a_changed_answer_drops_what_is_no_longer_asked_and_says_so() {
    let form = form(two_steps());
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let given = answers(&[("cook", &[], vec![Value::Yes(true)]), ("meal", &[], vec![text("Soup")])]);
    let first = page(&sheet, &sheet.resume(&given));
    let turn = sheet.turn(&sent(first.submit("Continue").choose("Do you cook?", "No")));
    assert!(turn.answers().of("meal").is_empty());
    assert!(turn.dropped.iter().any(|dropped| dropped.item == "meal" && dropped.why == Why::Hidden));
    page(&sheet, &turn).must_say("What do you cook?").must_say("we no longer ask");
}

#[test]
fn what_was_typed_wrongly_stays_in_its_field_even_on_the_way_back() {
    let form = form(vec![
        within("p1", Kind::Page, "", vec![item("a", Kind::Text, "A")]),
        within(
            "p2",
            Kind::Page,
            "",
            vec![item("age", Kind::Whole, "Your age?"), item("day", Kind::Date, "Which day?")],
        ),
    ]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let second = page(&sheet, &sheet.turn(&sent(first.submit("Continue"))));
    let wrong =
        || second.submit("Continue").with("Your age?", "abc").with("Day", "31").with("Month", "2").with("Year", "2026");
    let turn = sheet.turn(&sent(wrong()));
    assert!(turn.is_refused());
    let again = page(&sheet, &turn);
    assert_eq!(again.field("Your age?").value, "abc");
    assert_eq!((again.field("Day").value, again.field("Year").value), ("31".into(), "2026".into()));
    assert_eq!(again.error_for("Your age?").as_deref(), Some("Write a whole number with digits, for example 12"));
    assert_eq!(again.errors().len(), 2);
    for (_, link) in again.errors() {
        assert!(again.all(&format!("[id='{}']", link.trim_start_matches('#'))).count() == 1, "{link}");
    }
    let back = sheet.turn(&sent(again.submit("Back")));
    let forth = sheet.turn(&sent(page(&sheet, &back).submit("Continue")));
    assert_eq!(page(&sheet, &forth).field("Your age?").value, "abc");
    assert_eq!(page(&sheet, &forth).field("Month").value, "2");
}

#[test]
fn a_chosen_radio_is_not_reset_when_something_else_is_wrong() {
    let form = form(vec![item("meal", Kind::One, "Which meal?"), item("age", Kind::Whole, "Your age?")]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let turn = sheet.turn(&sent(first.submit("Continue").choose("Which meal?", "Fish").with("Your age?", "abc")));
    let again = page(&sheet, &turn);
    assert_eq!(again.all("input[checked]").filter_map(|radio| radio.attr("value")).collect::<Vec<_>>(), ["fish"]);
    let turn = sheet.turn(&sent(again.submit("Continue").with("Your age?", "41")));
    assert_eq!(turn.answers().of("meal"), [code("fish")]);
}

#[test]
fn a_needed_answer_keeps_the_page_and_is_asked_for() {
    let form =
        form(vec![Item { required: true, ..item("meal", Kind::One, "Which meal?") }, item("b", Kind::Text, "B")]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    first.must_say("Needs an answer.");
    let turn = sheet.turn(&sent(first.submit("Continue")));
    assert_eq!(turn.at, At::Page(0));
    assert_eq!(page(&sheet, &turn).errors(), [("Choose one".to_owned(), format!("#{}", crate::field("meal", &[])))]);
}

#[test]
fn nothing_can_be_sent_past_a_page_that_was_left_out() {
    let form = form(vec![
        within("p1", Kind::Page, "", vec![Item { required: true, ..item("a", Kind::Text, "A") }]),
        within("p2", Kind::Page, "", vec![item("b", Kind::Text, "B")]),
    ]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let forged = web::Form::empty().with("step", "send");
    assert_eq!(sheet.turn(&forged).at, At::Page(0));
    let forged = web::Form::empty().with("step", "next").with("answering-page", "1");
    let turn = sheet.turn(&forged);
    assert_eq!(turn.at, At::Summary);
    let turn = sheet.turn(&sent(page(&sheet, &turn).submit("Send my answers")));
    assert_eq!(turn.at, At::Page(0));
    assert!(turn.is_refused());
}

#[test]
fn going_on_and_back_without_touching_anything_changes_nothing() {
    let form = form(super::fixtures::every_kind());
    let words = words(Language::Serbian);
    let sheet = Sheet::new(&form, &words, now());
    let given = answers(&[
        ("yes_no", &[], vec![Value::Yes(false)]),
        ("one_or_other", &[], vec![text("Pancakes")]),
        ("several_or_other", &[], vec![code("soup"), text("Cake")]),
        ("ranking", &[], vec![code("fish"), code("soup")]),
        ("number", &[], vec![Value::Number(3.25)]),
        ("amount", &[], vec![Value::Amount { number: 1.5, unit: String::new() }]),
        ("date", &[], vec![Value::Date(jiff::civil::date(1984, 2, 29))]),
        ("month", &[], vec![Value::Date(jiff::civil::date(2026, 3, 1))]),
        ("time", &[], vec![Value::Time(jiff::civil::time(14, 5, 0, 0))]),
        ("at", &[], vec![Value::At(jiff::civil::date(2026, 3, 3).at(9, 0, 0, 0))]),
        ("point", &[], vec![Value::Point { latitude: 54.27, longitude: -8.47 }]),
        ("goal", &[], vec![text("Swim"), Value::Whole(4)]),
        ("long_text", &[], vec![text("One\n\nTwo")]),
    ]);
    let before = sheet.resume(&given);
    let drawn = page(&sheet, &before);
    let after = sheet.turn(&sent(drawn.submit("Nastavite")));
    assert!(!after.is_refused(), "{:?}", after.form.errors());
    for row in &before.answers().0 {
        assert_eq!(after.answers().of(&row.item), row.values, "{}", row.item);
    }
}

#[test]
fn a_question_that_takes_several_values_grows_by_a_button() {
    let form = form(vec![repeated(item("names", Kind::Text, "Who helps you?"), Some(3))]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let one = page(&sheet, &sheet.begin());
    let turn = sheet.turn(&sent(one.submit("Add another answer").with("Answer 1", "Una")));
    let two = page(&sheet, &turn);
    let turn = sheet.turn(&sent(two.submit("Continue").with("Answer 2", "Rory")));
    assert_eq!(turn.answers().of("names"), [text("Una"), text("Rory")]);
}
