//! How questions stand on a page.

use super::fixtures::{answers, code, en, every_kind, form, item, now, page, sent, when, within, words};
use crate::{At, Places, Sheet, Who};
use kernel::Language;
use questionnaires::{ChoiceSource, Item, Kind, Media, Repeats, Tag, Text, Value};

#[test]
fn every_kind_is_drawn_with_a_name_that_a_person_can_read() {
    let form = form(every_kind());
    let words = words(Language::English);
    let places = Places { services: vec![("s1".into(), "Day hospital".into())] };
    let sheet = Sheet::new(&form, &words, now()).places(&places);
    let page = page(&sheet, &sheet.begin());
    for item in form.questionnaire().walk() {
        page.must_say(&format!("Asked for {}", item.kind.as_str()));
    }
    for control in page.all("main input:not([type=hidden]), main textarea, main select") {
        let id = control.attr("id").unwrap_or_default();
        assert_eq!(page.all(&format!("label[for='{id}']")).count(), 1, "{id}");
    }
    let ids: Vec<_> = page.all("[id]").filter_map(|one| one.attr("id")).collect();
    let once: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), once.len(), "{ids:?}");
    assert!(!page.body.contains("style="), "the policy of our pages lets no style attribute in");
}

#[test]
fn t20_no_matrix_control_exists_in_output() {
    let rows = ["Warm", "Clean", "Quiet"].map(|row| item(&row.to_lowercase(), Kind::One, row));
    let form = form(vec![within("place", Kind::Matrix, "How was the place?", rows.to_vec())]);
    let words = words(Language::English);
    for who in [Who::Alone, Who::Kiosk, Who::Paper] {
        let sheet = Sheet::new(&form, &words, now()).for_whom(who);
        let page = page(&sheet, &sheet.begin());
        assert_eq!(page.all("form table").count(), 0);
        assert_eq!(page.all("form fieldset").count(), 3, "each row is a question of its own");
        for row in ["Warm", "Clean", "Quiet"] {
            assert_eq!(
                page.submit("Continue")
                    .choose(row, "Soup")
                    .sent()
                    .pairs
                    .iter()
                    .filter(|(_, value)| value == "soup")
                    .count(),
                1
            );
        }
    }
}

#[test]
fn every_field_can_be_reached_and_sent_without_a_script() {
    let form = form(every_kind());
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now()).without_summary();
    let turn = sheet.begin();
    let drawn = page(&sheet, &turn);
    let filled = drawn
        .submit("Send my answers")
        .choose("Asked for yes_no", "Yes")
        .tick("Asked for agree")
        .choose("Asked for one", "Bread")
        .with("Asked for whole", "12")
        .with("Asked for number", "1,5")
        .choose("Asked for scale", "7")
        .with("Asked for text", "  Walks  ");
    let turn = sheet.turn(&sent(filled));
    assert_eq!(turn.at, At::Done, "{:?}", turn.form.errors());
    assert_eq!(turn.answers().of("yes_no"), [Value::Yes(true)]);
    assert_eq!(turn.answers().of("agree"), [Value::Yes(true)]);
    assert_eq!(turn.answers().of("one"), [code("bread")]);
    assert_eq!(turn.answers().of("whole"), [Value::Whole(12)]);
    assert_eq!(turn.answers().of("number"), [Value::Number(1.5)]);
    assert_eq!(turn.answers().of("scale"), [Value::Whole(7)]);
    assert_eq!(turn.answers().of("text"), [Value::Text("Walks".into())]);
}

#[test]
fn guidance_is_for_staff_only() {
    let guided = Item { guidance: en("Wait for ten seconds."), ..item("mood", Kind::Text, "How are you?") };
    let form = form(vec![guided]);
    let words = words(Language::English);
    for (who, seen) in
        [(Who::Alone, false), (Who::Helped, false), (Who::Kiosk, false), (Who::Paper, true), (Who::Phone, true)]
    {
        let sheet = Sheet::new(&form, &words, now()).for_whom(who);
        assert_eq!(page(&sheet, &sheet.begin()).says("Wait for ten seconds."), seen, "{who:?}");
    }
}

#[test]
fn another_language_that_stands_in_says_so() {
    let mut asked = item("mood", Kind::Text, "How are you?");
    asked.text = Text::new(Tag::new("fr"), "Comment allez-vous ?");
    let form = form(vec![asked]);
    let words = words(Language::Irish);
    let sheet = Sheet::new(&form, &words, now());
    let drawn = page(&sheet, &sheet.begin());
    assert_eq!(drawn.all("label span[lang=fr]").count(), 1);
}

#[test]
fn easy_read_puts_one_idea_on_a_line_and_answers_the_same_questions() {
    let mut asked = item("mood", Kind::Text, "How are you?");
    asked.hint = en("Write freely.").and(Tag::new("en-x-easy"), "Write what you like. Nobody minds. It is yours.");
    let form = form(vec![asked]);
    let words = words(Language::English);
    let easy = Sheet::new(&form, &words, now()).language(Tag::new("en-x-easy"));
    let plain = Sheet::new(&form, &words, now());
    let drawn = page(&easy, &easy.begin());
    assert_eq!(drawn.all("form.comhar-easy .govuk-hint br").count(), 2);
    assert_eq!(easy.pages(), plain.pages());
    assert_eq!(drawn.field("How are you?").name, page(&plain, &plain.begin()).field("How are you?").name);
}

