use crate::{Letter, Mailer, Settings, mail::message};
use lettre::message::Mailbox;
use std::sync::Arc;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Mutex,
};

const BODY: &str = "Something new is waiting for you.\nOpen https://comhar.example/open and type your code.\nGo raibh maith agat – hvala.";

#[tokio::test]
async fn the_letterbox_keeps_what_was_sent() {
    let mailer = Mailer::letterbox();
    mailer.send("nora@example.org", "A message", BODY).await.unwrap();
    let letter = Letter { to: "nora@example.org".into(), subject: "A message".into(), body: BODY.into() };
    assert_eq!(mailer.clone().letters(), [letter]);
    assert_eq!(mailer.take_letters().len(), 1);
    assert!(mailer.letters().is_empty());
    for number in 0..501 {
        mailer.send("nora@example.org", &number.to_string(), "").await.unwrap();
    }
    assert_eq!((mailer.letters().len(), mailer.letters()[0].subject.as_str()), (500, "1"));
}

#[test]
fn a_subject_cannot_add_headers_and_replies_of_machines_are_not_asked_for() {
    let sender = Mailbox::new(Some("Comhar".into()), "comhar@example.org".parse().unwrap());
    let mail = message(&sender, "nora@example.org", "Hello\r\nBcc: all@example.org", "words").unwrap();
    let text = String::from_utf8(mail.formatted()).unwrap();
    assert!(!text.lines().any(|line| line.starts_with("Bcc")), "{text}");
    assert!(text.contains("Auto-Submitted: auto-generated\r\n"));
    assert!(message(&sender, "not an address", "a", "b").is_err());
}

#[test]
fn wrong_mail_settings_say_what_to_write() {
    assert!(Mailer::smtp("post office", "Comhar", "comhar@example.org").unwrap_err().to_string().contains("smtps://"));
    assert!(Mailer::smtp("smtp://localhost", "Comhar", "comhar").unwrap_err().to_string().contains("comhar@hse.ie"));
}

#[test]
fn links_in_mails_have_one_slash() {
    let settings = Settings { public_url: "https://comhar.example/".into(), ..Settings::demonstration() };
    assert_eq!(settings.link("/open"), "https://comhar.example/open");
}

/// A mail server that takes one mail, or refuses its receiver, and keeps what was said.
async fn serve(stream: TcpStream, answer: &'static str, said: Arc<Mutex<Vec<String>>>) {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 here\r\n").await.unwrap();
    let mut inside = false;
    while let Ok(Some(line)) = lines.next_line().await {
        let reply = match line.split(' ').next().unwrap_or_default() {
            "." if inside => "250 taken\r\n",
            _ if inside => "",
            "EHLO" => "250 here\r\n",
            "RCPT" => answer,
            "DATA" => "354 go on\r\n",
            _ => "250 fine\r\n",
        };
        inside = (inside || (line == "DATA")) && line != ".";
        said.lock().await.push(line);
        writer.write_all(reply.as_bytes()).await.unwrap();
    }
}

async fn talk(answer: &'static str) -> (kernel::Outcome<()>, Vec<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let said: Arc<Mutex<Vec<String>>> = Arc::default();
    let heard = said.clone();
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        serve(stream, answer, heard).await;
    });
    let mailer = Mailer::smtp(&address, "Comhar", "comhar@example.org").unwrap();
    let outcome = mailer.send("nora@example.net", "A message", BODY).await;
    let said = said.lock().await.clone();
    (outcome, said)
}

#[tokio::test]
async fn a_mail_goes_through_a_server_with_neutral_headers() {
    let (outcome, said) = talk("250 fine\r\n").await;
    outcome.unwrap();
    assert!(said.contains(&"EHLO example.org".to_owned()), "{said:?}");
    assert!(said.iter().any(|line| line.starts_with("RCPT TO:<nora@example.net>")));
    assert!(said.contains(&"Subject: A message".to_owned()));
    assert!(!said.iter().any(|line| line.starts_with("User-Agent") || line.starts_with("X-Mailer")));
}

#[tokio::test]
async fn a_mail_that_is_not_taken_is_a_fault_that_names_no_address() {
    let (outcome, _) = talk("550 <nora@example.net> is unknown here\r\n").await;
    let fault = outcome.unwrap_err().to_string();
    assert_eq!(fault, "sending a mail: the mail server did not take it (550)");
}
