"""Type what a clerk types into the first row of a blank form of a register.

typed.py FORM.xlsx FILLED.xlsx
"""

import re
import sys
import zipfile

source, target = sys.argv[1:3]
TYPED = {"户编号": "H1", "姓名": "张三", "身份证号": "439921195501069017", "与户主关系": "户主", "镇": "河坝镇",
         "村": "银河村", "户口性质": "农村", "联系电话": "139 0000 4872", "住房套数": "1套", "机动车数": "2辆",
         "金融资产": "1.2万元", "上次复核日期": "2026.10.1", "劳动能力": "无", "月转移净收入": "163元",
         "银行账号": "6299992163113122731", "户名": "张三", "保障起始月": "2021年12月", "现保障类别": "低保",
         "现月保障金": "550元"}
SHEET = "xl/worksheets/sheet1.xml"


def filled(book):
    """The sheet with a row of answers, each below its heading, in the cell that stands there."""
    words = re.findall(r"<si><t[^>]*>(.*?)</t></si>", book.read("xl/sharedStrings.xml").decode(), flags=re.S)
    text = book.read(SHEET).decode()
    headings = re.findall(r'<c r="([A-Z]+)2"[^>]* t="s"><v>(\d+)</v>', text)
    column = {words[int(number)]: letters for letters, number in headings}
    for heading, typed in TYPED.items():
        text, n = re.subn(rf'<c r="{column[heading]}3"( s="\d+")/>',
                          rf'<c r="{column[heading]}3"\1 t="inlineStr"><is><t>{typed}</t></is></c>', text)
        assert n == 1, heading
    return text.encode()


with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    for part in old.namelist():
        new.writestr(part, filled(old) if part == SHEET else old.read(part))
