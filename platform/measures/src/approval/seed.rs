//! An invented co-production record, so that the demonstration can publish something. Each step says that it is made up.

use super::{Step, Taken, store};
use crate::{Definition, Definitions, Stage, order};
use jiff::ToSpan;
use kernel::{Date, Id, Outcome, Ref};
use ledger::{App, Record, Work};

enum StepMark {}

/// Whose definitions are approved in the demonstration.
const DOMAINS: &[&str] = &["community.", "engagement."];
const PEOPLE: &str = "Six invented members of an invented forum: four who use services, two family members";
const SAID: &str = "Invented for the demonstration: “We would ask the same question. Say plainly what is left out, and never \
    show a place so small that we would know each other in it.”";
const REASON: &str = "Invented for the demonstration: the forum agreed, and its two wishes are in the definition.";

/// Approves the newest version of each definition of community services and of engagement by steps that are marked as
/// invented; does nothing to a version that has taken a step already.
pub async fn demo(app: &App, definitions: &Definitions) -> Outcome<()> {
    for definition in definitions.iter().filter(|one| DOMAINS.iter().any(|domain| one.id.starts_with(domain))) {
        app.command(async |mut work: Work| {
            let steps = store::steps_of(&mut work, &definition.id).await?;
            let on_trial = definition.versions.last().is_some_and(|version| version.stage == Stage::Trial);
            if !steps.is_empty() || !on_trial {
                return work.unchanged().await;
            }
            let [review, approval] = invented(app, definition);
            store::insert(&mut work, &review).await?;
            store::insert(&mut work, &approval).await?;
            let subject: Id<StepMark> = Id::from_uuid(approval.id);
            let record = Record::by_the_system("measures.demo", Ref::new("measures", subject));
            work.commit(record.note("definition", definition.id.as_str())).await
        })
        .await?;
    }
    Ok(())
}

fn invented(app: &App, definition: &Definition) -> [Taken; 2] {
    let version = definition.versions.last().map_or(1, |version| version.version);
    let today = order::today(app);
    let before = |days: i64| today.checked_sub(days.days()).unwrap_or(Date::MIN);
    let taken = |number, step, stage, (people, said, day): (&str, &str, Date)| {
        let id: Id<StepMark> = Id::fresh(app.clock(), app.random());
        Taken {
            id: id.uuid(),
            definition: definition.id.clone(),
            version,
            number,
            step,
            stage,
            people: people.to_owned(),
            said: said.to_owned(),
            day,
            at: app.now(),
            by_person: None,
            invented: true,
        }
    };
    [
        taken(1, Step::Agreed, Stage::Trial, (PEOPLE, SAID, before(30))),
        taken(2, Step::Approved, Stage::Approved, ("", REASON, before(14))),
    ]
}
