"""Type what a clerk types into the first row of a blank form of a register.

typed.py FORM.xlsx FILLED.xlsx
"""

import re
import sys
import zipfile

source, target = sys.argv[1:3]
CELLS = {"A3": "H1", "B3": "张三", "C3": "439921195501069017", "D3": "户主", "E3": "河坝镇", "F3": "银河村", "G3": "农村",
         "K3": "139 0000 4872",
         "L3": "1套", "O3": "2辆", "P3": "1.2万元", "W3": "2026.10.1", "AG3": "无", "AO3": "163元",
         "J3": "6299992163113122731", "H3": "张三", "V3": "2021年12月", "T3": "低保", "U3": "550元"}
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    for part in old.namelist():
        data = old.read(part)
        if part == "xl/worksheets/sheet1.xml":
            text = data.decode()
            for cell, typed in CELLS.items():
                text, n = re.subn(rf'<c r="{cell}"( s="\d+")/>',
                                  rf'<c r="{cell}"\1 t="inlineStr"><is><t>{typed}</t></is></c>', text)
                assert n == 1, cell
            data = text.encode()
        new.writestr(part, data)
