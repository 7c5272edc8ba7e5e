#!/usr/bin/env python3
"""exchange.py BUILD: what other programs make of our files.

The CSV files that the cases of CASES write are described by jz-schema and validated by packages of npm that know
nothing of us (validate.js; in BUILD/npm, where ./run test-exchange puts them), as they are, and with one cell damaged,
which must be found.  Then the lines of jz-schema(1), in both languages, read a list of decisions: each that there is a
program for must come to the rows and the sum of jz-tally.  What is not there is skipped aloud.
"""
import csv
import decimal
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
# of them what they write under -o and beside it, in either language
CASES = """
jiuzhu/alone-it-says-what-is-next jz-audit/cleared-and-refused jz-confirm/what-was-confirmed-stays-so
jz-diff/two-decision-lists jz-disaster/relief-for-the-same-loss
jz-draw/anyone-repeats-it jz-draw/substitutes-and-results jz-form/each-comes-back jz-import/what-is-unlike-the-others
jz-join/parts-that-are-not-joined jz-match/veiled-in-three-files jz-medical/claims-and-bills-that-wait
jz-pay/a-ledger-in-use-waits jz-pay/against-the-last-list jz-pay/lists-of-earlier-months jz-pay/sums-by-town-and-village
jz-pay/what-is-owed-for-earlier-months jz-quarter/three-quarters jz-recheck/the-sheet-to-be-filled-in-by-hand
jz-recheck/the-sheet-for-a-visit jz-refer/answers-come-back jz-replay/a-run-that-read-a-ledger jz-tally/public
""".split()
BESIDE = {"events.csv", "given.csv", "ids.csv", "ledger.csv", "moves.csv", "parts.csv", "reserve.csv"}  # of no record
UNDESCRIBED = {("jz-draw/substitutes-and-results", "sums.csv")}  # its columns are in no column.def
DAMAGE = [  # of a cell: what a column of this type cannot hold
    ('"type": "number"', "12,3x"), ('"type": "date"', "2026-13-01"), ('"type": "yearmonth"', "2026/11"),
    ('"type": "integer"', "1.5"), ('"enum": [', "无此词"), ('"required": true', ""),
]
failed = []


def fault(text):
    failed.append(text)
    print(text)


def run(words, cwd, env, **more):
    return subprocess.run(words, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, errors="replace", **more)


def outputs(case, work, env):
    """What a case writes by -o and beside it, by the records of its runs."""
    at = work / "case"
    shutil.rmtree(at, ignore_errors=True)
    shutil.copytree(TOP / "tests/cli" / case, at)
    run(["sh", "./cmd"], at, env)
    for record in sorted(at.rglob("*.run")):
        section = record.read_text(errors="replace").partition("[output]")[2].partition("\n[")[0]
        for line in section.splitlines():
            for word in re.split("[=,]", line):
                file = record.parent / pathlib.Path(word.strip()).name
                if word.strip().endswith(".csv") and file.is_file():
                    yield file
    for file in at.rglob("*.csv"):
        given = TOP / "tests/cli" / case / file.relative_to(at)
        if file.name in BESIDE and (not given.exists() or given.read_bytes() != file.read_bytes()):
            yield file


def packages(work, env):
    """A folder for each file, with its description."""
    folders = []
    types = set()
    for case in CASES:
        for file in sorted(set(outputs(case, work, env))):
            folder = work / f"package-{len(folders)}"
            folder.mkdir()
            shutil.copy(file, folder / "file.csv")
            made = run(["jz-schema", "-L", "en", "-o", f"{folder}/datapackage.json", f"{folder}/file.csv"], work, env)
            described = (folder / "datapackage.json").read_text() if made.returncode == 0 else ""
            if made.returncode != 0 and (case, file.name) not in UNDESCRIBED:
                fault(f"{case}: {file.name}: {made.stderr.splitlines()[0]}")
            if made.returncode != 0 or '"encoding": "gb18030"' in described:  # these packages read UTF-8 alone
                shutil.rmtree(folder)
            else:
                types.add(re.search(r'^      "name": "(.*)"', described, re.M).group(1))
                folders.append(folder)
    print(f"{len(folders)} files of {len(types)} types described: {' '.join(sorted(types))}")
    return folders


def validate(folders, build, env):
    return run(["node", str(TOP / "tests/exchange/validate.js"), *map(str, folders)], build,
               dict(env, NODE_PATH=f"{build}/npm/node_modules"))


