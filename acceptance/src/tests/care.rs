//! What every page owes to those who read it: checked on the page as it comes, in each language, for each person.

use super::walk::{self, Seen};
use scraper::ElementRef;
use std::collections::BTreeSet;
use testkit::{Page, TestApp, on_sqlite, words_of};

/// Other sites that a page may lead to, beside the one for leaving. Services name their own sites; these are invented.
const ELSEWHERE: &[&str] = &["https://www.met.ie/"];

/// Words that must not stand in the title of a page: titles stay in histories and on task bars.
const TELLING: &[&str] = &[
    "mental", "health", "hse", "illness", "depress", "suicid", "psych", "crisis", "recovery", "voices", "ward",
    "meabhair", "meabhr", "sláint", "mental", "zdravl", "psih", "kriz",
];

on_sqlite! {
    with the demonstration;

    async fn every_page_is_built_with_care_in_english(app: &TestApp) {
        cared_for(app, "en").await;
    }

    async fn every_page_is_built_with_care_in_irish(app: &TestApp) {
        cared_for(app, "ga").await;
    }

    async fn every_page_is_built_with_care_in_serbian(app: &TestApp) {
        cared_for(app, "sr").await;
    }

    async fn every_page_of_the_route_list_was_seen(app: &TestApp) {
        let seen: BTreeSet<&str> = walk::walk_all(app, "en").await.iter().map(|seen| seen.pattern).collect();
        let wanted = walk::every_route(app);
        let missed: Vec<&str> = wanted
            .iter()
            .filter(|route| route.method == web::Method::Get && !route.is_api())
            .map(|route| route.path)
            .filter(|path| !seen.contains(path) && !NOT_WALKED.iter().any(|(known, _)| known == path))
            .collect();
        assert!(missed.is_empty(), "no example and no link leads anybody to {missed:?}: give the route an example");
    }

    async fn error_pages_are_built_with_care(app: &TestApp) {
        for language in ["en", "ga", "sr"] {
            let page = app.nobody().reading(language).open("/this/leads/nowhere").await;
            let seen = Seen { who: "nobody", pattern: "404", page };
            let wrong = faults(&seen, language);
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }
}

/// Pages that a walk cannot reach, and where they are looked at instead.
const NOT_WALKED: &[(&str, &str)] = &[
    ("/s/{link}/t/{token}", "needs an invitation; see the tests of surveys"),
    ("/s/{link}/thanks", "comes after sending; see the tests of surveys"),
    ("/s/{link}/saved", "comes after saving; see the tests of surveys"),
    ("/s/{link}/about-you", "comes after sending; see the tests of surveys"),
    ("/s/{link}/picture/{mark}", "a picture; see the tests of surveys"),
    ("/surveys/{id}/picture/{mark}", "the same"),
    ("/s/{link}/offline/manifest.json", "a file for installing; see offline.test.mjs"),
    ("/s/{link}/offline/worker.js", "a script; see offline.test.mjs"),
    ("/community/card/{token}", "needs a card; see the tests of community"),
    ("/community/rate/{token}", "needs a printed link; see the tests of community"),
    ("/community/people/{id}", "needs somebody who is known; see the tests of community"),
    ("/community/people/{id}/card", "the same"),
    ("/community/crises/{id}", "needs somebody in need; see the tests of community"),
    ("/community/figures/{id}/report.pdf", "a file; see the tests of community"),
    ("/measures/{id}/rows.csv", "a file; see the tests of measures"),
    ("/community/imports/register.csv", "a file; see the tests of community"),
    ("/community/imports/register.xlsx", "the same"),
    ("/community/imports/{id}", "needs a file that was brought; see community.test.mjs"),
    ("/community/imports/{id}/report.csv", "the same"),
    ("/community/imports/{id}/undo", "the same"),
    ("/community/imports/{id}/lines/{line}", "the same"),
    ("/community/returns/template", "a file; see the tests of community"),
    ("/community/linkage/template", "the same"),
    ("/community/people/{id}/linkage", "needs somebody who is known; see the tests of community"),
    ("/evidence/releases/{id}/report.pdf", "a file; see the tests of evidence"),
    ("/evidence/cases/{id}/pack.pdf", "the same"),
    ("/data/releases.atom", "a feed; see the tests of evidence"),
    ("/data/catalogue.jsonld", "a catalogue; see the tests of evidence"),
    ("/data/{series}/datapackage.zip", "a file; see the tests of evidence"),
    ("/evidence/outside/{id}/files/{file}", "the same"),
    ("/evidence/outside/imports/{id}/columns", "needs a file that was brought; see the tests of evidence"),
    ("/evidence/findings.atom", "a feed; see the tests of evidence"),
    ("/evidence/findings/{id}/document", "needs a document; see the tests of evidence"),
    ("/surveys/{id}/export/{kind}", "files; see the tests of surveys"),
    ("/surveys/{id}/form/{sort}", "the same"),
    ("/outcomes/answer/{token}", "needs a mail; see the tests of outcomes"),
    ("/outcomes/answered", "comes after sending; see the tests of outcomes"),
    ("/outcomes/concerns/{id}", "needs somebody in danger; see the tests of outcomes"),
    ("/leave", "leads away; see t07"),
    ("/sign-out", "ends the walk; see the tests of people"),
    ("/sign-in/link/{token}", "needs a mail; see the tests of people"),
    ("/sign-in/passkey.js", "a script"),
    ("/sign-in/organisation/{key}", "needs an organisation that vouches; see the tests of people"),
    ("/sign-in/organisation/{key}/back", "the same"),
    ("/share/sent", "after sending; see the stories"),
    ("/share/draft", "after saving; see t04"),
    ("/share/about", "after the first screen; see t01"),
    ("/mine/{id}", "leads on to the thread; see own.rs"),
    ("/thread", "after opening with a code; see t02"),
    ("/thread/withdraw", "after opening with a code; see t08"),
    ("/thread/openness", "after opening with a code; see t11"),
];

async fn cared_for(app: &TestApp, language: &str) {
    let seen = walk::walk_all(app, language).await;
    assert!(seen.len() > 20, "only {} pages were seen", seen.len());
    let wrong: BTreeSet<String> = seen.iter().flat_map(|seen| faults(seen, language)).collect();
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// Everything that is wrong with one page.
pub fn faults(seen: &Seen, language: &str) -> Vec<String> {
    let page = &seen.page;
    let mut wrong = Vec::new();
    headings(page, &mut wrong);
    landmarks(page, &mut wrong);
    labels(page, &mut wrong);
    ids(page, &mut wrong);
    languages(page, language, &mut wrong);
    nothing_inline(page, &mut wrong);
    addresses(page, &mut wrong);
    title(page, is_for_staff(seen.pattern), &mut wrong);
    way_out(page, &mut wrong);
    wrong.into_iter().map(|fault| format!("{} ({}, {language}): {fault}", seen.pattern, seen.who)).collect()
}

fn headings(page: &Page, wrong: &mut Vec<String>) {
    let first = page.all("h1").count();
    if first != 1 {
        wrong.push(format!("has {first} first headings"));
    }
    let mut before = 0;
    for heading in page.all("h1, h2, h3, h4, h5, h6") {
        let level = heading.value().name().trim_start_matches('h').parse::<u32>().unwrap();
        if words_of(heading).is_empty() {
            wrong.push(format!("has an empty heading of level {level}"));
        }
        // Above the first heading stands what belongs to the whole page, such as the summary of errors.
        if before > 0 && level > before + 1 {
            wrong.push(format!("jumps from heading level {before} to {level} at \"{}\"", words_of(heading)));
        }
        before = if level == 1 { 1 } else { before.max(1).min(level).max(level) };
    }
}

fn landmarks(page: &Page, wrong: &mut Vec<String>) {
    for (what, selector) in [("main", "main"), ("header", "body > header"), ("footer", "body > footer")] {
        let count = page.all(selector).count();
        if count != 1 {
            wrong.push(format!("has {count} {what} landmarks"));
        }
    }
    let unnamed =
        page.all("nav").filter(|nav| nav.attr("aria-label").is_none() && nav.attr("aria-labelledby").is_none());
    if page.all("nav").count() > 1 && unnamed.count() > 0 {
        wrong.push("has several navigations, and one without a name".to_owned());
    }
}

fn labels(page: &Page, wrong: &mut Vec<String>) {
    let labelled: BTreeSet<&str> = page.all("label[for]").filter_map(|label| label.attr("for")).collect();
    for control in page.all("input, select, textarea") {
        if matches!(control.attr("type"), Some("hidden" | "submit" | "button")) {
            continue;
        }
        let by_id = control.attr("id").is_some_and(|id| labelled.contains(id));
        let by_name = control.attr("aria-label").is_some() || control.attr("aria-labelledby").is_some();
        let around = control.ancestors().filter_map(ElementRef::wrap).any(|above| above.value().name() == "label");
        if !by_id && !by_name && !around {
            wrong.push(format!("has a control without a label: {}", control.attr("name").unwrap_or("?")));
        }
    }
    for button in page.all("button, a[href]") {
        let hidden = button.attr("hidden").is_some() || button.attr("aria-hidden") == Some("true");
        let named = !words_of(button).is_empty() || button.attr("aria-label").is_some();
        if !hidden && !named {
            wrong.push(format!("has a button or link without words: {}", button.html()));
        }
    }
    for group in page.all("fieldset") {
        if page_has_no_legend(group) && group.attr("aria-labelledby").is_none() {
            wrong.push("has a group of questions without a legend".to_owned());
        }
    }
    for picture in page.all("img") {
        if picture.attr("alt").is_none() {
            wrong.push("has a picture without a text in its place".to_owned());
        }
    }
}

fn page_has_no_legend(group: ElementRef<'_>) -> bool {
    !group
        .children()
        .filter_map(ElementRef::wrap)
        .any(|child| child.value().name() == "legend" && !words_of(child).is_empty())
}

fn ids(page: &Page, wrong: &mut Vec<String>) {
    let mut known = BTreeSet::new();
    for element in page.all("[id]") {
        let id = element.attr("id").unwrap_or_default();
        if !known.insert(id) {
            wrong.push(format!("has the id \"{id}\" twice"));
        }
    }
    for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "list"] {
        for element in page.all(&format!("[{attribute}]")) {
            for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                if !known.contains(id) {
                    wrong.push(format!("has {attribute}=\"{id}\", which leads to nothing"));
                }
            }
        }
    }
    for link in page.all("a[href^='#']").filter(|link| !is_sample(*link)) {
        let id = link.attr("href").unwrap_or_default().trim_start_matches('#');
        if !known.contains(id) {
            wrong.push(format!("has a link to #{id}, which is not there"));
        }
    }
}

