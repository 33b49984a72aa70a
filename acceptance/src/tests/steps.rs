//! What people do in the stories, one step each, through the pages. Buttons are pressed by the words they show; a field that
//! the page does not offer cannot be filled in.

use super::cast;
use i18n::Words;
use kernel::Language;
use testkit::{Page, TestApp, Visitor};

/// The house in one language.
pub struct Steps<'a> {
    /// The application.
    pub app: &'a TestApp,
    /// The sentences of the language in which it is used.
    pub words: Words,
}

/// What somebody shares. Everything but the words may be left as it comes.
#[derive(Clone, Copy, Default)]
pub struct Told<'a> {
    /// The words.
    pub text: &'a str,
    /// Other fields of the two screens, by their names.
    pub with: &'a [(&'a str, &'a str)],
    /// The service, by its short name.
    pub service: Option<&'a str>,
}

impl<'a> Steps<'a> {
    /// An empty house with its services and people.
    pub async fn in_an_empty_house(app: &'a TestApp) -> Self {
        cast::bring(app).await;
        Self::in_english(app)
    }

    /// The house as it stands.
    pub fn in_english(app: &'a TestApp) -> Self {
        Self { app, words: app.comhar.site.catalogue().words(Language::English) }
    }

    /// The sentence with this key, as the page shows it.
    pub fn said(&self, key: &str) -> String {
        assert!(self.words.has(key), "there is no sentence {key}");
        self.words.text(key).into_owned()
    }

    /// Presses the button whose words have this key, after filling in fields by name.
    pub async fn press(&self, visitor: &mut Visitor, page: &Page, button: &str, fields: &[(&str, &str)]) -> Page {
        let words = self.said(button);
        let mut form = page.submit(&words);
        for (name, value) in fields {
            assert!(offers(page, name, value), "{} offers no field {name} with {value}: {}", page.path, page.text());
            form = form.forging(name, value);
        }
        visitor.press(form).await
    }

    /// Shares something on the two screens; gives the page after it.
    pub async fn share(&self, visitor: &mut Visitor, told: Told<'_>) -> Page {
        let second = self.begin_to_share(visitor, told).await;
        let service = told.service.map(|key| organisations::demo::service(key).unwrap().to_string());
        let mut fields: Vec<(&str, &str)> =
            told.with.iter().copied().filter(|(name, _)| !ON_FIRST.contains(name)).collect();
        if let Some(service) = &service {
            fields.push(("service", service));
        }
        self.press(visitor, &second, "engagement-about-send", &fields).await
    }

    /// The first screen; gives the second.
    pub async fn begin_to_share(&self, visitor: &mut Visitor, told: Told<'_>) -> Page {
        let first = visitor.open("/share").await;
        let mut fields = vec![("text", told.text)];
        fields.extend(told.with.iter().copied().filter(|(name, _)| ON_FIRST.contains(name)));
        self.press(visitor, &first, "engagement-share-continue", &fields).await
    }

    /// Opens a thread with its code; gives the page that comes.
    pub async fn open(&self, visitor: &mut Visitor, code: &str) -> Page {
        let page = visitor.open("/open").await;
        self.press(visitor, &page, "engagement-open-button", &[("code", code)]).await
    }

    /// Somebody of the cast, signed in.
    pub async fn comes(&self, who: &str) -> Visitor {
        cast::come(self.app, who).await
    }

    /// The first thing in a list of staff, opened.
    pub async fn first_in(&self, visitor: &mut Visitor, list: &str) -> Page {
        let page = visitor.open(list).await;
        let below = format!("{list}/");
        let first = super::walk::links(&page).into_iter().find(|link| link.starts_with(&below));
        let Some(first) = first else { panic!("nothing waits in {list}: {}", page.text()) };
        visitor.open(&first).await
    }

    /// A moderator reads the first that waits, finds nobody in danger and decides.
    pub async fn moderate(&self, who: &str, verdict: &[(&str, &str)]) -> Page {
        let mut moderator = self.comes(who).await;
        let page = self.first_in(&mut moderator, "/moderation").await;
        self.decide(&mut moderator, &page, verdict).await
    }

    /// Decides about what is open.
    pub async fn decide(&self, moderator: &mut Visitor, page: &Page, verdict: &[(&str, &str)]) -> Page {
        let mut fields = vec![("safety", "clear"), ("criticality", "2")];
        fields.extend(verdict);
        self.press(moderator, page, "engagement-moderation-decide-button", &fields).await
    }

    /// The first that waits is published.
    pub async fn publish(&self) {
        let page = self.moderate("orla", &[("verdict", "publish")]).await;
        page.must_say(&self.said("engagement-moderation-heading"));
        self.app.run_jobs().await;
    }

    /// The service answers the first that waits.
    pub async fn reply(&self, who: &str, fields: &[(&str, &str)]) -> Page {
        let mut responder = self.comes(who).await;
        let page = self.first_in(&mut responder, "/replies").await;
        let answer = self.press(&mut responder, &page, "engagement-reply-send", fields).await;
        self.app.run_jobs().await;
        answer
    }
}

/// The fields of the first screen.
const ON_FIRST: &[&str] = &["text", "kind", "well", "better", "felt", "tiles"];

/// Whether a page has a field of this name that takes this value.
fn offers(page: &Page, name: &str, value: &str) -> bool {
    let fields = page.all(&format!("[name=\"{name}\"]")).collect::<Vec<_>>();
    fields.iter().any(|field| match (field.value().name(), field.attr("type")) {
        ("input", Some("radio" | "checkbox")) => field.attr("value") == Some(value),
        ("select", _) => page.all(&format!("[name=\"{name}\"] option[value=\"{value}\"]")).next().is_some(),
        _ => true,
    })
}

/// The sixteen digits that a page shows, in their four groups.
pub fn code_on(page: &Page) -> String {
    let shown = page.all(".comhar-code__digits").next().map(testkit::words_of);
    let code = shown.unwrap_or_else(|| panic!("{} shows no code: {}", page.path, page.text()));
    assert_eq!(code.chars().filter(char::is_ascii_digit).count(), 16, "four groups of four: {code}");
    code
}

/// The same code with one digit mistyped.
pub fn mistyped(code: &str) -> String {
    let mut letters: Vec<char> = code.chars().collect();
    let place = letters.iter().position(char::is_ascii_digit).unwrap();
    letters[place] = if letters[place] == '7' { '3' } else { '7' };
    letters.into_iter().collect()
}

/// A well-formed code that opens nothing.
pub fn unknown_code() -> String {
    well_formed("314159265358979")
}

/// Fifteen digits with the one that follows from them by the rule of the house.
pub fn well_formed(free: &str) -> String {
    let tens = ('0'..='9').map(|last| format!("{free}{last}"));
    let good = tens.filter(|digits| codes::Code::read(digits).is_ok()).collect::<Vec<_>>();
    assert_eq!(good.len(), 1, "one last digit follows from the others");
    good[0].clone()
}
