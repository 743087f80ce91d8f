"""Writes records straight into a database that the program has made: what an import leaves there, without journal and
findings. Millions of people would take an import hours."""
import sqlite3

from records import COLUMNS

SETTINGS = (
    # Nobody else reads it, and one that wasn't finished is made again.
    "locking_mode = EXCLUSIVE", "journal_mode = OFF", "synchronous = OFF",
    # The checks of the schema take longer than all else; check_generate.py shows that an import of the same rows holds to them.
    "ignore_check_constraints = ON",
    # Rows come in the order of their ids and need little of it; the sorting of indexes takes what there is. In KiB.
    "cache_size = -65536", "threads = 1",
)


def fill(batches, path):
    """Fills the empty tables of records. Should it be ended in the middle, the database is of no use."""
    db = sqlite3.connect(path, isolation_level=None)
    for setting in SETTINGS:
        db.execute("PRAGMA " + setting)
    db.execute("BEGIN EXCLUSIVE")
    indexes = dropped_indexes(db)
    inserts = {table: f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
               for table, columns in COLUMNS.items()}
    for batch in batches:
        for table, rows in batch.items():
            db.executemany(inserts[table], rows)
    # One sort for each index costs far less than a place sought for each row.
    for sql in indexes:
        db.execute(sql)
    db.execute("COMMIT")
    db.execute("PRAGMA journal_mode = WAL")
    db.close()


def dropped_indexes(db):
    """Drops the indexes of the tables, apart from those of their ids; returns what makes them anew."""
    found = db.execute("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    indexes = [(name, sql) for name, table, sql in found if table in COLUMNS]
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    return [sql for _, sql in indexes]
