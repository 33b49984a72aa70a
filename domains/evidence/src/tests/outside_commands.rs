//! Importing what others published, on both databases.

use super::{House, both, refusal};
use crate::{
    commands,
    model::outside::{About, Holds, OutsideId, OutsideStage, Plan, Planned},
    rules::outside::preset,
};
use i18n::Written;
use kernel::{Caller, Language, Role};
use organisations::model::Confidence;

const FILE: &[u8] = b"place,n\na,12\nb,*\nc,0";
const WRONG: &[u8] = b"place,n\na,12\nb,-3";

pub(super) fn about() -> About {
    About {
        title: Written::in_one(Language::English, "Beds by place"),
        publisher: "Some office".into(),
        source: "Yearly report, table 3".into(),
        licence: "Open licence".into(),
        published: "2025".into(),
        confidence: Some(Confidence::High),
        ..About::default()
    }
}

pub(super) fn plan() -> Plan {
    let column = |head: &str, holds| Planned { head: head.to_owned(), holds };
    Plan {
        columns: vec![column("place", Holds::Category), column("n", Holds::Count)],
        hidden: vec!["*".into()],
        ..Plan::default()
    }
}

async fn brought(house: &House, file: &[u8]) -> OutsideId {
    let id = commands::bring_file(&house.app, &house.maire(), "beds.csv", file).await.unwrap();
    commands::say_columns(&house.app, &house.maire(), (id, 1), (about(), plan())).await.unwrap();
    id
}

pub(super) async fn shown(house: &House) -> OutsideId {
    let id = brought(house, FILE).await;
    commands::show_outside(&house.app, &house.maire(), (id, 2)).await.unwrap();
    id
}

