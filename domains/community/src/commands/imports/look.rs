use super::{Opened, file_of, open, own_service, prepare::plan_mark, table_of, world::moments};
use crate::{
    commands::people::known_of,
    model::{
        Choices, GuestId, Import, ImportBody, ImportId, ImportState, Kind, Known, Layout, Part, Plan, PutIn, Spot, Who,
    },
    permissions::{ImportRegisters, SeeFigures},
    rules::{
        Came, Figures, Rated, figures,
        imports::{Seen, parts_twice, sum_up},
    },
    store::{self, Place, figures::CameRow},
};
use imports::Heads;
use kernel::{Caller, Date, OrRefusal, OrganisationId, Outcome, PersonId};
use ledger::App;
use std::collections::HashMap;
use uuid::Uuid;

/// An import as its service sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSeen {
    /// The import.
    pub import: Import,
    /// What is known of it; nothing when it is kept no longer.
    pub body: Option<ImportBody>,
    /// The mark of the plan, for saying that this is what was looked at.
    pub mark: String,
    /// The plan in numbers.
    pub seen: Seen,
}

fn seen(app: &App, import: Import, body: Option<ImportBody>) -> ImportSeen {
    let mark = body.as_ref().map(|body| super::begin::hex(&plan_mark(app, body))).unwrap_or_default();
    let seen = body.as_ref().map(|body| sum_up(&body.plan)).unwrap_or_default();
    ImportSeen { import, body, mark, seen }
}

/// The imports of the caller's service, the newest on top.
pub async fn list_imports(app: &App, caller: &Caller) -> Outcome<Vec<ImportSeen>> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let mut all = Vec::new();
    for import in store::imports::list_of(&mut now, own_service(caller)?).await? {
        let key = vault::keys::find(&mut now, app.vault(), import.id.uuid()).await?;
        let body = key.and_then(|key| store::imports::open(&key, &import));
        all.push(seen(app, import, body));
    }
    Ok(all)
}

/// One of them; of one that is kept no longer, that it was.
pub async fn see_import(app: &App, caller: &Caller, id: ImportId) -> Outcome<ImportSeen> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let place = Place::of(&caller.sight::<ImportRegisters>());
    let import = store::imports::find(&mut now, id, &place).await?.or_absent()?;
    let key = vault::keys::find(&mut now, app.vault(), id.uuid()).await?;
    let body = key.and_then(|key| store::imports::open(&key, &import));
    Ok(seen(app, import, body))
}

/// What a table looks like, for saying what its columns are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSeen {
    /// Its columns by place, counted from 0.
    pub columns: Vec<(usize, String)>,
    /// Its first lines.
    pub sample: Vec<Vec<String>>,
    /// The sheets with something in them, when there are several.
    pub sheets: Vec<String>,
    /// How it was read: the encoding and separator, or the sheet.
    pub how: String,
    /// Days that can be read in two ways.
    pub doubtful: Vec<String>,
    /// Heads that stand twice.
    pub twice: Vec<String>,
    /// So many lines.
    pub lines: usize,
}

/// So many lines are shown of a table.
const SHOWN: usize = 3;

/// The table of an import that waits. `choices` are what somebody said last, when it is not kept yet.
pub async fn see_table(app: &App, caller: &Caller, (id, choices): (ImportId, Option<&Choices>)) -> Outcome<TableSeen> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let mut opened: Opened = open(&mut now, app, caller, id).await?;
    if let Some(choices) = choices {
        opened.body.choices = Some(choices.clone());
    }
    let bytes = file_of(&mut now, &opened).await?;
    let table = table_of(&mut now, &opened).await?;
    let choices = opened.body.choices.as_ref();
    let layout = choices.map_or(Layout::Lines, |choices| choices.layout);
    let day = choices.and_then(|choices| choices.places.get(&Part::Day).copied());
    let heads = if layout == Layout::Grid { Heads::AreDays } else { Heads::AreNames };
    let sheets = imports::sheets(&bytes).unwrap_or_default();
    Ok(TableSeen {
        columns: table.columns().map(|(place, head)| (place, head.to_owned())).collect(),
        sample: table.sample(SHOWN),
        sheets: if sheets.len() > 1 { sheets } else { Vec::new() },
        how: table.how().to_owned(),
        doubtful: table.doubtful_days(&day.into_iter().collect::<Vec<_>>(), heads),
        twice: parts_twice(&table),
        lines: table.lines(),
    })
}

/// What the figures are now, and what they would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The first and the last day of the months that the table touches.
    pub days: (Date, Date),
    /// Now.
    pub before: Figures,
    /// With the table.
    pub after: Figures,
}

