//! The crisis contacts as the frame of every page shows them.

use crate::model::{Checked, ContactStanding, CrisisContact, DailyHours, Minute, Place, ReachBy};
use crate::store;
use i18n::{Catalogue, Words, Written};
use kernel::{Date, Language, Outcome};
use ledger::App;
use web::{HelpContact, HelpContacts, Means, Site};

/// The contacts of one place for the frame. They count as checked on the day of the oldest check, when all were checked.
pub async fn help_contacts(app: &App, catalogue: &Catalogue, place: Place) -> Outcome<HelpContacts> {
    let shown = store::contacts::list_shown(&mut app.db()).await?;
    let of_place: Vec<CrisisContact> = shown.into_iter().filter(|contact| contact.place == place).collect();
    if of_place.is_empty() {
        return Ok(HelpContacts::emergency());
    }
    Ok(HelpContacts {
        verified: oldest_check(&of_place),
        contacts: of_place.into_iter().map(|one| turned(one, catalogue)).collect(),
    })
}

/// Puts the contacts of the house's place into the frame. The server calls it at the start and now and then; a check calls it at once.
pub async fn keep_help_fresh(site: &Site) -> Outcome<()> {
    let place = Place::named(&site.settings().place).unwrap_or(Place::Ireland);
    site.set_help(help_contacts(site.app(), site.catalogue(), place).await?);
    Ok(())
}

fn oldest_check(contacts: &[CrisisContact]) -> Option<Date> {
    let day = |contact: &CrisisContact| match contact.checked {
        Checked::On(day) if contact.standing == ContactStanding::Shown => Some(day),
        Checked::On(_) | Checked::NotYet => None,
    };
    let days: Option<Vec<Date>> = contacts.iter().map(day).collect();
    days?.into_iter().min()
}

fn turned(contact: CrisisContact, catalogue: &Catalogue) -> HelpContact {
    let hours = Language::ALL.iter().fold(Written::default(), |hours, language| {
        let said = when_and_what(&contact, &catalogue.words(*language));
        hours.and(*language, said)
    });
    let means = match (contact.reach, contact.keyword) {
        (ReachBy::Text, keyword) => Means::Text(keyword.unwrap_or_default()),
        (ReachBy::Phone | ReachBy::Mail | ReachBy::Web, _) => Means::Call,
    };
    HelpContact { name: contact.names, number: contact.number, means, hours, urgent: contact.emergency }
}

/// "Day and night. Someone to listen": when they answer, and what to turn to them for.
fn when_and_what(contact: &CrisisContact, words: &Words) -> String {
    let what = contact.what.text(words.language());
    let end = if what.ends_with('.') { "" } else { "." };
    match contact.hours.as_ref().map(|hours| when(hours, words)) {
        Some(when) => format!("{what}{end} {when}."),
        None => what.to_owned(),
    }
}

/// When somebody answers, in words.
pub(crate) fn when(hours: &DailyHours, words: &Words) -> String {
    match hours {
        DailyHours::Always => words.text("organisations-help-always").into_owned(),
        DailyHours::Daily(span) => {
            let clock = |minute| said_minute(minute, words);
            words.with(
                "organisations-help-daily",
                &[("from", clock(span.opens).into()), ("to", clock(span.closes).into())],
            )
        }
    }
}

/// A minute of the day as the language writes it.
pub(crate) fn said_minute(minute: Minute, words: &Words) -> String {
    let whole = minute.since_midnight() % 1_440;
    let parts = (i8::try_from(whole / 60), i8::try_from(whole % 60));
    let time = match parts {
        (Ok(hour), Ok(minute)) => jiff::civil::Time::new(hour, minute, 0, 0).unwrap_or(jiff::civil::Time::midnight()),
        _ => jiff::civil::Time::midnight(),
    };
    words.time_of_day(time)
}
