use super::{TODAY, held, plan, report, whole};
use crate::{
    model::outside::{Check, Held, Holds, PercentAs, Plan, Printed, Whence, Whole, Writing},
    rules::outside::{Question, Report, Wrong, number::NoNumber, period::NoPeriod, read_file},
};
use documents::open::{Point, Status};
use flate2::{Compression, write::GzEncoder};
use imports::What;
use proptest::prelude::*;
use std::io::Write;

fn count(heads: &str, rows: &str) -> Report {
    report(format!("{heads}\n{rows}").as_bytes(), &plan(&[("place", Holds::Category), ("n", Holds::Count)]))
}

fn wrong(report: &Report) -> Vec<(u32, Wrong)> {
    report.troubles.iter().map(|trouble| (trouble.row, trouble.what.clone())).collect()
}

#[test]
fn a_hidden_cell_stays_hidden_an_empty_one_empty_and_a_zero_zero() {
    let read = count("place,n", "a,*\nb,0\nc,\nd,-\ne,12");
    assert_eq!(held(&read, "n"), [Held::Hidden, whole(0), Held::Absent, Held::Absent, whole(12)]);
    let reading = read.reading.unwrap();
    let measure = &reading.shape.measures[0];
    assert_eq!((measure.figures, measure.zeros, measure.hidden, measure.absent), (2, 1, 1, 2));
    let (_, points) = crate::rules::outside::points(&reading.shape, &reading.cells[0], "Period");
    let status: Vec<Status> = points.iter().map(|point| point.status()).collect();
    let expected = [Status::Hidden, Status::Normal, Status::NotCollected, Status::NotCollected, Status::Normal];
    assert_eq!(status, expected);
    assert_eq!(points[0], Point::HIDDEN);
    assert!(points[0].figure().is_none());
}

#[test]
fn each_line_that_cannot_be_taken_is_named_and_then_nothing_is_taken() {
    let read = count("place,n", "a,-3\nb,2.5\nc,=1+1\nd,many\n,4\ne,7\na,9");
    let expected = [
        (2, Wrong::Negative),
        (3, Wrong::NotWhole),
        (4, Wrong::Cell(What::Formula)),
        (5, Wrong::Number(NoNumber::NotANumber)),
        (6, Wrong::Cell(What::Missing)),
    ];
    assert_eq!(wrong(&read), expected);
    assert!(read.reading.is_none());
}

#[test]
fn the_same_figure_twice_is_named_with_the_earlier_line() {
    assert_eq!(wrong(&count("place,n", "a,1\nb,2\na,1")), [(4, Wrong::Twice(2))]);
}

#[test]
fn a_number_that_can_be_read_in_two_ways_is_asked_about_and_read_as_somebody_says() {
    let file = "place;n\na;1,204\nb;12";
    let columns = plan(&[("place", Holds::Category), ("n", Holds::Count)]);
    let asked = report(file.as_bytes(), &columns);
    assert_eq!(asked.questions.iter().collect::<Vec<_>>(), [&Question::Numbers]);
    let said = report(file.as_bytes(), &Plan { numbers: Some(Writing::Point), ..columns.clone() });
    assert_eq!(held(&said, "n"), [whole(1_204), whole(12)]);
    let other = report(file.as_bytes(), &Plan { numbers: Some(Writing::Comma), ..columns.clone() });
    assert_eq!(wrong(&other), [(2, Wrong::NotWhole)]);
    let told = report(b"place;n\na;1,204\nb;1,204,000", &columns);
    assert_eq!(held(&told, "n"), [whole(1_204), whole(1_204_000)]);
}

#[test]
fn percentages_of_one_or_of_hundred_are_asked_about_and_never_guessed() {
    let columns = plan(&[("place", Holds::Category), ("rate", Holds::Percent)]);
    let file = b"place,rate\na,0.45\nb,45";
    let asked = report(file, &columns);
    assert_eq!(asked.questions.iter().collect::<Vec<_>>(), [&Question::Percents]);
    let hundred = report(file, &Plan { percents: Some(PercentAs::OfHundred), ..columns.clone() });
    assert_eq!(held(&hundred, "rate"), [Held::Figure(Printed { units: 45, places: 2 }), whole(45)]);
    let one = report(file, &Plan { percents: Some(PercentAs::OfOne), ..columns.clone() });
    assert_eq!(wrong(&one), [(3, Wrong::OverHundred)]);
    let clear = report(b"place,rate\na,0.45%\nb,45%\nc,0", &columns);
    assert_eq!(held(&clear, "rate"), [Held::Figure(Printed { units: 45, places: 2 }), whole(45), whole(0)]);
}

#[test]
fn a_part_that_is_more_than_its_whole_is_named_with_its_line() {
    let part = Check::Part { part: "returned".into(), whole: "sent".into() };
    let columns = plan(&[("place", Holds::Category), ("sent", Holds::Count), ("returned", Holds::Count)]);
    let read = report(b"place,sent,returned\na,10,4\nb,3,4\nc,*,4", &Plan { checks: vec![part], ..columns });
    assert_eq!(wrong(&read), [(3, Wrong::PartOverWhole("4".into(), "3".into()))]);
}

