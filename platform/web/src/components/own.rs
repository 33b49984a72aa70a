//! Components of our own: doors, tiles, sheets, threads, codes and the like.

use maud::{Markup, Render, html};

use super::tag::Tag;
use crate::{
    components::{Example, Icon},
    element::{Content, element},
};

/// A large door on the front page: one thing to do, one sentence about it. The whole door is one link.
#[derive(Debug, Clone)]
pub struct BigDoor {
    /// Its picture.
    pub icon: Icon,
    /// What it is called.
    pub title: String,
    /// One sentence.
    pub line: String,
    /// Where it leads.
    pub href: String,
}

impl BigDoor {
    /// A door.
    pub fn new(icon: Icon, title: impl Into<String>, line: impl Into<String>, href: impl Into<String>) -> Self {
        Self { icon, title: title.into(), line: line.into(), href: href.into() }
    }
}

impl Render for BigDoor {
    fn render(&self) -> Markup {
        html! {
            li .comhar-door {
                (self.icon)
                h2 .comhar-door__title { a .comhar-door__link href=(self.href) { (self.title) } }
                p .comhar-door__line { (self.line) }
            }
        }
    }
}

/// Doors side by side, or one below the other on a phone.
pub fn doors(doors: &[BigDoor]) -> Markup {
    html! { ul .comhar-doors { @for door in doors { (door) } } }
}

/// A part of a page on its own sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Its heading (level 2), unless empty.
    pub title: Content,
    /// What is on it.
    pub content: Content,
    /// Its id.
    pub id: String,
}

impl Sheet {
    /// A sheet with a heading.
    pub fn new(title: impl Into<Content>, content: impl Into<Content>) -> Self {
        Self { title: title.into(), content: content.into(), id: String::new() }
    }
}

impl Render for Sheet {
    fn render(&self) -> Markup {
        element("section").some("id", &self.id).attr("class", "comhar-sheet").holding(&html! {
            @if !self.title.is_empty() { h2 .govuk-heading-m { (self.title) } }
            (self.content)
        })
    }
}

/// Who speaks in a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The person who shared.
    Person,
    /// The service that answers.
    Service,
    /// The house itself: what was done, and when.
    House,
}

/// One message of a thread.
#[derive(Debug, Clone)]
pub struct Message {
    /// Who speaks.
    pub voice: Voice,
    /// Their name as it is shown ("You", "Community team, Sligo").
    pub from: String,
    /// When, in words.
    pub when: String,
    /// What they say; people's words through [`crate::text::paragraphs`].
    pub content: Content,
}

impl Message {
    /// A message.
    pub fn new(voice: Voice, from: impl Into<String>, when: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { voice, from: from.into(), when: when.into(), content: content.into() }
    }
}

impl Render for Message {
    fn render(&self) -> Markup {
        let kind = match self.voice {
            Voice::Person => "comhar-message--person",
            Voice::Service => "comhar-message--service",
            Voice::House => "comhar-message--house",
        };
        html! {
            li .comhar-message .(kind) {
                p .comhar-message__from { strong { bdi { (self.from) } } " " span .comhar-message__when { (self.when) } }
                div .comhar-message__words { (self.content) }
            }
        }
    }
}

/// A conversation, oldest first.
pub fn thread(messages: &[Message]) -> Markup {
    html! { ol .comhar-thread { @for message in messages { (message) } } }
}

/// One thing that waits for a member of staff. The whole card is one link.
#[derive(Debug, Clone)]
pub struct QueueItem {
    /// What it is, in one line.
    pub title: String,
    /// Where it is.
    pub href: String,
    /// Its state.
    pub tag: Option<Tag>,
    /// Days left, in words ("2 days left"); said first when pressing.
    pub due: String,
    /// Whether it is late or about somebody's safety.
    pub presses: bool,
    /// Short facts: the service, the kind, the day.
    pub facts: Vec<String>,
    /// The first words of it.
    pub beginning: String,
}

impl QueueItem {
    /// A thing that waits.
    pub fn new(title: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            href: href.into(),
            tag: None,
            due: String::new(),
            presses: false,
            facts: Vec::new(),
            beginning: String::new(),
        }
    }
}

impl Render for QueueItem {
    fn render(&self) -> Markup {
        html! {
            li .comhar-queue__item .comhar-queue__item--presses[self.presses] {
                h3 .comhar-queue__title { a .comhar-queue__link href=(self.href) { (self.title) } }
                @if !self.beginning.is_empty() { p .comhar-queue__beginning dir="auto" { (self.beginning) } }
                p .comhar-queue__facts {
                    @if let Some(tag) = &self.tag { (tag) " " }
                    @if !self.due.is_empty() { strong .comhar-queue__due { (self.due) } }
                    @for fact in &self.facts { span .comhar-queue__fact { (fact) } }
                }
            }
        }
    }
}

/// Things that wait, most urgent first.
pub fn queue(items: &[QueueItem]) -> Markup {
    html! { ul .comhar-queue { @for item in items { (item) } } }
}

