//! What somebody shared, and the answers: what is new first, their own words only when they ask for them.

use super::{about, changed, common, opened, pictures, places};
use crate::{
    commands,
    model::{Message, News, Response as Answer, Side, ThemeTold, Thread, Verdict},
};
use axum::response::Response;
use http::HeaderMap;
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, Button, Details, Message as Said, Row, Sheet, SummaryList, Voice},
};

/// The address of the thread that is open in this browser.
pub const PATH: &str = "/thread";

const TITLE: &str = "engagement-thread-title";

/// What the page shows.
struct ThreadPage {
    thread: Thread,
    /// What came of it, with its theme when the public may see it.
    came: Vec<(News, Option<ThemeTold>)>,
    service: Markup,
    days_left: i64,
    form: Form,
}

/// The thread; without an open one, where to type the code.
pub async fn show(visit: Visit, headers: HeaderMap) -> Response {
    visit.private();
    match read(&visit, &headers, Form::empty()).await {
        Ok((page, pass)) => opened::with_pass(&visit, visit.page(TITLE, view(&visit, &page)), &pass),
        Err(failure) => shut(&visit, &failure),
    }
}

async fn read(visit: &Visit, headers: &HeaderMap, form: Form) -> Outcome<(ThreadPage, String)> {
    let app = visit.site.app();
    let (thread, pass) = opened::thread(visit, headers).await?;
    let names = places::Names::of(app, vec![thread.contribution.service]).await?;
    let mut came = Vec::new();
    // Of several words about one theme, the last one holds.
    let newest =
        |news: &&News| thread.news.iter().rfind(|other| other.theme == news.theme).is_some_and(|last| last == *news);
    for news in thread.news.iter().filter(newest) {
        came.push((news.clone(), commands::find_public_theme(app, news.theme).await?));
    }
    let days_left = crate::rules::days_left(thread.contribution.due_on, crate::rules::day_of(app.now()));
    let service = names.markup(&visit.words, thread.contribution.service);
    Ok((ThreadPage { thread, came, service, days_left, form }, pass))
}

/// The page that says that nothing is open here any more, and how to open it.
pub fn shut(visit: &Visit, failure: &Failure) -> Response {
    match failure {
        Failure::Refused(_) => {
            let words = &visit.words;
            let said = html! {
                h1 .govuk-heading-xl { (words.text("engagement-thread-gone-heading")) }
                p .govuk-body-l { (words.text("engagement-thread-gone-line")) }
                (Button::link(words.text("engagement-open-heading"), "/open"))
            };
            opened::forget(visit, visit.page(TITLE, said))
        }
        Failure::Fault(_) => visit.refuse(failure),
    }
}

/// Everything that the author can do on this page, by the button that was pressed.
pub async fn send(visit: Visit, headers: HeaderMap, form: Form) -> Response {
    visit.private();
    let app = visit.site.app();
    if form.has("step", "leave") {
        return opened::leave(&visit);
    }
    let holder = match opened::holder(&visit, &headers).await {
        Ok(holder) => holder,
        Err(failure) => return shut(&visit, &failure),
    };
    let (done, key) = match form.text("step") {
        "write" => {
            (commands::write_back(app, &holder, form.text("words")).await.map(drop), "engagement-thread-done-written")
        }
        "yes" => {
            (commands::rate_reply(app, &holder, Verdict::Answers).await.map(drop), "engagement-thread-done-rated-yes")
        }
        "no" => {
            (commands::rate_reply(app, &holder, Verdict::DoesNot).await.map(drop), "engagement-thread-done-rated-no")
        }
        "disagree" => (commands::disagree(app, &holder).await.map(drop), "engagement-thread-done-disputed"),
        "publish" => {
            (commands::answer_check(app, &holder, Verdict::Answers).await.map(drop), "engagement-thread-done-agreed")
        }
        "private" => {
            (commands::answer_check(app, &holder, Verdict::DoesNot).await.map(drop), "engagement-thread-done-private")
        }
        _ => return visit.go(PATH),
    };
    match done {
        Ok(()) => visit.done(PATH, key),
        Err(failure) => match read(&visit, &headers, form.clone()).await {
            Ok((mut page, _)) => visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(&visit, &page)
            }),
            Err(failure) => shut(&visit, &failure),
        },
    }
}

impl ThreadPage {
    fn may(&self, verb: &str) -> bool {
        self.thread.allowed.contains(&verb)
    }

    fn fresh(&self) -> Vec<&Message> {
        self.thread.messages.iter().filter(|message| message.new && message.side != Side::Author).collect()
    }

    fn earlier(&self) -> Vec<&Message> {
        self.thread.messages.iter().filter(|message| !message.new || message.side == Side::Author).collect()
    }

