use super::{called, key_of, story::told};
use crate::{
    model::{Kept, Looked, MeasureId, NewLook, Story},
    permissions::SeeShared,
    store::{self, Readers},
};
use db::Read;
use kernel::{Caller, OrRefusal, Outcome, PersonId, Reach, Ref, Refusal, Standing};
use ledger::{App, RecordOf, Work};

/// Somebody who lets the caller see something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharesWithMe {
    /// Who.
    pub person: PersonId,
    /// What they are called, when they said so.
    pub called: Option<String>,
}

/// What the caller reaches at this moment. Whom a supporter was chosen by is asked anew each time.
pub(crate) async fn readers_of(read: &mut impl Read, caller: &Caller) -> Outcome<Readers> {
    let sight = caller.sight::<SeeShared>();
    let chosen_by = match sight.reach() {
        Reach::Chosen(supporter) => people::supporters::who_chose(read, supporter).await?,
        _ => Vec::new(),
    };
    Ok(Readers::of(&sight, caller.person(), chosen_by))
}

/// Whose the thing is that was found through the caller's reach.
fn standing(caller: &Caller, person: PersonId) -> Standing {
    let organisation = match caller.reach::<SeeShared>() {
        Reach::Within(place) => Some(place),
        _ => None,
    };
    Standing { owner: Some(person), organisation }
}

/// Everybody who lets the caller see something. No answer, no day and no count stands here: these are seen on opening, and that is
/// written down.
pub async fn list_people(app: &App, caller: &Caller) -> Outcome<Vec<SharesWithMe>> {
    caller.signed_in()?;
    let mut db = app.db();
    let readers = readers_of(&mut db, caller).await?;
    let mut people = Vec::new();
    for person in store::shares::list_people(&mut db, &readers).await? {
        let called = called(&mut db, app, person).await?;
        people.push(SharesWithMe { person, called });
    }
    Ok(people)
}

/// What a person shares with the caller at this moment, of one measure or of all. That the caller looked is written down in the
/// same transaction, so it cannot be seen without.
pub async fn see_shared(
    app: &App,
    caller: &Caller,
    person: PersonId,
    measure: Option<MeasureId>,
) -> Outcome<Vec<Story>> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let what = if measure.is_some() { Looked::Measure } else { Looked::Story };
        let kept = look(&mut work, app, caller, &NewLook { person, what, measure }).await?;
        let key = key_of(&mut work, app, person).await?;
        let stories = told(&mut work, &key, &kept).await?;
        let proof = caller.may::<SeeShared>(&standing(caller, person))?;
        work.commit(proof.record(Ref::new("people", person)).note("what", what.as_str())).await?;
        Ok(stories)
    })
    .await
}

/// Reads what is shared and writes the look down; absent when there is nothing to see.
async fn look(work: &mut Work, app: &App, caller: &Caller, look: &NewLook) -> Outcome<Vec<Kept>> {
    let readers = readers_of(work, caller).await?;
    let known = store::shares::list_people(work, &readers).await?;
    if !known.contains(&look.person) {
        return Err(Refusal::absent().into());
    }
    let kept = store::answers::list_shared(work, &readers, (look.person, look.measure)).await?;
    let kept = Some(kept).filter(|kept| !kept.is_empty() || look.measure.is_none()).or_absent()?;
    let proof = caller.may::<SeeShared>(&standing(caller, look.person))?;
    store::looks::add(work, (app, caller), look, &proof).await?;
    Ok(kept)
}

/// The same for programs, of several people at once: each of them reads in their list that a program looked.
pub(crate) async fn program_reads(
    app: &App,
    caller: &Caller,
    people: &[PersonId],
) -> Outcome<Vec<(PersonId, Vec<Story>)>> {
    app.command(async |mut work: Work| {
        let mut seen = Vec::new();
        for person in people {
            let new = NewLook { person: *person, what: Looked::Program, measure: None };
            let kept = look(&mut work, app, caller, &new).await?;
            let key = key_of(&mut work, app, *person).await?;
            seen.push((*person, told(&mut work, &key, &kept).await?));
        }
        let Some(first) = people.first() else {
            work.unchanged().await?;
            return Ok(seen);
        };
        let proof = caller.may::<SeeShared>(&standing(caller, *first))?;
        let record = proof.record(Ref::new("people", *first)).note("what", Looked::Program.as_str());
        work.commit(record.note("people", people.len())).await?;
        Ok(seen)
    })
    .await
}
