"""What the program is measured against: the same records, or the same one rule, by other means."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ("employers", "people", "permits", "filings", "evidence", "trips", "outages")

ONE_RULE = """SELECT p.person_id, p.given_names, p.family_names, q.permit_id, q.valid_until, {day} - q.valid_until
FROM people p JOIN permits q ON q.person_id = p.person_id
LEFT JOIN filings f ON f.permit_id = q.permit_id AND f.procedure = 'renewal'
LEFT JOIN trips t ON t.person_id = p.person_id AND t.departs_on > {day}
WHERE q.valid_until < {day} AND f.filed_on IS NULL ORDER BY p.person_id"""

PYTHON = """
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

PANDAS = """
import sqlite3, sys, pandas
db = sqlite3.connect(sys.argv[1]); day = int(sys.argv[2])
read = lambda sql: pandas.read_sql_query(sql, db)
people = read('SELECT person_id, given_names, family_names FROM people')
permits = read('SELECT person_id, permit_id, valid_until FROM permits')
filings = read("SELECT permit_id, filed_on FROM filings WHERE procedure = 'renewal'")
rows = people.merge(permits, on='person_id').merge(filings, on='permit_id', how='left')
rows = rows[(rows.valid_until < day) & rows.filed_on.isna()].sort_values('person_id')
rows.assign(days=day - rows.valid_until).to_csv(sys.stdout, index=False)
"""

DUCKDB = """
import duckdb, sys
db = duckdb.connect(sys.argv[1], read_only=True, config={'threads': 2})
db.execute(f"COPY ({open(sys.argv[2]).read()}) TO '{sys.argv[3]}' (HEADER)")
"""


def has(module):
    """Whether a module is installed."""
    return subprocess.run([sys.executable, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode == 0


def duckdb_file(database, path):
    """The tables that the rules in SQL read, in a file of DuckDB's own."""
    script = (
        "import duckdb, sqlite3, sys, os\n"
        "import pandas\n"
        "source = sqlite3.connect(sys.argv[1]); target = duckdb.connect(sys.argv[2])\n"
        "for table in ('people', 'permits', 'filings', 'trips', 'stays'):\n"
        "    columns = source.execute(f'SELECT * FROM pragma_table_info(\"{table}\")').fetchall()\n"
        "    types = ', '.join(f'\"{c[1]}\" ' + ('INTEGER' if c[2] == 'INTEGER' else 'TEXT') for c in columns)\n"
        "    target.execute(f'CREATE TABLE {table} ({types})')\n"
        "    rows = source.execute(f'SELECT * FROM {table}')\n"
        "    while batch := rows.fetchmany(200000):\n"
        "        frame = pandas.DataFrame(batch, columns=[c[1] for c in columns])\n"
        "        target.execute(f'INSERT INTO {table} SELECT * FROM frame')\n"
    )
    subprocess.run([sys.executable, "-c", script, database, path], check=True)


def shell_import(data):
    """The sqlite3 shell's own .import of the same files into the same tables, as a script."""
    script = [".bail on", "PRAGMA synchronous=FULL;", "BEGIN;"]
    for kind in KINDS:
        file = os.path.join(data, kind + ".csv")
        with open(file) as lines:
            columns = lines.readline().strip().split(",")
        days = ("_on", "_from", "_until", "_date", "_start", "_end")
        values = ",".join(
            f"CAST(julianday(nullif({c},'')) - 2440587.5 AS INTEGER)" if c.endswith(days) else f"nullif({c},'')"
            for c in columns)
        script.append(f"CREATE TEMP TABLE in_{kind}({','.join(c + ' TEXT' for c in columns)});")
        script.append(f".import --csv --skip 1 {file} in_{kind}")
        script.append(f"INSERT INTO {kind}({','.join(columns)}) SELECT {values} FROM in_{kind};")
    return "\n".join(script + ["COMMIT;", ""])
