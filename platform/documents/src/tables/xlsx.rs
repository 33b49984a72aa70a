//! Tables as XLSX, row by row: nothing but the row at hand is in memory, and nothing lies on the disk in between.

use super::{Cell, RowSum, csv_file::same_width, sum::Adding};
use std::io::{self, Write};
use zip::{ZipWriter, write::SimpleFileOptions, write::StreamWriter};

/// The rows of one sheet, its head among them. The next row begins another sheet, with the head again.
pub const MOST_ROWS: u32 = 1_048_576;
/// The longest text of one cell that spreadsheets read. A longer one is refused, never cut.
const MOST_LETTERS: usize = 32_767;
/// Spreadsheets keep fifteen digits of a number. A whole number with more is written as words, so that none is lost.
const MOST_EXACT: u64 = 999_999_999_999_999;

/// An XLSX file that is being written.
pub struct XlsxFile<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    title: String,
    names: Vec<String>,
    sheets: u32,
    rows_here: u32,
    most_rows: u32,
    line: String,
    sum: Adding,
}

impl<W: Write> XlsxFile<W> {
    /// Begins with a sheet of this title and the names of the columns.
    ///
    /// # Errors
    /// When the way out fails.
    pub fn begin(out: W, title: &str, names: &[&str]) -> io::Result<Self> {
        Self::with_rows(out, title, names, MOST_ROWS)
    }

    pub(crate) fn with_rows(out: W, title: &str, names: &[&str], most_rows: u32) -> io::Result<Self> {
        let mut file = Self {
            zip: ZipWriter::new_stream(out),
            title: sheet_title(title),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            sheets: 0,
            rows_here: 0,
            most_rows,
            line: String::new(),
            sum: Adding::default(),
        };
        file.next_sheet()?;
        Ok(file)
    }

    /// One row. Words stay words, whatever they begin with.
    ///
    /// # Errors
    /// When the row has not one cell for each column, a text has more than 32,767 letters, which no sheet can hold, or the way
    /// out fails.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        same_width(cells.len(), self.names.len())?;
        if self.rows_here >= self.most_rows {
            self.end_sheet()?;
            self.next_sheet()?;
        }
        self.write(cells)?;
        self.sum.row(cells);
        Ok(())
    }

    fn write(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        self.line.clear();
        self.line.push_str("<row>");
        for cell in cells {
            push_cell(&mut self.line, cell)?;
        }
        self.line.push_str("</row>");
        self.zip.write_all(self.line.as_bytes())?;
        self.rows_here += 1;
        Ok(())
    }

    fn next_sheet(&mut self) -> io::Result<()> {
        self.sheets += 1;
        self.rows_here = 0;
        self.part(&format!("xl/worksheets/sheet{}.xml", self.sheets))?;
        self.zip.write_all(HEAD.as_bytes())?;
        self.zip
            .write_all(b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>")?;
        let names = self.names.clone();
        let cells: Vec<Cell<'_>> = names.iter().map(|name| Cell::Text(name)).collect();
        self.write(&cells)
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        self.zip.write_all(b"</sheetData></worksheet>")
    }

    fn part(&mut self, name: &str) -> io::Result<()> {
        let options =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated).large_file(true);
        self.zip.start_file(name, options).map_err(io::Error::other)
    }

    /// The end: the way out, and what went out. The last sheet is called "end" and says the number of rows and the checksum.
    ///
    /// # Errors
    /// When the way out fails.
    pub fn end(mut self) -> io::Result<(W, RowSum)> {
        self.end_sheet()?;
        let sum = std::mem::take(&mut self.sum).sum();
        self.names = vec!["rows".to_owned(), "sha256".to_owned()];
        self.next_sheet()?;
        self.write(&[Cell::Whole(i64::try_from(sum.rows).unwrap_or(i64::MAX)), Cell::Text(&sum.sha256)])?;
        self.end_sheet()?;
        for (name, text) in self.parts() {
            self.part(name)?;
            self.zip.write_all(HEAD.as_bytes())?;
            self.zip.write_all(text.as_bytes())?;
        }
        let out = self.zip.finish().map_err(io::Error::other)?;
        Ok((out.into_inner(), sum))
    }

    /// The small parts that name the sheets.
    fn parts(&self) -> [(&'static str, String); 4] {
        let all = || 1..=self.sheets;
        let each = |one: &dyn Fn(u32) -> String| all().map(one).collect::<String>();
        let types = each(&|sheet| {
            format!("<Override PartName=\"/xl/worksheets/sheet{sheet}.xml\" ContentType=\"{TYPES}.worksheet+xml\"/>")
        });
        let sheets =
            each(&|sheet| format!("<sheet name=\"{}\" sheetId=\"{sheet}\" r:id=\"rId{sheet}\"/>", self.name_of(sheet)));
        let ties = each(&|sheet| {
            format!(
                "<Relationship Id=\"rId{sheet}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{sheet}.xml\"/>"
            )
        });
        [
            (
                "[Content_Types].xml",
                format!(
                    "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPES}.sheet.main+xml\"/>{types}</Types>"
                ),
            ),
            (
                "_rels/.rels",
                format!(
                    "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{ties}</Relationships>"),
            ),
        ]
    }

    fn name_of(&self, sheet: u32) -> String {
        match sheet {
            1 => self.title.clone(),
            last if last == self.sheets => "end".to_owned(),
            other => format!("{} {other}", self.title),
        }
    }
}

