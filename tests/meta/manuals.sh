# The manuals are sound mdoc, and speak of pages that there are.
. "${0%/*}/lib.sh"

command -v mandoc >/dev/null || { echo "mandoc is not installed"; exit 77; }
for page in man/*.[157] "$JZ_BUILD"/man/*.[157]; do
	[ -e "$page" ] || continue
	mandoc -Tlint -Wwarning "$page" >"$faults.lint" 2>&1 ||
		fault "$page" "$(cat "$faults.lint")"
	awk '$1 == ".Xr" && $2 ~ /^(jz-|jiuzhu|choices|findings|register|decisions|rules|payments)/ {
		print $2 "." $3 }' "$page" | sort -u | while read -r other; do
		[ -e "man/$other" ] || [ -e "$JZ_BUILD/man/$other" ] ||
			fault "$page" "there is no $other"
	done
done
rm -f "$faults.lint"
finish
