//! What was typed for one question, as values.

use super::{
    numbers::{Mark, number, whole},
    times,
};
use crate::{names, sheet::Sheet};
use questionnaires::{Choice, Item, Kind, Value, logic::Settled};
use web::Form;

/// Most values that one question with "Add another" takes.
pub(crate) const MOST_VALUES: usize = 50;

/// The choices of a question as they stand on the page: those of its list after the filter, or places handed in.
pub(crate) fn known_choices<'a>(
    sheet: &Sheet<'a>,
    item: &'a Item,
    path: &[u32],
    settled: &Settled,
) -> Vec<(String, Option<&'a Choice>)> {
    let places = |list: &[(String, String)]| list.iter().map(|(code, _)| (code.clone(), None)).collect();
    match item.kind {
        Kind::Service => sheet.places.map(|all| places(&all.services)).unwrap_or_default(),
        _ => {
            let mut choices = sheet.form.choices(item, path, settled);
            sheet.in_order(item, &mut choices);
            choices.into_iter().map(|choice| (choice.code.clone(), Some(choice))).collect()
        }
    }
}

/// The values, and whether something was sent that the page never offered.
type Found = (Vec<Value>, bool);

fn none() -> Found {
    (Vec::new(), false)
}

fn one(value: Option<Value>) -> Found {
    (value.into_iter().collect(), false)
}

/// What could not be read as what was asked for, kept as text.
fn read_or_kept(typed: &str, read: impl FnOnce(&str) -> Option<Value>) -> Found {
    let typed = typed.trim();
    if typed.is_empty() { none() } else { one(Some(read(typed).unwrap_or_else(|| Value::Text(typed.to_owned())))) }
}

/// Words without the ways in which line ends and edges differ.
fn words(typed: &str) -> Option<Value> {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

impl Sheet<'_> {
    /// The values typed for a question.
    pub(crate) fn values(&self, item: &Item, path: &[u32], sent: &Form, before: &Settled) -> Found {
        let name = names::field(&item.id, path);
        match item.kind {
            Kind::One | Kind::OneOrOther | Kind::Picture | Kind::Several | Kind::SeveralOrOther => {
                self.chosen(item, path, sent, before)
            }
            Kind::Scale | Kind::Rating | Kind::Recommend if item.choices.is_some() => {
                self.chosen(item, path, sent, before)
            }
            Kind::Lookup | Kind::Area | Kind::Service if !item.is_area_in_words() => {
                self.looked_up(item, path, sent, before)
            }
            Kind::Ranking => self.ranked(item, path, sent, before),
            Kind::YesNo | Kind::Agree => yes_no(sent.text(&name)),
            Kind::Scale | Kind::Rating | Kind::Recommend => step(sent.text(&name)),
            Kind::Goal => goal(sent, &name),
            Kind::Point => point(sent, &name, Mark::of(self.words)),
            Kind::Date | Kind::Month | Kind::At => day(item.kind, sent, &name),
            _ if item.repeats.is_some() => self.several_typed(item, sent, &name),
            _ => self.typed(item, sent.text(&name)),
        }
    }

    fn several_typed(&self, item: &Item, sent: &Form, name: &str) -> Found {
        let typed = (0..MOST_VALUES).map(|index| self.typed(item, sent.text(&names::value(name, index))).0);
        (typed.flatten().collect(), false)
    }

    /// One field of one line, or of many.
    fn typed(&self, item: &Item, typed: &str) -> Found {
        let mark = Mark::of(self.words);
        match item.kind {
            Kind::Whole | Kind::Line | Kind::Year => read_or_kept(typed, |text| whole(text, mark).map(Value::Whole)),
            Kind::Number => read_or_kept(typed, |text| number(text, mark).and_then(Value::number)),
            Kind::Amount => read_or_kept(typed, |text| {
                let unit = item.unit.clone().unwrap_or_default();
                number(text, mark).map(|number| Value::Amount { number, unit })
            }),
            Kind::Time => read_or_kept(typed, |text| times::time(text).map(Value::Time)),
            _ => one(words(typed)),
        }
    }

    fn chosen(&self, item: &Item, path: &[u32], sent: &Form, before: &Settled) -> Found {
        let name = names::field(&item.id, path);
        let offered = known_choices(self, item, path, before);
        let may_say = matches!(item.kind, Kind::OneOrOther | Kind::SeveralOrOther);
        let own = words(sent.text(&names::part(&name, "other"))).filter(|_| may_say);
        let (mut values, mut strange, mut other) = (Vec::new(), false, false);
        for code in sent.all(&name).filter(|code| !code.is_empty()) {
            match offered.iter().any(|(known, _)| known == code) {
                true if !values.contains(&Value::Code(code.to_owned())) => values.push(Value::Code(code.to_owned())),
                true => {}
                false if may_say && code == names::OTHER => other = true,
                false => strange = true,
            }
        }
        if !item.kind.takes_several() {
            values.truncate(1);
        }
        // Words typed beside nothing chosen are an answer too; beside another choice they are not.
        if let Some(own) = own.filter(|_| other || values.is_empty() && !item.kind.takes_several()) {
            values = if item.kind.takes_several() { values } else { Vec::new() };
            values.push(own);
        } else if other {
            // Chosen without words: kept as it is, so that the page can ask for them.
            values.push(Value::Text(String::new()));
        }
        (values, strange)
    }

    fn looked_up(&self, item: &Item, path: &[u32], sent: &Form, before: &Settled) -> Found {
        let name = names::field(&item.id, path);
        let offered = known_choices(self, item, path, before);
        if let Some(code) = sent.chosen(&name) {
            let known = offered.iter().any(|(known, _)| known == code);
            return if known { one(Some(Value::Code(code.to_owned()))) } else { (Vec::new(), true) };
        }
        let searched = sent.text(&names::part(&name, "search")).trim();
        if searched.is_empty() {
            return none();
        }
        let found = self.search(item, &offered, searched);
        match found.as_slice() {
            [only] => one(Some(Value::Code(only.clone()))),
            _ => one(Some(Value::Text(searched.to_owned()))),
        }
    }

    fn ranked(&self, item: &Item, path: &[u32], sent: &Form, before: &Settled) -> Found {
        let name = names::field(&item.id, path);
        let offered = known_choices(self, item, path, before);
        let mut places: Vec<(usize, String)> = Vec::new();
        let mut typed = Vec::new();
        for (index, (code, _)) in offered.iter().enumerate() {
            let place = sent.text(&names::part(&name, &format!("place{index}"))).trim();
            typed.push(place.to_owned());
            if let Some(place) = place.parse::<usize>().ok().filter(|place| (1..=offered.len()).contains(place)) {
                places.push((place, code.clone()));
            }
        }
        places.sort();
        let twice = places.iter().zip(places.iter().skip(1)).any(|((one, _), (next, _))| one == next);
        if twice {
            return one(Some(Value::Text(typed.join(","))));
        }
        (places.into_iter().map(|(_, code)| Value::Code(code)).collect(), false)
    }

    /// The codes of the choices that hold every word that was searched; the one that is exactly that, when there is one.
    pub(crate) fn search(&self, item: &Item, offered: &[(String, Option<&Choice>)], searched: &str) -> Vec<String> {
        let searched = i18n::fold(searched);
        let wanted: Vec<&str> = searched.split_whitespace().collect();
        let mut found = Vec::new();
        for (code, _) in offered {
            let text = i18n::fold(&self.choice_words(item, code));
            if text == searched {
                return vec![code.clone()];
            }
            if wanted.iter().all(|word| text.contains(word)) {
                found.push(code.clone());
            }
        }
        found
    }
}

