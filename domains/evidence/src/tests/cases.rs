//! The way of a business case: two people, figures as they were published, and a pack that stands still.

use super::{House, both, fact, form, place, refusal};
use crate::{
    commands::{self, NewPaper},
    model::{CaseId, CaseStage, CaseWriting, Out, Seen, Since, Verdict},
    rules::cases::{CASE_REFUSAL_CODES, cell_name, is_whole},
};
use db::Read;
use disclosure::Face;
use kernel::{Caller, Language, Refusal, Role};
use ledger::Work;
use print::Document;

pub(super) const AT: &str = "south-west";
const ELSEWHERE: &str = "mid-west";

/// The lead of the area that the cases are for.
pub(super) fn lead(house: &House) -> Caller {
    house.wearing("fionnuala", Role::AreaLead, Some(AT))
}

/// A second person of the national office.
fn second(house: &House) -> Caller {
    house.wearing("grace", Role::NationalOffice, None)
}

/// A release with figures, and with some that are hidden.
pub(super) async fn released(house: &House) -> Out {
    house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
    house.put(2, &house.people(50..90, (ELSEWHERE, "2026-02-05", "drop_in"))).await;
    house.put(3, &[fact("t.all", AT, "2026-02-05").worth(61), fact("t.good", AT, "2026-02-05").worth(33)]).await;
    house.put(5, &[fact("t.rated", AT, "2026-02-05").worth(3), fact("t.scores", AT, "2026-02-05").worth(12)]).await;
    house.out(&form("q1", &["t.people", "t.rate", "t.mean"], "2026Q1")).await
}

/// The name of the first cell for which this holds.
pub(super) fn cell(out: &Out, wanted: impl Fn(Seen) -> bool) -> String {
    let mut cells = out.document.0.tables.iter().flat_map(|table| table.cells.iter().map(move |cell| (table, cell)));
    let (table, cell) = cells.find(|(_, cell)| wanted(cell.seen)).unwrap();
    cell_name(&table.definition, cell)
}

pub(super) fn counted(seen: Seen) -> bool {
    matches!(seen, Seen::Count(count) if count > 0)
}

pub(super) fn writing(title: &str) -> CaseWriting {
    let text = |text: &str| text.to_owned();
    CaseWriting {
        title: text(title),
        need: text("Nights are long."),
        options: text("Nothing, or a house."),
        costs: text("Six people."),
        change: text("Fewer wait."),
    }
}

/// A case of the lead with all its words and one figure.
pub(super) async fn whole(house: &House, out: &Out) -> CaseId {
    let (app, lead) = (&house.app, &lead(house));
    let id = commands::begin_case(app, lead, place(AT), Language::English).await.unwrap();
    commands::write_case(app, lead, (id, 1), &writing("A crisis house")).await.unwrap();
    commands::pin_figure(app, lead, id, (out.id, &cell(out, counted))).await.unwrap();
    id
}

fn paper() -> NewPaper {
    let content = Document {
        language: "en".into(),
        title: "A crisis house".into(),
        subtitle: String::new(),
        about: String::new(),
        publisher: String::new(),
        date: "2026-11-02".parse().unwrap(),
        identity: "case".into(),
        contents: None,
        page_of: "{page}".into(),
        blocks: Vec::new(),
    };
    NewPaper { content, bytes: b"%PDF-1.7 the pack".to_vec() }
}

async fn submitted(house: &House, id: CaseId, by: &Caller) -> &'static str {
    let version = commands::find_case(&house.app, by, id).await.unwrap().version;
    refusal(commands::submit_case(&house.app, by, (id, version), &paper()).await)
}

async fn lines(house: &House, verb: &str) -> i64 {
    const SQL: &str = "SELECT CAST(count(*) AS bigint) FROM ledger_lines WHERE verb = $1";
    (&mut house.app.db()).one::<(i64,)>(SQL, &[&verb]).await.unwrap().0
}