fn languages(page: &Page, language: &str, wrong: &mut Vec<String>) {
    let tag = page.all("html").next().and_then(|html| html.attr("lang")).unwrap_or_default().to_owned();
    if tag.split('-').next() != Some(language) {
        wrong.push(format!("says that it is in \"{tag}\""));
    }
    if page.header("content-language").is_none_or(|header| header.split('-').next() != Some(language)) {
        wrong.push("does not say its language in the header".to_owned());
    }
    for other in ["en", "ga", "sr"] {
        // A link; or a button that takes along what was typed.
        let switch = page.all("header a[href], header button[formaction]").any(|switch| {
            let leads_to = switch.attr("href").or(switch.attr("formaction")).unwrap_or_default();
            leads_to.contains(&format!("lang={other}"))
        });
        let current = page.all("header [aria-current]").next().is_some();
        if !(switch || other == language && current) {
            wrong.push(format!("does not lead to {other}"));
        }
    }
}

fn nothing_inline(page: &Page, wrong: &mut Vec<String>) {
    if page.all("script:not([src])").next().is_some() {
        wrong.push("has a script inside".to_owned());
    }
    if page.all("style, [style]").next().is_some() {
        wrong.push("has a style inside".to_owned());
    }
    let handlers = ["onclick", "onload", "onerror", "onsubmit", "onchange", "onfocus", "onmouseover"];
    if handlers.iter().any(|name| page.all(&format!("[{name}]")).next().is_some()) {
        wrong.push("has a handler inside".to_owned());
    }
    if page.header("content-security-policy").is_none_or(|rules| rules.contains("unsafe")) {
        wrong.push("has no content rules, or rules that allow what is unsafe".to_owned());
    }
}

