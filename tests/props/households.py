#!/usr/bin/env python3
"""No household is joined or lost without an error.

A sound roster of invented households says by several kinds of evidence where each begins: running
numbers, ids, the name or the number of the head, merged cells, blank rows, the relation, the number of
members.  One piece of it is damaged at random.  Then either every household comes out as it was, or
each household concerned is held by an error: one of jz-import on a row of it, or of jz-check, which
does not accept it. Usage:

    households.py JZ-IMPORT JZ-CHECK [ROSTERS [SEED [show]]]

"show" prints each roster that failed, by its seed. Sound rosters come out as they are, without an error.
Loose evidence is no reason to take sound people out of their households: what is named in a warning on the
rows concerned is counted by itself ("NAMED", see is_named()), and nothing else may come out wrong with a warning.
A damage that nothing in the roster contradicts is counted by itself ("unknowable"): see is_knowable().
"""

import collections
import csv
import os
import random
import subprocess
import sys
import tempfile
import zipfile

DAY = "2026-11-23"
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国春生"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
MEMBERS = ("子", "女", "母", "父", "孙子", "孙女")
BLANK = ""

# What a column says of households, and in which ways it may stand in a roster: in every row, in the first
# of each household alone, or there and merged over the rest.
EVERY, FIRST, MERGED = "every", "first", "merged"
KINDS = {
    "id": ("户编号", (EVERY, FIRST, MERGED)),
    "seq": ("序号", (EVERY, FIRST, MERGED)),
    "head": ("户主姓名", (EVERY, FIRST, MERGED)),
    "head_id": ("户主身份证号", (EVERY, FIRST, MERGED)),
    "members": ("家庭人口", (EVERY, FIRST, MERGED)),
}


class Person:
    def __init__(self, name, number, relation, home):
        self.name, self.number, self.relation, self.home = name, number, relation, home


class Row:
    """A row of the sheet: its person, and what it says of households; None: a blank row."""

    def __init__(self, person, says):
        self.person, self.says = person, says


class Roster:
    def __init__(self, how, rows, merged):
        self.how, self.rows, self.merged = how, rows, merged  # merged: {kind: [(first, last)]}


def identity(rng):
    digits = "439921%04d%02d%02d%03d" % (rng.randint(1940, 2015), rng.randint(1, 12), rng.randint(1, 28),
                                         rng.randint(1, 999))
    return digits + "10X98765432"[sum(int(c) * w for c, w in zip(digits, WEIGHTS)) % 11]


def people(rng, count):
    """Households of persons, none of whom has the name or the number of another."""
    names, numbers, homes = set(), set(), []

    def new(used, make):
        while True:
            made = make()
            if made not in used:
                used.add(made)
                return made

    for home in range(count):
        size = rng.choice((1, 1, 2, 2, 3, 3, 4, 5))
        relations = ["户主"] + rng.sample(MEMBERS, size - 1)
        if size > 1 and rng.random() < 0.6:
            relations[1] = rng.choice(("妻", "配偶"))
        homes.append([Person(new(names, lambda: rng.choice(SURNAMES) + rng.choice(GIVEN) + rng.choice(GIVEN)),
                             new(numbers, lambda: identity(rng)), r, home) for r in relations])
    return homes


def choose(rng):
    """The kinds of evidence of a roster, and how each stands in it."""
    kinds = rng.sample(sorted(KINDS), rng.choice((0, 1, 1, 2, 2, 3, 4)))
    how = {kind: rng.choice(KINDS[kind][1]) for kind in kinds}
    if rng.random() < 0.85 or not set(kinds) - {"members"}:
        how["relation"] = EVERY
    if rng.random() < 0.25:
        how["gap"] = EVERY
    if "relation" not in how and "head" not in how:
        how["relation"] = EVERY
    return how


