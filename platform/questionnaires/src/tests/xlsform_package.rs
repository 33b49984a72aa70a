//! A spreadsheet form with its pictures, there and back; what a spreadsheet cannot hold; and archives made to hurt.

use super::xlsform_forms::book;
use crate::interchange::xlsform::{self, CannotHold, MOST_FILES, Unwritable};
use crate::{
    Choice, ChoiceList, ChoiceSource, Condition, Expression, Item, Kind, Media, Notation, Questionnaire, Tag, Text,
    Value, When, WhenOperator,
};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

const BYTES: &str = "iVBORw0KGgoAAAANSUhEUgAA";

fn en(words: &str) -> Text {
    Text::new(Tag::new("en"), words)
}

fn asked(items: Vec<Item>) -> Questionnaire {
    Questionnaire { name: "calm-river".into(), languages: vec![Tag::new("en")], items, ..Questionnaire::default() }
}

fn showing(id: &str, media: Vec<Media>) -> Item {
    Item { media, ..Item::new(id, Kind::Text, en("What do you see?")) }
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn told(bytes: &[u8]) -> String {
    let troubles = xlsform::read(bytes).unwrap_err();
    troubles.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The form as it was read, without what a spreadsheet brought of its own.
fn read(bytes: &[u8]) -> Questionnaire {
    let mut read = xlsform::read(bytes).unwrap_or_else(|troubles| panic!("{troubles:?}"));
    assert_eq!(read.not_carried, []);
    read.questionnaire.carried.clear();
    bare(&mut read.questionnaire.items);
    read.questionnaire
}

fn bare(items: &mut [Item]) {
    for item in items {
        item.carried.clear();
        bare(&mut item.items);
    }
}

fn sheet() -> Vec<u8> {
    book(&[("survey", "type|name|label|media::image|comhar_picture\ntext|a|A|door.png|A door")])
}

#[test]
fn pictures_lie_beside_the_spreadsheet_and_come_back_with_their_words() {
    let symbol = Media { kind: "image/svg+xml".into(), source: "symbol:sun".into(), words: en("Sun") };
    let door = Media::of_bytes("image/png", BYTES, en("A red door").and(Tag::new("ga"), "Doras dearg"));
    let silent = Media::of_bytes("image/jpeg", BYTES, Text::default());
    let items = vec![
        showing("door", vec![door, symbol.clone()]),
        showing("line", vec![silent]),
        showing("sun", vec![symbol]),
        showing("none", Vec::new()),
    ];
    let whole = Questionnaire { languages: vec![Tag::new("en"), Tag::new("ga")], ..asked(items) };
    let bytes = xlsform::write_package(&whole).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    assert_eq!(names, ["calm-river.xlsx", "calm-river-media/door.png", "calm-river-media/line.jpg"]);
    let mut inside = Vec::new();
    archive.by_name("calm-river-media/door.png").unwrap().read_to_end(&mut inside).unwrap();
    assert!(inside.starts_with(b"\x89PNG"));
    assert_eq!(read(&bytes), whole);
    // The spreadsheet alone names them, and says which of them only decorates.
    let alone = read(&xlsform::write(&whole).unwrap());
    let named: Vec<(&str, &str)> =
        alone.walk().flat_map(|item| &item.media).map(|media| (media.kind.as_str(), media.source.as_str())).collect();
    assert_eq!(
        named,
        [
            ("image/*", "door.png"),
            ("image/svg+xml", "symbol:sun"),
            ("image/jpeg", "line.jpg"),
            ("image/svg+xml", "symbol:sun")
        ]
    );
}

#[test]
fn an_archive_of_another_tool_is_read_wherever_its_folder_is() {
    for folder in ["", "media/", "form-media/", "my form/form-media/"] {
        let (form, door) = (sheet(), format!("{folder}door.png"));
        let files: [(&str, &[u8]); 4] = [
            ("my form/form.xlsx", &form),
            (&door, b"\x89PNG"),
            ("__MACOSX/my form/._form.xlsx", b"of the system"),
            ("my form/~$form.xlsx", b"of the office program"),
        ];
        let form = read(&packed(&files));
        assert_eq!(form.items[0].media, [Media::of_bytes("image/png", "iVBORw==", en("A door"))], "{folder}");
    }
    let form = sheet();
    let without = read(&packed(&[("form.xlsx", &form)]));
    assert_eq!(without.items[0].media[0].source, "door.png", "what is not there stays named");
}

#[test]
fn archives_made_to_hurt_are_refused() {
    let form = sheet();
    for name in ["../door.png", "a/../../door.png", "/etc/door.png", "..\\door.png", "C:\\door.png"] {
        assert!(told(&packed(&[("form.xlsx", &form), (name, b"x")])).contains("leads out of it"), "{name}");
    }
    assert!(told(&packed(&[("door.png", b"x")])).contains("no spreadsheet"));
    assert!(told(&packed(&[("a.xlsx", &form), ("b.xlsx", &form)])).contains("several spreadsheets"));
    assert!(told(&packed(&[("form.xlsx", b"no spreadsheet")])).contains("no .xlsx file"));
    let inner = packed(&[("form.xlsx", &form)]);
    assert!(told(&packed(&[("form.xlsx", &inner)])).contains("file"), "an archive in an archive is no spreadsheet");
    let names: Vec<String> = (0..MOST_FILES).map(|at| format!("{at}.png")).collect();
    let mut many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    many.push(("form.xlsx", &form));
    assert!(told(&packed(&many)).contains("more than 500 files"));
    let nought = vec![0; 65 * 1024 * 1024];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    zip.start_file("door.png", options).unwrap();
    zip.write_all(&nought).unwrap();
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 100 * 1024);
    assert!(told(&bomb).contains("unpacked it is larger than 64 MB"));
    let whole = packed(&[("form.xlsx", &form), ("door.png", &[7; 4_000])]);
    for at in (0..whole.len()).step_by(97) {
        let mut torn = whole.clone();
        torn[at] ^= 0x5A;
        drop(xlsform::read(&torn));
        drop(xlsform::read(&whole[..at]));
    }
}

#[test]
fn one_picture_that_every_question_names_does_not_fill_the_memory() {
    let rows: String = (0..90).map(|at| format!("\ntext|q{at}|Question {at}|big.png|A door")).collect();
    let form = book(&[("survey", &format!("type|name|label|media::image|comhar_picture{rows}"))]);
    let big = vec![9_u8; 1024 * 1024];
    let read = read(&packed(&[("form.xlsx", &form), ("big.png", &big)]));
    assert_eq!(read.walk().filter(|item| item.media[0].bytes().is_some()).count(), 64);
}

#[test]
fn a_condition_that_was_chosen_comes_back_as_it_was_chosen_unless_somebody_changed_the_rule() {
    let when = |item: &str, value| When { item: item.into(), operator: WhenOperator::Equal, value };
    let code = |code: &str| Value::Code(code.into());
    let one = Item {
        choices: Some(ChoiceSource { list: "l".into(), ..ChoiceSource::default() }),
        ..Item::new("one", Kind::One, en("Which?"))
    };
    let several = Item { id: "several".into(), kind: Kind::Several, ..one.clone() };
    let shown = |id: &str, shown| Item { shown, ..Item::new(id, Kind::Text, en("Why?")) };
    let mut group = Item::new("page", Kind::Page, en("More"));
    group.items = vec![shown("inside", Condition::Any(vec![when("one", code("a")), when("several", code("b"))]))];
    let items = vec![
        one,
        several,
        shown("all", Condition::All(vec![when("one", code("a"))])),
        shown("few", Condition::All(vec![when("several", code("a"))])),
        group,
    ];
    let choices = ["a", "b"].map(|code| Choice { code: code.into(), text: en(code), ..Choice::default() }).to_vec();
    let lists = BTreeMap::from([("l".to_owned(), ChoiceList { choices, url: Some("urn:test:l".into()) })]);
    let whole = Questionnaire { lists, ..asked(items) };
    assert_eq!(read(&xlsform::write(&whole).unwrap()), whole);
    let chosen = serde_json::to_string(&whole.items[2].shown).unwrap();
    let changed = format!(
        "type|name|label|relevant|comhar_shown\ntext|one|A||\ntext|all|B|${{one}} != 'a'|{chosen}\ntext|few|C||{chosen}"
    );
    let read = read(&book(&[("survey", &changed)]));
    assert!(matches!(&read.items[1].shown, Condition::If(rule) if rule.text == "${one} != 'a'"));
    assert_eq!(read.items[2].shown, Condition::Always, "somebody took the rule away");
    let damaged = book(&[("survey", "type|name|label|comhar_shown\ntext|a|A|{oops")]);
    assert!(told(&damaged).contains("column comhar_shown"));
}

#[test]
fn what_a_spreadsheet_cannot_hold_is_told_of_every_question() {
    let rule = |text: &str| Expression { notation: Notation::FhirPath, text: text.into(), name: None };
    let chosen = |id: &str, list: &str| Item {
        choices: Some(ChoiceSource { list: list.into(), ..ChoiceSource::default() }),
        ..Item::new(id, Kind::One, en("Which?"))
    };
    let mut inner = Item::new("1.1", Kind::Text, en("A"));
    inner.required = true;
    let mut group = Item::new("group", Kind::Group, en("B"));
    group.items = vec![inner];
    let counted = Item { calculation: Some(rule("1 + 1")), ..Item::new("counted", Kind::Whole, en("C")) };
    let choice = |code: &str| Choice { code: code.into(), text: en("D"), ..Choice::default() };
    let list = |codes: &[&str]| ChoiceList { choices: codes.iter().map(|code| choice(code)).collect(), url: None };
    let mut whole = asked(vec![group, counted, chosen("spaced", "s"), chosen("away", "none"), chosen("fine", "f")]);
    whole.lists = BTreeMap::from([("s".to_owned(), list(&["a b"])), ("f".to_owned(), list(&["a"]))]);
    let found = |item: &str, why| Unwritable { item: Some(item.into()), why };
    assert_eq!(
        xlsform::unwritable(&whole),
        [
            found("1.1", CannotHold::Name),
            found("counted", CannotHold::Expression),
            found("spaced", CannotHold::Code),
            found("away", CannotHold::Choices),
        ]
    );
    assert!(xlsform::write(&whole).is_err() && xlsform::write_package(&whole).is_err());
    let deep = (0..30).fold(Item::new("x", Kind::Group, en("X")), |inner, at| Item {
        items: vec![inner],
        ..Item::new(format!("g{at}"), Kind::Group, en("G"))
    });
    assert_eq!(xlsform::unwritable(&asked(vec![deep])), [found("g4", CannotHold::Depth)]);
    let long = Item::new("long", Kind::Note, en(&"é".repeat(32_768)));
    assert_eq!(xlsform::unwritable(&asked(vec![long])), [found("long", CannotHold::Length)]);
    let fits = Item::new("fits", Kind::Note, en(&"é".repeat(32_767)));
    let fits = asked(vec![fits]);
    assert_eq!(xlsform::unwritable(&fits), []);
    assert_eq!(read(&xlsform::write(&fits).unwrap()), fits);
    let about = Questionnaire { about: en(&"a".repeat(40_000)), ..asked(Vec::new()) };
    assert_eq!(xlsform::unwritable(&about), [Unwritable { item: None, why: CannotHold::Length }]);
}

#[test]
fn every_shipped_form_comes_back_from_a_spreadsheet_as_itself() {
    for shipped in crate::shipped::all() {
        let back = read(&xlsform::write(shipped.questionnaire).unwrap());
        for (one, other) in back.walk().zip(shipped.questionnaire.walk()) {
            assert_eq!(Item { items: Vec::new(), ..one.clone() }, Item { items: Vec::new(), ..other.clone() });
        }
        assert!(back == *shipped.questionnaire, "{}", shipped.name);
    }
}
