//! Find support: a search that works by place and kind, without script.

use super::parts;
use crate::model::{Area, Organisation, OrganisationKind, Service, ServiceKind};
use crate::{commands::today, store};
use i18n::{Words, sort_key};
use kernel::{Date, OrganisationId, Outcome, Time};
use ledger::App;
use maud::{Markup, html};
use web::Form;
use web::components::{Button, Choosable, EmptyState};

const ON_ONE_PAGE: usize = 20;

/// What the page shows.
pub struct SupportPage {
    form: Form,
    regions: Vec<Region>,
    found: Vec<Service>,
    /// How many there are, when all of them stand on this page.
    count: Option<usize>,
    next: Option<String>,
    from_the_middle: bool,
    narrowed: bool,
    now: Time,
    today: Date,
}

struct Region {
    organisation: Organisation,
    areas: Vec<Area>,
}

impl SupportPage {
    /// Looks for what the form asks for.
    pub async fn read(app: &App, words: &Words, form: Form) -> Outcome<Self> {
        let search = store::services::Search {
            language: words.language(),
            today: today(app),
            words: form.text("q").chars().take(200).collect(),
            what: ServiceKind::parse(form.text("kind")),
            within: form.text("in").parse::<OrganisationId>().ok(),
            size: ON_ONE_PAGE,
        };
        let after = form.chosen("after");
        let page = store::services::search(&mut app.db(), &search, after).await?;
        let narrowed = search.what.is_some() || search.within.is_some() || !search.words.trim().is_empty();
        let count = (page.next.is_none() && after.is_none()).then_some(page.items.len());
        let next = page.next.as_ref().map(|cursor| address(&form, cursor.as_str()));
        let from_the_middle = after.is_some();
        let regions = regions(app, words, search.today).await?;
        Ok(Self {
            form,
            regions,
            found: page.items,
            count,
            next,
            from_the_middle,
            narrowed,
            now: app.now(),
            today: search.today,
        })
    }
}

/// The same search, from this row on.
fn address(form: &Form, after: &str) -> String {
    let mut address = String::from("/support?");
    for name in ["q", "kind", "in"] {
        if let Some(value) = form.chosen(name) {
            address.push_str(&format!("{name}={}&", escaped(value)));
        }
    }
    format!("{address}after={after}")
}

fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

async fn regions(app: &App, words: &Words, today: Date) -> Outcome<Vec<Region>> {
    let mut areas = store::nodes::list_areas(&mut app.db()).await?;
    let offered = |node: &Organisation| {
        let kinds = [OrganisationKind::HealthRegion, OrganisationKind::NationalService, OrganisationKind::Network];
        kinds.contains(&node.kind) && node.existed_on(today)
    };
    let nodes = store::nodes::list_structure(&mut app.db()).await?;
    let mut regions: Vec<Region> = nodes
        .into_iter()
        .filter(offered)
        .map(|organisation| {
            let own = areas.extract_if(.., |(id, _)| *id == organisation.id).map(|(_, area)| area).collect();
            Region { organisation, areas: own }
        })
        .collect();
    regions.sort_by_cached_key(|region| sort_key(words.language(), region.organisation.names.text(words.language())));
    Ok(regions)
}

/// The page.
pub fn view(page: &SupportPage, words: &Words) -> Markup {
    html! {
        h1 .govuk-heading-xl { (words.text("organisations-support-title")) }
        p .govuk-body-l { (words.text("organisations-support-lead")) }
        p .govuk-body { a .govuk-link href="/help-now/places" { (words.text("organisations-support-urgent")) } }
        (search_form(page, words))
        @if !page.narrowed && !page.from_the_middle { (by_region(page, words)) }
        @if page.found.is_empty() { (nothing(words)) } @else { (list(page, words)) }
        p .govuk-body { a .govuk-link href="/organisations" { (words.text("organisations-support-organisations")) } }
    }
}

fn search_form(page: &SupportPage, words: &Words) -> Markup {
    let any = |key| Choosable::new("", words.text(key));
    let kinds =
        ServiceKind::ALL.iter().map(|kind| Choosable::new(kind.as_str(), parts::word("what", kind.as_str(), words)));
    let regions = page.regions.iter().map(|region| {
        Choosable::new(region.organisation.id.to_string(), region.organisation.names.text(words.language()))
    });
    let kinds = std::iter::once(any("organisations-support-kind-any")).chain(kinds).collect();
    let regions = std::iter::once(any("organisations-support-region-any")).chain(regions).collect();
    html! {
        form .comhar-sheet method="get" action="/support" role="search" {
            (page.form.input("q", words.text("organisations-support-words")).hint(words.text("organisations-support-words-hint")))
            (page.form.select("kind", words.text("organisations-support-kind"), kinds))
            (page.form.select("in", words.text("organisations-support-region"), regions))
            (Button::new(words.text("organisations-support-find")))
        }
    }
}

fn nothing(words: &Words) -> Markup {
    html! {
        h2 .govuk-heading-l { (words.text("organisations-support-none")) }
        (EmptyState::new(words.text("organisations-support-none-text")).step(words.text("organisations-support-all"), "/support"))
    }
}

fn list(page: &SupportPage, words: &Words) -> Markup {
    html! {
        h2 .govuk-heading-l { (words.text("organisations-support-found-title")) }
        @if let Some(count) = page.count {
            p .govuk-body { (words.with("organisations-support-count", &[("count", count.into())])) }
        }
        div .comhar-cards.comhar-found {
            @for service in &page.found { article .comhar-sheet { (item(service, page, words)) } }
        }
        @if let Some(next) = &page.next {
            p .govuk-body { a .govuk-link rel="next" href=(next) { (words.text("organisations-support-next")) } }
        }
        @if page.from_the_middle {
            p .govuk-body { a .govuk-link href="/support" { (words.text("organisations-support-first")) } }
        }
    }
}

fn item(service: &Service, page: &SupportPage, words: &Words) -> Markup {
    html! {
        h3 .govuk-heading-m {
            a .govuk-link href=(format!("/support/{}", service.id())) { (parts::name(&service.organisation.names, words)) }
        }
        p .govuk-body {
            (parts::word("what", service.what.as_str(), words))
            @if let Some(town) = &service.organisation.town { ", " (town) }
            " " (parts::tags(service, page.today, words))
        }
        @if let Some(line) = parts::open_line(service, page.now, words) { p .govuk-body { (line) } }
    }
}

fn by_region(page: &SupportPage, words: &Words) -> Markup {
    html! {
        h2 .govuk-heading-l { (words.text("organisations-support-by-region")) }
        ul .govuk-list {
            @for region in &page.regions {
                li {
                    a .govuk-link href=(format!("/support?in={}", region.organisation.id)) {
                        (parts::name(&region.organisation.names, words))
                    }
                    @if !region.areas.is_empty() { br; span .govuk-hint { (counties(&region.areas, words)) } }
                }
            }
        }
    }
}

/// The counties of a region; of a split one, the name of the part.
pub fn counties(areas: &[Area], words: &Words) -> String {
    let language = words.language();
    let named = areas
        .iter()
        .map(|area| if area.part.is_empty() { area.county.text(language) } else { area.part.text(language) });
    // Not commas: the name of a part may hold one.
    named.collect::<Vec<_>>().join("; ")
}
