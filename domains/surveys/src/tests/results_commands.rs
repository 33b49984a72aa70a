//! What is seen, left out, sorted, published and taken away.

use super::{
    House, both, refusal,
    results_files::rows,
    results_house::{Asked, asked},
    results_tally::code,
};
use crate::{
    commands::{self, FindingsForm, QuoteForm, TagStep},
    model::{FindingsStage, Reason, State, SurveyId, mark_of},
    results::{
        Held, Shown,
        sheet::{Field, Layout},
    },
    store::{self, results::Place},
};
use db::Read;
use kernel::Caller;
use questionnaires::{Tag, Text, Value};

fn en(words: &str) -> Text {
    Text::new(Tag::new("en"), words)
}

async fn seen(house: &House, caller: &Caller, held: &Held, id: SurveyId) -> commands::Results {
    commands::see_results(&house.app, caller, held, id).await.unwrap()
}

async fn lines(house: &House, verb: &str) -> usize {
    let sql = "SELECT l.note FROM ledger_lines l WHERE l.verb = $1";
    (&mut house.app.db()).all::<(db::Json,)>(sql, &[&verb]).await.unwrap().len()
}

both! {
    async fn figures_are_exact_in_the_moment_somebody_looks(house: House) {
        let asked = asked(&house).await;
        let held = Held::default();
        let ids = asked.many(&house, 6, "garden", None).await;
        assert_eq!(seen(&house, &asked.lead, &held, asked.id()).await.figures[0].counted, 6);
        asked.many(&house, 3, "kitchen", None).await;
        commands::exclude_response(&house.app, &asked.lead, (asked.id(), ids[0]), Reason::Twice).await.unwrap();
        let results = seen(&house, &asked.lead, &held, asked.id()).await;
        let anew = seen(&house, &asked.lead, &Held::default(), asked.id()).await;
        assert_eq!(results.figures, anew.figures, "what is held and what is counted anew are the same");
        let counts: Vec<_> = results.figures[0].tables[0].rows.as_ref().unwrap().iter().map(|row| row.shown).collect();
        assert_eq!(counts, [Shown::Count(5), Shown::Count(3)]);
        assert_eq!(results.left_out.excluded, [("twice".to_owned(), 1)]);
        // One goes and one comes: as many as before, and not the same.
        commands::exclude_response(&house.app, &asked.lead, (asked.id(), ids[1]), Reason::Twice).await.unwrap();
        asked.many(&house, 1, "kitchen", None).await;
        let results = seen(&house, &asked.lead, &held, asked.id()).await;
        let counts: Vec<_> = results.figures[0].tables[0].rows.as_ref().unwrap().iter().map(|row| row.shown).collect();
        assert_eq!(counts, [Shown::Count(4), Shown::Count(4)]);
    }

    async fn responses_from_before_the_marks_are_compared_one_by_one(house: House) {
        let asked = asked(&house).await;
        let held = Held::default();
        let ids = asked.many(&house, 6, "garden", None).await;
        assert_eq!(seen(&house, &asked.lead, &held, asked.id()).await.figures[0].counted, 6);
        let version = seen(&house, &asked.lead, &held, asked.id()).await.versions[0].id;
        let sum = async || store::results::find_sum(&mut house.app.db(), (asked.id(), version)).await.unwrap();
        assert_eq!(sum().await.unwrap(), (6, ids.iter().copied().map(mark_of).sum()));
        let mut tx = house.app.db().begin().await.unwrap();
        tx.exec("UPDATE surveys_responses SET mark = 0", &[]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(sum().await, None);
        commands::exclude_response(&house.app, &asked.lead, (asked.id(), ids[1]), Reason::Twice).await.unwrap();
        assert_eq!(seen(&house, &asked.lead, &held, asked.id()).await.figures[0].counted, 5);
    }

    async fn whoever_may_not_see_rows_sees_no_small_group(house: House) {
        let asked = asked(&house).await;
        asked.many(&house, 9, "garden", None).await;
        asked.many(&house, 3, "kitchen", None).await;
        let results = seen(&house, &house.responder(), &Held::default(), asked.id()).await;
        assert!(!results.exact);
        let rows = results.figures[0].tables[0].rows.clone().unwrap();
        assert!(rows.iter().all(|row| row.shown == Shown::Hidden), "{rows:?}");
        assert_eq!(results.figures[0].tables[4].rows, None, "who was asked the next question would give it away");
        assert_eq!(refusal(commands::list_rows(&house.app, &house.responder(), asked.id(), PLACE).await), "absent");
        let stranger = house.wearing(kernel::Role::AreaLead, "dublin-and-midlands");
        assert_eq!(refusal(commands::see_results(&house.app, &stranger, &Held::default(), asked.id()).await), "absent");
    }

    async fn t50_an_export_holds_every_row_that_counts_and_lists_the_others_by_reason(house: House) {
        let asked = asked(&house).await;
        let mut ids = asked.many(&house, 1_203, "garden", None).await;
        for id in &ids[..3] {
            commands::exclude_response(&house.app, &asked.lead, (asked.id(), *id), Reason::Twice).await.unwrap();
        }
        asked.give_as(&house, State::Late, &[("q1", &[], vec![code("kitchen")])]).await;
        asked.give_as(&house, State::Test, &[("q1", &[], vec![code("kitchen")])]).await;
        let (export, rows) = rows(&house, &asked, Layout::Wide, None).await;
        assert_eq!((rows.len(), export.counted, export.unreadable), (1_200, 1_200, 0));
        assert_eq!(export.codebook.about, "responses=1200; excluded.twice=3; late=1; test=1; withdrawn=0");
        let numbers: std::collections::BTreeSet<i64> =
            rows.iter().map(|row| if let Field::Whole(number) = row[0] { number } else { 0 }).collect();
        assert_eq!((numbers.first(), numbers.last(), numbers.len()), (Some(&1), Some(&1_200), 1_200));
        // Nothing of the ids themselves is in the file.
        ids.truncate(20);
        let all = format!("{rows:?}");
        assert!(ids.iter().all(|id| !all.contains(&id.to_string())));
        assert_eq!(lines(&house, "surveys.export").await, 1);
    }

    async fn repeats_have_a_table_of_their_own_and_several_answers_a_column_each(house: House) {
        let asked = asked(&house).await;
        let given = [
            ("q2", &[][..], vec![code("tea"), Value::Text("the cat".into())]),
            ("q6", &[0][..], vec![Value::Whole(20)]),
            ("q6", &[1][..], vec![Value::Whole(40)]),
        ];
        asked.give(&house, &given).await;
        let (export, wide) = rows(&house, &asked, Layout::Wide, None).await;
        let names = export.sheet.names();
        assert_eq!(names[..10], ["response", "version", "channel", "language", "week", "q1", "q2__people", "q2__quiet", "q2__tea", "q2_other"]);
        assert_eq!(wide[0][5..10], [Field::Missing(-98), Field::Yes(false), Field::Yes(false), Field::Yes(true), Field::Text("the cat".into())]);
        assert!(!names.contains(&"q6"), "{names:?}");
        let (export, repeats) = rows(&house, &asked, Layout::Wide, Some("visits")).await;
        assert_eq!(export.sheet.names()[5..], ["repeat", "q6"]);
        let ends: Vec<_> = repeats.iter().map(|row| row[5..].to_vec()).collect();
        assert_eq!(ends, [[Field::Text("1".into()), Field::Whole(20)], [Field::Text("2".into()), Field::Whole(40)]]);
        let (_, tall) = rows(&house, &asked, Layout::Tall, None).await;
        let values: Vec<_> = tall.iter().map(|row| (row[6].clone(), row[7].clone())).collect();
        let text = |words: &str| Field::Text(words.to_owned());
        // One number of this file may be as low as -99, so its codes lie lower still.
        let missing = |item: &str, code: i64| (text(item), Field::Missing(code));
        assert_eq!(values, [
            missing("q1", -9_999_998),
            (text("q2"), text("tea")),
            (text("q2"), text("the cat")),
            missing("q3", -9_999_998),
            missing("q4", -9_999_998),
            missing("q5", -9_999_999),
            (text("q6"), text("20")),
            (text("q6"), text("40")),
        ], "a row for each value, and one for each question without any");
    }

    async fn what_is_left_out_is_in_no_figure_and_no_file_until_it_is_let_in_again(house: House) {
        let asked = asked(&house).await;
        let ids = asked.many(&house, 2, "garden", Some("The gate sticks")).await;
        let place = (asked.id(), ids[0]);
        commands::exclude_response(&house.app, &asked.lead, place, Reason::NotMeant).await.unwrap();
        assert_eq!(refusal(commands::exclude_response(&house.app, &asked.lead, place, Reason::Twice).await), "surveys_not_now");
        assert_eq!(rows(&house, &asked, Layout::Wide, None).await.1.len(), 1);
        let texts = commands::list_texts(&house.app, &asked.lead, asked.id(), (Some("q4"), None), None).await.unwrap();
        assert_eq!(texts.said.len(), 1);
        commands::include_response(&house.app, &asked.lead, place).await.unwrap();
        assert_eq!(rows(&house, &asked, Layout::Wide, None).await.1.len(), 2);
        let other = asked_elsewhere(&house).await;
        assert_eq!(refusal(commands::exclude_response(&house.app, &asked.lead, (other.id(), ids[0]), Reason::Twice).await), "absent");
    }

    async fn each_look_at_single_answers_is_in_the_audit(house: House) {
        let asked = asked(&house).await;
        let ids = asked.many(&house, 3, "garden", None).await;
        commands::list_rows(&house.app, &asked.lead, asked.id(), PLACE).await.unwrap();
        commands::see_row(&house.app, &asked.lead, asked.id(), ids[1]).await.unwrap();
        commands::list_texts(&house.app, &asked.lead, asked.id(), (None, None), None).await.unwrap();
        assert_eq!(lines(&house, "surveys.see_rows").await, 3);
    }

    async fn words_are_sorted_under_tags_and_the_tags_are_counted(house: House) {
        let asked = asked(&house).await;
        let ids = asked.many(&house, 2, "garden", Some("The gate sticks")).await;
        let step = |step| commands::tag_words(&house.app, &asked.lead, asked.id(), step);
        step(TagStep::Make("  The   gate ".into())).await.unwrap();
        assert_eq!(refusal(step(TagStep::Make("The gate".into())).await), "surveys_tag_taken");
        assert_eq!(refusal(step(TagStep::Make(" ".into())).await), "surveys_tag_empty");
        let tag = store::results::list_tags(&mut house.app.db(), asked.id()).await.unwrap()[0].0;
        step(TagStep::Rename(tag, "Gate".into())).await.unwrap();
        for id in &ids {
            step(TagStep::Put(*id, "q4".into(), tag)).await.unwrap();
        }
        step(TagStep::Take(ids[0], "q4".into(), tag)).await.unwrap();
        let results = seen(&house, &asked.lead, &Held::default(), asked.id()).await;
        assert_eq!(results.tags, [("q4".to_owned(), "Gate".to_owned(), Shown::Count(1))]);
        let texts = commands::list_texts(&house.app, &asked.lead, asked.id(), (Some("q4"), Some(tag)), None).await.unwrap();
        assert_eq!(texts.said.iter().map(|said| said.response).collect::<Vec<_>>(), [ids[1]]);
        assert_eq!(refusal(commands::tag_words(&house.app, &house.responder(), asked.id(), TagStep::Make("x".into())).await), "absent");
    }

    async fn words_are_quoted_from_ten_or_more_and_only_after_a_person_read_them(house: House) {
        let asked = asked(&house).await;
        let ids = asked.many(&house, 9, "garden", Some("Anna at the gate was kind, and the tea was good")).await;
        let held = Held::default();
        let quote = |words: &str, checked| QuoteForm { response: ids[0], item: "q4".into(), words: words.into(), checked };
        let choose = async |form| commands::quote_words(&house.app, &asked.lead, &held, asked.id(), form).await;
        assert_eq!(refusal(choose(quote("the tea was good", true)).await), "surveys_group_too_small");
        asked.many(&house, 1, "garden", Some("More seats")).await;
        assert_eq!(refusal(choose(quote("the tea was good", false)).await), "surveys_not_checked_by_a_person");
        assert_eq!(refusal(choose(quote("the coffee was good", true)).await), "surveys_quote_not_theirs");
        choose(quote("… was kind, and the tea was good", true)).await.unwrap();
        let (_, all) = commands::list_findings(&house.app, &asked.lead, asked.id()).await.unwrap();
        assert_eq!(all[0].quotes[0].words, "… was kind, and the tea was good");
    }

    async fn findings_are_checked_by_somebody_else_and_stand_still_once_published(house: House) {
        let asked = asked(&house).await;
        asked.many(&house, 8, "garden", None).await;
        asked.many(&house, 7, "kitchen", None).await;
        let held = Held::default();
        publish(&house, &asked, &held, 0).await;
        let public = commands::find_public_findings(&house.app, &asked.survey.link).await.unwrap();
        let tables = public.findings.unwrap().tables.unwrap();
        assert_eq!(tables.counted, 15);
        // What comes after it changes nothing of what was published.
        asked.many(&house, 2, "kitchen", None).await;
        let again = commands::find_public_findings(&house.app, &asked.survey.link).await.unwrap();
        assert_eq!(again.findings.unwrap().tables.unwrap(), tables);
        assert!(!again.overdue);
        let facts = measures::check(&house.app, crate::facts::TOLD.origins).await.unwrap();
        assert_eq!(facts, Vec::<String>::new());
    }

    async fn what_is_promised_is_told_in_the_shape_of_its_schema_and_again_when_it_is_published(house: House) {
        let asked = asked(&house).await;
        asked.many(&house, 8, "garden", None).await;
        asked.many(&house, 7, "kitchen", None).await;
        let survey = store::surveys::find_as_the_system(&mut house.app.db(), asked.id()).await.unwrap().unwrap();
        let promise = commands::PromiseForm {
            seen: survey.version,
            publish_by: Some(jiff::civil::date(2026, 6, 30)),
            what_next: en("We read all of it."),
        };
        commands::promise_findings(&house.app, &asked.lead, asked.id(), promise).await.unwrap();
        publish(&house, &asked, &Held::default(), 0).await;
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../events/findings_promised.1.json")).unwrap();
        let promised: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
        let sql = "SELECT o.payload FROM ledger_outbox o WHERE o.event = 'surveys.findings_promised'";
        let told: Vec<(db::Json,)> = house.app.db().all(sql, &[]).await.unwrap();
        assert!(told.len() >= 2, "{told:?}");
        for (told,) in &told {
            assert_eq!(told.0.as_object().unwrap().keys().collect::<Vec<_>>(), promised);
            assert_eq!(told.0["version"], schema["properties"]["version"]["const"]);
            assert_eq!(told.0["path"], format!("/s/{}/results", asked.survey.link));
        }
        assert!(told.iter().any(|(told,)| told.0["published_on"].is_null()));
        assert!(told.iter().any(|(told,)| told.0["published_on"].is_string()));
    }

    async fn t51_a_second_publication_so_soon_that_it_would_give_people_away_is_refused(house: House) {
        let asked = asked(&house).await;
        asked.many(&house, 8, "garden", None).await;
        let held = Held::default();
        publish(&house, &asked, &held, 0).await;
        asked.many(&house, 4, "kitchen", None).await;
        let (second, seen) = draft(&house, &asked, 0).await;
        assert_eq!(refusal(commands::publish_findings(&house.app, &second, &held, asked.id(), seen).await), "surveys_too_few_new");
        asked.many(&house, 4, "garden", None).await;
        commands::publish_findings(&house.app, &second, &held, asked.id(), seen).await.unwrap();
        let (_, all) = commands::list_findings(&house.app, &asked.lead, asked.id()).await.unwrap();
        let shown = |at: usize| all[at].tables.as_ref().unwrap().tables[0].rows.clone();
        assert!(shown(1).is_some());
        let hidden = shown(0).is_none_or(|rows| rows.iter().all(|row| row.shown == Shown::Hidden));
        assert!(hidden, "four more in a line tell what four people said: {:?}", shown(0));
    }

    async fn two_questions_against_each_other_hide_small_groups_from_everybody(house: House) {
        let asked = asked(&house).await;
        for (place, mark, many) in [("garden", 5, 12), ("garden", 4, 11), ("kitchen", 5, 14), ("kitchen", 4, 2)] {
            for _ in 0..many {
                let given = [("q1", &[][..], vec![code(place)]), ("q3", &[][..], vec![Value::Whole(mark)])];
                asked.give(&house, &given).await;
            }
        }
        let held = Held::default();
        let cross = async |lines: &str, columns: &str| {
            commands::cross_results(&house.app, &asked.lead, &held, (asked.id(), 1), (lines, columns)).await
        };
        let crossed = cross("q1", "q3").await.unwrap();
        assert_eq!(crossed.grid.total, 39);
        let all: Vec<Shown> = crossed.grid.cells.iter().flatten().copied().collect();
        assert!(!all.contains(&Shown::Count(2)) && all.iter().filter(|cell| **cell == Shown::Hidden).count() >= 4);
        assert_eq!(refusal(cross("q1", "q1").await), "surveys_variable_unknown");
        assert_eq!(refusal(cross("q4", "q1").await), "surveys_variable_unknown");
        assert_eq!(lines(&house, "surveys.see_results").await, 3, "each question asked of the figures is noted");
    }
}

const PLACE: Place<'static> = Place { number: None, state: State::Counted, size: 50, after: None };

async fn asked_elsewhere(house: &House) -> Asked {
    asked(house).await
}

/// Findings that were checked, and who may publish them.
async fn draft(house: &House, asked: &Asked, seen: i64) -> (Caller, i64) {
    let form = FindingsForm { seen, found: en("People like the garden."), what_next: en("The gate is mended in May.") };
    commands::write_findings(&house.app, &asked.lead, asked.id(), form).await.unwrap();
    let at = async || commands::list_findings(&house.app, &asked.lead, asked.id()).await.unwrap().1[0].version;
    let seen = at().await;
    assert_eq!(
        refusal(commands::check_findings(&house.app, &asked.lead, asked.id(), seen).await),
        "surveys_not_own_check"
    );
    let second = house.area_lead();
    assert_eq!(
        refusal(commands::publish_findings(&house.app, &second, &Held::default(), asked.id(), seen).await),
        "surveys_not_now"
    );
    commands::check_findings(&house.app, &second, asked.id(), seen).await.unwrap();
    (second, at().await)
}

async fn publish(house: &House, asked: &Asked, held: &Held, seen: i64) {
    let (second, seen) = draft(house, asked, seen).await;
    commands::publish_findings(&house.app, &second, held, asked.id(), seen).await.unwrap();
    let (_, all) = commands::list_findings(&house.app, &asked.lead, asked.id()).await.unwrap();
    assert_eq!(all[0].stage, FindingsStage::Published);
}