/// A secret code, large, in groups that are easy to copy and to read out.
#[derive(Debug, Clone)]
pub struct CodeDisplay {
    /// What it is ("Your code").
    pub label: String,
    /// The groups of digits.
    pub groups: Vec<String>,
    /// Another form of it, in words, and what that form is called.
    pub spoken: Option<(String, String)>,
}

impl CodeDisplay {
    /// Digits in groups of four.
    pub fn new(label: impl Into<String>, digits: &str) -> Self {
        let digits: Vec<char> = digits.chars().filter(char::is_ascii_digit).collect();
        let groups = digits.chunks(4).map(|group| group.iter().collect()).collect();
        Self { label: label.into(), groups, spoken: None }
    }

    /// With a form of common words.
    #[must_use]
    pub fn spoken(mut self, label: impl Into<String>, words: impl Into<String>) -> Self {
        self.spoken = Some((label.into(), words.into()));
        self
    }
}

impl Render for CodeDisplay {
    fn render(&self) -> Markup {
        html! {
            div .comhar-code {
                p .comhar-code__label { (self.label) }
                p .comhar-code__digits {
                    @for (index, group) in self.groups.iter().enumerate() {
                        @if index > 0 { " " }
                        span .comhar-code__group { (group) }
                    }
                }
                @if let Some((label, words)) = &self.spoken {
                    p .comhar-code__label { (label) }
                    p .comhar-code__words { (words) }
                }
            }
        }
    }
}

/// What will be here, and the first step to it.
#[derive(Debug, Clone, Default)]
pub struct EmptyState {
    /// What will be here.
    pub line: Content,
    /// The first step: its words and where it leads.
    pub step: Option<(String, String)>,
}

impl EmptyState {
    /// An empty place.
    pub fn new(line: impl Into<Content>) -> Self {
        Self { line: line.into(), step: None }
    }

    /// With a first step.
    #[must_use]
    pub fn step(mut self, words: impl Into<String>, href: impl Into<String>) -> Self {
        self.step = Some((words.into(), href.into()));
        self
    }
}

impl Render for EmptyState {
    fn render(&self) -> Markup {
        html! {
            div .comhar-empty {
                p { (self.line) }
                @if let Some((words, href)) = &self.step { p { a .govuk-link href=(href) { (words) } } }
            }
        }
    }
}

/// What happens next, as numbered steps: what it is, and when or how.
pub fn steps(steps: &[(String, String)]) -> Markup {
    html! {
        ol .comhar-steps {
            @for (title, line) in steps {
                li .comhar-steps__step { strong { (title) } @if !line.is_empty() { p { (line) } } }
            }
        }
    }
}

/// Samples for the gallery.
pub fn examples() -> Vec<Example> {
    let front = [
        BigDoor::new(Icon::Speak, "Share something", "An experience, an idea, a concern or a thank you.", "#share"),
        BigDoor::new(Icon::Support, "Find support", "Services near you, and people to talk to.", "#support"),
        BigDoor::new(Icon::Learn, "Learn", "Courses made by people who have been there.", "#learn"),
        BigDoor::new(Icon::Plan, "My plan", "What keeps you well, in your own words.", "#plan"),
    ];
    let said = [
        Message::new(
            Voice::Person,
            "You",
            "Monday 2 March 2026",
            "The waiting room is loud. I left before my turn came.",
        ),
        Message::new(Voice::House, "Comhar", "Tuesday 3 March 2026", "A moderator published this without your name."),
        Message::new(
            Voice::Service,
            "Community team, Sligo",
            "Thursday 5 March 2026",
            "Thank you for telling us. From Monday there is a quiet room beside the door. You can wait there.",
        ),
    ];
    let waiting = [
        QueueItem {
            tag: Some(Tag::new("Read now").urgent()),
            due: "Today".to_owned(),
            presses: true,
            facts: vec!["Concern".to_owned(), "Day hospital, Letterkenny".to_owned()],
            beginning: "I was sent home without anybody asking whether I was safe there.".to_owned(),
            ..QueueItem::new("About going home", "#one")
        },
        QueueItem {
            tag: Some(Tag::new("Waiting for an answer").waiting()),
            due: "2 days left".to_owned(),
            facts: vec!["Idea".to_owned(), "Community team, Sligo".to_owned()],
            beginning: "A quiet room beside the door would help many of us.".to_owned(),
            ..QueueItem::new("About the waiting room", "#two")
        },
    ];
    let next = [
        ("A moderator reads it".to_owned(), "Within two working days.".to_owned()),
        ("The service answers".to_owned(), "You can read the answer with your code.".to_owned()),
        ("You say whether it helped".to_owned(), String::new()),
    ];
    vec![
        Example::new("big doors", doors(&front)),
        Example::new(
            "a sheet",
            Sheet::new("What changed lately", html! { p { "A quiet room in Sligo, because somebody asked." } }),
        ),
        Example::new("a thread", thread(&said)),
        Example::new("a queue", queue(&waiting)),
        Example::new(
            "a code",
            CodeDisplay::new("Your code", "4820193756618027")
                .spoken("Or in words", "river lamp seven field, apple north candle boat"),
        ),
        Example::new(
            "nothing here yet",
            EmptyState::new("Answers to what you shared will be here.").step("Share something", "#share"),
        ),
        Example::new("what happens next", steps(&next)),
    ]
}
