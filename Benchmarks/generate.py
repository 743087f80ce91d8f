#!/usr/bin/env python3
"""Writes the records of an invented employer of any size as CSV, for benchmarks. The same sizes give the same bytes.

    generate.py PEOPLE ACTIVE DIRECTORY

Of ten people seven are employees and three their dependents; each has a chain of permits (1.5 on the average), renewed in
time and with everything recorded that proves it; every second person travels. Of ACTIVE families something has to be told
tonight: their last permit ends or has ended, and the renewal is filed or not, in all outcomes.
"""
import datetime
import os
import sys

TODAY = datetime.date(2026, 11, 21)
GIVEN = ["Ana", "Rajesh", "Ingrid", "Tarek", "Mei", "Paulo", "Chanda", "Elif", "Noah", "Yuki"]
FAMILY = ["Solheim", "Venkataraman", "Okonkwo", "Brückner", "Ferreira", "Tanaka", "Mwansa", "Demir", "Kowalski", "Rossi"]
NATIONS = ["NOR", "IND", "NGA", "DEU", "BRA", "JPN", "ZMB", "TUR", "POL", "ITA"]
OUTCOMES = ["approved", "approved", "approved", "pending", "pending", "denied", "withdrawn", "void"]


class Chance:
    """Numbers that follow from a seed alone (SplitMix64)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return ((mixed ^ (mixed >> 31)) >> 11) % limit


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


def main():
    count, active, directory = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    os.makedirs(directory, exist_ok=True)
    chance = Chance(20261121)
    days = {offset: day(offset) for offset in range(-2200, 1200)}

    def table(name, header):
        file = open(os.path.join(directory, name + ".csv"), "w", buffering=1 << 20)
        file.write(header + "\n")
        return file

    employers = table("employers", "employer_id,legal_name,ruc,mobility_email,language,headcount,payroll_pen")
    people = table(
        "people",
        "person_id,kind,employer_id,principal_id,relationship,given_names,family_names,nationality,birth_date,email,"
        "language,employment_start",
    )
    permits = table("permits", "permit_id,person_id,visa_type,valid_from,valid_until,card_issued_on,card_expires_on")
    filings = table(
        "filings",
        "filing_id,person_id,procedure,permit_id,filed_on,expediente_no,publication_date,verification_code,outcome,decided_on",
    )
    evidence = table("evidence", "evidence_id,person_id,filing_id,kind,captured_on")
    trips = table("trips", "trip_id,person_id,departs_on,returns_on,left_on,came_back_on,destination")
    outages = table("outages", "outage_id,portal,procedures,began_on,ended_on,source")
    employers.write(f"QORI,Minera Qori Cocha S.A.C.,20999261125,,es,{count * 10},\n")
    for number in range(24):
        began = -2000 + number * 80
        outages.write(f"O-{number:02},agencia-digital,renewal;card,{days[began]},{days[began + chance.below(9)]},Notice\n")
    outages.write(f"O-now,agencia-digital,renewal,{days[-9]},,Notice\n")

    def file(name, person, procedure, permit, filed, outcome, decided):
        """A filing with its receipt."""
        number = f"LM{chance.below(10**9):09}"
        filings.write(
            f"{name},{person},{procedure},{permit},{days[filed]},{number},{days[filed]},V{number},{outcome},"
            f"{'' if decided is None else days[decided]}\n")
        evidence.write(f"{name}-R,{person},{name},submission_receipt,{days[filed]}\n")

    principal, end, links, alert = "", 0, 1, False
    every = max(1, count // max(1, active))
    for number in range(count):
        person = f"E{number:08}"
        # The head of a family comes first; then, three times of ten, a dependent of the last one, with the same dates.
        dependent = principal and number % 10 in (3, 6, 9)
        given, family, nation = (words[chance.below(10)] for words in (GIVEN, FAMILY, NATIONS))
        birth = f"{1960 + chance.below(40)}-{1 + chance.below(12):02}-{1 + chance.below(28):02}"
        if not dependent:
            alert = number // every != (number - 1) // every
            end = chance.below(90) - 45 if alert else 65 + chance.below(300)
            links = 2 if chance.below(2) else 1
        first = end - 365 * links + 1
        if dependent:
            people.write(f"{person},dependent,QORI,{principal},spouse,{given},{family},{nation},{birth},,en,\n")
        else:
            principal = person
            people.write(
                f"{person},employee,QORI,,,{given},{family},{nation},{birth},p{number}@example.com,en,{days[first]}\n")
        visa = "dependent" if dependent else "resident_worker"
        if chance.below(2):
            file(f"{person}-I", person, "initial", "", first - 40, "approved", first - 1)
        for link in range(links):
            until = end - 365 * (links - 1 - link)
            permit, start = f"{person}-{link}", days[until - 364]
            permits.write(f"{permit},{person},{visa},{start},{days[until]},{days[until - 365]},{days[until]}\n")
            if link + 1 < links:
                filed = until - 10 - chance.below(40)
                file(f"{permit}-F", person, "renewal", permit, filed, "approved", filed + 20)
            elif alert and chance.below(2):
                outcome = OUTCOMES[chance.below(8)]
                filed = min(until - chance.below(60) + 20, -1)
                decided = None if outcome == "pending" else min(filed + 15, 0)
                file(f"{permit}-F", person, "renewal", permit, filed, outcome, decided)
        if chance.below(2):
            leaves = end - 300 + chance.below(150)
            back = leaves + 3 + chance.below(20)
            if leaves < 0 <= back:  # nobody is away tonight
                leaves, back = leaves - 30, back - 30
            actual = f"{days[leaves]},{days[back]}" if back < 0 else ","
            trips.write(f"{person}-T,{person},{days[leaves]},{days[back]},{actual},CHL\n")
    for file_ in (employers, people, permits, filings, evidence, trips, outages):
        file_.close()


main()
