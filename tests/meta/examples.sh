# What manuals and READMEs show of a terminal is what comes out.  In a manual these are the literal
# blocks of EXAMPLES (例子), in a README the blocks marked console: "$ command", then its output.  A line
# "..." stands for any lines.  All of one file run one after another in a folder with data/ and
# rules/.
. "${0%/*}/lib.sh"

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work" "$faults"' EXIT

transcript_of() {
	case $1 in
	*.md) awk '/^```/ { inside = $0 ~ /^```console/; next } inside' "$1" ;;
	*) awk '/^\.Sh/ { examples = $2 == "EXAMPLES" || $2 == "例子" }
		/^\.Bd -literal/ { inside = examples; next }
		/^\.Ed/ { inside = 0 }
		inside {
			gsub(/\\&/, ""); gsub(/\\-/, "-"); gsub(/\\\(aq/, "\047")
			gsub(/\\\(dq/, "\""); gsub(/\\e/, "\\"); print
		}' "$1" ;;
	esac
}

# A script that prints each command and runs it.
script_of() {
	awk '
		function show() { print "cat <<\047@@END@@\047\n" command "\n@@END@@" }
		/^\$ / || more {
			command = more ? command "\n" $0 : $0
			more = /\\$/
			if (more) next
			show()
			sub(/^\$ /, "", command)
			print "{ " command "\n} 2>&1 </dev/null"
		}' "$1"
}

# Is the second file as the first has it, where "..." stands for any lines?
like() {
	awk '
		NR == FNR { want[++n] = $0; next }
		{ have[++m] = $0 }
		function match_from(i, j) {
			for (; i <= n; i++) {
				if (want[i] == "...") {
					for (; j <= m + 1; j++)
						if (match_from(i + 1, j)) return 1
					return 0
				}
				if (j > m || want[i] != have[j]) return 0
				j++
			}
			return j > m
		}
		END { exit !match_from(1, 1) }' "$1" "$2"
}

run() {
	transcript_of "$1" >"$work/wanted"
	[ -s "$work/wanted" ] || return 0
	script_of "$work/wanted" >"$work/script"
	rm -rf "$work/at" && mkdir "$work/at"
	for folder in data rules; do
		[ ! -d $folder ] || cp -R $folder "$work/at"
	done
	locale=C
	case $1 in
	*zh*.md | man/zh_CN/*) locale=zh_CN.UTF-8 ;;
	esac
	(cd "$work/at" && PATH=$JZ_BUILD/bin:$PATH LC_ALL=$locale TZ=UTC0 sh ../script) >"$work/out" 2>&1
	like "$work/wanted" "$work/out" ||
		fault "$1" "$(diff -u "$work/wanted" "$work/out" | tail -n +3)"
}

for page in man/*.[157] man/zh_CN/*.[157] README*.md; do
	[ ! -e "$page" ] || run "$page"
done
finish
