//! Asking for a figure: find, allow, count, write down who asked.

use crate::{
    Definition, Figures, approval,
    figure::{Answer, Question, Typed, read_question},
    order,
    permissions::SeeFigures,
};
use db::Read;
use kernel::{Caller, Granted, Id, OrRefusal, OrganisationId, Outcome, Reach, Ref, Refusal, Standing, Verb};
use ledger::{App, RecordOf, Work};
use uuid::Uuid;

/// The definitions that are counted now, with the stages of this house, for whoever may see figures anywhere.
pub async fn list_definitions(app: &App, caller: &Caller, figures: &Figures) -> Outcome<Vec<Definition>> {
    if !caller.ever::<SeeFigures>() {
        caller.signed_in()?;
        return Err(Refusal::absent().into());
    }
    let stages = approval::stages(&mut app.db()).await?;
    let all = figures.definitions().iter().map(|definition| stages.on(definition));
    Ok(all.filter(is_live).collect())
}

fn is_live(definition: &Definition) -> bool {
    definition.versions.iter().any(|version| version.stage.is_live())
}

/// A figure, exactly, for a place that the caller's role reaches. Without a place it is theirs. The question is written
/// down.
pub async fn see_figure(
    app: &App,
    caller: &Caller,
    figures: &Figures,
    (id, typed): (&str, Typed<'_>),
) -> Outcome<Answer> {
    let all = list_definitions(app, caller, figures).await?;
    let definition = all.iter().find(|definition| definition.id == id).or_absent()?;
    let mut question = read_question(definition, typed, order::today(app))?;
    let proof = reached(app, caller, &mut question).await?;
    let answer = figures.answer(app, question).await?;
    write_down(app, &proof, (&answer.question, &answer.question.definition.id)).await?;
    Ok(answer)
}

/// Proof that all places asked for lie within the caller's reach. What lies outside is as what is not there.
pub(crate) async fn reached(app: &App, caller: &Caller, question: &mut Question) -> Outcome<Granted<SeeFigures>> {
    reached_for::<SeeFigures>(app, caller, question).await
}

/// The same for another verb.
pub(crate) async fn reached_for<V: Verb>(app: &App, caller: &Caller, question: &mut Question) -> Outcome<Granted<V>> {
    const WITHIN: &str = "SELECT CAST(count(*) AS bigint)
        FROM organisations_within w
        WHERE w.outer_id = $1
        AND w.inner_id = ANY($2)";
    if let Reach::Within(own) = caller.reach::<V>() {
        if question.nodes.is_empty() {
            question.nodes.push(own);
        }
        let asked: db::Ids = question.nodes.iter().copied().collect();
        let (within,): (i64,) = (&mut app.db()).one(WITHIN, &[&own, &asked]).await?;
        if usize::try_from(within).ok() != Some(question.nodes.len()) {
            return Err(Refusal::absent().into());
        }
    }
    caller.may(&Standing { owner: None, organisation: question.nodes.first().copied() })
}

/// Writes down who asked for what: a figure by its id, or all of them.
pub(crate) async fn write_down<V: Verb>(
    app: &App,
    proof: &Granted<V>,
    (question, measure): (&Question, &str),
) -> Outcome<()> {
    let place: OrganisationId = question.nodes.first().copied().unwrap_or(Id::from_uuid(Uuid::nil()));
    let by: Vec<&str> = question.by.iter().map(|by| by.as_str()).collect();
    app.command(async |work: Work| {
        let record = proof.record(Ref::new("measures", place));
        let record = record.note("measure", measure).note("period", question.period.to_string());
        let places = question.nodes.len() as u64;
        work.commit(record.note("version", question.version.version).note("places", places).note("by", by.join(",")))
            .await
    })
    .await
}
