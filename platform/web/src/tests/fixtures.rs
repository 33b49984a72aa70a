//! Every component gives the markup that govuk-frontend's own fixtures ask for.

use maud::PreEscaped;
use scraper::{Html, Node};
use serde_json::Value;

use super::{fixtures_fields as fields, fixtures_pieces as pieces, unsupported_fixtures::UNSUPPORTED};
use crate::{Attributes, Content};

/// The options of a fixture, read as nunjucks reads them: what is missing, null, false or empty does not hold.
#[derive(Clone, Copy)]
pub(super) struct Options<'a>(pub(super) &'a Value);

impl<'a> Options<'a> {
    pub(super) fn get(self, key: &str) -> Option<&'a Value> {
        self.0.get(key).filter(|value| !matches!(value, Value::Null))
    }

    fn truthy(self, key: &str) -> Option<&'a Value> {
        self.get(key).filter(|value| match value {
            Value::Bool(yes) => *yes,
            Value::String(text) => !text.is_empty(),
            _ => true,
        })
    }

    pub(super) fn text(self, key: &str) -> String {
        self.truthy(key).map(plain).unwrap_or_default()
    }

    pub(super) fn number<T: std::str::FromStr>(self, key: &str) -> Option<T> {
        self.text(key).parse().ok()
    }

    pub(super) fn flag(self, key: &str) -> bool {
        self.truthy(key).is_some()
    }

    pub(super) fn maybe(self, key: &str) -> Option<bool> {
        self.get(key).and_then(Value::as_bool)
    }

    pub(super) fn child(self, key: &str) -> Option<Options<'a>> {
        self.truthy(key).filter(|value| value.is_object() || value.is_boolean()).map(Options)
    }

    pub(super) fn list(self, key: &str) -> Vec<Options<'a>> {
        let items = self.get(key).and_then(Value::as_array);
        items.into_iter().flatten().filter(|item| item.is_object()).map(Options).collect()
    }

    /// `html`, or else `text`.
    pub(super) fn content(self) -> Content {
        self.content_of("html", "text")
    }

    pub(super) fn content_of(self, html: &str, text: &str) -> Content {
        match self.text(html) {
            raw if raw.is_empty() => self.text(text).into(),
            raw => PreEscaped(raw).into(),
        }
    }

    pub(super) fn child_content(self, key: &str) -> Content {
        self.child(key).map(Options::content).unwrap_or_default()
    }

    pub(super) fn attributes(self) -> Attributes {
        let all = self.get("attributes").and_then(Value::as_object);
        all.into_iter().flatten().fold(Attributes::none(), |attributes, (name, value)| match value {
            Value::Object(options) => match options.get("value") {
                Some(Value::Bool(true)) => attributes.flag(name),
                Some(Value::Null | Value::Bool(false)) | None => attributes,
                Some(value) => attributes.with(name, plain(value)),
            },
            value => attributes.with(name, plain(value)),
        })
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A tree as one text: attributes sorted, white space folded.
fn normal(html: &str) -> String {
    let tree = Html::parse_fragment(html);
    let mut lines = String::new();
    for child in tree.tree.root().children() {
        write(child, 0, &mut lines);
    }
    lines
}

fn write(node: ego_tree::NodeRef<'_, Node>, depth: usize, lines: &mut String) {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match node.value() {
        Node::Text(text) if !fold(text).is_empty() => {
            lines.push_str(&format!("{}\"{}\"\n", " ".repeat(depth), fold(text)));
        }
        Node::Element(element) => {
            let mut attributes: Vec<String> =
                element.attrs().map(|(name, value)| format!("{name}={:?}", fold(value))).collect();
            attributes.sort();
            lines.push_str(&format!("{}<{} {}>\n", " ".repeat(depth), element.name(), attributes.join(" ")));
            for child in node.children() {
                write(child, depth + 1, lines);
            }
        }
        _ => {}
    }
}

