use super::{existing_database, open_database};
use crate::{Config, Stop, keyring::Source, wire};
use db::Db;
use ledger::App;
use uuid::Uuid;
use vault::Vault;

/// Looks at everything that must be so, says what was found, and fails with a sentence for each thing that is wrong.
pub async fn check(config: &Config) -> Result<(), Stop> {
    let db = open_database(config).await?;
    let missing = wire::missing_migrations(&db).await?;
    if !missing.is_empty() {
        return Err(Stop(format!(
            "The tables are not in their newest state ({}). Run `comhar migrate`.",
            missing.join(", ")
        )));
    }
    let db = existing_database(config).await?;
    let vault = Vault::open(Source::of(config).read()?);
    vault::keys::recognise(&db, &vault).await??;
    let app = wire::app(db.clone(), vault, wire::Outside::default())?;
    let wrong = wrongs(&app).await?;
    for sentence in &wrong {
        println!("wrong      {sentence}");
    }
    match wrong.len() {
        0 => {
            println!("All is as it should be.");
            Ok(())
        }
        1 => Err(Stop("One thing is wrong; see above.".into())),
        count => Err(Stop(format!("{count} things are wrong; see above."))),
    }
}

/// Everything that is wrong, one sentence each. What was found to be right is printed on the way.
pub async fn wrongs(app: &App) -> Result<Vec<String>, Stop> {
    let mut wrong = whole_file(app.db()).await?;
    wrong.extend(chain(app).await?);
    wrong.extend(keys(app).await?);
    let house = wire::house()?;
    let found = house.check(app).await?;
    if found.is_empty() {
        println!("right      every module's own promises");
    }
    wrong.extend(found.into_iter().map(|(module, sentence)| format!("{module}: {sentence}")));
    Ok(wrong)
}

async fn whole_file(db: &Db) -> Result<Vec<String>, Stop> {
    let damage = db.damage().await?;
    if damage.is_empty() {
        println!("right      {} database, tables in their newest state", db.engine());
    }
    Ok(damage
        .into_iter()
        .map(|damage| format!("the database itself is damaged ({damage}); restore a backup"))
        .collect())
}

async fn chain(app: &App) -> Result<Vec<String>, Stop> {
    let report = ledger::check_chain(&mut app.db()).await?;
    if let Some(position) = report.broken_at {
        return Ok(vec![format!(
            "the audit chain is broken at link {position}: a line was changed or taken out after it was written"
        )]);
    }
    let head: String = report.head.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("right      audit chain: {} links, {} lines waiting for theirs", report.links, report.waiting);
    println!("           head {head} (kept elsewhere, it shows a chain that was rewritten as a whole)");
    Ok(Vec::new())
}

const BATCH: i64 = 500;

async fn keys(app: &App) -> Result<Vec<String>, Stop> {
    let (mut wrong, mut after): (Vec<String>, Option<Uuid>) = (Vec::new(), None);
    loop {
        let (shut, next) = vault::keys::unopened(&mut app.db(), app.vault(), after, BATCH).await?;
        wrong.extend(shut.into_iter().map(|subject| format!("the key of {subject} does not open with this keyring")));
        if next.is_none() {
            break;
        }
        after = next;
    }
    if wrong.is_empty() {
        let count = vault::keys::count(&mut app.db()).await?;
        println!("right      keyring: opens all {} keys; {} were destroyed by erasure", count.whole, count.destroyed);
    }
    Ok(wrong)
}
