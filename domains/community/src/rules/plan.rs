//! Planning a session, or the same each week.

use super::{
    CAPACITY, OFFER_RETIRED, PLAN_DAY, PLAN_LENGTH, PLAN_WEEKS,
    days::{days_later, moment},
};
use crate::model::{Offer, PlanForm};
use jiff::tz::TimeZone;
use kernel::{Date, Refusal, Time};

/// So many weeks can be planned at once.
pub const MOST_WEEKS: i64 = 26;
/// A session that was kept on paper can be put in so many days later.
const PAST_DAYS: i64 = 31;
/// Nobody plans farther ahead.
const AHEAD_DAYS: i64 = 366;
/// So many people fit nowhere.
const MOST_PLACES: i64 = 500;

/// What is planned, when it can be.
pub fn plan(offer: &Offer, form: &PlanForm, today: Date) -> Result<(), Refusal> {
    if !offer.is_open() {
        return Err(OFFER_RETIRED);
    }
    if form.day < days_later(today, -PAST_DAYS) || form.day > days_later(today, AHEAD_DAYS) {
        return Err(PLAN_DAY);
    }
    if form.from == form.until {
        return Err(PLAN_LENGTH);
    }
    if !(1..=MOST_WEEKS).contains(&form.weeks) {
        return Err(PLAN_WEEKS.with("limit", MOST_WEEKS.to_string()));
    }
    capacity(form.capacity)
}

/// A number of places, when one is given.
pub fn capacity(places: Option<i64>) -> Result<(), Refusal> {
    match places {
        Some(places) if !(1..=MOST_PLACES).contains(&places) => Err(CAPACITY),
        _ => Ok(()),
    }
}

/// When each session begins and ends: the same time on the wall each week, also when the clock changes between. A
/// session that
/// ends at an earlier time of day goes on past midnight.
pub fn sessions_of(form: &PlanForm, zone: &TimeZone) -> Result<Vec<(Time, Time)>, Refusal> {
    let over = i64::from(form.until < form.from);
    let each = |week: i64| {
        let day = days_later(form.day, week * 7);
        let begins = moment(day, form.from, zone).ok_or(PLAN_DAY)?;
        let ends = moment(days_later(day, over), form.until, zone).ok_or(PLAN_DAY)?;
        // The hour that spring skips could swallow a whole session.
        if ends > begins { Ok((begins, ends)) } else { Err(PLAN_LENGTH) }
    };
    (0..form.weeks).map(each).collect()
}
