use super::today_utc;
use crate::{
    model::{Member, MemberAnswer, Round, RoundId, RoundKey, RoundState},
    permissions::{OpenLinkage, SeeLinkage, SendParcel},
    rules::{
        self, KeyFile, LINKAGE_DAYS, LINKAGE_NO_KEY, LINKAGE_NOT_AGREED, LINKAGE_TOO_FEW, LINKAGE_YEAR, Period, Range,
        ShownRange,
    },
    store::{self, Place},
};
use db::Read;
use kernel::{Caller, Id, OrRefusal, OrganisationId, Outcome, Reach, Refusal, Standing};
use ledger::{App, RecordOf, Work};
use organisations::store::nodes;
use std::collections::BTreeSet;

/// A round as a reader sees it. The office sees the range as it was found; the organisations what the small-number gate lets through,
/// once it is published.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundSeen {
    /// The round.
    pub round: Round,
    /// Those whom it asks that this reader may see: the office all, an organisation itself.
    pub members: Vec<Member>,
    /// So many it asks.
    pub asked: i64,
    /// So many sent a parcel.
    pub sent: i64,
    /// What was found, for the office.
    pub found: Option<Range>,
    /// What the organisations see, or would see.
    pub shown: Option<ShownRange>,
}

/// What the office needs to open a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundForm {
    /// What it is called.
    pub name: String,
    /// Its period.
    pub period: Period,
    /// Whom it asks.
    pub organisations: BTreeSet<OrganisationId>,
}

/// The office opens a round and asks organisations. The key is made here, sealed at once and never shown to the office.
pub async fn open_round(app: &App, caller: &Caller, form: &RoundForm) -> Outcome<RoundId> {
    caller.signed_in()?;
    let name = rules::name(&form.name)?;
    if form.organisations.len() < 2 {
        return Err(LINKAGE_TOO_FEW.into());
    }
    if form.period.from.year() != form.period.to.year() {
        return Err(LINKAGE_YEAR.into());
    }
    app.command(async |mut work: Work| {
        let sight = caller.sight::<OpenLinkage>();
        let proof = caller.may::<OpenLinkage>(&Standing { owner: None, organisation: sight.organisation() })?;
        let round = fresh(&mut work, app, (&name, form.period)).await?;
        let id = round.id;
        store::linkage::insert(&mut work, &round, &proof).await?;
        for organisation in &form.organisations {
            nodes::find_within(&mut work, *organisation, &sight).await?.or_absent()?;
            store::linkage::insert_member(&mut work, &asked(app, id, *organisation), &proof).await?;
        }
        work.commit(proof.record(round.reference()).note("asked", form.organisations.len())).await?;
        Ok(id)
    })
    .await
}

async fn fresh(work: &mut Work, app: &App, (name, period): (&str, Period)) -> Outcome<Round> {
    let id = RoundId::untimed(app.random());
    let key = vault::keys::create(work, app.vault(), app.random(), id.uuid()).await?;
    let secret = RoundKey { key: rules::hex(linkage::ProgrammeKey::fresh(app.random()).as_bytes()) };
    Ok(Round {
        id,
        name: name.to_owned(),
        from_day: period.from,
        to_day: period.to,
        state: RoundState::Open,
        opened_at: app.now(),
        destroy_on: rules::days_later(today_utc(app), LINKAGE_DAYS),
        sealed: Some(store::linkage::seal_key(&key, app.random(), &secret)),
        local_people: None,
        low: None,
        likeliest: None,
        high: None,
        counted_at: None,
        published_at: None,
        destroyed_at: None,
        version: 1,
    })
}

fn asked(app: &App, round: RoundId, organisation: OrganisationId) -> Member {
    Member {
        round,
        organisation,
        parcel: Id::<Member>::untimed(app.random()).uuid(),
        answer: MemberAnswer::Invited,
        sent_at: None,
        codes: None,
        refused: None,
        too_little: None,
        digest: None,
        destroyed_at: None,
    }
}

