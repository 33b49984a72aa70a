use db::Json;
use kernel::{Fault, Grain, Id, Outcome, Time};
use ledger::Work;
use serde_json::Value;
use tokio::sync::Notify;

/// Marker of the id of a job.
pub(crate) enum JobMark {}
pub(crate) type JobId = Id<JobMark>;

/// Tells the runner of this process that there may be something new. One that comes before its commit finds nothing, and
/// the next look, a second later at most, finds it.
pub(crate) static NEWS: Notify = Notify::const_new();

/// Work for later.
#[derive(Clone, Debug)]
pub struct NewJob {
    kind: &'static str,
    payload: Value,
    run_at: Option<Time>,
    grain: Grain,
}

impl NewJob {
    /// Work of this kind, at once. The payload holds ids and words of our own; longer text and addresses are not taken.
    pub const fn new(kind: &'static str, payload: Value) -> Self {
        Self { kind, payload, run_at: None, grain: Grain::Exact }
    }

    /// Not before this time.
    #[must_use]
    pub const fn at(mut self, time: Time) -> Self {
        self.run_at = Some(time);
        self
    }

    /// For work that somebody without a name caused: no exact time is kept, neither of the plan nor of a failure.
    #[must_use]
    pub const fn grain(mut self, grain: Grain) -> Self {
        self.grain = grain;
        self
    }
}

/// Puts work for later into the transaction of the change that causes it: both are saved, or neither.
pub async fn enqueue(work: &mut Work, job: NewJob) -> Outcome<()> {
    const SQL: &str = "INSERT INTO jobs_waiting
        (id, origin, kind, payload, run_at, blurred, attempts, heard, state)
        VALUES ($1, 'job', $2, $3, $4, $5, 0, false, 'waiting')";
    if !is_impersonal(&job.payload) {
        let why = format!("a job {} may carry ids and words of our own only", job.kind);
        return Err(Fault::internal("keeping work for later", why).into());
    }
    let id: JobId = Id::untimed(work.app().random());
    let run_at = job.run_at.map(|time| job.grain.blur(time));
    let blurred = job.grain != Grain::Exact;
    work.exec(SQL, &[&id, &job.kind, &Json(job.payload), &run_at, &blurred]).await?;
    NEWS.notify_one();
    Ok(())
}

const LONGEST_WORD: usize = 64;

/// Ids, numbers and words of our own are plain; whatever people write has spaces, letters with accents or an `@` in it.
fn is_impersonal(payload: &Value) -> bool {
    let plain = |word: &str| {
        word.len() <= LONGEST_WORD && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:/".contains(&byte))
    };
    match payload {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(word) => plain(word),
        Value::Array(items) => items.iter().all(is_impersonal),
        Value::Object(fields) => fields.iter().all(|(name, value)| plain(name) && is_impersonal(value)),
    }
}
