//! A form with its pictures, as one `.zip` file: the spreadsheet, and beside it a folder of the files that it names.
//!
//! Nothing is ever written to a disk; an archive is refused all the same when it names a place outside itself, since other programs
//! might. What an archive says of its own size is not believed.

use super::super::{Imported, Trouble};
use super::{file, media, survey_read};
use crate::model::{Item, Media, Questionnaire};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The largest file that is read, in bytes.
pub const LARGEST_PACKAGE: usize = 36 * 1024 * 1024;
/// The largest it may become when unpacked, in bytes, and the most bytes of pictures that questions are given out of it.
const LARGEST_UNPACKED: usize = 64 * 1024 * 1024;
/// The most files in one.
pub const MOST_FILES: usize = 500;
/// Every spreadsheet of this sort has this part, and no other archive.
const PART_OF_A_SPREADSHEET: &str = "[Content_Types].xml";
/// What one system keeps of its own beside each file.
const NOT_OURS: [&str; 2] = ["__MACOSX/", "._"];

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// A form and the files beside it.
pub(super) struct Package {
    sheet: Vec<u8>,
    /// By their names, without the folder.
    files: BTreeMap<String, Vec<u8>>,
}

/// Opens an archive with a form in it; nothing for a spreadsheet itself and for what is no archive.
pub(super) fn open(bytes: &[u8]) -> Result<Option<Package>, Vec<Trouble>> {
    let Some(mut archive) = archive(bytes) else { return Ok(None) };
    let whole = |what: String| vec![Trouble::at("file", what)];
    if bytes.len() > LARGEST_PACKAGE {
        return Err(whole(format!("larger than {} MB", LARGEST_PACKAGE / 1024 / 1024)));
    }
    if archive.len() > MOST_FILES {
        return Err(whole(format!("more than {MOST_FILES} files; no form needs so many")));
    }
    file::check_unpacked(bytes, LARGEST_UNPACKED as u64).map_err(whole)?;
    let (mut sheets, mut files) = (Vec::new(), BTreeMap::new());
    for at in 0..archive.len() {
        let Some((name, inside)) = inside(&mut archive, at).map_err(whole)? else { continue };
        if name.to_lowercase().ends_with(".xlsx") {
            sheets.push(inside);
        } else {
            files.entry(name).or_insert(inside);
        }
    }
    match sheets.len() {
        1 => Ok(sheets.pop().map(|sheet| Package { sheet, files })),
        0 => Err(whole("there is no spreadsheet (.xlsx) in this archive".to_owned())),
        _ => Err(whole("there are several spreadsheets in this archive; leave the one with the questions".to_owned())),
    }
}

fn archive(bytes: &[u8]) -> Option<Archive<'_>> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    archive.index_for_name(PART_OF_A_SPREADSHEET).is_none().then_some(archive)
}

/// A file, by its name without the folder; nothing for a folder and for what some system keeps of its own.
fn inside(archive: &mut Archive<'_>, at: usize) -> Result<Option<(String, Vec<u8>)>, String> {
    let mut part = archive.by_index(at).map_err(|_| "the archive is damaged".to_owned())?;
    let leads_out = part.name().starts_with('/') || part.name().contains('\\');
    if leads_out || part.name().split('/').any(|step| step == "..") {
        return Err("a file in this archive has a name that leads out of it".to_owned());
    }
    let name = part.name().rsplit('/').next().unwrap_or_default().to_owned();
    let is_ours = !NOT_OURS.iter().any(|beginning| part.name().starts_with(beginning) || name.starts_with(beginning));
    if !part.is_file() || !is_ours || name.starts_with("~$") {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).map_err(|_| "the archive is damaged".to_owned())?;
    Ok(Some((name, bytes)))
}

impl Package {
    /// The form, each picture that it names and that lies beside it with its bytes.
    pub(super) fn read(&self) -> Result<Imported, Vec<Trouble>> {
        let mut imported = survey_read::read(file::open(&self.sheet)?)?;
        let mut left = LARGEST_UNPACKED;
        self.fill(&mut imported.questionnaire.items, &mut left);
        Ok(imported)
    }

    /// A thousand questions may name one file, so what is given out is counted.
    fn fill(&self, items: &mut [Item], left: &mut usize) {
        for item in items {
            for media in item.media.iter_mut().filter(|media| media::is_picture(media)) {
                let Some(bytes) = self.files.get(&media.source) else { continue };
                let Some(less) = left.checked_sub(bytes.len()) else { continue };
                *left = less;
                let words = std::mem::take(&mut media.words);
                // Without words it keeps the sort of one that says whether it only decorates.
                let kind = if words.is_empty() { &media.kind } else { media::sort_of(&media.source) };
                *media = Media::of_bytes(kind, &STANDARD.encode(bytes), words);
            }
            self.fill(&mut item.items, left);
        }
    }
}

/// The archive of a form whose spreadsheet is written already.
pub(super) fn write(questionnaire: &Questionnaire, sheet: &[u8]) -> Result<Vec<u8>, Trouble> {
    let name = super::super::ids::plain(&questionnaire.name, "_-", '_');
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    put(&mut zip, &format!("{name}.xlsx"), sheet)?;
    for item in questionnaire.walk() {
        // One of a question, as the spreadsheet names one.
        let Some((media, _, file)) = media::named(item).find(|(media, ..)| media.bytes().is_some()) else { continue };
        let bytes = media.bytes().and_then(|(_, bytes)| STANDARD.decode(bytes).ok()).unwrap_or_default();
        put(&mut zip, &format!("{name}-media/{file}"), &bytes)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| Trouble::at("file", error))
}

/// Spreadsheets and pictures are packed already.
fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<(), Trouble> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let failed = |error: std::io::Error| Trouble::at("file", error);
    zip.start_file(name, options).map_err(|error| Trouble::at("file", error))?;
    zip.write_all(bytes).map_err(failed)
}
