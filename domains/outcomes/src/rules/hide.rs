//! Small counts are seen only by whoever sees the rows anyway.

use questionnaires::scoring::talking_therapies::Rate;

/// Counts below this are hidden (NHS statistical practice: fewer than five, nobody included; domain.md §9).
pub const SMALLEST: u32 = 5;

/// Whether somebody may see the rows behind a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRights {
    /// They answer for the service and see what was shared with it.
    Rows,
    /// They see figures alone.
    Figures,
}

/// A figure as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<T> {
    /// This.
    Exactly(T),
    /// Too few people.
    Hidden,
    /// There is nobody to count among: no rate, which is not a rate of 0.
    Nobody,
}

/// A count as this reader sees it.
pub fn shown_count(count: u32, rights: RowRights) -> Shown<u32> {
    match rights {
        RowRights::Figures if count < SMALLEST => Shown::Hidden,
        RowRights::Rows | RowRights::Figures => Shown::Exactly(count),
    }
}

/// A rate as this reader sees it. Whoever is not counted is as easily recognised, so the rest must not be small either.
pub fn shown(rate: Rate, rights: RowRights) -> Shown<Rate> {
    let rest = rate.among.saturating_sub(rate.of);
    match rights {
        RowRights::Figures if rate.of < SMALLEST || rest < SMALLEST => Shown::Hidden,
        RowRights::Rows | RowRights::Figures if rate.among == 0 => Shown::Nobody,
        RowRights::Rows | RowRights::Figures => Shown::Exactly(rate),
    }
}
