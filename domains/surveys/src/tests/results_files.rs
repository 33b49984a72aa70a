//! Files that leave the house: what is missing and why, names beside codes, checksums.

use super::{
    House, both, browser_of, in_a_house, place,
    results_house::{Asked, asked, asked_with},
    results_tally::{code, questionnaire, response},
};
use crate::{
    commands::{self, ExportRows, FileKind, Wanted},
    results::{
        asking::Asking,
        sheet::{Field, Given, Head, Layout, OwnWords, Sheet, Spoken},
        variables::variables,
    },
};
use documents::tables::{Codebook, Package};
use http_body_util::BodyExt;
use kernel::Language;
use questionnaires::{Choice, ChoiceList, ChoiceSource, Item, Kind, Questionnaire, Repeats, Tag, Text, Value};
use std::collections::BTreeMap;

const MISSING: [&str; 3] = ["held back", "left blank", "not asked"];

fn wanted(layout: Layout) -> Wanted {
    Wanted {
        kind: FileKind::Csv,
        major: 1,
        repeat: None,
        layout,
        own_words: OwnWords::Shown,
        missing: MISSING.map(str::to_owned),
    }
}

async fn taken(house: &House, asked: &Asked, wanted: &Wanted) -> (ExportRows, Vec<Vec<Field>>) {
    let mut export = commands::export_rows(&house.app, &asked.lead, asked.id(), wanted).await.unwrap();
    let mut all = Vec::new();
    while let Some(some) = export.next().await.unwrap() {
        all.extend(some);
    }
    (export, all)
}

pub(super) async fn rows(
    house: &House,
    asked: &Asked,
    layout: Layout,
    repeat: Option<&str>,
) -> (ExportRows, Vec<Vec<Field>>) {
    taken(house, asked, &Wanted { repeat: repeat.map(str::to_owned), ..wanted(layout) }).await
}

fn at<'a>(names: &[&str], row: &'a [Field], name: &str) -> &'a Field {
    let place = names.iter().position(|own| *own == name).unwrap_or_else(|| panic!("no {name} in {names:?}"));
    &row[place]
}

fn packed(book: Codebook, rows: &[Vec<Field>]) -> Vec<u8> {
    let mut package = Package::begin(Vec::new(), book).unwrap();
    for row in rows {
        package.row(&row.iter().map(Field::cell).collect::<Vec<_>>()).unwrap();
    }
    package.end().unwrap().0
}

/// The garden survey with a further question that came later.
fn with_one_more() -> Questionnaire {
    let mut newer = questionnaire();
    newer.items.push(Item::new("q7", Kind::YesNo, Text::new(Tag::from(Language::English), "Would you come again?")));
    newer
}

#[test]
fn a_file_tells_not_asked_from_left_blank_and_from_another_version() {
    let (older, newer) = (questionnaire(), with_one_more());
    let all = variables(&newer);
    let spoken = Spoken {
        language: Tag::from(Language::English),
        missing: MISSING.map(str::to_owned),
        names: BTreeMap::new(),
        own_words: OwnWords::Shown,
    };
    let sheet = Sheet::of(&all, (None, Layout::Wide), &spoken);
    let row = |asked: &Questionnaire, given: &[(&str, &[u32], Vec<Value>)]| {
        let (asking, response) = (Asking::of(asked), response(1, given));
        let head = Head { number: 1, version: "1.0" };
        sheet.rows(Given { head, response: &response, asked: &asking.in_response(&response) }).remove(0)
    };
    let names = sheet.names();
    let gardener = row(&newer, &[("q1", &[], vec![code("garden")])]);
    let cook = row(&newer, &[("q1", &[], vec![code("kitchen")]), ("q7", &[], vec![Value::Yes(false)])]);
    let earlier = row(&older, &[("q1", &[], vec![code("garden")]), ("q5", &[], vec![Value::Yes(true)])]);
    let told = |row: &[Field]| ["q5", "q7", "q4", "q2__tea"].map(|name| at(&names, row, name).clone());
    let (blank, never) = (Field::Missing(-98), Field::Missing(-99));
    assert_eq!(told(&gardener), [blank.clone(), blank.clone(), blank.clone(), blank.clone()]);
    assert_eq!(told(&cook), [never.clone(), Field::Yes(false), blank.clone(), blank.clone()], "hidden by an answer");
    assert_eq!(told(&earlier), [Field::Yes(true), never, blank.clone(), blank], "not in that version");
}

#[test]
fn a_file_whose_numbers_may_be_low_has_codes_that_no_number_meets() {
    let english = |words: &str| Text::new(Tag::from(Language::English), words);
    let degrees = Questionnaire {
        items: vec![Item::new("degrees", Kind::Whole, english("How cold?")), Item::new("q2", Kind::Text, english("?"))],
        ..Questionnaire::default()
    };
    let mut bounded = degrees.clone();
    bounded.items[0].bounds.least = Some(Value::Whole(-40));
    let spoken = Spoken {
        language: Tag::from(Language::English),
        missing: MISSING.map(str::to_owned),
        names: BTreeMap::new(),
        own_words: OwnWords::Shown,
    };
    let codes = |asked: &Questionnaire| {
        let book = Sheet::of(&variables(asked), (None, Layout::Wide), &spoken).codebook("n", "t", "");
        book.columns.last().unwrap().missing.iter().map(|(code, _)| code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&degrees), ["-9999997", "-9999998", "-9999999"]);
    assert_eq!(codes(&bounded), ["-97", "-98", "-99"]);
}

