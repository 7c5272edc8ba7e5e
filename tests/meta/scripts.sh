# The shell scripts for clerks are sound; ./run knows the same commands in both languages.
. "${0%/*}/lib.sh"

for script in data/scripts/* data/scripts/slurm/*; do
	[ ! -d "$script" ] || continue
	[ -x "$script" ] || fault "$script" "it cannot be run"
	words=$(sh -n "$script" 2>&1) || fault "$script" "$words"
	command -v shellcheck >/dev/null || continue
	words=$(shellcheck -s sh "$script") || fault "$script" "$words"
done
./run 2>"$faults.en"
LC_ALL=zh_CN.UTF-8 ./run 2>"$faults.zh"
grep -q '用法' "$faults.zh" || fault run "it is not in Chinese where the locale is"
for file in "$faults.en" "$faults.zh"; do
	sed -n 's/^  \([a-z][a-z-]*\) .*/\1/p' "$file" >"$file.commands"
done
words=$(diff "$faults.en.commands" "$faults.zh.commands") || fault run "$words"
while read -r command; do
	grep -q "^$command)" run || fault run "there is no $command"
done <"$faults.en.commands"
rm -f "$faults".*
finish
