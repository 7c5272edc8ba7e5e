# Functions fit a screen or so: 60 lines, main() 45; files 500, those of a tool 250.
. "${0%/*}/lib.sh"

find lib cmd -name '*.[ch]' | sort | xargs awk '
	FNR == 1 { inside = 0 }
	/^[a-z_].*\(/ { name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name) }
	/^{/ { begin = FNR; inside = 1 }
	/^}/ && inside {
		inside = 0
		lines = FNR - begin + 1
		if (lines > (name == "main" ? 45 : 60))
			print FILENAME "\t" name "() has " lines " lines"
	}
	FNR == 501 || FNR == 251 && FILENAME ~ /^cmd\/jz-/ {
		print FILENAME "\tmore than " FNR - 1 " lines"
	}' | faults_from
finish
