//! Chance that is the same in every run, and what it does to JSON and to bytes.

use serde_json::{Value as Json, json};

/// Numbers that look like chance (splitmix64).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Values that break careless readers.
pub(super) fn poison(chance: &mut Chance) -> Json {
    let odd = [
        json!(null),
        json!(true),
        json!(-1),
        json!(i64::MIN),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(1e308),
        json!(-0.0),
        json!(0.1),
        json!(""),
        json!("\u{0}"),
        json!("\u{202e}abc\u{2066}"),
        json!("\u{301}\u{301}"),
        json!("-9223372036854775808"),
        json!("99999-99-99"),
        json!("-9999-01-01T00:00:00-23:59"),
        json!("9999-12-31T23:59:59.999999999+14:00"),
        json!("25:61:61"),
        json!("${"),
        json!("${${a}}"),
        json!("{a} anyof [{a}]"),
        json!("%resource.item.item.item"),
        json!("iif(true,%resource.descendants(),{})"),
        json!("#"),
        json!("a".repeat(70_000)),
        json!([]),
        json!({}),
        json!([[[[[[]]]]]]),
        json!({ "item": [{ "item": [{}] }] }),
    ];
    chance.one(&odd).clone()
}

/// How many values stand in this one, itself among them.
fn size(value: &Json) -> usize {
    1 + match value {
        Json::Array(all) => all.iter().map(size).sum(),
        Json::Object(all) => all.values().map(size).sum(),
        _ => 0,
    }
}

fn nth<'a>(value: &'a mut Json, left: &mut usize) -> Option<&'a mut Json> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Json::Array(all) => all.iter_mut().find_map(|inner| nth(inner, left)),
        Json::Object(all) => all.values_mut().find_map(|inner| nth(inner, left)),
        _ => None,
    }
}

/// One value somewhere in it replaced, doubled, taken away, or another one of it put there.
pub(super) fn change(whole: &mut Json, chance: &mut Chance) {
    let other = nth(whole, &mut chance.below(size(whole))).cloned().unwrap_or_default();
    let new = poison(chance);
    let Some(place) = nth(whole, &mut chance.below(size(whole))) else { return };
    match (chance.below(5), place) {
        (0, place) => *place = other,
        (1, Json::Array(all)) if !all.is_empty() => {
            let again = chance.one(all).clone();
            all.push(again);
        }
        (2, Json::Array(all)) if !all.is_empty() => {
            all.remove(chance.below(all.len()));
        }
        (1 | 2, Json::Object(all)) if !all.is_empty() => {
            let keys: Vec<String> = all.keys().cloned().collect();
            all.remove(chance.one(&keys));
        }
        (3, Json::Object(all)) => {
            let names = ["item", "linkId", "type", "enableWhen", "answer", "extension", "name", "elements", "rows"];
            all.insert((*chance.one(&names)).to_owned(), other);
        }
        (_, place) => *place = new,
    }
}

/// Some bytes changed, doubled or cut off.
pub(super) fn harm(bytes: &mut Vec<u8>, chance: &mut Chance) {
    for _ in 0..=chance.below(8) {
        let at = chance.below(bytes.len());
        match chance.below(6) {
            0 => bytes.truncate(at),
            1 => {
                let piece: Vec<u8> = bytes.iter().skip(at).take(chance.below(64)).copied().collect();
                bytes.splice(at..at, piece);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = chance.next().to_le_bytes()[0];
                }
            }
        }
    }
}
