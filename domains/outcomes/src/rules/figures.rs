//! The figures of a service, from what people shared with it.

use questionnaires::scoring::{
    Change, Scoring,
    talking_therapies::{self as therapies, Episode, Pair, Rate},
};
use std::collections::BTreeMap;

/// The measures that the rules of NHS Talking Therapies take together.
const DEPRESSION: &str = "phq9";
const ANXIETY: &str = "gad7";

/// The scores of one person on one measure in one time together, oldest first: only the person's own view, only what they
/// shared with the service, only the score that stands for the measure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// Scores that came out.
    pub scores: Vec<f64>,
    /// Answers without a score, because too much was missing.
    pub incomplete: u32,
}

/// What is known of one time together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EpisodeFacts {
    /// The person said yes.
    pub together: bool,
    /// It has ended.
    pub ended: bool,
    /// Treatment contacts that the person came to.
    pub treatment_contacts: u32,
    /// How often the person was asked.
    pub asked: u32,
    /// How often they answered.
    pub answered: u32,
    /// The person lets the service see something.
    pub shares: bool,
    /// Days from referral to the first treatment contact, when both are known.
    pub waited_days: Option<i64>,
    /// What was taken, by the key of the scoring.
    pub taken: BTreeMap<String, Taken>,
}

/// How many people were reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoverageFigures {
    /// People who answered at least once, among people with a time together.
    pub people: Rate,
    /// Answers, among askings.
    pub askings: Rate,
    /// People who let the service see something, among people with a time together.
    pub sharing: Rate,
}

/// The figures of one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureFigures {
    /// The key of its scoring.
    pub name: String,
    /// People with two scores or more, among people with a time together.
    pub paired: Rate,
    /// Better by more than chance, among people with two scores.
    pub improvement: Rate,
    /// Worse by more than chance, among the same. Nothing when no threshold is established.
    pub deterioration: Rate,
    /// A case at first and none at last, among those who were a case at first. Only where a cut-off exists.
    pub recovery: Option<Rate>,
    /// A threshold of reliable change is established.
    pub threshold: bool,
    /// Answers without a score, because too much was missing.
    pub incomplete: u32,
}

/// The figures of a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many people were reached.
    pub coverage: CoverageFigures,
    /// Measure by measure.
    pub measures: Vec<MeasureFigures>,
    /// By the rules of NHS Talking Therapies, where both of its measures are taken.
    pub therapies: Option<therapies::Figures>,
    /// How long people waited, where the days of some finished course are known.
    pub waits: Option<therapies::Waits>,
}

/// The figures of these times together. `scorings` holds the scoring of every measure that was taken.
pub fn figures(episodes: &[EpisodeFacts], scorings: &[&Scoring]) -> Figures {
    let together: Vec<&EpisodeFacts> = episodes.iter().filter(|episode| episode.together).collect();
    let measures = scorings.iter().map(|scoring| of_measure(&together, scoring)).collect();
    Figures { coverage: coverage(&together), measures, therapies: of_therapies(&together), waits: waits(&together) }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn coverage(together: &[&EpisodeFacts]) -> CoverageFigures {
    let among = count(together.len());
    let people = |yes: fn(&EpisodeFacts) -> bool| Rate {
        of: count(together.iter().filter(|episode| yes(episode)).count()),
        among,
    };
    let asked = together.iter().map(|episode| episode.asked).sum();
    let answered = together.iter().map(|episode| episode.answered).sum();
    CoverageFigures {
        people: people(|episode| episode.answered > 0),
        askings: Rate { of: answered, among: asked },
        sharing: people(|episode| episode.shares),
    }
}

fn of_measure(together: &[&EpisodeFacts], scoring: &Scoring) -> MeasureFigures {
    let rule = super::main_score(scoring);
    let taken = || together.iter().filter_map(|episode| episode.taken.get(&scoring.key));
    let pairs: Vec<(f64, f64)> = taken().filter_map(first_and_last).collect();
    let paired = count(pairs.len());
    let changed = |wanted: Change| {
        let is = |(first, last): &&(f64, f64)| Some(wanted) == change_of(scoring, *first, *last);
        Rate { of: count(pairs.iter().filter(is).count()), among: paired }
    };
    let cases = rule.and_then(|rule| rule.caseness.first()).map(|known| known.case);
    let recovery = cases.map(|case| {
        let began: Vec<&(f64, f64)> = pairs.iter().filter(|(first, _)| case.holds(*first)).collect();
        let over = began.iter().filter(|(_, last)| !case.holds(*last)).count();
        Rate { of: count(over), among: count(began.len()) }
    });
    MeasureFigures {
        name: scoring.key.clone(),
        paired: Rate { of: paired, among: count(together.len()) },
        improvement: changed(Change::ReliablyBetter),
        deterioration: changed(Change::ReliablyWorse),
        recovery,
        threshold: rule.is_some_and(|rule| !rule.reliable_change.is_empty()),
        incomplete: taken().map(|taken| taken.incomplete).sum(),
    }
}

/// The first score and the last one after it.
fn first_and_last(taken: &Taken) -> Option<(f64, f64)> {
    match taken.scores.as_slice() {
        [first, .., last] => Some((*first, *last)),
        _ => None,
    }
}

fn change_of(scoring: &Scoring, first: f64, last: f64) -> Option<Change> {
    let rule = super::main_score(scoring)?;
    let (first, last) = (scoring.metric(&rule.key, first)?, scoring.metric(&rule.key, last)?);
    Some(first.change_to(last, None))
}

/// The waits of finished courses; nothing when no day of any is known.
fn waits(together: &[&EpisodeFacts]) -> Option<therapies::Waits> {
    let finished = |episode: &&&EpisodeFacts| therapies::is_finished_course(episode.ended, episode.treatment_contacts);
    let waits = therapies::waits(together.iter().filter(finished).map(|episode| episode.waited_days));
    (waits.six_weeks.among > 0).then_some(waits)
}

/// Nothing when neither of the two measures was ever taken here: then these figures would all be about nobody.
fn of_therapies(together: &[&EpisodeFacts]) -> Option<therapies::Figures> {
    let (depression, anxiety) = (therapies::measure(DEPRESSION)?, therapies::measure(ANXIETY)?);
    let is_taken =
        |episode: &&&EpisodeFacts| [DEPRESSION, ANXIETY].iter().any(|name| episode.taken.contains_key(*name));
    together.iter().find(is_taken)?;
    let pair = |episode: &EpisodeFacts, measure| -> Pair<'_> {
        let measure: &'static therapies::Measure = measure;
        let taken = episode.taken.get(&measure.key);
        let pair = taken.and_then(first_and_last);
        let first = taken.and_then(|taken| taken.scores.first().copied());
        Pair { measure, first, last: pair.map(|(_, last)| last) }
    };
    let episodes: Vec<Episode<'_>> = together
        .iter()
        .map(|episode| Episode {
            ended: episode.ended,
            treatments: episode.treatment_contacts,
            depression: pair(episode, depression),
            anxiety: pair(episode, anxiety),
        })
        .collect();
    Some(therapies::figures(&episodes))
}
