//! The acceptance tests of somebody who shares, nervous, on a phone (engagement.md §8), through pages alone, without script.

use super::steps::{Steps, Told, code_on, mistyped, unknown_code, well_formed};
use testkit::{TestApp, both, on_sqlite};

/// A sentence that stands nowhere else.
const SENTENCE: &str = "Nobody told me that the Thursday group had moved.";

on_sqlite! {
    async fn t01_one_sentence_without_account_name_mail_postcode_or_date_gives_a_code_and_a_receipt(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut visitor = app.nobody();
        let first = visitor.open("/share").await;
        let required = first.all("[required], [aria-required='true']").count();
        assert_eq!(required, 0, "nothing is compulsory beyond the words");
        let screens = [first, steps.begin_to_share(&mut visitor, Told { text: SENTENCE, ..Told::default() }).await];
        let asks_for_who = |name: &str| ["account", "postcode", "birth", "date"].iter().any(|word| name.contains(word));
        for screen in &screens {
            let named: Vec<_> = screen.all("input, select, textarea").filter_map(|field| field.attr("name")).filter(|name| asks_for_who(name)).collect();
            assert!(named.is_empty(), "{} asks for {named:?}", screen.path);
        }
        let sent = steps.press(&mut visitor, &screens[1], "engagement-about-send", &[]).await;
        assert_eq!((sent.status, sent.path.as_str()), (200, "/share/sent"), "two screens, then it is sent");
        code_on(&sent);
        sent.must_say(&steps.said("engagement-sent-receipt"));
        sent.must_not_hold(SENTENCE);
        app.run_jobs().await;
    }

    async fn t05_a_field_left_wrong_is_named_the_summary_leads_to_it_and_every_other_answer_is_untouched(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut visitor = app.nobody();
        let told = Told { text: SENTENCE, with: &[("kind", "concern"), ("well", "The tea."), ("tiles", "food")], ..Told::default() };
        let told = Told { with: &told.with[..2], ..told };
        let second = steps.begin_to_share(&mut visitor, told).await;
        let wrong = [("mode", "contactable"), ("mail", "not an address"), ("perspective", "carer")];
        let again = steps.press(&mut visitor, &second, "engagement-about-send", &wrong).await;
        assert_eq!(again.status, 422);
        let errors = again.errors();
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert_eq!(errors[0].1, "#mail", "the summary leads to the field: {errors:?}");
        assert!(again.all("#mail-error").next().is_some(), "the error stands beside its field");
        let described = again.all("#mail").next().and_then(|field| field.attr("aria-describedby")).unwrap_or_default().to_owned();
        assert!(described.contains("mail-error"), "and is read out with it: {described}");
        assert!(again.title().starts_with("Error: "), "{}", again.title());
        for (name, value) in [("text", SENTENCE), ("kind", "concern"), ("well", "The tea."), ("mail", "not an address")] {
            let kept = again.all(&format!("[name='{name}']")).any(|field| field.attr("value") == Some(value));
            assert!(kept, "{name} still holds {value}");
        }
        for chosen in ["contactable", "carer"] {
            assert!(again.all(&format!("[value='{chosen}'][checked]")).next().is_some(), "{chosen} is still chosen");
        }
    }

    async fn t08_before_sending_i_see_who_reads_it_who_does_not_when_i_hear_and_what_i_can_undo(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let page = app.nobody().open("/share").await;
        for key in ["who", "who-not", "when", "undo"] {
            page.must_say(&steps.said(&format!("engagement-share-{key}")));
        }
        page.must_say(&steps.said("engagement-share-undo-safety"));
        let text = page.text();
        let promises = text.find(&steps.said("engagement-share-undo-line")).unwrap();
        let button = text.rfind(&steps.said("engagement-share-continue")).unwrap();
        assert!(promises < button, "it stands before the button");
    }

    async fn t12_nothing_asks_me_to_rate_share_like_or_sign_up_in_exchange_for_being_heard(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut visitor = app.nobody();
        let first = visitor.open("/share").await;
        let second = steps.begin_to_share(&mut visitor, Told { text: SENTENCE, ..Told::default() }).await;
        let sent = steps.press(&mut visitor, &second, "engagement-about-send", &[]).await;
        let opened = steps.open(&mut visitor, &code_on(&sent)).await;
        for page in [&first, &second, &sent, &opened] {
            let said = page.text().to_lowercase();
            for word in ["rate us", "rate this", "stars", "sign up", "register", "create an account", "newsletter", "follow us", "like us", "facebook", "survey"] {
                assert!(!said.contains(word), "{} says \"{word}\"", page.path);
            }
            assert!(page.all("input[type='range'], meter, [role='slider']").next().is_none(), "no stars, no slider");
            assert!(page.all("main a[href^='/sign-in'], main a[href^='/account']").next().is_none(), "no door to an account");
        }
        app.run_jobs().await;
    }

    async fn t28_help_is_on_every_page_and_works_without_the_form(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut visitor = app.nobody();
        for path in ["/", "/share", "/open", "/said-and-done", "/experiences", "/support", "/thread", "/sign-in", "/nowhere-at-all"] {
            let page = visitor.open(path).await;
            assert!(page.body.contains(&steps.said("web-help-now")), "{path} says where help is");
            assert!(page.all("a[href^='tel:']").next().is_some(), "{path} has a number to call");
            assert!(page.all("a[href='/help-now']").next().is_some(), "{path} leads to all of them");
        }
        let help = visitor.open("/help-now").await;
        assert_eq!(help.status, 200);
        assert!(help.all("main form").next().is_none(), "help asks for nothing");
        assert!(help.all("main a[href^='tel:']").count() >= 2);
    }
}

