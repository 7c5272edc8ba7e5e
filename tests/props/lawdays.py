#!/usr/bin/env python3
"""On which day which rule value, limit, guide and citation changes, and from what to what.

The days are those that the shipped rule files name themselves: each first day, and the day behind each
last one. What jz-rules lists on such a day is held against what it lists on the day before, and all that
a file of the place's own folder changed must be a row of the table, with both sides, and no row more. The
table was written down from the texts; who enters or mends a document adds its rows from there. Usage:

    lawdays.py JZ-RULES RULES TABLE           tells every difference
    lawdays.py JZ-RULES RULES TABLE --print   prints what there is, to be read against the texts
"""

import csv
import datetime
import io
import os
import re
import subprocess
import sys

PLACES = ("national", "hunan", "yiyang", "datonghu")  # what is not invented
COLUMNS = ("place", "day", "key", "before", "on")
NOTHING = "-"


def documents(folder):
    return sorted(name for name in os.listdir(folder)
                  if name.endswith(".ini") and name != "place.ini")


def days(folder):
    """On which something of this folder begins, or has just ended."""
    found = set()
    for name in documents(folder):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            lines = [line for line in file if line.strip() and line[0] not in ";#"]
        for word, day in re.findall(r"\b(from|until)\s*=?\s*(\d{4}-\d\d-\d\d)", "".join(lines)):
            found.add(datetime.date.fromisoformat(day) + datetime.timedelta(word == "until"))
    return sorted(found)


def list_rules(tool, folder, day, *more):
    command = [tool, "-L", "zh", "--csv", "-r", folder, "-d", day.isoformat(), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit("%s\n%s" % (" ".join(command), done.stderr))
    return list(csv.DictReader(io.StringIO(done.stdout.lstrip("\ufeff"))))


def state(tool, folder, day):
    """What is in force: the key, and what it is with its source and its file."""
    found = {}
    for row in list_rules(tool, folder, day):
        value, source = row["值"], (row["文号"] or row["文件名称"]) + row["条款"]
        kind = "[guide] " if value.startswith("指导值") else "[limit] " if value[0] in "<>" else ""
        if source:
            found[kind + row["键"]] = ("%s @ %s" % (value.replace("指导值", ""), source), row["规则文件"])
    for row in list_rules(tool, folder, day, "--grounds"):
        if row["规则文件"]:
            found["[cite] " + row["依据项"]] = (row["条款"], row["规则文件"])
    return found


def changes(tool, rules):
    for place in PLACES:
        folder = os.path.join(rules, place)
        for day in days(folder):
            before = state(tool, folder, day - datetime.timedelta(1))
            after = state(tool, folder, day)
            for key in sorted(before.keys() | after.keys(), key=lambda k: (k.find("]"), k)):
                sides = before.get(key, (NOTHING, "")), after.get(key, (NOTHING, ""))
                own = any(os.path.dirname(file) == folder for _, file in sides)
                if sides[0] != sides[1] and own:
                    yield (place, day.isoformat(), key, sides[0][0], sides[1][0])


def entries(rules):
    """Every key under a section that jz-rules lists, with the first day of its document."""
    for place in PLACES:
        for name in documents(os.path.join(rules, place)):
            section, first = "", ""
            with open(os.path.join(rules, place, name), encoding="utf-8") as file:
                for line in file:
                    if line.startswith("["):
                        section = line.strip(" \n[]")
                    elif "=" in line and line[0] not in ";#":
                        key, value = (part.strip() for part in line.split("=", 1))
                        if section == "document":
                            first = value if key == "from" else first
                            continue
                        own = re.search(r"\bfrom (\d{4}-\d\d-\d\d)", value)
                        day = own.group(1) if own else first
                        if section in ("limit", "guide", "cite"):
                            yield place, day, "[%s] %s" % (section, key)
                        elif section != "authority":
                            yield place, day, key if section == "value" else section + "." + key


def main():
    tool, rules, table = sys.argv[1:4]
    is_there = list(changes(tool, rules))
    if sys.argv[4:] == ["--print"]:
        csv.writer(sys.stdout, lineterminator="\n").writerows([COLUMNS] + is_there)
        return
    with open(table, encoding="utf-8", newline="") as file:
        wanted = [tuple(row[column] for column in COLUMNS) for row in csv.DictReader(file)]
    faults = ["in the table, not in the rules: " + ", ".join(row) for row in wanted if row not in is_there]
    faults += ["in the rules, not in the table: " + ", ".join(row) for row in is_there if row not in wanted]
    told = {row[:3] for row in wanted}
    faults += ["not told by the table: " + ", ".join(entry) for entry in entries(rules) if entry not in told]
    print("\n".join(faults) or "%d changes on %d days" % (len(wanted), len({r[1] for r in wanted})))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