both! {
    async fn own_words_can_be_held_back_and_a_code_says_so(house: House) {
        let asked = asked(&house).await;
        let given = [
            ("q1", &[][..], vec![code("garden")]),
            ("q2", &[][..], vec![code("tea"), Value::Text("Nuala next door".into())]),
            ("q4", &[][..], vec![Value::Text("The gate sticks".into())]),
        ];
        asked.give(&house, &given).await;
        for layout in [Layout::Wide, Layout::Tall] {
            let held_back = Wanted { own_words: OwnWords::Withheld, ..wanted(layout) };
            let (export, rows) = taken(&house, &asked, &held_back).await;
            let all = format!("{rows:?}");
            assert!(!all.contains("Nuala") && !all.contains("gate"), "{all}");
            if layout == Layout::Wide {
                let names = export.sheet.names();
                assert_eq!(["q2__tea", "q2_other", "q4", "q3"].map(|name| at(&names, &rows[0], name).clone()), [
                    Field::Yes(true),
                    Field::Missing(-97),
                    Field::Missing(-97),
                    Field::Missing(-98),
                ]);
            }
        }
    }

    async fn a_service_stands_with_its_name_beside_its_code(house: House) {
        let mut asks = questionnaire();
        asks.items.push(Item::new("q7", Kind::Service, Text::new(Tag::from(Language::English), "Which service?")));
        let asked = asked_with(&house, asks).await;
        let team = place("leeside-team").to_string();
        asked.give(&house, &[("q7", &[][..], vec![code(&team)])]).await;
        let (export, wide) = rows(&house, &asked, Layout::Wide, None).await;
        let names = export.sheet.names();
        let called = at(&names, &wide[0], "q7__name").clone();
        assert_eq!(at(&names, &wide[0], "q7"), &Field::Text(team));
        assert!(matches!(&called, Field::Text(name) if name.contains("Leeside")), "{called:?}");
        let (_, tall) = rows(&house, &asked, Layout::Tall, None).await;
        assert!(tall.iter().any(|row| row[8] == called));
    }
}

#[test]
fn an_area_that_was_typed_as_words_stands_with_its_name_beside_its_code() {
    let english = |words: &str| Text::new(Tag::from(Language::English), words);
    let once = Item::new("q1", Kind::Area, english("Which county?"));
    let many = Item { repeats: Some(Repeats::default()), ..Item::new("q2", Kind::Area, english("Where else?")) };
    let list = Item { choices: Some(ChoiceSource { list: "areas".into(), ..ChoiceSource::default() }), ..once.clone() };
    let words = Item::new("q3", Kind::Text, english("How was it?"));
    let kerry = Choice { code: "KY".into(), text: english("Kerry"), ..Choice::default() };
    let asked = Questionnaire {
        items: vec![list, many, words],
        lists: [("areas".to_owned(), ChoiceList { choices: vec![kerry], url: None })].into(),
        ..Questionnaire::default()
    };
    let typed = |words: &str| Value::Text(words.into());
    let given: [(&str, &[u32], Vec<Value>); 3] = [
        ("q1", &[], vec![typed("Cork city")]),
        ("q2", &[], vec![typed("Clare"), typed("Mayo")]),
        ("q3", &[], vec![typed("Good")]),
    ];
    let rows = |layout, own_words, given: &[(&str, &[u32], Vec<Value>)]| {
        let spoken = Spoken {
            language: Tag::from(Language::English),
            missing: MISSING.map(str::to_owned),
            names: BTreeMap::new(),
            own_words,
        };
        let sheet = Sheet::of(&variables(&asked), (None, layout), &spoken);
        let (asking, response) = (Asking::of(&asked), response(1, given));
        let head = Head { number: 1, version: "1.0" };
        let rows = sheet.rows(Given { head, response: &response, asked: &asking.in_response(&response) });
        let names: Vec<String> = sheet.names().into_iter().map(str::to_owned).collect();
        (names, rows)
    };
    let four = |own_words, given: &[(&str, &[u32], Vec<Value>)]| {
        let (names, rows) = rows(Layout::Wide, own_words, given);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        ["q1", "q1__name", "q2", "q2__name"].map(|name| at(&names, &rows[0], name).clone())
    };
    let text = |words: &str| Field::Text(words.into());
    let expected = [text("Cork city"), text("Cork city"), text("Clare | Mayo"), text("Clare | Mayo")];
    assert_eq!(four(OwnWords::Shown, &given), expected);
    assert_eq!(
        four(OwnWords::Withheld, &given),
        [-97, -97, -97, -97].map(Field::Missing),
        "no name says it all the same"
    );
    let coded = [("q1", &[][..], vec![code("KY")]), ("q2", &[][..], vec![code("KY"), typed("Mayo")])];
    assert_eq!(four(OwnWords::Shown, &coded), [text("KY"), text("Kerry"), text("KY | Mayo"), text("Kerry | Mayo")]);
    let (_, tall) = rows(Layout::Tall, OwnWords::Shown, &given);
    let beside: Vec<(Field, Field)> = tall.into_iter().map(|row| (row[7].clone(), row[8].clone())).collect();
    assert_eq!(
        beside,
        [
            (text("Cork city"), text("Cork city")),
            (text("Clare"), text("Clare")),
            (text("Mayo"), text("Mayo")),
            (text("Good"), Field::Empty),
        ]
    );
}

