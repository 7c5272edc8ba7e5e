# The walk is the explanation: explain/ computes nothing, and the order of criterion.def means nothing.
. "${0%/*}/lib.sh"

for header in ask award benefit criterion decide; do
	users=$(grep -lE "^#include \"law/$header\\.h\"" lib/explain/*.[ch])
	[ -z "$users" ] || fault "$header.h" "included by $users"
done

# explained TOOL REGISTER OPTIONS: what a tool says of every household.
explained() {
	tool=$1
	register=$2
	shift 2
	"$JZ_BUILD/$tool" -d 2026-11-23 -r rules/sample "$@" "$register" 2>/dev/null ||
		[ $? -eq 1 ] || fault "$register" "$tool cannot explain it"
}

# shuffled-explain has the lines of criterion.def the other way round.
for register in data/register-sample.csv tests/cases/2026-11-23/*.csv; do
	"$JZ_BUILD/bin/jz-assess" -q -d 2026-11-23 -r rules/sample "$register" >"$faults.list" 2>/dev/null
	for how in "-L zh --full" "-L en" "-L zh --letter --decisions $faults.list"; do
		explained bin/jz-explain "$register" $how >"$faults.is"
		explained tests/bin/shuffled-explain "$register" $how >"$faults.shuffled"
		cmp -s "$faults.is" "$faults.shuffled" && [ -s "$faults.is" ] ||
			fault "$register" "$how: the order of criterion.def changes the explanation"
	done
done
rm -f "$faults.list" "$faults.is" "$faults.shuffled"
finish