/// The rounds that the caller may see, the newest first.
pub async fn list_rounds(app: &App, caller: &Caller) -> Outcome<Vec<Round>> {
    caller.signed_in()?;
    Ok(store::linkage::list(&mut app.db(), &Place::of(&caller.sight::<SeeLinkage>())).await?)
}

/// One of them.
pub async fn see_round(app: &App, caller: &Caller, id: RoundId) -> Outcome<RoundSeen> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let round = store::linkage::find(&mut now, id, &Place::of(&caller.sight::<SeeLinkage>())).await?.or_absent()?;
    let office = caller.ever::<OpenLinkage>();
    let all = store::linkage::list_members(&mut now, id).await?;
    let (asked, sent) = (all.len(), all.iter().filter(|member| member.sent_at.is_some()).count());
    let own = own_place(caller);
    let members = all.into_iter().filter(|member| office || own == Some(member.organisation)).collect();
    let range = Range::of(&round);
    let open = office || round.state == RoundState::Published;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    Ok(RoundSeen {
        found: range.filter(|_| office),
        shown: range.filter(|_| open).map(rules::shown_range),
        round,
        members,
        asked: count(asked),
        sent: count(sent),
    })
}

/// The organisation for which the caller sends parcels.
pub fn own_place(caller: &Caller) -> Option<OrganisationId> {
    match caller.reach::<SendParcel>() {
        Reach::Within(place) => Some(place),
        _ => None,
    }
}

/// The caller's organisation in a round that takes answers and parcels.
pub(super) async fn own_member(read: &mut impl Read, caller: &Caller, id: RoundId) -> Outcome<(Round, Member)> {
    let own = own_place(caller).ok_or(Refusal::absent())?;
    let round = store::linkage::find(read, id, &Place::of(&caller.sight::<SendParcel>())).await?.or_absent()?;
    let members = store::linkage::list_members(read, id).await?;
    let member = members.into_iter().find(|member| member.organisation == own).or_absent()?;
    rules::takes_parcels(&round)?;
    Ok((round, member))
}

/// An organisation says whether it takes part. One that takes its word back takes its parcel back, too.
pub async fn answer_round(app: &App, caller: &Caller, id: RoundId, answer: MemberAnswer) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (round, member) = own_member(&mut work, caller, id).await?;
        let proof = caller.may::<SendParcel>(&Standing { owner: None, organisation: Some(member.organisation) })?;
        if member.answer == answer {
            return work.unchanged().await;
        }
        let of = (id, member.organisation);
        store::linkage::answer(&mut work, of, (answer, caller.person(), app.now()), &proof).await?;
        if !rules::takes_part(answer) && member.sent_at.is_some() {
            store::linkage::take_back(&mut work, of, &proof).await?;
            vault::keys::destroy(&mut work, member.parcel).await?;
        }
        work.commit(proof.record(round.reference()).note("answer", answer.as_str())).await
    })
    .await
}

/// The file with the key, for an organisation that agreed and makes its parcel elsewhere. Each time is in the audit.
pub async fn hand_key(app: &App, caller: &Caller, id: RoundId) -> Outcome<KeyFile> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (round, member) = own_member(&mut work, caller, id).await?;
        let proof = caller.may::<SendParcel>(&Standing { owner: None, organisation: Some(member.organisation) })?;
        let file = key_file(&mut work, app, (&round, &member)).await?;
        work.commit(proof.record(round.reference()).note("key", "handed")).await?;
        Ok(file)
    })
    .await
}

/// What an organisation that agreed needs to make its parcel.
pub(super) async fn key_file(read: &mut impl Read, app: &App, (round, member): (&Round, &Member)) -> Outcome<KeyFile> {
    if !rules::takes_part(member.answer) {
        return Err(LINKAGE_NOT_AGREED.into());
    }
    let key = vault::keys::find(read, app.vault(), round.id.uuid()).await?.or_refuse(LINKAGE_NO_KEY)?;
    let secret = store::linkage::open_key(&key, round).or_refuse(LINKAGE_NO_KEY)?;
    let (programme, year) = (round.id.to_string(), round.from_day.year());
    Ok(KeyFile::new(programme, year, member.organisation.to_string(), secret.key))
}
