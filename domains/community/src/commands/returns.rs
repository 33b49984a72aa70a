use super::{today_utc, zone_of};
use crate::{
    model::{Partner, Return, ReturnFigures, ReturnId, Sent, StepTaken},
    permissions::{KeepPartners, SeeFigures, SeeReturns},
    rules::{
        self, FirstSent, Oddity, Period, Quarter, RETURN_NOT_OWED, RETURN_QUARTER_OPEN, Range, SHOWN_QUARTERS,
        ShownRange, Standing,
    },
    store::{self, Place},
};
use db::Read;
use i18n::Written;
use kernel::{Caller, Date, OrRefusal, OrganisationId, Outcome, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use organisations::{
    model::OrganisationKind,
    store::nodes::{self, Filter},
};
use std::collections::HashMap;

/// So many services are offered to choose from.
const MOST_SERVICES: usize = 3_000;

/// Everything that was sent, each time with its figures.
pub type AllSent = Vec<(Sent, ReturnFigures)>;

/// A partner organisation and its last quarters, the newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Owing {
    /// Which, and since when.
    pub partner: Partner,
    /// Where the return of each quarter stands; nothing for a quarter that it does not owe.
    pub quarters: Vec<(Quarter, Option<Standing>)>,
}

/// One return as a reader sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnSeen {
    /// Whose.
    pub organisation: OrganisationId,
    /// Of which quarter.
    pub quarter: Quarter,
    /// The return; nothing when nothing was ever sent.
    pub one: Option<Return>,
    /// Where it stands today.
    pub standing: Standing,
    /// What was sent, each time it was sent: old figures are kept.
    pub sent: AllSent,
    /// What was done with it.
    pub steps: Vec<StepTaken>,
    /// What looks odd in what was sent last.
    pub odd: Vec<Oddity>,
}

/// What partners sent up for a place and a period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SentUp {
    /// So many returns are owed for quarters that lie wholly in the period.
    pub owed: i64,
    /// So many of them count.
    pub accepted: i64,
    /// So many of those say that there was nothing.
    pub nil: i64,
    /// So many came and do not count yet.
    pub waiting: i64,
    /// So many are being corrected; what was accepted before counts until then.
    pub reopened: i64,
    /// Whose is not received: it is never taken as 0.
    pub missing: Vec<(OrganisationId, Quarter)>,
    /// Sessions, visits and uses: they add up.
    pub sums: (i64, i64, i64),
    /// Different people, each inside one organisation and quarter: they are never added.
    pub people: Vec<(OrganisationId, Quarter, i64)>,
    /// What was counted across organisations in this period.
    pub ranges: Vec<(String, ShownRange)>,
}

/// The partner organisations whose returns the caller may see, each with its last quarters.
pub async fn list_returns(app: &App, caller: &Caller) -> Outcome<Vec<Owing>> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let place = Place::of(&caller.sight::<SeeReturns>());
    let today = today_utc(app);
    let quarters = Quarter::over(today, SHOWN_QUARTERS);
    let partners = store::returns::list_partners(&mut now, &place).await?;
    let (Some(newest), Some(oldest)) = (quarters.first(), quarters.last()) else { return Ok(Vec::new()) };
    let returns = store::returns::list(&mut now, &place, (oldest.first(), newest.first())).await?;
    let came = came(&mut now, &returns).await?;
    let of = |partner: Partner| {
        let standing = |quarter: &Quarter| {
            owes(&partner, *quarter).then(|| {
                let came = came.get(&(partner.organisation, quarter.first())).copied();
                rules::standing(*quarter, came, today)
            })
        };
        let quarters = quarters.iter().map(|quarter| (*quarter, standing(quarter))).collect();
        Owing { partner, quarters }
    };
    Ok(partners.into_iter().map(of).collect())
}

fn owes(partner: &Partner, quarter: Quarter) -> bool {
    partner.since <= quarter.first() && partner.until.is_none_or(|until| quarter.first() < until)
}

/// What is known of each return, by organisation and quarter.
async fn came(read: &mut impl Read, returns: &[Return]) -> Outcome<HashMap<(OrganisationId, Date), FirstSent>> {
    let ids: db::Ids = returns.iter().map(|one| one.id).collect();
    let sent = store::returns::list_sent(read, &ids).await?;
    let of = |one: &Return| {
        let sent: Vec<&Sent> = sent.iter().filter(|sent| sent.of == one.id).collect();
        Some(first_sent(one, sent.first()?, sent.last()?))
    };
    Ok(returns.iter().filter_map(|one| Some(((one.organisation, one.quarter), of(one)?))).collect())
}

