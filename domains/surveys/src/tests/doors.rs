//! The survey and the version that whoever answers meets.

use super::{
    asked::{made, opened, plain, short},
    both, refusal,
};
use crate::{commands, model::Identity, rules::life::Says, store};

both! {
    async fn a_form_goes_on_in_its_own_version_and_everybody_else_meets_the_newest(house: House) {
        let app = &house.app;
        let (open, other) = (
            opened(&house, plain(), Identity::Nobody).await,
            opened(&house, short(), Identity::Nobody).await,
        );
        let door = async |version| commands::find_door(app, open.link(), version).await.unwrap().head;
        assert_eq!(door(None).await.id, open.version);
        assert_eq!(door(Some(other.version)).await.id, open.version, "a version of another survey counts for nothing");
        commands::start_version(app, &open.lead, open.survey.id).await.unwrap();
        let newest = store::versions::find_newest(&mut app.db(), open.survey.id).await.unwrap().unwrap().head;
        assert_ne!(newest.id, open.version);
        assert_eq!(door(Some(newest.id)).await.id, open.version, "nobody meets what was never open");
        let seen = async || store::versions::find_newest(&mut app.db(), open.survey.id).await.unwrap().unwrap().head.version;
        commands::hand_in(app, &open.lead, (open.survey.id, seen().await), Says::BetterWords).await.unwrap();
        commands::approve_survey(app, &house.area_lead(), (open.survey.id, seen().await)).await.unwrap();
        commands::open_survey(app, &open.lead, open.survey.id, Some("The Irish is on its way.")).await.unwrap();
        assert_eq!(door(None).await.id, newest.id);
        assert_eq!(door(Some(open.version)).await.id, open.version, "what was begun with it goes on with it");
        let shown = store::versions::find_head_shown(&mut app.db(), open.survey.id).await.unwrap().unwrap();
        let survey = store::surveys::find_by_link(&mut app.db(), open.link()).await.unwrap().unwrap();
        let together = commands::find_door(app, open.link(), None).await.unwrap();
        assert_eq!((together.survey, together.head), (survey, shown), "read together and one by one they are the same");
    }

    async fn what_was_never_open_is_not_there(house: House) {
        let draft = made(&house, plain(), Identity::Nobody).await;
        assert_eq!(refusal(commands::find_door(&house.app, draft.link(), None).await), "absent");
        assert_eq!(refusal(commands::find_door(&house.app, draft.link(), Some(draft.version)).await), "absent");
        assert_eq!(refusal(commands::find_door(&house.app, "no-link", None).await), "absent");
    }
}
