//! Open data: one published series as CSV, JSON-stat 2.0 and Data Package; many as a DCAT catalogue; releases as an Atom feed.
//! A figure that is not there is a status, never 0 and never blank without one.

mod catalogue;
mod feed;
mod json_stat;
mod series;
mod sheets;
mod xml;

pub use catalogue::{Catalogue, Entry as CatalogueEntry, File, catalogue};
pub use feed::{Entry as FeedEntry, Feed, feed};
pub use json_stat::json_stat;
pub use series::{Decimal, Dimension, Flaw, Point, Role, Series, Status, Term};
pub use sheets::{csv, package};
