//! The builder as an area lead meets it: through the real router, on plain forms, without a script.

use super::{House, browser_of, in_a_house, is_well_made};
use kernel::{Language, Role};
use testkit_pages::{Browser, Page};

fn id_of(page: &Page) -> String {
    page.path.split('/').nth(2).unwrap().split('#').next().unwrap().to_owned()
}

pub(super) async fn made(lead: &mut Browser) -> String {
    let new = lead.open("/surveys/new").await;
    is_well_made(&new);
    let form = new
        .submit("Make the survey")
        .with("What is the survey called?", "The waiting room")
        .choose("Start from", "An empty page");
    let build = lead.press(form).await;
    is_well_made(&build);
    build.must_say("Your survey is made.").must_say("No question yet.");
    id_of(&build)
}

pub(super) async fn question(lead: &mut Browser, id: &str, kind: &str, fields: &[(&str, &str)]) -> Page {
    let kinds = lead.open(&format!("/surveys/{id}/add")).await;
    is_well_made(&kinds);
    let page = lead.open(&kinds.link(kind)).await;
    is_well_made(&page);
    let form = fields.iter().fold(page.submit("Save"), |form, (label, value)| form.with(label, value));
    lead.press(form).await
}

fn house_lead(house: &House) -> Browser {
    browser_of(house, house.area_lead())
}

#[test]
fn an_area_lead_builds_a_survey_hands_it_in_and_opens_it() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        let build = question(
            &mut lead,
            &id,
            "One of a list",
            &[("What do you ask?", "Did you wait long?"), ("Choices", "Yes\nNo")],
        )
        .await;
        is_well_made(&build);
        build.must_say("Did you wait long?").must_say("One of a list");
        let build =
            question(&mut lead, &id, "Own words, as many as wanted", &[("What do you ask?", "How was it?")]).await;
        build.must_say("How was it?");

        let preview = lead.open(&format!("/surveys/{id}/preview")).await;
        is_well_made(&preview);
        preview.must_say("Did you wait long?").must_say("This is how people meet it on a phone.");

        let approve = lead.open(&format!("/surveys/{id}/approve")).await;
        is_well_made(&approve);
        let waiting = lead.press(approve.submit("Hand it in")).await;
        is_well_made(&waiting);
        waiting.must_say("You wrote it, so somebody else approves it.");
        let mut reviewer = browser_of(&house, house.reviewer());
        let page = reviewer.open(&format!("/surveys/{id}/approve")).await;
        is_well_made(&page);
        reviewer.press(page.submit("Approve it")).await.must_say("Approved. The test answers are destroyed.");

        let publish = lead.open(&format!("/surveys/{id}/publish")).await;
        is_well_made(&publish);
        // Nothing leads to what is not there before the survey was open.
        publish.must_say("The link works once the survey is open.");
        assert!(publish.all("main a[href^='/s/']").next().is_none());
        let results = lead.open(&format!("/surveys/{id}/results")).await;
        is_well_made(&results);
        results.must_say("The survey has not been open yet.").must_not_hold("/rows");
        let refused = lead.press(publish.submit("Open the survey")).await;
        assert_eq!(refused.status, 422);
        refused.must_say("Say first by when you publish the findings.");
        let promise = refused.submit("Save the promise").with("Day", "1").with("Month", "12").with("Year", "2026");
        let publish = lead.press(promise).await;
        publish.must_say("Your promise stands on the public page.");
        let open = lead.press(publish.submit("Open the survey")).await;
        is_well_made(&open);
        open.must_say("The survey is open.").must_say("It takes answers.").must_not_hold("The link works once");
        assert_eq!(lead.open(&open.link("For a tablet in the room")).await.status, 200);
        assert_eq!(lead.open(&open.link("Take answers by phone")).await.status, 200);
        for step in ["settings", "languages", "poster", "invite", "targets", "build"] {
            is_well_made(&lead.open(&format!("/surveys/{id}/{step}")).await);
        }
    });
}

