//! The pack of a case: a page to print, and the same as PDF. What was handed in is given as it was set then; a draft is
//! set anew and says that it is one.

use super::{
    content::{self, Frame},
    open, parts, path,
};
use crate::{
    commands::{self, NewPaper},
    model::{Case, Since},
    pages::{common, packs_parts},
};
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{Date, OrRefusal, Outcome};
use maud::{Markup, html};
use print::{Document, Keeping, Paper, Printer};
use web::{
    Visit,
    components::{BackLink, Button, InsetText},
};

/// The pack as a page.
pub async fn pack(visit: Visit, Path(id): Path<String>) -> Response {
    let case = match open(&visit, &id).await {
        Ok(case) => case,
        Err(answer) => return answer,
    };
    match read(&visit, &case).await {
        Ok((document, since)) => {
            // A neutral title, since it stays in histories.
            visit.wide().page("evidence-case-pack", view(&visit, &case, (&document, &since)))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

/// What stands in the pack now, and what became of its figures since.
async fn read(visit: &Visit, case: &Case) -> Outcome<(Document, Vec<Since>)> {
    let app = visit.site.app();
    let since = commands::what_changed(app, case).await?;
    if !content::is_frozen(case) {
        return Ok((compose(visit, (case, None)).await?, since));
    }
    let paper = commands::find_paper(app, &visit.caller, case.id, None).await?.or_absent()?;
    Ok((paper.content, since))
}

/// What stands in the pack of the case as it is, in the language of the case.
async fn compose(visit: &Visit, (case, submitted_on): (&Case, Option<Date>)) -> Outcome<Document> {
    let language = parts::language(case);
    let places = parts::places(visit.site.app(), std::slice::from_ref(case)).await?;
    let frame = Frame {
        place: parts::place(&places, case, language),
        publisher: visit.site.settings().name.clone(),
        submitted_on,
        address: &|path| common::whole(visit, path),
    };
    Ok(content::content(&visit.site.catalogue().words(language), case, &frame))
}

/// The case on paper, to be handed in.
pub async fn set(visit: &Visit, printer: Printer, (case, day): (&Case, Option<Date>)) -> Outcome<NewPaper> {
    let content = compose(visit, (case, day)).await?;
    let bytes = print::set(printer, content.clone()).await?;
    Ok(NewPaper { content, bytes })
}

fn view(visit: &Visit, case: &Case, (document, since): (&Document, &[Since])) -> Markup {
    let words = &visit.words;
    let notes = case.pins.0.iter().zip(since);
    let notes: Vec<String> = notes
        .filter_map(|(pin, since)| {
            let figure = format!("{}: {}", content::about(words, pin).join(", "), content::figure(words, pin));
            parts::since(words, pin, since).map(|note| format!("{figure}. {note}"))
        })
        .collect();
    let blocks: Vec<packs_parts::Part> = document.blocks.iter().cloned().map(packs_parts::Part::Block).collect();
    html! {
        div .comhar-screen {
            (BackLink::new(words.text("evidence-case-back-one"), path(case.id)))
            @for note in &notes { (InsetText::new(note.as_str())) }
        }
        div lang=(document.language) {
            h1 .govuk-heading-xl { bdi { (document.title) } }
            p .govuk-body-l { (document.subtitle) }
            div .comhar-screen lang=(words.tag()) {
                (Button::link(words.text("evidence-pack-pdf"), format!("{}/pack.pdf", path(case.id))).secondary())
            }
            (packs_parts::markup(words, &blocks))
        }
    }
}

/// The pack as PDF: the one that was handed in last, or the one with a number, as it was set then. The one of a draft is set
/// anew; where the house has no press there is none.
pub async fn file(visit: Visit, printer: Option<Extension<Printer>>, Path(id): Path<String>) -> Response {
    let case = match open(&visit, &id).await {
        Ok(case) => case,
        Err(answer) => return answer,
    };
    match bytes(&visit, printer.map(|Extension(printer)| printer), &case).await {
        Ok(bytes) => {
            let (name, keeping) = (format!("case-{}", case.id), Keeping::Nobody);
            Paper { name: &name, language: &case.language, keeping, bytes }.into_response()
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn bytes(visit: &Visit, printer: Option<Printer>, case: &Case) -> Outcome<Vec<u8>> {
    let number = visit.query.chosen("number").map(|number| number.parse::<i64>().unwrap_or_default());
    if number.is_some() || content::is_frozen(case) {
        let paper = commands::find_paper(visit.site.app(), &visit.caller, case.id, number).await?;
        return Ok(paper.or_absent()?.bytes);
    }
    Ok(set(visit, printer.or_absent()?, (case, None)).await?.bytes)
}
