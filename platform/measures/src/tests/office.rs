//! Definitions, boards, rows, closed periods and roles, through the real router, without a script.

use super::{
    asked::wearing,
    pages::{browser, filled, in_a_house, is_well_made},
    *,
};
use serde_json::Value;

#[test]
fn a_definition_says_all_of_itself_and_is_reviewed_and_approved_on_its_page() {
    in_a_house(async |app: App| {
        let figures = figures();
        let mut reviewer = browser(&app, &figures, wearing(&app, Role::LivedExperienceReviewer, Some("south-west")));
        let list = reviewer.open("/measures/definitions").await;
        is_well_made(&list);
        list.must_say("On trial");
        let page = reviewer.open("/measures/things.rate/definition").await;
        is_well_made(&page);
        page.must_say("How it is made").must_say("A part of a whole").must_say("no target stands in a source");
        page.must_say("Nobody has reviewed it here yet.");
        assert!(!page.has_button("Approve this version") && !page.has_button("Withdraw this version"));
        let wrong = reviewer.press(page.submit("Save the review").with("What did they say?", "say it plainly")).await;
        is_well_made(&wrong);
        assert_eq!(wrong.status, 422);
        wrong.must_say("Say who took part, as a group");
        assert_eq!(wrong.field("What did they say?").value, "say it plainly");
        let again = wrong.submit("Save the review").with("Who took part?", "six members of the forum");
        let again =
            again.with("Day", "1").with("Month", "3").with("Year", "2026").choose("What came of it?", "They agree");
        let done = reviewer.press(again).await;
        done.must_say("The review is saved.").must_say("six members of the forum").must_say("1 March 2026");
        let mut office = browser(&app, &figures, wearing(&app, Role::NationalOffice, None));
        let page = office.open("/measures/things.rate/definition").await;
        is_well_made(&page);
        let empty = office.press(page.submit("Approve this version")).await;
        is_well_made(&empty);
        empty.must_say("Say why, in a sentence.");
        let approved =
            office.press(empty.submit("Approve this version").with("Why do you approve it?", "they agreed")).await;
        is_well_made(&approved);
        approved.must_say("The version is approved.").must_say("A release for the public may use it.");
        office.open("/measures/things.rate").await.must_say("Provisional");
        let mut lead = browser(&app, &figures, wearing(&app, Role::AreaLead, Some("south-west")));
        let seen = lead.open("/measures/things.rate/definition").await;
        seen.must_say("It was approved").must_say("they agreed");
        assert!(!seen.has_button("Save the review"));
    });
}

#[test]
fn a_board_shows_each_figure_with_its_chart_its_words_and_ways_down() {
    in_a_house(async |app: App| {
        let all = |on| Fact::one("things.all", day(on)).at(place("leeside-team"));
        let good = |on| Fact::one("things.good", day(on)).at(place("leeside-team"));
        put(&app, 1, &[all("2025-08-05"), all("2025-08-06"), good("2025-08-05")]).await;
        put(&app, 2, &[all("2025-11-05"), all("2025-11-06"), good("2025-11-05"), good("2025-11-06")]).await;
        let figures = figures();
        let mut lead = browser(&app, &figures, wearing(&app, Role::AreaLead, Some("south-west")));
        let board = lead.open("/measures").await;
        assert_eq!(
            board.link("things"),
            "#group-things",
            "a list of all figures stands before them, by what they are about"
        );
        assert!(board.all("#group-things").count() == 1 && board.all("h3").count() >= 8, "and leads to each");
        is_well_made(&board);
        board.must_say("Went up from 50% to 100% since the quarter before.").must_say("2 things, of 2 things");
        board
            .must_say("Quarter 4 of 2025")
            .must_say("A gap means that nobody told anything for that time. It is not zero.");
        board.must_say("So far in Quarter 1 of 2026: No cases");
        assert!(board.all("svg.comhar-chart__picture").count() >= 1);
        assert!(!board.says("Target of"), "no target, no colour");
        let below = lead.open(&board.link("Leeside")).await;
        is_well_made(&below);
        below.must_say("Up to");
        let months = lead.press(below.submit("Show it so").with("Which steps of time?", "Months")).await;
        is_well_made(&months);
        months.must_say("February 2026");
        let wrong = lead.open("/measures?step=week").await;
        is_well_made(&wrong);
        assert_eq!(wrong.status, 422);
    });
}