#[test]
fn questions_are_moved_removed_and_put_back_with_buttons_alone() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        for text in ["First?", "Second?"] {
            question(&mut lead, &id, "A few words", &[("What do you ask?", text)]).await;
        }
        let order = |page: &Page| page.all("main h3").map(|each| each.text().collect::<String>()).collect::<Vec<_>>();
        let build = lead.open(&format!("/surveys/{id}/build")).await;
        assert_eq!(order(&build), ["First?", "Second?"]);
        let build = lead.press(build.submit("Move down First?")).await;
        assert_eq!(order(&build), ["Second?", "First?"]);
        let build = lead.press(build.submit("Remove Second?")).await;
        is_well_made(&build);
        build.must_say("You removed “Second?”.");
        assert_eq!(order(&build), ["First?"]);
        let build = lead.press(build.submit("Put it back")).await;
        assert_eq!(order(&build), ["Second?", "First?"]);
    });
}

#[test]
fn a_refused_question_keeps_every_word() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        let page =
            question(&mut lead, &id, "One of a list", &[("What do you ask?", "Which?"), ("Choices", "Only one")]).await;
        assert_eq!(page.status, 422);
        is_well_made(&page);
        page.must_say("Write at least two choices");
        assert_eq!(page.field("What do you ask?").value.trim(), "Which?");
        assert_eq!(page.field("Choices").value.trim(), "Only one");
    });
}

#[test]
fn languages_stand_beside_their_source_and_say_when_they_are_out_of_date() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let new = lead.open("/surveys/new").await;
        let form = new.submit("Make the survey").choose("Start from", "A ready one: Have your say about our service");
        let build = lead.press(form).await;
        assert_eq!(build.status, 200);
        let id = id_of(&build);
        let languages = lead.open(&format!("/surveys/{id}/languages")).await;
        is_well_made(&languages);
        languages.must_say("All up to date").must_not_hold("Out of date");
        let settings = lead.open(&format!("/surveys/{id}/settings")).await;
        is_well_made(&settings);
        lead.press(settings.submit("Save").with("What is the survey called?", "Another name")).await.must_say("Saved.");
        let languages = lead.open(&format!("/surveys/{id}/languages?tag=ga")).await;
        languages.must_say("1 out of date").must_say("Out of date").must_say("It is still right");
    });
}

#[test]
fn rules_are_written_by_hand_and_a_circle_is_named() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        question(&mut lead, &id, "A whole number", &[("What do you ask?", "How many came?")]).await;
        question(&mut lead, &id, "Follows from other answers", &[("What do you ask?", "Twice as many")]).await;
        let address = |item: &str| format!("/surveys/{id}/question/{item}/rules");
        let page = lead.open(&address("q2")).await;
        is_well_made(&page);
        page.must_say("${q1}").must_say("How many came?");
        let saved = lead.press(page.submit("Save").with("Worked out from other answers", "${q1} * 2")).await;
        saved.must_say("Saved.");
        let page = lead.open(&address("q1")).await;
        let refused = lead.press(page.submit("Save").with("Worked out from other answers", "${q2} - 1")).await;
        assert_eq!(refused.status, 422);
        is_well_made(&refused);
        refused.must_say("q1 → q2 → q1");
        assert_eq!(refused.field("Worked out from other answers").value, "${q2} - 1");
        let refused = lead.press(page.submit("Save").with("Shown only when this is true", "${q9} = 1")).await;
        assert!(refused.error_for("Shown only when this is true").is_some());
        let rule = page.submit("Save").with("The answer is taken only when this is true", ". <= 40");
        let rule = rule.with("What people read when it is not true", "The room holds 40.");
        let rule = rule.with("A picture beside the words", "Two people");
        let refused = lead.press(rule).await;
        assert!(refused.error_for("What the picture shows").is_some(), "{}", refused.text());
        let saved = lead.press(refused.submit("Save").with("What the picture shows", "Two people side by side")).await;
        saved.must_say("Saved.");
        let preview = lead.open(&format!("/surveys/{id}/preview")).await;
        preview.must_say("Two people side by side");
    });
}

