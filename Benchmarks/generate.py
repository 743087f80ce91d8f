#!/usr/bin/env python3
"""Writes the records of an invented employer of any size as CSV, for benchmarks. The same size gives the same bytes.

    generate.py PEOPLE DIRECTORY

Of ten people seven are employees and three their dependents; each has a chain of permits (1.5 on the average), half of
the permits that end were renewed, in time or late; filings have every outcome; every second person travels.
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
    count, directory = int(sys.argv[1]), sys.argv[2]
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
    permits = table("permits", "permit_id,person_id,visa_type,valid_from,valid_until")
    filings = table("filings", "filing_id,person_id,procedure,permit_id,filed_on,outcome,decided_on")
    trips = table("trips", "trip_id,person_id,departs_on,returns_on,left_on,came_back_on,destination")
    outages = table("outages", "outage_id,portal,procedures,began_on,ended_on,source")
    employers.write(f"QORI,Minera Qori Cocha S.A.C.,20999261125,,es,{count * 10},\n")
    for number in range(24):
        began = -2000 + number * 80
        outages.write(f"O-{number:02},agencia-digital,renewal;card,{days[began]},{days[began + chance.below(9)]},Notice\n")
    outages.write(f"O-now,agencia-digital,renewal,{days[-9]},,Notice\n")

    principal = ""
    for number in range(count):
        person = f"E{number:08}"
        # The head of a family comes first; then, three times of ten, a dependent of the last one.
        dependent = principal and number % 10 in (3, 6, 9)
        given, family, nation = (words[chance.below(10)] for words in (GIVEN, FAMILY, NATIONS))
        birth = f"{1960 + chance.below(40)}-{1 + chance.below(12):02}-{1 + chance.below(28):02}"
        if dependent:
            people.write(f"{person},dependent,QORI,{principal},spouse,{given},{family},{nation},{birth},,en,\n")
        else:
            principal = person
            people.write(f"{person},employee,QORI,,,{given},{family},{nation},{birth},p{number}@example.com,en,2020-03-02\n")
        visa = "dependent" if dependent else "resident_worker"
        # Where the last permit ends: mostly well ahead, sometimes near or behind.
        end = chance.below(700) - 60 if chance.below(8) else chance.below(90) - 45
        links = 2 if chance.below(2) else 1
        for link in range(links):
            until = end - 365 * (links - 1 - link)
            permit = f"{person}-{link}"
            permits.write(f"{permit},{person},{visa},{days[until - 364]},{days[until]}\n")
            if link + 1 < links:
                filed = until - chance.below(50) + 5
                filings.write(f"{permit}-F,{person},renewal,{permit},{days[filed]},approved,{days[filed + 20]}\n")
            elif chance.below(2) and until < 60:
                outcome = OUTCOMES[chance.below(8)]
                filed = min(until - chance.below(60) + 20, -1)
                decided = "" if outcome == "pending" else days[min(filed + 15, 0)]
                filings.write(f"{permit}-F,{person},renewal,{permit},{days[filed]},{outcome},{decided}\n")
        first = end - 365 * links
        filings.write(f"{person}-I,{person},initial,,{days[max(first - 30, -2200)]},approved,{days[max(first, -2200)]}\n" if chance.below(2) else "")
        if chance.below(2):
            leaves = chance.below(500) - 400
            back = leaves + 3 + chance.below(20)
            actual = f"{days[leaves]},{days[back]}" if back < 0 else ","
            trips.write(f"{person}-T,{person},{days[leaves]},{days[back]},{actual},CHL\n")
    for file in (employers, people, permits, filings, trips, outages):
        file.close()


main()