fn addresses(page: &Page, wrong: &mut Vec<String>) {
    for (selector, attribute) in
        [("[src]", "src"), ("link[href]", "href"), ("form[action]", "action"), ("[srcset]", "srcset")]
    {
        for element in page.all(selector) {
            let address = element.attr(attribute).unwrap_or_default();
            let ours = address.is_empty() || (address.starts_with('/') && !address.starts_with("//"));
            let alternate = element.attr("rel") == Some("alternate") && address.starts_with("http://127.0.0.1:8080/");
            if !ours && !alternate {
                wrong.push(format!("calls another host: {address}"));
            }
        }
    }
    for link in page.all("a[href]") {
        let address = link.attr("href").unwrap_or_default();
        let ours = address.starts_with('/') && !address.starts_with("//");
        let known = ["#", "tel:", "sms:", "mailto:", "?"].iter().any(|start| address.starts_with(start));
        if !ours && !known && !ELSEWHERE.contains(&address) && !is_marked_as_elsewhere(link) {
            wrong.push(format!("leads to another site: {address}"));
        }
    }
}

/// Samples of the gallery lead to places that only real pages have.
fn is_sample(element: ElementRef<'_>) -> bool {
    let class = |above: ElementRef<'_>| above.attr("class").is_some_and(|class| class.contains("comhar-sample"));
    element.ancestors().filter_map(ElementRef::wrap).any(class)
}

