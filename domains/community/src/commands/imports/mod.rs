//! Registers from a table that was kept elsewhere: brought, looked at, put in session by session, corrected, undone.

mod begin;
mod correct;
mod keep;
mod look;
mod prepare;
mod put_in;
mod receive;
mod undo;
mod world;

pub use begin::{Begun, begin_import};
pub use correct::{Correction, correct_line};
pub use keep::keep_imports_no_longer_as_the_system;
pub(crate) use keep::{forget_in_imports, forget_worker_as_the_system};
pub use look::{
    Forecast, ImportSeen, ReportLine, TableSeen, forecast, has_half_way, list_imports, report_lines, see_import,
    see_table,
};
pub use prepare::{choose_sheet, prepare_import, put_line_right, say_who, throw_away};
pub use put_in::{Progress, go_on};
pub use receive::receive_import;
pub use undo::{ChangedHow, ChangedSince, see_changed, undo_import};

use crate::{
    model::{Import, ImportBody, ImportId},
    permissions::ImportRegisters,
    rules::{IMPORT_DAMAGED, IMPORT_NOT_UNDOABLE},
    store::{self, Place},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use db::Read;
use imports::Table;
use kernel::{Caller, Granted, OrRefusal, OrganisationId, Outcome, Reach, Refusal};
use ledger::{App, Work};
use vault::SubjectKey;

/// The service for which the caller puts in registers.
pub(crate) fn own_service(caller: &Caller) -> Outcome<OrganisationId> {
    match caller.reach::<ImportRegisters>() {
        Reach::Within(place) => Ok(place),
        _ => Err(Refusal::absent().into()),
    }
}

/// An import with what is sealed of it, found where the caller may act.
pub(crate) struct Opened {
    pub import: Import,
    pub body: ImportBody,
    pub key: SubjectKey,
}

/// The import with what is sealed of it. One of which nothing is kept is refused.
pub(crate) async fn open(read: &mut impl Read, app: &App, caller: &Caller, id: ImportId) -> Outcome<Opened> {
    let place = Place::of(&caller.sight::<ImportRegisters>());
    let import = store::imports::find(read, id, &place).await?.or_absent()?;
    let key = vault::keys::find(read, app.vault(), id.uuid()).await?.or_refuse(IMPORT_NOT_UNDOABLE)?;
    let body = store::imports::open(&key, &import).or_refuse(IMPORT_NOT_UNDOABLE)?;
    Ok(Opened { import, body, key })
}

/// The same with the proof that the caller may change it.
pub(crate) async fn open_to_change(
    work: &mut Work,
    app: &App,
    caller: &Caller,
    id: ImportId,
) -> Outcome<(Opened, Granted<ImportRegisters>)> {
    let opened = open(work, app, caller, id).await?;
    let proof = caller.may::<ImportRegisters>(&opened.import.standing())?;
    Ok((opened, proof))
}

/// The table of an import that waits.
pub(crate) async fn table_of(read: &mut impl Read, opened: &Opened) -> Outcome<Table> {
    let bytes = file_of(read, opened).await?;
    let sheet = opened.body.choices.as_ref().and_then(|choices| choices.sheet.as_deref());
    receive::read_table(&bytes, sheet)
}

/// The file of an import that waits.
pub(crate) async fn file_of(read: &mut impl Read, opened: &Opened) -> Outcome<Vec<u8>> {
    let file = store::imports::find_file(read, opened.import.id, &opened.key).await?;
    let bytes = file.and_then(|file| STANDARD.decode(file).ok());
    bytes.or_refuse(IMPORT_DAMAGED)
}
