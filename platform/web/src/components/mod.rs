//! Components: typed functions that give the markup of govuk-frontend, and some of our own.
//!
//! Each file has `examples()`: gallery page, fixture and subject of the accessibility checks at once.

pub mod breadcrumbs;
pub mod button;
pub mod character_count;
pub mod checkboxes;
pub mod choices;
pub mod date_input;
pub mod details;
pub mod error_summary;
pub mod exit_this_page;
pub mod icon;
pub mod input;
pub mod language_navigation;
pub mod notification_banner;
pub mod own;
pub mod pagination;
pub mod panel;
pub mod parts;
pub mod password_input;
pub mod radios;
pub mod select;
pub mod service_navigation;
pub mod small;
pub mod summary_list;
pub mod table;
pub mod tag;
pub mod task_list;
pub mod textarea;
pub mod tile;

pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use button::Button;
pub use character_count::{CharacterCount, CountWords, Limit, Plural};
pub use checkboxes::Checkboxes;
pub use choices::{Choice, Question};
pub use date_input::{DateInput, DatePart};
pub use details::Details;
pub use error_summary::{ErrorSummary, Trouble};
pub use exit_this_page::ExitThisPage;
pub use icon::Icon;
pub use input::{Affix, Input};
pub use language_navigation::{LanguageLink, LanguageNavigation};
pub use notification_banner::NotificationBanner;
pub use own::{BigDoor, CodeDisplay, EmptyState, Message, QueueItem, Sheet, Voice, doors, queue, steps, thread};
pub use pagination::{PageNumber, Pagination, Step};
pub use panel::{Panel, PanelAction};
pub use parts::{ErrorMessage, Fieldset, Group, Hint, Label, Legend};
pub use password_input::{PasswordInput, PasswordWords};
pub use radios::Radios;
pub use select::{Choosable, Select};
pub use service_navigation::{NavLink, ServiceNavigation};
pub use small::{BackLink, InsetText, SkipLink, WarningText};
pub use summary_list::{Action, Actions, Card, Row, SummaryList};
pub use table::{Cell, Table};
pub use tag::Tag;
pub use task_list::{Status, Task, TaskList};
pub use textarea::Textarea;
pub use tile::{Pick, Tile, Tiles};

use maud::{Markup, Render};

/// One sample of a component, in English: what it shows, and how it looks.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it shows.
    pub name: &'static str,
    /// How it looks.
    pub markup: Markup,
}

impl Example {
    /// A sample.
    pub fn new(name: &'static str, component: impl Render) -> Self {
        Self { name, markup: component.render() }
    }
}

/// The samples of all components by the name of their file.
pub fn all_examples() -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("own", own::examples()),
        ("tile", tile::examples()),
        ("button", button::examples()),
        ("input", input::examples()),
        ("textarea", textarea::examples()),
        ("character_count", character_count::examples()),
        ("radios", radios::examples()),
        ("checkboxes", checkboxes::examples()),
        ("select", select::examples()),
        ("date_input", date_input::examples()),
        ("password_input", password_input::examples()),
        ("error_summary", error_summary::examples()),
        ("notification_banner", notification_banner::examples()),
        ("panel", panel::examples()),
        ("details", details::examples()),
        ("summary_list", summary_list::examples()),
        ("task_list", task_list::examples()),
        ("table", table::examples()),
        ("tag", tag::examples()),
        ("pagination", pagination::examples()),
        ("breadcrumbs", breadcrumbs::examples()),
        ("language_navigation", language_navigation::examples()),
        ("service_navigation", service_navigation::examples()),
        ("exit_this_page", exit_this_page::examples()),
        ("small", small::examples()),
    ]
}
