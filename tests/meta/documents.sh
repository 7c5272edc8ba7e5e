# No document's number or article stands in a string of lib/ or cmd/: rule files cite, [cite]; comments may name sources.
. "${0%/*}/lib.sh"

grep -nE '"[^"]*(第[零一二三四五六七八九十百]+条|〔20[0-9][0-9]〕)' lib/*/*.c lib/*/*.def cmd/*.c |
	grep -vE '^[^:]+:[0-9]+:[[:space:]]*(/?\*|//)' | sed 's/:.*//' | sort -u |
	while read -r file; do
		fault "$file" "names a document in a string; give it a ground of ground.def"
	done
finish
