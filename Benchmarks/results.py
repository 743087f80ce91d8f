"""Keeps what was measured, a file for each size, so that one page can tell of runs on several days."""
import datetime
import json
import os
import platform

from employer import WORK
from measure import Measured

FOLDER = os.path.join(WORK, "results")


def stamped(result):
    """A result with the day and the machine."""
    machine = f"{os.cpu_count()} cores, {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') >> 30} GiB, " \
        f"{platform.system()} {platform.release().split('-')[0]}"
    return {"day": str(datetime.date.today()), "machine": machine} | result


def keep(name, result):
    """Keeps a result in place of an earlier one of its name."""
    os.makedirs(FOLDER, exist_ok=True)
    with open(os.path.join(FOLDER, name + ".json"), "w") as file:
        json.dump(result, file, default=vars, indent=1)


def kept_sizes():
    """The results of all sizes."""
    names = [name for name in os.listdir(FOLDER) if name[0].isdigit()]
    return [read(name) for name in names]


def read(name):
    """A result as it was kept."""
    with open(os.path.join(FOLDER, name)) as file:
        return json.load(file, object_hook=lambda value: Measured(**value) if set(value) == {"seconds", "memory"} else value)
