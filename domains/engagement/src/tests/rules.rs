use crate::{
    model::{
        DraftForm, Felt, FormOrigin, Identity, Kind, Mode, OutcomeSaid, Perspective, SaferChoice, ShareForm,
        ThemeDecision, Tile, TypedWords, Wish,
    },
    rules::{self, SMALLEST_CROWD},
};
use jiff::civil::date;
use kernel::{Grain, Language, Refusal, Time};

fn words(text: &str) -> Result<String, Refusal> {
    rules::words_from_form(&TypedWords { text, ..TypedWords::default() }).map(|words| words.text)
}

#[test]
fn one_sentence_is_enough_and_nothing_is_nothing() {
    assert_eq!(words("  Tea was warm. ").unwrap(), "Tea was warm.");
    for nothing in ["", "   ", "\n\n\t", "\u{0}\u{0}", "\u{200B}\u{FEFF}", "\u{202E}"] {
        assert_eq!(words(nothing).unwrap_err(), rules::TEXT_EMPTY, "{nothing:?}");
    }
}

#[test]
fn a_picture_or_an_answer_to_a_prompt_says_something_too() {
    let picture = TypedWords { tiles: &[Tile::Food, Tile::Food], felt: &[Felt::Sad], ..TypedWords::default() };
    assert_eq!(rules::words_from_form(&picture).unwrap().tiles, vec![Tile::Food]);
    assert!(rules::words_from_form(&TypedWords { better: "More tea", ..TypedWords::default() }).is_ok());
    // A feeling alone has no matter.
    assert!(rules::words_from_form(&TypedWords { felt: &[Felt::Sad], ..TypedWords::default() }).is_err());
}

#[test]
fn a_text_that_is_too_long_says_how_long_it_may_be_and_which_field_it_is() {
    let long = "é".repeat(rules::LONGEST_TEXT + 1);
    let refused = words(&long).unwrap_err();
    assert_eq!((refused.code, refused.field), ("engagement_text_long", Some("text")));
    assert_eq!(refused.values[0], ("limit", "20000".into()));
    assert_eq!(refused.values[1], ("length", "20001".into()));
    assert!(words(&"é".repeat(rules::LONGEST_TEXT)).is_ok());
    let better = TypedWords { text: "x", better: &"a".repeat(1_000_000), ..TypedWords::default() };
    assert_eq!(rules::words_from_form(&better).unwrap_err().field, Some("better"));
}

#[test]
fn control_characters_go_and_everything_that_can_be_read_stays() {
    assert_eq!(words("a\u{0}b\u{7}c\u{1B}[31md\u{9F}").unwrap(), "abc[31md");
    assert_eq!(words("<script>alert('x')</script> & \"quotes\"").unwrap(), "<script>alert('x')</script> & \"quotes\"");
    let emoji = "👩🏽‍⚕️ was kind 💚 🏴󠁧󠁢󠁥󠁮󠁧󠁿";
    assert_eq!(words(emoji).unwrap(), emoji);
    assert_eq!(words("ع ב ქ 中 Ć č Ő").unwrap(), "ع ב ქ 中 Ć č Ő");
    assert_eq!(words("tab\tends").unwrap(), "tab ends");
    assert_eq!(words("odd \u{FFFE}\u{FDD0}\u{FFF9}end").unwrap(), "odd end");
}

#[test]
fn ten_thousand_line_breaks_become_one_empty_line() {
    let typed = format!("First.{}Second.\r\n\r\n\r\nThird.\rFourth.\u{2028}Fifth.", "\n".repeat(10_000));
    assert_eq!(words(&typed).unwrap(), "First.\n\nSecond.\n\nThird.\nFourth.\nFifth.");
    assert_eq!(words(&"line \n".repeat(10_000).replace("line ", "")).unwrap_err(), rules::TEXT_EMPTY);
}

#[test]
fn a_turned_reading_direction_is_kept_but_ends_with_its_line() {
    assert_eq!(words("a \u{202E}cba").unwrap(), "a \u{202E}cba\u{202C}");
    assert_eq!(words("a \u{202E}x\u{202C} b").unwrap(), "a \u{202E}x\u{202C} b");
    assert_eq!(words("\u{2067}x\u{202B}y\nnext").unwrap(), "\u{2067}x\u{202B}y\u{202C}\u{2069}\nnext");
    // An end without a beginning closes nothing.
    assert_eq!(words("\u{202C}\u{2069}x").unwrap(), "\u{202C}\u{2069}x");
}

