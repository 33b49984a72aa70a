use crate::page::Page;

const BODY: &str = r##"<!doctype html><html lang="en"><head><title>Share</title></head><body><main>
<h1>Tell us   what happened</h1>
<div class="govuk-error-summary"><ul><li><a href="#text">Write one sentence</a></li></ul></div>
<p>One sentence <strong>is</strong> enough.</p><p hidden>Never shown</p>
<form method="post" action="/share">
  <input type="hidden" name="token" value="t1">
  <label for="text">What happened</label>
  <p class="govuk-error-message" id="text-error"><span>Error:</span> Write one sentence</p>
  <textarea id="text" name="text">as typed</textarea>
  <label for="service">Service</label>
  <select id="service" name="service"><option value="">None</option><option value="s7">Cork North</option></select>
  <fieldset aria-describedby="mode-error"><legend>Who may know</legend>
    <p class="govuk-error-message" id="mode-error">Choose one</p>
    <input type="radio" id="mode" name="mode" value="m4"><label for="mode">Nobody</label>
    <input type="radio" id="mode-2" name="mode" value="m1"><label for="mode-2">My name</label>
  </fieldset>
  <input type="checkbox" id="reuse" name="reuse" value="yes"><label for="reuse">You may quote me</label>
  <button name="step" value="send">Send</button>
</form></main></body></html>"##;

fn page() -> Page {
    Page::new("/share", 422, vec![("x-operation-id".to_owned(), "op-1".to_owned())], BODY.to_owned())
}

#[test]
fn a_page_is_read_as_a_person_reads_it() {
    let page = page();
    assert_eq!((page.heading(), page.title()), ("Tell us what happened".to_owned(), "Share".to_owned()));
    page.must_say("One sentence is enough.").button("Send");
    assert!(!page.says("Never shown"));
    assert_eq!(page.field("What happened").value, "as typed");
    assert_eq!(page.error_for("What happened").as_deref(), Some("Write one sentence"));
    assert_eq!(page.error_for("Who may know").as_deref(), Some("Choose one"));
    assert_eq!(page.error_for("Service"), None);
    assert_eq!(page.errors(), [("Write one sentence".to_owned(), "#text".to_owned())]);
}

#[test]
fn a_form_is_sent_with_what_stands_in_it_and_what_was_changed() {
    let page = page();
    let sent = page
        .submit("Send")
        .with("What happened", "new")
        .with("Service", "Cork North")
        .choose("Who may know", "Nobody")
        .tick("You may quote me")
        .sent();
    let pairs: Vec<_> = sent.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!((sent.method.as_str(), sent.action.as_str()), ("POST", "/share"));
    assert_eq!(
        pairs,
        [("token", "t1"), ("text", "new"), ("service", "s7"), ("step", "send"), ("mode", "m4"), ("reuse", "yes")]
    );
}

#[test]
fn what_is_not_chosen_is_not_sent() {
    assert!(page().submit("Send").sent().pairs.iter().all(|(name, _)| name != "mode" && name != "reuse"));
}

#[test]
#[should_panic(expected = "has no button \"Agree\"")]
fn a_button_that_is_not_there_cannot_be_pressed() {
    let _submission = page().submit("Agree").sent();
}

#[test]
#[should_panic(expected = "has no field \"Your name\"")]
fn a_field_that_is_not_there_cannot_be_filled_in() {
    let _submission = page().submit("Send").with("Your name", "x").sent();
}

#[test]
#[should_panic(expected = "has no answer \"Everybody\"")]
fn an_answer_that_is_not_offered_cannot_be_chosen() {
    let _submission = page().submit("Send").choose("Who may know", "Everybody").sent();
}

#[test]
#[should_panic(expected = "op-1")]
fn a_failure_prints_the_operation_and_the_words_of_the_page() {
    page().must_say("something else");
}

#[test]
#[should_panic(expected = "which it must not")]
fn a_secret_is_found_even_in_markup() {
    page().must_not_hold("t1");
}
