//! From page to page and back, with nothing but forms that are sent.

use crate::{
    carry::{Dropped, Why, unpack},
    names,
    pages::{self, Added, Page},
    read::{Read, most_repeats, named_repeat, remove_repeat},
    sheet::Sheet,
};
use questionnaires::{Answers, Item, logic::Settled};
use std::collections::HashSet;
use web::Form;

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// On this page of questions: its number in [`Sheet::pages`].
    Page(usize),
    /// At the summary.
    Summary,
    /// Sent: the answers are complete and nothing is wrong with them.
    Done,
}

/// One step of answering: where somebody stands, with what.
pub struct Turn {
    /// Where.
    pub at: At,
    /// The answers so far, those of hidden questions taken away. At [`At::Done`] these are what is kept.
    pub settled: Settled,
    /// The fields of the page as they are shown, and what is wrong with them.
    pub form: Form,
    /// What was sent and not taken, and answers that went because their question is no longer asked.
    pub dropped: Vec<Dropped>,
    pub(crate) added: Added,
    pub(crate) odd: bool,
    pub(crate) changing: bool,
    /// Nobody typed anything yet.
    pub(crate) untouched: bool,
}

impl Turn {
    /// The answers so far.
    pub fn answers(&self) -> &Answers {
        &self.settled.answers
    }

    /// Whether the page has to say that something is wrong: answer with `Visit::page_again`.
    pub fn is_refused(&self) -> bool {
        !self.form.is_good()
    }
}

