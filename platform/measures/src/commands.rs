//! Asking for a figure: find, allow, count, write down who asked.

use crate::{
    Definition, Figures,
    figure::{Answer, Question, Typed, read_question},
    order,
    permissions::SeeFigures,
};
use db::Read;
use kernel::{Caller, Granted, Id, OrRefusal, OrganisationId, Outcome, Reach, Ref, Refusal, Standing};
use ledger::{App, RecordOf, Work};
use uuid::Uuid;

/// The definitions that are counted now, for whoever may see figures anywhere.
pub fn list_definitions<'a>(caller: &Caller, figures: &'a Figures) -> Outcome<Vec<&'a Definition>> {
    if !caller.ever::<SeeFigures>() {
        caller.signed_in()?;
        return Err(Refusal::absent().into());
    }
    Ok(figures.definitions().iter().filter(|definition| is_live(definition)).collect())
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
    let definition =
        list_definitions(caller, figures)?.into_iter().find(|definition| definition.id == id).or_absent()?;
    let mut question = read_question(definition, typed, order::today(app))?;
    let proof = reached(app, caller, &mut question).await?;
    // Every answer counts whatever was committed before it was asked.
    let answer = figures.answer(app, question, None).await?;
    write_down(app, &proof, &answer.question).await?;
    Ok(answer)
}

/// Proof that all places asked for lie within the caller's reach. What lies outside is as what is not there.
async fn reached(app: &App, caller: &Caller, question: &mut Question) -> Outcome<Granted<SeeFigures>> {
    const WITHIN: &str = "SELECT CAST(count(*) AS bigint)
        FROM organisations_within w
        WHERE w.outer_id = $1
        AND w.inner_id = ANY($2)";
    if let Reach::Within(own) = caller.reach::<SeeFigures>() {
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

async fn write_down(app: &App, proof: &Granted<SeeFigures>, question: &Question) -> Outcome<()> {
    let place: OrganisationId = question.nodes.first().copied().unwrap_or(Id::from_uuid(Uuid::nil()));
    let by: Vec<&str> = question.by.iter().map(|by| by.as_str()).collect();
    app.command(async |work: Work| {
        let record = proof.record(Ref::new("measures", place));
        let record =
            record.note("measure", question.definition.id.as_str()).note("period", question.period.to_string());
        let places = question.nodes.len() as u64;
        work.commit(record.note("version", question.version.version).note("places", places).note("by", by.join(",")))
            .await
    })
    .await
}
