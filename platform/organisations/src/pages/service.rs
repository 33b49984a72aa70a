//! One service: when the door is open, how to reach it, where it is, and the way to share something about it.

use super::parts;
use crate::model::{Organisation, OrganisationKind, Service, ServiceSite, State, Weekday};
use crate::permissions::{CloseService, Correct};
use crate::{commands::today, store};
use i18n::Words;
use kernel::{Caller, Date, OrRefusal, OrganisationId, Outcome, Time};
use ledger::App;
use maud::{Markup, html};
use web::components::{Button, InsetText, Row, SummaryList, Table};

/// What the page shows.
pub struct ServicePage {
    service: Service,
    above: Vec<Organisation>,
    takes_contributions: bool,
    closed: bool,
    invented: bool,
    can: Can,
    today: Date,
    now: Time,
}

/// What this caller may do here.
struct Can {
    correct: bool,
    close: bool,
}

impl ServicePage {
    /// Reads the service.
    pub async fn read(app: &App, caller: &Caller, id: OrganisationId) -> Outcome<Self> {
        let service = store::services::find(&mut app.db(), id).await?.or_absent()?;
        let today = today(app);
        let mut above = Vec::new();
        for outer in store::within::list_outer(&mut app.db(), id).await? {
            above.extend(store::nodes::find(&mut app.db(), outer).await?);
        }
        // That it lies in the country is no news.
        above.retain(|outer| outer.kind != OrganisationKind::Nation);
        let closed = parts::is_closed(&service, today);
        let correct = store::nodes::find_within(&mut app.db(), id, &caller.sight::<Correct>()).await?.is_some();
        let close = store::nodes::find_within(&mut app.db(), id, &caller.sight::<CloseService>()).await?.is_some();
        Ok(Self {
            takes_contributions: service.takes_contributions_on(today),
            invented: parts::is_invented(&service.organisation),
            can: Can { correct: correct && !closed, close: close && !closed },
            closed,
            above,
            today,
            now: app.now(),
            service,
        })
    }
}

/// The page.
pub fn view(page: &ServicePage, words: &Words) -> Markup {
    let service = &page.service;
    html! {
        span .govuk-caption-l { (parts::word("what", service.what.as_str(), words)) }
        h1 .govuk-heading-xl { (parts::name(&service.organisation.names, words)) }
        p .govuk-body { (parts::tags(service, page.today, words)) }
        @if page.invented { (InsetText::new(words.text("organisations-service-invented"))) }
        (ending(page, words))
        @if !service.about.is_empty() { p .govuk-body-l { (parts::name(&service.about, words)) } }
        @if !page.closed {
            (share(page, words))
            (hours(page, words))
            (reach(service, words))
        }
        (places(&service.sites, words))
        (facts(page, words))
        (for_staff(page, words))
    }
}

fn ending(page: &ServicePage, words: &Words) -> Markup {
    let State::Closed { on, instead } = &page.service.state else { return html! {} };
    let key = if page.closed { "organisations-service-closed-on" } else { "organisations-service-closes-on" };
    let inside = html! {
        p .govuk-body { strong { (words.with(key, &[("date", words.date(*on).into())])) } }
        p .govuk-body { (parts::name(instead, words)) }
    };
    html! { (InsetText::new(inside)) }
}

fn share(page: &ServicePage, words: &Words) -> Markup {
    html! {
        @if page.takes_contributions {
            (Button::link(words.text("organisations-service-share"), format!("/share?service={}", page.service.id())))
            p .govuk-hint { (words.text("organisations-service-share-hint")) }
        } @else {
            p .govuk-body { (words.text("organisations-service-not-yet")) }
        }
    }
}

fn hours(page: &ServicePage, words: &Words) -> Markup {
    let service = &page.service;
    html! {
        h2 .govuk-heading-l { (words.text("organisations-service-hours")) }
        @if service.hours.are_unknown() {
            p .govuk-body { (words.text("organisations-service-hours-unknown")) }
        } @else {
            @if let Some(line) = parts::open_line(service, page.now, words) { p .govuk-body { strong { (line) } } }
            (week(service, words))
            (other_days(service, page.today, words))
        }
    }
}

fn week(service: &Service, words: &Words) -> Markup {
    let rows = (1..).zip(Weekday::ALL).map(|(number, day)| {
        let name = words.text(&format!("i18n-weekday-{number}")).into_owned();
        vec![name.into(), spans(&service.hours.weekly_on(*day), words).into()]
    });
    let head = vec![
        words.text("organisations-service-day").into_owned().into(),
        words.text("organisations-service-hours").into_owned().into(),
    ];
    let mut table = Table::new(words.text("organisations-service-hours-table"), head, rows.collect());
    // The heading above says it already to whoever sees both.
    "govuk-visually-hidden".clone_into(&mut table.caption_classes);
    html! { (table) }
}

