use super::{
    found,
    see_results::{Group, groups},
};
use crate::{
    model::SurveyId,
    permissions::SeeResults,
    results::{
        Counted, Held, SMALLEST, Shown, Variable,
        cells::is_chosen,
        cross::{self, Grid},
        tally::{LINES_BEHIND, all_variables, is_given, line_of, line_order},
    },
    rules::{TOO_FEW_TO_CROSS, VARIABLE_UNKNOWN},
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// Two questions against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Crossed {
    /// The question of the lines.
    pub lines: Variable,
    /// The question of the columns.
    pub columns: Variable,
    /// What stands in each line, as [`line_order`] names them. With several answers each line is a part of everybody.
    pub line_places: Vec<usize>,
    /// What stands in each column.
    pub column_places: Vec<usize>,
    /// The table.
    pub grid: Grid,
}

/// Which questions can stand against each other: those whose answers are of a list.
pub fn can_cross(variable: &Variable) -> bool {
    variable.repeat.is_none()
        && matches!(variable.counted, Counted::One | Counted::Several)
        && !variable.categories.is_empty()
}

/// Two questions against each other, always behind the gate. Each question asked of the figures is in the audit.
pub async fn cross_results(
    app: &App,
    caller: &Caller,
    held: &Held,
    (id, major): (SurveyId, i64),
    (lines, columns): (&str, &str),
) -> Outcome<Crossed> {
    let survey = app
        .command(async |mut work: Work| {
            let (survey, proof) = found::<SeeResults>(&mut work, caller, id).await?;
            let record = proof.record(survey.reference()).note("lines", lines).note("columns", columns);
            work.commit(record).await?;
            Ok(survey)
        })
        .await?;
    let versions = store::versions::list_heads(&mut app.db(), id).await?;
    let groups = groups(app, held, &survey, &versions).await?;
    let group = groups.iter().find(|group| group.major == major).or_absent()?;
    let variables = all_variables(&group.together());
    let find = |item: &str| variables.iter().find(|variable| variable.item == item && can_cross(variable));
    let (line, column) = find(lines).zip(find(columns)).or_refuse(VARIABLE_UNKNOWN)?;
    if line.item == column.item || column.counted != Counted::One {
        return Err(VARIABLE_UNKNOWN.into());
    }
    // A question whose own table must stay closed would be opened again by its sums.
    let tables = group.tables_behind_the_gate(&[]);
    let is_open = |item: &str| tables.iter().any(|table| table.item == item && table.rows.is_some());
    if !is_open(lines) || !is_open(columns) {
        return Err(TOO_FEW_TO_CROSS.into());
    }
    let grid = match line.counted {
        Counted::Several => several(group, line, column),
        _ => cross::grid(&count(group, line, column), SMALLEST),
    };
    let line_places =
        if line.counted == Counted::Several { (0..line.categories.len()).collect() } else { line_order(line) };
    let grid = grid.or_refuse(TOO_FEW_TO_CROSS)?;
    Ok(Crossed { lines: line.clone(), columns: column.clone(), line_places, column_places: line_order(column), grid })
}

/// The counts in the order of the questions' own tables.
fn ordered(counts: &[Vec<u64>], lines: &[usize], columns: &[usize]) -> Vec<Vec<u64>> {
    let cell = |line: usize, column: usize| counts.get(line).and_then(|line| line.get(column)).copied().unwrap_or(0);
    lines.iter().map(|line| columns.iter().map(|column| cell(*line, *column)).collect()).collect()
}

/// How many responses stand in each line and column.
fn count(group: &Group, line: &Variable, column: &Variable) -> Vec<Vec<u64>> {
    let mut counts = vec![vec![0; column.categories.len() + LINES_BEHIND]; line.categories.len() + LINES_BEHIND];
    for (plan, columns) in group.together() {
        let place = |variable: &Variable| plan.variables.iter().position(|own| own.item == variable.item);
        let found = |at: Option<usize>| at.map_or(&[][..], |at| columns.found(at));
        let (at_line, at_column) = (place(line), place(column));
        let mut of_line = at_line.map(|at| columns.cells(plan, at));
        let mut of_column = at_column.map(|at| columns.cells(plan, at));
        let own =
            |at: Option<usize>, else_: &Variable| at.and_then(|at| plan.variables.get(at)).unwrap_or(else_).clone();
        let (own_line, own_column) = (own(at_line, line), own(at_column, column));
        for _ in 0..columns.len() {
            let cells = of_line.as_mut().and_then(Iterator::next).unwrap_or(&[]);
            let i = line_of(line, &own_line, found(at_line), cells);
            let cells = of_column.as_mut().and_then(Iterator::next).unwrap_or(&[]);
            let j = line_of(column, &own_column, found(at_column), cells);
            if let Some(cell) = counts.get_mut(i).and_then(|line| line.get_mut(j)) {
                *cell += 1;
            }
        }
    }
    ordered(&counts, &line_order(line), &line_order(column))
}

/// Each answer that could be given with others is a table of its own: who gave it, who did not.
fn several(group: &Group, line: &Variable, column: &Variable) -> Option<Grid> {
    let mut grids = Vec::new();
    for category in &line.categories {
        let mut counts = vec![vec![0; column.categories.len() + LINES_BEHIND]; 2];
        for (plan, columns) in group.together() {
            let at = |variable: &Variable| plan.variables.iter().position(|own| own.item == variable.item);
            let (Some(at_line), at_column) = (at(line), at(column)) else { continue };
            let own = plan.variables.get(at_line)?;
            let Some(place) = own.place(&category.code) else { continue };
            let mut of_column = at_column.map(|at| columns.cells(plan, at));
            for cells in columns.cells(plan, at_line) {
                let i = usize::from(!(is_given(cells) && is_chosen(cells, place)));
                let cells = of_column.as_mut().and_then(Iterator::next).unwrap_or(&[]);
                let own_column = at_column.and_then(|at| plan.variables.get(at)).unwrap_or(column);
                let found = at_column.map_or(&[][..], |at| columns.found(at));
                let j = line_of(column, own_column, found, cells);
                if let Some(cell) = counts.get_mut(i).and_then(|line: &mut Vec<u64>| line.get_mut(j)) {
                    *cell += 1;
                }
            }
        }
        grids.push(cross::grid(&ordered(&counts, &[0, 1], &line_order(column)), SMALLEST));
    }
    joined(grids, column.categories.len() + LINES_BEHIND)
}

/// One table of the lines "who gave it". A table that could not be protected is a hidden line.
fn joined(grids: Vec<Option<Grid>>, width: usize) -> Option<Grid> {
    let first = grids.iter().flatten().next()?.clone();
    let line = |grid: &Option<Grid>| {
        let shown = grid.as_ref().and_then(|grid| Some((grid.cells.first()?.clone(), *grid.lines.first()?)));
        shown.unwrap_or_else(|| (vec![Shown::Hidden; width], Shown::Hidden))
    };
    let (cells, lines) = grids.iter().map(line).unzip();
    Some(Grid { cells, lines, ..first })
}
