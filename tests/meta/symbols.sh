# Every global symbol begins with the name of its file, and nothing is kept between calls.
. "${0%/*}/lib.sh"

# A second name that a file may use: the type beside the one that it is called after.
second() {
	case $1 in
	day) echo month ;;
	column) echo schema ;;
	ruleset) echo 'param|law' ;;
	*) echo "$1" ;;
	esac
}

# nm's table of an archive or of objects, as "file name class section"
table() {
	nm -f sysv "$@" | awk -F'|' '
		match($0, /[A-Za-z0-9_-]+\.c?\.?o/) && NF == 1 {
			file = substr($0, RSTART, RLENGTH)
			sub(/\..*/, "", file)
		}
		NF == 7 { gsub(/ /, ""); print file, $1, $3, $7 }'
}

table "$JZ_BUILD/lib/libjiuzhu.a" >"$faults.lib"
table "$JZ_BUILD/cmd/libjz_tool.a" >"$faults.cmd"
for tool in $JZ_TOOLS; do
	table "$JZ_BUILD/cmd/CMakeFiles/$tool.dir"/*.o
done >"$faults.tools"
for seen in lib cmd tools; do
	[ -s "$faults.$seen" ] || fault "$seen" "nm shows no symbols"
done
cat "$faults.lib" "$faults.cmd" | while read -r file name class section; do
	case $class$name in
	[TDBRC][!_]*) ;;
	*) continue ;;
	esac
	printf '%s\n' "$name" | grep -qE "^($file|$(second "$file"))(_|\$)" ||
		fault "$file" "the global $name does not begin with $file"
done
while read -r file name class section; do
	case $name:$section in
	__*:* | *.LASAN*:*) ;;
	*:.data | *:.data.[!r]* | *:.bss* | *:.tdata* | *:.tbss* | *:\*COM\**)
		fault "$file" "$name can change; a module keeps nothing, and a tool has a struct job" ;;
	esac
done <<-END
	$(cat "$faults.lib" "$faults.cmd" "$faults.tools")
END
rm -f "$faults.lib" "$faults.cmd" "$faults.tools"
for tool in $JZ_TOOLS; do
	nm --defined-only "$JZ_BUILD/bin/$tool" >/dev/null || fault "$tool" "it was not built"
	globals=$(sed -n 's/^\([a-z][a-z0-9_]*\)(.*/\1/p' "cmd/$tool.c" | sort -u)
	statics=$(awk '/^static/ { getline next_line; sub(/\(.*/, "", next_line); print next_line }' \
		"cmd/$tool.c")
	for name in $globals; do
		case " $(echo $statics) main " in
		*" $name "*) ;;
		*) fault "$tool" "$name is not static; a tool has main() alone" ;;
		esac
	done
done
finish
