use super::{export::place, open_database, print_rows};
use crate::{Config, Stop, wire};
use std::{
    fs::File,
    io::{BufReader, Seek},
    path::Path,
};

/// Fills an empty database from an export. The whole file is read first; then everything comes, or nothing.
pub async fn import(config: &Config, path: &Path) -> Result<(), Stop> {
    let path = place(path);
    let mut file = File::open(&path).map_err(|error| Stop(format!("{} cannot be read: {error}.", path.display())))?;
    let (_, found) = db::copy::verify(&mut BufReader::new(&file))?;
    let db = open_database(config).await?;
    file.rewind()?;
    let loaded = db::copy::load(&db, &wire::migrations()?, &mut BufReader::new(&file)).await?;
    if loaded != found {
        return Err(Stop("The database does not hold what the file holds. Empty it and try again.".into()));
    }
    print_rows(&loaded);
    println!("Loaded into {}. Run `comhar check` with the keyring of the database it came from.", db.engine());
    db.close().await?;
    Ok(())
}
