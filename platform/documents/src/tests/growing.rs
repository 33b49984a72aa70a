//! How something grew: one scale for all bars, and a gap where nothing was collected.

use crate::chart::{Figure, Growing, Said, StackedRow};
use i18n::{Catalogue, Words};
use kernel::Language;
use maud::html;
use testkit_pages::{Page, words_of};

fn words() -> Words {
    Catalogue::new(&[]).words(Language::English)
}

fn drawn(rows: Vec<(&str, Vec<Figure>)>) -> Page {
    let words = words();
    let said = Said { words: &words, hidden: "hidden".to_owned(), not_collected: "not collected".to_owned() };
    let row = |(label, figures): (&str, Vec<Figure>)| StackedRow { label: label.into(), figures };
    let growing = Growing {
        id: "posts".into(),
        title: "How posts grew".into(),
        about: "There are more.".into(),
        head: "Year".into(),
        parts: vec!["Peer".into(), "Family".into()],
        rows: rows.into_iter().map(row).collect(),
        notes: Vec::new(),
    };
    let markup = growing.figure(&said);
    Page::new("/chart", 200, Vec::new(), html! { body { main { (markup) } } }.into_string())
}

fn widths(page: &Page) -> Vec<f64> {
    let bars = page.all("rect.comhar-chart__bar");
    bars.map(|bar| bar.attr("width").unwrap().trim_end_matches('%').parse().unwrap()).collect()
}

#[test]
fn s8_growth_is_drawn_on_one_scale_and_a_part_that_was_not_collected_is_no_zero() {
    use Figure::{Count, NotCollected};
    let page = drawn(vec![
        ("2013", vec![NotCollected, NotCollected]),
        ("2018", vec![Count(20), NotCollected]),
        ("2022", vec![Count(30), Count(10)]),
    ]);
    assert_eq!(widths(&page), [50.0, 75.0, 25.0], "40 is the longest bar");
    let cells: Vec<_> = page.all("tbody th, tbody td").map(words_of).collect();
    assert_eq!(cells, ["2013", "not collected", "not collected", "2018", "20", "not collected", "2022", "30", "10"]);
    page.must_say("2 Family: not collected");
    assert!(!cells.contains(&"0".to_owned()));
}

#[test]
fn growth_of_which_nothing_was_collected_is_a_table_alone_and_a_hidden_part_hides_its_bar() {
    use Figure::{Count, Hidden, NotCollected};
    let none = drawn(vec![("2013", vec![NotCollected, NotCollected])]);
    assert_eq!((none.all("svg").count(), none.all("table").count()), (0, 1));
    let hidden = drawn(vec![("2018", vec![Count(20), Hidden]), ("2022", vec![Count(30), Count(10)])]);
    assert_eq!((widths(&hidden), hidden.all("rect.comhar-chart__hidden").count()), (vec![75.0, 25.0], 1));
}
