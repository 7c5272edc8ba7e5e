# The shells complete the words that there are: commands, options of each tool, and their values.
. "${0%/*}/lib.sh"

PATH=$JZ_BUILD/bin:$PATH
export PATH
here=$(mktemp -d) || exit 2
trap 'rm -rf "$faults" "$here"' EXIT
touch "$here/roster.xlsx"
mkdir "$here/rules-of-ours"
TAB=$(printf '\t')

# words_of COMMAND WORD...: what is proposed, in one line.
words_of() {
	(cd "$here" && jiuzhu --words "$@") | cut -f 1 | tr '\n' ' '
}

# propose WANTED COMMAND WORD...
propose() {
	wanted=$1
	shift
	words="$(words_of "$@") "
	for word in $wanted; do
		case " $words" in
		*" $word "*) ;;
		*) fault "$*" "does not propose $word, but: $words" ;;
		esac
	done
}

for tool in $JZ_TOOLS; do
	"$tool" -h -L en | sed -n 's/^  .*\(--[a-z-]*\).*/\1/p' >"$here/options"
	propose "$(tr '\n' ' ' <"$here/options")" "$tool" -
	grep -q ",$tool\$" data/commands.csv || fault "$tool" "it is no command of jiuzhu"
done
propose "$(sed -n '2,$s/,.*//p' data/commands.csv | tr '\n' ' ')" jiuzhu ''
propose "bars comma fixed :files" jz-pay --template ''
propose "bars comma fixed" jiuzhu 发放 --template ''
propose "datonghu sample :folders" jz-assess -r ''
propose "zh en" jz-check -L ''
propose "vehicles= financial_assets=" jz-assess --assume ''
propose "GB18030" jz-import --encoding ''
propose "add count is list check update" jz-workday ''
propose "dibao.urban tekun.minor-age" jz-rules ''
propose "import confirm return" jz-month --go-on ''
propose "jz-assess" jz-rules --for ''
propose "检查 手册" jiuzhu 检
propose ":files" jz-check ''
propose ":files" jz-check -o ''
[ "$(words_of jz-check --max-bad '')" = "" ] || fault --max-bad "has words"
for word in $(words_of jz-confirm --programme ''); do
	jz-confirm --standing --programme "$word" -L en no-file 2>&1 | grep -q "programme $word:" &&
		fault --programme "$word is none"
done
LC_ALL=zh_CN.UTF-8 jiuzhu --words jz-pay --rec | grep -q "^--record${TAB}.*台账" ||
	fault zh "options are not explained in Chinese"

# in_bash WANTED COMMAND WORD...: what the function that was installed for the command replies
in_bash() {
	wanted=$1
	shift
	reply=$(cd "$here" && bash --norc -c '
		. "$JZ_BUILD/completion/bash/$1"
		compopt() { :; }
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
		complete -p "$1" | grep -q -- "-F _jiuzhu $1" && _jiuzhu "$1"
		echo "${COMPREPLY[*]}"' bash "$@")
	[ "$reply" = "$wanted" ] || fault "bash: $*" "wanted “$wanted”, got “$reply”"
}

if command -v bash >/dev/null; then
	in_bash "--template" jz-pay --tem
	in_bash "--record --register --repaid" jz-pay --re
	in_bash "comma" jz-pay --template co
	in_bash "vehicles=" jz-assess --assume veh
	in_bash "rules-of-ours" jz-assess -r rules-
	in_bash "check" jiuzhu ch
	in_bash "--accept --accepted" jiuzhu check --acc
	in_bash "--accept --accepted" jiuzhu 检查 --acc
	in_bash "" jz-pay --nothing-like-it
fi
if command -v zsh >/dev/null; then
	reply=$(zsh -fc '
		_describe() { print -r -- ${(P)2} }
		_path_files() { print -r -- files $* }
		words=(jz-pay --template ""); CURRENT=3
		. "$JZ_BUILD/completion/zsh/_jiuzhu"' | tr '\n' ' ')
	[ "$reply" = "bars comma fixed files -f " ] || fault zsh "$reply"
fi
if command -v fish >/dev/null; then
	reply=$(HOME=$here fish -N -c '
		source $JZ_BUILD/completion/fish/jz-pay.fish
		complete -C "jz-pay --tem"' | cut -f 1 | tr '\n' ' ')
	[ "$reply" = "--template " ] || fault fish "$reply"
fi
finish
