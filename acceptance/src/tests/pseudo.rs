//! Every page in a language that nobody speaks: made of the English sentences, letter by letter, in wide letters. Whatever
//! reads as plain English in it was never in the language files.

use super::{cast, walk};
use db::Read;
use i18n::{Catalogue, Locales};
use scraper::{ElementRef, Node};
use std::collections::BTreeSet;
use testkit::{Page, TestApp, Visitor, on_sqlite};

/// The files with what people wrote and what places are called: data, not sentences of ours.
const DATA: &[&str] = &[
    include_str!("../../../domains/engagement/data/contributions.json"),
    include_str!("../../../domains/engagement/data/themes.json"),
    include_str!("../../../platform/organisations/data/demonstration.json"),
    include_str!("../../../platform/organisations/data/ireland.json"),
    include_str!("../../../platform/organisations/data/networks.json"),
    include_str!("../../../platform/organisations/data/crisis_contacts.json"),
    include_str!("../../../platform/measures/data/roles.json"),
];

/// What people wrote in the demonstration: the words of surveys and measures.
const WRITTEN: &[&str] = &[
    "SELECT v.questionnaire FROM surveys_versions v",
    "SELECT s.title FROM surveys_surveys s",
    "SELECT s.about FROM surveys_surveys s",
    "SELECT s.what_next FROM surveys_surveys s",
    "SELECT s.findings FROM surveys_surveys s",
    "SELECT m.questionnaire FROM outcomes_measures m",
    "SELECT o.names FROM community_offers o",
    "SELECT o.about FROM community_offers o",
    "SELECT r.titles FROM evidence_releases r",
    "SELECT p.document FROM evidence_published p",
    "SELECT o.about FROM evidence_outside o",
    "SELECT o.shape FROM evidence_outside o",
    "SELECT o.plan FROM evidence_outside o",
    "SELECT o.compared FROM evidence_outside o",
    "SELECT m.cells FROM evidence_outside_measures m",
    "SELECT s.title FROM evidence_studies s",
    "SELECT s.asked FROM evidence_studies s",
    "SELECT s.found FROM evidence_studies s",
    "SELECT s.what_next FROM evidence_studies s",
    "SELECT c.writing FROM evidence_cases c",
    "SELECT c.pins FROM evidence_cases c",
];

/// Words that stand in one language, as they were typed.
const TYPED: &[&str] = &[
    "SELECT m.rights FROM outcomes_measures m",
    "SELECT s.place FROM community_sessions s",
    "SELECT s.people FROM measures_steps s",
    "SELECT s.said FROM measures_steps s",
    "SELECT r.reason FROM evidence_releases r",
    "SELECT r.name FROM evidence_releases r",
    "SELECT o.file_name FROM evidence_outside o",
    "SELECT s.owner FROM evidence_studies s",
    "SELECT s.days_reason FROM evidence_studies s",
    "SELECT s.withheld_reason FROM evidence_studies s",
    "SELECT s.link FROM evidence_studies s",
];

/// Names that are the same in every language.
const NAMES: &[&str] = &[
    "Comhar",
    "English",
    "Gaeilge",
    "Srpski",
    "Ireland",
    "Ed25519",
    "BLAKE3",
    "comhar receipt 1",
    "CSV",
    "JSON-stat",
    "Data Package",
];

/// Attributes that people read or hear.
const SPOKEN: &[&str] = &["aria-label", "alt", "title", "placeholder", "data-i18n.activated", "data-i18n.timed-out"];

/// A text in wide letters.
fn wide(text: &str) -> String {
    let turned = |letter: char| match letter {
        'a'..='z' => char::from_u32(u32::from(letter) - u32::from('a') + 0xFF41),
        'A'..='Z' => char::from_u32(u32::from(letter) - u32::from('A') + 0xFF21),
        _ => None,
    };
    text.chars().map(|letter| turned(letter).unwrap_or(letter)).collect()
}

/// A language file with its sentences in wide letters; names of sentences, variables and choices stay as they are.
fn wide_file(file: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    for line in file.lines() {
        let rest = match line {
            comment if comment.starts_with('#') => continue,
            _ if depth == 0 && !line.starts_with(' ') => line.split_once('=').map_or(line, |(name, rest)| {
                out.push_str(name);
                out.push('=');
                rest
            }),
            _ => line,
        };
        let chosen = rest.trim_start().trim_start_matches('*').starts_with('[').then(|| rest.find(']')).flatten();
        let (choice, text) = chosen.map_or(("", rest), |end| rest.split_at(end + 1));
        out.push_str(choice);
        // The text of a choice is text, though it stands inside the braces of the question.
        let ground = if chosen.is_some() { depth } else { 0 };
        for letter in text.chars() {
            depth = depth.saturating_sub(usize::from(letter == '}'));
            let shown = if depth <= ground && letter != '}' { wide(&letter.to_string()) } else { letter.to_string() };
            out.push_str(&shown);
            depth += usize::from(letter == '{');
        }
        out.push('\n');
    }
    out
}

/// The house in the invented language.
fn house(app: &TestApp) -> (axum::Router, Catalogue) {
    let comhar = &app.comhar;
    let turned = |one: Locales| Locales { en: Box::leak(wide_file(one.en).into_boxed_str()), ..one };
    let locales: Vec<Locales> = comhar.house.locales().into_iter().map(turned).collect();
    let catalogue = Catalogue::new(&locales);
    let built = web::Site::build(comhar.app.clone(), catalogue.clone(), comhar.site.settings().clone());
    let site = built.routes(&comhar.house.routes()).navigation(&comhar.house.navigation()).finish();
    let router = web::layers_around(comhar.house.router(), &site, |pages| people::layer(pages, &site, &comhar.doors));
    (router, catalogue)
}

