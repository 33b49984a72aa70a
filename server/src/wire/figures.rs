//! The figures of this node: they follow the facts, are counted again in turn, and are kept for the next start.

use super::Comhar;
use jobs::BoxFuture;
use kernel::{Failure, Fault, Outcome};
use ledger::App;
use module::{Answer, Module};
use std::time::Duration;

/// How often a node that nobody asks looks for changes; whoever asks for a figure sees all that is committed at that moment.
const LOOK: Duration = Duration::from_secs(5);
/// So many looks lie between two turns of the rolling count: a minute.
const LOOKS_TO_A_COUNT: u32 = 12;
/// So many turns lie between two checkpoints: ten minutes.
const COUNTS_TO_A_CHECKPOINT: u32 = 10;

/// Does so again and again.
pub async fn keep_figures_fresh(comhar: Comhar) {
    let mut looks = 0_u32;
    loop {
        tokio::time::sleep(LOOK).await;
        looks = looks.wrapping_add(1);
        if let Err(failure) = look(&comhar, looks).await {
            tracing::warn!(%failure, "the figures could not follow now; they do so when they are asked");
        }
    }
}

/// Writes down what was counted, so that the next start need not count anew.
pub fn keep_figures_for_the_next_start(comhar: &Comhar) {
    if let Err(failure) = comhar.figures.write_checkpoint() {
        tracing::warn!(%failure, "the figures are counted anew at the next start");
    }
}

async fn look(comhar: &Comhar, looks: u32) -> Outcome<()> {
    comhar.figures.catch_up(&comhar.app).await?;
    if looks.is_multiple_of(LOOKS_TO_A_COUNT) {
        comhar.figures.audit_in_turn(&comhar.app).await?;
    }
    if looks.is_multiple_of(LOOKS_TO_A_COUNT * COUNTS_TO_A_CHECKPOINT) {
        comhar.figures.write_checkpoint()?;
    }
    Ok(())
}

/// What publishes figures: its demonstration counts what the other demonstrations filled.
pub(super) fn evidence() -> Module {
    Module { demo: Answer::Is(evidence_demo), ..evidence::module() }
}

fn evidence_demo(app: App) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        evidence::demo::demo(app.clone()).await?;
        let definitions = super::house().and_then(|house| Ok(measures::Definitions::read(&house.definitions())?));
        let definitions = definitions.map_err(|stop| Fault::internal("reading the definitions of figures", stop.0))?;
        let fault = |failure: Failure| -> Failure {
            Fault::internal("playing the releases of the demonstration", format!("{failure}")).into()
        };
        evidence::demo::releases(&app, &measures::Figures::new(definitions, None)).await.map_err(fault)?;
        evidence::demo::cases(&app, press::PRINTER).await.map_err(fault)
    })
}
