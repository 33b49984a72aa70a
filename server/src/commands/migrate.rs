use super::open_database;
use crate::{Config, Stop, wire};

/// Brings the tables to the newest state and says how many steps that took.
pub async fn migrate(config: &Config) -> Result<(), Stop> {
    let db = open_database(config).await?;
    let steps = db.migrate(&wire::migrations()?).await?;
    db.close().await?;
    println!(
        "{}",
        if steps == 0 {
            "The tables were in their newest state already.".to_owned()
        } else {
            format!("Steps run: {steps}.")
        }
    );
    Ok(())
}
