//! Tables as files, row by row, in memory that does not grow with them. Nothing is ever left out silently: what a format cannot
//! hold goes to the next sheet, and whoever writes a file learns the number of its rows and the checksums.

mod book;
mod cell;
mod codebook;
mod csv_file;
mod json;
mod missing;
mod package;
mod spss;
mod sum;
mod xlsx;

pub use book::{Codebook, Column, Sort};
pub use cell::Cell;
pub use codebook::{codebook_csv, codebook_json};
pub use csv_file::{CsvFile, CsvStart};
pub use json::{JsonFile, JsonShape};
pub use missing::{Codes, Missing};
pub use package::{Package, descriptor};
pub use spss::spss_syntax;
pub use sum::{FileSum, RowSum, Summed};
pub use xlsx::{MOST_ROWS, XlsxFile};
