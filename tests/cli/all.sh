#!/bin/sh
# all.sh BUILD TESTS: every case by the tools of a build that has no tests; what cases need beside them lies in the tests
# of another one.
set -eu
build=$1
version=$("$build/bin/jiuzhu" --version | sed -n '1s/.* //p')
cd "$(dirname "$0")/../.."

ln -sfn "$2/bin" "$build/tests/bin"
ln -sfn "$2/share" "$build/tests/share"
find tests/cli -name cmd | sort | sed 's|/cmd$||' |
	xargs -P "$(nproc)" -I CASE sh -c 'said=$(sh tests/cli/run.sh "$PWD/CASE" "$1" "$2" 2>&1) ||
		{ echo "FAILED: CASE"; echo "$said"; exit 1; }' sh "$build" "$version"
