//! The rolling count: each measure at each place in each month is counted again from the rows, the longest ago first.
//! What is not equal is put right, told to whoever runs the machine, and shown as "being checked" until a second count
//! agrees.

use super::{
    Figures,
    held::{Held, OutOfStep, Slice},
    rows,
};
use crate::store::Seen;
use cube::Row;
use kernel::Outcome;
use ledger::App;

/// One turn each minute.
const TURNS_A_DAY: usize = 24 * 60;
/// Slices of a turn at least.
const LEAST: usize = 5;

/// What one turn of the rolling count found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Audited {
    /// Slices counted.
    pub slices: usize,
    /// Slices that were not equal.
    pub unequal: usize,
}

impl Figures {
    /// Counts so many slices again: first those in doubt, then the longest ago.
    pub async fn audit(&self, app: &App, slices: usize) -> Outcome<Audited> {
        self.catch_up(app).await?;
        let mut audited = Audited::default();
        for slice in self.oldest(slices) {
            audited.slices += 1;
            match self.agrees(app, &slice).await? {
                Some(true) => self.trust(&slice),
                Some(false) => {
                    audited.unequal += 1;
                    self.doubt(slice);
                }
                None => {}
            }
        }
        Ok(audited)
    }

    /// One turn of many: so much that everything is counted again within a day when a turn is taken each minute.
    pub async fn audit_in_turn(&self, app: &App) -> Outcome<Audited> {
        let all = self.held().as_ref().map_or(0, |held| held.slices().count());
        self.audit(app, all.div_ceil(TURNS_A_DAY).max(LEAST)).await
    }

    /// Counts everything anew while the old figures are served, then puts it in their place.
    pub async fn count_anew_beside(&self, app: &App) -> Outcome<()> {
        let _turn = self.0.turn.lock().await;
        let held = rows::count_anew(app).await?;
        self.put(held);
        Ok(())
    }

    fn oldest(&self, count: usize) -> Vec<Slice> {
        let held = self.held();
        let Some(held) = held.as_ref() else { return Vec::new() };
        let rank = |slice: Slice| (!held.suspects.contains(&slice), held.counted.get(&slice).copied(), slice);
        let mut slices: Vec<_> = held.slices().map(rank).collect();
        slices.sort();
        slices.into_iter().take(count).map(|(.., slice)| slice).collect()
    }

    /// Whether the cube says of this slice what its rows say; what differs is put right. Nothing when the node has
    /// followed more meanwhile: the next turn looks again.
    async fn agrees(&self, app: &App, slice: &Slice) -> Outcome<Option<bool>> {
        let _turn = self.0.turn.lock().await;
        let days = (slice.month.first_day(), slice.month.first_day().last_of_month());
        let (position, rows) = rows::rows_at_head(app, &slice.measure, days).await?;
        let followed = self.follow_to(app, position).await?;
        let agreed = match (followed, self.held_to_change().as_mut()) {
            (Ok(()), Some(held)) if held.beside.position == position => {
                held.counted.insert(slice.clone(), app.now());
                recount(held, slice, &rows)
            }
            (Ok(()), _) => return Ok(None),
            (Err(out_of_step), _) => Err(out_of_step),
        };
        match agreed {
            Ok(agreed) => Ok(Some(agreed)),
            Err(out_of_step) => {
                tracing::error!(%out_of_step, "the figures are counted anew from the facts");
                self.put(rows::count_anew(app).await?);
                Ok(Some(false))
            }
        }
    }

    fn doubt(&self, slice: Slice) {
        let (measure, node, month) = (&slice.measure, slice.node, slice.month.first_day());
        tracing::error!(measure, %node, %month, "a figure was not what its facts say; it was put right and is being checked");
        metrics::counter!("comhar_measures_unequal_total").increment(1);
        if let Some(held) = self.held_to_change().as_mut() {
            held.suspects.insert(slice);
        }
    }

    fn trust(&self, slice: &Slice) {
        if let Some(held) = self.held_to_change().as_mut() {
            held.suspects.remove(slice);
        }
    }
}

/// Compares the cube with the rows of this slice, and puts right what differs.
fn recount(held: &mut Held, slice: &Slice, rows: &[Seen]) -> Result<bool, OutOfStep> {
    let unknown = || OutOfStep("a fact has a measure or a kind that was never followed".to_owned());
    let measure = held.measure(&slice.measure).ok_or_else(unknown)?;
    let counts = |seen: &&Seen| seen.node == slice.node && seen.day <= held.beside.until;
    let row = |seen: &Seen| {
        let person = seen.person.map(crate::PersonKey::uuid);
        Some(Row { measure, person, node: seen.node, day: seen.day, kind: held.kind(&seen.kind)?, value: seen.value })
    };
    let rows = rows.iter().filter(counts).map(row).collect::<Option<Vec<Row>>>().ok_or_else(unknown)?;
    let asked = cube::Slice { measure, node: slice.node, month: slice.month };
    let found = held.cube.recount_slice(&asked, &rows).map_err(|refused| OutOfStep(refused.to_string()))?;
    Ok(found.agrees())
}
