# The sample registers of data/ are what data/make-samples.py writes.
. "${0%/*}/lib.sh"

command -v python3 >/dev/null || { echo "python3 is not installed"; exit 77; }
out=$(mktemp -d) || exit 2
trap 'rm -rf "$out" "$faults"' EXIT
python3 data/make-samples.py "$out" || fault data/make-samples.py "it failed"
for file in "$out"/*; do
	cmp -s "$file" "data/${file##*/}" || fault "data/${file##*/}" "write it anew with data/make-samples.py"
done
finish
