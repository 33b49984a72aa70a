//! The invented people of the demonstration, signed in by the door that only the demonstration has.

use testkit::{Sent, TestApp, Visitor};

/// Somebody who is not signed in.
pub const NOBODY: &str = "nobody";

/// Brings services and people into an empty house, and nothing that anybody shared.
pub async fn bring(app: &TestApp) {
    organisations::demo::demo(app.app()).await.unwrap();
    people::demo(app.app()).await.unwrap();
    app.run_jobs().await;
    app.mails();
}

/// Somebody by their short name, with a browser of their own, wearing the hat they were given.
pub async fn come(app: &TestApp, who: &str) -> Visitor {
    let mut visitor = app.nobody();
    sign_in(&mut visitor, who).await;
    visitor
}

/// The same in a browser that is open already.
pub async fn sign_in(visitor: &mut Visitor, who: &str) {
    if who == NOBODY {
        return;
    }
    let pairs = vec![("who".to_owned(), who.to_owned()), ("next".to_owned(), "/account".to_owned())];
    let sent = Sent { method: "POST".to_owned(), action: "/demo/sign-in".to_owned(), pairs };
    let page = visitor.send(sent).await;
    assert_eq!(page.status, 200, "{who} is signed in: {}", page.text());
    put_on_the_hat(visitor, who).await;
}

/// Whoever plays a part puts their hat on, unless they wear it since they came.
async fn put_on_the_hat(visitor: &mut Visitor, who: &str) {
    let one = people::demo::find(who).unwrap();
    if !people::rules::hats::is_given(one.role) {
        return;
    }
    let hat = people::demo::hat_id(one).to_string();
    let pairs = vec![("hat".to_owned(), hat)];
    let page = visitor.send(Sent { method: "POST".to_owned(), action: "/hat".to_owned(), pairs }).await;
    assert_eq!(page.status, 200, "{who} puts the hat on: {}", page.text());
}
