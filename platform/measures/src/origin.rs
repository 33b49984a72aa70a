//! Sorts of things that facts follow from: how their facts are found, told, and counted anew.

use crate::{Fact, Source, replace, store};
use db::Read;
use jobs::BoxFuture;
use kernel::Outcome;
use ledger::{App, Work};
use std::{collections::HashSet, pin::Pin};
use uuid::Uuid;

/// The facts of one thing, read inside the command that changes it.
pub type Facts<'a> = Pin<Box<dyn Future<Output = Outcome<Vec<Fact>>> + Send + 'a>>;

/// Ids of things after one, in order.
pub type ListIds = fn(App, Option<Uuid>) -> BoxFuture<Outcome<Vec<Uuid>>>;

/// How many things are counted anew in one transaction.
const BATCH: usize = 100;
/// How many sources are looked through at once.
const SOURCES: i64 = 500;

/// A sort of things that count: a domain names each in its manifest.
#[derive(Clone, Copy)]
pub struct Origin {
    /// `domain.thing`, never used for another.
    pub name: &'static str,
    /// Goes up when the rules in `facts.rs` change; everything is then counted anew once, when the server starts.
    pub version: i64,
    /// The ids of the things after one, in the order of ids, some hundreds at a time; none when there are no more.
    pub list: ListIds,
    /// Reads a thing and gives its facts; none for one that is gone.
    pub facts: for<'a> fn(&'a mut Work, Uuid) -> Facts<'a>,
}

/// Brings the rows of one thing to what it is now. The one line that a command needs, after it saved the thing.
pub async fn tell(work: &mut Work, origin: &Origin, id: Uuid) -> Outcome<()> {
    let facts = (origin.facts)(work, id).await?;
    replace(work, Source { origin: origin.name, id }, &facts).await
}

/// Counts every thing of these sorts anew whose rules changed since it was last counted; gives how many things there
/// were.
pub async fn recount_what_changed(app: &App, origins: &[Origin]) -> Outcome<u64> {
    const COUNTED: &str = "SELECT c.version FROM measures_counted c WHERE c.origin = $1";
    let mut things = 0;
    for origin in origins {
        let counted: Option<(i64,)> = (&mut app.db()).optional(COUNTED, &[&origin.name]).await?;
        if counted.is_none_or(|(version,)| version != origin.version) {
            things += recount(app, origin).await?;
            note_counted(app, origin).await?;
        }
    }
    Ok(things)
}

async fn note_counted(app: &App, origin: &Origin) -> Outcome<()> {
    const NOTE: &str = "INSERT INTO measures_counted (origin, version)
        VALUES ($1, $2)
        ON CONFLICT (origin) DO UPDATE SET version = excluded.version";
    app.command(async |mut work: Work| {
        work.exec(NOTE, &[&origin.name, &origin.version]).await?;
        work.commit_unrecorded("the common data set was counted anew").await
    })
    .await
}

/// Counts every thing of this sort anew; gives how many there were. Rows of things that are gone go too. Whoever
/// follows sees each thing change as a whole, so no figure is doubled or missing meanwhile.
pub async fn recount(app: &App, origin: &Origin) -> Outcome<u64> {
    let (mut living, mut after) = (HashSet::new(), None);
    loop {
        let ids = (origin.list)(app.clone(), after).await?;
        let Some(last) = ids.last() else { break };
        after = Some(*last);
        for batch in ids.chunks(BATCH) {
            app.command(async |mut work: Work| {
                for id in batch {
                    tell(&mut work, origin, *id).await?;
                }
                work.commit_unrecorded("facts follow from their things, whose changes are recorded").await
            })
            .await?;
        }
        living.extend(ids.into_iter().map(|id| Source { origin: origin.name, id }.kept_as(app.vault())));
    }
    remove_what_follows_from_nothing(app, origin, &living).await?;
    Ok(living.len() as u64)
}

async fn remove_what_follows_from_nothing(app: &App, origin: &Origin, living: &HashSet<Uuid>) -> Outcome<()> {
    for source in lost(app, origin, living).await? {
        app.command(async |mut work: Work| {
            replace::empty(&mut work, source).await?;
            work.commit_unrecorded("facts of a thing that is gone go too").await
        })
        .await?;
    }
    Ok(())
}

/// Sources that have rows and no thing.
async fn lost(app: &App, origin: &Origin, living: &HashSet<Uuid>) -> Outcome<Vec<Uuid>> {
    let (mut lost, mut after) = (Vec::new(), None);
    loop {
        let sources = store::sources_of(&mut app.db(), origin.name, after, SOURCES).await?;
        let Some(last) = sources.last() else { return Ok(lost) };
        after = Some(*last);
        lost.extend(sources.into_iter().filter(|source| !living.contains(source)));
    }
}

/// What of the rows is not what the things say, in sentences for the operator; nothing when all is well.
pub async fn check(app: &App, origins: &[Origin]) -> Outcome<Vec<String>> {
    let mut wrongs = Vec::new();
    for origin in origins {
        let (mut living, mut unequal, mut after) = (HashSet::new(), 0_u64, None);
        loop {
            let ids = (origin.list)(app.clone(), after).await?;
            let Some(last) = ids.last() else { break };
            after = Some(*last);
            for batch in ids.chunks(BATCH) {
                unequal += app.command(async |work: Work| unequal_of(work, origin, batch).await).await?;
            }
            living.extend(ids.into_iter().map(|id| Source { origin: origin.name, id }.kept_as(app.vault())));
        }
        if unequal > 0 {
            wrongs.push(format!("{unequal} things of the sort {} have other facts than they say", origin.name));
        }
        let lost = lost(app, origin, &living).await?.len();
        if lost > 0 {
            wrongs.push(format!("{lost} sources of the sort {} have facts, but no thing", origin.name));
        }
    }
    Ok(wrongs)
}

async fn unequal_of(mut work: Work, origin: &Origin, ids: &[Uuid]) -> Outcome<u64> {
    let mut unequal = 0;
    for id in ids {
        let source = Source { origin: origin.name, id: *id };
        let facts = (origin.facts)(&mut work, *id).await?;
        let wanted = replace::rows(&mut work, source, &facts).await?;
        let kept_as = source.kept_as(work.app().vault());
        unequal += u64::from(store::rows_of(&mut work, kept_as).await? != wanted);
    }
    work.unchanged().await?;
    Ok(unequal)
}
