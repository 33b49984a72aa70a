//! Which answers a program may see.

use crate::{
    commands,
    model::{AnswerId, Measure, Point, Story},
    store,
};
use fhir::{Ask, Query};
use kernel::{Failure, Outcome, PersonId};

/// One answer that the caller may see, with its measure and whose it is.
pub(super) struct Seen {
    pub person: PersonId,
    pub measure: Measure,
    pub point: Point,
}

/// Everything that fits whom the query names, in the order of their ids.
pub(super) async fn list(ask: &Ask, query: &Query) -> Outcome<Vec<Seen>> {
    let me = ask.caller.signed_in()?;
    let fits = |person: &PersonId| {
        let id = person.to_string();
        ["subject", "patient"].iter().all(|name| query.all(name, |one| one.fits_reference("Patient", &id)))
    };
    let mut seen = Vec::new();
    if fits(&me) {
        seen.extend(own(ask, me).await?);
    }
    // Whoever names nobody reads their own: a look at everybody at once would be in everybody's list.
    let named = ["subject", "patient"].iter().any(|name| query.of(name).next().is_some());
    if named {
        let known = commands::list_people(&ask.app, &ask.caller).await?;
        let wanted: Vec<PersonId> = known.into_iter().map(|one| one.person).filter(|person| fits(person)).collect();
        seen.extend(shared(ask, &wanted).await?);
    }
    seen.sort_by_key(|one| one.point.id);
    Ok(seen)
}

/// One answer, when the caller may see it.
pub(super) async fn find(ask: &Ask, id: AnswerId) -> Outcome<Option<Seen>> {
    let me = ask.caller.signed_in()?;
    let Some(kept) = store::answers::find_as_the_system(&mut ask.app.db(), id).await? else { return Ok(None) };
    let all = if kept.person == me { own(ask, me).await? } else { shared(ask, &[kept.person]).await? };
    Ok(all.into_iter().find(|one| one.point.id == id))
}

async fn own(ask: &Ask, me: PersonId) -> Outcome<Vec<Seen>> {
    Ok(unfold(me, commands::list_stories(&ask.app, &ask.caller).await?))
}

async fn shared(ask: &Ask, people: &[PersonId]) -> Outcome<Vec<Seen>> {
    match commands::program_reads(&ask.app, &ask.caller, people).await {
        Ok(read) => Ok(read.into_iter().flat_map(|(person, stories)| unfold(person, stories)).collect()),
        // What is not shared and what never was look alike.
        Err(Failure::Refused(_)) => Ok(Vec::new()),
        Err(fault) => Err(fault),
    }
}

fn unfold(person: PersonId, stories: Vec<Story>) -> Vec<Seen> {
    let each = |story: Story| {
        let measure = story.measure;
        let points = story.own.into_iter().chain(story.workers);
        points.map(move |point| Seen { person, measure: measure.clone(), point }).collect::<Vec<_>>()
    };
    stories.into_iter().flat_map(each).collect()
}
