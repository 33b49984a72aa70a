//! A register in the shape of the project "Recovery within community" (Vojvodina, June 2014 to December 2015): its
//! published
//! totals are 136 people; 32, 88, 10, 95, 65, 29 and 51 of them by service; 83 ratings with a mean of 4.64; 98 places
//! in
//! trainings. The rows are invented so that they come to exactly these.

use crate::{
    facts,
    model::{
        Attendance, Crisis, CrisisState, Door, Ending, Guest, GuestBody, GuestId, Kind, Offer, OfferId, Rating,
        RatingId, Session, SessionId, State, Training,
    },
    proof::TheSystem,
    rules, store,
};
use db::Json;
use i18n::Written;
use jiff::{civil::date, tz::TimeZone};
use kernel::{Date, Id, Language, OrRefusal, OrganisationId, Outcome, Ref, Time};
use ledger::{App, Record, Work};
use organisations::model::{Minute, Setting};

/// The first day of the project.
pub const FROM: Date = date(2014, 6, 1);
/// Its last day.
pub const TO: Date = date(2015, 12, 31);
/// Places in its trainings.
pub const TRAINED: i64 = 98;

const PEOPLE: usize = 136;
/// How many people came to each, and with whom of the register they begin: together they are everybody.
const SERVICES: &[(Kind, usize, usize)] = &[
    (Kind::DropIn, 88, 48),
    (Kind::LegalCounselling, 10, 40),
    (Kind::SelfSupportGroup, 95, 0),
    (Kind::FamilyCounselling, 65, 20),
    (Kind::ArtTherapy, 29, 10),
    (Kind::EducationForEmployment, 51, 70),
];
/// People in a crisis: how many, and with whom they begin.
const CRISES: (usize, usize) = (32, 100);
/// Ratings from 1 to 5: 83 of them add up to 385.
const RATINGS: &[(i64, usize)] = &[(5, 58), (4, 20), (3, 5)];
const TRAININGS: &[(&str, i64, Date)] = &[
    ("Skup učenja 1", 34, date(2014, 10, 14)),
    ("Skup učenja 2", 36, date(2015, 3, 17)),
    ("Skup učenja 3", 28, date(2015, 9, 22)),
];
/// One session of each service a month.
const MONTHS: usize = 19;
const WHY: TheSystem = TheSystem("it is a register of the demonstration");
const NAMES: [&str; 17] = [
    "Ana", "Boris", "Vesna", "Goran", "Dragana", "Đorđe", "Emina", "Živko", "Zorica", "Ivan", "Jasna", "Kosta",
    "Ljubica", "Milan", "Nada", "Ognjen", "Petra",
];

/// Fills the register of a service.
pub async fn vojvodina(app: &App, place: OrganisationId) -> Outcome<()> {
    let guests = keep_guests(app, place).await?;
    for (kind, people, first) in SERVICES {
        keep_service(app, place, (*kind, &chosen(&guests, *people, *first))).await?;
    }
    let rated = keep_service(app, place, (Kind::IndividualCounselling, &[])).await?;
    keep_crises(app, place, &chosen(&guests, CRISES.0, CRISES.1)).await?;
    keep_ratings(app, place, rated).await
}

/// So many of the register, beginning with one; after the last comes the first.
fn chosen(guests: &[GuestId], people: usize, first: usize) -> Vec<GuestId> {
    guests.iter().cycle().skip(first).take(people).copied().collect()
}

