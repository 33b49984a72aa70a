//! T56: for each part × visibility × surface, nothing private and no sign that it exists.

use super::{
    cast,
    steps::{Steps, Told, code_on},
    walk,
};
use http::Method;
use std::collections::BTreeMap;
use testkit::{TestApp, Visitor, on_sqlite};

/// What each sort of contribution says; the words stand nowhere else.
const WORDS: &[(&str, &str)] = &[
    ("unread", "Zqunread morning"),
    ("worrying", "Zqworrying night"),
    ("private", "Zqprivate afternoon"),
    ("public", "Zqpublic evening"),
    ("withdrawn", "Zqwithdrawn noon"),
];

/// Who must see which, and who must not; whoever is in neither list may or may not (a moderator after the decision).
struct Line {
    who: &'static str,
    sees: &'static [&'static str],
    never: &'static [&'static str],
}

/// engagement.md §6.20 as a table. All of them are about Leeside community team in Cork.
const ORACLE: &[Line] = &[
    Line { who: "nobody", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
    Line { who: "aoife", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
    Line { who: "orla", sees: &["unread", "worrying", "public"], never: &["withdrawn"] },
    Line { who: "declan", sees: &["unread", "worrying", "public"], never: &["withdrawn"] },
    Line { who: "sarah", sees: &["private", "public"], never: &["unread", "worrying", "withdrawn"] },
    Line { who: "martin", sees: &["private", "public"], never: &["unread", "worrying", "withdrawn"] },
    Line { who: "fionnuala", sees: &["private", "public"], never: &["unread", "worrying", "withdrawn"] },
    Line { who: "tomas", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
    Line { who: "grace", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
    Line { who: "maire", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
    Line { who: "peter", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
    Line { who: "jelena", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
    Line { who: "marko", sees: &["public"], never: &["unread", "worrying", "private", "withdrawn"] },
];

/// Everything that one person can open, by address, with what differs by chance taken out.
async fn everything(app: &TestApp, who: &'static str) -> BTreeMap<String, String> {
    let mut visitor = cast::come(app, who).await;
    let mut all = BTreeMap::new();
    for seen in walk::walk(app, who, &mut visitor).await {
        all.insert(seen.page.path.clone(), seen.page.text());
    }
    for route in walk::every_route(app).iter().filter(|route| route.is_api() && !route.example.is_empty()) {
        let (_, answer) = visitor.call(Method::GET, route.example, &serde_json::Value::Null).await;
        let answer = answer.as_object().map(|fields| {
            fields
                .iter()
                .filter(|(name, _)| *name != "operation")
                .map(|(name, value)| format!("{name} {value} "))
                .collect()
        });
        all.insert(route.example.to_owned(), answer.unwrap_or_default());
    }
    all
}

/// The addresses of the one contribution that staff can open, under every list.
fn addresses(id: &str) -> [String; 3] {
    [format!("/moderation/{id}"), format!("/replies/{id}"), format!("/experiences/{id}")]
}

async fn ids(app: &TestApp) -> Vec<String> {
    let rows: Vec<(engagement::model::ContributionId,)> =
        db::Read::all(&mut app.db(), "SELECT id FROM engagement_contributions ORDER BY id", &[]).await.unwrap();
    rows.into_iter().map(|(id,)| id.to_string()).collect()
}

/// One of each sort, all about the same service.
async fn one_of_each(app: &TestApp, steps: &Steps<'_>) {
    let service = Some("leeside-team");
    let words = |sort: &str| WORDS.iter().find(|(name, _)| *name == sort).unwrap().1;
    let share = async |sort: &str| steps.share(&mut app.nobody(), Told { text: words(sort), with: &[], service }).await;
    share("public").await;
    steps.publish().await;
    share("private").await;
    steps
        .moderate(
            "orla",
            &[
                ("verdict", "keep_private"),
                ("private_reason", "recognisable"),
                ("words_private", "It could show who you are."),
            ],
        )
        .await;
    let sent = share("withdrawn").await;
    let mut author = app.nobody();
    steps.open(&mut author, &code_on(&sent)).await;
    let asks = author.open("/thread/withdraw").await;
    steps.press(&mut author, &asks, "engagement-withdraw-button", &[]).await;
    share("worrying").await;
    let mut reader: Visitor = steps.comes("orla").await;
    let page = steps.first_in(&mut reader, "/moderation").await;
    steps
        .press(
            &mut reader,
            &page,
            "engagement-moderation-safety-button",
            &[("safety", "concern_open"), ("criticality", "0")],
        )
        .await;
    share("unread").await;
    app.run_jobs().await;
}

on_sqlite! {
    async fn t56_each_part_sees_what_is_for_it_and_nothing_else_on_any_surface(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        one_of_each(app, &steps).await;
        let ids = ids(app).await;
        assert_eq!(ids.len(), WORDS.len());
        let mut wrong = Vec::new();
        for line in ORACLE {
            let mut all: Vec<String> = everything(app, line.who).await.into_values().collect();
            let mut visitor = cast::come(app, line.who).await;
            for address in ids.iter().flat_map(|id| addresses(id)) {
                all.push(visitor.open(&address).await.text());
            }
            for (sort, words) in WORDS {
                let seen = all.iter().any(|text| text.contains(words));
                if seen && line.never.contains(sort) {
                    wrong.push(format!("{} sees what is {sort}", line.who));
                }
                if !seen && line.sees.contains(sort) {
                    wrong.push(format!("{} does not see what is {sort}", line.who));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    async fn t56_for_those_outside_no_list_count_or_page_changes_when_something_private_comes(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        steps.share(&mut app.nobody(), Told { text: "Zqfirst and public", with: &[], service: Some("leeside-team") }).await;
        steps.publish().await;
        let outside = ["nobody", "aoife", "marko", "jelena", "peter", "grace"];
        let mut before = BTreeMap::new();
        for who in outside {
            before.insert(who, everything(app, who).await);
        }
        let service = Some("leeside-team");
        steps.share(&mut app.nobody(), Told { text: "Zqnew and unread", with: &[], service }).await;
        steps.moderate("orla", &[("verdict", "keep_private"), ("private_reason", "recognisable"), ("words_private", "It could show who you are.")]).await;
        steps.share(&mut app.nobody(), Told { text: "Zqnew and unread too", with: &[("mode", "no_trace")], service }).await;
        app.run_jobs().await;
        for who in outside {
            let after = everything(app, who).await;
            for (address, text) in before.get(who).unwrap() {
                // A token of its own for each form, and the times of sign-ins, differ by themselves.
                if address.starts_with("/account") || address == "/api/v1/contributions/form" {
                    continue;
                }
                assert_eq!(after.get(address), Some(text), "{address} looks different to {who}");
            }
        }
    }

    async fn t56_the_text_of_a_refusal_is_the_same_for_what_is_hidden_and_what_never_was(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        one_of_each(app, &steps).await;
        let nothing = "00000000-0000-4000-8000-000000000000";
        for who in ["nobody", "aoife", "marko", "jelena", "peter", "tomas"] {
            let mut visitor = cast::come(app, who).await;
            for id in ids(app).await {
                for (hidden, never) in addresses(&id).iter().zip(addresses(nothing)) {
                    let (one, other) = (visitor.open(hidden).await, visitor.open(&never).await);
                    if one.status == 200 {
                        assert!(one.body.contains("Zqpublic"), "{who} opened {hidden}");
                        continue;
                    }
                    assert_eq!(one.status, other.status, "{who} {hidden}");
                    assert_eq!(without_operation(&one.text()), without_operation(&other.text()), "{who} {hidden}");
                }
            }
        }
    }
}

fn without_operation(text: &str) -> String {
    text.split_whitespace().filter(|word| !word.contains('-')).collect::<Vec<_>>().join(" ")
}
