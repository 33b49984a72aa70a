use super::{find_measure, key_of, own};
use crate::{
    model::{Kept, MeasureId, Point, RatedBy, Rater, Story},
    permissions::SeeStory,
    store,
};
use db::Read;
use kernel::{Caller, OrRefusal, Outcome};
use ledger::App;
use std::collections::BTreeMap;
use vault::SubjectKey;

/// My story with one measure.
pub async fn see_story(app: &App, caller: &Caller, measure: MeasureId) -> Outcome<Story> {
    stories(app, caller, Some(measure)).await?.pop().or_absent()
}

/// My story with every measure that I filled in, the one I filled in last on top.
pub async fn list_stories(app: &App, caller: &Caller) -> Outcome<Vec<Story>> {
    let mut all = stories(app, caller, None).await?;
    all.sort_by_key(|story| std::cmp::Reverse(last_day(story)));
    Ok(all)
}

fn last_day(story: &Story) -> Option<kernel::Date> {
    story.own.iter().chain(&story.workers).map(|point| point.on).max()
}

async fn stories(app: &App, caller: &Caller, measure: Option<MeasureId>) -> Outcome<Vec<Story>> {
    let person = caller.signed_in()?;
    caller.may::<SeeStory>(&own(person))?;
    let mut db = app.db();
    let kept = store::answers::list_of(&mut db, person, measure).await?;
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let key = key_of(&mut db, app, person).await?;
    told(&mut db, &key, &kept).await
}

/// The stories that these answers tell, one for each measure.
pub(super) async fn told(read: &mut impl Read, key: &SubjectKey, kept: &[Kept]) -> Outcome<Vec<Story>> {
    let mut by_measure: BTreeMap<MeasureId, Vec<Point>> = BTreeMap::new();
    for (measure, point) in points(key, kept) {
        by_measure.entry(measure).or_default().push(point);
    }
    let mut stories = Vec::new();
    for (measure, points) in by_measure {
        stories.push(Story::of(find_measure(read, measure).await?, points));
    }
    Ok(stories)
}

/// The answers, opened, with the measure of each.
pub(crate) fn points(key: &SubjectKey, kept: &[Kept]) -> Vec<(MeasureId, Point)> {
    let open = |kept: &Kept| {
        let by = match (kept.rater, kept.worker) {
            (Rater::Worker, Some(worker)) => RatedBy::Worker(worker),
            _ => RatedBy::Person,
        };
        let body = store::answers::open(key, kept)?;
        let point = Point { id: kept.id, on: kept.answered_on, by, language: kept.language.clone(), body };
        Some((kept.measure, point))
    };
    kept.iter().filter_map(open).collect()
}
