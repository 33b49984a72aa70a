use super::existing_comhar;
use crate::{Config, Stop};

/// Loads the demonstration, as far as it is not there yet.
pub async fn demo(config: &Config) -> Result<(), Stop> {
    super::migrate::migrate(config).await?;
    let comhar = existing_comhar(config).await?;
    organisations::commands::load_data(&comhar.app).await?;
    comhar.house.demo(&comhar.app).await?;
    comhar.app.db().close().await?;
    print_sign_ins();
    Ok(())
}

/// Prints how to sign in to the demonstration.
pub fn print_sign_ins() {
    println!("This is the demonstration. Choose one of these on the sign-in page; no password is asked for:");
    for person in people::demo::cast() {
        println!("  {:<22} {}", person.name, person.role.as_str().replace('_', " "));
    }
}
