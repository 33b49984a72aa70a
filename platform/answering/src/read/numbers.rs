//! Numbers as people type them: with a point or a comma, with digits of any width.

/// The plain digit behind a digit of another width or script: `５`, `٥`, `۵`.
fn plain_digit(letter: char) -> char {
    const ZEROS: [u32; 4] = [0xFF10, 0x0660, 0x06F0, 0x0966];
    let code = u32::from(letter);
    let digit = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10));
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(letter)
}

/// The text with plain digits and signs, without any spaces.
pub(crate) fn plain(text: &str) -> String {
    let signs = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200E}' && *letter != '\u{200F}');
    signs
        .map(|letter| match letter {
            '\u{2212}' | '\u{2013}' | '\u{FF0D}' => '-',
            '\u{FF0E}' => '.',
            '\u{FF0C}' | '\u{066B}' => ',',
            other => plain_digit(other),
        })
        .collect()
}

/// Which sign parts the whole from the fraction where the page is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Point,
    Comma,
}

impl Mark {
    /// That of the language of these words.
    pub(crate) fn of(words: &i18n::Words) -> Self {
        if words.decimal(0.5, 1).contains(',') { Self::Comma } else { Self::Point }
    }

    const fn signs(self) -> (char, char) {
        match self {
            Self::Point => ('.', ','),
            Self::Comma => (',', '.'),
        }
    }
}

/// The number that was typed. Either sign may part the fraction; groups of three digits parted by the other sign are taken as
/// thousands. Nothing when it is no number: never 0.
pub(crate) fn number(typed: &str, mark: Mark) -> Option<f64> {
    let text = plain(typed);
    let (own, other) = mark.signs();
    let (owns, others) = (text.matches(own).count(), text.matches(other).count());
    let text = match (owns, others) {
        (0, 0) => text,
        (_, 0) if owns == 1 => text.replace(own, "."),
        (0, _) if is_grouped(&text, other) => text.replace(other, ""),
        (0, 1) => text.replace(other, "."),
        (_, 0) if is_grouped(&text, own) => text.replace(own, ""),
        (1, _) if text.rfind(own) > text.rfind(other) => grouped_then(&text, other, own)?,
        (_, 1) if text.rfind(other) > text.rfind(own) => grouped_then(&text, own, other)?,
        _ => return None,
    };
    let digits = text.strip_prefix(['-', '+']).unwrap_or(&text);
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let has_digit = digits.bytes().any(|byte| byte.is_ascii_digit());
    if !is_plain || !has_digit {
        return None;
    }
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// `1,234,567`: one to three digits, then groups of three.
fn is_grouped(text: &str, sign: char) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut groups = digits.split(sign);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

fn grouped_then(text: &str, group: char, fraction: char) -> Option<String> {
    let (whole, rest) = text.split_once(fraction)?;
    is_grouped(whole, group).then(|| format!("{}.{rest}", whole.replace(group, "")))
}

/// A whole number, when what was typed is one.
pub(crate) fn whole(typed: &str, mark: Mark) -> Option<i64> {
    // Beyond this a number cannot be told from its neighbour.
    const MOST: f64 = 9_007_199_254_740_991.0;
    let number = number(typed, mark).filter(|number| number.fract() == 0.0 && number.abs() <= MOST)?;
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and within the bounds just checked")]
    Some(number as i64)
}