/// 136 people with invented names, each under a key of their own.
async fn keep_guests(app: &App, place: OrganisationId) -> Outcome<Vec<GuestId>> {
    let known_since = crate::rules::month_of(crate::commands::today_utc(app));
    app.command(async |mut work: Work| {
        let mut guests = Vec::new();
        for number in 0..PEOPLE {
            let id = GuestId::untimed(app.random());
            let key = vault::keys::create(&mut work, app.vault(), app.random(), id.uuid()).await?;
            let name = NAMES.get(number % NAMES.len()).copied().unwrap_or("Ana");
            let name = format!("{name} {}", number / NAMES.len() + 1);
            let sealed = Some(store::guests::seal(&key, app.random(), &GuestBody { name }));
            let guest = Guest {
                id,
                organisation: place,
                account: None,
                sealed,
                merged_into: None,
                root: id,
                // Known here since the register was brought: three years are counted from then (rules::GUEST_YEARS).
                known_since,
            };
            store::guests::insert(&mut work, &guest, &WHY).await?;
            guests.push(id);
        }
        work.commit(Record::by_the_system("community.keep_people", Ref::new("organisations", place))).await?;
        Ok(guests)
    })
    .await
}

fn hour(day: Date, hour: i16) -> Outcome<Time> {
    let zone = TimeZone::get("Europe/Belgrade").unwrap_or(TimeZone::UTC);
    Minute::of(hour, 0).and_then(|minute| rules::moment(day, minute, &zone)).or_absent()
}

/// The twelfth of each month of the project.
fn months() -> Vec<Date> {
    let first = FROM.first_of_month();
    let later = |month: usize| {
        let months = jiff::Span::new().months(i64::try_from(month).unwrap_or_default()).days(11);
        first.checked_add(months).unwrap_or(first)
    };
    (0..MONTHS).map(later).collect()
}

/// An offer with a session each month. Everybody comes at least once, each third person twice.
async fn keep_service(app: &App, place: OrganisationId, (kind, people): (Kind, &[GuestId])) -> Outcome<OfferId> {
    let offer = offer(kind, place, Id::fresh(app.clock(), app.random()));
    app.command(async |mut work: Work| {
        store::offers::insert(&mut work, &offer, &WHY).await?;
        for (number, day) in months().into_iter().enumerate().take(if people.is_empty() { 0 } else { MONTHS }) {
            let session = session(app, &offer, day)?;
            store::sessions::insert(&mut work, &session, &WHY).await?;
            for (index, guest) in people.iter().enumerate() {
                let again = index % 3 == 0 && (index + 7) % MONTHS == number;
                if index % MONTHS == number || again {
                    let row = attendance(app, session.id, *guest);
                    store::attendances::insert(&mut work, &row, &WHY).await?;
                }
            }
            facts::tell_session(&mut work, session.id).await?;
        }
        work.commit(Record::by_the_system("community.keep_register", offer.reference())).await
    })
    .await?;
    Ok(offer.id)
}

fn session(app: &App, offer: &Offer, day: Date) -> Outcome<Session> {
    let ends_at = hour(day, 19)?;
    Ok(Session {
        id: Id::fresh(app.clock(), app.random()),
        offer: offer.id,
        organisation: offer.organisation,
        series: None,
        starts_at: hour(day, 17)?,
        ends_at,
        place: offer.place.clone(),
        setting: offer.setting,
        online: false,
        capacity: None,
        state: State::Locked,
        edit_until: Some(ends_at),
        anonymous: 0,
        version: 1,
        kind: offer.kind,
        names: offer.names.clone(),
    })
}

fn attendance(app: &App, session: SessionId, guest: GuestId) -> Attendance {
    Attendance::here(Id::fresh(app.clock(), app.random()), (session, guest), None)
}

/// Crises that ended, each followed up the next day.
async fn keep_crises(app: &App, place: OrganisationId, people: &[GuestId]) -> Outcome<()> {
    let days = months();
    app.command(async |mut work: Work| {
        for (guest, day) in people.iter().zip(days.iter().cycle()) {
            let ended = hour(*day, 12)?;
            let crisis = Crisis {
                id: Id::untimed(app.random()),
                organisation: place,
                guest: Some(*guest),
                door: Door::CameIn,
                state: CrisisState::FollowedUp,
                ending: Some(Ending::Settled),
                opened_at: hour(*day, 10)?,
                ended_at: Some(ended),
                due_at: Some(hour(rules::days_later(*day, 2), 12)?),
                followed_at: Some(hour(rules::days_later(*day, 1), 12)?),
                missed_at: None,
                worker: None,
                sealed: None,
                version: 1,
            };
            store::crises::insert(&mut work, &crisis, &WHY).await?;
            facts::tell_crisis(&mut work, crisis.id).await?;
        }
        work.commit(Record::by_the_system("community.answer_crisis", Ref::new("organisations", place))).await
    })
    .await
}