#[test]
fn each_way_of_being_known_keeps_what_belongs_to_it_and_nothing_else() {
    fn of(mode: Mode, name: &str, contact: &str) -> Result<Identity, Refusal> {
        rules::identity_from_form(mode, name, contact)
    }
    // A name typed before changing one's mind is not kept.
    assert_eq!(of(Mode::CodeOnly, "Ana", "ana@example.org").unwrap(), Identity::CodeOnly);
    assert_eq!(of(Mode::NoTrace, "Ana", "ana@example.org").unwrap(), Identity::NoTrace);
    assert_eq!(
        of(Mode::Contactable, "Ana", " ana@example.org ").unwrap(),
        Identity::Contactable { contact: "ana@example.org".into() }
    );
    assert_eq!(
        of(Mode::Contactable, "", "+353 87 123 4567").unwrap(),
        Identity::Contactable { contact: "+353 87 123 4567".into() }
    );
    assert_eq!(of(Mode::Contactable, "", "").unwrap_err(), rules::MAIL_WRONG);
    assert_eq!(of(Mode::Named, " \n", "").unwrap_err(), rules::NAME_EMPTY);
    assert_eq!(
        of(Mode::Named, "Ana\u{0}\n  Kos 🙂", "").unwrap(),
        Identity::Named { name: "Ana Kos 🙂".into(), mail: None }
    );
    assert_eq!(of(Mode::ScreenName, &"x".repeat(101), "").unwrap_err(), rules::NAME_LONG);
    for wrong in
        ["ana", "ana@", "@example.org", "a b@example.org", "a@example", "a@.org", "a@b@c.org", "a@c.org, b@c.org", "12"]
    {
        assert_eq!(of(Mode::Contactable, "", wrong).unwrap_err(), rules::MAIL_WRONG, "{wrong}");
    }
}

#[test]
fn a_draft_is_kept_exactly_unless_it_is_larger_than_any_form() {
    let field = |value: String| DraftForm { token: None, fields: vec![("text".into(), value)] };
    assert!(rules::draft_fits(&field("\u{0} anything ".into())).is_ok());
    assert_eq!(rules::draft_fits(&field("x".repeat(1_000_000))).unwrap_err(), rules::DRAFT_LONG);
}

/// T06: what is kept of the moment follows from the mode and from nothing else.
#[test]
fn t06_no_moment_is_kept_more_exactly_than_its_mode_allows() {
    let now: Time = "2026-03-04T10:15:30.123456Z".parse().unwrap();
    let kept = |identity: Identity| {
        let form = form(identity, None);
        let (state, events) =
            rules::share(crate::model::ContributionId::from_uuid(uuid::Uuid::nil()), String::new(), &form, now);
        assert_eq!(rules::replay(state.id, &events), Some(state.clone()));
        state.received_at.to_string()
    };
    let named = |name: &str| Identity::Named { name: name.into(), mail: None };
    assert_eq!(kept(named("Ana")), "2026-03-04T10:15:30.123456Z");
    assert_eq!(kept(Identity::Contactable { contact: "a@b.ie".into() }), "2026-03-04T10:00:00Z");
    assert_eq!(kept(Identity::CodeOnly), "2026-03-04T00:00:00Z");
    assert_eq!(kept(Identity::NoTrace), "2026-03-02T00:00:00Z");
    assert_eq!(Mode::NoTrace.grain(), Grain::Week);
}

fn form(identity: Identity, safer: Option<SaferChoice>) -> ShareForm {
    ShareForm {
        token: None,
        origin: FormOrigin::Fresh,
        kind: Kind::Idea,
        identity,
        language: Language::English,
        perspective: None,
        service: None,
        words: Default::default(),
        safer,
    }
}

#[test]
fn t10_a_small_place_is_one_where_fewer_than_ten_people_could_have_written_it() {
    let small = |people, perspective, language| rules::is_small_place(people, perspective, language, SMALLEST_CROWD);
    assert!(!small(None, None, Language::English));
    assert!(small(Some(0), None, Language::English));
    assert!(small(Some(9), None, Language::English));
    assert!(!small(Some(10), None, Language::English));
    // Out of a hundred, about five are staff, and about ten write in Irish.
    assert!(small(Some(100), Some(Perspective::Staff), Language::English));
    assert!(!small(Some(200), Some(Perspective::Staff), Language::English));
    assert!(small(Some(99), None, Language::Irish));
    assert!(small(Some(-5), None, Language::English));
    assert!(!small(Some(i64::MAX), None, Language::English));
}

