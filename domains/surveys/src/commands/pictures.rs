use super::edit::{Draft, on_draft_with};
use crate::{
    model::{Identity, SurveyId, VersionHead, VersionId},
    permissions::SeeSurveys,
    rules::{
        edit::{self, PictureStep, Shows},
        picture::{Picture, prepare},
    },
    store,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use kernel::{Caller, Failure, Fault, OrRefusal, Outcome};
use ledger::App;
use questionnaires::{OwnPicture, Questionnaire};
use std::collections::{BTreeMap, BTreeSet};

/// No more bytes of pictures go out in one file.
const MOST_SENT: i64 = 24 * 1024 * 1024;

/// A picture on its way out.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// Its content type.
    pub kind: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Everybody may see it, so that anything between here and them may keep it.
    pub for_everybody: bool,
}

/// Shows a picture of one's own with a question of a draft: the one that was sent, or the one that stands there with other words.
pub async fn show_picture(
    app: &App,
    caller: &Caller,
    (id, seen): (SurveyId, i64),
    (item, sent, shows): (&str, Option<&Picture>, Shows<'_>),
) -> Outcome<()> {
    let mark = sent.map(|picture| picture.mark(id)).unwrap_or_default();
    let own = sent
        .map(|Picture { kind, width, height, .. }| (*kind, OwnPicture { mark: &mark, width: *width, height: *height }));
    let kept: Vec<(&str, &Picture)> = sent.map(|picture| (mark.as_str(), picture)).into_iter().collect();
    let step = PictureStep::Shown(own, shows);
    let change = |draft: Draft<'_>| edit::set_picture(&mut draft.version.questionnaire, item, step);
    on_draft_with(app, caller, (id, seen), &kept, change).await
}

/// Shows it no longer; a picture that nothing of the draft shows is gone.
pub async fn remove_picture(app: &App, caller: &Caller, at: (SurveyId, i64), item: &str) -> Outcome<()> {
    let change = |draft: Draft<'_>| edit::set_picture(&mut draft.version.questionnaire, item, PictureStep::Gone);
    on_draft_with(app, caller, at, &[], change).await
}

/// Draws a picture anew, which takes a while: it holds up nobody else.
pub async fn draw(file: Vec<u8>) -> Outcome<Picture> {
    let drawn = tokio::task::spawn_blocking(move || prepare(&file)).await;
    drawn
        .map_err(|_| Failure::from(Fault::internal("drawing a picture anew", "it was broken off")))?
        .map_err(Failure::from)
}

/// What a version asks with the bytes of its own pictures, for a file that goes out. Whoever may not see them gets their marks, as
/// on the page: of a survey for members only members see them, of one for people who are invited its makers.
pub async fn with_pictures(
    app: &App,
    caller: &Caller,
    head: &VersionHead,
    mut asked: Questionnaire,
) -> Outcome<Questionnaire> {
    let marks = edit::pictures(&asked);
    let (survey, mut read) = (head.survey, app.db());
    let sees = match head.identity {
        _ if marks.is_empty() => false,
        Identity::Nobody => true,
        Identity::Named => caller.person().is_some(),
        Identity::Invited => store::surveys::find(&mut read, survey, &caller.sight::<SeeSurveys>()).await?.is_some(),
    };
    let mut bytes = BTreeMap::new();
    let going = if sees { fitting(app, head.id, &marks).await? } else { BTreeSet::new() };
    for mark in going {
        if let Some((kind, file)) = store::pictures::find(&mut read, survey, &mark).await? {
            bytes.insert(mark, (kind, STANDARD.encode(file)));
        }
    }
    edit::fill_pictures(&mut asked.items, &bytes);
    Ok(asked)
}

/// Those pictures of a version that go out in one file; the others would make it too large.
pub(super) async fn fitting(app: &App, version: VersionId, marks: &BTreeSet<String>) -> Outcome<BTreeSet<String>> {
    if marks.is_empty() {
        return Ok(BTreeSet::new());
    }
    let (mut going, mut left) = (BTreeSet::new(), MOST_SENT);
    for (mark, size) in store::pictures::list_sizes(&mut app.db(), version).await? {
        if let (true, Some(less)) = (marks.contains(&mark), left.checked_sub(size).filter(|left| *left >= 0)) {
            left = less;
            going.insert(mark);
        }
    }
    Ok(going)
}

/// A picture as its makers see it, of any version.
pub async fn see_picture(app: &App, caller: &Caller, id: SurveyId, mark: &str) -> Outcome<PictureFile> {
    is_mark(mark).or_absent()?;
    let mut read = app.db();
    let survey = store::surveys::find(&mut read, id, &caller.sight::<SeeSurveys>()).await?.or_absent()?;
    let (kind, bytes) = store::pictures::find(&mut read, survey.id, mark).await?.or_absent()?;
    Ok(PictureFile { kind, bytes, for_everybody: false })
}

/// A picture as those who answer meet it: of a version that was ever open. Of a survey for members only to members. Where people
/// are invited, the address itself is what nobody else has: it stands on no page but that of whoever was.
pub async fn find_picture(app: &App, caller: &Caller, link: &str, mark: &str) -> Outcome<PictureFile> {
    is_mark(mark).or_absent()?;
    let mut read = app.db();
    let survey = store::surveys::find_by_link(&mut read, link).await?.or_absent()?;
    let head = store::versions::find_head_shown(&mut read, survey.id).await?.or_absent()?;
    if head.identity == Identity::Named {
        caller.signed_in()?;
    }
    let (kind, bytes) = store::pictures::find_shown(&mut read, survey.id, mark).await?.or_absent()?;
    Ok(PictureFile { kind, bytes, for_everybody: head.identity == Identity::Nobody })
}

/// Whatever else stands in an address is nothing to ask a database for.
fn is_mark(typed: &str) -> Option<()> {
    typed.bytes().all(|sign| sign.is_ascii_hexdigit()).then_some(())
}
