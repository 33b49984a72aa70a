//! Who chose whom: what other crates ask when a verb reaches "chosen".

use db::Read;
use kernel::{Outcome, PersonId, Time};

/// Everybody who chose this supporter, now.
pub async fn who_chose(read: &mut impl Read, supporter: PersonId) -> Outcome<Vec<PersonId>> {
    Ok(crate::store::supporters::list_who_chose(read, supporter).await?)
}

/// Whether `person` chose `supporter`, now.
pub async fn chose(read: &mut impl Read, person: PersonId, supporter: PersonId) -> Outcome<bool> {
    Ok(crate::store::supporters::chose(read, person, supporter).await?)
}

/// Everybody whom this person chose, now.
pub async fn chosen_by(read: &mut impl Read, person: PersonId) -> Outcome<Vec<PersonId>> {
    Ok(crate::store::supporters::list_chosen_by(read, person).await?)
}

/// Who plays a part at a place, or around it: whom to tell.
pub async fn holders(
    read: &mut impl Read,
    role: kernel::Role,
    place: kernel::OrganisationId,
    now: Time,
) -> Outcome<Vec<PersonId>> {
    Ok(crate::store::hats::list_holders(read, role, place, now).await?)
}
