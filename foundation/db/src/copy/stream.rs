//! The stream itself: what each byte of a copy means.

use super::{Kind, Problem, Summary, Table, held::Held};
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};
use uuid::Uuid;

const MARK: &[u8] = b"COMHAR COPY 1\n";
const TABLE: u8 = b'T';
const ROW: u8 = b'R';
const END: u8 = b'E';
const TRAILER: u8 = b'Z';
/// No name, document or text of ours comes near it; a larger length is a torn file.
const LONGEST: u32 = 1 << 30;

/// What stands at the head of a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Owner, number and digest of each migration that ran.
    pub migrations: Vec<(String, i64, String)>,
    /// The tables that follow.
    pub tables: Vec<Table>,
}

/// Writing a copy.
pub(crate) struct Out<'a> {
    to: &'a mut (dyn Write + Send),
    hasher: blake3::Hasher,
    buffer: Vec<u8>,
    rows: u64,
}

impl<'a> Out<'a> {
    pub fn begin(to: &'a mut (dyn Write + Send), header: &Header) -> Result<Self, Problem> {
        let mut out = Self { to, hasher: blake3::Hasher::new(), buffer: Vec::new(), rows: 0 };
        out.buffer.extend_from_slice(MARK);
        let json = serde_json::to_vec(header).map_err(|error| Problem::File(error.into()))?;
        put_bytes(&mut out.buffer, &json);
        out.flush()?;
        Ok(out)
    }

    pub fn table(&mut self, name: &str) -> Result<(), Problem> {
        self.buffer.push(TABLE);
        put_bytes(&mut self.buffer, name.as_bytes());
        self.flush()
    }

    pub fn row(&mut self, row: &[Held]) -> Result<(), Problem> {
        self.buffer.push(ROW);
        row.iter().for_each(|held| put(&mut self.buffer, held));
        self.rows += 1;
        if self.buffer.len() > 1 << 16 { self.flush() } else { Ok(()) }
    }

    pub fn table_end(&mut self, rows: u64) -> Result<(), Problem> {
        self.buffer.push(END);
        self.buffer.extend_from_slice(&rows.to_be_bytes());
        self.flush()
    }

    pub fn end(mut self) -> Result<(), Problem> {
        self.buffer.push(TRAILER);
        self.buffer.extend_from_slice(&self.rows.to_be_bytes());
        self.flush()?;
        self.to.write_all(self.hasher.finalize().as_bytes())?;
        Ok(self.to.flush()?)
    }

    fn flush(&mut self) -> Result<(), Problem> {
        self.hasher.update(&self.buffer);
        self.to.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    // What is longer than a length can say would be refused by both databases long before.
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(bytes);
}

fn put(out: &mut Vec<u8>, held: &Held) {
    out.push(u8::from(!matches!(held, Held::Null(_))));
    match held {
        Held::Null(_) => {}
        Held::Uuid(uuid) => out.extend_from_slice(uuid.as_bytes()),
        Held::Text(text) | Held::Json(text) => put_bytes(out, text.as_bytes()),
        Held::Int(int) | Held::Time(int) => out.extend_from_slice(&int.to_be_bytes()),
        Held::Real(real) => out.extend_from_slice(&real.to_be_bytes()),
        Held::Bool(bool) => out.push(u8::from(*bool)),
        Held::Bytes(bytes) => put_bytes(out, bytes),
        Held::Date(days) => out.extend_from_slice(&days.to_be_bytes()),
    }
}

/// What comes next in a copy.
pub(crate) enum Part {
    Row(Vec<Held>),
    TableEnd,
}

/// Reading a copy.
pub(crate) struct In<'a> {
    from: std::io::BufReader<&'a mut (dyn Read + Send)>,
    hasher: blake3::Hasher,
    rows: u64,
    table_rows: u64,
}

