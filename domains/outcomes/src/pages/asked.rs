//! A measure as pages of questions: what stands around them, and what follows from each press. Used by whoever answers by a
//! link, by whoever answers signed in, and by a worker who fills in their own view.

use super::common;
use crate::{commands, model::Measure, rules::Fill};
use answering::{At, Sheet, Turn, Who};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use questionnaires::Answers;
use web::{
    Form, Visit,
    components::{Choice, Legend, NotificationBanner},
};

/// What stands around the questions.
pub struct Around<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// Where the form goes.
    pub action: &'a str,
    /// Above the questions: who asks, and what for.
    pub above: Markup,
    /// The service that the person may let see, by name.
    pub may_share: Option<String>,
    /// Whether a worker fills in their own view.
    pub who: Who,
}

/// What follows from a press.
pub enum Next {
    /// A page to show.
    Show(Response),
    /// The answers are complete, and the person has seen what is missing.
    Send(Answers),
}

const TITLE: &str = "outcomes-answer-title";
const ANYWAY: &str = "anyway";
const SHARE: &str = "share";

/// The first page of questions.
pub fn begin(visit: &Visit, around: &Around<'_>) -> Outcome<Response> {
    let fill = Fill::of(around.measure)?;
    let sheet = sheet(visit, &fill, around);
    let turn = sheet.begin();
    Ok(page(visit, (&sheet, around), &turn, &Form::empty(), None))
}

/// The next page, the same one with what is wrong, or the answers.
pub fn turn(visit: &Visit, around: &Around<'_>, sent: &Form) -> Outcome<Next> {
    let fill = Fill::of(around.measure)?;
    let sheet = sheet(visit, &fill, around);
    let turn = sheet.turn(sent);
    if turn.at != At::Done {
        return Ok(Next::Show(page(visit, (&sheet, around), &turn, sent, None)));
    }
    let missing = fill.missing(turn.answers());
    if missing == 0 || sent.chosen(ANYWAY).is_some() {
        return Ok(Next::Send(turn.answers().clone()));
    }
    // The same page once more: leaving something out is allowed, and nobody should do so by mistake.
    let same = sheet.turn(&sent.clone().with("step", "stay"));
    Ok(Next::Show(page(visit, (&sheet, around), &same, sent, Some(missing))))
}

/// Whether the person lets the service see this measure.
pub fn lets_see(sent: &Form) -> bool {
    sent.text(SHARE) == "service"
}

fn sheet<'a>(visit: &'a Visit, fill: &'a Fill, around: &Around<'_>) -> Sheet<'a> {
    let now = commands::civil_now(visit.site.app());
    Sheet::new(fill.form(), &visit.words, now).for_whom(around.who).without_summary()
}

fn page(
    visit: &Visit,
    (sheet, around): (&Sheet<'_>, &Around<'_>),
    turn: &Turn,
    sent: &Form,
    missing: Option<usize>,
) -> Response {
    let words = &visit.words;
    for script in sheet.scripts() {
        visit.script(script);
    }
    let first = matches!(turn.at, At::Page(0));
    let last = turn.at == At::Page(sheet.pages().len().saturating_sub(1));
    let more = html! {
        @if missing.is_some() { input type="hidden" name=(ANYWAY) value="1"; }
        (share(visit, around, sent, last))
        @if last { p .govuk-body { (words.text("outcomes-answer-leave-out")) } }
    };
    let main = html! {
        h1 .govuk-heading-xl { (sheet.said(&around.measure.questionnaire.title)) }
        @if let Some(missing) = missing {
            @let count = i64::try_from(missing).unwrap_or(i64::MAX);
            (NotificationBanner::new(words.text("outcomes-answer-missing-heading"),
                words.with("outcomes-answer-missing", &[("count", count.into())])))
        }
        @if first {
            (around.above)
            // What a worker writes down, a worker knows.
            @if around.who == Who::Alone { (common::safety_told(visit, around.measure)) }
        }
        (sheet.draw(turn, around.action, &more))
    };
    if turn.is_refused() { visit.page_again(TITLE, &turn.form, main) } else { visit.page(TITLE, main) }
}

/// Who may see it: asked on the last page, carried from the others.
fn share(visit: &Visit, around: &Around<'_>, sent: &Form, last: bool) -> Markup {
    let words = &visit.words;
    let Some(service) = &around.may_share else { return Markup::default() };
    let chosen = sent.chosen(SHARE).unwrap_or("me");
    if !last {
        return html! { input type="hidden" name=(SHARE) value=(chosen); };
    }
    let choices = vec![
        Choice::new("me", words.text("outcomes-share-only-me")),
        Choice::new("service", words.with("outcomes-share-service", &[("service", i18n::name(service))])),
    ];
    let legend = Legend::new(words.text("outcomes-share-question"));
    let form = Form::of(sent.fields().clone()).with(SHARE, chosen);
    html! { (form.radios(SHARE, legend, choices).hint(words.text("outcomes-share-hint"))) }
}
