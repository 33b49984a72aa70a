//! The borders of the definition: findings that are public by the promised day.

use crate::{
    facts::survey_facts,
    model::{Outlook, Stage, Survey, SurveyId},
};
use jiff::civil::date;
use kernel::{Date, OrganisationId, PersonId};
use questionnaires::Text;
use uuid::Uuid;

const PROMISED: Date = date(2026, 6, 30);

fn survey() -> Survey {
    Survey {
        id: SurveyId::from_uuid(Uuid::from_u128(1)),
        organisation: OrganisationId::from_uuid(Uuid::from_u128(2)),
        link: "calm-river".to_owned(),
        title: Text::default(),
        about: Text::default(),
        made_by: PersonId::from_uuid(Uuid::from_u128(3)),
        made_on: date(2026, 3, 2),
        results: Outlook::Public,
        kept_reason: None,
        publish_by: Some(PROMISED),
        what_next: Text::default(),
        findings: Text::default(),
        published_on: None,
        next_item: 1,
        version: 1,
    }
}

fn told(survey: &Survey, stages: &[Stage], published: Option<Date>) -> Vec<(&'static str, Date)> {
    survey_facts(survey, stages, published).iter().map(|fact| (fact.measure, fact.day)).collect()
}

#[test]
fn findings_on_the_promised_day_are_in_time_and_a_day_later_they_are_not() {
    let (due, in_time) = (("surveys.findings_due", PROMISED), ("surveys.findings_in_time", PROMISED));
    assert_eq!(told(&survey(), &[Stage::Closed], None), [due]);
    assert_eq!(told(&survey(), &[Stage::Released], Some(PROMISED)), [due, in_time]);
    assert_eq!(told(&survey(), &[Stage::Released], Some(date(2026, 7, 1))), [due]);
}

#[test]
fn what_was_never_open_never_promised_or_kept_with_a_reason_does_not_count() {
    for stage in [Stage::Draft, Stage::Test, Stage::Approved] {
        assert_eq!(told(&survey(), &[stage], None), []);
    }
    assert_eq!(told(&survey(), &[], None), []);
    // A draft beside the version that is open changes nothing.
    assert_eq!(told(&survey(), &[Stage::Draft, Stage::Open], None).len(), 1);
    assert_eq!(told(&Survey { results: Outlook::Kept, ..survey() }, &[Stage::Open], None), []);
    assert_eq!(told(&Survey { publish_by: None, ..survey() }, &[Stage::Open], None), []);
}
