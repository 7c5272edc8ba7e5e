#!/usr/bin/env python3
"""What jz-assess must compute, read a second time.

Written from the description of the computation alone, by somebody who had not seen lib/law, in another
language and in exact fractions: where the two differ, one of them has misread it. Usage:

    assess.py JZ-ASSESS RULES DISEASES [SEEDS]

decides random registers of invented people on the days on which the law changes and on the days
before, runs jz-assess on the same files, and holds every computed column of every row against its own.
RULES is rules/sample, the values of which stand below; DISEASES is data/diseases.csv. More than half of the
registers are decided in a place that sets otherwise whatever a place may set: amounts and tiers, standards that rise,
the wage of the care fee, who is no member, what is in force, months, factor and rounding.
"""

import csv
import datetime
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

DATES = ("2021-06-30", "2021-07-01", "2022-10-19", "2022-10-20", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01",
         "2026-02-28", "2026-03-01", "2026-06-30", "2026-07-01", "2026-11-23")
HOUSEHOLDS = 200

# ---- the sample place ----

STANDARD = {"urban": Fraction(650), "rural": Fraction(5400, 12)}  # a month
TEKUN = {"urban": Fraction(845), "rural": Fraction(585)}
RAISED = {"urban": Fraction(681), "rural": Fraction(5790, 12)}
TEKUN_RAISED = {"urban": Fraction(1771, 2), "rural": Fraction(2511, 4)}  # at least 1.3 times
WAGE = Fraction(1800)
SWITCHES_SINCE = datetime.date(2021, 7, 1)  # of students who stay, and of special hardship alone
PLAN = datetime.date(2021, 11, 19)  # before it the sample place has neither diseases nor a phase-out
CHILD = {"institution": Fraction(1500), "home": Fraction(1100)}
ASSETS = {"dibao": 24, "tekun": 24, "low-income": 36}  # times the standard, a member
VEHICLES = 0
DWELLINGS = 1
ELDER, MINOR = 60, 18
SHARE = {"elder": Fraction(1, 10), "minor": Fraction(1, 10), "disabled": Fraction(1, 5),
         "ill": Fraction(1, 5)}
CAP = 26400
RIGID = Fraction(3, 5)
FACTOR = Fraction(3, 2)
PHASE_OUT_MONTHS = 12
EXCLUDED = ("prison", "rehabilitation", "missing", "clergy")
LISTED = ("儿童先天性心脏病", "儿童白血病", "乳腺癌", "宫颈癌", "肝移植", "肾移植", "恶性肿瘤",
          "重性精神病", "艾滋病机会性感染")
PENSION_OUT_UNTIL = datetime.date(2025, 12, 31)


