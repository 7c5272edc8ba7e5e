#!/usr/bin/env python3
"""Write the spreadsheets of three quarters into quarters/, or the folder named, the same on every run.

2026Q2.csv, 2026Q3.csv, 2026Q4.csv: one village as its clerk keeps it, with what happens to people
between the quarters.  Persons and accounts are invented.
"""

import csv
import sys
from pathlib import Path

OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "quarters"

COLUMNS = ["户编号", "镇", "村", "户口性质", "姓名", "与户主关系", "身份证号", "出生日期", "成员状态", "死亡日期",
           "残疾类别", "残疾等级", "劳动能力", "就业状况", "月工资性收入", "年经营净收入", "年财产净收入",
           "月转移净收入", "年自付医疗费", "收入是否稳定", "就学阶段", "预计毕业月", "不能自理项数", "法定义务人",
           "供养方式", "儿童类别", "单人申请", "住房套数", "机动车数", "金融资产", "上次复核日期", "现保障类别",
           "现月保障金", "渐退起始月", "户名", "开户行", "银行账号"]


def identity(birth, male, taken=set()):
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    for code in range(901 if male else 902, 999, 2):
        first17 = "439921" + birth.replace("-", "") + str(code)
        if first17 not in taken:
            taken.add(first17)
            return first17 + "10X98765432"[sum(int(d) * w for d, w in zip(first17, weights)) % 11]
    raise ValueError(birth)


def account(number):
    digits = "629999%012d" % (7654321 * number)
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


def person(name, relation, birth, male, **cells):
    """A person without income; the cells are by label."""
    one = {"姓名": name, "与户主关系": relation, "身份证号": identity(birth, male), "出生日期": birth,
           "成员状态": "共同生活", "劳动能力": "有", "就业状况": "无", "月工资性收入": 0, "年经营净收入": 0,
           "年财产净收入": 0, "月转移净收入": 0}
    age = 2026 - int(birth[:4])
    if age < 16:
        one.update(成员状态="在校" if age > 5 else "共同生活", 劳动能力="", 就业状况="")
    elif age >= 60:
        one.update(劳动能力="部分丧失")
    if one["月工资性收入"] == 0 and cells.get("月工资性收入"):
        one["就业状况"] = "在业"
    one.update(cells)
    return one


def old(name, relation, birth, male, **cells):
    return person(name, relation, birth, male, 月转移净收入=163, **cells)


def household(area, *persons, **cells):
    head = persons[0]
    head.update({"户口性质": area, "住房套数": 1, "机动车数": 0, "金融资产": 1500, "户名": head["姓名"],
                 "开户行": "农商银行"})
    head.update(cells)
    return list(persons)


def second_quarter():
    """All households as of May 2026, by number."""
    return {
        1: household("农村", old("陈福生", "户主", "1950-03-04", True, 收入是否稳定="是"),
                     old("李秀英", "配偶", "1952-07-11", False)),
        2: household("农村", person("王志强", "户主", "1995-02-18", True, 年经营净收入=3600, 就业状况="务农",
                                  收入是否稳定="否"),
                     person("刘静", "配偶", "1997-09-23", False)),
        3: household("城镇", person("周丽华", "户主", "1986-05-30", False, 月工资性收入=800, 收入是否稳定="否",
                                  上次复核日期="2026-04-21"),
                     person("吴宇航", "长子", "2013-04-02", True, 就学阶段="初中"),
                     person("吴思雨", "长女", "2016-10-12", False, 就学阶段="小学")),
        4: household("城镇", person("徐国强", "户主", "1979-01-25", True, 月工资性收入=720, 收入是否稳定="是"),
                     现保障类别="渐退", 现月保障金=260, 渐退起始月="2025-11"),
        5: household("城镇", person("孙少华", "户主", "1983-06-16", True, 月工资性收入=900, 收入是否稳定="否"),
                     现保障类别="低保", 现月保障金=310),
        6: household("城镇", person("胡桂兰", "户主", "1976-12-08", False, 月工资性收入=760, 收入是否稳定="是"),
                     现保障类别="低保", 现月保障金=180),
        7: household("农村", person("朱海波", "户主", "1971-08-19", True, 年经营净收入=5520, 就业状况="务农",
                                  收入是否稳定="否")),
        8: household("农村", old("林满生", "户主", "1958-02-27", True, 年经营净收入=1200, 收入是否稳定="否"),
                     old("何玉梅", "配偶", "1960-11-05", False),
                     person("林浩然", "长子", "1990-04-14", True, 月工资性收入=1000),
                     person("郭婷", "儿媳", "1992-01-09", False),
                     person("林可馨", "孙女", "2018-06-21", False, 就学阶段="小学")),
        9: household("农村", old("马长庚", "户主", "1948-09-13", True, 收入是否稳定="是"),
                     old("罗翠娥", "配偶", "1950-12-24", False),
                     person("马俊杰", "长子", "1975-03-17", True, 残疾类别="智力", 残疾等级="三级",
                            劳动能力="部分丧失", 年经营净收入=900, 就业状况="务农")),
        10: household("农村", old("梁正华", "户主", "1955-05-06", True, 收入是否稳定="是")),
        11: household("城镇", person("宋雪梅", "户主", "1980-02-14", False, 月工资性收入=700, 收入是否稳定="否"),
                      person("郑文博", "长子", "2008-07-03", True, 就学阶段="高中", 预计毕业月="2027-06",
                             就业状况="在校")),
        12: household("农村", person("谢建国", "户主", "1972-10-29", True, 年经营净收入=2400, 就业状况="务农",
                                   收入是否稳定="否"),
                      person("韩月华", "配偶", "1974-03-08", False),
                      person("谢梓豪", "长子", "2004-05-19", True, 成员状态="在校", 就学阶段="大专",
                             预计毕业月="2026-06", 就业状况="在校")),
        13: household("农村", old("唐贵祥", "户主", "1947-06-07", True, 法定义务人="无", 不能自理项数=2,
                                供养方式="分散")),
        14: household("农村", person("冯立新", "户主", "1968-11-11", True, 年经营净收入=18000, 就业状况="务农",
                                   收入是否稳定="否"),
                      person("曹金花", "配偶", "1970-07-22", False),
                      person("冯天佑", "长子", "1994-09-02", True, 残疾类别="肢体", 残疾等级="二级", 劳动能力="无",
                             单人申请="是")),
        15: household("农村", old("彭光明", "户主", "1957-04-18", True, 年经营净收入=1500, 收入是否稳定="是"),
                      old("曾桂英", "配偶", "1959-08-30", False),
                      person("彭佳怡", "孙女", "2015-02-06", False, 就学阶段="小学", 儿童类别="事实无人抚养")),
        16: household("城镇", person("萧德明", "户主", "1973-09-27", True, 月工资性收入=2300, 收入是否稳定="是"),
                      person("田艳红", "配偶", "1975-12-01", False, 劳动能力="无", 年自付医疗费=26000)),
        17: household("城镇", person("董伟民", "户主", "1985-03-21", True, 月工资性收入=3200, 收入是否稳定="是"),
                      person("潘小莲", "配偶", "1987-06-09", False)),
        18: household("城镇", person("袁运来", "户主", "1982-08-08", True, 月工资性收入=810, 收入是否稳定="否"),
                      现保障类别="低保", 现月保障金=230),
        21: household("农村", old("蔡新民", "户主", "1944-01-31", True, 收入是否稳定="是",
                                上次复核日期="2025-11-18")),
        22: household("城镇", old("蒋菊香", "户主", "1953-10-10", False, 收入是否稳定="是",
                                上次复核日期="2025-12-04")),
        23: household("农村", person("余学文", "户主", "1969-05-15", True, 年经营净收入=2000, 就业状况="务农",
                                   收入是否稳定="否", 上次复核日期="2026-05-08"),
                      person("杜爱群", "配偶", "1971-11-28", False)),
        24: household("农村", person("叶海波", "户主", "1988-12-12", True, 残疾类别="视力", 残疾等级="一级",
                                   劳动能力="无", 法定义务人="无履行能力", 不能自理项数=4, 供养方式="集中")),
        25: household("城镇", person("程美玲", "户主", "1991-07-07", False, 月工资性收入=500, 收入是否稳定="否"),
                      person("程雨欣", "长女", "2021-03-15", False, 就学阶段="幼儿园")),
    }


