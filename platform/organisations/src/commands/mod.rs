//! What people do, one file each.

mod close_service;
mod correct_service;
mod load_data;
mod move_organisation;
mod open_service;
mod refresh_within;
mod verify_crisis_contact;

pub use close_service::close_service;
pub use correct_service::correct_service;
pub use load_data::{Loaded, load_data};
pub(crate) use load_data::{load_service, missing};
pub use move_organisation::move_organisation;
pub use open_service::open_service;
pub use refresh_within::refresh_within;
pub use verify_crisis_contact::verify_crisis_contact;

use kernel::Date;
use ledger::App;

/// The day in the place that is ahead of the others, so that "today" there is never refused as lying ahead.
pub fn today(app: &App) -> Date {
    let zone = jiff::tz::TimeZone::get("Europe/Dublin").unwrap_or(jiff::tz::TimeZone::UTC);
    zone.to_datetime(app.now()).date()
}
