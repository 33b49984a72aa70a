//! What programs send and get. Each is a stable shape of its own, so that a change inside changes nothing outside.

use crate::model::{Again, Contribution, Message, Shared, Thread};
use kernel::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something new. Only kind, mode and text are needed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewContribution {
    /// experience, idea, concern or compliment.
    pub kind: String,
    /// named, screen_name, contactable, code_only or no_trace.
    pub mode: String,
    /// What is said; one sentence is enough.
    #[serde(default)]
    pub text: String,
    /// What went well.
    pub well: Option<String>,
    /// What could be better.
    pub better: Option<String>,
    /// The id of the service.
    pub service: Option<String>,
    /// en, ga or sr; the language of the request otherwise.
    pub language: Option<String>,
    /// own, family, carer, supporter or staff.
    pub perspective: Option<String>,
    /// For named and screen_name.
    pub name: Option<String>,
    /// For contactable: a mail address or phone number. For named and screen_name: a mail address, if wished.
    pub contact: Option<String>,
    /// What was chosen after the refusal engagement-small-place: tell_area, leave_out_details, keep_private or send_as_it_is.
    pub safer: Option<String>,
    /// The token of `GET /api/v1/contributions/form`, so that sending twice is harmless.
    pub form: Option<String>,
}

/// It came.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Received {
    /// Proof that it came; it says nothing of the content.
    pub receipt: ReceiptShape,
    /// The way back; none for no_trace. It is shown this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The same code in seven words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spoken: Option<String>,
    /// The day by which somebody will have read it.
    pub read_by: String,
    /// This very form had come before.
    pub again: bool,
}

impl Received {
    pub fn of(shared: &Shared, language: Language) -> Self {
        let receipt = &shared.receipt;
        Self {
            receipt: ReceiptShape {
                number: receipt.number.clone(),
                date: receipt.date.to_string(),
                hash: receipt.hash.clone(),
                key: receipt.key.clone(),
                signature: receipt.signature.clone(),
            },
            code: shared.code.as_ref().map(codes::Code::grouped),
            spoken: shared.code.as_ref().map(|code| code.spoken(language)),
            read_by: shared.due_on.to_string(),
            again: shared.again == Again::Repeated,
        }
    }
}

/// A signed receipt; `GET /api/v1/receipts/key` says how to check it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReceiptShape {
    /// Its number.
    pub number: String,
    /// The day, as exactly as the mode allows.
    pub date: String,
    /// A salted hash of the words.
    pub hash: String,
    /// Which key signed it.
    pub key: String,
    /// The signature in base64url.
    pub signature: String,
}

/// The token of a form.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FormToken {
    /// To be sent as `form`.
    pub form: String,
}

/// A secret code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Code {
    /// Sixteen digits with anything between them, or seven words.
    pub code: String,
}

/// A message to the service.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewMessage {
    /// The secret code.
    pub code: String,
    /// The words.
    pub text: String,
}

/// How it stands.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct State {
    /// Who may read it.
    pub publication: &'static str,
    /// Whether it was answered.
    pub response: &'static str,
    /// What came of it.
    pub outcome: &'static str,
    /// How known the author is.
    pub mode: &'static str,
}

impl State {
    pub fn of(state: &Contribution) -> Self {
        Self {
            publication: state.publication.as_str(),
            response: state.response.as_str(),
            outcome: state.loop_stage.as_str(),
            mode: state.mode.as_str(),
        }
    }
}

/// A thread.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ThreadShape {
    /// How it stands.
    pub state: State,
    /// The number on the receipt.
    pub receipt: String,
    /// The author's words; none once taken back.
    pub text: Option<String>,
    /// What was written since, oldest first.
    pub messages: Vec<MessageShape>,
    /// What came of it, oldest first.
    pub news: Vec<NewsShape>,
    /// What the author can do now.
    pub allowed: Vec<&'static str>,
}

/// A message.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MessageShape {
    /// author, service or moderator.
    pub from: &'static str,
    /// Name and part of who signed it.
    pub signed: Option<String>,
    /// The words.
    pub text: String,
    /// The outcome it says.
    pub outcome: Option<&'static str>,
    /// When, as exactly as the mode allows.
    pub at: String,
    /// Not seen before.
    pub new: bool,
}

/// Something that came of it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct NewsShape {
    /// The theme: `/said-and-done/{theme}`.
    pub theme: String,
    /// The outcome.
    pub outcome: &'static str,
    /// The day.
    pub told_on: String,
    /// Not seen before.
    pub new: bool,
}

impl ThreadShape {
    pub fn of(thread: Thread) -> Self {
        let message = |message: Message| MessageShape {
            from: message.side.as_str(),
            signed: message.body.signed.map(|signed| format!("{}, {}", signed.name, signed.role)),
            text: message.body.text,
            outcome: message.body.outcome.map(|outcome| outcome.word().as_str()),
            at: message.at.to_string(),
            new: message.new,
        };
        let news = thread.news.iter().map(|news| NewsShape {
            theme: news.theme.to_string(),
            outcome: news.word.as_str(),
            told_on: news.told_on.to_string(),
            new: news.new,
        });
        Self {
            state: State::of(&thread.contribution),
            receipt: thread.contribution.receipt.clone(),
            text: thread.words.map(|words| words.text),
            news: news.collect(),
            messages: thread.messages.into_iter().map(message).collect(),
            allowed: thread.allowed,
        }
    }
}
