use crate::{
    model::{AnswerBody, Measure, MeasureId, TimeId, TimeState},
    permissions::{SeeFigures, SeeShared},
    rules::{self, EpisodeFacts, Figures, RowRights, Taken},
    store::{
        self,
        figures::{AnswerRow, TimeRow},
    },
};
use db::Read;
use kernel::{Caller, Date, OrRefusal, OrganisationId, Outcome, PersonId, Reach};
use ledger::App;
use organisations::store::nodes;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use vault::SubjectKey;

/// The figures of a service with all that a page needs to explain them.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceFigures {
    /// The service, or the area.
    pub place: OrganisationId,
    /// The figures.
    pub figures: Figures,
    /// Whether this reader sees small counts.
    pub rights: RowRights,
    /// The measures that were taken, for their titles, bands and sources.
    pub measures: Vec<Measure>,
    /// People who were asked and have not said yes.
    pub waiting: u32,
}

/// The figures of a service, or of all services in an area: from what people share with it at this moment, and nothing else.
pub async fn see_figures(app: &App, caller: &Caller, place: OrganisationId) -> Outcome<ServiceFigures> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    nodes::find_within(&mut now, place, &caller.sight::<SeeFigures>()).await?.or_absent()?;
    let times = store::figures::list_times(&mut now, place).await?;
    let answers = store::figures::list_answers(&mut now, place).await?;
    let measures = measures_of(&mut now, &answers).await?;
    let keys = keys_of(&mut now, app, &answers).await?;
    let episodes = episodes(&times, &answers, (&measures, &keys));
    let mut scorings: Vec<_> = measures.iter().map(|measure| &measure.scoring).collect();
    // Two loaded versions of one instrument are scored alike, so they count together.
    scorings.dedup_by_key(|scoring| scoring.key.clone());
    let figures = rules::figures(&episodes, &scorings);
    let waiting = times.iter().filter(|time| time.state == TimeState::Asked).count();
    let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
    Ok(ServiceFigures { place, figures, rights: rights(caller), measures, waiting })
}

/// Whoever sees what was shared sees small counts, too.
fn rights(caller: &Caller) -> RowRights {
    match caller.reach::<SeeShared>() {
        Reach::Within(_) => RowRights::Rows,
        _ => RowRights::Figures,
    }
}

async fn measures_of(read: &mut impl Read, answers: &[AnswerRow]) -> Outcome<Vec<Measure>> {
    let ids: BTreeSet<MeasureId> = answers.iter().map(|answer| answer.measure).collect();
    let mut measures = store::measures::list_of(read, &ids.into_iter().collect::<Vec<_>>()).await?;
    measures.sort_by(|one, other| (&one.name, one.loaded_on, one.id).cmp(&(&other.name, other.loaded_on, other.id)));
    Ok(measures)
}

/// Keys are read a thousand at a time.
const AT_ONCE: usize = 1_000;

async fn keys_of(read: &mut impl Read, app: &App, answers: &[AnswerRow]) -> Outcome<HashMap<uuid::Uuid, SubjectKey>> {
    let people: BTreeSet<PersonId> = answers.iter().map(|answer| answer.person).collect();
    let people: Vec<uuid::Uuid> = people.into_iter().map(PersonId::uuid).collect();
    let mut keys = HashMap::new();
    for some in people.chunks(AT_ONCE) {
        let found = vault::keys::find_all(read, app.vault(), some).await?;
        keys.extend(found.into_iter().map(|key| (key.subject(), key)));
    }
    Ok(keys)
}

/// What is known of each time together.
fn episodes(
    times: &[TimeRow],
    answers: &[AnswerRow],
    (measures, keys): (&[Measure], &HashMap<uuid::Uuid, SubjectKey>),
) -> Vec<EpisodeFacts> {
    let measures: HashMap<MeasureId, &Measure> = measures.iter().map(|measure| (measure.id, measure)).collect();
    let mut taken: HashMap<TimeId, BTreeMap<String, Taken>> = HashMap::new();
    for answer in answers {
        let Some(measure) = measures.get(&answer.measure) else { continue };
        let Some(body) = keys.get(&answer.person.uuid()).and_then(|key| store::figures::open(key, answer)) else {
            continue;
        };
        add(taken.entry(answer.time).or_default().entry(measure.name.clone()).or_default(), measure, &body);
    }
    let count = |number: i64| u32::try_from(number).unwrap_or_default();
    let mut facts = |time: &TimeRow| EpisodeFacts {
        together: time.began_on.is_some(),
        ended: time.state == TimeState::Ended,
        treatment_contacts: count(time.treatment_contacts),
        asked: count(time.asked),
        answered: count(time.answered),
        shares: time.shares > 0,
        waited_days: time.referred_on.zip(time.first_treatment_on).map(|(from, to)| days_between(from, to)),
        taken: taken.remove(&time.id).unwrap_or_default(),
    };
    times.iter().map(&mut facts).collect()
}

fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

fn add(taken: &mut Taken, measure: &Measure, body: &AnswerBody) {
    let Some(rule) = rules::main_score(&measure.scoring) else { return };
    match body.scores.iter().find(|score| score.key == rule.key).and_then(|score| score.result.value()) {
        Some(value) => taken.scores.push(value),
        None => taken.incomplete += 1,
    }
}
