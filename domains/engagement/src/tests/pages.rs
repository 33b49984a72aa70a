//! The pages as a person meets them: through the real router, with a browser that keeps cookies and has no script.

use super::house::{House, recipe};
use axum::{
    Extension,
    body::{Body, to_bytes},
};
use http::{Method, Request, header};
use kernel::{Caller, Language, Role};
use std::{collections::BTreeMap, future::Future};
use testkit_db::{Engine, TestDb};
use testkit_pages::{Page, Sent, Submission};
use tower::ServiceExt;
use web::{Settings, Site};

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
pub(crate) fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

/// A browser without script.
pub(crate) struct Browser {
    router: axum::Router,
    pub cookies: BTreeMap<String, String>,
    /// Every address that was asked for or led to: what stays in histories and logs.
    pub addresses: Vec<String>,
    language: Language,
}

impl Browser {
    pub fn of(house: &House, caller: Caller) -> Self {
        let settings = Settings { place: "Ireland".into(), ..Settings::default() };
        Self::with(house, caller, settings)
    }

    pub fn in_the_demonstration(house: &House, caller: Caller) -> Self {
        Self::with(house, caller, Settings { demo: true, ..Settings::default() })
    }

    fn with(house: &House, caller: Caller, settings: Settings) -> Self {
        let catalogue = i18n::Catalogue::new(&[web::LOCALES, codes::LOCALES, organisations::LOCALES, crate::LOCALES]);
        let site = Site::build(house.app.clone(), catalogue, settings)
            .routes(crate::ROUTES)
            .navigation(crate::NAVIGATION)
            .finish();
        let router = web::layers(crate::router().layer(Extension(caller)), &site);
        Self { router, cookies: BTreeMap::new(), addresses: Vec::new(), language: Language::English }
    }

    pub fn reading(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    pub async fn open(&mut self, path: &str) -> Page {
        self.go(Method::GET, path, None).await
    }

    pub async fn press(&mut self, submission: Submission<'_>) -> Page {
        self.send(submission.sent()).await
    }

    pub async fn send(&mut self, sent: Sent) -> Page {
        let pairs = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&sent.pairs).finish();
        match sent.method.as_str() {
            "POST" => self.go(Method::POST, &sent.action, Some(pairs)).await,
            _ => self.go(Method::GET, &format!("{}?{pairs}", sent.action), None).await,
        }
    }

    async fn go(&mut self, method: Method, path: &str, form: Option<String>) -> Page {
        let (mut method, mut path, mut form) = (method, path.to_owned(), form);
        loop {
            let page = self.step(&method, &path, form.take()).await;
            match page.header("location").filter(|_| page.status == 303) {
                Some(next) => (method, path) = (Method::GET, next.to_owned()),
                None => return page,
            }
        }
    }

    async fn step(&mut self, method: &Method, path: &str, form: Option<String>) -> Page {
        self.addresses.push(path.to_owned());
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::ACCEPT_LANGUAGE, self.language.as_str())
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(form.unwrap_or_default())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, rest) = cookie.split_once('=').unwrap();
            match rest.split(';').next().unwrap() {
                "" => drop(self.cookies.remove(name)),
                value => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
        Page::new(path, status, headers, String::from_utf8(body.to_vec()).unwrap())
    }

    /// Nothing of this stands in any address that was asked for.
    pub fn never_in_an_address(&self, secret: &str) {
        let found = self.addresses.iter().find(|address| address.contains(secret));
        assert!(found.is_none(), "{secret} stands in {found:?}");
    }
}

/// The care that every page takes: one first heading, no level skipped, every control with a name, no id twice.
pub(crate) fn is_well_made(page: &Page) {
    assert!(matches!(page.status, 200 | 422), "{} answers {}", page.path, page.status);
    let levels: Vec<u32> = page
        .all("main h1, main h2, main h3, main h4")
        .map(|heading| heading.value().name()[1..].parse().unwrap())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}: first headings in {levels:?}", page.path);
    // The summary of what is wrong stands before the heading.
    let after: Vec<u32> = levels.iter().copied().skip_while(|level| *level != 1).collect();
    for pair in after.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{}: {levels:?} leaves out a level", page.path);
    }
    for control in page.all("main input:not([type=hidden]), main textarea, main select") {
        let id = control.attr("id").unwrap_or_default();
        assert!(page.all("label").any(|label| label.attr("for") == Some(id)), "{}: {id} has no label", page.path);
    }
    let ids: Vec<&str> = page.all("[id]").filter_map(|element| element.attr("id")).collect();
    let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "{}: an id stands twice in {ids:?}", page.path);
    for key in ["[engagement-", "[web-", "[refusal-", "{ $"] {
        page.must_not_hold(key);
    }
    page.must_not_hold("<script>").must_not_hold("style=");
}

