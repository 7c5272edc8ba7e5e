# What data/articles.csv claims of the plan: all its clauses, keys that there are, tools that there are.
. "${0%/*}/lib.sh"

list=data/articles.csv
for clause in 一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 \
	二十一 二十二 二十三 附件; do
	grep -q "^$clause," $list || fault $list "nothing of clause $clause"
done
# the last three columns hold neither commas nor quotes
sed '1d; s/\r$//' $list | awk -F, '{ print $1, $(NF - 2), ($(NF - 1) == "" ? "-" : $(NF - 1)), $NF }' |
	while read -r clause coverage tool keys; do
		case "$coverage $tool" in
		"computed -" | "parameter jz-"* | "recorded jz-"* | "none jz-"*)
			fault $list "$clause: $coverage by $tool" ;;
		computed* | parameter* | recorded* | none*) ;;
		*) fault $list "$clause: no coverage $coverage" ;;
		esac
		case " $JZ_TOOLS - " in
		*" $tool "*) ;;
		*) fault "$tool" "$list: $clause: there is no such tool" ;;
		esac
		for key in $keys; do
			grep -q "^PARAM([A-Z_]*, \"$key\"," lib/rule/param.def ||
				fault $list "$clause: there is no key $key"
		done
	done
finish
