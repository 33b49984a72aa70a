//! Every stage, every step; minor and major; who may approve; languages in time.

use super::made::{asked, en, item, person, version};
use crate::{
    model::{Identity, Number, Signed, Stage, Version},
    rules::{
        languages::{self, Standing, Typed},
        life::{self, Says},
        link, meaning,
    },
};
use jiff::civil::date;
use kernel::SeededRandom;
use questionnaires::{Kind, Tag};
use std::collections::BTreeSet;

const TODAY: kernel::Date = date(2026, 3, 2);

fn at(stage: Stage) -> Version {
    let mut version = version(asked());
    version.head.stage = stage;
    version
}

fn stage_after(stage: Stage, step: impl Fn(&mut Version) -> Result<(), kernel::Refusal>) -> String {
    let mut version = at(stage);
    match step(&mut version) {
        Ok(()) => version.head.stage.to_string(),
        Err(refusal) => {
            assert_eq!(version.head.stage, stage);
            if refusal.code == "surveys_not_now" { "-".to_owned() } else { refusal.code.to_owned() }
        }
    }
}

/// The whole machine as a table: draft, test, approved, open, paused, closing, closed, released.
#[test]
fn every_step_from_every_stage() {
    let row = |step: &dyn Fn(&mut Version) -> Result<(), kernel::Refusal>| {
        Stage::ALL.iter().map(|stage| stage_after(*stage, step)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row(&|version| life::hand_in(version, None, Says::BetterWords)), "test - - - - - - -");
    assert_eq!(row(&|version| life::approve(version, person(2), TODAY)), "- approved - - - - - -");
    assert_eq!(row(&|version| life::send_back(version, None)), "- draft draft - - - - -");
    assert_eq!(row(&|version| life::open(version, &mut [], None, TODAY)), "- - open - open open open -");
    assert_eq!(row(&life::pause), "- - - paused - - - -");
    assert_eq!(row(&|version| life::close(version, 14, TODAY)), "- - - closing closing closing - -");
    assert_eq!(row(&|version| life::close(version, 0, TODAY)), "- - - closed closed closed - -");
}

#[test]
fn nobody_approves_what_they_wrote_or_changed() {
    let mut version = at(Stage::Test);
    version.writers.push(person(3));
    assert_eq!(life::approve(&mut version, person(1), TODAY).unwrap_err().code, "surveys_not_by_its_writer");
    assert_eq!(life::approve(&mut version, person(3), TODAY).unwrap_err().code, "surveys_not_by_its_writer");
    life::approve(&mut version, person(2), TODAY).unwrap();
}

#[test]
fn nothing_asked_and_circles_are_not_handed_in() {
    let mut empty = at(Stage::Draft);
    empty.questionnaire.items.clear();
    assert_eq!(life::hand_in(&mut empty, None, Says::BetterWords).unwrap_err().code, "surveys_nothing_asked");
    let mut odd = at(Stage::Draft);
    odd.questionnaire.items[1].id = "q1".into();
    let refused = life::hand_in(&mut odd, None, Says::BetterWords).unwrap_err();
    assert_eq!(refused.code, "surveys_not_readable");
    assert!(refused.values[0].1.contains("q1"), "{refused:?}");
}

#[test]
fn identity_can_be_chosen_until_the_first_answer_and_never_after_it() {
    let mut draft = at(Stage::Draft);
    life::choose_identity(&mut draft.head, Identity::Invited, false).unwrap();
    assert_eq!(
        life::choose_identity(&mut draft.head, Identity::Named, true).unwrap_err().code,
        "surveys_identity_locked"
    );
    let mut open = at(Stage::Open);
    assert!(life::choose_identity(&mut open.head, Identity::Named, false).is_err());
    assert_eq!((draft.head.identity, open.head.identity), (Identity::Invited, Identity::Nobody));
}

type Step = dyn Fn(&mut Version) -> Result<(), kernel::Refusal>;

/// LimeSurvey#4389: one way of activating a survey forgot that it was anonymous.
#[test]
fn no_step_touches_how_people_are_known() {
    for identity in Identity::ALL {
        for stage in Stage::ALL {
            let steps: [&Step; 7] = [
                &|version| life::hand_in(version, None, Says::OtherMeaning),
                &|version| life::approve(version, person(2), TODAY),
                &|version| life::send_back(version, None),
                &|version| life::open(version, &mut [], None, TODAY),
                &life::pause,
                &|version| life::close(version, 3, TODAY),
                &|version| life::lapse(version, TODAY),
            ];
            for step in steps {
                let mut version = at(*stage);
                version.head.identity = *identity;
                drop(step(&mut version));
                assert_eq!(version.head.identity, *identity);
            }
        }
    }
}

#[test]
fn a_version_that_is_replaced_still_takes_what_was_begun_with_it() {
    let (mut old, mut new) = (at(Stage::Open), at(Stage::Approved));
    new.head.number = Number { major: 1, minor: 1 };
    let mut others = [old.clone()];
    life::open(&mut new, &mut others, None, TODAY).unwrap();
    old = others[0].clone();
    assert_eq!((old.head.stage, new.head.stage), (Stage::Closing, Stage::Open));
    assert!(old.head.stage.takes_answers());
    assert_eq!(old.head.closing_until, Some(date(2026, 4, 1)));
    let mut others = [new];
    assert_eq!(life::open(&mut old, &mut others, None, TODAY).unwrap_err().code, "surveys_another_is_open");
}

#[test]
fn the_calendar_closes_it_with_days_for_what_comes_late() {
    let mut version = at(Stage::Open);
    version.head.closes_on = Some(date(2026, 3, 1));
    life::lapse(&mut version, TODAY).unwrap();
    assert_eq!((version.head.stage, version.head.closing_until), (Stage::Closing, Some(date(2026, 3, 16))));
    assert!(life::lapse(&mut version, date(2026, 3, 16)).is_err(), "the last day counts");
    life::lapse(&mut version, date(2026, 3, 17)).unwrap();
    assert_eq!(version.head.stage, Stage::Closed);
    assert!(life::lapse(&mut at(Stage::Open), TODAY).is_err(), "without a last day it stays open");
}

#[test]
fn better_words_are_a_minor_step_and_everything_else_a_major_one() {
    let before = asked();
    let step = |change: &dyn Fn(&mut questionnaires::Questionnaire)| {
        let mut after = before.clone();
        change(&mut after);
        meaning::step(&before, &after)
    };
    use meaning::Step::{Meaning, Wording};
    assert_eq!(step(&|after| after.items[0].text = en("Was your wait long?")), Wording);
    assert_eq!(step(&|after| after.items.reverse()), Wording);
    assert_eq!(step(&|after| after.items.push(item("q9", Kind::Note, "Nearly done"))), Wording);
    assert_eq!(step(&|after| after.items[0].required = true), Wording);
    assert_eq!(step(&|after| after.items.push(item("q9", Kind::Text, "And?"))), Meaning);
    assert_eq!(step(&|after| drop(after.items.pop())), Meaning);
    assert_eq!(step(&|after| drop(after.lists.get_mut("q1").unwrap().choices.pop())), Meaning);
    assert_eq!(step(&|after| after.items[1].kind = Kind::Text), Meaning);
    let mut other = before.clone();
    other.items[1].kind = Kind::Text;
    assert_eq!(meaning::changed_kinds(&before, &other).len(), 1);
}

fn three_languages() -> Version {
    let mut asked = asked();
    let tags = ["en", "ga", "en-x-easy", "sr-Latn"].map(Tag::new);
    asked.languages = tags.to_vec();
    for tag in &tags[1..] {
        for (place, text) in languages::texts(&asked.clone()) {
            let said = format!("{} ({tag})", text.exactly("en").unwrap());
            let text = languages::text_mut(&mut asked, &place).unwrap();
            *text = std::mem::take(text).and(tag.clone(), said);
        }
    }
    let mut version = version(asked);
    version.translated = languages::all_made_now(&version.questionnaire);
    version
}

#[test]
fn t24_changing_the_source_turns_variants_out_of_date_at_once() {
    let mut version = three_languages();
    assert!(languages::out_of_date(&version).is_empty());
    version.questionnaire.items[0].text =
        std::mem::take(&mut version.questionnaire.items[0].text).and(Tag::new("en"), "Was it a long wait?");
    let late: Vec<String> = languages::out_of_date(&version).iter().map(ToString::to_string).collect();
    assert_eq!(late, ["ga", "en-x-easy", "sr-Latn"]);
    let (irish, easy) = (Tag::new("ga"), Tag::new("en-x-easy"));
    let text = version.questionnaire.items[0].text.clone();
    assert_eq!(languages::standing(&version, "item.q1.text", &text, &irish), Standing::OutOfDate);
    assert_eq!(languages::count(&version, &irish)[1], 1, "only this one text");

    let typed = |text: &str, still_right| vec![Typed { place: "item.q1.text".into(), text: text.into(), still_right }];
    languages::translate(&mut version, &irish, typed("Did you wait long? (ga)", false));
    assert!(languages::out_of_date(&version).contains(&irish), "sent again unchanged is no confirmation");
    languages::translate(&mut version, &irish, typed("Did you wait long? (ga)", true));
    assert!(!languages::out_of_date(&version).contains(&irish));
    languages::translate(&mut version, &easy, typed("Did you wait?", false));
    assert!(!languages::out_of_date(&version).contains(&easy));
    languages::translate(&mut version, &easy, typed("", false));
    assert_eq!(languages::count(&version, &easy)[2], 1, "taken away is missing");
}

#[test]
fn a_promised_language_out_of_date_keeps_it_shut_unless_somebody_signs_why() {
    let mut version = three_languages();
    version.head.stage = Stage::Approved;
    version.questionnaire.title = version.questionnaire.title.clone().and(Tag::new("en"), "Waiting with us");
    let refused = life::open(&mut version, &mut [], None, TODAY).unwrap_err();
    assert_eq!((refused.code, refused.values[0].1.as_ref()), ("surveys_out_of_date", "ga, en-x-easy, sr-Latn"));
    let sign = |reason: &str| Some(Signed { by: person(4), reason: reason.into(), languages: Vec::new() });
    assert_eq!(life::open(&mut version, &mut [], sign(" "), TODAY).unwrap_err().code, "surveys_reason_empty");
    life::open(&mut version, &mut [], sign("Only a word in the title"), TODAY).unwrap();
    assert_eq!(version.signed.unwrap().languages.len(), 3);
}

#[test]
fn every_text_has_a_place_that_leads_to_it() {
    let mut version = three_languages();
    let places: Vec<String> = languages::texts(&version.questionnaire).into_iter().map(|(place, _)| place).collect();
    assert_eq!(places, ["title", "item.q1.text", "list.q1.a1", "list.q1.a2", "item.q2.text"]);
    for place in places {
        assert!(languages::text_mut(&mut version.questionnaire, &place).is_some(), "{place}");
    }
}

#[test]
fn links_are_short_kind_words_in_no_order() {
    let (first, second) = link::LISTS;
    for list in [first, second] {
        assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len());
        assert!(
            list.iter().all(|word| (3..=8).contains(&word.len()) && word.bytes().all(|sign| sign.is_ascii_lowercase()))
        );
        assert_eq!(256 % list.len(), 0, "each word is as likely as the others");
    }
    let random = SeededRandom::new(1);
    let links: BTreeSet<String> = (0..200).map(|_| link::link(&random, 0)).collect();
    assert!(links.len() > 190, "{}", links.len());
    assert_eq!(link::read(" Calm  River "), "calm-river");
    assert_eq!(link::read("CALM_RIVER"), "calm-river");
    assert_eq!(link::link(&random, 9).matches('-').count(), 2);
}

