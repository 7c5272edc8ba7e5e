#!/bin/sh
# run.sh SHEET BUILD: makes a register of one clerk's sheet and compares; see ../README.md.
# With UPDATE=1 it writes down what came instead.
set -u
sheet=$1
import=$2/bin/jz-import
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL

mkdir "$work/at"
cp "$sheet"/* "$work/at"
cd "$work/at" || exit 2
rm -f register.csv findings.csv
if [ -e options ]; then
	# shellcheck disable=SC2046 # an option is a word
	set -- $(cat options)
else
	set --
fi
"$import" -d 2026-11-23 -L zh -o register.csv -e all.csv "$@" sheet.csv 2>err
[ -e all.csv ] || cat err
# where, and the code; not the words
cut -d, -f2-6 all.csv >findings.csv

failed=0
for name in register.csv findings.csv; do
	if [ "${UPDATE-}" = 1 ]; then
		rm -f "$sheet/$name"
		[ ! -e "$name" ] || cp "$name" "$sheet/$name"
	elif [ -e "$name" ] || [ -e "$sheet/$name" ]; then
		diff -u --label "wanted $name" --label "$name" "$sheet/$name" "$name" || failed=1
	fi
done
exit $failed
