"""The records of an invented employer of any size, as rows of its tables. The same sizes give the same rows.

Of ten people seven are employees and three their dependents; each has a chain of permits (1.5 on the average), renewed in
time and with everything recorded that proves it; every second person travels. Of the active families the
last permit ends these days or has ended, and the renewal is filed or not, in all outcomes: of nearly all of them something has
to be told tonight. They are the same families, under other numbers, whatever the size, so that a report of warnings and worse
tells the same; of the others it tells nothing.
"""
import datetime
import random

NIGHT = (datetime.date(2026, 11, 21) - datetime.date(1970, 1, 1)).days

# By table, in the order in which they refer to each other; a row has its values in this order. Days are numbers since 1970.
COLUMNS = {
    "employers": ("employer_id", "legal_name", "ruc", "mobility_email", "language", "headcount", "payroll_pen"),
    "people": (
        "person_id", "kind", "employer_id", "principal_id", "relationship", "given_names", "family_names", "nationality",
        "birth_date", "email", "language", "employment_start"),
    "permits": (
        "permit_id", "person_id", "visa_type", "valid_from", "valid_until", "card_issued_on", "card_expires_on"),
    "filings": (
        "filing_id", "person_id", "procedure", "permit_id", "filed_on", "expediente_no", "publication_date",
        "verification_code", "outcome", "decided_on"),
    "evidence": ("evidence_id", "person_id", "filing_id", "kind", "captured_on"),
    "trips": ("trip_id", "person_id", "departs_on", "returns_on", "left_on", "came_back_on", "destination"),
    "outages": ("outage_id", "portal", "procedures", "began_on", "ended_on", "source"),
}
DAY_ENDINGS = ("_on", "_from", "_until", "_date", "_start")

GIVEN = ["Ana", "Rajesh", "Ingrid", "Tarek", "Mei", "Paulo", "Chanda", "Elif", "Noah", "Yuki"]
FAMILY = ["Solheim", "Venkataraman", "Okonkwo", "Brückner", "Ferreira", "Tanaka", "Mwansa", "Demir", "Kowalski", "Rossi"]
NATIONS = ["NOR", "IND", "NGA", "DEU", "BRA", "JPN", "ZMB", "TUR", "POL", "ITA"]
NAMES = [(given, family, nation) for given in GIVEN for family in FAMILY for nation in NATIONS]
OUTCOMES = ["approved", "approved", "approved", "pending", "pending", "denied", "withdrawn", "void"]
# The last digits of employees; the others are dependents of the employee before them.
HEADS = (0, 1, 2, 4, 5, 7, 8)
# Few enough people to hold, and enough to write in one go.
BATCH = 5_000


def chance(seed):
    """Whole numbers below a limit. Python promises that random() gives the same numbers in every version."""
    number = random.Random(seed).random
    return lambda limit: int(number() * limit)


class Family:
    """What an employee and the dependents share: how long their permits last, and whether something is to be told."""

    def __init__(self, active, below):
        self.active, self.below = active, below
        # Of the others no renewal is due within 60 days, and the last one was decided before tonight.
        self.end = NIGHT + (below(90) - 45 if active else 65 + below(290))
        self.links = 1 + below(2)
        self.head = None


def active_heads(people, active):
    """The numbers of the heads of active families, spread evenly; each with which of these families it is."""
    tens = people // 10
    if active > tens * len(HEADS):
        raise SystemExit(f"{people} people have fewer than {active} families")
    return {tens * family // active * 10 + HEADS[family % len(HEADS)]: family for family in range(active)}


def batches(people, active):
    """All rows, by table, some at a time. Within a table they come in the order of their ids, which a database takes best."""
    yield {"employers": [("QORI", "Minera Qori Cocha S.A.C.", "20999261125", None, "es", people * 10, None)],
           "outages": list(outages())}
    heads = active_heads(people, active)
    below = chance(20261121)
    family = None
    for start in range(0, people, BATCH):
        rows = {table: [] for table in ("people", "permits", "filings", "evidence", "trips")}
        for number in range(start, min(start + BATCH, people)):
            if number % 10 in HEADS:
                which = heads.get(number)
                family = Family(False, below) if which is None else Family(True, chance(which))
            add_person(rows, number, family)
        yield rows


def outages():
    """An outage every 80 days, and one that lasts."""
    below = chance(24)
    for number in range(24):
        began = NIGHT - 2000 + number * 80
        yield f"O-{number:02}", "agencia-digital", "renewal;card", began, began + below(9), "Notice"
    yield "O-now", "agencia-digital", "renewal", NIGHT - 9, None, "Notice"


def add_person(rows, number, family):
    """Adds all that is recorded of a person."""
    below, end, links = family.below, family.end, family.links
    person = f"E{number:08}"
    given, surname, nation = NAMES[below(1000)]
    born = below(14_600) - 3_652  # in the sixties to nineties
    first = end - 365 * links + 1
    if number % 10 in HEADS:
        family.head, visa = person, "resident_worker"
        rows["people"].append((
            person, "employee", "QORI", None, None, given, surname, nation, born, f"p{number}@example.com", "en", first))
    else:
        visa = "dependent"
        rows["people"].append((
            person, "dependent", "QORI", family.head, "spouse", given, surname, nation, born, None, "en", None))
    for link in range(links):
        until = end - 365 * (links - 1 - link)
        permit = f"{person}-{link}"
        rows["permits"].append((permit, person, visa, until - 364, until, until - 365, until))
        if link + 1 < links:
            filed = until - 10 - below(40)
            add_filing(rows, f"{permit}-F", person, "renewal", permit, filed, "approved", filed + 20, below)
        elif family.active and below(2):
            outcome = OUTCOMES[below(8)]
            filed = min(until - below(60) + 20, NIGHT - 1)
            decided = None if outcome == "pending" else min(filed + 15, NIGHT)
            add_filing(rows, f"{permit}-F", person, "renewal", permit, filed, outcome, decided, below)
    if below(2):
        add_filing(rows, f"{person}-I", person, "initial", None, first - 40, "approved", first - 1, below)
    if below(2):
        leaves = end - 300 + below(150)
        back = leaves + 3 + below(20)
        if leaves < NIGHT <= back:  # nobody is away tonight
            leaves, back = leaves - 30, back - 30
        left, came = (leaves, back) if back < NIGHT else (None, None)
        rows["trips"].append((f"{person}-T", person, leaves, back, left, came, "CHL"))


def add_filing(rows, filing, person, procedure, permit, filed, outcome, decided, below):
    """Adds a filing with its receipt."""
    number = f"LM{below(10**9):09}"
    rows["filings"].append(
        (filing, person, procedure, permit, filed, number, filed, f"V{number}", outcome, decided))
    rows["evidence"].append((f"{filing}-R", person, filing, "submission_receipt", filed))
