//! Registers from a table: bringing it, saying what its columns are, looking at what would be done, putting it in, correcting
//! single lines, undoing it.

mod columns;
mod done;
mod file;
mod line;
mod list;
mod look;
mod one;
mod said;
mod undo;

use axum::routing::get;

/// The pages.
pub fn router() -> web::Router {
    axum::Router::new()
        .route("/community/imports", get(list::show).post(list::send))
        .route("/community/imports/register.csv", get(file::template_csv))
        .route("/community/imports/register.xlsx", get(file::template_xlsx))
        .route("/community/imports/{id}", get(one::show).post(one::send))
        .route("/community/imports/{id}/report.csv", get(file::report))
        .route("/community/imports/{id}/undo", get(undo::show).post(undo::send))
        .route("/community/imports/{id}/lines/{line}", get(line::show).post(line::send))
}
