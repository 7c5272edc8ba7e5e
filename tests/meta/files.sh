# No option of a tool that names a file can name an input too: an output would take its place.
. "${0%/*}/lib.sh"

# What the other options want; a new word belongs here, or says FILE.
no_file='DATE|WORD|HOUSEHOLD|MONTH|YYYYQn|N|N\|N%|NAME|BATCH|FORM|DIR|COLUMN|KEY=VALUE|KIND=PATH|COLUMN=VALUE|TOWN|TOWN=SUM|DATE\|PLACE|N:SUM:HEX|TEXT|ID|PLACE,FROM,UNTIL|zh\|en'

here=$(mktemp -d) || exit 2
trap 'rm -rf "$faults" "$here"' EXIT
for tool in $JZ_TOOLS; do
	"$JZ_BUILD/bin/$tool" -h -L en | sed -nE 's/^  .*--([a-z-]+) ([^ ]+).*/\1 \2/p' >"$here/options"
	grep -q FILE "$here/options" || fault "$tool" "-h shows no option that names a file"
	while read -r option word; do
		case $word in
		*FILE*) ;;
		*)
			printf '%s\n' "$word" | grep -qxE "$no_file" ||
				fault "$tool" "--$option $word: is $word a file? See tests/meta/files.sh"
			continue
			;;
		esac
		echo kept >"$here/input"
		ln -sf input "$here/link"
		for given in "--$option $here/link" "--$option $here/none --$option $here/link"; do
			"$JZ_BUILD/bin/$tool" $given -L en "$here/input" >"$here/out" 2>&1 </dev/null
			[ $? = 2 ] && grep -q 'link is named twice' "$here/out" ||
				fault "$tool" "--$option may name the file of an operand"
			[ "$(cat "$here/input")" = kept ] || fault "$tool" "--$option: the operand is gone"
		done
	done <"$here/options"
done
finish
