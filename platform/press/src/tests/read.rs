//! A PDF read as a screen reader reads it: the tree of tags from its root, and under each tag the letters that belong to it.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{Context, Device, GlyphDrawMode, InterpreterCache, InterpreterSettings, interpret_page};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, String as Text};
use kurbo::{Affine, Rect};
use std::collections::BTreeMap;

/// A tag with what it says of itself and what stands under it.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub kind: String,
    pub alt: Option<String>,
    pub scope: Option<String>,
    pub text: String,
}

pub(super) struct Read {
    pub language: String,
    pub title: String,
    pub title_shown: bool,
    pub marked: bool,
    pub pages: usize,
    /// Tags in the order of reading.
    pub tags: Vec<Tag>,
    pub metadata: String,
    pub fonts_embedded: bool,
}

impl Read {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let pdf = Pdf::new(bytes.to_vec()).unwrap();
        let letters = letters(&pdf);
        let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
        let metadata = root.get::<hayro_syntax::object::Stream<'_>>("Metadata").unwrap();
        let metadata = String::from_utf8(metadata.decoded().unwrap().into_owned()).unwrap();
        let tree: Dict<'_> = root.get("StructTreeRoot").unwrap();
        let mut tags = Vec::new();
        walk(&tree, None, &letters, &mut tags);
        let mut descriptors = pdf.objects().into_iter().filter_map(Object::into_dict);
        Self {
            language: said(root.get::<Text<'_>>("Lang").unwrap().as_bytes()),
            title: between(&metadata, "<dc:title>", "</dc:title>"),
            title_shown: root
                .get::<Dict<'_>>("ViewerPreferences")
                .and_then(|wishes| wishes.get("DisplayDocTitle"))
                .unwrap_or(false),
            marked: root.get::<Dict<'_>>("MarkInfo").and_then(|info| info.get("Marked")).unwrap_or(false),
            pages: pdf.pages().len(),
            tags,
            fonts_embedded: descriptors.all(|dict| {
                let is_font = dict.get::<Name<'_>>("Type").is_some_and(|kind| kind.as_str() == "FontDescriptor");
                !is_font || ["FontFile", "FontFile2", "FontFile3"].iter().any(|file| dict.contains_key(file))
            }),
            metadata,
        }
    }

    /// All text that belongs to a tag, in the order of reading.
    pub(super) fn text(&self) -> String {
        self.tags.iter().map(|tag| tag.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn of_kind(&self, kind: &str) -> Vec<&Tag> {
        self.tags.iter().filter(|tag| tag.kind == kind).collect()
    }
}

/// The letters of each marked piece: by the number of its page object and its own.
type Letters = BTreeMap<(i32, i32), String>;

fn walk(tag: &Dict<'_>, page: Option<i32>, letters: &Letters, tags: &mut Vec<Tag>) {
    let page = tag.get_ref("Pg").map(|page| page.obj_number).or(page);
    let mine = tags.len();
    if let Some(kind) = tag.get::<Name<'_>>("S") {
        let scope = tag
            .get::<Dict<'_>>("A")
            .or_else(|| tag.get::<Array<'_>>("A")?.iter::<Dict<'_>>().find(|one| one.contains_key("Scope")));
        tags.push(Tag {
            kind: kind.as_str().to_owned(),
            alt: tag.get::<Text<'_>>("Alt").map(|alt| said(alt.as_bytes())),
            scope: scope.and_then(|scope| scope.get::<Name<'_>>("Scope")).map(|scope| scope.as_str().to_owned()),
            text: String::new(),
        });
    }
    let kids = match tag.get::<Object<'_>>("K") {
        Some(Object::Array(kids)) => kids.iter::<Object<'_>>().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    for kid in kids {
        let piece = match &kid {
            Object::Number(number) => Some((page, number.as_f32() as i32)),
            Object::Dict(dict) if dict.contains_key("MCID") => {
                Some((dict.get_ref("Pg").map(|page| page.obj_number).or(page), dict.get::<i32>("MCID").unwrap()))
            }
            _ => None,
        };
        match (piece, kid) {
            (Some((Some(page), piece)), _) => {
                let text = letters.get(&(page, piece)).cloned().unwrap_or_default();
                tags.get_mut(mine).unwrap().text.push_str(&text);
            }
            (_, Object::Dict(dict)) => walk(&dict, page, letters, tags),
            _ => {}
        }
    }
}

fn letters(pdf: &Pdf) -> Letters {
    let cache = InterpreterCache::new();
    let mut letters = Letters::new();
    for page in pdf.pages().iter() {
        let mut listener =
            Listener { page: page.raw().obj_id().unwrap().obj_number, open: Vec::new(), letters: &mut letters };
        let room = Rect::new(0.0, 0.0, 1.0, 1.0);
        let mut context = Context::new(Affine::IDENTITY, room, &cache, pdf.xref(), InterpreterSettings::default());
        interpret_page(page, &mut context, &mut listener);
    }
    letters
}

struct Listener<'a> {
    page: i32,
    open: Vec<Option<i32>>,
    letters: &'a mut Letters,
}

impl<'a> Device<'a> for Listener<'_> {
    fn begin_marked_content(&mut self, _: &[u8], piece: Option<i32>) {
        self.open.push(piece);
    }
    fn end_marked_content(&mut self) {
        self.open.pop();
    }
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        _: Affine,
        _: Affine,
        _: &hayro_interpret::Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let Some(piece) = self.open.iter().rev().find_map(|piece| *piece) else { return };
        let text = self.letters.entry((self.page, piece)).or_default();
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => text.push(letter),
            Some(BfString::String(letters)) => text.push_str(&letters),
            None => text.push('\u{FFFD}'),
        }
    }
    fn set_soft_mask(&mut self, _: Option<hayro_interpret::SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: hayro_interpret::BlendMode) {}
    fn draw_path(
        &mut self,
        _: &kurbo::BezPath,
        _: Affine,
        _: &hayro_interpret::Paint<'a>,
        _: &hayro_interpret::PathDrawMode,
    ) {
    }
    fn push_clip_path(&mut self, _: &hayro_interpret::ClipPath) {}
    fn push_transparency_group(
        &mut self,
        _: f32,
        _: Option<hayro_interpret::SoftMask<'a>>,
        _: hayro_interpret::BlendMode,
    ) {
    }
    fn draw_image(&mut self, _: hayro_interpret::Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
    fn draw_rect(&mut self, _: &Rect, _: Affine, _: &hayro_interpret::Paint<'a>, _: &hayro_interpret::PathDrawMode) {}
}

/// A text of a PDF: UTF-16 with its mark, or plain letters.
fn said(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let pairs: Vec<u16> = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&pairs).unwrap()
        }
        None => bytes.iter().copied().map(char::from).collect(),
    }
}

/// The words between two marks, all elements between them left out.
fn between(text: &str, open: &str, close: &str) -> String {
    let inside = text.split_once(open).unwrap().1.split_once(close).unwrap().0;
    let mut words = String::new();
    let mut in_mark = false;
    for letter in inside.chars() {
        match letter {
            '<' => in_mark = true,
            '>' => in_mark = false,
            _ if !in_mark => words.push(letter),
            _ => {}
        }
    }
    words.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").trim().to_owned()
}
