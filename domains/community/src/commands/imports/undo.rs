use super::{open, open_to_change};
use crate::{
    facts,
    model::{Import, ImportId, ImportState, PutIn, PutInMeeting, Session, SessionId, Spot, State, VisitState},
    permissions::ImportRegisters,
    rules::{self, CHANGED_MEANWHILE, IMPORT_CHANGED, IMPORT_NOT_UNDOABLE},
    store::{self, Place},
};
use db::Read;
use kernel::{Caller, Granted, Outcome};
use ledger::{App, RecordOf, Work};
use std::collections::{BTreeMap, BTreeSet};

/// How a line was changed since it was put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedHow {
    /// Somebody wrote down that they left early, took part from afar or brought a supporter.
    Described,
    /// It was corrected here: it is of somebody else now.
    Corrected,
    /// Somebody took it out of the register: there is nothing left to undo.
    TakenOut,
    /// The person was forgotten: a visit without a name.
    Nameless,
}

/// What is done with lines that were changed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedSince {
    /// Not said: they are asked about.
    NotSaid,
    /// They stay in the registers.
    Stay,
    /// They are taken out with the others.
    GoToo,
}

/// The lines that were changed since they were put in.
pub async fn see_changed(app: &App, caller: &Caller, id: ImportId) -> Outcome<Vec<(PutIn, ChangedHow)>> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    open(&mut now, app, caller, id).await?;
    changed(&mut now, id).await
}

async fn changed(read: &mut impl Read, id: ImportId) -> Outcome<Vec<(PutIn, ChangedHow)>> {
    let visits = store::imports::list_visits(read, id).await?;
    let sessions: BTreeSet<SessionId> = visits.iter().map(|visit| visit.session).collect();
    let mut rows = BTreeMap::new();
    for session in sessions {
        let those = store::imports::list_rows(read, session).await?;
        rows.extend(those.into_iter().map(|row| (row.id, row.details())));
    }
    let how = |visit: &PutIn| match (visit.state, visit.attendance) {
        (VisitState::Nameless, _) => Some(ChangedHow::Nameless),
        (VisitState::TakenOut, _) => Some(ChangedHow::TakenOut),
        (VisitState::Corrected, Some(row)) if rows.contains_key(&row) => Some(ChangedHow::Corrected),
        (VisitState::PutIn | VisitState::Corrected, Some(row)) => match rows.get(&row) {
            None => Some(ChangedHow::TakenOut),
            Some(details) if *details != crate::model::Details::default() => Some(ChangedHow::Described),
            Some(_) => None,
        },
        _ => None,
    };
    Ok(visits.iter().filter_map(|visit| Some((*visit, how(visit)?))).collect())
}

/// The whole import is taken out again: visits, people without a name, sessions and people that were made for it and of whom
/// nothing else is known. All of it or nothing.
pub async fn undo_import(app: &App, caller: &Caller, (id, since): (ImportId, ChangedSince)) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        if !matches!(opened.import.state, ImportState::Going | ImportState::Done) {
            return Err(IMPORT_NOT_UNDOABLE.into());
        }
        let changed = changed(&mut work, id).await?;
        let asked = |how: ChangedHow| matches!(how, ChangedHow::Described | ChangedHow::Corrected);
        if since == ChangedSince::NotSaid && changed.iter().any(|(_, how)| asked(*how)) {
            return Err(IMPORT_CHANGED.into());
        }
        let stay = changed.iter().filter(|(_, how)| asked(*how) && since == ChangedSince::Stay);
        let stay: BTreeSet<Spot> = stay.map(|(visit, _)| visit.spot()).collect();
        take_out(&mut work, (id, &stay), &proof).await?;
        let import = Import {
            state: ImportState::Undone,
            undone_at: Some(app.now()),
            version: opened.import.version + 1,
            ..opened.import
        };
        if store::imports::save(&mut work, &import, &proof).await? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
        work.commit(proof.record(import.reference()).note("state", "undone").note("stayed", stay.len())).await
    })
    .await
}

async fn take_out(
    work: &mut Work,
    (id, stay): (ImportId, &BTreeSet<Spot>),
    proof: &Granted<ImportRegisters>,
) -> Outcome<()> {
    let mut nameless: BTreeMap<SessionId, i64> = BTreeMap::new();
    for visit in store::imports::list_visits(work, id).await? {
        if visit.state == VisitState::Nameless {
            *nameless.entry(visit.session).or_default() += 1;
        } else if let Some(row) = visit.attendance.filter(|_| !stay.contains(&visit.spot())) {
            store::attendances::remove(work, row, proof).await?;
        } else {
            continue;
        }
        let gone = PutIn { attendance: None, state: VisitState::Undone, ..visit };
        store::imports::save_visit(work, id, &gone, proof).await?;
    }
    for meeting in store::imports::list_meetings(work, id).await? {
        let others = meeting.others + nameless.get(&meeting.session).copied().unwrap_or(0);
        as_before(work, (&meeting, others), proof).await?;
        facts::tell_session(work, meeting.session).await?;
    }
    let alone = store::imports::list_made_alone(work, id).await?;
    let ids: db::Ids = alone.iter().copied().collect();
    store::imports::forget_guests(work, &ids, proof).await?;
    store::guests::remove(work, &ids, proof).await?;
    for guest in alone {
        vault::keys::destroy(work, guest.uuid()).await?;
    }
    Ok(())
}

/// A session as it was before, unless something else was written into it since.
async fn as_before(
    work: &mut Work,
    (meeting, others): (&PutInMeeting, i64),
    proof: &Granted<ImportRegisters>,
) -> Outcome<()> {
    let Some(session) = store::sessions::find(work, meeting.session, &Place::everywhere()).await? else {
        return Ok(());
    };
    let anonymous = rules::without(session.anonymous, others);
    let session = Session { anonymous, version: session.version + 1, ..session };
    if others > 0 && store::sessions::save(work, &session, proof).await? == 0 {
        return Err(CHANGED_MEANWHILE.into());
    }
    if !store::imports::is_empty(work, session.id).await? {
        return Ok(());
    }
    if meeting.made {
        store::imports::remove_session(work, session.id, proof).await?;
    } else if meeting.before == Some(State::Planned) {
        let version = if others > 0 { session.version + 1 } else { session.version };
        let session = Session { state: State::Planned, edit_until: None, version, ..session };
        if store::sessions::save(work, &session, proof).await? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
    }
    Ok(())
}
