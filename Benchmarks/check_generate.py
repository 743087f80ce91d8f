#!/usr/bin/env python3
"""Checks that records written straight into a database are those that an import of their CSV leaves there.

    check_generate.py PROGRAM [PEOPLE]
"""
import os
import sqlite3
import subprocess
import sys
import tempfile

from records import COLUMNS

GENERATOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "generate.py")


def main():
    program, people = os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "2000"
    active = str(int(people) // 10)
    with tempfile.TemporaryDirectory() as folder:
        data, imported, filled = (os.path.join(folder, name) for name in ("data", "imported.db", "filled.db"))
        for path in (imported, filled):
            run(program, "init", "--db", path)
        run(sys.executable, GENERATOR, people, active, data)
        run(program, "import", data, "--db", imported)
        run(sys.executable, GENERATOR, people, active, "--db", filled)
        one, other = sqlite3.connect(imported), sqlite3.connect(filled)
        for table in COLUMNS:
            same(one, other, f"SELECT * FROM {table} ORDER BY 1", table)
        same(one, other, "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2", "schema")
        same(one, other, "PRAGMA journal_mode", "journal mode")
        if other.execute("PRAGMA integrity_check").fetchall() != [("ok",)] \
                or other.execute("PRAGMA foreign_key_check").fetchall():
            sys.exit("the database is damaged")
    print(f"{people} people: the same by both ways")


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def same(one, other, sql, what):
    """Ends with an error where two databases answer differently."""
    ours, theirs = one.execute(sql).fetchall(), other.execute(sql).fetchall()
    if ours != theirs:
        differing = [pair for pair in zip(ours, theirs) if pair[0] != pair[1]]
        sys.exit(f"{what}: {len(ours)} rows imported, {len(theirs)} filled, first difference {differing[:1]}")


main()
