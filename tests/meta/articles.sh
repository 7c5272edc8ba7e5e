# What data/articles.csv claims: every item of the plan, every line of its annex and every article of the
# Law, in their order; keys, grounds, tools and manual pages that there are; a reason where nothing is computed.
. "${0%/*}/lib.sh"

list=data/articles.csv
plan=大办发〔2021〕30号
law=社会救助法
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$faults" "$scratch"' EXIT
first='一 二 三 四 五 六 七 八 九'

# Chinese numbers from 1 to 78, one a line
numbers() {
	for n in $first 十; do echo "$n"; done
	for n in $first; do echo "十$n"; done
	for ten in 二 三 四 五 六 七; do
		echo "${ten}十"
		for n in $first; do echo "$ten十$n"; done
	done | head -n 59
}
{
	numbers | head -n 23 | sed "s/.*/$plan,（&）/"
	for n in 1 2 3 4 5 6 7 8 9 10 11 12 13; do echo "$plan附件,$n"; done
	numbers | sed "s/.*/$law,第&条/"
} >"$scratch/wanted"
sed '1d; s/\r$//' $list >"$scratch/rows"
cut -d, -f1,2 "$scratch/rows" | uniq >"$scratch/listed"
diff "$scratch/wanted" "$scratch/listed" >"$scratch/lacking" ||
	fault $list "its clauses are not those of the texts: $(head -n 3 "$scratch/lacking" | tr '\n' ' ')"
grep -q '"' $list && fault $list "a quote: cells hold neither commas nor quotes"

awk -F, '{ print ($6 == "" ? "-" : $6) "," $5 "," ($8 == "" ? "-" : "+") ($9 == "" ? "-" : "+") "," $1 $2 "," $7 "," NF }' "$scratch/rows" |
	while IFS=, read -r tool coverage why clause keys fields; do
		[ "$fields" = 9 ] || fault $list "$clause: $fields cells"
		case $coverage,$tool,$why in
		computed,jz-*,-- | tracked,jz-*,++ | outside,-,++ | open,-,++ | wording,-,++) ;;
		*) fault $list "$clause: $coverage by $tool, reasons $why" ;;
		esac
		for one in $tool; do
			case " $JZ_TOOLS jz-month - " in
			*" $one "*) ;;
			*) fault "$one" "$list: $clause: there is no such tool" ;;
			esac
		done
		for key in $keys; do
			grep -q "^PARAM([A-Z_]*, \"$key\"," lib/rule/param.def ||
				fault $list "$clause: there is no key $key"
		done
	done
# What rests on an item or an article is no matter of people alone: whatever the two texts' rule files cite or set.
for of in "$plan rules/datonghu/plan-2021-30.ini" "$law rules/national/assistance-law-2026.ini"; do
	sed -n 's/^[a-z-][a-z.0-9-]* *= *\(.*@ *"\)*\([^"]*\).*/\2/p' "${of#* }" |
		grep -oE '第[一二三四五六七八九十]+条|（[一二三四五六七八九十]+）' | sort -u |
		while read -r clause; do
			grep -qE "^${of% *},$clause,[^,]*,[^,]*,(computed|tracked)," "$scratch/rows" ||
				fault $list "${of% *}$clause: ${of#* } rests on it, and nothing is computed or tracked"
		done
done
for page in $(grep -o '[a-z-]*([1-8])' $list | sort -u); do
	name=${page%(*}
	section=${page#*(}
	[ -f "man/$name.${section%)}" ] || fault $list "there is no page $page"
done
finish
