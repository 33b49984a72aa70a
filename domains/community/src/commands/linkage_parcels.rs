use super::{
    linkage_rounds::{key_file, own_member},
    zone_of,
};
use crate::{
    model::{GuestId, LinkageAnswer, Member, ParcelBody, Round, RoundId, ToldBody},
    permissions::SendParcel,
    proof::Proof,
    rules::{
        self, KeyFile, LINKAGE_NO_KEY, LINKAGE_PARCEL_OTHER, LINKAGE_PARCEL_UNREADABLE, Made, PERIOD, Period, Saying,
    },
    store,
};
use db::Read;
use kernel::{Caller, Id, OrRefusal, Outcome, Standing};
use ledger::{App, RecordOf, Work};
use linkage::{Birth, Parcel, Told};
use std::collections::BTreeMap;

/// From what a parcel is made.
pub enum Source<'a> {
    /// The people whom the caller's service knows here and who came in the period.
    Known,
    /// A list of names that the organisation keeps. It is read in memory and nothing of it is kept.
    List(&'a [u8]),
    /// A parcel that was made elsewhere.
    Parcel(&'a [u8]),
}

/// What was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParcelSent {
    /// People with a code.
    pub codes: i64,
    /// People who said no.
    pub refused: i64,
    /// People who told too little, or were not asked.
    pub too_little: i64,
}

/// An organisation that agreed sends its parcel, or another one instead. What is kept is sealed codes and three counts.
pub async fn send_parcel(app: &App, caller: &Caller, id: RoundId, source: Source<'_>) -> Outcome<ParcelSent> {
    caller.signed_in()?;
    let source = &source;
    app.command(async |mut work: Work| {
        let (round, member) = own_member(&mut work, caller, id).await?;
        let proof = caller.may::<SendParcel>(&Standing { owner: None, organisation: Some(member.organisation) })?;
        let file = key_file(&mut work, app, (&round, &member)).await?;
        let made = match source {
            Source::Known => of_known(&mut work, app, (&round, &member), &file).await?,
            Source::List(list) => {
                let key = file.year_key().or_refuse(LINKAGE_NO_KEY)?;
                rules::parcel_of_list(&file, &key, list)?
            }
            Source::Parcel(bytes) => of_file(&file, bytes)?,
        };
        let sent = keep(&mut work, app, (member, made), (caller, &proof)).await?;
        let record = proof.record(round.reference()).note("codes", sent.codes).note("refused", sent.refused);
        work.commit(record.note("too_little", sent.too_little)).await?;
        Ok(sent)
    })
    .await
}

fn of_file(file: &KeyFile, bytes: &[u8]) -> Outcome<Made> {
    let text = std::str::from_utf8(bytes).map_err(|_| LINKAGE_PARCEL_UNREADABLE)?;
    let parcel = Parcel::read(text).map_err(|_| LINKAGE_PARCEL_UNREADABLE)?;
    let fits =
        (&parcel.programme, parcel.year, &parcel.organisation) == (&file.programme, file.year, &file.organisation);
    if !fits {
        return Err(LINKAGE_PARCEL_OTHER.into());
    }
    // Why somebody has no code is not in the file.
    let too_little = i64::try_from(parcel.unlinked).unwrap_or(i64::MAX);
    Ok(Made { parcel, refused: 0, too_little })
}

async fn keep(
    work: &mut Work,
    app: &App,
    (member, made): (Member, Made),
    (caller, proof): (&Caller, &impl Proof),
) -> Outcome<ParcelSent> {
    let file = made.parcel.write();
    // Each parcel has a key of its own: the one before cannot be read any more.
    if member.sent_at.is_some() {
        vault::keys::destroy(work, member.parcel).await?;
    }
    let parcel = Id::<Member>::untimed(app.random()).uuid();
    let key = vault::keys::create(work, app.vault(), app.random(), parcel).await?;
    let codes = i64::try_from(made.parcel.codes.len()).unwrap_or(i64::MAX);
    let sent = ParcelSent { codes, refused: made.refused, too_little: made.too_little };
    let digest = Some(rules::digest(&file));
    let sealed = store::linkage::seal_parcel(&key, app.random(), &ParcelBody { file });
    let (refused, too_little) = (Some(sent.refused), Some(sent.too_little));
    let member = Member { parcel, sent_at: Some(app.now()), codes: Some(codes), refused, too_little, digest, ..member };
    store::linkage::keep_parcel(work, (&member, caller.person()), &sealed, proof).await?;
    Ok(sent)
}

/// Everybody whom the service knows and who came in the period, each once. A no of any of the entries that turned out to be one person
/// is their no.
async fn of_known(work: &mut Work, app: &App, (round, member): (&Round, &Member), file: &KeyFile) -> Outcome<Made> {
    let zone = zone_of(work, member.organisation).await?;
    let period = Period { from: round.from_day, to: round.to_day };
    let moments = period.moments(&zone).or_refuse(PERIOD)?;
    let roots: db::Ids = store::linkage::list_came(work, member.organisation, moments).await?.into_iter().collect();
    let group = store::linkage::list_group(work, &roots).await?;
    let ids: db::Ids = group.iter().map(|(guest, _)| *guest).collect();
    let mut said: BTreeMap<GuestId, (LinkageAnswer, Option<ToldBody>)> = BTreeMap::new();
    for row in store::linkage::list_told(work, &ids).await? {
        let key = vault::keys::find(work, app.vault(), row.guest.uuid()).await?;
        let body = key.and_then(|key| store::linkage::open_told(&key, &row));
        said.insert(row.guest, (row.answer, body));
    }
    let mut people: BTreeMap<GuestId, Vec<&(LinkageAnswer, Option<ToldBody>)>> = BTreeMap::new();
    for (guest, root) in &group {
        people.entry(*root).or_default().extend(said.get(guest));
    }
    let key = file.year_key().or_refuse(LINKAGE_NO_KEY)?;
    Ok(rules::parcel_of(file, &key, people.values().map(|answers| saying(answers))))
}

fn saying<'a>(answers: &[&'a (LinkageAnswer, Option<ToldBody>)]) -> Saying<'a> {
    if answers.iter().any(|(answer, _)| *answer == LinkageAnswer::No) {
        return Saying::No;
    }
    match answers.iter().find_map(|(_, body)| body.as_ref()) {
        Some(body) => Saying::Told(told(body)),
        None => Saying::Nothing,
    }
}

fn told(body: &ToldBody) -> Told<'_> {
    Told {
        given: &body.given,
        family: &body.family,
        birth: Birth { day: body.day, month: body.month, year: body.year },
        word: &body.word,
        district: &body.district,
    }
}

/// The parcels of a round that were sent, opened.
pub(super) async fn open_parcels(read: &mut impl Read, app: &App, members: &[Member]) -> Outcome<Vec<Parcel>> {
    let mut parcels = Vec::new();
    for member in members.iter().filter(|member| member.sent_at.is_some()) {
        let Some(sealed) = store::linkage::find_parcel(read, member.round, member.organisation).await? else {
            continue;
        };
        let Some(key) = vault::keys::find(read, app.vault(), member.parcel).await? else { continue };
        let body = store::linkage::open_parcel(&key, &sealed).or_refuse(LINKAGE_PARCEL_UNREADABLE)?;
        parcels.push(Parcel::read(&body.file).map_err(|_| LINKAGE_PARCEL_UNREADABLE)?);
    }
    Ok(parcels)
}
