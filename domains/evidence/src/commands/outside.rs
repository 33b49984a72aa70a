use super::NOWHERE;
use crate::{
    model::outside::{About, Cell, Compared, Outside, OutsideId, OutsideStage, Plan, Shape},
    permissions::ImportOutside,
    proof::{Proof, TheSystem},
    rules::{
        CHANGED_MEANWHILE, FILE_KNOWN, NOT_A_DRAFT, NOT_CLEAN, NOT_PLANNED, NOT_SHOWN, REASON_MISSING,
        outside::{self, Preset, Reading, Report},
    },
    store::outside as kept,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Json, RefuseIf};
use flate2::{Compression, write::GzEncoder};
use imports::Table;
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::{Caller, Id, OrFault, OrRefusal, Outcome, Time};
use ledger::{App, Record, RecordOf, Work};
use std::io::Write;

/// So many days a draft waits for somebody to go on with it.
const DRAFT_DAYS: i64 = 7;
/// The most letters of a reason and of the name of a file.
const MOST_LETTERS: usize = 500;

/// A draft with what came of reading its file.
#[derive(Debug)]
pub struct Import {
    /// The draft.
    pub outside: Outside,
    /// Its file as a table; nothing when it is no draft any more.
    pub table: Option<Table>,
    /// What came of reading it; nothing while nobody said what the columns hold, or why it cannot be read so.
    pub report: Option<Result<Report, kernel::Refusal>>,
}

fn today(app: &App) -> Date {
    app.now().to_zoned(TimeZone::UTC).date()
}

/// Takes a file in. Nothing of it is shown; the same content twice is one draft, and content that is shown is refused with its name.
pub async fn bring_file(app: &App, caller: &Caller, name: &str, bytes: &[u8]) -> Outcome<OutsideId> {
    let by = caller.signed_in()?;
    caller.may::<ImportOutside>(&NOWHERE).map(drop)?;
    let table = outside::read_file(bytes)?;
    let fingerprint = table.fingerprint();
    let packed = packed(bytes)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ImportOutside>(&NOWHERE)?;
        if let Some(shown) = kept::find_shown(&mut work, fingerprint).await? {
            return Err(known(caller, &shown).into());
        }
        if let Some(draft) = kept::find_draft_of(&mut work, fingerprint).await? {
            work.unchanged().await?;
            return Ok(draft);
        }
        let id = Id::fresh(app.clock(), app.random());
        let outside = Outside {
            id,
            stage: OutsideStage::Draft,
            fingerprint,
            file_name: name.chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect(),
            about: Json(About::default()),
            plan: Json(Plan::default()),
            shape: Json(Shape::default()),
            compared: Json(Compared::default()),
            lines: i64::try_from(table.lines()).unwrap_or(i64::MAX),
            brought_by: by,
            brought_at: app.now(),
            shown_on: None,
            undone_on: None,
            reason: String::new(),
            version: 1,
        };
        let key = vault::keys::create(&mut work, app.vault(), app.random(), id.uuid()).await?;
        kept::insert(&mut work, &outside, &kept::seal(&key, app.random(), &packed), &proof).await?;
        work.commit(proof.record(outside.reference()).note("lines", outside.lines)).await?;
        Ok(id)
    })
    .await
}

/// The file as it is kept: packed, as text.
fn packed(bytes: &[u8]) -> Outcome<String> {
    if bytes.starts_with(&[0x1F, 0x8B]) {
        return Ok(STANDARD.encode(bytes));
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).or_fault("packing a file")?;
    Ok(STANDARD.encode(packed.finish().or_fault("packing a file")?))
}

fn known(caller: &Caller, shown: &Outside) -> kernel::Refusal {
    let title = shown.about.0.title.text(caller.language()).to_owned();
    let date = shown.shown_on.map(|day| day.to_string()).unwrap_or_default();
    FILE_KNOWN.with("title", title).with("date", date)
}

/// What waits, and what was shown, for whoever imports.
pub async fn list_imports(app: &App, caller: &Caller) -> Outcome<(Vec<Outside>, Vec<Outside>)> {
    caller.signed_in()?;
    caller.may::<ImportOutside>(&NOWHERE).map(drop)?;
    Ok((kept::list_drafts(&mut app.db()).await?, kept::list_out(&mut app.db()).await?))
}

