//! Services: what they do, when the door is open, where they are.

use super::nodes;
use crate::model::{
    Ages, Confidence, Contact, Listens, OpeningHours, Organisation, OrganisationKind, Origin, Place, Service,
    ServiceKind, ServiceSite, Setting, SiteMarker, State,
};
use db::{Json, Page, Read, Result, Tx};
use i18n::Written;
use kernel::{Date, Granted, Id, Language, OrganisationId, Sight, Verb};

db::row! {
    struct ServiceRow {
        sort: Vec<u8>,
        id: OrganisationId,
        place: Place,
        names: Json<Written>,
        note: Json<Written>,
        town: Option<String>,
        from: Option<Date>,
        to: Option<Date>,
        origin: Origin,
        source: String,
        confidence: Confidence,
        what: ServiceKind,
        ages: Ages,
        about: Json<Written>,
        how_to_come: Json<Written>,
        opened: Option<Date>,
        closed: Option<Date>,
        instead: Json<Written>,
        listens: Listens,
        languages: Json<Vec<String>>,
        hours: Json<OpeningHours>,
        contacts: Json<Vec<Contact>>,
        version: i64,
    }
}

impl From<ServiceRow> for Service {
    fn from(row: ServiceRow) -> Self {
        let organisation = Organisation {
            id: row.id,
            kind: OrganisationKind::Service,
            place: row.place,
            names: row.names.0,
            note: row.note.0,
            town: row.town,
            from: row.from,
            to: row.to,
            origin: row.origin,
            source: row.source,
            confidence: row.confidence,
        };
        let state = match row.closed {
            Some(on) => State::Closed { on, instead: row.instead.0 },
            None => State::Open { since: row.opened },
        };
        Self {
            organisation,
            what: row.what,
            ages: row.ages,
            about: row.about.0,
            how_to_come: row.how_to_come.0,
            state,
            listens: row.listens,
            languages: row.languages.0,
            hours: row.hours.0,
            contacts: row.contacts.0,
            sites: Vec::new(),
            version: row.version,
        }
    }
}

/// The service with its sites, open or closed; services are public.
pub async fn find(reader: &mut impl Read, id: OrganisationId) -> Result<Option<Service>> {
    let row = reader.optional::<ServiceRow>(
        "SELECT m.sort, n.id, n.place, n.names, n.note, n.town, n.valid_from, n.valid_to, n.origin, n.source, n.confidence,
                s.what, s.ages, s.about, s.how_to_come, s.opened_on, s.closed_on, s.instead, s.listens, s.languages,
                s.hours, s.contacts, s.version
         FROM organisations_services s
         JOIN organisations_nodes n ON n.id = s.organisation_id
         JOIN organisations_names m ON m.organisation_id = s.organisation_id AND m.language = 'en'
         WHERE s.organisation_id = $1",
        &[&id],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let mut service = Service::from(row);
    service.sites = list_sites(reader, id).await?;
    Ok(Some(service))
}

/// Whether people can share something about a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// It is open and takes part.
    Contributions,
    /// It is closed, or does not take part.
    Nothing,
}

/// Whether people can share something about this service on this day; nothing when there is no such service. A small read,
/// since it stands before everything that is shared.
pub async fn takes_contributions_on(reader: &mut impl Read, id: OrganisationId, day: Date) -> Result<Option<Takes>> {
    type Row = (Option<Date>, Option<Date>, Listens);
    const SQL: &str = "SELECT s.opened_on, s.closed_on, s.listens
         FROM organisations_services s
         WHERE s.organisation_id = $1";
    let row: Option<Row> = reader.optional(SQL, &[&id]).await?;
    Ok(row.map(|(opened, closed, listens)| {
        let open = match closed {
            Some(closed) => day < closed,
            None => opened.is_none_or(|opened| opened <= day),
        };
        if open && listens == Listens::Yes { Takes::Contributions } else { Takes::Nothing }
    }))
}

