"""An invented employer of some size, with its database, and what is measured on it."""
import csv
import datetime
import os
import shutil
import sqlite3
import subprocess
import sys

import baselines
from measure import Measured, measure, percentile

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = os.path.join(os.path.dirname(HERE), ".build", "bench")
DAY = "2026-11-21"
NUMBER = (datetime.date.fromisoformat(DAY) - datetime.date(1970, 1, 1)).days
# Other tools keep all of it in memory, or take very long, for more people than these; so does storing all findings anew.
MOST_FOR_OTHERS = 1_000_000
# Makes the program store all findings as it does the first time.
FORGET = "DELETE FROM findings; DELETE FROM meta WHERE key = 'findings_fingerprint';"


class Employer:
    def __init__(self, program, people, active):
        self.program, self.people, self.active = program, people, active
        self.others = people <= MOST_FOR_OTHERS
        self.folder = os.path.join(WORK, f"{people}-{active}")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.database = self.path("v.db")
        self.bare = [os.path.join(WORK, "bare"), self.database, str(NUMBER)]
        self.recompute = [program, "recompute", "--db", self.database]
        self.initialise(self.database)

    def path(self, name):
        return os.path.join(self.folder, name)

    def initialise(self, path):
        subprocess.run([self.program, "init", "--db", path], check=True, stdout=subprocess.DEVNULL)

    def generate(self, *to):
        return [sys.executable, os.path.join(HERE, "generate.py"), str(self.people), str(self.active), *to]

    def imports(self):
        """Our import and the shell's, once each into an empty database of the same schema."""
        data, shell = self.path("data"), self.path("shell.db")
        subprocess.run(self.generate(data), check=True)
        self.initialise(shell)
        with open(self.path("import.sql"), "w") as script:
            script.write(baselines.shell_import(data))
        theirs = Measured().run(["sqlite3", shell], stdin=open(self.path("import.sql")))
        ours = Measured().run([self.program, "import", data, "--db", self.database])
        os.remove(shell)
        return {"import": ours, "shell": theirs}

    def fills(self):
        """The records written straight into the database, and their findings stored for the first time."""
        filling = Measured().run(self.generate("--db", self.database))
        return {"filling": filling, "first": Measured().run(self.recompute)}

    def questions(self, rounds):
        """Tonight's report and the plan of alerts beside one rule by other means."""
        report = [self.program, "report", "--db", self.database, "--as-of", DAY, "--severity", "warning"]
        commands = {"bare": self.bare, "report": report + ["--format", "csv", "--output", self.path("report.csv")]}
        if self.others:
            one_rule = baselines.ONE_RULE.format(day=NUMBER)
            commands["sqlite3 shell"] = ["sqlite3", "-csv", self.database, one_rule]
            commands["Python"] = [sys.executable, "-c", baselines.PYTHON, self.database, str(NUMBER)]
            if baselines.has("pandas"):
                commands["pandas"] = [sys.executable, "-c", baselines.PANDAS, self.database, str(NUMBER)]
        return measure(commands, rounds)

    def evaluations(self, rounds):
        """Every rule for everybody, to CSV and into the table. A round leaves the findings of the built-in policy behind, so
        that in the next one nothing differs."""
        commands = {
            "bare": self.bare,
            "evaluation": [self.program, "recompute", "--output", os.devnull, "--db", self.database],
        }
        if self.others and baselines.has("duckdb") and baselines.has("pandas"):
            commands |= self.duckdb()
        commands["nothing differs"] = self.recompute
        if self.others:
            commands |= {
                "another policy": self.recompute + ["--policy", os.path.join(HERE, "policy")],
                "empty table": self.recompute,
            }
        return measure(commands, rounds, before={
            "empty table": lambda: subprocess.run(["sqlite3", "-bail", self.database, FORGET], check=True),
        })

    def duckdb(self):
        """The same one rule, and several, in a database of DuckDB's own."""
        duck, one = self.path("duck.db"), self.path("one.sql")
        baselines.duckdb_file(self.database, duck)
        with open(one, "w") as query:
            query.write(baselines.ONE_RULE.format(day=NUMBER))
        run = [sys.executable, "-c", baselines.DUCKDB, duck]
        return {
            "DuckDB": run + [one, os.devnull],
            "DuckDB rules": run + [os.path.join(HERE, "rules.sql"), os.devnull],
        }

    def counts(self):
        """How many findings the report told, how many ranges are stored, and how large the database is."""
        with open(self.path("report.csv"), newline="") as report:
            told = sum(1 for _ in csv.reader(report)) - 1
        ranges = sqlite3.connect(self.database).execute("SELECT count(*) FROM findings").fetchone()[0]
        return {"told": told, "ranges": ranges, "bytes": os.path.getsize(self.database)}

    def edits(self, edits, rounds):
        """Milliseconds of filings recorded one by one, and of bare durable rows between them: median and p99."""
        command = [edits, self.database, self.path("bare.db"), str(rounds)]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        ours, bare = zip(*(map(float, line.split(",")) for line in lines))
        return {"ours": [percentile(ours, 0.5), percentile(ours, 0.99)],
                "bare": [percentile(bare, 0.5), percentile(bare, 0.99)]}

