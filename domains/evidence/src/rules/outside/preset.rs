//! Tables that are published again and again in the same form. Each is a data file: `presets/`.

use crate::model::outside::{About, Plan};
use i18n::Written;
use imports::Table;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How a table that is known is read, and what is said of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Preset {
    /// Its name in the program.
    pub id: String,
    /// What people call it.
    pub name: Written,
    /// What is said of the table.
    pub about: About,
    /// How it is read.
    pub plan: Plan,
}

const FILES: &[&str] = &[
    include_str!("../../../presets/nhs_mhsds_waiting.json"),
    include_str!("../../../presets/serbia_recovery.json"),
    include_str!("../../../presets/stpatricks_day_services.json"),
    include_str!("../../../presets/stpatricks_earlier_services.json"),
    include_str!("../../../presets/stpatricks_recovery_programme.json"),
];

/// Every table that is known. A file that cannot be read is left out; a test reads them all.
pub static PRESETS: LazyLock<Vec<Preset>> =
    LazyLock::new(|| FILES.iter().filter_map(|file| serde_json::from_str(file).ok()).collect());

/// The one with this name.
pub fn preset(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.id == id)
}

/// The one whose columns are all in this table; of several, the one that knows most of them.
pub fn fitting(table: &Table) -> Option<&'static Preset> {
    let heads: Vec<String> = table.heads().map(i18n::fold).collect();
    let fits = |preset: &&Preset| preset.plan.columns.iter().all(|column| heads.contains(&i18n::fold(&column.head)));
    PRESETS.iter().filter(fits).max_by_key(|preset| preset.plan.columns.len())
}

#[cfg(test)]
pub(crate) fn files() -> &'static [&'static str] {
    FILES
}
