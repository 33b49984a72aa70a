use kernel::{Fault, Outcome};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, SinglePart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::extension::ClientId,
};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Sends mail, or keeps it in a letterbox of its own (demonstration and tests). Cloning it is cheap.
///
/// A mail lies in an inbox that others may see: its subject and its sender say nothing of health, and its words only that
/// something is there to be read after opening the product. Keeping to that is for those who write the words.
#[derive(Clone)]
pub struct Mailer(Arc<Kind>);

enum Kind {
    Smtp { transport: Box<AsyncSmtpTransport<Tokio1Executor>>, sender: Mailbox },
    Letterbox(Mutex<Vec<Letter>>),
}

/// A mail in the letterbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The address it went to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its words.
    pub body: String,
}

/// Why mail cannot be set up. Each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The address of the server.
    #[error(
        "the mail server's address cannot be used; write it as smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587?tls=required"
    )]
    Server,
    /// The address of the sender.
    #[error("the sender of mails cannot be used; write an address such as comhar@hse.ie")]
    Sender,
}

/// A demonstration that runs for months keeps the newest letters only.
const MOST_LETTERS: usize = 500;

impl Mailer {
    /// Mail through a server: `smtps://USER:PASSWORD@HOST:465`. `name` and `address` are the sender.
    pub fn smtp(server: &str, name: &str, address: &str) -> Result<Self, MailerError> {
        let address: lettre::Address = address.parse().map_err(|_| MailerError::Sender)?;
        // The greeting names the sender's domain: the machine's own name is nobody's business.
        let greeting = ClientId::Domain(address.domain().to_owned());
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|_| MailerError::Server)?
            .hello_name(greeting)
            .build();
        let sender = Mailbox::new(Some(name.to_owned()), address);
        Ok(Self(Arc::new(Kind::Smtp { transport: Box::new(transport), sender })))
    }

    /// A letterbox in memory.
    pub fn letterbox() -> Self {
        Self(Arc::new(Kind::Letterbox(Mutex::default())))
    }

    /// Sends one mail of plain text. What fails is a fault, so that the job that sends it is tried again.
    pub async fn send(&self, to: &str, subject: &str, body: &str) -> Outcome<()> {
        match self.0.as_ref() {
            Kind::Letterbox(letters) => {
                let letter = Letter { to: to.to_owned(), subject: one_line(subject), body: body.to_owned() };
                put(&mut lock(letters), letter);
                Ok(())
            }
            Kind::Smtp { transport, sender } => {
                let message = message(sender, to, subject, body)?;
                // The server's answer may repeat the address, so only its number is kept.
                transport.send(message).await.map(drop).map_err(|error| {
                    let status = error.status().map_or_else(|| "no answer".to_owned(), |code| code.to_string());
                    Fault::internal("sending a mail", format!("the mail server did not take it ({status})")).into()
                })
            }
        }
    }

    /// The letters so far, oldest first. Empty when mail goes through a server.
    pub fn letters(&self) -> Vec<Letter> {
        match self.0.as_ref() {
            Kind::Letterbox(letters) => lock(letters).clone(),
            Kind::Smtp { .. } => Vec::new(),
        }
    }

    /// Empties the letterbox.
    pub fn take_letters(&self) -> Vec<Letter> {
        match self.0.as_ref() {
            Kind::Letterbox(letters) => std::mem::take(&mut lock(letters)),
            Kind::Smtp { .. } => Vec::new(),
        }
    }
}

fn lock(letters: &Mutex<Vec<Letter>>) -> MutexGuard<'_, Vec<Letter>> {
    letters.lock().unwrap_or_else(PoisonError::into_inner)
}

fn put(letters: &mut Vec<Letter>, letter: Letter) {
    if letters.len() >= MOST_LETTERS {
        letters.remove(0);
    }
    letters.push(letter);
}

/// A subject with a line break in it could add headers.
fn one_line(subject: &str) -> String {
    subject.split(|letter: char| letter.is_control()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn message(sender: &Mailbox, to: &str, subject: &str, body: &str) -> Outcome<Message> {
    let address: lettre::Address =
        to.parse().map_err(|_| Fault::internal("addressing a mail", "the address cannot be read"))?;
    let mut message = Message::builder()
        .from(sender.clone())
        .to(Mailbox::new(None, address))
        .subject(one_line(subject))
        .singlepart(SinglePart::plain(body.to_owned()))
        .map_err(|_| Fault::internal("writing a mail", "the mail cannot be put together"))?;
    // Out-of-office replies to this mail would tell the sender's mailbox where people are.
    let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
    message.headers_mut().insert_raw(automatic);
    Ok(message)
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0.as_ref() {
            Kind::Smtp { .. } => "Mailer(smtp)",
            Kind::Letterbox(_) => "Mailer(letterbox)",
        })
    }
}