impl<'a> In<'a> {
    pub fn begin(from: &'a mut (dyn Read + Send)) -> Result<(Self, Header), Problem> {
        let from = std::io::BufReader::with_capacity(1 << 16, from);
        let mut stream = Self { from, hasher: blake3::Hasher::new(), rows: 0, table_rows: 0 };
        let mut mark = [0; MARK.len()];
        match stream.from.read_exact(&mut mark) {
            Err(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => return Err(error.into()),
            _ if mark != MARK => return Err(Problem::Foreign),
            _ => {}
        }
        stream.hasher.update(&mark);
        let json = stream.bytes()?;
        let header = serde_json::from_slice(&json).map_err(|_| Problem::Torn("its header cannot be read"))?;
        Ok((stream, header))
    }

    pub fn table(&mut self, expected: &str) -> Result<(), Problem> {
        if self.array::<1>()? != [TABLE] || self.bytes()? != expected.as_bytes() {
            return Err(Problem::Torn("a table is not where it should be"));
        }
        self.table_rows = 0;
        Ok(())
    }

    pub fn part(&mut self, table: &Table) -> Result<Part, Problem> {
        match self.array::<1>()? {
            [ROW] => {
                self.rows += 1;
                self.table_rows += 1;
                table.columns.iter().map(|(_, kind)| self.held(*kind)).collect::<Result<_, _>>().map(Part::Row)
            }
            [END] if u64::from_be_bytes(self.array()?) == self.table_rows => Ok(Part::TableEnd),
            _ => Err(Problem::Torn("the rows of a table do not add up")),
        }
    }

    /// The rows of the table that just ended.
    pub fn table_rows(&self) -> u64 {
        self.table_rows
    }

    pub fn end(mut self) -> Result<(), Problem> {
        if self.array::<1>()? != [TRAILER] || u64::from_be_bytes(self.array()?) != self.rows {
            return Err(Problem::Torn("its rows do not add up"));
        }
        let computed = *self.hasher.finalize().as_bytes();
        if self.array::<32>()? != computed {
            return Err(Problem::Torn("its hash is another one"));
        }
        if self.from.read(&mut [0])? != 0 {
            return Err(Problem::Torn("something follows its end"));
        }
        Ok(())
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Problem> {
        let mut bytes = [0; N];
        self.from.read_exact(&mut bytes)?;
        self.hasher.update(&bytes);
        Ok(bytes)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, Problem> {
        let length = u32::from_be_bytes(self.array()?);
        if length > LONGEST {
            return Err(Problem::Torn("a length in it makes no sense"));
        }
        // Memory grows with what is there, not with what a torn length promises.
        let mut bytes = Vec::new();
        (&mut self.from).take(u64::from(length)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != u64::from(length) {
            return Err(Problem::Torn("it ends too early"));
        }
        self.hasher.update(&bytes);
        Ok(bytes)
    }

    fn text(&mut self) -> Result<String, Problem> {
        String::from_utf8(self.bytes()?).map_err(|_| Problem::Torn("a text in it is not text"))
    }

    fn held(&mut self, kind: Kind) -> Result<Held, Problem> {
        match self.array::<1>()? {
            [0] => return Ok(Held::Null(kind)),
            [1] => {}
            _ => return Err(Problem::Torn("a value in it makes no sense")),
        }
        Ok(match kind {
            Kind::Uuid => Held::Uuid(Uuid::from_bytes(self.array()?)),
            Kind::Text => Held::Text(self.text()?),
            Kind::Jsonb => Held::Json(self.text()?),
            Kind::Bigint => Held::Int(i64::from_be_bytes(self.array()?)),
            Kind::Timestamptz => Held::Time(i64::from_be_bytes(self.array()?)),
            Kind::Double => Held::Real(f64::from_be_bytes(self.array()?)),
            Kind::Boolean => Held::Bool(self.array::<1>()? != [0]),
            Kind::Bytea => Held::Bytes(self.bytes()?),
            Kind::Date => Held::Date(i32::from_be_bytes(self.array()?)),
        })
    }
}

/// Reads a copy from its head to its hash and says what is in it. Touches nothing.
pub fn verify(from: &mut (dyn Read + Send)) -> Result<(Header, Summary), Problem> {
    let (mut stream, header) = In::begin(from)?;
    let mut summary = Summary::default();
    for table in &header.tables {
        stream.table(&table.name)?;
        while let Part::Row(_) = stream.part(table)? {}
        summary.tables.push((table.name.clone(), stream.table_rows()));
    }
    stream.end()?;
    Ok((header, summary))
}
