//! Bad input gets a clear sentence and nothing is lost: through the pages.

use super::{
    steps::{Steps, Told, code_on},
    t_author::one,
};
use axum::body::{Body, to_bytes};
use http::Request;
use testkit::{Page, Sent, Visitor, both, on_sqlite};

const COUNT: &str = "SELECT CAST(count(*) AS bigint) FROM engagement_contributions";

/// Sends bytes as they are to the first screen, as a browser or something else might.
async fn send_bytes(visitor: &mut Visitor, path: &str, body: Vec<u8>) -> Page {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    let answer = visitor.raw(request).await;
    let status = answer.status().as_u16();
    let headers =
        answer.headers().iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    Page::new(path, status, headers, String::from_utf8(bytes.to_vec()).expect("the answer is text"))
}

/// What stands in the big text box.
fn typed(page: &Page) -> String {
    page.all("textarea[name='text']").next().map(|area| area.text().collect::<String>()).unwrap_or_default()
}

/// Shares these words about a service, publishes them, and gives the public page that shows them.
async fn published(steps: &Steps<'_>, text: &str) -> Page {
    steps.share(&mut steps.app.nobody(), Told { text, with: &[], service: Some("leeside-team") }).await;
    steps.publish().await;
    let list = steps.app.nobody().open("/experiences").await;
    let link =
        super::walk::links(&list).into_iter().find(|link| link.starts_with("/experiences/")).expect("it is public");
    steps.app.nobody().open(&link).await
}

