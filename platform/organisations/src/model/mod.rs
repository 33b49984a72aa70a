//! The nouns: organisations, edges, services, crisis contacts.

mod contact;
mod hours;
mod node;
mod service;
mod words;

pub use contact::{Checked, CrisisContact, CrisisMarker, DailyHours, Verification};
pub use hours::{Exception, Minute, OpeningHours, Span, Weekday, Weekly};
pub use node::{Area, Edge, Move, Moved, Organisation, Succession};
pub use service::{Closing, Contact, Correction, NewService, Service, ServiceSite, SiteMarker, State};
pub use words::{
    Ages, Confidence, ContactStanding, Hierarchy, Listens, OrganisationKind, Origin, Place, ReachBy, ServiceKind,
    Setting,
};
