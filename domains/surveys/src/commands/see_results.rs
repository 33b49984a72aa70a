use super::today;
use crate::{
    areas,
    model::{Response, ResponseId, State, Survey, SurveyId, VersionHead, VersionId},
    permissions::{SeeResults, SeeRows},
    results::{
        Columns, Held, Plan, SMALLEST, Shown, Tally,
        gate::{self, Line},
        held::Counted,
        release::{self, Release, Table},
        tally_all,
    },
    store,
};
use db::Read;
use kernel::{Caller, Date, OrRefusal, Outcome};
use ledger::App;
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// So many responses are opened at once.
const AT_ONCE: usize = 100;
/// So many answers are in memory with their words, until their codes are taken and the words let go.
const ANSWERS_AT_ONCE: usize = 50_000;

/// The versions of one major number: what is counted together.
#[derive(Clone)]
pub struct Group {
    /// The major number.
    pub major: i64,
    /// Its versions, newest first, with what is counted of each.
    pub versions: Vec<Counted>,
}

impl Group {
    /// As the counting takes it.
    pub fn together(&self) -> Vec<(&Plan, &Columns)> {
        self.versions.iter().map(|one| (&*one.plan, &*one.columns)).collect()
    }

    /// What was answered to every question.
    pub fn tallies(&self) -> Vec<Tally> {
        tally_all(&self.together())
    }

    /// Responses that count.
    pub fn counted(&self) -> u64 {
        self.versions.iter().map(|one| one.columns.len() as u64).sum()
    }

    /// Behind the gate, and safe beside what was published before.
    pub fn tables_behind_the_gate(&self, earlier: &[Release]) -> Vec<Table> {
        self.behind_the_gate(&self.tallies(), earlier)
    }

    fn behind_the_gate(&self, tallies: &[Tally], earlier: &[Release]) -> Vec<Table> {
        let dependents = |item: &str| self.versions.iter().flat_map(|one| one.plan.dependents(item)).collect();
        release::tables(tallies, self.major, earlier, dependents)
    }
}

/// How many were left out, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// By reason, as a word of the list.
    pub excluded: Vec<(String, u64)>,
    /// After the end.
    pub late: u64,
    /// To try it out.
    pub tests: u64,
    /// Taken back.
    pub withdrawn: u64,
}

/// The figures of one major number as this caller sees them.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// The major number.
    pub major: i64,
    /// The newest wording that is counted here.
    pub number: String,
    /// Responses that count.
    pub counted: u64,
    /// A table for each question.
    pub tables: Vec<Table>,
    /// By the way they came.
    pub channels: Vec<(String, Shown)>,
    /// By the language they were read in.
    pub languages: Vec<(String, Shown)>,
}

/// The results of a survey as this caller sees them.
#[derive(Clone, Debug)]
pub struct Results {
    /// The survey.
    pub survey: Survey,
    /// Its versions, newest first.
    pub versions: Vec<VersionHead>,
    /// The figures of each major number, newest first.
    pub figures: Vec<Figures>,
    /// What is in no figure; nothing where it is a small group that this caller may not see.
    pub left_out: LeftOut,
    /// How many one-use invitations went out; nothing when nobody was invited one by one.
    pub issued: Option<u64>,
    /// How many answers are hoped for, and how many there are: question, answer.
    pub targets: Vec<(String, String, u64, Option<u64>)>,
    /// How often each tag stands on the answers to a question.
    pub tags: Vec<(String, String, Shown)>,
    /// The caller sees small groups too.
    pub exact: bool,
    /// Today.
    pub today: Date,
}

/// What was answered, for staff. Whoever may not see single responses sees it through the small-number gate.
pub async fn see_results(app: &App, caller: &Caller, held: &Held, id: SurveyId) -> Outcome<Results> {
    let mut read = app.db();
    let survey = store::surveys::find(&mut read, id, &caller.sight::<SeeResults>()).await?.or_absent()?;
    let exact = store::surveys::find(&mut read, id, &caller.sight::<SeeRows>()).await?.is_some();
    let versions = store::versions::list_heads(&mut read, id).await?;
    let groups = groups(app, held, &survey, &versions).await?;
    let left_out = left_out(&mut read, id).await?;
    let issued = store::results::find_issued(&mut read, id).await?.map(i64::unsigned_abs);
    let targets = store::results::list_targets(&mut read, id).await?;
    let tags = tags(&mut read, id, &groups, exact).await?;
    let figures: Vec<Figures> = groups.iter().map(|group| figures(group, held, &versions, exact)).collect();
    let targets = targets.into_iter().map(|(item, code, wanted)| {
        let reached = reached(&figures, &item, &code);
        (item, code, wanted.unsigned_abs(), reached)
    });
    let targets = targets.collect();
    let left_out = if exact { left_out } else { without_small(left_out) };
    Ok(Results { survey, versions, figures, left_out, issued, targets, tags, exact, today: today(app) })
}

fn figures(group: &Group, held: &Held, versions: &[VersionHead], exact: bool) -> Figures {
    let number = versions.iter().find(|head| head.number.major == group.major && head.stage.was_open());
    let sums = held.sums(&group.versions);
    let tables = match exact {
        true => sums.tallies.iter().map(|tally| release::open_table(tally, group.major)).collect(),
        false => group.behind_the_gate(&sums.tallies, &[]),
    };
    Figures {
        major: group.major,
        number: number.map(|head| head.number.to_string()).unwrap_or_default(),
        counted: group.counted(),
        tables,
        channels: behind_the_gate(&sums.channels, exact),
        languages: behind_the_gate(&sums.languages, exact),
    }
}

