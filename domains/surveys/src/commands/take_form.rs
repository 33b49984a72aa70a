use super::{
    Told, find_survey,
    pictures::{fitting, with_pictures},
};
use crate::{
    model::{SurveyId, Version},
    rules::{
        edit,
        form_file::{self, FormFile, FormSort},
    },
};
use kernel::{Caller, Failure, Fault, Outcome};
use ledger::App;
use questionnaires::{Item, interchange::xlsform};

/// What whoever takes a form away should know before.
#[derive(Clone, Debug)]
pub struct FormTold {
    /// The survey.
    pub told: Told,
    /// What a spreadsheet cannot hold.
    pub unwritable: Vec<xlsform::Unwritable>,
    /// How many pictures of one's own go with it.
    pub pictures: usize,
    /// The questions whose pictures stay, since the file would be too large.
    pub staying: Vec<Item>,
}

/// What the newest version can be taken away as.
pub async fn find_form(app: &App, caller: &Caller, id: SurveyId) -> Outcome<FormTold> {
    let told = find_survey(app, caller, id).await?;
    let (head, asked) = (&told.newest.head, &told.newest.questionnaire);
    let marks = edit::pictures(asked);
    let going = fitting(app, head.id, &marks).await?;
    let stays = |item: &&Item| !edit::pictures_beside(item).is_subset(&going);
    let staying = asked.walk().filter(stays).cloned().collect();
    let unwritable = xlsform::unwritable(asked);
    Ok(FormTold { unwritable, pictures: going.len(), staying, told })
}

/// The newest version as a file, with its own pictures.
pub async fn take_form(app: &App, caller: &Caller, id: SurveyId, sort: FormSort) -> Outcome<(String, FormFile)> {
    let told = find_survey(app, caller, id).await?;
    let (link, newest) = (told.survey.link, told.newest);
    let questionnaire = with_pictures(app, caller, &newest.head, newest.questionnaire).await?;
    let version = Version { questionnaire, ..newest };
    // A form with a hundred thousand choices takes a while: it holds up nobody else.
    let written = tokio::task::spawn_blocking({
        let link = link.clone();
        move || form_file::write(&version, &link, sort)
    });
    let file =
        written.await.map_err(|_| Failure::from(Fault::internal("writing a form as a file", "it was broken off")))?;
    Ok((link, file?))
}
