//! Reads FHIRPath.

use super::{
    Parser,
    parser::{taller, unexpected},
};
use crate::{
    logic::{
        Unreadable,
        functions::{self, Function},
        token::Token,
        tree::{Operator, PatternUse, Sort, Tree, TypeUse},
    },
    model::{Notation, Value},
};
use jiff::civil::{Date, DateTime, Time};
use regex::{Regex, RegexBuilder};

/// A tree and its height.
pub(super) type Grown = (Tree, usize);

/// The most memory that one compiled pattern may take, in bytes.
const LARGEST_PATTERN: usize = 1 << 20;

pub(crate) fn whole(parser: &mut Parser<'_>) -> Result<Tree, Unreadable> {
    let (tree, _) = expression(parser, 0)?;
    parser.end()?;
    Ok(tree)
}

/// The operator here and how tightly it binds.
fn operator(parser: &mut Parser<'_>) -> Option<(Operator, u8)> {
    Some(match parser.peek()? {
        Token::Name(name) => match name.as_str() {
            "implies" => (Operator::Implies, 1),
            "or" => (Operator::Or, 2),
            "xor" => (Operator::Xor, 2),
            "and" => (Operator::And, 3),
            "in" => (Operator::In, 4),
            "contains" => (Operator::Contains, 4),
            "div" => (Operator::WholeOver, 10),
            "mod" => (Operator::Rest, 10),
            _ => return None,
        },
        Token::Sign(sign) => match *sign {
            "=" => (Operator::Equal, 5),
            "!=" => (Operator::Different, 5),
            "~" => (Operator::Like, 5),
            "!~" => (Operator::Unlike, 5),
            "<" => (Operator::Below, 6),
            ">" => (Operator::Above, 6),
            "<=" => (Operator::AtMost, 6),
            ">=" => (Operator::AtLeast, 6),
            "|" => (Operator::Union, 7),
            "+" => (Operator::Plus, 9),
            "-" => (Operator::Less, 9),
            "&" => (Operator::Join, 9),
            "*" => (Operator::Times, 10),
            "/" => (Operator::Over, 10),
            _ => return None,
        },
        _ => return None,
    })
}

const TYPE_BINDS: u8 = 8;
const SIGN_BINDS: u8 = 11;

fn expression(parser: &mut Parser<'_>, least: u8) -> Result<Grown, Unreadable> {
    let mut left = signed(parser)?;
    loop {
        let asks_type = match parser.peek() {
            Some(Token::Name(name)) if name == "is" => Some(TypeUse::Is),
            Some(Token::Name(name)) if name == "as" => Some(TypeUse::As),
            _ => None,
        };
        if let Some(asked) = asks_type.filter(|_| TYPE_BINDS > least) {
            parser.take()?;
            left = (Tree::Type(asked, Box::new(left.0), sort(parser)?), taller([left.1])?);
            continue;
        }
        let Some((operator, binds)) = operator(parser).filter(|(_, binds)| *binds > least) else { return Ok(left) };
        parser.take()?;
        let right = parser.inside(|parser| expression(parser, binds))?;
        left = (Tree::Pair(operator, Box::new(left.0), Box::new(right.0)), taller([left.1, right.1])?);
    }
}

fn signed(parser: &mut Parser<'_>) -> Result<Grown, Unreadable> {
    if parser.eats("-") {
        let (tree, height) = parser.inside(|parser| expression(parser, SIGN_BINDS))?;
        return Ok((Tree::Minus(Box::new(tree)), taller([height])?));
    }
    if parser.eats("+") {
        return parser.inside(|parser| expression(parser, SIGN_BINDS));
    }
    let first = primary(parser)?;
    steps(parser, first)
}

/// `.name`, `.name(…)` and `[…]`, as many as follow.
fn steps(parser: &mut Parser<'_>, mut left: Grown) -> Result<Grown, Unreadable> {
    loop {
        if parser.eats(".") {
            let name = parser.name()?;
            left = if parser.eats("(") {
                call(parser, &name, left)?
            } else {
                (Tree::Part(Box::new(left.0), name), taller([left.1])?)
            };
        } else if parser.eats("[") {
            let (number, height) = parser.inside(|parser| expression(parser, 0))?;
            parser.needs("]")?;
            left = (Tree::At(Box::new(left.0), Box::new(number)), taller([left.1, height])?);
        } else {
            return Ok(left);
        }
    }
}

