use super::people::known_of;
use crate::{
    model::{Attendance, Known, Session, SessionId, State},
    permissions::{AmendRegister, KeepRegister},
    rules::{self, Hand},
    store::{self, Place, attendances::InRegister},
};
use db::Read;
use jiff::ToSpan;
use kernel::{Caller, OrRefusal, Outcome, PersonId, Time};
use ledger::App;
use std::collections::{BTreeSet, HashMap};

/// Somebody who is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Here {
    /// Who.
    pub known: Known,
    /// The row.
    pub row: Attendance,
    /// They are written down somewhere else at the same time: somebody should look.
    pub elsewhere: bool,
}

/// A register as a worker sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    /// The session.
    pub session: Session,
    /// Who is there.
    pub here: Vec<Here>,
    /// Who came lately and is not there.
    pub lately: Vec<Known>,
    /// Everybody else whom the service knows.
    pub others: Vec<Known>,
    /// Who works there.
    pub workers: Vec<PersonId>,
    /// It takes changes from this caller now.
    pub takes_changes: bool,
    /// It can be opened now.
    pub may_open: bool,
    /// A locked register, and the caller may open it again.
    pub may_amend: bool,
}

/// Whoever came within so many weeks stands on top.
const LATELY_WEEKS: i64 = 8;

/// A register: who is there, who came lately, and everybody else.
pub async fn see_register(app: &App, caller: &Caller, id: SessionId) -> Outcome<Register> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let place = Place::of(&caller.sight::<KeepRegister>());
    let session = store::sessions::find(&mut now, id, &place).await?.or_absent()?;
    let guests = store::guests::list_of(&mut now, session.organisation).await?;
    let known: Vec<Known> = known_of(&mut now, app, &guests).await?;
    let rows = store::attendances::list_of_session(&mut now, id).await?;
    let since = session.starts_at.checked_sub((LATELY_WEEKS * 7 * 24).hours()).unwrap_or(Time::MIN);
    let lately: BTreeSet<_> =
        store::guests::list_lately(&mut now, session.organisation, since).await?.into_iter().collect();
    let there: BTreeSet<_> = rows.iter().map(|row| row.root).collect();
    let here = here(&mut now, &session, (rows, &known)).await?;
    // One line for each person: the root stands for everybody who turned out to be the same.
    let away = known.into_iter().filter(|one| one.id == one.root && !there.contains(&one.root));
    let (lately, others) = away.partition(|one| lately.contains(&one.root));
    let workers = store::sessions::list_workers(&mut now, id).await?;
    let takes_changes = rules::takes_changes(&session, app.now(), hand(caller)).is_ok();
    let may_open = session.state == State::Planned && rules::may_open(&session, app.now());
    let locked = matches!(session.state, State::Locked | State::Amended) && !takes_changes;
    let may_amend = locked && caller.ever::<AmendRegister>();
    Ok(Register { session, here, lately, others, workers, takes_changes, may_open, may_amend })
}

/// Who would change a register.
pub(crate) fn hand(caller: &Caller) -> Hand {
    if caller.ever::<AmendRegister>() { Hand::Amender } else { Hand::Worker }
}

async fn here(
    read: &mut impl Read,
    session: &Session,
    (rows, known): (Vec<InRegister>, &[Known]),
) -> Outcome<Vec<Here>> {
    let known: HashMap<_, &Known> = known.iter().map(|one| (one.id, one)).collect();
    let mut here = Vec::new();
    for InRegister { row, root } in rows {
        let Some(known) = known.get(&row.guest) else { continue };
        let during = (session.starts_at, session.ends_at);
        let others = store::attendances::list_sessions_during(read, root, during).await?;
        let elsewhere = !row.online && others.iter().any(|other| rules::overlaps(session, other));
        here.push(Here { known: (*known).clone(), row, elsewhere });
    }
    Ok(here)
}
