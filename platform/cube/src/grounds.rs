//! What is known of people, ground by ground: now, and as it was when a period was closed.

use crate::Refused;
use crate::slot::Quickly;
use roaring::RoaringBitmap;
use std::collections::BTreeMap;

/// The code of somebody of whom nothing is stated.
pub(crate) const NOT_STATED: u8 = 0;
/// The code of somebody with several values; they stand in `several`.
pub(crate) const SEVERAL: u8 = u8::MAX;

const MOST_VALUES: usize = 250;
const MOST_OF_ONE: usize = 100;

/// Codes up to and with a closing.
type Was = (u32, Box<[u8]>);

/// One ground. Values have codes from 1 on, in the order in which they were first told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ground {
    pub values: Vec<u16>,
    /// By person; missing at the end is not stated.
    pub codes: Vec<u8>,
    pub several: Quickly<u32, Box<[u8]>>,
    /// By code, from 1 on.
    pub sets: Vec<RoaringBitmap>,
    /// By person, what their codes were up to and with a closing.
    pub was: Quickly<u32, Vec<Was>>,
}

impl Ground {
    /// The codes of a person now.
    pub fn now(&self, person: u32) -> &[u8] {
        match self.codes.get(person as usize) {
            None | Some(&NOT_STATED) => &[],
            Some(&SEVERAL) => self.several.get(&person).map_or(&[], |codes| codes),
            Some(code) => std::slice::from_ref(code),
        }
    }

    /// The codes of a person at a closing; now, when none is asked.
    pub fn at(&self, person: u32, closing: Option<u32>) -> &[u8] {
        let earlier = closing.filter(|_| !self.was.is_empty()).and_then(|closing| {
            let kept = self.was.get(&person)?;
            kept.iter().find(|entry| entry.0 >= closing)
        });
        earlier.map_or_else(|| self.now(person), |entry| &entry.1)
    }

    /// The code of a value; none when nobody ever had it.
    pub fn code(&self, value: u16) -> Option<u8> {
        self.values.iter().position(|known| *known == value).map(|place| place as u8 + 1)
    }

    pub fn value(&self, code: u8) -> Option<u16> {
        self.values.get(usize::from(code).checked_sub(1)?).copied()
    }

    fn code_or_new(&mut self, value: u16) -> u8 {
        self.code(value).unwrap_or_else(|| {
            self.values.push(value);
            self.sets.push(RoaringBitmap::new());
            self.values.len() as u8
        })
    }

    /// Everybody with this code at a closing, or now.
    pub fn members(&self, code: u8, closing: Option<u32>) -> RoaringBitmap {
        let mut members = self.sets.get(usize::from(code) - 1).cloned().unwrap_or_default();
        for person in self.changed_since(closing) {
            if self.at(person, closing).contains(&code) {
                members.insert(person);
            } else {
                members.remove(person);
            }
        }
        members
    }

    pub fn changed_since(&self, closing: Option<u32>) -> impl Iterator<Item = u32> {
        let since = closing.unwrap_or(u32::MAX);
        self.was
            .iter()
            .filter(move |(_, kept)| kept.last().is_some_and(|last| last.0 >= since))
            .map(|(person, _)| *person)
    }

    fn set(&mut self, person: u32, codes: &[u8], last_closing: u32) {
        if self.now(person) == codes {
            return;
        }
        let before: Box<[u8]> = self.now(person).into();
        for code in before.iter() {
            if let Some(set) = self.sets.get_mut(usize::from(*code) - 1) {
                set.remove(person);
            }
        }
        for code in codes {
            if let Some(set) = self.sets.get_mut(usize::from(*code) - 1) {
                set.insert(person);
            }
        }
        let single = match codes {
            [] => NOT_STATED,
            [code] => *code,
            _ => SEVERAL,
        };
        if single == SEVERAL {
            self.several.insert(person, codes.into());
        } else {
            self.several.remove(&person);
        }
        let place = person as usize;
        if self.codes.len() <= place {
            self.codes.resize(place + 1, NOT_STATED);
        }
        if let Some(code) = self.codes.get_mut(place) {
            *code = single;
        }
        if last_closing > 0 {
            let kept = self.was.entry(person).or_default();
            if kept.last().is_none_or(|last| last.0 < last_closing) {
                kept.push((last_closing, before));
            }
        }
    }
}

/// All grounds.
#[derive(Debug, Default)]
pub(crate) struct Grounds {
    pub all: BTreeMap<u8, Ground>,
}

impl Grounds {
    /// Whether these values can be kept.
    pub fn admit(&self, ground: u8, values: &[u16]) -> Result<(), Refused> {
        let known = self.all.get(&ground);
        let is_new = |value: &&u16| known.is_none_or(|known| known.code(**value).is_none());
        let many = known.map_or(0, |known| known.values.len()) + values.iter().filter(is_new).count();
        if many > MOST_VALUES || values.len() > MOST_OF_ONE { Err(Refused::TooManyValues(ground)) } else { Ok(()) }
    }

    /// What is known of a person now. `last_closing` is the last closing ever made.
    pub fn set(&mut self, person: u32, ground: u8, values: &[u16], last_closing: u32) {
        let ground = self.all.entry(ground).or_default();
        let mut codes: Vec<u8> = values.iter().map(|value| ground.code_or_new(*value)).collect();
        codes.sort_unstable();
        codes.dedup();
        ground.set(person, &codes, last_closing);
    }

    /// Nothing is known of this person any more.
    pub fn forget(&mut self, person: u32, last_closing: u32) {
        for ground in self.all.values_mut() {
            ground.set(person, &[], last_closing);
        }
    }
}