async fn demonstration(house: &House) {
    house.clock.to("2026-11-21T10:15:00Z".parse().unwrap());
    crate::demo::demo(house.app.clone()).await.unwrap();
}

#[test]
fn every_page_is_well_made_in_three_languages() {
    in_a_house(async |house| {
        demonstration(&house).await;
        let theme = crate::commands::list_public_themes(&house.app, 1, None).await.unwrap().items.remove(0).theme.id;
        let story = crate::commands::list_public_stories(&house.app, None, 1, None).await.unwrap().items.remove(0).id;
        let one = [format!("/said-and-done/{theme}"), format!("/experiences/{story}")];
        for language in Language::ALL {
            let mut browser = Browser::in_the_demonstration(&house, house.nobody()).reading(*language);
            let open =
                crate::pages::ROUTES.iter().filter(|route| route.who == web::Who::Open && !route.example.is_empty());
            for path in open.map(|route| route.example).chain(one.iter().map(String::as_str)) {
                let page = browser.open(path).await;
                is_well_made(&page);
                assert_eq!(page.all("html").next().unwrap().attr("lang"), Some(language.tag()), "{path}");
            }
        }
    });
}

#[test]
fn the_demonstration_comes_once_and_is_sound() {
    in_a_house(async |house| {
        demonstration(&house).await;
        let count = async || {
            let stories = crate::commands::list_public_stories(&house.app, None, 200, None).await.unwrap().items.len();
            let themes = crate::commands::list_public_themes(&house.app, 200, None).await.unwrap().items.len();
            (stories, themes)
        };
        let first = count().await;
        assert!(first.0 >= 50 && first.1 >= 13, "{first:?}");
        crate::demo::demo(house.app.clone()).await.unwrap();
        assert_eq!(count().await, first);
        house.is_sound().await;
    });
}

#[test]
fn the_codes_of_the_demonstration_open_and_are_shown_there_only() {
    in_a_house(async |house| {
        demonstration(&house).await;
        let mut browser = Browser::of(&house, house.nobody());
        let codes = crate::demo::codes(house.app.vault());
        assert!(codes.len() >= 10);
        browser.open("/open").await.must_not_hold(&codes[0].code);
        for shown in &codes {
            let page = browser.open("/open").await;
            let opened = browser.press(page.submit("Open").with("Your code", &shown.code)).await;
            assert_eq!(opened.status, 200, "{}", shown.about);
            is_well_made(&opened);
        }
        let mut tester = Browser::in_the_demonstration(&house, house.nobody());
        tester.open("/open").await.must_say(&codes[0].code);
    });
}

#[test]
fn any_number_of_contributions_can_be_added_for_measuring() {
    in_a_house(async |house| {
        crate::demo::many(&house.app, 120).await.unwrap();
        let waiting =
            crate::commands::count_queue(&house.app, &house.moderator(), crate::model::Desk::Moderation).await.unwrap();
        assert!(waiting.count > 60, "{waiting:?}");
        assert!(!crate::commands::list_public_stories(&house.app, None, 50, None).await.unwrap().items.is_empty());
    });
}

#[test]
fn before_anything_is_there_each_page_says_what_will_be() {
    in_a_house(async |house| {
        let mut browser = Browser::of(&house, house.nobody());
        browser.open("/").await.must_say("Changes will stand here as soon as a service makes one");
        browser.open("/said-and-done").await.must_say("Here you will read what services changed");
        browser.open("/experiences").await.must_say("Experiences will stand here");
        let mut moderator = Browser::of(&house, house.moderator());
        moderator.open("/moderation").await.must_say("Nothing waits to be read");
        moderator.open("/today").await.must_say("Nothing waits for you");
        let mut lead = Browser::of(&house, house.wearing(Role::AreaLead, "south-west"));
        lead.open("/themes").await.must_say("No theme yet");
    });
}
