//! Questionnaires with their expressions read and their pages parted, by version: what is approved never changes, so this is done
//! once.

use crate::{
    areas,
    commands::today,
    model::{Stage, VersionId},
    store,
};
use answering::Pages;
use kernel::{Date, OrRefusal, Outcome};
use ledger::App;
use questionnaires::logic::Form;
use std::{
    collections::HashMap,
    sync::{LazyLock, PoisonError, RwLock},
};

/// So many are held; the next one empties the shelf.
const MOST: usize = 500;

static SHELF: LazyLock<RwLock<HashMap<VersionId, Known>>> = LazyLock::new(RwLock::default);

#[derive(Clone)]
struct Known {
    form: Form,
    pages: Pages,
    /// The day whose areas it offers, where it asks for one.
    day: Option<Date>,
}

/// The form of a version, and its pages, with the areas of today. A draft is read anew each time, since its words may change.
pub async fn of(app: &App, id: VersionId) -> Outcome<(Form, Pages)> {
    if let Some(known) = SHELF.read().unwrap_or_else(PoisonError::into_inner).get(&id)
        && known.day.is_none_or(|day| day == today(app))
    {
        return Ok((known.form.clone(), known.pages.clone()));
    }
    let version = store::versions::find(&mut app.db(), id).await?.or_absent()?;
    let day = areas::are_asked(&version.questionnaire).then(|| today(app));
    let form = read(areas::with(&mut app.db(), version.head.survey, version.questionnaire, day).await?)?;
    let known = Known { pages: Pages::of(&form), form, day };
    if !matches!(version.head.stage, Stage::Draft | Stage::Test) {
        let mut shelf = SHELF.write().unwrap_or_else(PoisonError::into_inner);
        if shelf.len() >= MOST {
            shelf.clear();
        }
        shelf.insert(id, known.clone());
    }
    Ok((known.form, known.pages))
}

/// A questionnaire with its expressions read. Names the first question that cannot be read.
pub fn read(questionnaire: questionnaires::Questionnaire) -> Outcome<Form> {
    Form::read(questionnaire).map_err(|flaws| {
        let what = flaws.first().map(ToString::to_string).unwrap_or_default();
        crate::rules::NOT_READABLE.with("what", what).into()
    })
}
