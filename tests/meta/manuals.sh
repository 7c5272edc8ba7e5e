# The manuals are sound mdoc.
. "${0%/*}/lib.sh"

command -v mandoc >/dev/null || { echo "mandoc is not installed"; exit 77; }
for page in man/*.[157] "$JZ_BUILD"/man/*.[157]; do
	[ -e "$page" ] || continue
	words=$(mandoc -Tlint -Wwarning "$page" 2>&1) || fault "$page" "$words"
done
finish
