use super::*;

fn frozen(told: &Told, when: &str) -> Result<u64, Unanswered> {
    let query = Query { figure: Figure::Frozen, ..Query::new(SEEN, node(0), period(when)) };
    told.cube.distinct(&query).map(People::count)
}

#[test]
fn a_late_row_goes_to_the_live_figure_alone() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 10, "2026-02-01")));
    told.must(Change::Close(period("2026Q1")));
    told.must(Change::Add(row(SEEN, 2, 11, "2026-03-01")));
    assert_eq!((told.people(0, "2026Q1"), frozen(&told, "2026Q1")), (2, Ok(1)));
    let rows = Query { figure: Figure::Frozen, ..Query::new(SEEN, node(0), period("2026Q1")) };
    assert_eq!((told.cube.rows(&rows), told.rows(0, "2026Q1")), (Ok(1), 2));
    told.must(Change::Reopen(period("2026Q1")));
    assert_eq!(frozen(&told, "2026Q1"), Err(Unanswered::NotClosed(period("2026Q1"))));
    told.must(Change::Close(period("2026Q1")));
    assert_eq!(frozen(&told, "2026Q1"), Ok(2));
}

#[test]
fn a_month_its_quarter_and_its_year_are_frozen_each_by_itself() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 10, "2026-02-01")));
    told.must(Change::Close(period("2026-02")));
    told.must(Change::Add(row(SEEN, 2, 10, "2026-02-02")));
    told.must(Change::Close(period("2026Q1")));
    told.must(Change::Add(row(SEEN, 3, 10, "2026-02-03")));
    told.must(Change::Close(period("2026")));
    told.must(Change::Remove(row(SEEN, 1, 10, "2026-02-01")));
    assert_eq!((frozen(&told, "2026-02"), frozen(&told, "2026Q1"), frozen(&told, "2026")), (Ok(1), Ok(2), Ok(3)));
    told.must(Change::Reopen(period("2026Q1")));
    assert_eq!((frozen(&told, "2026-02"), frozen(&told, "2026"), told.people(0, "2026")), (Ok(1), Ok(3), 2));
}

#[test]
fn closing_twice_and_opening_what_is_open_are_refused() {
    let mut told = small();
    let year = period("2026");
    assert_eq!(told.tell(&Change::Reopen(year)), Err(Refused::NotClosed(year)));
    told.must(Change::Close(year));
    assert_eq!(told.tell(&Change::Close(year)), Err(Refused::AlreadyClosed(year)));
    assert_eq!(told.cube.closed().len(), 1);
}

#[test]
fn a_reorganisation_and_a_merge_leave_the_frozen_figure_alone() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 10, "2026-02-01")));
    told.must(Change::Add(row(SEEN, 2, 20, "2026-02-01")));
    told.must(Change::Close(period("2026Q1")));
    told.must(Change::Place(vec![placed(REGIONS, 20, &[always(Some(1))])]));
    told.must(Change::Merge { from: person(2), into: person(1) });
    assert_eq!((told.people(1, "2026Q1"), told.people(0, "2026Q1"), told.people(2, "2026Q1")), (1, 1, 0));
    let of_region = Query { figure: Figure::Frozen, ..Query::new(SEEN, node(2), period("2026Q1")) };
    assert_eq!((frozen(&told, "2026Q1"), told.cube.distinct(&of_region)), (Ok(2), Ok(People(1))));
}
