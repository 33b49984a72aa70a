//! Reading the fields of staff forms: hours, dates, names in three languages.

use crate::model::{Contact, Exception, Minute, OpeningHours, ReachBy, Span, Weekday, Weekly};
use i18n::Written;
use kernel::{Date, Failure, Language, Refusal};
use web::Form;

/// A day is not written as day, month and year.
pub const DAY_UNREADABLE: Refusal = Refusal::invalid("organisations_day_unreadable", "on");
/// Hours of one weekday cannot be read; the field is the weekday.
const HOURS_UNREADABLE: &str = "organisations_hours_unreadable";
/// A line of the days that differ cannot be read.
const OTHER_DAYS_UNREADABLE: Refusal = Refusal::invalid("organisations_other_days_unreadable", "other-days");

/// The text in the three fields `topic-en`, `topic-ga` and `topic-sr`.
pub fn written(form: &Form, topic: &str) -> Written {
    Language::ALL.iter().fold(Written::default(), |written, language| {
        written.and(*language, form.text(&format!("{topic}-{language}")).trim())
    })
}

/// The form with the three fields filled.
pub fn with_written(form: Form, topic: &str, written: &Written) -> Form {
    Language::ALL.iter().fold(form, |form, language| {
        form.with(format!("{topic}-{language}"), written.exactly(*language).unwrap_or_default())
    })
}

/// The date in `name-day`, `name-month` and `name-year`.
pub fn date(form: &Form, name: &str) -> Result<Date, Refusal> {
    let part = |part: &str| form.text(&format!("{name}-{part}")).trim().parse::<i16>().ok();
    let small = |number: Option<i16>| number.and_then(|number| i8::try_from(number).ok());
    match (part("year"), small(part("month")), small(part("day"))) {
        (Some(year), Some(month), Some(day)) if year > 1900 => Date::new(year, month, day).map_err(|_| DAY_UNREADABLE),
        _ => Err(DAY_UNREADABLE),
    }
}

/// The form with the three fields of a date filled.
pub fn with_date(form: Form, name: &str, date: Date) -> Form {
    form.with(format!("{name}-day"), date.day().to_string())
        .with(format!("{name}-month"), date.month().to_string())
        .with(format!("{name}-year"), date.year().to_string())
}

/// `9:00-12:00, 13:00-17:00`, with any sort of dash.
fn spans(text: &str) -> Option<Vec<Span>> {
    let text = text.replace(['–', '—'], "-");
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let span = |part: &str| {
        let (opens, closes) = part.split_once('-')?;
        Some(Span { opens: Minute::parse(opens)?, closes: Minute::parse(closes)? })
    };
    parts.map(span).collect()
}

fn spans_text(spans: &[Span]) -> String {
    spans.iter().map(|span| format!("{}-{}", span.opens, span.closes)).collect::<Vec<_>>().join(", ")
}

/// The opening hours of the seven fields and the lines of days that differ.
pub fn hours(form: &Form) -> Result<OpeningHours, Refusal> {
    let mut weekly = Vec::new();
    for day in Weekday::ALL {
        let spans = spans(form.text(day.as_str())).ok_or(Refusal::invalid(HOURS_UNREADABLE, day.as_str()))?;
        weekly.extend(spans.into_iter().map(|span| Weekly { day: *day, span }));
    }
    let lines = form.text("other-days").lines().map(str::trim).filter(|line| !line.is_empty());
    let exception = |line: &str| {
        let (date, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        Some(Exception { on: date.parse().ok()?, spans: spans(rest)? })
    };
    let exceptions: Option<Vec<Exception>> = lines.map(exception).collect();
    Ok(OpeningHours { weekly, exceptions: exceptions.ok_or(OTHER_DAYS_UNREADABLE)? })
}

/// The form with the opening hours filled in as they are read again.
pub fn with_hours(form: Form, hours: &OpeningHours) -> Form {
    let form = Weekday::ALL.iter().fold(form, |form, day| form.with(day.as_str(), spans_text(&hours.weekly_on(*day))));
    let line = |exception: &Exception| format!("{} {}", exception.on, spans_text(&exception.spans)).trim().to_owned();
    form.with("other-days", hours.exceptions.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// The contacts of the four fields, several in one separated by commas.
pub fn contacts(form: &Form) -> Vec<Contact> {
    let of = |by: &ReachBy| {
        let values = form.text(by.as_str()).split(',').map(str::trim).filter(|value| !value.is_empty());
        values.map(|value| Contact { by: *by, value: value.to_owned() }).collect::<Vec<_>>()
    };
    ReachBy::ALL.iter().flat_map(of).collect()
}

/// The form with the contacts filled in.
pub fn with_contacts(form: Form, contacts: &[Contact]) -> Form {
    ReachBy::ALL.iter().fold(form, |form, by| {
        let values: Vec<&str> =
            contacts.iter().filter(|contact| contact.by == *by).map(|contact| contact.value.as_str()).collect();
        form.with(by.as_str(), values.join(", "))
    })
}

/// A refusal about a group of fields stands at the first field of the group, where the error summary leads.
pub fn at_its_field(failure: Failure) -> Failure {
    let Failure::Refused(mut refusal) = failure else { return failure };
    refusal.field = match refusal.field {
        Some("name") => Some("name-en"),
        Some("instead") => Some("instead-en"),
        Some("hours") => Some("monday"),
        Some("contacts") => Some("phone"),
        other => other,
    };
    Failure::Refused(refusal)
}