def sound(rng):
    how = choose(rng)
    homes = people(rng, rng.randint(4, 14))
    rows, merged = [], collections.defaultdict(list)
    for number, home in enumerate(homes, 1):
        says = {"id": "JP%03d" % number, "seq": str(number), "head": home[0].name, "head_id": home[0].number,
                "members": str(len(home))}
        if "gap" in how and rows:
            rows.append(Row(None, {}))
        first = len(rows)
        for at, person in enumerate(home):
            row = {kind: says[kind] for kind in says if kind in how and (at == 0 or how[kind] == EVERY)}
            row["relation"] = person.relation
            row["amount"] = "300" if at == 0 else BLANK
            rows.append(Row(person, row))
        for kind in how:
            if how[kind] == MERGED and len(home) > 1:
                merged[kind].append((first, len(rows) - 1))
    return Roster(how, rows, merged)


# ---- the file ----

XML = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
PARTS = {
    "[Content_Types].xml": '%s<Types xmlns="%s/content-types"><Default Extension="rels" ContentType='
                           '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
                           '"/xl/workbook.xml" ContentType="%ssheet.main+xml"/><Override PartName='
                           '"/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>'
                           % (XML, PACKAGE, TYPE, TYPE),
    "_rels/.rels": '%s<Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/officeDocument" '
                   'Target="xl/workbook.xml"/></Relationships>' % (XML, PACKAGE, OFFICE),
    "xl/_rels/workbook.xml.rels": '%s<Relationships xmlns="%s/relationships"><Relationship Id="r1" '
                                  'Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
                                  % (XML, PACKAGE, OFFICE),
    "xl/workbook.xml": '%s<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="a" sheetId="1" r:id="r1"/>'
                       '</sheets></workbook>' % (XML, MAIN, OFFICE),
}


def table_of(roster):
    kinds = [kind for kind in KINDS if kind in roster.how]
    head = [KINDS[kind][0] for kind in kinds] + ["姓名", "身份证号"]
    head += ["与户主关系"] if "relation" in roster.how else []
    table = [head + ["现月保障金"]]
    for row in roster.rows:
        if row.person is None:
            table.append([BLANK] * len(table[0]))
            continue
        cells = [row.says.get(kind, BLANK) for kind in kinds] + [row.person.name, row.person.number]
        cells += [row.says["relation"]] if "relation" in roster.how else []
        table.append(cells + [row.says["amount"]])
    return table, {kind: at for at, kind in enumerate(kinds)}


