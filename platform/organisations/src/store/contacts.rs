//! Crisis contacts.

use crate::model::{Checked, Confidence, ContactStanding, CrisisContact, CrisisMarker, DailyHours, Place, ReachBy};
use crate::permissions::VerifyContact;
use db::{Json, Read, Result, Tx};
use i18n::Written;
use kernel::{Date, Granted, Id};

db::row! {
    struct ContactRow {
        id: Id<CrisisMarker>,
        place: Place,
        area: Json<Written>,
        position: i64,
        names: Json<Written>,
        what: Json<Written>,
        reach: ReachBy,
        number: String,
        other_number: Option<String>,
        keyword: Option<String>,
        hours: Option<Json<DailyHours>>,
        emergency: bool,
        checked_on: Option<Date>,
        standing: ContactStanding,
        dispute: Option<String>,
        note: Json<Written>,
        source: String,
        confidence: Confidence,
    }
}

impl From<ContactRow> for CrisisContact {
    fn from(row: ContactRow) -> Self {
        Self {
            id: row.id,
            place: row.place,
            area: row.area.0,
            position: row.position,
            names: row.names.0,
            what: row.what.0,
            reach: row.reach,
            number: row.number,
            other_number: row.other_number,
            keyword: row.keyword,
            hours: row.hours.map(|hours| hours.0),
            emergency: row.emergency,
            checked: row.checked_on.map_or(Checked::NotYet, Checked::On),
            standing: row.standing,
            dispute: row.dispute,
            note: row.note.0,
            source: row.source,
            confidence: row.confidence,
        }
    }
}

/// Every contact of every place, held back ones too.
pub async fn list(reader: &mut impl Read) -> Result<Vec<CrisisContact>> {
    let rows = reader.all::<ContactRow>(
        "SELECT c.id, c.place, c.area, c.position, c.names, c.what, c.reach, c.number, c.other_number, c.keyword, c.hours,
                c.emergency, c.checked_on, c.standing, c.dispute, c.note, c.source, c.confidence
         FROM organisations_crisis_contacts c
         ORDER BY c.place, c.position, c.id",
        &[],
    )
    .await?;
    Ok(rows.into_iter().map(CrisisContact::from).collect())
}

/// The contacts that people are shown.
pub async fn list_shown(reader: &mut impl Read) -> Result<Vec<CrisisContact>> {
    let all = list(reader).await?;
    Ok(all.into_iter().filter(|contact| contact.standing == ContactStanding::Shown).collect())
}

/// One contact.
pub async fn find(reader: &mut impl Read, id: Id<CrisisMarker>) -> Result<Option<CrisisContact>> {
    let row = reader.optional::<ContactRow>(
        "SELECT c.id, c.place, c.area, c.position, c.names, c.what, c.reach, c.number, c.other_number, c.keyword, c.hours,
                c.emergency, c.checked_on, c.standing, c.dispute, c.note, c.source, c.confidence
         FROM organisations_crisis_contacts c
         WHERE c.id = $1",
        &[&id],
    )
    .await?;
    Ok(row.map(CrisisContact::from))
}

/// Keeps a loaded contact, unless it is kept already: what staff checked is never overwritten.
pub(crate) async fn insert_as_the_system(tx: &mut Tx, contact: &CrisisContact) -> Result<u64> {
    let checked_on = checked_day(contact.checked);
    let hours = contact.hours.as_ref().map(Json);
    tx.exec(
        "INSERT INTO organisations_crisis_contacts
           (id, place, area, position, names, what, reach, number, other_number, keyword, hours, emergency, checked_on,
            standing, dispute, note, source, confidence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         ON CONFLICT (id) DO NOTHING",
        &[
            &contact.id,
            &contact.place,
            &Json(&contact.area),
            &contact.position,
            &Json(&contact.names),
            &Json(&contact.what),
            &contact.reach,
            &contact.number,
            &contact.other_number,
            &contact.keyword,
            &hours,
            &contact.emergency,
            &checked_on,
            &contact.standing,
            &contact.dispute,
            &Json(&contact.note),
            &contact.source,
            &contact.confidence,
        ],
    )
    .await
}

/// Saves a check. Others of the same dispute are held back first, since only one of them can be right.
pub(crate) async fn save(tx: &mut Tx, contact: &CrisisContact, _proof: &Granted<VerifyContact>) -> Result<()> {
    tx.exec(
        "UPDATE organisations_crisis_contacts
         SET standing = 'held_back'
         WHERE dispute = $2 AND id <> $1",
        &[&contact.id, &contact.dispute],
    )
    .await?;
    let checked_on = checked_day(contact.checked);
    tx.exec(
        "UPDATE organisations_crisis_contacts
         SET number = $2,
             checked_on = $3,
             standing = $4,
             confidence = $5
         WHERE id = $1",
        &[&contact.id, &contact.number, &checked_on, &contact.standing, &contact.confidence],
    )
    .await
    .map(drop)
}

fn checked_day(checked: Checked) -> Option<Date> {
    match checked {
        Checked::NotYet => None,
        Checked::On(day) => Some(day),
    }
}
