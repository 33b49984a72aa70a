//! Forms keep what was typed, and say what is wrong.

use super::{house::house, reader::said};
use crate::{Fields, Form};
use http::StatusCode;
use kernel::{Language, Refusal};

#[tokio::test]
async fn a_refused_form_keeps_every_value_but_passwords() {
    let house = house().await;
    let answer = house.post("/idea", "idea=++&place=Sligo+%26+%22here%22&day-day=31&day-month=2&secret=hunter2").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.page();
    assert_eq!(page.attribute("#place", "value"), "Sligo & \"here\"");
    assert_eq!(page.attribute("#day-day", "value"), "31");
    assert_eq!(page.attribute("#day-month", "value"), "2");
    assert!(!answer.body.contains("hunter2"));
}

#[tokio::test]
async fn what_is_wrong_stands_on_top_with_a_link_and_beside_its_field() {
    let page = house().await.post("/idea", "idea=").await.page();
    let link = page.one(".govuk-error-summary__list a");
    assert_eq!((link.attr("href").unwrap(), said(link).as_str()), ("#idea", "Write your idea"));
    assert_eq!(page.text("#idea-error"), "Error: Write your idea");
    assert_eq!(page.attribute("#idea", "aria-describedby"), "idea-error");
    assert_eq!(page.text("title"), "Error: Who reads what you write – Comhar");
}

#[tokio::test]
async fn bytes_that_are_no_text_get_a_clear_sentence_and_the_rest_is_kept() {
    let house = house().await;
    for broken in ["idea=good%FFpart&place=Cork", "idea=good%00part&place=Cork"] {
        let answer = house.post("/idea", broken).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = answer.page();
        assert!(page.text("#idea-error").contains("could not be read"));
        assert!(page.text("#idea").starts_with("good"));
        assert_eq!(page.attribute("#place", "value"), "Cork");
        assert!(!answer.body.contains('\0'));
    }
}

#[tokio::test]
async fn a_first_empty_line_survives_being_sent_and_shown_again() {
    let answer = house().await.post("/idea", "idea=%0A%0Asecond%FF").await;
    assert!(answer.body.contains(">\n\n\nsecond"), "the parser drops one line break, so three are sent for two");
}

#[tokio::test]
async fn too_long_a_form_is_answered_and_a_route_may_take_more() {
    let house = house().await;
    let long = format!("idea={}", "a".repeat(300 * 1024));
    let answer = house.post("/idea", long.clone()).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.page().text("h1").contains("more than we can take"));
    assert_eq!(house.post("/idea/long", long).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn another_content_type_is_no_fault() {
    let request = http::Request::post("/idea").header("content-type", "text/xml").body("<a/>".into()).unwrap();
    assert_eq!(house().await.ask(request).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_refusal_goes_beside_its_field_in_the_language_of_the_page() {
    let house = house().await;
    let words = house.site.catalogue().words(Language::Irish);
    let mut form = Form::sent(Fields::read(b"idea=x"), &words);
    form.refuse(&Refusal::invalid("unheard_of", "idea"), &words);
    assert_eq!(form.errors().len(), 1);
    assert_eq!(form.error_of("idea").unwrap().spoken, "Earráid");
}

#[test]
fn fields_are_read_as_browsers_write_them() {
    let fields = Fields::read("a=1&a=2&b=%C4%8D+x&c&d=50%&=e".as_bytes());
    assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(fields.text("b"), "č x");
    assert_eq!(fields.text("c"), "");
    assert_eq!(fields.text("d"), "50%");
    assert_eq!(fields.chosen("c"), None);
    assert!(fields.has("a", "2") && !fields.has("a", "3"));
    assert!(fields.unreadable().is_empty());
}

#[test]
fn a_field_is_found_among_thousands_and_holds_what_was_put_last() {
    let typed: Vec<String> = (0..5_000).map(|number| format!("f{number}={number}&twice={number}")).collect();
    let mut fields = Fields::read(typed.join("&").as_bytes());
    assert_eq!(fields.text("f4999"), "4999");
    assert_eq!(fields.all("twice").count(), 5_000);
    fields.set("twice", "once");
    fields.add("f7", "again");
    assert_eq!(fields.all("twice").collect::<Vec<_>>(), ["once"]);
    assert_eq!(fields.all("f7").collect::<Vec<_>>(), ["7", "again"]);
    assert_eq!(fields.text("f4999"), "4999", "what stood behind it is still found");
    let pairs: Vec<_> = fields.pairs().collect();
    assert_eq!(pairs.len(), 5_002);
    assert_eq!(&pairs[5_000..], [("twice", "once"), ("f7", "again")]);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_and_an_old_phone_is_not() {
    let house = house().await;
    let from = |name: &'static str, value: &'static str| {
        http::Request::post("/idea")
            .header("host", "comhar.example")
            .header(name, value)
            .header("content-type", "application/x-www-form-urlencoded")
            .body("idea=good".into())
            .unwrap()
    };
    let refused = house.ask(from("sec-fetch-site", "cross-site")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.page().text("h1").contains("another site"));
    assert_eq!(house.ask(from("origin", "https://elsewhere.example")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.ask(from("origin", "https://comhar.example")).await.status, StatusCode::SEE_OTHER);
}
