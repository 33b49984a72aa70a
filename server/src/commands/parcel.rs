use super::NewFile;
use crate::Stop;
use clap::Args;
use community::rules::{KeyFile, parcel_of_list};
use std::{io::Write, path::PathBuf};

/// What a parcel is made of. Nothing of it leaves this machine but the codes in the new file.
#[derive(Debug, Args)]
pub struct Wanted {
    /// The list of people: a spreadsheet or a CSV file with the columns of the template
    #[arg(long = "in", value_name = "FILE")]
    list: PathBuf,
    /// The key file of the round, which the organisation took from its page
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The new file with the codes
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Turns a list of people into a file of codes for a round of counting across organisations. It needs no database and no network.
pub fn parcel(wanted: &Wanted) -> Result<(), Stop> {
    let read = |path: &PathBuf| {
        std::fs::read(path).map_err(|error| Stop(format!("{} cannot be read: {error}.", path.display())))
    };
    let key = String::from_utf8(read(&wanted.key)?).ok().as_deref().and_then(KeyFile::read);
    let Some((file, year)) = key.and_then(|file| file.year_key().map(|year| (file, year))) else {
        return Err(Stop(format!("{} is no key file of a round.", wanted.key.display())));
    };
    let made = parcel_of_list(&file, &year, &read(&wanted.list)?).map_err(|refusal| Stop(said(&refusal)))?;
    let (new, mut out) = NewFile::at(&wanted.out)?;
    out.write_all(made.parcel.write().as_bytes())?;
    new.put(&out)?;
    println!(
        "{} people with a code, {} who said no, {} who told too little. Written to {}; no name is in it.",
        made.parcel.codes.len(),
        made.refused,
        made.too_little,
        wanted.out.display()
    );
    Ok(())
}

/// What is wrong with the list, with the lines or columns named and nothing of what stands in them.
fn said(refusal: &kernel::Refusal) -> String {
    let values: Vec<String> = refusal.values.iter().map(|(name, value)| format!("{name} {value}")).collect();
    match refusal.code {
        "community_linkage_list_heads" => {
            format!("Columns of the list are missing or there twice: {}.", values.join(", "))
        }
        "community_linkage_list_lines" => format!("The list cannot be read in these places: {}.", values.join(", ")),
        _ => "The list is no table: a spreadsheet (.xlsx) or a CSV file is needed.".to_owned(),
    }
}
