//! Keying paper: two different people key each sheet; where they differ, somebody looks at the sheet again.

use super::{
    asking::{Asking, version_of},
    common,
};
use crate::{
    commands::{self, Difference, Door, PaperSheet, PaperStep},
    model::{State, SurveyId},
    permissions::KeyPaper,
    rules::SLIP_WRONG,
    store::papers::{Keying, Paper},
    tokens::Token,
};
use answering::{At, Sheet, Who};
use axum::{extract::Path, response::Response};
use kernel::{Failure, OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::Value;
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, InsetText, Label, Legend, NotificationBanner},
};

const TITLE: &str = "surveys-key-title";

/// Which sheet.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    answer(visit, id, Form::empty()).await
}

/// What stands on it, or which of two is right.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    answer(visit, id, form).await
}

async fn answer(visit: Visit, id: String, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeyPaper>(&visit) {
        return closed;
    }
    step(&visit, &id, &form).await.unwrap_or_else(|failure| visit.refuse(&failure))
}

async fn step(visit: &Visit, id: &str, form: &Form) -> Outcome<Response> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let (survey, papers) = commands::list_papers(visit.site.app(), &visit.caller, id).await?;
    let door = commands::find_door(visit.site.app(), &survey.link, version_of(form)).await?;
    let page = Page { visit, door: &door, papers: &papers };
    match form.text("do") {
        "resolve" => page.resolve(form).await,
        "resolved" => page.resolved(form).await,
        _ if form.chosen("slip").is_none() && form.text("step").is_empty() => Ok(page.which(&Form::empty(), None)),
        _ => page.key(form).await,
    }
}

struct Page<'a> {
    visit: &'a Visit,
    door: &'a Door,
    papers: &'a [Paper],
}

