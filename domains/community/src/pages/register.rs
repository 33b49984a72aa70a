//! The register as a worker sees it on a phone: who is here on top, then one large button for each person.

use super::{addresses, common, places::Names};
use crate::{
    commands::{Here, Register},
    model::{Amendment, Known, Reason, State},
};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Details, InsetText, Legend, Tag, WarningText},
};

/// What a register page needs.
pub struct SessionPage {
    /// The register.
    pub register: Register,
    /// The clock of its place.
    pub zone: TimeZone,
    /// The names of its workers and its service.
    pub names: Names,
    /// How it was changed after it was locked.
    pub amendments: Vec<Amendment>,
}

/// The whole page.
pub fn view(visit: &Visit, page: &SessionPage, form: &Form) -> Markup {
    let words = &visit.words;
    let (register, session) = (&page.register, &page.register.session);
    let path = addresses::session(session.id);
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::WORK))
        h1 .govuk-heading-xl { (common::named(words, &session.names)) }
        p .govuk-body-l { (common::when(words, session, &page.zone)) }
        p .govuk-body {
            bdi { (session.place) } " · " (common::setting(words, session.setting)) " "
            (common::state_tag(words, session.state))
        }
        (state(visit, page, &path))
        @if register.takes_changes { (taps(visit, page, (&path, form))) }
        (here(visit, page, &path))
        @if register.takes_changes { (others(visit, page, &path)) }
        (about(visit, page, &path))
    }
}

/// What can be done with the session as a whole.
fn state(visit: &Visit, page: &SessionPage, path: &str) -> Markup {
    let (words, register) = (&visit.words, &page.register);
    let step = |step: &str, key: &str| {
        let button = Button::new(words.text(key).into_owned());
        common::press(path, &[("do", step)], &if step == "close" { button.secondary() } else { button })
    };
    let until = register.session.edit_until.map(|until| common::moment(words, until, &page.zone)).unwrap_or_default();
    let open_until = words.with("community-session-open-until", &[("moment", until.into())]);
    html! {
        @match register.session.state {
            State::Planned if register.may_open => { (step("open", "community-session-open")) }
            State::Planned => { (InsetText::new(words.text("community-session-not-yet"))) }
            State::Open => {}
            State::Closed | State::Amended if register.takes_changes => { (InsetText::new(open_until)) }
            State::Closed | State::Locked | State::Amended => { (InsetText::new(words.text("community-session-locked"))) }
            State::Cancelled => { (InsetText::new(words.text("community-session-cancelled"))) }
        }
        @if register.may_amend { (amend(visit, path)) }
    }
}

fn amend(visit: &Visit, path: &str) -> Markup {
    let words = &visit.words;
    let reason = |reason: &Reason| {
        let key = format!("community-reason-{}", common::dashed(reason.as_str()));
        Choice::new(reason.as_str(), words.text(&key).into_owned())
    };
    let reasons = Reason::ALL.iter().map(reason).collect();
    let inside = html! {
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="amend";
            (Form::empty().radios("reason", Legend::new(words.text("community-session-amend-why")), reasons))
            (Button::new(words.text("community-session-amend-button")))
        }
    };
    html! { (Details::new(words.text("community-session-amend"), inside)) }
}

/// The fastest ways to write somebody down.
fn taps(visit: &Visit, page: &SessionPage, (path, form): (&str, &Form)) -> Markup {
    let (words, register) = (&visit.words, &page.register);
    let lately = common::in_order(words, &register.lately);
    let anonymous = register.session.anonymous;
    let more = words.with("community-register-anonymous", &[("count", anonymous.into())]);
    html! {
        @if !lately.is_empty() {
            h2 .govuk-heading-m { (words.text("community-register-lately")) }
            (buttons(path, &lately))
        }
        h2 .govuk-heading-m { (words.text("community-register-nameless")) }
        p .govuk-body { (more) }
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="one-more";
            input type="hidden" name="seen" value=(anonymous);
            (Button::new(words.text("community-register-one-more")).secondary())
        }
        (new_person(visit, path, form))
    }
}

/// One large button for each person.
fn buttons(path: &str, known: &[(String, &Known)]) -> Markup {
    html! {
        form method="post" action=(path) novalidate {
            ul .govuk-list {
                @for (name, one) in known {
                    li {
                        (Button::new(html! { bdi { (name) } }).secondary().name("guest").value(one.id.to_string())
                            .classes("govuk-button--secondary govuk-!-width-full"))
                    }
                }
            }
        }
    }
}

/// Somebody new by name, somebody with a card, and a number from a paper sheet.
fn new_person(visit: &Visit, path: &str, form: &Form) -> Markup {
    let (words, anonymous) = (&visit.words, form.text("seen").to_owned());
    let asked_which = form.error_of("name").is_some() && !form.text("name").trim().is_empty();
    let another = vec![Choice::new("yes", words.text("community-register-another"))];
    let inside = html! {
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="new";
            (form.input("name", words.text("community-register-name")).hint(words.text("community-register-name-hint")))
            @if asked_which { (form.checkboxes("another", Legend::new(words.text("community-register-which")), another)) }
            (Button::new(words.text("community-register-new-button")))
        }
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="card";
            (form.input("card", words.text("community-register-card")).hint(words.text("community-register-card-hint")))
            (Button::new(words.text("community-register-card-button")).secondary())
        }
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="count";
            input type="hidden" name="seen" value=(anonymous);
            (form.input("anonymous", words.text("community-register-count"))
                .hint(words.text("community-register-count-hint"))
                .classes("govuk-input--width-4").inputmode("numeric"))
            (Button::new(words.text("community-register-count-button")).secondary())
        }
    };
    let details = Details::new(words.text("community-register-more"), inside);
    html! { @if form.is_good() { (details) } @else { (details.opened()) } }
}

