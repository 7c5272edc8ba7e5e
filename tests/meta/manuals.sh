# The manuals are sound mdoc; those in Chinese have its section names by man/zh_CN/sections.
. "${0%/*}/lib.sh"

command -v mandoc >/dev/null || { echo "mandoc is not installed"; exit 77; }
for page in man/*.[157] "$JZ_BUILD"/man/*.[157]; do
	[ -e "$page" ] || continue
	words=$(mandoc -Tlint -Wwarning "$page" 2>&1) || fault "$page" "$words"
done
# Two dozen characters behind a place where a line may be broken, and none such in them: that is between two
# Chinese characters, signs that end a clause staying with the one before.
char='\x{4e00}-\x{9fff}'
sign='”、。〉》」』】！），：；？…'
break="(?:(?<=[$char])|(?<=[$char][$sign])|(?<=[$char][$sign][$sign]))(?=[$char“〈《「『【（])"
unbroken="$break[^ ](?:(?!$break)[^ ]){23,}"
awk -F'\t' '{ print "s/^\\.Sh " $2 "$/.Sh " $1 "/" }' man/zh_CN/sections >"$faults.english"
for page in man/zh_CN/*.[157] "$JZ_BUILD"/man/zh_CN/*.[157]; do
	[ -e "$page" ] || continue
	words=$(sed -f "$faults.english" "$page" | mandoc -Tlint -Wwarning 2>&1) ||
		fault "$page" "$words"
	# what groff 1.22, as man calls it for Chinese, cannot break makes it run for ever in a narrow window
	words=$(sed 's/\\:/ /g; s/\\-/-/g; /^\.Bd -literal/,/^\.Ed/d; /^\.[^S]/d' "$page" | grep -oP "$unbroken") &&
		fault "$page" "put \\: behind a sign in: $words"
done
rm -f "$faults.english"
finish
