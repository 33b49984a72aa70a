use crate::{
    commands::{Asked, NewPerson, add_person, ask_link, mail_hash, prove_again},
    doors::Doors,
    events::HatWasGiven,
    model::{HatGiven, HatId, MailAddress, Origin, Session},
    permissions::GiveHat,
    rules::{self, hats::Giving, return_path::ReturnPath},
    store,
};
use kernel::{Caller, Id, Language, OrganisationId, Outcome, PersonId, Ref, Refusal, Role, Standing, Time};
use ledger::{App, Record, RecordOf, Work};

const NO_SUCH_PLACE: Refusal = Refusal::invalid("people_no_such_place", "organisation");

/// The hat to give.
#[derive(Clone, Copy, Debug)]
pub struct HatWanted {
    /// The part.
    pub role: Role,
    /// Where; nowhere in particular means for the whole house.
    pub organisation: Option<OrganisationId>,
    /// Until when, if that is known.
    pub ends_at: Option<Time>,
}

/// Gives somebody a hat from now on. They put it on themselves.
pub async fn give_hat(
    app: &App,
    (caller, session): (&Caller, &Session),
    to: PersonId,
    wanted: HatWanted,
) -> Outcome<HatId> {
    prove_again(app, session)?;
    app.command(async |work: Work| give(work, app, caller, To::Person(to), wanted).await).await
}

/// The same for somebody known by their address. Who has no account yet gets one, and in either case a link.
pub async fn give_hat_by_mail(
    app: &App,
    doors: &Doors,
    (caller, session): (&Caller, &Session),
    (mail, wanted): (&MailAddress, HatWanted),
) -> Outcome<HatId> {
    prove_again(app, session)?;
    let given = app.command(async |work: Work| give(work, app, caller, To::Mail(mail), wanted).await).await?;
    let asked = Asked { mail: mail.clone(), leads_to: ReturnPath::of("/hat") };
    ask_link(app, doors, caller, &asked).await?;
    Ok(given)
}

enum To<'a> {
    Person(PersonId),
    Mail(&'a MailAddress),
}

async fn give(mut work: Work, app: &App, caller: &Caller, to: To<'_>, wanted: HatWanted) -> Outcome<HatId> {
    let by = caller.signed_in()?;
    if !caller.ever::<GiveHat>() {
        return Err(Refusal::absent().into());
    }
    if !store::hats::reaches(&mut work, wanted.organisation, &caller.sight::<GiveHat>()).await? {
        return Err(NO_SUCH_PLACE.into());
    }
    let proof = caller.may::<GiveHat>(&Standing {
        owner: Some(by),
        organisation: wanted.organisation.or(caller.hat().and_then(|hat| hat.organisation)),
    })?;
    let person = match to {
        To::Person(person) => person,
        To::Mail(mail) => find_or_invite(&mut work, app, (mail, caller.language())).await?,
    };
    let hat = hat_of(app, person, wanted);
    let giving = Giving {
        by,
        by_role: caller.actor().role,
        to: person,
        role: wanted.role,
        organisation: wanted.organisation,
        begins_at: hat.begins_at,
        ends_at: wanted.ends_at,
    };
    rules::hats::give(&giving)?;
    store::hats::add(&mut work, &hat, &proof).await?;
    let told = HatWasGiven { person, role: wanted.role, organisation: wanted.organisation };
    let record = proof.record(Ref::new("people", person)).note("role", wanted.role.as_str());
    let place = wanted.organisation.map(|place| place.to_string());
    work.commit(record.note("place", place).telling(&told)).await?;
    Ok(hat.id)
}

pub(crate) async fn find_or_invite(
    work: &mut Work,
    app: &App,
    (mail, language): (&MailAddress, Language),
) -> Outcome<PersonId> {
    match store::accounts::find_by_mail(work, &mail_hash(app, mail)).await? {
        Some(person) => Ok(person),
        None => {
            let new = NewPerson { id: None, name: None, mail: Some(mail.clone()), language, origin: Origin::Invited };
            add_person(work, app, &new).await
        }
    }
}

fn hat_of(app: &App, person: PersonId, wanted: HatWanted) -> HatGiven {
    HatGiven {
        id: Id::fresh(app.clock(), app.random()),
        person,
        role: wanted.role,
        organisation: wanted.organisation,
        begins_at: app.now(),
        ends_at: wanted.ends_at,
    }
}

/// Gives the first hat of a house, which nobody is there to give: for the command line of whoever runs it.
pub async fn give_hat_as_the_system(app: &App, mail: &MailAddress, wanted: HatWanted) -> Outcome<PersonId> {
    rules::hats::fits(wanted.role, wanted.organisation)?;
    app.command(async |mut work: Work| {
        let person = find_or_invite(&mut work, app, (mail, Language::English)).await?;
        if store::hats::is_held(&mut work, (person, wanted.role), wanted.organisation, app.now()).await? {
            work.unchanged().await?;
            return Ok(person);
        }
        store::hats::add_as_the_system(&mut work, &hat_of(app, person, wanted), None).await?;
        let record = Record::by_the_system("people.give_hat", Ref::new("people", person));
        let told = HatWasGiven { person, role: wanted.role, organisation: wanted.organisation };
        work.commit(record.note("role", wanted.role.as_str()).telling(&told)).await?;
        Ok(person)
    })
    .await
}
