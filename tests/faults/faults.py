#!/usr/bin/env python3
"""What becomes of files when a disk is full, breaks, or the power fails.

For each job below every call that changes a file (shim.c counts them) is made to fail once, with a full
disk, a disk that breaks, a write that is cut short, a disk that stays full, and the whole run is killed
there.  Afterwards each file is the old one or the new one, whole; the exit status says which (or a
finding does, of a code that the job names); the same job given again without a fault ends as if nothing had
been; and nothing is paid twice or lost.  Then eight runs at once are let loose on one ledger.

usage: faults.py BUILD SHIM [JOB...]
"""

import concurrent.futures
import csv
import fnmatch
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KINDS = 4096
FULL, BROKEN, SHORT, KILL, STAYS_FULL = 1, 2, 3, 4, 5
HOW = {FULL: "a full disk", BROKEN: "a broken disk", SHORT: "a short write", KILL: "kill -9",
       STAYS_FULL: "a disk that stays full"}
LEFT = ("*.jz-*", "*.unrecorded*", "*.lock", "*/.work/*", "*/.stop")  # what a run that was killed may leave


class Job:
    """A command of the shell, the files that it makes, and what stands there before."""

    def __init__(self, name, command, outputs, prepare, told=(), mended=None, judge=None, hows=None,
                 loose=(), begins=(), steps=False, most=120):
        self.name = name
        self.command = command
        self.outputs = outputs
        self.prepare = prepare  # commands that make the folder in which it runs
        self.told = told  # codes of findings that say what became of the files, beside the status
        self.mended = mended  # what a run again says is to be done, as a pattern
        self.judge = judge  # of a folder when all is done: what is wrong in it
        self.hows = hows or HOW
        self.loose = set(loose)  # whole in any case, but another where the job is given again
        self.begins = begins  # nothing stands there before
        self.steps = steps  # it goes on where it was, and status 2 says nothing of files
        self.most = most  # calls that are tried; of more, each n-th


class Place:
    def __init__(self, build, shim):
        self.path = os.path.join(build, "bin") + ":" + os.environ["PATH"]
        self.shim = shim
        self.environment = {"PATH": self.path, "LC_ALL": "C", "TZ": "UTC0", "top": TOP, "HOME": "/"}

    def run(self, folder, command, at=None, how=0, preload=True):
        """Run it with its call number `at` failing; its status, what it said, and its calls."""
        environment = dict(self.environment)
        state = folder + ".state"
        if preload:
            with open(state, "wb") as file:
                file.write(struct.pack("qqqq", 0, -1 if at is None else at, how, 0) + bytes(KINDS))
            environment |= {"LD_PRELOAD": self.shim, "JZ_FAULT": state}
        done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, start_new_session=True, timeout=300, check=False)
        kinds, failed = "", 0
        if preload:
            with open(state, "rb") as file:
                calls, _, _, failed = struct.unpack("qqqq", file.read(32))
                kinds = file.read(min(calls, KINDS)).decode()
            os.unlink(state)
        return done.returncode, done.stderr.decode(), kinds, failed


def read(folder, name):
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def is_table(content):
    """A table of findings, from its header to the end of a line."""
    return content is not None and content.removeprefix(b"\xef\xbb\xbf").startswith(b"file,line,") and \
        content.endswith(b"\n")


def listing(folder):
    return {os.path.relpath(os.path.join(at, name), folder)
            for at, _, names in os.walk(folder) for name in names}


def left_behind(folder, known, forms):
    return {name for name in listing(folder) - known if not any(fnmatch.fnmatch(name, form) for form in forms)}


def codes(said):
    return set(re.findall(r"\b([A-Z][0-9]{3}): ", said))


