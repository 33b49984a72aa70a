use super::today;
use crate::{
    facts,
    model::{Contribution, ContributionId, DraftFound, Opened, Thread},
    passes,
    proof::{Holder, TheSystem},
    rules::{self, CODE_UNKNOWN, THREAD_SHUT},
    store::{self, Scope},
};
use codes::{Code, Gate};
use db::Read;
use kernel::{Change, OrRefusal, Outcome};
use ledger::{App, Record, Work};
use std::sync::LazyLock;

/// Wrong codes of this process. Each process counts for itself, and forgets when it stops.
static GATE: LazyLock<Gate> = LazyLock::new(Gate::default);

/// Opens the thread or the draft that a code leads to. A typing error is said at once and is no attempt; a wrong code and an
/// unknown one are the same. What is new stays new until it is shown: [`open_again`] does that.
pub async fn open_thread(app: &App, typed: &str) -> Outcome<Opened> {
    let code = Code::read(typed)?;
    let wait = GATE.wait(code.prefix(), app.now());
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
    let lookup = crate::forms::lookup(&code, app.vault());
    if let Some(state) = store::contributions::find_by_code(&mut app.db(), &lookup).await? {
        let id = state.id;
        let thread = read_thread(&mut app.db(), app, state).await?;
        return Ok(Opened::Thread(Box::new(thread), passes::give(app.vault(), app.random(), app.now(), id)));
    }
    match find_draft(app, &lookup).await? {
        Some(draft) => Ok(Opened::Draft(draft)),
        None => {
            GATE.wrong(code.prefix(), app.now());
            Err(CODE_UNKNOWN.into())
        }
    }
}

async fn find_draft(app: &App, lookup: &[u8; 32]) -> Outcome<Option<DraftFound>> {
    let Some((id, sealed, until)) = store::drafts::find(&mut app.db(), lookup).await? else { return Ok(None) };
    let key = vault::keys::find(&mut app.db(), app.vault(), id).await?;
    let form = key.and_then(|key| store::drafts::open(&key, &sealed));
    Ok(form.filter(|_| until >= today(app)).map(|form| DraftFound { form, until }))
}

/// Whoever the value of the thread's cookie lets in.
pub async fn holder_by_pass(app: &App, pass: &str) -> Outcome<Holder> {
    let id = passes::read(app.vault(), app.now(), pass).or_refuse(THREAD_SHUT)?;
    Ok(Holder::by_code(id))
}

/// Whoever has just opened this thread.
pub fn holder_of(thread: &Thread) -> Holder {
    Holder::by_code(thread.contribution.id)
}

/// The thread of whoever holds it, and the value of the cookie for another twenty minutes. What was new is marked as seen.
pub async fn open_again(app: &App, holder: &Holder) -> Outcome<(Thread, String)> {
    let id = holder.contribution();
    let state = store::contributions::find(&mut app.db(), id, &Scope::proved()).await?.or_absent()?;
    let (state, thread) = (state.clone(), read_thread(&mut app.db(), app, state).await?);
    let fresh = thread.messages.iter().any(|message| message.new) || thread.news.iter().any(|news| news.new);
    if fresh || matches!(rules::after_opening(state), Change::Made(..)) {
        mark_opened(app, id).await?;
    }
    Ok((thread, passes::give(app.vault(), app.random(), app.now(), id)))
}

async fn read_thread(read: &mut impl Read, app: &App, contribution: Contribution) -> Outcome<Thread> {
    let id = contribution.id;
    let key = vault::keys::find(read, app.vault(), id.uuid()).await?;
    let (mut said, mut messages) = (None, Vec::new());
    if let Some(key) = &key {
        said = store::authors::find_words(read, id, key).await?;
        messages = store::messages::list(read, id, key).await?;
    }
    let news = store::tellings::list(read, id).await?;
    let allowed = rules::author_may(&contribution, today(app));
    let (words, receipt_salt) = said.map(|said| (said.words, said.salt)).unzip();
    Ok(Thread { contribution, words, messages, news, allowed, receipt_salt })
}

/// The author saw what was new; what was done and seen to be done is now told back.
async fn mark_opened(app: &App, id: ContributionId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let why = TheSystem("the author opened their thread");
        let state = store::contributions::find(&mut work, id, &Scope::proved()).await?.or_absent()?;
        let grain = state.mode.grain();
        store::messages::mark_seen(&mut work, id, &why).await?;
        store::tellings::mark_opened(&mut work, id, &why).await?;
        store::codes::touch(&mut work, id, store::checks::month_of(today(app)), &why).await?;
        match rules::after_opening(state) {
            Change::Made(state, events) => {
                store::contributions::save(&mut work, &state, &events, app.now(), &why).await?;
                facts::tell(&mut work, state.id).await?;
                work.commit(Record::by_the_holder_of_the_code("engagement.read_outcome").grain(grain)).await
            }
            Change::AlreadySo(_) => work.commit_unrecorded("an author saw what was new in their thread").await,
        }
    })
    .await
}
