//! The crisis contacts of the place, on every page.

use super::Comhar;
use kernel::Outcome;
use std::time::Duration;

/// How often a node looks whether somebody corrected a number; the node on which it was corrected shows it at once.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// Puts the contacts of the place on every page that is made from now on.
pub async fn show_help_contacts(comhar: &Comhar) -> Outcome<()> {
    organisations::keep_help_fresh(&comhar.site).await
}

/// Does so again and again.
pub async fn keep_help_contacts_fresh(comhar: Comhar) {
    loop {
        tokio::time::sleep(LOOK_AGAIN).await;
        if let Err(failure) = show_help_contacts(&comhar).await {
            tracing::warn!(%failure, "the crisis contacts stay as they were");
        }
    }
}