#[test]
fn rows_are_read_page_by_page_and_taken_away_as_a_harmless_file() {
    in_a_house(async |app: App| {
        for thing in 0..205_u128 {
            let on = day("2025-07-01").checked_add(jiff::ToSpan::days(i64::try_from(thing).unwrap())).unwrap();
            put(&app, thing, &[Fact::one("things.made", on).at(place("leeside-team")).kind("=cmd")]).await;
        }
        let figures = figures();
        let mut lead = browser(&app, &figures, wearing(&app, Role::AreaLead, Some("south-west")));
        let page = lead.open("/measures/things.made/rows?period=2025-07..2026-02").await;
        is_well_made(&page);
        page.must_say("205 rows, made of 205 facts").must_say("Leeside");
        assert_eq!(page.all("tbody tr").count(), 100);
        let second = lead.open(&page.link("Rows after")).await;
        let last = lead.open(&second.link("Rows after")).await;
        is_well_made(&last);
        assert_eq!(last.all("tbody tr").count(), 5);
        let file = lead.take("/measures/things.made/rows.csv?period=2025-07..2026-02").await;
        file.must_come_as("things-made-rows.csv", "text/csv; charset=utf-8; header=present", "no-store");
        let text = file.text();
        assert_eq!(text.lines().count(), 206);
        assert!(text.contains(",'=cmd,1,1") && !text.contains(",=cmd"), "{}", &text[..200]);
        let none = lead.open("/measures/things.made/rows?period=2024").await;
        is_well_made(&none);
        none.must_say("Nothing was told for this place and time.");
        assert_eq!(lead.open("/measures/things.made/rows?measure=things.other").await.status, 422);
    });
}

#[test]
fn a_period_is_closed_and_revised_on_its_page_and_both_values_are_read() {
    in_a_house(async |app: App| {
        let made = |value| Fact::one("things.made", day("2026-02-05")).worth(value);
        put(&app, 1, &[made(41)]).await;
        let figures = figures();
        let mut office = browser(&app, &figures, wearing(&app, Role::NationalOffice, None));
        let page = office.open("/measures/periods").await;
        is_well_made(&page);
        page.must_say("No period is closed yet.");
        let closed = office.press(page.submit("Close this period").with("Which period?", "February 2026")).await;
        is_well_made(&closed);
        closed.must_say("The period is closed.").must_say("No final figure was corrected here.");
        put(&app, 2, &[made(11)]).await;
        let figure = office.open("/measures/things.made?period=2026-02").await;
        is_well_made(&figure);
        figure.must_say("Final; something came late").must_say("it would be: 52");
        let empty = office.press(closed.submit("Count it again").with("Which closed period?", "February 2026")).await;
        is_well_made(&empty);
        empty.must_say("Say why it is counted again.");
        let revised =
            office.press(empty.submit("Count it again").with("Why is it counted again?", "a form came late")).await;
        is_well_made(&revised);
        revised.must_say("What stood there before is kept.").must_say("a form came late").must_say("41").must_say("52");
        office.open("/measures/things.made?period=2026-02").await.must_say("Revised");
        let mut lead = browser(&app, &figures, wearing(&app, Role::AreaLead, Some("south-west")));
        let seen = lead.open("/measures/periods").await;
        is_well_made(&seen);
        assert!(!seen.has_button("Close this period"));
    });
}

