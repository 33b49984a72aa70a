//! What every page has around it, in every language.

use super::{
    house::{house, house_with},
    reader::said,
};
use crate::Settings;
use kernel::Language;

const PAGES: &[&str] =
    &["/help-now", "/privacy", "/accessibility", "/who-reads", "/gallery", "/idea", "/nothing-here", "/faulty"];

#[tokio::test]
async fn every_page_has_each_promised_thing_in_every_language() {
    let house = house().await;
    for language in Language::ALL {
        for path in PAGES {
            let page = house.get(&format!("{path}?lang={language}")).await.page();
            assert_eq!(page.attribute("html", "lang"), language.tag());
            assert_eq!(page.attribute("a.govuk-skip-link", "href"), "#content");
            assert_eq!(page.attribute("main", "id"), "content");
            assert_eq!(page.all("h1").len(), 1, "{path}");
            assert_eq!(page.attribute(".comhar-exit a.govuk-exit-this-page__button", "href"), "https://www.met.ie/");
            assert!(page.text(".comhar-help").contains("116 123"), "{path} {language}");
            assert!(page.text(".comhar-help").contains("2026"), "{path} {language}");
            assert_eq!(page.all(".comhar-header .govuk-language-navigation li").len(), 3);
            assert!(page.all("footer a").iter().any(|link| link.attr("href") == Some("/privacy")));
            assert!(page.text("title").ends_with("– Comhar"));
        }
    }
}

#[tokio::test]
async fn titles_say_nothing_about_health() {
    let house = house().await;
    for path in PAGES {
        let title = house.get(path).await.page().text("title").to_lowercase();
        for telling in ["mental", "health", "illness", "crisis", "suicid", "psych"] {
            assert!(!title.contains(telling), "{path}: {title}");
        }
    }
}

#[tokio::test]
async fn no_page_has_script_or_style_inside_it_or_calls_another_host() {
    let house = house().await;
    for path in PAGES {
        let page = house.get(path).await.page();
        for element in page.all("*") {
            for (name, _) in element.value().attrs() {
                assert!(name != "style" && !name.starts_with("on"), "{path}: {name} on {}", element.value().name());
            }
        }
        assert!(page.all("style").is_empty());
        assert!(page.all("script").iter().all(|script| script.attr("src").is_some() && said(*script).is_empty()));
        let calls = page.all("script, img, link[rel=stylesheet], link[rel=preload], link[rel=icon], iframe, form");
        for element in calls {
            let address = element.attr("src").or(element.attr("href")).or(element.attr("action")).unwrap_or("/");
            assert!(address.starts_with('/') && !address.starts_with("//"), "{path}: {address}");
        }
        let ids: Vec<&str> = page.all("[id]").iter().filter_map(|element| element.attr("id")).collect();
        let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{path}: an id is there twice: {ids:?}");
    }
}

#[tokio::test]
async fn the_security_headers_are_on_every_answer() {
    let house = house().await;
    let style = house.site.asset("comhar.css");
    for path in ["/help-now", "/nothing-here", "/faulty", "/api/v1/breaks", style.as_str()] {
        let answer = house.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        for part in ["form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "script-src 'self'"] {
            assert!(policy.contains(part), "{path}: {part}");
        }
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("geolocation=()"));
    }
}

#[tokio::test]
async fn only_a_page_that_can_be_installed_names_a_manifest_and_may_fetch_one() {
    let house = house().await;
    let (plain, tablet) = (house.get("/letter").await, house.get("/installable").await);
    let policy = |answer: &super::house::Answer| answer.header("content-security-policy").to_owned();
    assert_eq!(policy(&tablet), format!("{}; manifest-src 'self'", policy(&plain)));
    let link =
        tablet.page().all("head link[rel=manifest]").first().and_then(|link| link.attr("href")).map(str::to_owned);
    assert_eq!(link.as_deref(), Some("/installable/manifest.json"));
    assert!(plain.page().all("head link[rel=manifest]").is_empty());
}