fn yes_no(sent: &str) -> Found {
    match sent {
        "" => none(),
        "yes" => one(Some(Value::Yes(true))),
        "no" => one(Some(Value::Yes(false))),
        _ => (Vec::new(), true),
    }
}

/// A step of a scale, sent by its radio: anything but a plain number was never offered. Its bounds are checked with all others.
fn step(sent: &str) -> Found {
    match (sent, sent.parse()) {
        ("", _) => none(),
        (_, Ok(step)) => one(Some(Value::Whole(step))),
        (_, Err(_)) => (Vec::new(), true),
    }
}

fn goal(sent: &Form, name: &str) -> Found {
    let (far, strange) = step(sent.text(&names::part(name, "far")));
    let Some(words) = words(sent.text(name)) else {
        return (Vec::new(), strange);
    };
    (std::iter::once(words).chain(far).collect(), strange)
}

fn point(sent: &Form, name: &str, mark: Mark) -> Found {
    let north = sent.text(&names::part(name, "north")).trim().to_owned();
    let east = sent.text(&names::part(name, "east")).trim().to_owned();
    match (number(&north, mark), number(&east, mark)) {
        (Some(latitude), Some(longitude)) => one(Some(Value::Point { latitude, longitude })),
        _ if north.is_empty() && east.is_empty() => none(),
        _ => one(Some(Value::Text(format!("{north}/{east}")))),
    }
}

/// A day, a month, a day with a time: the parts typed are kept when they make none.
fn day(kind: Kind, sent: &Form, name: &str) -> Found {
    let typed = |ending: &str| sent.text(&names::part(name, ending)).trim().replace('/', " ");
    let (day, month, year, time) = (typed("day"), typed("month"), typed("year"), typed("time"));
    if [&day, &month, &year, &time].iter().all(|part| part.is_empty()) {
        return none();
    }
    let read = match kind {
        Kind::Month => times::date("1", &month, &year).map(Value::Date),
        Kind::At => times::date(&day, &month, &year)
            .zip(times::time(&time))
            .map(|(date, time)| Value::At(date.to_datetime(time))),
        _ => times::date(&day, &month, &year).map(Value::Date),
    };
    one(Some(read.unwrap_or_else(|| Value::Text([day, month, year, time].join("/")))))
}
