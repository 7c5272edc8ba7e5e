"""A register cut into any number of parts, each run by itself and joined again, gives what the whole gives: decisions,
findings, counts and status, byte by byte."""
import csv
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile

BIN, RULES, SAMPLE = sys.argv[1:4]
DAY = "2026-11-23"
MOST = 9


def run(tool, *words, want=None):
    env = {k: v for k, v in os.environ.items() if k != "LC_ALL"}
    done = subprocess.run([os.path.join(BIN, tool), *words], capture_output=True, env=env | {"LANG": "C"}, timeout=120)
    if want is not None and done.returncode != want:
        sys.exit(f"{tool} {words}: {done.returncode}\n{done.stderr.decode()}")
    return done


def sample(households):
    """The header and rows of so many households of the sample, as lists."""
    with open(SAMPLE, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    ids = []
    for row in rows[1:]:
        if row[0] not in ids:
            ids.append(row[0])
    kept = ids[:: max(1, len(ids) // households)][:households]
    return rows[0], [row for row in rows[1:] if row[0] in kept]


def text(rows, end="\n"):
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerows(rows)
    return out.getvalue()


def counts(path):
    """What a record of a run has under [count] and [sum]."""
    with open(path, encoding="utf-8") as file:
        return [line for line in file.read().split("[count]")[-1].splitlines() if "=" in line]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def compare(name, n, what, whole, joined):
    if whole != joined:
        sys.exit(f"{name}, {n} parts: {what} differs\n--- whole\n{whole!r:.3000}\n--- joined\n{joined!r:.3000}")


def whole(tool, options, register):
    words = ["-d", DAY, "-e", "whole.findings.csv", "--status-file", "whole.status", *options]
    if tool == "jz-assess":
        words += ["-r", RULES, "-o", "whole.csv"]
    done = run(tool, *words, register, want=0)
    return done.stderr


def parts(tool, options, n, folder="parts"):
    os.mkdir("out")
    for i in range(1, n + 1):
        number = f"{i:03d}"
        words = ["-d", DAY, "-e", f"out/{number}.findings.csv", "--status-file", f"out/{number}.status", *options]
        if tool == "jz-assess":
            words += ["-r", RULES, "-o", f"out/{number}.csv"]
        run(tool, *words, f"{folder}/{number}.csv", want=0)


def without_codes(findings, codes):
    return [row for row in csv.reader(io.StringIO(findings.decode("utf-8-sig"), newline="")) if row[4] not in codes]


def one(name, tool, options, register, n, cut=(), without=()):
    """Cut, run, join, compare."""
    for folder in ("parts", "out"):
        shutil.rmtree(folder, ignore_errors=True)
    done = run("jz-split", "-q", "-n", str(n), *cut, "-o", "parts", register)
    if done.returncode == 2:
        return False
    encoding = re.search(rb"give -E (\S+) with", done.stderr)
    if encoding:
        options = [*options, "-E", encoding[1].decode()]
    parts(tool, options, n)
    words = ["-e", "joined.findings.csv", "--status-file", "joined.status"]
    if tool == "jz-assess":
        words += ["-o", "joined.csv"]
    run("jz-join", *words, "parts", "out", want=0)
    whole(tool, options, register)
    compare(name, n, "status", read("whole.status"), read("joined.status"))
    if without:
        compare(name, n, "findings", without_codes(read("whole.findings.csv"), without),
                without_codes(read("joined.findings.csv"), ()))
    else:
        compare(name, n, "findings", read("whole.findings.csv"), read("joined.findings.csv"))
    if tool == "jz-assess":
        compare(name, n, "decisions", read("whole.csv"), read("joined.csv"))
        compare(name, n, "counts", counts("whole.csv.run"), counts("joined.csv.run"))
    return True


def write(name, bytes_):
    with open(name, "wb") as file:
        file.write(bytes_)
    return name


def variants():
    """Registers that are hard to cut, by name."""
    header, rows = sample(MOST)
    town = header.index("镇") if "镇" in header else 1
    plain = text([header, *rows])
    yield "plain", plain.encode()
    yield "with a mark", plain.encode("utf-8-sig")
    yield "CRLF", text([header, *rows], "\r\n").encode()
    yield "CR", text([header, *rows], "\r").encode()
    yield "GB18030", plain.encode("gb18030")
    yield "UTF-16", plain.encode("utf-16")
    yield "UTF-16BE without a mark", plain.encode("utf-16-be")
    yield "tabs", plain.replace(",", "\t").encode()
    yield "no line end", plain.encode()[:-1]
    quoted = [[cell + "\n" + cell if i == town and cell else cell for i, cell in enumerate(row)] for row in rows]
    yield "quoted newlines", text([header, *quoted]).encode()
    quoted = [[cell + "\r\n,\"" + cell if i == town and cell else cell for i, cell in enumerate(row)] for row in rows]
    yield "quoted delimiters and quotes", text([header, *quoted], "\r\n").encode("utf-16")
    yield "blank rows", text([header, [], *[r for row in rows for r in (row, [""] * len(header), [])]]).encode()
    last = [i for i, row in enumerate(rows) if i + 1 == len(rows) or rows[i + 1][0] != row[0]]
    yield "blank ids", text([header, *[["", *row[1:]] if i in last[3::4] else row for i, row in enumerate(rows)]]).encode()
    yield "short rows", text([header, *[row[:-3] if i % 7 == 3 else row for i, row in enumerate(rows)]]).encode()
    yield "long rows", text([header, *[[*row, "x"] if i % 7 == 3 else row for i, row in enumerate(rows)]]).encode()
    bad = [[("x" if header[i] in ("身份证号", "性别", "户口性质") and k % 5 == 2 else cell) for i, cell in enumerate(row)]
           for k, row in enumerate(rows)]
    yield "cells that cannot be read", text([header, *bad]).encode()
    lines = plain.encode().splitlines(keepends=True)
    yield "stray quotes", b"".join(line[:-1] + b'"\n' if i % 8 == 5 else line for i, line in enumerate(lines))
    yield "NUL", b"".join(line.replace(b",", b",\0", 1) if i % 8 == 5 else line for i, line in enumerate(lines))
    yield "bytes of no encoding", b"".join(
        line[:-1] + b"\xff\n" if i % 8 == 5 else line for i, line in enumerate(lines))
    yield "an open quote", b"".join(line[:-1] + b',"\n' if i == 9 else line for i, line in enumerate(lines))
    yield "a household that comes twice", b"".join([*lines, lines[1]])
    yield "lines of two encodings", b"".join(
        line if i != 9 else line.decode().encode("gb18030") for i, line in enumerate(lines))
    ascii_ = [["household_id", "name", "relation", "id_number", "remark"],
              *[[f"H{i // 2}", "a", "head" if i % 2 == 0 else "son", "", "" if i < 30 else "备注"] for i in range(40)]]
    yield "Chinese in the end alone", text(ascii_).encode("gb18030")
    yield "one household", text([header, *rows[:1]]).encode()
    extra = [[*row, "备注"] if i == 0 else [*row, f"注{i}"] for i, row in enumerate([header, *rows])]
    yield "a column of one's own", text(extra).encode()
    one_number = [[cell for cell in row] for row in rows]
    place = header.index("与户主关系")
    for row in one_number[::3]:
        row[place] = "户主"
    yield "two heads", text([header, *one_number]).encode()


# what cannot be cut without changing what is read is refused by name
REFUSED = {"a household that comes twice": b"S123", "lines of two encodings": b"S125"}
# and these have less places to cut than households
FEWER = {"blank ids", "an open quote", "one household", "stray quotes", "bytes of no encoding", "NUL"}


def between():
    """Who stands in two households: found by a second cut exactly as in the whole."""
    header, rows = sample(MOST)
    account = header.index("银行账号")
    number = header.index("身份证号")
    for i, row in enumerate(rows):
        if i % 6 == 5:
            row[number] = rows[i - 4][number]
        if i % 7 == 6 and row[account]:
            row[account] = rows[0][account]
    register = write("between.csv", text([header, *rows]).encode())
    whole("jz-check", [], register)
    with open("whole.findings.csv", encoding="utf-8-sig", newline="") as file:
        wanted = list(csv.DictReader(file))
    for column, code in (("id_number", "K101"), ("account", "K102")):
        for n in (1, 4, MOST):
            for folder in ("parts", "out"):
                shutil.rmtree(folder, ignore_errors=True)
            run("jz-split", "-q", "-n", str(n), "--by", column, "-o", "parts", register, want=0)
            parts("jz-check", [], n)
            run("jz-join", "-e", "joined.findings.csv", "--status-file", "joined.status", "parts", "out", want=0)
            with open("joined.findings.csv", encoding="utf-8-sig", newline="") as file:
                found = [row for row in csv.DictReader(file) if row["code"] == code]
            right = [row for row in wanted if row["code"] == code]
            if not right:
                sys.exit(f"no {code} in the whole")
            compare(column, n, code, right, found)
    # and left out of a cut by households, however many parts there are
    for n in (1, 4, MOST):
        one("between", "jz-check", [], register, n, without=("K101", "K102"))


def counts_of(name):
    """How many parts are tried: all that can be, of one."""
    if name == "plain":
        return range(1, MOST + 1)
    return (1,) if name == "one household" else (4, MOST)


def main():
    folder = tempfile.mkdtemp()
    os.chdir(folder)
    try:
        for name, bytes_ in variants():
            if sys.argv[4:] and name not in sys.argv[4:]:
                continue
            register = write("register.csv", bytes_)
            made = 0
            for n in counts_of(name):
                made += one(name, "jz-check", [], register, n) + one(name, "jz-assess", [], register, n)
            if name in REFUSED:
                done = run("jz-split", "-n", "2", "-o", "parts", register, want=2)
                if REFUSED[name] not in done.stderr or made > 0:
                    sys.exit(f"{name} is not refused: {done.stderr.decode()}")
            elif made == 0 or (name not in FEWER and made != (2 * MOST if name == "plain" else 4)):
                sys.exit(f"{name}: cut {made} times")
        between()
    finally:
        shutil.rmtree(folder)


main()