both! {
    async fn t02_next_week_i_type_the_code_read_the_reply_answer_it_and_leave(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: SENTENCE, service: Some("leeside-team"), ..Told::default() }).await;
        let code = code_on(&sent);
        steps.publish().await;
        steps.reply("sarah", &[("words", "Thank you. A notice hangs at the door since today."), ("name", "Sarah"), ("role", "Team lead")]).await;
        app.pass(std::time::Duration::from_secs(7 * 24 * 3600));

        let mut library = app.nobody();
        let thread = steps.open(&mut library, &code).await;
        thread.must_say("A notice hangs at the door since today.").must_say("Sarah");
        assert!(!thread.path.contains(|letter: char| letter.is_ascii_digit()), "no code in the address: {}", thread.path);
        assert_eq!(thread.header("cache-control"), Some("no-store"));
        let low = thread.title().to_lowercase();
        assert!(!["health", "answer", "mental", "thursday"].iter().any(|word| low.contains(word)), "a neutral title: {low}");
        let written = steps.press(&mut library, &thread, "engagement-thread-write-button", &[("words", "I saw it. Thank you.")]).await;
        written.must_say(&steps.said("engagement-thread-done-written")).must_say("I saw it. Thank you.");
        steps.press(&mut library, &written, "engagement-thread-leave", &[]).await;
        let closed = library.open("/thread").await;
        closed.must_say(&steps.said("engagement-thread-gone-heading")).must_not_hold("notice hangs");
        app.run_jobs().await;
    }

    async fn t03_one_mistyped_digit_is_told_at_once_and_wrong_and_unknown_codes_look_alike(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: SENTENCE, ..Told::default() }).await;
        let code = code_on(&sent);
        let wrong = steps.open(&mut app.nobody(), &mistyped(&code)).await;
        assert_eq!(wrong.status, 422);
        wrong.must_say(&steps.words.refusal(&codes::CHECK_DIGIT));
        let unknown = steps.open(&mut app.nobody(), &unknown_code()).await;
        assert_eq!(unknown.status, 422);
        unknown.must_say(&steps.words.refusal(&engagement::rules::CODE_UNKNOWN));
        // Another one that is wrong from its first digit to its last: the same words.
        let other = well_formed("271828182845904");
        let wrong = steps.open(&mut app.nobody(), &other).await;
        assert_eq!(wrong.text().replace(&other, "…"), unknown.text().replace(&unknown_code(), "…"));
        // No attempt is used up: the right one opens it after all of them.
        steps.open(&mut app.nobody(), &code).await.must_say(&steps.said("engagement-thread-where"));
        app.run_jobs().await;
    }

    async fn t03_a_code_may_have_spaces_letters_and_hyphens_around_it_or_be_said_in_words(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: SENTENCE, ..Told::default() }).await;
        let code = code_on(&sent);
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let words = testkit::words_of(sent.all(".comhar-code__words").next().unwrap());
        let typed = [digits.clone(), code.replace(' ', "-"), format!("  my code: {code} thanks"), code.replace(' ', "   "), words.to_uppercase(), words];
        for typed in typed {
            let page = steps.open(&mut app.nobody(), &typed).await;
            assert_eq!(page.path, "/thread", "\"{typed}\" opens it: {}", page.text());
        }
        app.run_jobs().await;
    }

    async fn t04_i_reopen_with_the_code_and_every_word_that_was_saved_is_there(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut phone = app.nobody();
        let first = phone.open("/share").await;
        let typed = "It began in May, and then the\nnurse sai";
        let saved = steps.press(&mut phone, &first, "engagement-share-save", &[("text", typed), ("kind", "concern"), ("better", "A call")]).await;
        let code = code_on(&saved);
        let again = steps.open(&mut app.nobody(), &code).await;
        assert_eq!(again.all("textarea[name='text']").next().unwrap().text().collect::<String>().trim_start_matches('\n'), typed);
        assert!(again.all("[name='kind'][value='concern'][checked]").next().is_some());
        assert!(again.body.contains("A call"));
        // And what is sent in the end keeps the code that was noted.
        let mut other = app.nobody();
        let again = steps.open(&mut other, &code).await;
        let second = steps.press(&mut other, &again, "engagement-share-continue", &[]).await;
        let sent = steps.press(&mut other, &second, "engagement-about-send", &[]).await;
        assert_eq!(code_on(&sent), code, "the code that was written down still holds");
        app.run_jobs().await;
    }

    async fn t08_i_withdraw_the_text_is_gone_the_count_stays(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: SENTENCE, service: Some("leeside-team"), ..Told::default() }).await;
        steps.publish().await;
        let public = app.nobody().open("/experiences").await;
        assert!(public.body.contains(SENTENCE) || public.body.contains("Nobody told me"), "it is public: {}", public.text());
        let received = count(app).await;

        let mut author = app.nobody();
        steps.open(&mut author, &code_on(&sent)).await;
        let asks = author.open("/thread/withdraw").await;
        asks.must_say(&steps.said("engagement-withdraw-gone-line")).must_say(&steps.said("engagement-withdraw-kept-line"));
        let done = steps.press(&mut author, &asks, "engagement-withdraw-button", &[]).await;
        done.must_say(&steps.said("engagement-withdraw-done-heading"));
        app.run_jobs().await;
        app.nobody().open("/experiences").await.must_not_hold("Nobody told me");
        let left = steps.open(&mut app.nobody(), &code_on(&sent)).await;
        left.must_not_hold("Nobody told me");
        left.must_say(&steps.said("engagement-publication-withdrawn"));
        assert_eq!(count(app).await, received, "the count stays");
        app.pass(std::time::Duration::from_secs(24 * 3600));
        app.run_jobs().await;
        assert_eq!(sealed_words(app).await, 0, "after a day no sealed word is left either");
    }

    async fn t08_whoever_takes_it_back_while_somebody_may_be_in_danger_is_told_beforehand_what_is_kept(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: "I do not want to wake up.", ..Told::default() }).await;
        let mut reader = steps.comes("orla").await;
        let page = steps.first_in(&mut reader, "/moderation").await;
        steps.press(&mut reader, &page, "engagement-moderation-safety-button", &[("safety", "concern_open"), ("criticality", "0")]).await;
        let mut author = app.nobody();
        steps.open(&mut author, &code_on(&sent)).await;
        author.open("/thread/withdraw").await.must_say(&steps.said("engagement-withdraw-safety"));
        app.run_jobs().await;
    }

    async fn t10_a_tiny_unit_gives_a_warning_in_plain_words_and_three_safer_choices(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        small(app, "dune-unit", 6).await;
        let told = Told { text: SENTENCE, service: Some("dune-unit"), ..Told::default() };
        let mut visitor = app.nobody();
        let warned = steps.share(&mut visitor, told).await;
        assert_eq!(warned.status, 422);
        warned.must_say(&steps.said("engagement-small-heading")).must_say(&steps.said("engagement-small-line"));
        let choices: Vec<_> = warned.all("[name='safer']").filter_map(|choice| choice.attr("value")).collect();
        assert_eq!(choices.len(), 4, "three safer ways, and sending as it is: {choices:?}");
        let sent = steps.press(&mut visitor, &warned, "engagement-about-send", &[("safer", "tell_area")]).await;
        code_on(&sent);
        steps.publish().await;
        let public = app.nobody().open("/experiences").await;
        let shown: Vec<String> = public.all("main article").map(testkit::words_of).collect();
        assert_eq!(shown.len(), 1, "it is public all the same: {}", public.text());
        assert!(shown[0].contains("Nobody told me") && !shown[0].contains("Dune unit"), "{shown:?}");
    }
}

/// How many contributions were ever received.
async fn count(app: &TestApp) -> i64 {
    one(app, "SELECT CAST(count(*) AS bigint) FROM engagement_contributions").await
}

async fn sealed_words(app: &TestApp) -> i64 {
    one(app, "SELECT CAST(count(*) AS bigint) FROM engagement_words").await
}

/// One number out of the database.
pub async fn one(app: &TestApp, sql: &str) -> i64 {
    let (number,): (i64,) = db::Read::one(&mut app.db(), sql, &[]).await.unwrap();
    number
}

/// An area lead says how few people a service sees.
async fn small(app: &TestApp, service: &str, people: i64) {
    let id = organisations::demo::service(service).unwrap();
    let national = super::callers::caller(app, "maire");
    engagement::commands::set_small_place(app.app(), &national, id, people).await.unwrap();
}
