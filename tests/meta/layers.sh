# A layer includes only itself and lower ones, and each library is met in one file.
. "${0%/*}/lib.sh"

find lib -name '*.[ch]' | sort | xargs awk '
	BEGIN { n = split("base table civil register intake law office", name); while (n) { rank[name[n]] = n; n-- } }
	FNR == 1 { split(FILENAME, part, "/"); own = part[2] }
	/^#include "/ {
		split($2, part, "[\"/]")
		if (!(part[2] in rank))
			print FILENAME "\tline " FNR ": write " $2 " with its layer"
		else if (rank[part[2]] > rank[own])
			print FILENAME "\tline " FNR ": " own " may not include " $2
	}' | faults_from

for header in csv.h iniparser.h iconv.h zip.h expat.h xlsxwriter.h sodium.h; do
	users=$(grep -rlE "^#include <([a-z]+/)?$header>" lib cmd)
	[ "$(printf '%s\n' "$users" | wc -l)" -le 1 ] ||
		fault "$header" "included by more than one file:" $users
	case $users in
	*.h | cmd/*) fault "$header" "met in $users; it belongs into one .c file of lib/" ;;
	esac
done
finish
