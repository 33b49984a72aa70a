//! Reads the XPath of XLSForm.

use super::{
    Parser,
    fhirpath::{Grown, pattern, plain_number},
    parser::{taller, unexpected},
};
use crate::{
    logic::{
        Unreadable,
        functions::{self, Function},
        token::Token,
        tree::{Operator, PatternUse, Tree},
    },
    model::{Notation, Value},
};

pub(crate) fn whole(parser: &mut Parser<'_>) -> Result<Tree, Unreadable> {
    let (tree, _) = expression(parser, 0)?;
    parser.end()?;
    Ok(tree)
}

fn operator(parser: &mut Parser<'_>) -> Option<(Operator, u8)> {
    Some(match parser.peek()? {
        Token::Name(name) => match name.as_str() {
            "or" => (Operator::Or, 1),
            "and" => (Operator::And, 2),
            "div" => (Operator::Over, 6),
            "mod" => (Operator::Rest, 6),
            _ => return None,
        },
        Token::Sign(sign) => match *sign {
            "=" => (Operator::Equal, 3),
            "!=" => (Operator::Different, 3),
            "<" => (Operator::Below, 4),
            ">" => (Operator::Above, 4),
            "<=" => (Operator::AtMost, 4),
            ">=" => (Operator::AtLeast, 4),
            "+" => (Operator::Plus, 5),
            "-" => (Operator::Less, 5),
            "*" => (Operator::Times, 6),
            "|" => (Operator::Union, 8),
            _ => return None,
        },
        _ => return None,
    })
}

const SIGN_BINDS: u8 = 7;

fn expression(parser: &mut Parser<'_>, least: u8) -> Result<Grown, Unreadable> {
    let mut left = signed(parser)?;
    while let Some((operator, binds)) = operator(parser).filter(|(_, binds)| *binds > least) {
        parser.take()?;
        let right = parser.inside(|parser| expression(parser, binds))?;
        left = (Tree::Pair(operator, Box::new(left.0), Box::new(right.0)), taller([left.1, right.1])?);
    }
    Ok(left)
}

fn signed(parser: &mut Parser<'_>) -> Result<Grown, Unreadable> {
    if parser.eats("-") {
        let (tree, height) = parser.inside(|parser| expression(parser, SIGN_BINDS))?;
        return Ok((Tree::Minus(Box::new(tree)), taller([height])?));
    }
    let first = primary(parser)?;
    steps(parser, first)
}

/// `/name`, `/..` and `[…]`, as many as follow.
fn steps(parser: &mut Parser<'_>, mut left: Grown) -> Result<Grown, Unreadable> {
    loop {
        if parser.eats("/") {
            left = (step(parser, left.0)?, taller([left.1])?);
        } else if parser.eats("[") {
            parser.each += 1;
            let (criterion, height) = parser.inside(|parser| expression(parser, 0))?;
            parser.each -= 1;
            parser.needs("]")?;
            left = (Tree::At(Box::new(left.0), Box::new(criterion)), taller([left.1, height])?);
        } else {
            return Ok(left);
        }
    }
}

/// Names are unique, so the last name of a path says which item is meant.
fn step(parser: &mut Parser<'_>, left: Tree) -> Result<Tree, Unreadable> {
    match parser.take()? {
        Token::Sign("..") => Ok(Tree::Up(Box::new(left))),
        Token::Sign(".") => Ok(left),
        Token::Name(_) if parser.sees("(") => Err(Unreadable::Unexpected("(".to_owned())),
        // The steps on the way need not be items: the first is the name of the form.
        Token::Name(_) if parser.sees("/") => Ok(left),
        Token::Name(name) | Token::Item(name) => Ok(item(parser, &name)),
        other => Err(unexpected(&other)),
    }
}

fn item(parser: &mut Parser<'_>, name: &str) -> Tree {
    parser.item(name).map_or(Tree::Nothing, Tree::Item)
}

fn primary(parser: &mut Parser<'_>) -> Result<Grown, Unreadable> {
    let tree = match parser.take()? {
        Token::Number(number) => Tree::Literal(plain_number(&number).ok_or(Unreadable::Unexpected(number))?),
        Token::Text(text) => Tree::Literal(Value::Text(text)),
        Token::Item(name) if name.contains('#') => return Err(Unreadable::NotOffered(name)),
        Token::Item(name) => item(parser, &name),
        Token::Sign(".") => Tree::Here,
        Token::Sign("..") => Tree::Up(Box::new(Tree::Here)),
        Token::Sign("/") => step(parser, Tree::Root)?,
        Token::Sign("(") => {
            let grown = parser.inside(|parser| expression(parser, 0))?;
            parser.needs(")")?;
            return Ok(grown);
        }
        Token::Name(name) if parser.eats("(") => return call(parser, &name),
        Token::Name(name) if parser.names.columns && !parser.sees("/") => Tree::Column(name),
        Token::Name(name) => item(parser, &name),
        other => return Err(unexpected(&other)),
    };
    Ok((tree, 1))
}

fn call(parser: &mut Parser<'_>, name: &str) -> Result<Grown, Unreadable> {
    let values = parser.list(|parser| expression(parser, 0))?;
    let height = taller(values.iter().map(|value| value.1))?;
    let mut values: Vec<Tree> = values.into_iter().map(|value| value.0).collect();
    let tree = match (name, values.len()) {
        ("current", 0) => Tree::Context,
        ("position", 0) => Tree::Index,
        ("regex", 2) => {
            let pattern = pattern(values.get(1), true)?;
            let on = values.swap_remove(0);
            Tree::Pattern(PatternUse::Matches, Box::new(on), Box::new(pattern), None)
        }
        ("regex", _) => return Err(Unreadable::WrongCount(name.to_owned())),
        _ => {
            let function = functions::find(name, values.len(), Notation::XPath)?;
            if function == Function::ChoiceName {
                named_question(parser, &mut values)?;
            }
            Tree::Call(function, values)
        }
    };
    Ok((tree, height))
}

/// The question whose list is meant stands in quotes: `'${town}'` or `'/form/town'`.
fn named_question(parser: &mut Parser<'_>, values: &mut [Tree]) -> Result<(), Unreadable> {
    let Some(question) = values.get_mut(1) else { return Ok(()) };
    if let Tree::Literal(Value::Text(text)) = question {
        let bare = text.trim().trim_start_matches("${").trim_end_matches('}');
        let name = bare.rsplit('/').next().unwrap_or(bare).trim().to_owned();
        *question = item(parser, &name);
    }
    if matches!(question, Tree::Item(_) | Tree::Nothing) {
        Ok(())
    } else {
        Err(Unreadable::Unexpected("jr:choice-name".to_owned()))
    }
}
