//! One contribution before a moderator: read, screened for safety, decided. Never a name, never a contact.

use super::{common, kept, moderation, places, thread};
use crate::{
    commands,
    model::{
        ContributionId, Decision, DeclineReason, Moderation, PrivateReason, Safety, Screening, Story, UnpublishReason,
    },
    permissions::ReadUnpublished,
    rules,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, BackLink, Button, Choice, Choosable, Details, InsetText, Legend, Row, Sheet, SummaryList},
};

const TITLE: &str = "engagement-moderation-item-title";

struct ReadingPage {
    story: Story,
    service: Markup,
    form: Form,
}

/// The words and what can be done with them.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    match read(&visit, &id, Form::empty()).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str, form: Form) -> Outcome<ReadingPage> {
    let id: ContributionId = id.parse().map_err(|_| Refusal::absent())?;
    let app = visit.site.app();
    let story = commands::read_for_moderation(app, &visit.caller, id).await?;
    let names = places::Names::of(app, vec![story.contribution.service]).await?;
    let service = names.markup(&visit.words, story.contribution.service);
    Ok(ReadingPage { story, service, form })
}

/// Taken to read, screened, or decided.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ReadUnpublished>(&visit) {
        return closed;
    }
    let Ok(contribution) = id.parse::<ContributionId>() else { return visit.absent() };
    let (app, caller) = (visit.site.app(), &visit.caller);
    let here = format!("{}/{id}", moderation::PATH);
    let (done, next, key) = match form.text("step") {
        "start" => (
            commands::start_reading(app, caller, contribution).await.map(drop),
            here,
            "engagement-moderation-done-started",
        ),
        "screen" => match screening(&form) {
            Ok(found) => {
                let done = commands::screen_safety(app, caller, contribution, seen(&form), found).await;
                (done.map(drop), here, "engagement-moderation-done-screened")
            }
            Err(refusal) => (Err(Failure::Refused(refusal)), here, ""),
        },
        _ => match decision(&form) {
            Ok((decision, key)) => {
                let done = commands::moderate(app, caller, contribution, decision).await;
                (done.map(drop), moderation::PATH.to_owned(), key)
            }
            Err(refusal) => (Err(Failure::Refused(refusal)), here, ""),
        },
    };
    match done {
        Ok(()) => visit.done(&next, key),
        Err(failure) => again(&visit, &id, form, &failure).await,
    }
}

/// The same page as it is now, with everything that was typed and why it could not be done.
async fn again(visit: &Visit, id: &str, form: Form, failure: &Failure) -> Response {
    match read(visit, id, form.clone()).await {
        Ok(mut page) => visit.refuse_form(TITLE, form, failure, |form| {
            page.form = form.clone();
            view(visit, &page)
        }),
        Err(_) => {
            kept::page(visit, TITLE, form, failure, &["words_private", "words_decline", "words_ask", "words_unpublish"])
        }
    }
}

fn seen(form: &Form) -> i64 {
    form.text("seen").parse().unwrap_or_default()
}

fn screening(form: &Form) -> Result<Screening, Refusal> {
    let safety = Safety::parse(form.text("safety")).ok_or(rules::SCREENING)?;
    let criticality = form.text("criticality").parse().map_err(|_| rules::CRITICALITY)?;
    Ok(Screening { safety, criticality })
}

/// The decision, and what is said when it is made.
fn decision(form: &Form) -> Result<(Decision, &'static str), Refusal> {
    let screening = if form.chosen("safety").is_some() { Some(screening(form)?) } else { None };
    let (verdict, key) = verdict(form)?;
    Ok((Decision { seen: seen(form), screening, verdict }, key))
}

fn verdict(form: &Form) -> Result<(Moderation, &'static str), Refusal> {
    let words = |field: &str| form.text(field).to_owned();
    let missing = || Refusal::invalid("engagement_verdict_missing", "verdict");
    Ok(match form.text("verdict") {
        "publish" => (Moderation::Publish, "engagement-moderation-done-published"),
        "keep_private" => {
            let reason = PrivateReason::parse(form.text("private_reason")).unwrap_or(PrivateReason::Recognisable);
            (Moderation::KeepPrivate { reason, words: words("words_private") }, "engagement-moderation-done-private")
        }
        "decline" => {
            let reason = DeclineReason::parse(form.text("decline_reason")).unwrap_or(DeclineReason::NotAboutServices);
            (Moderation::Decline { reason, words: words("words_decline") }, "engagement-moderation-done-declined")
        }
        "ask_author" => (Moderation::AskAuthor { words: words("words_ask") }, "engagement-moderation-done-asked"),
        "unpublish" => {
            let reason = UnpublishReason::parse(form.text("unpublish_reason")).unwrap_or(UnpublishReason::Recognisable);
            (
                Moderation::Unpublish { reason, words: words("words_unpublish") },
                "engagement-moderation-done-unpublished",
            )
        }
        "put_back" => (Moderation::PutBack, "engagement-moderation-done-handed-back"),
        _ => return Err(missing()),
    })
}