class Place:
    """What a place may set otherwise: as in the sample place, or at random."""

    def __init__(self, random=None):
        self.part = dict(SHARE, none=Fraction(1, 10), part=Fraction(1, 6), full=Fraction(1, 3))
        self.month = {}  # yuan a month, instead of a share
        self.assets = {}  # yuan for one, for two, ..., and for each more, instead of a multiple
        self.tiers = None  # yuan a month a head, and the income a head below which
        self.off = ()
        self.within = "sample"
        self.raised_on = None  # from when the standards are higher
        self.wages = [(datetime.date(2021, 1, 1), WAGE)]  # from when, in their order
        self.wage_before = False  # is the care fee's wage that of the year before?
        self.excluded = EXCLUDED
        self.switch = {}  # a key, and whether it is in force; else as the nation says
        self.rigid_total = False
        self.months = {"phase-out": PHASE_OUT_MONTHS, "low-income": 12, "rigid": 12}
        self.factor = FACTOR
        self.rounding = ("up", Fraction(1))
        self.leap = 3  # the month in whose first days an age is completed
        if random is not None:
            self.choose(random)
            self.choose_rules(random)

    def is_sample(self):
        return vars(self) == vars(Place())

    def choose_rules(self, random):
        """What else a place may set: each seldom, so that all of them meet each other."""
        def often(share):
            return random.random() < share

        if often(0.4):
            self.raised_on = datetime.date(*random.choice(((2022, 11, 1), (2025, 1, 1), (2026, 1, 1),
                                                           (2026, 8, 1), (2027, 1, 1))))
        if often(0.5):
            self.wages = [(datetime.date(2019, 10, 1), Fraction(1220)),
                          (datetime.date(2022, 4, 1), Fraction(1550)),
                          (datetime.date(2025, 9, 1), Fraction(1801))]
        self.wage_before = often(0.4)
        if often(0.4):
            self.excluded = tuple(w for w in ("prison", "rehabilitation", "missing", "clergy",
                                              "conscript", "student") if often(0.6)) or ("prison",)
        self.switch = {key: often(0.5) for key in ("tekun.student-stays", "single.special",
                                                   "income.base_pension.excluded", "rigid.residual",
                                                   "child.separate") if often(0.3)}
        self.rigid_total = often(0.3)
        self.months = {key: random.choice((1, 6, 12)) if often(0.3) else 12 for key in self.months}
        if often(0.3):
            self.factor = random.choice((Fraction(6, 5), Fraction(2), Fraction(5, 3)))
        if often(0.4):
            self.rounding = (random.choice(("up", "down", "half-up")),
                             random.choice((Fraction(1, 100), Fraction(1, 10), Fraction(1),
                                            Fraction(10))))
        if often(0.3):
            self.leap = 2

    def standard(self, day):
        return RAISED if self.raised_on and day >= self.raised_on else STANDARD

    def tekun(self, day):
        return TEKUN_RAISED if self.raised_on and day >= self.raised_on else TEKUN

    def wage(self, day):
        """In force on a day, or where the place says so on the last day of the year before."""
        if self.wage_before:
            day = datetime.date(day.year - 1, 12, 31)
        known = [wage for since, wage in self.wages if since <= day]
        return known[-1] if known else None

    def is_on(self, key, day):
        if key in self.switch:
            return self.switch[key]
        since, until = {
            "tekun.student-stays": (SWITCHES_SINCE, None), "single.special": (SWITCHES_SINCE, None),
            "income.base_pension.excluded": (SWITCHES_SINCE, PENSION_OUT_UNTIL),
        }.get(key, (datetime.date.min, None))
        return since <= day and (until is None or day <= until)

    def round(self, amount):
        """A payable amount."""
        mode, unit = self.rounding
        times, rest = divmod(amount, unit)
        return (times + (mode == "up" and rest > 0 or mode == "half-up" and 2 * rest >= unit)) * unit

    def choose(self, random):
        self.month = {key: random.choice((1, 65, 90, Fraction(199, 2), 130, 500))
                      for key in self.part if random.random() < 0.4}
        for rule in ASSETS:
            if random.random() < 0.5:
                step = random.choice((1000, 10000, 20000))
                self.assets[rule] = [step * i for i in range(1, random.choice((1, 2, 4)))] + [step]
        if random.random() < 0.6:
            below = random.choice(((100, 300, 650), (200, 400, None), (None, None, None)))
            self.tiers = list(zip((650, 350, 200), below))
        self.off = tuple(c for c in ("orphan", "unattended", "tekun", "dibao", "dibao-single",
                                     "phase-out", "low-income", "rigid") if random.random() < 0.1)

    def of(self, key, base):
        """A supplement or a care fee, not rounded."""
        return Fraction(self.month[key]) if key in self.month else self.part[key] * base

    def most(self, rule, standard, n):
        """The financial assets of n members."""
        if rule not in self.assets:
            return ASSETS[rule] * standard * n
        *first, more = self.assets[rule]
        return (first[min(n, len(first)) - 1] if first else 0) + more * max(0, n - len(first))

    def lines(self):
        lines = ["supplement.%s = %s yuan/month" % (k, float(self.month[k]))
                 for k in SHARE if k in self.month]
        lines += ["tekun.care.%s = %s yuan/month" % (k, float(self.month[k]))
                  for k in ("none", "part", "full") if k in self.month]
        for rule, most in self.assets.items():
            lines.append("property.%s.assets = %s" % (rule, ", ".join(
                ["%d yuan" % m for m in most[:-1]] +
                ["%s%d yuan" % ("+" if len(most) > 1 else "", most[-1])])))
        if self.tiers:
            lines.append("payment.mode = tiers")
            for name, (amount, below) in zip("abc", self.tiers):
                lines.append("tier.%s = %d yuan/month" % (name, amount))
                if below is not None:
                    lines.append("tier.%s.below = %d yuan/month" % (name, below))
        if self.off:
            lines.append("programme.off = " + ", ".join(self.off))
        lines += ["%s = %s" % (key, "yes" if on else "no") for key, on in self.switch.items()]
        lines += ["%s.months = %d months" % item for item in self.months.items()]
        lines += ["member.excluded = " + ", ".join(self.excluded),
                  "tekun.care.wage = " + ("previous-year" if self.wage_before else "current"),
                  "rigid.income = " + ("total" if self.rigid_total else "counted"),
                  "low-income.factor = %d/%d" % (self.factor.numerator, self.factor.denominator),
                  "age.leap = " + ("march" if self.leap == 3 else "february")]
        unit = {Fraction(1, 100): "1 fen", Fraction(1, 10): "1 jiao"}.get(
            self.rounding[1], "%d yuan" % self.rounding[1])
        return lines + ["payment.rounding = %s to %s" % (self.rounding[0], unit)]

    def dated(self):
        """What changes on days of its own: from when, and the lines."""
        if self.raised_on:
            yield self.raised_on, ["%s.%s = %s yuan/%s" % (key, area, (part[area] * 12) if year else
                                                          "%.2f" % float(part[area]),
                                                          "year" if year else "month")
                                   for key, part, year in (("dibao", RAISED, True),
                                                           ("tekun", TEKUN_RAISED, False))
                                   for area in ("urban", "rural")]
        for since, wage in self.wages if self.within == "national" or len(self.wages) > 1 else ():
            yield since, ["minimum-wage = %d yuan/month" % wage]

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for name in os.listdir(folder):
            os.remove(os.path.join(folder, name))
        with open(os.path.join(folder, "place.ini"), "w", encoding="utf-8") as file:
            file.write("[place]\nname_zh = 另县\nwithin = %s\nlevel = county\n" % self.within)
        lines = self.lines()
        if self.within == "national":
            lines += [line for line in SAMPLE if line.split(" = ")[0] not in
                      {own.split(" = ")[0] for own in lines}]
        files = [("other", datetime.date(2019, 1, 1), lines)]
        files += [("dated-%d" % i, *more) for i, more in enumerate(self.dated())]
        for name, since, lines in files:
            with open(os.path.join(folder, name + ".ini"), "w", encoding="utf-8") as file:
                file.write("[document]\ntitle = %s\nfrom = %s\nbasis = illustrative\n[value]\n%s" %
                           (name, since, "".join('%s @ "一"\n' % line for line in lines)))


