use super::{
    open_to_change,
    prepare::{is_empty, keep, plan_mark, waits},
    receive::{content_mark, refuse_same},
    table_of,
    world::plan_now,
};
use crate::{
    model::{ImportId, ImportState},
    rules::{IMPORT_NOT_WAITING, IMPORT_NOTHING, IMPORT_WHO, imports::sum_up},
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// What came of saying "put it in".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// Sessions are put in from now on: [`super::go_on`].
    Going,
    /// Something changed since the plan was looked at. Nothing was put in; the plan is made anew.
    LookAgain,
}

/// What somebody looked at is put in, and nothing else. `seen` is the mark of the plan on their page.
pub async fn begin_import(app: &App, caller: &Caller, (id, seen): (ImportId, &str)) -> Outcome<Begun> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (mut opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        waits(&opened.import)?;
        let choices = opened.body.choices.clone().or_refuse(IMPORT_NOT_WAITING)?;
        let table = table_of(&mut work, &opened).await?;
        let service = opened.import.organisation;
        let mark = content_mark(app, &table);
        refuse_same(&mut work, app, (service, &mark)).await?;
        opened.body.plan = plan_now(&mut work, app, caller, (service, &choices, &table)).await?;
        let reference = opened.import.reference();
        let same = hex(&plan_mark(app, &opened.body)) == seen && opened.import.state == ImportState::Checked;
        if !same || opened.import.content_mark.as_deref() != Some(mark.as_slice()) {
            keep(&mut work, app, (opened, ImportState::Checked), &proof).await?;
            work.commit(proof.record(reference).note("state", "look_again")).await?;
            return Ok(Begun::LookAgain);
        }
        let asked = sum_up(&opened.body.plan).asked;
        if asked > 0 {
            return Err(IMPORT_WHO.with("count", asked.to_string()).into());
        }
        if is_empty(&opened.body.plan) {
            return Err(IMPORT_NOTHING.into());
        }
        store::imports::forget_file(&mut work, id, &proof).await?;
        let import = keep(&mut work, app, (opened, ImportState::Going), &proof).await?;
        work.commit(proof.record(reference).note("sessions", import.meetings)).await?;
        Ok(Begun::Going)
    })
    .await
}

/// Bytes as they stand in a form.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
