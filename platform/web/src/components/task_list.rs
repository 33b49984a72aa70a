//! Several things to do, in any order, each with its state.

use maud::{Markup, Render, html};

use super::{parts::Hint, tag::Tag};
use crate::{
    components::Example,
    element::{Attributes, Content, classes, element},
};

/// How far a task is.
#[derive(Debug, Clone)]
pub enum Status {
    /// Plain words, with further classes.
    Words(Content, String),
    /// A tag, with further classes of the cell.
    Tag(Tag, String),
}

impl Default for Status {
    fn default() -> Self {
        Self::Words(Content::default(), String::new())
    }
}

/// One task.
#[derive(Debug, Clone, Default)]
pub struct Task {
    /// What it is called.
    pub title: Content,
    /// Further classes of its name.
    pub title_classes: String,
    /// Where it is done; empty while it cannot be.
    pub href: String,
    /// One sentence about it.
    pub hint: Option<Hint>,
    /// How far it is.
    pub status: Status,
    /// Further classes.
    pub classes: String,
}

impl Task {
    /// A task.
    pub fn new(title: impl Into<Content>, href: impl Into<String>, status: Status) -> Self {
        Self { title: title.into(), href: href.into(), status, ..Self::default() }
    }
}

/// Several things to do; an empty place keeps the numbering of the ids.
#[derive(Debug, Clone, Default)]
pub struct TaskList {
    /// The tasks.
    pub tasks: Vec<Option<Task>>,
    /// Where the ids begin; `task-list` when empty.
    pub id_prefix: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl TaskList {
    /// Some tasks.
    pub fn new(tasks: Vec<Task>) -> Self {
        Self { tasks: tasks.into_iter().map(Some).collect(), ..Self::default() }
    }

    fn task(&self, task: &Task, index: usize) -> Markup {
        let prefix = if self.id_prefix.is_empty() { "task-list" } else { &self.id_prefix };
        let hint_id = format!("{prefix}-{index}-hint");
        let status_id = format!("{prefix}-{index}-status");
        let described = if task.hint.is_some() { classes(&hint_id, &status_id) } else { status_id.clone() };
        let own = if task.href.is_empty() {
            "govuk-task-list__item"
        } else {
            "govuk-task-list__item govuk-task-list__item--with-link"
        };
        element("li").class(own, &task.classes).holding(&html! {
            div .govuk-task-list__name-and-hint {
                @if task.href.is_empty() {
                    (element("div").some("class", &task.title_classes).holding(&task.title))
                } @else {
                    (element("a").class("govuk-link govuk-task-list__link", &task.title_classes)
                        .attr("href", &task.href).attr("aria-describedby", &described).holding(&task.title))
                }
                @if let Some(hint) = &task.hint { div .govuk-task-list__hint id=(hint_id) { (hint.content) } }
            }
            (status(&task.status, &status_id))
        })
    }
}

fn status(status: &Status, id: &str) -> Markup {
    let (inside, more) = match status {
        Status::Words(words, more) => (html! { (words) }, more),
        Status::Tag(tag, more) => (html! { (tag) }, more),
    };
    element("div").class("govuk-task-list__status", more).attr("id", id).holding(&inside)
}

impl Render for TaskList {
    fn render(&self) -> Markup {
        element("ul").class("govuk-task-list", &self.classes).attributes(&self.attributes).holding(&html! {
            @for (index, task) in self.tasks.iter().enumerate() {
                @if let Some(task) = task { (self.task(task, index + 1)) }
            }
        })
    }
}

/// A sample for the gallery.
pub fn examples() -> Vec<Example> {
    let tasks = vec![
        Task::new("Read the message", "#read", Status::Words("Done".into(), String::new())),
        Task {
            hint: Some(Hint::new("The writer sees every word.")),
            ..Task::new("Write the answer", "#answer", Status::Tag(Tag::new("Next").waiting(), String::new()))
        },
        Task::new("Say what changed", "", Status::Words("Not yet".into(), String::new())),
    ];
    vec![Example::new("three steps", TaskList::new(tasks))]
}
