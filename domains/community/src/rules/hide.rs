//! Small counts are hidden from whoever sees figures alone: few people in one place could be recognised.

use super::figures::Figures;

/// Fewer people than this are hidden from whoever does not see rows.
pub const SMALLEST: i64 = 5;

/// What a reader sees besides figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowRights {
    /// The rows themselves: a worker of the service.
    Rows,
    /// Figures alone.
    Figures,
}

/// A count as a reader sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// So many.
    Exactly(i64),
    /// More than none, and too few to be shown.
    Hidden,
}

/// A count of people, or of what few people left.
pub fn shown(count: i64, rights: RowRights) -> Shown {
    let small = (1..SMALLEST).contains(&count);
    if small && rights == RowRights::Figures { Shown::Hidden } else { Shown::Exactly(count) }
}

/// The figures as a reader sees them: in the same order people, kinds (people, visits), uses, visits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownFigures {
    /// Different people.
    pub people: Shown,
    /// People and visits of each kind, in the order of the kinds.
    pub kinds: Vec<(Shown, Shown)>,
    /// Each person once for each kind.
    pub uses: Shown,
    /// Times that a known person came.
    pub visits: Shown,
}

/// Hides small counts. When one kind is hidden, its visits and the sums are hidden too: they would give it away by
/// subtraction.
pub fn shown_figures(figures: &Figures, rights: RowRights) -> ShownFigures {
    let people = shown(figures.people, rights);
    let kinds: Vec<(Shown, Shown)> = figures
        .kinds
        .iter()
        .map(|one| match shown(one.people, rights) {
            Shown::Hidden => (Shown::Hidden, Shown::Hidden),
            Shown::Exactly(count) => (Shown::Exactly(count), Shown::Exactly(one.visits)),
        })
        .collect();
    let any = people == Shown::Hidden || kinds.iter().any(|(people, _)| *people == Shown::Hidden);
    let sum = |count| if any { Shown::Hidden } else { Shown::Exactly(count) };
    ShownFigures { people, uses: sum(figures.uses), visits: sum(figures.visits), kinds }
}
