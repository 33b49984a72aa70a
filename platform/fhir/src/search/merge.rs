//! One search over all domains: each in its turn, from its first row to its last. A cursor names the domain and where in it,
//! so that rows which come meanwhile move no others, and none is shown twice.

use super::{Asked, Limits, Place, Query};
use crate::{Ask, Face, Owned, Reading};
use db::Page;
use kernel::{Failure, Fault, Outcome, Refusal, RefusalKind};
use serde_json::Value;

/// How often the domains are asked for one page: a page of few rows with a way on is better than a long wait.
const MOST_ROUNDS: usize = 40;
/// What is counted row by row is counted over so many of the longest pages.
const MOST_PAGES: usize = 100;

/// A page over all domains.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub rows: Vec<Value>,
    pub next: Option<Place>,
}

/// The domains whose faces know everything that is asked: of the rows of any other, nobody can say that they fit.
fn asked_faces(faces: &[Owned], query: &Query) -> Vec<Owned> {
    let knows = |face: &Face, name: &str| face.parameters.iter().any(|parameter| parameter.name == name);
    let able = |owned: &&Owned| query.conditions().iter().all(|condition| knows(&owned.face, condition.name));
    faces.iter().filter(able).copied().collect()
}

/// The page that is asked for; none when its cursor leads nowhere.
pub(crate) async fn page(ask: &Ask, faces: &[Owned], asked: &Asked) -> Outcome<Option<Found>> {
    if let (Some(ids), true) = (&asked.ids, asked.query.conditions().is_empty()) {
        let after = asked.place.as_ref().and_then(|place| place.after.as_deref());
        return by_id(ask, faces, ids.iter().filter(|id| after.is_none_or(|after| id.as_str() > after)), asked.count)
            .await
            .map(Some);
    }
    let faces = asked_faces(faces, &asked.query);
    let start = match &asked.place {
        None => 0,
        Some(place) => match faces.iter().position(|owned| owned.owner == place.owner) {
            Some(start) => start,
            None => return Ok(None),
        },
    };
    let after = asked.place.as_ref().and_then(|place| place.after.clone());
    Walk { ask, asked, found: Found::default(), rounds: 0, unknown: 0 }.over(&faces, start, after).await.map(Some)
}

struct Walk<'a> {
    ask: &'a Ask,
    asked: &'a Asked,
    found: Found,
    rounds: usize,
    /// How many domains said "sign in first".
    unknown: usize,
}

impl Walk<'_> {
    async fn over(mut self, faces: &[Owned], start: usize, mut after: Option<String>) -> Outcome<Found> {
        let mut visited = 0;
        for owned in faces.iter().skip(start) {
            visited += 1;
            if self.stops_in(owned, after.take()).await? {
                return Ok(self.found);
            }
        }
        if visited > 0 && self.unknown == visited {
            return Err(Refusal::sign_in().into());
        }
        Ok(self.found)
    }

    /// Takes rows from one domain until it has no more; true when the page ends inside it, or just before it.
    async fn stops_in(&mut self, owned: &Owned, mut after: Option<String>) -> Outcome<bool> {
        loop {
            let room = self.asked.count.saturating_sub(self.found.rows.len());
            if (room == 0 && after.is_some()) || self.rounds >= MOST_ROUNDS {
                self.found.next = Some(Place { owner: owned.owner.to_owned(), after });
                return Ok(true);
            }
            self.rounds += 1;
            // With no room left, one row is enough to know that there is a way on.
            let limits = Limits { after: after.clone(), most: room.max(1) };
            let page = self.ask_one(owned, limits).await?;
            if room == 0 {
                if page.items.is_empty() && page.next.is_none() {
                    return Ok(false);
                }
                self.found.next = Some(Place { owner: owned.owner.to_owned(), after: None });
                return Ok(true);
            }
            self.found.rows.extend(page.items.into_iter().filter(|row| is_wanted(self.asked, row)));
            match page.next {
                Some(next) => after = Some(next.as_str().to_owned()),
                None => return Ok(false),
            }
        }
    }

    async fn ask_one(&mut self, owned: &Owned, limits: Limits) -> Outcome<Page<Value>> {
        let most = limits.most;
        match (owned.face.search)(self.ask.clone(), self.asked.query.clone(), limits).await {
            Ok(page) if page.items.len() > most => Err(too_many(owned)),
            Ok(page) => Ok(page),
            Err(failure) => {
                self.unknown += usize::from(is_sign_in(&failure));
                nothing_for(failure, Page { items: Vec::new(), next: None })
            }
        }
    }
}