#[test]
fn pasted_addresses_are_read_whole_or_refused() {
    use crate::rules::contacts::read;
    let all = read("ana@demo.example\nBo <bo@demo.example>, ANA@demo.example;\n\n").unwrap();
    assert_eq!(all, ["ana@demo.example", "bo@demo.example"]);
    let refused = read("ana@demo.example\nnobody").unwrap_err();
    assert_eq!((refused.code, refused.values[0].1.as_ref()), ("surveys_contact_wrong", "nobody"));
    assert!(read(" \n ").is_err());
    for odd in ["a@b", "@demo.example", "a b@demo.example", "a@.example", "a@b@demo.example", "x\u{0}@demo.example"] {
        assert!(read(odd).is_err(), "{odd}");
    }
}

#[test]
fn a_token_is_read_as_it_was_meant_and_kept_as_a_keyed_hash() {
    use crate::{model::SurveyId, tokens::Token};
    let random = SeededRandom::new(3);
    let vault = vault::Vault::open(vault::Keyring::generate(&random));
    let (one, other) = (SurveyId::untimed(&random), SurveyId::untimed(&random));
    let token = Token::fresh(&random);
    let again = Token::read(&token.grouped().to_lowercase().replace('-', " ")).unwrap();
    assert_eq!(token.lookup(&vault, one), again.lookup(&vault, one));
    assert_ne!(token.lookup(&vault, one), token.lookup(&vault, other), "a token belongs to one survey");
    assert_eq!(Token::read("oil10-oil10").unwrap().grouped(), "01110-01110");
    for odd in ["", "ABCDE", "ABCDE-FGHJKM", "ABCDE-FGH!K"] {
        assert!(Token::read(odd).is_none(), "{odd}");
    }
}