fn behind_the_gate(counts: &[(String, u64)], exact: bool) -> Vec<(String, Shown)> {
    let (names, counts): (Vec<String>, Vec<u64>) = counts.iter().cloned().unzip();
    let shown = match gate::line(&counts, SMALLEST) {
        _ if exact => counts.into_iter().map(Shown::Count).collect(),
        Line::Open { cells, .. } => cells,
        Line::Closed => vec![Shown::Hidden; counts.len()],
    };
    names.into_iter().zip(shown).collect()
}

fn reached(figures: &[Figures], item: &str, code: &str) -> Option<u64> {
    let of = |figures: &Figures| {
        let table = figures.tables.iter().find(|table| table.item == item)?;
        table.rows.as_ref()?.iter().find(|row| row.code == code)?.shown.count()
    };
    figures.first().and_then(of)
}

fn without_small(left_out: LeftOut) -> LeftOut {
    let all: u64 = left_out.excluded.iter().map(|(_, count)| count).sum();
    LeftOut {
        excluded: release::beside(all).filter(|all| *all > 0).map(|all| (String::new(), all)).into_iter().collect(),
        late: release::beside(left_out.late).unwrap_or(0),
        tests: 0,
        withdrawn: release::beside(left_out.withdrawn).unwrap_or(0),
    }
}

/// What is in no figure.
pub(super) async fn left_out(read: &mut impl Read, survey: SurveyId) -> Outcome<LeftOut> {
    let mut found = LeftOut::default();
    for (state, reason, count) in store::results::count_left_out(read, survey).await? {
        let count = count.unsigned_abs();
        match state {
            State::Late => found.late += count,
            State::Test => found.tests += count,
            State::Withdrawn => found.withdrawn += count,
            State::Excluded => found.excluded.push((reason.unwrap_or_default(), count)),
            State::Counted => {}
        }
    }
    Ok(found)
}

async fn tags(
    read: &mut impl Read,
    survey: SurveyId,
    groups: &[Group],
    exact: bool,
) -> Outcome<Vec<(String, String, Shown)>> {
    let names: BTreeMap<_, String> = store::results::list_tags(read, survey).await?.into_iter().collect();
    let all: u64 = groups.iter().map(Group::counted).sum();
    let counted = store::results::count_tagged(read, survey).await?.into_iter();
    let shown = |count: i64| match exact {
        true => Shown::Count(count.unsigned_abs()),
        false => gate::part(count.unsigned_abs(), all, SMALLEST),
    };
    Ok(counted.filter_map(|(item, tag, count)| Some((item, names.get(&tag)?.clone(), shown(count)))).collect())
}

/// The figures of every major number that was ever open, newest first: exact, from what counts in this moment.
pub(super) async fn groups(app: &App, held: &Held, survey: &Survey, versions: &[VersionHead]) -> Outcome<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for head in versions.iter().filter(|head| head.stage.was_open()) {
        let counted = bring(app, held, survey.id, head.id).await?;
        match groups.iter_mut().find(|group| group.major == head.number.major) {
            Some(group) => group.versions.push(counted),
            None => groups.push(Group { major: head.number.major, versions: vec![counted] }),
        }
    }
    Ok(groups)
}

/// What counts of one version now: what is held, brought to what the database says in this moment.
async fn bring(app: &App, held: &Held, survey: SurveyId, version: VersionId) -> Outcome<Counted> {
    let known = held.find(version);
    if let Some(counted) = &known
        && store::results::find_sum(&mut app.db(), (survey, version)).await? == Some(counted.columns.sum())
    {
        held.keep(version, counted.clone());
        return Ok(counted.clone());
    }
    let marks = store::results::list_marks(&mut app.db(), (survey, version)).await?;
    let before = match known {
        Some(counted) => counted,
        None => nothing_yet(app, version).await?,
    };
    if before.columns.is_now(&marks) {
        held.keep(version, before.clone());
        return Ok(before);
    }
    let mut columns = None;
    let missing = before.columns.missing(&marks);
    let mut opened = BTreeMap::new();
    for some in missing.chunks(AT_ONCE) {
        opened.extend(open(app, some).await?.into_iter().map(|response| (response.id, response)));
        // Words are let go of at once: only their codes are held.
        if opened.values().map(|response: &Response| response.answers.0.len()).sum::<usize>() >= ANSWERS_AT_ONCE {
            let from = columns.as_ref().unwrap_or(&*before.columns);
            let known: Vec<_> =
                marks.iter().filter(|mark| from.has(mark) || opened.contains_key(mark)).copied().collect();
            columns = Some(from.brought_to(&before.plan, &known, &opened));
            opened.clear();
        }
    }
    let from = columns.as_ref().unwrap_or(&*before.columns);
    let columns = from.brought_to(&before.plan, &marks, &opened);
    let counted = Counted { plan: before.plan, columns: Arc::new(columns) };
    held.keep(version, counted.clone());
    Ok(counted)
}

async fn nothing_yet(app: &App, version: VersionId) -> Outcome<Counted> {
    let found = store::versions::find(&mut app.db(), version).await?.or_absent()?;
    let plan = Plan::of(version, &areas::with(&mut app.db(), found.head.survey, found.questionnaire, None).await?);
    Ok(Counted { columns: Arc::new(Columns::empty(&plan)), plan: Arc::new(plan) })
}

/// These responses, opened. One whose key is gone is not among them.
pub(super) async fn open(app: &App, ids: &[ResponseId]) -> Outcome<Vec<Response>> {
    let mut read = app.db();
    let rows = store::responses::find_all(&mut read, ids).await?;
    let subjects: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let keys = vault::keys::find_all(&mut read, app.vault(), &subjects).await?;
    let keys: BTreeMap<Uuid, _> = keys.into_iter().map(|key| (key.subject(), key)).collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let key = keys.get(&row.id().uuid())?;
            row.open(key)
        })
        .collect())
}