fn is_wanted(asked: &Asked, row: &Value) -> bool {
    let id = row.get("id").and_then(Value::as_str);
    asked.ids.as_ref().is_none_or(|ids| id.is_some_and(|id| ids.contains(id)))
}

fn too_many(owned: &Owned) -> Failure {
    let said = format!("{} gave more rows of {} than it was asked for", owned.owner, owned.face.kind);
    Fault::internal("searching over all domains", said).into()
}

fn is_sign_in(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(refusal) if refusal.kind == RefusalKind::SignIn)
}

/// What a domain does not show to this caller is nothing to them; any other failure is one of the whole search.
fn nothing_for<T>(failure: Failure, nothing: T) -> Outcome<T> {
    match failure {
        Failure::Refused(refusal) if matches!(refusal.kind, RefusalKind::SignIn | RefusalKind::Absent) => Ok(nothing),
        other => Err(other),
    }
}

/// Asks each domain for an id, until one has it. "Sign in first" is the answer when one says so and none has it.
pub(crate) async fn one(ask: &Ask, faces: &[Owned], id: &str) -> Outcome<Reading> {
    let mut sign_in = false;
    for owned in faces {
        match (owned.face.read)(ask.clone(), id.to_owned()).await {
            Ok(Reading::Absent) => {}
            Ok(found) => return Ok(found),
            Err(failure) => {
                sign_in |= is_sign_in(&failure);
                nothing_for(failure, ())?;
            }
        }
    }
    if sign_in { Err(Refusal::sign_in().into()) } else { Ok(Reading::Absent) }
}

async fn by_id<'a>(ask: &Ask, faces: &[Owned], ids: impl Iterator<Item = &'a String>, count: usize) -> Outcome<Found> {
    let mut found = Found::default();
    let mut last: Option<&String> = None;
    for id in ids {
        let reading = match one(ask, faces, id).await {
            Ok(reading) => reading,
            Err(failure) => nothing_for(failure, Reading::Absent)?,
        };
        let Reading::Here(resource) = reading else { continue };
        if found.rows.len() == count {
            found.next = Some(Place { owner: String::new(), after: last.cloned() });
            break;
        }
        found.rows.push(resource);
        last = Some(id);
    }
    Ok(found)
}

/// How many fit over all pages; none when there are too many to count.
pub(crate) async fn total(ask: &Ask, faces: &[Owned], asked: &Asked) -> Outcome<Option<u64>> {
    let mut total = 0_u64;
    if asked.ids.is_none() {
        for owned in asked_faces(faces, &asked.query) {
            let counted = match owned.face.count {
                Some(count) => {
                    count(ask.clone(), asked.query.clone()).await.map(Some).or_else(|no| nothing_for(no, Some(0)))?
                }
                None => walked(ask, &[owned], asked).await?,
            };
            let Some(counted) = counted else { return Ok(None) };
            total = total.saturating_add(counted);
        }
        return Ok(Some(total));
    }
    walked(ask, faces, asked).await
}

async fn walked(ask: &Ask, faces: &[Owned], asked: &Asked) -> Outcome<Option<u64>> {
    let mut asked = Asked { count: super::read::MOST, place: None, ..asked.clone() };
    let mut total = 0_u64;
    for _ in 0..MOST_PAGES {
        let found = match page(ask, faces, &asked).await {
            Ok(found) => found.unwrap_or_default(),
            Err(failure) => nothing_for(failure, Found::default())?,
        };
        total = total.saturating_add(u64::try_from(found.rows.len()).unwrap_or(u64::MAX));
        match found.next {
            Some(next) => asked.place = Some(next),
            None => return Ok(Some(total)),
        }
    }
    Ok(None)
}
