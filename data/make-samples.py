#!/usr/bin/env python3
"""Write the sample registers of this folder, or of the one named, the same on every run.

register-sample.csv     about 200 households, Chinese headings, every category on 2026-11-23
register-sample.en.csv  the same with English headings and words
register-bad.csv        households with one fault each; the household id is the finding's code
clerk-gb18030.csv       one town of it as a clerk keeps it, in GB18030

Persons, accounts and phones are invented; the villages are those of 大通湖区.
"""

import csv
import io
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
LIB = HERE.parent / "lib" / "register"


class Dice:
    """Random numbers that no version of Python changes."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def pick(self, items):
        return items[self.below(len(items))]

    def between(self, low, high, step=1):
        return low + step * self.below((high - low) // step + 1)


dice = Dice(20261123)

# What stands in a register: places, names, numbers.

TOWNS = {
    "河坝镇": ("HB", ["金山社区", "银河社区", "红旗社区", "老河口村", "新秀村", "芸洲子村", "三财垸村",
                  "王家湖村", "农乐垸村", "铭新村"]),
    "金盆镇": ("JP", ["金桥社区", "金鹿社区", "大东口村", "增福村", "南京湖村", "有成村"]),
    "北洲子镇": ("BZ", ["宏发社区", "银辉社区", "向东村", "永兴村", "北胜村"]),
    "千山红镇": ("QS", ["厚南社区", "北汀社区", "利厚村", "大西港村", "种福村", "民和村", "东南湖村"]),
    "南湾湖办事处": ("NW", ["南湾湖社区"]),
}
SURNAMES = "王李张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯曹彭曾萧田董潘袁蔡蒋余杜叶程魏苏吕丁任"
MALE = "建国 志强 伟民 德明 福生 新民 正华 国强 桂林 海波 少华 长庚 满生 贵祥 立新 光明 学文 运来 迪生 科文".split()
FEMALE = "秀英 桂兰 凤英 菊香 冬娥 玉梅 春秀 腊梅 丽华 艳红 小莲 爱群 翠娥 月华 雪梅 金花 美玲 淑珍 满秀 玉兰".split()
YOUNG_M = "梓豪 子轩 志鹏 宇航 浩然 俊杰 文博 思源 天佑 嘉豪".split()
YOUNG_F = "梓涵 雨欣 诗琪 思雨 佳怡 欣怡 可馨 娟 静 婷".split()
BANKS = ["农商银行", "邮储银行", "农业银行"]

taken = set()


def check_character(first17):
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return "10X98765432"[sum(int(d) * w for d, w in zip(first17, weights)) % 11]


def identity(birth, male):
    """An invented number: 439921 is no division, and sequence codes begin at 901."""
    for code in range(901 if male else 902, 999, 2):
        first17 = "439921" + birth.replace("-", "") + str(code)
        if first17 not in taken:
            taken.add(first17)
            return first17 + check_character(first17)
    raise ValueError(birth)


def luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


def account():
    """The BIN 629999 is not assigned."""
    return luhn("629999" + "".join(str(dice.below(10)) for _ in range(12)))


def phone():
    return "1390000" + "%04d" % dice.below(10000)


def born(age):
    """The birth date of somebody who is of this age on 2026-11-23."""
    month, day = dice.between(1, 11), dice.between(1, 22)
    return "%04d-%02d-%02d" % (2026 - age, month, day)


# Persons and households are dictionaries from column keys to cells.

TYPES = {"视力": 1, "听力": 2, "言语": 3, "肢体": 4, "智力": 5, "精神": 6, "多重": 7}
GRADES = {"一级": 1, "二级": 2, "三级": 3, "四级": 4}


def person(relation, male, age, surname, wage=0, farm=0, rent=0, pension=0, **more):
    given = dice.pick((YOUNG_M if male else YOUNG_F) if age < 25 else (MALE if male else FEMALE))
    birth = more.pop("birth_date", None) or born(age)
    cells = {
        "name": surname + given, "relation": relation, "sex": "男" if male else "女",
        "birth_date": birth, "id_number": identity(birth, male),
        "wage": wage, "business_year": farm, "property_year": rent, "transfer": pension,
        "insured": "是", "member_status": "共同生活",
    }
    if 16 <= age < 60:
        cells["work_capacity"] = "有"
        cells["employment"] = "在业" if wage else "务农" if farm else "无"
    elif age >= 60:
        cells["work_capacity"] = "部分丧失" if age < 75 else "无"
        cells["employment"] = "务农" if farm else "无"
    cells.update(more)
    if cells.get("disability_grade"):
        cells["disability_card"] = "%s%d%d" % (cells["id_number"], TYPES[cells["disability_type"]],
                                               GRADES[cells["disability_grade"]])
    return {key: value for key, value in cells.items() if value != ""}


def household(area, persons, assets=None, vehicles=0, dwellings=1, payee=True, **more):
    head = next(p for p in persons if p["relation"] in ("户主", "本人"))
    cells = {"area": area, "dwellings": dwellings, "vehicles": vehicles,
             "financial_assets": dice.between(500, 8000, 100) if assets is None else assets}
    if payee:
        cells.update(payee=head["name"], bank=dice.pick(BANKS), account=account(), phone=phone())
    cells.update(more)
    head.update({key: value for key, value in cells.items() if value != ""})
    return persons


def on_dibao(amount, **more):
    since = "%d-%02d" % (dice.between(2018, 2025), dice.between(1, 12))
    recheck = "2026-%02d-%02d" % (dice.between(4, 6), dice.between(1, 28))
    return dict(category="低保", amount=amount, since=since, last_recheck=recheck, **more)


def surname():
    return dice.pick(SURNAMES)


# The kinds of household, each as it is met in a village.  Most figures vary a little.

def elderly_couple(area):
    age = dice.between(66, 82)
    return household(area, [
        person("户主", True, age, surname(), pension=163, farm=dice.between(0, 2400, 100)),
        person("配偶", False, age - 3, surname(), pension=163),
    ], **on_dibao(550))


def lone_elder(area):
    return household(area, [
        person("户主", dice.below(2) == 0, dice.between(65, 85), surname(), pension=163,
               income_stable="是"),
    ], assets=dice.between(200, 3000, 50), **on_dibao(290))


def disabled_son(area):
    name = surname()
    kind = dice.pick([("肢体", "二级"), ("智力", "二级"), ("精神", "三级"), ("视力", "一级")])
    return household(area, [
        person("户主", True, dice.between(56, 59), name, farm=dice.between(3000, 6000, 100)),
        person("配偶", False, dice.between(53, 57), surname(), farm=1200),
        person("长子", True, dice.between(24, 33), name, disability_type=kind[0],
               disability_grade=kind[1], work_capacity="无", employment="无",
               disability_until="20%02d-06-30" % dice.between(27, 34)),
    ], **on_dibao(780))


def single_mother(area):
    child = dice.between(6, 14)
    name = surname()
    stage = "小学" if child < 12 else "初中"
    return household(area, [
        person("户主", False, dice.between(32, 42), surname(), wage=dice.between(600, 900, 50),
               employment="灵活就业", income_stable="否"),
        person("长子", True, child, name, member_status="在校", school=stage),
        person("次女", False, max(child - 3, 4), name, member_status="在校",
               school="幼儿园" if child < 9 else "小学"),
    ], **on_dibao(650))


def cancer(area):
    name = surname()
    return household(area, [
        person("户主", True, dice.between(45, 55), name, farm=dice.between(2000, 4000, 100)),
        person("配偶", False, dice.between(43, 52), surname(),
               disease=dice.pick(["恶性肿瘤", "乳腺癌", "宫颈癌"]), work_capacity="无",
               employment="无", medical_cost="%d.%02d" % (dice.between(9000, 28000, 10),
                                                         dice.between(0, 99))),
        person("长女", False, dice.between(16, 17), name, member_status="在校", school="高中",
               school_until="2027-06", employment="在校", education_cost=1800),
    ], **on_dibao(900))


def low_wage(area):
    name = surname()
    return household(area, [
        person("户主", True, dice.between(38, 50), name, wage=1500, work_cost=200),
        person("配偶", False, dice.between(36, 48), surname(), employment="无"),
        person("长子", True, dice.between(12, 15), name, member_status="在校", school="初中"),
    ], **on_dibao(360))


def grandparents(area):
    """The father is in prison, the mother missing."""
    name = surname()
    return household(area, [
        person("户主", True, 68, name, pension=163, farm=1500),
        person("配偶", False, 66, surname(), pension=163),
        person("儿子", True, 41, name, member_status="服刑", employment="", work_capacity=""),
        person("孙女", False, 9, name, member_status="在校", school="小学"),
    ], **on_dibao(820))


def newborn(area):
    """A child who has no identity number yet."""
    name = surname()
    baby = person("次子", True, 0, name, birth_date="2026-10-09")
    del baby["id_number"]
    return household(area, [
        person("户主", True, 29, name, wage=1000, employment="灵活就业", income_stable="否"),
        person("配偶", False, 27, surname(), employment="无"),
        person("长女", False, 5, name, school="幼儿园"),
        baby,
    ], **on_dibao(600))


def pensioner_just_below(area):
    """One yuan a year below the standard: the gap rounds up to 1."""
    standard = 7800 if area == "城镇" else 5400
    return household(area, [
        person("户主", False, 61, surname(), rent=standard - 1),
    ], assets=1500, **on_dibao(1))


def just_above(area):
    """Exactly at the standard, which is not below it."""
    standard = 7800 if area == "城镇" else 5400
    return household(area, [person("户主", True, 58, surname(), farm=standard)], assets=1500)


def tekun_elder(area):
    return household(area, [
        person("户主", True, dice.between(63, 84), surname(), pension=163, supporter="无",
               care_gaps=dice.pick([0, 0, 2, 3, 5, 6]), care_mode="分散"),
    ], assets=dice.between(100, 3000, 50), category="特困", amount=765, since="2019-05",
        last_recheck="2025-11-%02d" % dice.between(1, 28))


def tekun_disabled(area):
    return household(area, [
        person("户主", True, dice.between(40, 55), surname(), disability_type="智力",
               disability_grade=dice.pick(["一级", "二级"]), work_capacity="无", employment="无",
               supporter="无履行能力", care_gaps=dice.pick([1, 4, 6]), care_mode="集中"),
    ], assets=200, category="特困", amount=885, since="2020-01", last_recheck="2025-12-03")


def tekun_in_family(area):
    """The brother is a unit of his own; the couple is decided without him."""
    name = surname()
    return household(area, [
        person("户主", True, 55, name, farm=6000),
        person("配偶", False, 54, surname(), farm=2400),
        person("兄", True, 66, name, pension=163, supporter="无", care_gaps=1,
               care_mode="分散"),
    ], **on_dibao(500))


def orphan(area):
    name = surname()
    return household(area, [
        person("户主", True, 70, name, pension=163, farm=1200),
        person("配偶", False, 68, surname(), pension=163),
        person("孙子", True, dice.between(8, 15), name, member_status="在校", school="小学",
               child_status="孤儿", care_mode="分散"),
    ], category="孤儿", amount=1100, since="2023-03")


def orphan_in_home(area):
    return household(area, [
        person("户主", False, 13, surname(), member_status="在校", school="初中",
               child_status="孤儿", care_mode="集中"),
    ], assets=0, dwellings=0, category="孤儿", amount=1500, since="2022-09")


def unattended(area):
    name = surname()
    return household(area, [
        person("户主", False, 64, surname(), pension=163, farm=2000),
        person("孙女", False, dice.between(7, 16), name, member_status="在校", school="小学",
               child_status="事实无人抚养"),
    ], category="事实无人抚养", amount=1100, since="2024-02")


def phase_out(area, start="2026-%02d"):
    """Was on dibao, found work, and is above the standard now."""
    standard = 650 if area == "城镇" else 450
    base = dice.between(300, 600, 10)
    start = start % dice.between(3, 10) if "%" in start else start
    name = surname()
    return household(area, [
        person("户主", True, dice.between(35, 50), name, wage=3 * standard + 60),
        person("配偶", False, dice.between(33, 48), surname(), employment="无"),
        person("长女", False, dice.between(8, 15), name, member_status="在校", school="小学"),
    ], category="渐退", amount=base, since="2021-04", last_recheck="2026-05-18",
        phase_out_start=start, phase_out_base=base)


def phase_out_new(area):
    """On dibao until now: the phase-out begins with this decision."""
    standard = 650 if area == "城镇" else 450
    return household(area, [
        person("户主", True, 44, surname(), wage=2 * standard + 100),
        person("配偶", False, 43, surname(), employment="无"),
    ], **on_dibao(420))


def phase_out_over(area):
    """Twelve months were paid by 2026-11."""
    return phase_out(area, "2025-12")


def low_income(area):
    standard = 650 if area == "城镇" else 450
    name = surname()
    return household(area, [
        person("户主", True, dice.between(36, 55), name,
               wage=3 * standard + dice.between(50, 3 * standard // 2 - 150, 50)),
        person("配偶", False, dice.between(34, 52), surname(), employment="无"),
        person("长子", True, dice.between(10, 17), name, member_status="在校", school="初中"),
    ], assets=dice.between(5000, 30000, 500))


def low_income_by_assets(area):
    """Poor enough for dibao, but with savings between its limit and that of low income."""
    standard = 650 if area == "城镇" else 450
    return household(area, [
        person("户主", True, 57, surname(), farm=3600),
        person("配偶", False, 55, surname()),
    ], assets=30 * standard * 2)


def dibao_single(area):
    standard = 650 if area == "城镇" else 450
    name = surname()
    who = dice.pick([dict(disability_type="肢体", disability_grade="二级"),
                     dict(disability_type="精神", disability_grade="三级"),
                     dict(disease="肾移植", medical_cost=12000),
                     dict(disease="恶性肿瘤", medical_cost=21000)])
    return household(area, [
        person("户主", True, dice.between(55, 59), name, wage=3 * standard + 200),
        person("配偶", False, dice.between(53, 57), surname(), employment="无"),
        person("长子", True, dice.between(28, 35), name, work_capacity="无", employment="无",
               applied_alone="是", **who),
    ], assets=12000)


def single_not_applied(area):
    """Could be covered alone, but nobody asked."""
    standard = 650 if area == "城镇" else 450
    return household(area, [
        person("户主", True, 52, surname(), wage=2 * standard + 150),
        person("配偶", False, 50, surname(), disability_type="视力", disability_grade="一级",
               work_capacity="无", employment="无"),
    ], assets=9000)


def rigid(area):
    name = surname()
    return household(area, [
        person("户主", True, dice.between(40, 50), name, wage=3000),
        person("配偶", False, dice.between(38, 48), surname(), wage=1500),
        person("长子", True, 19, name, member_status="在校", school="本科",
               school_until="2029-06", employment="在校", education_cost=9800),
        person("母亲", False, 72, surname(), pension=163, disease="尿毒症", medical_cost=38000,
               rehabilitation_cost=2000),
    ], assets=20000)


def well_off(area):
    name = surname()
    return household(area, [
        person("户主", True, dice.between(35, 50), name, wage=dice.between(4000, 7000, 100)),
        person("配偶", False, dice.between(33, 48), surname(), wage=dice.between(2600, 3800, 100)),
        person("长子", True, dice.between(8, 16), name, member_status="在校", school="小学"),
    ], vehicles=1, assets=dice.between(40000, 90000, 1000))


def has_car(area):
    """Little income, but a car."""
    return household(area, [
        person("户主", True, dice.between(40, 55), surname(), farm=4800),
        person("配偶", False, dice.between(40, 53), surname(), farm=1200),
    ], vehicles=1)


def two_houses(area):
    return household(area, [
        person("户主", False, 63, surname(), pension=163, rent=2400),
    ], dwellings=2)


def assets_unknown(area):
    """No answer yet about money and cars."""
    return household(area, [
        person("户主", True, dice.between(40, 55), surname(), farm=3000),
        person("配偶", False, dice.between(40, 53), surname(), farm=600),
    ], assets="", vehicles="")


def wage_unknown(area):
    """The son works away from home; what he earns was not asked."""
    name = surname()
    return household(area, [
        person("户主", True, 60, name, farm=2000),
        person("配偶", False, 58, surname()),
        person("长子", True, 31, name, wage="", employment="在业"),
    ])


def area_unknown(area):
    return household("", [person("户主", True, dice.between(50, 59), surname(), farm=2000)])


def care_unknown(area):
    """A tekun person whose care needs nobody has assessed."""
    return household(area, [
        person("户主", False, dice.between(68, 80), surname(), pension=163, supporter="无"),
    ], assets=800, category="特困", amount=585, since="2024-08")


def disability_half(area):
    """A type of disability without its grade."""
    return household(area, [
        person("户主", True, 48, surname(), farm=1800),
        person("长子", True, 20, surname(), employment="无", work_capacity="无",
               disability_type="精神"),
    ], **on_dibao(500))


def died(area):
    """The wife died in September and is still in the register."""
    return household(area, [
        person("户主", True, 71, surname(), pension=163),
        person("配偶", False, 69, surname(), member_status="死亡", died_on="2026-09-30"),
    ], **on_dibao(574))


def soldier(area):
    name = surname()
    return household(area, [
        person("户主", True, 52, name, farm=4200),
        person("配偶", False, 50, surname(), farm=900),
        person("长子", True, 20, name, member_status="服役", employment="", work_capacity=""),
    ], **on_dibao(400))


def student_and_father(area):
    name = surname()
    return household(area, [
        person("户主", True, 47, name, wage=700, employment="灵活就业", income_stable="否"),
        person("长女", False, 20, name, member_status="在校", school="大专", employment="在校",
               school_until="2028-06", education_cost=6000),
    ], **on_dibao(480))


# How many of each kind; together about 200.
KINDS = [
    (elderly_couple, 22), (lone_elder, 16), (disabled_son, 14), (single_mother, 10), (cancer, 8),
    (low_wage, 8), (grandparents, 4), (newborn, 2), (pensioner_just_below, 2), (just_above, 2),
    (tekun_elder, 10), (tekun_disabled, 4), (tekun_in_family, 2), (orphan, 3), (orphan_in_home, 1),
    (unattended, 3), (phase_out, 5), (phase_out_new, 2), (phase_out_over, 2), (low_income, 14),
    (low_income_by_assets, 3), (dibao_single, 6), (single_not_applied, 3), (rigid, 5),
    (well_off, 14), (has_car, 6), (two_houses, 3), (assets_unknown, 6), (wage_unknown, 4),
    (area_unknown, 2), (care_unknown, 2), (disability_half, 2), (died, 2), (soldier, 2),
    (student_and_father, 6),
]


def make_register():
    """All households, village by village, each with its id."""
    whole = []
    for kind, count in KINDS:
        for i in range(count):
            town = dice.pick([t for t, (_, villages) in TOWNS.items() for _ in villages])
            village = dice.pick(TOWNS[town][1])
            area = "城镇" if village.endswith("社区") else "农村"
            whole.append((list(TOWNS).index(town), TOWNS[town][1].index(village), len(whole),
                          town, village, kind(area)))
    whole.sort(key=lambda one: one[:3])
    numbers = {}
    for _, _, _, town, village, persons in whole:
        numbers[town] = numbers.get(town, 0) + 1
        for at, one in enumerate(persons):
            one["household_id"] = "%s-%04d" % (TOWNS[town][0], numbers[town])
            if "area" in one or one["relation"] == "户主" or numbers[town] % 4 == 0:
                one.update(town=town, village=village)
    rare_names([one for _, _, _, _, _, persons in whole for one in persons])
    return [one[5] for one in whole]


def rare_names(persons):
    """Names that not every program can write."""
    for at, name in ((17, "刘䶮"), (41, "陈𬭚"), (58, "阿依古丽·买买提")):
        if persons[at].get("payee") == persons[at]["name"]:
            persons[at]["payee"] = name
        persons[at]["name"] = name


# Writing.  The words are those of column.def and word.def.

COLUMNS = """household_id town village area name id_number relation sex birth_date member_status
    disability_type disability_grade disability_card disability_until disease work_capacity
    employment wage work_cost business_year property_year transfer income_stable medical_cost
    education_cost rehabilitation_cost school school_until care_gaps supporter care_mode
    child_status insured applied_alone died_on dwellings vehicles financial_assets category amount
    since last_recheck phase_out_start phase_out_base payee bank account phone""".split()

RELATIONS = {"户主": "head", "配偶": "wife", "长子": "son", "次子": "son", "儿子": "son",
             "长女": "daughter", "次女": "daughter", "孙子": "grandson", "孙女": "granddaughter",
             "兄": "brother", "母亲": "mother"}


def read_labels():
    text = (LIB / "column.def").read_text(encoding="utf-8")
    found = re.findall(r'^COLUMN\(REGISTER, (\w+), "([^"]*)", "[^"]*", (\w+), (\w+)', text, re.M)
    return {key: label for key, label, _, _ in found}, {key: words for key, _, _, words in found}


def read_words():
    text = (LIB / "word.def").read_text(encoding="utf-8")
    return {(found[0], found[2]): found[1]
            for found in re.findall(r'^WORD\((\w+), \w+, "([^"]*)", "([^"]*)"', text, re.M)}


LABELS, SETS = read_labels()
WORDS = read_words()


def to_english(key, cell):
    if key == "relation":
        return RELATIONS.get(cell, cell)
    return cell if SETS[key] == "NONE" else WORDS.get((SETS[key], cell), cell)


def csv_text(rows, end="\n"):
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerows(rows)
    return out.getvalue()


def write(name, text, encoding="utf-8-sig"):  # with a mark, for spreadsheet programs
    (OUT / name).write_bytes(text.encode(encoding))


def write_register(households):
    persons = [one for rows in households for one in rows]
    cells = [[str(one.get(key, "")) for key in COLUMNS] for one in persons]
    write("register-sample.csv", csv_text([[LABELS[key] for key in COLUMNS]] + cells))
    english = [[to_english(key, cell) for key, cell in zip(COLUMNS, row)] for row in cells]
    write("register-sample.en.csv", csv_text([COLUMNS] + english))


# One fault each.

BAD_COLUMNS = """household_id village area name id_number relation sex birth_date disability_type
    disability_grade wage business_year property_year transfer income care_gaps since dwellings
    vehicles financial_assets account""".split()


def bad_couple(code):
    """Two persons without fault; the household id is the code of the finding to come."""
    head = {"household_id": code, "village": "金山社区", "area": "城镇", "name": surname() + "建国",
            "relation": "户主", "id_number": identity("1961-05-06", True), "wage": "800",
            "dwellings": "1", "vehicles": "0", "financial_assets": "1000", "account": account()}
    wife = {"household_id": code, "name": surname() + "秀英", "relation": "配偶", "wage": "0",
            "id_number": identity("1963-08-09", False)}
    nothing = {"business_year": "0", "property_year": "0", "transfer": "0"}
    return [nothing | head, nothing | wife]


def damaged(number):
    """The number with another digit in the ninth place."""
    return number[:8] + str((int(number[8]) + 1) % 10) + number[9:]


FAULTS = [
    ("R103", 0, {"relation": "父亲"}),
    ("R104", 1, {"relation": "户主"}),
    ("R105", 1, {"village": "银河社区"}),
    ("R201", 0, {"wage": "1,200.00元"}),
    ("R202", 0, {"wage": "800.125"}),
    ("R203", 0, {"transfer": "-50"}),
    ("R204", 0, {"financial_assets": "10000000000"}),
    ("R205", 0, {"care_gaps": "7"}),
    ("R206", 0, {"birth_date": "1961.5.6"}),
    ("R207", 0, {"birth_date": "1961-02-29"}),
    ("R208", 0, {"since": "2021年3月"}),
    ("R209", 0, {"disability_type": "腿部", "disability_grade": "二级"}),
    ("R301", 1, {"id_number": "", "birth_date": "1963-08-09"}),
    ("R302", 1, {"id_number": ""}),
    ("R303", 0, {"id_number": lambda number: number[:-1]}),
    ("R304", 0, {"id_number": lambda number: number[:-1] + "A"}),
    ("R305", 0, {"id_number": lambda number: number[:10] + "1301" + number[14:]}),
    ("R306", 0, {"id_number": identity("2031-05-06", True)}),
    ("R307", 0, {"id_number": damaged}),
    ("R308", 0, {"id_number": "4.39921E+17"}),
    ("R309", 0, {"id_number": lambda number: number[:6] + "********" + number[14:]}),
    ("R311", 0, {"id_number": "439921610506903"}),
    ("R315", 0, {"birth_date": "1961-06-05"}),
    ("R316", 0, {"sex": "女"}),
    ("R317", 1, {"id_number": "head"}),
    ("R319", 0, {"income": "900"}),
]


def bad_household(code, at, cells):
    persons = bad_couple(code)
    for key, cell in cells.items():
        if cell == "head":
            cell = persons[0]["id_number"]
        persons[at][key] = cell(persons[at][key]) if callable(cell) else cell
    return persons


def write_bad():
    rows = [[LABELS[key] for key in BAD_COLUMNS]]

    def add(persons):
        rows.extend([str(one.get(key, "")) for key in BAD_COLUMNS] for one in persons)

    apart = bad_couple("R102")
    add(bad_couple("GOOD-1"))
    add(apart[:1])
    for fault in FAULTS:
        add(bad_household(*fault))
    add(apart[1:])
    blank = bad_couple("")[:1]
    add(blank)
    add(bad_couple("T105"))
    rows[-1] = rows[-1][:-3]
    add(bad_couple("T106"))
    rows[-2].append("多出来的一格")
    add(bad_couple("GOOD-2"))
    write("register-bad.csv", csv_text(rows))


# As a clerk keeps it: titles, merged cells, units, separators, sums, signatures.

CLERK = [
    ("序号", None), ("村（社区）", "village"), ("户号", "household_id"), ("城乡类别", "area"),
    ("姓  名", "name"), ("与户主\n关系", "relation"), ("身份证\n号码", "id_number"),
    ("出生日期", "birth_date"), ("人员状态", "member_status"), ("残疾类型", "disability_type"), ("残疾级别", "disability_grade"), ("大病", "disease"),
    ("就业情况", "employment"), ("月工资收入（元）", "wage"), ("年经营性收入（元）", "business_year"),
    ("年财产性收入（元）", "property_year"), ("月转移性收入（元）", "transfer"),
    ("年自付医疗费（元）", "medical_cost"), ("存款（元）", "financial_assets"),
    ("车辆（辆）", "vehicles"), ("住房套数", "dwellings"), ("法定义务人", "supporter"),
    ("不能自理项数", "care_gaps"), ("儿童类别", "child_status"), ("供养方式", "care_mode"),
    ("单人申请", "applied_alone"), ("现救助类别", "category"), ("现月保障金（元）", "amount"),
    ("纳入时间", "since"), ("渐退起始月", "phase_out_start"), ("开户行", "bank"), ("户名", "payee"),
    ("银行账号", "account"), ("联系电话", "phone"),
]
MERGED = {"village", "household_id", "area"}


def clerk_cell(key, cell):
    """How a clerk writes it; every form can be put right surely."""
    if cell == "":
        return cell
    if key in ("since", "phase_out_start"):
        year, month = cell.split("-")
        return "%s年%d月" % (year, int(month)) if int(month) % 2 else "%s.%s" % (year, month)
    if key == "birth_date":
        year, month, day = cell.split("-")
        return "%s年%d月%d日" % (year, int(month), int(day))
    if key in ("wage", "financial_assets", "medical_cost", "business_year") and float(cell) >= 1000:
        return "{:,.2f}".format(float(cell))
    if key == "account":
        return "\t" + cell
    if key == "name" and len(cell) == 2:
        return cell[0] + "　" + cell[1]
    return cell


def clerk_row(number, one, before):
    row = []
    for heading, key in CLERK:
        if key is None:
            row.append(str(number))
        elif key in MERGED and one["household_id"] == before.get("household_id"):
            row.append("")
        elif key == "village" and one[key] == before.get("shown village"):
            row.append("")
        else:
            row.append(clerk_cell(key, str(one.get(key, ""))))
    return row


def write_clerk(households):
    width = len(CLERK)

    def wide(*cells):
        return list(cells) + [""] * (width - len(cells))

    rows = [wide("大通湖区河坝镇社会救助家庭成员花名册"), wide("2026年10月"),
            wide("填报单位：河坝镇民政办", "", "", "", "", "填报日期：2026年11月12日", "", "", "单位：元"),
            [heading for heading, _ in CLERK]]
    number = 0
    total = 0
    before = {}
    for persons in households:
        village = persons[0]["village"]
        for one in persons:
            number += 1
            one = dict(one, village=village)
            rows.append(clerk_row(number, one, before))
            total += int(one.get("amount", 0))
            before = dict(one)
            before["shown village"] = village
    sums = wide("合  计")
    sums[[key for _, key in CLERK].index("amount")] = "{:,.2f}".format(total)
    rows += [sums, wide("制表人：陈芳", "", "", "", "审核人：李明", "", "", "负责人：王海")]
    write("clerk-gb18030.csv", csv_text(rows, "\r\n"), "gb18030")


def main():
    households = make_register()
    write_register(households)
    write_bad()
    town = [rows for rows in households if rows[0].get("town") == "河坝镇" and "area" in rows[0]]
    write_clerk(town[:40])


main()