# The values of the sample place and of the places around it, for one that lies in the nation alone.
SAMPLE = [
    "dibao.urban = 650 yuan/month", "dibao.rural = 5400 yuan/year", "tekun.urban = 845 yuan/month",
    "tekun.rural = 585 yuan/month", "tekun.care.none = 1/10",
    "tekun.care.part = 1/6", "tekun.care.full = 1/3", "child.home = 1100 yuan/month",
    "child.institution = 1500 yuan/month", "property.dibao.assets = 24",
    "property.dibao.vehicles = 0", "property.dibao.dwellings = 1", "property.tekun.assets = 24",
    "property.tekun.vehicles = 0", "property.tekun.dwellings = 1", "property.low-income.assets = 36",
    "property.low-income.vehicles = 0", "property.low-income.dwellings = 1", "supplement.elder = 0.1",
    "supplement.minor = 0.1", "supplement.disabled = 0.2", "supplement.ill = 0.2",
    "rigid.income_cap = 26400 yuan/year", "rigid.share = 0.6", "tekun.elder-age = 60 years",
    "tekun.minor-age = 18 years", "tekun.care.part.from = 1", "tekun.care.full.from = 4",
    "tekun.disability = intellectual 3, mental 3, physical 2, visual 1",
    "child.separate = yes", "rigid.residual = yes", "payment.mode = gap",
    "disability.severe = physical 2, visual 2, hearing 2, speech 2, multiple 2, intellectual 3, mental 3",
    "single.diseases = " + "、".join(LISTED), "age.elder = 60 years", "age.minor = 18 years",
]


# ---- truth ----

class Truth:
    """Yes (True), no (False) or unknown (None), with the facts that it waits for."""

    def __init__(self, value, missing=()):
        self.value = value
        self.missing = frozenset(missing) if value is None else frozenset()


YES, NO = Truth(True), Truth(False)


def truth(value):
    return YES if value else NO


def unknown(*keys):
    return Truth(None, keys)


def every(*truths):
    if any(t.value is False for t in truths):
        return NO
    waits = [t.missing for t in truths if t.value is None]
    return Truth(None, frozenset().union(*waits)) if waits else YES


def some(*truths):
    if any(t.value is True for t in truths):
        return YES
    waits = [t.missing for t in truths if t.value is None]
    return Truth(None, frozenset().union(*waits)) if waits else NO


def negate(t):
    return t if t.value is None else truth(not t.value)


class Sum:
    """At least this much; exactly, where nothing is missing."""

    def __init__(self, known=Fraction(0), missing=()):
        self.known = known
        self.missing = frozenset(missing)

    def __add__(self, other):
        return Sum(self.known + other.known, self.missing | other.missing)

    def below(self, limit):
        if self.known >= limit:
            return NO
        return unknown(*self.missing) if self.missing else YES

    def at_most(self, limit):
        if self.known > limit:
            return NO
        return unknown(*self.missing) if self.missing else YES


# ---- diseases ----

def fold(text):
    out = []
    for c in text.strip():
        if "\uff01" <= c <= "\uff5e":
            c = chr(ord(c) - 0xFEE0)
        if "a" <= c <= "z":
            c = c.upper()
        if c in "\r\n":
            c = "、"
        if c not in " \t\u00a0\u200b\u3000\ufeff":
            out.append(c)
    return "".join(out)


TREATMENTS = "化疗 放疗 放化疗 透析 综合治疗".split()
ENDINGS = ("术后 手术后 根治术后 切除术后 修补术后 封堵术后 置换术后 支架术后 治疗中 住院治疗 "
           "早期 中期 晚期 中晚期 末期 终末期 急性期 恢复期 稳定期 缓解期 "
           "复发 转移 骨转移 肺转移 肝转移 脑转移 淋巴转移 淋巴结转移 全身转移 多发转移 "
           "后遗症 并发症 患者 病人 确诊").split()
ENDINGS += [t + more for t in TREATMENTS for more in ("", "中", "后")]
DOUBTS = "疑似 怀疑 待查 待排 不排除 可能 家族史 ?".split()
JOINING = "合并 并发 伴发 伴有 以及 和 及 与 并 伴".split()
NUMBERS = "0123456789一二三四五IVXⅠⅡⅢⅣ"


def ending(name):
    """The length of the longest ending."""
    found = max((len(e) for e in ENDINGS if name.endswith(e)), default=0)
    if name and name[-1] in "期级型年":
        k = len(name) - 1
        while k > 0 and name[k - 1] in NUMBERS:
            k -= 1
        if k < len(name) - 1:
            found = max(found, len(name) - k)
    return found


