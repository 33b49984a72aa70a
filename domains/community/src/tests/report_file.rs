//! The report as a file: what the page says, hidden alike, for the same people.

use super::{
    House, both,
    house::place,
    pages::{browser_before, browser_with, in_a_house, is_well_made},
    report::{OUT, around, three_came},
};
use crate::{commands, demo, model::TrainingForm};
use axum::{Extension, body::to_bytes};
use http::{Method, StatusCode, header};
use kernel::{Caller, Language};
use ledger::Work;
use measures::{Fact, Source};
use organisations::store::within;
use print::{Block, Document, Piece, Printer, Unprintable};
use testkit_pages::Browser;

/// What would be set, written down: setting itself is tested where it is done.
fn written_down(document: &Document) -> Result<Vec<u8>, Unprintable> {
    serde_json::to_vec(document).map_err(|wrong| Unprintable(wrong.to_string()))
}

/// Somebody's browser in a house with a press.
fn browser(house: &House, caller: Caller) -> Browser {
    browser_before(house, caller, |pages| pages.layer(Extension(OUT)).layer(Extension(Printer(written_down))))
}

fn path(key: &str) -> String {
    format!("/community/figures/{}/report", place(key))
}

const PROJECT: &str = "?from-day=1&from-month=6&from-year=2014&to-day=31&to-month=12&to-year=2015";
const YEAR: &str = "?from-day=1&from-month=1&from-year=2014&to-day=31&to-month=12&to-year=2014";

async fn bytes(browser: &mut Browser, path: &str) -> Vec<u8> {
    let answer = browser.answer(&Method::GET, path, None).await;
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/pdf");
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "private, no-store");
    to_bytes(answer.into_body(), 1 << 20).await.unwrap().to_vec()
}

async fn document(browser: &mut Browser, path: &str) -> Document {
    serde_json::from_slice(&bytes(browser, path).await).unwrap()
}

fn text(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(words) | Piece::Strong(words) | Piece::Note(words) | Piece::Address(words) => words.clone(),
    };
    pieces.iter().map(piece).collect()
}

/// Everything that stands in the file, piece by piece; what is said of the open data apart.
fn texts(document: &Document) -> Vec<String> {
    let mut all = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { words, .. } => all.push(words.clone()),
            Block::Paragraph { pieces } => all.push(text(pieces)),
            Block::Summary { lines, .. } | Block::List { items: lines } => {
                all.extend(lines.iter().map(|line| text(line)))
            }
            Block::Terms { terms } => {
                all.extend(terms.iter().flat_map(|term| [term.word.clone(), text(&term.pieces)]));
            }
            Block::Table(table) => all
                .extend(std::iter::once(&table.caption).chain(&table.head).chain(table.rows.iter().flatten()).cloned()),
            other => panic!("{other:?} is no part of this report"),
        }
    }
    all
}

/// The words of the file that the page says in another way: what belongs to the open data of a figure.
fn are_of_open_data(texts: &[String], words: &i18n::Words) -> Vec<bool> {
    let keys = ["series", "file", "lines"].map(|key| words.text(&format!("community-report-pdf-{key}")).into_owned());
    let is_word = |text: &String| keys.contains(text);
    (0..texts.len()).map(|at| is_word(&texts[at]) || at > 0 && is_word(&texts[at - 1])).collect()
}

#[test]
fn the_file_of_a_report_says_what_its_page_says_in_three_languages() {
    in_a_house(async |house| {
        demo::vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let catalogue = i18n::Catalogue::new(&[crate::LOCALES]);
        for language in Language::ALL {
            let words = catalogue.words(*language);
            for period in [PROJECT, YEAR] {
                let mut marko = browser(&house, house.marko()).reading(*language);
                let page = marko.open(&format!("{}{period}", path("otvorena-vrata"))).await;
                let file = page.link(&words.text("community-report-pdf"));
                let document = document(&mut marko, &file).await;
                assert_eq!(document.language, words.tag());
                page.must_say(&document.subtitle);
                let name = page.all(".comhar-paper bdi").next().map(testkit_pages::words_of).unwrap();
                assert!(document.title.contains(&name), "{}", document.title);
                let texts = texts(&document);
                for (text, apart) in texts.iter().zip(are_of_open_data(&texts, &words)) {
                    if apart {
                        assert!(!text.starts_with('['), "{text}")
                    } else {
                        page.must_say(text);
                    }
                }
                let rows = page.all(".comhar-paper tbody tr").count();
                let in_file = document.blocks.iter().filter_map(|block| match block {
                    Block::Table(table) => Some(table.rows.len()),
                    _ => None,
                });
                assert_eq!(in_file.sum::<usize>(), rows);
            }
        }
    });
}