def third_quarter(village):
    """What happens from June to August."""
    village[1][1].update(成员状态="死亡", 死亡日期="2026-07-19")
    born = person("王思源", "长子", "2026-07-02", True)
    born["身份证号"] = ""
    village[2].append(born)
    village[3][0].update(月工资性收入=2600, 收入是否稳定="是")
    village[5][0].update(月工资性收入=400)
    village[8], son = village[8][:2], village[8][2:]
    son[0]["与户主关系"], son[1]["与户主关系"], son[2]["与户主关系"] = "户主", "配偶", "长女"
    village[26] = household("农村", *son, 收入是否稳定="否")
    village[12][2].update(成员状态="共同生活", 就业状况="在业", 月工资性收入=1100, 就学阶段="", 预计毕业月="")
    village[18][0].update(就业状况="")
    village[19] = household("农村", person("苏迪生", "户主", "1984-04-04", True, 劳动能力="无", 收入是否稳定="是",
                                         残疾类别="肢体", 残疾等级="一级"))
    village[23][0].update(年经营净收入="约2千")
    for number in (2, 5, 7, 8, 11, 12, 18, 25):
        village[number][0]["上次复核日期"] = "2026-06-%02d" % number


def fourth_quarter(village):
    """What happens from September to November."""
    del village[1][1], village[10], village[13]
    village[2][2]["身份证号"] = identity("2026-07-02", True)
    dead, wife, son = village[9]
    village[9] = household("农村", wife, son, 收入是否稳定="是")
    wife["与户主关系"] = "户主"
    village[18][0].update(就业状况="在业")
    village[20] = household("城镇", person("魏娟", "户主", "1998-08-16", False, 月工资性收入=300, 收入是否稳定="否"),
                            person("魏嘉豪", "长子", "2024-11-02", True))
    village[23][0].update(年经营净收入=2000)
    village[25][0].update(月工资性收入=900)
    for number in (3, 4, 6, 8, 9, 11, 15, 16):
        village[number][0]["上次复核日期"] = "2026-10-%02d" % number


def write(quarter, month, village):
    lines = [["示例镇红旗村社会救助家庭成员登记表"] + [""] * (len(COLUMNS) - 1),
             ["%s" % month] + [""] * (len(COLUMNS) - 1), COLUMNS]
    for number in sorted(village):
        for at, one in enumerate(village[number]):
            cells = {"户编号": "HQ-%03d" % number}
            if at == 0:
                cells.update(镇="示例镇", 村="红旗村", 银行账号=account(number))
            cells.update(one)
            lines.append([str(cells.get(label, "")) for label in COLUMNS])
    with open(OUT / (quarter + ".csv"), "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(lines)


def main():
    village = second_quarter()
    write("2026Q2", "2026年5月", village)
    third_quarter(village)
    write("2026Q3", "2026年8月", village)
    fourth_quarter(village)
    write("2026Q4", "2026年11月", village)


main()
