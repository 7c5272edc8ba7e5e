#!/usr/bin/env python3
"""The whole chain over every roster that is here: no step refuses what the one before wrote.

Each sample, each sheet of tests/sheets, each table of tests/cases and each register of tests/cli goes through
jz-import, jz-check, jz-assess, jz-confirm, jz-pay, jz-diff and jz-recheck.  A step may find faults
(status 1); that it can do nothing with the file (status 2) is what must not be, but where there is
nothing to pay (D407, D408); who was paid is not paid by the next run.  A column that nobody will use (T111)
is named once in the chain.

usage: chain.py BUILD [FILE...]
"""

import collections
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DAY = "2026-11-23"
RULES = os.path.join(TOP, "rules/sample")
# Where somebody was paid, and a ledger began.
AGAIN = ("jz-pay", "-d", DAY, "-m", "2026-12", "-l", "ledger.csv", "--record", "--illustrative", "-o", "again.csv",
         "approved.csv")
# What jz-import makes of any sheet, and what each tool makes of what the one before made.
STEPS = [
    ("jz-check", "-d", DAY, "register.csv"),
    ("jz-assess", "-d", DAY, "-r", RULES, "-o", "decisions.csv", "register.csv"),
    ("jz-confirm", "-d", DAY, "--all", "--illustrative", "-o", "approved.csv", "decisions.csv"),
    ("jz-pay", "-d", DAY, "-m", "2026-12", "-l", "ledger.csv", "--begin", "--record", "--illustrative", "-o",
     "payments.csv", "approved.csv"),
    AGAIN,
    ("jz-assess", "-d", "2026-12-23", "-r", RULES, "--previous", "approved.csv", "-o", "december.csv", "register.csv"),
    ("jz-diff", "-d", DAY, "-o", "changes.csv", "register.csv", "register.csv"),
    ("jz-diff", "-d", DAY, "-o", "changes.csv", "decisions.csv", "december.csv"),
    ("jz-recheck", "-d", DAY, "-r", RULES, "-o", "rechecks.csv", "register.csv"),
]
NOTHING = {"D407", "D408"}


def run(build, folder, command):
    done = subprocess.run([os.path.join(build, "bin", command[0]), "-L", "en", "-e", "findings.csv", *command[1:]],
                          cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False,
                          env={"LC_ALL": "C", "TZ": "UTC0"})
    return done.returncode, done.stderr.decode(errors="replace")


def codes(said):
    return collections.Counter(re.findall(r"(?:trouble|error|warning|note) ([A-Z][0-9]{3}): ", said))


def rows(path):
    """In any encoding that the tools write."""
    if not os.path.exists(path):
        return 0
    with open(path, "rb") as file:
        return max(0, file.read().count(b"\n") - 1)


def chain(build, path):
    """What is wrong, and how many payments there were; None where it is no roster."""
    wrong = []
    with tempfile.TemporaryDirectory(prefix="jz-chain-") as folder:
        status, said = run(build, folder, ("jz-import", "-d", DAY, "-o", "register.csv", path))
        if status == 2 or "M009" in codes(said):
            return None  # it is no roster
        named = set(re.findall(r"unknown column “([^”]*)”", said))
        for step in STEPS:
            if step is AGAIN and not os.path.exists(os.path.join(folder, "ledger.csv")):
                continue
            status, said = run(build, folder, step)
            if status not in (0, 1) and not NOTHING & codes(said).keys():
                wrong.append(f"{path}: {' '.join(step)}: status {status}: {said}")
                break
            again = [column for column in re.findall(r"unknown column “([^”]*)”", said) if column in named]
            if again:
                wrong.append(f"{path}: {step[0]}: named again: {' '.join(again)}")
            named |= set(re.findall(r"unknown column “([^”]*)”", said))
            if not os.path.exists(os.path.join(folder, "approved.csv")) and step[0] == "jz-confirm":
                break
        paid = rows(os.path.join(folder, "payments.csv"))
        if rows(os.path.join(folder, "again.csv")):
            wrong.append(f"{path}: somebody was paid twice")
    return wrong, paid


def rosters():
    """Of files that begin alike one will do."""
    seen = set()
    for folder in ("data/quarters", "data/spreadsheets", "data", "tests/sheets", "tests/cases", "tests/cli"):
        for at, folders, names in os.walk(os.path.join(TOP, folder)):
            folders.sort()
            for name in sorted(names):
                path = os.path.join(at, name)
                if name.endswith((".csv", ".xlsx", ".xls", ".txt")):
                    with open(path, "rb") as file:
                        begin = file.readline() if not folder.startswith("data") else path.encode()
                    if begin not in seen:
                        yield path
                    seen.add(begin)


def main():
    build = os.path.abspath(sys.argv[1])
    wrong = []
    count = paid = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(lambda path: chain(build, path), sys.argv[2:] or list(rosters())):
            lines, payments = result or ([], 0)
            count += result is not None
            wrong += lines
            paid += payments
    print(f"rosters: {count}, payments: {paid}, wrong: {len(wrong)}", *wrong, sep="\n")
    return 1 if wrong or paid == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
