//! One field for the code. A typing error is told at once; a wrong code and an unknown one get the same answer.

use super::{opened, share, slip::Slip, thread};
use crate::{commands, demo, model::Opened};
use axum::response::Response;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, Details, Label},
};

const TITLE: &str = "engagement-open-title";

/// The field.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    visit.page(TITLE, view(&visit, &Form::empty()))
}

/// Opens the thread or the draft that has the code.
pub async fn send(visit: Visit, mut form: Form) -> Response {
    visit.private();
    if form.text("code").trim().is_empty() {
        form.error("code", visit.words.text("engagement-open-missing"));
        return visit.page_again(TITLE, &form, view(&visit, &form));
    }
    match commands::open_thread(visit.site.app(), form.text("code")).await {
        Ok(Opened::Thread(_, pass)) => {
            let next = if form.has("next", "withdraw") { "/thread/withdraw" } else { thread::PATH };
            opened::with_pass(&visit, Slip::end(&visit, visit.go(next)), &pass)
        }
        Ok(Opened::Draft(found)) => Slip::end(&visit, share::back(&visit, &share::form_of(&found.form))),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, form)),
    }
}

fn view(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let lost = html! { p .govuk-body { (words.text("engagement-open-lost-line")) } };
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-open-heading")) }
        form method="post" action="/open" novalidate autocomplete="off" {
            (form.input("code", Label::new(words.text("engagement-open-label"))).hint(words.text("engagement-open-hint"))
                .autocomplete("off").spellcheck(Some(false)))
            (Button::new(words.text("engagement-open-button")))
        }
        (Details::new(words.text("engagement-open-lost"), lost))
        @if visit.site.settings().demo { (demo_codes(visit)) }
    }
}

/// In the demonstration, codes to try; they are the same on each machine.
fn demo_codes(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-m { (words.text("engagement-open-demo")) }
        p .govuk-body { (words.text("engagement-open-demo-line")) }
        ul .comhar-picks {
            @for shown in demo::codes(visit.site.app().vault()) {
                li {
                    form method="post" action="/open" novalidate {
                        input type="hidden" name="code" value=(shown.code);
                        (Button::new(html! {
                            span .comhar-picks__name { (shown.code) } " " span .comhar-picks__line { (words.text(&shown.about)) }
                        }).secondary())
                    }
                }
            }
        }
    }
}