fn primary(parser: &mut Parser<'_>) -> Result<Grown, Unreadable> {
    let tree = match parser.take()? {
        Token::Number(number) => number_or_amount(parser, &number)?,
        Token::Text(text) => Tree::Literal(Value::Text(text)),
        Token::Moment(text) => Tree::Literal(moment(&text).ok_or(Unreadable::Unexpected(format!("@{text}")))?),
        Token::Named(name) => named(parser, &name)?,
        Token::Sign("(") => {
            let grown = parser.inside(|parser| expression(parser, 0))?;
            parser.needs(")")?;
            return Ok(grown);
        }
        Token::Sign("{") => {
            parser.needs("}")?;
            Tree::Nothing
        }
        Token::Name(name) => return word(parser, name),
        other => return Err(unexpected(&other)),
    };
    Ok((tree, 1))
}

fn word(parser: &mut Parser<'_>, name: String) -> Result<Grown, Unreadable> {
    let tree = match name.as_str() {
        "true" => Tree::Literal(Value::Yes(true)),
        "false" => Tree::Literal(Value::Yes(false)),
        "$this" => Tree::Here,
        "$index" => Tree::Index,
        "$total" => Tree::Total,
        "QuestionnaireResponse" => Tree::Root,
        _ if parser.eats("(") => return call(parser, &name, (Tree::Here, 1)),
        _ => Tree::Part(Box::new(start(parser, &name)), name),
    };
    Ok((tree, 1))
}

/// Where a path that begins with a plain name starts: a question holds no items, so its `item` is that of the response.
fn start(parser: &Parser<'_>, name: &str) -> Tree {
    let index = parser.names.index;
    let is_group = parser.names.item.is_some_and(|at| index.place(at).kind.holds_items());
    if name == "item" && parser.each == 0 && !is_group { Tree::Root } else { Tree::Here }
}

fn named(parser: &Parser<'_>, name: &str) -> Result<Tree, Unreadable> {
    if let Some(number) = parser.names.named(name) {
        return Ok(Tree::Named(number));
    }
    if let Some(&at) = parser.names.calculated.get(name) {
        let answer = Tree::Part(Box::new(Tree::Item(at)), "answer".to_owned());
        return Ok(Tree::Part(Box::new(answer), "value".to_owned()));
    }
    let text = |text: &str| Ok(Tree::Literal(Value::Text(text.to_owned())));
    match name {
        "resource" | "rootResource" => Ok(Tree::Root),
        "context" => Ok(Tree::Context),
        "ucum" => text("http://unitsofmeasure.org"),
        "loinc" => text("http://loinc.org"),
        "sct" => text("http://snomed.info/sct"),
        "questionnaire" | "qitem" | "patient" | "user" | "encounter" => Err(Unreadable::NotOffered(format!("%{name}"))),
        _ => Err(Unreadable::NoSuchName(name.to_owned())),
    }
}

fn number_or_amount(parser: &mut Parser<'_>, number: &str) -> Result<Tree, Unreadable> {
    let value = plain_number(number).ok_or(Unreadable::Unexpected(number.to_owned()))?;
    let unit = match parser.peek() {
        Some(Token::Text(unit)) => unit.clone(),
        Some(Token::Name(name)) if is_calendar_unit(name) => name.trim_end_matches('s').to_owned(),
        _ => return Ok(Tree::Literal(value)),
    };
    parser.take()?;
    let number = value.as_number().unwrap_or_default();
    Ok(Tree::Literal(Value::Amount { number, unit }))
}

fn is_calendar_unit(name: &str) -> bool {
    matches!(
        name.strip_suffix('s').unwrap_or(name),
        "year" | "month" | "week" | "day" | "hour" | "minute" | "second" | "millisecond"
    )
}

pub(super) fn plain_number(text: &str) -> Option<Value> {
    match text.parse::<i64>() {
        Ok(whole) => Some(Value::Whole(whole)),
        Err(_) => text.parse::<f64>().ok().and_then(Value::number),
    }
}

/// A day, a time or both. A year or a month stands for its first day.
fn moment(text: &str) -> Option<Value> {
    if let Some(time) = text.strip_prefix('T') {
        let padded = if time.len() == 2 { format!("{time}:00") } else { time.to_owned() };
        return padded.parse::<Time>().ok().map(Value::Time);
    }
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let day = match day.len() {
        4 => format!("{day}-01-01"),
        7 => format!("{day}-01"),
        _ => day.to_owned(),
    };
    if time.is_empty() {
        return day.parse::<Date>().ok().map(Value::Date);
    }
    let clock = time.split(['Z', '+', '-']).next().unwrap_or(time);
    let padded = if clock.len() == 2 { format!("{clock}:00") } else { clock.to_owned() };
    format!("{day}T{padded}").parse::<DateTime>().ok().map(Value::At)
}

