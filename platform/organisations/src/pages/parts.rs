//! What several pages show: names, opening lines, contacts.

use crate::help::said_minute;
use crate::model::{Contact, Minute, Organisation, Origin, ReachBy, Service, Span, State};
use crate::rules::{contact::dialled, hours};
use i18n::{Value, Words, Written};
use kernel::{Date, Time};
use maud::{Markup, html};
use web::components::Tag;

/// A name that people wrote, in the reader's language or marked as being in another one.
pub fn name(written: &Written, words: &Words) -> Markup {
    match written.best(words.language()) {
        Some(shown) => html! { span lang=[shown.lang()] { (shown.text) } },
        None => html! {},
    }
}

/// A word of one of our closed lists: `word("what", "recovery_college")`.
pub fn word(topic: &str, value: &str, words: &Words) -> String {
    words.text(&format!("organisations-{topic}-{}", value.replace('_', "-"))).into_owned()
}

/// From when to when.
pub fn span(span: Span, words: &Words) -> String {
    if is_whole_day(span) {
        return words.text("organisations-service-open-day-and-night").into_owned();
    }
    let (from, to) = (said_minute(span.opens, words), said_minute(span.closes, words));
    words.with("organisations-service-span", &[("from", from.into()), ("to", to.into())])
}

fn is_whole_day(span: Span) -> bool {
    span.opens.since_midnight() == 0 && span.closes == Minute::END_OF_DAY
}

/// One line that says whether the door is open at this moment, and else when it opens.
pub fn open_line(service: &Service, now: Time, words: &Words) -> Option<String> {
    let zone = service.zone();
    let today = zone.to_datetime(now).date();
    if !service.is_open_on(today) || service.hours.are_unknown() {
        return None;
    }
    if let Some(closes) = hours::closes_at(&service.hours, &zone, now) {
        if closes == Minute::END_OF_DAY && service.hours.spans_on(today).into_iter().any(is_whole_day) {
            return Some(words.text("organisations-service-open-day-and-night").into_owned());
        }
        return Some(words.with("organisations-service-open-until", &[("time", said_minute(closes, words).into())]));
    }
    let Some(opens) = hours::opens_next(&service.hours, &zone, now) else {
        return Some(words.text("organisations-service-closed-now").into_owned());
    };
    let opens = zone.to_datetime(opens);
    let near = opens.date() == today || Some(opens.date()) == today.tomorrow().ok();
    let day = if near { words.day_from(today, opens.date()) } else { words.date(opens.date()) };
    let time = words.time_of_day(opens.time());
    Some(words.with("organisations-service-opens", &[("day", Value::from(day)), ("time", Value::from(time))]))
}

/// The tags beside a service's name.
pub fn tags(service: &Service, today: Date, words: &Words) -> Markup {
    html! {
        @if is_invented(&service.organisation) { (Tag::new(words.text("organisations-service-tag-invented")).quiet()) " " }
        @if is_closed(service, today) { (Tag::new(words.text("organisations-service-tag-closed")).waiting()) }
    }
}

/// Whether the organisation only shows how a page looks.
pub fn is_invented(organisation: &Organisation) -> bool {
    organisation.origin == Origin::Demonstration
}

/// Whether the service is closed for good on this day.
pub fn is_closed(service: &Service, today: Date) -> bool {
    matches!(service.state, State::Closed { on, .. } if on <= today)
}

/// One contact as a link that calls, writes or opens.
pub fn contact(contact: &Contact) -> Markup {
    let value = contact.value.trim();
    let href = match contact.by {
        ReachBy::Phone => format!("tel:{}", dialled(value)),
        ReachBy::Text => format!("sms:{}", dialled(value)),
        ReachBy::Mail => format!("mailto:{value}"),
        ReachBy::Web => value.to_owned(),
    };
    html! { a .govuk-link href=(href) { (value) } }
}
