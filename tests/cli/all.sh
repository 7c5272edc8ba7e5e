#!/bin/sh
# all.sh BUILD TESTS: every case by the tools of a build that has no tests; what cases need beside them lies in the tests
# of another one.
set -eu
build=$1
version=$("$build/bin/jiuzhu" --version | sed -n '1s/.* //p')
cd "$(dirname "$0")/../.."

rm -rf "$build/tests/bin" "$build/tests/share"
ln -s "$2/bin" "$2/share" "$build/tests"
find tests/cli -name cmd | sort | sed 's|/cmd$||' >"$build/cases"
[ -s "$build/cases" ]
xargs -P "$(nproc)" -I CASE sh -c 'said=$(timeout 120 sh tests/cli/run.sh "$PWD/CASE" "$1" "$2" 2>&1) ||
	{ printf "FAILED: CASE\n%s\n" "$said"; exit 1; }' sh "$build" "$version" <"$build/cases"