fn sort(parser: &mut Parser<'_>) -> Result<Sort, Unreadable> {
    let mut name = parser.name()?;
    if parser.eats(".") {
        name = parser.name()?;
    }
    Sort::parse(&name).ok_or(Unreadable::Unexpected(name))
}

fn call(parser: &mut Parser<'_>, name: &str, on: Grown) -> Result<Grown, Unreadable> {
    let asked = match name {
        "is" => Some(TypeUse::Is),
        "as" | "ofType" => Some(TypeUse::As),
        _ => None,
    };
    if let Some(asked) = asked {
        let sort = sort(parser)?;
        parser.needs(")")?;
        return Ok((Tree::Type(asked, Box::new(on.0), sort), taller([on.1])?));
    }
    let each = matches!(name, "where" | "select" | "all" | "exists" | "any" | "aggregate");
    parser.each += usize::from(each);
    let values = parser.list(|parser| expression(parser, 0))?;
    parser.each -= usize::from(each);
    let height = taller(values.iter().map(|value| value.1).chain([on.1]))?;
    let values: Vec<Tree> = values.into_iter().map(|value| value.0).collect();
    let tree = match name {
        "matches" | "matchesFull" | "replaceMatches" => with_pattern(name, on.0, values)?,
        _ => {
            let function = functions::find(name, values.len(), Notation::FhirPath)?;
            narrowed(parser, function, on.0, values)
        }
    };
    Ok((tree, height))
}

/// `item.where(linkId = '…')` is so frequent that it is found by number.
fn narrowed(parser: &mut Parser<'_>, function: Function, on: Tree, mut values: Vec<Tree>) -> Tree {
    let link = |value: &Tree| match value {
        Tree::Pair(Operator::Equal, left, right) => match (&**left, &**right) {
            (Tree::Part(here, name), Tree::Literal(Value::Text(id)))
            | (Tree::Literal(Value::Text(id)), Tree::Part(here, name))
                if name == "linkId" && matches!(&**here, Tree::Here) =>
            {
                Some(id.clone())
            }
            _ => None,
        },
        _ => None,
    };
    let deep = matches!(&on, Tree::Call(Function::Descendants, _));
    let shallow = matches!(&on, Tree::Part(_, name) if name == "item");
    if let Some(id) = values.first().filter(|_| function == Function::Where && (deep || shallow)).and_then(link) {
        let Some(at) = parser.item(&id) else { return Tree::Nothing };
        return match on {
            Tree::Part(base, _) => Tree::Child(base, at),
            Tree::Call(_, mut base) => base.pop().map_or(Tree::Nothing, |base| Tree::Within(Box::new(base), at)),
            _ => Tree::Nothing,
        };
    }
    values.insert(0, on);
    Tree::Call(function, values)
}

fn with_pattern(name: &str, on: Tree, values: Vec<Tree>) -> Result<Tree, Unreadable> {
    let mut values = values.into_iter();
    let (first, second, third) = (values.next(), values.next(), values.next());
    let replaces = name == "replaceMatches";
    if third.is_some() || second.is_some() != replaces {
        return Err(Unreadable::WrongCount(name.to_owned()));
    }
    let used = if replaces { PatternUse::Replace } else { PatternUse::Matches };
    let pattern = pattern(first.as_ref(), name == "matchesFull")?;
    Ok(Tree::Pattern(used, Box::new(on), Box::new(pattern), second.map(Box::new)))
}

/// A pattern that is matched in time that grows with the text only. It must be written out, so that it is judged once.
pub(super) fn pattern(tree: Option<&Tree>, full: bool) -> Result<Regex, Unreadable> {
    let Some(Tree::Literal(Value::Text(text))) = tree else { return Err(Unreadable::Pattern("…".to_owned())) };
    let anchored = if full { format!("^(?:{text})$") } else { text.clone() };
    RegexBuilder::new(&anchored)
        .size_limit(LARGEST_PATTERN)
        .dfa_size_limit(LARGEST_PATTERN)
        .dot_matches_new_line(true)
        .build()
        .map_err(|_| Unreadable::Pattern(text.chars().take(60).collect()))
}
