use super::{
    found,
    see_results::{LeftOut, left_out},
};
use crate::{
    areas,
    model::{Response, ResponseId, State, Survey, SurveyId, VersionHead, VersionId},
    permissions::Export,
    results::{
        Variable,
        asking::Asking,
        sheet::{Field, Given, Head, Layout, OwnWords, Sheet, Spoken},
        variables::variables,
    },
    store,
};
use db::Snapshot;
use documents::tables::Codebook;
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};
use questionnaires::{Kind, Tag, Text};
use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};
use uuid::Uuid;

/// So many responses are in memory at most.
const AT_ONCE: i64 = 500;
/// So many cells are in memory at once, unless a single row has more.
const CELLS_AT_ONCE: i64 = 20_000;

kernel::text_enum! {
    /// The format of a file.
    pub enum FileKind {
        /// Comma-separated, for every program.
        Csv = "csv",
        /// A spreadsheet.
        Xlsx = "xlsx",
        /// One JSON object a line.
        JsonLines = "jsonl",
        /// One JSON document.
        Json = "json",
        /// What the columns mean.
        Codebook = "codebook",
        /// How SPSS reads the CSV file.
        Spss = "spss",
        /// All of it with a descriptor: a Data Package.
        Package = "package",
    }
}

/// Which file is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// In which format.
    pub kind: FileKind,
    /// The major number: what means the same.
    pub major: i64,
    /// The group that repeats; none: the responses themselves.
    pub repeat: Option<String>,
    /// How the rows are laid out.
    pub layout: Layout,
    /// Whether words that people wrote go into it.
    pub own_words: OwnWords,
    /// What the codes for what is missing mean: withheld, not answered, not asked.
    pub missing: [String; 3],
}

/// Ids behind the first, up to the second.
type Stretch = (Option<ResponseId>, Option<ResponseId>);

/// Everything that goes into a file, read page by page from one unmoving state of the database.
pub struct Rows {
    app: App,
    read: Snapshot,
    survey: Survey,
    /// The versions still to be read, with their numbers and what each asks.
    versions: VecDeque<(VersionId, String, Arc<Asking>)>,
    /// The stretches of ids still to be read in the first of them, in no order.
    stretches: Vec<Stretch>,
    /// Where the stretch under way goes on.
    under_way: Option<Stretch>,
    /// The table.
    pub sheet: Sheet,
    /// What is in it.
    pub codebook: Codebook,
    /// Responses that are in it.
    pub counted: u64,
    number: i64,
    /// Responses whose answers nobody can open any more.
    pub unreadable: u64,
}

/// What means the same and goes into one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Major {
    /// The major number.
    pub number: i64,
    /// Responses that count.
    pub counted: u64,
    /// The groups that repeat: name and words.
    pub repeats: Vec<(String, Text)>,
}

/// What can be taken away: the major numbers with their repeating groups, and what is in no file.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The survey.
    pub survey: Survey,
    /// What means the same, newest first.
    pub majors: Vec<Major>,
    /// What is in no file.
    pub left_out: LeftOut,
}

/// What can be taken away.
pub async fn find_exports(app: &App, caller: &Caller, id: SurveyId) -> Outcome<Offered> {
    let mut read = app.db();
    let survey = store::surveys::find(&mut read, id, &caller.sight::<Export>()).await?.or_absent()?;
    let heads = store::versions::list_heads(&mut read, id).await?;
    let counts = counts(&store::results::count_states(&mut read, id).await?);
    let mut majors: Vec<Major> = Vec::new();
    for head in heads.iter().filter(|head| head.stage.was_open()) {
        let version = store::versions::find(&mut read, head.id).await?.or_absent()?;
        let repeats = version.questionnaire.walk().filter(|item| item.kind.holds_items() && item.repeats.is_some());
        let repeats = repeats.map(|item| (item.id.clone(), item.text.clone()));
        let count = counts.get(&head.id).copied().unwrap_or(0);
        match majors.iter_mut().find(|major| major.number == head.number.major) {
            Some(major) => major.counted += count,
            None => majors.push(Major { number: head.number.major, counted: count, repeats: repeats.collect() }),
        }
    }
    let left_out = left_out(&mut read, id).await?;
    Ok(Offered { survey, majors, left_out })
}

