use super::{themes_key, today};
use crate::{
    model::{Contribution, ContributionId, Desk, Publication, QueueItem, Story, Theme, ThemeId, ThemeTold, ThemeWords},
    permissions::{LinkContribution, ReadStories, ReadUnpublished, Reply, SeeThemes, StartReading},
    rules,
    store::{
        self, Scope,
        lists::{Reader, Waiting, Wanted},
        themes::ThemeRow,
    },
};
use db::{Page, Read};
use kernel::{Caller, OrRefusal, OrganisationId, Outcome};
use ledger::App;

/// What waits on a desk for this caller, the most urgent first: to be read, or to be answered.
pub async fn list_queue(
    app: &App,
    caller: &Caller,
    desk: Desk,
    size: usize,
    after: Option<&str>,
) -> Outcome<Page<QueueItem>> {
    let (scope, wanted) = (scope_of(caller, desk), Wanted { size, after });
    Ok(store::lists::list_desk(&mut app.db(), (desk, &scope), wanted, &reader(app, caller)).await?)
}

/// How many wait on a desk for this caller, counted up to five hundred.
pub async fn count_queue(app: &App, caller: &Caller, desk: Desk) -> Outcome<Waiting> {
    Ok(store::lists::count_desk(&mut app.db(), desk, &scope_of(caller, desk)).await?)
}

/// A service sees only what was released to it; those who read first see everything within their bounds.
fn scope_of(caller: &Caller, desk: Desk) -> Scope {
    match desk {
        Desk::Moderation => Scope::moderation(&caller.sight::<ReadUnpublished>()),
        Desk::Reply | Desk::None => Scope::service(&caller.sight::<ReadStories>()),
    }
}

/// Everything that the caller's services may read about themselves.
pub async fn list_stories(app: &App, caller: &Caller, size: usize, after: Option<&str>) -> Outcome<Page<QueueItem>> {
    let scope = Scope::service(&caller.sight::<ReadStories>());
    Ok(store::lists::list_released(&mut app.db(), &scope, Wanted { size, after }, &reader(app, caller)).await?)
}

fn reader(app: &App, caller: &Caller) -> Reader {
    Reader { person: caller.person(), now: app.now(), today: today(app) }
}

/// What a moderator or a safety reader reads: words and thread, never a name or a contact.
pub async fn read_for_moderation(app: &App, caller: &Caller, id: ContributionId) -> Outcome<Story> {
    let scope = Scope::moderation(&caller.sight::<ReadUnpublished>());
    let state = store::contributions::find(&mut app.db(), id, &scope).await?.or_absent()?;
    let allowed = rules::moderator_may(&state);
    // A safety reader screens; deciding is for moderators.
    let decides = caller.ever::<crate::permissions::Publish>();
    let allowed = allowed.into_iter().filter(|verb| decides || matches!(*verb, "screen_safety" | "start_reading"));
    let allowed = allowed.filter(|verb| *verb != "start_reading" || caller.ever::<StartReading>()).collect();
    story(app, caller, state, allowed).await?.or_absent()
}

/// What a service reads about itself: only what is published or left to it.
pub async fn read_story(app: &App, caller: &Caller, id: ContributionId) -> Outcome<Story> {
    let scope = Scope::service(&caller.sight::<ReadStories>());
    let state = store::contributions::find(&mut app.db(), id, &scope).await?.or_absent()?;
    let open = matches!(state.publication, Publication::Published | Publication::PrivateOnly);
    let state = Some(state).filter(|_| open).or_absent()?;
    let mut allowed = if caller.ever::<Reply>() { rules::responder_may(&state) } else { Vec::new() };
    if caller.ever::<LinkContribution>() {
        allowed.push("link_contribution");
    }
    story(app, caller, state, allowed).await?.or_absent()
}

async fn story(app: &App, caller: &Caller, state: Contribution, allowed: Vec<&'static str>) -> Outcome<Option<Story>> {
    let mut db = app.db();
    // Without its key there is nothing to read any more.
    let Some(key) = vault::keys::find(&mut db, app.vault(), state.id.uuid()).await? else { return Ok(None) };
    let words = store::authors::find_words(&mut db, state.id, &key).await?.map(|said| said.words);
    let messages = store::messages::list(&mut db, state.id, &key).await?;
    let reading = state.reading.filter(|reading| reading.until > app.now());
    let with_a_colleague = reading.is_some_and(|reading| Some(reading.by) != caller.person());
    let days_left = rules::days_left(state.due_on, today(app));
    Ok(Some(Story { contribution: state, words, messages, with_a_colleague, days_left, allowed }))
}

/// What the caller may put under a theme of this organisation and nobody has put under any: with words, the most urgent first.
pub async fn list_to_sort(
    app: &App,
    caller: &Caller,
    organisation: OrganisationId,
    size: usize,
) -> Outcome<Vec<Story>> {
    let scope = Scope::service(&caller.sight::<LinkContribution>());
    let mut stories = Vec::new();
    for id in store::lists::list_to_sort(&mut app.db(), &scope, organisation, size).await? {
        let state = store::contributions::find(&mut app.db(), id, &scope).await?;
        if let Some(state) = state {
            stories.extend(story(app, caller, state, vec!["link_contribution"]).await?);
        }
    }
    Ok(stories)
}

/// The themes that the caller may see, last changed first.
pub async fn list_themes(app: &App, caller: &Caller, size: usize, after: Option<&str>) -> Outcome<Page<ThemeTold>> {
    let scope = Scope::service(&caller.sight::<SeeThemes>());
    let page = store::themes::list(&mut app.db(), &scope, size, after).await?;
    told_page(app, page).await
}

/// One theme that the caller may see.
pub async fn find_theme(app: &App, caller: &Caller, id: ThemeId) -> Outcome<ThemeTold> {
    let scope = Scope::service(&caller.sight::<SeeThemes>());
    let row = store::themes::find(&mut app.db(), id, &scope).await?.or_absent()?;
    told(&mut app.db(), app, &row).await
}

/// A page of themes with their words.
pub(super) async fn told_page(app: &App, page: Page<ThemeRow>) -> Outcome<Page<ThemeTold>> {
    Ok(Page { items: told_all(&mut app.db(), app, &page.items).await?, next: page.next })
}

/// A theme with its words and changes.
pub(super) async fn told(read: &mut impl Read, app: &App, row: &ThemeRow) -> Outcome<ThemeTold> {
    told_all(read, app, std::slice::from_ref(row)).await?.pop().or_absent()
}

/// Themes with their words and changes, read together. All themes lie under one key; without it their words are empty.
async fn told_all(read: &mut impl Read, app: &App, rows: &[ThemeRow]) -> Outcome<Vec<ThemeTold>> {
    let themes: Vec<Theme> = rows.iter().map(ThemeRow::theme).collect();
    let ids: Vec<ThemeId> = themes.iter().map(|theme| theme.id).collect();
    let spoke = store::themes::count_linked(read, &ids).await?;
    let key = themes_key(read, app).await?;
    let mut changes = match &key {
        Some(key) => store::changes::list_all(read, &ids, key).await?,
        None => Vec::new(),
    };
    let tell = |(theme, row): (Theme, &ThemeRow)| {
        let (contributions, told) = spoke.get(&theme.id).copied().unwrap_or_default();
        let own = changes.extract_if(.., |(of, _)| *of == theme.id).map(|(_, change)| change).collect();
        let words = key.as_ref().map_or_else(ThemeWords::default, |key| row.words(key));
        ThemeTold { theme, words, changes: own, contributions, told }
    };
    Ok(themes.into_iter().zip(rows).map(tell).collect())
}
