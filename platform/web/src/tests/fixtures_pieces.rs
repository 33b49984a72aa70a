//! The options of fixtures as our own types: pieces of pages.

use maud::{Markup, Render};

use super::{fixtures::Options, fixtures_fields::hint_of};
use crate::components::{
    Action, Actions, BackLink, Breadcrumbs, Button, Card, Cell, Crumb, Details, ErrorSummary, ExitThisPage, InsetText,
    LanguageLink, LanguageNavigation, NavLink, NotificationBanner, PageNumber, Pagination, Panel, PanelAction, Row,
    ServiceNavigation, SkipLink, Status, Step, SummaryList, Table, Tag, Task, TaskList, Trouble, WarningText,
};

fn or(options: Options<'_>, key: &str, other: &str) -> String {
    Some(options.text(key)).filter(|text| !text.is_empty()).unwrap_or(other.to_owned())
}

pub(super) fn back_link(options: Options<'_>) -> Markup {
    BackLink {
        content: options.content().or("Back"),
        href: options.text("href"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn breadcrumbs(options: Options<'_>) -> Markup {
    let crumb =
        |item: Options<'_>| Crumb { content: item.content(), href: item.text("href"), attributes: item.attributes() };
    Breadcrumbs {
        crumbs: options.list("items").into_iter().map(crumb).collect(),
        label: or(options, "labelText", "Breadcrumb"),
        short_on_phones: options.flag("collapseOnMobile"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn button(options: Options<'_>) -> Markup {
    Button {
        content: options.content(),
        href: options.text("href"),
        kind: options.text("type"),
        name: options.text("name"),
        value: options.text("value"),
        disabled: options.flag("disabled"),
        once: options.maybe("preventDoubleClick"),
        start: options.flag("isStartButton"),
        id: options.text("id"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn details(options: Options<'_>) -> Markup {
    Details {
        summary: options.content_of("summaryHtml", "summaryText"),
        content: options.content(),
        open: options.flag("open"),
        id: options.text("id"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn error_summary(options: Options<'_>) -> Markup {
    let line =
        |item: Options<'_>| Trouble { content: item.content(), href: item.text("href"), attributes: item.attributes() };
    ErrorSummary {
        title: options.content_of("titleHtml", "titleText"),
        description: options.content_of("descriptionHtml", "descriptionText"),
        troubles: options.list("errorList").into_iter().map(line).collect(),
        keeps_focus: options.maybe("disableAutoFocus"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn exit_this_page(options: Options<'_>) -> Markup {
    let usual = maud::html! { span .govuk-visually-hidden { "Emergency" } " Exit this page" };
    ExitThisPage {
        content: options.content().or(usual),
        href: or(options, "redirectUrl", "https://www.bbc.co.uk/weather"),
        id: options.text("id"),
        leaving: options.text("activatedText"),
        too_slow: options.text("timedOutText"),
        two_more: options.text("pressTwoMoreTimesText"),
        one_more: options.text("pressOneMoreTimeText"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn inset_text(options: Options<'_>) -> Markup {
    InsetText {
        content: options.content(),
        id: options.text("id"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn language_navigation(options: Options<'_>) -> Markup {
    let item = |item: Options<'_>| LanguageLink {
        content: item.content(),
        href: item.text("href"),
        lang: item.text("lang"),
        hreflang: item.text("hrefLang"),
        dir: item.text("dir"),
        current: item.flag("current"),
        spoken: item.text("languageDescriptionText"),
        classes: item.text("classes"),
        attributes: item.attributes(),
        ..LanguageLink::default()
    };
    LanguageNavigation {
        items: options.list("items").into_iter().map(item).collect(),
        label: or(options, "ariaLabel", "Language"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn notification_banner(options: Options<'_>) -> Markup {
    let success = options.text("type") == "success";
    NotificationBanner {
        title: options.content_of("titleHtml", "titleText").or(if success { "Success" } else { "Important" }),
        line: options.text("text").into(),
        content: options.content_of("html", "nothing"),
        success,
        role: options.text("role"),
        level: options.number("titleHeadingLevel"),
        title_id: options.text("titleId"),
        keeps_focus: options.maybe("disableAutoFocus"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn pagination(options: Options<'_>) -> Markup {
    let step = |key: &str, usual: &str| {
        let usual = maud::html! { (usual) span .govuk-visually-hidden { " page" } };
        options.child(key).map(|step| Step {
            href: step.text("href"),
            content: step.content().or(usual),
            label: step.text("labelText"),
            attributes: step.attributes(),
        })
    };
    let page = |item: Options<'_>| PageNumber {
        number: item.text("number"),
        href: item.text("href"),
        spoken: or(item, "visuallyHiddenText", &format!("Page {}", item.text("number"))),
        current: item.flag("current"),
        gap: item.flag("ellipsis"),
        attributes: item.attributes(),
    };
    Pagination {
        previous: step("previous", "Previous"),
        next: step("next", "Next"),
        pages: options.get("items").map(|_| options.list("items").into_iter().map(page).collect()),
        label: or(options, "landmarkLabel", "Pagination"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn panel(options: Options<'_>) -> Markup {
    let action = |item: Options<'_>| PanelAction {
        content: item.content(),
        href: item.text("href"),
        kind: item.text("type"),
        classes: item.text("classes"),
        attributes: item.attributes(),
    };
    let actions = options.child("actions").map(|actions| {
        (actions.list("items").into_iter().map(action).collect(), actions.text("classes"), actions.attributes())
    });
    Panel {
        title: options.content_of("titleHtml", "titleText"),
        content: options.content(),
        level: options.number("headingLevel"),
        classes: options.text("classes"),
        attributes: options.attributes(),
        actions,
    }
    .render()
}

pub(super) fn service_navigation(options: Options<'_>) -> Markup {
    let item = |item: Options<'_>| NavLink {
        content: item.content(),
        href: item.text("href"),
        current: item.flag("current"),
        active: item.flag("active"),
        attributes: item.attributes(),
    };
    let items: Vec<NavLink> = options.list("navigation").into_iter().map(item).collect();
    let collapses = options.maybe("collapseNavigationOnMobile").unwrap_or(items.len() > 1);
    let menu = or(options, "menuButtonText", "Menu");
    ServiceNavigation {
        name: options.text("serviceName"),
        name_href: options.text("serviceUrl"),
        label: or(options, "ariaLabel", "Service information"),
        list_label: or(options, "navigationLabel", &menu),
        list_id: options.text("navigationId"),
        last: crate::Content::default(),
        list_classes: options.text("navigationClasses"),
        menu_spoken: Some(options.text("menuButtonLabel")).filter(|label| *label != menu).unwrap_or_default(),
        menu: if collapses { menu } else { String::new() },
        classes: options.text("classes"),
        attributes: options.attributes(),
        items,
    }
    .render()
}

pub(super) fn skip_link(options: Options<'_>) -> Markup {
    SkipLink {
        content: options.content(),
        href: options.text("href"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

fn actions(options: Option<Options<'_>>) -> Actions {
    let Some(options) = options else { return Actions::default() };
    let action = |item: Options<'_>| Action {
        content: item.content(),
        href: item.text("href"),
        about: item.text("visuallyHiddenText"),
        classes: item.text("classes"),
        attributes: item.attributes(),
    };
    Actions {
        items: options.get("items").map(|_| options.list("items").into_iter().map(action).collect()),
        classes: options.text("classes"),
    }
}

pub(super) fn summary_list(options: Options<'_>) -> Markup {
    let cell = |row: Options<'_>, key: &str| {
        row.child(key).map(|cell| (cell.content(), cell.text("classes"))).unwrap_or_default()
    };
    let row = |row: Options<'_>| Row {
        key: cell(row, "key"),
        value: cell(row, "value"),
        actions: actions(row.child("actions")),
        classes: row.text("classes"),
    };
    let card = options.child("card").map(|card| {
        let title = card.child("title");
        Card {
            title: title.map(Options::content).unwrap_or_default(),
            title_classes: title.map(|title| title.text("classes")).unwrap_or_default(),
            level: title.and_then(|title| title.number("headingLevel")),
            actions: actions(card.child("actions")),
            classes: card.text("classes"),
            attributes: card.attributes(),
        }
    });
    SummaryList {
        rows: options.list("rows").into_iter().map(row).collect(),
        card,
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

fn cell(options: Options<'_>) -> Cell {
    Cell {
        content: options.content(),
        format: options.text("format"),
        colspan: options.number("colspan"),
        rowspan: options.number("rowspan"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
}

pub(super) fn table(options: Options<'_>) -> Markup {
    let rows = options.get("rows").and_then(serde_json::Value::as_array);
    let row =
        |row: &serde_json::Value| row.as_array().map(|cells| cells.iter().map(|one| cell(Options(one))).collect());
    Table {
        caption: options.text("caption"),
        caption_classes: options.text("captionClasses"),
        head: options.get("head").map(|_| options.list("head").into_iter().map(cell).collect()),
        rows: rows.into_iter().flatten().filter_map(row).collect(),
        first_names_row: options.flag("firstCellIsHeader"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

fn tag_of(options: Options<'_>) -> Tag {
    Tag { content: options.content(), classes: options.text("classes"), attributes: options.attributes() }
}

pub(super) fn tag(options: Options<'_>) -> Markup {
    tag_of(options).render()
}

pub(super) fn task_list(options: Options<'_>) -> Markup {
    let task = |item: Options<'_>| {
        let title = item.child("title");
        let status = item.child("status").map(|status| match status.child("tag") {
            Some(tag) => Status::Tag(tag_of(tag), status.text("classes")),
            None => Status::Words(status.content(), status.text("classes")),
        });
        Task {
            title: title.map(Options::content).unwrap_or_default(),
            title_classes: title.map(|title| title.text("classes")).unwrap_or_default(),
            href: item.text("href"),
            hint: item.child("hint").map(hint_of),
            status: status.unwrap_or_default(),
            classes: item.text("classes"),
        }
    };
    let items = options.get("items").and_then(serde_json::Value::as_array);
    TaskList {
        tasks: items.into_iter().flatten().map(|item| item.is_object().then(|| task(Options(item)))).collect(),
        id_prefix: options.text("idPrefix"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}

pub(super) fn warning_text(options: Options<'_>) -> Markup {
    WarningText {
        content: options.content(),
        spoken: or(options, "iconFallbackText", "Warning"),
        classes: options.text("classes"),
        attributes: options.attributes(),
    }
    .render()
}
