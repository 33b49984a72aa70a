//! Spreadsheet forms, there and back, and everything that goes wrong with spreadsheets.

use super::xlsform_forms::{book, forms, long_list};
use crate::interchange::{
    NotCarried, Place, Reason,
    xlsform::{read, write},
};
use crate::{
    Bounds, Choice, ChoiceList, ChoiceSource, Coding, Condition, Constraint, Expression, Item, Kind, Media, Notation,
    Questionnaire, Repeats, Severity, Tag, Text, Value,
};
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::collections::BTreeSet;
use std::io::Cursor;

fn form(bytes: &[u8]) -> Questionnaire {
    read(bytes).unwrap_or_else(|troubles| panic!("{troubles:?}")).questionnaire
}

fn named(name: &str) -> Questionnaire {
    form(&forms().into_iter().find(|(one, _)| *one == name).unwrap().1)
}

/// The filled cells of a sheet: row, head, text; the row of a choice is counted in its list.
fn cells(bytes: &[u8], sheet: &str) -> BTreeSet<(String, String, String)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let Some(name) = book.sheet_names().into_iter().find(|name| name.eq_ignore_ascii_case(sheet)) else {
        return BTreeSet::new();
    };
    let range = book.worksheet_range(&name).unwrap();
    let mut rows = range.rows();
    let text = |cell: &Data| cell.to_string().trim().to_owned();
    let heads: Vec<String> = rows.next().map(|row| row.iter().map(text).collect()).unwrap_or_default();
    let mut found = BTreeSet::new();
    for (number, row) in rows.enumerate() {
        let key =
            if sheet == "choices" { row.iter().map(text).collect::<Vec<_>>().join("|") } else { number.to_string() };
        let full = heads.iter().zip(row).filter(|(_, cell)| !matches!(cell, Data::Empty));
        found.extend(full.map(|(head, cell)| {
            (key.clone(), head.clone(), text(cell).replace("begin ", "begin_").replace("end ", "end_"))
        }));
    }
    found
}

#[test]
fn each_form_read_and_written_reads_as_the_same_form() {
    let all = forms();
    assert_eq!(all.len(), 14);
    for (name, bytes) in all {
        let once = form(&bytes);
        let twice = form(&write(&once).unwrap_or_else(|trouble| panic!("{name}: {trouble}")));
        assert_eq!(twice, once, "{name}");
    }
}

#[test]
fn each_form_is_written_with_the_cells_it_was_read_from() {
    for (name, bytes) in forms().into_iter().filter(|(name, _)| *name != "old spelling") {
        let out = write(&form(&bytes)).unwrap();
        for sheet in ["survey", "entities", "external_choices"] {
            let (was, is) = (cells(&bytes, sheet), cells(&out, sheet));
            assert_eq!(
                was.symmetric_difference(&is).collect::<Vec<_>>(),
                Vec::<&(String, String, String)>::new(),
                "{name} {sheet}"
            );
        }
        let missing: Vec<_> = cells(&bytes, "settings").difference(&cells(&out, "settings")).cloned().collect();
        assert!(missing.is_empty(), "{name} {missing:?}");
        assert_eq!(cells(&bytes, "choices").len(), cells(&out, "choices").len(), "{name} choices");
    }
}

#[test]
fn choices_that_may_stand_twice_are_named() {
    let bytes = forms().into_iter().find(|(one, _)| *one == "duplicates allowed").unwrap().1;
    let read = read(&bytes).unwrap();
    let twice = NotCarried { place: Place::List("c".into()), why: Reason::ChoiceTwice("other".into()) };
    assert!(read.not_carried.contains(&twice), "{:?}", read.not_carried);
}

#[test]
fn a_list_of_ten_thousand_choices_is_read_and_written() {
    let once = form(&long_list());
    assert_eq!(once.lists["town"].choices.len(), 10_000);
    assert_eq!(form(&write(&once).unwrap()), once);
}