on_sqlite! {
    async fn empty_text_is_named_and_everything_else_is_kept(app: &TestApp) {
        let steps = Steps::in_english(app);
        for nothing in ["", "   ", "\n\n\t", "\u{200B}\u{2060}"] {
            let mut visitor = app.nobody();
            let first = visitor.open("/share").await;
            let again = steps.press(&mut visitor, &first, "engagement-share-continue", &[("text", nothing), ("kind", "idea")]).await;
            assert_eq!(again.status, 422, "{nothing:?}");
            assert_eq!(again.errors()[0].1, "#text");
            again.must_say(&steps.words.refusal(&engagement::rules::TEXT_EMPTY));
            assert!(again.all("[value='idea'][checked]").next().is_some(), "the kind is kept");
        }
    }

    async fn a_text_that_is_too_long_comes_back_whole_with_how_much_room_there_is(app: &TestApp) {
        let steps = Steps::in_english(app);
        let mut visitor = app.nobody();
        let long = "It was a long day. ".repeat(1_500);
        let first = visitor.open("/share").await;
        let again = steps.press(&mut visitor, &first, "engagement-share-continue", &[("text", &long)]).await;
        assert_eq!(again.status, 422);
        assert_eq!(typed(&again).trim(), long.trim(), "every letter is still there");
        again.must_say("20");
    }

    async fn a_megabyte_gets_a_clear_page_with_ways_on(app: &TestApp) {
        let steps = Steps::in_english(app);
        let mut visitor = app.nobody();
        let body = format!("text={}", "a".repeat(1 << 20)).into_bytes();
        let page = send_bytes(&mut visitor, "/share", body).await;
        assert_eq!(page.status, 413);
        page.must_say(&steps.said("web-error-too-large-title")).must_say(&steps.said("web-error-go-back"));
        assert_eq!(one(app, COUNT).await, 0);
    }

    async fn bytes_that_are_no_text_and_zero_bytes_are_named_and_the_rest_is_kept(app: &TestApp) {
        let steps = Steps::in_english(app);
        for body in ["text=Before%FF%FEafter&kind=concern", "text=Before%00after&kind=concern", "text=Before%C3%28after&kind=concern", "text=Before%ED%A0%80after&kind=concern"] {
            let page = send_bytes(&mut app.nobody(), "/share", body.as_bytes().to_vec()).await;
            assert_eq!(page.status, 422, "{body}");
            page.must_say(&steps.said("web-error-unreadable-field"));
            let kept = typed(&page);
            assert!(kept.contains("Before") && kept.contains("after"), "{kept}");
            assert!(!page.body.contains('\0'), "no zero byte comes back");
        }
        for body in ["text=%", "text=%1", "text=%zz", "=&=&&&&text=hello", "text=hello&text=twice", "text[]=hello", "%FF=%FF", "text=hello&kind=murder&mode=root"] {
            let page = send_bytes(&mut app.nobody(), "/share", body.as_bytes().to_vec()).await;
            assert!(matches!(page.status, 200 | 422), "{body}: {}", page.status);
        }
    }

    async fn a_form_of_another_kind_or_from_another_site_is_refused_with_a_clear_page(app: &TestApp) {
        let steps = Steps::in_english(app);
        let ask = |kind: &str, site: &str| {
            Request::builder().method("POST").uri("/share").header("content-type", kind).header("sec-fetch-site", site).body(Body::from("text=hello")).unwrap()
        };
        let multipart = app.nobody().raw(ask("multipart/form-data; boundary=x", "same-origin")).await;
        assert_eq!(multipart.status(), 415);
        let foreign = app.nobody().raw(ask("application/x-www-form-urlencoded", "cross-site")).await;
        assert_eq!(foreign.status(), 403);
        let bytes = to_bytes(foreign.into_body(), usize::MAX).await.unwrap();
        assert!(String::from_utf8_lossy(&bytes).contains(&steps.said("web-error-elsewhere-title")));
    }

    async fn markup_and_script_are_shown_as_they_were_typed_and_never_run(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let text = "<script>alert(1)</script><img src=x onerror=alert(2)> & \"quotes\" 'and' {{ 7*7 }} ${7*7} </textarea>";
        let page = published(&steps, text).await;
        page.must_say("<script>alert(1)</script><img src=x onerror=alert(2)>").must_say("{{ 7*7 }} ${7*7}");
        assert!(page.all("script:not([src]), img[onerror], [onerror]").next().is_none(), "nothing of it is markup");
        let mut visitor = app.nobody();
        let first = visitor.open("/share").await;
        let long = text.repeat(300);
        let again = steps.press(&mut visitor, &first, "engagement-share-continue", &[("text", &long)]).await;
        assert_eq!(typed(&again).trim(), long.trim(), "in a form it comes back as it was typed");
    }

    async fn turns_of_the_reading_direction_cannot_turn_the_words_of_others(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let page = published(&steps, "Safe \u{202E}gnihton si siht\u{202E} and \u{2067}open\nnext line").await;
        let main = page.all("main").next().unwrap().html();
        let count = |letter: char| main.chars().filter(|found| *found == letter).count();
        assert_eq!(count('\u{202E}'), count('\u{202C}'), "each override is closed");
        assert_eq!(count('\u{2067}'), count('\u{2069}'), "each isolate is closed");
        assert!(page.all("main [dir='auto']").next().is_some(), "the words have a direction of their own");
    }

    async fn ten_thousand_line_breaks_take_no_more_room_than_a_few(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let page = published(&steps, &format!("Above{}below", "\n".repeat(10_000))).await;
        page.must_say("Above").must_say("below");
        assert!(page.body.len() < 60_000, "the page stays small: {} bytes", page.body.len());
        assert!(page.all("main br").count() < 20, "no wall of empty lines");
    }

    async fn names_may_be_made_of_pictures_and_of_any_letters(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        for name in ["👩‍👩‍👧‍👦🏳️‍🌈", "Зденка", "علي", "Ж̸̢̛a̷l̴g̶o̵", "O'Brien-Ní <b>", "𝓑𝓻𝓲𝓭"] {
            let mut visitor = app.nobody();
            let sent = steps.share(&mut visitor, Told { text: "Hello from me.", with: &[("mode", "screen_name"), ("screen", name)], service: None }).await;
            assert_eq!(sent.status, 200, "{name}: {}", sent.text());
            steps.open(&mut app.nobody(), &code_on(&sent)).await;
        }
        app.run_jobs().await;
    }

    async fn an_unknown_and_a_closed_service_are_named_and_nothing_is_lost(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let closed = organisations::demo::service("silvermines-day-centre").unwrap().to_string();
        for (service, refusal) in [
            ("00000000-0000-4000-8000-00000000dead", engagement::rules::SERVICE_UNKNOWN),
            ("not even an id", engagement::rules::SERVICE_UNKNOWN),
            (closed.as_str(), engagement::rules::SERVICE_CLOSED),
        ] {
            let mut visitor = app.nobody();
            let second = steps.begin_to_share(&mut visitor, Told { text: "Nobody answered the door.", ..Told::default() }).await;
            let form = second.submit(&steps.said("engagement-about-send")).forging("service", service);
            let again = visitor.press(form).await;
            assert_eq!(again.status, 422, "{service}: {}", again.text());
            again.must_say(&steps.words.refusal(&refusal));
            assert_eq!(again.errors()[0].1, "#service");
            assert!(again.body.contains("Nobody answered the door."), "the words are kept");
        }
        assert_eq!(one(app, COUNT).await, 0);
    }

    async fn a_clock_that_was_moved_back_shuts_nobody_out(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        app.clock.to("2026-03-02T12:00:00Z".parse().unwrap());
        let sent = steps.share(&mut app.nobody(), Told { text: "Before the clock was moved.", with: &[], service: Some("leeside-team") }).await;
        app.clock.to("2026-03-02T10:00:00Z".parse().unwrap());
        let thread = steps.open(&mut app.nobody(), &code_on(&sent)).await;
        assert_eq!(thread.path, "/thread", "{}", thread.text());
        steps.publish().await;
        let later = steps.share(&mut app.nobody(), Told { text: "After the clock was moved.", with: &[], service: Some("leeside-team") }).await;
        code_on(&later);
        app.clock.to("2026-03-02T13:00:00Z".parse().unwrap());
        app.run_jobs().await;
        assert!(app.comhar.house.check(app.app()).await.unwrap().is_empty());
    }
}

