/*
 * What a match reads: by the first byte a kind of extract, an extract of the kind of deaths, one
 * that is sealed, or what was made of leads.  A kind is whole, or reported; every row can be used
 * or is reported, and one that can says whom it means.
 */
#include "fuzz.h"
#include "match/adjudicated.h"
#include "match/extract.h"

static const char kind_file[] =
	"[match]\nkind = k\nname_zh = k\nname_en = k\ndepartment = k\nlevel_c = yes\n"
	"question_zh = k\nquestion_en = k\n[columns]\nname = name\nid_number = number\n"
	"birth_date = birth\nsex = sex\non = on\nfrom = from\nuntil = until\namount = amount\n"
	"what = what\n[coverage]\nplace = place\nuntil = until\n[hit]\nwhen = on<=month\n"
	"[change]\ncolumns = on, amount\n";

static void
read_kind(const char *path)
{
	struct arena arena = { 0 };
	struct diag diag = fuzz_diag(true);
	const struct match_kind *kind = matchkind_read(path, &arena, &diag);

	FUZZ((kind != NULL) == (diag.count[DIAG_TROUBLE] + diag.count[DIAG_ERROR] == 0));
	FUZZ(kind == NULL || (kind->kind.n > 0 && kind->heading[MATCH_ID_NUMBER].n > 0));
	arena_free(&arena);
}

static void
read_rows(struct extract *extract, struct diag *diag)
{
	struct arena arena = { 0 };
	struct extract_row row;
	size_t before = fuzz_findings(diag);

	while (extract_next(extract, &arena, &row) == TABLE_ROW) {
		const struct whose *whose = &row.whose;
		bool met = whose_by_number(whose) != 0 || whose_by_name(whose) != 0;

		FUZZ(row.usable ? met : fuzz_findings(diag) > before);
		if (row.usable)
			FUZZ(whose_level(whose, whose, true) != WHOSE_NOBODY);
		before = fuzz_findings(diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
}

static void
read_extract_by(const char *path, const struct seal_key *key)
{
	struct arena arena = { 0 };
	struct diag diag = fuzz_diag(false);
	const char *own = fuzz_named_file("kind.ini", kind_file, sizeof(kind_file) - 1);
	const struct match_kind *kind = matchkind_read(own, &arena, &diag);
	const struct extract_options options = {
		.kind = kind, .hit = &kind->hit, .key = key, .today = day_of(2026, 11, 23)
	};
	struct extract extract;

	if (extract_open(&extract, path, &options, &diag)) {
		read_rows(&extract, &diag);
		if (extract_rewind(&extract))
			read_rows(&extract, &diag);
	}
	extract_close(&extract);
	arena_free(&arena);
}

static void
read_extract(const char *path)
{
	read_extract_by(path, NULL);
}

static void
read_sealed(const char *path)
{
	static const struct seal_key key = { .check = "a5520db2" };

	read_extract_by(path, &key);
}

static void
read_adjudicated(const char *path)
{
	static const struct table_options options;
	struct adjudicated adjudicated = { 0 };
	struct diag diag = fuzz_diag(true);

	(void)adjudicated_read(&adjudicated, path, &options, day_of(2026, 11, 23), &diag);
	FUZZ(adjudicated.by_id.count <= adjudicated.rows);
	adjudicated_free(&adjudicated);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static void (*const readers[])(const char *) = { read_kind, read_extract, read_sealed,
							 read_adjudicated };

	if (size > 0)
		readers[data[0] % ARRAY_LENGTH(readers)](fuzz_file(data + 1, size - 1, NULL));
	return 0;
}
