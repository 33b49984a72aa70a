//! Business cases of the demonstration: one that is being written, and one that waits for a decision. Their words are
//! invented and say so; their figures are those of the releases of the demonstration.

use crate::{
    commands::{self, NewPaper},
    model::{Case, CaseId, CaseWriting, Out},
    pages::{Frame, content},
    rules::{cases::cell_name, releases::ALL},
};
use i18n::Written;
use kernel::{Caller, Date, Hat, Language, OrRefusal, Outcome, Role};
use ledger::App;
use print::{Document, Printer};

const CRISIS: [&str; 5] = [
    "Invented case: a crisis house that is open at night",
    "Invented for the demonstration. People in a crisis at night have only the emergency department to go to.",
    "Nothing changes: people wait in the emergency department.\n\nA house with four beds, open every night.",
    "Nothing changes: no new cost here.\n\nThe house: six people in turns, and the rent of a house, each year.",
    "Fewer people wait at night in the emergency department. It is looked at after a year.",
];
const REACH: [&str; 5] = [
    "Invented case: more visits at home",
    "Invented for the demonstration. More people were reached than the team can go on visiting.",
    "",
    "",
    "",
];

/// The cases of the demonstration, after its releases. Does nothing when there are some already.
pub async fn cases(app: &App, printer: Printer) -> Outcome<()> {
    let person = people::demo::find("fionnuala").or_absent()?;
    let place = organisations::demo::organisation("south-west")?;
    let hat = Hat { role: Role::AreaLead, organisation: Some(place), break_glass: false };
    let writer = Caller::somebody(app.permissions().clone(), person.language, person.id, Some(hat));
    if !commands::list_cases(app, &writer).await?.is_empty() {
        return Ok(());
    }
    let outs = commands::list_out(app).await?;
    let released = |name: &str| outs.iter().find(|out| out.name == name && out.is_current());
    for (words, release, handed_in) in
        [(CRISIS, released("said-to-services"), true), (REACH, released("recovery-within-community"), false)]
    {
        let id = commands::begin_case(app, &writer, place, Language::English).await?;
        commands::write_case(app, &writer, (id, 1), &writing(words)).await?;
        let pinned = match release {
            Some(out) => pin(app, &writer, (id, out)).await?,
            None => false,
        };
        if handed_in && pinned {
            hand_in(app, &writer, printer, id).await?;
        }
    }
    Ok(())
}

fn writing([title, need, options, costs, change]: [&str; 5]) -> CaseWriting {
    CaseWriting {
        title: title.to_owned(),
        need: need.to_owned(),
        options: options.to_owned(),
        costs: costs.to_owned(),
        change: change.to_owned(),
    }
}

/// Pins the newest figure for everything of the first two tables; says whether there was one.
async fn pin(app: &App, writer: &Caller, (id, out): (CaseId, &Out)) -> Outcome<bool> {
    let mut pinned = false;
    for table in out.document.0.tables.iter().take(2) {
        if let Some(cell) = table.cells.iter().rev().find(|cell| cell.place == ALL && cell.kind == ALL) {
            let name = cell_name(&table.definition, cell);
            commands::pin_figure(app, writer, id, (out.id, &name)).await?;
            pinned = true;
        }
    }
    Ok(pinned)
}

async fn hand_in(app: &App, writer: &Caller, printer: Printer, id: CaseId) -> Outcome<()> {
    let case: Case = commands::find_case(app, writer, id).await?;
    let places = commands::list_case_places(app, writer).await?;
    let names = places.into_iter().find(|(id, _)| *id == case.organisation).map(|(_, names)| names);
    let content = paper(&case, &names.unwrap_or_default(), commands::today(app));
    let bytes = print::set(printer, content.clone()).await?;
    commands::submit_case(app, writer, (id, case.version), &NewPaper { content, bytes }).await
}

fn paper(case: &Case, place: &Written, today: Date) -> Document {
    let frame = Frame {
        place: place.text(Language::English).to_owned(),
        publisher: "Comhar".to_owned(),
        submitted_on: Some(today),
        address: &str::to_owned,
    };
    content(&i18n::Catalogue::new(&[crate::LOCALES]).words(Language::English), case, &frame)
}
