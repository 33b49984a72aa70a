//! Invented people, one for each part and known by name throughout: for the demonstration, for tests and for pictures of
//! the pages. Any likeness to living people is chance.

use crate::{
    commands::{NewPerson, add_person},
    model::{HatGiven, MailAddress, Origin},
    store,
};
use kernel::{Id, Language, OrganisationId, Outcome, PersonId, Ref, Role};
use ledger::{App, Record, Work};
use uuid::Uuid;

/// An invented person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoPerson {
    /// Their id, always the same.
    pub id: PersonId,
    /// Their short name in code and in the form of the demonstration's sign-in: `orla`.
    pub key: &'static str,
    /// Their name.
    pub name: &'static str,
    /// What they may play; [`Role::Person`] is for themselves only.
    pub role: Role,
    /// The key of the organisation or invented service where they play it; none is the whole house.
    pub at: Option<&'static str>,
    /// The language they read.
    pub language: Language,
}

impl DemoPerson {
    /// The organisation where they play their part.
    pub fn organisation(&self) -> Outcome<Option<OrganisationId>> {
        match self.at {
            None => Ok(None),
            Some(key) => organisations::demo::service(key).or_else(|_| organisations::organisation_id(key)).map(Some),
        }
    }

    /// Where they get mail.
    pub fn mail(&self) -> Outcome<MailAddress> {
        MailAddress::parse(&[self.key, "@comhar.example"].concat())
    }
}

const fn person(number: u8, key: &'static str, name: &'static str) -> DemoPerson {
    let id = PersonId::from_uuid(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_a000 + number as u128));
    DemoPerson { id, key, name, role: Role::Person, at: None, language: Language::English }
}

impl DemoPerson {
    const fn plays(self, role: Role, at: Option<&'static str>) -> Self {
        Self { role, at, ..self }
    }

    const fn reads(self, language: Language) -> Self {
        Self { language, ..self }
    }
}

const CAST: &[DemoPerson] = &[
    person(1, "aoife", "Aoife Ní Bhriain"),
    person(2, "orla", "Orla Fitzgerald").plays(Role::Moderator, Some("ireland")),
    person(3, "declan", "Declan Nolan").plays(Role::SafetyReader, Some("ireland")),
    person(4, "sarah", "Sarah Whelan").plays(Role::Responder, Some("leeside-team")),
    person(5, "martin", "Martin Hughes").plays(Role::ServiceOwner, Some("leeside-team")),
    person(6, "fionnuala", "Fionnuala Kelleher").plays(Role::AreaLead, Some("south-west")),
    // Also somebody who uses services: he signs in as himself and puts the hat on when he reviews.
    person(7, "tomas", "Tomás Ó Sé").plays(Role::LivedExperienceReviewer, Some("south-west")).reads(Language::Irish),
    person(8, "grace", "Grace Bennett").plays(Role::IdentityCustodian, Some("ireland")),
    person(9, "maire", "Máire Dunne").plays(Role::NationalOffice, None).reads(Language::Irish),
    person(10, "peter", "Peter Walsh").plays(Role::Administrator, Some("ireland")),
    person(11, "jelena", "Jelena Petrović").plays(Role::Moderator, Some("vojvodina-network")).reads(Language::Serbian),
    person(12, "marko", "Marko Jovanović").plays(Role::Responder, Some("otvorena-vrata")).reads(Language::Serbian),
    person(13, "ivana", "Ivana Kovač").reads(Language::Serbian),
];

/// Everybody.
pub fn cast() -> &'static [DemoPerson] {
    CAST
}

/// The one with this key.
pub fn find(key: &str) -> Option<&'static DemoPerson> {
    CAST.iter().find(|one| one.key == key)
}

/// The first who plays this part.
pub fn who_plays(role: Role) -> Option<&'static DemoPerson> {
    CAST.iter().find(|one| one.role == role)
}

/// Brings the cast, as far as it is not there yet. The organisations must be there.
pub async fn demo(app: &App) -> Outcome<()> {
    for one in CAST {
        let organisation = one.organisation()?;
        let mail = one.mail()?;
        app.command(async |mut work: Work| {
            if store::accounts::find(&mut work, one.id).await?.is_some() {
                return work.unchanged().await;
            }
            let new = NewPerson {
                id: Some(one.id),
                name: Some(one.name.to_owned()),
                mail: Some(mail.clone()),
                language: one.language,
                origin: Origin::Demonstration,
            };
            add_person(&mut work, app, &new).await?;
            if crate::rules::hats::is_given(one.role) {
                let (begins_at, ends_at) = (app.now(), None);
                let hat =
                    HatGiven { id: hat_id(one), person: one.id, role: one.role, organisation, begins_at, ends_at };
                store::hats::add_as_the_system(&mut work, &hat, None).await?;
            }
            work.commit(Record::by_the_system("people.demo", Ref::new("people", one.id))).await
        })
        .await?;
    }
    Ok(())
}

/// The id of the hat of an invented person, always the same.
pub fn hat_id(one: &DemoPerson) -> crate::model::HatId {
    Id::from_uuid(Uuid::from_u128(one.id.uuid().as_u128() + 0x1000))
}
