//! Which questions stand on which page, so that nothing has to appear or vanish while somebody answers.

use crate::drawn::Drawn;
use questionnaires::{Item, Kind, logic::Form, logic::Settled};
use std::{
    collections::{BTreeSet, HashSet},
    ops::Deref,
    sync::Arc,
};

/// One page: questions that stand together, by id, in reading order. None of them depends on an answer to another of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    items: Vec<String>,
    known: HashSet<String>,
}

impl Page {
    /// A page of these questions and notes, for a form of the caller's own.
    pub fn of<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut page = Self::default();
        ids.into_iter().for_each(|id| page.put(id));
        page
    }

    /// The ids of its questions and notes.
    pub fn items(&self) -> &[String] {
        &self.items
    }

    /// Whether this question stands on it; known at once, however long the page is.
    pub fn holds(&self, item: &str) -> bool {
        self.known.contains(item)
    }

    fn put(&mut self, item: &str) {
        if self.known.insert(item.to_owned()) {
            self.items.push(item.to_owned());
        }
    }
}

/// The pages of a questionnaire, in order. Whoever asks the same one again and again works them out once; cheap to clone, and
/// clones share what was drawn of them.
#[derive(Clone, Debug)]
pub struct Pages {
    parted: Arc<[Page]>,
    pub(crate) drawn: Drawn,
}

impl Pages {
    /// The pages of this form.
    pub fn of(form: &Form) -> Self {
        Self { parted: pages(form).into(), drawn: Drawn::default() }
    }
}

impl Deref for Pages {
    type Target = [Page];
    fn deref(&self) -> &[Page] {
        &self.parted
    }
}

/// A question with everything around it, the outermost first, itself last.
struct Leaf<'a> {
    chain: Vec<&'a Item>,
    part: usize,
}

impl<'a> Leaf<'a> {
    fn id(&self) -> Option<&'a str> {
        self.chain.last().map(|item| item.id.as_str())
    }
}

/// The pages of a form: as its makers parted them, and parted further where an item depends on an answer that would stand on
/// the same page. The same for everybody, so that a page keeps its number.
pub fn pages(form: &Form) -> Vec<Page> {
    let mut leaves = Vec::new();
    let mut part = 0;
    gather(&form.questionnaire().items, &mut Vec::new(), &mut part, &mut leaves);
    let mut pages: Vec<Page> = Vec::new();
    let mut depends = form.gather_dependents();
    let mut last = None;
    for leaf in &leaves {
        let Some(id) = leaf.id() else { continue };
        if last != Some(leaf.part) || leaf.chain.iter().any(|item| depends.holds(&item.id)) {
            pages.push(Page::default());
            depends.clear();
        }
        last = Some(leaf.part);
        depends.add(id);
        if let Some(page) = pages.last_mut() {
            page.put(id);
        }
    }
    pages
}

fn gather<'a>(items: &'a [Item], above: &mut Vec<&'a Item>, part: &mut usize, leaves: &mut Vec<Leaf<'a>>) {
    for item in items {
        above.push(item);
        let own_page = item.kind == Kind::Page;
        *part += usize::from(own_page);
        if item.kind.holds_items() {
            gather(&item.items, above, part, leaves);
        } else if is_drawn(item) {
            leaves.push(Leaf { chain: above.clone(), part: *part });
        }
        *part += usize::from(own_page);
        above.pop();
    }
}

/// Whether anything of it is seen on a page.
pub(crate) fn is_drawn(item: &Item) -> bool {
    item.kind.is_asked() || item.kind == Kind::Note
}

/// The numbers of the pages on which something is shown to somebody with these answers, in order.
pub(crate) fn shown(form: &Form, pages: &[Page], settled: &Settled) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    see(&form.questionnaire().items, &mut Vec::new(), settled, &mut seen);
    let numbers = pages.iter().enumerate().filter(|(_, page)| page.items.iter().any(|id| seen.contains(id.as_str())));
    numbers.map(|(number, _)| number).collect()
}

fn see<'a>(items: &'a [Item], path: &mut Vec<u32>, settled: &Settled, seen: &mut BTreeSet<&'a str>) {
    for item in items {
        if item.kind.holds_items() {
            each_repeat(item, path, repeats(item, path, settled, 0), |path| {
                if settled.is_shown(&item.id, path) {
                    see(&item.items, path, settled, seen);
                }
            });
        } else if is_drawn(item) && settled.is_shown(&item.id, path) {
            seen.insert(&item.id);
        }
    }
}

/// Does something in each repeat of a group, with the path of that repeat; once, with the path as it is, when it does not repeat.
pub(crate) fn each_repeat(item: &Item, path: &mut Vec<u32>, times: u32, mut each: impl FnMut(&mut Vec<u32>)) {
    if item.repeats.is_none() {
        return each(path);
    }
    for number in 0..times {
        path.push(number);
        each(path);
        path.pop();
    }
}

/// How often a group stands on the page: as often as its answers and rules say, or as was asked for, within its bounds.
pub(crate) fn repeats(item: &Item, path: &[u32], settled: &Settled, wanted: u32) -> u32 {
    let Some(rules) = &item.repeats else { return 1 };
    let real = settled.repeats(&item.id, path);
    if rules.count.is_some() {
        return real;
    }
    let most = rules.most.unwrap_or(MOST_REPEATS).clamp(1, MOST_REPEATS);
    real.max(wanted.min(most)).max(1)
}

/// More repeats than this cannot be added on a page, whatever is sent.
pub(crate) const MOST_REPEATS: u32 = 200;

/// Blank repeats that somebody added: at least so many of this group, in this repeat of the group around it.
pub(crate) type Added = Vec<(String, Vec<u32>, u32)>;

/// How many of this group were asked for.
pub(crate) fn wanted(added: &Added, item: &str, path: &[u32]) -> u32 {
    added.iter().find(|(known, at, _)| known == item && at == path).map_or(0, |(_, _, count)| *count)
}
