//! Who answered, on the grounds of equality.

use super::{browser_of, in_a_house, is_well_made, results_house::asked, results_tally::code};
use crate::{
    commands,
    results::{
        Shown,
        equality::{smallest, tables},
    },
};
use kernel::Date;
use questionnaires::{Answers, Choice, ChoiceList, ChoiceSource, Item, Kind, Questionnaire, Text};

fn questionnaire() -> Questionnaire {
    let list = ["one", "other", "prefer_not_to_say"].map(|code| Choice { code: code.into(), ..Choice::default() });
    let mut ground = Item::new("ground", Kind::One, Text::default());
    ground.choices = Some(ChoiceSource { list: "l".into(), ..ChoiceSource::default() });
    Questionnaire {
        lists: [("l".to_owned(), ChoiceList { choices: list.into(), url: None })].into(),
        items: vec![ground],
        ..Questionnaire::default()
    }
}

fn said(quarter: Date, which: &str, many: usize) -> Vec<(Date, Answers)> {
    let mut answers = Answers::default();
    answers.set("ground", &[], vec![code(which)]);
    vec![(quarter, answers); many]
}

const SPRING: Date = jiff::civil::date(2026, 1, 1);
const SUMMER: Date = jiff::civil::date(2026, 4, 1);
const AUTUMN: Date = jiff::civil::date(2026, 7, 1);

#[test]
fn a_quarter_under_way_and_a_small_one_are_not_shown() {
    let first = [said(SPRING, "one", 12), said(SPRING, "other", 9)].concat();
    assert!(tables(&questionnaire(), &first, SPRING).is_empty(), "the quarter is not over");
    assert_eq!(tables(&questionnaire(), &first, SUMMER)[0].all, 21);
    let few = [first.clone(), said(SUMMER, "other", 4)].concat();
    assert_eq!(tables(&questionnaire(), &few, AUTUMN)[0].all, 21, "four more would tell what four people said");
    let more = [first, said(SUMMER, "other", 4), said(SUMMER, "one", 6)].concat();
    let shown = &tables(&questionnaire(), &more, AUTUMN)[0];
    assert_eq!(shown.all, 31);
    assert!(shown.rows.iter().flatten().all(|row| row.shown == Shown::Hidden), "{shown:?}");
}

#[test]
fn what_everybody_has_in_common_is_not_shown() {
    let all = said(SPRING, "one", 40);
    assert_eq!(tables(&questionnaire(), &all, SUMMER)[0].rows, None);
    assert_eq!((smallest(1), smallest(2)), (5, 10));
}

#[test]
fn the_page_holds_no_single_answer() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        let mut responder = browser_of(&house, house.responder());
        let page = responder.open(&asked.path("equality")).await;
        is_well_made(&page);
        page.must_say("Figures will stand here when enough people have answered and the quarter is over.");
        assert!(commands::see_equality(&house.app, &house.person(), asked.id()).await.is_err());
    });
}
