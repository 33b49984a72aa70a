//! The fixed grid of a release: periods by places by kinds, and what is part of what.

use crate::model::{Level, PlaceShown, Plan};
use cube::Period;
use disclosure::{Category, Dimension, Sort, Split};
use i18n::Written;
use kernel::OrganisationId;
use measures::{Version, figure::Spot};

/// The code of everything together.
pub const ALL: &str = "all";

/// An organisation that may be a place of a release.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub names: Written,
    /// What it is part of.
    pub parent: Option<OrganisationId>,
    /// How deep it is.
    pub level: Level,
}

/// The grid of one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The periods.
    pub periods: Vec<(String, Period)>,
    /// Everything first, then the places.
    pub places: Vec<PlaceShown>,
    nodes: Vec<Option<(OrganisationId, u8)>>,
    /// All first, then the kinds.
    pub kinds: Vec<String>,
}

impl Grid {
    /// The grid of a plan for one version of a definition.
    pub fn of(plan: &Plan, version: &Version, nodes: &[Node]) -> Self {
        let mut places = vec![PlaceShown { code: ALL.to_owned(), names: Written::default(), parent: None }];
        let mut ids = vec![None];
        let deep = version.disclosure == "D0";
        let taken = |level: Level| plan.levels.contains(&level) && (level != Level::Organisation || deep);
        for node in nodes.iter().filter(|node| taken(node.level)) {
            let parent = node.parent.filter(|parent| nodes.iter().any(|one| one.id == *parent && taken(one.level)));
            let parent = parent.map_or_else(|| ALL.to_owned(), |parent| parent.to_string());
            places.push(PlaceShown { code: node.id.to_string(), names: node.names.clone(), parent: Some(parent) });
            ids.push(Some((node.id, depth(node.level))));
        }
        let kinds = if plan.by_kind { version.kinds.keys().cloned().collect() } else { Vec::new() };
        let kinds = std::iter::once(ALL.to_owned()).chain(kinds).collect();
        Self { periods: plan.spans(), places, nodes: ids, kinds }
    }

    /// Every spot, kinds running fastest, then places.
    pub fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for (_, period) in &self.periods {
            for node in &self.nodes {
                for kind in &self.kinds {
                    let kind = (kind != ALL).then(|| kind.clone());
                    spots.push(Spot { node: node.map(|(node, _)| node), period: *period, kind });
                }
            }
        }
        spots
    }

    /// Where a spot stands in the list.
    pub fn at(&self, (period, place, kind): (usize, usize, usize)) -> usize {
        (period * self.places.len() + place) * self.kinds.len() + kind
    }

    /// The codes of a spot.
    pub fn codes(&self, at: usize) -> Option<[String; 3]> {
        let kinds = self.kinds.len().max(1);
        let places = self.places.len().max(1);
        let period = self.periods.get(at / kinds / places)?.0.clone();
        let place = self.places.get(at / kinds % places)?.code.clone();
        Some([period, place, self.kinds.get(at % kinds)?.clone()])
    }

    /// The three dimensions, with how their parts lie to each other.
    pub fn dimensions(&self, split: Split) -> [Dimension; 3] {
        let of = |name: &str, sort, categories| Dimension { name: name.to_owned(), sort, split, categories };
        let periods = self.periods.iter().map(|one| match self.period_above(one) {
            Some(above) => Category::part(&one.0, above),
            None => Category::alone(&one.0),
        });
        let place = |(place, node): (&PlaceShown, &Option<(OrganisationId, u8)>)| match &place.parent {
            None => Category::everything(&place.code),
            Some(parent) => Category::part(&place.code, parent).at_level(node.map_or(0, |(_, level)| level)),
        };
        let kind = |kind: &String| {
            if kind == ALL { Category::everything(kind) } else { Category::part(kind, ALL) }
        };
        [
            of("period", Sort::Other, periods.collect()),
            of("place", Sort::Place, self.places.iter().zip(&self.nodes).map(place).collect()),
            of("kind", Sort::Other, self.kinds.iter().map(kind).collect()),
        ]
    }

    /// The shortest other period that holds all of this one.
    fn period_above(&self, (own, period): &(String, Period)) -> Option<&str> {
        let span = period.span();
        let holds = |(text, other): &&(String, Period)| text != own && other.span().holds(span) && other.span() != span;
        let length = |(_, other): &&(String, Period)| other.span().months().count();
        self.periods.iter().filter(holds).min_by_key(length).map(|(text, _)| text.as_str())
    }

    /// For each dimension and each category that has parts: their places in the list.
    pub fn families(dimension: &Dimension) -> Vec<(usize, Vec<usize>)> {
        let parts_of = |code: &str| {
            let part = |(at, category): (usize, &Category)| (category.parent.as_deref() == Some(code)).then_some(at);
            dimension.categories.iter().enumerate().filter_map(part).collect::<Vec<_>>()
        };
        let families = dimension.categories.iter().enumerate().map(|(at, category)| (at, parts_of(&category.code)));
        families.filter(|(_, parts)| !parts.is_empty()).collect()
    }

    /// Every line of spots along one dimension (0 periods, 1 places, 2 kinds): the other two coordinates fixed.
    pub fn lines(&self, dimension: usize) -> Vec<Vec<usize>> {
        let sizes = [self.periods.len(), self.places.len(), self.kinds.len()];
        let others: Vec<usize> = (0..3).filter(|other| *other != dimension).collect();
        let (Some(one), Some(other)) = (others.first().copied(), others.get(1).copied()) else { return Vec::new() };
        let size = |of: usize| sizes.get(of).copied().unwrap_or(0);
        let mut lines = Vec::new();
        for first in 0..size(one) {
            for second in 0..size(other) {
                let spot = |along: usize| {
                    let coordinate = |of: usize| match of {
                        _ if of == dimension => along,
                        _ if of == one => first,
                        _ => second,
                    };
                    self.at((coordinate(0), coordinate(1), coordinate(2)))
                };
                lines.push((0..size(dimension)).map(spot).collect());
            }
        }
        lines
    }

    /// Pairs of spots of which an outsider could tell how many people both have: parts of one whole.
    pub fn pairs(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (place, dimension) in self.dimensions(Split::Overlapping).iter().enumerate() {
            let families = Self::families(dimension);
            for line in self.lines(place) {
                for (_, parts) in &families {
                    let spots: Vec<usize> = parts.iter().filter_map(|part| line.get(*part).copied()).collect();
                    for (at, one) in spots.iter().enumerate() {
                        pairs.extend(spots.iter().skip(at + 1).map(|other| (*one, *other)));
                    }
                }
            }
        }
        pairs
    }
}

const fn depth(level: Level) -> u8 {
    match level {
        Level::Whole => 0,
        Level::Region => 1,
        Level::Area => 2,
        Level::Organisation => 3,
    }
}
