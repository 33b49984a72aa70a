//! Our own simple line pictures, 24 by 24, in the colour of the text around them.

use maud::{Markup, PreEscaped, Render};

/// A picture beside words; it never stands alone, so it is hidden from screen readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A speech bubble.
    Speak,
    /// Two hands, as one heart-shaped line.
    Heart,
    /// A life ring.
    Support,
    /// An open book.
    Learn,
    /// A path with a flag at its end.
    Plan,
    /// A small flag.
    Flag,
    /// A sun.
    Sun,
    /// An ear.
    Ear,
    /// A leaf.
    Leaf,
    /// A clock.
    Clock,
    /// One person.
    Person,
    /// Two people.
    People,
    /// A knot.
    Knot,
    /// A house.
    House,
    /// A telephone.
    Phone,
    /// A key.
    Key,
    /// A tick.
    Tick,
    /// An envelope.
    Letter,
}

impl Icon {
    /// All pictures.
    pub const ALL: &[Self] = &[
        Self::Speak,
        Self::Heart,
        Self::Support,
        Self::Learn,
        Self::Plan,
        Self::Flag,
        Self::Sun,
        Self::Ear,
        Self::Leaf,
        Self::Clock,
        Self::Person,
        Self::People,
        Self::Knot,
        Self::House,
        Self::Phone,
        Self::Key,
        Self::Tick,
        Self::Letter,
    ];

    const fn lines(self) -> &'static str {
        match self {
            Self::Speak => {
                "M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 9h8M8 12h5"
            }
            Self::Heart => "M12 20s-8-4.6-8-10.3A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.7C20 15.4 12 20 12 20z",
            Self::Support => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5.7 5.7l3.5 3.5M14.8 14.8l3.5 3.5M18.3 5.7l-3.5 3.5M9.2 14.8l-3.5 3.5"
            }
            Self::Learn => "M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14",
            Self::Plan => "M5 20c8 0 2-8 8-8M13 12V4l6 3-6 3M3.5 20h3",
            Self::Flag => "M6 21V4M6 4c5-2 7 3 12 1v9c-5 2-7-3-12-1",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2"
            }
            Self::Ear => "M7 17V9a5 5 0 0 1 10 0c0 4-4 4-4 8a3 3 0 0 1-6 .5M10 10a2 2 0 0 1 4 0c0 1.5-1.5 2-2 3",
            Self::Leaf => "M5 20c0-9 4-15 15-16 0 11-5 15-11 15-2 0-3-.5-4-1.5M5 20c2-5 5-8 9-10",
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 21c0-4 3-6 7-6s7 2 7 6",
            Self::People => {
                "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c0-3.5 3-5 6.5-5s6.5 1.5 6.5 5M15 5.5a3.5 3.5 0 0 1 0 6M17.5 15c2.5.5 4 2 4 5"
            }
            Self::Knot => "M4 12c0-6 8-6 8 0s8 6 8 0-8-6-8 0-8 6-8 0z",
            Self::House => "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
            Self::Phone => {
                "M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z"
            }
            Self::Key => "M8 11a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11.2 12.3L20 3.5M16 7.5l3 3M13.5 10l2 2",
            Self::Tick => "M4 12.5l5.5 5.5L20 6.5",
            Self::Letter => {
                "M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM3.5 6.5L12 13l8.5-6.5"
            }
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        PreEscaped(format!(
            r#"<svg class="comhar-icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="{}"/></svg>"#,
            self.lines()
        ))
    }
}
