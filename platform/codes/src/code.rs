use crate::{CHECK_DIGIT, CHECK_WORD, LENGTH, damm, spoken};
use kernel::{Language, Refusal};
use vault::Vault;

/// Fifteen digits are free, the sixteenth follows from them.
pub(crate) const FREE: u64 = 1_000_000_000_000_000;
const DIGITS: usize = 16;

/// A well-formed code. It is shown once and never kept or logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(u64);

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code")
    }
}

impl Code {
    /// The code that follows from these secret bytes.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        // Of 256 bits, taking the rest leaves no digit likelier than another by anything that could be measured.
        let [first, second, ..] = secret.as_chunks::<16>().0 else { return Self(0) };
        let folded = u128::from_le_bytes(*first) ^ u128::from_le_bytes(*second).rotate_left(64);
        Self(u64::try_from(folded % u128::from(FREE)).unwrap_or_default())
    }

    /// All sixteen digits.
    pub fn digits(&self) -> String {
        let free = format!("{:015}", self.0);
        let check = damm::check(&free);
        format!("{free}{check}")
    }

    /// As it is shown: four groups of four.
    pub fn grouped(&self) -> String {
        let digits = self.digits();
        let groups: Vec<&str> = (0..4).filter_map(|group| digits.get(group * 4..group * 4 + 4)).collect();
        groups.join(" ")
    }

    /// Seven common words of this language that say the same.
    pub fn spoken(&self, language: Language) -> String {
        spoken::say(self.0, language).join(" ")
    }

    /// Reads what somebody typed: sixteen digits with anything around and between them, or the seven words of any language.
    /// A typing error is found here, before anything is looked up.
    pub fn read(typed: &str) -> Result<Self, Refusal> {
        let digits: Vec<u8> = typed.chars().filter_map(digit).take(DIGITS + 1).collect();
        if digits.len() < DIGITS
            && let Some(heard) = spoken::hear(typed)
        {
            return heard.map(Self).ok_or(CHECK_WORD);
        }
        if digits.len() != DIGITS {
            let count = typed.chars().filter_map(digit).count();
            return Err(LENGTH.with("digits", count.to_string()));
        }
        if !damm::holds(&digits) {
            return Err(CHECK_DIGIT);
        }
        Ok(Self(digits.iter().take(DIGITS - 1).fold(0, |number, digit| number * 10 + u64::from(*digit))))
    }

    /// What it is found by among the codes of this purpose: `engagement.code`.
    pub fn lookup(&self, vault: &Vault, purpose: &str) -> [u8; 32] {
        vault.lookup(purpose, self.digits().as_bytes())
    }

    /// The first four digits, for the slow-down.
    pub fn prefix(&self) -> u16 {
        u16::try_from(self.0 / (FREE / 10_000)).unwrap_or_default()
    }
}

/// The value of a digit of any script that phones and keyboards type: Latin, full width, Arabic, Persian.
fn digit(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '\u{FF10}'..='\u{FF19}' => u32::from(c) - 0xFF10,
        '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
        _ => return None,
    };
    u8::try_from(value).ok()
}