impl ReadingPage {
    fn may(&self, verb: &str) -> bool {
        self.story.allowed.contains(&verb)
    }

    fn decides(&self) -> bool {
        ["publish", "keep_private", "decline", "ask_author", "unpublish"].iter().any(|verb| self.may(verb))
    }
}

fn view(visit: &Visit, page: &ReadingPage) -> Markup {
    let (words, state) = (&visit.words, &page.story.contribution);
    html! {
        (BackLink::new(words.text("engagement-moderation-heading"), moderation::PATH))
        h1 .govuk-heading-l { (common::kind(words, state.kind)) }
        (common::facts(&[
            html! { (common::safety_tag(words, state.safety)) },
            html! { strong .comhar-queue__due { (common::due(words, page.story.days_left)) } },
            page.service.clone(),
        ]))
        @if page.story.with_a_colleague { (InsetText::new(words.text("engagement-moderation-read-by-other"))) }
        @if page.may("start_reading") { (start(visit)) }
        (own_words(visit, page))
        @if page.may("screen_safety") || page.decides() { (forms(visit, page)) }
        (facts(visit, page))
    }
}

fn start(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        form method="post" novalidate {
            (Button::new(words.text("engagement-moderation-start")).name("step").value("start"))
            p .govuk-hint { (words.text("engagement-moderation-start-line")) }
        }
    }
}

/// Closed at first: whoever reads decides when. What came since stands below.
fn own_words(visit: &Visit, page: &ReadingPage) -> Markup {
    let words = &visit.words;
    let state = &page.story.contribution;
    let all: Vec<components::Message> =
        page.story.messages.iter().map(|message| thread::said(visit, message, state.mode)).collect();
    html! {
        @match &page.story.words {
            Some(own) => {
                p .govuk-hint { (words.text("engagement-moderation-blurred-line")) }
                (Details::new(words.text("engagement-moderation-blurred"), html! {
                    div lang=(state.language.tag()) { (thread::own_words(visit, own)) }
                    @if !all.is_empty() { (components::thread(&all)) }
                }))
            },
            None => (InsetText::new(words.text("engagement-reply-taken-back-heading"))),
        }
    }
}

fn forms(visit: &Visit, page: &ReadingPage) -> Markup {
    let words = &visit.words;
    html! {
        form method="post" novalidate {
            // What is decided about is what stands on this page.
            input type="hidden" name="seen" value=(page.story.contribution.version);
            @if page.may("screen_safety") { (safety(visit, page)) }
            @if page.decides() { (verdicts(visit, page)) (Button::new(words.text("engagement-moderation-decide-button")).name("step").value("decide")) }
        }
    }
}

fn safety(visit: &Visit, page: &ReadingPage) -> Markup {
    let (words, form, state) = (&visit.words, &page.form, &page.story.contribution);
    let choice = |safety: Safety| {
        let key = common::dashed(safety.as_str());
        let choice = Choice::new(safety.as_str(), words.text(&format!("engagement-finding-{key}")).into_owned());
        match safety {
            Safety::ConcernOpen => choice.hint(words.text("engagement-moderation-safety-concern-hint")),
            _ => choice,
        }
    };
    let possible: &[Safety] = match state.safety {
        Safety::ConcernOpen | Safety::ConcernClosed => &[Safety::ConcernOpen, Safety::ConcernClosed],
        Safety::Unscreened | Safety::Clear | Safety::Watch => &[Safety::Clear, Safety::Watch, Safety::ConcernOpen],
    };
    let legend = Legend::new(words.text("engagement-moderation-safety")).large();
    let levels = (0..=5_i64).map(|level| {
        Choosable::new(level.to_string(), words.text(&format!("engagement-criticality-{level}")).into_owned())
    });
    let mut criticality =
        form.select("criticality", words.text("engagement-moderation-safety-criticality"), levels.collect());
    if form.chosen("criticality").is_none() {
        criticality = criticality.value(state.criticality.to_string());
    }
    let mut safety = form.radios("safety", legend, possible.iter().copied().map(choice).collect());
    if form.chosen("safety").is_none() && state.safety != Safety::Unscreened {
        safety = safety.value(state.safety.as_str());
    }
    html! {
        (safety.hint(words.text("engagement-moderation-safety-hint")))
        (criticality)
        (Button::new(words.text("engagement-moderation-safety-button")).secondary().name("step").value("screen"))
    }
}