#[test]
fn a_page_may_be_answered_several_times() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        question(&mut lead, &id, "A new page", &[("The name of the page", "A visit")]).await;
        let page = lead.open(&format!("/surveys/{id}/question/q1/rules")).await;
        is_well_made(&page);
        let form = page.submit("Save").tick("People may fill in this page several times");
        let wrong = lead.press(form.with("At least so often", "3").with("At most so often", "2")).await;
        assert_eq!(wrong.status, 422);
        is_well_made(&wrong);
        lead.press(wrong.submit("Save").with("At least so often", "1")).await.must_say("Saved.");
        let page = lead.open(&format!("/surveys/{id}/question/q1/rules")).await;
        assert_eq!(page.field("At most so often").value, "2");
    });
}

#[test]
fn a_question_that_was_saved_once_saves_itself_and_still_saves_by_hand() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        question(&mut lead, &id, "A few words", &[("What do you ask?", "Who came?")]).await;
        let new = lead.open(&format!("/surveys/{id}/question/new?kind=text")).await;
        assert!(new.all("[data-keep]").next().is_none(), "what was never saved is nothing yet");
        let page = lead.open(&format!("/surveys/{id}/question/q1")).await;
        assert!(page.all("#kept[data-keep]").next().is_some());
        let mut sent = page.submit("Save").with("What do you ask?", "Who came to").forging("step", "keep").sent();
        let kept = lead.send(sent.clone()).await;
        assert_eq!(kept.status, 204, "{}", kept.text());
        let seen = kept.header("comhar-seen").unwrap().to_owned();
        let again = lead.send(sent.clone()).await;
        assert_eq!(again.status, 409, "the page had seen another change: {}", again.text());
        sent.pairs.iter_mut().find(|(name, _)| name == "seen").unwrap().1 = seen.clone();
        let again = lead.send(sent).await;
        assert_eq!((again.status, again.header("comhar-seen")), (204, Some(seen.as_str())), "the same is no change");
        let page = lead.open(&format!("/surveys/{id}/question/q1")).await;
        assert_eq!(page.field("What do you ask?").value, "Who came to");
        lead.press(page.submit("Save").with("What do you ask?", "Who came to us?")).await.must_say("Saved.");
    });
}

#[test]
fn settings_and_translations_save_themselves_too() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        let page = lead.open(&format!("/surveys/{id}/settings")).await;
        assert!(page.all("#kept[data-keep]").next().is_some());
        let mut sent =
            page.submit("Save").with("What is the survey called?", "Half a na").forging("step", "keep").sent();
        let kept = lead.send(sent.clone()).await;
        assert_eq!(kept.status, 204, "{}", kept.text());
        let seen = kept.header("comhar-seen").unwrap().to_owned();
        sent.pairs.iter_mut().find(|(name, _)| name == "seen").unwrap().1 = seen;
        let empty = |name: &str| name == "title";
        sent.pairs.iter_mut().find(|(name, _)| empty(name)).unwrap().1 = String::new();
        assert_eq!(lead.send(sent).await.status, 422, "a survey without a name is kept as it was");
        let page = lead.open(&format!("/surveys/{id}/settings")).await;
        assert_eq!(page.field("What is the survey called?").value, "Half a na");
        lead.press(page.submit("Save").tick("Gaeilge")).await.must_say("Saved.");
        let page = lead.open(&format!("/surveys/{id}/languages?tag=ga")).await;
        assert!(page.all("#kept[data-keep]").next().is_some());
        let sent = page.submit("Save").forging("t.title", "Leath ai").forging("step", "keep").sent();
        assert_eq!(lead.send(sent).await.status, 204);
        lead.open(&format!("/surveys/{id}/languages?tag=ga")).await.must_say("Leath ai");
    });
}