#[test]
fn the_parts_of_a_form_are_understood() {
    let roster = named("household roster");
    let person = roster.item("person").unwrap();
    assert_eq!(person.repeats.as_ref().unwrap().count.as_ref().unwrap().text, "${size}");
    assert!(person.items.iter().any(|item| item.id == "course" && item.repeats.is_some()));
    let cascade = named("cascade");
    assert_eq!(
        cascade.item("town").unwrap().choices.as_ref().unwrap().filter.as_ref().unwrap().text,
        "county = ${county}"
    );
    assert_eq!(cascade.lists["town"].choices[0].columns["county"], "mayo");
    let three = named("three languages");
    assert_eq!(three.languages.iter().map(Tag::as_str).collect::<Vec<_>>(), ["sr-Latn", "en", "ga"]);
    assert_eq!(three.item("mood").unwrap().text.exactly("sr-Latn"), Some("Kako ste?"));
    assert_eq!(named("scoring").items[0].kind, Kind::Matrix);
    let ranges = named("ranges");
    assert_eq!(ranges.item("pain").unwrap().bounds.most, Some(Value::Whole(10)));
    assert_eq!((ranges.items[1].kind, ranges.items[2].kind), (Kind::Number, Kind::Rating));
    assert_eq!(named("old spelling").item("kinds").unwrap().kind, Kind::Several);
    assert!(matches!(named("walk").item("thanks").unwrap().shown, Condition::If(_)));
}

#[test]
fn a_device_and_a_file_are_never_asked_for_and_are_named() {
    let bytes = forms().into_iter().find(|(one, _)| *one == "clinic visit").unwrap().1;
    let read = read(&bytes).unwrap();
    let told = |at: u32, of: &str, why: Reason| {
        let is_at = |place: &Place| matches!(place, Place::Cell { sheet, row, column, question: Some(_) } if sheet == "survey" && *row == at && column == of);
        read.not_carried.iter().any(|one| is_at(&one.place) && one.why == why)
    };
    assert!(told(4, "type", Reason::Device), "{:?}", read.not_carried);
    assert!(told(11, "type", Reason::NeverAsked("image".into())), "{:?}", read.not_carried);
    assert!(told(12, "trigger", Reason::Column), "{:?}", read.not_carried);
    assert!(!read.questionnaire.item("device").unwrap().kind.is_asked());
}

#[test]
fn every_kind_of_question_comes_back_from_a_spreadsheet_as_itself() {
    let mut whole = Questionnaire { name: "kinds".into(), languages: vec![Tag::new("en")], ..Questionnaire::default() };
    whole.lists.insert(
        "l".into(),
        crate::ChoiceList {
            choices: vec![crate::Choice { code: "a".into(), weight: Some(2.0), alone: true, ..Default::default() }],
            url: None,
        },
    );
    for kind in Kind::ALL {
        let mut item = crate::Item::new(format!("q_{kind}"), *kind, crate::Text::new(Tag::new("en"), kind.as_str()));
        item.choices = kind.has_choices().then(|| crate::ChoiceSource { list: "l".into(), ..Default::default() });
        item.help = crate::Text::new(Tag::new("en"), "Help");
        whole.items.push(item);
    }
    let back = form(&write(&whole).unwrap());
    for (one, other) in back.items.iter().zip(&whole.items) {
        assert_eq!((&one.id, one.kind, &one.help, &one.choices), (&other.id, other.kind, &other.help, &other.choices));
    }
    assert_eq!(back.lists["l"], whole.lists["l"]);
}

