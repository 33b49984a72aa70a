//! Files of everything, as staff take them: how long they take, and what the process holds in memory meanwhile.

use super::{File, Open, Surveys, large::Long, making::expect, voice::FOR_THE_FILE};
use crate::{
    Stop,
    client::{Connection, get},
    product::{self, Product},
};
use std::time::Instant;

/// After so many bytes the memory is looked at again.
const A_LOOK: usize = 100_000;

/// 150,000 answers as files of each kind: a row for each response.
pub async fn answers(product: &Product, survey: &Open, found: &mut Surveys) -> Result<(), Stop> {
    for (kind, words) in [("csv", "CSV"), ("xlsx", "XLSX"), ("jsonl", "JSON lines"), ("package", "Data Package")] {
        let path = format!("/surveys/{}/export/{kind}?major=1", survey.id);
        let what = format!("150,000 answers as {words}");
        found.files.push(file(product, (what, FOR_THE_FILE), &path, "5 s").await?);
    }
    Ok(())
}

/// A row for each answer of a long form.
pub async fn rows(product: &Product, long: &Long, found: &mut Surveys) -> Result<(), Stop> {
    let path = format!("/surveys/{}/export/csv?major=1&layout=tall", long.survey.id);
    let what = "a row for each answer as CSV".to_owned();
    found.files.push(file(product, (what, long.kept * long.questions), &path, "5,000,000 rows in 64 MB").await?);
    Ok(())
}

async fn file(product: &Product, (what, rows): (String, usize), path: &str, goal: &'static str) -> Result<File, Stop> {
    let cookie = product::sign_in(product.at(), "fionnuala").await?;
    let (mut bytes, mut lines, mut own_mb, begun) = (0, 0, 0.0_f64, Instant::now());
    let mut look = |piece: &[u8]| {
        if bytes / A_LOOK != (bytes + piece.len()) / A_LOOK {
            own_mb = own_mb.max(product.running.own_mb());
        }
        bytes += piece.len();
        lines += piece.iter().filter(|byte| **byte == b'\n').count();
    };
    let answer = Connection::open(product.at()).await?.ask_in_pieces(&get(path, &cookie), &mut look).await?;
    expect(&answer, 200)?;
    let seconds = begun.elapsed().as_secs_f64();
    let is_text = ["/csv", "/jsonl"].iter().any(|kind| path.contains(kind));
    if is_text && lines < rows {
        return Err(Stop(format!("{lines} lines came where {rows} rows were expected")));
    }
    Ok(File { what, rows, bytes, seconds, peak_mb: product.running.peak_mb(), own_mb, goal })
}