/// The service, when it lies where the caller may do `V`.
pub async fn find_within<V: Verb>(
    reader: &mut impl Read,
    id: OrganisationId,
    sight: &Sight<V>,
) -> Result<Option<Service>> {
    match nodes::find_within(reader, id, sight).await? {
        Some(_) => find(reader, id).await,
        None => Ok(None),
    }
}

async fn list_sites(reader: &mut impl Read, id: OrganisationId) -> Result<Vec<ServiceSite>> {
    type Row = (Id<SiteMarker>, Setting, String, String, String, String);
    let rows = reader
        .all::<Row>(
            "SELECT s.id, s.setting, s.name, s.address, s.town, s.county
         FROM organisations_sites s
         WHERE s.organisation_id = $1
         ORDER BY s.position",
            &[&id],
        )
        .await?;
    let turn = |(id, setting, name, address, town, county)| ServiceSite { id, setting, name, address, town, county };
    Ok(rows.into_iter().map(turn).collect())
}

/// What a search for support is narrowed by.
#[derive(Clone, Debug)]
pub struct Search {
    /// The reader's language, for the order.
    pub language: Language,
    /// The day, since a closing may lie ahead.
    pub today: Date,
    /// Words of the name or the town, as typed; the first three count.
    pub words: String,
    /// Only this kind.
    pub what: Option<ServiceKind>,
    /// Only within this organisation.
    pub within: Option<OrganisationId>,
    /// At most so many.
    pub size: usize,
}

/// From this word on, up to every word that begins with it.
type WordRange = (Option<Vec<u8>>, Option<Vec<u8>>);

fn word_range(word: Option<&str>) -> WordRange {
    word.map(|word| {
        let first: String = word.chars().take(40).collect();
        // No byte of any text is 0xFF, so this lies behind every word with that beginning.
        let mut behind = first.clone().into_bytes();
        behind.push(0xFF);
        (first.into_bytes(), behind)
    })
    .unzip()
}

const SEARCH: &str =
    "SELECT m.sort, n.id, n.place, n.names, n.note, n.town, n.valid_from, n.valid_to, n.origin, n.source, n.confidence,
            s.what, s.ages, s.about, s.how_to_come, s.opened_on, s.closed_on, s.instead, s.listens, s.languages,
            s.hours, s.contacts, s.version
     FROM organisations_names m
     JOIN organisations_services s ON s.organisation_id = m.organisation_id
     JOIN organisations_nodes n ON n.id = m.organisation_id
     WHERE m.language = $1
       AND (s.closed_on IS NULL OR s.closed_on > $2)
       AND (s.what = $3 OR $3 IS NULL)
       AND (EXISTS (SELECT 1 FROM organisations_within w WHERE w.outer_id = $4 AND w.inner_id = n.id) OR $4 IS NULL)
       AND (EXISTS (SELECT 1 FROM organisations_words a
                    WHERE a.organisation_id = n.id AND a.word >= $5 AND a.word < $6) OR $5 IS NULL)
       AND (EXISTS (SELECT 1 FROM organisations_words b
                    WHERE b.organisation_id = n.id AND b.word >= $7 AND b.word < $8) OR $7 IS NULL)
       AND (EXISTS (SELECT 1 FROM organisations_words c
                    WHERE c.organisation_id = n.id AND c.word >= $9 AND c.word < $10) OR $9 IS NULL)
       AND ((m.sort, m.organisation_id) > ($11, $12) OR $11 IS NULL)
     ORDER BY m.sort, m.organisation_id
     LIMIT $13";

