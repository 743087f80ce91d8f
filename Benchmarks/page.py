"""Writes results as Markdown."""


def text(sizes, start):
    """The sections of all sizes, what changes from one to the next, and the start-up."""
    sizes = sorted(sizes, key=lambda size: (size["people"], size["active"]))
    lines = [line for size in sizes for line in section(size)]
    return "\n".join(lines + comparisons(sizes) + start_up(start))


def yes(met):
    return "yes" if met else "no"


def row(what, target, value, measured, met=None):
    verdict = "" if met is None else yes(met)
    return f"| {what} | {target} | {value} | {measured.median:.2f} s | {measured.memory:.0f} MB | {verdict} |"


def each(size):
    """Milliseconds of the report for each finding told."""
    return size["asked"]["report"].median * 1000 / max(1, size["told"])


RECOMPUTATIONS = {
    "nothing differs": "recomputation where nothing differs",
    "another policy": "recomputation under another policy (`Benchmarks/policy`)",
    "empty table": "recomputation into an empty table",
}


def recomputations(size):
    return [size["evaluated"][name] for name in RECOMPUTATIONS if name in size["evaluated"]]


def most(measured):
    return max(one.memory for one in measured)


def section(size):
    """One size."""
    asked, slow = size["asked"], size["evaluated"]

    def ratio(name, base):
        return base[name].median / base["bare"].median

    def target(what, limit, name, base):
        value = ratio(name, base)
        return row(what, f"≤ {limit}", f"{value:.2f}", base[name], value <= limit)

    lines = [
        f"## {size['people']:,} people, {size['active']:,} active families", "",
        f"Measured on {size['day']}: {size['machine']}. The bare C loop takes {asked['bare'].median:.2f} s. The report tells "
        f"{size['told']:,} findings, a full evaluation {size['ranges']:,} ranges; the database takes "
        f"{size['bytes'] / 1e6:,.0f} MB.", "",
        "| What | Target | Ratio to the loop | Time | Peak memory | Met |", "|---|---|---|---|---|---|",
        target(f"report, warning and up, as CSV, from stored findings: {size['told']:,} told, {each(size):.2f} ms each",
               0.3, "report", asked),
        target("full evaluation of every rule, to CSV", 3, "evaluation", slow),
    ]
    lines += [target(what, 10, name, slow) for name, what in RECOMPUTATIONS.items() if name in slow]
    if "DuckDB rules" in slow:
        ahead = slow["evaluation"].median <= slow["DuckDB rules"].median
        lines.append(row("the renewal, travel-hold and overstay rules in DuckDB's SQL, 2 threads",
                         "evaluation ahead", f"{ratio('DuckDB rules', slow):.2f}", slow["DuckDB rules"], ahead))
    memory = most([asked["report"], slow["evaluation"], *recomputations(size)])
    lines.append(f"| peak memory of report, evaluation and recomputation | ≤ 150 MB | | | {memory:.0f} MB | "
                 f"{yes(memory <= 150)} |")
    for name, base in (("sqlite3 shell", asked), ("Python", asked), ("pandas", asked), ("DuckDB", slow)):
        if name in base:
            lines.append(row(f"one rule: {name}", "", f"{ratio(name, base):.2f}", base[name]))
    lines += [""] + (imported if "import" in size["made"] else filled)(size["made"])
    return lines + (edited(size["edits"]) if size["edits"] else [])


def imported(made):
    value = made["import"].median / made["shell"].median
    return [
        "| Import of the whole CSV set | Target | Ratio to `.import` | Time | Peak memory | Met |",
        "|---|---|---|---|---|---|",
        row("ours, journal and findings included", "≤ 5", f"{value:.2f}", made["import"], value <= 5),
        row("sqlite3 shell, `.import` into the same schema", "", "1", made["shell"]), "",
    ]


def filled(made):
    def once(what, measured):
        return f"| {what} | {measured.median:.0f} s | {measured.memory:.0f} MB |"

    return [
        "| In place of an import, which would take hours | Time | Peak memory |", "|---|---|---|",
        once("records written straight into the database (`generate.py --db`)", made["filling"]),
        once("the first recomputation", made["first"]), "",
    ]


def edited(edits):
    (ours, ours_99), (bare, bare_99) = edits["ours"], edits["bare"]
    return [
        "| One of 1,000 edits: a filing recorded, durable, findings updated | Target | Median | p99 | Met |",
        "|---|---|---|---|---|",
        f"| ours | p99 ≤ 5 ms more | {ours:.1f} ms | {ours_99:.1f} ms | {yes(ours_99 - bare_99 <= 5)} |",
        f"| one bare durable row | | {bare:.1f} ms | {bare_99:.1f} ms | |", "",
    ]


def comparisons(sizes):
    """What changes with the number of people, and what with the number of active families."""
    lines = []
    for same, other, names in (("active", "people", "active families"), ("people", "active", "people")):
        ordered = sorted(sizes, key=lambda size: (size[same], size[other]))
        for before, after in zip(ordered, ordered[1:]):
            if before[same] == after[same]:
                lines += comparison(f"{before[same]:,} {names}", other, before, after)
    return ["## From one size to the next", ""] + lines if lines else []


def comparison(what, other, before, after):
    names = {"people": "people", "active": "active families"}[other]
    lines = [f"| {what} | {before[other]:,} {names} | {after[other]:,} {names} | Ratio | Target | Met |",
             "|---|---|---|---|---|---|"]

    def line(what, value, form, limit=None):
        one, then = value(before), value(after)
        target, met = ("", "") if limit is None else (f"≤ {limit}", yes(then / one <= limit))
        lines.append(f"| {what} | {form.format(one)} | {form.format(then)} | {then / one:.2f} | {target} | {met} |")

    # Only a report that tells the same has to take the same.
    limit = 1.3 if before["told"] == after["told"] else None
    line("report", lambda size: size["asked"]["report"].median, "{:.2f} s", limit)
    line("findings it tells", lambda size: size["told"], "{:,}")
    line("report, a finding", each, "{:.2f} ms")
    line("peak memory of the report", lambda size: size["asked"]["report"].memory, "{:.0f} MB")
    line("peak memory of the evaluation", lambda size: size["evaluated"]["evaluation"].memory, "{:.0f} MB")
    # At every size, not only where all of them are measured.
    line("peak memory of the recomputation where nothing differs", lambda size: size["evaluated"]["nothing differs"].memory,
         "{:.0f} MB")
    return lines + [""]


def start_up(start):
    def line(what, name, limit):
        took = start["took"][name].median * 1000
        return f"| {what} | ≤ {limit} ms | {took:.0f} ms | {yes(took <= limit)} |"

    return [
        "## Start-up", "", f"Measured on {start['day']}: {start['machine']}.", "",
        "| What | Target | Time | Met |", "|---|---|---|---|",
        line("`vigencia --help`", "help", 15),
        line("`vigencia report` on the small example", "report", 40),
        f"| a program that does nothing (`/bin/true`) | | {start['took']['nothing'].median * 1000:.0f} ms | |", "",
    ]