pub(super) fn check(component: &str, render: fn(Options<'_>) -> maud::Markup) {
    let path = format!(
        "{}/../../node_modules/govuk-frontend/dist/govuk/components/{component}/fixtures.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text =
        std::fs::read_to_string(&path).expect("run `cargo xtask assets` first: the fixtures are in node_modules");
    let file: Value = serde_json::from_str(&text).unwrap();
    let fixtures = file["fixtures"].as_array().unwrap();
    assert!(!fixtures.is_empty());
    let mut wrong = Vec::new();
    for fixture in fixtures {
        let name = fixture["name"].as_str().unwrap();
        let listed = UNSUPPORTED.iter().any(|(of, what, _)| *of == component && *what == name);
        let expected = normal(fixture["html"].as_str().unwrap());
        let given = normal(&render(Options(&fixture["options"])).into_string());
        match (expected == given, listed) {
            (true, true) => wrong.push(format!("{name}: is listed as unsupported, but works: take it off the list")),
            (false, false) => wrong
                .push(format!("{name}\noptions {}\n--- expected\n{expected}\n--- given\n{given}", fixture["options"])),
            _ => {}
        }
    }
    for (_, name, _) in UNSUPPORTED.iter().filter(|(of, _, _)| *of == component) {
        if !fixtures.iter().any(|fixture| fixture["name"] == *name) {
            wrong.push(format!("{name}: is listed as unsupported, but there is no such fixture"));
        }
    }
    assert!(wrong.is_empty(), "{component}: {} of {} differ\n{}", wrong.len(), fixtures.len(), wrong.join("\n\n"));
}

macro_rules! components {
    ($($test:ident: $component:literal => $render:expr;)*) => {
        $(#[test] fn $test() { check($component, $render); })*
    };
}

components! {
    back_link_gives_the_markup_of_its_fixtures: "back-link" => pieces::back_link;
    breadcrumbs_give_the_markup_of_their_fixtures: "breadcrumbs" => pieces::breadcrumbs;
    button_gives_the_markup_of_its_fixtures: "button" => pieces::button;
    character_count_gives_the_markup_of_its_fixtures: "character-count" => fields::character_count;
    checkboxes_give_the_markup_of_their_fixtures: "checkboxes" => fields::checkboxes;
    date_input_gives_the_markup_of_its_fixtures: "date-input" => fields::date_input;
    details_give_the_markup_of_their_fixtures: "details" => pieces::details;
    error_message_gives_the_markup_of_its_fixtures: "error-message" => fields::error_message;
    error_summary_gives_the_markup_of_its_fixtures: "error-summary" => pieces::error_summary;
    exit_this_page_gives_the_markup_of_its_fixtures: "exit-this-page" => pieces::exit_this_page;
    fieldset_gives_the_markup_of_its_fixtures: "fieldset" => fields::fieldset;
    hint_gives_the_markup_of_its_fixtures: "hint" => fields::hint;
    input_gives_the_markup_of_its_fixtures: "input" => fields::input;
    inset_text_gives_the_markup_of_its_fixtures: "inset-text" => pieces::inset_text;
    label_gives_the_markup_of_its_fixtures: "label" => fields::label;
    language_navigation_gives_the_markup_of_its_fixtures: "language-navigation" => pieces::language_navigation;
    notification_banner_gives_the_markup_of_its_fixtures: "notification-banner" => pieces::notification_banner;
    pagination_gives_the_markup_of_its_fixtures: "pagination" => pieces::pagination;
    panel_gives_the_markup_of_its_fixtures: "panel" => pieces::panel;
    password_input_gives_the_markup_of_its_fixtures: "password-input" => fields::password_input;
    radios_give_the_markup_of_their_fixtures: "radios" => fields::radios;
    select_gives_the_markup_of_its_fixtures: "select" => fields::select;
    service_navigation_gives_the_markup_of_its_fixtures: "service-navigation" => pieces::service_navigation;
    skip_link_gives_the_markup_of_its_fixtures: "skip-link" => pieces::skip_link;
    summary_list_gives_the_markup_of_its_fixtures: "summary-list" => pieces::summary_list;
    table_gives_the_markup_of_its_fixtures: "table" => pieces::table;
    tag_gives_the_markup_of_its_fixtures: "tag" => pieces::tag;
    task_list_gives_the_markup_of_its_fixtures: "task-list" => pieces::task_list;
    textarea_gives_the_markup_of_its_fixtures: "textarea" => fields::textarea;
    warning_text_gives_the_markup_of_its_fixtures: "warning-text" => pieces::warning_text;
}

#[test]
fn every_unsupported_fixture_has_a_reason() {
    assert!(UNSUPPORTED.iter().all(|(_, _, reason)| reason.split(' ').count() > 3));
}