#[test]
fn the_file_of_a_register_in_the_shape_of_seed_003_holds_its_published_figures() {
    in_a_house(async |house| {
        demo::vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let mut marko = browser(&house, house.marko());
        let whole = document(&mut marko, &format!("{}.pdf{PROJECT}", path("otvorena-vrata"))).await;
        assert_eq!(whole.subtitle, "Sunday 1 June 2014 to Thursday 31 December 2015");
        assert_eq!(whole.date, house.today());
        let texts = texts(&whole);
        for said in [
            "Different people: 136. Sessions held: ",
            "Service uses: 370.",
            "Ratings: 83, which is 61% of the people.",
            "Mean rating from 1 to 5: 4.64.",
            "Places taken in trainings: 98.",
            "Counted on Monday 2 March 2026",
            "community.people_reached, version 1",
            "community-people-reached",
        ] {
            assert!(texts.iter().any(|text| text.starts_with(said)), "{said} in {texts:#?}");
        }
        let table =
            whole.blocks.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        let people: Vec<&str> =
            table.unwrap().rows.iter().map(|row| row[1].as_str()).filter(|people| *people != "0").collect();
        let mut sorted: Vec<i64> = people.iter().map(|people| people.parse().unwrap()).collect();
        sorted.sort_unstable();
        assert_eq!(sorted, [10, 29, 32, 51, 65, 88, 95]);
        let year = document(&mut marko, &format!("{}.pdf{YEAR}", path("otvorena-vrata"))).await;
        let texts = self::texts(&year);
        for said in [&format!("2014,{}", around()), "/data/community-people-reached.csv"] {
            assert!(texts.iter().any(|text| text.ends_with(said)), "{said} in {texts:#?}");
        }
    });
}

#[test]
fn few_people_stand_in_no_word_of_the_file() {
    in_a_house(async |house| {
        three_came(&house).await;
        let mut martin = browser(&house, house.martin());
        let file = document(&mut martin, &format!("{}.pdf", path("leeside-team"))).await;
        let texts = texts(&file);
        let hidden = |text: &&String| text.contains("hidden");
        assert!(texts.iter().filter(hidden).count() >= 5, "{texts:#?}");
        for text in &texts {
            let numbers = text.split(|letter: char| !letter.is_alphanumeric());
            assert!(!numbers.into_iter().any(|number| number == "3"), "{text}");
        }
    });
}

#[test]
fn the_file_of_a_report_is_for_those_who_may_see_its_page() {
    in_a_house(async |house| {
        three_came(&house).await;
        let file = format!("{}.pdf", path("leeside-team"));
        let signing_in = browser(&house, house.nobody()).answer(&Method::GET, &file, None).await;
        assert_eq!(signing_in.status(), StatusCode::SEE_OTHER);
        for (caller, status) in [
            (house.themselves("aoife"), 404),
            (house.marko(), 404),
            (house.sarah(), 200),
            (house.martin(), 200),
            (house.fionnuala(), 200),
            (house.maire(), 200),
        ] {
            let page = browser(&house, caller.clone()).open(&path("leeside-team")).await.status;
            let answer = browser(&house, caller).answer(&Method::GET, &file, None).await;
            assert_eq!((answer.status().as_u16(), page), (status, status), "{file}");
        }
        let mut martin = browser(&house, house.martin());
        let odd = format!("{file}?from-day=2&from-month=1&from-year=2015&to-day=1&to-month=1&to-year=2015");
        assert_eq!(martin.open(&odd).await.status, 422, "no file of another period than the one asked for");
        // A house without a press has pages, and no file.
        assert_eq!(browser_with(&house, house.martin(), OUT).open(&file).await.status, 404);
    });
}

