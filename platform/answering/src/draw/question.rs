//! One question: what is around every sort of field.

use super::Drawing;
use crate::{names, sheet::Sheet};
use maud::{Markup, html};
use questionnaires::{Item, Kind, Media};
use web::{
    Content,
    components::{Details, Hint, Icon, InsetText, Label, Legend},
};

/// Which picture of the house an item or a choice asks for: `symbol:sun`.
pub(crate) fn symbol(media: &Media) -> Option<Icon> {
    let name = media.source.strip_prefix("symbol:")?.replace('-', "_");
    Icon::ALL.iter().copied().find(|icon| format!("{icon:?}").eq_ignore_ascii_case(&name))
}

impl Sheet<'_> {
    pub(super) fn question(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let name = names::field(&item.id, path);
        let drawn = match item.kind {
            _ if item.read_only => self.only_shown(item, path, drawing),
            Kind::Note => self.note(item),
            Kind::YesNo
            | Kind::Agree
            | Kind::One
            | Kind::OneOrOther
            | Kind::Several
            | Kind::SeveralOrOther
            | Kind::Picture => self.choosing(item, path, drawing),
            Kind::Scale | Kind::Rating | Kind::Recommend => self.scale(item, path, drawing),
            Kind::Ranking => self.ranking(item, path, drawing),
            Kind::Lookup | Kind::Area | Kind::Service if !item.is_area_in_words() => self.lookup(item, path, drawing),
            Kind::Date | Kind::Month | Kind::At => self.day(item, &name, drawing),
            Kind::Point => self.point(item, &name, drawing),
            Kind::Goal => self.goal(item, &name, drawing),
            _ => self.typing(item, path, drawing),
        };
        html! { div .comhar-question { (self.guided(item)) (drawn) } }
    }

    /// For whoever asks aloud or keys paper; on no page of the person.
    fn guided(&self, item: &Item) -> Markup {
        html! {
            @if self.who.is_staff() && !item.guidance.is_empty() {
                (InsetText::new(html! {
                    p .comhar-kicker { (self.word("answering-guidance")) }
                    p .govuk-body { (self.said(&item.guidance)) }
                }))
            }
        }
    }

    /// Words to read.
    fn note(&self, item: &Item) -> Markup {
        html! {
            div .comhar-note {
                p .govuk-body { (self.asked(item)) }
                @if !item.hint.is_empty() { p .govuk-hint { (self.said(&item.hint)) } }
                (self.helped(item))
            }
        }
    }

    /// An answer that is shown and not to be changed.
    fn only_shown(&self, item: &Item, path: &[u32], drawing: &Drawing<'_>) -> Markup {
        let said = self.written(item, drawing.settled.values(&item.id, path));
        html! {
            dl .govuk-summary-list {
                div .govuk-summary-list__row {
                    dt .govuk-summary-list__key { (self.asked(item)) }
                    dd .govuk-summary-list__value { @for words in &said { (web::text::paragraphs(words)) } }
                }
            }
        }
    }

    pub(super) fn legend(&self, item: &Item) -> Legend {
        Legend::new(html! { (self.asked(item)) (self.pictured(item)) }).large()
    }

    pub(super) fn label(&self, item: &Item) -> Label {
        Label::new(html! { (self.asked(item)) (self.pictured(item)) }).large()
    }

    /// The pictures of the house beside a question, with what they show for those who cannot see them.
    fn pictured(&self, item: &Item) -> Markup {
        html! {
            @for (icon, media) in item.media.iter().filter_map(|media| Some((symbol(media)?, media))) {
                " " (icon)
                @if !media.words.is_empty() { span .govuk-visually-hidden { " (" (self.said(&media.words)) ")" } }
            }
        }
    }

    /// The line of help, that an answer is needed, and `more`; nothing when there is nothing to say.
    pub(super) fn hint(&self, item: &Item, drawing: &Drawing<'_>, more: impl Into<Content>) -> Option<Hint> {
        let more = more.into();
        let needed = drawing.marks_needed && item.required;
        if item.hint.is_empty() && !needed && more.is_empty() {
            return None;
        }
        let lines = html! {
            @if needed { strong .comhar-needed { (self.word("answering-needed")) } }
            @if !item.hint.is_empty() { span .comhar-line { (self.said(&item.hint)) } }
            @if !more.is_empty() { span .comhar-line { (more) } }
        };
        Some(Hint::new(lines))
    }

    /// Longer help that opens when wanted, and the words of pictures and sounds that came with an import: those are not fetched.
    pub(super) fn helped(&self, item: &Item) -> Markup {
        let shown =
            |media: &Media| symbol(media).is_some() || (self.pictures.is_some() && media.own_picture().is_some());
        let heard = item.media.iter().filter(|media| !shown(media) && !media.words.is_empty());
        html! {
            (self.own_pictures(item))
            @for media in heard { p .govuk-hint { (self.said(&media.words)) } }
            @if !item.help.is_empty() {
                (Details::new(self.word("answering-help"), html! { p .govuk-body { (self.said(&item.help)) } }))
            }
        }
    }
}
