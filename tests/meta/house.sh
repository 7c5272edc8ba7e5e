# HACKING.md speaks only of files and folders that there are, by their path, by that in lib/, or by
# their name alone.  Names in capitals stand for others; what is built, and what it says never to
# write, need not be there.
. "${0%/*}/lib.sh"

files=$(mktemp)
git ls-files 2>/dev/null >"$files"
[ -s "$files" ] || find cmd completion data lib man rules tests -type f >"$files"
grep -v '| never |' HACKING.md | grep -v 'No `util.c`' | grep -o '`[a-z_/.0-9-]*`' | tr -d '`' |
	grep -vE '^(build|\.\.)/' | grep -E './|.\.(c|h|def|sh|csv|md|txt|[1-9])$' | sort -u |
	while read -r name; do
		awk -v name="$name" '
			index($0, name) == 1 || index($0, "lib/" name) == 1 || index($0, "data/" name) == 1 ||
			substr("/" $0, length($0) - length(name) + 1) == "/" name {
				found = 1
				exit
			}
			END { exit !found }' "$files" || fault "$name" "HACKING.md names it, and it is not there"
	done
# functions too, where they are written with brackets and are ours to call
awk '/^\| need \|/ { table = 1 } table && !/^\|/ { table = 0 } !table' HACKING.md |
	grep -o '`[a-z_]*()`' | tr -d '`()' | sort -u | while read -r name; do
		grep -rqE "\b$name\(" lib cmd || fault "$name()" "HACKING.md names it, and it is not there"
	done
rm -f "$files"
finish
