//! What is around every page: the way out, the header, help, the languages, the footer.

use std::borrow::Cow;

use i18n::Words;
use kernel::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::{
    Kept, Visit,
    arrival::in_language,
    assets,
    components::{ExitThisPage, LanguageLink, LanguageNavigation, NotificationBanner, SkipLink},
    fields::Fields,
    sections::navigation,
    visit::Carried,
};

/// The font that every page needs; fetched beside the style sheet instead of after it.
const TYPEFACE: &str = "/assets/atkinson-next-5-latin.woff2";

/// Where the page stands in its frame. Texts are escaped, so nobody's can hold it.
const PLACE: &str = "<page>";

/// The whole document, written in one piece: a page is large, and growing it while it is written would copy it several times.
pub(crate) fn document(visit: &Visit, title: &str, main: &Markup) -> Markup {
    let frame = frame(visit, title).into_string();
    let place = memchr::memmem::find(frame.as_bytes(), PLACE.as_bytes()).unwrap_or(frame.len());
    let (before, after) = frame.split_at(place);
    PreEscaped([before, &main.0, after.strip_prefix(PLACE).unwrap_or_default()].concat())
}

fn frame(visit: &Visit, title: &str) -> Markup {
    let words = &visit.words;
    html! {
        (DOCTYPE)
        html .govuk-template lang=(words.tag()) dir=(words.direction().as_str()) {
            head { (head(visit, title)) }
            body .govuk-template__body {
                (SkipLink::new(words.text("web-skip")))
                (exit(visit))
                header .comhar-header {
                    (header(visit))
                    (bar(visit))
                    @if visit.site.settings().demo { p .comhar-demo { (words.text("web-demo")) } }
                }
                main #content .comhar-main .comhar-main--wide[visit.is_wide()] tabindex="-1" {
                    div .govuk-width-container {
                        @if let Some(key) = &visit.done {
                            (NotificationBanner::done(words.text("web-done"), words.text(key)))
                        }
                        (PreEscaped(PLACE))
                    }
                }
                (footer(visit))
            }
        }
    }
}

fn head(visit: &Visit, title: &str) -> Markup {
    let settings = visit.site.settings();
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        title { (title) " – " (settings.name) }
        link rel="preload" href=(TYPEFACE) as="font" type="font/woff2" crossorigin;
        link rel="stylesheet" href=(visit.site.style());
        link rel="icon" href=(visit.site.mark()) type="image/svg+xml";
        @if let Some(manifest) = visit.manifest() { link rel="manifest" href=(manifest); }
        @if visit.is_private() { meta name="robots" content="noindex"; } @else {
            @for language in Language::ALL {
                link rel="alternate" hreflang=(language.tag())
                    href={ (settings.public_url) (in_language(&visit.path, &Default::default(), *language)) };
            }
        }
        script src=(visit.site.script()) defer {}
        @for name in visit.own_scripts() { script src=(assets::address(&format!("{name}.js"))) defer {} }
    }
}

fn exit(visit: &Visit) -> Kept {
    let harmless = &visit.site.settings().exit_url;
    // A signed-in browser leaves by way of /leave, which takes its session with it even when scripts are off.
    match visit.signed_in {
        Some(_) => visit.kept("web-exit-signed-in", |words| exit_button(words, "/leave", harmless)),
        None => visit.kept("web-exit", |words| exit_button(words, harmless, harmless)),
    }
}

fn exit_button(words: &Words, href: &str, harmless: &str) -> Markup {
    let mut exit = ExitThisPage::new(words.text("web-exit-button"), href)
        .leaving(words.text("web-exit-leaving"))
        .too_slow(words.text("web-exit-too-slow"))
        .two_more(words.text("web-exit-two-more"))
        .one_more(words.text("web-exit-one-more"));
    exit.attributes = crate::Attributes::none().with("data-exit", harmless);
    html! { div .comhar-exit { (exit) } }
}

/// Two rings that hold each other.
const MARK: PreEscaped<&str> = PreEscaped(
    r#"<svg class="comhar-brand__mark" viewBox="0 0 34 34" width="34" height="34" fill="none" stroke="currentColor" stroke-width="3.5" aria-hidden="true" focusable="false"><circle cx="12" cy="17" r="8.5"/><path d="M16.7 24.1a8.5 8.5 0 1 0-.8-13.6" class="comhar-brand__second"/></svg>"#,
);

fn header(visit: &Visit) -> Markup {
    html! {
        div .comhar-header__inner {
            a .comhar-brand href="/" { (MARK) span { (visit.site.settings().name) } }
            (languages(visit))
            (person(visit))
        }
    }
}

/// Where a form goes along to a fixed address, the links are the same for everybody.
fn languages(visit: &Visit) -> Kept {
    let fixed = visit.carried().filter(|carried| matches!(carried.path, Cow::Borrowed(_)));
    visit.kept_at("web-languages", fixed.map(|carried| carried.form), |words| language_links(visit, words))
}

fn language_links(visit: &Visit, words: &Words) -> Markup {
    let carried = visit.carried();
    let link = |language: &Language| {
        let (href, form) = match carried {
            Some(Carried { form, path, .. }) => (in_language(path, &Fields::default(), *language), (*form).to_owned()),
            None => (in_language(&visit.path, &visit.query, *language), String::new()),
        };
        let link = LanguageLink { form, ..LanguageLink::new(language.own_name(), language.tag(), href) };
        if *language == visit.language { link.current() } else { link }
    };
    let items = Language::ALL.iter().map(link).collect();
    html! {
        // The Enter key presses the first button of a form, wherever it stands: that must not be a language.
        @if let Some(Carried { form, enter, .. }) = carried { button type="submit" form=(form) name="step" value=(enter) hidden {} }
        (LanguageNavigation::new(words.text("web-languages"), items))
    }
}

fn person(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        div .comhar-person {
            @match &visit.signed_in {
                Some(person) => details .comhar-you name="comhar-bar" {
                    summary .comhar-you__summary {
                        span .comhar-person__name { bdi { (person.name) } @if let Some(hat) = &person.hat { ", " (hat) } }
                    }
                    ul .comhar-you__list { @for (words, href) in &person.links { li { a .govuk-link href=(href) { (words) } } } }
                },
                None => a .govuk-link href=(visit.site.settings().sign_in_path) { (words.text("web-sign-in")) },
            }
        }
    }
}

fn bar(visit: &Visit) -> Markup {
    html! {
        div .comhar-bar {
            div .comhar-bar__inner {
                (navigation(visit))
                (visit.site.help_strip(&visit.words))
            }
        }
    }
}

fn footer(visit: &Visit) -> Kept {
    visit.kept_at("web-footer", visit.is_nobodys().then_some(""), |words| footer_in(visit, words))
}

fn footer_in(visit: &Visit, words: &Words) -> Markup {
    let shown = visit.site.footer().iter().filter(|item| (item.shown)(&visit.caller));
    html! {
        footer .comhar-footer {
            div .comhar-footer__inner {
                ul .comhar-footer__list {
                    @for item in shown { li { a href=(item.path) { (words.text(item.key)) } } }
                }
                (footer_lines(words, &visit.site.settings().place))
            }
        }
    }
}

fn footer_lines(words: &Words, place: &str) -> Markup {
    html! {
        p {
            (words.text("web-footer-line"))
            @if !place.is_empty() { " " (words.with("web-footer-place", &[("place", place.into())])) }
        }
        p { (words.text("web-exit-hint")) }
    }
}
