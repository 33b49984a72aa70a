//! What belongs to a person: a copy names everything, erasing leaves nothing that names them; and what people type lies nowhere
//! in plain sight.

use super::{
    cast,
    steps::{Steps, Told, code_on},
    traces, walk,
};
use scraper::ElementRef;
use std::collections::BTreeSet;
use testkit::{Page, Sent, TestApp, Visitor, both};

/// What every planted mark begins with; nothing else in the house does.
const MARK: &str = "Zqplant";

/// Somebody shares under their own name from their account, and leaves marks wherever an account takes words.
async fn leaves_marks(app: &TestApp, steps: &Steps<'_>) -> (Visitor, String) {
    let mut person = cast::come(app, "aoife").await;
    let names = person.open("/account/names").await;
    let form = names.all("main form").next().expect("a form for the names");
    let fields: Vec<String> = texts_of(form).into_iter().map(|(name, _)| name).collect();
    assert!(!fields.is_empty(), "{}", names.text());
    let pairs = fields.iter().map(|name| (name.clone(), format!("{MARK}{name}"))).collect();
    person.send(Sent { method: "POST".to_owned(), action: "/account/names".to_owned(), pairs }).await;
    let with = [("mode", "named"), ("name", "Zqplantname"), ("well", "Zqplantwell")];
    let sent = steps
        .share(&mut person, Told { text: "Zqplanttext of mine.", with: &with, service: Some("leeside-team") })
        .await;
    let code = code_on(&sent);
    steps.publish().await;
    steps.reply("sarah", &[("words", "Thank you."), ("name", "Sarah"), ("role", "Team lead")]).await;
    let thread = steps.open(&mut person, &code).await;
    steps.press(&mut person, &thread, "engagement-thread-write-button", &[("words", "Zqplantback")]).await;
    app.run_jobs().await;
    (person, code)
}