/// What the people, uses and visits of the months in a table are now, and what they would be with it; nothing when nothing
/// would be put in.
pub async fn forecast(app: &App, caller: &Caller, id: ImportId) -> Outcome<Option<Forecast>> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let opened = open(&mut now, app, caller, id).await?;
    let (plan, service) = (&opened.body.plan, opened.import.organisation);
    let zone = crate::commands::zone_of(&mut now, service).await?;
    let days = plan.meetings.iter().map(|meeting| meeting.day);
    let Some((first, last)) = days.clone().min().zip(days.max()) else { return Ok(None) };
    let days = (first.first_of_month(), last.last_of_month());
    let Some(moments) = moments([days.0, days.1].into_iter(), &zone) else { return Ok(None) };
    let mut rows = store::figures::list_came(&mut now, service, moments).await?;
    rows.extend(store::figures::list_crises(&mut now, service, moments).await?);
    let kinds: HashMap<_, Kind> = store::offers::list(&mut now, &Place { kind: "within", organisation: Some(service) })
        .await?
        .into_iter()
        .map(|offer| (offer.id, offer.kind))
        .collect();
    let accounts: HashMap<GuestId, Option<PersonId>> =
        store::guests::list_of(&mut now, service).await?.into_iter().map(|guest| (guest.id, guest.account)).collect();
    let came: Vec<Came> = rows.iter().map(of_row).collect();
    let added = added(plan, (&kinds, &accounts));
    let before = figures(&came, &[], Rated::default(), 0);
    let after = figures(&[came, added].concat(), &[], Rated::default(), 0);
    Ok(Some(Forecast { days, before, after }))
}

fn of_row(row: &CameRow) -> Came {
    Came { kind: row.kind, occasion: row.occasion, person: row.account.unwrap_or(row.root) }
}

fn added(
    plan: &Plan,
    (kinds, accounts): (&HashMap<crate::model::OfferId, Kind>, &HashMap<GuestId, Option<PersonId>>),
) -> Vec<Came> {
    // Whoever is not known yet is somebody: a number that no id has stands for them.
    let stands_for = |number: usize| Uuid::from_u128(number as u128 + 1);
    let person = |number: usize| match plan.people.get(number).and_then(|person| person.who.as_ref()) {
        Some(Who::Known(guest)) => {
            accounts.get(guest).copied().flatten().map_or(guest.uuid(), |account| account.uuid())
        }
        _ => stands_for(number),
    };
    let new = plan.visits.iter().filter(|visit| !visit.already);
    new.filter_map(|visit| {
        let meeting = plan.meetings.get(visit.meeting)?;
        let occasion = meeting.session.map_or_else(|| stands_for(visit.meeting), |session| session.uuid());
        Some(Came { kind: *kinds.get(&meeting.offer)?, occasion, person: person(visit.person) })
    })
    .collect()
}

/// One line of the report of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportLine {
    /// Where it stands in the table.
    pub at: Spot,
    /// Which day.
    pub day: Option<Date>,
    /// Which meeting of the plan.
    pub meeting: usize,
    /// The name, for those who keep people; nothing when they were forgotten.
    pub name: Option<String>,
    /// What became of it; nothing before it is put in.
    pub put_in: Option<PutIn>,
}

/// Each line of an import with what became of it, and the people whom the service knows by now, for choosing somebody else.
pub async fn report_lines(app: &App, caller: &Caller, id: ImportId) -> Outcome<(Vec<ReportLine>, Vec<Known>)> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let opened = open(&mut now, app, caller, id).await?;
    let keeps = caller.ever::<crate::permissions::KeepPeople>();
    let guests = store::guests::list_of(&mut now, opened.import.organisation).await?;
    let known = if keeps { known_of(&mut now, app, &guests).await? } else { Vec::new() };
    let called: HashMap<GuestId, &str> =
        known.iter().filter_map(|one| Some((one.id, one.called.as_deref()?))).collect();
    let put_in: HashMap<Spot, PutIn> =
        store::imports::list_visits(&mut now, id).await?.into_iter().map(|visit| (visit.spot(), visit)).collect();
    let plan = &opened.body.plan;
    let lines = plan.visits.iter().map(|visit| {
        let label = plan.people.get(visit.person).map(|person| person.label.clone());
        let line = put_in.get(&visit.at).copied();
        let now_called =
            line.and_then(|line| line.guest).and_then(|guest| called.get(&guest)).map(|name| (*name).to_owned());
        ReportLine {
            at: visit.at,
            day: plan.meetings.get(visit.meeting).map(|meeting| meeting.day),
            meeting: visit.meeting,
            name: now_called.or(label).filter(|name| keeps && !name.is_empty()),
            put_in: line,
        }
    });
    Ok((lines.collect(), known))
}

/// Whether an import of a place stopped half-way: then its figures are on their way.
pub async fn has_half_way(app: &App, caller: &Caller, place: OrganisationId) -> Outcome<bool> {
    if !caller.ever::<SeeFigures>() {
        return Ok(false);
    }
    Ok(store::imports::count_going(&mut app.db(), place).await? > 0)
}

impl ImportSeen {
    /// It is in, or half-way in, and what is needed for undoing is kept.
    pub fn may_be_undone(&self) -> bool {
        self.body.is_some() && matches!(self.import.state, ImportState::Going | ImportState::Done)
    }
}
