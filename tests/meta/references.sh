# The manuals speak only of pages that there are.
. "${0%/*}/lib.sh"

for page in man/*.[157] man/zh_CN/*.[157] "$JZ_BUILD"/man/*.[157]; do
	[ -e "$page" ] || continue
	awk '$1 == ".Xr" && $2 ~ /^(jz|jiuzhu|choices|findings|reasons|register|decisions|rules|payments|changes|movements|trials|rechecks|visits|events)/ {
		print $2 "." $3 }' "$page" | sort -u | while read -r other; do
		[ -e "man/$other" ] || [ -e "$JZ_BUILD/man/$other" ] ||
			fault "$page" "there is no $other"
	done
done
finish
