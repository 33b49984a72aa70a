use super::{NewFile, existing_comhar, print_rows};
use crate::{Config, Stop, wire};
use db::copy::{Problem, Summary};
use kernel::SystemRandom;
use std::{
    fs::File,
    io::{BufReader, BufWriter, Seek},
    path::Path,
};
use vault::{
    Vault,
    backup::{BackupError, Opening, Sealing},
};

/// Writes one unmoving state of everything into a sealed file, reads it back, and says what is in it.
pub async fn backup(config: &Config, path: &Path) -> Result<(), Stop> {
    let comhar = existing_comhar(config).await?;
    let (new, file) = NewFile::at(path)?;
    let mut sealing = Sealing::begin(comhar.app.vault(), &SystemRandom, BufWriter::new(file))?;
    let written = db::copy::dump(comhar.app.db(), &wire::migrations()?, &mut sealing).await?;
    let file = sealing.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    file.sync_all()?;
    // What cannot be read back now cannot be read back on the day it is needed.
    let read = read_through(comhar.app.vault(), &file)?;
    if read != written {
        return Err(Stop(
            "The file that was written does not hold what was read. Check the disk, and do not rely on this file."
                .into(),
        ));
    }
    new.put(&file)?;
    print_rows(&written);
    println!(
        "Sealed in {}. It opens with this keyring only, which is not inside: keep a copy of it elsewhere.",
        path.display()
    );
    Ok(())
}

/// Reads a sealed file from its head to its end and says what is in it. Touches nothing.
pub(crate) fn read_through(vault: &Vault, mut file: &File) -> Result<Summary, Stop> {
    file.rewind()?;
    let mut opening = Opening::begin(vault, BufReader::new(file))?;
    match db::copy::verify(&mut opening) {
        Ok((_, summary)) => Ok(summary),
        Err(Problem::Torn(_)) => Err(BackupError::Torn.into()),
        Err(other) => Err(other.into()),
    }
}
