//! The page frame, the components, forms, error pages, security headers and assets. README.md says what goes where.

mod arrival;
mod assets;
pub mod attachment;
pub mod components;
pub mod cookies;
mod element;
mod fields;
mod form;
mod frame;
mod help;
mod kept;
mod layers;
mod outcome;
mod pages;
mod problem;
mod route;
mod sections;
mod serve;
mod settings;
mod site;
pub mod text;
mod visit;

pub use arrival::{Arrival, Operation};
pub use attachment::Attachment;
pub use element::{Attributes, Content};
pub use fields::Fields;
pub use form::{BodyLimit, FieldError, Form, count_words};
pub use help::{HelpContact, HelpContacts, Means};
pub use kept::Kept;
pub use layers::{layers, layers_around};
pub use pages::{FOOTER, ROUTES};
pub use problem::Problem;
pub use route::{Method, Route, Who, is_api};
pub use sections::{NavItem, Purpose};
pub use serve::serve;
pub use settings::Settings;
pub use site::{Site, SiteBuilder};
pub use visit::{SignedIn, Title, Visit};

/// A router of pages; its state is the site.
pub type Router = axum::Router<Site>;

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "web",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

#[cfg(test)]
mod tests;
