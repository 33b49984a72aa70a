//! One figure over several periods, and one period at every place.

use super::{
    Figure, Question, Shown,
    compute::{Ask, Wanted, nothing_held},
};
use crate::{
    Figures, Freshness, Made,
    closing::{
        settle::{At, Finals},
        shared::SharedAt,
    },
    order,
};
use cube::{Period, Span};
use kernel::{OrganisationId, Outcome, Refusal};
use ledger::App;

/// The figure of one place: first of everything, then of each kind where something was told.
pub(crate) type OfPlace = (Option<OrganisationId>, Vec<(Option<String>, Figure)>);

impl Figures {
    /// The figure of a question in each of these periods, by the version that is for each; final where it is closed.
    ///
    /// # Errors
    /// Refused when a place is not known.
    pub async fn series(
        &self,
        app: &App,
        question: &Question,
        periods: &[Period],
    ) -> Outcome<(Vec<Figure>, Freshness)> {
        let freshness = self.catch_up(app).await?;
        let today = order::today(app);
        let questions: Vec<Question> = periods.iter().map(|period| question.in_period(*period)).collect();
        let waits = self.waits_of_all(app, &questions).await?;
        let node = question.nodes.first().copied();
        let finals = Finals::read(&mut app.db(), Some(&question.definition.id), [node]).await?;
        let held = self.held();
        let held = held.as_ref().ok_or_else(nothing_held)?;
        if question.nodes.iter().any(|node| !held.tree.knows(*node)) {
            return Err(Refusal::absent().into());
        }
        let figure = |question: &Question| {
            let ask = Ask { held, question, today, waits: waits.as_deref() };
            let live = ask.figure(&Wanted { kind: None, month: None, node: None })?;
            let at = At { node, several: question.nodes.len() > 1, period: question.period, kind: None };
            Ok(finals.settle(question, &at, live))
        };
        let figures = questions.iter().map(figure).collect::<Outcome<Vec<_>>>()?;
        Ok((figures, freshness))
    }

    async fn waits_of_all(&self, app: &App, questions: &[Question]) -> Outcome<Option<Vec<crate::store::Row>>> {
        let median = |one: &&Question| matches!(one.version.figure, Made::MedianWait { .. });
        let spans: Vec<Span> = questions.iter().filter(median).map(|one| one.period.span()).collect();
        let first = spans.iter().map(|span| span.first()).min();
        let last = spans.iter().map(|span| span.last()).max();
        let whole = first.zip(last).and_then(|(first, last)| Span::new(first, last).ok());
        let Some((span, question)) = whole.zip(questions.iter().find(median)) else { return Ok(None) };
        let question = Question { period: Period::Months(span), ..question.clone() };
        self.waits(app, &question).await.map(Some)
    }

    /// What lies directly below the place of a question today.
    pub(crate) fn below(&self, app: &App, question: &Question) -> Outcome<Vec<OrganisationId>> {
        let held = self.held();
        let held = held.as_ref().ok_or_else(nothing_held)?;
        Ok(Ask { held, question, today: order::today(app), waits: None }.below())
    }

    /// The figure of a question at every place and in the whole, each by kind too, as it is counted now, and who is
    /// counted twice. The caller has caught up.
    pub(crate) async fn everywhere(&self, app: &App, question: &Question) -> Outcome<(Vec<OfPlace>, Option<SharedAt>)> {
        let waits = self.waits_of_all(app, std::slice::from_ref(question)).await?;
        let held = self.held();
        let held = held.as_ref().ok_or_else(nothing_held)?;
        let ask = Ask { held, question, today: order::today(app), waits: waits.as_deref() };
        let kinds = || question.version.kinds.keys().cloned();
        let of_place = |node: Option<OrganisationId>| {
            let figure = |kind: Option<String>| {
                let wanted = Wanted { kind, month: None, node };
                ask.figure(&wanted).map(|figure| (wanted.kind, figure))
            };
            let whole = figure(None)?;
            let told = whole.1.shown != Shown::NotReceived;
            let kinds = kinds().filter(|_| told).map(|kind| figure(Some(kind)));
            Ok((node, std::iter::once(Ok(whole)).chain(kinds).collect::<Outcome<Vec<_>>>()?))
        };
        let nodes = std::iter::once(None).chain(held.tree.nodes().map(Some));
        let places = nodes.map(of_place).collect::<Outcome<Vec<OfPlace>>>()?;
        let shared =
            matches!(question.version.figure, Made::People { .. }).then(|| ask.shared_at(&places)).transpose()?;
        Ok((places, shared))
    }
}

impl Question {
    /// The same in another period, by the version that is for it.
    #[must_use]
    pub fn in_period(&self, period: Period) -> Self {
        let last_day = period.span().last().first_day().last_of_month();
        let version = self.definition.on(last_day).unwrap_or(&self.version).clone();
        Self { version, period, by: Vec::new(), ..self.clone() }
    }
}
