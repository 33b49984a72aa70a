//! Short links that can be said on the phone, printed and typed: two kind words. They follow no order, so one survey does not lead
//! to the next.

use kernel::Random;

/// How a thing may be. Short, kind, easy to hear; none that is sad, clinical or has two meanings.
const FIRST: [&str; 64] = [
    "amber", "apple", "autumn", "bold", "brave", "bright", "broad", "calm", "cheery", "clear", "cosy", "crisp", "dawn",
    "early", "easy", "fair", "fresh", "friendly", "gentle", "glad", "golden", "good", "grand", "green", "happy",
    "hazel", "honest", "jolly", "kind", "lively", "lovely", "lucky", "maple", "mellow", "merry", "mighty", "mild",
    "misty", "neat", "nice", "noble", "open", "patient", "plain", "proud", "quick", "quiet", "rosy", "round", "silver",
    "simple", "smooth", "soft", "spring", "steady", "strong", "summer", "sunny", "sweet", "tall", "true", "warm",
    "wide", "wise",
];

/// What it is.
const SECOND: [&str; 128] = [
    "acorn", "anchor", "badger", "ball", "barley", "basket", "bay", "beach", "bell", "berry", "bird", "blossom",
    "boat", "book", "bread", "breeze", "bridge", "brook", "bus", "butter", "button", "cabin", "candle", "canoe",
    "castle", "cherry", "circle", "cliff", "cloud", "clover", "coast", "coat", "comet", "corner", "cottage", "creek",
    "curlew", "daisy", "dance", "desk", "dolphin", "door", "drum", "duck", "eagle", "fern", "ferry", "fiddle", "field",
    "finch", "flower", "flute", "forest", "garden", "gate", "glen", "goose", "grove", "guitar", "harbour", "harp",
    "hat", "heather", "hedge", "hill", "honey", "horse", "island", "ivy", "kettle", "kite", "ladder", "lake", "lamp",
    "lantern", "lark", "leaf", "letter", "lily", "market", "meadow", "melody", "mill", "moon", "moss", "mountain",
    "music", "oak", "orchard", "otter", "owl", "paddle", "path", "pear", "pebble", "pencil", "piano", "picnic", "pier",
    "pine", "planet", "plum", "pond", "poppy", "quilt", "rainbow", "ribbon", "river", "robin", "rose", "sail",
    "salmon", "school", "shell", "shore", "sky", "song", "star", "stone", "stream", "swan", "table", "tea", "train",
    "tree", "valley", "violet", "willow",
];

/// After so many links that were taken, another word joins: the house has asked very much.
const TWO_WORDS: u8 = 8;

/// A link, each of 8,192 equally likely; `attempt` counts from 0 while links are taken.
pub fn link(random: &dyn Random, attempt: u8) -> String {
    let mut chance = [0; 3];
    random.fill(&mut chance);
    let [first, second, third] = chance;
    let two = format!("{}-{}", pick(&FIRST, first), pick(&SECOND, second));
    if attempt < TWO_WORDS { two } else { format!("{two}-{}", pick(&SECOND, third)) }
}

/// Both lists are as long as a power of two, so each word is as likely as the others.
fn pick(list: &[&'static str], chance: u8) -> &'static str {
    list.get(usize::from(chance) % list.len().max(1)).copied().unwrap_or_default()
}

/// What somebody typed as a link, as it is kept: capitals, spaces and underlines do no harm.
pub fn read(typed: &str) -> String {
    let lower = typed.trim().to_lowercase();
    let words: Vec<&str> =
        lower.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
pub(crate) const LISTS: (&[&str], &[&str]) = (&FIRST, &SECOND);
