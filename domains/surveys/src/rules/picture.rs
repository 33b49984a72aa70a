//! What becomes of a picture that somebody sends: looked at by its content and never by its name, drawn anew from its pixels, so
//! that nothing else of the file is kept: not where it was taken, not a second file behind it.

use super::{PICTURE_MOVES, PICTURE_TOO_LARGE, PICTURE_WRONG};
use crate::model::SurveyId;
use image::{
    DynamicImage, ImageDecoder, ImageFormat, Limits,
    codecs::{jpeg::JpegDecoder, jpeg::JpegEncoder, png::PngDecoder, webp::WebPDecoder},
    imageops::FilterType,
};
use kernel::Refusal;
use std::io::Cursor;

/// The most bytes of a file that is sent.
pub const MOST_BYTES: usize = 6 * 1024 * 1024;
/// The most pixels of it: what a telephone takes is half of that.
pub const MOST_PIXELS: u64 = 25_000_000;
/// The longest side of what is sent, in pixels.
const MOST_SIDE: u32 = 12_000;
/// The most bytes that its pixels fill while it is read.
const MOST_MEMORY: u64 = 128 * 1024 * 1024;
/// The longest side of what is kept, in pixels: twice what a page of questions is wide.
pub const KEPT_SIDE: u32 = 1_200;
/// A drawing that fills more bytes than this is kept as a photograph, when nothing of it is transparent.
const MOST_DRAWING: usize = 600 * 1024;
/// Of 100: above this nobody sees a difference.
const QUALITY: u8 = 85;

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its content type.
    pub kind: &'static str,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The file, with nothing in it but pixels.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// The mark under which a survey keeps it: the same for the same picture, another in another survey, so that nobody who has a
    /// picture finds out which surveys show it.
    pub fn mark(&self, survey: SurveyId) -> String {
        let mut hasher = blake3::Hasher::new_derive_key("comhar surveys picture of a question");
        hasher.update(survey.uuid().as_bytes()).update(&self.bytes);
        hasher.finalize().to_hex().chars().take(32).collect()
    }
}

/// Reads what was sent and draws it anew.
///
/// # Errors
/// When it is no PNG, JPEG or WebP picture, is damaged, moves, or is too large.
pub fn prepare(bytes: &[u8]) -> Result<Picture, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(PICTURE_TOO_LARGE);
    }
    // A library that stops over a damaged file is no reason to stop: whoever sent it is told like for any other.
    std::panic::catch_unwind(|| drawn_anew(bytes)).unwrap_or(Err(PICTURE_WRONG))
}

fn drawn_anew(bytes: &[u8]) -> Result<Picture, Refusal> {
    let (file, wrong) = (Cursor::new(bytes), |_| PICTURE_WRONG);
    match image::guess_format(bytes).map_err(wrong)? {
        ImageFormat::Png => {
            let decoder = PngDecoder::new(file).map_err(wrong)?;
            let moves = decoder.is_apng().map_err(wrong)?;
            if moves { Err(PICTURE_MOVES) } else { kept(decoder, ImageFormat::Png) }
        }
        ImageFormat::WebP => {
            let decoder = WebPDecoder::new(file).map_err(wrong)?;
            if decoder.has_animation() { Err(PICTURE_MOVES) } else { kept(decoder, ImageFormat::Png) }
        }
        // The reader of JPEG takes half a file for a whole one.
        ImageFormat::Jpeg if !ends(bytes) => Err(PICTURE_WRONG),
        ImageFormat::Jpeg => kept(JpegDecoder::new(file).map_err(wrong)?, ImageFormat::Jpeg),
        _ => Err(PICTURE_WRONG),
    }
}

/// Whether the lines of a JPEG picture come to an end: after its first scan stands the mark of the end. The small picture that many
/// files hold beside the large one lies before that, in a segment of its own.
fn ends(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
        if *marker == 0xDA {
            return bytes.get(at..).is_some_and(|lines| lines.windows(2).any(|pair| pair == [0xFF, 0xD9]));
        }
    }
    false
}

fn kept(mut decoder: impl ImageDecoder, format: ImageFormat) -> Result<Picture, Refusal> {
    let (width, height) = decoder.dimensions();
    let too_many = u64::from(width) * u64::from(height) > MOST_PIXELS || width.max(height) > MOST_SIDE;
    if too_many || decoder.total_bytes() > MOST_MEMORY {
        return Err(PICTURE_TOO_LARGE);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits).map_err(|_| PICTURE_TOO_LARGE)?;
    // Which side is up is told beside the pixels; it is all that is taken from there.
    let up = decoder.orientation().map_err(|_| PICTURE_WRONG)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| PICTURE_WRONG)?;
    image.apply_orientation(up);
    if image.width().max(image.height()) > KEPT_SIDE {
        image = image.resize(KEPT_SIDE, KEPT_SIDE, FilterType::Triangle);
    }
    written(&image, format)
}

fn written(image: &DynamicImage, format: ImageFormat) -> Result<Picture, Refusal> {
    let (width, height) = (image.width(), image.height());
    let clear = image.color().has_alpha() && image.to_rgba8().pixels().any(|pixel| pixel.0.last() != Some(&u8::MAX));
    if format == ImageFormat::Png || clear {
        let plain = if clear { image.to_rgba8().into() } else { DynamicImage::from(image.to_rgb8()) };
        let mut file = Cursor::new(Vec::new());
        plain.write_to(&mut file, ImageFormat::Png).map_err(|_| PICTURE_WRONG)?;
        let bytes = file.into_inner();
        if clear || bytes.len() <= MOST_DRAWING {
            return Ok(Picture { kind: "image/png", width, height, bytes });
        }
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&image.to_rgb8()).map_err(|_| PICTURE_WRONG)?;
    Ok(Picture { kind: "image/jpeg", width, height, bytes })
}
