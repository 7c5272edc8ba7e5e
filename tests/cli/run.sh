#!/bin/sh
# run.sh CASE BUILD VERSION: runs the command of one case and compares; see ../README.md.
# With UPDATE=1 it writes down what came instead.
set -u
case=$1
build=$2
version=$3
source=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

mkdir "$work/at"
cp -R "$case/." "$work/at"
cd "$work/at" || exit 2
rm -rf out err status want
(
	PATH=$build/bin:$build/tests/bin:$PATH
	top=$source
	LC_ALL=C
	TZ=UTC0
	export PATH LC_ALL TZ top
	unset LANG LC_MESSAGES
	umask 022
	sh ./cmd <"/dev/null" >"$work/out.raw" 2>"$work/err.raw"
	echo $? >"$work/status"
)
for stream in out err; do
	sed -e "s|$build/\(tests/\)*share/jiuzhu|@SHARE@|g" -e "s|$source|@TOP@|g" -e "s|$work/at|@HERE@|g" \
		-e "s|(jiuzhu) $version|(jiuzhu) @VERSION@|g" "$work/$stream.raw" >"$work/$stream"
done

# wanted NAME: what the case wants there; nothing, or status 0, where it has no such file.
wanted() {
	if [ -e "$case/$1" ]; then
		cat "$case/$1"
	elif [ "$1" = status ]; then
		echo 0
	fi
}

update() {
	for name in out err status; do
		rm -f "$case/$name"
		wanted $name | cmp -s - "$work/$name" || cp "$work/$name" "$case/$name"
	done
	for file in "$case"/want/*; do
		[ ! -e "$file" ] || cp "${file##*/}" "$file"
	done
}

compare() {
	failed=0
	for name in status err out; do
		wanted $name >"$work/wanted"
		diff -u --label "wanted $name" --label "$name" "$work/wanted" "$work/$name" || failed=1
	done
	for file in "$case"/want/*; do
		[ -e "$file" ] || continue
		diff -u --label "wanted ${file##*/}" --label "${file##*/}" "$file" "${file##*/}" ||
			failed=1
	done
	return $failed
}

if [ "${UPDATE-}" = 1 ]; then
	update
else
	compare
fi