both! {
    async fn a_form_that_is_sent_twice_counts_once_and_gives_the_same_code(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut visitor = app.nobody();
        let second = steps.begin_to_share(&mut visitor, Told { text: "My thumb slipped.", ..Told::default() }).await;
        let first = steps.press(&mut visitor, &second, "engagement-about-send", &[]).await;
        let again = steps.press(&mut visitor, &second, "engagement-about-send", &[]).await;
        assert_eq!(code_on(&first), code_on(&again));
        assert_eq!(one(app, COUNT).await, 1);
        app.run_jobs().await;
    }

    async fn the_same_form_sent_many_times_at_once_counts_once(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut visitor = app.nobody();
        let second = steps.begin_to_share(&mut visitor, Told { text: "The network was slow.", ..Told::default() }).await;
        let sent: Sent = second.submit(&steps.said("engagement-about-send")).sent();
        let mut together = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (mut visitor, sent) = (visitor.clone(), sent.clone());
            together.spawn(async move { code_on(&visitor.send(sent).await) });
        }
        let codes: std::collections::BTreeSet<String> = together.join_all().await.into_iter().collect();
        assert_eq!(codes.len(), 1, "{codes:?}");
        assert_eq!(one(app, COUNT).await, 1);
        app.run_jobs().await;
    }

    async fn t59_two_moderators_act_at_once_one_wins_the_other_is_told(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        steps.share(&mut app.nobody(), Told { text: "Read me once.", with: &[], service: Some("leeside-team") }).await;
        // A moderator and a safety reader are two people with the same item open.
        let (mut one_reader, mut other) = (steps.comes("orla").await, steps.comes("declan").await);
        let (page, same) = (steps.first_in(&mut one_reader, "/moderation").await, steps.first_in(&mut other, "/moderation").await);
        assert_eq!(page.path, same.path);
        let won = steps.decide(&mut one_reader, &page, &[("verdict", "publish")]).await;
        assert_eq!(won.status, 200);
        let told = steps.press(&mut other, &same, "engagement-moderation-safety-button", &[("safety", "watch"), ("criticality", "1")]).await;
        assert_eq!(told.status, 409, "{}", told.text());
        told.must_say(&steps.words.refusal(&engagement::rules::CHANGED_MEANWHILE));
        app.run_jobs().await;
    }
}
