//! What becomes of a form that was sent.

use super::{fold::begin, reading_due, safer};
use crate::model::{Came, Contribution, ContributionId, Happened, ShareForm};
use kernel::Time;

/// The contribution as it stands when it has just come. Its moment is kept no more exactly than its mode allows.
pub fn share(id: ContributionId, receipt: String, form: &ShareForm, now: Time) -> (Contribution, Vec<Happened>) {
    let mode = form.identity.mode();
    let received_at = mode.grain().blur(now);
    let (wish, place_shown, detail) = safer(form.safer);
    let came = Came {
        kind: form.kind,
        mode,
        language: form.language,
        perspective: form.perspective,
        service: form.service,
        receipt,
        received_at,
        // A week is read in the week after it, not before it began.
        due_on: reading_due(mode.grain().end(now)),
        wish,
        place_shown,
        detail,
    };
    let state = begin(id, &came);
    (state, vec![Happened::Shared(came)])
}
