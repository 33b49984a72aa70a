//! What is shown beside words. XLSForm names files that lie beside the spreadsheet; a picture of the house is none.

use crate::model::{Item, Media};

/// The column that says of a picture that it shows nothing anybody needs to know.
pub(super) const DECORATES: &str = "comhar_decorates";
/// The sort of a picture of which nothing else is known.
const ANY: &str = "image/*";

/// Whether it is a file beside the form.
pub(super) fn is_file(media: &Media) -> bool {
    !media.source.starts_with("symbol:")
}

/// Whether it is a picture, and no sound or film.
pub(super) fn is_picture(media: &Media) -> bool {
    media.kind.starts_with("image/")
}

/// Whether the picture of a question says that it only decorates. One that other tools named says nothing.
pub(super) fn only_decorates(item: &Item) -> bool {
    let first = item.media.iter().find(|media| is_file(media));
    first.is_some_and(|media| is_picture(media) && media.words.is_empty() && media.kind != ANY)
}

/// The sort of a picture that only decorates, by the ending of its name: that it has one says that nobody forgot its words.
pub(super) fn sort_of(name: &str) -> &'static str {
    match name.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        _ => "image/png",
    }
}

/// The column and the name of the file of each medium. A picture that travels with the form is called as its question.
pub(super) fn named(item: &Item) -> impl Iterator<Item = (&Media, String, String)> {
    item.media.iter().filter(|media| is_file(media)).map(|media| {
        let column = format!("media::{}", media.kind.split('/').next().unwrap_or("image"));
        let name = match media.bytes() {
            Some((kind, _)) => format!("{}.{}", item.id, ending(kind)),
            None => media.source.clone(),
        };
        (media, column, name)
    })
}

fn ending(kind: &str) -> &'static str {
    match kind {
        "image/jpeg" => "jpg",
        "image/webp" => "webp",
        _ => "png",
    }
}
