//! One file for each thing that people do. The order is always: find, allow, decide, save, commit with the record.

mod account;
mod author;
mod changes;
mod concerns;
mod custody;
mod draft;
mod erase;
mod moderation;
mod open;
mod openness;
mod public;
mod reply;
mod share;
mod staff;
mod tell_back;
mod themes;

pub use account::{holder_by_account, holder_by_pass_or_account, list_my_contributions, open_my_thread};
pub use author::{answer_check, disagree, rate_reply, withdraw, write_back};
pub use changes::{claim_change, verify_change};
pub use concerns::{close_concern_as_the_system, list_concerns, raise_concern_as_the_system};
pub use custody::{see_contact, set_small_place};
pub use draft::{keep_draft, save_draft};
pub use erase::{erase_as_the_system, erase_own};
pub use moderation::{lapse_as_the_system, moderate, screen_safety, start_reading};
pub use open::{holder_by_pass, holder_of, open_again, open_thread};
pub use openness::raise_openness;
pub use public::{find_public_story, find_public_theme, list_public_stories, list_public_themes};
pub use reply::reply;
pub use share::share_contribution;
pub use staff::{
    count_queue, find_theme, list_queue, list_stories, list_themes, list_to_sort, read_for_moderation, read_story,
};
pub use tell_back::{mail_author_as_the_system, tell_author_as_the_system};
pub use themes::{decide_outcome, link_contribution, make_theme};

pub use crate::{
    proof::Holder,
    store::lists::{More, Waiting},
};

use crate::{
    model::{Contribution, ContributionId},
    rules::{WITHDRAWN_MEANWHILE, day_of},
    store::{self, Scope},
};
use db::Read;
use kernel::{Date, OrRefusal, Outcome};
use ledger::{App, Work};
use vault::SubjectKey;

/// Today (UTC).
fn today(app: &App) -> Date {
    day_of(app.now())
}

/// The key of a contribution whose words are still there.
async fn key_of(read: &mut impl Read, app: &App, id: ContributionId) -> Outcome<SubjectKey> {
    vault::keys::find(read, app.vault(), id.uuid()).await?.or_refuse(WITHDRAWN_MEANWHILE)
}

/// What a holder holds. Whoever lets them in has proved that it is theirs.
async fn held(work: &mut Work, holder: &Holder) -> Outcome<Contribution> {
    store::contributions::find(work, holder.contribution(), &Scope::proved()).await?.or_absent()
}

/// The subject under whose key the words of all themes and changes are sealed: they are written for the public.
const THEMES: uuid::Uuid = uuid::uuid!("7d1c2a52-6a6b-4a50-9f0e-3b1f5f2f0c11");

/// The key of the themes' words, if there ever was a theme.
async fn themes_key(read: &mut impl Read, app: &App) -> Outcome<Option<SubjectKey>> {
    vault::keys::find(read, app.vault(), THEMES).await
}

/// The key of the themes' words, made when there was none.
async fn themes_key_or_new(work: &mut Work, app: &App) -> Outcome<SubjectKey> {
    match themes_key(work, app).await? {
        Some(key) => Ok(key),
        None => vault::keys::create(work, app.vault(), app.random(), THEMES).await,
    }
}
