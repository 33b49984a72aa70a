//! The right to answer once: ten signs from an alphabet that nobody misreads. Only a keyed hash of it is kept, without a time, and it
//! is deleted when it is used.

use crate::model::SurveyId;
use kernel::Random;
use vault::Vault;

/// Signs of a token. 32^10 is far beyond what anybody tries.
const SIGNS: usize = 10;
/// Digits and letters without I, L, O and U.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// A token, whole only while it is being handed out or used.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    pub fn fresh(random: &dyn Random) -> Self {
        let mut chance = [0; SIGNS];
        random.fill(&mut chance);
        let sign = |byte: &u8| ALPHABET.get(usize::from(*byte % 32)).copied().unwrap_or('0');
        Self(chance.iter().map(sign).collect())
    }

    /// What somebody typed or followed. Small letters, blanks and hyphens do no harm, and look-alikes are read as what was meant.
    pub fn read(typed: &str) -> Option<Self> {
        let meant = |sign: char| match sign.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            sign => ALPHABET.contains(&sign).then_some(sign),
        };
        let signs = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').take(SIGNS + 1);
        let read: String = signs.map(meant).collect::<Option<_>>()?;
        (read.len() == SIGNS).then_some(Self(read))
    }

    /// As it is printed and stands in a link: two groups of five.
    pub fn grouped(&self) -> String {
        let (first, second) = self.0.split_at(SIGNS / 2);
        format!("{first}-{second}")
    }

    /// What is kept: a keyed hash that belongs to one survey.
    pub fn lookup(&self, vault: &Vault, survey: SurveyId) -> [u8; 32] {
        vault.lookup("surveys.token", &[survey.uuid().as_bytes().as_slice(), self.0.as_bytes()].concat())
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}
