use super::open_to_change;
use crate::{
    facts,
    model::{Attendance, Guest, GuestId, ImportId, ImportState, PutIn, Session, Spot, VisitState},
    permissions::ImportRegisters,
    rules::{GUEST_UNKNOWN, IMPORT_LINE, IMPORT_NOT_UNDOABLE},
    store::{self, Place},
};
use kernel::{Caller, Granted, Id, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// How a line that was put in is corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    /// They were not there.
    NotThere,
    /// It was somebody else whom the service knows.
    Was(GuestId),
    /// It was somebody new, of this name.
    WasNew(String),
}

/// One line of an import is corrected; all others stay as they are.
pub async fn correct_line(
    app: &App,
    caller: &Caller,
    (id, at): (ImportId, Spot),
    correction: &Correction,
) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        if opened.import.state != ImportState::Done {
            return Err(IMPORT_NOT_UNDOABLE.into());
        }
        let visits = store::imports::list_visits(&mut work, id).await?;
        let visit = visits.into_iter().find(|visit| visit.spot() == at && visit.state != VisitState::Undone);
        let visit = visit.or_refuse(IMPORT_LINE)?;
        let place = Place::of(&caller.sight::<ImportRegisters>());
        let session = store::sessions::find(&mut work, visit.session, &place).await?.or_refuse(IMPORT_LINE)?;
        if let Some(row) = visit.attendance {
            store::attendances::remove(&mut work, row, &proof).await?;
        }
        let corrected = match person(&mut work, app, (&session, correction), &proof).await? {
            None => PutIn { attendance: None, state: VisitState::TakenOut, ..visit },
            Some(guest) => {
                let attendance = write_down(&mut work, app, (&session, &guest), &proof).await?;
                let state = if attendance.is_some() { VisitState::Corrected } else { VisitState::Already };
                PutIn { guest: Some(guest.id), attendance, state, ..visit }
            }
        };
        store::imports::save_visit(&mut work, id, &corrected, &proof).await?;
        facts::tell_session(&mut work, session.id).await?;
        work.commit(proof.record(session.reference()).note("line", corrected.state.as_str())).await
    })
    .await
}

/// Whoever it was; nobody when they were not there.
async fn person(
    work: &mut Work,
    app: &App,
    (session, correction): (&Session, &Correction),
    proof: &Granted<ImportRegisters>,
) -> Outcome<Option<Guest>> {
    match correction {
        Correction::NotThere => Ok(None),
        Correction::Was(guest) => {
            let found = store::guests::find(work, *guest, &Place::everywhere()).await?;
            Ok(Some(found.filter(|guest| guest.organisation == session.organisation).or_refuse(GUEST_UNKNOWN)?))
        }
        Correction::WasNew(name) => {
            let another = super::super::people::Another::Yes;
            let named = (session.organisation, Some(name.as_str()), another);
            Ok(Some(super::super::people::new_guest(work, app, named, proof).await?))
        }
    }
}

async fn write_down(
    work: &mut Work,
    app: &App,
    (session, guest): (&Session, &Guest),
    proof: &Granted<ImportRegisters>,
) -> Outcome<Option<crate::model::AttendanceId>> {
    if store::imports::roots_of(work, session.id).await?.contains(&guest.root) {
        return Ok(None);
    }
    let id = Id::fresh(app.clock(), app.random());
    let row = Attendance::here(id, (session.id, guest.id), proof.actor().person);
    store::attendances::insert(work, &row, proof).await?;
    Ok(Some(row.id))
}
