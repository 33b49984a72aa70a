//! A survey being filled in: what all ways of answering have in common. What is typed travels in the page itself; nothing is kept
//! on the server until it is sent, or until somebody asks for it to be kept.

use super::common;
use crate::{
    commands::{self, Door},
    model::{Channel, Identity, VersionId},
    store::drafts::Draft,
};
use answering::{At, Places, Sheet, Turn, Who};
use axum::response::Response;
use codes::FormToken;
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::{Kind, Tag};
use web::{Attributes, Form, Visit, components::Button};

/// The neutral title: it stays in histories.
pub const TITLE: &str = "surveys-answer-title";

/// The step that changes to the other words and keeps all that is typed.
const OTHER_WORDS: &str = "words";

/// A survey being filled in.
pub struct Asking<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// The survey.
    pub door: &'a Door,
    /// Who answers, and how.
    pub who: Who,
    /// Where the form is sent.
    pub action: String,
    /// More fields that travel along: names and values.
    pub more: Vec<(&'static str, String)>,
    places: Places,
}

impl<'a> Asking<'a> {
    /// With the places that its questions ask for.
    pub async fn new(visit: &'a Visit, door: &'a Door, who: Who, action: String) -> Outcome<Self> {
        Ok(Self { visit, door, who, action, more: Vec::new(), places: places(visit, door).await? })
    }

    /// In which language it is read: that of the page, in easy words when they are wanted and there.
    pub fn tag(&self, sent: &Form) -> Tag {
        let tag = Tag::from(self.visit.language);
        if wants_easy_words(sent) && has_easy_words(self.visit, self.door) { tag.easy() } else { tag }
    }

    /// The button to the other words, on every page. It sends the form along, so nothing that was typed is lost; what was
    /// asked for goes on in the form and never in an address, where the token of somebody who was invited would lie with it.
    fn other_words(&self, sent: &Form) -> Markup {
        let offered = has_easy_words(self.visit, self.door) && !matches!(self.who, Who::Paper | Who::Phone);
        let key = if self.tag(sent).is_easy() { "surveys-answer-usual" } else { "surveys-answer-easy" };
        let words = self.visit.words.text(key);
        html! {
            @if offered {
                (Button::new(words).secondary().name("step").value(OTHER_WORDS).attributes(Attributes::none().with("form", "answering")))
            }
        }
    }

