//! What stands in a report, in words: said once, and given as the page and as the file.

use crate::{
    commands::PlaceFigures,
    pages::{common, figure::FiguresPage},
    rules::{Period, RowRights, SMALLEST, Shown, ShownFigures, percent},
};
use i18n::Words;

/// What stands above the figures when they are not whole: an import that stopped, a figure that is being counted anew.
pub fn on_the_way(words: &Words, page: &FiguresPage) -> Vec<String> {
    let checked = page.counted.as_ref().is_some_and(|counted| counted.being_checked);
    let lines = [(page.half_way, "community-report-half-way"), (checked, "community-report-being-checked")];
    lines.into_iter().filter(|(is, _)| *is).map(|(_, key)| words.text(key).into_owned()).collect()
}

/// What was changed since it was written down first.
pub fn corrected(words: &Words, page: &FiguresPage) -> Vec<String> {
    let corrected = page.corrected;
    let counts = [("amended", corrected.amended), ("tables", corrected.tables), ("lines", corrected.lines)];
    let line = |(what, count): (&str, i64)| {
        words.with(&format!("community-report-corrected-{what}"), &[("count", count.into())])
    };
    counts.map(line).to_vec()
}

/// From when to when.
pub fn period(words: &Words, period: Period) -> String {
    let values = [("from", words.date(period.from).into()), ("to", words.date(period.to).into())];
    words.with("community-figures-between", &values)
}

fn count(words: &Words, shown: Shown) -> String {
    match shown {
        Shown::Exactly(count) => words.number(count),
        Shown::Hidden => words.text("community-figures-hidden").into_owned(),
    }
}

/// The answer in one sentence.
pub fn answer(words: &Words, seen: &PlaceFigures, shown: &ShownFigures) -> String {
    let sessions = ("sessions", seen.figures.sessions.into());
    match shown.people {
        Shown::Exactly(people) => words.with("community-figures-answer", &[("people", people.into()), sessions]),
        Shown::Hidden => words.with("community-figures-answer-hidden", &[sessions]),
    }
}

/// The names of the columns of the table; all but the first are of numbers.
pub fn head(words: &Words) -> Vec<String> {
    let columns = ["kind", "people", "visits", "anonymous", "sessions"];
    columns.map(|column| words.text(&format!("community-figures-{column}")).into_owned()).to_vec()
}

/// What stands in place of the table when it has no line. Nothing is said while a figure is being counted anew: what
/// stands above says that, and the registers may hold something after all.
pub fn nothing(words: &Words, page: &FiguresPage) -> Option<String> {
    let checked = page.counted.as_ref().is_some_and(|counted| counted.being_checked);
    (!checked).then(|| words.text("community-figures-nothing").into_owned())
}

/// Kind by kind.
pub fn rows(words: &Words, seen: &PlaceFigures, shown: &ShownFigures) -> Vec<Vec<String>> {
    let kinds = seen.figures.kinds.iter().zip(&shown.kinds);
    let row = |(one, (people, visits)): (&crate::rules::KindFigures, &(Shown, Shown))| {
        vec![
            common::kind(words, one.kind),
            count(words, *people),
            count(words, *visits),
            words.number(one.anonymous),
            words.number(one.sessions),
        ]
    };
    kinds.map(row).collect()
}

/// What stands beside the people, and is never added to them.
pub fn beside(words: &Words, seen: &PlaceFigures, shown: &ShownFigures) -> Vec<String> {
    let line = |key: &str, count: String| words.with(key, &[("count", count.into())]);
    let mut lines = vec![
        line("community-figures-uses", count(words, shown.uses)),
        line("community-figures-known-visits", count(words, shown.visits)),
        line("community-figures-anonymous-visits", words.number(seen.figures.anonymous)),
    ];
    lines.extend(rated(words, seen, shown));
    lines.push(line("community-figures-trainees", words.number(seen.figures.trainees)));
    lines
}

fn rated(words: &Words, seen: &PlaceFigures, shown: &ShownFigures) -> Vec<String> {
    let rated = seen.figures.rated;
    if seen.rights == RowRights::Figures && (1..SMALLEST).contains(&rated.count) {
        return vec![words.text("community-figures-rated-hidden").into_owned()];
    }
    let Some(mean) = rated.mean() else { return vec![words.text("community-figures-not-rated").into_owned()] };
    let share = match shown.people {
        Shown::Exactly(people) => percent(rated.count, people),
        Shown::Hidden => None,
    };
    let number = ("count", words.number(rated.count).into());
    let ratings = match share {
        Some(share) => words.with("community-figures-rated", &[number, ("percent", words.percent(share).into())]),
        None => words.with("community-figures-rated-alone", &[number]),
    };
    vec![ratings, words.with("community-figures-mean", &[("mean", words.decimal(mean, 2).into())])]
}

/// What each number counts: the word, and what it means.
pub fn definitions(words: &Words) -> Vec<(String, String)> {
    let parts = ["people", "kinds", "uses", "visits", "rated", "trainees"];
    let said = |part: &str, what: &str| words.text(&format!("community-report-{part}-{what}")).into_owned();
    parts.map(|part| (said(part, "word"), said(part, "counts"))).to_vec()
}

/// What is not counted, and what is hidden.
pub fn not_counted(words: &Words, seen: &PlaceFigures) -> Vec<String> {
    let not = ["nameless", "elsewhere", "cancelled", "ratings", "places"];
    let mut lines = not.map(|one| words.text(&format!("community-report-not-{one}")).into_owned()).to_vec();
    if seen.rights == RowRights::Figures {
        lines.push(words.with("community-figures-small", &[("smallest", SMALLEST.into())]));
    }
    lines
}
