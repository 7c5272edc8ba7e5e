# The sample registers of data/ are what data/make-samples.py writes, those of data/quarters/ what
# data/make-quarters.py does.
. "${0%/*}/lib.sh"

command -v python3 >/dev/null || { echo "python3 is not installed"; exit 77; }
out=$(mktemp -d) || exit 2
trap 'rm -rf "$out" "$faults"' EXIT
python3 data/make-samples.py "$out" || fault data/make-samples.py "it failed"
mkdir "$out/quarters"
python3 data/make-quarters.py "$out/quarters" || fault data/make-quarters.py "it failed"
for file in "$out"/*.csv "$out"/quarters/*; do
	cmp -s "$file" "data/${file#"$out/"}" || fault "data/${file#"$out/"}" "write it anew with data/make-*.py"
done
finish
