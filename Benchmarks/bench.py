#!/usr/bin/env python3
"""Measures the program against bare loops over the same database, in one run and in alternation. Times are medians over several
rounds; what counts is the ratio to the bare C loop beside it.

    bench.py PROGRAM [--edits PROGRAM] [--people N[,N…]] [--active N] [--import-to N] [--rounds N] [--write]

What is measured is printed, and kept in .build/bench/results, where a later run of the same size and number of active families
replaces it. With --write all that is kept there becomes docs/performance.md; --people '' measures no size besides.
"""
import argparse
import os
import subprocess

import page
import results
from employer import DAY, HERE, WORK, Employer
from measure import measure

ROOT = os.path.dirname(HERE)


def measure_size(program, options, people):
    """Measures one size."""
    employer = Employer(program, people, options.active)
    made = employer.imports() if people <= options.import_to else employer.fills()
    asked = employer.questions(options.rounds)
    evaluated = employer.evaluations(max(1, options.rounds // 2))
    result = {"people": people, "active": options.active, "made": made, "asked": asked, "evaluated": evaluated}
    result |= employer.counts()
    return result | {"edits": employer.edits(os.path.abspath(options.edits), 1000) if options.edits else None}


def measure_start(program, rounds):
    """What the program takes to say how it is used, and to report on the small example."""
    small = os.path.join(WORK, "small.db")
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(small + suffix):
            os.remove(small + suffix)
    subprocess.run([program, "init", "--db", small], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "import", os.path.join(ROOT, "examples/minera-qori"), "--db", small], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return {"took": measure({
        "nothing": ["/bin/true"],
        "help": [program, "--help"],
        "report": [program, "report", "--db", small, "--as-of", DAY],
    }, max(20, rounds))}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--edits")
    options.add_argument("--people", default="100000")
    options.add_argument("--active", type=int, default=1_000, help="families of whom something is told tonight")
    options.add_argument("--import-to", type=int, default=1_000_000, metavar="N",
                         help="the records of more people are written straight into the database")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    program = os.path.abspath(options.program)
    os.makedirs(WORK, exist_ok=True)
    source = os.path.join(HERE, "bare.c")
    subprocess.run(["cc", "-O2", "-o", os.path.join(WORK, "bare"), source, "-lsqlite3"], check=True)
    sizes = []
    for people in (int(n) for n in options.people.split(",") if n):
        size = results.stamped(measure_size(program, options, people))
        results.keep(f"{people}-{options.active}", size)
        sizes.append(size)
    start = results.stamped(measure_start(program, options.rounds))
    results.keep("start-up", start)
    print(page.text(sizes, start))
    if options.write:
        head = open(os.path.join(HERE, "performance-head.md")).read()
        with open(os.path.join(ROOT, "docs", "performance.md"), "w") as file:
            file.write(head + "\n" + page.text(results.kept_sizes(), start))


main()