/// Who is here.
fn here(visit: &Visit, page: &SessionPage, path: &str) -> Markup {
    let (words, register) = (&visit.words, &page.register);
    let count = i64::try_from(register.here.len()).unwrap_or(i64::MAX);
    let mut lines: Vec<(String, &Here)> =
        register.here.iter().map(|one| (common::called(words, &one.known), one)).collect();
    lines.sort_by_cached_key(|(name, one)| (i18n::sort_key(words.language(), name), one.row.id));
    let values = [("count", count.into()), ("anonymous", register.session.anonymous.into())];
    html! {
        h2 .govuk-heading-m { (words.with("community-register-here", &values)) }
        @if let Some(places) = register.session.capacity {
            p .govuk-body { (words.with("community-register-places", &[("count", places.into())])) }
        }
        @if lines.is_empty() { p .govuk-body { (words.text("community-register-nobody")) } }
        ul .govuk-list {
            @for (name, one) in &lines { (one_here(visit, (name, one), (path, register.takes_changes))) }
        }
    }
}

fn one_here(visit: &Visit, (name, one): (&str, &Here), (path, changes): (&str, bool)) -> Markup {
    let words = &visit.words;
    let row = one.row.id.to_string();
    let marks = [
        (one.row.left_early, "left", "community-detail-left"),
        (one.row.online, "online", "community-detail-online"),
        (one.row.supporter, "supporter", "community-detail-supporter"),
    ];
    let said = marks.iter().filter(|(is, ..)| *is).map(|(_, _, key)| words.text(key).into_owned());
    let said: Vec<String> = said.collect();
    html! {
        li .comhar-sheet {
            p .govuk-body {
                strong { bdi { (name) } } " " (Tag::new(words.text("community-register-is-here")).good())
                @for mark in &said { " · " (mark) }
            }
            @if one.elsewhere {
                (WarningText::new(words.text("community-word-look"), words.text("community-register-elsewhere")))
            }
            @if changes {
                (Details::new(html! { (words.text("community-register-change")) span .govuk-visually-hidden { ": " bdi { (name) } } }, html! {
                    form method="post" action=(path) novalidate {
                        input type="hidden" name="do" value="details";
                        input type="hidden" name="row" value=(row);
                        div .govuk-form-group {
                            fieldset .govuk-fieldset {
                                legend .govuk-fieldset__legend { (words.text("community-register-how")) }
                                div .govuk-checkboxes data-module="govuk-checkboxes" {
                                    @for (is, value, key) in &marks {
                                        @let id = format!("details-{row}-{value}");
                                        div .govuk-checkboxes__item {
                                            input .govuk-checkboxes__input id=(id) name="details" type="checkbox" value=(value) checked[*is];
                                            label .govuk-label .govuk-checkboxes__label for=(id) { (words.text(key)) }
                                        }
                                    }
                                }
                            }
                        }
                        (Button::new(words.text("community-register-how-button")).secondary())
                    }
                    (common::press(path, &[("do", "undo"), ("row", &row)],
                        &Button::new(words.text("community-register-undo")).secondary()))
                }))
            }
        }
    }
}

/// Everybody else whom the service knows, and closing.
fn others(visit: &Visit, page: &SessionPage, path: &str) -> Markup {
    let (words, register) = (&visit.words, &page.register);
    let others = common::in_order(words, &register.others);
    html! {
        @if !others.is_empty() {
            (Details::new(words.text("community-register-others"), buttons(path, &others)))
        }
        @if register.session.state == State::Open {
            p .govuk-body { (words.text("community-session-close-line")) }
            (common::press(path, &[("do", "close")], &Button::new(words.text("community-session-close"))))
        }
    }
}

/// Who works here, the sheet of paper, and what was changed late.
fn about(visit: &Visit, page: &SessionPage, path: &str) -> Markup {
    let (words, register) = (&visit.words, &page.register);
    let workers: Vec<String> = register.workers.iter().map(|worker| page.names.person(words, *worker)).collect();
    let workers: Vec<&str> = workers.iter().map(String::as_str).collect();
    let joined = visit.caller.person().is_some_and(|me| register.workers.contains(&me));
    html! {
        h2 .govuk-heading-m { (words.text("community-session-about")) }
        p .govuk-body { (words.with("community-session-workers", &[("names", words.list(&workers).into())])) }
        @if !joined { (common::press(path, &[("do", "join")], &Button::new(words.text("community-session-join")).secondary())) }
        p .govuk-body { a .govuk-link href={ (path) "/paper" } { (words.text("community-session-paper")) } }
        @for one in &page.amendments {
            @let reason = words.text(&format!("community-reason-{}", common::dashed(one.reason.as_str()))).into_owned();
            p .govuk-body {
                (words.with("community-session-amended", &[
                    ("moment", common::moment(words, one.at, &page.zone).into()),
                    ("name", i18n::name(&page.names.person(words, one.by))),
                    ("reason", reason.into()),
                ]))
            }
        }
        @if register.session.state == State::Planned {
            (common::press(path, &[("do", "cancel")], &Button::new(words.text("community-session-cancel")).secondary()))
        }
    }
}
