//! Numbers as people of the language write them.

/// The marks that group thousands and part whole from fraction.
#[derive(Debug, Clone)]
pub(crate) struct Marks {
    pub group: &'static str,
    pub decimal: &'static str,
}

/// English and Irish write 12,345.6; Serbian writes 12.345,6.
pub(crate) const POINT: Marks = Marks { group: ",", decimal: "." };
pub(crate) const COMMA: Marks = Marks { group: ".", decimal: "," };

impl Marks {
    /// A whole number.
    pub(crate) fn whole(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
        if number < 0 {
            out.push('\u{2212}');
        }
        self.grouped(&digits, &mut out);
        out
    }

    /// A number with exactly `places` digits after the mark.
    pub(crate) fn decimal(&self, number: f64, places: usize) -> String {
        self.written(&format!("{number:.places$}"))
    }

    /// A number that was written with a plain `.` and no groups.
    pub(crate) fn written(&self, plain: &str) -> String {
        let (minus, plain) = plain.strip_prefix('-').map_or((false, plain), |rest| (true, rest));
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut out = String::with_capacity(plain.len() + plain.len() / 3 + 3);
        // "-0.0" is a rounding of something small, not a debt.
        if minus && plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
            out.push('\u{2212}');
        }
        self.grouped(whole, &mut out);
        if !fraction.is_empty() {
            out.push_str(self.decimal);
            out.push_str(fraction);
        }
        out
    }

    fn grouped(&self, digits: &str, out: &mut String) {
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(self.group);
            }
            out.push(digit);
        }
    }
}
