use super::{
    called, find_measure,
    link::{link_token, lookup_of},
    measures::for_place,
    today,
};
use crate::{
    listeners::MAIL_ASKING,
    model::{AskForm, Asking, AskingId, AskingState, Measure, Time, TimeState},
    permissions::Ask,
    rules::{self, ASKED_ENOUGH, MAIL_WRONG, MEASURE_RETIRED, MEASURE_UNKNOWN},
    store,
};
use jobs::{Hands, NewJob};
use kernel::{Caller, Granted, OrRefusal, OrganisationId, Outcome, PersonId, Reach, Refusal, Standing};
use ledger::{App, RecordOf, Work};
use people::model::MailAddress;
use serde_json::json;

/// So many askings of one service wait for one person at once: more would be a burden.
const MOST_OPEN: i64 = 3;

/// A service asks somebody to fill in a measure, by mail. Whether the address is known changes nothing that the asker sees.
pub async fn ask(app: &App, caller: &Caller, form: &AskForm) -> Outcome<AskingId> {
    let by = caller.signed_in()?;
    let Reach::Within(service) = caller.reach::<Ask>() else { return Err(Refusal::absent().into()) };
    let mail = MailAddress::parse(&form.mail).map_err(|_| MAIL_WRONG)?;
    rules::due_on(form.due_on, today(app))?;
    let (mail, measure) = (&mail, &measure_for(app, service, form).await?);
    app.command(async |mut work: Work| {
        let proof = caller.may::<Ask>(&Standing { owner: None, organisation: Some(service) })?;
        let person = people::invite::find_or_invite_as_the_system(&mut work, app, mail, caller.language()).await?;
        let time = time_with(&mut work, app, (person, service), &proof).await?;
        if store::askings::count_open(&mut work, time.id, today(app)).await? >= MOST_OPEN {
            return Err(ASKED_ENOUGH.into());
        }
        let asking = asking_of(app, &time, (by, measure), form);
        store::measures::keep(&mut work, measure, &proof).await?;
        let lookup = lookup_of(app, &link_token(app, asking.id));
        store::askings::insert(&mut work, &asking, &lookup, &proof).await?;
        jobs::enqueue(&mut work, NewJob::new(MAIL_ASKING, json!({ "asking": asking.id }))).await?;
        let record = proof.record(asking.reference()).note("measure", measure.name.as_str());
        work.commit(record.note("occasion", asking.occasion.as_str())).await?;
        Ok(asking.id)
    })
    .await
}

/// An asking as whoever asked sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct SentAsking {
    /// The invitation.
    pub asking: Asking,
    /// What was asked.
    pub measure: Measure,
    /// What the person is called. Nobody is named before they said yes: an address could be tried out that way.
    pub called: Option<String>,
}

/// So many days an asking stays in the list.
const LISTED_DAYS: i64 = 60;

/// What the caller's services asked lately, and how it stands with each: whether it was answered, never what was said.
pub async fn list_sent(app: &App, caller: &Caller) -> Outcome<Vec<SentAsking>> {
    caller.signed_in()?;
    let mut db = app.db();
    let place = store::Place::of(&caller.sight::<Ask>());
    let since = rules::days_later(today(app), -LISTED_DAYS);
    let mut sent = Vec::new();
    for (asking, time) in store::askings::list_sent(&mut db, &place, since).await? {
        let measure = find_measure(&mut db, asking.measure).await?;
        let called = match time {
            TimeState::Asked => None,
            TimeState::Together | TimeState::Ended => called(&mut db, app, asking.person).await?,
        };
        sent.push(SentAsking { asking, measure, called });
    }
    Ok(sent)
}

async fn measure_for(app: &App, service: OrganisationId, form: &AskForm) -> Outcome<Measure> {
    let offered = for_place(&mut app.db(), service).await?;
    if let Some(measure) = offered.into_iter().find(|one| one.id == form.measure && one.is_for_the_person()) {
        return Ok(measure);
    }
    match store::measures::find(&mut app.db(), form.measure).await? {
        Some(measure) if !measure.is_open() => Err(MEASURE_RETIRED.into()),
        _ => Err(MEASURE_UNKNOWN.into()),
    }
}

/// The time together that goes on, or a new one that waits for the person's yes.
async fn time_with(
    work: &mut Work,
    app: &App,
    (person, service): (PersonId, OrganisationId),
    proof: &Granted<Ask>,
) -> Outcome<Time> {
    if let Some(time) = store::times::find_open(work, person, service).await? {
        return Ok(time);
    }
    let time = Time {
        id: kernel::Id::fresh(app.clock(), app.random()),
        person,
        organisation: service,
        state: TimeState::Asked,
        asked_on: today(app),
        began_on: None,
        ended_on: None,
        end_code: None,
        treatment_contacts: 0,
        referred_on: None,
        first_treatment_on: None,
    };
    store::times::insert(work, &time, proof).await?;
    Ok(time)
}

fn asking_of(app: &App, time: &Time, (by, measure): (PersonId, &Measure), form: &AskForm) -> Asking {
    Asking {
        // A link is made of this id, so the id says nothing of when.
        id: kernel::Id::untimed(app.random()),
        person: time.person,
        time: time.id,
        organisation: time.organisation,
        measure: measure.id,
        occasion: form.occasion,
        asked_by: by,
        asked_on: today(app),
        due_on: form.due_on,
        open_until: rules::open_until(form.due_on),
        state: AskingState::Open,
    }
}

/// Mails the link. The mail says neither who asks nor what for: it lies where others may see it.
pub async fn mail_asking_as_the_system(hands: &Hands, id: AskingId) -> Outcome<()> {
    let app = &hands.app;
    let Some(asking) = store::askings::find_as_the_system(&mut app.db(), id).await? else { return Ok(()) };
    let Some(account) = people::commands::account_of(&mut app.db(), app, asking.person).await? else { return Ok(()) };
    if asking.state != AskingState::Open {
        return Ok(());
    }
    let mail = account.mail.or_absent()?;
    let words = hands.catalogue.words(account.language);
    let link = hands.settings.link(&["/outcomes/answer/", &link_token(app, id)].concat());
    let name = hands.settings.name.as_str();
    let values: &[(&str, i18n::Value<'_>)] = &[("name", name.into()), ("address", link.as_str().into())];
    let subject = words.with("outcomes-mail-asking-subject", values);
    let body = words.with("outcomes-mail-asking-body", values);
    hands.mailer.send(mail.as_str(), &subject, &body).await
}
