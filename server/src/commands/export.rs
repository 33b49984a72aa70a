use super::{NewFile, existing_database, print_rows};
use crate::{Config, Stop, wire};
use std::{
    io::BufWriter,
    path::{Path, PathBuf},
};

/// The name of an export inside a folder.
const NAME: &str = "comhar.export";

/// A folder stands for the export inside it.
pub(crate) fn place(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(NAME) } else { path.to_owned() }
}

/// Writes one unmoving state of everything into a file that either database can take. What is sealed stays sealed.
pub async fn export(config: &Config, path: &Path) -> Result<(), Stop> {
    let db = existing_database(config).await?;
    let (new, file) = NewFile::at(&place(path))?;
    let mut out = BufWriter::new(file);
    let summary = db::copy::dump(&db, &wire::migrations()?, &mut out).await?;
    new.put(out.get_ref())?;
    print_rows(&summary);
    println!("Written from {} to {}. Import it with the same keyring.", db.engine(), place(path).display());
    Ok(())
}
