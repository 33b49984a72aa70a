use super::{super::zone_of, Opened, open_to_change, world::offer_of};
use crate::{
    facts,
    model::{
        Amendment, Attendance, Guest, GuestBody, GuestId, Import, ImportId, ImportState, PlannedMeeting, PlannedVisit,
        PutIn, PutInMeeting, PutInPerson, Reason, Session, State, VisitState, Who,
    },
    permissions::ImportRegisters,
    rules::{self, CHANGED_MEANWHILE, IMPORT_NOT_GOING, imports::AT_ONCE},
    store::{self, Place},
};
use jiff::{ToSpan, tz::TimeZone};
use kernel::{Caller, Granted, Id, Outcome};
use ledger::{App, RecordOf, Work};
use std::collections::{BTreeSet, HashMap};

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Sessions that are in.
    pub done: i64,
    /// Sessions of the table.
    pub all: i64,
}

impl Progress {
    /// Nothing is left.
    pub const fn is_whole(self) -> bool {
        self.done >= self.all
    }
}

/// Puts in the next sessions, each whole with everybody who came to it and with its figures, so many times. Stopped in
/// between, it goes on where it stopped: no session is in by half and none twice.
pub async fn go_on(app: &App, caller: &Caller, (id, times): (ImportId, usize)) -> Outcome<Progress> {
    caller.signed_in()?;
    let mut progress = Progress { done: 0, all: 1 };
    for _ in 0..times.max(1) {
        progress = next(app, caller, id).await?;
        if progress.is_whole() {
            break;
        }
    }
    Ok(progress)
}

async fn next(app: &App, caller: &Caller, id: ImportId) -> Outcome<Progress> {
    app.command(async |mut work: Work| {
        let (opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        if opened.import.state == ImportState::Done {
            let (done, all) = (opened.import.meetings_done, opened.import.meetings);
            work.unchanged().await?;
            return Ok(Progress { done, all });
        }
        if opened.import.state != ImportState::Going {
            return Err(IMPORT_NOT_GOING.into());
        }
        let (meetings, visits) = put_in(&mut work, app, (&opened, &proof)).await?;
        let import = further(opened.import, (meetings, visits), app);
        if store::imports::save(&mut work, &import, &proof).await? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
        let progress = Progress { done: import.meetings_done, all: import.meetings };
        let record = proof.record(import.reference()).note("state", import.state.as_str());
        work.commit(record.note("sessions", meetings).note("visits", visits)).await?;
        Ok(progress)
    })
    .await
}

fn further(import: Import, (meetings, visits): (i64, i64), app: &App) -> Import {
    let meetings_done = import.meetings_done + meetings;
    let whole = meetings_done >= import.meetings;
    Import {
        state: if whole { ImportState::Done } else { ImportState::Going },
        put_in_at: if whole { Some(app.now()) } else { None },
        meetings_done,
        visits: import.visits + visits,
        version: import.version + 1,
        ..import
    }
}

/// What one turn works with.
struct Turn<'a> {
    app: &'a App,
    opened: &'a Opened,
    proof: &'a Granted<ImportRegisters>,
    zone: TimeZone,
    /// Who the people of the plan are, as far as they came by.
    guests: HashMap<usize, GuestId>,
}

/// The next whole sessions; gives how many sessions and visits were put in.
async fn put_in(
    work: &mut Work,
    app: &App,
    (opened, proof): (&Opened, &Granted<ImportRegisters>),
) -> Outcome<(i64, i64)> {
    let plan = &opened.body.plan;
    let mut of: HashMap<usize, Vec<PlannedVisit>> = HashMap::new();
    for visit in &plan.visits {
        of.entry(visit.meeting).or_default().push(*visit);
    }
    let zone = zone_of(work, opened.import.organisation).await?;
    let people = store::imports::list_people(work, opened.import.id).await?;
    let guests = people.into_iter().filter_map(|one| Some((usize::try_from(one.number).ok()?, one.guest))).collect();
    let mut turn = Turn { app, opened, proof, zone, guests };
    let done = usize::try_from(opened.import.meetings_done).unwrap_or(usize::MAX);
    let (mut sessions, mut visits, mut taken) = (0, 0, 0);
    for (number, meeting) in plan.meetings.iter().enumerate().skip(done) {
        let those = of.remove(&number).unwrap_or_default();
        if sessions > 0 && taken + those.len() > AT_ONCE {
            break;
        }
        taken += those.len();
        visits += turn.meeting(work, (number, meeting), &those).await?;
        sessions += 1;
    }
    Ok((sessions, visits))
}

