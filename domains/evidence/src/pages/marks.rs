//! What is drawn of a published figure, in charts of series and of reports alike.

use super::common;
use crate::model::{Seen, TableShown};
use disclosure::Face;
use documents::chart::{Figure, Said};
use i18n::Words;

/// The words of charts.
pub fn said(words: &Words) -> Said<'_> {
    Said {
        words,
        hidden: words.text("evidence-face-hidden").into_owned(),
        not_collected: words.text("evidence-chart-no-figure").into_owned(),
    }
}

/// A published figure as it is drawn.
pub fn mark(table: &TableShown, seen: Option<Seen>) -> Figure {
    match seen {
        Some(Seen::Count(count)) => u64::try_from(count).map_or(Figure::NotCollected, Figure::Count),
        Some(Seen::Rate { numerator, denominator, value }) if table.per == 100 => {
            match (u64::try_from(numerator), u64::try_from(denominator)) {
                (Ok(count), Ok(of)) => Figure::Share { count, of },
                _ => Figure::Value(value as f64),
            }
        }
        Some(Seen::Rate { value, .. }) => Figure::Value(value as f64),
        Some(Seen::Mean { tenths, .. }) => Figure::Value(tenths as f64 / 10.0),
        Some(Seen::None(Face::Hidden)) => Figure::Hidden,
        Some(Seen::None(why)) => Figure::Without(common::face(why)),
        None => Figure::NotCollected,
    }
}

/// How high it is drawn; nothing when there is no figure.
pub fn height(figure: Figure) -> Option<f64> {
    match figure {
        Figure::Count(count) => Some(count as f64),
        Figure::Share { .. } => Some(100.0),
        Figure::Value(value) => Some(value),
        _ => None,
    }
}