both! {
    async fn a_case_is_decided_by_somebody_who_did_not_write_on_it(house: House) {
        let out = released(&house).await;
        let (app, lead, maire, second) = (&house.app, &lead(&house), &house.maire(), &second(&house));
        let id = whole(&house, &out).await;
        let decide = async |by: &Caller, verdict, reason: &str| {
            refusal(commands::decide_case(app, by, id, (verdict, reason)).await)
        };
        assert_eq!(decide(maire, Verdict::Agreed, "Good").await, "evidence_case_not_submitted");
        // The office writes on it as well, so it does not decide on it.
        let version = commands::find_case(app, maire, id).await.unwrap().version;
        commands::write_case(app, maire, (id, version), &writing("A house for crises")).await.unwrap();
        assert_eq!(submitted(&house, id, lead).await, "done");
        assert_eq!(decide(lead, Verdict::Agreed, "Good").await, "absent", "an area lead decides nothing");
        assert_eq!(decide(maire, Verdict::Agreed, "Good").await, "evidence_case_own");
        assert_eq!(decide(second, Verdict::Agreed, "  ").await, "evidence_case_reason_missing");
        assert_eq!(decide(second, Verdict::SentBack, "How many nights?").await, "done");
        let back = commands::find_case(app, lead, id).await.unwrap();
        assert_eq!((back.stage, back.is_open()), (CaseStage::Draft, true));
        assert_eq!(submitted(&house, id, lead).await, "done");
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(refusal(commands::date_review(app, second, id, day("2027-11-02")).await), "evidence_case_not_agreed");
        assert_eq!(decide(second, Verdict::Agreed, "It is needed.").await, "done");
        assert_eq!(refusal(commands::date_review(app, second, id, day("2026-11-02")).await), "evidence_case_day_over");
        assert_eq!(refusal(commands::date_review(app, second, id, day("2027-11-02")).await), "done");
        let done = commands::find_case(app, lead, id).await.unwrap();
        assert_eq!((done.stage, done.review_on), (CaseStage::ReviewDated, Some(day("2027-11-02"))));
        assert_eq!(commands::list_papers(app, lead, id).await.unwrap().len(), 2, "each pack that was handed in stays");
        assert_eq!((lines(&house, "evidence.write_case").await, lines(&house, "evidence.decide_case").await), (6, 3));
        assert!(crate::check(app).await.unwrap().is_empty());
    }

    async fn a_case_is_handed_in_whole_and_then_its_words_and_figures_stand_still(house: House) {
        let out = released(&house).await;
        let (app, lead) = (&house.app, &lead(&house));
        let id = commands::begin_case(app, lead, place(AT), Language::English).await.unwrap();
        let missing = async |change: &dyn Fn(&mut CaseWriting)| {
            let mut words = writing("A crisis house");
            change(&mut words);
            let version = commands::find_case(app, lead, id).await.unwrap().version;
            commands::write_case(app, lead, (id, version), &words).await.unwrap();
            submitted(&house, id, lead).await
        };
        assert_eq!(missing(&|words| words.title.clear()).await, "evidence_case_title_missing");
        assert_eq!(missing(&|words| words.need.clear()).await, "evidence_case_need_missing");
        assert_eq!(missing(&|words| words.options.clear()).await, "evidence_case_options_missing");
        assert_eq!(missing(&|words| words.costs = "\n ".into()).await, "evidence_case_costs_missing");
        assert_eq!(missing(&|words| words.change.clear()).await, "evidence_case_change_missing");
        assert_eq!(missing(&|_| ()).await, "evidence_case_no_figure");
        let long = CaseWriting { need: "n".repeat(20_001), ..writing("A") };
        let version = commands::find_case(app, lead, id).await.unwrap().version;
        assert_eq!(refusal(commands::write_case(app, lead, (id, version), &long).await), "evidence_case_too_long");
        assert_eq!(refusal(commands::write_case(app, lead, (id, 1), &writing("B")).await), "evidence_case_changed");
        let name = cell(&out, counted);
        for (release, name, answer) in [(out.id, "nothing", "evidence_case_figure_unknown"), (out.id, &name, "done")] {
            assert_eq!(refusal(commands::pin_figure(app, lead, id, (release, name)).await), answer);
        }
        commands::pin_figure(app, lead, id, (out.id, &name)).await.unwrap();
        let case = commands::find_case(app, lead, id).await.unwrap();
        assert_eq!(case.pins.0.len(), 1, "the same figure once");
        let mark = case.pins.0[0].mark.clone();
        assert_eq!(submitted(&house, id, lead).await, "done");
        assert_eq!(submitted(&house, id, lead).await, "evidence_case_closed");
        let version = case.version + 1;
        assert_eq!(refusal(commands::write_case(app, lead, (id, version), &writing("C")).await), "evidence_case_closed");
        assert_eq!(refusal(commands::unpin_figure(app, lead, id, &mark).await), "evidence_case_closed");
        assert_eq!(refusal(commands::pin_figure(app, lead, id, (out.id, &name)).await), "evidence_case_closed");
    }

    async fn a_hidden_figure_of_a_case_is_pinned_as_hidden_and_never_as_a_number(house: House) {
        let out = released(&house).await;
        let (app, lead) = (&house.app, &lead(&house));
        let id = whole(&house, &out).await;
        let name = cell(&out, |seen| seen == Seen::None(Face::Hidden));
        commands::pin_figure(app, lead, id, (out.id, &name)).await.unwrap();
        let case = commands::find_case(app, lead, id).await.unwrap();
        let pin = &case.pins.0[1];
        assert_eq!(pin.cell.seen, Seen::None(Face::Hidden));
        assert!(is_whole(pin) && pin.table.cells.is_empty() && pin.release_digest.len() >= 64, "{pin:?}");
        let table = out.document.0.tables.iter().find(|table| table.definition == pin.table.definition).unwrap();
        assert_eq!((&pin.table.title, &pin.table.source), (&table.title, &table.source), "the words as they were go along");
        commands::unpin_figure(app, lead, id, &pin.mark).await.unwrap();
        assert_eq!(commands::find_case(app, lead, id).await.unwrap().pins.0.len(), 1);
    }

    async fn a_case_knows_when_its_figures_were_corrected_or_taken_back(house: House) {
        let out = released(&house).await;
        let (app, lead) = (&house.app, &lead(&house));
        let id = whole(&house, &out).await;
        let rate = cell(&out, |seen| matches!(seen, Seen::Rate { .. }));
        commands::pin_figure(app, lead, id, (out.id, &rate)).await.unwrap();
        let case = commands::find_case(app, lead, id).await.unwrap();
        assert_eq!(commands::what_changed(app, &case).await.unwrap(), [Since::Stands, Since::Stands]);
        house.put(6, &house.people(200..240, (AT, "2026-02-06", "drop_in"))).await;
        let corrected = commands::correct_release(app, &house.maire(), out.id, "Late rows").await.unwrap();
        let corrected = house.published(corrected).await;
        let since = commands::what_changed(app, &case).await.unwrap();
        let Since::Corrected { release_name, now: Some(Seen::Count(_)) } = &since[0] else { panic!("{since:?}") };
        assert_eq!((release_name.as_str(), &since[1]), ("q1/1", &Since::Stands), "the rate is what it was");
        // Only what is valid now is pinned.
        assert_eq!(refusal(commands::pin_figure(app, lead, id, (out.id, &rate)).await), "evidence_case_figure_unknown");
        commands::withdraw_release(app, &house.maire(), corrected.id, "Wrong rows").await.unwrap();
        assert_eq!(commands::what_changed(app, &case).await.unwrap(), [Since::Withdrawn, Since::Withdrawn]);
    }

    async fn nobody_outside_its_place_sees_or_changes_a_case(house: House) {
        let out = released(&house).await;
        let id = whole(&house, &out).await;
        let app = &house.app;
        let others = [
            (house.wearing("fionnuala", Role::AreaLead, Some(ELSEWHERE)), "absent"),
            (house.wearing("sarah", Role::Responder, Some("leeside-team")), "absent"),
            (house.tomas(), "absent"),
            (house.nobody(), "sign_in"),
        ];
        for (other, answer) in others {
            assert_eq!(refusal(commands::find_case(app, &other, id).await), answer);
            assert!(commands::list_cases(app, &other).await.map_or(true, |cases| cases.is_empty()));
            assert_eq!(refusal(commands::write_case(app, &other, (id, 3), &writing("Mine")).await), answer);
            assert_eq!(refusal(commands::pin_figure(app, &other, id, (out.id, "x")).await), answer);
            assert_eq!(refusal(commands::submit_case(app, &other, (id, 3), &paper()).await), answer);
            assert_eq!(refusal(commands::find_paper(app, &other, id, None).await), answer);
            assert_eq!(refusal(commands::decide_case(app, &other, id, (Verdict::Agreed, "Yes")).await), answer);
        }
        let elsewhere = commands::begin_case(app, &lead(&house), place(ELSEWHERE), Language::English).await;
        assert_eq!(refusal(elsewhere), "evidence_case_place_unknown");
        assert_eq!(commands::list_cases(app, &house.maire()).await.unwrap().len(), 1);
    }

    async fn a_pack_of_a_case_that_was_changed_is_found_by_the_check(house: House) {
        let out = released(&house).await;
        let id = whole(&house, &out).await;
        assert_eq!(submitted(&house, id, &lead(&house)).await, "done");
        assert!(crate::check(&house.app).await.unwrap().is_empty());
        house
            .app
            .command(async |mut work: Work| {
                const SQL: &str = "UPDATE evidence_packs SET paper = $1 WHERE case_id = $2";
                work.exec(SQL, &[&b"%PDF other".to_vec(), &id]).await?;
                work.commit_unrecorded("a test").await
            })
            .await
            .unwrap();
        assert_eq!(crate::check(&house.app).await.unwrap().len(), 1);
    }
}

#[test]
fn every_refusal_of_a_case_has_words_in_three_languages() {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, crate::LOCALES]);
    for language in Language::ALL {
        for code in CASE_REFUSAL_CODES {
            let key = Refusal::conflict(code).key();
            assert!(catalogue.words(*language).has(&key), "{key}");
        }
    }
}
