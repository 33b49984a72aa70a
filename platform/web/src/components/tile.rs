//! Picture tiles: a choice one can see as well as read.

use maud::{Markup, Render, html};

use super::{
    Icon,
    parts::{ErrorMessage, Fieldset, Group, Hint, Legend, described, group},
};
use crate::{components::Example, element::element};

/// One tile.
#[derive(Debug, Clone)]
pub struct Tile {
    /// The value sent with the form.
    pub value: String,
    /// Its picture.
    pub icon: Icon,
    /// Its words, always there: the picture only helps.
    pub words: String,
}

impl Tile {
    /// A tile.
    pub fn new(value: impl Into<String>, icon: Icon, words: impl Into<String>) -> Self {
        Self { value: value.into(), icon, words: words.into() }
    }
}

/// How many tiles may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// One of them.
    One,
    /// Any of them.
    Any,
}

/// A question whose answers are tiles, two a row on the smallest phone. Plain radios or checkboxes inside: keyboard,
/// screen reader and no-script use are those of the browser.
#[derive(Debug, Clone)]
pub struct Tiles {
    /// The name sent with the form.
    pub name: String,
    /// One or any.
    pub pick: Pick,
    /// The question.
    pub legend: Legend,
    /// Its hint.
    pub hint: Option<Hint>,
    /// What is wrong with it.
    pub error: Option<ErrorMessage>,
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// The values that are chosen.
    pub values: Vec<String>,
}

impl Tiles {
    /// A question with its tiles.
    pub fn new(name: impl Into<String>, pick: Pick, legend: impl Into<Legend>, tiles: Vec<Tile>) -> Self {
        Self { name: name.into(), pick, legend: legend.into(), hint: None, error: None, tiles, values: Vec::new() }
    }

    /// The values that are chosen.
    #[must_use]
    pub fn values(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.values = values.into_iter().map(Into::into).collect();
        self
    }

    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, if anything is.
    #[must_use]
    pub fn error(mut self, error: impl Into<Option<ErrorMessage>>) -> Self {
        self.error = error.into();
        self
    }

    fn tile(&self, tile: &Tile, index: usize) -> Markup {
        let id = if index == 0 { self.name.clone() } else { format!("{}-{}", self.name, index + 1) };
        let kind = if self.pick == Pick::One { "radio" } else { "checkbox" };
        html! {
            div .comhar-tile {
                (element("input").attr("class", "comhar-tile__input").attr("type", kind).attr("id", &id)
                    .attr("name", &self.name).attr("value", &tile.value)
                    .when(self.values.contains(&tile.value), "checked").void())
                label .comhar-tile__label for=(id) {
                    (tile.icon)
                    span .comhar-tile__words { (tile.words) }
                }
            }
        }
    }
}

impl Render for Tiles {
    fn render(&self) -> Markup {
        let described = described(&self.name, "", self.hint.as_ref(), self.error.as_ref());
        let inside = html! {
            (described.markup)
            div .comhar-tiles { @for (index, tile) in self.tiles.iter().enumerate() { (self.tile(tile, index)) } }
        };
        let fieldset = Fieldset { described_by: described.by, ..Fieldset::new(self.legend.clone(), inside) };
        group(&Group::default(), self.error.as_ref(), &html! { (fieldset) })
    }
}

/// Samples for the gallery.
pub fn examples() -> Vec<Example> {
    let felt = vec![
        Tile::new("heard", Icon::Ear, "Listened to"),
        Tile::new("calm", Icon::Leaf, "Calm"),
        Tile::new("rushed", Icon::Clock, "Rushed"),
        Tile::new("alone", Icon::Person, "Alone"),
        Tile::new("hope", Icon::Sun, "Hopeful"),
        Tile::new("stuck", Icon::Knot, "Stuck"),
    ];
    let kinds = vec![
        Tile::new("story", Icon::Speak, "An experience"),
        Tile::new("idea", Icon::Sun, "An idea"),
        Tile::new("concern", Icon::Flag, "A concern"),
        Tile::new("thanks", Icon::Heart, "A thank you"),
    ];
    vec![
        Example::new(
            "any of them",
            Tiles::new("feeling", Pick::Any, Legend::new("How did it feel?").large(), felt)
                .hint("Choose all that fit, or none.")
                .values(["heard"]),
        ),
        Example::new(
            "one of them",
            Tiles::new("kind", Pick::One, Legend::new("What would you like to share?").large(), kinds).values(["idea"]),
        ),
    ]
}
