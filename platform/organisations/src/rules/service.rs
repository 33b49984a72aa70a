//! Opening, correcting and closing a service.

use crate::model::{Closing, Contact, Correction, Organisation, OrganisationKind, ReachBy, Service, Span, State};
use i18n::Written;
use kernel::{Change, Date, Refusal};

/// A service needs a name.
pub const NAME_NEEDED: Refusal = Refusal::invalid("organisations_name_needed", "name");
/// A name is too long to stand on a button.
pub const NAME_TOO_LONG: Refusal = Refusal::invalid("organisations_name_too_long", "name");
/// A service lies under an organisation, not under another service.
pub const NOT_UNDER_A_SERVICE: Refusal = Refusal::invalid("organisations_not_under_a_service", "parent");
/// The organisation above has ended.
pub const PARENT_ENDED: Refusal = Refusal::invalid("organisations_parent_ended", "parent");
/// Somebody corrected it in the meantime.
pub const CHANGED_MEANWHILE: Refusal = Refusal::conflict("organisations_changed_meanwhile");
/// A closed service is not corrected any more.
pub const SERVICE_CLOSED: Refusal = Refusal::conflict("organisations_service_closed");
/// People who come are told where to go instead.
pub const INSTEAD_NEEDED: Refusal = Refusal::invalid("organisations_instead_needed", "instead");
/// It cannot close before it opened.
pub const CLOSED_BEFORE_OPENED: Refusal = Refusal::invalid("organisations_closed_before_opened", "on");
/// Two openings of one day overlap.
pub const HOURS_OVERLAP: Refusal = Refusal::invalid("organisations_hours_overlap", "hours");
/// A number or address cannot be used as it is.
pub const CONTACT_UNUSABLE: Refusal = Refusal::invalid("organisations_contact_unusable", "contacts");

const LONGEST_NAME: usize = 120;

/// A name, in any language, that fits a button.
pub fn check_names(names: &Written) -> Result<(), Refusal> {
    if names.is_empty() {
        return Err(NAME_NEEDED);
    }
    let too_long = names
        .languages()
        .filter_map(|language| names.exactly(language))
        .any(|name| name.chars().count() > LONGEST_NAME);
    if too_long { Err(NAME_TOO_LONG) } else { Ok(()) }
}

/// Whether a service may open under `parent`.
pub fn may_open_under(parent: &Organisation, since: Date) -> Result<(), Refusal> {
    if parent.kind == OrganisationKind::Service {
        return Err(NOT_UNDER_A_SERVICE);
    }
    if parent.to.is_some_and(|to| to <= since) {
        return Err(PARENT_ENDED);
    }
    Ok(())
}

/// A service was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceCorrected;

/// The service as staff say it is.
pub fn correct(service: Service, said: Correction, today: Date) -> Result<Change<Service, ServiceCorrected>, Refusal> {
    if !service.is_open_on(today) && matches!(service.state, State::Closed { .. }) {
        return Err(SERVICE_CLOSED);
    }
    check_names(&said.names)?;
    check_contacts(&said.contacts)?;
    check_hours(&said)?;
    let mut corrected = service.clone();
    corrected.organisation.names = said.names;
    corrected.about = said.about;
    corrected.how_to_come = said.how_to_come;
    corrected.hours = said.hours;
    corrected.contacts = said.contacts;
    corrected.listens = said.listens;
    if corrected == service {
        return Ok(Change::AlreadySo(service));
    }
    if said.version != service.version {
        return Err(CHANGED_MEANWHILE);
    }
    corrected.version += 1;
    Ok(Change::Made(corrected, ServiceCorrected))
}

fn check_contacts(contacts: &[Contact]) -> Result<(), Refusal> {
    let usable = |contact: &Contact| {
        let value = contact.value.trim();
        match contact.by {
            ReachBy::Phone | ReachBy::Text => {
                value.bytes().filter(u8::is_ascii_digit).count() >= 3
                    && value.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c))
            }
            ReachBy::Mail => {
                value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
                    && !value.contains(char::is_whitespace)
            }
            // Other schemes than these two could run script.
            ReachBy::Web => {
                (value.starts_with("https://") || value.starts_with("http://")) && !value.contains(char::is_whitespace)
            }
        }
    };
    if contacts.iter().all(usable) { Ok(()) } else { Err(CONTACT_UNUSABLE) }
}

fn check_hours(said: &Correction) -> Result<(), Refusal> {
    let days = crate::model::Weekday::ALL.iter().map(|day| said.hours.weekly_on(*day));
    let exceptions = said.hours.exceptions.iter().map(|exception| exception.spans.clone());
    if days.chain(exceptions).any(overlap) { Err(HOURS_OVERLAP) } else { Ok(()) }
}

fn overlap(mut spans: Vec<Span>) -> bool {
    spans.sort_by_key(|span| span.opens);
    spans.windows(2).any(|pair| match pair {
        [first, second] => first.crosses_midnight() || second.opens < first.closes,
        _ => false,
    })
}

/// A service closed for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceClosed {
    /// The first day without it.
    pub on: Date,
}

/// The service after its closing. What people said about it stays, and so do those who may read it.
pub fn close(service: Service, closing: Closing) -> Result<Change<Service, ServiceClosed>, Refusal> {
    match &service.state {
        State::Closed { on, instead } if *on == closing.on && *instead == closing.instead => {
            return Ok(Change::AlreadySo(service));
        }
        State::Closed { .. } => return Err(SERVICE_CLOSED),
        State::Open { since: Some(since) } if closing.on < *since => return Err(CLOSED_BEFORE_OPENED),
        State::Open { .. } => {}
    }
    if closing.instead.is_empty() {
        return Err(INSTEAD_NEEDED);
    }
    let on = closing.on;
    let mut closed = Service { state: State::Closed { on, instead: closing.instead }, ..service };
    closed.version += 1;
    Ok(Change::Made(closed, ServiceClosed { on }))
}
