use super::{door::Door, today};
use crate::{model::SurveyId, permissions::Answer, proof::TheSystem, store};
use codes::{FormToken, untimed};
use db::RefuseIf;
use kernel::{Caller, Date, Failure, Grain, OrRefusal, Outcome, Random, Refusal};
use ledger::{App, RecordOf, Work};
use questionnaires::{Answers, logic::Form};
use std::sync::OnceLock;
use vault::Sealed;

/// So many wait before they are written.
const ENOUGH: i64 = 5;
/// Never shown: it says what the schema found.
const CAME_BEFORE: Refusal = Refusal::conflict("surveys_came_before");

/// The questions about who somebody is, on the nine grounds; none of them has to be answered.
pub fn equality_form() -> Option<&'static Form> {
    static FORM: OnceLock<Option<Form>> = OnceLock::new();
    let read = || {
        let shipped = questionnaires::shipped::find("equality-monitoring")?;
        let mut questionnaire = shipped.questionnaire.clone();
        make_optional(&mut questionnaire.items);
        Form::read(questionnaire).ok()
    };
    FORM.get_or_init(read).as_ref()
}

fn make_optional(items: &mut [questionnaires::Item]) {
    for item in items {
        item.required = false;
        make_optional(&mut item.items);
    }
}

/// Keeps what somebody says of themselves, apart from everything else that they said: no id leads from one to the other. It
/// waits until others have come, and is then written with theirs, shuffled.
pub async fn answer_equality(
    app: &App,
    caller: &Caller,
    (door, form): (&Door, Option<&str>),
    answers: &Answers,
) -> Outcome<()> {
    let proof = caller.may_unnamed::<Answer>()?;
    let token = FormToken::of(app.vault(), app.random(), app.now(), form);
    let id = untimed(&token.derive(app.vault(), "surveys.form-equality", &[]));
    let survey = door.survey.id;
    if answers.is_empty() {
        return Ok(());
    }
    let kept = app
        .command(async |mut work: Work| {
            let key = vault::keys::find(&mut work, app.vault(), survey.uuid()).await?.or_absent()?;
            let kept =
                store::equality::insert_waiting(&mut work, (id, survey), (&key, app.random()), answers, &proof).await;
            kept.refuse_if("surveys_equality_waiting_pkey", CAME_BEFORE)?;
            let record = proof.record(door.survey.reference()).grain(Grain::Week);
            work.commit(record.note("about", "equality")).await
        })
        .await;
    match kept {
        Err(Failure::Refused(refusal)) if refusal == CAME_BEFORE => Ok(()),
        other => other,
    }
}

/// Writes what waits, shuffled, for every survey where at least five wait or which takes no more. Gives how many were written.
pub async fn shuffle_equality_as_the_system(app: &App) -> Outcome<usize> {
    let mut written = 0;
    for survey in store::equality::list_ready_as_the_system(&mut app.db(), ENOUGH).await? {
        written += shuffle_one(app, survey).await?;
    }
    Ok(written)
}

async fn shuffle_one(app: &App, survey: SurveyId) -> Outcome<usize> {
    let why = TheSystem("equality answers are written together, in no order");
    app.command(async |mut work: Work| {
        let waiting = store::equality::list_waiting(&mut work, survey).await?;
        let mut sealed: Vec<Sealed<Answers>> = waiting.into_iter().map(|(_, sealed)| sealed).collect();
        shuffle(&mut sealed, app.random());
        let quarter = quarter_of(today(app));
        store::equality::insert_all(&mut work, (survey, quarter), app.random(), &sealed, &why).await?;
        store::equality::remove_waiting(&mut work, survey, &why).await?;
        work.commit_unrecorded("equality answers that waited are written together, shuffled").await?;
        Ok(sealed.len())
    })
    .await
}

/// Every order is equally likely.
fn shuffle<T>(all: &mut [T], random: &dyn Random) {
    for last in (1..all.len()).rev() {
        let with = random.below(u64::try_from(last + 1).unwrap_or(1));
        all.swap(last, usize::try_from(with).unwrap_or(last));
    }
}

/// The first day of the quarter.
fn quarter_of(day: Date) -> Date {
    let month = (day.month() - 1) / 3 * 3 + 1;
    Date::new(day.year(), month, 1).unwrap_or(day)
}
