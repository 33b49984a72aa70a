//! One file for each thing that people do. The order is always: find, allow, decide, save, commit with the record.

mod amend;
mod cards;
mod clocks;
mod counted;
mod crises;
mod figures;
mod forget;
pub mod imports;
mod linkage_count;
mod linkage_parcels;
mod linkage_rounds;
mod linkage_told;
mod merge;
mod mine;
mod offers;
mod people;
mod plan;
mod public;
mod rate;
mod register;
mod returns;
mod returns_send;
mod tap;
mod today;
mod trainings;

pub use amend::{amend_register, list_amendments};
pub use cards::{card_token, find_card, print_card, revoke_card};
pub use clocks::{keep_no_longer_as_the_system, lock_due_as_the_system, miss_due_as_the_system};
pub use counted::{Basis, Corrected, Counted, PEOPLE, VISITS, count, see_corrected};
pub use crises::{
    CrisisSeen, NewCrisis, ask_for_help, end_crisis, follow_up, list_crises, open_crisis, see_crisis, take_crisis,
};
pub use figures::{PlaceFigures, list_places, see_figures};
pub use forget::{forget_account_as_the_system, forget_person};
pub use linkage_count::{count_round, destroy_due_as_the_system, destroy_parcels, publish_round};
pub use linkage_parcels::{ParcelSent, Source, send_parcel};
pub use linkage_rounds::{RoundForm, RoundSeen, answer_round, hand_key, list_rounds, open_round, own_place, see_round};
pub use linkage_told::{say_own_told, say_told, see_told};
pub use merge::{merge_people, undo_merge};
pub use mine::{KnownAt, claim_card, let_know, list_known_at, list_my_visits, stop_knowing};
pub use offers::{keep_offer, list_offers, retire_offer, see_offer};
pub use people::{Another, PersonSeen, add_person, list_people, rename_person, see_person};
pub use plan::plan_sessions;
pub use public::{PublicService, list_services, see_service};
pub use rate::{find_rated, list_words, rate, rating_token};
pub use register::{Here, Register, see_register};
pub use returns::{
    AllSent, Owing, ReturnSeen, SentUp, keep_partner, list_possible_partners, list_returns, look_at_return, see_return,
    see_sent_up,
};
pub use returns_send::{Sending, Sure, check_return, lock_return, send_return};
pub use tap::{count_anonymous, describe, tap, tap_card, tap_new, untap};
pub use today::{Today, move_session, see_today, work_here};
pub use trainings::{add_training, list_trainings};

use db::Read;
use jiff::tz::TimeZone;
use kernel::{Date, OrFault, OrRefusal, OrganisationId, Outcome, PersonId};
use ledger::App;
use organisations::store::nodes;

/// The clock of a place.
pub async fn zone_of(read: &mut impl Read, place: OrganisationId) -> Outcome<TimeZone> {
    let node = nodes::find(read, place).await?.or_absent()?;
    TimeZone::get(node.place.zone()).or_fault("reading the clock of a place")
}

/// Today (UTC), where no place is known.
pub(crate) fn today_utc(app: &App) -> Date {
    crate::rules::day_of(app.now(), &TimeZone::UTC)
}

/// What a person is called, as they said; nothing when they were erased or never said.
pub async fn called(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Option<String>> {
    let account = ::people::commands::account_of(read, app, person).await?;
    Ok(account.and_then(|account| account.called().map(str::to_owned)))
}