class Diseases:
    def __init__(self, path):
        self.rows = {}
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                below = int(row["age_below"]) if row["age_below"] else None
                self.rows.setdefault(fold(row["name"]), []).append((below, row["listed"]))

    @staticmethod
    def answer(listed):
        if listed == "?":
            return unknown("disease")
        return truth(listed in LISTED)

    def look_up(self, name, age):
        rows = self.rows[name]
        if age is not None:
            fits = [(below, listed) for below, listed in rows if below is not None and age < below]
            fits = fits or [row for row in rows if row[0] is None]
            return self.answer(fits[0][1])
        answers = [self.answer(listed) for _, listed in rows]
        if len({a.value for a in answers}) == 1:
            return answers[0]
        return unknown("birth_date", *(("disease",) if any(a.value is None for a in answers) else ()))

    def part(self, name, age):
        if any(d in name for d in DOUBTS):
            return [unknown("disease")]
        while name:
            if name in self.rows:
                return [self.look_up(name, age)]
            n = ending(name)
            if n == 0:
                break
            name = name[:-n]
        if not name:
            return []
        if "(" in name or ")" in name:
            pieces = name.replace(")", "(").split("(")
            return [t for piece in pieces if piece for t in self.parts(piece, age)]
        for word in JOINING:
            if word in name:
                return [t for piece in self.split(name) if piece for t in self.parts(piece, age)]
        if name.endswith(("癌", "恶性肿瘤")):
            if name.endswith("原位癌") or any(c in name for c in "无未非不否除"):
                return [unknown("disease")]
            return [self.answer("恶性肿瘤")]
        return [unknown("disease")]

    @staticmethod
    def split(name):
        pieces, at, begin = [], 0, 0
        while at < len(name):
            word = next((w for w in JOINING if name.startswith(w, at)), None)
            if word is None:
                at += 1
                continue
            pieces.append(name[begin:at])
            at += len(word)
            begin = at
        return pieces + [name[begin:]]

    def parts(self, text, age):
        parts, inside, begin = [], False, 0
        for at, c in enumerate(text):
            if c == "(":
                inside = True
            elif c == ")":
                inside = False
            elif c in "、,;/+。" and not inside:
                parts.append(text[begin:at])
                begin = at + 1
        parts.append(text[begin:])
        return [t for part in parts for t in self.part(part, age)]

    def judge(self, text, age):
        text = fold(text)
        if all(c in "/-—–。.、,;+" for c in text):
            return NO
        answers = self.parts(text, age)
        return some(*answers) if answers else unknown("disease")


# ---- a household ----

CLASSES = ("wage", "business", "property", "transfer")


def money(cell):
    return Fraction(cell) if cell else None


def month_of(text):
    year, month = text.split("-")[:2]
    return int(year) * 12 + int(month) - 1


