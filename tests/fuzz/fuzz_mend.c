/*
 * A clerk's cell, mended for every column of a register: what is made of it can be read, no
 * other repair is needed then, and nothing of a secret is said.
 */
#include "fuzz.h"
#include "mend/mend.h"
#include "register/cell.h"

enum { TODAY = 20780 }; /* 2026-11-23 */

static void
check(const struct mender *mender, const struct column *column, struct text cell)
{
	const struct mend_from from = { .column = column, .scale = 1 };
	struct mend mend = mend_cell(mender, from, cell);
	bool changed = !text_equal(mend.value, cell);
	int64_t value;

	FUZZ(text_valid(mend.value.p, mend.value.n) == mend.value.n);
	FUZZ(text_valid(mend.became.p, mend.became.n) == mend.became.n);
	FUZZ(!column_is_secret(column) || fuzz_is_discreet(mend.became));
	if (!changed)
		return;
	struct mend again = mend_cell(mender, from, mend.value);

	FUZZ(text_equal(again.value, mend.value));
	if (!cell_is_text(column) && !cell_is_blank(column, mend.value))
		FUZZ(cell_read(column, mend.value, &value) == DIAG_NONE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);
	struct text cell = text_trim((struct text){ (const char *)data, size });
	struct arena arena = { 0 };
	struct mender mender = {
		.today = TODAY,
		.language = size % 2 == 0 ? LANGUAGE_ZH : LANGUAGE_EN,
		.arena = &arena,
	};

	if (cell.n == 0 || text_valid(cell.p, cell.n) < cell.n)
		return 0;
	for (size_t i = 0; i < cell.n; i++)
		if (cell.p[i] == '\0')
			return 0;
	for (size_t i = 0; i < schema->count; i++)
		check(&mender, &schema->column[i], cell);
	arena_free(&arena);
	return 0;
}
