# Every tool that computes by rules says which in unset.c; jz-diff and jz-explain do as jz-assess.
# rules(5), in both languages, has every key of a rule file with its kind, and no other; choices.ini points to choices(7).
. "${0%/*}/lib.sh"

sed -n 's/^PARAM([A-Z_]*, "\([^"]*\)", \([A-Z]*\),.*/\1 \2/p' lib/rule/param.def >"$faults.def"
for page in man/rules.5 man/zh_CN/rules.5; do
	awk '/^\.S[hs] / { keys = $2 == "Keys" || $2 == "各项" } keys && /^\.It Li/ { print $3, $5 }' \
		$page >"$faults.page"
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
done
for page in man/choices.7 man/zh_CN/choices.7; do
	sed -n 's/.*"choices(7) \([^"]*\)".*/\1/p' rules/national/choices.ini | while read -r key; do
		grep -qF "$key" "$page" || fault "$page" "no choice $key"
	done
done
rm -f "$faults.def" "$faults.page"
for file in $(grep -l TOOL_RULES cmd/jz-*.c); do
	tool=$(basename "$file" .c)
	case $tool in jz-diff | jz-explain | jz-rules) continue ;; esac
	grep -q "{ \"$tool\"," lib/rule/unset.c || fault lib/rule/unset.c "says nothing of $tool"
done
finish
