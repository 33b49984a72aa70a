//! The pages of an import, as a worker without scripts meets them.

use super::pages::{browser_of, in_a_house, is_well_made};
use crate::model::Kind;
use kernel::Language;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const TERM: &str = "Name,Date,Came\nAna,03/02/2026,yes\nBo,03/02/2026,yes\nAna,10/02/2026,x\nCy,10/02/2026,perhaps\n";

#[test]
fn a_table_is_brought_looked_at_put_right_put_in_corrected_printed_and_undone() {
    in_a_house(async |house| {
        house.offer(Kind::DropIn).await;
        let ana = house.known("ana").await;
        let mut martin = browser_of(&house, house.martin());
        let list = martin.open("/community/imports").await;
        is_well_made(&list);
        list.must_say("Nothing was brought yet.");
        let none = martin.upload("/community/imports", &[], b"").await;
        is_well_made(&none);
        assert_eq!(none.status, 422);
        let columns = martin.upload("/community/imports", &[], TERM.as_bytes()).await;
        is_well_made(&columns);
        columns.must_say("What is in the columns?").must_say("03/02/2026").must_say("How it was read: UTF-8, comma.");
        let unasked = martin.press(columns.submit("Look at every line")).await;
        is_well_made(&unasked);
        assert_eq!(unasked.status, 422);
        unasked.must_say("Say which way days are written.");
        let said = unasked
            .submit("Look at every line")
            .choose("Which way are days written?", "Day first: 03/02/2026 is Tuesday 3 February 2026");
        let look = martin.press(said.with("All lines are of", "Garden mornings")).await;
        is_well_made(&look);
        look.must_say("Nothing is put in yet.")
            .must_say("Who is this?")
            .must_say("Write yes, x or 1 for somebody who came");
        let refused = martin.press(look.submit("Put it in")).await;
        is_well_made(&refused);
        refused.must_say("Say who these people are first: 1.");
        let who = martin.press(refused.submit("Keep this").forging("who-0", &ana.to_string())).await;
        is_well_made(&who);
        who.must_not_hold("Who is this?");
        let line = martin.open(&who.link("Put line 5 right")).await;
        is_well_made(&line);
        let typed = line
            .submit("Keep this line")
            .with("Name or nickname", "Cy")
            .with("Day", "10")
            .with("Month", "2")
            .with("Year", "2026");
        let right = martin.press(typed).await;
        is_well_made(&right);
        right.must_not_hold("Put line 5 right");
        let done = martin.press(right.submit("Put it in")).await;
        is_well_made(&done);
        done.must_say("It is in.").must_say("Written down").must_say("Correct line 3");
        assert_eq!(house.people_and_visits().await, (3, 4));
        let again = martin.upload("/community/imports", &[], TERM.as_bytes()).await;
        is_well_made(&again);
        again.must_say("This table was put in on");
        let line = martin.open(&done.link("Correct line 3")).await;
        is_well_made(&line);
        let unsaid = martin.press(line.submit("Correct this line")).await;
        is_well_made(&unsaid);
        assert_eq!(unsaid.status, 422);
        let corrected =
            martin.press(unsaid.submit("Correct this line").choose("What is right?", "They were not there")).await;
        is_well_made(&corrected);
        corrected.must_say("Taken out: they were not there");
        assert_eq!(house.people_and_visits().await, (2, 3));
        let csv = martin.take(&corrected.link("Each line as a file (.csv)")).await;
        csv.must_come_as("import.csv", "text/csv; charset=utf-8; header=present", "no-store");
        assert!(csv.text().contains("Cy") && csv.text().contains("Taken out"), "{}", csv.text());
        let report = martin.open(&corrected.link("Report for a funder")).await;
        is_well_made(&report);
        report
            .must_say("Check these figures")
            .must_say("community.people_reached, version 1")
            .must_say("Lines of tables corrected: 1");
        let undo = martin.open(&corrected.link("Undo this import")).await;
        is_well_made(&undo);
        let undone = martin.press(undo.submit("Take it out again")).await;
        is_well_made(&undone);
        undone.must_say("It was taken out again.");
        assert_eq!(house.people_and_visits().await, (0, 0));
        house.is_sound().await;
    });
}

#[test]
fn names_of_people_are_for_those_who_keep_people_and_the_pages_for_those_who_import() {
    in_a_house(async |house| {
        for (caller, status) in
            [(house.sarah(), 200), (house.marko(), 200), (house.fionnuala(), 404), (house.themselves("aoife"), 404)]
        {
            assert_eq!(browser_of(&house, caller).open("/community/imports").await.status, status);
        }
    });
}

#[test]
fn the_empty_table_can_be_brought_back_as_it_is() {
    in_a_house(async |house| {
        house.offer(Kind::DropIn).await;
        for language in Language::ALL {
            let mut martin = browser_of(&house, house.martin()).reading(*language);
            is_well_made(&martin.open("/community/imports").await);
            let csv = martin.take("/community/imports/register.csv").await;
            csv.must_come_as("register.csv", "text/csv; charset=utf-8; header=present", "no-store");
            let sheet = martin.take("/community/imports/register.xlsx").await;
            sheet.must_come_as("register.xlsx", XLSX, "no-store");
            let columns = martin.upload("/community/imports", &[], &csv.bytes).await;
            is_well_made(&columns);
            let chosen = columns.all("main option[selected]").filter(|option| option.attr("value") != Some("")).count();
            assert!(chosen >= 7, "every column is known again in {language:?}: {chosen}");
        }
    });
}