/// One import, with what came of reading its file: the dry run. Nothing is kept of it.
pub async fn see_import(app: &App, caller: &Caller, id: OutsideId) -> Outcome<Import> {
    caller.signed_in()?;
    caller.may::<ImportOutside>(&NOWHERE).map(drop)?;
    let outside = kept::find(&mut app.db(), id).await?.or_absent()?;
    let table = match outside.stage {
        OutsideStage::Draft => Some(table_of(&mut app.db(), app, id).await?),
        OutsideStage::Published | OutsideStage::Undone => None,
    };
    let planned = !outside.plan.0.columns.is_empty();
    let report = table.as_ref().filter(|_| planned).map(|table| Report::of(table, &outside.plan.0, today(app)));
    Ok(Import { outside, table, report })
}

async fn table_of(read: &mut impl db::Read, app: &App, id: OutsideId) -> Outcome<Table> {
    let sealed = kept::find_file(read, id).await?.or_absent()?;
    let key = vault::keys::find(read, app.vault(), id.uuid()).await?.or_absent()?;
    let text = kept::open(&key, &sealed).or_absent()?;
    let bytes = STANDARD.decode(text).or_fault("reading a file that was kept")?;
    Ok(outside::read_file(&bytes)?)
}

/// Says what the columns hold and what the table is. Nothing is shown yet.
pub async fn say_columns(
    app: &App,
    caller: &Caller,
    (id, seen): (OutsideId, i64),
    (about, plan): (About, Plan),
) -> Outcome<()> {
    caller.signed_in()?;
    let about = &outside::check_about(about, today(app))?;
    outside::check_year(&plan, today(app))?;
    let plan = &plan;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ImportOutside>(&NOWHERE)?;
        let draft = draft(&mut work, (id, seen)).await?;
        // A plan that does not fit its table is refused here, so that the report is always about the lines.
        outside::columns_of(&table_of(&mut work, app, id).await?, plan)?;
        let (about, plan) = (Json(about.clone()), Json(plan.clone()));
        let draft = Outside { about, plan, version: draft.version + 1, ..draft };
        saved(&mut work, &draft, &proof).await?;
        work.commit(proof.record(draft.reference()).note("step", "columns")).await
    })
    .await
}

async fn draft(work: &mut Work, (id, seen): (OutsideId, i64)) -> Outcome<Outside> {
    let outside = kept::find(work, id).await?.or_absent()?;
    match outside.stage {
        OutsideStage::Draft if outside.version == seen => Ok(outside),
        OutsideStage::Draft => Err(CHANGED_MEANWHILE.into()),
        OutsideStage::Published | OutsideStage::Undone => Err(NOT_A_DRAFT.into()),
    }
}

async fn saved(work: &mut Work, outside: &Outside, proof: &impl Proof) -> Outcome<()> {
    if kept::save(work, outside, proof).await? == 0 { Err(CHANGED_MEANWHILE.into()) } else { Ok(()) }
}

/// Shows the whole table to everybody, in one step: either all of it is there, or nothing.
pub async fn show_outside(app: &App, caller: &Caller, (id, seen): (OutsideId, i64)) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ImportOutside>(&NOWHERE)?;
        let draft = draft(&mut work, (id, seen)).await?;
        if let Some(shown) = kept::find_shown(&mut work, draft.fingerprint).await? {
            return Err(known(caller, &shown).into());
        }
        if draft.plan.0.columns.is_empty() {
            return Err(NOT_PLANNED.into());
        }
        let table = table_of(&mut work, app, id).await?;
        let report = Report::of(&table, &draft.plan.0, today(app))?;
        let Reading { shape, cells, compared } = report.reading.or_refuse(NOT_CLEAN)?;
        for (place, cells) in (0..).zip(&cells) {
            kept::insert_measure(&mut work, id, (place, cells), &proof).await?;
        }
        let contradictions = compared.contradictions.len() as u64;
        let (shape, compared, stage) = (Json(shape), Json(compared), OutsideStage::Published);
        let shown_on = Some(today(app));
        let shown = Outside { stage, shape, compared, shown_on, version: draft.version + 1, ..draft };
        let saved = kept::save(&mut work, &shown, &proof).await;
        if saved.refuse_if("evidence_outside_file_taken", FILE_KNOWN.with("title", "").with("date", ""))? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
        forget_file(&mut work, id, &proof).await?;
        let record = proof.record(shown.reference()).note("step", "shown").note("lines", shown.lines);
        work.commit(record.note("contradictions", contradictions)).await
    })
    .await
}

