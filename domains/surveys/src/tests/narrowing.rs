//! Which choices are offered after which answers, ticked by hand.

use super::{
    both, browser_of, in_a_house, is_well_made,
    made::{asked, item, one_of, version},
    refusal,
};
use crate::{
    commands::Edit,
    rules::{
        edit::{self, Given, Narrowed, Way},
        life::{self, Says},
        meaning::{self, Step},
    },
};
use proptest::prelude::*;
use questionnaires::{
    Answers, ChoiceSource, Expression, Item, Kind, Notation, Questionnaire, Repeats, Tag, Value, interchange,
    logic::Form,
};

fn noon() -> jiff::civil::DateTime {
    jiff::civil::date(2026, 3, 2).at(12, 0, 0, 0)
}

/// First the county, then the service.
fn cascade() -> Questionnaire {
    let mut whole = asked();
    let county = one_of(&mut whole, "q1", "Which county?", &[("a1", "Kerry"), ("a2", "Cork")]);
    let listed = [("b1", "Tralee"), ("b2", "Dingle"), ("b3", "Cobh"), ("b4", "None of these")];
    let service = one_of(&mut whole, "q2", "Which service?", &listed);
    whole.items = vec![county, service, item("q3", Kind::LongText, "How was it?")];
    whole
}

const TICKED: [(&str, &str); 4] = [("b1", "a1"), ("b2", "a1"), ("b2", "a2"), ("b3", "a2")];

fn narrowed() -> Questionnaire {
    let mut whole = cascade();
    edit::narrow(&mut whole, "q2", &Narrowed { by: "q1", pairs: TICKED.to_vec() }).unwrap();
    whole
}

fn offered(whole: &Questionnaire, county: Option<&str>) -> Vec<String> {
    let form = Form::read(whole.clone()).unwrap_or_else(|flaws| panic!("{flaws:?}"));
    let mut answers = Answers::default();
    if let Some(county) = county {
        answers.set("q1", &[], vec![Value::Code(county.into())]);
    }
    let settled = form.settle(&answers, noon());
    let choices = form.choices(form.item("q2").unwrap(), &[], &settled);
    choices.into_iter().map(|choice| choice.code.clone()).collect()
}

fn code(refused: Result<(), kernel::Refusal>) -> &'static str {
    refused.map_or_else(|refusal| refusal.code, |()| "done")
}

#[test]
fn a_choice_is_offered_after_the_answers_that_are_ticked_and_one_without_a_tick_always() {
    let whole = narrowed();
    assert_eq!(offered(&whole, Some("a1")), ["b1", "b2", "b4"]);
    assert_eq!(offered(&whole, Some("a2")), ["b2", "b3", "b4"]);
    assert_eq!(offered(&whole, None), ["b4"]);
    let narrowing = edit::narrowing_of(&whole, whole.item("q2").unwrap()).unwrap();
    assert_eq!((narrowing.item.as_str(), narrowing.column.as_str()), ("q1", "of_q1"));
    let mut whole = whole;
    edit::narrow(&mut whole, "q2", &Narrowed::default()).unwrap();
    assert_eq!(whole, cascade(), "nothing of it is left");
}

#[test]
fn an_answer_that_would_leave_nothing_to_choose_is_named() {
    let mut whole = cascade();
    let all_kerry = ["b1", "b2", "b3", "b4"].map(|choice| (choice, "a1")).to_vec();
    let refused = edit::narrow(&mut whole, "q2", &Narrowed { by: "q1", pairs: all_kerry }).unwrap_err();
    assert_eq!((refused.code, refused.values[1].1.as_ref()), ("surveys_choices_gap", "Cork"));
    let mut later = version(narrowed());
    let pairs = [("b1", "a1"), ("b2", "a1"), ("b3", "a2"), ("b4", "a2")].to_vec();
    edit::narrow(&mut later.questionnaire, "q2", &Narrowed { by: "q1", pairs }).unwrap();
    life::hand_in(&mut later.clone(), None, Says::BetterWords).unwrap();
    let mut names = (100..).map(|number| format!("q{number}"));
    let county = Given { text: "Which county?", choices: "Kerry\nCork\nClare", ..Given::default() };
    let asked = &mut later.questionnaire;
    edit::change(asked, "q1", (Kind::One, false), &county, &mut || names.next().unwrap()).unwrap();
    let refused = life::hand_in(&mut later, None, Says::BetterWords).unwrap_err();
    assert_eq!(
        (refused.code, refused.values[1].1.as_ref()),
        ("surveys_choices_gap", "Clare"),
        "a county that came later"
    );
}

