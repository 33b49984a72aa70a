//! How a time together goes on.

use super::{CONTACTS, TIME_NOT_TOGETHER, WAIT_DAYS_WRONG};
use crate::model::{Ending, Time, TimeState};
use kernel::{Change, Date, Refusal};

/// The person answers what the service asked: from this day on they are together.
pub fn say_yes(time: Time, today: Date) -> Change<Time, ()> {
    match time.state {
        TimeState::Asked => Change::Made(Time { state: TimeState::Together, began_on: Some(today), ..time }, ()),
        TimeState::Together | TimeState::Ended => Change::AlreadySo(time),
    }
}

/// It ended, and why. Somebody who never said yes can decline, or never come: that ends it, too.
pub fn end(time: Time, ending: Ending, today: Date) -> Result<Change<Time, ()>, Refusal> {
    let Ending { why, contacts, referred_on, first_treatment_on } = ending;
    if contacts < 0 {
        return Err(CONTACTS);
    }
    let days: Vec<Date> = [referred_on, first_treatment_on, Some(today)].into_iter().flatten().collect();
    if !days.is_sorted() {
        return Err(WAIT_DAYS_WRONG);
    }
    match time.state {
        TimeState::Asked | TimeState::Together => {
            let ended = (TimeState::Ended, Some(today), Some(why), contacts);
            let (state, ended_on, end_code, treatment_contacts) = ended;
            let days = Time { referred_on, first_treatment_on, ..time };
            Ok(Change::Made(Time { state, ended_on, end_code, treatment_contacts, ..days }, ()))
        }
        TimeState::Ended if time.end_code == Some(why) && time.treatment_contacts == contacts => {
            Ok(Change::AlreadySo(time))
        }
        TimeState::Ended => Err(TIME_NOT_TOGETHER),
    }
}
