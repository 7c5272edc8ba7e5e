# The manuals are sound mdoc; those in Chinese have its section names by man/zh_CN/sections.
. "${0%/*}/lib.sh"

command -v mandoc >/dev/null || { echo "mandoc is not installed"; exit 77; }
for page in man/*.[157] "$JZ_BUILD"/man/*.[157]; do
	[ -e "$page" ] || continue
	words=$(mandoc -Tlint -Wwarning "$page" 2>&1) || fault "$page" "$words"
done
awk -F'\t' '{ print "s/^\\.Sh " $2 "$/.Sh " $1 "/" }' man/zh_CN/sections >"$faults.english"
for page in man/zh_CN/*.[157] "$JZ_BUILD"/man/zh_CN/*.[157]; do
	[ -e "$page" ] || continue
	words=$(sed -f "$faults.english" "$page" | mandoc -Tlint -Wwarning 2>&1) ||
		fault "$page" "$words"
done
rm -f "$faults.english"
finish
