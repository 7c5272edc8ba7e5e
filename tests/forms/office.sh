# office.sh BUILD: forms that LibreOffice saved again, as it does when they are filled in, come back as they
# were: every value, and to the next person the lists, the checks, the comments and the locks.
set -u
source=$(cd "$(dirname "$0")/../.." && pwd)
PATH=$1/bin:$PATH
LC_ALL=C
export PATH LC_ALL
if ! command -v soffice >/dev/null; then
	echo "there is no soffice; forms are not saved again: skipped" >&2
	exit 77
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0
fault() {
	echo "$*"
	failed=1
}
day='-q -d 2026-11-23 --no-run'

# part BOOK NAME: a part of a workbook.
part() {
	python3 -c 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' "$1" "$2"
}

# save: every form into the folder saved, by the program.
save() {
	mkdir saved
	soffice -env:UserInstallation="file://$work/home" --headless --convert-to xlsx --outdir saved \
		./*.xlsx >said 2>&1 || fault "soffice: $(cat said)"
}

for language in zh en; do
	jz-form $day -L $language -o register.$language.xlsx register "$source/data/register-sample.csv"
	jz-form $day -L $language -o applications.$language.xlsx applications "$source/data/applications.csv"
	jz-form $day -L $language -o cases.$language.xlsx cases "$source/data/cases.csv"
	jz-form $day -L $language -o bills.$language.xlsx bills "$source/data/bills.csv"
done
save
jz-import $day -o register.csv "$source/data/register-sample.csv" 2>/dev/null
jz-due $day -L zh -o due.csv "$source/data/applications.csv" 2>/dev/null
relief="jz-relief $day -L zh -r sample --reserve reserve.csv --begin --fund 示例镇=20000"
medical="jz-medical $day -L zh -r sample --begin --record --bills"
$relief -o relief.csv "$source/data/cases.csv" 2>/dev/null
$medical bills.csv -o medical.csv "$source/data/bills.csv" register.csv 2>/dev/null
for language in zh en; do
	book=saved/register.$language.xlsx
	jz-import $day -o back.csv "$book" 2>back.err
	[ "$(tail -n 1 back.err)" = "jz-import: 144 warnings" ] || fault "$book: $(cat back.err)"
	jz-diff -L en -o changes.csv register.csv back.csv 2>changes.err
	grep -q 'changes: 0$' changes.err || fault "$book: $(cat changes.err changes.csv)"
	jz-due $day -L zh -o back.csv "saved/applications.$language.xlsx" 2>/dev/null
	cmp due.csv back.csv || fault "applications: $language"
	$relief -o back.csv "saved/cases.$language.xlsx" 2>/dev/null
	cmp relief.csv back.csv || fault "cases: $language"
	$medical "bills-$language.csv" -o back.csv "saved/bills.$language.xlsx" register.csv 2>/dev/null
	cmp medical.csv back.csv || fault "bills: $language"
	part "$book" xl/worksheets/sheet1.xml >sheet
	for kept in '<sheetProtection ' 'type="list"' 'type="date"' 'type="custom"'; do
		grep -qF "$kept" sheet || fault "$book: lost $kept"
	done
	part "$book" xl/workbook.xml | grep -q 'state="hidden"' || fault "$book: the words are shown"
	part "$book" xl/comments1.xml | grep -q '<comment ' || fault "$book: lost its comments"
done

# A sheet for visits, typed into by the program as a person does: what it takes for a day or a number
# comes back, and so do a number that is a name, who is new and who has gone.
jz-recheck --quiet -d 2026-11-23 --no-run -L zh --quarter 2026Q4 -r sample -s visits.csv -o due.csv register.csv 2>/dev/null
jz-recheck --quiet -d 2026-11-23 --no-run -L zh --quarter 2026Q4 -r sample -s visits.xlsx -o due.csv register.csv 2>/dev/null
# cell COLUMN ITEM [PERSON]: of the household; two rows stand above the headings.
cell() {
	awk -F, -v column="$1" -v item="$2" -v person="${3:-}" \
		'$1 == "HB-0005" && $8 == item && (person == "" || $6 == person) { print column NR + 2; exit }' visits.csv
}
python3 "$source/tests/forms/typist.py" home visits.xlsx typed.xlsx "$(cell K 上次复核日期)=2026.12.1" \
	"$(cell K 联系电话)=13900004872" "$(cell K 机动车数)=2辆" "$(cell K 金融资产)=1.2万" "$(cell K 年经营净收入)=12,000.50" \
	"$(cell K 收入是否稳定)=稳定" "$(cell F 新增成员)=韩小宝" "$(cell G 新增成员)=439921202612019016" \
	"$(cell K 新增成员)=次子，2026/12/1出生" "$(cell F 离开成员)=吴腊梅" "$(cell K 离开成员)=12月5日迁出" || fault "typist: $?"
jz-recheck --quiet -d 2026-12-31 --no-run -L zh --apply typed.xlsx -o visited.csv register.csv >visited.said 2>&1
[ "$(tail -n 2 visited.said | cut -d: -f2)" = " 入户表填了6项，登记册改了2行
 新增1人，移出1人" ] || fault "visits: $(cat visited.said)"
python3 - <<'END' >got
import csv
with open("visited.csv", encoding="utf-8-sig") as file:
    for row in csv.DictReader(file):
        if row["户编号"] == "HB-0005":
            print(*(row[c] for c in ("姓名", "身份证号", "上次复核日期", "联系电话", "机动车数", "金融资产", "年经营净收入", "收入是否稳定")))
END
cat >wanted <<'END'
韩桂林 439921198802019017 2026-12-01 13900004872 2 12000.00 12000.50 是
韩浩然 439921201207149014 2026-12-01 13900004872 2 12000.00 0 
韩小宝 439921202612019016      
END
diff wanted got || fault "visits: $(cat visited.said)"
exit $failed