def write(roster, folder):
    table, place = table_of(roster)
    if not any(roster.merged.values()):
        path = os.path.join(folder, "roster.csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(table)
        return path
    path = os.path.join(folder, "roster.xlsx")
    out = ['%s<worksheet xmlns="%s"><sheetData>' % (XML, MAIN)]
    for line, cells in enumerate(table, 1):
        out.append('<row r="%d">' % line)
        out += ['<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (chr(65 + at), line, cell)
                for at, cell in enumerate(cells) if cell != BLANK]
        out.append("</row>")
    ranges = ["%s%d:%s%d" % (chr(65 + place[kind]), first + 2, chr(65 + place[kind]), last + 2)
              for kind in roster.merged for first, last in roster.merged[kind] if last > first]
    out.append("</sheetData>")
    if ranges:
        out.append('<mergeCells count="%d">%s</mergeCells>'
                   % (len(ranges), "".join('<mergeCell ref="%s"/>' % one for one in ranges)))
    out.append("</worksheet>")
    with zipfile.ZipFile(path, "w") as book:
        for name in PARTS:
            book.writestr(name, PARTS[name])
        book.writestr("xl/worksheets/sheet1.xml", "".join(out))
    return path


# ---- damages: each changes one thing, and says which; None: there is nothing of the kind here ----

def filled(roster, kind):
    return [at for at, row in enumerate(roster.rows) if row.person and row.says.get(kind, BLANK) != BLANK]


def some_kind(rng, roster, kinds=tuple(KINDS)):
    there = [kind for kind in kinds if kind in roster.how]
    return rng.choice(there) if there else None


def blank_a_cell(rng, roster):
    kind = some_kind(rng, roster)
    if kind is None:
        return None
    at = rng.choice(filled(roster, kind))
    roster.rows[at].says[kind] = BLANK
    return kind


def take_a_neighbours(rng, roster):
    """The cell says what one of the household above or below says."""
    kind = some_kind(rng, roster)
    if kind is None:
        return None
    at = rng.choice(filled(roster, kind))
    others = [one for one in filled(roster, kind)
              if abs(roster.rows[one].person.home - roster.rows[at].person.home) == 1
              and roster.rows[one].says[kind] != roster.rows[at].says[kind]]
    if not others:
        return None
    roster.rows[at].says[kind] = roster.rows[rng.choice(others)].says[kind]
    return kind


def say_something_new(rng, roster):
    kind = some_kind(rng, roster)
    if kind is None:
        return None
    at = rng.choice(filled(roster, kind))
    roster.rows[at].says[kind] = {"id": "JP777", "seq": "77", "head": "欧阳某", "head_id": identity(rng),
                                  "members": str(int(roster.rows[at].says.get("members", "1")) + 1)}[kind]
    return kind


def write_into_a_blank(rng, roster):
    """A cell that stands in first rows alone, in a row of somebody else."""
    kind = some_kind(rng, roster, [kind for kind in roster.how if roster.how[kind] == FIRST and kind in KINDS])
    blank = [at for at, row in enumerate(roster.rows)
             if kind and row.person and row.says.get(kind, BLANK) == BLANK]
    if not blank:
        return None
    roster.rows[rng.choice(blank)].says[kind] = roster.rows[rng.choice(filled(roster, kind))].says[kind]
    return kind


def change_a_relation(rng, roster):
    if "relation" not in roster.how:
        return None
    row = rng.choice([row for row in roster.rows if row.person])
    was = row.says["relation"]
    row.says["relation"] = rng.choice(("子", "妻", BLANK) if was == "户主" else ("户主", "妻", BLANK))
    return "relation" if row.says["relation"] != was else None


def without(roster, at):
    del roster.rows[at]
    for kind in roster.merged:
        roster.merged[kind] = [(first - (first > at), last - (last >= at)) for first, last in roster.merged[kind]]


def take_a_row_out(rng, roster):
    at = rng.choice([at for at, row in enumerate(roster.rows) if row.person])
    first = at == 0 or roster.rows[at - 1].person is None \
        or roster.rows[at - 1].person.home != roster.rows[at].person.home
    without(roster, at)
    return "head's row" if first else "row"


def put_a_row(roster, at, row):
    """Within a merged range it becomes longer, as in a spreadsheet."""
    roster.rows.insert(at, row)
    for kind in roster.merged:
        roster.merged[kind] = [(first + (first >= at), last + (last >= at)) for first, last in roster.merged[kind]]


def put_a_blank_row(rng, roster):
    inside = [at for at in range(1, len(roster.rows))
              if roster.rows[at].person and roster.rows[at - 1].person
              and roster.rows[at].person.home == roster.rows[at - 1].person.home]
    if not inside:
        return None
    put_a_row(roster, rng.choice(inside), Row(None, {}))
    return "gap"


def empty_a_row(rng, roster):
    at = rng.choice([at for at, row in enumerate(roster.rows) if row.person])
    first = at == 0 or roster.rows[at - 1].person is None \
        or roster.rows[at - 1].person.home != roster.rows[at].person.home
    roster.rows[at] = Row(None, {})
    return "head's row" if first else "row"


def take_a_gap_out(rng, roster):
    gaps = [at for at, row in enumerate(roster.rows) if row.person is None]
    if not gaps:
        return None
    without(roster, rng.choice(gaps))
    return "gap"


def stretch_a_range(rng, roster):
    """Over the row below, of which the cell is lost."""
    kind = some_kind(rng, roster, [kind for kind in roster.merged if roster.merged[kind]])
    if kind is None:
        return None
    at = rng.randrange(len(roster.merged[kind]))
    first, last = roster.merged[kind][at]
    if last + 1 >= len(roster.rows) or roster.rows[last + 1].person is None:
        return None
    if any(one <= last + 1 <= two for one, two in roster.merged[kind]):
        return None
    roster.rows[last + 1].says[kind] = BLANK
    roster.merged[kind][at] = (first, last + 1)
    return kind


def shorten_a_range(rng, roster):
    kind = some_kind(rng, roster, [kind for kind in roster.merged if roster.merged[kind]])
    if kind is None:
        return None
    at = rng.randrange(len(roster.merged[kind]))
    first, last = roster.merged[kind][at]
    roster.merged[kind][at] = (first, last - 1)
    return kind


def move_a_row(rng, roster):
    """Somebody who is no head stands at the end of another household, with what his row says."""
    members = [at for at in range(1, len(roster.rows)) if roster.rows[at].person and roster.rows[at - 1].person
               and roster.rows[at].person.home == roster.rows[at - 1].person.home]
    if not members:
        return None
    at = rng.choice(members)
    row = roster.rows[at]
    without(roster, at)
    ends = [one for one in range(1, len(roster.rows) + 1) if roster.rows[one - 1].person
            and roster.rows[one - 1].person.home != row.person.home
            and (one == len(roster.rows) or roster.rows[one].person is None
                 or roster.rows[one].person.home != roster.rows[one - 1].person.home)]
    put_a_row(roster, rng.choice(ends), row)
    return "row"


def swap_two_rows(rng, roster):
    """The last of a household and the head of the next; merged cells cannot be swapped."""
    if any(roster.merged.values()):
        return None
    pairs = [at for at in range(1, len(roster.rows)) if roster.rows[at].person and roster.rows[at - 1].person
             and roster.rows[at].person.home != roster.rows[at - 1].person.home]
    if not pairs:
        return None
    at = rng.choice(pairs)
    roster.rows[at - 1], roster.rows[at] = roster.rows[at], roster.rows[at - 1]
    return "row"


def give_a_household_anothers(rng, roster):
    """All its rows say what those of the next household say."""
    kind = some_kind(rng, roster, ("id", "seq", "head", "head_id"))
    home = rng.randrange(1 + max(row.person.home for row in roster.rows if row.person))
    own = [at for at in filled(roster, kind) if roster.rows[at].person.home == home] if kind else []
    other = [at for at in filled(roster, kind) if abs(roster.rows[at].person.home - home) == 1] if kind else []
    if not own or not other:
        return None
    word = roster.rows[rng.choice(other)].says[kind]
    for at in own:
        roster.rows[at].says[kind] = word
    return kind


DAMAGES = (blank_a_cell, take_a_neighbours, say_something_new, write_into_a_blank, change_a_relation,
           take_a_row_out, put_a_blank_row, empty_a_row, take_a_gap_out, stretch_a_range, shorten_a_range,
           move_a_row, swap_two_rows, give_a_household_anothers)


def is_knowable(how, damage, what):
    """Does anything contradict it?  Somebody who is put with others is missed by nobody where his row says
    nothing of his household and nobody counts; and so on."""
    every = [kind for kind in ("id", "seq", "head", "head_id") if how.get(kind) == EVERY]
    if damage in (move_a_row, swap_two_rows):
        return bool(every) or "members" in how
    if damage is change_a_relation:
        return len(how) > 1
    if damage is take_a_row_out and what == "head's row":
        return bool(every) or "members" in how or "seq" in how
    if what == "id" and damage in (take_a_neighbours, write_into_a_blank):
        return "members" in how or any(how[kind] != FIRST for kind in set(how) & {"seq", "head", "head_id"})
    return True


# ---- what came of it ----

def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run(tools, path, folder):
    """The rows of the register, the lines and households with an error, the households that are accepted."""
    names = {name: os.path.join(folder, name) for name in ("out.csv", "found.csv", "good.csv", "bad.csv")}
    for name in names.values():
        if os.path.exists(name):
            os.remove(name)
    common = ["-q", "-d", DAY, "-L", "zh"]
    done = subprocess.run([tools[0], *common, "--no-run", "-o", names["out.csv"], "-e", names["found.csv"], path],
                          capture_output=True, text=True)
    if done.returncode > 1:
        return None, done.stderr, None
    found = read(names["found.csv"])
    subprocess.run([tools[1], *common, "--accept", names["good.csv"], "--reject", names["bad.csv"],
                    names["out.csv"]], capture_output=True)
    return read(names["out.csv"]), found, {row["姓名"] for row in read(names["good.csv"])}


def groups_of(rows):
    groups = collections.defaultdict(set)
    for at, row in enumerate(rows):
        groups[row["户编号"] or at].add(row["姓名"])
    return [frozenset(group) for group in groups.values()]


def is_named(group, codes, homes):
    """A number left out, before rows that may have lost their head (M154); or a household that lacks somebody,
    with nobody else in it, whose number of members says so (M131)."""
    lacks = any(group < home for home in homes.values())
    return "M154" in codes or ("M131" in codes and lacks)


def judge(roster, rows, found, good):
    """RIGHT, HELD by jz-check or FLAGGED by an error of jz-import on one of its rows, NAMED, WARNED or SILENT."""
    homes = collections.defaultdict(set)
    line = {}
    for at, row in enumerate(roster.rows):
        if row.person:
            homes[row.person.home].add(row.person.name)
            line[at + 2] = row.person.name
    got = groups_of(rows)
    wrong = [group for group in got if set(group) not in homes.values()]
    lost = set(line.values()) - set().union(*got)
    if not wrong and not lost:
        return "RIGHT"
    errors = {line.get(int(one["行号"] or 0)) for one in found if one["级别"] == "错误"}
    warnings = {line.get(int(one["行号"] or 0)) for one in found if one["级别"] == "提醒"}
    worst = "HELD"
    for group in wrong:
        if not group & good:
            continue
        codes = {one["代码"] for one in found if line.get(int(one["行号"] or 0)) in group}
        state = "FLAGGED" if group & errors else "NAMED" if is_named(group, codes, homes) \
            else "WARNED" if group & warnings else "SILENT"
        order = ("HELD", "FLAGGED", "NAMED", "WARNED", "SILENT")
        worst = max(worst, state, key=order.index)
    return "SILENT" if lost else worst


def show(roster):
    table, _ = table_of(roster)
    lines = ["%3d %-12s %s" % (line, roster.rows[line - 2].person.home if line > 1 and roster.rows[line - 2].person
                               else "", ",".join(cells)) for line, cells in enumerate(table, 1)]
    return "\n".join(lines + ["merged: %s" % {k: [(a + 2, b + 2) for a, b in v] for k, v in roster.merged.items()}])


def one(tools, number, folder):
    """The roster of a seed, its damage, what came of it, and what was found."""
    rng = random.Random(number)
    roster = sound(rng)
    damage = rng.choice(DAMAGES + (None,))
    what = damage(rng, roster) if damage else "nothing"
    if what is None:
        return roster, damage, what, None, []
    rows, found, good = run(tools, write(roster, folder), folder)
    if rows is None:
        return roster, damage, what, "REFUSED", [{"说明": found}]
    state = judge(roster, rows, found, good)
    if damage is None:
        everybody = {row.person.name for row in roster.rows if row.person}
        errors = [one for one in found if one["级别"] == "错误"]
        state = "ALARM" if errors or state != "RIGHT" or good != everybody else "RIGHT"
    if state in ("SILENT", "WARNED") and not is_knowable(roster.how, damage, what):
        state = "unknowable"
    return roster, damage, what, state, found


def main():
    tools = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(seed, seed + count):
            roster, damage, what, state, found = one(tools, number, folder)
            if state is None:
                continue
            tally[state] += 1
            if state in ("HELD", "RIGHT", "FLAGGED", "NAMED", "unknowable"):
                continue
            how = " ".join("%s:%s" % kind for kind in sorted(roster.how.items()))
            print("%s: seed %d: %s (%s): %s" % (state, number, damage and damage.__name__, what, how))
            if sys.argv[5:] == ["show"]:
                print(show(roster))
                print("\n".join(" ".join(map(str, one.values())) for one in found))
    print(", ".join("%s %d" % state for state in sorted(tally.items())))
    sys.exit(any(state in tally for state in ("SILENT", "WARNED", "ALARM", "REFUSED")))


main()
