//! After sending: the code, large and in words, the receipt, what happens next, and the way to take it back.

use super::{common, slip::Slip};
use crate::{
    model::{KeptDraft, Mode, Shared},
    receipts::Receipt,
    rules,
};
use axum::response::Response;
use http::HeaderMap;
use i18n::Value;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, CodeDisplay, Details, InsetText, Row, Sheet, SummaryList, WarningText, steps},
};

/// The address of the page after sending.
pub const PATH: &str = "/share/sent";
/// The address of the page after keeping a draft.
pub const DRAFT: &str = "/share/draft";

/// On to the page after sending.
pub fn go(visit: &Visit, shared: &Shared, mode: Mode) -> Response {
    Slip::of_shared(visit, shared, mode).put(visit, visit.go(PATH))
}

/// On to the page after keeping a draft.
pub fn draft_page(visit: &Visit, kept: &KeptDraft) -> Response {
    Slip::of_draft(visit, &kept.code, kept.until).put(visit, visit.go(DRAFT))
}

/// The page after sending or keeping; for ten minutes, in this browser only.
pub async fn show(visit: Visit, headers: HeaderMap) -> Response {
    visit.private();
    match Slip::read(&visit, &headers) {
        Some(slip) if slip.until.is_some() => visit.page("engagement-draft-title", draft_view(&visit, &slip)),
        Some(slip) => visit.page("engagement-sent-title", view(&visit, &slip)),
        None => visit.page("engagement-sent-title", gone(&visit)),
    }
}

/// The code is noted: nothing of it stays here.
pub async fn finish(visit: Visit, _form: Form) -> Response {
    Slip::end(&visit, visit.go("/"))
}

fn gone(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-sent-gone-heading")) }
        p .govuk-body-l { (words.text("engagement-sent-gone-line")) }
        (Button::link(words.text("engagement-open-heading"), "/open"))
    }
}

fn view(visit: &Visit, slip: &Slip) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-sent-heading")) }
        @match slip.code() {
            Some(_) => (code(visit, slip)),
            None => {
                p .govuk-body-l { (words.text("engagement-sent-no-code")) }
                p .govuk-body { (words.text("engagement-sent-no-code-line")) }
            },
        }
        @if slip.mode == Mode::Contactable { (InsetText::new(words.text("engagement-sent-contact"))) }
        h2 .govuk-heading-m { (words.text("engagement-sent-next")) }
        (steps(&next(visit, slip.mode)))
        @if let Some(receipt) = &slip.receipt { (receipt_sheet(visit, receipt)) }
        (leaving(visit, slip))
    }
}

fn code(visit: &Visit, slip: &Slip) -> Markup {
    let words = &visit.words;
    let Some(code) = slip.code() else { return Markup::default() };
    let spoken = code.spoken(visit.language);
    let aloud = html! {
        p .govuk-body { (words.text("engagement-sent-read-aloud-line")) }
        (steps(&spoken.split_whitespace().map(|word| (word.to_owned(), String::new())).collect::<Vec<_>>()))
    };
    html! {
        (CodeDisplay::new(words.text("engagement-sent-code"), &code.digits())
            .spoken(words.text("engagement-sent-code-spoken"), spoken.as_str()))
        p .govuk-body { (words.text("engagement-sent-code-line")) " " (words.text("engagement-sent-code-either")) }
        (WarningText::new(words.text("engagement-word-warning"), words.text("engagement-sent-code-lost")))
        (Details::new(words.text("engagement-sent-read-aloud"), aloud))
    }
}

fn next(visit: &Visit, mode: Mode) -> Vec<(String, String)> {
    let words = &visit.words;
    let days = [("read", Value::from(rules::READING_DAYS)), ("answer", Value::from(rules::ANSWER_DAYS))];
    let step = |key: &str, line: String| (words.text(key).into_owned(), line);
    let read = step("engagement-sent-next-read", words.with("engagement-sent-next-read-line", &days));
    match mode {
        Mode::NoTrace => {
            let line = words.text("engagement-sent-next-no-trace-line").into_owned();
            vec![read, step("engagement-sent-next-no-trace", line)]
        }
        Mode::Named | Mode::ScreenName | Mode::Contactable | Mode::CodeOnly => vec![
            read,
            step("engagement-sent-next-answer", words.with("engagement-sent-next-answer-line", &days)),
            step("engagement-sent-next-say", words.text("engagement-sent-next-say-line").into_owned()),
        ],
    }
}

/// The receipt: it says that something came on a day, and nothing of the content.
fn receipt_sheet(visit: &Visit, receipt: &Receipt) -> Markup {
    let words = &visit.words;
    let row = |key: &str, value: Markup| Row::new(words.text(key), value);
    let all = SummaryList::new(vec![
        row("engagement-sent-receipt-mark", common::long(&receipt.hash)),
        row("engagement-sent-receipt-key", common::long(&receipt.key)),
        row("engagement-sent-receipt-signature", common::long(&receipt.signature)),
    ]);
    let inside = html! {
        p .govuk-body { (words.text("engagement-sent-receipt-line")) }
        (SummaryList::new(vec![
            row("engagement-sent-receipt-number", html! { strong { (receipt.number) } }),
            row("engagement-sent-receipt-day", html! { (words.date(receipt.date)) }),
        ]))
        (Details::new(words.text("engagement-sent-receipt-proof"), html! {
            (all)
            p .govuk-body { a .govuk-link href="/receipt/key" { (words.text("engagement-sent-receipt-check")) } }
        }))
    };
    html! { (Sheet::new(words.text("engagement-sent-receipt"), inside)) }
}

fn leaving(visit: &Visit, slip: &Slip) -> Markup {
    let words = &visit.words;
    html! {
        @if let Some(code) = slip.code() {
            form method="post" action=(PATH) novalidate { (Button::new(words.text("engagement-sent-finish"))) }
            form method="post" action="/open" novalidate {
                input type="hidden" name="code" value=(code.digits());
                div .govuk-button-group {
                    (Button::new(words.text("engagement-sent-open")).secondary())
                    (Button::new(words.text("engagement-sent-take-back")).secondary().name("next").value("withdraw"))
                }
            }
        } @else {
            form method="post" action=(PATH) novalidate { (Button::new(words.text("engagement-sent-leave"))) }
        }
    }
}

fn draft_view(visit: &Visit, slip: &Slip) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-draft-heading")) }
        @if slip.until.is_some() {
            p .govuk-body-l { (words.with("engagement-draft-line", &[("days", Value::from(rules::DRAFT_DAYS))])) }
        }
        (code(visit, slip))
        form method="post" action=(PATH) novalidate { (Button::new(words.text("engagement-sent-finish"))) }
        @if let Some(code) = slip.code() {
            form method="post" action="/open" novalidate {
                input type="hidden" name="code" value=(code.digits());
                (Button::new(words.text("engagement-draft-go-on")).secondary())
            }
        }
    }
}
