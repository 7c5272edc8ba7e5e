# Each manual is there in English and in Chinese, and the two say the same: sections in one order (by
# man/zh_CN/sections), the same SYNOPSIS, lists of the same options, keys and files, the same commands in
# EXAMPLES, the same other pages.
. "${0%/*}/lib.sh"

# skeleton PAGE: what of it is the same in both languages, with English section names.
skeleton() {
	awk -F '\t' '
		function bare(words,   n, i, word, kept) {
			n = split(words, word, " ")
			for (i = 1; i <= n; i++)
				if (word[i] ~ /^[!-~]*[A-Za-z0-9][!-~]*$/ && word[i] != "No")
					kept = kept " " word[i]
			return kept
		}
		FILENAME ~ /sections$/ { english[$2] = $1; next }
		/^\.Sh / {
			section = substr($0, 5)
			if (section in english) section = english[section]
			print "section " section
			next
		}
		/^\.Ss / { print "subsection"; next }
		section == "SYNOPSIS" && !/^\.Pp/ { print "synopsis " $0 }
		/^\.It (Fl|Cm|Li|Pa|Ar|Ev|Bq|Em [a-z])/ { print "item" bare($0) }
		/^\.It [a-z_]+ No / { split($0, word, " "); print "item " word[2] }
		/^\.Bd -literal/ { literal = section == "EXAMPLES"; next }
		/^\.Ed/ { literal = 0 }
		literal && (/^\$ / || more) { print "command " $0; more = /\\e$/ }
		match($0, /Xr [a-z-]+ [157]/) { other[substr($0, RSTART, RLENGTH)] }
		END { for (page in other) print "page " page | "sort" }' man/zh_CN/sections "$1"
}

for page in man/*.[157] man/zh_CN/*.[157]; do
	name=${page##*/}
	if [ ! -e "man/$name" ] || [ ! -e "man/zh_CN/$name" ]; then
		fault "$name" "it is not there in both languages"
		continue
	fi
	[ "$page" = "man/$name" ] || continue
	skeleton "man/$name" >"$faults.en"
	skeleton "man/zh_CN/$name" >"$faults.zh"
	words=$(diff "$faults.en" "$faults.zh") || fault "$name" "English (<) and Chinese (>) differ: $words"
	while read -r word section; do
		[ "$word" != section ] || grep -q "^$section	" man/zh_CN/sections ||
			fault "$page" "section $section has no Chinese name in man/zh_CN/sections"
	done <"$faults.en"
done
rm -f "$faults.en" "$faults.zh"
finish
