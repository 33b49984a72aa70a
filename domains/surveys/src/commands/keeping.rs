use super::today;
use crate::{model::ResponseId, proof::TheSystem, store};
use kernel::{Caller, Outcome, PersonId};
use ledger::{App, Record, Work};
use serde_json::{Value, json};
use vault::keys::KeyState;

/// Destroys what somebody answered from their account. That somebody answered is still counted; nothing says who.
pub async fn erase_answers(app: &App, person: PersonId) -> Outcome<()> {
    let why = TheSystem("what somebody answered from their account is erased with it");
    let all = store::codes::list_named(&mut app.db(), person).await?;
    if all.is_empty() {
        return Ok(());
    }
    app.command(async |mut work: Work| {
        for (_, response) in &all {
            forget(&mut work, *response, &why).await?;
        }
        work.commit(Record::by_the_holder_of_the_code("surveys.withdraw_answers").grain(kernel::Grain::Week)).await
    })
    .await
}

async fn forget(work: &mut Work, response: ResponseId, why: &TheSystem) -> Outcome<()> {
    vault::keys::destroy(work, response.uuid()).await?;
    store::codes::remove_tags(work, response, why).await?;
    store::codes::remove(work, response, why).await?;
    store::codes::remove_named(work, response, why).await?;
    store::responses::withdraw(work, response, why).await?;
    Ok(())
}

/// What somebody answered from their account, with what was asked.
pub async fn copy_answers(app: &App, caller: &Caller) -> Outcome<Vec<Value>> {
    let all = super::list_my_answers(app, caller).await?;
    let copy = |own: &super::OwnAnswers| {
        json!({
            "survey": own.door.survey.title,
            "version": own.door.head.number.to_string(),
            "week": own.response.week,
            "answers": own.response.answers,
        })
    };
    Ok(all.iter().map(copy).collect())
}

/// Takes away what is kept no longer: half-filled forms after their days, and codes after theirs, which locks their answers.
pub async fn keep_answers_no_longer_as_the_system(app: &App) -> Outcome<()> {
    let why = TheSystem("the days for which it was promised to be kept are over");
    let today = today(app);
    app.command(async |mut work: Work| {
        store::codes::remove_over(&mut work, today, &why).await?;
        store::papers::remove_over(&mut work, &why).await?;
        work.commit_unrecorded("codes and keyed sheets whose days are over are taken away").await
    })
    .await?;
    loop {
        let over = store::drafts::list_over_as_the_system(&mut app.db(), today).await?;
        if over.is_empty() {
            return Ok(());
        }
        app.command(async |mut work: Work| {
            for draft in &over {
                vault::keys::destroy(&mut work, *draft).await?;
                store::drafts::remove(&mut work, *draft, &why).await?;
            }
            work.commit_unrecorded("half-filled forms whose days are over are destroyed").await
        })
        .await?;
    }
}

/// What is broken: answers without a key, and answers that were taken back but could still be read.
pub async fn check_answers(app: &App) -> Outcome<Vec<String>> {
    // One unmoving state, or a command between two reads would look like a fault.
    let mut now = app.db().snapshot().await?;
    let (mut broken, mut after) = (Vec::new(), None::<ResponseId>);
    loop {
        let some = store::responses::list_some_as_the_system(&mut now, after).await?;
        let Some((last, _)) = some.last() else { return Ok(broken) };
        after = Some(*last);
        for (id, withdrawn) in some {
            let wanted = if withdrawn { KeyState::Destroyed } else { KeyState::Whole };
            if vault::keys::state(&mut now, id.uuid()).await? != wanted {
                let what = if withdrawn { "was taken back and can still be read" } else { "has no key" };
                broken.push(format!("surveys: the response {id} {what}"));
            }
        }
    }
}
