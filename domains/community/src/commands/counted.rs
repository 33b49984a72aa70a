//! The figures of whole months as the common data set counts them: one way of counting for pages, reports and open data.

use super::PlaceFigures;
use crate::{
    model::Kind,
    rules::{Figures, KindFigures, Period, Rated, whole_months},
    store,
};
use kernel::{OrRefusal, Outcome};
use ledger::App;
use measures::{
    Made, Side, Version,
    figure::{Answer, Figure, Shown, Typed, read_question},
};
use std::collections::BTreeMap;

/// The definition of different people. A report rests on this one and the four after it.
pub const PEOPLE: &str = "community.people_reached";
/// The definition of visits.
pub const VISITS: &str = "community.visits";
const PLACES: &str = "community.community_places";
const RATED: &str = "community.satisfaction";
const TRAINED: &str = "community.people_trained";
/// The measure of visits without a name, which the definition of visits adds to the others.
const NAMELESS: &str = "community.anonymous_visits";

/// One definition with its figure.
#[derive(Clone, Debug)]
pub struct Basis {
    /// The definition.
    pub id: String,
    /// Its version.
    pub version: Version,
    /// The figure with its parts.
    pub figure: Figure,
}

/// What the common data set counts.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The figures.
    pub figures: Figures,
    /// What they rest on.
    pub bases: Vec<Basis>,
    /// Some figure is not what its facts say, and is being counted anew.
    pub being_checked: bool,
}

/// What was changed since it was written down first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Corrected {
    /// Registers that were changed after they were locked.
    pub amended: i64,
    /// Tables of which something was put in.
    pub tables: i64,
    /// Lines of them that were corrected.
    pub lines: i64,
}

/// The same figures from the common data set, for whoever may see them; nothing for a time that is no whole months.
pub async fn count(app: &App, figures: &measures::Figures, seen: &PlaceFigures) -> Outcome<Option<Counted>> {
    let zone = super::zone_of(&mut app.db(), seen.place).await?;
    let today = crate::rules::day_of(app.now(), &zone);
    if !whole_months(seen.period, today) {
        return Ok(None);
    }
    let ask = Ask { app, figures, seen };
    let people = ask.answer((PEOPLE, Some("kind")), None).await?;
    let visits = ask.answer((VISITS, Some("kind")), None).await?;
    let nameless = ask.answer((VISITS, Some("kind")), Some(NAMELESS)).await?;
    let places = ask.answer((PLACES, Some("kind")), None).await?;
    let rated = ask.answer((RATED, None), None).await?;
    let trained = ask.answer((TRAINED, None), None).await?;
    let kinds = kinds([&people, &visits, &nameless, &places]);
    let above = |answer: &Answer| answer.figure.numerator.unwrap_or(0);
    let counted = Figures {
        people: above(&people),
        uses: kinds.iter().map(|kind| kind.people).sum(),
        visits: above(&visits) - above(&nameless),
        anonymous: above(&nameless),
        sessions: places.figure.denominator.unwrap_or(0),
        kinds,
        rated: Rated { count: rated.figure.denominator.unwrap_or(0), sum: above(&rated) },
        trainees: above(&trained),
    };
    let all = [&people, &visits, &places, &rated, &trained];
    let being_checked = all.iter().any(|answer| answer.figure.shown == Shown::BeingChecked);
    let bases = all.map(basis).into_iter().collect();
    Ok(Some(Counted { figures: counted, bases, being_checked }))
}

fn basis(answer: &Answer) -> Basis {
    let question = &answer.question;
    Basis { id: question.definition.id.clone(), version: question.version.clone(), figure: answer.figure }
}

struct Ask<'a> {
    app: &'a App,
    figures: &'a measures::Figures,
    seen: &'a PlaceFigures,
}

impl Ask<'_> {
    /// The answer of a definition; of one of its measures alone, when one is named.
    async fn answer(&self, (id, by): (&str, Option<&str>), alone: Option<&str>) -> Outcome<Answer> {
        let definition = self.figures.definitions().get(id).or_absent()?;
        let (node, period) = (self.seen.place.to_string(), months(self.seen.period));
        let typed = Typed { node: Some(&node), period: Some(&period), by, ..Typed::default() };
        let today = crate::commands::today_utc(self.app);
        let mut question = read_question(definition, typed, today)?;
        if let Some(measure) = alone {
            let what = question.version.figure.numerator().what.clone();
            question.version.figure =
                Made::Count { numerator: Side { measures: vec![measure.to_owned()], what, named: BTreeMap::new() } };
        }
        self.figures.answer(self.app, question).await
    }
}

/// The period as the common data set writes it.
fn months(period: Period) -> String {
    let month = |day: kernel::Date| format!("{:04}-{:02}", day.year(), day.month());
    let (from, to) = (month(period.from), month(period.to));
    if from == to { from } else { format!("{from}..{to}") }
}

fn kinds([people, visits, nameless, places]: [&Answer; 4]) -> Vec<KindFigures> {
    let of = |answer: &Answer, part: fn(&Figure) -> Option<i64>| -> BTreeMap<String, i64> {
        let cells = answer.cells.iter();
        cells.filter_map(|cell| Some((cell.kind.clone()?, part(&cell.figure)?))).collect()
    };
    let above = |figure: &Figure| figure.numerator;
    let (people, visits, nameless) = (of(people, above), of(visits, above), of(nameless, above));
    let held = of(places, |figure| figure.denominator);
    let kinds = Kind::ALL.iter().map(|kind| {
        let part = |parts: &BTreeMap<String, i64>| parts.get(kind.as_str()).copied().unwrap_or(0);
        let anonymous = part(&nameless);
        let visits = part(&visits) - anonymous;
        KindFigures { kind: *kind, people: part(&people), visits, anonymous, sessions: part(&held) }
    });
    kinds.filter(|one| one.people + one.sessions + one.anonymous > 0).collect()
}

/// What was changed in the registers of a place and a period since it was written down first.
pub async fn see_corrected(app: &App, seen: &PlaceFigures) -> Outcome<Corrected> {
    let mut now = app.db().snapshot().await?;
    let zone = super::zone_of(&mut now, seen.place).await?;
    let Some(moments) = seen.period.moments(&zone) else { return Ok(Corrected::default()) };
    let (amended, tables, lines) = store::figures::corrected(&mut now, seen.place, moments).await?;
    Ok(Corrected { amended, tables, lines })
}