#[test]
fn t10_the_three_safer_choices_show_less_and_the_fourth_shows_all() {
    let shown = |choice| rules::safer(Some(choice));
    use crate::model::{Detail, PlaceShown};
    assert_eq!(shown(SaferChoice::TellArea), (Wish::MayPublish, PlaceShown::Area, Detail::Full));
    assert_eq!(shown(SaferChoice::LeaveOutDetails), (Wish::MayPublish, PlaceShown::Service, Detail::Less));
    assert_eq!(shown(SaferChoice::KeepPrivate), (Wish::Private, PlaceShown::Service, Detail::Full));
    assert_eq!(shown(SaferChoice::SendAsItIs), rules::safer(None));
}

#[test]
fn due_days_are_working_days_and_a_clock_set_back_breaks_nothing() {
    let friday: Time = "2026-03-06T23:00:00Z".parse().unwrap();
    assert_eq!(rules::reading_due(friday), date(2026, 3, 10));
    assert_eq!(rules::answer_due(date(2026, 3, 6)), date(2026, 4, 3));
    assert_eq!(rules::days_left(date(2026, 3, 10), date(2026, 3, 12)), -2);
    assert_eq!(rules::days_left(date(2026, 3, 10), date(2025, 3, 10)), 365);
    assert_eq!(rules::days_later(jiff::civil::Date::MAX, 5), jiff::civil::Date::MAX);
}

#[test]
fn an_outcome_is_complete_for_its_word_or_it_is_refused() {
    let today = date(2026, 3, 2);
    let check = |outcome| {
        let did = i18n::Written::in_one(Language::English, "We did.");
        rules::check_decision(&ThemeDecision { seen: 1, did, outcome }, today)
    };
    let text = || "because".to_owned();
    assert_eq!(check(OutcomeSaid::Planned { by: date(2026, 3, 1) }).unwrap_err(), rules::PLANNED_DAY);
    assert!(check(OutcomeSaid::Planned { by: today }).is_ok());
    assert_eq!(check(OutcomeSaid::AlreadySo { where_to_find: "  ".into() }).unwrap_err(), rules::OUTCOME_INCOMPLETE);
    let cannot = |reason, decided_by, challenge| OutcomeSaid::Cannot { reason, decided_by, challenge };
    assert!(check(cannot(text(), text(), text())).is_ok());
    for gap in 0..3 {
        let part = |at| if at == gap { String::new() } else { text() };
        assert_eq!(check(cannot(part(0), part(1), part(2))).unwrap_err(), rules::OUTCOME_INCOMPLETE);
    }
    assert_eq!(
        check(OutcomeSaid::NotOurs { handed_to: text(), accepted_by: String::new() }).unwrap_err(),
        rules::OUTCOME_INCOMPLETE
    );
    // Done is claimed with evidence; a decision alone cannot say it.
    assert_eq!(check(OutcomeSaid::DoneClaimed).unwrap_err(), rules::OUTCOME_INCOMPLETE);
}

#[test]
fn evidence_is_an_address_that_can_be_opened() {
    for good in ["https://example.org/picture", "/said-and-done/1", "https://a.ie"] {
        assert!(rules::check_evidence(good).is_ok(), "{good}");
    }
    for bad in [
        "",
        "trust me",
        "http://example.org",
        "javascript:alert(1)",
        "//example.org",
        "https://",
        "https://a b.ie",
        "data:text/html,x",
    ] {
        assert_eq!(rules::check_evidence(bad).unwrap_err(), rules::EVIDENCE_WRONG, "{bad}");
    }
}

/// T12: nothing in what an author is asked or offered is a rating of stars, a share, a like or an account.
#[test]
fn t12_nothing_is_asked_in_exchange_for_being_heard() {
    let sentence = rules::words_from_form(&TypedWords { text: "Thanks.", ..TypedWords::default() });
    assert!(sentence.is_ok());
    for mode in [Mode::CodeOnly, Mode::NoTrace] {
        assert!(rules::identity_from_form(mode, "", "").is_ok());
    }
    let (state, _) = rules::share(
        crate::model::ContributionId::from_uuid(uuid::Uuid::nil()),
        String::new(),
        &form(Identity::CodeOnly, None),
        Time::UNIX_EPOCH,
    );
    // Fresh from the form, an author can add, change how known they are, or take it back; nobody asks them for anything.
    assert_eq!(rules::author_may(&state, date(1970, 1, 1)), ["write_back", "raise_openness", "withdraw", "erase_own"]);
}

#[test]
fn every_refusal_has_a_code_of_this_domain() {
    for code in rules::REFUSAL_CODES {
        assert!(code.starts_with("engagement_"), "{code}");
    }
}
