# The options that -h shows are those of the manual, in SYNOPSIS and in the list of DESCRIPTION; and
# its example is no wrong usage.
. "${0%/*}/lib.sh"

for tool in $JZ_TOOLS; do
	page=man/$tool.1
	"$JZ_BUILD/bin/$tool" -h -L en >"$faults.en"
	"$JZ_BUILD/bin/$tool" -h -L zh >"$faults.zh"
	[ "$(grep -c '^  .*--' "$faults.en")" = "$(grep -c '^  .*--' "$faults.zh")" ] ||
		fault "$tool" "-h shows other options in Chinese than in English"
	awk '/^  .*--/ { sub(/^ */, ""); sub(/,/, ""); print $1, ($2 ~ /^--/ ? $2 : $1) }' \
		"$faults.en" >"$faults.options"
	while read -r short long; do
		awk -v short="${short#-}" -v long="${long#-}" '
			/^\.Sh/ { section = $2 }
			section == "SYNOPSIS" && /[ .]Fl( |$)/ {
				for (i = 1; i < NF; i++)
					if ($i ~ /^\.?Fl$/ && ($(i + 1) == short || $(i + 1) == long))
						synopsis = 1
			}
			section != "SYNOPSIS" && /^\.It / {
				for (i = 2; i <= NF; i++)
					if ($i == long)
						described = 1
			}
			END { exit !(synopsis && described) }' "$page" ||
			fault "$tool" "$page: $short $long is not in SYNOPSIS and in a list"
	done <"$faults.options"
	awk '/^\.Sh/ { section = $2 } section == "SYNOPSIS" {
		for (i = 1; i < NF; i++) if ($i ~ /Fl$/) print $(i + 1) }' "$page" | sort -u |
		while read -r name; do
			grep -qE -- "^-?(-$name .*|.* -$name)\$" "$faults.options" ||
				fault "$tool" "$page: SYNOPSIS has -$name, which -h has not"
		done
	example=$(sed -n "s/^example: \($tool .*\)/\1/p" "$faults.en")
	[ "$example" = "$(sed -n "s/^例：//p" "$faults.zh")" ] ||
		fault "$tool" "-h has another example in Chinese"
	[ -n "$example" ] || fault "$tool" "-h has no example"
	words=$(mkdir "$faults.at" && cd "$faults.at" && eval "$JZ_BUILD/bin/$example" 2>&1 </dev/null)
	case $words in
	*"try $tool -h"*) fault "$tool" "its example is wrong usage: $words" ;;
	esac
	rm -rf "$faults.en" "$faults.zh" "$faults.options" "$faults.at"
done
# a ledger has one writer: whoever may add to one asks first whether the run is one of an array
grep -l 'OPTION_MEMORY,' cmd/jz-*.c | while read -r file; do
	grep -q 'tool_write_alone(' "$file" || fault "$file" "adds to a ledger without tool_write_alone()"
done
finish
