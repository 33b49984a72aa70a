//! The facts behind a figure: day, place, kind, how many. Never whose they are.

use crate::{
    Figures,
    commands::{list_definitions, reached_for, write_down},
    figure::{Question, Typed, read_question},
    order,
    permissions::SeeRows,
    store,
};
use cube::Month;
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, Refusal};
use ledger::App;
use uuid::Uuid;

/// More rows than anybody reads at once.
pub const TOO_MANY_ROWS: Refusal = Refusal::invalid("measures_too_many_rows", "period");
/// The figure is not made of this measure.
pub const MEASURE_UNKNOWN: Refusal = Refusal::invalid("measures_measure_unknown", "measure");
/// The most rows of one answer.
pub const MOST_ROWS: i64 = 20_000;

db::row! {
    /// Facts of one day, one place and one kind together.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Told {
        /// On which day.
        pub day: kernel::Date,
        /// Where; the nil id when no place is known.
        pub node: Uuid,
        /// Of which kind; empty for none.
        pub kind: String,
        /// How many facts.
        pub facts: i64,
        /// Their values added up.
        pub sum: i64,
    }
}

/// What lies behind a figure.
#[derive(Clone, Debug)]
pub struct Rows {
    /// What was asked.
    pub question: Question,
    /// The measures that the figure is made of.
    pub measures: Vec<String>,
    /// The one whose facts these are.
    pub measure: String,
    /// The facts, by day, place and kind.
    pub told: Vec<Told>,
}

/// The facts behind a figure at a place that the caller's role reaches. The question is written down.
pub async fn see_rows(
    app: &App,
    caller: &Caller,
    figures: &Figures,
    (id, typed, measure): (&str, Typed<'_>, Option<&str>),
) -> Outcome<Rows> {
    let all = list_definitions(app, caller, figures).await?;
    let definition = all.iter().find(|definition| definition.id == id).or_absent()?;
    let mut question = read_question(definition, typed, order::today(app))?;
    let proof = reached_for::<SeeRows>(app, caller, &mut question).await?;
    let sides = [Some(question.version.figure.numerator()), question.version.figure.denominator()];
    let mut measures: Vec<String> = sides.into_iter().flatten().flat_map(|side| side.measures.clone()).collect();
    measures.dedup();
    let chosen = measure.filter(|word| !word.is_empty());
    let measure = match chosen {
        Some(word) => measures.iter().find(|known| *known == word).ok_or(MEASURE_UNKNOWN)?.clone(),
        None => measures.first().or_absent()?.clone(),
    };
    figures.catch_up(app).await?;
    let span = question.period.span();
    let until = span.last().first_day().last_of_month().min(order::today(app));
    let told = store::told_between(&mut app.db(), &measure, (span.first().first_day(), until), MOST_ROWS + 1).await?;
    if i64::try_from(told.len()).is_ok_and(|count| count > MOST_ROWS) {
        return Err(TOO_MANY_ROWS.into());
    }
    let told = figures.rows_within(app, &question, told)?;
    write_down(app, &proof, (&question, &question.definition.id)).await?;
    Ok(Rows { question, measures, measure, told })
}

impl Figures {
    /// Those that the figure counts at its place.
    fn rows_within(&self, app: &App, question: &Question, told: Vec<Told>) -> Outcome<Vec<Told>> {
        if question.nodes.is_empty() {
            return Ok(told);
        }
        let held = self.held();
        let held = held.as_ref().or_absent()?;
        let today = order::today(app);
        let counts = |told: &Told| {
            let node: OrganisationId = kernel::Id::from_uuid(told.node);
            let month = Month::of(told.day).ok();
            question.nodes.iter().any(|top| {
                let order = question.tree.or_else(|| held.tree.order_above(*top));
                month.is_some_and(|month| held.tree.counts_under((node, *top), (order, question.dated), (month, today)))
            })
        };
        Ok(told.into_iter().filter(counts).collect())
    }
}