def month_text(month):
    return "%04d-%02d" % (month // 12, month % 12 + 1)


class Person:
    def __init__(self, cells, town):
        self.cells = cells
        self.town = town

    def get(self, key):
        cell = self.cells.get(key, "")
        return cell if cell else self.town.assumed.get(key, "")

    def age(self):
        """Full years; None where no birth date is known."""
        number = self.get("id_number")
        born = number[6:14] if number else self.get("birth_date").replace("-", "")
        if not born:
            return None
        year, month, day = int(born[:4]), int(born[4:6]), int(born[6:])
        today = self.town.date
        leap = today.year % 4 == 0 and (today.year % 100 != 0 or today.year % 400 == 0)
        if (month, day) == (2, 29) and not leap:
            month, day = (3, 1) if self.town.place.leap == 3 else (2, 28)
        return today.year - year - ((today.month, today.day) < (month, day))

    def is_below(self, age):
        own = self.age()
        return unknown("birth_date") if own is None else truth(own < age)

    def is_from(self, age):
        return negate(self.is_below(age))

    def disability(self, fits):
        """Does a type and grade fit?  Half of it leaves the other half open."""
        kind, grade = self.get("disability_type"), self.get("disability_grade")
        if not kind and not grade:
            return NO
        kinds = (kind,) if kind else ("visual", "hearing", "speech", "physical", "intellectual",
                                      "mental", "multiple")
        grades = (int(grade),) if grade else (1, 2, 3, 4)
        answers = {fits(k, g) for k in kinds for g in grades}
        if len(answers) == 1:
            return truth(answers.pop())
        return unknown("disability_grade" if kind else "disability_type")

    def is_severe(self):
        return self.disability(lambda k, g: g <= 2 or (k in ("intellectual", "mental") and g == 3))

    def is_helpless(self):
        return self.disability(lambda k, g: (k in ("intellectual", "mental") and g <= 3) or
                               (k == "physical" and g <= 2) or (k == "visual" and g == 1))

    def is_ill(self):
        return self.town.diseases.judge(self.get("disease"), self.age())

    def of_class(self, key):
        """12 times the month and the year; None where both are blank."""
        month, year = money(self.get(key)), money(self.get(key + "_year"))
        if month is None and year is None:
            return None
        return 12 * (month or 0) + (year or 0)

    def income(self, pension_out=None, gross=False):
        """Of a year; gross: with what is taken off put back."""
        if pension_out is None:
            pension_out = self.town.pension_out
        if gross:
            pension_out = False
        work_cost = 0 if gross else 12 * (money(self.get("work_cost")) or 0)
        pension = 12 * (money(self.get("base_pension")) or 0) if pension_out else 0
        total = Sum(self.of_class("other_income") or Fraction(0))
        if all(self.of_class(key) is None for key in CLASSES):
            whole = self.of_class("income")
            if whole is not None:
                return total + Sum(max(Fraction(0), whole - work_cost - pension))
            if not self.town.has_classes:
                return total + Sum(missing=("income",))
        for key in CLASSES:
            part = self.of_class(key)
            if part is None:
                total = total + Sum(missing=(key,))
                continue
            if key == "wage":
                part = max(Fraction(0), part - work_cost)
            if key == "transfer":
                part = max(Fraction(0), part - pension)
            total = total + Sum(part)
        return total

    def costs(self):
        return sum((money(self.get(key)) or Fraction(0) for key in
                    ("medical_cost", "education_cost", "rehabilitation_cost", "other_cost")),
                   Fraction(0))

    def share(self, place, standard):
        """The highest supplement in yuan, or the facts that could change it."""
        classes = tuple((t, place.of(key, standard)) for t, key in
                        ((self.is_from(ELDER), "elder"), (self.is_below(MINOR), "minor"),
                         (self.is_severe(), "disabled"), (self.is_ill(), "ill")))
        sure = max((share for t, share in classes if t.value is True), default=Fraction(0))
        open_ = [t.missing for t, share in classes if t.value is None and share > sure]
        return sure, frozenset().union(*open_) if open_ else frozenset()


class Undecided(Exception):
    def __init__(self, missing):
        super().__init__()
        self.missing = frozenset(missing)


def ask(*truths):
    """Are these decided, all together?"""
    waits = [t.missing for t in truths if t.value is None]
    if waits:
        raise Undecided(frozenset().union(*waits))


class Household:
    def __init__(self, rows, town):
        self.town = town
        self.person = [Person(row, town) for row in rows]
        self.head = next(p for p in self.person if p.cells["relation"] == "head")

    def get(self, key):
        for person in self.person:
            if person.cells.get(key, ""):
                return person.cells[key]
        return self.town.assumed.get(key, "")

    def within(self, rule, n):
        """Is the property within the rule for n members?"""
        def limit(key, most):
            cell = self.get(key)
            return truth(Fraction(cell) <= most) if cell else unknown(key)

        return every(limit("financial_assets", self.town.place.most(rule, self.standard, n)),
                     limit("vehicles", VEHICLES), limit("dwellings", DWELLINGS))

    def row(self, category, person=None, **more):
        row = {"category": category, "person": person.cells["name"] if person else "",
               "members": 1, "covered": 1, "standard": self.standard, "gap": Fraction(0),
               "supplement": Fraction(0), "care": Fraction(0), "amount": Fraction(0),
               "from": month_text(self.town.first), "until": "", "missing": "", "income": None,
               "per_capita": None}
        row.update(more)
        return row

    def decide(self):
        try:
            return self.walk()
        except Undecided as undecided:
            return [{"category": "undecided", "person": "", "members": "", "covered": "",
                     "standard": "", "gap": "", "supplement": "", "care": "", "amount": "",
                     "from": "", "until": "", "income": "", "per_capita": "",
                     "missing": ";".join(sorted(undecided.missing))}]

    def walk(self):
        if not self.get("area"):
            raise Undecided(("area",))
        self.standard = self.town.place.standard(self.town.rule_day)[self.get("area")]
        listed = [p for p in self.person
                  if p.get("member_status") not in self.town.place.excluded + ("dead",)]
        counted = len(listed)
        rows = {}
        left = self.take_children(listed, rows)
        left = self.take_tekun(left, rows, counted)
        units = [(p, rows[p]) for p in listed if p in rows]
        if listed and not left:
            return [row for _, row in units]
        household = self.unit(left, rows) if left else self.row("none", members=0, covered=0)
        return [household] + [rows[p] for p in listed if p in rows]

    def take_children(self, listed, rows):
        left, answers = [], []
        for p in listed:
            status = p.get("child_status")
            is_child = every(truth(status in ("orphan", "unattended") and
                                   status not in self.town.place.off and
                                   self.town.is_on("child.separate")), p.is_below(MINOR))
            answers.append(is_child)
            if is_child.value is not True:
                left.append(p)
                continue
            amount = CHILD["institution" if p.get("care_mode") == "institution" else "home"]
            rows[p] = self.row(status, p, standard=amount, amount=amount)
        ask(*answers)
        return left

    def is_tekun(self, p, counted):
        if p.get("supporter") not in ("none", "unable") or "tekun" in self.town.place.off:
            return NO
        student = truth(self.town.is_on("tekun.student-stays") and self.get("category") == "tekun" and
                        p.get("school") in ("primary", "junior", "senior", "vocational"))
        return every(some(p.is_from(ELDER), p.is_below(MINOR), p.is_helpless(), student),
                     p.income(pension_out=True).below(12 * self.standard),
                     self.within("tekun", counted))

    def take_tekun(self, listed, rows, counted):
        left, answers = [], []
        for p in listed:
            tekun = self.is_tekun(p, counted)
            answers.append(tekun)
            if tekun.value is not True:
                left.append(p)
                continue
            place, gaps = self.town.place, p.get("care_gaps")
            wage = place.wage(self.town.rule_day)
            bands = ("none", "part", "full")
            if gaps:
                bands = bands[:1] if gaps == "0" else bands[1:2] if int(gaps) <= 3 else bands[2:]
            waits = () if gaps else ("care_gaps",)
            if wage is None and any(band not in place.month for band in bands):
                waits += ("rule:minimum-wage",)
            if waits:
                answers.append(unknown(*waits))
                continue
            band = bands[0]
            basic = place.round(place.tekun(self.town.rule_day)[self.get("area")])
            care = place.round(place.of(band, wage))
            own = p.income(pension_out=True).known
            rows[p] = self.row("tekun", p, standard=basic, care=care,
                               amount=basic + care, income=own / 12, per_capita=own / 12)
        ask(*answers)
        return left

    def basic(self, income, n, waits):
        """The gap, or the amount of the tier; with what the supplements wait for."""
        tiers = self.town.place.tiers
        if not tiers:
            if waits:
                raise Undecided(waits)
            return self.town.place.round(self.standard * n - income / 12)
        word = self.get("tier")
        if word:
            fits = [tiers["ABC".index(word)]]
        else:
            fits = [t for t in tiers if t[1] is not None and income < 12 * t[1] * n]
        if waits or not fits:
            raise Undecided(waits | (frozenset() if fits else {"tier"}))
        return self.town.place.round(Fraction(fits[0][0] * n))

    def supplement(self, members):
        """Of all, and what it waits for."""
        shares = [p.share(self.town.place, self.standard) for p in members]
        waits = frozenset().union(*(open_ for _, open_ in shares))
        return self.town.place.round(sum((share for share, _ in shares), Fraction(0))), waits

    def unit(self, members, rows):
        n = len(members)
        income = Sum()
        for p in members:
            income = income + p.income()
        about = {"members": n}
        if not income.missing:
            about.update(income=income.known / 12, per_capita=income.known / 12 / n)
        limit = 12 * self.standard * n
        off = self.town.place.off
        dibao = NO if "dibao" in off else every(income.below(limit), self.within("dibao", n))
        ask(dibao)
        if dibao.value:
            supplement, waits = self.supplement(members)
            gap = self.basic(income.known, n, waits)
            return self.row("dibao", covered=n, gap=gap, supplement=supplement,
                            amount=gap + supplement, **about)
        row = self.phase_out(members, income, limit, about)
        if row is not None:
            return row
        months = self.town.place.months
        until = month_text(self.town.first + months["low-income"] - 1)
        low = NO if "low-income" in off else every(income.below(self.town.place.factor * limit),
                                                   self.within("low-income", n))
        ask(low)
        if low.value:
            self.take_singles(members, rows)
            return self.row("low-income", covered=0, until=until, **about)
        rigid = NO if "rigid" in off else self.is_rigid(members, income, limit)
        ask(rigid)
        until = month_text(self.town.first + months["rigid"] - 1)
        return self.row("rigid" if rigid.value else "none", covered=0,
                        until=until if rigid.value else "", **about)

    def phase_out(self, members, income, limit, about):
        if self.get("category") not in ("dibao", "phase-out") or "phase-out" in self.town.place.off:
            return None
        first = self.town.first
        start = month_of(self.get("phase_out_start")) if self.get("phase_out_start") else first
        until = start + self.town.place.months["phase-out"] - 1
        works = [truth(p.get("employment") in ("employed", "flexible")) if p.get("employment")
                 else unknown("employment") for p in members]
        answer = every(negate(income.below(limit)), some(*works),
                       self.within("dibao", len(members)), truth(max(start, first) <= until))
        ask(answer)
        if not answer.value:
            return None
        paid = self.get("phase_out_base") or self.get("amount")
        if not paid:
            raise Undecided(("amount",))
        return self.row("phase-out", covered=len(members), amount=Fraction(paid),
                        until=month_text(until), **about, **{"from": month_text(max(start, first))})

    def take_singles(self, members, rows):
        answers = []
        for p in members if "dibao-single" not in self.town.place.off else ():
            answer = every(truth(p.get("applied_alone") == "yes"),
                           some(p.is_severe(), p.is_ill(),
                                truth(self.town.is_on("single.special") and
                                 p.get("special_hardship") == "yes")),
                           p.income().below(12 * self.standard))
            answers.append(answer)
            if not answer.value:
                continue
            supplement, waits = self.supplement([p])
            own = p.income().known / 12
            try:
                gap = self.basic(12 * own, 1, waits)
            except Undecided as undecided:
                answers.append(unknown(*undecided.missing))
                continue
            rows[p] = self.row("dibao-single", p, gap=gap, supplement=supplement,
                               amount=gap + supplement, income=own, per_capita=own)
        ask(*answers)

    def is_rigid(self, members, income, limit):
        n = len(members)
        if self.town.place.rigid_total:
            income = Sum()
            for p in members:
                income = income + p.income(gross=True)
        costs = sum((p.costs() for p in members), Fraction(0))
        # costs > RIGID * income, and income - costs < limit: income is at least what is known
        above = income.below(costs / RIGID)
        residual = income.below(limit + costs) if self.town.is_on("rigid.residual") else NO
        return every(income.below(n * CAP), self.within("low-income", n), some(above, residual))


# ---- a town ----

class Town:
    def __init__(self, date, rule_day, diseases, assumed, first, columns, place):
        self.date = date  # of facts and ages
        self.place = place
        self.diseases = diseases
        self.assumed = assumed
        self.first = first
        self.rule_day = rule_day
        self.pension_out = self.is_on("income.base_pension.excluded")
        self.has_classes = any(k in columns or k + "_year" in columns for k in CLASSES)

    def is_on(self, key):
        return self.place.is_on(key, self.rule_day)


HOUSEHOLD_COLUMNS = ("area", "dwellings", "vehicles", "financial_assets", "category", "amount",
                     "phase_out_start", "phase_out_base", "tier")
PERSON_COLUMNS = ("member_status", "disability_type", "disability_grade", "disease", "employment",
                  "wage", "wage_year", "business", "business_year", "property", "property_year",
                  "transfer", "transfer_year", "other_income", "other_income_year", "income",
                  "income_year", "work_cost", "base_pension", "medical_cost", "education_cost",
                  "rehabilitation_cost", "other_cost", "school", "care_gaps", "supporter",
                  "care_mode", "child_status", "applied_alone", "special_hardship")
ALL_COLUMNS = ("household_id", "name", "relation", "id_number", "birth_date") + \
    HOUSEHOLD_COLUMNS + PERSON_COLUMNS
DISEASES = ("恶性肿瘤", "肺癌", "乳腺癌Ⅱ期术后", "高血压", "高血压、糖尿病", "不详", "是", "无",
            "先心病", "先天性心脏病（术后）", "儿童白血病", "白血病", "心脏病", "肺癌（疑似）", "尿毒症 透析",
            "艾滋病", "高血压和肺癌", "宫颈原位癌", "精神分裂症患者", "肾移植术后", "等待肾移植")


class Maker:
    """Random households, most of them near the bounds of the law."""

    def __init__(self, seed, date):
        self.random = random.Random("%s %s" % (seed, date))
        self.date = date
        self.serial = 0
        self.totals = False  # are classes of income not kept?

    def pick(self, *choices):
        return self.random.choice(choices)

    def often(self, share):
        return self.random.random() < share

    def born(self):
        """A birth date whose age is often just at a bound."""
        r = self.random
        if self.often(0.5):
            age = self.pick(0, 3, 17, 18, 18, 59, 60, 60)
            day = datetime.date(self.date.year - age, self.date.month, min(self.date.day, 28))
            day += datetime.timedelta(days=r.choice((-1, 0, 1)))
            return min(day, self.date)
        if self.often(0.1):
            return datetime.date(self.pick(1964, 1968, 2004, 2008), 2, 29)
        return datetime.date(self.date.year - r.randrange(1, 95), r.randrange(1, 13),
                             r.randrange(1, 29))

    def number(self, born):
        self.serial = self.serial % 999 + 1
        body = "439921" + born.strftime("%Y%m%d") + "%03d" % self.serial
        weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
        return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, weights)) % 11]

    def yuan(self, *bounds):
        """An amount, often at a bound or a fen beside it."""
        r = self.random
        if self.often(0.3):
            return "0"
        if bounds and self.often(0.6):
            fen = int(r.choice(bounds) * 100) + r.choice((-1, 0, 0, 1))
        else:
            fen = r.randrange(0, r.choice((20000, 60000, 300000)))
        fen = max(fen, 0)
        return str(fen // 100) if fen % 100 == 0 else "%d.%02d" % divmod(fen, 100)

    def maybe(self, share, value):
        return value if self.often(share) else ""

    def household(self, at):
        r = self.random
        n = r.choice((1, 1, 1, 2, 2, 3, 4, 6))
        area = self.pick("urban", "rural")
        standard = STANDARD[area]
        calm = self.often(0.6)  # with all that a register should have
        gone = 0.01 if calm else 0.2
        people = [self.person(at, k, n, standard, gone) for k in range(n)]
        head = r.choice(people)
        alone = self.often(0.1)  # nobody supports anybody
        for p in people:
            if alone:
                p.update(supporter="none", care_gaps=self.pick("0", "2", "5"), wage="0")
            p["relation"] = "head" if p is head else "other"
        head.update({
            "area": area if self.often(0.98) else "",
            "dwellings": self.maybe(1 - gone, "2" if self.often(0.05) else self.pick("0", "1", "1")),
            "vehicles": self.maybe(1 - gone, "1" if self.often(0.05) else "0"),
            "financial_assets": self.maybe(1 - gone, self.yuan() if self.often(0.7) else self.yuan(
                24 * standard * n, 36 * standard * n, 24 * standard * (n + 1))),
            "category": self.pick("", "", "dibao", "dibao", "phase-out", "tekun", "tekun",
                                  "low-income", "none"),
            "amount": self.maybe(0.7, self.yuan(420)),
            "phase_out_base": self.maybe(0.5, self.yuan(360)),
            "tier": self.maybe(0.3, self.pick("A", "B", "C")),
        })
        if head["category"] == "phase-out" or self.often(0.1):
            start = self.date.year * 12 + self.date.month - 1 + r.choice((-12, -11, -10, -5, 0, 1, 3))
            head["phase_out_start"] = month_text(start)
        return people

    def person(self, at, k, n, standard, gone):
        born = self.born()
        p = {"household_id": "H%04d" % at, "name": "P%d" % (k + 1)}
        if self.often(0.7):
            p["id_number"] = self.number(born)
        if "id_number" not in p or self.often(0.3):
            p["birth_date"] = self.maybe(1 - gone, born.isoformat())
        p["member_status"] = self.pick("", "", "", "at-home", "student", "conscript", "prison",
                                       "missing", "clergy", "rehabilitation", "dead") \
            if self.often(0.3) else ""
        if self.often(0.3):
            p["disability_type"] = self.pick("visual", "hearing", "speech", "physical",
                                             "intellectual", "mental", "multiple")
            p["disability_grade"] = self.pick("1", "2", "3", "4")
            if self.often(gone):
                p[self.pick("disability_type", "disability_grade")] = ""
        p["disease"] = self.random.choice(DISEASES) if self.often(0.4) else ""
        p["employment"] = self.maybe(1 - gone, self.pick("employed", "flexible", "farming", "none",
                                                         "retired", "student"))
        self.incomes(p, n, standard, gone)
        for key in ("medical_cost", "education_cost", "rehabilitation_cost", "other_cost"):
            p[key] = self.maybe(0.3, self.yuan(1800, 7200, 12 * standard))
        p["school"] = self.maybe(0.3, self.pick("kindergarten", "primary", "junior", "senior",
                                                "vocational", "college", "university"))
        p["care_gaps"] = self.maybe(1 - gone, self.pick("0", "1", "3", "4", "6"))
        p["supporter"] = self.pick("", "able", "none", "unable") if self.often(0.4) else ""
        p["care_mode"] = self.maybe(0.3, self.pick("home", "institution"))
        p["child_status"] = self.pick("orphan", "unattended") if self.often(0.08) else ""
        p["applied_alone"] = self.pick("yes", "yes", "no", "")
        p["special_hardship"] = self.maybe(0.2, self.pick("yes", "no"))
        return p

    def incomes(self, p, n, standard, gone):
        bounds = (standard, standard * n, FACTOR * standard, FACTOR * standard * n, 2200)
        p["work_cost"] = self.maybe(0.1, self.yuan(560))
        p["base_pension"] = self.maybe(0.15, self.yuan(163))
        p["other_income"] = self.maybe(0.05, self.yuan(100))
        p["other_income_year"] = self.maybe(0.05, self.yuan(100))
        if self.totals or self.often(0.12):
            p["income"] = self.maybe(0.95 - gone, self.yuan(*bounds))
            p["income_year"] = self.maybe(0.1, self.yuan(5400, 7800))
            return
        for key in CLASSES:
            share = 0.6 if key == "wage" else 0.08
            amount = self.yuan(*bounds) if self.often(share) else "0"
            if self.often(gone):
                continue
            if self.often(0.1):
                p[key + "_year"] = self.yuan(*(12 * b for b in bounds))
            if key + "_year" not in p or self.often(0.1):
                p[key] = amount

    def columns(self, totals):
        """Mostly all; some registers keep only totals, some leave a column out."""
        columns = list(ALL_COLUMNS)
        self.totals = totals
        if totals:
            columns = [c for c in columns if c.replace("_year", "") not in CLASSES]
        if self.often(0.3):
            columns.remove(self.random.choice(columns[5:]))
        return columns

    def assumptions(self):
        choices = {"vehicles": "0", "dwellings": "1", "financial_assets": "0", "care_gaps": "0",
                   "employment": "none", "supporter": "none", "amount": "100"}
        return {k: v for k, v in choices.items() if self.often(0.15)} if self.often(0.4) else {}


# ---- the comparison ----

FIGURES = ("income", "per_capita", "standard", "gap", "supplement", "care", "amount")


def fen(amount):
    """For display: to the fen, half up."""
    if isinstance(amount, str):
        return amount
    whole = (2 * 100 * amount.numerator + amount.denominator) // (2 * amount.denominator)
    return "%d.%02d" % divmod(whole, 100)


def same(want, got):
    for key in ("category", "person", "members", "covered", "from", "until"):
        if str(want[key]) != got[key]:
            return key
    if want["missing"] != ";".join(sorted(filter(None, got["missing"].split(";")))):
        return "missing"
    for key in FIGURES:
        if want[key] is not None and fen(want[key]) != got[key]:
            return key
    return None


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run(tool, rules, date, source, target, more):
    command = [tool, "-d", date.isoformat(), "-L", "en", "-r", rules, "-o", target] + more + [source]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit("%s\n%s" % (" ".join(command), done.stderr))


def compare(people, want, got, tally):
    """How many rows of a household differ; the first is told with all that made it."""
    if len(want) != len(got):
        faults = ["rows: wanted %s, got %s" % ([w["category"] for w in want],
                                               [g["category"] for g in got])]
    else:
        faults = []
        for w, g in zip(want, got):
            key = same(w, g)
            tally[w["category"]] = tally.get(w["category"], 0) + 1
            if key is not None:
                value = w[key] if key not in FIGURES else fen(w[key])
                faults.append("%s of %s: wanted %s, got %s" % (key, w["category"], value, g[key]))
    if faults:
        print(people[0]["household_id"], "; ".join(faults))
        for p in people:
            print("   ", {k: v for k, v in p.items() if v})
    return len(faults)


def town(args, diseases, seed, day, tally):
    """Decide one random register twice."""
    tool, rules, folder = args
    date = datetime.date.fromisoformat(day)
    maker = Maker(seed, date)
    columns, assumed = maker.columns(DATES.index(day) % 4 == seed % 4), maker.assumptions()
    households = [maker.household(at) for at in range(HOUSEHOLDS)]
    for people in households:
        for p in people:
            for key in [k for k in p if k not in columns]:
                del p[key]
    source, target = os.path.join(folder, "in.csv"), os.path.join(folder, "out.csv")
    with open(source, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(p for people in households for p in people)
    more = [word for key, value in assumed.items() for word in ("--assume", key + "=" + value)]
    first, rule_day = month_of(day) + 1, date
    if maker.often(0.5):
        first += maker.pick(0, 0, 1, 2, -1, -6, -12)
        rule_day = datetime.date(first // 12, first % 12 + 1, 1)
        more += ["--from", month_text(first)]
    place = Place(maker.random if maker.often(0.6) or rule_day < PLAN else None)
    if rule_day < PLAN or maker.often(0.2):
        place.within = "national"
    if not place.is_sample():
        folder = os.path.join(folder, "other")
        place.write(folder)
        rules = folder
    run(tool, rules, date, source, target, more)
    got = {}
    for row in read(target):
        got.setdefault(row["household_id"], []).append(row)
    place = Town(date, rule_day, diseases, assumed, first, columns, place)
    faults = 0
    for people in households:
        want = Household(people, place).decide()
        faults += compare(people, want, got.get(people[0]["household_id"], []), tally)
    if faults:
        print("seed %s on %s from %s with %s, without %s" %
              (seed, day, month_text(first), assumed, [c for c in ALL_COLUMNS if c not in columns]))
    return faults


def main():
    tool, rules, table = sys.argv[1:4]
    seeds = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    diseases = Diseases(table)
    tally, faults = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(seeds):
            for day in DATES:
                faults += town((tool, rules, folder), diseases, seed, day, tally)
    print(" ".join("%s %d" % item for item in sorted(tally.items())))
    kinds = {"dibao", "dibao-single", "tekun", "orphan", "unattended", "phase-out", "low-income",
             "rigid", "none", "undecided"}
    if set(tally) != kinds:
        sys.exit("never seen: %s" % ", ".join(sorted(kinds - set(tally))))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
