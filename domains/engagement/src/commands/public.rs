use super::staff::{told, told_page};
use crate::{
    model::{ContributionId, Detail, Message, Mode, PublicStory, Side, ThemeId, ThemeTold},
    store::{self, public::PublicRow},
};
use db::Page;
use kernel::{OrganisationId, Outcome};
use ledger::App;
use vault::SubjectKey;

/// What was published, newest first; within a place when one is named.
pub async fn list_public_stories(
    app: &App,
    place: Option<OrganisationId>,
    size: usize,
    after: Option<&str>,
) -> Outcome<Page<PublicStory>> {
    let page = store::public::list(&mut app.db(), place, size, after).await?;
    let subjects: Vec<uuid::Uuid> = page.items.iter().map(|row| row.id.uuid()).collect();
    let keys = vault::keys::find_all(&mut app.db(), app.vault(), &subjects).await?;
    let mut items = Vec::with_capacity(page.items.len());
    for row in &page.items {
        // One that is erased between the two reads is left out.
        let key = keys.iter().find(|key| key.subject() == row.id.uuid());
        if let Some(story) = story(app, row, key).await? {
            items.push(story);
        }
    }
    Ok(Page { items, next: page.next })
}

/// One published contribution, as everybody may read it.
pub async fn find_public_story(app: &App, id: ContributionId) -> Outcome<Option<PublicStory>> {
    let Some(row) = store::public::find(&mut app.db(), id).await? else { return Ok(None) };
    let key = vault::keys::find(&mut app.db(), app.vault(), id.uuid()).await?;
    story(app, &row, key.as_ref()).await
}

async fn story(app: &App, row: &PublicRow, key: Option<&SubjectKey>) -> Outcome<Option<PublicStory>> {
    let (mut db, Some(key)) = (app.db(), key) else { return Ok(None) };
    let Some(said) = store::authors::find_words(&mut db, row.id, key).await? else { return Ok(None) };
    let signed = match row.mode {
        Mode::Named | Mode::ScreenName => {
            store::authors::find_known(&mut db, row.id, key).await?.map(|known| known.name)
        }
        Mode::Contactable | Mode::CodeOnly | Mode::NoTrace => None,
    };
    let messages = store::messages::list(&mut db, row.id, key).await?;
    // What the author wrote back, and the moderators' reasons, are between them.
    let replies: Vec<Message> = messages.into_iter().filter(|message| message.side == Side::Service).collect();
    let full = row.detail == Detail::Full;
    Ok(Some(PublicStory {
        id: row.id,
        kind: row.kind,
        language: row.language,
        place: row.place,
        perspective: row.perspective.filter(|_| full),
        published_on: full.then_some(row.published_on),
        signed,
        words: said.words,
        replies,
        outcome: row.outcome,
    }))
}

/// "You said, we did": themes with an outcome, last changed first.
pub async fn list_public_themes(app: &App, size: usize, after: Option<&str>) -> Outcome<Page<ThemeTold>> {
    let page = store::themes::list_public(&mut app.db(), size, after).await?;
    told_page(app, page).await
}

/// One public theme.
pub async fn find_public_theme(app: &App, id: ThemeId) -> Outcome<Option<ThemeTold>> {
    match store::themes::find_public(&mut app.db(), id).await? {
        Some(row) => told(&mut app.db(), app, &row).await.map(Some),
        None => Ok(None),
    }
}
