//! One file for each thing that people do. The order is always: find, allow, decide, save, commit with the record.

mod answer;
mod ask;
mod concerns;
mod end_time;
mod figures;
mod link;
mod load;
mod looks;
mod measures;
mod rate;
mod shared;
mod shares;
mod story;
mod take_back;
mod thanks;

pub use answer::{answer_by_myself, list_my_askings};
pub use ask::{SentAsking, ask, list_sent, mail_asking_as_the_system};
pub use concerns::{act_on_concern, list_concerns, see_concern};
pub use end_time::{end_time, list_times};
pub use figures::{ServiceFigures, see_figures};
pub use link::{answer_by_link, decline, decline_by_link, link_token, open_link};
pub use load::{Loaded, list_loaded, load_measure, retire_measure};
pub use looks::list_looks;
pub use measures::{find_measure, list_measures, list_measures_for_me};
pub use rate::rate;
pub use shared::{SharesWithMe, list_people, see_shared};
pub use shares::{MayLetSee, end_all_shares, end_share, let_see, list_shares, who_may_be_let_see};
pub use story::{list_stories, see_story};
pub use take_back::take_back;
pub use thanks::{Thanks, give_pass, take_back_by_pass, thanks};

pub(crate) use answer::{Coming, keep};
pub(crate) use measures::shipped;
pub(crate) use shared::{program_reads, readers_of};
pub(crate) use story::points;

use crate::rules::day_of;
use db::Read;
use jiff::{civil::DateTime, tz::TimeZone};
use kernel::{Date, OrRefusal, Outcome, PersonId, Standing};
use ledger::App;
use vault::SubjectKey;

/// Today (UTC).
pub fn today(app: &App) -> Date {
    day_of(app.now())
}

/// Now, as the questionnaires' expressions take it (UTC).
pub(crate) fn civil_now(app: &App) -> DateTime {
    app.now().to_zoned(TimeZone::UTC).datetime()
}

/// The key of a person who was not erased.
async fn key_of(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<SubjectKey> {
    vault::keys::find(read, app.vault(), person.uuid()).await?.or_absent()
}

/// What is a person's own.
const fn own(person: PersonId) -> Standing {
    Standing { owner: Some(person), organisation: None }
}

/// What a person is called, as they said; nothing when they were erased or never said.
pub async fn called(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Option<String>> {
    let account = people::commands::account_of(read, app, person).await?;
    Ok(account.and_then(|account| account.called().map(str::to_owned)))
}
