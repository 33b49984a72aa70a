use kernel::Refusal;

/// Short passwords are guessed; the length is the rule, not the mixture of signs (NIST SP 800-63B §5.1.1).
pub const SHORTEST: usize = 12;
/// Hashing a book would take the machine's time.
pub const LONGEST: usize = 256;

const TOO_SHORT: Refusal = Refusal::invalid("people_password_too_short", "password");
const TOO_LONG: Refusal = Refusal::invalid("people_password_too_long", "password");
const TOO_PLAIN: Refusal = Refusal::invalid("people_password_too_plain", "password");

/// Whether this can be a password.
pub fn password(typed: &str) -> Result<(), Refusal> {
    let letters = typed.chars().count();
    let mut different: Vec<char> = typed.chars().collect();
    different.sort_unstable();
    different.dedup();
    match letters {
        letters if letters < SHORTEST => Err(TOO_SHORT.with("letters", SHORTEST.to_string())),
        letters if letters > LONGEST => Err(TOO_LONG.with("letters", LONGEST.to_string())),
        _ if different.len() < 5 => Err(TOO_PLAIN),
        _ => Ok(()),
    }
}