/// What the button that was pressed asks for.
enum Step<'a> {
    Next,
    Back,
    Send,
    Go(usize),
    Add(&'a str),
    Remove(&'a str),
    /// The same page again: a search, another language, a press nobody knows.
    Stay,
}

impl<'a> Step<'a> {
    fn of(sent: &'a str) -> Self {
        match sent {
            "next" | "" => Self::Next,
            "back" => Self::Back,
            "send" => Self::Send,
            _ => match sent.split_once('-') {
                Some(("go", number)) => number.parse().map_or(Self::Stay, Self::Go),
                Some(("add", name)) => Self::Add(name),
                Some(("remove", name)) => Self::Remove(name),
                _ => Self::Stay,
            },
        }
    }
}

impl Sheet<'_> {
    /// The first page, with the answers that stand there at first.
    pub fn begin(&self) -> Turn {
        let turn = self.resume(&self.form.begin(&Answers::default(), self.now));
        Turn { untouched: turn.answers().0.is_empty(), ..turn }
    }

    /// The first page, with answers given before.
    pub fn resume(&self, answers: &Answers) -> Turn {
        let settled = self.form.settle(answers, self.now);
        let first = pages::shown(self.form, &self.pages, &settled).first().copied();
        let at = first.map_or(self.end(), At::Page);
        self.stand(at, settled, Vec::new())
    }

    /// What follows from the form that was sent: the next page, the same one with what is wrong, the summary, or the end.
    /// Nothing is kept between two calls but what the page itself carries.
    pub fn turn(&self, sent: &Form) -> Turn {
        let step = Step::of(sent.text(names::STEP));
        let number = sent.text(names::PAGE).parse::<usize>().ok();
        match number.and_then(|number| self.pages.get(number).map(|page| (number, page))) {
            Some((number, page)) => self.after_page(sent, &step, (number, page)),
            None => self.after_summary(sent, &step),
        }
    }

    fn end(&self) -> At {
        if self.checks { At::Summary } else { At::Done }
    }

    /// A place with its fields filled from the answers.
    fn stand(&self, at: At, settled: Settled, dropped: Vec<Dropped>) -> Turn {
        // Only a page of questions has fields.
        let form = match at {
            At::Page(_) => self.filled(&settled.answers, &settled),
            At::Summary | At::Done => Form::empty(),
        };
        let mut dropped = dropped;
        dropped.extend(settled.dropped.iter().map(|(item, path)| Dropped {
            item: item.clone(),
            path: path.clone(),
            why: Why::Hidden,
        }));
        Turn { at, settled, form, dropped, added: Added::new(), odd: false, changing: false, untouched: false }
    }

    fn after_summary(&self, sent: &Form, step: &Step<'_>) -> Turn {
        let mut dropped = Vec::new();
        let mut answers = unpack(sent.text(names::CARRIED), self.form, &mut dropped);
        self.put_back(&mut answers);
        let settled = self.form.settle(&answers, self.now);
        let shown = pages::shown(self.form, &self.pages, &settled);
        match step {
            Step::Send => self.finish(settled, dropped),
            Step::Back => {
                let at = shown.last().map_or(At::Summary, |number| At::Page(*number));
                self.stand(at, settled, dropped)
            }
            Step::Go(number) if shown.contains(number) => {
                Turn { changing: true, ..self.stand(At::Page(*number), settled, dropped) }
            }
            _ => self.stand(At::Summary, settled, dropped),
        }
    }

    fn after_page(&self, sent: &Form, step: &Step<'_>, (number, page): (usize, &Page)) -> Turn {
        let read = self.read(sent, page);
        let changing = !sent.text(names::CHANGING).is_empty();
        let settled = self.form.settle_with(&read.answers, self.now, &read.added);
        let turn = match step {
            Step::Next | Step::Send => return self.onwards(sent, read, settled, (number, page)),
            Step::Back => {
                let shown = pages::shown(self.form, &self.pages, &settled);
                let before = shown.iter().rev().find(|before| **before < number).copied().unwrap_or(number);
                return Turn { changing, ..self.stand(At::Page(before), settled, read.dropped) };
            }
            Step::Add(name) => self.another(&read, name, number),
            Step::Remove(name) => self.one_less(&read, name, number),
            Step::Go(_) | Step::Stay => None,
        };
        let turn = turn.unwrap_or_else(|| self.same(sent, read, settled, number));
        Turn { changing, ..turn }
    }

    /// The same page with everything as it was typed.
    fn same(&self, sent: &Form, read: Read, settled: Settled, number: usize) -> Turn {
        let turn = self.stand(At::Page(number), settled, read.dropped);
        Turn { form: Form::of(sent.fields().clone()), added: read.added, ..turn }
    }

    fn onwards(&self, sent: &Form, read: Read, settled: Settled, (number, page): (usize, &Page)) -> Turn {
        let changing = !sent.text(names::CHANGING).is_empty();
        let found = self.found(&settled, Some(page));
        let sure = !sent.text(names::SURE).is_empty();
        if !found.errors.is_empty() || (!found.odd.is_empty() && !sure) {
            let is_odd = found.errors.is_empty();
            let mut turn = self.same(sent, read, settled, number);
            turn.form = self.marked(&turn.form, if is_odd { found.odd } else { found.errors });
            return Turn { odd: is_odd, changing, ..turn };
        }
        let shown = pages::shown(self.form, &self.pages, &settled);
        let next = shown.iter().find(|next| **next > number).copied();
        match next {
            // From the summary straight back to it, unless the change opened a question that was not answered yet.
            Some(_) if changing && self.found(&settled, None).errors.is_empty() => {
                self.stand(At::Summary, settled, read.dropped)
            }
            Some(next) => Turn { changing, ..self.stand(At::Page(next), settled, read.dropped) },
            None if self.checks => self.stand(At::Summary, settled, read.dropped),
            None => self.finish(settled, read.dropped),
        }
    }

    /// The end, when nothing is wrong anywhere; else the first page with something wrong.
    fn finish(&self, settled: Settled, dropped: Vec<Dropped>) -> Turn {
        let errors = self.found(&settled, None).errors;
        let shown = pages::shown(self.form, &self.pages, &settled);
        let items = errors.iter().filter_map(|(item, _)| self.form.item(item)).flat_map(Item::walk);
        let ids: HashSet<&str> = items.map(|item| item.id.as_str()).collect();
        let wrong = |page: &Page| page.items().iter().any(|id| ids.contains(id.as_str()));
        let first = shown.iter().find(|number| self.pages.get(**number).is_some_and(wrong)).copied();
        let Some(page) = first.and_then(|number| self.pages.get(number).map(|page| (number, page))) else {
            return self.stand(At::Done, settled, dropped);
        };
        let mut turn = self.stand(At::Page(page.0), settled, dropped);
        let here = self.found(&turn.settled, Some(page.1)).errors;
        turn.form = self.marked(&turn.form, here);
        Turn { changing: self.checks, ..turn }
    }

    fn marked(&self, form: &Form, errors: Vec<(String, web::FieldError)>) -> Form {
        let mut marked = Form::sent(form.fields().clone(), self.words);
        for (_, error) in errors {
            marked.error(error.field, error.sentence);
        }
        marked
    }

    fn another(&self, read: &Read, name: &str, number: usize) -> Option<Turn> {
        let (item, path) = named_repeat(self.questionnaire(), name)?;
        let more = self.repeats_now(item, &path, read).saturating_add(1).min(most_repeats(item));
        Some(self.with_repeats(read, &read.answers, (item, path, more), number))
    }

    fn one_less(&self, read: &Read, name: &str, number: usize) -> Option<Turn> {
        let (group, at) = name.rsplit_once('.')?;
        let (item, path) = named_repeat(self.questionnaire(), group)?;
        if !item.kind.holds_items() {
            return None;
        }
        let mut answers = read.answers.clone();
        remove_repeat(item, &path, at.parse().ok()?, &mut answers);
        let less = self.repeats_now(item, &path, read).saturating_sub(1);
        Some(self.with_repeats(read, &answers, (item, path, less), number))
    }

    fn repeats_now(&self, item: &Item, path: &[u32], read: &Read) -> u32 {
        let wanted = pages::wanted(&read.added, &item.id, path);
        if item.kind.holds_items() {
            pages::repeats(item, path, &self.form.settle_with(&read.answers, self.now, &read.added), wanted)
        } else {
            u32::try_from(read.answers.at(&item.id, path).len()).unwrap_or(u32::MAX).max(wanted).max(1)
        }
    }

    fn with_repeats(
        &self,
        read: &Read,
        answers: &Answers,
        (item, path, times): (&Item, Vec<u32>, u32),
        number: usize,
    ) -> Turn {
        let mut added = read.added.clone();
        added.retain(|(known, at, _)| !(*known == item.id && *at == path));
        added.push((item.id.clone(), path, times));
        let settled = self.form.settle_with(answers, self.now, &added);
        Turn { added, ..self.stand(At::Page(number), settled, read.dropped.clone()) }
    }
}
