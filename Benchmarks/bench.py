#!/usr/bin/env python3
"""Measures the program against bare loops over the same database, in one run and in alternation, and writes the ratios
into docs/performance.md. Times are medians over several rounds; what counts is the ratio to the bare C loop beside it.

    bench.py PROGRAM [--edits PROGRAM] [--people N[,N…]] [--active N] [--rounds N] [--write]
"""
import argparse
import datetime
import os
import platform
import shutil
import subprocess
import sys

import baselines
from measure import Measured, measure, percentile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
DAY = "2026-11-21"
NUMBER = (datetime.date.fromisoformat(DAY) - datetime.date(1970, 1, 1)).days
WORK = os.path.join(ROOT, ".build", "bench")


class Employer:
    """An invented employer of some size, with its database."""

    def __init__(self, program, people, active):
        self.program, self.people = program, people
        self.folder = os.path.join(WORK, str(people))
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.data, self.database = self.path("data"), self.path("v.db")
        generator = os.path.join(HERE, "generate.py")
        subprocess.run([sys.executable, generator, str(people), str(active), self.data], check=True)
        for path in (self.database, self.path("shell.db")):
            subprocess.run([program, "init", "--db", path], check=True, stdout=subprocess.DEVNULL)

    def path(self, name):
        return os.path.join(self.folder, name)

    def imports(self):
        """Our import and the shell's, once each into an empty database of the same schema."""
        with open(self.path("import.sql"), "w") as script:
            script.write(baselines.shell_import(self.data))
        theirs = Measured().run(["sqlite3", self.path("shell.db")], stdin=open(self.path("import.sql")))
        ours = Measured().run([self.program, "import", self.data, "--db", self.database])
        os.remove(self.path("shell.db"))
        return ours, theirs

    def questions(self, rounds):
        """Tonight's report and the plan of alerts beside one rule by other means."""
        bare = [os.path.join(WORK, "bare"), self.database, str(NUMBER)]
        one_rule = baselines.ONE_RULE.format(day=NUMBER)
        ours = [self.program, "report", "--db", self.database, "--as-of", DAY, "--severity", "warning"]
        commands = {
            "bare": bare,
            "report": ours + ["--format", "csv", "--output", self.path("report.csv")],
            "sqlite3 shell": ["sqlite3", "-csv", self.database, one_rule],
            "Python": [sys.executable, "-c", baselines.PYTHON, self.database, str(NUMBER)],
        }
        if baselines.has("pandas"):
            commands["pandas"] = [sys.executable, "-c", baselines.PANDAS, self.database, str(NUMBER)]
        return measure(commands, rounds)

    def evaluations(self, rounds):
        """Every rule for everybody, to CSV and into the table."""
        commands = {
            "bare": [os.path.join(WORK, "bare"), self.database, str(NUMBER)],
            "evaluation": [self.program, "recompute", "--output", self.path("ranges.csv"), "--db", self.database],
        }
        if baselines.has("duckdb") and baselines.has("pandas"):
            duck = self.path("duck.db")
            baselines.duckdb_file(self.database, duck)
            with open(self.path("one.sql"), "w") as query:
                query.write(baselines.ONE_RULE.format(day=NUMBER))
            run = [sys.executable, "-c", baselines.DUCKDB, duck]
            commands["DuckDB"] = run + [self.path("one.sql"), self.path("duck.csv")]
            commands["DuckDB rules"] = run + [os.path.join(HERE, "rules.sql"), self.path("duck.csv")]
        commands["recomputation"] = [self.program, "recompute", "--db", self.database]
        return measure(commands, rounds)

    def edits(self, edits, rounds):
        """Milliseconds of filings recorded one by one, and of bare durable rows between them."""
        if os.path.exists(self.path("bare.db")):
            os.remove(self.path("bare.db"))
        command = [edits, self.database, self.path("bare.db"), str(rounds)]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        pairs = [tuple(map(float, line.split(","))) for line in lines]
        return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def start_up(program, rounds):
    """What the program takes to say how it is used, and to report on the small example."""
    small = os.path.join(WORK, "small.db")
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(small + suffix):
            os.remove(small + suffix)
    subprocess.run([program, "init", "--db", small], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "import", os.path.join(ROOT, "examples/minera-qori"), "--db", small], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return measure({
        "nothing": ["/bin/true"],
        "help": [program, "--help"],
        "report": [program, "report", "--db", small, "--as-of", DAY],
    }, max(20, rounds))


def row(what, target, value, measured, met=None):
    verdict = "" if met is None else "yes" if met else "no"
    return f"| {what} | {target} | {value} | {measured.median:.2f} s | {measured.memory:.0f} MB | {verdict} |"


