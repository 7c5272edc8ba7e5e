# column.def, the pages of section 5 in both languages and the headers of the sample files name the same columns, and
# word.def and those pages the same words; register(5) has the other spellings too.
. "${0%/*}/lib.sh"

def=lib/register/column.def
columns() {
	sed -n "s/^COLUMN($1, \([a-z_]*\), \"\([^\"]*\)\".*/\1 \2/p" $def
}

pages_of() {
	case $1 in
	REGISTER | LEDGER | TRACKED | DRAWN | ADJUDICATED | VEILED | STRUCK | GIVEN | TALLY) page=$(echo "$1" | tr A-Z a-z).5 ;;
	*) page=$(echo "$1" | tr A-Z a-z)s.5 ;;
	esac
	for page in "man/$page" "man/zh_CN/$page"; do
		[ ! -e "$page" ] || echo "$page"
	done
}

for record in $(sed -n 's/^COLUMN(\([A-Z]*\),.*/\1/p' $def | sort -u); do
	columns "$record" >"$faults.columns"
	for page in $(pages_of "$record"); do
		awk 'NR == FNR { text = text "\n" $0; next }
			text !~ "(^|[^a-z_])" $1 "([^a-z_]|$)" { print $1 }
			!index(text, $2) { print $2 }' "$page" "$faults.columns" |
			while read -r column; do
				fault "$page" "no column $column"
			done
		awk '/^\.Sh/ { section = $2 }
			(section == "COLUMNS" || section == "列") && /^\.It/ {
				for (i = 2; i <= NF; i++) if ($i ~ /^[a-z][a-z_]*$/) { print $i; break } }' "$page" |
			while read -r key; do
				grep -q "^$key " "$faults.columns" || fault "$page" "$key is no column"
			done
	done
	rm -f "$faults.columns"
done

# words_of RECORD [SET]: "key label aliases" of the words that its columns hold, but those of SET.
words_of() {
	sed -n "s/^COLUMN($1, .*, WORD, \([A-Z_]*\), .*/\1/p" $def | sort -u | while read -r set; do
		[ "$set" != "${2-}" ] || continue
		sed -n "s/^WORD($set, [A-Z0-9_]*, \"\([^\"]*\)\", \"\([^\"]*\)\", \"\(.*\)\")\$/\1 \2 \3/p" \
			lib/register/word.def
	done
}
for record in REGISTER DECISION CHANGE RECHECK EVENT DRAWN; do
	case $record in
	RECHECK) elsewhere=CATEGORY ;; # in decisions(5)
	*) elsewhere= ;;
	esac
	words_of $record $elsewhere >"$faults.words"
	for page in $(pages_of $record); do
		awk 'NR == FNR { text = text "\n" $0; next }
			!index(text, "Li " $1 " No (" $2 ")") { print $1, $2 }' "$page" "$faults.words" |
			while read -r key label; do
				fault "$page" "no word $key ($label)"
			done
	done
	rm -f "$faults.words"
done
{
	sed -n 's/^COLUMN(REGISTER, [a-z_]*, "[^"]*", "\([^"]*\)".*/\1/p' $def
	words_of REGISTER | sed 's/^[^ ]* [^ ]* *//'
	sed -n 's/^HEADING(REGISTER, .*, "\([^"]*\)")$/\1/p' lib/register/spelling.def
	for set in $(sed -n 's/^COLUMN(REGISTER, .*, WORD, \([A-Z_]*\), .*/\1/p' $def | sort -u); do
		sed -n "s/^SPELT($set, .*, \"\([^\"]*\)\")\$/\1/p" lib/register/spelling.def
	done
} | tr '|' '\n' | grep . >"$faults.aliases"
for page in $(pages_of REGISTER); do
	awk 'NR == FNR { text = text "\n" $0; next } !index(text, $0)' "$page" "$faults.aliases" |
		while read -r alias; do
			fault "$page" "$alias is not there"
		done
done
rm -f "$faults.aliases"

for file in data/register*.csv data/decisions*.csv data/payments*.csv; do
	[ -e "$file" ] || continue
	record=$(basename "$file" .csv | sed 's/[-s].*//' | tr a-z A-Z)
	[ "$(basename "$file" .csv | cut -c1-8)" != register ] || record=REGISTER
	columns "$record" | tr ' ' '\n' >"$faults.columns"
	head -n 1 "$file" | tr -d '\r"' | sed 's/^\xEF\xBB\xBF//' | tr ',' '\n' | while read -r cell; do
		grep -qxF "$cell" "$faults.columns" || fault "$file" "“$cell” is no column"
	done
	rm -f "$faults.columns"
done
# A programme of which a template has no short name is held back: the examples have all that is paid.
sed -nE 's/^CATEGORY\(([A-Z_]+), (PAID|ONCE),.*/\1/p' lib/register/category.def |
	while read -r name; do
		code=$(sed -nE "s/^WORD\(CATEGORY, $name, \"([a-z-]+)\".*/\1/p" lib/register/word.def)
		for template in data/bank/*.ini; do
			sed -n '/^\[short\]/,/^\[status\]/p' "$template" | grep -q "^$code = ." ||
				fault "$template" "[short] has no $code"
		done
	done
finish