both! {
    async fn a_dry_run_shows_nothing_and_then_the_whole_table_is_shown_in_one_step(house: House) {
        let id = brought(&house, FILE).await;
        let import = commands::see_import(&house.app, &house.maire(), id).await.unwrap();
        assert!(import.report.unwrap().unwrap().reading.is_some());
        assert!(commands::list_outside(&house.app).await.unwrap().is_empty());
        assert_eq!(refusal(commands::find_outside(&house.app, id).await), "absent");
        assert_eq!(refusal(commands::find_cells(&house.app, id, 0).await), "absent");
        commands::show_outside(&house.app, &house.maire(), (id, 2)).await.unwrap();
        let shown = commands::find_outside(&house.app, id).await.unwrap();
        assert_eq!((shown.stage, shown.lines), (OutsideStage::Published, 3));
        let measure = &shown.shape.0.measures[0];
        assert_eq!((measure.figures, measure.zeros, measure.hidden), (2, 1, 1));
        assert_eq!(commands::find_cells(&house.app, id, 0).await.unwrap().len(), 3);
        assert!(crate::check(&house.app).await.unwrap().is_empty());
    }

    async fn a_file_with_anything_wrong_in_it_is_never_shown_in_part(house: House) {
        let id = brought(&house, WRONG).await;
        let import = commands::see_import(&house.app, &house.maire(), id).await.unwrap();
        assert_eq!(import.report.unwrap().unwrap().troubles.len(), 1);
        assert_eq!(refusal(commands::show_outside(&house.app, &house.maire(), (id, 2)).await), "evidence_not_clean");
        assert!(commands::list_outside(&house.app).await.unwrap().is_empty());
        assert_eq!(refusal(commands::find_cells(&house.app, id, 0).await), "absent");
    }

    async fn the_same_file_twice_is_refused_with_the_earlier_import_named(house: House) {
        let id = shown(&house).await;
        // The same content as another program saves it.
        let again = "place;n\r\na;12\r\nb;*\r\nc;0\r\n";
        let refused = commands::bring_file(&house.app, &house.maire(), "again.csv", again.as_bytes()).await;
        match refused {
            Err(kernel::Failure::Refused(refused)) => {
                assert_eq!(refused.code, "evidence_file_known");
                assert!(format!("{refused:?}").contains("Beds by place"), "{refused:?}");
                assert!(format!("{refused:?}").contains("2026-11-02"), "{refused:?}");
            }
            other => panic!("{other:?}"),
        }
        commands::undo_outside(&house.app, &house.maire(), (id, 3), "The source took it back.").await.unwrap();
        let next = commands::bring_file(&house.app, &house.maire(), "again.csv", again.as_bytes()).await.unwrap();
        assert_ne!(next, id);
    }

    async fn an_import_stopped_half_way_is_taken_up_again_or_thrown_away_after_a_week(house: House) {
        let id = brought(&house, FILE).await;
        let again = commands::bring_file(&house.app, &house.maire(), "beds.csv", FILE).await.unwrap();
        assert_eq!(again, id);
        house.clock.to("2026-11-10T10:00:00Z".parse().unwrap());
        assert_eq!(commands::discard_left_as_the_system(&house.app).await.unwrap(), 1);
        assert_eq!(refusal(commands::see_import(&house.app, &house.maire(), id).await), "absent");
        let (drafts, _) = commands::list_imports(&house.app, &house.maire()).await.unwrap();
        assert!(drafts.is_empty());
    }

    async fn what_is_taken_back_says_why_and_leaves_no_figure(house: House) {
        let id = shown(&house).await;
        let none = commands::undo_outside(&house.app, &house.maire(), (id, 3), " ").await;
        assert_eq!(refusal(none), "evidence_reason_missing");
        commands::undo_outside(&house.app, &house.maire(), (id, 3), "A wrong year.").await.unwrap();
        let undone = commands::find_outside(&house.app, id).await.unwrap();
        assert_eq!((undone.stage, undone.reason.as_str()), (OutsideStage::Undone, "A wrong year."));
        assert_eq!(refusal(commands::find_cells(&house.app, id, 0).await), "absent");
        let twice = commands::undo_outside(&house.app, &house.maire(), (id, 4), "Again.").await;
        assert_eq!(refusal(twice), "evidence_not_shown");
        assert!(crate::check(&house.app).await.unwrap().is_empty());
    }

    async fn a_colleague_who_was_faster_is_not_overwritten(house: House) {
        let id = brought(&house, FILE).await;
        let late = commands::say_columns(&house.app, &house.maire(), (id, 1), (about(), plan())).await;
        assert_eq!(refusal(late), "evidence_changed_meanwhile");
        assert_eq!(refusal(commands::show_outside(&house.app, &house.maire(), (id, 1)).await), "evidence_changed_meanwhile");
        commands::show_outside(&house.app, &house.maire(), (id, 2)).await.unwrap();
        assert_eq!(refusal(commands::show_outside(&house.app, &house.maire(), (id, 3)).await), "evidence_not_a_draft");
        assert_eq!(refusal(commands::discard_import(&house.app, &house.maire(), (id, 3)).await), "evidence_not_a_draft");
    }

    async fn a_figure_without_source_date_or_licence_is_not_taken(house: House) {
        let id = commands::bring_file(&house.app, &house.maire(), "beds.csv", FILE).await.unwrap();
        let cases = [
            (About { title: Written::default(), ..about() }, "evidence_about_title"),
            (About { publisher: " ".into(), ..about() }, "evidence_about_publisher"),
            (About { source: String::new(), ..about() }, "evidence_about_source"),
            (About { licence: String::new(), ..about() }, "evidence_about_licence"),
            (About { published: "soon".into(), ..about() }, "evidence_about_published"),
            (About { published: "2031".into(), ..about() }, "evidence_about_published"),
            (About { confidence: None, ..about() }, "evidence_about_confidence"),
            (About { address: "javascript:alert(1)".into(), ..about() }, "evidence_link_wrong"),
        ];
        for (about, expected) in cases {
            let said = commands::say_columns(&house.app, &house.maire(), (id, 1), (about, plan())).await;
            assert_eq!(refusal(said), expected);
        }
        assert_eq!(refusal(commands::show_outside(&house.app, &house.maire(), (id, 1)).await), "evidence_not_planned");
    }

    async fn only_the_national_office_imports(house: House) {
        let lead = house.wearing("fionnuala", Role::AreaLead, Some("south-west"));
        assert_eq!(refusal(commands::bring_file(&house.app, &lead, "a.csv", FILE).await), "absent");
        let id = brought(&house, FILE).await;
        let nobody: Caller = house.nobody();
        for refused in [
            refusal(commands::see_import(&house.app, &lead, id).await),
            refusal(commands::show_outside(&house.app, &lead, (id, 2)).await),
            refusal(commands::discard_import(&house.app, &lead, (id, 2)).await),
            refusal(commands::undo_outside(&house.app, &lead, (id, 2), "x").await),
            refusal(commands::say_columns(&house.app, &lead, (id, 2), (about(), plan())).await),
        ] {
            assert_eq!(refused, "absent");
        }
        assert_ne!(refusal(commands::list_imports(&house.app, &nobody).await), "");
    }

    async fn the_file_of_a_draft_lies_sealed_and_goes_with_it(house: House) {
        let marked = b"place,n\nplanted-mark-7431,12";
        let id = brought(&house, marked).await;
        let find = async || {
            let sealed = crate::store::outside::find_file(&mut house.app.db(), id).await.unwrap();
            sealed.map(|sealed| String::from_utf8_lossy(sealed.as_bytes()).into_owned())
        };
        assert!(!find().await.unwrap().contains("planted-mark"));
        commands::discard_import(&house.app, &house.maire(), (id, 2)).await.unwrap();
        assert!(find().await.is_none());
    }

    async fn the_demonstration_shows_the_real_tables_and_changes_nothing_a_second_time(house: House) {
        crate::demo::fill_library(&house.app).await.unwrap();
        crate::demo::fill_library(&house.app).await.unwrap();
        let all = commands::list_outside(&house.app).await.unwrap();
        assert_eq!(all.len(), crate::demo::TABLES.len());
        let nhs = all.iter().find(|one| one.lines == 18_942).unwrap();
        assert_eq!(nhs.shape.0.measures.iter().map(|one| one.hidden).sum::<u32>(), 11_660);
        assert_eq!(commands::list_cells(&house.app, nhs.id).await.unwrap().iter().map(Vec::len).sum::<usize>(), 18_942);
        assert_eq!(all.iter().map(|one| one.compared.0.contradictions.len()).sum::<usize>(), 2);
        assert!(preset("nhs_mhsds_waiting").is_some());
        assert_eq!(commands::list_studies(&house.app).await.unwrap().len(), 4);
        assert!(crate::check(&house.app).await.unwrap().is_empty());
    }
}
