# The options that -h shows are those of the manual, in SYNOPSIS and in the list of DESCRIPTION.
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
	rm -f "$faults.en" "$faults.zh" "$faults.options"
done
finish
