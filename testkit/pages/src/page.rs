//! A page as a person meets it: its heading, what it says, its fields by their labels, its buttons by their words.

use crate::form::Submission;
use scraper::{ElementRef, Html, Selector};

/// What came back for a request.
pub struct Page {
    /// The status.
    pub status: u16,
    /// The headers, by name in small letters.
    pub headers: Vec<(String, String)>,
    /// The body as it came.
    pub body: String,
    /// Where it was found, after any redirects.
    pub path: String,
    document: Html,
}

/// A field of a form, found by its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name it is sent under.
    pub name: String,
    /// What stands in it; for a choice, the value it would send.
    pub value: String,
    /// `text`, `radio`, `checkbox`, `textarea`, `select`, …
    pub kind: String,
    /// Whether it is chosen or ticked.
    pub is_chosen: bool,
    /// Its id in the page.
    pub id: String,
}

impl Page {
    /// Reads a response.
    pub fn new(path: &str, status: u16, headers: Vec<(String, String)>, body: String) -> Self {
        let document = Html::parse_document(&body);
        Self { status, headers, body, path: path.to_owned(), document }
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The title in the browser's tab.
    pub fn title(&self) -> String {
        self.first("title").map(words_of).unwrap_or_default()
    }

    /// The first heading.
    pub fn heading(&self) -> String {
        self.first("h1").map(words_of).unwrap_or_else(|| self.fail("has no first heading"))
    }

    /// Everything that is said in its main part, without markup.
    pub fn text(&self) -> String {
        self.first("main").or_else(|| self.first("body")).map(words_of).unwrap_or_default()
    }

    /// Whether its main part says this.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(&squeezed(words))
    }

    /// Fails the test unless its main part says this.
    #[track_caller]
    pub fn must_say(&self, words: &str) -> &Self {
        if !self.says(words) {
            self.fail(&format!("does not say \"{words}\""));
        }
        self
    }

    /// Fails the test if this stands anywhere in the page, markup included.
    #[track_caller]
    pub fn must_not_hold(&self, secret: &str) -> &Self {
        if self.body.contains(secret) {
            self.fail(&format!("holds \"{secret}\", which it must not"));
        }
        self
    }

    /// The address behind a link with these words.
    #[track_caller]
    pub fn link(&self, words: &str) -> String {
        let link = self
            .all("a[href]")
            .find(|link| words_of(*link) == words || words_of(*link).starts_with(&format!("{words} ")));
        link.and_then(|link| link.attr("href"))
            .map(str::to_owned)
            .unwrap_or_else(|| self.fail(&format!("has no link \"{words}\"")))
    }

    /// The field with this label.
    #[track_caller]
    pub fn field(&self, label: &str) -> Field {
        self.find_field(label)
            .unwrap_or_else(|| self.fail(&format!("has no field \"{label}\"; it has {:?}", self.labels())))
    }

    /// The field with this label, if there is one.
    pub fn find_field(&self, label: &str) -> Option<Field> {
        let control = self
            .all("input, textarea, select")
            .find(|control| self.names_of(*control).iter().any(|name| name == label))?;
        Some(field_of(control))
    }

    /// Whether there is a button with these words. Fails the test when there is none.
    #[track_caller]
    pub fn button(&self, words: &str) -> &Self {
        if self.find_button(words).is_none() {
            self.fail(&format!(
                "has no button \"{words}\"; it has {:?}",
                self.all("button").map(words_of).collect::<Vec<_>>()
            ));
        }
        self
    }

    /// Whether there is a button with these words.
    pub fn has_button(&self, words: &str) -> bool {
        self.find_button(words).is_some()
    }

    /// The message beside the field with this label, if it has one.
    #[track_caller]
    pub fn error_for(&self, label: &str) -> Option<String> {
        let field = self.find_group(label).unwrap_or_else(|| self.field(label).id);
        let message =
            self.all(".govuk-error-message").find(|message| message.attr("id") == Some(&format!("{field}-error")));
        let text = message.map(words_of)?;
        Some(text.strip_prefix("Error: ").map_or(text.clone(), str::to_owned))
    }

    /// The errors listed at the top, each with the address that leads to its field.
    pub fn errors(&self) -> Vec<(String, String)> {
        let links = self.all(".govuk-error-summary a[href]");
        links.map(|link| (words_of(link), link.attr("href").unwrap_or_default().to_owned())).collect()
    }