#[test]
fn a_choice_whose_answer_is_gone_keeps_the_survey_from_being_handed_in() {
    let mut later = version(narrowed());
    let mut names = (100..).map(|number| format!("q{number}"));
    let county = Given { text: "Which county?", choices: "Kerry\nClare\nMayo", ..Given::default() };
    let asked = &mut later.questionnaire;
    edit::change(asked, "q1", (Kind::One, false), &county, &mut || names.next().unwrap()).unwrap();
    let refused = life::hand_in(&mut later, None, Says::BetterWords).unwrap_err();
    assert_eq!((refused.code, refused.values[1].1.as_ref()), ("surveys_choices_gap", "Cobh"));
}

#[test]
fn only_an_earlier_question_with_one_answer_out_of_a_list_decides() {
    let mut whole = cascade();
    let several =
        Item { kind: Kind::Several, ..one_of(&mut whole, "q4", "Which of these?", &[("c1", "X"), ("c2", "Y")]) };
    let visited = one_of(&mut whole, "q6", "Where?", &[("d1", "Here"), ("d2", "There")]);
    let visit = Item { repeats: Some(Repeats::default()), items: vec![visited], ..item("q5", Kind::Page, "A visit") };
    whole.items.splice(0..0, [several, visit]);
    let ids = |id: &str| edit::deciders(&whole, id).into_iter().map(|item| item.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids("q2"), ["q1"], "not one with several answers, and none of a repeat");
    assert!(ids("q1").is_empty() && ids("q4").is_empty(), "nothing that comes later, and not itself");
    for by in ["q3", "q4", "q6", "q2", "q9", "${q1}", "q1 or true()"] {
        assert_eq!(
            code(edit::narrow(&mut whole, "q2", &Narrowed { by, pairs: Vec::new() })),
            "surveys_decider_unknown"
        );
    }
    assert_eq!(code(edit::narrow(&mut whole, "q3", &Narrowed { by: "q1", pairs: Vec::new() })), "surveys_not_now");
}

#[test]
fn what_decides_stays_before_what_it_decides_and_is_not_removed() {
    let mut whole = narrowed();
    assert_eq!(edit::move_item(&mut whole, "q1", Way::Down).unwrap_err().code, "surveys_shown_too_early");
    assert_eq!(edit::remove(&mut whole, "q1", &Tag::new("en")).unwrap_err().code, "surveys_others_depend");
}

#[test]
fn another_pair_is_another_meaning_and_forged_pairs_are_left_out() {
    let (before, mut after) = (narrowed(), narrowed());
    assert_eq!(meaning::step(&before, &after), Step::Wording);
    let pairs = [("b1", "a1"), ("b2", "a1"), ("b3", "a2"), ("b9", "a1"), ("b1", "a9"), ("b1", "' or 1=1")].to_vec();
    edit::narrow(&mut after, "q2", &Narrowed { by: "q1", pairs }).unwrap();
    assert_eq!(meaning::step(&before, &after), Step::Meaning);
    assert_eq!(after.lists["q2"].choices[0].columns["of_q1"], "a1");
    assert!(!after.item("q2").unwrap().choices.as_ref().unwrap().filter.as_ref().unwrap().text.contains("1=1"));
}

#[test]
fn two_questions_with_one_list_are_narrowed_apart_and_a_filter_of_a_file_stays_as_it_was_written() {
    let mut whole = narrowed();
    let shared = whole.item("q2").unwrap().choices.clone();
    let mut other = Item { choices: shared, ..item("q7", Kind::One, "Which one before?") };
    other.choices.as_mut().unwrap().filter = None;
    whole.items.push(other);
    edit::narrow(&mut whole, "q7", &Narrowed { by: "q1", pairs: vec![("b1", "a2")] }).unwrap();
    assert_eq!(offered(&whole, Some("a1")), ["b1", "b2", "b4"], "the first is as it was");
    let mut whole = cascade();
    let filter = Expression { notation: Notation::XPath, text: "county = ${q1}".into(), name: None };
    whole.lists.get_mut("q2").unwrap().url = Some("http://example.org/towns".into());
    for choice in &mut whole.lists.get_mut("q2").unwrap().choices {
        choice.columns.insert("county".into(), if choice.code == "b3" { "a2" } else { "a1" }.into());
    }
    let source = ChoiceSource { list: "q2".into(), filter: Some(filter.clone()), ..ChoiceSource::default() };
    whole.items[1].choices = Some(source);
    let pairs = vec![("b1", "a2"), ("b2", "a1"), ("b3", "a1"), ("b4", "a2")];
    edit::narrow(&mut whole, "q2", &Narrowed { by: "q1", pairs }).unwrap();
    assert_eq!(whole.items[1].choices.as_ref().unwrap().filter, Some(filter));
    assert_eq!(offered(&whole, Some("a1")), ["b2", "b3"]);
    assert_eq!(whole.lists["q2"].url, None, "it stands no longer for the list of another place");
}

