use crate::{
    BoxFuture, Delivery, Hands,
    claim::{self, Held},
    ended,
    enqueue::NEWS,
    events, timed,
};
use kernel::{Fault, Outcome};
use std::time::Duration;
use tokio::task::JoinSet;

/// How long until the next look when nobody calls.
const LOOK: Duration = Duration::from_secs(1);
/// After a call, a moment for the commit that caused it and for others that come with it.
const GATHER: Duration = Duration::from_millis(20);
/// How often a node with long work says that it lives.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Does everything that is due, and what comes of it, until nothing is; gives how many pieces of work ran.
pub async fn run_due(hands: &Hands) -> Outcome<usize> {
    let mut ran = 0;
    while let Some(more) = round(hands).await? {
        ran += more;
    }
    Ok(ran)
}

/// One handful: how many pieces of work ran, or nothing when nothing was due.
async fn round(hands: &Hands) -> Outcome<Option<usize>> {
    let found = look(hands).await?;
    let held = claim::claim(hands).await?;
    let count = held.len();
    if count > 0 {
        run_all(hands, held).await?;
    }
    Ok((found > 0 || count > 0).then_some(count))
}

/// Makes work of what waits elsewhere: events, timed duties, and what a node left behind that stopped.
async fn look(hands: &Hands) -> Outcome<usize> {
    claim::free_the_work_of_the_dead(hands).await?;
    Ok(events::hand_out(hands).await? + timed::make_due(hands).await?)
}

async fn run_all(hands: &Hands, held: Vec<Held>) -> Outcome<()> {
    let mut running = JoinSet::new();
    for each in held {
        let hands = hands.clone();
        running.spawn(async move { run_one(hands, each).await });
    }
    let mut first_failure = Ok(());
    let mut heartbeat = tokio::time::interval(HEARTBEAT);
    heartbeat.tick().await;
    loop {
        tokio::select! {
            ended = running.join_next() => match ended {
                None => return first_failure,
                Some(Ok(outcome)) => first_failure = first_failure.and(outcome),
                Some(Err(error)) => first_failure = first_failure.and(Err(Fault::internal("running work for later", error).into())),
            },
            _ = heartbeat.tick() => claim::stay_alive(hands).await?,
        }
    }
}

/// Runs one piece of work and notes how it ended. A panic inside is a failure like any other.
async fn run_one(hands: Hands, held: Held) -> Outcome<()> {
    let mut outcome = Ok(());
    let times = if hands.crew.deliver_twice && held.origin == "event" { 2 } else { 1 };
    for _ in 0..times {
        outcome = outcome.and(match duty(&hands, &held) {
            Some(work) => tokio::spawn(work)
                .await
                .unwrap_or_else(|error| Err(Fault::internal("running work for later", error).into())),
            None => Err(Fault::internal("finding who does the work", "nobody here does work of this kind").into()),
        });
    }
    ended::note(&hands, &held, outcome).await
}

fn duty(hands: &Hands, held: &Held) -> Option<BoxFuture<Outcome<()>>> {
    let (duties, kind) = (&hands.crew.duties, held.kind.as_str());
    match held.origin.as_str() {
        "event" => {
            let hearer = duties.hearers.iter().find(|hearer| hearer.name == kind)?;
            let delivery = Delivery { id: held.event?, hearer: hearer.name, payload: held.payload.0.clone() };
            Some((hearer.run)(hands.clone(), delivery))
        }
        "timed" => duties.timed.iter().find(|every| every.name == kind).map(|every| (every.run)(hands.clone())),
        _ => {
            let found = duties.kinds.iter().find(|known| known.name == kind);
            found.map(|known| (known.run)(hands.clone(), held.payload.0.clone()))
        }
    }
}

/// Does what is due, again and again, until `stop` is ready. Work that runs by then is finished; the rest is given back.
pub async fn run_forever(hands: Hands, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    loop {
        let more = round(&hands).await.unwrap_or_else(|failure| {
            tracing::error!(%failure, "work for later could not be done now; it is tried again");
            None
        });
        let rest = if more.is_some() { Duration::ZERO } else { LOOK };
        tokio::select! {
            biased;
            () = &mut stop => break,
            () = NEWS.notified(), if more.is_none() => tokio::time::sleep(GATHER).await,
            () = tokio::time::sleep(rest) => {}
        }
    }
    if let Err(failure) = claim::leave(&hands).await {
        tracing::warn!(%failure, "this node could not say that it leaves; others take its work over in a minute");
    }
}
