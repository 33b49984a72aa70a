//! What people type, made safe to keep and to show. Nothing that can be read is taken away.

use super::{
    BETTER_LONG, DRAFT_LONG, MAIL_WRONG, NAME_EMPTY, NAME_LONG, OUTCOME_INCOMPLETE, TEXT_EMPTY, TEXT_LONG, WELL_LONG,
    WORDS_EMPTY, WORDS_LONG,
};
use crate::model::{DraftForm, Identity, Mode, OutcomeSaid, TypedWords, Words};
use kernel::Refusal;

/// The most letters of one field.
pub const LONGEST_TEXT: usize = 20_000;
/// The most letters of a name.
pub const LONGEST_NAME: usize = 100;
/// The most bytes of a draft, all fields together.
const LONGEST_DRAFT: usize = 400_000;
const LONGEST_MAIL: usize = 254;

/// The words of a form: cleaned, not empty, not too long.
pub fn words_from_form(typed: &TypedWords<'_>) -> Result<Words, Refusal> {
    let (mut felt, mut tiles) = (typed.felt.to_vec(), typed.tiles.to_vec());
    felt.sort_unstable();
    felt.dedup();
    tiles.sort_unstable();
    tiles.dedup();
    let words = Words {
        text: fits(typed.text, TEXT_LONG)?,
        well: fits(typed.well, WELL_LONG)?,
        better: fits(typed.better, BETTER_LONG)?,
        felt,
        tiles,
    };
    // A picture says something, too, for those who do not write.
    let says_nothing =
        words.text.is_empty() && words.well.is_empty() && words.better.is_empty() && words.tiles.is_empty();
    if says_nothing { Err(TEXT_EMPTY) } else { Ok(words) }
}

/// The words of an answer, a reason or a message back.
pub fn text_from_form(typed: &str) -> Result<String, Refusal> {
    let text = fits(typed, WORDS_LONG)?;
    if text.is_empty() { Err(WORDS_EMPTY) } else { Ok(text) }
}

/// One line: a name, a part.
pub fn line_from_form(typed: &str) -> Result<String, Refusal> {
    let line = clean(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > LONGEST_NAME { Err(NAME_LONG) } else { Ok(line) }
}

/// Who somebody says they are, from the fields of the form. What the chosen mode has no place for is dropped, not kept.
pub fn identity_from_form(mode: Mode, name: &str, mail: &str) -> Result<Identity, Refusal> {
    let named = || match line_from_form(name)? {
        name if name.is_empty() => Err(NAME_EMPTY),
        name => Ok(name),
    };
    Ok(match mode {
        Mode::Named => Identity::Named { name: named()?, mail: mail_from_form(mail)? },
        Mode::ScreenName => Identity::ScreenName { name: named()?, mail: mail_from_form(mail)? },
        Mode::Contactable => Identity::Contactable { contact: contact_from_form(mail)? },
        Mode::CodeOnly => Identity::CodeOnly,
        Mode::NoTrace => Identity::NoTrace,
    })
}

/// A mail address or a phone number.
fn contact_from_form(typed: &str) -> Result<String, Refusal> {
    let typed_line = clean(typed);
    let number = typed_line.trim();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_number = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | ' ' | '-' | '/' | '.'));
    if is_number && (6..=20).contains(&digits) {
        return Ok(number.to_owned());
    }
    mail_from_form(typed)?.ok_or(MAIL_WRONG)
}

/// A mail address; nothing when the field was left empty.
fn mail_from_form(typed: &str) -> Result<Option<String>, Refusal> {
    let mail = clean(typed).trim().to_owned();
    if mail.is_empty() {
        return Ok(None);
    }
    let shaped = mail.split_once('@').is_some_and(|(who, host)| {
        !who.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
    });
    let plain =
        mail.len() <= LONGEST_MAIL && !mail.chars().any(|c| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';'));
    if shaped && plain { Ok(Some(mail)) } else { Err(MAIL_WRONG) }
}