/// The faults of a form of these sheets, one a line.
#[test]
fn what_a_spreadsheet_form_has_no_column_for_comes_back_from_columns_of_our_own() {
    let en = |words: &str| Text::new(Tag::new("en"), words);
    let coding = |code: &str| Coding { system: "urn:test".into(), code: code.into(), display: Some("Ča".into()) };
    let expression =
        |text: &str| Expression { notation: Notation::XPath, text: text.into(), name: Some("half".into()) };
    let mut far = Item::new("far", Kind::Amount, en("How far?").and(Tag::new("ga"), "Cé chomh fada?"));
    (far.prefix, far.unit, far.codes) = (Some("1a".into()), Some("km".into()), vec![coding("far")]);
    far.bounds = Bounds { least: Some(Value::Whole(0)), places: Some(1), ..Bounds::default() };
    far.variables = vec![expression("${far} div 2")];
    far.constraints = vec![Constraint {
        key: "constraint-far".into(),
        expression: Expression { name: None, ..expression(". != 7") },
        message: en("Not seven"),
        severity: Severity::Error,
    }];
    let mut liked = Item::new("liked", Kind::Several, en("What did you like?"));
    liked.choices = Some(ChoiceSource { list: "l".into(), ..ChoiceSource::default() });
    liked.bounds = Bounds { fewest: Some(1), most_chosen: Some(2), ..Bounds::default() };
    let picture = Media { kind: "image/*".into(), source: "symbol:hand".into(), words: en("A hand") };
    liked.media = vec![picture];
    let mut scale = Item::new("pain", Kind::Scale, en("How much?"));
    scale.bounds = Bounds { least: Some(Value::Whole(0)), most: Some(Value::Whole(4)), ..Bounds::default() };
    let mut visits = Item::new("visits", Kind::Group, en("Visits"));
    visits.repeats = Some(Repeats { least: Some(1), most: Some(3), count: None });
    visits.items = vec![Item::new("why", Kind::Text, en("Why?"))];
    let mut names = Item::new("names", Kind::Text, en("Which names?"));
    names.repeats = Some(Repeats { most: Some(4), ..Repeats::default() });
    let choice = Choice { code: "tea".into(), text: en("Tea"), codings: vec![coding("tea")], ..Choice::default() };
    let whole = Questionnaire {
        name: "own".into(),
        url: Some("urn:test:form".into()),
        title: en("Ours").and(Tag::new("ga"), "Ár gceann"),
        about: en("Why we ask"),
        rights: en("Free"),
        languages: vec![Tag::new("en"), Tag::new("ga")],
        codes: vec![coding("whole")],
        variables: vec![expression("1 + 1")],
        lists: [("l".to_owned(), ChoiceList { choices: vec![choice], url: None })].into(),
        items: vec![far, liked, scale, visits, names],
        ..Questionnaire::default()
    };
    let first = read(&write(&whole).unwrap()).unwrap();
    assert_eq!(first.not_carried, []);
    let own = |asked: &Questionnaire| Questionnaire { carried: Default::default(), ..asked.clone() };
    let bare = |mut asked: Questionnaire| {
        asked.items.iter_mut().for_each(|item| item.carried.clear());
        asked
    };
    assert_eq!(bare(own(&first.questionnaire)), bare(own(&whole)), "from a form of ours");
    let again = form(&write(&first.questionnaire).unwrap());
    assert_eq!(again, first.questionnaire, "in, out and in");
    let damaged = told(&book(&[("survey", "type|name|label|comhar_codes\ntext|a|A|[oops")]));
    assert!(damaged.contains("survey row 2, column comhar_codes"), "{damaged}");
}

fn faults(sheets: &[(&str, &str)]) -> String {
    told(&book(sheets))
}