/// Ratings month by month, and trainings.
async fn keep_ratings(app: &App, place: OrganisationId, offer: OfferId) -> Outcome<()> {
    let each = RATINGS.iter().flat_map(|(rating, count)| std::iter::repeat_n(*rating, *count));
    let days = months();
    app.command(async |mut work: Work| {
        for (rating, day) in each.clone().zip(days.iter().cycle()) {
            let id = RatingId::untimed(app.random());
            let month = rules::month_of(*day);
            let row = Rating { id, offer, organisation: place, month, rating, sealed: None };
            store::ratings::insert(&mut work, &row, &WHY).await?;
            facts::tell_rating(&mut work, id).await?;
        }
        for (name, people, held_on) in TRAININGS {
            let id = Id::fresh(app.clock(), app.random());
            let training =
                Training { id, organisation: place, name: (*name).to_owned(), held_on: *held_on, people: *people };
            store::ratings::insert_training(&mut work, &training, &WHY).await?;
            facts::tell_training(&mut work, id).await?;
        }
        work.commit(Record::by_the_system("community.rate", Ref::new("organisations", place))).await
    })
    .await
}

fn written(en: &str, ga: &str, sr: &str) -> Json<Written> {
    Json(Written::in_one(Language::English, en).and(Language::Irish, ga).and(Language::Serbian, sr))
}

/// What an offer of this kind is called, and what people can expect, in three languages.
fn said_of(kind: Kind) -> (Json<Written>, Json<Written>) {
    match kind {
        Kind::DropIn => (
            written("Open afternoon", "Tráthnóna oscailte", "Otvoreno popodne"),
            written("Tea, talk and board games.", "Tae, comhrá agus cluichí boird.", "Čaj, razgovor i društvene igre."),
        ),
        Kind::LegalCounselling => (
            written("Ask a lawyer", "Fiafraigh de dhlíodóir", "Pitajte pravnika"),
            written(
                "Rights, pensions, legal capacity.",
                "Cearta, pinsin, cumas dlí.",
                "Prava, penzije, poslovna sposobnost.",
            ),
        ),
        Kind::SelfSupportGroup => (
            written("Thursday group", "Grúpa na Déardaoine", "Grupa četvrtkom"),
            written("We listen to each other.", "Éistimid lena chéile.", "Slušamo jedni druge."),
        ),
        Kind::FamilyCounselling => (
            written("Around one table", "Thart ar bhord amháin", "Za istim stolom"),
            written("For families and friends.", "Do theaghlaigh agus do chairde.", "Za porodice i prijatelje."),
        ),
        Kind::ArtTherapy => (
            written("Paint and clay", "Péint agus cré", "Boja i glina"),
            written("Nobody has to be good at it.", "Ní gá a bheith go maith chuige.", "Ne morate biti vešti."),
        ),
        Kind::EducationForEmployment => (
            written("Back to work", "Ar ais ag obair", "Nazad na posao"),
            written("Computers and applications.", "Ríomhairí agus iarratais.", "Računari i prijave za posao."),
        ),
        Kind::IndividualCounselling | Kind::CrisisIntervention => (
            written("One to one", "Duine le duine", "U četiri oka"),
            written("An hour with a counsellor.", "Uair an chloig le comhairleoir.", "Sat sa savetnikom."),
        ),
    }
}

fn offer(kind: Kind, organisation: OrganisationId, id: OfferId) -> Offer {
    let (names, about) = said_of(kind);
    Offer {
        id,
        organisation,
        kind,
        names,
        about,
        place: "Otvorena vrata, Cvetna 12".to_owned(),
        setting: Setting::House,
        capacity: None,
        opened_on: FROM,
        retired_on: None,
        version: 1,
    }
}
