use crate::{App, Record};
use db::{FromRow, Json, Params, Read, Tx};
use kernel::{Grain, Id, Outcome};
use serde_json::Value;
use std::ops::{Deref, DerefMut};

/// One command's transaction. Reads and writes like a [`Tx`]; ends by saying who did what.
pub struct Work {
    tx: Tx,
    app: App,
}

impl Deref for Work {
    type Target = Tx;
    fn deref(&self) -> &Tx {
        &self.tx
    }
}

impl DerefMut for Work {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.tx
    }
}

impl Read for Work {
    async fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> db::Result<Vec<T>> {
        self.tx.all(sql, params).await
    }
}

enum LineMark {}
enum EventMark {}

impl Work {
    pub(crate) async fn begin(app: &App) -> Outcome<Self> {
        Ok(Self { tx: app.db().begin().await?, app: app.clone() })
    }

    /// The app that this work belongs to, for its clock, its chance and its vault.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Saves the change, the audit line and the events: all, durably, or nothing.
    pub async fn commit(mut self, record: Record) -> Outcome<()> {
        self.write_line(&record).await?;
        for (event, payload) in record.events {
            self.write_event(event, payload).await?;
        }
        Ok(self.tx.commit().await?)
    }

    /// Saves a technical write that nobody did: a lease, a counter. Every use stands in a list that the checks compare.
    pub async fn commit_unrecorded(self, reason: &'static str) -> Outcome<()> {
        tracing::trace!(reason, "unrecorded write");
        Ok(self.tx.commit().await?)
    }

    /// Ends a command that found nothing to do. It waits, too: what it read may have been written a moment ago by a
    /// neighbour whose commit is not on the disk yet.
    pub async fn unchanged(self) -> Outcome<()> {
        Ok(self.tx.commit().await?)
    }

    async fn write_line(&mut self, record: &Record) -> Outcome<()> {
        const SQL: &str = "INSERT INTO ledger_lines
            (id, at, verb, role, person, subject_domain, subject, break_glass, note, ripe_at, chained)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false)";
        let now = self.app.now();
        let id: Id<LineMark> = match record.grain {
            Grain::Exact => Id::fresh(self.app.clock(), self.app.random()),
            _ => Id::untimed(self.app.random()),
        };
        let actor = record.actor;
        self.tx
            .exec(
                SQL,
                &[
                    &id,
                    &record.grain.blur(now),
                    &record.verb,
                    &actor.role,
                    &actor.person,
                    &record.subject.map(|subject| subject.domain),
                    &record.subject.map(|subject| subject.id),
                    &actor.break_glass,
                    &Json(&record.note),
                    &record.grain.end(now),
                ],
            )
            .await?;
        Ok(())
    }

    async fn write_event(&mut self, event: &'static str, payload: Value) -> Outcome<()> {
        const SQL: &str = "INSERT INTO ledger_outbox (id, event, payload) VALUES ($1, $2, $3)";
        let id: Id<EventMark> = Id::untimed(self.app.random());
        self.tx.exec(SQL, &[&id, &event, &Json(payload)]).await?;
        Ok(())
    }
}