    /// Gets ready to press a button: the form it stands in, or the one it names, as that stands. Refuses to press what is not there.
    #[track_caller]
    pub fn submit(&self, words: &str) -> Submission<'_> {
        self.button(words);
        let button = self.find_button(words);
        let form = button.and_then(|button| match button.attr("form") {
            Some(named) => self.all("form").find(|form| form.attr("id") == Some(named)),
            None => button.ancestors().filter_map(ElementRef::wrap).find(|above| above.value().name() == "form"),
        });
        match (button, form) {
            (Some(button), Some(form)) => Submission::new(self, form, button),
            _ => self.fail(&format!("has a button \"{words}\" that belongs to no form")),
        }
    }

    /// Everything of this kind, by CSS selector: for checks that a person does not make.
    #[track_caller]
    pub fn all(&self, selector: &str) -> impl Iterator<Item = ElementRef<'_>> {
        let Ok(selector) = Selector::parse(selector) else {
            self.fail(&format!("cannot be searched for \"{selector}\""))
        };
        self.document.select(&selector).collect::<Vec<_>>().into_iter()
    }

    /// Ends the test with this page's words beside the reason.
    #[track_caller]
    pub(crate) fn fail(&self, why: &str) -> ! {
        let operation = self.header("x-operation-id").unwrap_or("none");
        panic!(
            "the page {} (status {}, operation {operation}) {why}.\n── It says:\n{}\n",
            self.path,
            self.status,
            self.text()
        )
    }

    /// What a control goes by: its labels, what labels it by reference, its own label.
    pub(crate) fn names_of(&self, control: ElementRef<'_>) -> Vec<String> {
        let mut names = Vec::new();
        if let Some(id) = control.attr("id") {
            names.extend(self.all("label").filter(|label| label.attr("for") == Some(id)).map(words_of));
        }
        names.extend(
            control
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|above| above.value().name() == "label")
                .map(words_of),
        );
        for id in control.attr("aria-labelledby").unwrap_or_default().split_whitespace() {
            names.extend(self.all("[id]").find(|named| named.attr("id") == Some(id)).map(words_of));
        }
        names.extend(control.attr("aria-label").map(squeezed));
        names
    }

    /// The id that errors of a group of choices go by: what its fieldset is described by, without the ending.
    fn find_group(&self, legend: &str) -> Option<String> {
        let fieldset = self.fieldset(legend)?;
        let described = fieldset.attr("aria-describedby").unwrap_or_default();
        let error = described.split_whitespace().find_map(|id| id.strip_suffix("-error"));
        let first = || fieldset.descendants().filter_map(ElementRef::wrap).find_map(|inside| inside.attr("name"));
        error.or_else(first).map(str::to_owned)
    }

    pub(crate) fn fieldset(&self, legend: &str) -> Option<ElementRef<'_>> {
        self.all("fieldset").find(|fieldset| {
            let legends =
                fieldset.children().filter_map(ElementRef::wrap).filter(|child| child.value().name() == "legend");
            legends.map(words_of).any(|words| words == legend)
        })
    }

    fn find_button(&self, words: &str) -> Option<ElementRef<'_>> {
        self.all("button").find(|button| words_of(*button) == words)
    }

    fn labels(&self) -> Vec<String> {
        self.all("label").map(words_of).collect()
    }

    fn first(&self, selector: &str) -> Option<ElementRef<'_>> {
        self.all(selector).next()
    }
}

/// A control as a field.
pub(crate) fn field_of(control: ElementRef<'_>) -> Field {
    let attribute = |name: &str| control.attr(name).unwrap_or_default().to_owned();
    let kind = match control.value().name() {
        "input" => control.attr("type").unwrap_or("text").to_owned(),
        other => other.to_owned(),
    };
    let value = match kind.as_str() {
        // The first line break after the tag is markup, not text.
        "textarea" => control.text().collect::<String>(),
        "select" => chosen_option(control),
        "radio" | "checkbox" => control.attr("value").unwrap_or("on").to_owned(),
        _ => attribute("value"),
    };
    Field { name: attribute("name"), value, is_chosen: control.attr("checked").is_some(), id: attribute("id"), kind }
}

fn chosen_option(select: ElementRef<'_>) -> String {
    let options: Vec<_> =
        select.descendants().filter_map(ElementRef::wrap).filter(|inside| inside.value().name() == "option").collect();
    let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
    chosen.map(|option| option.attr("value").map_or_else(|| words_of(*option), str::to_owned)).unwrap_or_default()
}

/// What an element says, with single spaces; what is hidden from everybody is left out.
pub fn words_of(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    gather(element, &mut text);
    squeezed(&text)
}

fn gather(element: ElementRef<'_>, text: &mut String) {
    if matches!(element.value().name(), "script" | "style" | "template") || element.attr("hidden").is_some() {
        return;
    }
    for child in element.children() {
        if let Some(words) = child.value().as_text() {
            text.push_str(words);
        } else if let Some(inside) = ElementRef::wrap(child) {
            let is_block =
                !matches!(inside.value().name(), "a" | "b" | "em" | "strong" | "i" | "span" | "abbr" | "time" | "code");
            text.push_str(if is_block { " " } else { "" });
            gather(inside, text);
            text.push_str(if is_block { " " } else { "" });
        }
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
