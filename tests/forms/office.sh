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
	[ "$(tail -n 1 back.err)" = "jz-import: 140 warnings" ] || fault "$book: $(cat back.err)"
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
exit $failed
