//! The disclosure run and the attack on what came out of it.

use crate::model::{Document, Late, Otherwise, Secret, SharedPeople};
use disclosure::{Candidate, Narrow, Outcome, Reason, RuleSet, attack, run};

/// What a run is made of.
pub struct Made {
    /// Exact figures, and what is out.
    pub candidate: Candidate,
    /// People in two of them.
    pub shared: SharedPeople,
    /// The rules.
    pub rules: RuleSet,
    /// What happens when more than the small figures would have to be hidden.
    pub otherwise: Otherwise,
    /// What came too late for it.
    pub late: Vec<Late>,
}

/// Runs, attacks, and says what the release would have given away as it was asked for. `document` makes what would go
/// out.
pub fn judge(made: Made, document: impl FnOnce(Option<&Outcome>) -> Document) -> Secret {
    let Made { candidate, shared, rules, otherwise, late } = made;
    let lookup = shared.lookup();
    let judged = run(&candidate, &rules, &lookup).and_then(|outcome| {
        let found = attack(&candidate, &rules, &lookup, &outcome)?;
        let bare = attack(&candidate, &rules, &lookup, &as_asked(&outcome))?;
        Ok((outcome, found, bare.narrow))
    });
    drop(lookup);
    match judged {
        Ok((outcome, found, asked)) => {
            let refused = otherwise == Otherwise::Refuse && !asked.is_empty();
            let document = document(Some(&outcome));
            let (outcome, attack, flaws) = (Some(outcome), Some(found), Vec::new());
            Secret { candidate, shared, document, refused, outcome, attack, asked, flaws, late }
        }
        Err(flaws) => {
            let (document, asked): (Document, Vec<Narrow>) = (document(None), Vec::new());
            Secret { candidate, shared, document, refused: false, outcome: None, attack: None, asked, flaws, late }
        }
    }
}

/// The same with nothing hidden for another's sake.
fn as_asked(outcome: &Outcome) -> Outcome {
    let mut bare = outcome.clone();
    bare.pattern.retain(|_, reason| *reason != Reason::ProtectsAnother);
    bare
}
