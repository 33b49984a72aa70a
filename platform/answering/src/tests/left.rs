//! What of a file did not come along is said in the language of the page, whatever it was.

use crate::left_behind;
use kernel::Language;
use questionnaires::{
    Item, Kind, Questionnaire, Tag, Text,
    interchange::{NotCarried, PictureLeft, Place, Reason},
};

fn reasons() -> Vec<Reason> {
    let name = || "NAME".to_owned();
    let mut all = vec![
        Reason::NotUsed(name()),
        Reason::Extension(name()),
        Reason::Column,
        Reason::Sheet,
        Reason::Setting,
        Reason::SwitchedOff,
        Reason::NeededSometimes,
        Reason::Straightened,
        Reason::Device,
        Reason::NeverAsked(name()),
        Reason::ChoicesElsewhere,
        Reason::ChoicesBeside,
        Reason::ChoiceTwice(name()),
        Reason::NoSuchSort(name()),
        Reason::Unsayable { name: name(), rule: "{a} = 1".into() },
        Reason::NeverShown,
        Reason::FirstAnswer,
        Reason::Bound(name()),
        Reason::Check(name()),
    ];
    all.extend(PictureLeft::ALL.iter().map(|why| Reason::Picture(*why)));
    all
}

fn places() -> Vec<Place> {
    let cell = |question: Option<&str>| Place::Cell {
        sheet: "survey".into(),
        row: 1204,
        column: "hint".into(),
        question: question.map(str::to_owned),
    };
    vec![
        Place::Form,
        Place::Question("q1".into()),
        Place::Element("odd".into()),
        Place::List("doors".into()),
        Place::Choice { list: "doors".into(), code: "red".into() },
        Place::Sheet("notes".into()),
        cell(None),
        cell(Some("q1")),
    ]
}

fn said(language: Language, left: &NotCarried) -> String {
    let words = i18n::Catalogue::new(&[crate::LOCALES]).words(language);
    let serbian = Tag::from(Language::Serbian);
    let text = Text::new(Tag::new("en"), "How are <you>?").and(serbian.clone(), "Kako ste?");
    let languages = vec![Tag::new("en"), serbian];
    let asked = Questionnaire { items: vec![Item::new("q1", Kind::Text, text)], languages, ..Questionnaire::default() };
    left_behind(&words, &asked, left).into_string()
}

#[test]
fn every_reason_and_every_place_is_said_in_each_language_and_in_no_other() {
    let of_form = |why| NotCarried { place: Place::Form, why };
    let at = |place| NotCarried { place, why: Reason::Column };
    for left in reasons().into_iter().map(of_form).chain(places().into_iter().map(at)) {
        let each = [Language::English, Language::Irish, Language::Serbian].map(|language| said(language, &left));
        assert!(each.iter().all(|one| !one.contains("answering-left")), "{each:?}");
        assert!(each[0] != each[1] && each[1] != each[2] && each[0] != each[2], "{each:?}");
    }
}

#[test]
fn a_question_is_named_by_its_words_in_the_language_of_the_page_and_by_its_name_when_it_is_gone() {
    let left = NotCarried::picture("q1", PictureLeft::Moves);
    assert!(said(Language::English, &left).starts_with("<strong>Question “How are &lt;you&gt;?”:</strong> "));
    assert!(said(Language::Serbian, &left).starts_with("<strong>Pitanje „Kako ste?“:</strong> Slika"));
    let gone = NotCarried::picture("q2", PictureLeft::Moves);
    assert!(said(Language::Irish, &gone).starts_with("<strong>An cheist “q2”:</strong> "));
    let cell = Place::Cell { sheet: "survey".into(), row: 1204, column: "hint".into(), question: Some("q1".into()) };
    let said = said(Language::English, &NotCarried { place: cell, why: Reason::Column });
    assert!(said.contains("(sheet “survey”, row 1204, column “hint”)"), "{said}");
}