#[test]
fn s8_roles_that_nobody_counted_are_said_to_be_not_collected_and_every_figure_has_its_source() {
    in_a_house(async |app: App| {
        let mut lead = browser(&app, &figures(), wearing(&app, Role::AreaLead, Some("south-west")));
        let page = lead.open("/measures/roles").await;
        is_well_made(&page);
        page.must_say("2013").must_say("not collected").must_say("February 2018").must_say("high confidence");
        page.must_say("Nobody has published whole-time posts");
        assert_eq!(page.all("#roles-heads svg rect.comhar-chart__bar").count(), 3);
        assert_eq!(page.all("#roles-wte svg").count(), 0, "no zero is drawn");
        assert!(!page.all("tbody td").map(testkit_pages::words_of).any(|cell| cell == "0"));
    });
    let known = crate::pages::roles::known().unwrap();
    for post in &known.figures {
        assert!(known.sources.iter().any(|source| source.key == post.source) && known.roles.contains(&post.role));
        assert!((known.years.0..=known.years.1).contains(&post.year));
    }
}

#[test]
fn the_new_pages_are_whole_in_three_languages() {
    in_a_house(async |app: App| {
        filled(&app).await;
        let figures = figures();
        let office = wearing(&app, Role::NationalOffice, None);
        crate::closing::close_period(&app, &office, &figures, "2026-02".parse().unwrap()).await.unwrap();
        for language in [Language::English, Language::Irish, Language::Serbian] {
            let hat = Hat { role: Role::NationalOffice, organisation: None, break_glass: false };
            let caller = Caller::somebody(app.permissions().clone(), language, Id::untimed(app.random()), Some(hat));
            let mut reader = browser(&app, &figures, caller).reading(language);
            for path in [
                "/measures?step=month",
                "/measures/definitions",
                "/measures/periods",
                "/measures/roles",
                "/measures/things.rate/rows",
            ] {
                is_well_made(&reader.open(path).await);
            }
            for definition in definitions().iter() {
                is_well_made(&reader.open(&format!("/measures/{}/definition", definition.id)).await);
                is_well_made(&reader.open(&format!("/measures/{}?period=2026-02", definition.id)).await);
            }
        }
    });
}

#[test]
fn a_chart_draws_target_benchmark_and_break_and_colours_only_what_is_large_enough() {
    in_a_house(async |app: App| {
        let made = serde_json::json!({ "type": "count", "numerator": side("things.made") });
        let mut value: Value = serde_json::from_str(&definition("things.made", "things", made)).unwrap();
        let source = serde_json::json!({ "en": "the plan", "ga": "an plean", "sr": "plan" });
        let target = serde_json::json!({ "sort": "constant", "value": 30, "backing": "proposed", "source": source });
        let mut second = value["versions"][0].clone();
        value["versions"][0]["effective_to"] = "2025-07-01".into();
        value["versions"][0]["stage"] = "superseded".into();
        second["version"] = 2.into();
        second["effective_from"] = "2025-07-01".into();
        second["direction"] = "up".into();
        second["target"] = target;
        second["benchmark"] = serde_json::json!({ "value": 44.5, "what": { "en": "Elsewhere", "ga": "Áit eile", "sr": "Drugde" }, "source": source });
        value["versions"].as_array_mut().unwrap().push(second);
        let figures = Figures::new(Definitions::read(&[&value.to_string()]).unwrap(), None);
        let made = |on, value| Fact::one("things.made", day(on)).at(place("leeside-team")).worth(value);
        put(&app, 1, &[made("2025-05-05", 40), made("2025-08-05", 19)]).await;
        let mut lead = browser(&app, &figures, wearing(&app, Role::AreaLead, Some("south-west")));
        let few = lead.open("/measures/things.made?period=2025Q3").await;
        is_well_made(&few);
        few.must_say("too few cases to judge").must_say("does not compare with the time before");
        few.must_say("The definition changed with Quarter 3 of 2025").must_say("Proposed target, not agreed: 30");
        few.must_say("Elsewhere").must_say("44.5");
        assert!(few.all(".comhar-chart__break").count() == 1);
        assert_eq!(few.all(".comhar-chart__line").count(), 3, "the figure, its target, the benchmark");
        assert!(!few.says("not reached yet"));
        put(&app, 2, &[made("2025-08-06", 1)]).await;
        let enough = lead.open("/measures/things.made?period=2025Q3").await;
        enough.must_say("Target of 30 not reached yet");
        put(&app, 3, &[made("2025-08-07", 10)]).await;
        lead.open("/measures/things.made?period=2025Q3").await.must_say("Target of 30 reached");
    });
}
