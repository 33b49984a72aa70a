//! Share, the second and last screen: how to be known, which service, whose experience. "Send" works straight away.

use super::{common, places, sent, share};
use crate::{
    commands,
    model::{Mode, Perspective, SaferChoice},
};
use axum::response::Response;
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, Choice, Choosable, Details, Input, InsetText, Legend, Sheet},
};

/// The address of the second screen.
pub const PATH: &str = "/share/about";

const TITLE: &str = "engagement-about-title";

/// What the second screen shows.
struct AboutPage {
    form: Form,
    services: Vec<places::Choosable>,
    /// So few people use the service that somebody might guess: three safer ways, and sending as it is.
    small: Small,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Small {
    /// Nobody was warned.
    Unknown,
    /// The author was warned and chooses.
    Warned,
}

/// Whoever comes here without words begins on the first screen.
pub async fn show(visit: Visit) -> Response {
    visit.go(share::PATH)
}

/// Sent; or the list of services narrowed, or back to the words.
pub async fn send(visit: Visit, form: Form) -> Response {
    match form.text("step") {
        "back" => share::back(&visit, &form),
        "find" | "language" => page(&visit, form).await,
        _ => send_it(visit, form).await,
    }
}

/// The second screen for a form whose first screen is good.
pub async fn page(visit: &Visit, form: Form) -> Response {
    match AboutPage::read(visit, form).await {
        Ok(page) => visit.page(TITLE, view(visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn send_it(visit: Visit, form: Form) -> Response {
    let sharing = match share::share_form(&form, visit.language) {
        Ok(sharing) => sharing,
        Err(refusal) => return refused(&visit, form, Failure::Refused(refusal)).await,
    };
    let mode = sharing.identity.mode();
    match commands::share_contribution(visit.site.app(), &visit.caller, sharing).await {
        Ok(shared) => sent::go(&visit, &shared, mode),
        Err(failure) => refused(&visit, form, failure).await,
    }
}

/// The screen on which the refused field stands, with everything as it was typed.
async fn refused(visit: &Visit, form: Form, failure: Failure) -> Response {
    let field = match &failure {
        Failure::Refused(refusal) => refusal.field,
        Failure::Fault(_) => None,
    };
    if matches!(field, Some("text" | "well" | "better")) {
        return share::again(visit, form, &failure);
    }
    match AboutPage::read(visit, form).await {
        Ok(mut page) => {
            if field == Some("safer") {
                // A warning is not a mistake: it comes without the summary of what is wrong.
                page.small = Small::Warned;
                let mut answer = visit.page(TITLE, view(visit, &page));
                *answer.status_mut() = http::StatusCode::UNPROCESSABLE_ENTITY;
                return answer;
            }
            let form = page.form.clone();
            visit.refuse_form(TITLE, form, &failure, |form| {
                page.form = form.clone();
                view(visit, &page)
            })
        }
        Err(failure) => visit.refuse(&failure),
    }
}

impl AboutPage {
    async fn read(visit: &Visit, form: Form) -> Outcome<Self> {
        let mut services = places::services_that_listen(visit.site.app(), &visit.words, form.text("find")).await?;
        if let Some(chosen) = form.chosen("service")
            && services.iter().all(|service| service.id.to_string() != chosen)
        {
            // A search for another one does not take the chosen one away.
            let all = places::services_that_listen(visit.site.app(), &visit.words, "").await?;
            services.extend(all.into_iter().filter(|service| service.id.to_string() == chosen));
        }
        let small = if form.chosen("safer").is_some() { Small::Warned } else { Small::Unknown };
        Ok(Self { form, services, small })
    }
}

fn view(visit: &Visit, page: &AboutPage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    // Nothing may be sent by accident: the Enter key only shows the page again.
    visit.carry("about", PATH, "find");
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-about-heading")) }
        p .govuk-body-l { (words.text("engagement-about-lead")) }
        form #about method="post" action=(PATH) novalidate autocomplete="off" data-keep=[share::address_to_keep(form)] {
            (share::carried_first(form))
            @if share::address_to_keep(form).is_some() { (share::kept(visit)) }
            @if page.small == Small::Warned { (small_place(visit, form)) }
            (your_words(visit, form))
            (modes(visit, form))
            (service(visit, page))
            (perspectives(visit, form))
            (Button::new(words.text("engagement-about-send")).name("step").value("send"))
            p .govuk-hint { (words.text("engagement-about-send-hint")) }
        }
    }
}

fn your_words(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let text = ["text", "well", "better"].iter().find_map(|name| form.chosen(name)).unwrap_or_default();
    html! {
        @if !text.trim().is_empty() {
            h2 .govuk-heading-s { (words.text("engagement-about-your-words")) }
            (InsetText::new(web::text::line(&common::beginning(text, 200))))
        }
        (Button::new(words.text("engagement-about-change")).secondary().name("step").value("back"))
    }
}

/// A warning in plain words and three safer choices (T10).
fn small_place(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let choice = |safer: SaferChoice| {
        let key = common::dashed(safer.as_str());
        Choice::new(safer.as_str(), words.text(&format!("engagement-safer-{key}")).into_owned())
            .hint(words.text(&format!("engagement-safer-hint-{key}")).into_owned())
    };
    let legend = Legend::new(words.text("engagement-small-choose")).large();
    let choices = SaferChoice::ALL.iter().copied().map(choice).collect();
    let inside = html! {
        p .govuk-body { (words.text("engagement-small-line")) }
        (form.radios("safer", legend, choices).hint(words.text("engagement-small-hint")))
    };
    html! { (Sheet::new(words.text("engagement-small-heading"), inside)) }
}

/// One choice of five, each with one sentence and one example.
fn modes(visit: &Visit, form: &Form) -> Markup {
    let chosen = share::mode_of(form);
    // The calm one first; the two that need a name last.
    let order = [Mode::CodeOnly, Mode::Contactable, Mode::ScreenName, Mode::Named, Mode::NoTrace];
    let choices = order.iter().map(|mode| Choice { checked: Some(*mode == chosen), ..mode_choice(visit, form, *mode) });
    let words = &visit.words;
    let legend = Legend::new(words.text("engagement-about-mode")).large();
    html! { (form.radios("mode", legend, choices.collect()).hint(words.text("engagement-about-mode-hint"))) }
}

/// One way of being known, with what it needs.
pub fn mode_choice(visit: &Visit, form: &Form, mode: Mode) -> Choice {
    let words = &visit.words;
    let key = common::dashed(mode.as_str());
    let hint = html! {
        (words.text(&format!("engagement-mode-line-{key}"))) br;
        (words.text(&format!("engagement-mode-example-{key}")))
    };
    Choice::new(mode.as_str(), common::mode(words, mode)).hint(hint).reveals(needs(visit, form, mode))
}

fn needs(visit: &Visit, form: &Form, mode: Mode) -> Markup {
    let words = &visit.words;
    let plain = |input: Input| input.spellcheck(Some(false)).autocomplete("off");
    match mode {
        Mode::Named => html! { (plain(form.input("name", words.text("engagement-mode-name-label")))) },
        Mode::ScreenName => html! { (plain(form.input("screen", words.text("engagement-mode-screen-name-label")))) },
        Mode::Contactable => {
            let mail = form.input("mail", words.text("engagement-mode-contact-label")).kind("email");
            html! { (plain(mail.hint(words.text("engagement-mode-contact-hint")))) }
        }
        Mode::CodeOnly | Mode::NoTrace => Markup::default(),
    }
}

/// Search and list, both without script.
fn service(visit: &Visit, page: &AboutPage) -> Markup {
    let (words, form) = (&visit.words, &page.form);
    let any = Choosable::new("", words.text("engagement-about-service-any"));
    let listed = page.services.iter().map(|service| Choosable::new(service.id.to_string(), service.said.as_str()));
    let list = std::iter::once(any).chain(listed).collect();
    let find = html! {
        (form.input("find", words.text("engagement-about-service-find")).autocomplete("off"))
        (Button::new(words.text("engagement-about-service-find-button")).secondary().name("step").value("find"))
    };
    let search = Details::new(words.text("engagement-about-service-search"), find);
    html! {
        (form.select("service", web::components::Label::new(words.text("engagement-about-service")).large(), list)
            .hint(words.text("engagement-about-service-hint")))
        @if page.services.is_empty() { p .govuk-body { (words.text("engagement-about-service-none-found")) } }
        (if form.chosen("find").is_some() { search.opened() } else { search })
    }
}

fn perspectives(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let said = |perspective: &Perspective| Choice::new(perspective.as_str(), common::perspective(words, *perspective));
    let none = Choice::new("none", words.text("engagement-perspective-none"));
    let choices = Perspective::ALL.iter().map(said).chain(std::iter::once(none)).collect();
    let legend = Legend::new(words.text("engagement-about-perspective")).large();
    html! {
        (form.radios("perspective", legend, choices).classes("govuk-radios--small")
            .hint(words.text("engagement-about-perspective-hint")))
    }
}
