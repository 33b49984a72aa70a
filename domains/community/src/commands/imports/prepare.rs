use super::{
    Opened, file_of, open_to_change,
    receive::{content_mark, read_table, refuse_same},
    table_of,
    world::plan_now,
};
use crate::{
    model::{Choices, Import, ImportBody, ImportId, ImportState, Layout, Part, Plan, Spot, Typed, Who},
    permissions::ImportRegisters,
    rules::{
        self, CHANGED_MEANWHILE, IMPORT_COLUMN_TWICE, IMPORT_DAY, IMPORT_LINE, IMPORT_NAME, IMPORT_NOT_WAITING,
        IMPORT_OFFER, IMPORT_ORDER, IMPORT_SAME, IMPORT_SHEET, PLAN_LENGTH, imports::guess,
    },
    store,
};
use db::RefuseIf;
use imports::{Heads, Table};
use kernel::{Caller, Granted, OrRefusal, Outcome, Refusal};
use ledger::{App, RecordOf, Work};
use std::collections::BTreeSet;

/// Whether an import waits to be put in.
pub(crate) fn waits(import: &Import) -> Result<(), Refusal> {
    match import.state {
        ImportState::Received | ImportState::Checked => Ok(()),
        _ => Err(IMPORT_NOT_WAITING),
    }
}

/// Somebody says what the columns are. Every line is looked at; nothing is put in.
pub async fn prepare_import(app: &App, caller: &Caller, (id, seen): (ImportId, i64), choices: &Choices) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (mut opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        waits(&opened.import)?;
        if opened.import.version != seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        opened.body.choices = Some(choices.clone());
        look(work, app, caller, (opened, &proof)).await
    })
    .await
}

/// A line that could not be taken is typed anew before anything is put in; without `typed` it stands as in the file.
pub async fn put_line_right(
    app: &App,
    caller: &Caller,
    (id, at): (ImportId, Spot),
    typed: Option<&Typed>,
) -> Outcome<()> {
    caller.signed_in()?;
    let typed = &typed.map(checked).transpose()?;
    app.command(async |mut work: Work| {
        let (mut opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        waits(&opened.import)?;
        let known = opened.body.plan.refused.iter().any(|refused| refused.at == at);
        let choices = opened.body.choices.as_mut().or_refuse(IMPORT_NOT_WAITING)?;
        match typed {
            Some(line) if known || choices.put_right.contains_key(&at) => {
                choices.put_right.insert(at, line.clone());
            }
            None => drop(choices.put_right.remove(&at)),
            Some(_) => return Err(IMPORT_LINE.into()),
        }
        look(work, app, caller, (opened, &proof)).await
    })
    .await
}

fn checked(typed: &Typed) -> Result<Typed, Refusal> {
    let others = rules::anonymous(typed.others)?;
    let name = if typed.name.trim().is_empty() { String::new() } else { rules::name(&typed.name)? };
    match (name.is_empty(), others) {
        (true, 0) => Err(rules::NAME_EMPTY),
        _ if typed.day.is_none() => Err(rules::PLAN_DAY),
        _ => Ok(Typed { name, others, ..typed.clone() }),
    }
}

/// Another sheet of the file is the register. What its columns are is judged anew.
pub async fn choose_sheet(app: &App, caller: &Caller, id: ImportId, sheet: &str) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (mut opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        waits(&opened.import)?;
        let file = file_of(&mut work, &opened).await?;
        let there = imports::sheets(&file).unwrap_or_default();
        let sheet = there.into_iter().find(|name| name == sheet).or_refuse(IMPORT_SHEET)?;
        let table = read_table(&file, Some(&sheet))?;
        let mark = content_mark(app, &table);
        refuse_same(&mut work, app, (opened.import.organisation, &mark)).await?;
        opened.body.choices = Some(guess(&table, Some(sheet)));
        opened.body.plan = Plan::default();
        opened.import.content_mark = Some(mark.to_vec());
        let import = keep(&mut work, app, (opened, ImportState::Received), &proof).await?;
        work.commit(proof.record(import.reference()).note("sheet", "chosen")).await
    })
    .await
}

/// Who people of the table are, by their name as it is written.
pub async fn say_who(app: &App, caller: &Caller, id: ImportId, said: &[(String, Who)]) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (mut opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        waits(&opened.import)?;
        let choices = opened.body.choices.as_mut().or_refuse(IMPORT_NOT_WAITING)?;
        choices.who.extend(said.iter().cloned());
        look(work, app, caller, (opened, &proof)).await
    })
    .await
}