fn told(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn survey(rows: &str) -> String {
    faults(&[("survey", &format!("type|name|label|relevant\n{rows}"))])
}

#[test]
fn missing_sheets_and_columns_are_named() {
    assert!(faults(&[("choices", "list_name|name")]).contains("no sheet named survey"));
    assert!(faults(&[("survey", "name|label\na|A")]).contains("survey row 1: there is no column named type"));
    assert!(survey("select_one yn|a|A|").contains("survey row 2, column type: there is no list named yn"));
    assert!(
        faults(&[("survey", "type|name\ntext|a"), ("choices", "list|name\na|b")])
            .contains("choices row 1: there is no column named list_name")
    );
}

#[test]
fn names_and_types_that_cannot_be_are_named_with_row_and_column() {
    assert!(survey("text|a|A|\ntext|a|B|").contains("survey row 3, column name: the name a stands twice"));
    assert!(survey("text||A|").contains("survey row 2, column name: no name"));
    assert!(survey("text|my name|A|").contains("my name cannot be a name"));
    assert!(survey("quiz|a|A|").contains("survey row 2, column type: quiz is no type"));
    assert!(survey("|a|A|").contains("survey row 2, column type: no type"));
    assert!(survey("integer|a|A|${b} > 1").contains("survey row 2, column relevant: ${b} is no question"));
    assert!(survey("integer|a|A|(${a} > 1").contains("a bracket is opened"));
    assert!(
        faults(&[("survey", "type|name|default\ninteger|a|many")])
            .contains("column default: many is no answer to a question of type integer")
    );
    assert!(faults(&[("survey", "type|name|type\ntext|a|b")]).contains("column type: this column stands twice"));
}

#[test]
fn groups_left_open_or_closed_twice_are_named() {
    assert!(
        survey("begin group|g|G|\ntext|a|A|")
            .contains("survey row 2, column type: a group is opened here and closed nowhere")
    );
    assert!(
        survey("text|a|A|\nend repeat|||")
            .contains("survey row 3, column type: a repeat is closed here that was opened nowhere")
    );
    assert!(
        survey("begin repeat|g|G|\ntext|a|A|\nend group|||")
            .contains("a group is closed here, but row 2 opened a repeat")
    );
    let deep: String = (0..30).map(|n| format!("begin group|g{n}|G|\n")).collect();
    assert!(survey(&deep).contains("deep"));
}

#[test]
fn choices_that_stand_twice_or_have_spaces_are_named() {
    let choices = |rows: &str| {
        faults(&[("survey", "type|name\nselect_one l|a"), ("choices", &format!("list_name|name|label\n{rows}"))])
    };
    assert!(choices("l|x|X\nl|x|Y").contains("choices row 3, column name: the choice x stands twice in the list l"));
    assert!(choices("l|x y|X").contains("x y has a space in it"));
    assert!(choices("l||X").contains("choices row 2, column name: a choice without a name"));
    assert!(choices("|x|X\nl|y|Y").contains("choices row 2, column list_name"));
}

#[test]
fn a_column_without_language_among_languages_is_named() {
    let told = faults(&[("survey", "type|name|label|label::Gaeilge (ga)\ntext|a|A|B")]);
    assert!(told.contains("survey row 1, column label: this column has no language"), "{told}");
}

#[test]
fn spaces_at_the_ends_and_curly_quotation_marks_are_put_right() {
    let bytes = book(&[("survey", "type|name|label|relevant\ntext |a  | A |\ntext|b|B|${a} = \u{2018}yes\u{2019}")]);
    let read = read(&bytes).unwrap();
    assert_eq!(read.questionnaire.items[0].id, "a");
    let Condition::If(expression) = &read.questionnaire.items[1].shown else { panic!("a condition") };
    assert_eq!(expression.text, "${a} = 'yes'");
    let [left] = &read.not_carried[..] else { panic!("one thing") };
    assert_eq!(left.why, Reason::Straightened);
    assert!(matches!(&left.place, Place::Cell { question: Some(question), .. } if question == "b"), "{left:?}");
}

fn with(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").unwrap();
    for (column, head) in ["type", "name", "label", "default"].iter().enumerate() {
        sheet.write_string(0, column as u16, *head).unwrap();
    }
    sheet.write_string(1, 0, "date").unwrap();
    sheet.write_string(1, 1, "a").unwrap();
    fill(sheet);
    book.save_to_buffer().unwrap()
}

#[test]
fn formulas_and_merged_cells_are_named() {
    let told_of = told(&with(|sheet| {
        sheet.write_formula(1, 2, Formula::new("=1+1")).unwrap();
    }));
    assert!(told_of.contains("survey row 2, column label: a formula"), "{told_of}");
    let told_of = told(&with(|sheet| {
        sheet.merge_range(1, 2, 3, 2, "Both", &Format::new()).unwrap();
    }));
    assert!(told_of.contains("survey row 2, column label: merged cells"), "{told_of}");
}

#[test]
fn days_of_the_office_program_are_read_with_its_leap_year_that_never_was() {
    let day = |serial: f64| {
        with(|sheet| {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            sheet.write_number_with_format(1, 3, serial, &format).unwrap();
        })
    };
    let default = |serial: f64| form(&day(serial)).items[0].initial.clone();
    let date = |text: &str| vec![Value::Date(text.parse().unwrap())];
    assert_eq!(default(1.0), date("1900-01-01"));
    assert_eq!(default(59.0), date("1900-02-28"));
    assert_eq!(default(61.0), date("1900-03-01"));
    assert_eq!(default(36526.0), date("2000-01-01"));
    assert!(told(&day(60.0)).contains("29 February 1900, which never was"));
}

#[test]
fn a_date_or_a_number_where_text_was_meant_is_told_or_put_right() {
    let told_of = told(&with(|sheet| {
        let format = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_datetime_with_format(1, 2, ExcelDateTime::from_ymd(2031, 3, 1).unwrap(), &format).unwrap();
    }));
    assert!(told_of.contains("survey row 2, column label: the office program made a date of this"), "{told_of}");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").unwrap();
    for (row, line) in [["type", "name"], ["select_one l", "a"]].iter().enumerate() {
        sheet.write_row(row as u32, 0, *line).unwrap();
    }
    let sheet = book.add_worksheet();
    sheet.set_name("choices").unwrap();
    sheet.write_row(0, 0, ["list_name", "name"]).unwrap();
    sheet.write_string(1, 0, "l").unwrap();
    sheet.write_number(1, 1, 1.0).unwrap();
    assert_eq!(form(&book.save_to_buffer().unwrap()).lists["l"].choices[0].code, "1");
}

#[test]
fn what_is_no_spreadsheet_is_refused() {
    assert!(told(b"type,name\ntext,a\n").contains("no .xlsx file"));
    assert!(told(&[0xD0, 0xCF, 0x11, 0xE0, 1, 2]).contains("an old .xls file"));
    assert!(told(b"PK\x03\x04broken").contains("damaged"));
    assert!(told(b"").contains("no .xlsx file"));
    let mut cut = book(&[("survey", "type|name\ntext|a")]);
    cut.truncate(cut.len() / 2);
    assert!(told(&cut).contains("damaged"));
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused_unread() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    zip.start_file("xl/workbook.xml", options).unwrap();
    let block = vec![b' '; 1024 * 1024];
    for _ in 0..5 {
        std::io::Write::write_all(&mut zip, &block).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 100 * 1024);
    let refused = crate::interchange::xlsform::file::check_unpacked(&bytes, 4 * 1024 * 1024).unwrap_err();
    assert!(refused.contains("unpacked it is larger than 4 MB"));
}

#[test]
fn what_a_spreadsheet_cannot_hold_is_not_written() {
    let mut walk = named("walk");
    walk.items[0].id = "1.1".into();
    assert!(write(&walk).unwrap_err().what.contains("not allowed"));
    let mut walk = named("walk");
    let expression = crate::Expression { notation: crate::Notation::FhirPath, text: "today()".into(), name: None };
    walk.items[0].initial_expression = Some(expression);
    assert!(write(&walk).unwrap_err().what.contains("FHIRPath"));
}
