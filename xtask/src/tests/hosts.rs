use super::told;
use crate::checks::hosts::check;
use crate::tree::Tree;

fn with(path: &str, text: &str, list: &str) -> String {
    told(&check(&Tree::of(&[(path, text), ("xtask/hosts.txt", list)])).unwrap())
}

fn view(markup: &str) -> String {
    with("platform/web/src/frame.rs", &format!("fn view() -> Markup {{ html! {{ {markup} }} }}"), "")
}

#[test]
fn whatever_a_browser_would_fetch_from_outside_is_refused() {
    for markup in [
        r#"script src="https://cdn.example.org/x.js" {}"#,
        r#"img src="//example.org/x.png";"#,
        r#"link rel="stylesheet" href="https://example.org/x.css";"#,
        r#"form method="post" action="https://example.org/" {}"#,
        r#"(PreEscaped("<script src='//example.org/x.js'></script>"))"#,
    ] {
        assert!(view(markup).contains("outside host") || view(markup).contains("makes a browser call"), "{markup}");
    }
}

#[test]
fn a_link_that_people_may_follow_stands() {
    assert_eq!(view(r#"a href="https://www.samaritans.org" { "Samaritans" }"#), "");
    assert_eq!(
        view(r#"link rel="stylesheet" href="/app.css"; p { a href="https://www.samaritans.org" { "Samaritans" } }"#),
        ""
    );
}

#[test]
fn styles_and_scripts_name_no_host_unless_listed() {
    let style = "@font-face { src: url(https://fonts.example.org/a.woff2) }";
    assert!(with("platform/web/styles/app.scss", style, "").contains("fonts.example.org"));
    let picture = "a { background: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'\") }";
    assert_eq!(
        with("platform/web/styles/app.scss", picture, "www.w3.org: names the kind of picture, never fetched"),
        ""
    );
    assert!(
        with("platform/web/styles/app.scss", "", "www.w3.org: names the kind of picture, never fetched")
            .contains("nothing needs")
    );
}
