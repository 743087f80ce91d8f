#!/usr/bin/env python3
"""Measures the program against bare loops over the same database, in one run and in alternation, and writes the ratios
into docs/performance.md. Times are medians over several rounds; what counts is the ratio to the bare C loop beside it.

    bench.py PROGRAM [--people N[,N…]] [--active N] [--rounds N] [--write]
"""
import argparse
import datetime
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
DAY = "2026-11-21"
NUMBER = (datetime.date.fromisoformat(DAY) - datetime.date(1970, 1, 1)).days
WORK = os.path.join(ROOT, ".build", "bench")

SHELL_RULE = f"""SELECT p.person_id, p.given_names, p.family_names, q.permit_id, q.valid_until, {NUMBER} - q.valid_until
FROM people p JOIN permits q ON q.person_id = p.person_id
LEFT JOIN filings f ON f.permit_id = q.permit_id AND f.procedure = 'renewal'
LEFT JOIN trips t ON t.person_id = p.person_id AND t.departs_on > {NUMBER}
WHERE q.valid_until < {NUMBER} AND f.filed_on IS NULL ORDER BY p.person_id;"""

PYTHON_RULE = """
import sqlite3, sys, csv
db = sqlite3.connect(sys.argv[1]); day = int(sys.argv[2]); out = csv.writer(sys.stdout)
rows = db.execute('''SELECT p.person_id, p.given_names, p.family_names, q.permit_id, q.valid_until, f.filed_on
FROM people p JOIN permits q ON q.person_id = p.person_id
LEFT JOIN filings f ON f.permit_id = q.permit_id AND f.procedure = 'renewal'
LEFT JOIN trips t ON t.person_id = p.person_id AND t.departs_on > ? ORDER BY p.person_id''', (day,))
for person, given, family, permit, until, filed in rows:
    if until is not None and until < day and filed is None:
        out.writerow((person, given, family, permit, until, day - until))
"""


class Measured:
    """What some runs of a command took: the median of the seconds, and the most memory in MB."""

    def __init__(self):
        self.seconds, self.memory = [], 0.0

    def run(self, command, stdin=None):
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=stdin or subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - began)
        self.memory = max(self.memory, usage.ru_maxrss / 1024)
        if status != 0:
            sys.exit(f"{command[:3]}: {errors.decode()[-500:]}")

    @property
    def median(self):
        return statistics.median(self.seconds)


