# A thing has one Chinese name: those that the table of HACKING.md says not to use stand in no text of ours.
. "${0%/*}/lib.sh"

sed -n '/^## One word for a thing/,/^## To add/p' HACKING.md | grep '^| ' | awk -F ' *[|] *' '
	$2 != "thing" {
		n = split($4, other, "、")
		for (i = 1; i <= n; i++)
			print $3 "\t" other[i]
	}' >"$faults.terms"
[ "$(wc -l <"$faults.terms")" -ge 10 ] || fault HACKING.md "no table of words"

while IFS="$(printf '\t')" read -r word other; do
	# the word itself may begin as another does: 办理日期, 办理日
	pattern=$other
	case $word in "$other"*) pattern="$other(?!${word#"$other"})" ;; esac
	grep -rnoP --include='*.[ch157]' --include='*.def' --include='*.csv' --include='*.sh' --include='[a-z]*' \
		-e "$pattern" lib cmd data man/zh_CN README.zh_CN.md | while IFS=: read -r file line _; do
		# what a heading of a clerk's sheet may be is his
		case $file in lib/import/* | lib/register/*.def) continue ;; esac
		fault "$file" "line $line: $other: say $word"
	done
done <"$faults.terms"
rm -f "$faults.terms"
finish
