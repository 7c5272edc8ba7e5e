# Words that stand for what must not be done.
. "${0%/*}/lib.sh"

# The code without comments and strings, as "file:line:code".
bare() {
	find "$@" -name '*.[ch]' | sort | xargs awk '
		FNR == 1 { inside = 0 }
		{
			line = $0
			gsub(/\\\\|\\"/, "", line)
			gsub(/"[^"]*"/, "\"\"", line)
			out = ""
			while (line != "") {
				at = index(line, inside ? "*/" : "/*")
				if (at == 0) { if (!inside) out = out line; break }
				if (!inside) out = out substr(line, 1, at - 1)
				line = substr(line, at + 2)
				inside = !inside
			}
			print FILENAME ":" FNR ": " out
		}'
}

# refuse PATTERN EXCEPT WHY: code that has the word, but in files that match EXCEPT, is at fault.
refuse() {
	grep -E "^[^:]*:[0-9]*:.*(^|[^a-zA-Z0-9_])($1)" | grep -vE "^($2):" |
		sed 's/^\([^:]*\):\([0-9]*\):[ \t]*\(.*\)/\1\tline \2: '"$3"': \3/' | faults_from
}

bare lib cmd >"$faults.code"
# two libraries give and take numbers as double: their own files turn them into decimals
refuse '(double|float)([^a-zA-Z0-9_]|$)' 'lib/table/(xlsin|xlsxout|decimal)\.[ch]' \
	'no floating point' <"$faults.code"
refuse '(atoi|atol|atoll|atof|strtod|strtof|strtol|strtoll|strtoul|strtoull|sscanf)\(' - \
	'base\/num.h reads numbers' <"$faults.code"
refuse '(localtime|localtime_r|mktime|gmtime|gmtime_r|strptime|strftime)\(' cmd/here.c \
	'base\/day.h has dates' <"$faults.code"
refuse 'strerror\(' - 'base\/fault.h has the words, in both languages' <"$faults.code"
refuse '(setlocale|strtok|strtok_r|gets|strcpy|strcat|sprintf|system|popen)\(' - \
	'not here' <"$faults.code"
refuse '#include <(ctype|locale|wctype|wchar|math|err)\.h>' - 'not here' <"$faults.code"
grep '^lib/' "$faults.code" >"$faults.lib"
refuse '(printf|fprintf|vprintf|vfprintf|puts|fputs|putchar|perror|exit|_exit)\(' \
	lib/base/arena.c 'lib\/ neither prints nor exits' <"$faults.lib"
refuse '(time|clock_gettime|gettimeofday|getenv)\(' - \
	'lib\/ asks neither the clock nor the environment' <"$faults.lib"
rm -f "$faults.code" "$faults.lib"
grep -rnE 'TODO|FIXME|(^|[^X])XXX([^X]|$)' lib cmd --include='*.[ch]' --include='*.def' |
	sed 's/^\([^:]*\):\([0-9]*\):.*/\1\tline \2: finish it, or write an issue/' | faults_from
finish