async fn forget_file(work: &mut Work, id: OutsideId, proof: &impl Proof) -> Outcome<()> {
    kept::remove_file(work, id, proof).await?;
    vault::keys::destroy(work, id.uuid()).await
}

/// Throws a draft away, with its file.
pub async fn discard_import(app: &App, caller: &Caller, (id, seen): (OutsideId, i64)) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ImportOutside>(&NOWHERE)?;
        let draft = draft(&mut work, (id, seen)).await?;
        kept::remove(&mut work, id, &proof).await?;
        vault::keys::destroy(&mut work, id.uuid()).await?;
        work.commit(proof.record(draft.reference()).note("step", "discarded")).await
    })
    .await
}

/// Takes back what was shown, for a reason that everybody can read. The same file may be imported again.
pub async fn undo_outside(app: &App, caller: &Caller, (id, seen): (OutsideId, i64), reason: &str) -> Outcome<()> {
    caller.signed_in()?;
    let reason: String = reason.trim().chars().take(MOST_LETTERS).collect();
    if reason.is_empty() {
        return Err(REASON_MISSING.into());
    }
    let reason = &reason;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ImportOutside>(&NOWHERE)?;
        let shown = kept::find(&mut work, id).await?.or_absent()?;
        if shown.stage != OutsideStage::Published {
            return Err(NOT_SHOWN.into());
        }
        if shown.version != seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        let (stage, undone_on) = (OutsideStage::Undone, Some(today(app)));
        let undone = Outside { stage, undone_on, reason: reason.clone(), version: shown.version + 1, ..shown };
        kept::remove_measures(&mut work, id, &proof).await?;
        saved(&mut work, &undone, &proof).await?;
        work.commit(proof.record(undone.reference()).note("step", "undone")).await
    })
    .await
}

/// What anybody may read, and what was taken back, the newest first.
pub async fn list_outside(app: &App) -> Outcome<Vec<Outside>> {
    Ok(kept::list_out(&mut app.db()).await?)
}

/// A table that others published, for anybody. One that is a draft is not there.
pub async fn find_outside(app: &App, id: OutsideId) -> Outcome<Outside> {
    let found = kept::find(&mut app.db(), id).await?;
    found.filter(|outside| outside.stage != OutsideStage::Draft).or_absent()
}

/// The cells of one measure of what is shown.
pub async fn find_cells(app: &App, id: OutsideId, measure: u32) -> Outcome<Vec<Cell>> {
    kept::find_measure(&mut app.db(), id, i64::from(measure)).await?.or_absent()
}

/// The cells of every measure of what is shown, in their order.
pub async fn list_cells(app: &App, id: OutsideId) -> Outcome<Vec<Vec<Cell>>> {
    Ok(kept::list_measures(&mut app.db(), id).await?)
}

/// Tables that are known.
pub fn list_presets() -> &'static [Preset] {
    outside::PRESETS.as_slice()
}

/// Drafts that nobody went on with for days are thrown away; gives how many.
pub async fn discard_left_as_the_system(app: &App) -> Outcome<usize> {
    let before = app.now().checked_sub((DRAFT_DAYS * 24).hours()).unwrap_or(Time::MIN);
    let left = kept::list_left(&mut app.db(), before).await?;
    for id in &left {
        app.command(async |mut work: Work| {
            let Some(draft) = kept::find(&mut work, *id).await?.filter(|one| one.stage == OutsideStage::Draft) else {
                return work.unchanged().await;
            };
            kept::remove(&mut work, *id, &TheSystem("nobody went on with it")).await?;
            vault::keys::destroy(&mut work, id.uuid()).await?;
            work.commit(Record::by_the_system("evidence.discard_left", draft.reference())).await
        })
        .await?;
    }
    Ok(left.len())
}
