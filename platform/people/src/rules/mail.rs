use kernel::{Outcome, Refusal};

const ODD: Refusal = Refusal::invalid("people_mail_odd", "mail");
const LONGEST: usize = 254;

/// An address that mail can be sent to, trimmed. Whether somebody reads it, only the mail can tell.
pub fn tidy(typed: &str) -> Outcome<String> {
    let address = typed.trim();
    let whole = address.split_once('@').is_some_and(|(person, place)| {
        !person.is_empty()
            && !place.contains('@')
            && place.contains('.')
            && place.split('.').all(|part| !part.is_empty())
    });
    let plain = address
        .chars()
        .all(|letter| !letter.is_whitespace() && !letter.is_control() && !"<>,;\"\\()[]".contains(letter));
    if whole && plain && address.len() <= LONGEST { Ok(address.to_owned()) } else { Err(ODD.into()) }
}
