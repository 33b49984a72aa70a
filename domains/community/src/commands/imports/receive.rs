use super::own_service;
use crate::{
    model::{Import, ImportBody, ImportId, ImportState, Plan},
    permissions::ImportRegisters,
    rules::{
        self, IMPORT_DAMAGED, IMPORT_EMPTY, IMPORT_MERGED, IMPORT_NO_LINES, IMPORT_NO_TABLE, IMPORT_OLD, IMPORT_SAME,
        IMPORT_TOO_LARGE, IMPORT_TOO_MANY_LINES,
        imports::{LARGEST_REGISTER, MOST_LINES, guess},
    },
    store,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use db::Read;
use imports::{CannotRead, Table, load_sheet, sheets};
use kernel::{Caller, Id, OrganisationId, Outcome, Refusal, Standing};
use ledger::{App, RecordOf, Work};

/// Somebody brings a table. Nothing of it is put in before they have looked at what would be done.
pub async fn receive_import(app: &App, caller: &Caller, (name, file): (&str, &[u8])) -> Outcome<ImportId> {
    caller.signed_in()?;
    let service = own_service(caller)?;
    let found = sheets(file).map_err(|why| refusal(&why))?;
    let sheet = found.first().cloned().filter(|_| found.len() > 1);
    let table = read_table(file, sheet.as_deref())?;
    let choices = Some(guess(&table, sheet));
    let name = rules::name(name).unwrap_or_default();
    let body = &ImportBody { name, choices, plan: Plan::default() };
    let written = &STANDARD.encode(file);
    let mark = content_mark(app, &table);
    app.command(async |mut work: Work| {
        let proof = caller.may::<ImportRegisters>(&Standing { owner: None, organisation: Some(service) })?;
        refuse_same(&mut work, app, (service, &mark)).await?;
        let id = Id::fresh(app.clock(), app.random());
        let key = vault::keys::create(&mut work, app.vault(), app.random(), id.uuid()).await?;
        let import = Import {
            id,
            organisation: service,
            state: ImportState::Received,
            sealed: Some(store::imports::seal(&key, app.random(), body)),
            content_mark: Some(mark.to_vec()),
            plan_mark: None,
            received_at: app.now(),
            received_by: caller.person(),
            put_in_at: None,
            undone_at: None,
            meetings: 0,
            meetings_done: 0,
            visits: 0,
            version: 1,
        };
        let file = store::imports::seal_file(&key, app.random(), written);
        store::imports::insert(&mut work, &import, &file, &proof).await?;
        work.commit(proof.record(import.reference()).note("state", import.state.as_str())).await?;
        Ok(id)
    })
    .await
}

/// The table in a file, when it can be read and its heads are plain.
pub(crate) fn read_table(file: &[u8], sheet: Option<&str>) -> Outcome<Table> {
    if file.len() > LARGEST_REGISTER {
        return Err(IMPORT_TOO_LARGE.with("limit", (LARGEST_REGISTER / 1024 / 1024).to_string()).into());
    }
    let table = load_sheet(file, sheet).map_err(|why| refusal(&why))?;
    if table.lines() > MOST_LINES {
        return Err(IMPORT_TOO_MANY_LINES.with("limit", MOST_LINES.to_string()).into());
    }
    match table.merged_heads().first() {
        Some(head) => Err(IMPORT_MERGED.with("head", head.clone()).into()),
        None => Ok(table),
    }
}

fn refusal(why: &CannotRead) -> Refusal {
    match why {
        CannotRead::Empty => IMPORT_EMPTY,
        CannotRead::TooLarge => IMPORT_TOO_LARGE.with("limit", (LARGEST_REGISTER / 1024 / 1024).to_string()),
        CannotRead::TooManyRows => IMPORT_TOO_MANY_LINES.with("limit", MOST_LINES.to_string()),
        CannotRead::OldOrLocked => IMPORT_OLD,
        CannotRead::NotATable => IMPORT_NO_TABLE,
        CannotRead::Damaged => IMPORT_DAMAGED,
        CannotRead::NoLines => IMPORT_NO_LINES,
    }
}

/// What tells the content of a table from others, whichever program saved it; nobody reads anything out of it.
pub(crate) fn content_mark(app: &App, table: &Table) -> [u8; 32] {
    app.vault().lookup("community.import", &table.fingerprint())
}

/// The same table is put in once. The earlier import is named.
pub(crate) async fn refuse_same(
    read: &mut impl Read,
    app: &App,
    (service, mark): (OrganisationId, &[u8; 32]),
) -> Outcome<()> {
    let Some(earlier) = store::imports::find_same(read, service, mark).await? else { return Ok(()) };
    let zone = crate::commands::zone_of(read, service).await?;
    let key = vault::keys::find(read, app.vault(), earlier.id.uuid()).await?;
    let name = key.and_then(|key| store::imports::open(&key, &earlier)).map(|body| body.name);
    let day = rules::day_of(earlier.put_in_at.unwrap_or(earlier.received_at), &zone);
    let refusal = IMPORT_SAME.with("file", name.filter(|name| !name.is_empty()).unwrap_or_else(|| "…".to_owned()));
    Err(refusal.with("day", day.to_string()).into())
}
