"""Papers as people hold them: pages printed by a real browser, a sheet each, whole and readable.

papers.py BUILD CHROMIUM: prints what is wrong, a line each, and ends with 1 where something is.
"""

import html
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
REGISTER = SOURCE / "data/register-sample.csv"
faults = []


def fault(what):
    faults.append(what)
    print(what)


class Desk:
    """Tools, browser and a folder for one language."""

    def __init__(self, build, chromium, folder, language):
        self.bin = pathlib.Path(build).resolve() / "bin"
        self.chromium = chromium
        self.folder = pathlib.Path(folder)
        self.language = language

    def tool(self, name, *arguments):
        command = [self.bin / name, "--quiet", "-L", self.language, "-d", "2026-11-23", *arguments]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        if done.returncode > 1:
            fault(f"{name}: {done.stderr}")

    def printed(self, page):
        """The text of each page that the browser prints."""
        pdf = self.folder / "printed.pdf"
        subprocess.run(
            [self.chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--print-to-pdf={pdf}", f"file://{self.folder / page}"],
            check=True, capture_output=True, timeout=300)
        text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True,
                              text=True).stdout
        return text.split("\f")[:-1]


def packed(text):
    return re.sub(r"\s+", "", text)


def lines_of(section):
    """The lines of a sheet that are printed; what is folded is not."""
    section = re.sub(r"<details>.*?</details>", "", section, flags=re.S)
    found = re.findall(r"<(?:p|h1|h2)[^>]*>(.*?)</(?:p|h1|h2)>", section, flags=re.S)
    return [packed(html.unescape(re.sub(r"<[^>]+>", "", line))) for line in found]


def brightness(colour):
    """Relative luminance, as WCAG has it."""
    if len(colour) == 3:
        colour = "".join(c * 2 for c in colour)
    parts = [int(colour[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def check_page(desk, name, front):
    """A sheet is a page, with all its lines; front: sheets before them, of any length."""
    text = (desk.folder / name).read_text(encoding="utf-8")
    for needed in re.findall(r"<script|\bsrc=|https?://|url\(", text):
        fault(f"{name}: is not alone: {needed}")
    for colour in re.findall(r"[;{]color:#([0-9a-f]{3,6})", text):
        if 1.05 / (brightness(colour) + 0.05) < 4.5:
            fault(f"{name}: #{colour} on white can hardly be read")
    sections = re.findall(r"<section[^>]*>(.*?)</section>", text, flags=re.S)[front:]
    pages = desk.printed(name)
    before = len(pages) - len(sections)
    if before < front or (before > 0) != (front > 0):
        fault(f"{name}: {len(sections)} sheets are {len(pages)} pages")
        return
    pages = pages[before:]
    for number, (section, page) in enumerate(zip(sections, pages), 1):
        lost = [line for line in lines_of(section) if line not in packed(page)]
        if lost:
            fault(f"{name}: sheet {number} has not the whole of: {lost[0][:40]}")
            return  # the pages behind it are other sheets' perhaps


def check_phone(desk, name):
    """At the width of a phone nothing stands out at the side."""
    probe = desk.folder / "probe.html"
    probe.write_text("<iframe id=f width=360 height=800 src='" + name + "'></iframe><p id=said></p><script>"
                     "f.onload=()=>{said.textContent='wide '+f.contentDocument.documentElement.scrollWidth}"
                     "</script>", encoding="utf-8")
    page = subprocess.run(
        [desk.chromium, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
         "--virtual-time-budget=5000", "--dump-dom", f"file://{probe}"],
        check=True, capture_output=True, text=True, timeout=300).stdout
    wide = re.search(r"wide (\d+)", page)
    if wide is None or int(wide[1]) > 360:
        fault(f"{name}: on a phone of 360 points it is {wide and wide[1]} wide")
    if (desk.folder / name).stat().st_size > 200_000:
        fault(f"{name}: is larger than 200 kB")


def check_resolved(desk, rules):
    """Letters of a raise, a cut, an end; and of what the town approved, refused and postponed."""
    cases = SOURCE / "tests/cli/jz-explain"
    change = cases / "letters-of-a-change"
    town = cases / "what-the-town-resolved"
    desk.tool("jz-explain", *rules, "--letter", "--previous", change / "before.csv", "-o",
              "change.html", change / "register.csv", *(f"H{i}" for i in range(2, 10)))
    check_page(desk, "change.html", 0)
    desk.tool("jz-explain", *rules, "--letter", "--decisions", town / "list.csv", "-o",
              "town.html", town / "register.csv")
    check_page(desk, "town.html", 0)


def main(build, chromium):
    for language in ("zh", "en"):
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(build, chromium, folder, language)
            rules = ("-r", SOURCE / "rules/sample")
            desk.tool("jz-assess", *rules, "-o", "list.csv", REGISTER)
            desk.tool("jz-explain", *rules, "--letter", "--decisions", "list.csv", "-o",
                      "letters.html", REGISTER)
            check_page(desk, "letters.html", 0)
            check_resolved(desk, rules)
            desk.tool("jz-explain", *rules, "--book", "book.html", REGISTER)
            check_page(desk, "book.html", 1)
            desk.tool("jz-refer", *rules, "--letter", "HB-0001", "-o", "referred.html", REGISTER)
            check_page(desk, "referred.html", 0)
            desk.tool("jz-confirm", "--standing", "--heads", "-o", "standing.csv", REGISTER)
            head, *rest = REGISTER.read_text(encoding="utf-8").splitlines()
            (desk.folder / "protected.csv").write_text(
                "\n".join([head + ",at_risk", *(row + "," for row in rest), ""]), encoding="utf-8")
            desk.tool("jz-notice", *rules, "--register", "protected.csv", "-o", "notice.html", "longterm",
                      "standing.csv")
            check_page(desk, "notice.html", 0)
            check_phone(desk, "notice.html")
            desk.tool("jz-tally", "--by", "town,category", "--page", "tally.html", "-o", "tally.csv",
                      "standing.csv")
            check_page(desk, "tally.html", 0)
            check_phone(desk, "tally.html")
            met = SOURCE / "tests/cli/jz-match/deaths-by-level"
            desk.tool("jz-match", "-d", "2026-11-23", "-k", "deaths", "--page", "leads.html", "-o",
                      "leads.csv", met / "register.csv", met / "deaths.csv")
            check_page(desk, "leads.html", 0)
            desk.tool("jz-recheck", "-q", "2026Q4", *rules, "-w", "10", "--page", "visits.html", "-o",
                      "due.csv", REGISTER)
            check_page(desk, "visits.html", 0)
            due = (desk.folder / "due.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
            sheets = (desk.folder / "visits.html").read_text(encoding="utf-8").count("<section ")
            if sheets != len(due):
                fault(f"visits.html: {sheets} sheets for {len(due)} households")
    print("papers: " + ("nothing to mend" if not faults else f"{len(faults)} faults"))
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