#[test]
fn what_was_ticked_goes_out_and_comes_back_as_a_spreadsheet_and_as_fhir() {
    let mut whole = narrowed();
    whole.name = "waiting".into();
    let sheet = interchange::xlsform::write(&whole).unwrap();
    let back = interchange::xlsform::read(&sheet).unwrap().questionnaire;
    assert_eq!(back.item("q2").unwrap().choices, whole.item("q2").unwrap().choices);
    let columns = |whole: &Questionnaire, list: &str| -> Vec<String> {
        let each = whole.lists[list].choices.iter();
        each.map(|choice| choice.columns.get("of_q1").cloned().unwrap_or_default()).collect()
    };
    assert_eq!(columns(&back, "q2"), ["a1", "a1 a2", "a2", ""]);
    let json = interchange::fhir::questionnaire_out(&whole);
    let back = interchange::fhir::questionnaire_in(&json).unwrap().questionnaire;
    let source = back.item("q2").unwrap().choices.clone().unwrap();
    assert_eq!(source.filter, whole.item("q2").unwrap().choices.as_ref().unwrap().filter);
    assert_eq!(columns(&back, &source.list), ["a1", "a1 a2", "a2", ""]);
    assert_eq!(offered(&back, Some("a2")), ["b2", "b3", "b4"]);
}

proptest! {
    /// Whatever is ticked: offered is what was ticked for the answer, and what was ticked for none.
    #[test]
    fn what_is_offered_is_what_was_ticked(ticks in proptest::collection::vec((0..4_usize, 0..2_usize), 0..12)) {
        let (choices, answers) = (["b1", "b2", "b3", "b4"], ["a1", "a2"]);
        let pairs: Vec<(&str, &str)> = ticks.iter().map(|(choice, answer)| (choices[*choice], answers[*answer])).collect();
        let mut whole = cascade();
        if edit::narrow(&mut whole, "q2", &Narrowed { by: "q1", pairs: pairs.clone() }).is_ok() {
            for answer in answers {
                let free = |choice: &&str| !pairs.iter().any(|(ticked, _)| ticked == choice);
                let expected: Vec<&str> =
                    choices.into_iter().filter(|choice| pairs.contains(&(choice, answer)) || free(choice)).collect();
                prop_assert_eq!(offered(&whole, Some(answer)), expected);
            }
        }
    }
}

both! {
    async fn what_was_ticked_is_kept_and_the_same_again_is_no_change(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let listed = Given { text: "Which service?", choices: "Tralee\nCobh\nNone of these", ..Given::default() };
        house.edit(&lead, survey.id, Edit::Add(None, Kind::One, listed)).await.unwrap();
        let told = house.told(&lead, survey.id).await;
        let asked = &told.newest.questionnaire;
        let (own, list) = (asked.items[2].id.clone(), asked.choices_of(&asked.items[2]).to_vec());
        let (decider, answers) = (asked.items[0].id.clone(), asked.choices_of(&asked.items[0]).to_vec());
        let pairs = vec![(list[0].code.as_str(), answers[0].code.as_str()), (list[1].code.as_str(), answers[1].code.as_str())];
        let narrow = || Edit::Narrow(&own, Narrowed { by: &decider, pairs: pairs.clone() });
        house.edit(&lead, survey.id, narrow()).await.unwrap();
        let kept = house.told(&lead, survey.id).await.newest;
        let narrowing = edit::narrowing_of(&kept.questionnaire, kept.questionnaire.item(&own).unwrap()).unwrap();
        assert_eq!(narrowing.item, decider);
        house.edit(&lead, survey.id, narrow()).await.unwrap();
        assert_eq!(house.told(&lead, survey.id).await.newest.head.version, kept.head.version);
        let own_too = Edit::Narrow(&own, Narrowed { by: &own, pairs: Vec::new() });
        assert_eq!(refusal(house.edit(&lead, survey.id, own_too).await), "surveys_decider_unknown");
        let seen = house.told(&lead, survey.id).await.newest.head.version;
        let nobody = crate::commands::edit_survey(&house.app, &house.nobody(), survey.id, seen, narrow()).await;
        assert_ne!(refusal(nobody), "done");
        house.opened(&lead, survey.id).await;
        assert_eq!(refusal(house.edit(&lead, survey.id, narrow()).await), "surveys_not_now");
        house.is_sound().await;
    }
}