#[test]
fn a_file_is_followed_by_its_checksum_and_holds_nothing_but_rows() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        asked.many(&house, 7, "garden", Some("=1+1, \"so\"")).await;
        for (kind, rows) in [("csv", true), ("xlsx", true), ("json", true), ("package", true), ("codebook", false)] {
            let mut browser = browser_of(&house, asked.lead.clone());
            let answer = browser.answer(&http::Method::GET, &asked.path(&format!("export/{kind}?major=1")), None).await;
            assert_eq!(answer.headers()["trailer"], "repr-digest, comhar-rows");
            let whole = answer.into_body().collect().await.unwrap();
            let after = whole.trailers().cloned().unwrap();
            let bytes = whole.to_bytes();
            let digest = documents_sum(&bytes);
            assert_eq!(after["repr-digest"], format!("sha-256=:{digest}:"), "{kind}");
            assert_eq!(after.get("comhar-rows").map(|rows| rows.to_str().unwrap()), rows.then_some("7"), "{kind}");
            if kind == "csv" {
                let text = String::from_utf8(bytes.to_vec()).unwrap();
                assert_eq!(text.lines().count(), 8, "a head and seven rows, nothing behind them: {text}");
            }
        }
    });
}

#[test]
fn every_kind_of_file_comes_with_its_name_and_media_type_and_is_kept_nowhere() {
    const TABLE: &str = "text/csv; charset=utf-8; header=present";
    const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    in_a_house(async |house| {
        let asked = asked(&house).await;
        asked.many(&house, 6, "garden", Some("Good")).await;
        let mut lead = browser_of(&house, asked.lead.clone());
        let name = taken(&house, &asked, &wanted(Layout::Wide)).await.0.codebook.name;
        for (kind, ending, media) in [
            ("csv", "csv", TABLE),
            ("xlsx", "xlsx", XLSX),
            ("jsonl", "jsonl", "application/x-ndjson"),
            ("json", "json", "application/json"),
            ("codebook", "codebook.csv", TABLE),
            ("spss", "sps", "text/plain; charset=utf-8"),
            ("package", "zip", "application/zip"),
        ] {
            let file = lead.take(&asked.path(&format!("export/{kind}?major=1"))).await;
            file.must_come_as(&format!("{name}.{ending}"), media, "no-store");
            assert_eq!((file.header("comhar-responses"), file.header("trailer")), ("6", "repr-digest, comhar-rows"));
            assert_eq!(file.header("content-length"), "", "it is streamed");
        }
    });
}

/// SHA-256 by another way than the page's, as a field carries it.
fn documents_sum(bytes: &[u8]) -> String {
    use base64::Engine as _;
    let mut summed = documents::tables::Summed::new(std::io::sink());
    std::io::Write::write_all(&mut summed, bytes).unwrap();
    let hex = summed.end().1.sha256;
    let bytes: Vec<u8> = hex
        .as_bytes()
        .chunks(2)
        .map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap())
        .collect();
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn a_package_describes_itself_and_another_program_reads_it() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        let empty = rows(&house, &asked, Layout::Wide, None).await;
        asked.many(&house, 12, "garden", Some("The gate\nsticks, \"always\"")).await;
        asked.many(&house, 1, "kitchen", Some("=HYPERLINK(\"a\")")).await;
        asked
            .many(&house, 1, "garden", Some("Ba mhaith liom fáilte níos teo; čekali smo đački čaj, žao mi je šefe"))
            .await;
        asked.many(&house, 1, "garden", Some("-99")).await;
        let given =
            [("q2", &[][..], vec![code("tea"), Value::Text("=cat".into())]), ("q3", &[][..], vec![Value::Whole(4)])];
        asked.give(&house, &given).await;
        let some = rows(&house, &asked, Layout::Wide, None).await;
        let tall = rows(&house, &asked, Layout::Tall, None).await;
        assert_eq!((empty.1.len(), some.1.len()), (0, 16));
        for (export, rows) in [empty, some, tall] {
            let many = rows.len();
            testkit_packages::is_valid(&packed(export.codebook, &rows), many);
        }
    });
}
