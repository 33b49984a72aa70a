//! The cube measured: `bench cube`, or one half of it by `bench cube activity` and `bench cube country`.

use crate::{Stop, cube_activity, cube_country};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Times of one question asked many times, in milliseconds, and what it answered last.
#[derive(Clone)]
pub struct Times {
    sorted: Vec<f64>,
    /// Time on the processor for one, which other work on the machine does not lengthen.
    cpu: f64,
    answer: u64,
}

impl Times {
    fn at(&self, part: f64) -> f64 {
        let place = (self.sorted.len() as f64 * part) as usize;
        self.sorted.get(place).or(self.sorted.last()).copied().unwrap_or(f64::NAN)
    }
}

/// One line of the table.
pub struct Line {
    what: String,
    goal: String,
    result: String,
    is_met: bool,
}

impl Line {
    /// Judged by its median.
    pub fn new(what: &str, goal: f64, times: Times) -> Self {
        let is_met = times.at(0.5) <= goal;
        Self { what: what.into(), goal: milliseconds(goal), result: told(&times), is_met }
    }

    /// Judged by its 99th percentile.
    pub fn at_p99(what: &str, goal: f64, times: Times) -> Self {
        let is_met = times.at(0.99) <= goal;
        Self { what: what.into(), goal: milliseconds(goal), result: told(&times), is_met }
    }

    /// One time on the clock.
    pub fn wall(what: &str, goal: f64, time: Duration) -> Self {
        let ms = time.as_secs_f64() * 1e3;
        Self { what: what.into(), goal: milliseconds(goal), result: milliseconds(ms), is_met: ms <= goal }
    }

    /// An amount of memory or disk.
    pub fn megabytes(what: &str, goal: f64, mb: f64) -> Self {
        let told = if goal.is_finite() { format!("{goal:.0} MB") } else { String::new() };
        Self { what: what.into(), goal: told, result: format!("{mb:.0} MB"), is_met: mb <= goal }
    }
}

fn milliseconds(ms: f64) -> String {
    match ms {
        ms if ms.is_infinite() => String::new(),
        ms if ms < 0.1 => format!("{:.2} µs", ms * 1e3),
        ms if ms < 10.0 => format!("{ms:.3} ms"),
        _ => format!("{ms:.0} ms"),
    }
}

fn told(times: &Times) -> String {
    let [p50, p99, cpu] = [times.at(0.5), times.at(0.99), times.cpu].map(milliseconds);
    format!("p50 {p50}, p99 {p99}, processor {cpu} each; answer {}", times.answer)
}

/// What was measured so far.
#[derive(Default)]
pub struct Work {
    pub lines: Vec<Line>,
}

impl Work {
    /// Asks so many times and judges by the median; another answer than the known one ends it.
    pub fn checked(
        &mut self,
        what: &str,
        goal: f64,
        (times, known): (usize, u64),
        ask: impl FnMut() -> Result<u64, Stop>,
    ) -> Result<(), Stop> {
        let times = timed(times, ask)?;
        if times.answer != known {
            return Err(Stop(format!("{what}: {} and not {known}", times.answer)));
        }
        self.lines.push(Line::new(what, goal, times));
        Ok(())
    }

    /// Asks so many times and judges by the 99th percentile.
    pub fn asked(
        &mut self,
        what: &str,
        goal: f64,
        times: usize,
        ask: impl FnMut() -> Result<u64, Stop>,
    ) -> Result<(), Stop> {
        self.lines.push(Line::at_p99(what, goal, timed(times, ask)?));
        Ok(())
    }

    /// Does something once, by the clock and by the processor.
    pub fn once<T>(&mut self, what: &str, goal: f64, work: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
        let (began, cpu) = (Instant::now(), on_processor());
        let made = work()?;
        let line = Line::wall(what, goal, began.elapsed());
        let result = format!("{}, processor {}", line.result, milliseconds((on_processor() - cpu).as_secs_f64() * 1e3));
        self.lines.push(Line { result, ..line });
        Ok(made)
    }
}

/// Asks so many times, after once unmeasured when it is asked of the same thing again.
pub fn timed(times: usize, mut ask: impl FnMut() -> Result<u64, Stop>) -> Result<Times, Stop> {
    let (mut sorted, mut answer) = (Vec::with_capacity(times), 0);
    let before = on_processor();
    for _ in 0..times {
        let began = Instant::now();
        answer = std::hint::black_box(ask()?);
        sorted.push(began.elapsed().as_secs_f64() * 1e3);
    }
    let cpu = (on_processor() - before).as_secs_f64() * 1e3 / times.max(1) as f64;
    sorted.sort_by(f64::total_cmp);
    Ok(Times { sorted, cpu, answer })
}

/// How long this thread has been on a processor; nothing where the system does not tell.
pub fn on_processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or(0))
}

pub fn resident_mb() -> f64 {
    let told = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: f64 = told.split(' ').nth(1).and_then(|second| second.parse().ok()).unwrap_or(0.0);
    pages * 4096.0 / 1e6
}

/// Measures one half, or both, and prints the tables.
pub fn measure(part: &str) -> Result<(), Stop> {
    match part {
        "country" => println!("{}", country()?),
        "activity" => println!("{}", activity()?),
        "both" => println!("{}", report()?),
        _ => return Err(Stop("usage: bench cube [activity | country]".into())),
    }
    Ok(())
}

/// Everything, to stand at the end of bench/RESULTS.md.
pub fn report() -> Result<String, Stop> {
    Ok(format!("\n## Distinct people\n\n{}\n{}\n{}", country()?, activity()?, peers()?))
}

fn country() -> Result<String, Stop> {
    table("20 million rows, 5,000 organisations, nine grounds", &cube_country::measure()?)
}

fn activity() -> Result<String, Stop> {
    let mut work = Work::default();
    let cube = work.once("10 million rows made and put together", f64::INFINITY, cube_activity::build)?;
    work.lines.push(Line::megabytes("resident memory", f64::INFINITY, resident_mb()));
    work.lines.extend(cube_activity::measure(&cube)?);
    cube_activity::write_for_peers(&cube, &peers_folder())?;
    table("The work K, 10 million rows", &work.lines)
}

fn peers_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("out").join("peers")
}

/// The same questions put to DuckDB and Polars, when asked for: they are a quarter of a gigabyte of other people's programs.
fn peers() -> Result<String, Stop> {
    if std::env::var_os("BENCH_PEERS").is_none() {
        return Ok("DuckDB and Polars were not measured; set BENCH_PEERS=1 to install them under target/ and ask them the same.\n".into());
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join("cube.py");
    let told = Command::new("python3").arg(script).arg(peers_folder()).stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    if told.status.success() { Ok(text) } else { Err(Stop(format!("the peers gave no equal answers: {text}"))) }
}

fn table(title: &str, lines: &[Line]) -> Result<String, Stop> {
    let mut text = format!("### {title}\n\n| work | goal | result | met |\n|---|---|---|---|\n");
    for Line { what, goal, result, is_met } in lines {
        let met = if goal.is_empty() {
            ""
        } else if *is_met {
            "yes"
        } else {
            "no"
        };
        writeln!(text, "| {what} | {goal} | {result} | {met} |")?;
    }
    Ok(text)
}
