"""Puts the work K to DuckDB and Polars and prints their times as a table; ends with 1 when an answer differs from ours.

`bench cube` writes rows.bin, people.bin and questions.tsv into the folder named as the argument. The two programs are installed
once into target/peers, in the versions below."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

PINNED = ["duckdb==2.0.0", "polars==2.1.0", "numpy==2.4.6", "pyarrow==26.0.1"]
HOME = Path(__file__).resolve().parents[2] / "target" / "peers"
GROUNDS = [f"ground{number}" for number in range(9)]
SERVICES = (1, 3, 4, 8, 10)


def inside():
    """Goes on inside the own environment, which is made when it is not there."""
    python = HOME / "bin" / "python"
    if Path(sys.prefix).resolve() == HOME.resolve():
        return
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", HOME], check=True, stdout=sys.stderr)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PINNED], check=True, stdout=sys.stderr)
    os.execv(python, [python, *sys.argv])


def parents():
    """For each team, all units that hold it, itself included."""
    return [(team, above) for team in range(70, 400) for above in (0, 1 + ((team - 70) % 60) % 9, 10 + (team - 70) % 60, team)]


def times(ask, expected, rounds):
    """Milliseconds on the clock, and on the processor over all threads: the latter tells on a busy machine."""
    spent = []
    for _ in range(rounds):
        began = time.perf_counter(), time.process_time()
        found = ask()
        spent.append(((time.perf_counter() - began[0]) * 1e3, (time.process_time() - began[1]) * 1e3))
        if found != expected:
            sys.exit(f"{found} and not {expected}")
    return tuple(statistics.median(of) for of in zip(*spent))


def questions(folder, many):
    for line in (folder / "questions.tsv").read_text().splitlines()[:many]:
        unit, first, last, services, people = line.split("\t")
        teams = [team for team, above in parents() if above == int(unit)]
        yield teams, int(first), int(last), [int(service) for service in services.split(",")], int(people)


def percentiles(spent):
    clock, processor = (sorted(of) for of in zip(*spent))
    last = int(len(clock) * 0.99)
    return f"p50 {clock[len(clock) // 2]:.1f} ({processor[len(processor) // 2]:.1f}), p99 {clock[last]:.1f} ({processor[last]:.1f})"


def load(folder):
    import numpy
    import pyarrow

    shape = [("person", "<u4"), ("team", "<u2"), ("service", "u1"), ("month", "u1")]
    rows = numpy.fromfile(folder / "rows.bin", dtype=shape)
    known = numpy.fromfile(folder / "people.bin", dtype="u1").reshape(-1, 9)
    columns = {name: numpy.ascontiguousarray(rows[name]) for name, _ in shape}
    columns |= {name: known[columns["person"], place] for place, name in enumerate(GROUNDS)}
    return pyarrow.table(columns)


def duckdb_times(table, folder):
    import duckdb

    base = duckdb.connect()
    base.register("arrow", table)
    base.execute("CREATE TABLE rows AS SELECT * FROM arrow")
    base.execute("CREATE TABLE sorted AS SELECT * FROM arrow ORDER BY team, month")
    base.execute("CREATE TABLE above (team USMALLINT, unit USMALLINT)")
    base.executemany("INSERT INTO above VALUES (?, ?)", parents())
    region = ",".join(str(team) for team, unit in parents() if unit == 3)
    ask = lambda text: base.execute(text).fetchone()[0]
    for name in ("rows", "sorted"):
        cells = "SELECT count(DISTINCT person) AS people FROM {} JOIN above USING (team) {} GROUP BY unit, month // 3{}"
        k1 = f"SELECT sum(people)::BIGINT FROM ({cells.format(name, '', ', service')})"
        k2 = f"SELECT sum(people)::BIGINT FROM ({cells.format(name, f'WHERE service IN {SERVICES}', '')})"
        k4 = " UNION ALL ".join(
            f"SELECT count(DISTINCT person) AS people FROM {name} WHERE team IN ({region}) AND month BETWEEN 12 AND 23 "
            f"AND service IN {SERVICES} GROUP BY {ground}" for ground in GROUNDS)
        k4 = f"SELECT sum(people)::BIGINT FROM ({k4})"
        result = [times(lambda: ask(k1), 31_795_457, 1), times(lambda: ask(k2), 10_991_201, 2), times(lambda: ask(k4), 545_121, 3)]
        spent = []
        for teams, first, last, services, people in questions(folder, 100):
            text = (f"SELECT count(DISTINCT person) FROM {name} WHERE team IN ({','.join(map(str, teams))}) "
                    f"AND month BETWEEN {first} AND {last} AND service IN ({','.join(map(str, services))})")
            spent.append(times(lambda: ask(text), people, 1))
        yield f"DuckDB {duckdb.__version__}, {'as loaded' if name == 'rows' else 'sorted by team and month'}", result, spent


def polars_times(table, folder):
    import polars

    rows = polars.from_arrow(table)
    above = polars.DataFrame(parents(), schema={"team": polars.UInt16, "unit": polars.UInt16}, orient="row")
    quarter = (polars.col("month") // 3).alias("quarter")
    some = polars.col("service").is_in(list(SERVICES))

    def cells(of, keys):
        joined = of.lazy().join(above.lazy(), on="team").with_columns(quarter)
        return joined.group_by(keys).agg(polars.col("person").n_unique()).select(polars.col("person").sum()).collect().item()

    region = [team for team, unit in parents() if unit == 3]
    year = polars.col("team").is_in(region) & polars.col("month").is_between(12, 23) & some

    def nine():
        chosen = rows.filter(year)
        return sum(chosen.group_by(ground).agg(polars.col("person").n_unique())["person"].sum() for ground in GROUNDS)

    result = [
        times(lambda: cells(rows, ["unit", "quarter", "service"]), 31_795_457, 1),
        times(lambda: cells(rows.lazy().filter(some), ["unit", "quarter"]), 10_991_201, 2),
        times(nine, 545_121, 3),
    ]
    spent = []
    for teams, first, last, services, people in questions(folder, 100):
        of = polars.col("team").is_in(teams) & polars.col("month").is_between(first, last) & polars.col("service").is_in(services)
        spent.append(times(lambda: rows.lazy().filter(of).select(polars.col("person").n_unique()).collect().item(), people, 1))
    yield f"Polars {polars.__version__}", result, spent


def main():
    inside()
    folder = Path(sys.argv[1])
    table = load(folder)
    print("### The same answers from others, milliseconds on the clock (on the processor, all threads)\n\n| program | K1 | K2 | K3 (100 questions) | K4 |\n|---|---|---|---|---|")
    for measured in (duckdb_times, polars_times):
        for name, (k1, k2, k4), spent in measured(table, folder):
            told = [f"{clock:.0f} ({processor:.0f})" for clock, processor in (k1, k2, k4)]
            print(f"| {name} | {told[0]} | {told[1]} | {percentiles(spent)} | {told[2]} |", flush=True)


if __name__ == "__main__":
    main()