fn first_sent(one: &Return, first: &Sent, last: &Sent) -> FirstSent {
    FirstSent { state: one.state, nil: last.nil, on: rules::day_of(first.at, &jiff::tz::TimeZone::UTC) }
}

/// What was sent of a return, with its figures.
pub(super) async fn all_sent(read: &mut impl Read, id: ReturnId) -> Outcome<AllSent> {
    let sent = store::returns::list_sent(read, &[id].into_iter().collect()).await?;
    let mut figures = store::returns::figures_of(read, &sent).await?;
    Ok(sent
        .into_iter()
        .map(|one| {
            let figures = figures.remove(&(one.of, one.number)).unwrap_or_default();
            (one, figures)
        })
        .collect())
}

/// The return of an organisation and quarter, with everything that was sent.
pub async fn see_return(
    app: &App,
    caller: &Caller,
    (organisation, quarter): (OrganisationId, Quarter),
) -> Outcome<ReturnSeen> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    nodes::find_within(&mut now, organisation, &caller.sight::<SeeReturns>()).await?.or_absent()?;
    owed(&mut now, app, (organisation, quarter)).await?;
    let one = store::returns::find(&mut now, organisation, quarter.first()).await?;
    let (mut sent, mut steps, mut odd) = (AllSent::new(), Vec::new(), Vec::new());
    let mut first = None;
    if let Some(one) = &one {
        sent = all_sent(&mut now, one.id).await?;
        steps = store::returns::list_steps(&mut now, one.id).await?;
        first = sent.first().zip(sent.last()).map(|((first, _), (last, _))| first_sent(one, first, last));
    }
    if let Some((_, figures)) = sent.last() {
        odd = oddities(&mut now, (organisation, quarter), figures).await?;
    }
    let standing = rules::standing(quarter, first, today_utc(app));
    Ok(ReturnSeen { organisation, quarter, one, standing, sent, steps, odd })
}

/// What would look odd in these figures, for somebody who is about to send them: other organisations are not named to them.
pub async fn look_at_return(
    app: &App,
    caller: &Caller,
    of: (OrganisationId, Quarter),
    figures: &ReturnFigures,
) -> Outcome<Vec<Oddity>> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    nodes::find_within(&mut now, of.0, &caller.sight::<SeeReturns>()).await?.or_absent()?;
    oddities(&mut now, of, figures).await
}

/// What looks odd beside the last return of this organisation and beside the others of this quarter.
pub(super) async fn oddities(
    read: &mut impl Read,
    (organisation, quarter): (OrganisationId, Quarter),
    figures: &ReturnFigures,
) -> Outcome<Vec<Oddity>> {
    let last = match store::returns::find(read, organisation, quarter.before().first()).await? {
        Some(one) => all_sent(read, one.id).await?.pop().map(|(_, figures)| figures),
        None => None,
    };
    let when = (quarter.first(), quarter.first());
    let returns = store::returns::list(read, &Place::everywhere(), when).await?;
    let ids: db::Ids = returns.iter().map(|one| one.id).collect();
    let sent = store::returns::list_sent(read, &ids).await?;
    let figures_of = store::returns::figures_of(read, &sent).await?;
    let others: Vec<(OrganisationId, ReturnFigures)> = returns
        .iter()
        .filter(|one| one.organisation != organisation)
        .filter_map(|one| Some((one.organisation, figures_of.get(&(one.id, one.sent))?.clone())))
        .collect();
    Ok(rules::oddities(figures, last.as_ref(), &others))
}

/// That this organisation owes a return of this quarter, and that the quarter is over on its clock.
pub(super) async fn owed(
    read: &mut impl Read,
    app: &App,
    (organisation, quarter): (OrganisationId, Quarter),
) -> Outcome<()> {
    let partner = store::returns::find_partner(read, organisation).await?.or_refuse(RETURN_NOT_OWED)?;
    if !owes(&partner, quarter) {
        return Err(RETURN_NOT_OWED.into());
    }
    let zone = zone_of(read, organisation).await?;
    if rules::day_of(app.now(), &zone) <= quarter.last() {
        return Err(RETURN_QUARTER_OPEN.into());
    }
    Ok(())
}

