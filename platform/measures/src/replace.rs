//! The rows of a thing follow it: replaced as a whole, in the transaction of its change, and only the difference is
//! written.

use crate::{
    Fact, PersonKey, Source,
    store::{self, Body, Row, Seen},
};
use kernel::{Id, Outcome};
use ledger::Work;
use std::collections::HashMap;
use uuid::Uuid;

enum ChangeMark {}

/// Makes `facts` all that counts of this thing. Call it in the command that changes the thing, before the commit.
pub async fn replace(work: &mut Work, source: Source, facts: &[Fact]) -> Outcome<()> {
    let kept_as = source.kept_as(work.app().vault());
    let kept = store::rows_of(work, kept_as).await?;
    let wanted = rows(work, source, facts).await?;
    write(work, kept_as, kept, wanted).await
}

/// Takes every row of a source away.
pub(crate) async fn empty(work: &mut Work, source: Uuid) -> Outcome<()> {
    let kept = store::rows_of(work, source).await?;
    write(work, source, kept, Vec::new()).await
}

/// The rows that facts of a source are kept as, each for whom it counts now.
pub(crate) async fn rows(work: &mut Work, source: Source, facts: &[Fact]) -> Outcome<Vec<Row>> {
    let kept_as = source.kept_as(work.app().vault());
    let mut told: Vec<Uuid> = facts.iter().filter_map(|fact| fact.person).map(PersonKey::uuid).collect();
    told.sort_unstable();
    told.dedup();
    let merges: HashMap<Uuid, Uuid> = match told.is_empty() {
        true => HashMap::new(),
        false => store::merges_of(work, &told).await?.into_iter().collect(),
    };
    Ok(rows_of_facts((kept_as, source.origin), facts, &merges))
}

fn rows_of_facts((source, origin): (Uuid, &str), facts: &[Fact], merges: &HashMap<Uuid, Uuid>) -> Vec<Row> {
    let row = |fact: &Fact| {
        let told = fact.person.map(PersonKey::uuid);
        Row {
            id: Uuid::nil(),
            source,
            origin: origin.to_owned(),
            measure: fact.measure.to_owned(),
            told,
            person: told.map(|told| merges.get(&told).copied().unwrap_or(told)),
            node: fact.node.map(Id::uuid).unwrap_or_default(),
            day: fact.day,
            kind: fact.kind.as_deref().unwrap_or_default().to_owned(),
            value: fact.value,
        }
    };
    with_ids(facts.iter().map(row).collect())
}

/// Gives each row its id. Rows that differ in nothing but the value are told apart by their place among them.
fn with_ids(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| row.value);
    let mut alike: HashMap<Uuid, u64> = HashMap::new();
    for row in &mut rows {
        let place = alike.entry(id_of(row, 0)).or_default();
        row.id = id_of(row, *place);
        *place += 1;
    }
    rows.sort_by_key(|row| row.id);
    rows
}

/// The id of a row: a hash of what it says, but for its value and for whom a merge lets it count.
fn id_of(row: &Row, place: u64) -> Uuid {
    let mut hash = blake3::Hasher::new_derive_key("comhar measures row, version 1");
    hash.update(row.source.as_bytes());
    hash.update(row.told.unwrap_or_default().as_bytes());
    hash.update(row.node.as_bytes());
    for text in [row.measure.as_str(), row.day.to_string().as_str(), row.kind.as_str()] {
        hash.update(&(text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.update(&place.to_le_bytes());
    let [kept @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = *hash.finalize().as_bytes();
    Uuid::from_bytes(kept)
}

/// Writes what differs between the rows that are kept and those that are wanted, and tells those who follow.
async fn write(work: &mut Work, source: Uuid, kept: Vec<Row>, wanted: Vec<Row>) -> Outcome<()> {
    let gone: Vec<&Row> = kept.iter().filter(|row| !wanted.contains(row)).collect();
    let come: Vec<&Row> = wanted.iter().filter(|row| !kept.contains(row)).collect();
    if gone.is_empty() && come.is_empty() {
        return Ok(());
    }
    let body = Body {
        gone: gone.iter().copied().map(Seen::from).collect(),
        come: come.iter().copied().map(Seen::from).collect(),
    };
    if !gone.is_empty() {
        store::remove(work, &gone.iter().map(|row| row.id).collect::<Vec<_>>()).await?;
    }
    for row in come {
        store::insert(work, row).await?;
    }
    let id: Id<ChangeMark> = Id::untimed(work.app().random());
    Ok(store::add_change(work, id.uuid(), source, &body).await?)
}

/// Takes a person out of all that counts: sums stay as they are, nobody is counted for them any more. Whoever counted
/// for them counts for themselves again.
pub async fn forget(work: &mut Work, person: PersonKey) -> Outcome<()> {
    for other in store::merged_into(work, person.uuid()).await? {
        unmerge(work, PersonKey::from_uuid(other)).await?;
    }
    store::end_merge(work, person.uuid()).await?;
    recast(work, person.uuid(), |row| (row.told, row.person) = (None, None)).await
}

/// Two who turned out to be one: from now on `person` counts for `other`, in all that was and all that comes.
pub async fn merge(work: &mut Work, person: PersonKey, other: PersonKey) -> Outcome<()> {
    let known: HashMap<Uuid, Uuid> = store::merges_of(work, &[other.uuid()]).await?.into_iter().collect();
    let into = known.get(&other.uuid()).copied().unwrap_or(other.uuid());
    if into == person.uuid() {
        return Ok(());
    }
    let mut all = store::merged_into(work, person.uuid()).await?;
    all.push(person.uuid());
    for one in all {
        store::set_merge(work, one, into).await?;
        recast(work, one, |row| row.person = Some(into)).await?;
    }
    Ok(())
}

/// They are two after all: `person` counts for themselves again.
pub async fn unmerge(work: &mut Work, person: PersonKey) -> Outcome<()> {
    store::end_merge(work, person.uuid()).await?;
    recast(work, person.uuid(), |row| row.person = Some(person.uuid())).await
}

/// Changes the rows told of a person where they lie, source by source, so that the changes of each source keep their
/// order.
async fn recast(work: &mut Work, person: Uuid, change: impl Fn(&mut Row)) -> Outcome<()> {
    let mut sources: Vec<Uuid> = store::rows_told_of(work, person).await?.into_iter().map(|row| row.source).collect();
    sources.dedup();
    for source in sources {
        let kept = store::rows_of(work, source).await?;
        let mut wanted = kept.clone();
        for row in wanted.iter_mut().filter(|row| row.told == Some(person)) {
            change(row);
        }
        write(work, source, kept, with_ids(wanted)).await?;
    }
    Ok(())
}