fn spans(spans: &[crate::model::Span], words: &Words) -> String {
    if spans.is_empty() {
        return words.text("organisations-service-closed-day").into_owned();
    }
    spans.iter().map(|span| parts::span(*span, words)).collect::<Vec<_>>().join(", ")
}

fn other_days(service: &Service, today: Date, words: &Words) -> Markup {
    let ahead: Vec<_> = service.hours.exceptions.iter().filter(|exception| exception.on >= today).collect();
    html! {
        @if !ahead.is_empty() {
            h3 .govuk-heading-m { (words.text("organisations-service-other-days")) }
            ul .govuk-list.govuk-list--bullet {
                @for exception in ahead { li { (words.date(exception.on)) ": " (spans(&exception.spans, words)) } }
            }
        }
    }
}

fn reach(service: &Service, words: &Words) -> Markup {
    let rows = service.contacts.iter().map(|contact| {
        Row::new(words.text(&format!("organisations-service-{}", contact.by.as_str())), parts::contact(contact))
    });
    html! {
        h2 .govuk-heading-l { (words.text("organisations-service-reach")) }
        @if !service.how_to_come.is_empty() { p .govuk-body { (parts::name(&service.how_to_come, words)) } }
        (SummaryList::new(rows.collect()))
    }
}

fn places(sites: &[ServiceSite], words: &Words) -> Markup {
    html! {
        @if !sites.is_empty() {
            h2 .govuk-heading-l { (words.text("organisations-service-where")) }
            ul .govuk-list.govuk-list--spaced {
                @for site in sites {
                    li {
                        strong { (parts::word("setting", site.setting.as_str(), words)) }
                        @for line in address(site) { br; (line) }
                    }
                }
            }
        }
    }
}

/// The lines of an address; a county named like its town is not said twice.
fn address(site: &ServiceSite) -> impl Iterator<Item = &str> {
    let county = if site.county == site.town { "" } else { site.county.as_str() };
    [site.name.as_str(), &site.address, &site.town, county].into_iter().filter(|line| !line.is_empty())
}

fn facts(page: &ServicePage, words: &Words) -> Markup {
    let service = &page.service;
    let language = words.language();
    let row = |key: &str, value: String| Row::new(words.text(key), value);
    let above: Vec<&str> = page.above.iter().map(|outer| outer.names.text(language)).collect();
    let spoken: Vec<String> = service.languages.iter().map(|tag| spoken(tag, words)).collect();
    let mut rows = vec![row("organisations-service-for", parts::word("ages", service.ages.as_str(), words))];
    if !spoken.is_empty() {
        rows.push(row(
            "organisations-service-languages",
            words.list(&spoken.iter().map(String::as_str).collect::<Vec<_>>()),
        ));
    }
    rows.push(row("organisations-service-within", above.join(", ")));
    html! { (SummaryList::new(rows)) }
}

/// Languages that the house has a word for, with its key.
const SPOKEN: &[(&str, &str)] = &[
    ("en", "organisations-language-en"),
    ("ga", "organisations-language-ga"),
    ("sr", "organisations-language-sr"),
    ("pl", "organisations-language-pl"),
    ("ro", "organisations-language-ro"),
    ("uk", "organisations-language-uk"),
    ("hu", "organisations-language-hu"),
];

/// Any other language is shown by its tag.
fn spoken(tag: &str, words: &Words) -> String {
    let known = SPOKEN.iter().find(|(language, _)| *language == tag);
    known.map_or_else(|| tag.to_owned(), |(_, key)| words.text(key).into_owned())
}

fn for_staff(page: &ServicePage, words: &Words) -> Markup {
    let node = &page.service.organisation;
    html! {
        @if page.can.correct || page.can.close {
            h2 .govuk-heading-l { (words.text("organisations-service-staff")) }
            (SummaryList::new(vec![
                Row::new(words.text("organisations-service-source"), node.source.as_str()),
                Row::new(words.text("organisations-service-sureness"), parts::word("confidence", node.confidence.as_str(), words)),
            ]))
            @if page.can.correct {
                (Button::link(words.text("organisations-service-correct"), format!("/support/{}/correct", node.id)).secondary())
            }
            " "
            @if page.can.close {
                (Button::link(words.text("organisations-service-close"), format!("/support/{}/close", node.id)).secondary())
            }
        }
    }
}
