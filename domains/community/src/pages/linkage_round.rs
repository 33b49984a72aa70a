//! One round: who takes part, the parcels, what was found.

use super::{common, linkage, places::Names, returns_form};
use crate::{
    commands::{self, RoundSeen, Source},
    model::{Member, MemberAnswer, RoundId, RoundState},
    permissions::{OpenLinkage, SeeLinkage, SendParcel},
    rules::{self, ShownRange},
};
use axum::{
    extract::{Path, Request},
    response::{IntoResponse, Response},
};
use documents::{
    chart::{Bars, Figure, Row, Said},
    tables::{CsvFile, CsvStart},
};
use i18n::Words;
use kernel::{OrFault, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Attachment, Form, Visit, attachment,
    components::{BackLink, Button, Cell, Details, InsetText, Table},
};

/// The address of the template of a list.
pub const TEMPLATE: &str = "/community/linkage/template";

const TITLE: &str = "community-linkage-title";
/// So many digits of a mark are enough to compare two by eye.
const MARK: usize = 12;

struct RoundPage {
    seen: RoundSeen,
    names: Names,
    office: bool,
}

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeLinkage>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<RoundPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: RoundId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = commands::see_round(app, caller, id).await?;
    let names = Names::of(app, seen.members.iter().map(|member| member.organisation).collect(), Vec::new()).await?;
    Ok(RoundPage { seen, names, office: caller.ever::<OpenLinkage>() })
}

/// An organisation answers and sends; the office counts, publishes and destroys.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeLinkage>(&visit) {
        return closed;
    }
    let done = match form.text("do") {
        "key" => match hand(&visit, &id).await {
            Ok(response) => return response,
            Err(failure) => Err(failure),
        },
        what => act(&visit, &id, what).await,
    };
    answer(&visit, &id, (form, done)).await
}

/// A list of names, or a parcel that was made elsewhere.
pub async fn upload(visit: Visit, Path(id): Path<String>, request: Request) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SendParcel>(&visit) {
        return closed;
    }
    let done = match super::partner_upload::read(request).await {
        Ok(upload) if upload.fields.text("do") == "parcel" => parcel(&visit, &id, Source::Parcel(&upload.file)).await,
        Ok(upload) => parcel(&visit, &id, Source::List(&upload.file)).await,
        Err(refusal) => Err(refusal.into()),
    };
    answer(&visit, &id, (Form::empty(), done)).await
}

