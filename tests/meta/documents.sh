# No document's number, name or article stands in a string of lib/ or cmd/: rule files cite, [cite]; comments may name sources.
. "${0%/*}/lib.sh"

# the short names, titles and numbers of the rule files, and what people call them by
{
	sed -n 's/^\(short\|title\|number\) *= *//p' rules/[!s]*/*.ini | sed 's/ *;.*//; s/^"//; s/"$//'
	printf '%s\n' 社会救助暂行办法 行政复议法 行政诉讼法 行政处罚法 老年人权益保障法 'Assistance Law'
} | grep -v '^$' | sort -u >"$faults.names"
strings() {
	grep -nE '"[^"]+"' lib/*/*.[ch] lib/*/*.def cmd/*.[ch] cmd/*.def |
		grep -vE '^[^:]+:[0-9]+:[[:space:]]*(/?\*|//)' | sed 's|/\*.*\*/||'
}
{
	strings | grep -E '"[^"]*(第[零一二三四五六七八九十百]+条|〔20[0-9][0-9]〕)'
	strings | grep -F -f "$faults.names"
} | sed 's/:.*//' | sort -u |
	while read -r file; do
		fault "$file" "names a document in a string; give it a ground of ground.def"
	done
rm -f "$faults.names"
finish