#[test]
fn periods_that_are_none_are_named_by_line() {
    let columns = plan(&[("when", Holds::Period), ("n", Holds::Count)]);
    let read = report(b"when,n\n2026Q5,1\n2026W53,2\n2026-13,3\n2024-09,4", &columns);
    let expected = [NoPeriod::NoSuchQuarter, NoPeriod::Week, NoPeriod::NoSuchMonth].map(Wrong::Period);
    assert_eq!(wrong(&read).into_iter().map(|(_, what)| what).collect::<Vec<_>>(), expected);
}

#[test]
fn what_two_columns_say_in_the_same_way_or_nobody_knows_is_refused_in_words() {
    let refused = |file: &str, columns: &[(&str, Holds)]| {
        Report::of(&read_file(file.as_bytes()).unwrap(), &plan(columns), TODAY).unwrap_err().code
    };
    let both = [("n", Holds::Count)];
    assert_eq!(refused("n,N\n1,2", &both), "evidence_plan_heads_twice");
    assert_eq!(refused("m,o\n1,2", &both), "evidence_plan_head_unknown");
    assert_eq!(refused("n,o\n1,2", &[("n", Holds::Category)]), "evidence_plan_no_figure");
    assert_eq!(refused("n,o\n1,2", &[("n", Holds::CategoryLabel)]), "evidence_plan_label");
    assert_eq!(refused("n,o\n1,2", &[("n", Holds::PeriodStart), ("o", Holds::Count)]), "evidence_plan_period");
    let two = [("a", Holds::Measure), ("n", Holds::Count), ("o", Holds::Count)];
    assert_eq!(refused("a,n,o\nx,1,2", &two), "evidence_plan_one_figure");
}

#[test]
fn the_same_table_is_read_packed_or_not_and_in_any_encoding() {
    let text = "place,n\nĆuprija,3\nDún Laoghaire,*";
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(text.as_bytes()).unwrap();
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows = text.replace('Ć', "\u{8f}").chars().map(|letter| letter as u32 as u8).collect::<Vec<u8>>();
    let plain = read_file(text.as_bytes()).unwrap();
    for other in [packed.finish().unwrap(), utf16] {
        let other = read_file(&other).unwrap();
        assert_eq!((other.fingerprint(), other.sample(9)), (plain.fingerprint(), plain.sample(9)));
    }
    assert!(read_file(&windows).unwrap().sample(2)[1][0].starts_with("Dún"));
}

#[test]
fn files_that_are_no_tables_or_too_large_are_refused_in_words() {
    let refused = |bytes: &[u8]| read_file(bytes).unwrap_err().code;
    assert_eq!(refused(b""), "evidence_file_empty");
    assert_eq!(refused(b"a,b"), "evidence_file_no_lines");
    assert_eq!(refused(b"%PDF-1.7"), "evidence_file_no_table");
    assert_eq!(refused(&[0xD0, 0xCF, 0x11, 0xE0, 1]), "evidence_file_old");
    assert_eq!(refused(&[0x1F, 0x8B, 8, 0, 1, 2, 3]), "evidence_file_damaged");
    assert_eq!(refused(&vec![b'a'; 100 * 1024 * 1024]), "evidence_file_large");
    let mut small = GzEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..60 {
        small.write_all(&vec![b'a'; 1024 * 1024]).unwrap();
    }
    assert_eq!(refused(&small.finish().unwrap()), "evidence_file_large");
}

#[test]
fn a_stated_share_that_the_table_does_not_give_is_shown_beside_it() {
    let columns = plan(&[("place", Holds::Category), ("n", Holds::Count), ("share", Holds::Percent)]);
    let share =
        Check::Percent { stated: "share".into(), part: "n".into(), whole: Whole::SumOf("n".into()), only: None };
    let columns = Plan { checks: vec![share], ..columns };
    let read = report(b"place,n,share\na,1,33.3\nb,2,66.6\nc,0,0", &columns);
    let compared = read.reading.unwrap().compared;
    assert_eq!((compared.agreed, compared.open, compared.contradictions.len()), (2, 0, 1));
    let found = &compared.contradictions[0];
    assert_eq!((found.stated, found.computed), (Printed { units: 666, places: 1 }, Printed { units: 667, places: 1 }));
    assert_eq!(found.whence, Whence::Row { line: 3, measure: "share".into(), about: "b".into() });
    let hidden = report(b"place,n,share\na,*,33.3\nb,2,66.7", &columns).reading.unwrap().compared;
    assert_eq!((hidden.agreed, hidden.open, hidden.contradictions.len()), (0, 2, 0));
}

proptest! {
    #[test]
    fn no_cell_turns_into_a_figure_that_does_not_stand_there(cell in "[0-9.,*%= -]{0,8}") {
        let file = format!("place,n\na,\"{cell}\"\nb,7");
        let read = report(file.as_bytes(), &plan(&[("place", Holds::Category), ("n", Holds::Number)]));
        if let Some(reading) = &read.reading {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            match &reading.cells[0][0].held {
                Held::Figure(number) => {
                    let kept = digits(&number.units.to_string());
                    prop_assert_eq!(kept, match digits(&cell).trim_start_matches('0') { "" => "0".to_owned(), rest => rest.to_owned() });
                }
                Held::Hidden => prop_assert_eq!(cell.trim(), "*"),
                Held::Absent => prop_assert!(matches!(cell.trim(), "" | "-")),
                Held::Words(_) => prop_assert!(false),
            }
        }
    }
}
