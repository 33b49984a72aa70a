//! Workbooks whose parts are whole and whose contents are not.

use super::{chance::Chance, used};
use crate::{interchange::xlsform, tests::xlsform_forms};
use std::io::{Cursor, Read as _, Write as _};

/// The workbook with one part changed by `change`, every part unpacked and packed again.
fn repacked(bytes: &[u8], mut change: impl FnMut(&str, String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().to_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        to.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(change(&name, text).as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

const POISON: [&str; 14] = [
    "",
    "\"",
    "<",
    ">",
    "99999999999999999999",
    "-1",
    "A1048577",
    "XFE1",
    "\u{202e}",
    "&#0;",
    "t=\"s\"",
    "1e999",
    "<v>",
    "r=",
];

#[test]
fn a_workbook_with_changed_parts_is_read_or_refused() {
    let mut chance = Chance(5);
    for (_, file) in xlsform_forms::forms() {
        for _ in 0..15 {
            let chosen = *chance.one(&["sheet1", "sheet2", "sharedStrings", "workbook.xml", "styles"]);
            let bytes = repacked(&file, |name, text| {
                if !name.contains(chosen) {
                    return text;
                }
                let letters: Vec<char> = text.chars().collect();
                let (at, length) = (chance.below(letters.len()), chance.below(12));
                let before: String = letters.iter().take(at).collect();
                let after: String = letters.iter().skip(at + length).collect();
                format!("{before}{}{after}", chance.one(&POISON))
            });
            if let Ok(read) = xlsform::read(&bytes) {
                used(read.questionnaire);
            }
        }
    }
}

#[test]
fn cells_far_away_and_indexes_that_lead_nowhere_are_read_or_refused() {
    let file = xlsform_forms::book(&[("survey", "type|name|label\ntext|a|A\ninteger|b|B")]);
    for (was, is) in [
        ("r=\"A2\"", "r=\"XFD1048576\""),
        ("r=\"A2\"", "r=\"ZZZZZZZZZZ99999999999\""),
        ("r=\"A2\"", "r=\"A0\""),
        ("r=\"A2\"", "r=\"\""),
        ("r=\"A2\"", "r=\"2\""),
        ("<v>3</v>", "<v>4294967296</v>"),
        ("<v>3</v>", "<v>-1</v>"),
        ("<v>3</v>", "<v>x</v>"),
        ("ref=\"A1:C3\"", "ref=\"A1:XFD1048576\""),
        ("ref=\"A1:C3\"", "ref=\"C3:A1\""),
    ] {
        let bytes = repacked(&file, |name, text| if name.contains("sheet1") { text.replace(was, is) } else { text });
        if let Ok(read) = xlsform::read(&bytes) {
            used(read.questionnaire);
        }
    }
}