def section(program, edits, people, active, rounds):
    """Measures one size; the lines of its table, and the seconds of the report."""
    employer = Employer(program, people, active)
    ours, theirs = employer.imports()
    asked = employer.questions(rounds)
    slow = employer.evaluations(max(1, rounds // 2))
    told = sum(1 for _ in open(employer.path("report.csv"))) - 1
    ranges = sum(1 for _ in open(employer.path("ranges.csv"))) - 1

    def ratio(measured, base):
        return measured.median / base["bare"].median

    def target(what, limit, measured, base):
        value = ratio(measured, base)
        return row(what, f"≤ {limit}", f"{value:.2f}", measured, value <= limit)

    lines = [
        f"## {people:,} people", "",
        f"The bare C loop takes {asked['bare'].median:.2f} s. The report tells {told:,} findings, a full evaluation "
        f"{ranges:,} ranges.", "",
        "| What | Target | Ratio to the loop | Time | Peak memory | Met |", "|---|---|---|---|---|---|",
        target("report, warning and up, as CSV, from stored findings", 0.3, asked["report"], asked),
        target("full evaluation of every rule, to CSV", 3, slow["evaluation"], slow),
        target("full recomputation, stored", 10, slow["recomputation"], slow),
    ]
    if "DuckDB rules" in slow:
        ahead = slow["evaluation"].median / slow["DuckDB rules"].median
        lines.append(row("the renewal, travel-hold and overstay rules in DuckDB's SQL, 2 threads",
                         "evaluation ahead", f"{ratio(slow['DuckDB rules'], slow):.2f}", slow["DuckDB rules"], ahead <= 1))
    most = max(m.memory for m in (asked["report"], slow["evaluation"], slow["recomputation"]))
    lines.append(f"| peak memory of report, evaluation and recomputation | ≤ 150 MB | | | {most:.0f} MB | "
                 f"{'yes' if most <= 150 else 'no'} |")
    for name, base in (("sqlite3 shell", asked), ("Python", asked), ("pandas", asked), ("DuckDB", slow)):
        if name in base:
            lines.append(row(f"one rule: {name}", "", f"{ratio(base[name], base):.2f}", base[name]))
    value = ours.median / theirs.median
    lines += [
        "", "| Import of the whole CSV set | Target | Ratio to `.import` | Time | Peak memory | Met |",
        "|---|---|---|---|---|---|",
        row("ours, journal and findings included", "≤ 5", f"{value:.2f}", ours, value <= 5),
        row("sqlite3 shell, `.import` into the same schema", "", "1", theirs), "",
    ]
    if edits:
        edited, bare = employer.edits(edits, 1000)
        more = percentile(edited, 0.99) - percentile(bare, 0.99)
        lines += [
            "| One of 1,000 edits: a filing recorded, durable, findings updated | Target | Median | p99 | Met |",
            "|---|---|---|---|---|",
            f"| ours | p99 ≤ 5 ms more | {percentile(edited, 0.5):.1f} ms | {percentile(edited, 0.99):.1f} ms | "
            f"{'yes' if more <= 5 else 'no'} |",
            f"| one bare durable row | | {percentile(bare, 0.5):.1f} ms | {percentile(bare, 0.99):.1f} ms | |", "",
        ]
    return lines, asked["report"].median, told


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--edits")
    options.add_argument("--people", default="100000")
    options.add_argument("--active", type=int, help="families of whom something is told tonight; default 1 % of people")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    program = os.path.abspath(options.program)
    os.makedirs(WORK, exist_ok=True)
    source = os.path.join(HERE, "bare.c")
    subprocess.run(["cc", "-O2", "-o", os.path.join(WORK, "bare"), source, "-lsqlite3"], check=True)
    out, reports = [], []
    for people in (int(n) for n in options.people.split(",")):
        lines, seconds, told = section(program, options.edits, people, options.active or people // 100, options.rounds)
        out += lines
        reports.append((people, seconds, told))
    if len(reports) > 1:
        out += ["## From one size to the next", ""]
        for (fewer, before, told), (more, after, told_then) in zip(reports, reports[1:]):
            met = f" (target ≤ 1.3: {'met' if after / before <= 1.3 else 'missed'})" if told_then == told else ""
            out += [f"With {more:,} people in place of {fewer:,} the report takes {after / before:.2f} times as long and tells "
                    f"{told_then:,} findings in place of {told:,}{met}.", ""]
    start = start_up(program, options.rounds)

    def start_row(what, name, limit):
        took = start[name].median * 1000
        return f"| {what} | ≤ {limit} ms | {took:.0f} ms | {'yes' if took <= limit else 'no'} |"

    out += [
        "## Start-up", "", "| What | Target | Time | Met |", "|---|---|---|---|",
        start_row("`vigencia --help`", "help", 15),
        start_row("`vigencia report` on the small example", "report", 40),
        f"| a program that does nothing (`/bin/true`) | | {start['nothing'].median * 1000:.0f} ms | |", "",
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