/// A link that a person wrote down on purpose, such as the site of a service: it says so and tells that site nothing.
fn is_marked_as_elsewhere(link: ElementRef<'_>) -> bool {
    let address = link.attr("href").unwrap_or_default();
    address.starts_with("https://")
        && link.attr("rel").is_some_and(|rel| {
            rel.split_whitespace().any(|word| matches!(word, "external" | "noreferrer" | "nofollow"))
        })
}

/// Pages of those at work: their titles may say what the work is about, if not whom.
fn is_for_staff(pattern: &str) -> bool {
    let routes = server::wire::house().unwrap().routes();
    routes.iter().any(|route| route.path == pattern && matches!(route.who, web::Who::Verb(_)))
}

fn title(page: &Page, is_for_staff: bool, wrong: &mut Vec<String>) {
    let title = page.title();
    if title.is_empty() || title.contains('[') {
        wrong.push(format!("has the title \"{title}\""));
    }
    let low = title.to_lowercase();
    if let Some(word) = TELLING.iter().find(|word| !is_for_staff && low.contains(*word)) {
        wrong.push(format!("has a title that tells what it is about: \"{title}\" ({word})"));
    }
}

/// The skip link is the first thing that a keyboard reaches, the way out the second; help is one step away.
fn way_out(page: &Page, wrong: &mut Vec<String>) {
    let mut stops = page.all("a[href], button, input, select, textarea, [tabindex]");
    if stops.next().and_then(|stop| stop.attr("href")) != Some("#content") {
        wrong.push("does not begin with the link that skips to the content".to_owned());
    }
    if page.all("main#content").next().is_none() {
        wrong.push("has no content to skip to".to_owned());
    }
    let leads_out =
        |stop: ElementRef<'_>| stop.attr("href").is_some_and(|href| href == "/leave" || ELSEWHERE.contains(&href));
    if !stops.next().is_some_and(leads_out) {
        wrong.push("does not have the way out as its second stop".to_owned());
    }
    if page.all("a[href='/help-now']").next().is_none() {
        wrong.push("does not lead to help".to_owned());
    }
}