def damaged(folders, work):
    """Copies with one cell damaged, one for each kind of column that a file has."""
    for folder in folders:
        fields = [line for line in (folder / "datapackage.json").read_text().splitlines() if '{ "name":' in line]
        with open(folder / "file.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        for number, (kind, cell) in enumerate(DAMAGE):
            places = [i for i, field in enumerate(fields) if kind in field]
            if not places or len(rows) < 2:
                continue
            copy = work / f"damaged-{folder.name}-{number}"
            copy.mkdir()
            shutil.copy(folder / "datapackage.json", copy)
            rows[1][places[0]], kept = cell, rows[1][places[0]]
            marked = '"byteOrderMark"' in (folder / "datapackage.json").read_text()
            with open(copy / "file.csv", "w", encoding="utf-8-sig" if marked else "utf-8", newline="") as file:
                csv.writer(file).writerows(rows)
            rows[1][places[0]] = kept
            yield copy


def check_by_npm(build, work, env):
    if not shutil.which("node") or not (build / "npm/node_modules/datapackage").is_dir():
        print("there is no node with the packages of ./run test-exchange; nothing was validated: skipped", file=sys.stderr)
        return False
    folders = packages(work, env)
    result = validate(folders, build, env)
    if result.returncode != 0:
        fault(result.stdout + result.stderr)
    copies = list(damaged(folders, work))
    found = validate(copies, build, env).stdout
    for copy in copies:
        if f"{copy}/" not in found:
            fault(f"{copy.name}: the damage was not found")
    print(f"{len(copies)} damaged cells found")
    return True


def lines_of(page):
    inside = False
    for line in page.read_text().splitlines():
        if line.startswith(".Sh"):
            inside = line.endswith(("READ BY OTHER PROGRAMS", "别的软件怎样读"))
        elif inside and re.match("(sqlite3|duckdb|python3|Rscript|soffice) ", line):
            yield line


def by_duckdb(line, build, at, env):
    """Its statement by the package of npm, for it has no program there."""
    script = ("const { DuckDBInstance } = require('@duckdb/node-api'); (async () => { const c = await (await"
              " DuckDBInstance.create()).connect(); console.log((await c.runAndReadAll(process.argv[1])).getRows()"
              ".map((r) => r.map(String).join(' ')).join('\\n')); })();")
    return run(["node", "-e", script, re.search('"(.*)"', line).group(1)], at,
               dict(env, NODE_PATH=f"{build}/npm/node_modules")).stdout


def check_line(line, language, want, build, at, env):
    program = line.split()[0]
    there = shutil.which(program)
    if program == "duckdb" and not there and (build / "npm/node_modules/@duckdb").is_dir():
        said = by_duckdb(line, build, at, env)
    elif not there:
        print(f"there is no {program}: skipped", file=sys.stderr)
        return
    elif program == "soffice":
        run(["sh", "-c", line.replace("soffice", f"soffice -env:UserInstallation=file://{at}/home", 1)], at, env)
        said = run(["jz-tally", "-L", language, "--by", "category", "--no-run", "-o", "again.csv", "decisions.xlsx"],
                   at, env).stderr
        if not (at / "again.csv").exists() or (at / "again.csv").read_bytes() != (at / "tally.csv").read_bytes():
            fault(f"{line}: the workbook has another sum: {said}")
        else:
            print(f"soffice reads it ({language})")
        return
    else:
        said = run(["sh", "-c", line], at, env).stdout
    if re.findall(r"[0-9]+\.[0-9]{2}|[0-9]+", said) != want:
        fault(f"{line}: it says {said!r}, and should say {want}")
    else:
        print(f"{program} reads it ({language}): {' '.join(want)}")


def check_lines(build, work, env):
    for language, page, register, column in (("en", "man", "register-sample.en.csv", "amount"),
                                             ("zh", "man/zh_CN", "register-sample.csv", "月保障金")):
        at = work / language
        at.mkdir()
        run(["jz-assess", "-q", "-L", language, "-d", "2026-11-23", "-r", str(TOP / "rules/sample"), "--no-run", "-o",
             "decisions.csv", str(TOP / "data" / register)], at, env)
        run(["jz-tally", "-L", language, "--by", "category", "--no-run", "-o", "tally.csv", "decisions.csv"], at, env)
        with open(at / "decisions.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        want = [str(len(rows)), str(sum(decimal.Decimal(row[column] or 0) for row in rows))]
        lines = list(lines_of(TOP / page / "jz-schema.1"))
        if len(lines) != 5:
            fault(f"{page}: five programs were to read it, and {len(lines)} do")
        for line in lines:
            check_line(line, language, want, build, at, dict(env, LC_ALL="C.UTF-8"))


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    env = dict(os.environ, PATH=f"{build}/bin:{build}/tests/bin:{os.environ['PATH']}", LC_ALL="C", TZ="UTC0",
               top=str(TOP))
    with tempfile.TemporaryDirectory() as name:
        validated = check_by_npm(build, pathlib.Path(name), env)
        check_lines(build, pathlib.Path(name), env)
    sys.exit(1 if failed else 0 if validated else 77)


main()
