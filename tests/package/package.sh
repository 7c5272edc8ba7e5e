# package.sh DEB SOURCE: is the package one that a township can install?  lintian finds no error; no file tells where it
# was built; in an empty Debian 12 it installs with what it names alone, the demo runs from it, a workbook is read
# (libraries that are loaded), the manual is compressed and in both languages; purged, it leaves nothing behind.
set -eu
deb=$(realpath "$1")
source=$(realpath "$2")
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || :; rm -rf --one-file-system "$root" "$root".*' EXIT
chmod 755 "$root"

fail() {
	echo "package: $*" >&2
	exit 1
}

lintian --fail-on error --allow-root "$deb" >"$root.lintian" 2>&1 || { grep '^E:' "$root.lintian"; fail "lintian finds errors"; }
mkdir "$root.files"
dpkg-deb -x "$deb" "$root.files"
! grep -rlF "$source" "$root.files" || fail "these files tell where they were built"
for name in $(basename -s .c "$source"/cmd/jz-*.c) jz-month jz-quarter jiuzhu; do
	for page in "man1/$name.1.gz" "zh_CN/man1/$name.1.gz"; do
		gzip -t "$root.files/usr/share/man/$page" || fail "$page is not there"
	done
	[ -x "$root.files/usr/bin/$name" ] || fail "$name is not there"
	[ -s "$root.files/usr/share/bash-completion/completions/$name" ] || fail "$name has no completion"
done

mmdebstrap --quiet --variant=apt --include=man-db bookworm "$root" || fail "no empty Debian 12 could be made"
cp "$deb" "$root/tmp/jiuzhu.deb"
mkdir "$root/tmp/demo"
cp "$source/run" "$root/tmp/demo/"
ln -s /usr/share/jiuzhu/rules /usr/share/jiuzhu/data "$root/tmp/demo/"

# inside COMMAND: in the new system, by a shell
inside() {
	LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" /bin/sh -ec "$1" >"$root.log" 2>&1 || {
		tail -n 40 "$root.log"
		fail "failed: $1"
	}
}

# what_is: all that lies in the new system, but what apt and others note of any package
what_is() {
	(cd "$root" && find . -path ./proc -prune -o -path ./sys -prune -o -path ./dev -prune -o -path ./var/log -prune -o \
		-path ./var/lib/apt -prune -o -path ./var/cache -prune -o -path ./tmp -prune -o \
		-path ./var/lib/dpkg -prune -o -print | sort)
}

inside 'apt-get update -qq'
inside "apt-get install -y -qq --no-install-recommends $(dpkg-deb -f "$deb" Depends | sed 's/([^)]*)//g; s/,/ /g')"
what_is >"$root.before"
inside 'dpkg -i /tmp/jiuzhu.deb'
inside 'cd /tmp/demo && JZ_BIN=/usr/bin ./run demo'
[ "$(wc -l <"$root/tmp/demo/out/payments.csv")" -gt 1 ] || fail "the demo pays nobody"
mount -t proc proc "$root/proc" || fail "nothing can be mounted here, which workbooks need"
inside 'cd /tmp/demo && jz-assess -d 2026-11-23 -r rules/sample -o /tmp/book.xlsx data/register-sample.csv || [ $? = 1 ]'
inside 'cd /tmp && jz-confirm -d 2026-11-23 --all --illustrative -o /tmp/confirmed.csv /tmp/book.xlsx || [ $? = 1 ]'
inside 'jz-workday add 2026-02-02 25'
[ "$(cat "$root.log")" = 2026-03-13 ] || fail "jz-workday says $(cat "$root.log")"
inside 'man -L zh_CN jz-pay'
grep -q '发放' "$root.log" || fail "the manual is not shown in Chinese"
inside 'dpkg --purge jiuzhu'
what_is >"$root.after"
diff "$root.before" "$root.after" || fail "purged, it left these behind"
echo "package: $(basename "$deb"): installed, used and purged; nothing to mend"