class Trial:
    """A job: how it ends without a fault, and whether it ends well with each."""

    def __init__(self, place, job, room):
        self.place, self.job, self.room = place, job, room
        self.base = os.path.join(room, job.name + ".base")
        os.mkdir(self.base)
        for command in job.prepare:
            status, said, _, _ = place.run(self.base, command, preload=False)
            if status > 1:
                sys.exit(f"{job.name}: {command}: {said}")
        for name in job.outputs:
            if read(self.base, name) is None and name not in job.begins:
                with open(os.path.join(self.base, name), "w", encoding="ascii") as file:
                    file.write("what stood here before\n")
        done = self.fresh("done")
        self.status, said, self.kinds, _ = place.run(done, job.command)
        if self.status > 1:
            sys.exit(f"{job.name}: {job.command}: status {self.status}: {said}")
        self.old = {name: read(self.base, name) for name in job.outputs}
        self.new = {name: read(done, name) for name in job.outputs}
        self.known = listing(done) | listing(self.base)
        for name in job.outputs:
            if self.new[name] is None or self.new[name] == self.old[name]:
                sys.exit(f"{job.name}: {name} is not made")

    def fresh(self, name):
        folder = os.path.join(self.room, f"{self.job.name}.{name}")
        shutil.copytree(self.base, folder, symlinks=True)
        return folder

    def faults(self):
        step = len(self.kinds) // self.job.most + 1
        for call in range(0, len(self.kinds), step):
            for how in self.job.hows:
                # libxlsxwriter does not look at what fwrite() gives, only at what is left in the end:
                # a disk that is full for one moment it does not see
                if self.kinds[call] == "f" and how in (FULL, BROKEN):
                    continue
                if (how != SHORT or self.kinds[call] == "w") and \
                        (how != STAYS_FULL or self.kinds[call] in "wolmf"):
                    yield call, how
        if KILL in self.job.hows:
            yield len(self.kinds), KILL  # it is never met: the end of the run

    def state(self, folder):
        """Of each file: is it old, new, both, or neither (torn)?"""
        seen = {}
        for name in self.job.outputs:
            now = read(folder, name)
            seen[name] = ("old" if now == self.old[name] else "") + ("new" if now == self.new[name] else "")
            if name == "findings.csv" and seen[name] == "" and is_table(now):
                seen[name] = "other"  # what went wrong stands in it
        return seen

    def broken(self, folder, status, said, seen, how):
        told = codes(said) & set(self.job.told)
        torn = [name for name, what in seen.items() if what == "" and
                (not name.endswith(".run") or read(folder, name) is not None)]
        if torn:
            yield f"torn: {' '.join(torn)}"
        made = {name: what for name, what in seen.items() if not name.endswith(".run") or "T009" not in codes(said)}
        if status in (0, 1) and not all("new" in what for what in made.values()):
            yield f"status {status}, but {seen}"
        if status == 2 and not self.job.steps and any("new" in what for name, what in seen.items() if name != "findings.csv") and not told:
            yield f"status 2, but {seen}"
        if status not in (0, 1, 2) and how != KILL:
            yield f"status {status}"

    def again(self, folder):
        """The same job once more; where it says what to do instead, that is done."""
        status, said, _, _ = self.place.run(folder, self.job.command, preload=False)
        advice = self.job.mended and re.search(self.job.mended, said)
        if status == 2 and advice:
            status, more, _, _ = self.place.run(folder, advice.group(1), preload=False)
            return status, said + more
        return status, said

    def one(self, fault):
        call, how = fault
        folder = self.fresh(f"{call}.{how}")
        wrong = []
        status, said, _, failed = self.place.run(folder, self.job.command, call, how)
        seen = self.state(folder)
        wrong += self.broken(folder, status, said, seen, how)
        left = left_behind(folder, self.known, LEFT if how == KILL or "D314" in codes(said) else LEFT[-2:])
        if left:
            wrong.append(f"left behind: {left}")
        status, more = self.again(folder)
        after = {name: what for name, what in self.state(folder).items() if name not in self.job.loose}
        if status > 1 and not all(what == "new" for what in after.values()):
            wrong.append(f"again: status {status}: {more}")
        if not all("new" in what for what in after.values()):
            wrong.append(f"again: {after}: {more}")
        if self.job.judge:
            wrong += self.job.judge(self.place, folder)
        shutil.rmtree(folder)
        what = self.kinds[call] if call < len(self.kinds) else "end"
        return failed, [f"{self.job.name}: {HOW[how]} at call {call} ({what}): {line}\n{said}" for line in wrong]


def verify(place, folder):
    status, said, _, _ = place.run(folder, "jz-pay --verify -l ledger.csv", preload=False)
    return [] if status == 0 else [f"the ledger: {said}"]


CASES = "$top/tests/cli"
PAY = f"cp {CASES}/jz-reconcile/into-the-ledger/decisions.csv ."
BACK = ("printf '%s\\n' '2026-12-01|20261208|2|1550.00|1|430.50' '1|6299990009001164|张三|650.00|成功|||20261207' "
        "'2|62999900009001177|李四|430.50|失败|系统超时||' '3|629999000009001180|王五|900.00|成功|||20261207' | "
        "iconv -f UTF-8 -t GB18030 >back.txt")
