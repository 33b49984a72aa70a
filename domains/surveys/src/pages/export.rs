//! Taking the rows away as a file: streamed, with no limit. Its checksum is known when its last byte has gone, so it follows
//! the file as a trailer field (decisions/0145).

use super::{common, form_file};
use crate::{
    commands::{self, FileKind, Offered, Wanted},
    model::SurveyId,
    permissions::{Export, SeeSurveys},
    results::sheet::{Layout, OwnWords},
};
use axum::{
    body::{Body, Bytes},
    extract::Path,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use documents::tables::{
    CsvFile, CsvStart, FileSum, JsonFile, JsonShape, Package, RowSum, Summed, XlsxFile, codebook_csv, spss_syntax,
};
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use http_body_util::BodyExt;
use kernel::{OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{mpsc, oneshot};
use web::{
    Attachment, Attributes, Visit, attachment,
    components::{BackLink, Button, Cell, Choosable, Table},
};

const TITLE: &str = "surveys-export-title";
/// So many pieces of a file wait for a slow reader at most.
const WAITING: usize = 4;
/// The checksum of a whole file, behind its last byte (RFC 9530).
const DIGEST: HeaderName = HeaderName::from_static("repr-digest");
/// How many rows went out, behind the last byte.
const ROWS: HeaderName = HeaderName::from_static("comhar-rows");

/// What can be taken away.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<Export>(&visit) {
        return closed;
    }
    let offered = match id.parse::<SurveyId>() {
        Ok(id) => commands::find_exports(visit.site.app(), &visit.caller, id).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    match offered {
        Ok(offered) => visit.page(TITLE, view(&visit, &offered)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// A file.
pub async fn take(visit: Visit, Path((id, kind)): Path<(String, String)>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<Export>(&visit) {
        return closed;
    }
    match begin(&visit, &id, &kind).await {
        Ok((rows, kind)) => answer(rows, kind),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn begin(visit: &Visit, id: &str, kind: &str) -> Outcome<(commands::ExportRows, FileKind)> {
    let (id, kind) = id.parse::<SurveyId>().ok().zip(FileKind::parse(kind)).or_absent()?;
    let wanted = Wanted {
        kind,
        major: visit.query.text("major").parse().unwrap_or(1),
        repeat: visit.query.chosen("repeat").map(str::to_owned),
        layout: if visit.query.has("layout", "tall") { Layout::Tall } else { Layout::Wide },
        own_words: if visit.query.has("words", "withheld") { OwnWords::Withheld } else { OwnWords::Shown },
        missing: ["withheld", "not-answered", "not-asked"]
            .map(|why| visit.words.text(&format!("surveys-export-missing-{why}")).into_owned()),
    };
    Ok((commands::export_rows(visit.site.app(), &visit.caller, id, &wanted).await?, kind))
}

fn answer(rows: commands::ExportRows, kind: FileKind) -> Response {
    let (sort, ending) = match kind {
        FileKind::Csv => (attachment::CSV, "csv"),
        FileKind::Xlsx => (attachment::XLSX, "xlsx"),
        FileKind::JsonLines => ("application/x-ndjson", "jsonl"),
        FileKind::Json => (attachment::JSON, "json"),
        FileKind::Codebook => (attachment::CSV, "codebook.csv"),
        FileKind::Spss => ("text/plain; charset=utf-8", "sps"),
        FileKind::Package => ("application/zip", "zip"),
    };
    let name = format!("{}.{ending}", rows.codebook.name);
    let mut headers = HeaderMap::new();
    if let Ok(count) = HeaderValue::from_str(&rows.counted.to_string()) {
        headers.insert(HeaderName::from_static("comhar-responses"), count);
    }
    headers.insert(header::TRAILER, HeaderValue::from_static("repr-digest, comhar-rows"));
    let (sums, sum) = oneshot::channel::<HeaderMap>();
    let body = Body::from_stream(streamed(rows, kind, sums));
    let body = Body::new(body.with_trailers(async move { sum.await.ok().map(Ok) }));
    (headers, Attachment::new(name, sort, body).private()).into_response()
}

type Piece = Result<Bytes, io::Error>;

/// The file piece by piece. A reader that goes away ends the reading; a fault breaks the file off, so that nobody
/// takes it for whole.
fn streamed(
    rows: commands::ExportRows,
    kind: FileKind,
    sums: oneshot::Sender<HeaderMap>,
) -> impl futures_util::Stream<Item = Piece> + Send {
    let (way, pieces) = mpsc::channel::<Piece>(WAITING);
    tokio::spawn(async move {
        match write(rows, kind, &way).await {
            // Whoever went away needs no checksum.
            Ok(sum) => drop(sums.send(sum)),
            Err(broken) => {
                tracing::error!(error = %broken, "an export broke off");
                way.send(Err(broken)).await.ok();
            }
        }
    });
    stream::unfold(pieces, |mut pieces| async move { pieces.recv().await.map(|piece| (piece, pieces)) })
}

/// What was written and not sent yet, and the sum of all that was written.
#[derive(Clone)]
struct Out(Arc<Mutex<Summed<Vec<u8>>>>);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Out {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(Summed::new(Vec::new()))))
    }

    /// What went out, with the number of its rows where it has any.
    fn end(&self, rows: Option<RowSum>) -> HeaderMap {
        let mut written = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, sum) = std::mem::replace(&mut *written, Summed::new(Vec::new())).end();
        let rows = rows.map(|rows| (ROWS, rows.rows.to_string()));
        let fields = [(DIGEST, digest(&sum))].into_iter().chain(rows);
        fields.filter_map(|(name, value)| Some((name, HeaderValue::from_str(&value).ok()?))).collect()
    }

    async fn send(&self, way: &mpsc::Sender<Piece>) -> io::Result<()> {
        let written = std::mem::take(self.0.lock().unwrap_or_else(PoisonError::into_inner).inner());
        if written.is_empty() {
            return Ok(());
        }
        way.send(Ok(Bytes::from(written))).await.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

/// A file under way.
enum File {
    Csv(Box<CsvFile<Out>>),
    Json(Box<JsonFile<Out>>),
    Xlsx(Box<XlsxFile<Out>>),
    Package(Box<Package<Out>>),
}

impl File {
    fn begin(out: Out, rows: &commands::ExportRows, kind: FileKind) -> io::Result<Self> {
        let names = rows.sheet.names();
        Ok(match kind {
            FileKind::Xlsx => Self::Xlsx(Box::new(XlsxFile::begin(out, &rows.codebook.name, &names)?)),
            FileKind::JsonLines => Self::Json(Box::new(JsonFile::begin(out, &names, JsonShape::Lines)?)),
            FileKind::Json => Self::Json(Box::new(JsonFile::begin(out, &names, JsonShape::Array)?)),
            FileKind::Package => Self::Package(Box::new(Package::begin(out, rows.codebook.clone())?)),
            FileKind::Csv | FileKind::Codebook | FileKind::Spss => {
                Self::Csv(Box::new(CsvFile::begin(out, &names, CsvStart::Marked)?))
            }
        })
    }

    fn row(&mut self, cells: &[documents::tables::Cell<'_>]) -> io::Result<()> {
        match self {
            Self::Csv(file) => file.row(cells),
            Self::Json(file) => file.row(cells),
            Self::Xlsx(file) => file.row(cells),
            Self::Package(file) => file.row(cells),
        }
    }

    fn end(self) -> io::Result<RowSum> {
        Ok(match self {
            Self::Csv(file) => file.end()?.1,
            Self::Json(file) => file.end()?.1,
            Self::Xlsx(file) => file.end()?.1,
            Self::Package(file) => file.end()?.1,
        })
    }
}

/// A digest as a field carries it.
fn digest(sum: &FileSum) -> String {
    let byte = |at: usize| u8::from_str_radix(sum.sha256.get(at..at + 2)?, 16).ok();
    let bytes: Vec<u8> = (0..sum.sha256.len()).step_by(2).filter_map(byte).collect();
    format!("sha-256=:{}:", STANDARD.encode(bytes))
}

async fn write(mut rows: commands::ExportRows, kind: FileKind, way: &mpsc::Sender<Piece>) -> io::Result<HeaderMap> {
    let (out, mut sum) = (Out::new(), None);
    match kind {
        FileKind::Codebook => drop(codebook_csv(out.clone(), &rows.codebook, CsvStart::Marked)?),
        FileKind::Spss => {
            out.clone().write_all(spss_syntax(&rows.codebook, &format!("{}.csv", rows.codebook.name)).as_bytes())?
        }
        _ => {
            let mut file = File::begin(out.clone(), &rows, kind)?;
            while let Some(some) = rows.next().await.map_err(|failure| io::Error::other(failure.to_string()))? {
                for row in &some {
                    file.row(&row.iter().map(crate::results::sheet::Field::cell).collect::<Vec<_>>())?;
                }
                out.send(way).await?;
            }
            if rows.unreadable > 0 {
                return Err(io::Error::other(format!("{} responses could not be opened", rows.unreadable)));
            }
            sum = Some(file.end()?);
        }
    }
    out.send(way).await?;
    Ok(out.end(sum))
}

fn view(visit: &Visit, offered: &Offered) -> Markup {
    let (words, path) = (&visit.words, format!("/surveys/{}", offered.survey.id));
    let excluded = offered.left_out.excluded.iter().map(|(reason, count)| {
        let key = format!("surveys-reason-{}", reason.replace('_', "-"));
        (words.text(&key).into_owned(), *count)
    });
    let states = [
        ("surveys-results-late", offered.left_out.late),
        ("surveys-results-tests", offered.left_out.tests),
        ("surveys-results-withdrawn", offered.left_out.withdrawn),
    ];
    let left_out = excluded.chain(states.map(|(key, count)| (words.text(key).into_owned(), count)));
    let row = |(why, count): (String, u64)| vec![why.into(), Cell::number(super::figures::number(words, count))];
    let rows: Vec<Vec<Cell>> = left_out.filter(|(_, count)| *count > 0).map(row).collect();
    let head = vec![
        words.text("surveys-results-head-why").into_owned().into(),
        Cell::number(words.text("surveys-results-head-answers").into_owned()),
    ];
    html! {
        (BackLink::new(words.text("surveys-results-title"), format!("{path}/results")))
        h1 .govuk-heading-xl { (words.text("surveys-export-heading")) }
        p .govuk-body { (words.text("surveys-export-lead")) }
        p .govuk-body { (words.text("surveys-export-codes")) }
        p .govuk-body { (words.text("surveys-export-checksum")) }
        @if visit.caller.ever::<SeeSurveys>() {
            p .govuk-body { a .govuk-link href={ (path) "/form" } { (words.text(form_file::TITLE)) } }
        }
        @for major in &offered.majors { (one(visit, &path, major)) }
        @if rows.is_empty() { p .govuk-body { (words.text("surveys-results-nothing-left-out")) } } @else {
            (Table::new(words.text("surveys-export-left-out").into_owned(), head, rows))
        }
    }
}

fn one(visit: &Visit, path: &str, offered: &commands::Major) -> Markup {
    let words = &visit.words;
    let (major, counted, repeats) = (offered.number, offered.counted, &offered.repeats);
    let values = [("number", major.to_string().into()), ("count", i64::try_from(counted).unwrap_or(i64::MAX).into())];
    let tables: Vec<Choosable> =
        std::iter::once(Choosable::new("", words.text("surveys-export-responses").into_owned()))
            .chain(repeats.iter().map(|(item, text)| Choosable::new(item.clone(), common::plain(text, visit.language))))
            .collect();
    let layouts = ["wide", "tall"]
        .map(|layout| Choosable::new(layout, words.text(&format!("surveys-export-{layout}")).into_owned()));
    let own_words = ["shown", "withheld"]
        .map(|choice| Choosable::new(choice, words.text(&format!("surveys-export-words-{choice}")).into_owned()));
    let select = |name: &str, key: &str, choices: &[Choosable]| {
        let mut select = web::Form::empty().select(name, words.text(key), choices.to_vec());
        select.id = format!("{name}-{major}");
        select
    };
    html! {
        h2 .govuk-heading-l { (words.with("surveys-export-major", &values)) }
        form method="get" novalidate {
            input type="hidden" name="major" value=(major);
            (select("words", "surveys-export-words", &own_words))
            (select("layout", "surveys-export-layout", &layouts))
            @if !repeats.is_empty() { (select("repeat", "surveys-export-table", &tables)) }
            div .govuk-button-group {
                @for kind in FileKind::ALL {
                    (Button::new(words.with(&format!("surveys-export-{kind}"), &values)).secondary()
                        .attributes(Attributes::none().with("formaction", format!("{path}/export/{kind}"))))
                }
            }
        }
    }
}