def measure(commands, rounds):
    """Runs each command once a round, in turn, so that what the machine does besides falls on all of them."""
    results = {name: Measured() for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            results[name].run(command)
    return results


def import_by_shell(data, path):
    """The sqlite3 shell's own .import of the same files into the same tables."""
    kinds = ("employers", "people", "permits", "filings", "evidence", "trips", "outages")
    script = [".bail on", "PRAGMA synchronous=FULL;", "BEGIN;"]
    for kind in kinds:
        file = os.path.join(data, kind + ".csv")
        columns = open(file).readline().strip()
        script.append(f"CREATE TEMP TABLE in_{kind}({','.join(c + ' TEXT' for c in columns.split(','))});")
        script.append(f".import --csv --skip 1 {file} in_{kind}")
        days = [c for c in columns.split(",") if c.endswith(("_on", "_from", "_until", "_date", "_start", "_end"))]
        values = ",".join(
            f"CAST(julianday(nullif({c},'')) - 2440587.5 AS INTEGER)" if c in days else f"nullif({c},'')"
            for c in columns.split(","))
        script.append(f"INSERT INTO {kind}({columns}) SELECT {values} FROM in_{kind};")
    return "\n".join(script + ["COMMIT;", ""])


def bench(program, people, active, rounds):
    folder = os.path.join(WORK, str(people))
    data, database = os.path.join(folder, "data"), os.path.join(folder, "v.db")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), str(people), str(active), data], check=True)
    bare = os.path.join(WORK, "bare")
    subprocess.run(["cc", "-O2", "-o", bare, os.path.join(HERE, "bare.c"), "-lsqlite3"], check=True)

    # Import: once each, on an empty database of the same schema.
    ours, theirs = Measured(), Measured()
    subprocess.run([program, "init", "--db", database], check=True, stdout=subprocess.DEVNULL)
    ours.run([program, "import", data, "--db", database])
    shell = os.path.join(folder, "shell.db")
    subprocess.run([program, "init", "--db", shell], check=True, stdout=subprocess.DEVNULL)
    script = os.path.join(folder, "import.sql")
    open(script, "w").write(import_by_shell(data, shell))
    theirs.run(["sqlite3", shell], stdin=open(script))

    report = [program, "report", "--db", database, "--as-of", DAY, "--severity", "warning", "--format", "csv"]
    results = measure(
        {
            "bare C loop": [bare, database, str(NUMBER)],
            "sqlite3 shell": ["sqlite3", "-csv", database, SHELL_RULE],
            "Python sqlite3": [sys.executable, "-c", PYTHON_RULE, database, str(NUMBER)],
            "report": report + ["--output", os.path.join(folder, "report.csv")],
        }, rounds)
    slow = measure(
        {
            "bare C loop": [bare, database, str(NUMBER)],
            "evaluation": [program, "recompute", "--check", "--db", database],
            "recomputation": [program, "recompute", "--db", database],
        }, max(1, rounds // 2))
    told = sum(1 for _ in open(os.path.join(folder, "report.csv"))) - 1
    return ours, theirs, results, slow, told


def line(what, target, ratio, measured, met):
    return f"| {what} | {target} | {ratio:.2f} | {measured.median:.2f} s | {measured.memory:.0f} MB | {'yes' if met else 'no'} |"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--people", default="100000")
    options.add_argument("--active", type=int, help="families of whom something is told tonight; default 1 % of people")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    program = os.path.abspath(options.program)
    os.makedirs(WORK, exist_ok=True)
    out = []
    for people in (int(n) for n in options.people.split(",")):
        active = options.active or people // 100
        ours, theirs, results, slow, told = bench(program, people, active, options.rounds)
        base, slow_base = results["bare C loop"].median, slow["bare C loop"].median
        out += [
            f"## {people:,} people", "",
            f"The bare C loop takes {base:.3f} s. Ratios are to it, but for the import's. The report tells "
            f"{told:,} findings.", "",
            "| What | Target | Ratio | Time | Peak memory | Met |", "|---|---|---|---|---|---|",
            line("report, warning and up, as CSV, from stored findings", "≤ 0.3", results["report"].median / base,
                 results["report"], results["report"].median / base <= 0.3),
            line("full evaluation of every rule, compared with what is stored", "≤ 3",
                 slow["evaluation"].median / slow_base, slow["evaluation"], slow["evaluation"].median / slow_base <= 3),
            line("full recomputation, stored", "≤ 10", slow["recomputation"].median / slow_base,
                 slow["recomputation"], slow["recomputation"].median / slow_base <= 10),
            line("import of the CSV set, journal and findings included, to the sqlite3 shell's `.import`", "≤ 5",
                 ours.median / theirs.median, ours, ours.median / theirs.median <= 5),
            f"| sqlite3 shell, one rule in SQL | | {results['sqlite3 shell'].median / base:.2f} | "
            f"{results['sqlite3 shell'].median:.2f} s | {results['sqlite3 shell'].memory:.0f} MB | |",
            f"| Python with sqlite3, one rule | | {results['Python sqlite3'].median / base:.2f} | "
            f"{results['Python sqlite3'].median:.2f} s | {results['Python sqlite3'].memory:.0f} MB | |",
            f"| sqlite3 shell, `.import` | | | {theirs.median:.2f} s | {theirs.memory:.0f} MB | |", "",
        ]
    small = os.path.join(WORK, "small.db")
    if os.path.exists(small):
        os.remove(small)
    for suffix in ("-wal", "-shm"):
        if os.path.exists(small + suffix):
            os.remove(small + suffix)
    subprocess.run([program, "init", "--db", small], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "import", os.path.join(ROOT, "examples/minera-qori"), "--db", small], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start = measure(
        {"help": [program, "--help"], "report": [program, "report", "--db", small, "--as-of", DAY]},
        max(20, options.rounds))
    out += [
        "## Start-up", "", "| What | Target | Time | Met |", "|---|---|---|---|",
        f"| `vigencia --help` | ≤ 15 ms | {start['help'].median * 1000:.0f} ms | "
        f"{'yes' if start['help'].median <= 0.015 else 'no'} |",
        f"| `vigencia report` on the small example | ≤ 40 ms | {start['report'].median * 1000:.0f} ms | "
        f"{'yes' if start['report'].median <= 0.040 else 'no'} |", "",
    ]
    text = "\n".join(out)
    print(text)
    if options.write:
        machine = f"{os.cpu_count()} cores, {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') >> 30} GiB, " \
            f"{platform.system()} {platform.release().split('-')[0]}"
        head = open(os.path.join(HERE, "performance-head.md")).read()
        with open(os.path.join(ROOT, "docs", "performance.md"), "w") as file:
            file.write(head + f"\nMeasured on {datetime.date.today()}: {machine}.\n\n" + text)


main()
