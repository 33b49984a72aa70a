//! Finding somebody by their address: for a crate that has something to ask them by mail.

use crate::{commands, model::MailAddress};
use kernel::{Language, Outcome, PersonId};
use ledger::{App, Work};

/// The person with this address, in the transaction of whatever is asked of them. Who has no account yet gets one with nothing
/// in it but the address. Never say to anybody whether it was there before.
pub async fn find_or_invite_as_the_system(
    work: &mut Work,
    app: &App,
    mail: &MailAddress,
    language: Language,
) -> Outcome<PersonId> {
    commands::find_or_invite(work, app, (mail, language)).await
}
