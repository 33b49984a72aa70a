//! One crisis contact: what is needed to answer, and what comes next.

use super::{addresses, common, places::Names};
use crate::{
    commands::{self, CrisisSeen},
    model::{CrisisBody, CrisisId, CrisisState, Ended, Ending},
    permissions::AnswerCrisis,
    rules::ENDING,
};
use axum::{extract::Path, response::Response};
use jiff::tz::TimeZone;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, InsetText, Legend, Row, SummaryList},
};

const TITLE: &str = "community-crises-title";

struct CrisisPage {
    seen: CrisisSeen,
    names: Names,
    zone: TimeZone,
}

/// The contact. That it was read is written down.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<AnswerCrisis>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<CrisisPage> {
    let app = visit.site.app();
    let id: CrisisId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = commands::see_crisis(app, &visit.caller, id).await?;
    let names = Names::of(app, vec![seen.crisis.organisation], seen.crisis.worker.into_iter().collect()).await?;
    let zone = commands::zone_of(&mut app.db(), seen.crisis.organisation).await?;
    Ok(CrisisPage { seen, names, zone })
}

/// A worker takes it, says how it ended, or that they asked.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<AnswerCrisis>(&visit) {
        return closed;
    }
    match act(&visit, &id, &form).await {
        Ok(key) => visit.done(&format!("{}/{id}", addresses::CRISES), key),
        Err(failure) => match read(&visit, &id).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn act(visit: &Visit, id: &str, form: &Form) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: CrisisId = id.parse().map_err(|_| Refusal::absent())?;
    match form.text("do") {
        "take" => commands::take_crisis(app, caller, id).await.map(|()| "community-done-taken"),
        "follow-up" => commands::follow_up(app, caller, id).await.map(|()| "community-done-followed"),
        "end" => {
            let ended = match Ending::parse(form.text("ending")).ok_or(ENDING)? {
                Ending::Settled => Ended::Settled,
                Ending::EmergencyServices => Ended::EmergencyServices,
                Ending::HandedOver => {
                    Ended::HandedOver { to: form.text("to").to_owned(), accepted: form.has("accepted", "yes") }
                }
            };
            commands::end_crisis(app, caller, id, &ended).await.map(|()| "community-done-ended")
        }
        _ => Err(Refusal::absent().into()),
    }
}

fn view(visit: &Visit, page: &CrisisPage, form: &Form) -> Markup {
    let (words, crisis) = (&visit.words, &page.seen.crisis);
    let path = format!("{}/{}", addresses::CRISES, crisis.id);
    let opened = common::moment(words, crisis.opened_at, &page.zone);
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::CRISES))
        h1 .govuk-heading-xl { (words.with("community-crisis-of", &[("moment", opened.into())])) }
        p { (common::crisis_tag(words, crisis)) }
        (SummaryList::new(rows(visit, page)))
        @match crisis.state {
            CrisisState::Opened => {
                (common::press(&path, &[("do", "take")], &Button::new(words.text("community-crisis-take"))))
                (end_form(visit, &path, form))
            }
            CrisisState::Live => { (end_form(visit, &path, form)) }
            CrisisState::FollowUpDue | CrisisState::Missed => {
                (InsetText::new(words.text("community-crisis-ask")))
                (common::press(&path, &[("do", "follow-up")], &Button::new(words.text("community-crisis-asked"))))
            }
            CrisisState::FollowedUp => { p .govuk-body { (words.text("community-crisis-done")) } }
        }
    }
}

fn rows(visit: &Visit, page: &CrisisPage) -> Vec<Row> {
    let (words, crisis) = (&visit.words, &page.seen.crisis);
    let body = page.seen.body.clone().unwrap_or_default();
    let CrisisBody { name, reach, words: said, handed_to } = body;
    let who = page.seen.known.as_ref().map(|known| common::called(words, known));
    let who =
        who.or((!name.is_empty()).then_some(name)).unwrap_or_else(|| words.text("community-word-somebody").into());
    let door = words.text(&format!("community-door-{}", common::dashed(crisis.door.as_str()))).into_owned();
    let mut rows = vec![
        Row::new(words.text("community-crisis-who"), html! { bdi { (who) } }),
        Row::new(words.text("community-crisis-door"), door),
        Row::new(words.text("community-crisis-service"), page.names.place(words, crisis.organisation)),
    ];
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            rows.push(Row::new(words.text(key).into_owned(), html! { span dir="auto" { (value) } }));
        }
    };
    add("community-crisis-reach", reach);
    add("community-crisis-words", said);
    add("community-crisis-worker", crisis.worker.map(|one| page.names.person(words, one)).unwrap_or_default());
    let ending =
        |ending: Ending| words.text(&format!("community-ending-{}", common::dashed(ending.as_str()))).into_owned();
    add("community-crisis-ending", crisis.ending.map(ending).unwrap_or_default());
    add("community-crisis-handed-to", handed_to);
    let at = |time: Option<kernel::Time>| time.map(|time| common::moment(words, time, &page.zone)).unwrap_or_default();
    add("community-crisis-due-by", at(crisis.due_at));
    add("community-crisis-missed-at", at(crisis.missed_at));
    add("community-crisis-followed-at", at(crisis.followed_at));
    rows
}

fn end_form(visit: &Visit, path: &str, form: &Form) -> Markup {
    let words = &visit.words;
    let ending = |ending: &Ending| {
        Choice::new(
            ending.as_str(),
            words.text(&format!("community-ending-{}", common::dashed(ending.as_str()))).into_owned(),
        )
    };
    let accepted = vec![Choice::new("yes", words.text("community-crisis-accepted-yes"))];
    html! {
        h2 .govuk-heading-m { (words.text("community-crisis-end")) }
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="end";
            (form.radios("ending", Legend::new(words.text("community-crisis-how")), Ending::ALL.iter().map(ending).collect()))
            (form.input("to", words.text("community-crisis-to")).hint(words.text("community-crisis-to-hint")))
            (form.checkboxes("accepted", Legend::new(words.text("community-crisis-accepted")), accepted))
            p .govuk-body { (words.text("community-crisis-end-line")) }
            (Button::new(words.text("community-crisis-end-button")))
        }
    }
}
