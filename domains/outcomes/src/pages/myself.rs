//! Answering signed in: because a service asked, or because I thought of it.

use super::{
    answer, answered, asked,
    asked::{Around, Next},
    common,
    places::Names,
};
use crate::{
    commands,
    model::{Asking, AskingId, Filled, Measure, MeasureId, ShareWith},
    rules,
};
use answering::Who;
use axum::response::Response;
use kernel::{OrRefusal, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, EmptyState, QueueItem as Card},
};

/// The address.
pub const PATH: &str = "/outcomes/answer";

const TITLE: &str = "outcomes-myself-title";

/// What can be answered, or the questions of the one that was chosen.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match first(&visit).await {
        Ok(page) => page,
        Err(failure) => answer::shut(&visit, &failure),
    }
}

async fn first(visit: &Visit) -> Outcome<Response> {
    visit.caller.signed_in()?;
    match chosen(visit).await? {
        None => Ok(visit.page(TITLE, choose(visit).await?)),
        Some(chosen) => {
            let action = chosen.action();
            let around = around(visit, &chosen, &action).await?;
            asked::begin(visit, &around)
        }
    }
}

/// The next page of questions, or the end.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    match next(&visit, &form).await {
        Ok(page) => page,
        Err(failure) => answer::shut(&visit, &failure),
    }
}

async fn next(visit: &Visit, form: &Form) -> Outcome<Response> {
    visit.caller.signed_in()?;
    let chosen = chosen(visit).await?.or_refuse(rules::MEASURE_UNKNOWN)?;
    let action = chosen.action();
    let around = around(visit, &chosen, &action).await?;
    let answers = match asked::turn(visit, &around, form)? {
        Next::Show(page) => return Ok(page),
        Next::Send(answers) => answers,
    };
    let service = chosen.asking.as_ref().map(|asking| ShareWith::Service(asking.organisation));
    let share = service.filter(|_| asked::lets_see(form));
    let filled = Filled { measure: chosen.measure.id, answers, language: visit.language.tag().to_owned(), share };
    let asking = chosen.asking.as_ref().map(|asking| asking.id);
    let answered = commands::answer_by_myself(visit.site.app(), &visit.caller, &filled, asking).await?;
    Ok(answered::lead_on(visit, answered.id))
}

/// The measure that the address names, and the asking when it names one.
struct Chosen {
    measure: Measure,
    asking: Option<Asking>,
}

impl Chosen {
    fn action(&self) -> String {
        match &self.asking {
            Some(asking) => format!("{PATH}?asking={}", asking.id),
            None => format!("{PATH}?measure={}", self.measure.id),
        }
    }
}

async fn chosen(visit: &Visit) -> Outcome<Option<Chosen>> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    if let Some(id) = visit.query.chosen("asking") {
        let id: Option<AskingId> = id.parse().ok();
        let asking = commands::list_my_askings(app, caller).await?.into_iter().find(|asking| Some(asking.id) == id);
        let asking = asking.or_refuse(rules::LINK_NOT_OPEN)?;
        let measure = commands::find_measure(&mut app.db(), asking.measure).await?;
        return Ok(Some(Chosen { measure, asking: Some(asking) }));
    }
    let Some(id) = visit.query.chosen("measure") else { return Ok(None) };
    let id: Option<MeasureId> = id.parse().ok();
    let mine = commands::list_measures_for_me(app, caller).await?;
    let measure = mine.into_iter().find(|measure| Some(measure.id) == id).or_absent()?;
    Ok(Some(Chosen { measure, asking: None }))
}

async fn around<'a>(visit: &Visit, chosen: &'a Chosen, action: &'a str) -> Outcome<Around<'a>> {
    let words = &visit.words;
    let mut service = None;
    if let Some(asking) = &chosen.asking {
        let names = Names::of(visit.site.app(), vec![asking.organisation], Vec::new()).await?;
        service = Some(names.place(words, asking.organisation));
    }
    let above = match &service {
        Some(service) => {
            let asks = words.with("outcomes-answer-asks", &[("service", i18n::name(service))]);
            html! { p .govuk-body-l { (asks) } p .govuk-body { (words.text("outcomes-answer-yours")) } }
        }
        None => html! { p .govuk-body-l { (words.text("outcomes-myself-lead")) } },
    };
    Ok(Around { measure: &chosen.measure, action, above, may_share: service, who: Who::Alone })
}

async fn choose(visit: &Visit) -> Outcome<Markup> {
    let (words, app) = (&visit.words, visit.site.app());
    let asked = waiting(visit).await?;
    let measures = commands::list_measures_for_me(app, &visit.caller).await?;
    let card = |measure: &Measure| {
        let about = common::said(words, &measure.questionnaire.about);
        Card { beginning: about, ..Card::new(common::title(words, measure), format!("{PATH}?measure={}", measure.id)) }
    };
    let cards: Vec<Card> = measures.iter().map(card).collect();
    Ok(html! {
        h1 .govuk-heading-xl { (words.text("outcomes-myself-heading")) }
        (asked)
        @if cards.is_empty() { (EmptyState::new(words.text("outcomes-myself-none"))) } @else {
            h2 .govuk-heading-m { (words.text("outcomes-myself-choose")) }
            (components::queue(&cards))
        }
    })
}

/// What waits for my answer; nothing when nothing does.
pub async fn waiting(visit: &Visit) -> Outcome<Markup> {
    let (words, app) = (&visit.words, visit.site.app());
    let askings = commands::list_my_askings(app, &visit.caller).await?;
    let places = askings.iter().map(|asking| asking.organisation).collect();
    let names = Names::of(app, places, Vec::new()).await?;
    let mut cards = Vec::new();
    for asking in &askings {
        let measure = commands::find_measure(&mut app.db(), asking.measure).await?;
        let due = words.with("outcomes-answer-by", &[("date", words.date(asking.due_on).into())]);
        cards.push(Card {
            due,
            facts: vec![names.place(words, asking.organisation)],
            ..Card::new(common::title(words, &measure), format!("{PATH}?asking={}", asking.id))
        });
    }
    Ok(html! {
        @if !cards.is_empty() {
            h2 .govuk-heading-m { (words.text("outcomes-waiting-heading")) }
            (components::queue(&cards))
        }
    })
}
