//! What follows from the token of a form: the id, the code and the receipt number of what is shared (decisions/0052).

use crate::{
    model::{ContributionId, ShareForm},
    receipts,
};
use codes::{Code, FormToken, untimed};
use ledger::App;
use vault::Vault;

/// What codes of contributions and drafts are found by.
const CODE: &str = "engagement.code";

/// The token for a new form.
pub fn token(app: &App) -> String {
    FormToken::fresh(app.random(), app.now()).write(app.vault())
}

/// The code that a form leads to; `attempt` goes on when somebody else has it already.
pub(crate) fn code(token: &FormToken, vault: &Vault, attempt: u8) -> Code {
    token.code(vault, "engagement.form-code", attempt)
}

/// What a code is found by.
pub(crate) fn lookup(code: &Code, vault: &Vault) -> [u8; 32] {
    code.lookup(vault, CODE)
}

/// The id under which a form's draft is kept.
pub(crate) fn draft_id(token: &FormToken, vault: &Vault) -> uuid::Uuid {
    untimed(&token.derive(vault, "engagement.form-draft", &[]))
}

/// What one sending of a form leads to.
pub(crate) struct Sent {
    pub id: ContributionId,
    pub receipt: String,
    pub salt: [u8; 16],
}

/// What follows from a form with these contents. Other contents are another contribution: going back, writing more and
/// sending again loses nothing.
pub(crate) fn sent(token: &FormToken, vault: &Vault, form: &ShareForm) -> Sent {
    let contents = contents(form);
    let salt = token.derive(vault, "engagement.receipt-salt", &contents);
    Sent {
        id: ContributionId::from_uuid(untimed(&token.derive(vault, "engagement.form-id", &contents))),
        receipt: receipts::number_from(&token.derive(vault, "engagement.receipt-number", &contents)),
        salt: salt.first_chunk::<16>().copied().unwrap_or_default(),
    }
}

/// Everything that makes a form's contents this and no other.
fn contents(form: &ShareForm) -> [u8; 32] {
    use crate::model::Identity;
    let (name, mail) = match &form.identity {
        Identity::Named { name, mail } | Identity::ScreenName { name, mail } => (name.as_str(), mail.as_deref()),
        Identity::Contactable { contact } => ("", Some(contact.as_str())),
        Identity::CodeOnly | Identity::NoTrace => ("", None),
    };
    let said = (&form.words, form.kind, form.identity.mode(), form.perspective, form.service, form.safer, name, mail);
    *blake3::hash(&serde_json::to_vec(&said).unwrap_or_default()).as_bytes()
}
