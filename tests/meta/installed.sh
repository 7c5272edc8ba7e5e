# What is installed works where it lies: tools under one command, a page of each in both languages, which
# "jiuzhu manual" shows in Chinese without that locale, and the completions.
. "${0%/*}/lib.sh"

here=$(mktemp -d) || exit 2
trap 'rm -rf "$faults" "$here"' EXIT
cmake --install "$JZ_BUILD" --prefix "$here" >"$here/log" 2>&1 || {
	cat "$here/log"
	exit 1
}
day=$("$here/bin/jiuzhu" 工作日 add 2026-02-02 25 2>&1)
[ "$day" = 2026-03-13 ] || fault jiuzhu "工作日 says $day"
for page in man/*.[157] man/findings.7 man/reasons.7; do
	page=${page#man/}
	[ -e "$here/share/man/man${page##*.}/$page" ] || fault "$page" "it is not installed"
	[ -e "$here/share/man/zh_CN/man${page##*.}/$page" ] || fault "$page" "it is not installed in Chinese"
done
for tool in $JZ_TOOLS jz-month jz-quarter jiuzhu; do
	[ -e "$here/share/bash-completion/completions/$tool" ] || fault "$tool" "bash has no completion"
	[ -e "$here/share/fish/vendor_completions.d/$tool.fish" ] || fault "$tool" "fish has no completion"
	grep -q "^#compdef.* $tool\\>" "$here/share/zsh/site-functions/_jiuzhu" || fault "$tool" "zsh has no completion"
done
if command -v lexgrog >/dev/null; then
	LC_ALL=zh_CN.UTF-8 "$here/bin/jiuzhu" 手册 发放 2>/dev/null | grep -q '按已确认的审核意见' ||
		fault jz-pay "its manual is not shown in Chinese"
	"$here/bin/jiuzhu" manual check 2>/dev/null | grep -q 'find what is wrong' ||
		fault jz-check "its manual is not shown"
	lexgrog "$here/share/man/zh_CN/man1/jz-pay.1" | grep -q '"jz-pay - ' || fault jz-pay "whatis does not find it"
fi
finish