fn counts(states: &[(VersionId, State, i64)]) -> BTreeMap<VersionId, u64> {
    let counted = states.iter().filter(|(_, state, _)| *state == State::Counted);
    counted.map(|(version, _, count)| (*version, count.unsigned_abs())).collect()
}

/// Begins a file: only what counts goes into it. The export is in the audit before its first row leaves.
pub async fn export_rows(app: &App, caller: &Caller, id: SurveyId, wanted: &Wanted) -> Outcome<Rows> {
    let survey = noted(app, caller, id, wanted).await?;
    let mut read = app.db().snapshot().await?;
    let heads = store::versions::list_heads(&mut read, id).await?;
    let heads: Vec<VersionHead> =
        heads.into_iter().filter(|head| head.number.major == wanted.major && head.stage.was_open()).collect();
    let (variables, asking) = joined(&mut read, &heads).await?;
    let language = Tag::from(caller.language());
    let names = names(&mut read, caller, &variables).await?;
    let spoken = Spoken { language, missing: wanted.missing.clone(), names, own_words: wanted.own_words };
    let sheet = Sheet::of(&variables, (wanted.repeat.as_deref(), wanted.layout), &spoken);
    let counts = counts(&store::results::count_states(&mut read, id).await?);
    let counted = heads.iter().filter_map(|head| counts.get(&head.id)).sum();
    let left_out = left_out(&mut read, id).await?;
    let title = survey.title.best(&spoken.language, &[]).map(|(title, _)| title.to_owned()).unwrap_or_default();
    let codebook = sheet.codebook(&survey.link, &title, &about(counted, &left_out));
    let versions = heads.iter().zip(asking).map(|(head, asking)| (head.id, head.number.to_string(), asking)).collect();
    let mut rows = Rows {
        app: app.clone(),
        read,
        survey,
        versions,
        stretches: Vec::new(),
        under_way: None,
        sheet,
        codebook,
        counted,
        number: 0,
        unreadable: 0,
    };
    rows.stretches = rows.cut();
    Ok(rows)
}

/// The survey, when the export is in the audit.
async fn noted(app: &App, caller: &Caller, id: SurveyId, wanted: &Wanted) -> Outcome<Survey> {
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<Export>(&mut work, caller, id).await?;
        let record = proof.record(survey.reference()).note("kind", wanted.kind.as_str()).note("major", wanted.major);
        work.commit(record).await?;
        Ok(survey)
    })
    .await
}

/// The variables of all these versions, the newest wording first, and what each version asks.
async fn joined(read: &mut Snapshot, heads: &[VersionHead]) -> Outcome<(Vec<Variable>, Vec<Arc<Asking>>)> {
    let mut all: Vec<Variable> = Vec::new();
    let mut asking = Vec::with_capacity(heads.len());
    for head in heads {
        let version = store::versions::find(read, head.id).await?.or_absent()?;
        let asked = areas::with(read, head.survey, version.questionnaire, None).await?;
        asking.push(Arc::new(Asking::of(&asked)));
        for variable in variables(&asked) {
            match all.iter_mut().find(|known| known.item == variable.item) {
                None => all.push(variable),
                Some(known) => {
                    known.low_numbers |= variable.low_numbers;
                    for category in variable.categories {
                        if known.place(&category.code).is_none() {
                            known.categories.push(category);
                        }
                    }
                }
            }
        }
    }
    Ok((all, asking))
}

