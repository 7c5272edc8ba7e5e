# rules(5) has every key of a rule file with its kind, and no other; choices.ini points to choices(7).
. "${0%/*}/lib.sh"

page=man/rules.5
sed -n 's/^PARAM([A-Z_]*, "\([^"]*\)", \([A-Z]*\),.*/\1 \2/p' lib/rule/param.def >"$faults.def"
awk '/^\.S[hs] / { keys = $2 == "Keys" } keys && /^\.It Li/ { print $3, $5 }' $page >"$faults.page"
while read -r key kind; do
	case $kind in
	AGE) word=years ;;
	MODE) word=word ;;
	*) word=$(echo "$kind" | tr A-Z a-z) ;;
	esac
	grep -qxF "$key $word" "$faults.page" || fault $page "no key $key of kind $word"
done <"$faults.def"
while read -r key kind; do
	grep -q "^$key " "$faults.def" || fault $page "$key is no key"
done <"$faults.page"
if [ -e man/choices.7 ]; then
	sed -n 's/.*"choices(7) \([^"]*\)".*/\1/p' rules/national/choices.ini | while read -r key; do
		grep -qF "$key" man/choices.7 || fault man/choices.7 "no choice $key"
	done
fi
rm -f "$faults.def" "$faults.page"
finish
