//! Expressions of SurveyJS, said in the notation of XLSForm.

use std::collections::BTreeMap;

/// The same in XPath; nothing when something in it cannot be said. `ids`: the ids of the questions by their names.
pub(super) fn translate(text: &str, ids: &BTreeMap<String, String>) -> Option<String> {
    let parts = parts(text)?;
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let lower = part.to_lowercase();
        match lower.as_str() {
            "contains" | "contain" | "notcontains" | "notcontain" => {
                let question = out.pop().filter(|question| question.starts_with("${"))?;
                at += 1;
                let value = parts.get(at).filter(|value| value.starts_with('\''))?;
                let selected = format!("selected({question}, {value})");
                out.push(if lower.starts_with("not") { format!("not({selected})") } else { selected });
            }
            _ => out.push(word(part, &lower, parts.get(at + 1).map(String::as_str), ids)?),
        }
        at += 1;
    }
    (!out.is_empty())
        .then(|| out.join(" ").replace(" ( ", "(").replace("( ", "(").replace(" )", ")").replace(" , ", ", "))
}

fn word(part: &str, lower: &str, next: Option<&str>, ids: &BTreeMap<String, String>) -> Option<String> {
    if let Some(name) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        let name = name.trim();
        let name = ["panel.", "row.", "item."].iter().find_map(|before| name.strip_prefix(before)).unwrap_or(name);
        return ids.get(name).map(|id| format!("${{{id}}}"));
    }
    if part.starts_with('\'') || part.starts_with('"') || part.parse::<f64>().is_ok() {
        return Some(part.to_owned());
    }
    let calls = next == Some("(");
    let said = match lower {
        "=" | "==" | "equal" => "=",
        "<>" | "!=" | "notequal" => "!=",
        "empty" => "= ''",
        "notempty" => "!= ''",
        "and" | "&&" => "and",
        "or" | "||" => "or",
        ">" | "greater" => ">",
        "<" | "less" => "<",
        ">=" | "greaterorequal" => ">=",
        "<=" | "lessorequal" => "<=",
        "+" | "-" | "*" | "(" | ")" | "," => lower,
        "/" => "div",
        "%" => "mod",
        "true" => "true()",
        "false" => "false()",
        "iif" if calls => "if",
        "today" | "round" | "sum" | "min" | "max" if calls => lower,
        "not" | "!" if calls => "not",
        _ => return None,
    };
    Some(said.to_owned())
}

/// The words, names, texts, numbers and signs of an expression.
fn parts(text: &str) -> Option<Vec<String>> {
    let letters: Vec<char> = text.chars().collect();
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(first) = letters.get(at).copied() {
        let rest = letters.get(at..).unwrap_or_default();
        let length = match first {
            c if c.is_whitespace() => {
                at += 1;
                continue;
            }
            '{' => rest.iter().position(|c| *c == '}')? + 1,
            '\'' | '"' => rest.iter().skip(1).position(|c| *c == first)? + 2,
            c if c.is_alphanumeric() || c == '_' => {
                rest.iter().position(|c| !(c.is_alphanumeric() || matches!(c, '_' | '.'))).unwrap_or(rest.len())
            }
            '=' | '<' | '>' | '!' | '&' | '|' => {
                let pair: String = rest.iter().take(2).collect();
                if ["==", "<>", "!=", ">=", "<=", "&&", "||"].contains(&pair.as_str()) { 2 } else { 1 }
            }
            '+' | '-' | '*' | '/' | '%' | '(' | ')' | ',' => 1,
            _ => return None,
        };
        let part: String = rest.iter().take(length).collect();
        parts.push(if first == '"' && !part.contains('\'') { part.replace('"', "'") } else { part });
        at += length;
    }
    Some(parts)
}