const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A title that a sheet may have: at most 31 letters with its number, none of the signs that addresses use.
fn sheet_title(title: &str) -> String {
    let letters = title.chars().filter(|letter| !"[]:*?/\\'\"<>&".contains(*letter) && !letter.is_control());
    let title: String = letters.take(24).collect();
    let title = title.trim();
    if title.is_empty() || title.eq_ignore_ascii_case("end") { "rows".to_owned() } else { title.to_owned() }
}

fn push_cell(line: &mut String, cell: &Cell<'_>) -> io::Result<()> {
    match *cell {
        Cell::Empty => line.push_str("<c/>"),
        Cell::Number(number) if !number.is_finite() => line.push_str("<c/>"),
        Cell::Whole(whole) if whole.unsigned_abs() > MOST_EXACT => push_words(line, &cell.plain())?,
        Cell::Missing(_) | Cell::Whole(_) | Cell::Number(_) => {
            line.push_str(&format!("<c><v>{}</v></c>", cell.plain()))
        }
        Cell::Yes(yes) => line.push_str(if yes { "<c t=\"b\"><v>1</v></c>" } else { "<c t=\"b\"><v>0</v></c>" }),
        Cell::Text(text) => push_words(line, text)?,
        Cell::Date(_) => push_words(line, &cell.plain())?,
    }
    Ok(())
}

fn push_words(line: &mut String, text: &str) -> io::Result<()> {
    if text.encode_utf16().count() > MOST_LETTERS {
        let why = format!("a text of more than {MOST_LETTERS} letters does not fit into a sheet: use CSV or JSON");
        return Err(io::Error::new(io::ErrorKind::InvalidData, why));
    }
    line.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    push_text(line, text);
    line.push_str("</t></is></c>");
    Ok(())
}

/// Text for XML; signs that XML cannot hold are written the way spreadsheets write them: `_x0007_`.
fn push_text(line: &mut String, text: &str) {
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => line.push_str("&amp;"),
            '<' => line.push_str("&lt;"),
            '>' => line.push_str("&gt;"),
            '\n' | '\t' => line.push(letter),
            '_' if is_escape(text.get(at..).unwrap_or_default()) => line.push_str("_x005F_"),
            '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => line.push_str(&format!("_x{:04X}_", u32::from(letter))),
            other => line.push(other),
        }
    }
}

/// `_x0041_` in somebody's words would be read as a letter.
fn is_escape(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    let digits = bytes.get(2..6).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    bytes.get(1) == Some(&b'x') && digits && bytes.get(6) == Some(&b'_')
}
