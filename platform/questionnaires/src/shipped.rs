//! Questionnaires in our own words, for use at once.

use crate::Questionnaire;
use crate::scoring::Scoring;
use std::sync::OnceLock;

/// A questionnaire that is given out with this software.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// Its name: `comhar-recovery`.
    pub name: &'static str,
    /// The questionnaire, in every language.
    pub questionnaire: &'static Questionnaire,
    /// How it is scored, when it is.
    pub scoring: Option<&'static Scoring>,
    /// The key, in the language files, of the sentence that says how far it can be trusted: `shipped-not-validated`.
    pub status: &'static str,
}

struct File {
    name: &'static str,
    questionnaire: &'static str,
    scoring: Option<&'static str>,
    status: &'static str,
}

const PLAIN: &str = "shipped-ready";
const NOT_VALIDATED: &str = "shipped-not-validated";
const SKELETON: &str = "shipped-skeleton";

const FILES: &[File] = &[
    File {
        name: "comhar-recovery",
        questionnaire: include_str!("../data/shipped/comhar-recovery.json"),
        scoring: Some(include_str!("../data/shipped/comhar-recovery.scoring.json")),
        status: NOT_VALIDATED,
    },
    File {
        name: "course-evaluation",
        questionnaire: include_str!("../data/shipped/course-evaluation.json"),
        scoring: None,
        status: PLAIN,
    },
    File {
        name: "satisfaction",
        questionnaire: include_str!("../data/shipped/satisfaction.json"),
        scoring: Some(include_str!("../data/shipped/satisfaction.scoring.json")),
        status: PLAIN,
    },
    File {
        name: "equality-monitoring",
        questionnaire: include_str!("../data/shipped/equality-monitoring.json"),
        scoring: None,
        status: PLAIN,
    },
    File {
        name: "recovery-checklist",
        questionnaire: include_str!("../data/shipped/recovery-checklist.json"),
        scoring: Some(include_str!("../data/shipped/recovery-checklist.scoring.json")),
        status: SKELETON,
    },
    File {
        name: "have-your-say",
        questionnaire: include_str!("../data/shipped/have-your-say.json"),
        scoring: None,
        status: PLAIN,
    },
];

struct Read {
    name: &'static str,
    questionnaire: Questionnaire,
    scoring: Option<Scoring>,
    status: &'static str,
}

fn read() -> &'static [Read] {
    static READ: OnceLock<Vec<Read>> = OnceLock::new();
    READ.get_or_init(|| FILES.iter().filter_map(read_one).collect())
}

fn read_one(file: &File) -> Option<Read> {
    let questionnaire = serde_json::from_str(file.questionnaire).ok()?;
    let scoring = match file.scoring {
        Some(json) => Some(Scoring::read(json).ok()?),
        None => None,
    };
    Some(Read { name: file.name, questionnaire, scoring, status: file.status })
}

/// Every questionnaire that is given out; read once. A file that cannot be read is left out, and a test reads them all.
pub fn all() -> Vec<Shipped> {
    let shipped = |read: &'static Read| Shipped {
        name: read.name,
        questionnaire: &read.questionnaire,
        scoring: read.scoring.as_ref(),
        status: read.status,
    };
    read().iter().map(shipped).collect()
}

/// The questionnaire with this name.
pub fn find(name: &str) -> Option<Shipped> {
    all().into_iter().find(|shipped| shipped.name == name)
}

/// Every file as it stands, with its name.
#[cfg(test)]
pub(crate) fn files() -> Vec<(&'static str, &'static str)> {
    FILES.iter().map(|file| (file.name, file.questionnaire)).collect()
}