#[test]
fn a_list_of_ten_thousand_is_searched_without_a_script() {
    let mut town = item("town", Kind::Lookup, "Which town?");
    town.choices = Some(ChoiceSource { list: "towns".to_owned(), ..ChoiceSource::default() });
    let form = form(vec![town]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    assert!(first.body.len() < 20_000, "{}", first.body.len());
    let turn = sheet.turn(&sent(first.submit("Search").with("Type part of the name", "77")));
    let found = page(&sheet, &turn);
    found.must_say("fit these words");
    let turn = sheet.turn(&sent(found.submit("Continue").choose("What we found", "Town 77")));
    assert_eq!((turn.at, turn.answers().of("town")), (At::Summary, [code("t77")].as_slice()));
    // Words that fit several are kept and asked about; never guessed.
    let turn = sheet.turn(&sent(first.submit("Continue").with("Type part of the name", "town 999")));
    assert!(!turn.is_refused(), "exactly one is called so");
    let turn = sheet.turn(&sent(first.submit("Continue").with("Type part of the name", "town 88 ")));
    assert_eq!(turn.answers().of("town"), [code("t88")]);
    let turn = sheet.turn(&sent(first.submit("Continue").with("Type part of the name", "tow")));
    assert!(turn.is_refused());
    let again = page(&sheet, &turn);
    assert_eq!(again.field("Type part of the name").value, "tow");
}

#[test]
fn pictures_of_the_house_are_drawn_and_others_are_never_fetched() {
    let mut asked = item("mood", Kind::Text, "How are you?");
    let media = |source: &str| Media { kind: "image/png".into(), source: source.into(), words: en("A face") };
    asked.media = vec![media("symbol:sun"), media("https://elsewhere.example/face.png")];
    let form = form(vec![asked]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let drawn = page(&sheet, &sheet.begin());
    assert_eq!(drawn.all("label svg").count(), 1);
    drawn.must_not_hold("elsewhere.example");
    drawn.must_say("A face");
}

#[test]
fn words_of_makers_are_never_markup() {
    let form = form(vec![Item {
        hint: en("<script>alert(1)</script>"),
        help: en("<b>bold</b>"),
        ..item("<x>", Kind::Text, "<img src=x onerror=y> How?")
    }]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let drawn = page(&sheet, &sheet.begin());
    assert_eq!(drawn.all("form script, form img, form b").count(), 0);
}

#[test]
fn a_group_grows_and_shrinks_by_plain_buttons() {
    let child =
        within("child", Kind::Group, "Child", vec![item("name", Kind::Text, "Name"), item("age", Kind::Whole, "Age")]);
    let form = form(vec![Item { repeats: Some(Repeats { most: Some(3), ..Repeats::default() }), ..child }]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let one = page(&sheet, &sheet.begin());
    let turn = sheet.turn(&sent(one.submit("Add another: Child").with("Name", "Una")));
    let two = page(&sheet, &turn);
    assert_eq!(two.all("label").filter(|label| testkit_pages::words_of(*label) == "Name").count(), 2);
    let second = crate::field("name", &[1]);
    let turn = sheet.turn(&sent(two.submit("Add another: Child").forging(&second, "Rory")));
    let three = page(&sheet, &turn);
    assert!(!three.has_button("Add another: Child"), "three are the most");
    let turn = sheet.turn(&sent(three.submit("Remove 1: Child")));
    assert_eq!(turn.answers().at("name", &[0]), [Value::Text("Rory".into())]);
    let left = page(&sheet, &turn);
    assert_eq!(left.all("label").filter(|label| testkit_pages::words_of(*label) == "Name").count(), 2);
}

#[test]
fn the_summary_says_every_answer_and_leads_back_to_its_page() {
    let form =
        form(vec![item("a", Kind::YesNo, "Do you cook?"), when(item("b", Kind::Text, "What?"), "a", Value::Yes(true))]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let given = answers(&[("a", &[], vec![Value::Yes(true)]), ("b", &[], vec![Value::Text("Soup".into())])]);
    let first = page(&sheet, &sheet.resume(&given));
    let second = page(&sheet, &sheet.turn(&sent(first.submit("Continue"))));
    let summary = page(&sheet, &sheet.turn(&sent(second.submit("Continue"))));
    summary.must_say("Check your answers").must_say("Soup");
    let turn = sheet.turn(&sent(summary.submit("Change: What?")));
    assert_eq!(turn.at, At::Page(1));
    let changed = page(&sheet, &turn);
    let turn = sheet.turn(&sent(changed.submit("Continue").with("What?", "Bread")));
    assert_eq!((turn.at, turn.answers().of("b")), (At::Summary, [Value::Text("Bread".into())].as_slice()));
}

#[test]
fn an_area_is_chosen_in_the_order_of_names_and_typed_where_none_is_offered() {
    let mut listed = item("from", Kind::Area, "Where from?");
    listed.choices = Some(ChoiceSource { list: "meals".to_owned(), ..ChoiceSource::default() });
    let form = form(vec![listed, item("to", Kind::Area, "Where to?")]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let codes: Vec<_> = first.all("select[name='q-from'] option").filter_map(|one| one.attr("value")).collect();
    assert_eq!(codes, ["", "bread", "fish", "none", "soup"]);
    let typed = first.submit("Continue").with("Where from?", "Soup").with("Where to?", "Cobh");
    let turn = sheet.turn(&sent(typed));
    assert_eq!(
        turn.answers(),
        &answers(&[("from", &[], vec![code("soup")]), ("to", &[], vec![Value::Text("Cobh".into())])])
    );
    assert_eq!(turn.at, At::Summary);
    let paper = sheet.paper(&crate::Paper::default()).into_string();
    let places = ["Bread", "Fish", "None of these", "Soup"].map(|name| paper.find(name));
    assert!(places.is_sorted() && places.iter().all(Option::is_some));
}
