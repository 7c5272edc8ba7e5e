# column.def, the pages of section 5 and the headers of the sample files name the same columns.
. "${0%/*}/lib.sh"

def=lib/register/column.def
columns() {
	sed -n "s/^COLUMN($1, \([a-z_]*\), \"\([^\"]*\)\".*/\1 \2/p" $def
}

page_of() {
	case $1 in
	REGISTER) echo man/register.5 ;;
	*) echo "man/$(echo "$1" | tr A-Z a-z)s.5" ;;
	esac
}

for record in $(sed -n 's/^COLUMN(\([A-Z]*\),.*/\1/p' $def | sort -u); do
	page=$(page_of "$record")
	[ -e "$page" ] || continue
	columns "$record" >"$faults.columns"
	while read -r key label; do
		grep -qE "(^|[^a-z_])$key([^a-z_]|\$)" "$page" || fault "$page" "no column $key"
		grep -qF "$label" "$page" || fault "$page" "no column $label"
	done <"$faults.columns"
	awk '/^\.Sh/ { section = $2 } section == "COLUMNS" && /^\.It/ {
		for (i = 2; i <= NF; i++) if ($i ~ /^[a-z][a-z_]*$/) { print $i; break } }' "$page" |
		while read -r key; do
			grep -q "^$key " "$faults.columns" || fault "$page" "$key is no column"
		done
	rm -f "$faults.columns"
done

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
finish
