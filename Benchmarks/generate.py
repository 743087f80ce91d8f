#!/usr/bin/env python3
"""Writes the records of an invented employer of any size, for benchmarks; see records.py. The same sizes give the same records.

    generate.py PEOPLE ACTIVE DIRECTORY        as CSV
    generate.py PEOPLE ACTIVE --db DATABASE    into a new database (`vigencia init`)
"""
import argparse
import gc

import csv_folder
import database
import records


def main():
    options = argparse.ArgumentParser()
    options.add_argument("people", type=int)
    options.add_argument("active", type=int, help="families of whom something is told tonight")
    options.add_argument("directory", nargs="?")
    options.add_argument("--db")
    arguments = options.parse_args()
    if (arguments.directory is None) == (arguments.db is None):
        options.error("either a directory or --db")
    gc.disable()  # Rows hold no cycles, and to look for some takes a tenth of the time.
    batches = records.batches(arguments.people, arguments.active)
    if arguments.db:
        database.fill(batches, arguments.db)
    else:
        csv_folder.write(batches, arguments.directory)


main()
