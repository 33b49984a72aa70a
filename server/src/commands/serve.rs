use super::open_database;
use crate::{
    Config, Stop, keyring,
    keyring::Source,
    log,
    monitor::{self, Monitor},
    wire::{self, Comhar, Outside},
};
use kernel::{Failure, FaultKind, SystemRandom};
use std::{future::Future, time::Duration};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};
use vault::Vault;

/// How long until the next try when the database does not answer at the start.
const TRY_AGAIN: Duration = Duration::from_secs(2);

/// Serves the pages until it is asked to stop, then lets requests and work finish.
pub async fn serve(config: &Config) -> Result<(), Stop> {
    log::start(&config.log);
    let listener = TcpListener::bind(config.listen).await.map_err(|error| {
        Stop(format!("It cannot listen on {} ({error}). Choose another address with --listen.", config.listen))
    })?;
    let db = open_database(config).await?;
    let source = Source::of(config);
    let vault = Vault::open(source.read_or_make(&db, &SystemRandom).await?);
    let comhar = wire::comhar(config, wire::app(db.clone(), vault.clone(), Outside::default())?)?;
    let monitor = Monitor::new(&comhar, config.metrics_token.as_deref());
    let ready = prepare(config, &comhar, &monitor).await;
    let (stop, stopped) = watch::channel(false);
    let mut beside = JoinSet::new();
    beside.spawn(keyring::follow(source, vault));
    beside.spawn(monitor::keep_up());
    beside.spawn(wire::keep_help_contacts_fresh(comhar.clone()));
    beside.spawn(wire::keep_figures_fresh(comhar.clone()));
    match ready {
        Ok(()) => greet(config, &comhar).await,
        Err(Failure::Fault(fault)) if fault.kind == FaultKind::Unavailable => {
            tracing::error!(%fault, "the database does not answer; pages say so until it does");
            beside.spawn(prepare_later(config.clone(), comhar.clone(), monitor.clone()));
        }
        Err(failure) => return Err(failure.into()),
    }
    let work = tokio::spawn(jobs::run_forever(comhar.hands.clone(), until(stopped.clone())));
    let asked = tokio::spawn(async move {
        asked_to_stop().await;
        tracing::info!("asked to stop; requests that are here are finished");
        stop.send(true).ok();
    });
    web::serve(listener, wire::router(&comhar).merge(monitor.router()), until(stopped)).await;
    asked.abort();
    work.await?;
    beside.shutdown().await;
    wire::keep_figures_for_the_next_start(&comhar);
    db.close().await?;
    tracing::info!("stopped");
    Ok(())
}

/// Everything that must be so before the first page: tables, keyring, what the product brings, the demonstration.
async fn prepare(config: &Config, comhar: &Comhar, monitor: &Monitor) -> Result<(), Failure> {
    use kernel::OrFault;
    comhar.app.db().migrate(&comhar.house.migrations()).await?;
    monitor.migrated();
    vault::keys::recognise(comhar.app.db(), comhar.app.vault()).await?.or_fault("looking at the keyring")?;
    organisations::commands::load_data(&comhar.app).await?;
    measures::recount_what_changed(&comhar.app, &comhar.house.origins()).await?;
    if config.demo {
        comhar.house.demo(&comhar.app).await.or_fault("loading the demonstration")?;
    }
    wire::show_help_contacts(comhar).await
}

async fn prepare_later(config: Config, comhar: Comhar, monitor: Monitor) {
    while let Err(failure) = prepare(&config, &comhar, &monitor).await {
        tracing::warn!(%failure, "not ready yet");
        tokio::time::sleep(TRY_AGAIN).await;
    }
    tracing::info!("ready");
}

async fn greet(config: &Config, comhar: &Comhar) {
    println!("{} listens on http://{}", comhar.hands.settings.name, config.listen);
    if config.demo {
        super::demo::print_sign_ins();
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means that nobody can ask any more, which only happens when all has ended.
    stopped.wait_for(|stopped| *stopped).await.ok();
}

fn asked_to_stop() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    async {
        let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    }
}
