//! The acceptance tests of those who work here: what they see, in which order, and what they never see.

use super::{
    cast,
    steps::{Steps, Told, code_on},
    walk,
};
use testkit::{Page, both, on_sqlite, words_of};

both! {
    async fn t11_i_am_told_what_changed_with_proof_i_disagree_and_one_tap_reopens_it(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: "No bus stops near the clinic.", with: &[], service: Some("leeside-team") }).await;
        let code = code_on(&sent);
        steps.publish().await;
        steps.make_theme("No bus stops near the clinic.", "leeside-team").await;
        steps.claim("martin", "The bus stops at the gate.").await;
        steps.verify("tomas").await;
        app.pass(std::time::Duration::from_secs(60 * 24 * 3600));

        let mut author = app.nobody();
        let thread = steps.open(&mut author, &code).await;
        thread.must_say("The bus stops at the gate.");
        assert!(thread.all(&format!("a[href='{}']", super::loops::EVIDENCE)).next().is_some(), "a link shows it");
        let form = thread.all("form").find(|form| words_of(*form).contains(&steps.said("engagement-thread-disagree"))).unwrap();
        let asks: usize = form.descendants().filter_map(scraper::ElementRef::wrap).filter(|inside| matches!(inside.value().name(), "input" | "textarea" | "select")).filter(|field| field.attr("type") != Some("hidden")).count();
        assert_eq!(asks, 0, "one tap, and nobody asks why");
        steps.press(&mut author, &thread, "engagement-thread-disagree", &[]).await.must_say(&steps.said("engagement-thread-done-disputed"));
        app.run_jobs().await;
        steps.comes("fionnuala").await.open("/themes").await.must_say(&steps.said("engagement-loop-disputed"));
    }

    async fn t38_done_stays_claimed_until_somebody_outside_the_team_looks(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        steps.share(&mut app.nobody(), Told { text: "The door is too heavy.", with: &[], service: Some("leeside-team") }).await;
        steps.publish().await;
        steps.make_theme("The door is too heavy.", "leeside-team").await;
        steps.claim("martin", "The door opens by itself.").await;
        for who in ["martin", "sarah", "fionnuala"] {
            let mut insider = steps.comes(who).await;
            let theme = steps.theme(&mut insider).await;
            assert!(!theme.has_button(&steps.said("engagement-theme-verify-button")), "{who} is not offered to check it");
        }
        app.nobody().open("/said-and-done").await.must_say(&steps.said("engagement-outcome-done-claimed"));
        steps.verify("tomas").await;
        app.nobody().open("/said-and-done").await.must_say(&steps.said("engagement-outcome-done-verified"));
    }
}