REGISTER = "head -n 60 $top/data/register-sample.en.csv >register.csv"
MONTH = """
month() { jz-month -d 2026-12-05 -r $top/rules/sample-town -t comma "$@"; }
[ -e 2026-12/settings ] && month 2026-12 || month 2026-12 roster.csv --begin --illustrative
status=$?
for step in assess confirm pay; do
	[ $status = 1 ] || break
	month 2026-12 --go-on $(cut -d " " -f 1 2026-12/.stop) --by Chen
	status=$?
done
exit $status
"""
AGAIN = r"(jz-pay --again .*)"
LATE = ["D314", "T008"]

JOBS = [
    Job("import",
        "jz-import -d 2026-11-23 -o register.csv -e findings.csv --ids ids.csv --save-map map.ini roster.csv",
        ["register.csv", "findings.csv", "ids.csv", "map.ini"],
        [f"cp {CASES}/jz-import/household-ids-that-last/*-roster.csv .",
         "jz-import -d 2026-10-23 --household-id 'JP-###' --ids ids.csv --begin -o october.csv october-roster.csv",
         "mv november-roster.csv roster.csv"], told=["T008"]),
    Job("assess", "jz-assess -d 2026-11-23 -r $top/rules/sample -o decisions.csv -e findings.csv register.csv",
        ["decisions.csv", "findings.csv", "decisions.csv.run"], [REGISTER], told=["T008"]),
    Job("workbook", "jz-assess -d 2026-11-23 -r $top/rules/sample -o decisions.xlsx register.csv",
        ["decisions.xlsx"], ["head -n 12 $top/data/register-sample.en.csv >register.csv"], told=["T008"]),
    Job("confirm", "jz-confirm -d 2026-11-23 --all -o approved.csv -e findings.csv decisions.csv",
        ["approved.csv", "findings.csv", "approved.csv.run"],
        [REGISTER, "jz-assess -d 2026-11-23 -r $top/rules/sample -o decisions.csv register.csv"], told=["T008"]),
    Job("pay", "jz-pay -d 2026-12-05 -l ledger.csv --record -o list.csv --control control.csv --summary summary.csv "
               "--bank bank.txt --template bars -e findings.csv decisions.csv",
        ["list.csv", "ledger.csv", "bank.txt", "control.csv", "summary.csv", "findings.csv", "list.csv.run"],
        [PAY, "jz-pay -d 2026-11-05 -l ledger.csv --begin --record -o november.csv decisions.csv"],
        told=LATE, mended=AGAIN, judge=verify, loose=["control.csv", "findings.csv", "list.csv.run"]),
    Job("begin", "jz-pay -d 2026-12-05 -l ledger.csv --begin --record -o list.csv decisions.csv",
        ["list.csv", "ledger.csv", "list.csv.run"], [PAY],
        told=LATE, mended=AGAIN, judge=verify, loose=["list.csv.run"], begins=["list.csv", "ledger.csv"]),
    Job("reconcile", "jz-reconcile -d 2026-12-08 -l ledger.csv -t bars --record -o results.csv --again-list again.csv "
                     "back.txt",
        ["ledger.csv", "again.csv", "results.csv"],
        [PAY, "jz-pay -d 2026-12-05 -l ledger.csv --begin --record -o list.csv decisions.csv", BACK],
        told=LATE, judge=verify, loose=["results.csv"]),
    Job("relief", "jz-relief -d 2026-12-10 -r $top/rules/sample --reserve reserve.csv --record -o out.csv cases.csv",
        ["out.csv", "reserve.csv", "out.csv.run"],
        ["cp $top/data/cases.csv .",
         "jz-relief -d 2026-12-01 -r $top/rules/sample --reserve reserve.csv --begin --record --fund 示例镇=20000"],
        told=["T008"], loose=["out.csv.run"]),
    Job("medical", "jz-medical -d 2026-11-24 -r $top/rules/sample --bills bills-ledger.csv --record -o out.csv bills.csv "
                   "register.csv",
        ["out.csv", "bills-ledger.csv", "out.csv.run"],
        ["cp $top/data/register-sample.csv register.csv && cp $top/data/bills.csv . && head -n 2 bills.csv >first.csv",
         "jz-medical -d 2026-11-23 -r $top/rules/sample --bills bills-ledger.csv --begin --record -o first-out.csv first.csv "
         "register.csv && sed -i 2d bills.csv"],
        told=["T008"], loose=["out.csv.run"]),
    Job("disaster", "jz-disaster -d 2026-11-24 -r $top/rules/sample --events disasters.csv --given given.csv --record "
                    "-o out.csv struck.csv register.csv",
        ["out.csv", "given.csv", "out.csv.run"],
        ["cp $top/data/register-sample.csv register.csv && cp $top/data/disasters.csv $top/data/struck.csv . && "
         "head -n 2 struck.csv >first.csv",
         "jz-disaster -d 2026-11-23 -r $top/rules/sample --events disasters.csv --given given.csv --begin --record "
         "-o first-out.csv first.csv register.csv"],
        told=["T008"], loose=["out.csv.run"]),
    Job("recheck", "jz-recheck -d 2026-11-25 --apply sheet.csv -o new.csv register.csv", ["new.csv", "new.csv.run"],
        [f"cp {CASES}/jz-recheck/a-filled-sheet-comes-back/*.csv ."], told=["T008"]),
    Job("form", "jz-form register -d 2026-11-23 -o form.xlsx register.csv", ["form.xlsx", "form.xlsx.run"],
        ["head -n 12 $top/data/register-sample.en.csv >register.csv"], told=["T008"], most=40),
    Job("annotate", "jz-import -d 2026-11-23 -o register.csv --annotate marked.xlsx roster.csv",
        ["register.csv", "marked.xlsx"],
        [f"cp {CASES}/jz-import/household-ids-that-last/november-roster.csv roster.csv"], told=["T008"], most=40),
    Job("workday", "jz-workday -o new.csv update notice", ["new.csv"],
        [f"cp {CASES}/jz-workday/update/notice ."], told=["T008"]),
    Job("month", MONTH, ["ledger.csv", "2026-12/payments.csv", "2026-12/bank.csv"],
        ["grep -E '^(户编号|HQ-00[1356])' $top/data/quarters/2026Q3.csv >roster.csv"],
        judge=verify, hows=[STAYS_FULL, BROKEN, KILL], steps=True, most=40,
        begins=["ledger.csv", "2026-12/payments.csv", "2026-12/bank.csv"]),
]


