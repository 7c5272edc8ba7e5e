# What the tests of the house share; sourced by each.  JZ_SOURCE, JZ_BUILD and JZ_TOOLS are given
# by ctest.
set -u
LC_ALL=C.UTF-8
export LC_ALL
test_name=$(basename "$0" .sh)
faults=$(mktemp) || exit 2
trap 'rm -rf "$faults"' EXIT
cd "$JZ_SOURCE" || exit 2

# fault SUBJECT WORDS: SUBJECT is at fault, unless it is excused.
fault() {
	if grep -qxF "$test_name $1" tests/meta/excused; then
		return
	fi
	printf '%s: %s\n' "$1" "$2" >>"$faults"
}

# faults_from: lines "SUBJECT<tab>WORDS" on standard input are faults.
faults_from() {
	while IFS="$(printf '\t')" read -r subject words; do
		fault "$subject" "$words"
	done
}

finish() {
	cat "$faults"
	! grep -qxF "$test_name *" tests/meta/excused || exit 0
	[ ! -s "$faults" ]
	exit
}
