//! The report of one release: a page to print and the same as PDF, for anybody. Everything in it stands in the release, so the
//! same release gives the same report at any time.

use super::{
    common, out,
    packs_content::{self, Report},
    packs_parts, series,
};
use crate::{
    commands,
    model::{Out, ReleaseId, Stage},
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use kernel::{Failure, Fault, Outcome};
use maud::{Markup, html};
use print::{Document, Keeping, Paper, Printer};
use sha2::{Digest, Sha256};
use web::{
    Visit,
    components::{BackLink, Button, InsetText},
};

/// The address of the report of a release.
pub fn path(id: ReleaseId) -> String {
    format!("{}/report", out::path(id))
}

/// The report as a page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match read(&visit, &id).await {
        Ok(out) => {
            let report = report(&visit, &out);
            visit.wide().page("evidence-releases-title", view(&visit, &out, &report))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Out> {
    let id: ReleaseId = id.parse().map_err(|_| kernel::Refusal::absent())?;
    commands::see_out(visit.site.app(), id).await
}

fn report(visit: &Visit, out: &Out) -> Report {
    let address = |name: &str| common::whole(visit, &format!("{}.csv?release={}", series::path(name), out.id));
    packs_content::report(&visit.words, out, (&address, &common::whole(visit, &out::path(out.id))))
}

fn view(visit: &Visit, out: &Out, report: &Report) -> Markup {
    let words = &visit.words;
    let file = format!("{}.pdf?lang={}", path(out.id), visit.language.tag());
    html! {
        div .comhar-screen {
            (BackLink::new(words.text("evidence-back-releases"), out::path(out.id)))
            @match out.stage {
                Stage::Corrected => (InsetText::new(words.text("evidence-pack-corrected"))),
                Stage::Withdrawn => (InsetText::new(words.text("evidence-pack-withdrawn"))),
                _ => {},
            }
        }
        h1 .govuk-heading-xl { bdi { (report.title) } }
        p .govuk-body-l { (report.subtitle) }
        div .comhar-screen { (Button::link(words.text("evidence-pack-pdf"), file).secondary()) }
        (packs_parts::markup(words, &report.parts))
    }
}

/// The report as PDF. Where the house has no press there is no such file.
pub async fn file(
    visit: Visit,
    printer: Option<Extension<Printer>>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let Some(Extension(printer)) = printer else { return visit.absent() };
    let out = match read(&visit, &id).await {
        Ok(out) => out,
        Err(failure) => return visit.refuse(&failure),
    };
    let document = content(&visit, &out);
    let tag = match tag_of(&document) {
        Ok(tag) => tag,
        Err(failure) => return visit.refuse(&failure),
    };
    if headers.get_all(header::IF_NONE_MATCH).iter().any(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    let name = format!("{}-{}", out.document.0.release, visit.language.tag());
    match print::set(printer, document).await {
        Ok(bytes) => {
            let (language, keeping) = (visit.words.tag(), Keeping::Anybody(&tag));
            Paper { name: &name, language, keeping, bytes }.into_response()
        }
        Err(failure) => visit.refuse(&failure),
    }
}

/// What stands in the file.
fn content(visit: &Visit, out: &Out) -> Document {
    let (words, report) = (&visit.words, report(visit, out));
    Document {
        language: words.tag().to_owned(),
        title: report.title,
        subtitle: report.subtitle,
        about: words.text("evidence-pack-about").into_owned(),
        publisher: visit.site.settings().name.clone(),
        date: words.day_of(out.published_at),
        identity: format!("{}/{}", out.id, words.tag()),
        contents: Some(words.text("evidence-pack-contents").into_owned()),
        page_of: words.with("evidence-pack-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
        blocks: packs_parts::blocks(words, report.parts),
    }
}

/// What tells one content from another.
fn tag_of(document: &Document) -> Outcome<String> {
    let content = serde_json::to_vec(document)
        .map_err(|wrong| Failure::Fault(Fault::internal("writing down what stands in a report", wrong)))?;
    let digits: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("\"{digits}\""))
}