    /// The sheet. A survey of one page is sent from that page; a longer one shows first what was answered.
    pub fn sheet(&self, sent: &Form) -> Sheet<'_> {
        let now = commands::now(self.visit.site.app());
        let sheet = Sheet::parted((&self.door.form, self.door.pages.clone()), &self.visit.words, now)
            .language(self.tag(sent))
            .for_whom(self.who)
            .pictures_at(format!("/s/{}/picture", self.door.survey.link));
        let sheet = sheet.places(&self.places).beside(self.beside());
        if sheet.pages().len() > 1 { sheet } else { sheet.without_summary() }
    }

    /// Only somebody with a device of their own comes back to it.
    fn beside(&self) -> Markup {
        let words = &self.visit.words;
        match self.who {
            Who::Alone => {
                html! { (Button::new(words.text("surveys-answer-save")).secondary().name("step").value("save")) }
            }
            Who::Helped | Who::Kiosk | Who::Paper | Who::Phone => Markup::default(),
        }
    }

    /// The page, with `before` above the questions.
    pub fn page(&self, (sheet, turn): (&Sheet<'_>, &Turn), sent: &Form, before: &Markup) -> Response {
        for script in sheet.scripts() {
            self.visit.script(script);
        }
        self.visit.carry("answering", self.action.clone(), if turn.at == At::Summary { "send" } else { "next" });
        let main = html! { (before) (self.other_words(sent)) (sheet.draw(turn, &self.action, &self.along(sent))) };
        if turn.is_refused() { self.visit.page_again(TITLE, &turn.form, main) } else { self.visit.page(TITLE, main) }
    }

    /// The page as it was sent, with what was refused on top.
    pub fn again(&self, sheet: &Sheet<'_>, sent: &Form, before: &Markup, failure: &Failure) -> Response {
        let stays = sheet.turn(&sent.clone().with("step", "stay"));
        self.visit.carry("answering", self.action.clone(), "next");
        let draw = |_: &Form| html! { (before) (self.other_words(sent)) (sheet.draw(&stays, &self.action, &self.along(sent))) };
        // No field of this page is to blame.
        let failure = match failure {
            Failure::Refused(refusal) => &Failure::Refused(Refusal { field: None, ..refusal.clone() }),
            Failure::Fault(_) => failure,
        };
        self.visit.refuse_form(TITLE, sent.clone(), failure, draw)
    }

    /// What travels beside the questions.
    fn along(&self, sent: &Form) -> Markup {
        let app = self.visit.site.app();
        let fresh = || FormToken::fresh(app.random(), app.now()).write(app.vault());
        let form = sent.chosen("form").map_or_else(fresh, str::to_owned);
        html! {
            input type="hidden" name="version" value=(self.door.head.id);
            input type="hidden" name="form" value=(form);
            @for name in ["token", "draft"] {
                @if let Some(value) = sent.chosen(name) { input type="hidden" name=(name) value=(value); }
            }
            @if wants_easy_words(sent) { input type="hidden" name="easy" value="on"; }
            @for (name, value) in &self.more { input type="hidden" name=(name) value=(value); }
            @if sent.chosen("draft").is_some() && self.who == Who::Alone { (self.kept()) }
        }
    }

    /// Where the script says that it keeps what is typed. Nothing is kept of a form that nobody asked us to keep.
    fn kept(&self) -> Markup {
        let words = &self.visit.words;
        self.visit.script("keep");
        html! {
            p #kept .govuk-hint role="status" data-keep=(self.action) data-kept=(words.text("surveys-answer-kept"))
                data-not-kept=(words.text("surveys-answer-not-kept")) {}
        }
    }

    /// What comes in, when all is answered.
    pub fn coming(&self, turn: &Turn, sent: &Form, channel: Channel) -> commands::Coming {
        commands::Coming {
            head: self.door.head.clone(),
            token: sent.chosen("token").map(str::to_owned),
            form: sent.chosen("form").map(str::to_owned),
            answers: turn.answers().clone(),
            language: self.tag(sent),
            channel,
            draft: sent.chosen("draft").is_some(),
            left_out: turn.dropped.len(),
        }
    }

    /// The form as it is kept for later.
    pub fn draft(&self, turn: &Turn, sent: &Form) -> Draft {
        Draft {
            answers: turn.answers().clone(),
            form: sent.text("form").to_owned(),
            token: sent.chosen("token").map(str::to_owned),
            easy: wants_easy_words(sent),
        }
    }

    /// The title of the survey, and where one is in it.
    pub fn heading(&self) -> Markup {
        html! { h1 .govuk-heading-l { (common::said(&self.door.survey.title, self.visit.language)) } }
    }
}

/// Whether easy words are asked for, after the button that asks for the others.
fn wants_easy_words(sent: &Form) -> bool {
    sent.chosen("easy").is_some() != (sent.text("step") == OTHER_WORDS)
}

/// Whether a survey is written in easy words of the page's language, too.
pub fn has_easy_words(visit: &Visit, door: &Door) -> bool {
    door.form.questionnaire().languages.contains(&Tag::from(visit.language).easy())
}

/// The version that a form was opened with.
pub fn version_of(sent: &Form) -> Option<VersionId> {
    sent.chosen("version").and_then(|typed| typed.parse().ok())
}

/// Whether nobody can tell who answered: said in a sentence only where it is so.
pub fn identity_sentence(visit: &Visit, identity: Identity) -> String {
    let key = match identity {
        Identity::Nobody => "surveys-answer-who-nobody",
        Identity::Invited => "surveys-answer-who-invited",
        Identity::Named => "surveys-answer-who-named",
    };
    visit.words.text(key).into_owned()
}

async fn places(visit: &Visit, door: &Door) -> Outcome<Places> {
    let mut places = Places::default();
    if door.form.questionnaire().walk().any(|item| item.kind == Kind::Service) {
        let all = organisations::store::services::list_names(&mut visit.site.app().db(), None).await?;
        places.services =
            all.into_iter().map(|(id, names)| (id.to_string(), names.text(visit.language).to_owned())).collect();
        places.services.sort_by_cached_key(|(_, name)| i18n::sort_key(visit.language, name));
    }
    Ok(places)
}
