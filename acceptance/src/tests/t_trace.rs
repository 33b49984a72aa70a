//! T06, T07, T09: what is left behind by somebody who wants to leave nothing.

use super::{
    cast,
    steps::{Steps, Told, code_on},
    traces,
};
use testkit::{both, on_sqlite};

/// A minute that nothing else in the test shares.
const MINUTE: &str = "2026-03-03T13:37:43.123456Z";
const PHONE: &str = "203.0.113.77";
const BROWSER: &str = "ZqMarkedPhone/7.3 (Zqmodel)";

both! {
    async fn t06_only_a_code_nothing_in_the_database_or_the_log_joins_my_words_to_my_phone_address_account_or_minute(app: &TestApp) {
        traces::listen_to_the_log();
        let steps = Steps::in_an_empty_house(app).await;
        // Signed in, on a phone whose address a proxy passes on: as bad as it gets.
        let aoife = people::demo::find("aoife").unwrap();
        let mut phone = cast::come(app, "aoife").await.with_header("x-forwarded-for", PHONE).with_header("user-agent", BROWSER).with_header("forwarded", "for=203.0.113.77");
        phone.open("/").await;
        app.run_jobs().await;
        app.clock.to(MINUTE.parse().unwrap());
        // The account is used in this minute in any case; what comes after that is what sharing leaves behind.
        phone.open("/account").await;
        app.run_jobs().await;
        let before = traces::values(app).await;
        let sent = steps.share(&mut phone, Told { text: "Zqwords that nobody may join to me.", with: &[("mode", "code_only")], service: Some("leeside-team") }).await;
        let code = code_on(&sent);
        app.run_jobs().await;
        let after = traces::values(app).await;

        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let new = traces::new_since(&before, &after);
        assert!(new.len() > 5, "something was kept: {new:?}");
        for (column, value) in &new {
            for secret in [PHONE, "Zqmodel", "ZqMarkedPhone", "Zqwords", &aoife.id.to_string(), &digits, &code] {
                assert!(!value.contains(secret), "{column} holds {secret}: {value}");
            }
            assert!(!value.contains("13:37") && !value.contains("T13:"), "{column} holds the hour or the minute: {value}");
        }
        let marks = [PHONE, "Zqmodel", "Zqwords", &digits, &code].map(str::to_owned);
        assert_eq!(traces::found(&traces::places(app).await, &marks), Vec::<String>::new());
    }

    async fn t06_with_no_trace_not_even_the_day_is_kept(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        app.run_jobs().await;
        app.clock.to("2026-03-05T13:37:43Z".parse().unwrap());
        app.run_jobs().await;
        let before = traces::values(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: "And then I am done with it.", with: &[("mode", "no_trace")], service: None }).await;
        sent.must_say(&steps.said("engagement-sent-no-code"));
        assert!(sent.all(".comhar-code").next().is_none(), "no code");
        app.run_jobs().await;
        let new = traces::new_since(&before, &traces::values(app).await);
        for (column, value) in &new {
            // Days that lie ahead are promises made from the week, not traces of the day.
            assert!(!value.contains("2026-03-05"), "{column} holds the day: {value}");
        }
    }

    async fn t09_a_name_that_i_withdraw_is_nowhere_after_thirty_days(app: &TestApp) {
        traces::listen_to_the_log();
        let steps = Steps::in_an_empty_house(app).await;
        let words = "Nurse Zqbronagh on the Zqward said on the third of May that I was a burden.";
        let sent = steps.share(&mut app.nobody(), Told { text: words, with: &[("better", "Zqbronagh could say sorry.")], service: Some("leeside-team") }).await;
        let code = code_on(&sent);
        // The moderator asks before anything is public; the author says no.
        steps.moderate("orla", &[("verdict", "ask_author"), ("words_ask", "May this go out with the name in it?")]).await;
        app.run_jobs().await;
        let mut author = app.nobody();
        let thread = steps.open(&mut author, &code).await;
        thread.must_say(&steps.said("engagement-thread-check")).must_say("Zqbronagh");
        let answered = steps.press(&mut author, &thread, "engagement-thread-check-no", &[]).await;
        answered.must_say(&steps.said("engagement-thread-done-private"));
        app.nobody().open("/experiences").await.must_not_hold("Zqbronagh");
        let asks = author.open("/thread/withdraw").await;
        steps.press(&mut author, &asks, "engagement-withdraw-button", &[]).await;
        for _ in 0..31 {
            app.pass(std::time::Duration::from_secs(24 * 3600));
            app.run_jobs().await;
        }
        let marks = ["Zqbronagh", "Zqward", "burden"].map(str::to_owned);
        assert_eq!(traces::found(&traces::places(app).await, &marks), Vec::<String>::new());
        app.mails();
    }
}

on_sqlite! {
    async fn t07_leaving_works_without_a_script_ends_the_sign_in_and_the_thread(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: "Quick, away.", with: &[], service: None }).await;
        let mut visitor = cast::come(app, "aoife").await.staying();
        let page = visitor.open("/").await;
        let out = page.all(".govuk-exit-this-page a, a.govuk-exit-this-page__button").next().and_then(|link| link.attr("href")).unwrap_or_default().to_owned();
        assert_eq!(out, "/leave", "signed in, the way out takes the sign-in along");
        let mut opener = visitor.clone();
        let opened = steps.open(&mut opener, &code_on(&sent)).await;
        assert_eq!(opened.status, 303);
        let left = opener.open(&out).await;
        assert_eq!(left.status, 303);
        assert_eq!(left.header("location"), Some("https://www.met.ie/"));
        assert!(left.header("clear-site-data").is_some_and(|what| what.contains("cookies")));
        assert_eq!(left.header("cache-control"), Some("no-store"));
        assert!(opener.cookie("comhar").is_none() && opener.cookie("comhar-thread").is_none(), "both cookies are gone");
        assert_eq!(opener.open("/account").await.status, 303, "the account asks to sign in again");
        opener.open("/thread").await.must_not_hold("Quick, away.");
        let nobody = app.nobody().open("/").await;
        assert!(nobody.all("a[href='https://www.met.ie/']").next().is_some(), "without a sign-in it is a plain link");
        app.run_jobs().await;
    }

    async fn t02_what_is_private_is_stored_nowhere_and_no_field_remembers(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut visitor = app.nobody();
        let sent = steps.share(&mut visitor, Told { text: "Words for nobody else.", with: &[], service: None }).await;
        let opened = steps.open(&mut visitor, &code_on(&sent)).await;
        let withdraw = visitor.open("/thread/withdraw").await;
        let open = visitor.open("/open").await;
        for page in [&sent, &opened, &withdraw, &open] {
            assert_eq!(page.header("cache-control"), Some("no-store"), "{}", page.path);
            assert!(page.all("meta[name='robots'][content='noindex']").next().is_some(), "{}", page.path);
        }
        for page in [&open, &opened] {
            for field in page.all("main input:not([type='hidden']), main textarea") {
                let own = field.attr("autocomplete");
                let around = field.ancestors().filter_map(scraper::ElementRef::wrap).find(|above| above.value().name() == "form").and_then(|form| form.attr("autocomplete"));
                assert!(own.or(around) == Some("off"), "{} keeps {:?} in the browser's memory", page.path, field.attr("name"));
            }
        }
        app.run_jobs().await;
    }
}