async fn answer(visit: &Visit, id: &str, (form, done): (Form, Outcome<&'static str>)) -> Response {
    match done {
        Ok(key) => visit.done(&format!("{}/{id}", linkage::PATH), key),
        Err(failure) => match read(visit, id).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn parcel(visit: &Visit, id: &str, source: Source<'_>) -> Outcome<&'static str> {
    let id: RoundId = id.parse().map_err(|_| Refusal::absent())?;
    commands::send_parcel(visit.site.app(), &visit.caller, id, source).await?;
    Ok("community-done-linkage-parcel")
}

async fn act(visit: &Visit, id: &str, what: &str) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let round: RoundId = id.parse().map_err(|_| Refusal::absent())?;
    match what {
        "agree" => {
            commands::answer_round(app, caller, round, MemberAnswer::Agreed).await?;
            Ok("community-done-linkage-agreed")
        }
        "decline" => {
            commands::answer_round(app, caller, round, MemberAnswer::Declined).await?;
            Ok("community-done-linkage-declined")
        }
        "known" => parcel(visit, id, Source::Known).await,
        "count" => {
            commands::count_round(app, caller, round).await?;
            Ok("community-done-linkage-counted")
        }
        "publish" => {
            commands::publish_round(app, caller, round).await?;
            Ok("community-done-linkage-published")
        }
        "destroy" => {
            commands::destroy_parcels(app, caller, round).await?;
            Ok("community-done-linkage-destroyed")
        }
        _ => Err(Refusal::absent().into()),
    }
}

/// The file with the key, for the organisation alone.
async fn hand(visit: &Visit, id: &str) -> Outcome<Response> {
    let round: RoundId = id.parse().map_err(|_| Refusal::absent())?;
    let file = commands::hand_key(visit.site.app(), &visit.caller, round).await?;
    let text = serde_json::to_string_pretty(&file).or_fault("writing a key file")?;
    Ok(Attachment::new("key.json", attachment::JSON, text).private().into_response())
}

/// The heads of a list of names.
pub async fn template(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SendParcel>(&visit) {
        return closed;
    }
    let columns = rules::list_columns();
    let heads: Vec<&str> = columns.iter().map(|column| column.key.as_str()).collect();
    let written = CsvFile::begin(Vec::new(), &heads, CsvStart::Marked).and_then(CsvFile::end);
    match written.or_fault("writing the template of a list") {
        Ok((bytes, _)) => Attachment::new("list.csv", attachment::CSV, bytes).private().into_response(),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, page: &RoundPage, form: &Form) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let path = format!("{}/{}", linkage::PATH, seen.round.id);
    let counts = [("asked", seen.asked.into()), ("sent", seen.sent.into())];
    let own = visit.caller.ever::<SendParcel>().then(|| seen.members.first()).flatten();
    html! {
        (BackLink::new(words.text("community-word-back"), linkage::PATH))
        h1 .govuk-heading-xl { bdi { (seen.round.name) } }
        p .govuk-body-l { (linkage::tag(words, &seen.round)) " " (linkage::period(words, &seen.round)) }
        p .govuk-body { (words.with("community-linkage-sent-of", &counts)) }
        @if let Some(shown) = seen.shown { (result(words, page, shown)) }
        @if page.office {
            (members(words, page))
            (office(words, page, &path))
        } @else if let Some(member) = own { (taking_part(words, (page, member), (&path, form))) }
        (proof(words, page))
    }
}

/// What was found, in a sentence and as bars with their table.
fn result(words: &Words, page: &RoundPage, shown: ShownRange) -> Markup {
    let figure = |count: i64| Figure::Count(u64::try_from(count).unwrap_or_default());
    let (sentence, figures) = match shown {
        ShownRange::Hidden => (words.text("community-linkage-hidden").into_owned(), Vec::new()),
        ShownRange::Wider { low, high } => (
            words.with("community-linkage-wider", &[("low", low.into()), ("high", high.into())]),
            vec![("low", figure(low)), ("likeliest", Figure::Hidden), ("high", figure(high))],
        ),
        ShownRange::Exactly(range) => (
            words.with(
                "community-linkage-between",
                &[("low", range.low.into()), ("high", range.high.into()), ("likeliest", range.likeliest.into())],
            ),
            vec![
                ("low", figure(range.low)),
                ("likeliest", figure(range.likeliest)),
                ("high", figure(range.high)),
                ("local", figure(range.local)),
            ],
        ),
    };
    let row = |(key, figure): (&str, Figure)| Row {
        label: words.text(&format!("community-linkage-{key}")).into_owned(),
        figure,
    };
    let bars = Bars {
        id: "linkage".to_owned(),
        title: words.text("community-linkage-question").into_owned(),
        about: sentence.clone(),
        head: ["community-linkage-head", "community-figures-people"].map(|key| words.text(key).into_owned()),
        rows: figures.into_iter().map(row).collect(),
        notes: vec![words.text("community-linkage-note").into_owned()],
    };
    let hidden = words.text("community-figures-hidden").into_owned();
    let not_collected = words.text("community-return-is-missing").into_owned();
    html! {
        h2 .govuk-heading-l { (words.text("community-linkage-found")) }
        p .govuk-body-l { (sentence) }
        @if page.office && page.seen.found.is_some_and(|range| shown != ShownRange::Exactly(range)) {
            (InsetText::new(words.text("community-linkage-gate")))
        }
        @if shown != ShownRange::Hidden { (bars.figure(&Said { words, hidden, not_collected })) }
    }
}

fn members(words: &Words, page: &RoundPage) -> Markup {
    let head = ["organisation", "answer", "codes", "refused", "too-little", "mark"];
    let head = head.map(|column| {
        let text = words.text(&format!("community-linkage-col-{column}")).into_owned();
        if matches!(column, "codes" | "refused" | "too-little") { Cell::number(text) } else { Cell::new(text) }
    });
    let row = |member: &Member| {
        let number = |count: Option<i64>| {
            let said = count.map(|count| words.number(count));
            Cell::number(said.unwrap_or_else(|| words.text("community-linkage-nothing").into_owned()))
        };
        let mark: String = member.digest.as_deref().unwrap_or_default().chars().take(MARK).collect();
        vec![
            Cell::new(html! { bdi { (page.names.place(words, member.organisation)) } }),
            Cell::new(words.text(&format!("community-linkage-answer-{}", member.answer))),
            number(member.codes),
            number(member.refused),
            number(member.too_little),
            Cell::new(html! { code { (mark) } }),
        ]
    };
    let caption = words.text("community-linkage-table").into_owned();
    let rows = page.seen.members.iter().map(row).collect();
    let table = Table { first_names_row: true, ..Table::new(caption.as_str(), head.to_vec(), rows) };
    html! {
        h2 .govuk-heading-l { (words.text("community-linkage-members")) }
        div .comhar-scrolls role="group" aria-label=(caption) tabindex="0" { (table) }
    }
}

fn office(words: &Words, page: &RoundPage, path: &str) -> Markup {
    let round = &page.seen.round;
    let whole = round.destroyed_at.is_none();
    let counts = whole && matches!(round.state, RoundState::Open | RoundState::Counted) && page.seen.sent > 1;
    let destroy = html! {
        p .govuk-body { (words.text("community-linkage-destroy-line")) }
        (common::press(path, &[("do", "destroy")], &Button::new(words.text("community-linkage-destroy")).warning()))
    };
    html! {
        h2 .govuk-heading-l { (words.text("community-linkage-office")) }
        p .govuk-body { (words.text("community-linkage-office-line")) }
        @if counts { (common::press(path, &[("do", "count")], &Button::new(words.text("community-linkage-count")))) }
        @if round.state == RoundState::Counted {
            (common::press(path, &[("do", "publish")], &Button::new(words.text("community-linkage-publish"))))
        }
        @if whole { (Details::new(words.text("community-linkage-destroy-open"), destroy)) }
    }
}

/// What an organisation reads before it agrees, and the ways to send its codes.
fn taking_part(words: &Words, (page, member): (&RoundPage, &Member), (path, form): (&str, &Form)) -> Markup {
    let open = page.seen.round.state == RoundState::Open;
    let press = |what: &str, key: &str| {
        let button = Button::new(words.text(key));
        common::press(
            path,
            &[("do", what)],
            &if what == "agree" || what == "known" { button } else { button.secondary() },
        )
    };
    html! {
        h2 .govuk-heading-l { (words.text("community-linkage-part")) }
        @for line in ["codes", "key", "office", "people", "days"] {
            p .govuk-body { (words.with(&format!("community-linkage-terms-{line}"), &[("days", rules::LINKAGE_DAYS.into())])) }
        }
        p .govuk-body { strong { (words.text(&format!("community-linkage-own-{}", member.answer))) } }
        (own_parcel(words, member))
        @if open && !rules::takes_part(member.answer) { (press("agree", "community-linkage-agree")) }
        @if open && rules::takes_part(member.answer) {
            h3 .govuk-heading-m { (words.text("community-linkage-known")) }
            p .govuk-body { (words.text("community-linkage-known-line")) }
            (press("known", "community-linkage-known-send"))
            h3 .govuk-heading-m { (words.text("community-linkage-list")) }
            p .govuk-body { (words.text("community-linkage-list-line")) }
            p .govuk-body { a .govuk-link href=(TEMPLATE) { (words.text("community-linkage-list-template")) } }
            (file_form(words, (path, form), "list"))
            h3 .govuk-heading-m { (words.text("community-linkage-elsewhere")) }
            p .govuk-body { (words.text("community-linkage-elsewhere-line")) }
            (press("key", "community-linkage-key"))
            p .govuk-body { (words.text("community-linkage-parcel-line")) }
        }
        @if open && member.answer != MemberAnswer::Declined {
            h3 .govuk-heading-m { (words.text("community-linkage-no")) }
            (press("decline", "community-linkage-decline"))
        }
    }
}

/// One form for both files: which of the two it is, is asked.
fn file_form(words: &Words, (path, form): (&str, &Form), chosen: &str) -> Markup {
    html! {
        form method="post" action={ (path) "/file" } enctype="multipart/form-data" novalidate {
            div .govuk-form-group {
                label .govuk-label for="do" { (words.text("community-linkage-which")) }
                select .govuk-select id="do" name="do" {
                    option value="list" selected[chosen == "list"] { (words.text("community-linkage-which-list")) }
                    option value="parcel" { (words.text("community-linkage-which-parcel")) }
                }
            }
            (returns_form::file_field(form, &words.text("community-linkage-file")))
            (Button::new(words.text("community-linkage-file-send")).secondary())
        }
    }
}

fn own_parcel(words: &Words, member: &Member) -> Markup {
    let Some(((codes, refused), too_little)) = member.codes.zip(member.refused).zip(member.too_little) else {
        return html! { p .govuk-body { (words.text("community-linkage-own-none")) } };
    };
    let values = [("codes", codes.into()), ("refused", refused.into()), ("little", too_little.into())];
    html! { p .govuk-body { (words.with("community-linkage-own-parcel", &values)) } }
}

/// That parcels and key are gone, or when they will be.
fn proof(words: &Words, page: &RoundPage) -> Markup {
    let round = &page.seen.round;
    html! {
        h2 .govuk-heading-l { (words.text("community-linkage-proof")) }
        @match round.destroyed_at {
            Some(at) => { p .govuk-body { (words.with("community-linkage-gone", &[("moment", words.moment(at).into())])) } }
            None => { p .govuk-body { (words.with("community-linkage-until", &[("date", words.date(round.destroy_on).into())])) } }
        }
    }
}