#[test]
fn the_same_figures_are_the_same_file_and_others_are_not() {
    in_a_house(async |house| {
        three_came(&house).await;
        let file = format!("{}.pdf", path("leeside-team"));
        let mut martin = browser(&house, house.martin());
        let first = bytes(&mut martin, &file).await;
        assert_eq!(bytes(&mut martin, &file).await, first);
        assert_eq!(bytes(&mut browser(&house, house.fionnuala()), &file).await, first, "whoever takes it");
        let mut irish = browser(&house, house.martin()).reading(Language::Irish);
        assert_ne!(bytes(&mut irish, &file).await, first);
        let training = TrainingForm { name: "Listening".to_owned(), held_on: house.today(), people: 12 };
        commands::add_training(&house.app, &house.martin(), &training).await.unwrap();
        assert_ne!(bytes(&mut martin, &file).await, first);
    });
}

#[test]
fn a_report_of_a_time_in_which_nothing_happened_says_so_and_has_no_table_without_a_line() {
    in_a_house(async |house| {
        let catalogue = i18n::Catalogue::new(&[crate::LOCALES]);
        let cut = "?from-day=2&from-month=1&from-year=2026&to-day=1&to-month=2&to-year=2026";
        for language in Language::ALL {
            let nothing = catalogue.words(*language).text("community-figures-nothing").into_owned();
            let mut martin = browser(&house, house.martin()).reading(*language);
            for asked in ["", YEAR, cut] {
                let screen = format!("/community/figures/{}{asked}", place("leeside-team"));
                for path in [screen, format!("{}{asked}", path("leeside-team"))] {
                    let page = martin.open(&path).await;
                    is_well_made(&page);
                    page.must_say(&nothing);
                    assert_eq!(page.all("main table").count(), 0, "{path}");
                }
                let file = document(&mut martin, &format!("{}.pdf{asked}", path("leeside-team"))).await;
                assert!(texts(&file).contains(&nothing), "{asked}: {:#?}", texts(&file));
                assert!(!file.blocks.iter().any(|block| matches!(block, Block::Table(_))), "{asked}");
            }
        }
        three_came(&house).await;
        let page = browser(&house, house.martin()).open(&path("leeside-team")).await;
        page.must_not_hold("No session and no visit");
        assert_eq!(page.all("main tbody tr").count(), 1);
    });
}

#[test]
fn while_a_figure_is_being_checked_nobody_says_that_nothing_happened() {
    in_a_house(async |house| {
        // More sessions in the community than sessions: that cannot be, so it is looked at before it is shown.
        let facts = [Fact::one("community.sessions_in_community", house.today()).at(place("leeside-team"))];
        let put = async |mut work: Work| {
            measures::replace(&mut work, Source { origin: "community.session", id: uuid::Uuid::nil() }, &facts).await?;
            work.commit_unrecorded("a test").await
        };
        house.app.command(put).await.unwrap();
        let mut martin = browser(&house, house.martin());
        let page = martin.open(&path("leeside-team")).await;
        is_well_made(&page);
        page.must_say("Some figures are being counted anew.").must_not_hold("No session and no visit");
        assert_eq!(page.all("main table").count(), 0);
        let file = document(&mut martin, &format!("{}.pdf", path("leeside-team"))).await;
        let empty = |block: &Block| matches!(block, Block::Table(table) if table.rows.is_empty());
        assert!(!file.blocks.iter().any(empty));
    });
}

both! {
    async fn a_place_and_what_it_lies_within_are_named_from_the_inside_out(house: House) {
        let outward = within::list_outward(&mut house.app.db(), place("otvorena-vrata")).await.unwrap();
        assert_eq!(outward.first().copied(), Some(place("otvorena-vrata")));
        let mut inside = None;
        for id in &outward {
            let around = within::list_outer(&mut house.app.db(), *id).await.unwrap();
            assert!(inside.is_none_or(|inside| around.len() < inside), "{id} lies within less than what stands before it");
            inside = Some(around.len());
        }
        assert_eq!(inside, Some(0), "the last lies within nothing");
    }
}
