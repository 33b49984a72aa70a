use std::borrow::Cow;

/// An invented language made out of the English sentences: whatever still reads as plain English in it was never
/// in the language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// Ȧȧƈƈḗḗƞŧḗḗḓ and about forty per cent longer, as German or Irish may be: shows what breaks when words grow.
    Stretched,
    /// Hebrew letters, read from right to left: shows what was tied to the left side.
    RightToLeft,
}

impl Pseudo {
    /// The tag for `lang`: the private ones that browsers and tools know for such languages.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Stretched => "en-XA",
            Self::RightToLeft => "ar-XB",
        }
    }

    pub(crate) const fn transform(self) -> fn(&str) -> Cow<'_, str> {
        match self {
            Self::Stretched => stretched,
            Self::RightToLeft => right_to_left,
        }
    }
}

fn stretched(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 3);
    for letter in text.chars() {
        let twin = other_letter(letter, LATIN, STRETCHED);
        out.push(twin);
        if "aeiouAEIOU".contains(letter) {
            out.push(twin);
        }
    }
    Cow::Owned(out)
}

fn right_to_left(text: &str) -> Cow<'_, str> {
    Cow::Owned(text.chars().map(|letter| other_letter(letter, LATIN, HEBREW)).collect())
}

const LATIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const STRETCHED: &str = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשתםןץףאבגדהוזחטיכלמנסעפצקרשתםןץף";

fn other_letter(letter: char, from: &str, to: &str) -> char {
    from.chars().position(|known| known == letter).and_then(|place| to.chars().nth(place)).unwrap_or(letter)
}
