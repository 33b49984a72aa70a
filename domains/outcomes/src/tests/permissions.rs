//! Nobody sees what is not shared: every part × every surface, before, during and after a share.

use super::{
    House, both,
    house::{filled, own_answers, person, place},
    refusal,
};
use crate::{
    commands,
    model::{Looked, MeasureId, ShareWith},
    store,
};
use kernel::{Caller, Hat, Language, Role};

/// Everybody who could come, by what they are. Nobody's own person is among them.
fn everybody(house: &House) -> Vec<(String, Caller)> {
    let mut all = vec![("nobody".to_owned(), house.nobody()), ("another person".to_owned(), house.themselves("tomas"))];
    for role in Role::ALL.iter().copied().filter(|role| !matches!(role, Role::Anyone | Role::Person)) {
        for at in [None, Some("leeside-team"), Some("otvorena-vrata"), Some("south-west"), Some("ireland")] {
            for break_glass in [false, true] {
                let hat = Hat { role, organisation: at.map(place), break_glass };
                let caller =
                    Caller::somebody(house.app.permissions().clone(), Language::English, person("grace"), Some(hat));
                all.push((format!("{role} at {at:?}, glass {break_glass}"), caller));
            }
        }
    }
    all
}

/// What a caller sees of Aoife through each surface; empty when nothing.
async fn surfaces(house: &House, caller: &Caller, measure: MeasureId) -> Vec<&'static str> {
    let (app, aoife) = (&house.app, person("aoife"));
    let mut seen = Vec::new();
    if commands::list_people(app, caller).await.is_ok_and(|people| people.iter().any(|one| one.person == aoife)) {
        seen.push("list");
    }
    if commands::see_shared(app, caller, aoife, None).await.is_ok() {
        seen.push("story");
    }
    if commands::see_shared(app, caller, aoife, Some(measure)).await.is_ok() {
        seen.push("measure");
    }
    if commands::rate(app, caller, aoife, &filled(measure, own_answers("2"))).await.is_ok() {
        seen.push("rate");
    }
    let mut db = app.db();
    if let Ok(readers) = commands::readers_of(&mut db, caller).await
        && !store::answers::list_shared(&mut db, &readers, (aoife, None)).await.unwrap().is_empty()
    {
        seen.push("rows");
    }
    if commands::list_stories(app, caller).await.is_ok_and(|stories| !stories.is_empty()) {
        seen.push("own story");
    }
    if commands::see_figures(app, caller, place("leeside-team"))
        .await
        .is_ok_and(|figures| figures.figures.coverage.sharing.of > 0 || !figures.figures.measures.is_empty())
    {
        seen.push("figures");
    }
    seen
}

/// Who may see what while Aoife shares with the Leeside team: whoever answers for it, there or around it.
fn may_see(name: &str) -> Vec<&'static str> {
    let here = ["leeside-team", "south-west", "ireland"].iter().any(|at| name.contains(&format!("{at:?}")));
    match name {
        _ if !here => Vec::new(),
        name if name.starts_with("responder") => vec!["list", "story", "measure", "rate", "rows"],
        name if name.starts_with("service_owner") => vec!["list", "story", "measure", "rate", "rows", "figures"],
        name if name.starts_with("area_lead") || name.starts_with("national_office") => vec!["figures"],
        _ => Vec::new(),
    }
}

