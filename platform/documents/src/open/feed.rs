//! Releases as an Atom feed (RFC 4287): what came out, what was corrected and what was withdrawn.

use super::xml::escaped;
use kernel::Time;

/// One release, correction or withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name for ever, such as `urn:uuid:…`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What came out, or why it was changed.
    pub summary: String,
    /// Its page.
    pub address: String,
    /// When it came out.
    pub published: Time,
    /// When anything of it last changed.
    pub updated: Time,
}

/// The feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its name for ever.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Who publishes.
    pub author: String,
    /// Its own address.
    pub address: String,
    /// The page for people.
    pub page: String,
    /// The language of its words.
    pub language: String,
    /// What it holds, in any order; the newest stand first in the feed.
    pub entries: Vec<Entry>,
}

/// The feed as XML. A feed of nothing was last changed when time began, so that it is the same whenever it is asked for.
pub fn feed(all: &Feed) -> String {
    let mut entries: Vec<&Entry> = all.entries.iter().collect();
    entries.sort_by(|one, other| other.updated.cmp(&one.updated).then_with(|| one.id.cmp(&other.id)));
    let updated = entries.first().map_or(Time::UNIX_EPOCH, |entry| entry.updated);
    let (language, address, page) = (escaped(&all.language), escaped(&all.address), escaped(&all.page));
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.push_str(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n"));
    xml.push_str(&format!("  <id>{}</id>\n  <title>{}</title>\n", escaped(&all.id), escaped(&all.title)));
    xml.push_str(&format!("  <updated>{updated}</updated>\n"));
    xml.push_str(&format!("  <author><name>{}</name></author>\n", escaped(&all.author)));
    xml.push_str(&format!("  <link rel=\"self\" type=\"application/atom+xml\" href=\"{address}\"/>\n"));
    xml.push_str(&format!("  <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n"));
    for entry in entries {
        xml.push_str(&one(entry));
    }
    xml.push_str("</feed>\n");
    xml
}

fn one(entry: &Entry) -> String {
    let Entry { id, title, summary, address, published, updated } = entry;
    let (id, title, summary, address) = (escaped(id), escaped(title), escaped(summary), escaped(address));
    format!(
        "  <entry>\n    <id>{id}</id>\n    <title>{title}</title>\n    <link rel=\"alternate\" type=\"text/html\" \
         href=\"{address}\"/>\n    <published>{published}</published>\n    <updated>{updated}</updated>\n    \
         <summary>{summary}</summary>\n  </entry>\n"
    )
}