/// What services are called, by their codes, where a question asks for one.
async fn names(read: &mut Snapshot, caller: &Caller, variables: &[Variable]) -> Outcome<BTreeMap<String, String>> {
    if !variables.iter().any(|variable| variable.kind == Kind::Service) {
        return Ok(BTreeMap::new());
    }
    let all = organisations::store::services::list_names(read, None).await?;
    Ok(all.into_iter().map(|(id, names)| (id.to_string(), names.text(caller.language()).to_owned())).collect())
}

/// What is in a file and what is not, with the reasons: it travels with the file.
fn about(counted: u64, left_out: &LeftOut) -> String {
    let mut parts = vec![format!("responses={counted}")];
    parts.extend(left_out.excluded.iter().map(|(reason, count)| format!("excluded.{reason}={count}")));
    parts.push(format!("late={}", left_out.late));
    parts.push(format!("test={}", left_out.tests));
    parts.push(format!("withdrawn={}", left_out.withdrawn));
    parts.join("; ")
}

impl Rows {
    /// The stretches of ids of the first version, shuffled: the numbers in a file follow no order that anything else
    /// has.
    fn cut(&self) -> Vec<Stretch> {
        let pieces: u8 = if self.counted > 10_000 { 128 } else { 8 };
        let width = 256_u16 / u16::from(pieces);
        let border = |piece: u16| {
            let mut bytes = [0xff; 16];
            bytes[0] = u8::try_from(piece * width - 1).unwrap_or(u8::MAX);
            ResponseId::from_uuid(Uuid::from_bytes(bytes))
        };
        let last = u16::from(pieces) - 1;
        let mut stretches: Vec<_> = (0..=last)
            .map(|piece| ((piece > 0).then(|| border(piece)), (piece < last).then(|| border(piece + 1))))
            .collect();
        shuffle(&self.app, &mut stretches);
        stretches
    }

    fn at_once(&self) -> i64 {
        let cells = i64::try_from(self.sheet.cells_of_one()).unwrap_or(i64::MAX).max(1);
        (CELLS_AT_ONCE / cells).clamp(1, AT_ONCE)
    }

    /// The next rows; nothing at the end.
    pub async fn next(&mut self) -> Outcome<Option<Vec<Vec<Field>>>> {
        let Some((version, number, asking)) = self.versions.front().cloned() else { return Ok(None) };
        let Some(stretch) = self.under_way.take().or_else(|| self.stretches.pop()) else {
            self.versions.pop_front();
            self.stretches = self.cut();
            return Ok(Some(Vec::new()));
        };
        let place = (self.survey.id, version);
        let size = self.at_once();
        let ids = store::results::list_ids_after(&mut self.read, place, State::Counted, stretch, size).await?;
        if let Some(last) = ids.last().filter(|_| i64::try_from(ids.len()).unwrap_or(0) == size) {
            self.under_way = Some((Some(*last), stretch.1));
        }
        let mut responses = self.open(&ids).await?;
        self.unreadable += (ids.len() - responses.len()) as u64;
        shuffle(&self.app, &mut responses);
        let mut rows = Vec::with_capacity(responses.len());
        for response in &responses {
            self.number += 1;
            let head = Head { number: self.number, version: &number };
            rows.extend(self.sheet.rows(Given { head, response, asked: &asking.in_response(response) }));
        }
        Ok(Some(rows))
    }

    async fn open(&mut self, ids: &[ResponseId]) -> Outcome<Vec<Response>> {
        let rows = store::responses::find_all(&mut self.read, ids).await?;
        let subjects: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        let keys = vault::keys::find_all(&mut self.read, self.app.vault(), &subjects).await?;
        let keys: BTreeMap<Uuid, _> = keys.into_iter().map(|key| (key.subject(), key)).collect();
        Ok(rows
            .into_iter()
            .filter_map(|row| {
                let key = keys.get(&row.id().uuid())?;
                row.open(key)
            })
            .collect())
    }
}

/// In no order.
fn shuffle<T>(app: &App, all: &mut [T]) {
    for at in (1..all.len()).rev() {
        let other = app.random().below(at as u64 + 1);
        all.swap(at, usize::try_from(other).unwrap_or(0));
    }
}
