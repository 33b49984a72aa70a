use crate::{
    model::{Document, ReleaseId},
    proof::Proof,
    store,
};
use db::Read;
use disclosure::EarlierRelease;
use kernel::{OrFault, Outcome};
use ledger::App;

/// Everything that anybody may have, oldest first: for a run, and to see at publishing that nothing came out since.
pub(super) struct Known {
    /// Which.
    pub ids: Vec<ReleaseId>,
    /// What a run is told of each.
    pub earlier: Vec<EarlierRelease>,
    /// What went out with each.
    pub documents: Vec<Document>,
}

pub(super) async fn known(read: &mut impl Read, app: &App, proof: &impl Proof) -> Outcome<Known> {
    let ids = store::releases::list_known(read).await?;
    let (mut earlier, mut documents) = (Vec::new(), Vec::new());
    for id in &ids {
        let secret = store::secrets::open(read, app, *id, proof).await?;
        let secret = secret.ok_or("a release is out without its figures").or_fault("reading what is out")?;
        earlier.extend(secret.outcome.map(|outcome| outcome.as_earlier()));
        documents.push(secret.document);
    }
    Ok(Known { ids, earlier, documents })
}
