# Every code of a finding is in the manual of both languages, and comes out of a tool, in a case of the command line,
# with its whole message and remedy, in Chinese and in English.
. "${0%/*}/lib.sh"

sed -n 's/^DIAG([A-Z0-9_]*, "\([A-Z][0-9]*\)".*/\1/p' lib/base/diag.def | while read -r code; do
	for page in man/findings.7 man/zh_CN/findings.7; do
		grep -q "Sy $code " "$JZ_BUILD/$page" || fault "$code" "not in $page"
	done
done

# What jz-probe is asked to report is made up: that is no case here.
grep -L -e --report tests/cli/*/*/cmd | sed 's/cmd$/err/; p; s/err$/out/' | xargs cat 2>/dev/null |
	LC_ALL=C awk '
		# The strings of an entry become string[1], string[2] ...
		function take(entry,   n) {
			for (n = 0; match(entry, /"([^"\\]|\\.)*"/); n++) {
				string[n + 1] = substr(entry, RSTART + 1, RLENGTH - 2)
				gsub(/\\"/, "\"", string[n + 1])
				gsub(/\\\\/, "\\", string[n + 1])
				entry = substr(entry, RSTART + RLENGTH)
			}
		}
		function whole(message, between, remedy) {
			return remedy == "" ? message : message between remedy
		}
		# Does rest end in the template, with anything in the place of {0} to {3}?
		function fits(rest, template,   n, i, at, piece) {
			n = split(template, piece, /[{][0-3][}]/)
			for (i = 1; i < n; i++) {
				at = index(rest, piece[i])
				if (at == 0)
					return 0
				rest = substr(rest, at + length(piece[i]))
			}
			at = length(rest) - length(piece[n])
			return at >= 0 && substr(rest, at + 1) == piece[n]
		}
		FILENAME != "-" {
			entry = /^DIAG\(/ ? $0 : entry $0
			if (entry !~ /^DIAG\(/ || entry !~ /"\)$/)
				next
			take(entry)
			zh[string[1]] = whole(string[2], "；", string[4])
			en[string[1]] = whole(string[3], "; ", string[5])
			entry = ""
			next
		}
		match($0, /: (note|warning|error|trouble|提示|提醒|错误|无法进行) [A-Z][0-9][0-9][0-9]: /) {
			code = substr($0, RSTART + RLENGTH - 6, 4)
			rest = substr($0, RSTART + RLENGTH)
			sub(/（这一列共[0-9]+格）$/, "", rest)
			sub(/ [(]cells of the column: [0-9]+[)]$/, "", rest)
			if (!(code in in_zh) && fits(rest, zh[code]))
				in_zh[code]
			if (!(code in in_en) && fits(rest, en[code]))
				in_en[code]
		}
		END {
			for (code in zh)
				if (!(code in in_zh) || !(code in in_en))
					print code "\tno case in tests/cli shows it" \
						(code in in_en ? " in Chinese" : code in in_zh ? " in English" : "")
			}' lib/base/diag.def - | sort | faults_from
finish
