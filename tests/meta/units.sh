# Every module of lib/ has its header and its test, and nothing else does.
. "${0%/*}/lib.sh"

for module in lib/*/*.c; do
	name=${module#lib/}
	name=${name%.c}
	[ -e "${module%.c}.h" ] || fault "$module" "no header"
	[ -e "tests/unit/${name%/*}/test_${name#*/}.c" ] || fault "$module" "no unit test"
	grep -qE "^ +$name\.c\$" lib/CMakeLists.txt || fault "$module" "not in lib/CMakeLists.txt"
done
for test in tests/unit/*/test_*.c; do
	name=${test#tests/unit/}
	name=${name%/*}/$(basename "$name" .c | sed 's/^test_//')
	[ -e "lib/$name.c" ] || fault "$test" "tests no module"
done
finish