/// An outcome with its texts cleaned.
pub fn said_from_form(said: OutcomeSaid) -> Result<OutcomeSaid, Refusal> {
    let text = |typed: String| fits(&typed, OUTCOME_INCOMPLETE);
    Ok(match said {
        OutcomeSaid::DoneClaimed => OutcomeSaid::DoneClaimed,
        OutcomeSaid::Planned { by } => OutcomeSaid::Planned { by },
        OutcomeSaid::AlreadySo { where_to_find } => OutcomeSaid::AlreadySo { where_to_find: text(where_to_find)? },
        OutcomeSaid::Cannot { reason, decided_by, challenge } => {
            OutcomeSaid::Cannot { reason: text(reason)?, decided_by: text(decided_by)?, challenge: text(challenge)? }
        }
        OutcomeSaid::NotOurs { handed_to, accepted_by } => {
            OutcomeSaid::NotOurs { handed_to: text(handed_to)?, accepted_by: text(accepted_by)? }
        }
    })
}

/// A draft is kept exactly as typed, unless it is larger than any form can be.
pub fn draft_fits(form: &DraftForm) -> Result<(), Refusal> {
    let size: usize = form.fields.iter().map(|(name, value)| name.len() + value.len()).sum();
    if size > LONGEST_DRAFT || form.fields.len() > 100 { Err(DRAFT_LONG) } else { Ok(()) }
}

fn fits(typed: &str, long: Refusal) -> Result<String, Refusal> {
    let text = clean(typed);
    let length = text.chars().count();
    if length > LONGEST_TEXT {
        return Err(long.with("limit", LONGEST_TEXT.to_string()).with("length", length.to_string()));
    }
    // Nothing but invisible marks is nothing at all.
    Ok(if text.chars().any(is_visible) { text } else { String::new() })
}

fn is_visible(c: char) -> bool {
    !(c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{AD}'))
}

/// One kind of line end, at most one empty line in a row, no invisible control characters, and every turn of the reading direction
/// closed on the line where it was opened, so that it cannot turn the words of others.
fn clean(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n");
    let mut lines: Vec<String> = Vec::new();
    let mut empty_before = true;
    for line in typed.split(['\n', '\r', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let line = clean_line(line);
        if line.is_empty() && empty_before {
            continue;
        }
        empty_before = line.is_empty();
        lines.push(line);
    }
    lines.join("\n").trim().to_owned()
}

fn clean_line(line: &str) -> String {
    let mut kept: String = line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| is_readable(*c)).collect();
    kept.truncate(kept.trim_end().len());
    let open = open_turns(&kept);
    kept.extend(open.into_iter().rev());
    kept
}

/// Controls, noncharacters, marks of other formats: nothing that a person typed on purpose.
fn is_readable(c: char) -> bool {
    let noncharacter = u32::from(c) & 0xFFFE == 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}');
    !(c.is_control() || noncharacter || matches!(c, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{206A}'..='\u{206F}'))
}

/// What closes the embeddings, overrides and isolates that a line leaves open, the innermost last.
fn open_turns(line: &str) -> Vec<char> {
    const END_OF_EMBEDDING: char = '\u{202C}';
    const END_OF_ISOLATE: char = '\u{2069}';
    let mut open = Vec::new();
    for c in line.chars() {
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push(END_OF_EMBEDDING),
            '\u{2066}'..='\u{2068}' => open.push(END_OF_ISOLATE),
            // An end closes only what lies open within the same isolate.
            END_OF_EMBEDDING if open.last() == Some(&END_OF_EMBEDDING) => drop(open.pop()),
            END_OF_ISOLATE if open.contains(&END_OF_ISOLATE) => {
                while open.pop().is_some_and(|end| end != END_OF_ISOLATE) {}
            }
            _ => {}
        }
    }
    open
}
