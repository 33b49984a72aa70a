//! Who was told what, by which way.

use crate::{
    model::{Channel, ContributionId, News, OutcomeWord, ThemeId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::Date;

/// Notes that somebody is told by one way. Gives zero when they were told before.
pub async fn insert(
    tx: &mut Tx,
    (id, theme): (ContributionId, ThemeId),
    (word, channel): (OutcomeWord, Channel),
    today: Date,
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "INSERT INTO engagement_tellings (contribution, theme, word, channel, told_on, opened, sent)
        VALUES ($1, $2, $3, $4, $5, false, $6)
        ON CONFLICT (contribution, theme, word, channel) DO NOTHING";
    tx.exec(SQL, &[&id, &theme, &word, &channel, &today, &(channel != Channel::Mail)]).await
}

/// What somebody was told, oldest first; one line for each outcome, whatever the ways.
pub async fn list(read: &mut impl Read, id: ContributionId) -> Result<Vec<News>> {
    const SQL: &str = "SELECT t.theme, t.word, t.told_on, t.channel, t.opened
        FROM engagement_tellings t
        WHERE t.contribution = $1
        AND t.channel <> 'mail'
        ORDER BY t.told_on, t.theme, t.word, t.channel";
    let rows: Vec<(ThemeId, OutcomeWord, Date, Channel, bool)> = read.all(SQL, &[&id]).await?;
    let turn = |(theme, word, told_on, channel, opened): (_, _, _, _, bool)| News {
        theme,
        word,
        told_on,
        channel,
        new: !opened,
    };
    let mut news: Vec<News> = rows.into_iter().map(turn).collect();
    news.dedup_by_key(|news| (news.theme, news.word));
    Ok(news)
}

/// The author has seen all of it.
pub async fn mark_opened(tx: &mut Tx, id: ContributionId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("UPDATE engagement_tellings SET opened = true WHERE contribution = $1 AND opened = false", &[&id]).await
}

/// How many mails about this contribution are not handed over yet.
pub async fn count_unsent(read: &mut impl Read, id: ContributionId) -> Result<i64> {
    const SQL: &str =
        "SELECT CAST(count(*) AS bigint) FROM engagement_tellings t WHERE t.contribution = $1 AND t.sent = false";
    let (count,): (i64,) = read.one(SQL, &[&id]).await?;
    Ok(count)
}

/// The mails about this contribution were handed over.
pub async fn mark_sent(tx: &mut Tx, id: ContributionId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("UPDATE engagement_tellings SET sent = true WHERE contribution = $1 AND sent = false", &[&id]).await
}

/// Takes away who was told.
pub async fn remove(tx: &mut Tx, id: ContributionId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM engagement_tellings WHERE contribution = $1", &[&id]).await
}