# ---- many at once ----

def race(place, room):
    """Eight runs at once at one ledger, with and without being killed: each payment is there once."""
    wrong = []
    for turn in range(6):
        folder = os.path.join(room, f"race.{turn}")
        os.mkdir(folder)
        for command in (PAY, "jz-pay -d 2026-11-05 -l ledger.csv --begin --record -o november.csv decisions.csv"):
            place.run(folder, command, preload=False)
        runs = [subprocess.Popen(["jz-pay", "-d", "2026-12-05", "-l", "ledger.csv", "--record", "-o", f"list{i}.csv",
                                  "decisions.csv"], cwd=folder, env=place.environment, stdin=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE) for i in range(8)]
        if turn % 2 == 1:
            for i, run in enumerate(runs):
                time.sleep(0.002 * (i % 4))
                run.send_signal(signal.SIGKILL)
        said = [run.communicate()[1].decode() for run in runs]
        statuses = [run.returncode for run in runs]
        lists = [i for i in range(8) if read(folder, f"list{i}.csv") is not None]
        if turn % 2 == 0 and (len(lists) != 1 or sorted(statuses)[0] != 0 or sorted(statuses)[1:] != [2] * 7 or
                              any("D403" not in words and "D407" not in words and "D404" not in words
                                  for i, words in enumerate(said) if i not in lists)):
            wrong.append(f"race: {statuses}, lists {lists}: {said}")
        if len(lists) > 1:
            wrong.append(f"race: {len(lists)} lists")
        status, words, _, _ = place.run(
            folder, "jz-pay -d 2026-12-05 -l ledger.csv --record -o last.csv decisions.csv", preload=False)
        ledger = csv.DictReader(read(folder, "ledger.csv").decode("utf-8-sig").splitlines())
        paid = sum(line["owed"] == "2026-12" and line["event"] == "sent" for line in ledger)
        if paid != 3:
            wrong.append(f"race: {paid} payments of 3: {words}")
        wrong += verify(place, folder)
    return wrong


def main():
    build, shim = (os.path.abspath(path) for path in sys.argv[1:3])
    place = Place(build, shim)
    wrong = []
    with tempfile.TemporaryDirectory(prefix="jz-faults-") as room, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for job in JOBS:
            if sys.argv[3:] and job.name not in sys.argv[3:]:
                continue
            trial = Trial(place, job, room)
            results = list(pool.map(trial.one, trial.faults()))
            found = [line for _, lines in results for line in lines]
            print(f"{job.name}: {len(trial.kinds)} calls, {len(results)} faults, {len(found)} wrong", flush=True)
            wrong += found
        if not sys.argv[3:] or "race" in sys.argv[3:]:
            found = race(place, room)
            print(f"eight at once: {len(found)} wrong", flush=True)
            wrong += found
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