both! {
    async fn a_copy_of_a_person_names_everything_and_erasing_leaves_nothing_that_names_them(app: &TestApp) {
        traces::listen_to_the_log();
        let steps = Steps::in_an_empty_house(app).await;
        let aoife = people::demo::find("aoife").unwrap().id;
        let (mut person, code) = leaves_marks(app, &steps).await;

        let copy = app.comhar.house.copy_of(app.app(), aoife).await.unwrap().to_string();
        for mine in ["Zqplanttext of mine.", "Zqplantwell", "Zqplantname", "Zqplantback", "aoife@comhar.example"] {
            assert!(copy.contains(mine), "the copy lacks {mine}: {copy}");
        }
        assert!(!copy.contains("sarah@comhar.example"), "and names nobody else");

        app.comhar.house.erase(app.app(), aoife).await.unwrap();
        app.run_jobs().await;
        app.mails();
        let names = ["Zqplant", "aoife@comhar.example", "Aoife", "Ní Bhriain"].map(str::to_owned);
        assert_eq!(traces::found(&traces::places(app).await, &names), Vec::<String>::new());
        for who in ["nobody", "orla", "sarah", "fionnuala", "maire", "peter"] {
            let mut visitor = cast::come(app, who).await;
            for seen in walk::walk(app, who, &mut visitor).await {
                seen.page.must_not_hold(MARK);
                // The door of the demonstration names the cast from the program itself, not from the database.
                if !seen.page.path.starts_with("/sign-in") {
                    seen.page.must_not_hold("Ní Bhriain");
                }
            }
        }
        let account = person.clone().staying().open("/account").await;
        assert_eq!(account.status, 303, "the sign-in ended: {}", account.text());
        steps.open(&mut person, &code).await.must_not_hold(MARK);
        let wrong = app.comhar.house.check(app.app()).await.unwrap();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    async fn marks_planted_through_every_form_lie_in_no_file_copy_backup_or_log(app: &TestApp) {
        traces::listen_to_the_log();
        let steps = Steps::in_an_empty_house(app).await;
        let (_, code) = leaves_marks(app, &steps).await;
        steps.make_theme("Zqplanttheme", "leeside-team").await;
        let mut planted = BTreeSet::new();
        for who in walk::walkers() {
            let mut visitor = cast::come(app, who).await;
            for seen in walk::walk(app, who, &mut visitor).await {
                plant(&mut visitor.clone(), &seen.page, &mut planted).await;
            }
        }
        share_in_every_mode(&steps).await;
        by_program(app).await;
        app.run_jobs().await;
        app.mails();
        assert!(planted.len() > 15, "only {planted:?} took words");
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let marks = [MARK.to_owned(), MARK.to_lowercase(), code, digits];
        assert_eq!(traces::found(&traces::places(app).await, &marks), Vec::<String>::new());
    }
}

/// Fills every field that takes words with marks, and sends every form; what leads out is left alone.
async fn plant(visitor: &mut Visitor, page: &Page, planted: &mut BTreeSet<String>) {
    for form in page.all("main form[method='post']") {
        let action = form.attr("action").filter(|action| !action.is_empty()).unwrap_or(&page.path).to_owned();
        let path = action.split('?').next().unwrap_or_default();
        if ["sign-out", "/demo/", "remove", "end", "take", "withdraw", "hat", "close"]
            .iter()
            .any(|word| path.contains(word))
        {
            continue;
        }
        // What a survey asks, and what is said of a loaded questionnaire, is written for everybody to read (decisions/0129).
        if path.starts_with("/surveys/") || path == "/outcomes/load" {
            continue;
        }
        let texts = texts_of(form);
        if texts.is_empty() {
            continue;
        }
        for button in buttons_of(form) {
            let mut pairs: Vec<(String, String)> = chosen_of(form);
            pairs.extend(texts.iter().map(|(name, kind)| (name.clone(), mark_for(name, kind))));
            pairs.extend(button);
            let answer = visitor.send(Sent { method: "POST".to_owned(), action: action.clone(), pairs }).await;
            assert!(answer.status < 500, "{action} breaks: {}", answer.text());
            planted.extend(texts.iter().map(|(name, _)| format!("{path} {name}")));
        }
    }
}

fn mark_for(name: &str, kind: &str) -> String {
    match kind {
        "email" => format!("{MARK}@comhar.example").to_lowercase(),
        _ => format!("{MARK}{name}"),
    }
}

/// The fields of a form that take words: their names and kinds.
fn texts_of(form: ElementRef<'_>) -> Vec<(String, String)> {
    let inside = form.descendants().filter_map(ElementRef::wrap);
    let takes_words = inside.filter(|field| match field.value().name() {
        "textarea" => true,
        "input" => {
            matches!(field.attr("type").unwrap_or("text"), "text" | "email" | "search" | "password" | "tel" | "url")
        }
        _ => false,
    });
    takes_words
        .filter_map(|field| Some((field.attr("name")?.to_owned(), field.attr("type").unwrap_or("text").to_owned())))
        .collect()
}

/// Hidden fields, and the first of each choice.
fn chosen_of(form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for field in form.descendants().filter_map(ElementRef::wrap) {
        let (Some(name), kind) = (field.attr("name"), field.attr("type").unwrap_or_default()) else { continue };
        let first = pairs.iter().all(|(known, _)| known != name);
        match field.value().name() {
            "input" if kind == "hidden" || (first && matches!(kind, "radio" | "checkbox")) => {
                pairs.push((name.to_owned(), field.attr("value").unwrap_or_default().to_owned()));
            }
            "select" => {
                let value =
                    field.descendants().filter_map(ElementRef::wrap).filter_map(|option| option.attr("value")).next();
                pairs.push((name.to_owned(), value.unwrap_or_default().to_owned()));
            }
            _ => {}
        }
    }
    pairs
}

/// What each button of a form sends; one entry for a button that sends nothing of its own.
fn buttons_of(form: ElementRef<'_>) -> Vec<Option<(String, String)>> {
    let buttons = form.descendants().filter_map(ElementRef::wrap).filter(|inside| inside.value().name() == "button");
    buttons.map(|button| Some((button.attr("name")?.to_owned(), button.attr("value")?.to_owned()))).collect()
}

/// Every way of being known, with its name or contact marked.
async fn share_in_every_mode(steps: &Steps<'_>) {
    let modes: [&[(&str, &str)]; 5] = [
        &[("mode", "named"), ("name", "Zqplantone")],
        &[("mode", "screen_name"), ("screen", "Zqplanttwo")],
        &[("mode", "contactable"), ("mail", "zqplant-three@demo.example")],
        &[("mode", "code_only"), ("better", "Zqplantfour")],
        &[("mode", "no_trace"), ("well", "Zqplantfive")],
    ];
    for with in modes {
        let sent = steps
            .share(&mut steps.app.nobody(), Told { text: "Zqplantwords", with, service: Some("leeside-team") })
            .await;
        assert_eq!(sent.path, "/share/sent", "{with:?}: {}", sent.text());
    }
}

async fn by_program(app: &TestApp) {
    let told = serde_json::json!({ "kind": "idea", "mode": "code_only", "text": "Zqplantprogram", "language": "en" });
    let (status, answer) = app.nobody().call(http::Method::POST, "/api/v1/contributions", &told).await;
    assert_eq!(status, 201, "{answer}");
    let wrong =
        serde_json::json!({ "kind": "Zqplantkind", "mode": "Zqplantmode", "text": 7, "service": "Zqplantservice" });
    app.nobody().call(http::Method::POST, "/api/v1/contributions", &wrong).await;
    app.nobody()
        .call(http::Method::POST, "/api/v1/contributions/open", &serde_json::json!({ "code": "Zqplantcode" }))
        .await;
}
