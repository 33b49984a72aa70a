//! The row of what is done daily, and "All sections".

use super::house::house_of;
use crate::{NavItem, Purpose, sections};
use kernel::{Caller, Hat, Language, Permissions, PersonId, Role};
use std::sync::Arc;

/// A house of many sections, as one with all its capabilities is.
const MANY: &[NavItem] = &[
    NavItem::open("web-help-title", "/support").at_home(20),
    NavItem::open("web-reads-title", "/who-reads").about(Purpose::Heard).at_home(30).at_work(90),
    NavItem::when("web-privacy-title", "/today", |caller| caller.hat().is_some()).at_work(10),
    NavItem::when("web-privacy-title", "/answers", |caller| caller.hat().is_some()).at_work(30),
    NavItem::when("web-privacy-title", "/surveys", |caller| caller.hat().is_some()).at_work(40),
    NavItem::when("web-privacy-title", "/figures", |caller| caller.hat().is_some()).about(Purpose::Known).at_work(50),
    NavItem::open("web-accessibility-title", "/accessibility").about(Purpose::House),
    NavItem::open("web-gallery-title", "/gallery").about(Purpose::Own),
    NavItem::open("web-skip", "/privacy").about(Purpose::Heard).at_home(10),
];

fn row(role: Option<Role>, page: &str) -> Vec<&'static str> {
    let hat = role.map(|role| Hat { role, organisation: None, break_glass: false });
    let person = PersonId::untimed(&kernel::SeededRandom::new(1));
    let caller = Caller::somebody(Arc::new(Permissions::default()), Language::English, person, hat);
    let shown: Vec<&NavItem> = MANY.iter().filter(|item| (item.shown)(&caller)).collect();
    sections::row(&shown, &caller, sections::here(&shown, page)).into_iter().map(|item| item.path).collect()
}

#[test]
fn the_row_holds_what_this_person_does_daily_in_its_order_and_no_more_than_four() {
    assert_eq!(row(None, "/none"), ["/privacy", "/support", "/who-reads"]);
    assert_eq!(row(Some(Role::AreaLead), "/none"), ["/today", "/answers", "/surveys", "/figures"]);
}

#[test]
fn where_a_page_belongs_is_always_in_the_row() {
    assert_eq!(row(Some(Role::AreaLead), "/gallery"), ["/today", "/answers", "/surveys", "/figures", "/gallery"]);
    assert_eq!(row(Some(Role::AreaLead), "/today"), ["/today", "/answers", "/surveys", "/figures"]);
}

#[test]
fn a_page_belongs_to_the_section_that_says_most_of_its_address() {
    let shown = [
        NavItem::open("web-help-title", "/"),
        NavItem::open("web-help-title", "/community"),
        NavItem::open("web-help-title", "/community/work").beside(&["/community/people", "/registers"]),
    ];
    let shown: Vec<&NavItem> = shown.iter().collect();
    let here = |page| sections::here(&shown, page).map(|item| item.path);
    for (page, section) in [
        ("/", Some("/")),
        ("/community", Some("/community")),
        ("/community/services/1", Some("/community")),
        ("/community/work/1", Some("/community/work")),
        ("/community/people", Some("/community/work")),
        ("/community/people/1/card", Some("/community/work")),
        ("/registers/1", Some("/community/work")),
        ("/registers-of-others", None),
        ("/elsewhere", None),
    ] {
        assert_eq!(here(page), section, "{page}");
    }
}

#[tokio::test]
async fn all_sections_hold_everything_once_under_what_it_is_for_and_open_without_a_script() {
    let house = house_of(MANY).await;
    for language in Language::ALL {
        let page = house.get(&format!("/gallery?lang={language}")).await.page();
        assert_eq!(page.all(".comhar-bar nav").len(), 1);
        assert!(!page.attribute(".comhar-bar nav", "aria-label").is_empty());
        assert_eq!(page.all(".comhar-bar nav details > summary").len(), 1);
        let links =
            page.all(".comhar-sections__list a").iter().filter_map(|link| link.attr("href")).collect::<Vec<_>>();
        assert_eq!(links, ["/gallery", "/who-reads", "/privacy", "/support", "/accessibility"], "{language}");
        for list in page.all(".comhar-sections__list") {
            let name = list.attr("aria-labelledby").unwrap();
            assert!(!page.text(&format!("[id='{name}']")).is_empty(), "{name}");
        }
        let here: Vec<_> = page.all(".comhar-bar [aria-current]").iter().map(|link| link.attr("href")).collect();
        assert_eq!(here, [Some("/gallery"); 2], "in the row and among all");
    }
}

#[tokio::test]
async fn a_house_of_few_sections_shows_them_all_in_its_row() {
    let page = house_of(&MANY[..2]).await.get("/who-reads").await.page();
    assert_eq!(page.all(".comhar-bar nav details").len(), 0);
    assert_eq!(page.all(".comhar-bar nav a").len(), 2);
    assert_eq!(page.attribute(".comhar-bar nav [aria-current]", "aria-current"), "page");
}

#[tokio::test]
async fn the_sections_of_whoever_is_not_signed_in_are_the_same_from_the_shelf_as_newly_made() {
    let house = house_of(MANY).await;
    let bar = async |path: &str| house.get(path).await.page().one(".comhar-bar nav").html();
    let (first, elsewhere, again) = (bar("/gallery").await, bar("/privacy").await, bar("/gallery").await);
    assert_eq!(first, again);
    assert_ne!(first, elsewhere, "another page is marked");
}

#[tokio::test]
async fn the_person_s_own_links_are_behind_their_name() {
    let page = house_of(MANY).await.get("/mine").await.page();
    assert!(page.text(".comhar-person summary").contains("Aoife"));
    assert_eq!(page.attribute(".comhar-person li a", "href"), "/account");
}