/// Looks at every line again and keeps what would be done.
async fn look(
    mut work: Work,
    app: &App,
    caller: &Caller,
    (mut opened, proof): (Opened, &Granted<ImportRegisters>),
) -> Outcome<()> {
    let table = table_of(&mut work, &opened).await?;
    let choices = opened.body.choices.clone().or_refuse(IMPORT_NOT_WAITING)?;
    whole(&choices, &table)?;
    let service = opened.import.organisation;
    let mark = content_mark(app, &table);
    refuse_same(&mut work, app, (service, &mark)).await?;
    opened.body.plan = plan_now(&mut work, app, caller, (service, &choices, &table)).await?;
    let lines = opened.body.plan.lines;
    opened.import.content_mark = Some(mark.to_vec());
    keep(&mut work, app, (opened, ImportState::Checked), proof).await?;
    work.commit(proof.record(kernel::Ref::new("community", service)).note("lines", lines)).await
}

/// Keeps the plan of an import with its mark.
pub(crate) async fn keep(
    work: &mut Work,
    app: &App,
    (opened, state): (Opened, ImportState),
    proof: &Granted<ImportRegisters>,
) -> Outcome<Import> {
    let Opened { import, body, key } = opened;
    let import = Import {
        state,
        plan_mark: Some(plan_mark(app, &body)),
        sealed: Some(store::imports::seal(&key, app.random(), &body)),
        meetings: i64::try_from(body.plan.meetings.len()).unwrap_or(i64::MAX),
        version: import.version + 1,
        ..import
    };
    let same = IMPORT_SAME.with("file", "…").with("day", "…");
    if store::imports::save(work, &import, proof).await.refuse_if("community_import_once", same)? == 0 {
        return Err(CHANGED_MEANWHILE.into());
    }
    Ok(import)
}

/// What tells a plan from others: what somebody looked at is what is put in.
pub(crate) fn plan_mark(app: &App, body: &ImportBody) -> Vec<u8> {
    let plan = serde_json::to_vec(&(&body.plan, &body.choices)).unwrap_or_default();
    app.vault().lookup("community.import-plan", &plan).to_vec()
}

/// Whether everything was said that a table of this layout needs.
fn whole(choices: &Choices, table: &Table) -> Result<(), Refusal> {
    let has = |part: Part| choices.places.contains_key(&part);
    let different: BTreeSet<usize> = choices.places.values().copied().collect();
    if different.len() < choices.places.len() {
        return Err(IMPORT_COLUMN_TWICE);
    }
    let days: Vec<usize> = choices.places.get(&Part::Day).copied().into_iter().collect();
    let heads = if choices.layout == Layout::Grid { Heads::AreDays } else { Heads::AreNames };
    match choices.layout {
        Layout::Lines if !has(Part::Day) => return Err(IMPORT_DAY),
        Layout::Grid if table.head_days(choices.order).is_empty() => return Err(IMPORT_DAY),
        Layout::Lines if ![Part::Name, Part::Card, Part::Others, Part::Came].into_iter().any(has) => {
            return Err(IMPORT_NAME);
        }
        Layout::Grid if !has(Part::Name) && !has(Part::Card) => return Err(IMPORT_NAME),
        _ => {}
    }
    if choices.order.is_none() && !table.doubtful_days(&days, heads).is_empty() {
        return Err(IMPORT_ORDER);
    }
    if choices.offer.is_none() && !(choices.layout == Layout::Lines && has(Part::Offer)) {
        return Err(IMPORT_OFFER);
    }
    if choices.from == choices.until { Err(PLAN_LENGTH) } else { Ok(()) }
}

/// It is not put in: the file and everything read of it goes.
pub async fn throw_away(app: &App, caller: &Caller, id: ImportId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (opened, proof) = open_to_change(&mut work, app, caller, id).await?;
        waits(&opened.import)?;
        let import = throw(&mut work, opened.import, &proof).await?;
        work.commit(proof.record(import.reference()).note("state", import.state.as_str())).await
    })
    .await
}

/// The file, everything read of it, and the key under which it lay.
pub(crate) async fn throw(work: &mut Work, import: Import, proof: &impl crate::proof::Proof) -> Outcome<Import> {
    let version = import.version + 1;
    let import = Import { state: ImportState::ThrownAway, sealed: None, version, ..import };
    if store::imports::save(work, &import, proof).await? == 0 {
        return Err(CHANGED_MEANWHILE.into());
    }
    store::imports::forget(work, import.id, proof).await?;
    vault::keys::destroy(work, import.id.uuid()).await?;
    Ok(import)
}

/// A plan without anything in it.
pub(crate) fn is_empty(plan: &Plan) -> bool {
    plan.visits.iter().all(|visit| visit.already) && plan.meetings.iter().all(|meeting| meeting.others == 0)
}
