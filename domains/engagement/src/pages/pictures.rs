//! Pictures beside words: faces for how it felt, things for what it was about. Twelve of each; the words always stand beside.

use crate::model::{Felt, Tile};
use i18n::Words;
use maud::{Markup, PreEscaped, html};
use web::{
    Form,
    components::{ErrorMessage, Fieldset, Hint, Icon, Legend},
};

/// One picture with its value and its words.
pub struct Picture {
    value: &'static str,
    drawing: Drawing,
    words: String,
}

#[derive(Clone, Copy)]
enum Drawing {
    Known(Icon),
    Face(&'static str),
    Thing(&'static str),
}

const HEAD: &str = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z";

impl Drawing {
    fn markup(self) -> Markup {
        let (head, lines) = match self {
            Self::Known(icon) => return html! { (icon) },
            Self::Face(lines) => (HEAD, lines),
            Self::Thing(lines) => ("", lines),
        };
        PreEscaped(format!(
            r#"<svg class="comhar-icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="{head}{lines}"/></svg>"#
        ))
    }
}

fn face_of(felt: Felt) -> Drawing {
    match felt {
        Felt::Heard => Drawing::Known(Icon::Ear),
        Felt::Safe => Drawing::Thing("M12 3l7 3v5c0 5-3.2 8.4-7 10-3.8-1.6-7-5-7-10V6zM9 11.5l2.2 2.2 3.8-3.8"),
        Felt::Hopeful => Drawing::Thing("M3 18h18M6 18a6 6 0 0 1 12 0M12 5v3.5M4.5 9l2.2 2.2M19.5 9l-2.2 2.2"),
        Felt::Respected => Drawing::Face("M9 9.5v1M15 9.5v1M8 14q4 4.5 8 0z"),
        Felt::Calm => Drawing::Face("M7.4 10.3q1.3 1.2 2.6 0M14 10.3q1.3 1.2 2.6 0M9 15q3 2 6 0"),
        Felt::Alone => Drawing::Thing(
            "M16 10a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM12.5 20c0-2.6 1.6-3.8 3.5-3.8s3.5 1.2 3.5 3.8M3 20h18",
        ),
        Felt::Rushed => Drawing::Known(Icon::Clock),
        Felt::Ignored => Drawing::Thing(
            "M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM9 7.5l6 5M15 7.5l-6 5",
        ),
        Felt::Afraid => Drawing::Face(
            "M9 8.4a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6zM15 8.4a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6zM8.2 16l1.9-1.2 1.9 1.2 1.9-1.2 1.9 1.2",
        ),
        Felt::Angry => Drawing::Face("M7.5 8l3 1.6M16.5 8l-3 1.6M9 11.4v.6M15 11.4v.6M8.8 16.2q3.2-2.2 6.4 0"),
        Felt::Sad => Drawing::Face("M9 9.5v1M15 9.5v1M8.5 16.4q3.5-3.2 7 0"),
        Felt::Confused => Drawing::Face("M8 8.2q1.2-1 2.4 0M9.2 11v.6M14.8 10.4v.6M9 15.8q1.5-1.6 3 0t3-.4"),
    }
}

fn thing_of(tile: Tile) -> Drawing {
    match tile {
        Tile::Staff => Drawing::Thing(
            "M12 3.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 21c0-4.5 3-7 7-7s7 2.5 7 7M12 16.4v3.2M10.4 18h3.2",
        ),
        Tile::Waiting => Drawing::Thing("M7 3v18M7 13h9a1 1 0 0 1 1 1v7M7 17h10M11 6.5h6M11 9.5h4"),
        Tile::Information => Drawing::Thing("M6 3h9l4 4v14H6zM15 3v4h4M9 11h7M9 14.5h7M9 18h4"),
        Tile::Place => Drawing::Known(Icon::House),
        Tile::Food => Drawing::Thing("M6.5 3v5.5a2.5 2.5 0 0 0 5 0V3M9 3v18M17.5 3c-2 1-3 4-3 8h3zM17.5 3v18"),
        Tile::Medicine => {
            Drawing::Thing("M4.9 13.4l8.5-8.5a4 4 0 0 1 5.7 5.7l-8.5 8.5a4 4 0 0 1-5.7-5.7zM9.1 9.1l5.8 5.8")
        }
        Tile::Family => Drawing::Known(Icon::People),
        Tile::Activities => Drawing::Thing(
            "M9 18V5.5L19 3v13M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
        ),
        Tile::Night => Drawing::Thing("M19.5 14.5A8 8 0 1 1 10 4a6.5 6.5 0 0 0 9.5 10.5zM17.5 4v3M16 5.5h3"),
        Tile::GoingHome => Drawing::Thing("M3 11l7-6.5 7 6.5M5 9.5V20h5M13.5 16.5H21M17.8 13.3l3.2 3.2-3.2 3.2"),
        Tile::Phone => Drawing::Known(Icon::Phone),
        Tile::Travel => {
            Drawing::Thing("M5 4h14a1 1 0 0 1 1 1v11.5H4V5a1 1 0 0 1 1-1zM4 11h16M12 4v7M7.5 16.5v2.7M16.5 16.5v2.7")
        }
    }
}

/// How it felt, in the words of the page.
pub fn felt_word(words: &Words, felt: Felt) -> String {
    words.text(&format!("engagement-felt-{}", super::common::dashed(felt.as_str()))).into_owned()
}

/// What it was about, in the words of the page.
pub fn tile_word(words: &Words, tile: Tile) -> String {
    words.text(&format!("engagement-tile-{}", super::common::dashed(tile.as_str()))).into_owned()
}

/// The twelve faces.
pub fn faces(words: &Words) -> Vec<Picture> {
    let picture =
        |felt: &Felt| Picture { value: felt.as_str(), drawing: face_of(*felt), words: felt_word(words, *felt) };
    Felt::ALL.iter().map(picture).collect()
}

/// The twelve things.
pub fn things(words: &Words) -> Vec<Picture> {
    let picture =
        |tile: &Tile| Picture { value: tile.as_str(), drawing: thing_of(*tile), words: tile_word(words, *tile) };
    Tile::ALL.iter().map(picture).collect()
}

/// A question whose answers are pictures with words: plain checkboxes inside, so that every way of using a page works.
pub fn ask(form: &Form, name: &str, legend: String, hint: String, pictures: &[Picture]) -> Markup {
    let error: Option<ErrorMessage> = form.error_of(name);
    let hint_id = format!("{name}-hint");
    let tiles = html! {
        (Hint::new(hint).id(hint_id.clone()))
        @if let Some(error) = &error { (error) }
        div .comhar-tiles {
            @for (index, picture) in pictures.iter().enumerate() {
                @let id = if index == 0 { name.to_owned() } else { format!("{name}-{}", index + 1) };
                div .comhar-tile {
                    input .comhar-tile__input type="checkbox" id=(id) name=(name) value=(picture.value) checked[form.has(name, picture.value)];
                    label .comhar-tile__label for=(id) {
                        (picture.drawing.markup())
                        span .comhar-tile__words { (picture.words) }
                    }
                }
            }
        }
    };
    let fieldset = Fieldset { described_by: hint_id, ..Fieldset::new(Legend::new(legend), tiles) };
    html! { div .govuk-form-group { (fieldset) } }
}

/// Pictures that somebody chose, as a list of words.
pub fn chosen(words: &Words, felt: &[Felt], tiles: &[Tile]) -> Markup {
    let known = |drawing: Drawing, said: String| html! { span { (drawing.markup()) " " (said) } };
    html! {
        @if !felt.is_empty() || !tiles.is_empty() {
            p .comhar-queue__facts {
                @for each in felt { (known(face_of(*each), felt_word(words, *each))) }
                @for each in tiles { (known(thing_of(*each), tile_word(words, *each))) }
            }
        }
    }
}