    fn was_answered(&self) -> bool {
        self.thread.messages.iter().any(|message| message.side == Side::Service)
    }
}

fn view(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    let (fresh, earlier) = (page.fresh(), page.earlier());
    html! {
        h1 .govuk-heading-xl { (heading(visit, page, fresh.len())) }
        (waiting(visit, page))
        @if !fresh.is_empty() { (messages(visit, page, &fresh)) }
        (check(visit, page))
        (rating(visit, page))
        (came(visit, page))
        @if !earlier.is_empty() {
            @if fresh.is_empty() && page.was_answered() {
                h2 .govuk-heading-m { (words.text("engagement-thread-earlier")) }
                (messages(visit, page, &earlier))
            } @else {
                (Details::new(words.text("engagement-thread-earlier"), messages(visit, page, &earlier)))
            }
        }
        (original(visit, page))
        (write(visit, page))
        (standing(visit, page))
        (ways(visit, page))
    }
}

fn heading(visit: &Visit, page: &ThreadPage, fresh: usize) -> String {
    let words = &visit.words;
    match (fresh, page.was_answered()) {
        (0, true) => words.text("engagement-thread-heading-none").into_owned(),
        (count, _) => {
            words.with("engagement-thread-heading-new", &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
        }
    }
}

fn waiting(visit: &Visit, page: &ThreadPage) -> Markup {
    let (words, state) = (&visit.words, &page.thread.contribution);
    let date = [("date", words.date(state.due_on).into())];
    html! {
        @match state.response {
            Answer::AwaitingReply if !state.has_words() => {},
            Answer::AwaitingReply if !state.released => p .govuk-body-l { (words.with("engagement-thread-to-be-read", &date)) },
            Answer::AwaitingReply if page.days_left < 0 => p .govuk-body-l { (words.with("engagement-thread-waiting-late", &date)) },
            Answer::AwaitingReply => p .govuk-body-l { (words.with("engagement-thread-waiting", &date)) },
            Answer::AuthorSatisfied => p .govuk-body { (words.text("engagement-thread-said-yes")) },
            Answer::AuthorUnsatisfied => p .govuk-body { (words.text("engagement-thread-said-no")) },
            Answer::Replied | Answer::NoneDue => {},
        }
    }
}

fn messages(visit: &Visit, page: &ThreadPage, messages: &[&Message]) -> Markup {
    let all: Vec<Said> = messages.iter().map(|message| said(visit, message, page.thread.contribution.mode)).collect();
    components::thread(&all)
}

/// One message, with who signed it and what it says of the outcome.
pub fn said(visit: &Visit, message: &Message, mode: crate::model::Mode) -> Said {
    let words = &visit.words;
    let (voice, from) = match (message.side, &message.body.signed) {
        (Side::Author, _) => (Voice::Person, words.text("engagement-word-you").into_owned()),
        (Side::Service, Some(signed)) => (Voice::Service, format!("{}, {}", signed.name, signed.role)),
        (Side::Service, None) => (Voice::Service, words.text("engagement-word-service").into_owned()),
        (Side::Moderator, _) => (Voice::House, words.text("engagement-word-moderator").into_owned()),
    };
    let content = html! {
        (web::text::paragraphs(&message.body.text))
        @if let Some(outcome) = &message.body.outcome { (common::outcome_said(words, outcome)) }
    };
    Said::new(voice, from, common::when(words, message.at, mode), content)
}

/// The moderators ask whether it may go out as it is.
fn check(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    html! {
        @if page.may("answer_check") {
            (Sheet::new(words.text("engagement-thread-check"), html! {
                p .govuk-body { (words.text("engagement-thread-check-line")) }
                form method="post" action=(PATH) novalidate {
                    div .govuk-button-group {
                        (Button::new(words.text("engagement-thread-check-yes")).name("step").value("publish"))
                        (Button::new(words.text("engagement-thread-check-no")).secondary().name("step").value("private"))
                    }
                }
            }))
        }
    }
}

fn rating(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    html! {
        @if page.may("rate_reply") && page.thread.contribution.response == Answer::Replied {
            form method="post" action=(PATH) novalidate {
                h2 .govuk-heading-m { (words.text("engagement-thread-answers")) }
                p .govuk-body { (words.text("engagement-thread-answers-line")) }
                div .govuk-button-group {
                    (Button::new(words.text("engagement-thread-answers-yes")).name("step").value("yes"))
                    (Button::new(words.text("engagement-thread-answers-no")).secondary().name("step").value("no"))
                }
            }
        }
    }
}

/// What changed because of it, with its proof, and one tap to say that it is not so (T11).
fn came(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    html! {
        @for (news, theme) in &page.came {
            (Sheet::new(words.text("engagement-thread-changed"), html! {
                p .govuk-body { (common::outcome_tag(words, Some(news.word))) }
                @if let Some(theme) = theme {
                    (changed::did(words, theme))
                    (changed::proof(words, theme))
                    p .govuk-body { a .govuk-link href=(changed::address(theme.theme.id)) { (words.text("engagement-thread-changed-theme")) } }
                }
                @if page.may("disagree") {
                    form method="post" action=(PATH) novalidate {
                        (Button::new(words.text("engagement-thread-disagree")).secondary().name("step").value("disagree"))
                        p .govuk-hint { (words.text("engagement-thread-disagree-line")) " " (disagree_by(visit, page)) }
                    }
                }
            }))
        }
        @if page.thread.contribution.loop_stage == crate::model::LoopStage::Disputed {
            p .govuk-body { (words.text("engagement-thread-disputed")) }
        }
    }
}

/// Until when they can say so.
fn disagree_by(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    html! {
        @if let Some(day) = page.thread.contribution.outcome_on {
            (words.with("engagement-thread-disagree-by", &[("date", words.date(crate::rules::days_later(day, crate::rules::DISPUTE_DAYS)).into())]))
        }
    }
}

/// Their own words, only when they ask for them: somebody may look over their shoulder.
fn original(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    html! {
        @if let Some(own) = &page.thread.words { (Details::new(words.text("engagement-thread-original"), own_words(visit, own))) }
    }
}

/// Somebody's words: text, what went well, what could be better, pictures.
pub fn own_words(visit: &Visit, own: &crate::model::Words) -> Markup {
    let words = &visit.words;
    let part = |key: &str, text: &str| {
        html! {
            @if !text.is_empty() { h3 .govuk-heading-s { (words.text(key)) } (web::text::paragraphs(text)) }
        }
    };
    html! {
        (web::text::paragraphs(&own.text))
        (part("engagement-experience-well", &own.well))
        (part("engagement-experience-better", &own.better))
        (pictures::chosen(words, &own.felt, &own.tiles))
    }
}

fn write(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    html! {
        @if page.may("write_back") {
            form .comhar-screen method="post" action=(PATH) novalidate autocomplete="off" {
                h2 .govuk-heading-m { (words.text("engagement-thread-write")) }
                (page.form.textarea("words", words.text("engagement-thread-write-label")).rows(4)
                    .hint(words.text("engagement-thread-write-hint")))
                (Button::new(words.text("engagement-thread-write-button")).name("step").value("write"))
            }
        }
    }
}

fn standing(visit: &Visit, page: &ThreadPage) -> Markup {
    let (words, state) = (&visit.words, &page.thread.contribution);
    let row = |key: &str, value: Markup| Row::new(words.text(key), value);
    let plain = |text: String| html! { (text) };
    let rows = vec![
        row("engagement-thread-where-publication", plain(common::publication(words, state.publication))),
        row("engagement-thread-where-response", plain(common::response(words, state.response))),
        row("engagement-thread-where-loop", plain(common::loop_stage(words, state.loop_stage))),
        row("engagement-thread-where-mode", plain(common::mode(words, state.mode))),
        row("engagement-thread-where-service", page.service.clone()),
        row("engagement-thread-where-receipt", plain(state.receipt.clone())),
    ];
    // Only who checks the receipt wants the salt.
    let salt = page.thread.receipt_salt.as_ref().map(|salt| row("engagement-thread-receipt-salt", common::long(salt)));
    html! {
        h2 .govuk-heading-m { (words.text("engagement-thread-where")) }
        (SummaryList::new(rows))
        @if let Some(salt) = salt {
            (Details::new(words.text("engagement-thread-receipt-check"), html! {
                (SummaryList::new(vec![salt]))
                p .govuk-body { a .govuk-link href="/receipt/key" { (words.text("engagement-sent-receipt-check")) } }
            }))
        }
    }
}

fn ways(visit: &Visit, page: &ThreadPage) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-m.comhar-screen { (words.text("engagement-thread-ways")) }
        ul .govuk-list.comhar-screen {
            @if page.may("raise_openness") {
                li { a .govuk-link href="/thread/openness" { (words.text("engagement-thread-open-more")) } p .govuk-hint { (words.text("engagement-thread-open-more-line")) } }
            }
            @if page.may("withdraw") {
                li { a .govuk-link href="/thread/withdraw" { (words.text("engagement-thread-take-back-link")) } p .govuk-hint { (words.text("engagement-withdraw-lead")) } }
            }
        }
        form method="post" action=(PATH) novalidate {
            (Button::new(words.text("engagement-thread-leave")).secondary().name("step").value("leave"))
            p .govuk-hint { (words.text("engagement-thread-leave-line")) }
        }
    }
}

/// For the page where somebody becomes more open.
pub use about::mode_choice;
