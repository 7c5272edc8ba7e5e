# A wing includes only itself and those above it; each library is met in its place, the system in lib/os; no
# circle of modules.
. "${0%/*}/lib.sh"

# From the floor up; wings in one line do not know each other, nor do the wings to come.
wings='os
base
table
civil
register
ledger mend
heading
house
learn
import check page bank
rule
law
decide
explain pay compare terms aid inspect match publish scale
urgent audit warn'

find lib -name '*.[ch]' | sort | xargs awk -v wings="$wings" '
	BEGIN {
		n = split(wings, line, "\n")
		for (i = 1; i <= n; i++) {
			m = split(line[i], name, " ")
			for (k = 1; k <= m; k++)
				rank[name[k]] = i
		}
	}
	FNR == 1 { split(FILENAME, part, "/"); own = part[2] }
	FNR == 1 && !(own in rank) { print FILENAME "\tno wing of that name: see tests/meta/layers.sh" }
	/^#include "/ {
		split($2, part, "[\"/]")
		if (!(part[2] in rank))
			print FILENAME "\tline " FNR ": write " $2 " with its wing"
		else if (part[2] != own && rank[part[2]] >= rank[own])
			print FILENAME "\tline " FNR ": " own " may not include " $2
	}' | faults_from

# Every include of one module by another, header and source taken as one; what cannot be ordered is a circle.
grep -oE '^#include "[a-z/-]+\.h' lib/*/*.[ch] cmd/*.[ch] |
	sed -E 's|^lib/||; s|\.[ch]:#include "| |; s|\.h$||' |
	awk '$1 != $2 && !($1 ~ /^cmd/ && "cmd/" $2 == $1) { print $1, ($2 ~ /\// ? $2 : "cmd/" $2) }' |
	sort -u | tsort 2>&1 >/dev/null | sed -nE 's/^tsort: ([a-z]+\/[a-z-]+)$/\1\tin a circle of modules/p' |
	faults_from

# A wing is one kind of work; table/ is every format there is.
for wing in lib/*/; do
	modules=$(ls "$wing"*.c | wc -l)
	[ "$modules" -le 28 ] || [ "$wing" = lib/table/ ] || fault "$wing" "has $modules modules, more than 28"
done

# What each library is included by, with any of its headers.  Workbooks are written by a pair: a list that is
# streamed row by row, with a file of its looks, and a book of several sheets in memory, which that cannot be.
while read -r library homes; do
	users=$(grep -rlE "^#include <$library[./]" lib cmd | sort | xargs)
	[ "$users" = "$homes" ] || fault "$library" "included by ${users:-nobody}; its place is $homes"
done <<'END'
csv lib/table/csvin.c
iniparser lib/table/ini.c
iconv lib/table/decode.c
zip lib/table/package.c
expat lib/table/package.c
libxml lib/table/webtree.c lib/table/webtree.h
xlsxwriter lib/table/xlsxlib.h
sodium lib/base/hash.c lib/match/point.c
nettle lib/base/digest.c
END

# The nodes of a page go about; what libxml2 does is asked for in one file.
grep -nE '\<(xml|html)[A-Z][A-Za-z]*\(' lib/*/*.[ch] cmd/*.[ch] | grep -v '^lib/table/webtree\.c:' |
	sed 's/:/\t/' | faults_from

# What differs between systems is met in lib/os: descriptors, folders, signals, processes, threads.
grep -nE '^#include <((unistd|fcntl|dirent|dlfcn|signal|spawn|poll|termios|pwd|pthread|threads|sched)|sys/[a-z]+)\.h>' lib/*/*.[ch] cmd/*.[ch] |
	grep -v '^lib/os/' | sed 's/:/\t/' | faults_from
finish
