# typed.sh BUILD: a blank form that a clerk typed into as clerks do comes in as a register, without a
# question: units, blanks in a phone number, days and months as they are written by hand.
set -u
source=$(cd "$(dirname "$0")/../.." && pwd)
PATH=$1/bin:$PATH
LC_ALL=C
export PATH LC_ALL
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
jz-form -q -d 2026-11-23 -L zh --no-run -n 10 -o form.xlsx register || exit 1
python3 "$source/tests/forms/typed.py" form.xlsx typed.xlsx || exit 1
jz-import -q -d 2026-11-23 --no-run -o back.csv typed.xlsx >said 2>&1
status=$?
[ $status = 0 ] || { echo "jz-import ends with $status"; cat said; exit 1; }
python3 - >got <<'END'
import csv
with open("back.csv", encoding="utf-8-sig") as file:
    for row in csv.DictReader(file):
        print(" ".join(f"{row[c]}" for c in ("身份证号", "银行账号", "联系电话", "住房套数", "机动车数", "金融资产",
                                             "现月保障金", "保障起始月", "上次复核日期", "月转移净收入")))
END
echo "439921195501069017 6299992163113122731 13900004872 1 2 12000 550 2021-12 2026-10-01 163" | diff - got
