//! The small pieces, each by itself.

use crate::{
    CodeableConcept, Coding, DateSought, Identifier, Issue, IssueType, Meta, Reference, body, outcome, search,
};
use kernel::Time;
use proptest::prelude::*;
use serde_json::{Value, json};

fn time(text: &str) -> Time {
    text.parse().unwrap()
}

#[test]
fn a_date_is_as_long_as_it_was_written() {
    for (text, from, until) in [
        ("2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        ("2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"),
        ("2026-03-29", "2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z"),
        ("2026-03-29T01:30", "2026-03-29T01:30:00Z", "2026-03-29T01:31:00Z"),
        ("2026-03-29T01:30:05+01:00", "2026-03-29T00:30:05Z", "2026-03-29T00:30:06Z"),
        ("2026-03-29T01:30:05 01:00", "2026-03-29T00:30:05Z", "2026-03-29T00:30:06Z"),
        ("2026-03-29T01:30:05.5Z", "2026-03-29T01:30:05.5Z", "2026-03-29T01:30:05.6Z"),
        ("2026-03-29T01:30:05.123-02:00", "2026-03-29T03:30:05.123Z", "2026-03-29T03:30:05.124Z"),
    ] {
        let sought = DateSought::parse(text).unwrap();
        assert_eq!((sought.from, sought.until), (time(from), time(until)), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "2",
        "20260",
        "2026-1",
        "2026-00",
        "2026-02-30",
        "2026-13-01",
        "2026-03-29T",
        "2026-03-29T25:00",
        "zz2026",
        "ge",
        "-001",
        "2026-03-29T10:00:00[Europe/Dublin]",
        "２０２６",
        "2026-03-29t10:00",
        "9999999",
        "2026-03-29T10:00:00.Z",
    ] {
        assert!(DateSought::parse(text).is_err(), "{text}");
    }
    assert!(DateSought::parse("9999").is_ok(), "the last year has an end");
}

#[test]
fn each_prefix_says_which_side() {
    let moments =
        ["2026-03-04T23:59:59.999999Z", "2026-03-05T00:00:00Z", "2026-03-05T23:59:59.999999Z", "2026-03-06T00:00:00Z"];
    for (prefix, expected) in [
        ("", [false, true, true, false]),
        ("eq", [false, true, true, false]),
        ("ne", [true, false, false, true]),
        ("gt", [false, false, false, true]),
        ("ge", [false, true, true, true]),
        ("lt", [true, false, false, false]),
        ("le", [true, true, true, false]),
        ("sa", [false, false, false, true]),
        ("eb", [true, false, false, false]),
    ] {
        let sought = DateSought::parse(&format!("{prefix}2026-03-05")).unwrap();
        assert_eq!(moments.map(|moment| sought.fits_time(time(moment))), expected, "{prefix}");
    }
}

#[test]
fn a_day_is_compared_as_a_whole() {
    let noon = DateSought::parse("gt2026-03-05T12:00:00Z").unwrap();
    assert!(noon.fits_day("2026-03-05".parse().unwrap()), "part of the day is after noon");
    let month = DateSought::parse("2026-03").unwrap();
    assert!(month.fits_day("2026-03-31".parse().unwrap()) && !month.fits_day("2026-04-01".parse().unwrap()));
}

proptest! {
    #[test]
    fn the_bounds_of_a_date_hold_what_fits_it(
        prefix in prop::sample::select(vec!["", "eq", "gt", "ge", "lt", "le", "sa", "eb"]),
        text in prop::sample::select(vec!["2026", "2026-03", "2026-03-05", "2026-03-05T10:00Z", "2026-03-05T10:00:00.5Z"]),
        micros in 1_735_689_600_000_000_i64..1_830_297_600_000_000,
    ) {
        let sought = DateSought::parse(&format!("{prefix}{text}")).unwrap();
        let moment = Time::from_microsecond(micros).unwrap();
        let (least, before) = sought.bounds();
        let within = least.is_none_or(|least| moment >= least) && before.is_none_or(|before| moment < before);
        prop_assert_eq!(within, sought.fits_time(moment));
    }

    #[test]
    fn no_parameter_breaks_the_reading(name in "\\PC{0,20}", value in "\\PC{0,60}", kind in 0..5_usize) {
        let known = [
            crate::Parameter::token("a"), crate::Parameter::reference("b"), crate::Parameter::date("c"),
            crate::Parameter::string("d"), crate::Parameter::uri("e"),
        ];
        let pairs = [(name.as_str(), value.as_str()), (known[kind].name, value.as_str())];
        let read = search::read(pairs.into_iter(), &known, search::Handling::Lenient, "https://comhar.example/fhir/R4");
        if let Ok(asked) = read {
            let link = search::encoded(&asked.used);
            let again = web::Fields::read(link.as_bytes());
            let again = search::read(again.pairs(), &known, search::Handling::Strict, "https://comhar.example/fhir/R4").unwrap();
            prop_assert_eq!(again.query, asked.query);
        }
    }

    #[test]
    fn json_without_anything_twice_is_read_as_it_is(text in "\\PC{0,30}", number in any::<f64>(), whole in any::<i64>()) {
        let value = json!({ "a": [text, number, whole, null, true], "b": { "a": {} } });
        // Numbers are read as serde_json reads them: the last digit of a very long one may differ from what was written.
        let text = value.to_string();
        prop_assert_eq!(body::read(text.as_bytes()).unwrap(), serde_json::from_str::<Value>(&text).unwrap());
    }
}

#[test]
fn shapes_are_written_as_fhir_writes_them() {
    let concept = CodeableConcept::from(Coding::new("http://loinc.org", "44249-1").display("A form")).text("Mood");
    assert_eq!(
        json!(concept),
        json!({ "coding": [{ "system": "http://loinc.org", "code": "44249-1", "display": "A form" }], "text": "Mood" })
    );
    assert_eq!(json!(Reference::to("Questionnaire", "7")), json!({ "reference": "Questionnaire/7" }));
    let known = Reference::named("Patient", Identifier::new("urn:x", "1").used("official")).display("A. B.");
    assert_eq!(
        json!(known),
        json!({ "type": "Patient", "identifier": { "use": "official", "system": "urn:x", "value": "1" }, "display": "A. B." })
    );
    assert_eq!(json!(Meta { version_id: Some("2".to_owned()), ..Meta::default() }), json!({ "versionId": "2" }));
    assert_eq!(json!(CodeableConcept::said("Mood")), json!({ "text": "Mood" }));
}

#[test]
fn a_canonical_address_is_found_whether_it_is_ours_or_not() {
    const BASE: &str = "https://comhar.example/fhir/R4";
    let known = [crate::Parameter::reference("questionnaire")];
    let fits = |sought: &str, uri: &str| {
        let pairs = [("questionnaire", sought)].into_iter();
        let asked = search::read(pairs, &known, search::Handling::Strict, BASE).unwrap();
        asked.query.all("questionnaire", |condition| condition.fits_uri(uri))
    };
    let own = format!("{BASE}/Questionnaire/7");
    assert!(fits(&own, &own) && fits(&own, &format!("{own}|2")) && fits(&format!("{own}|2"), &format!("{own}|2")));
    assert!(!fits(&format!("{own}|1"), &format!("{own}|2")) && !fits(&own, &format!("{own}0")));
    assert!(fits("http://x.test/q|1.0", "http://x.test/q|1.0") && !fits("http://x.test/q", "http://y.test/q"));
}

#[test]
fn an_outcome_always_holds_an_issue() {
    assert_eq!(outcome(&[])["issue"][0]["severity"], "information");
    let issue = Issue::warning(IssueType::CodeInvalid, "an unknown code").at("Observation.code");
    let expected: Value = json!({
        "severity": "warning", "code": "code-invalid", "diagnostics": "an unknown code", "expression": ["Observation.code"],
    });
    assert_eq!(outcome(&[issue])["issue"][0], expected);
}