/// Services that are not closed, in the order of their names, page by page. Sites are left out.
pub async fn search(reader: &mut impl Read, search: &Search, after: Option<&str>) -> Result<Page<Service>> {
    let folded = i18n::fold(&search.words);
    let mut words = folded.split_whitespace();
    let [(first, first_end), (second, second_end), (third, third_end)] =
        [word_range(words.next()), word_range(words.next()), word_range(words.next())];
    let (sort, id) = after.and_then(db::Cursor::key::<(Vec<u8>, OrganisationId)>).unzip();
    let limit = i64::try_from(search.size.saturating_add(1)).unwrap_or(i64::MAX);
    let rows = reader
        .all::<ServiceRow>(
            SEARCH,
            &[
                &search.language,
                &search.today,
                &search.what,
                &search.within,
                &first,
                &first_end,
                &second,
                &second_end,
                &third,
                &third_end,
                &sort,
                &id,
                &limit,
            ],
        )
        .await?;
    let page = Page::from_rows(rows, search.size, |row| (row.sort.clone(), row.id));
    Ok(page.map(Service::from))
}

/// Keeps what makes a node a service. Callers hold a `Granted` or load data as the system.
pub(crate) async fn insert(tx: &mut Tx, service: &Service) -> Result<()> {
    let (opened, closed, instead) = columns(&service.state);
    tx.exec(
        "INSERT INTO organisations_services
           (organisation_id, what, ages, about, how_to_come, opened_on, closed_on, instead, listens, languages, hours,
            contacts, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &[
            &service.organisation.id,
            &service.what,
            &service.ages,
            &Json(&service.about),
            &Json(&service.how_to_come),
            &opened,
            &closed,
            &Json(&instead),
            &service.listens,
            &Json(&service.languages),
            &Json(&service.hours),
            &Json(&service.contacts),
            &service.version,
        ],
    )
    .await?;
    for (position, site) in (0_i64..).zip(&service.sites) {
        insert_site(tx, service.id(), position, site).await?;
    }
    Ok(())
}

async fn insert_site(tx: &mut Tx, service: OrganisationId, position: i64, site: &ServiceSite) -> Result<()> {
    tx.exec(
        "INSERT INTO organisations_sites (id, organisation_id, position, setting, name, address, town, county)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[&site.id, &service, &position, &site.setting, &site.name, &site.address, &site.town, &site.county],
    )
    .await
    .map(drop)
}

fn columns(state: &State) -> (Option<Date>, Option<Date>, Written) {
    match state {
        State::Open { since } => (*since, None, Written::default()),
        State::Closed { on, instead } => (None, Some(*on), instead.clone()),
    }
}

/// Saves a correction or a closing over the version that was read; gives `false` when somebody was faster.
pub(crate) async fn save<V: Verb>(tx: &mut Tx, service: &Service, _proof: &Granted<V>) -> Result<bool> {
    let (_, closed, instead) = columns(&service.state);
    let saved = tx
        .exec(
            "UPDATE organisations_services
         SET about = $2,
             how_to_come = $3,
             closed_on = $4,
             instead = $5,
             listens = $6,
             hours = $7,
             contacts = $8,
             version = $9
         WHERE organisation_id = $1
           AND version = $9 - 1",
            &[
                &service.organisation.id,
                &Json(&service.about),
                &Json(&service.how_to_come),
                &closed,
                &Json(&instead),
                &service.listens,
                &Json(&service.hours),
                &Json(&service.contacts),
                &service.version,
            ],
        )
        .await?;
    if saved == 0 {
        return Ok(false);
    }
    let towns: Vec<&str> = service.sites.iter().flat_map(|site| [site.town.as_str(), site.county.as_str()]).collect();
    nodes::save_names(tx, &service.organisation, &towns).await?;
    nodes::save_end(tx, service.id(), closed).await?;
    Ok(true)
}

/// The services on this list, for naming them beside something else; unknown ids are left out.
pub async fn list_names(
    reader: &mut impl Read,
    within: Option<OrganisationId>,
) -> Result<Vec<(OrganisationId, Written)>> {
    let rows = reader
        .all::<(OrganisationId, Json<Written>)>(
            "SELECT n.id, n.names
         FROM organisations_nodes n
         WHERE n.kind = 'service'
           AND (EXISTS (SELECT 1 FROM organisations_within w WHERE w.outer_id = $1 AND w.inner_id = n.id) OR $1 IS NULL)
         ORDER BY n.id",
            &[&within],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, names)| (id, names.0)).collect())
}