both! {
    async fn nobody_sees_what_is_not_shared_whatever_part_they_play_and_wherever_they_look(house: House) {
        let measure = house.own_measure();
        let (_, token) = house.asked("aoife", measure.id).await;
        commands::answer_by_link(&house.app, &token, &filled(measure.id, own_answers("2"))).await.unwrap();
        for (name, caller) in everybody(&house) {
            assert_eq!(surfaces(&house, &caller, measure.id).await, Vec::<&str>::new(), "{name}");
        }
        let looks = commands::list_looks(&house.app, &house.aoife(), 10, None).await.unwrap().items;
        assert!(looks.is_empty(), "nobody saw, so nobody looked");
    }

    async fn a_share_opens_exactly_what_it_says_and_ending_it_shuts_it_on_the_next_request(house: House) {
        let measure = house.own_measure();
        house.answered_and_shared("aoife", measure.id, own_answers("2")).await;
        for (name, caller) in everybody(&house) {
            let wanted = if name.starts_with("national_office") { vec!["figures"] } else { may_see(&name) };
            assert_eq!(surfaces(&house, &caller, measure.id).await, wanted, "{name}");
        }
        let share = commands::list_shares(&house.app, &house.aoife()).await.unwrap().remove(0);
        assert_eq!(refusal(commands::end_share(&house.app, &house.themselves("tomas"), share.id).await), "done");
        assert_eq!(commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.unwrap().len(), 1, "only the person ends it");
        commands::end_share(&house.app, &house.aoife(), share.id).await.unwrap();
        for (name, caller) in everybody(&house) {
            assert_eq!(surfaces(&house, &caller, measure.id).await, Vec::<&str>::new(), "{name}");
        }
        assert_eq!(refusal(commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await), "absent");
    }

    /// Somebody who ended a share and somebody who never gave one are the same to whoever looks.
    async fn ending_a_share_looks_like_never_having_shared(house: House) {
        let measure = house.own_measure();
        for key in ["aoife", "tomas"] {
            let (_, token) = house.asked(key, measure.id).await;
            commands::answer_by_link(&house.app, &token, &filled(measure.id, own_answers("2"))).await.unwrap();
        }
        let with = ShareWith::Service(place("leeside-team"));
        commands::let_see(&house.app, &house.aoife(), with, None).await.unwrap();
        commands::end_all_shares(&house.app, &house.aoife()).await.unwrap();
        let mut seen = Vec::new();
        for key in ["aoife", "tomas"] {
            let story = commands::see_shared(&house.app, &house.sarah(), person(key), None).await;
            seen.push((format!("{:?}", story.unwrap_err()), commands::list_people(&house.app, &house.sarah()).await.unwrap().len()));
        }
        seen.dedup();
        assert_eq!(seen.len(), 1, "{seen:?}");
    }

    async fn a_share_of_one_measure_shows_no_other(house: House) {
        let (ours, phq9) = (house.own_measure(), house.load("phq9").await);
        house.answered_and_shared("aoife", ours.id, own_answers("2")).await;
        let other = filled(phq9.id, super::house::nine(5, 0));
        commands::answer_by_myself(&house.app, &house.aoife(), &other, None).await.unwrap();
        let seen = commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.unwrap();
        assert_eq!(seen.iter().map(|story| story.measure.id).collect::<Vec<_>>(), [ours.id]);
        assert_eq!(refusal(commands::see_shared(&house.app, &house.sarah(), person("aoife"), Some(phq9.id)).await), "absent");
    }

    async fn what_is_shared_with_one_worker_is_shared_with_no_colleague_of_theirs(house: House) {
        let measure = house.own_measure();
        let (_, token) = house.asked("aoife", measure.id).await;
        commands::answer_by_link(&house.app, &token, &filled(measure.id, own_answers("2"))).await.unwrap();
        commands::let_see(&house.app, &house.aoife(), ShareWith::Worker(person("sarah")), None).await.unwrap();
        assert!(commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.is_ok());
        assert_eq!(refusal(commands::see_shared(&house.app, &house.martin(), person("aoife"), None).await), "absent");
        let without_a_hat = house.themselves("sarah");
        assert_eq!(refusal(commands::see_shared(&house.app, &without_a_hat, person("aoife"), None).await), "absent");
        assert_eq!(commands::see_figures(&house.app, &house.martin(), place("leeside-team")).await.unwrap().figures.measures.len(), 0);
    }

    async fn a_supporter_sees_what_they_were_let_see_as_long_as_they_are_one(house: House) {
        let measure = house.own_measure();
        house.answered_and_shared("aoife", measure.id, own_answers("2")).await;
        commands::rate(&house.app, &house.sarah(), person("aoife"), &filled(measure.id, own_answers("4"))).await.unwrap();
        let tomas = house.themselves("tomas");
        supports(&house, "aoife", "tomas").await;
        assert_eq!(refusal(commands::see_shared(&house.app, &tomas, person("aoife"), None).await), "absent", "choosing is not yet sharing");
        commands::let_see(&house.app, &house.aoife(), ShareWith::Supporter(person("tomas")), None).await.unwrap();
        let seen = commands::see_shared(&house.app, &tomas, person("aoife"), None).await.unwrap();
        assert_eq!((seen[0].own.len(), seen[0].workers.len()), (1, 0), "a worker's view is not for supporters");
        supports_no_more(&house, "aoife", "tomas").await;
        assert_eq!(refusal(commands::see_shared(&house.app, &tomas, person("aoife"), None).await), "absent", "at once, before anything is heard");
        let hearer = crate::HEARERS.iter().find(|hearer| hearer.event == "people.supporter_ended").unwrap();
        for _ in 0..2 {
            let payload = serde_json::json!({ "person": person("aoife"), "supporter": person("tomas") });
            (hearer.run)(house.hands.clone(), jobs::Delivery { id: uuid::Uuid::nil(), hearer: hearer.name, payload }).await.unwrap();
        }
        supports(&house, "aoife", "tomas").await;
        assert_eq!(refusal(commands::see_shared(&house.app, &tomas, person("aoife"), None).await), "absent", "and it does not come back");
    }

    async fn every_look_is_written_in_the_transaction_of_the_read_and_the_person_reads_it(house: House) {
        let measure = house.own_measure();
        house.answered_and_shared("aoife", measure.id, own_answers("2")).await;
        commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.unwrap();
        house.clock.pass(60);
        commands::see_shared(&house.app, &house.martin(), person("aoife"), Some(measure.id)).await.unwrap();
        let page = commands::list_looks(&house.app, &house.aoife(), 1, None).await.unwrap();
        let next = page.next.unwrap();
        let older = commands::list_looks(&house.app, &house.aoife(), 1, Some(next.as_str())).await.unwrap();
        let looks = [page.items[0].clone(), older.items[0].clone()];
        assert_eq!(looks.each_ref().map(|look| (look.viewer, look.what)), [(person("martin"), Looked::Measure), (person("sarah"), Looked::Story)]);
        assert_eq!(looks[0].organisation, Some(place("leeside-team")));
        assert!(older.next.is_none());
        assert!(commands::list_looks(&house.app, &house.sarah(), 9, None).await.unwrap().items.is_empty(), "everybody reads their own list");
        assert_eq!(refusal(commands::list_looks(&house.app, &house.nobody(), 9, None).await), "sign_in");
    }
}

/// As the pages of accounts do it: chosen by the person, agreed by the supporter.
async fn supports(house: &House, who: &str, supporter: &str) {
    let sql = "INSERT INTO people_supporters (id, person_id, supporter_id, since) VALUES ($1, $2, $3, $4)";
    let id = kernel::PersonId::untimed(house.app.random()).uuid();
    let mut tx = house.app.db().begin().await.unwrap();
    tx.exec(sql, &[&id, &person(who), &person(supporter), &house.app.now()]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn supports_no_more(house: &House, who: &str, supporter: &str) {
    let sql =
        "UPDATE people_supporters SET ended_at = $3 WHERE person_id = $1 AND supporter_id = $2 AND ended_at IS NULL";
    let mut tx = house.app.db().begin().await.unwrap();
    tx.exec(sql, &[&person(who), &person(supporter), &house.app.now()]).await.unwrap();
    tx.commit().await.unwrap();
}