/// Everything that may stand in Latin letters.
async fn known(app: &TestApp) -> String {
    let mut known: Vec<String> = DATA.iter().flat_map(|file| texts(&serde_json::from_str(file).unwrap())).collect();
    known.extend(people::demo::cast().iter().map(|one| one.name.to_owned()));
    // Questions are written by people, and scores have the names and sources that their makers gave them.
    let shipped: Vec<_> = questionnaires::shipped::all().iter().map(|one| one.questionnaire).collect();
    known.extend(texts(&serde_json::to_value(shipped).unwrap()));
    known.extend(texts(&serde_json::to_value(questionnaires::scoring::instruments()).unwrap()));
    // What a figure means is written by those who keep its definition.
    for definition in app.comhar.figures.definitions().iter() {
        known.extend(texts(&serde_json::to_value(&definition.versions).unwrap()));
    }
    for sql in WRITTEN {
        let rows: Vec<(db::Json<serde_json::Value>,)> = app.app().db().all(sql, &[]).await.unwrap();
        known.extend(rows.iter().flat_map(|(written,)| texts(&written.0)));
    }
    for sql in TYPED {
        let rows: Vec<(String,)> = app.app().db().all(sql, &[]).await.unwrap();
        known.extend(rows.into_iter().map(|(typed,)| typed));
    }
    known.extend(NAMES.iter().map(|name| (*name).to_owned()));
    // Names of days and months come with the calendar, which has tests of its own.
    known.push(i18n::LOCALES.en.to_owned());
    squeezed(&known.join(" \u{1F}"))
}

fn texts(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(list) => list.iter().flat_map(texts).collect(),
        serde_json::Value::Object(map) => map.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a page says or reads aloud, piece by piece; samples that are English by design are left out.
fn pieces(page: &Page) -> Vec<String> {
    let mut pieces = Vec::new();
    for element in page.all("title, body *") {
        let of_samples =
            |above: ElementRef<'_>| above.attr("class").is_some_and(|class| class.contains("comhar-sample"));
        if element.ancestors().filter_map(ElementRef::wrap).any(of_samples) || of_samples(element) {
            continue;
        }
        // A part that says that it is in English may be: data that exists in English alone.
        let around = element.ancestors().filter_map(ElementRef::wrap).filter(|above| above.value().name() != "html");
        if std::iter::once(element).chain(around).find_map(|each| each.attr("lang")) == Some("en") {
            continue;
        }
        if matches!(element.value().name(), "script" | "style" | "code" | "textarea") {
            continue;
        }
        let texts = element.children().filter_map(|child| match child.value() {
            Node::Text(text) => Some(squeezed(text)),
            _ => None,
        });
        pieces.extend(texts);
        pieces.extend(SPOKEN.iter().filter_map(|name| element.attr(name)).map(squeezed));
    }
    pieces
}

/// The plain words in a piece that no data explains.
fn english_left(piece: &str, known: &str) -> Option<String> {
    let is_word = |word: &str| word.len() > 2 && word.chars().all(|letter| letter.is_ascii_alphabetic());
    let clean = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let unknown = |word: &String| is_word(word) && !known.contains(word.as_str());
    if known.contains(piece.trim_end_matches('…').trim()) {
        return None;
    }
    piece.split_whitespace().map(clean).find(unknown)
}

on_sqlite! {
    with the demonstration;

    async fn no_page_shows_english_that_is_not_in_the_language_files(app: &TestApp) {
        let (router, catalogue) = house(app);
        let known = known(app).await;
        let mut left = BTreeSet::new();
        let mut turned = 0;
        for who in walk::walkers() {
            let mut visitor = Visitor::new(router.clone());
            cast::sign_in(&mut visitor, who).await;
            for seen in walk::walk_own(app, who, &mut visitor).await {
                let pieces = pieces(&seen.page);
                turned += usize::from(pieces.iter().any(|piece| piece.contains('\u{FF45}')));
                left.extend(pieces.iter().filter_map(|piece| english_left(piece, &known).map(|word| format!("{}: {word} in \"{piece}\"", seen.pattern))));
            }
        }
        assert!(turned > 20, "only {turned} pages were in the invented language");
        assert!(catalogue.missed().is_empty(), "{:?}", catalogue.missed());
        let left: Vec<String> = left.into_iter().collect();
        assert!(left.is_empty(), "{}", left.join("\n"));
    }
}

#[test]
fn a_language_file_is_turned_and_its_names_are_not() {
    let file = "a-key = Say { $name } how\nb-key =\n    { $n ->\n        [one] { $n } day\n       *[other] { $n } days\n    }\n";
    let turned = wide_file(file);
    assert!(turned.contains("a-key = Ｓａｙ { $name } ｈｏｗ"), "{turned}");
    assert!(turned.contains("[one] { $n } ｄａｙ") && turned.contains("*[other] { $n } ｄａｙｓ"), "{turned}");
    assert!(english_left("Hello there", "nothing").is_some());
    assert!(english_left("Ｈｅｌｌｏ", "nothing").is_none());
}
