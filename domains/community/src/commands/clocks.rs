use super::{forget::forget, today_utc};
use crate::{
    events::FollowUpMissed,
    model::{Crisis, CrisisState},
    proof::TheSystem,
    rules::{self, CLOSE_AFTER_HOURS, CRISIS_WORDS_YEARS, GUEST_YEARS},
    store,
};
use jiff::{ToSpan, tz::TimeZone};
use kernel::{Date, Outcome, Ref, Time};
use ledger::{App, Record, Work};
use organisations::model::Minute;

/// Registers that nobody closed are closed, and closed ones are locked after their hours; gives how many.
pub async fn lock_due_as_the_system(app: &App) -> Outcome<usize> {
    let forgotten = app.now().checked_sub(CLOSE_AFTER_HOURS.hours()).unwrap_or(Time::MIN);
    let due = store::sessions::list_due(&mut app.db(), app.now(), forgotten).await?;
    let mut done = 0;
    for session in due {
        let id = session.id;
        done += app
            .command(async |mut work: Work| {
                let found = store::sessions::find(&mut work, id, &store::Place::everywhere()).await?;
                let Some(session) = found.and_then(|session| rules::lock(session, app.now())) else {
                    work.unchanged().await?;
                    return Ok(0);
                };
                let why = TheSystem("its hours are over");
                store::sessions::save(&mut work, &session, &why).await?;
                let record = Record::by_the_system("community.lock_due", session.reference());
                work.commit(record.note("state", session.state.as_str())).await?;
                Ok(1)
            })
            .await?;
    }
    Ok(done)
}

/// Nobody asked in time how somebody is after a crisis: the coordinator sees it on top, and others are told; gives
/// how many.
pub async fn miss_due_as_the_system(app: &App) -> Outcome<usize> {
    let mut done = 0;
    for crisis in store::crises::list_overdue(&mut app.db(), app.now()).await? {
        let id = crisis.id;
        done += app
            .command(async |mut work: Work| {
                let found = store::crises::find(&mut work, id, &store::Place::everywhere()).await?;
                let Some(crisis) = found.filter(|crisis| rules::is_missed(crisis, app.now())) else {
                    work.unchanged().await?;
                    return Ok(0);
                };
                let (missed_at, version) = (Some(app.now()), crisis.version + 1);
                let crisis = Crisis { state: CrisisState::Missed, missed_at, version, ..crisis };
                store::crises::save(&mut work, &crisis, &TheSystem("its two days are over")).await?;
                let record = Record::by_the_system("community.miss_due", crisis.reference());
                work.commit(record.telling(&FollowUpMissed::of(crisis.id, crisis.organisation))).await?;
                Ok(1)
            })
            .await?;
    }
    Ok(done)
}

/// What is kept no longer: people nobody has seen for years, and old words of crises and ratings; gives how many.
pub async fn keep_no_longer_as_the_system(app: &App) -> Outcome<usize> {
    let today = today_utc(app);
    let guests_before = rules::years_before(today, GUEST_YEARS);
    let words_before = rules::years_before(today, CRISIS_WORDS_YEARS);
    let mut done = forget_long_gone(app, guests_before).await?;
    for id in store::crises::list_with_old_words(&mut app.db(), midnight(words_before)).await? {
        app.command(async |mut work: Work| {
            store::crises::forget_words(&mut work, id, &TheSystem("its words are old")).await?;
            vault::keys::destroy(&mut work, id.uuid()).await?;
            work.commit(Record::by_the_system("community.keep_no_longer", Ref::new("community", id))).await
        })
        .await?;
        done += 1;
    }
    for id in store::ratings::list_with_old_words(&mut app.db(), words_before).await? {
        app.command(async |mut work: Work| {
            store::ratings::forget_words(&mut work, id, &TheSystem("its words are old")).await?;
            vault::keys::destroy(&mut work, id.uuid()).await?;
            work.commit(Record::by_the_system("community.keep_no_longer", Ref::new("community", id))).await
        })
        .await?;
        done += 1;
    }
    done += super::imports::keep_imports_no_longer_as_the_system(app).await?;
    Ok(done)
}

async fn forget_long_gone(app: &App, before: Date) -> Outcome<usize> {
    let gone = store::guests::list_long_gone(&mut app.db(), before, midnight(before)).await?;
    for root in &gone {
        app.command(async |mut work: Work| {
            forget(&mut work, *root, &TheSystem("nobody has seen them for years")).await?;
            work.commit(Record::by_the_system("community.keep_no_longer", Ref::new("community", *root))).await
        })
        .await?;
    }
    Ok(gone.len())
}

fn midnight(day: Date) -> Time {
    Minute::of(0, 0).and_then(|minute| rules::moment(day, minute, &TimeZone::UTC)).unwrap_or(Time::MIN)
}
