# Every reason of a decision stands in reasons(7) of both languages with its whole sentence, and each of its grounds
# with what it is cited by.
. "${0%/*}/lib.sh"

# Codes, how many grounds, and the sentence in the language, parted by tabs.
catalogue() {
	LC_ALL=C sed -n 's/^REASON(\([A-Z_]*\), "\([A-Z_]*\)", \([A-Z_]*\), \([A-Z_]*\), "\([^"]*\)", "\([^"]*\)", "[^"]*", "[^"]*")$/\2\t\3 \4\t\5\t\6/p' \
		lib/law/reason.def
}

# The page with the marks of mdoc taken out, an item a line: "CODE<tab>all its text".
items() {
	sed 's/\\://g; s/\\-/-/g' "$1" | awk '
		/^\.It Sy / { if (item != "") print item; item = $3 "\t"; next }
		/^\.El/ { print item; exit }
		item != "" { item = item " " $0 }'
}

[ "$(catalogue | wc -l)" -eq "$(grep -c '^REASON(' lib/law/reason.def)" ] || fault reason.def "not all lines are understood"
[ "$(catalogue | wc -l)" -ge 30 ] || fault reason.def "too few reasons"
for language in zh en; do
	page=man/zh_CN/reasons.7
	[ "$language" = zh ] || page=man/reasons.7
	items "$JZ_BUILD/$page" >"$faults.items"
	catalogue | LC_ALL=C awk -F '\t' -v language="$language" -v page="$page" '
		FILENAME != "-" { text[$1] = $2; next }
		{
			sentence = language == "zh" ? $3 "。" : $4 "."
			grounds = 2 - gsub(/NONE/, "NONE", $2)
			cited = gsub(/[.]Cm /, "", text[$1])
			if (text[$1] == "")
				print $1 "\tnot in " page
			else if (index(text[$1], sentence) == 0)
				print $1 "\t" page " has not its sentence"
			else if (cited != grounds)
				print $1 "\t" page " has not its grounds"
			else if (grounds > 0 && text[$1] !~ /第.*条|（.*）|〔/)
				print $1 "\t" page " names no article"
		}' "$faults.items" - | faults_from
done
rm -f "$faults.items"
finish
