# No identity number of a real person: invented ones begin with 439921, which is no division.  The
# others in use are the listed vectors, with where they were published, and the persons of the
# sample spreadsheets, invented with sequence codes from 901 up, as their README.md says.
. "${0%/*}/lib.sh"

find . -type f ! -path './.git/*' ! -path './data/spreadsheets/*' ! -path './build*' ! -path './out/*' ! -name '*.tmp' |
	xargs grep -IoaE '(^|[^0-9])[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]([^0-9]|$)' |
	sed 's/^\([^:]*\):[^0-9]*\([0-9]\{17\}[0-9Xx]\).*/\1\t\2/' |
	awk -F'\t' '$2 !~ /^439921/' | while IFS="$(printf '\t')" read -r file number; do
	grep -qiF "$number" tests/vectors/*.csv ||
		fault "$file" "$number is neither invented nor a listed vector"
done
finish
