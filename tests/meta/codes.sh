# Every code of a finding is in the manual, and some test makes it come out.
. "${0%/*}/lib.sh"

page=$JZ_BUILD/man/findings.7
tested=$(find tests/cli tests/cases tests/unit -type f 2>/dev/null)
names=$(sed -n 's/^DIAG(\([A-Z0-9_]*\), "\([A-Z][0-9]*\)".*/\1 \2/p' lib/base/diag.def)
printf '%s\n' "$names" | while read -r id code; do
	[ ! -e "$page" ] || grep -q "$code" "$page" || fault "$code" "not in findings(7)"
	# shellcheck disable=SC2086
	grep -qE "(^|[^A-Z0-9])$code([^0-9]|\$)|DIAG_$id([^A-Z0-9_]|\$)" $tested ||
		fault "$code" "no test in tests/cli, tests/cases or tests/unit makes DIAG_$id come out"
done
finish