fn verdicts(visit: &Visit, page: &ReadingPage) -> Markup {
    let words = &visit.words;
    let verdict = |verb: &'static str| {
        let key = common::dashed(verb);
        Choice::new(verb, words.text(&format!("engagement-verdict-{key}")).into_owned())
            .hint(words.text(&format!("engagement-verdict-hint-{key}")).into_owned())
            .reveals(particulars(visit, &page.form, verb))
    };
    let verbs = ["publish", "keep_private", "ask_author", "decline", "unpublish", "put_back"];
    let choices = verbs.into_iter().filter(|verb| page.may(verb)).map(verdict).collect();
    let legend = Legend::new(words.text("engagement-moderation-decide")).large();
    html! {
        @if let Some(proposed) = &page.story.contribution.proposed {
            (InsetText::new(html! {
                (words.text("engagement-moderation-second-line")) " "
                (words.text(&format!("engagement-decline-{}", common::dashed(proposed.reason.as_str()))))
            }))
        }
        (page.form.radios("verdict", legend, choices))
    }
}

/// What a verdict needs: why, and words that the author will read.
fn particulars(visit: &Visit, form: &Form, verb: &str) -> Markup {
    let words = &visit.words;
    let said = |word: &'static str, key: String| (word, words.text(&key).into_owned());
    let (field, text, reasons) = match verb {
        "keep_private" => {
            let reasons = PrivateReason::ALL
                .iter()
                .map(|reason| said(reason.as_str(), format!("engagement-private-{}", common::dashed(reason.as_str()))));
            ("private_reason", "words_private", reasons.collect::<Vec<_>>())
        }
        "decline" => {
            let reasons = DeclineReason::ALL
                .iter()
                .map(|reason| said(reason.as_str(), format!("engagement-decline-{}", common::dashed(reason.as_str()))));
            ("decline_reason", "words_decline", reasons.collect())
        }
        "unpublish" => {
            let reasons = UnpublishReason::ALL.iter().map(|reason| {
                said(reason.as_str(), format!("engagement-unpublish-{}", common::dashed(reason.as_str())))
            });
            ("unpublish_reason", "words_unpublish", reasons.collect())
        }
        "ask_author" => ("", "words_ask", Vec::new()),
        _ => return Markup::default(),
    };
    let options = reasons.into_iter().map(|(value, text)| Choosable::new(value, text)).collect::<Vec<_>>();
    // A refusal about "words" belongs to the words of the verdict that was chosen.
    let error = if form.has("verdict", verb) { form.error_of("words") } else { None };
    html! {
        @if !options.is_empty() { (form.select(field, words.text("engagement-moderation-reason-code"), options)) }
        (form.textarea(text, words.text("engagement-moderation-reason")).hint(words.text("engagement-moderation-reason-hint")).rows(3).error(error))
    }
}

fn facts(visit: &Visit, page: &ReadingPage) -> Markup {
    let (words, state) = (&visit.words, &page.story.contribution);
    let row = |key: &str, value: String| Row::new(words.text(key), value);
    let mut rows = vec![
        row("engagement-moderation-mode", common::mode(words, state.mode)),
        row("engagement-moderation-received", common::when(words, state.received_at, state.mode)),
        row("engagement-moderation-language", state.language.own_name().to_owned()),
        row("engagement-moderation-state", common::publication(words, state.publication)),
        row("engagement-moderation-response", common::response(words, state.response)),
    ];
    if let Some(perspective) = state.perspective {
        rows.push(row("engagement-moderation-perspective", common::from(words, Some(perspective))));
    }
    html! { (Sheet::new(words.text("engagement-moderation-facts"), html! { (SummaryList::new(rows)) })) }
}