impl Page<'_> {
    fn address(&self) -> String {
        format!("/surveys/{}/key", self.door.survey.id)
    }

    /// Which sheet is keyed next; with what came of the last one.
    fn which(&self, form: &Form, done: Option<&str>) -> Response {
        let words = &self.visit.words;
        let main = html! {
            @if let Some(done) = done {
                (NotificationBanner::new(words.text("surveys-key-banner"), words.text(done)))
            }
            (BackLink::new(words.text("surveys-step-publish"), format!("/surveys/{}/publish", self.door.survey.id)))
            h1 .govuk-heading-l { (words.text("surveys-key-heading")) }
            p .govuk-body { (common::said(&self.door.survey.title, self.visit.language)) }
            p .govuk-body { (words.text("surveys-key-line")) }
            form method="post" action=(self.address()) novalidate autocomplete="off" {
                (form.input("slip", Label::new(words.text("surveys-key-slip"))).hint(words.text("surveys-key-slip-hint")).spellcheck(false))
                (Button::new(words.text("surveys-key-begin")).name("step").value("slip"))
            }
            (self.waiting())
        };
        if form.is_good() { self.visit.page(TITLE, main) } else { self.visit.page_again(TITLE, form, main) }
    }

    fn waiting(&self) -> Markup {
        let words = &self.visit.words;
        let of = |keying: Keying| self.papers.iter().filter(move |paper| paper.keying == keying);
        html! {
            h2 .govuk-heading-m { (words.text("surveys-key-once")) }
            @if of(Keying::Once).next().is_none() { p .govuk-body { (words.text("surveys-key-none")) } }
            ul .govuk-list { @for paper in of(Keying::Once) { li { (paper.slip) } } }
            @if of(Keying::Differs).next().is_some() {
                h2 .govuk-heading-m { (words.text("surveys-key-differ")) }
                @for paper in of(Keying::Differs) {
                    form method="post" action=(self.address()) novalidate {
                        input type="hidden" name="slip" value=(paper.slip);
                        (Button::new(words.with("surveys-key-look", &[("slip", paper.slip.as_str().into())])).secondary().name("do").value("resolve"))
                    }
                }
            }
        }
    }

    async fn key(&self, form: &Form) -> Outcome<Response> {
        let visit = self.visit;
        let Some(slip) = Token::read(form.text("slip")) else {
            let mut form = form.clone();
            form.refuse(&SLIP_WRONG, &visit.words);
            return Ok(self.which(&form, None));
        };
        let mut asking = Asking::new(visit, self.door, Who::Paper, self.address()).await?;
        asking.more = vec![("slip", slip.grouped())];
        let sheet = asking.sheet(form);
        let turn = if form.has("step", "slip") { sheet.begin() } else { sheet.turn(form) };
        let before = html! {
            (asking.heading())
            p .govuk-body { (visit.words.with("surveys-key-mark", &[
                ("slip", slip.grouped().into()), ("version", self.door.head.number.to_string().into())])) }
        };
        if turn.at != At::Done {
            return Ok(asking.page((&sheet, &turn), form, &before));
        }
        let paper = PaperSheet {
            slip: form.text("slip"),
            version: self.door.head.id,
            answers: turn.answers().clone(),
            language: asking.tag(form),
        };
        match commands::key_paper(visit.site.app(), &visit.caller, self.door.survey.id, paper).await {
            Ok(PaperStep::Once) => self.again("surveys-key-done-once").await,
            Ok(PaperStep::Done(state)) => self.again(said(state)).await,
            Ok(PaperStep::Differs(differences)) => Ok(self.differ(&slip.grouped(), &differences, None)),
            Err(failure) => Ok(asking.again(&sheet, form, &before, &failure)),
        }
    }

    /// The beginning, with the list as it is now.
    async fn again(&self, done: &str) -> Outcome<Response> {
        let (_, papers) = commands::list_papers(self.visit.site.app(), &self.visit.caller, self.door.survey.id).await?;
        Ok(Page { papers: &papers, ..*self }.which(&Form::empty(), Some(done)))
    }

    async fn resolve(&self, form: &Form) -> Outcome<Response> {
        let app = self.visit.site.app();
        let slip = Token::read(form.text("slip")).or_refuse(SLIP_WRONG)?.grouped();
        let (version, differences) =
            commands::find_differences(app, &self.visit.caller, self.door.survey.id, &slip).await?;
        let door = commands::find_door(app, &self.door.survey.link, Some(version)).await?;
        Ok(Page { door: &door, ..*self }.differ(&slip, &differences, None))
    }

    async fn resolved(&self, form: &Form) -> Outcome<Response> {
        let (app, id) = (self.visit.site.app(), self.door.survey.id);
        let slip = Token::read(form.text("slip")).or_refuse(SLIP_WRONG)?.grouped();
        let (version, differences) = commands::find_differences(app, &self.visit.caller, id, &slip).await?;
        let door = commands::find_door(app, &self.door.survey.link, Some(version)).await?;
        let page = Page { door: &door, ..*self };
        let mut checked = form.clone();
        for index in 0..differences.len() {
            if form.chosen(&pick(index)).is_none() {
                checked.error(pick(index), self.visit.words.text("surveys-key-choose"));
            }
        }
        if !checked.is_good() {
            return Ok(page.differ(&slip, &differences, Some(&checked)));
        }
        let second: Vec<usize> = (0..differences.len()).filter(|index| form.has(&pick(*index), "second")).collect();
        let language = questionnaires::Tag::from(self.visit.language);
        match commands::resolve_paper(app, &self.visit.caller, (id, &slip), (&second, &language)).await {
            Ok(state) => self.again(said(state)).await,
            Err(Failure::Refused(refusal)) => {
                checked.refuse(&Refusal { field: None, ..refusal }, &self.visit.words);
                Ok(page.differ(&slip, &differences, Some(&checked)))
            }
            Err(failure) => Err(failure),
        }
    }

    /// Question by question: what the one keyed and what the other.
    fn differ(&self, slip: &str, differences: &[Difference], form: Option<&Form>) -> Response {
        let words = &self.visit.words;
        let blank = Form::empty();
        let form_shown = form.unwrap_or(&blank);
        let sheet = Sheet::new(&self.door.form, words, commands::now(self.visit.site.app()));
        let main = html! {
            h1 .govuk-heading-l { (words.text("surveys-key-differ")) }
            (InsetText::new(words.with("surveys-key-differ-line", &[("slip", slip.into())])))
            form method="post" action=(self.address()) novalidate {
                input type="hidden" name="slip" value=(slip);
                input type="hidden" name="version" value=(self.door.head.id);
                @for (index, difference) in differences.iter().enumerate() {
                    (self.one(&sheet, (index, difference), form_shown))
                }
                (Button::new(words.text("surveys-key-resolve")).name("do").value("resolved"))
            }
        };
        match form {
            Some(form) => self.visit.page_again(TITLE, form, main),
            None => self.visit.page(TITLE, main),
        }
    }

    fn one(&self, sheet: &Sheet<'_>, (index, difference): (usize, &Difference), form: &Form) -> Markup {
        let Some(item) = self.door.form.questionnaire().item(&difference.item) else { return Markup::default() };
        let written = |values: &[Value]| {
            let said = sheet.written(item, values).join(", ");
            if said.is_empty() { self.visit.words.text("surveys-key-nothing").into_owned() } else { said }
        };
        let choices =
            vec![Choice::new("first", written(&difference.first)), Choice::new("second", written(&difference.second))];
        html! { (form.radios(&pick(index), Legend::new(sheet.said(&item.text)), choices)) }
    }
}

fn pick(index: usize) -> String {
    format!("pick-{index}")
}

fn said(state: State) -> &'static str {
    if state == State::Late { "surveys-key-done-late" } else { "surveys-key-done" }
}
