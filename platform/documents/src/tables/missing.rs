//! Why nothing stands in a cell.

/// Why nothing stands in a cell. Three different things, which must never be counted as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Something is there and was held back from this file.
    Withheld,
    /// It was asked and left blank.
    NotAnswered,
    /// It was never asked: something hid the question, or this wording did not have it.
    NotAsked,
}

/// Which numbers stand for what is missing. One file has one row of codes, so that every reader may be told them once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Codes {
    /// -97, -98, -99: no number of the file lies so low.
    #[default]
    Near,
    /// -9999997, -9999998, -9999999: some number of the file may be as low as -97. Eight signs, which is as long as a code
    /// for nothing there may be in a column of words in SPSS.
    Far,
}

impl Missing {
    /// All of them, in the order of their codes from the highest to the lowest.
    pub const ALL: [Self; 3] = [Self::Withheld, Self::NotAnswered, Self::NotAsked];

    /// Its code.
    pub const fn code(self, codes: Codes) -> i64 {
        let near = match self {
            Self::Withheld => -97,
            Self::NotAnswered => -98,
            Self::NotAsked => -99,
        };
        match codes {
            Codes::Near => near,
            Codes::Far => near - 9_999_900,
        }
    }

    /// `true` when these words would be taken for one of the codes.
    pub(crate) fn is_code(words: &str) -> bool {
        let Ok(number) = words.parse::<i64>() else { return false };
        [Codes::Near, Codes::Far].iter().any(|codes| Self::ALL.iter().any(|missing| missing.code(*codes) == number))
    }
}