#[test]
fn a_cascade_is_made_on_one_page_and_the_preview_offers_only_what_belongs_to_the_answer() {
    in_a_house(async |house| {
        let mut lead = browser_of(&house, house.area_lead());
        let id = super::building_pages::made(&mut lead).await;
        let add = async |lead: &mut testkit_pages::Browser, text: &str, choices: &str| {
            let fields = [("What do you ask?", text), ("Choices", choices)];
            super::building_pages::question(lead, &id, "One of a list", &fields).await
        };
        add(&mut lead, "Which county?", "Kerry\nCork").await;
        add(&mut lead, "Which service?", "Tralee\nCobh\nNone of these").await;
        let question = lead.open(&format!("/surveys/{id}/question/q4")).await;
        let page = lead.open(&question.link("Offer only some of these choices, by an earlier answer")).await;
        is_well_made(&page);
        let by = page.submit("Show its answers").with("Which earlier question decides?", "Which county?");
        let page = lead.press(by).await;
        is_well_made(&page);
        page.must_say("With which answers to “Which county?” does each choice come?");
        let gap = page.submit("Save").forging("with-0", "a2").forging("with-1", "a2").forging("with-2", "a2");
        let refused = lead.press(gap).await;
        assert_eq!(refused.status, 422);
        is_well_made(&refused);
        refused.must_say("nothing goes with “Cork”");
        let ticked = |page: &testkit_pages::Page, name: &str| {
            let box_of = format!("input[name='{name}'][checked]");
            page.all(&box_of).map(|each| each.attr("value").unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(ticked(&refused, "with-1"), ["a2"], "nothing ticked is lost");
        let saved = lead.press(page.submit("Save").forging("with-0", "a2").forging("with-1", "a3")).await;
        is_well_made(&saved);
        saved.must_say("Saved.").must_say("Offers only some choices, by the answer to “Which county?”");
        let page = lead.open(&format!("/surveys/{id}/question/q4/offered")).await;
        assert_eq!((ticked(&page, "with-0"), ticked(&page, "with-2")), (vec!["a2".to_owned()], Vec::new()));
        let preview = lead.open(&format!("/surveys/{id}/preview")).await;
        preview.must_say("Which county?").must_not_hold("Which service?");
        let next = lead.press(preview.submit("Continue").choose("Which county?", "Cork")).await;
        is_well_made(&next);
        next.must_say("Which service?").must_say("Cobh").must_say("None of these").must_not_hold("Tralee");
        let all = lead.open(&format!("/surveys/{id}/question/q4/offered?by=")).await;
        is_well_made(&all);
        lead.press(all.submit("Always offer all choices")).await.must_say("Saved.").must_not_hold("Offers only some");
    });
}

#[test]
fn the_page_says_when_nothing_can_decide_and_long_lists_are_folded() {
    in_a_house(async |house| {
        let mut lead = browser_of(&house, house.area_lead());
        let id = super::building_pages::made(&mut lead).await;
        let counties: Vec<String> = (0..26).map(|number| format!("County {number}")).collect();
        let fields = [("What do you ask?", "Which county?"), ("Choices", &counties.join("\n"))];
        super::building_pages::question(&mut lead, &id, "One of a list", &fields).await;
        let first = lead.open(&format!("/surveys/{id}/question/q1/offered")).await;
        is_well_made(&first);
        first.must_say("No question before this one can decide.");
        let fields = [("What do you ask?", "Which service?"), ("Choices", "Tralee\nCobh")];
        let build = super::building_pages::question(&mut lead, &id, "One of a list", &fields).await;
        let last = build.all("main li[id]").last().unwrap().attr("id").unwrap().strip_prefix("at-").unwrap().to_owned();
        let page = lead.open(&format!("/surveys/{id}/question/{last}/offered?by=q1")).await;
        is_well_made(&page);
        assert_eq!(page.all("main details").count(), 2);
        let saved = lead.press(page.submit("Save").forging("with-0", "a2")).await;
        saved.must_say("Saved.");
        let page = lead.open(&format!("/surveys/{id}/question/{last}/offered")).await;
        page.must_say("Tralee: County 0");
        let wrong = lead.open(&format!("/surveys/{id}/question/{last}/offered?by=%27%20or%201%3D1")).await;
        assert_eq!(wrong.status, 200);
        for address in ["nothing/offered", "../offered", "q1/offered/x"] {
            assert_eq!(lead.open(&format!("/surveys/{id}/question/{address}")).await.status, 404);
        }
        let anybody = browser_of(&house, house.nobody()).open(&format!("/surveys/{id}/question/{last}/offered")).await;
        assert_ne!(anybody.status, 200);
    });
}
