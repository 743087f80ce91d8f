"""Reads an iCalendar file with an independent parser and prints what it understood, as JSON.

The tests compare that with what was meant. Anything that the parser refuses or ignores is an error.
"""
import json
import re
import sys

from icalendar import Calendar


def text(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def event(item):
    alarms = [part for part in item.subcomponents if part.name == "VALARM"]
    assert len(alarms) == len(item.subcomponents), "something else than alarms in an event"
    return {
        "uid": str(item["UID"]),
        "sequence": int(item["SEQUENCE"]),
        "status": str(item["STATUS"]),
        "start": item.decoded("DTSTART").isoformat(),
        "end": item.decoded("DTEND").isoformat(),
        "stamp": item.decoded("DTSTAMP").isoformat(),
        "modified": item.decoded("LAST-MODIFIED").isoformat(),
        "summary": str(item["SUMMARY"]),
        "description": str(item.get("DESCRIPTION", "")),
        "categories": [str(category) for category in item["CATEGORIES"].cats] if "CATEGORIES" in item else [],
        "priority": int(item.get("PRIORITY", 0)),
        "transparency": str(item["TRANSP"]),
        "class": str(item["CLASS"]),
        "organizer": str(item.get("ORGANIZER", "")),
        "alarms": [int(alarm.decoded("TRIGGER").total_seconds()) for alarm in alarms],
        "alarm_texts": [str(alarm["DESCRIPTION"]) for alarm in alarms],
        "alarm_actions": [str(alarm["ACTION"]) for alarm in alarms],
    }


with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
errors = list(calendar.errors) + [error for part in calendar.walk() for error in part.errors]
assert not errors, errors
assert all(part.name == "VEVENT" for part in calendar.subcomponents)
json.dump(
    {
        "version": str(calendar["VERSION"]),
        "prodid": str(calendar["PRODID"]),
        "method": str(calendar["METHOD"]),
        # TEXT by RFC 7986, which the parser does not know yet.
        "name": text(str(calendar["NAME"])),
        "refresh": int(calendar.decoded("REFRESH-INTERVAL").total_seconds()),
        "events": [event(item) for item in calendar.subcomponents],
    },
    sys.stdout,
)
