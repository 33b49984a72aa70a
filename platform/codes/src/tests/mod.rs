use crate::{Code, Gate, spoken};
use kernel::{Language, Random, SeededRandom, Time};
use std::collections::HashSet;

fn code(seed: u64) -> Code {
    let mut secret = [0; 32];
    SeededRandom::new(seed).fill(&mut secret);
    Code::from_secret(&secret)
}

#[test]
fn a_code_has_sixteen_digits_in_four_groups_and_reads_back() {
    for seed in 0..500 {
        let code = code(seed);
        assert_eq!(code.digits().len(), 16);
        assert_eq!(code.grouped().split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4]);
        assert_eq!(Code::read(&code.grouped()).unwrap(), code);
    }
}

/// T03: a mistyped digit is told at once; every single wrong digit and every swap of neighbours is found.
#[test]
fn t03_every_single_wrong_digit_and_every_swap_is_found_before_anything_is_looked_up() {
    for seed in 0..50 {
        let digits = code(seed).digits();
        for at in 0..16 {
            for wrong in "0123456789".chars().filter(|wrong| digits.as_bytes()[at] != *wrong as u8) {
                let typed: String = digits.chars().enumerate().map(|(i, c)| if i == at { wrong } else { c }).collect();
                assert_eq!(Code::read(&typed).unwrap_err(), crate::CHECK_DIGIT);
            }
        }
        for at in 0..15 {
            let mut swapped = digits.clone().into_bytes();
            swapped.swap(at, at + 1);
            let swapped = String::from_utf8(swapped).unwrap();
            assert!(swapped == digits || Code::read(&swapped).unwrap_err() == crate::CHECK_DIGIT);
        }
    }
}

#[test]
fn a_code_is_taken_with_anything_around_and_between_its_digits() {
    let code = code(1);
    let digits = code.digits();
    let with = |gap: &str| digits.chars().map(String::from).collect::<Vec<_>>().join(gap);
    let arabic: String = digits.chars().map(|c| char::from_u32(c as u32 - 48 + 0x0660).unwrap()).collect();
    let wide: String = digits.chars().map(|c| char::from_u32(c as u32 - 48 + 0xFF10).unwrap()).collect();
    for typed in [
        with(" "),
        with("-"),
        with("."),
        format!("My code is: {}, thanks", code.grouped()),
        with("\u{a0}"),
        arabic,
        wide,
    ] {
        assert_eq!(Code::read(&typed).unwrap(), code, "{typed}");
    }
}

#[test]
fn too_few_and_too_many_digits_are_counted_for_the_person() {
    for (typed, count) in [("", "0"), ("123", "3"), ("hello there", "0"), ("12345678901234567", "17")] {
        let refused = Code::read(typed).unwrap_err();
        assert_eq!((refused.code, refused.values[0].1.as_ref()), ("codes_length", count), "{typed}");
    }
}

#[test]
fn the_seven_words_of_each_language_read_back_in_any_case_and_without_accents() {
    for language in Language::ALL.iter().copied() {
        for seed in 0..200 {
            let code = code(seed);
            let spoken = code.spoken(language);
            assert_eq!(spoken.split(' ').count(), 7);
            assert_eq!(Code::read(&spoken).unwrap(), code, "{spoken}");
            assert_eq!(Code::read(&i18n::fold(&spoken).to_uppercase()).unwrap(), code);
            assert_eq!(Code::read(&spoken.replace(' ', ", ")).unwrap(), code);
        }
    }
}

#[test]
fn a_mistaken_word_is_nearly_always_found_before_anything_is_looked_up() {
    let (mut tried, mut missed) = (0, 0);
    for seed in 0..60 {
        let code = code(seed);
        let spoken = code.spoken(Language::English);
        let words: Vec<&str> = spoken.split(' ').collect();
        for at in 0..7 {
            for other in spoken::LISTS[0].1.iter().filter(|other| **other != words[at]) {
                let mut typed = words.clone();
                typed[at] = other;
                tried += 1;
                missed += usize::from(Code::read(&typed.join(" ")).is_ok());
            }
        }
        let mut typed = words.clone();
        typed[3] = "zzzz";
        assert_eq!(Code::read(&typed.join(" ")).unwrap_err(), crate::CHECK_WORD);
    }
    assert!(missed * 40 < tried, "{missed} of {tried} mistaken words were not found");
}

#[test]
fn the_word_lists_hold_words_that_cannot_be_mistaken_for_each_other() {
    for (language, list) in spoken::LISTS {
        let folded: HashSet<String> = list.iter().map(|word| i18n::fold(word)).collect();
        assert_eq!(folded.len(), 256, "{language}");
        assert!(folded.iter().all(|word| word.len() >= 2 && !word.contains(' ')), "{language}");
    }
}

#[test]
fn codes_are_spread_evenly_over_their_digits() {
    let mut counts = [[0_u32; 10]; 15];
    for seed in 0..4_000 {
        for (at, digit) in code(seed).digits().bytes().take(15).enumerate() {
            counts[at][usize::from(digit - b'0')] += 1;
        }
    }
    assert!(counts.iter().flatten().all(|count| (280..=520).contains(count)));
}

fn at(seconds: i64) -> Time {
    Time::from_second(1_772_000_000 + seconds).unwrap()
}

#[test]
fn wrong_codes_slow_everybody_down_a_little_and_their_like_more_but_never_for_long() {
    let gate = Gate::default();
    assert!(gate.wait(1, at(0)).is_zero());
    for _ in 0..8 {
        gate.wrong(1, at(0));
    }
    // The owner who mistypes a few times waits for nothing.
    assert!(gate.wait(1, at(0)).is_zero());
    gate.wrong(1, at(0));
    assert!(gate.wait(1, at(0)) > gate.wait(2, at(0)));
    for _ in 0..10_000 {
        gate.wrong(2, at(0));
    }
    // Whoever holds a right code waits at most five seconds and is then let in.
    assert_eq!(gate.wait(3, at(0)).as_secs(), 5);
    // Time forgives, and a clock that was set back neither forgives nor locks.
    assert!(gate.wait(3, at(20_000)).is_zero());
    assert_eq!(gate.wait(3, at(-1_000_000)).as_secs(), 5);
}

#[test]
fn a_token_that_is_not_ours_is_replaced() {
    let vault = vault::Vault::open(vault::Keyring::generate(&SeededRandom::new(1)));
    let random = SeededRandom::new(2);
    let ours = crate::FormToken::fresh(&random, Time::UNIX_EPOCH).write(&vault);
    let read = |typed: &str| crate::FormToken::of(&vault, &random, Time::UNIX_EPOCH, Some(typed)).write(&vault);
    assert_eq!(read(&ours), ours);
    let forged: String = ours.chars().rev().collect();
    for typed in ["", "AAAA", &forged] {
        assert_ne!(read(typed), typed);
    }
}