on_sqlite! {
    async fn t31_a_moderator_never_sees_identity_or_contact(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let known = [
            vec![("mode", "named"), ("name", "Bríd Uí Mharcáin")],
            vec![("mode", "screen_name"), ("screen", "Zaunkönig77")],
            vec![("mode", "contactable"), ("mail", "zq-contact@demo.example")],
        ];
        for with in &known {
            steps.share(&mut app.nobody(), Told { text: "Please read this.", with, service: Some("leeside-team") }).await;
        }
        for who in ["orla", "declan"] {
            let mut reader = steps.comes(who).await;
            let list = reader.open("/moderation").await;
            let items: Vec<String> = walk::links(&list).into_iter().filter(|link| link.starts_with("/moderation/")).collect();
            assert_eq!(items.len(), 3, "{who} has all three to read: {}", list.text());
            for item in items {
                let page = reader.open(&item).await;
                page.must_say("Please read this.");
                for secret in ["Bríd", "Mharcáin", "Zaunkönig77", "zq-contact"] {
                    page.must_not_hold(secret);
                    list.must_not_hold(secret);
                }
            }
        }
        app.run_jobs().await;
    }

    async fn t35_i_only_see_stories_for_my_services_sorted_by_criticality_with_days_left(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let stories = [("leeside-team", "one", "1"), ("leeside-team", "four", "4"), ("treaty-team", "five", "5"), ("leeside-team", "two", "2")];
        for (service, text, criticality) in stories {
            steps.share(&mut app.nobody(), Told { text, with: &[], service: Some(service) }).await;
            let page = steps.moderate("orla", &[("verdict", "publish"), ("criticality", criticality)]).await;
            assert_eq!(page.status, 200, "{}", page.text());
        }
        app.run_jobs().await;
        let mut responder = steps.comes("sarah").await;
        let list = responder.open("/replies").await;
        let items: Vec<String> = walk::links(&list).into_iter().filter(|link| link.starts_with("/replies/")).collect();
        let mut said = Vec::new();
        for item in &items {
            said.push(responder.open(item).await);
        }
        let texts: Vec<&str> = said.iter().map(which).collect();
        assert_eq!(texts, ["four", "two", "one"], "mine, the most serious first, and nobody else's");
        let days = said.iter().filter(|page| page.text().contains("days left") || page.text().contains("Due")).count();
        assert_eq!(days, 3, "each says how many days are left");
        assert!(list.text().contains("days left"), "and so does the list: {}", list.text());
    }

    async fn t36_a_service_cannot_edit_hide_or_delay(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        steps.share(&mut app.nobody(), Told { text: "It was cold.", with: &[], service: Some("leeside-team") }).await;
        steps.publish().await;
        for who in ["sarah", "martin"] {
            let mut service = steps.comes(who).await;
            let page = steps.first_in(&mut service, "/replies").await;
            for button in ["publish", "keep_private", "decline", "unpublish", "put_back", "hide", "edit", "delete"] {
                assert!(page.all(&format!("[value='{button}']")).next().is_none(), "{who} is offered to {button}");
            }
            let id = page.path.rsplit('/').next().unwrap().to_owned();
            let forged = testkit::Sent {
                method: "POST".to_owned(),
                action: format!("/moderation/{id}"),
                pairs: [("step", "decide"), ("verdict", "unpublish"), ("words_unpublish", "No."), ("seen", "3")].map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
            };
            assert_eq!(service.send(forged).await.status, 404, "{who} finds no such page");
        }
        app.nobody().open("/experiences").await.must_say("It was cold.");
    }

    async fn t61_nothing_on_any_page_needs_a_script(app: &TestApp) {
        cast::bring(app).await;
        for seen in walk::walk_all(app, "en").await {
            let page = &seen.page;
            let at = seen.pattern;
            for link in page.all("main a[href]") {
                let href = link.attr("href").unwrap_or_default();
                assert!(href != "#" && !href.starts_with("javascript:"), "{at}: a link that leads nowhere: {}", words_of(link));
            }
            for button in page.all("main button[type='button']") {
                let around = button.ancestors().filter_map(scraper::ElementRef::wrap);
                let inside_hidden = std::iter::once(button).chain(around).any(|above| above.attr("hidden").is_some());
                let in_gallery = button.ancestors().filter_map(scraper::ElementRef::wrap).any(|above| above.attr("id").is_some_and(|id| id.starts_with("sample-")));
                assert!(inside_hidden || in_gallery, "{at}: a button that only a script can use: {}", words_of(button));
            }
            for form in page.all("main form") {
                let in_gallery = form.ancestors().filter_map(scraper::ElementRef::wrap).any(|above| above.attr("id").is_some_and(|id| id.starts_with("sample-")));
                let buttons = form.descendants().filter_map(scraper::ElementRef::wrap).filter(|inside| inside.value().name() == "button" && inside.attr("type") != Some("button")).count();
                assert!(buttons > 0 || in_gallery, "{at}: a form that nobody can send without a script");
            }
        }
    }
}

/// Which of the stories stands on a page.
fn which(page: &Page) -> &'static str {
    let text = page.text();
    let found =
        ["one", "two", "four", "five"].into_iter().find(|word| text.split_whitespace().any(|said| said == *word));
    found.unwrap_or_else(|| panic!("none of the stories: {text}"))
}