impl Turn<'_> {
    /// One session with everybody in it; gives how many visits were put in.
    async fn meeting(
        &mut self,
        work: &mut Work,
        (number, meeting): (usize, &PlannedMeeting),
        visits: &[PlannedVisit],
    ) -> Outcome<i64> {
        let found = self.existing(work, meeting).await?;
        let before = found.as_ref().map(|session| session.state);
        let cancelled = before == Some(State::Cancelled);
        let session = match found {
            Some(session) => session,
            None => self.made(work, meeting).await?,
        };
        let others = if cancelled { 0 } else { meeting.others };
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        let kept = PutInMeeting { number, session: session.id, made: before.is_none(), before, others };
        store::imports::insert_meeting(work, self.opened.import.id, &kept, self.proof).await?;
        if !cancelled {
            self.change(work, &session, (before, others)).await?;
        }
        let mut rows: BTreeSet<GuestId> = store::imports::roots_of(work, session.id).await?.into_iter().collect();
        let mut put_in = 0;
        for visit in visits {
            let guest = if cancelled { None } else { self.guest(work, visit.person).await? };
            put_in += self.visit(work, (&session, visit, guest.as_ref()), &mut rows).await?;
        }
        facts::tell_session(work, session.id).await?;
        Ok(put_in)
    }

    /// The session of a meeting as it stands now: also one that a colleague made since.
    async fn existing(&self, work: &mut Work, meeting: &PlannedMeeting) -> Outcome<Option<Session>> {
        if let Some(id) = meeting.session {
            return Ok(store::sessions::find(work, id, &Place::everywhere()).await?);
        }
        let Some((from, _)) = self.hours(meeting) else { return Ok(None) };
        let until = from.checked_add(1.minutes()).unwrap_or(from);
        let there = store::imports::list_sessions(work, self.opened.import.organisation, (from, until)).await?;
        Ok(there.into_iter().find(|session| session.offer == meeting.offer && session.starts_at == from))
    }

    fn hours(&self, meeting: &PlannedMeeting) -> Option<(kernel::Time, kernel::Time)> {
        let over = i64::from(meeting.until <= meeting.from);
        let from = rules::moment(meeting.day, meeting.from, &self.zone)?;
        let until = rules::moment(rules::days_later(meeting.day, over), meeting.until, &self.zone)?;
        // The hour that spring skips could swallow a whole session.
        Some((from, if until > from { until } else { from.checked_add(1.hours()).ok()? }))
    }

    /// A session that was held and that nobody had planned here. Its register takes late entries like any other.
    async fn made(&self, work: &mut Work, meeting: &PlannedMeeting) -> Outcome<Session> {
        let offer = offer_of(work, (self.opened.import.organisation, meeting.offer)).await?;
        let (starts_at, ends_at) = self.hours(meeting).ok_or_else(|| kernel::Failure::from(rules::PLAN_DAY))?;
        let session = Session {
            id: Id::fresh(self.app.clock(), self.app.random()),
            offer: offer.id,
            organisation: offer.organisation,
            series: None,
            starts_at,
            ends_at,
            place: offer.place,
            setting: offer.setting,
            online: false,
            capacity: offer.capacity,
            state: State::Closed,
            edit_until: Some(rules::closes_late(self.app.now())),
            anonymous: 0,
            version: 1,
            kind: offer.kind,
            names: offer.names,
        };
        store::sessions::insert(work, &session, self.proof).await?;
        Ok(session)
    }

    /// A planned session was held after all; a locked register says that paper came late; people without a name are added.
    async fn change(&self, work: &mut Work, session: &Session, (before, others): (Option<State>, i64)) -> Outcome<()> {
        let closes = before == Some(State::Planned);
        if closes || others > 0 {
            let (state, edit_until) = match closes {
                true => (State::Closed, Some(rules::closes_late(self.app.now()))),
                false => (session.state, session.edit_until),
            };
            let (anonymous, version) = (session.anonymous + others, session.version + 1);
            let session = Session { state, edit_until, anonymous, version, ..session.clone() };
            if store::sessions::save(work, &session, self.proof).await? == 0 {
                return Err(CHANGED_MEANWHILE.into());
            }
        }
        if let (Some(State::Locked | State::Amended), Some(by)) = (before, self.proof.actor().person) {
            let id = Id::fresh(self.app.clock(), self.app.random());
            let amendment =
                Amendment { id, session: session.id, at: self.app.now(), by, reason: Reason::PaperCameLate };
            store::sessions::insert_amendment(work, &amendment, self.proof).await?;
        }
        Ok(())
    }

    /// Who somebody of the plan is: as they were known, or made for them. Nobody when they were forgotten meanwhile.
    async fn guest(&mut self, work: &mut Work, person: usize) -> Outcome<Option<Guest>> {
        let place = Place::everywhere();
        if let Some(id) = self.guests.get(&person) {
            return Ok(store::guests::find(work, *id, &place).await?);
        }
        let Some(planned) = self.opened.body.plan.people.get(person) else { return Ok(None) };
        let (guest, made) = match &planned.who {
            Some(Who::Known(id)) => match store::guests::find(work, *id, &place).await? {
                Some(guest) => (guest, false),
                None => return Ok(None),
            },
            Some(Who::New) if !planned.label.is_empty() => (self.new_guest(work, &planned.label).await?, true),
            _ => return Ok(None),
        };
        let number = i64::try_from(person).unwrap_or(i64::MAX);
        let kept = PutInPerson { number, guest: guest.id, made };
        store::imports::insert_person(work, self.opened.import.id, kept, self.proof).await?;
        self.guests.insert(person, guest.id);
        Ok(Some(guest))
    }

    async fn new_guest(&self, work: &mut Work, name: &str) -> Outcome<Guest> {
        let id = GuestId::untimed(self.app.random());
        let key = vault::keys::create(work, self.app.vault(), self.app.random(), id.uuid()).await?;
        let body = GuestBody { name: name.to_owned() };
        let sealed = Some(store::guests::seal(&key, self.app.random(), &body));
        let known_since = rules::month_of(rules::day_of(self.app.now(), &self.zone));
        let organisation = self.opened.import.organisation;
        let guest = Guest { id, organisation, account: None, sealed, merged_into: None, root: id, known_since };
        store::guests::insert(work, &guest, self.proof).await?;
        Ok(guest)
    }

    /// One row for each person and session. Whoever is there already is there already; whoever is gone is left out.
    async fn visit(
        &self,
        work: &mut Work,
        (session, visit, guest): (&Session, &PlannedVisit, Option<&Guest>),
        rows: &mut BTreeSet<GuestId>,
    ) -> Outcome<i64> {
        let (state, attendance) = match guest {
            None => (VisitState::LeftOut, None),
            Some(guest) if !rows.insert(guest.root) => (VisitState::Already, None),
            Some(guest) => {
                let id = Id::fresh(self.app.clock(), self.app.random());
                let row = Attendance::here(id, (session.id, guest.id), self.proof.actor().person);
                store::attendances::insert(work, &row, self.proof).await?;
                (VisitState::PutIn, Some(id))
            }
        };
        let kept = PutIn {
            line: i64::from(visit.at.line),
            place: i64::from(visit.at.place),
            session: session.id,
            guest: guest.map(|guest| guest.id),
            attendance,
            state,
        };
        store::imports::insert_visit(work, self.opened.import.id, &kept, self.proof).await?;
        Ok(i64::from(state == VisitState::PutIn))
    }
}
