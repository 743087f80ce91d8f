"""Writes records as the CSV files that an import takes."""
import csv
import datetime
import os

from records import COLUMNS, DAY_ENDINGS


class DayTexts(dict):
    """Days as they are written, each worked out once."""

    def __missing__(self, day):
        text = self[day] = "" if day is None else (datetime.date(1970, 1, 1) + datetime.timedelta(days=day)).isoformat()
        return text


def write(batches, directory):
    """Writes a file for each table."""
    os.makedirs(directory, exist_ok=True)
    texts = DayTexts()
    files = {table: open(os.path.join(directory, table + ".csv"), "w", buffering=1 << 20) for table in COLUMNS}
    writers = {table: csv.writer(file, lineterminator="\n") for table, file in files.items()}
    days = {table: [place for place, column in enumerate(columns) if column.endswith(DAY_ENDINGS)]
            for table, columns in COLUMNS.items()}
    for table, columns in COLUMNS.items():
        writers[table].writerow(columns)
    for batch in batches:
        for table, rows in batch.items():
            writers[table].writerows(with_days(row, days[table], texts) for row in rows)
    for file in files.values():
        file.close()


def with_days(row, places, texts):
    """A row with its days in words."""
    row = list(row)
    for place in places:
        row[place] = texts[row[place]]
    return row
