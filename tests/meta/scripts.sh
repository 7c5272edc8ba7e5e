# The shell scripts for clerks are sound.
. "${0%/*}/lib.sh"

for script in data/scripts/*; do
	[ -x "$script" ] || fault "$script" "it cannot be run"
	words=$(sh -n "$script" 2>&1) || fault "$script" "$words"
	command -v shellcheck >/dev/null || continue
	words=$(shellcheck -s sh "$script") || fault "$script" "$words"
done
finish