#[test]
fn a_file_of_another_tool_comes_in_with_the_list_of_what_could_not_be_carried() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let json = r#"{"title":"From elsewhere","pages":[{"name":"p","elements":[
            {"type":"text","name":"name","title":"What should we call you?"},
            {"type":"html","name":"odd","html":"<b>Bold</b>"},
            {"type":"signaturepad","name":"sign","title":"Sign"}]}]}"#;
        let place = super::place("south-west").to_string();
        let page = lead.upload("/surveys/import", &[("place", place.as_str())], json.as_bytes()).await;
        assert_eq!(page.status, 200);
        is_well_made(&page);
        page.must_say("could not be carried")
            .must_say("Question “Sign”: It asks for a file or for something kept elsewhere");
        let again = lead.open(&page.path).await;
        again.must_say("could not be carried");
        let mut other = browser_of(&house, house.area_lead());
        other.open(&page.path).await.must_say("could not be carried");
        // In the language of whoever reads, however it was brought in.
        for (language, said) in [
            (Language::Irish, "An cheist “Sign”: Iarrann sí comhad"),
            (Language::Serbian, "Pitanje „Sign“: Traži datoteku"),
        ] {
            let page = browser_of(&house, house.area_lead()).reading(language).open(&page.path).await;
            is_well_made(&page);
            page.must_say(said).must_not_hold("It asks for");
        }
        let read = lead.press(again.submit("I have read this list")).await;
        is_well_made(&read);
        read.must_say("The list is put away.").must_not_hold("could not be carried");
        other.open(&page.path).await.must_not_hold("could not be carried");
        let none = lead.upload("/surveys/import", &[("place", place.as_str())], b"no file at all").await;
        assert_eq!(none.status, 422);
        none.must_say("This file could not be read.");
        is_well_made(&none);
    });
}

#[test]
fn nobody_else_sees_a_page_of_the_makers() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        for step in [
            "build",
            "add",
            "settings",
            "languages",
            "preview",
            "approve",
            "publish",
            "poster",
            "invite",
            "targets",
            "question/new",
        ] {
            let path = format!("/surveys/{id}/{step}");
            for caller in [
                house.person(),
                house.wearing(Role::AreaLead, "corrib-team"),
                house.wearing(Role::Administrator, "ireland"),
            ] {
                assert_eq!(browser_of(&house, caller).open(&path).await.status, 404, "{path}");
            }
        }
        assert_eq!(browser_of(&house, house.person()).open("/surveys/new").await.status, 404);
        browser_of(&house, house.person()).open("/surveys").await.must_not_hold("The waiting room");
    });
}

#[test]
fn the_list_and_the_builder_are_well_made_in_three_languages() {
    in_a_house(async |house| {
        let mut lead = house_lead(&house);
        let id = made(&mut lead).await;
        for language in Language::ALL {
            let mut browser = browser_of(&house, house.area_lead()).reading(*language);
            for path in [
                "/surveys".to_owned(),
                "/surveys/new".into(),
                format!("/surveys/{id}/build"),
                format!("/surveys/{id}/settings"),
                format!("/surveys/{id}/publish"),
                format!("/surveys/{id}/question/new?kind=matrix"),
                format!("/surveys/{id}/poster"),
            ] {
                is_well_made(&browser.open(&path).await);
            }
        }
    });
}

#[test]
fn the_demonstration_shows_every_stage_comes_once_and_is_sound() {
    in_a_house(async |house| {
        house.clock.to("2026-11-21T10:15:00Z".parse().unwrap());
        crate::demo::demo(house.app.clone()).await.unwrap();
        let all = async || {
            let mut stages = Vec::new();
            let office = house.wearing(Role::NationalOffice, "ireland");
            for listed in crate::commands::list_surveys(&house.app, &office, 50, None).await.unwrap().items {
                stages.push((listed.survey.link, listed.versions[0].stage.to_string(), listed.counted));
            }
            stages.sort();
            stages
        };
        let first = all().await;
        let expected = [
            ("bright-otter", "draft", 0),
            ("calm-river", "open", 41),
            ("early-lark", "test", 0),
            ("kind-meadow", "released", 24),
            ("quiet-harbour", "open", 7),
            ("warm-orchard", "paused", 0),
        ];
        assert_eq!(first, expected.map(|(link, stage, count)| (link.to_owned(), stage.to_owned(), count)));
        crate::demo::demo(house.app.clone()).await.unwrap();
        assert_eq!(all().await, first);
        house.is_sound().await;
        let mut anybody = browser_of(&house, house.nobody());
        let list = anybody.open("/surveys").await;
        is_well_made(&list);
        list.must_say("Have your say").must_not_hold("quiet-harbour").must_not_hold("bright-otter");
    });
}
