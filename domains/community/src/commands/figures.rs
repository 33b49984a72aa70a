use super::zone_of;
use crate::{
    permissions::{KeepRegister, SeeFigures},
    rules::{self, Came, Figures, Held, PERIOD, Period, Rated, RowRights},
    store::{self, figures::CameRow},
};
use db::Read;
use i18n::Written;
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, Reach};
use ledger::App;
use organisations::store::nodes;

/// The figures of a place and a period.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceFigures {
    /// The service, or the area.
    pub place: OrganisationId,
    /// Its names.
    pub names: Written,
    /// From when to when.
    pub period: Period,
    /// The figures.
    pub figures: Figures,
    /// Whether this reader sees small counts.
    pub rights: RowRights,
}

/// The figures of a service, or of all services within an area, read in one unmoving state.
pub async fn see_figures(
    app: &App,
    caller: &Caller,
    place: OrganisationId,
    period: Option<Period>,
) -> Outcome<PlaceFigures> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let node = nodes::find_within(&mut now, place, &caller.sight::<SeeFigures>()).await?.or_absent()?;
    let zone = zone_of(&mut now, place).await?;
    let period = period.unwrap_or_else(|| Period::this_year(rules::day_of(app.now(), &zone)));
    let moments = period.moments(&zone).or_refuse(PERIOD)?;
    let mut rows = store::figures::list_came(&mut now, place, moments).await?;
    rows.extend(store::figures::list_crises(&mut now, place, moments).await?);
    let unknown = store::figures::count_unknown_crises(&mut now, place, moments).await?;
    let mut held: Vec<Held> =
        store::figures::list_held(&mut now, place, moments).await?.into_iter().map(held).collect();
    held.push(Held { kind: crate::model::Kind::CrisisIntervention, sessions: 0, anonymous: unknown });
    let (rated, trainees) = beside(&mut now, place, period).await?;
    let came: Vec<Came> = rows.iter().map(came).collect();
    let figures = rules::figures(&came, &held, rated, trainees);
    Ok(PlaceFigures { place, names: node.names, period, figures, rights: rights(caller) })
}

async fn beside(read: &mut impl Read, place: OrganisationId, period: Period) -> Outcome<(Rated, i64)> {
    let months = (rules::month_of(period.from), rules::month_of(period.to));
    let (count, sum) = store::figures::rated(read, place, months).await?;
    let trainings = store::ratings::list_trainings(read, place, (period.from, period.to)).await?;
    Ok((Rated { count, sum }, trainings.iter().map(|training| training.people).sum()))
}

fn came(row: &CameRow) -> Came {
    Came { kind: row.kind, occasion: row.occasion, person: row.account.unwrap_or(row.root) }
}

fn held((kind, sessions, anonymous): (crate::model::Kind, i64, i64)) -> Held {
    Held { kind, sessions, anonymous }
}

/// Whoever keeps the registers sees small counts, too.
fn rights(caller: &Caller) -> RowRights {
    match caller.reach::<KeepRegister>() {
        Reach::Within(_) => RowRights::Rows,
        _ => RowRights::Figures,
    }
}

/// The places whose figures the caller may see: the area itself, then services with offers.
pub async fn list_places(app: &App, caller: &Caller) -> Outcome<Vec<(OrganisationId, Written)>> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let sight = caller.sight::<SeeFigures>();
    let place = store::Place::of(&sight);
    let mut ids: Vec<OrganisationId> =
        store::offers::list(&mut now, &place).await?.into_iter().map(|offer| offer.organisation).collect();
    ids.extend(sight.organisation());
    ids.sort_unstable();
    ids.dedup();
    let mut names = nodes::find_names(&mut now, ids).await?;
    names.sort_by_key(|(id, name)| {
        (Some(*id) != sight.organisation(), i18n::sort_key(caller.language(), name.text(caller.language())))
    });
    Ok(names)
}
