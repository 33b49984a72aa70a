//! One figure, and how it is said.

use i18n::Words;

/// One figure of a chart or a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// How many.
    Count(u64),
    /// How many of how many. Nobody of nobody is no share, and drawn as not collected.
    Share {
        /// So many.
        count: u64,
        /// Of so many.
        of: u64,
    },
    /// A value on a scale. Must be finite; anything else is drawn as not collected.
    Value(f64),
    /// Withheld, so that nobody can be recognised.
    Hidden,
    /// Nobody asked, or nothing came.
    NotCollected,
    /// There is none for another reason: the key of its words in the language files. Drawn as a gap.
    Without(&'static str),
}

/// The words of figures, in the language of the page.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    /// Numbers as the language writes them.
    pub words: &'a Words,
    /// "hidden".
    pub hidden: String,
    /// "not collected".
    pub not_collected: String,
}

impl Said<'_> {
    /// A figure in words: `12`, `45% (9/20)`, `3.5`, "hidden", "not collected".
    pub fn figure(&self, figure: &Figure) -> String {
        match *figure {
            Figure::Count(count) => self.words.number(i64::try_from(count).unwrap_or(i64::MAX)),
            Figure::Share { count, of } if of > 0 => {
                let number = |number: u64| self.words.number(i64::try_from(number).unwrap_or(i64::MAX));
                format!("{} ({}/{})", self.words.percent(percent(count, of)), number(count), number(of))
            }
            Figure::Value(value) if value.is_finite() => {
                let places = usize::from(value.fract().abs() > 0.049);
                self.words.decimal(value, places)
            }
            Figure::Hidden => self.hidden.clone(),
            Figure::Without(key) => self.words.text(key).into_owned(),
            Figure::Share { .. } | Figure::Value(_) | Figure::NotCollected => self.not_collected.clone(),
        }
    }
}

impl Figure {
    /// How long its mark is, by the same measure for all figures of one chart; nothing when there is none to draw.
    #[expect(clippy::cast_precision_loss, reason = "a mark is a few hundred points wide")]
    pub(crate) fn length(&self) -> Option<f64> {
        match *self {
            Self::Count(count) => Some(count as f64),
            Self::Share { count, of } if of > 0 => Some(count as f64 / of as f64 * 100.0),
            Self::Value(value) if value.is_finite() => Some(value),
            Self::Share { .. } | Self::Value(_) | Self::Hidden | Self::NotCollected | Self::Without(_) => None,
        }
    }
}

/// A share as a whole percentage, rounded half up, without overflow.
pub(crate) fn percent(count: u64, of: u64) -> i64 {
    let percent = (u128::from(count) * 200 + u128::from(of)) / (u128::from(of) * 2);
    i64::try_from(percent).unwrap_or(i64::MAX)
}
