"""Have LibreOffice itself type into the first sheet of a workbook, as on a Chinese system, and save it.

typist.py PROFILE BOOK.xlsx SAVED.xlsx CELL=TEXT...
"""

import html
import subprocess
import sys
from pathlib import Path

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
MODULE = HEAD + """<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
%s</script:module>"""
CODE = """Sub Main
Dim how(0) As New com.sun.star.beans.PropertyValue
Dim kind(0) As New com.sun.star.beans.PropertyValue
how(0).Name = "Hidden"
how(0).Value = True
kind(0).Name = "FilterName"
kind(0).Value = "Calc MS Excel 2007 XML"
book = StarDesktop.loadComponentFromURL("%s", "_blank", 0, how())
sheet = book.Sheets.getByIndex(0)
%s
book.storeToURL("%s", kind())
book.close(True)
End Sub
"""
LOCALE = """<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">\
<value>zh-CN</value></prop></item></oor:items>"""

profile, source, target = (Path(name).absolute() for name in sys.argv[1:4])
office = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]


def run(*more):
    subprocess.run([*office, *more], timeout=120, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


run("--terminate_after_init")
settings = profile / "user/registrymodifications.xcu"
settings.write_text(settings.read_text().replace("</oor:items>", LOCALE))
typed = [word.split("=", 1) for word in sys.argv[4:]]
lines = "\n".join(f'sheet.getCellRangeByName("{cell}").FormulaLocal = "{text}"' for cell, text in typed)
code = CODE % (source.as_uri(), lines, target.as_uri())
(profile / "user/basic/Standard/Module1.xba").write_text(MODULE % html.escape(code))
run("macro:///Standard.Module1.Main")
