//! Reading back what was typed on a page.

pub(crate) mod numbers;
mod repeated;
pub(crate) mod times;
mod values;

pub(crate) use values::{MOST_VALUES, known_choices};

use crate::{
    carry::{Dropped, Why},
    names,
    pages::{self, Added, Page},
    sheet::Sheet,
};
use questionnaires::{Answer, Answers, Item, logic::Settled};
use repeated::added;
pub(crate) use repeated::{COUNT, most_of as most_repeats, named as named_repeat, remove as remove_repeat};
use std::collections::HashSet;

/// What was typed on one page.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// All answers: those of other pages as they were carried, those of this page as they were typed. What could not be read as
    /// what its question asks for is kept as text, so that nothing typed is lost; [`Sheet::problems`] names it.
    pub answers: Answers,
    /// What was sent and not taken.
    pub dropped: Vec<Dropped>,
    /// Blank repeats that were added on this page.
    pub(crate) added: Added,
}

impl Sheet<'_> {
    /// Reads one page of a form: the answers it carries from other pages and those typed on it. Fields that are no question of
    /// this page, choices that were not offered and answers to hidden questions are left out and named.
    pub fn read(&self, sent: &web::Form, page: &Page) -> Read {
        self.read_after(sent, page, None)
    }

    /// The same for a page that holds questions whose choices follow from one another: what one of them offers is decided by what
    /// was answered to the others beside it.
    pub fn read_at_once(&self, sent: &web::Form, page: &Page) -> Read {
        let mut read = self.read(sent, page);
        let follows = |item: &&Item| item.choices.as_ref().is_some_and(|source| source.filter.is_some());
        // Each time one more question in a row of them is known.
        for _ in 0..self.questionnaire().walk().filter(follows).count() {
            let before = self.form.settle_with(&read.answers, self.now, &read.added);
            let again = self.read_after(sent, page, Some(before));
            if again.answers == read.answers {
                break;
            }
            read = again;
        }
        read
    }

    fn read_after(&self, sent: &web::Form, page: &Page, before: Option<Settled>) -> Read {
        let mut read = Read { added: added(sent, self.questionnaire()), ..Read::default() };
        read.answers = crate::carry::unpack(sent.text(names::CARRIED), self.form, &mut read.dropped);
        let can_be_typed = |id: &&str| !self.form.item(id).is_some_and(|item| item.read_only);
        let here: HashSet<&str> = page.items().iter().map(String::as_str).filter(can_be_typed).collect();
        // What stands on this page is read anew from its fields.
        read.answers.0.retain(|row| !here.contains(row.item.as_str()));
        let before = before.unwrap_or_else(|| self.form.settle_with(&read.answers, self.now, &read.added));
        let mut known = HashSet::new();
        let mut reading = Reading { sent, here: &here, before: &before, read: &mut read, known: &mut known };
        self.read_items(&self.questionnaire().items, &mut Vec::new(), &mut reading);
        self.put_back(&mut read.answers);
        let mut named = HashSet::new();
        for (name, _) in sent.fields().pairs() {
            let stray = name.starts_with("q-") && !known.contains(whole_field(name));
            if stray && named.insert(name) {
                read.dropped.push(Dropped { item: name.to_owned(), path: Vec::new(), why: Why::NotAsked });
            }
        }
        read
    }

    /// Puts back what stands in the form from the beginning and nobody is asked for: it does not travel.
    pub(crate) fn put_back(&self, answers: &mut Answers) {
        let set =
            |item: &Item| !item.kind.is_asked() && (!item.initial.is_empty() || item.initial_expression.is_some());
        if self.questionnaire().walk().any(set) {
            let begun = self.form.begin(answers, self.now).0.into_iter().skip(answers.0.len());
            answers.0.extend(begun.filter(|row| self.form.item(&row.item).is_some_and(set)));
        }
    }

    fn read_items(&self, items: &[Item], path: &mut Vec<u32>, reading: &mut Reading<'_>) {
        for item in items {
            if item.kind.holds_items() {
                let wanted = pages::wanted(&reading.read.added, &item.id, path);
                let times = pages::repeats(item, path, reading.before, wanted);
                pages::each_repeat(item, path, times, |path| self.read_items(&item.items, path, reading));
            } else if reading.here.contains(item.id.as_str()) && item.kind.is_asked() {
                self.read_item(item, path, reading);
            }
        }
    }

    fn read_item(&self, item: &Item, path: &[u32], reading: &mut Reading<'_>) {
        let name = names::field(&item.id, path);
        let (values, strange) = self.values(item, path, reading.sent, reading.before);
        if strange {
            let dropped = Dropped { item: item.id.clone(), path: path.to_vec(), why: Why::NotOffered };
            reading.read.dropped.push(dropped);
        }
        if !values.is_empty() {
            reading.read.answers.0.push(Answer { item: item.id.clone(), path: path.to_vec(), values });
        }
        reading.known.insert(name);
    }
}

/// One page while it is read.
pub(crate) struct Reading<'a> {
    sent: &'a web::Form,
    /// The questions of the page.
    here: &'a HashSet<&'a str>,
    /// What is shown by the answers of the pages before: choices are offered by these.
    before: &'a Settled,
    read: &'a mut Read,
    known: &'a mut HashSet<String>,
}

/// The field that a sent name is, or is a part of: behind its beginning no field has a `-` but before the name of a part.
fn whole_field(name: &str) -> &str {
    let part = name.match_indices('-').nth(1).map_or(name.len(), |(at, _)| at);
    name.get(..part).unwrap_or(name)
}