/// Somebody of the area says from which quarter on an organisation owes figures. With `ends`, until which.
pub async fn keep_partner(
    app: &App,
    caller: &Caller,
    organisation: OrganisationId,
    (since, ends): (Quarter, Option<Quarter>),
) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let node = nodes::find_within(&mut work, organisation, &caller.sight::<KeepPartners>()).await?.or_absent()?;
        let proof = caller.may::<KeepPartners>(&node.standing())?;
        let partner = Partner { organisation, since: since.first(), until: ends.map(Quarter::first) };
        store::returns::save_partner(&mut work, &partner, &proof).await?;
        let record = proof.record(Ref::new("organisations", organisation)).note("since", since.to_string());
        work.commit(record).await
    })
    .await
}

/// What partners within a place sent up for a period, for whoever sees its figures.
pub async fn see_sent_up(app: &App, caller: &Caller, place: OrganisationId, period: Period) -> Outcome<SentUp> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    nodes::find_within(&mut now, place, &caller.sight::<SeeFigures>()).await?.or_absent()?;
    let today = today_utc(app);
    let quarters: Vec<Quarter> =
        Quarter::within(period.from, period.to).into_iter().filter(|quarter| quarter.last() < today).collect();
    let mut up = SentUp { ranges: ranges(&mut now, place, period).await?, ..SentUp::default() };
    let (Some(first), Some(last)) = (quarters.first(), quarters.last()) else { return Ok(up) };
    let within = Place { kind: "within", organisation: Some(place) };
    let partners = store::returns::list_partners(&mut now, &within).await?;
    let returns = store::returns::list(&mut now, &within, (first.first(), last.first())).await?;
    let ids: db::Ids = returns.iter().map(|one| one.id).collect();
    let sent = store::returns::list_sent(&mut now, &ids).await?;
    let figures = store::returns::figures_of(&mut now, &sent).await?;
    for partner in &partners {
        for quarter in quarters.iter().filter(|quarter| owes(partner, **quarter)) {
            let is_it = |one: &&Return| (one.organisation, one.quarter) == (partner.organisation, quarter.first());
            up.add((partner.organisation, *quarter), returns.iter().find(is_it), &figures);
        }
    }
    Ok(up)
}

async fn ranges(read: &mut impl Read, place: OrganisationId, period: Period) -> Outcome<Vec<(String, ShownRange)>> {
    let rounds = store::linkage::list_published(read, place, (period.from, period.to)).await?;
    let shown = |round: crate::model::Round| Some((round.name.clone(), rules::shown_range(Range::of(&round)?)));
    Ok(rounds.into_iter().filter_map(shown).collect())
}

impl SentUp {
    fn add(
        &mut self,
        (organisation, quarter): (OrganisationId, Quarter),
        one: Option<&Return>,
        figures: &HashMap<(ReturnId, i64), ReturnFigures>,
    ) {
        self.owed += 1;
        let Some(one) = one.filter(|one| one.sent > 0) else {
            self.missing.push((organisation, quarter));
            return;
        };
        let Some(counts) = one.accepted.and_then(|number| figures.get(&(one.id, number))) else {
            self.waiting += 1;
            return;
        };
        self.accepted += 1;
        self.nil += i64::from(counts.is_nil());
        self.reopened += i64::from(!rules::is_settled(one.state));
        let (sessions, visits, uses) = counts.sums();
        self.sums = (self.sums.0 + sessions, self.sums.1 + visits, self.sums.2 + uses);
        self.people.push((organisation, quarter, counts.people));
    }
}

/// The services that could owe figures, where the caller may say so, in the order of their names.
pub async fn list_possible_partners(app: &App, caller: &Caller) -> Outcome<Vec<(OrganisationId, Written)>> {
    caller.signed_in()?;
    let sight = caller.sight::<KeepPartners>();
    if sight.kind() == "nothing" {
        return Err(Refusal::absent().into());
    }
    let (language, within, kind) = (caller.language(), sight.organisation(), Some(OrganisationKind::Service));
    let page = nodes::list(&mut app.db(), Filter { language, within, kind, size: MOST_SERVICES }, None).await?;
    let open = page.items.into_iter().filter(|service| service.to.is_none());
    Ok(open.map(|service| (service.id, service.names)).collect())
}
