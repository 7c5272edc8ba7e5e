# The level of a finding has a colour on a terminal alone, and none where NO_COLOR is set or the
# terminal is a dumb one.
. "${0%/*}/lib.sh"

command -v script >/dev/null || { echo "there is no script(1) to make a terminal"; exit 77; }

# level TERM NO_COLOR: the level of a finding as a terminal of that kind gets it
level() {
	script -qec "TERM=$1 NO_COLOR=$2 $JZ_BUILD/bin/jz-check -L en no-such-file" /dev/null </dev/null |
		tr -d '\r' | sed -n 's/^jz-check: no-such-file: \(.*\) T001:.*/\1/p'
}

red=$(printf '\033[1;31mtrouble\033[0m')
[ "$(level xterm '')" = "$red" ] || fault terminal "no colour: $(level xterm '' | od -c)"
[ "$(level xterm 1)" = trouble ] || fault NO_COLOR "a colour: $(level xterm 1 | od -c)"
[ "$(level dumb '')" = trouble ] || fault dumb "a colour: $(level dumb '' | od -c)"
"$JZ_BUILD/bin/jz-check" -L en no-such-file 2>&1 | grep -q ': trouble T001:' ||
	fault pipe "a colour"
finish