#[tokio::test]
async fn the_language_is_chosen_by_address_then_cookie_then_browser_then_english() {
    let house = house().await;
    let ask = |address: &str, cookie: &str, wishes: &str| {
        http::Request::get(address).header("cookie", cookie).header("accept-language", wishes).body("".into()).unwrap()
    };
    let lang = |answer: super::house::Answer| answer.page().attribute("html", "lang");
    assert_eq!(lang(house.ask(ask("/privacy?lang=ga", "comhar-language=sr", "en")).await), "ga");
    assert_eq!(lang(house.ask(ask("/privacy", "comhar-language=sr", "ga")).await), "sr-Latn");
    assert_eq!(lang(house.ask(ask("/privacy?lang=xx", "", "de, ga;q=0.5")).await), "ga");
    assert_eq!(lang(house.ask(ask("/privacy", "", "de")).await), "en");
    let chosen = house.get("/privacy?lang=sr").await;
    assert_eq!(chosen.cookies(), ["comhar-language=sr; Path=/; HttpOnly; SameSite=Lax"]);
}

#[tokio::test]
async fn the_language_links_keep_the_rest_of_the_address() {
    let page = house().await.get("/gallery?theme=dark&lang=en").await.page();
    let links: Vec<&str> =
        page.all(".comhar-header .govuk-language-navigation a").iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(links, ["/gallery?theme=dark&lang=ga", "/gallery?theme=dark&lang=sr"]);
    let own = page.one(".comhar-header .govuk-language-navigation [aria-current]");
    assert_eq!((said(own).as_str(), own.attr("lang")), ("English", Some("en")));
}

#[tokio::test]
async fn a_form_goes_along_when_the_language_is_changed_and_enter_never_means_a_language() {
    let house = house().await;
    let page = house.get("/letter").await.page();
    let buttons = page.all("button[form=letter]");
    let steps: Vec<_> = buttons.iter().map(|button| (button.attr("value"), button.attr("formaction"))).collect();
    assert_eq!(
        steps,
        [
            (Some("on"), None),
            (Some("language"), Some("/letter/next?lang=ga")),
            (Some("language"), Some("/letter/next?lang=sr")),
        ]
    );
    assert!(buttons[0].attr("hidden").is_some(), "the first button is the one that the Enter key presses");
}

#[tokio::test]
async fn what_is_the_same_for_everybody_is_made_once_for_each_language() {
    let house = house().await;
    let shown = async |address: &str| house.get(address).await.page().text("main");
    assert!(shown("/kept?lang=en").await.contains("Error: 1"));
    assert!(shown("/kept?lang=ga").await.contains("Earráid: 2"), "another language is made anew");
    assert!(shown("/kept?lang=en").await.contains("Error: 1"), "and the first is not made again");
}

#[tokio::test]
async fn a_private_page_is_stored_nowhere_and_leaves_by_way_of_leave() {
    let answer = house().await.get("/mine").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let page = answer.page();
    assert_eq!(page.attribute("a.govuk-exit-this-page__button", "href"), "/leave");
    assert_eq!(page.attribute(".govuk-exit-this-page", "data-exit"), "https://www.met.ie/");
    assert_eq!(page.attribute("meta[name=robots]", "content"), "noindex");
}

#[tokio::test]
async fn leaving_clears_what_this_browser_kept_and_goes_to_the_harmless_site() {
    let house = house_with(Settings { exit_url: "https://weather.example/".to_owned(), ..Settings::default() }).await;
    let request =
        http::Request::get("/leave").header("cookie", "comhar=token; comhar-language=ga").body("".into()).unwrap();
    let answer = house.ask(request).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "https://weather.example/"));
    assert!(answer.header("clear-site-data").contains("\"cookies\""));
    assert!(answer.cookies().iter().all(|cookie| cookie.contains("Max-Age=0")) && answer.cookies().len() == 2);
    let quiet = house.post("/leave", "").await;
    assert_eq!(quiet.status.as_u16(), 204);
    assert!(quiet.header("clear-site-data").contains("\"cache\""));
}

#[tokio::test]
async fn the_way_out_comes_before_everything_but_the_skip_link() {
    let page = house().await.get("/help-now").await.page();
    let links: Vec<&str> = page.all("body a").iter().filter_map(|link| link.attr("class")).take(2).collect();
    assert!(links[0].contains("govuk-skip-link") && links[1].contains("govuk-exit-this-page__button"));
}

#[tokio::test]
async fn the_demonstration_says_so_on_every_page() {
    let house = house_with(Settings { demo: true, ..Settings::default() }).await;
    assert!(house.get("/privacy").await.page().text(".comhar-demo").contains("invented"));
}

#[tokio::test]
async fn no_word_is_missing_on_any_page() {
    let house = house().await;
    for language in Language::ALL {
        for path in PAGES {
            house.get(&format!("{path}?lang={language}")).await;
        }
    }
    assert_eq!(house.site.catalogue().missed(), std::collections::BTreeSet::new());
}
