use crate::{commands::today, model::Move, permissions::MoveOrganisation, rules, store};
use kernel::{Caller, Change, Id, OrRefusal, Outcome};
use ledger::{App, RecordOf};

enum EdgeMarker {}

/// Puts an organisation under another one from a day on. The past stays as it was; what it lies within follows at once.
pub async fn move_organisation(app: &App, caller: &Caller, wanted: Move) -> Outcome<()> {
    let new_edge = Id::<EdgeMarker>::fresh(app.clock(), app.random()).uuid();
    app.command(async |mut work| {
        let sight = caller.sight::<MoveOrganisation>();
        let moving = store::nodes::find_within(&mut *work, wanted.child, &sight).await?.or_absent()?;
        store::nodes::find_within(&mut *work, wanted.parent, &sight).await?.or_absent()?;
        let proof = caller.may::<MoveOrganisation>(&moving.standing())?;
        let edges = store::edges::list(&mut *work).await?;
        let moved = match rules::tree::move_organisation(&edges, wanted)? {
            Change::Made((), moved) => moved,
            Change::AlreadySo(()) => return work.unchanged().await,
        };
        store::edges::save_move(&mut work, &moved, new_edge, &proof).await?;
        store::within::refresh(&mut work, today(app)).await?;
        let record = proof
            .record(moving.reference())
            .note("hierarchy", wanted.hierarchy.as_str())
            .note("parent", wanted.parent.to_string())
            .note("from", wanted.from.to_string());
        work.commit(record).await
    })
    .await
}
