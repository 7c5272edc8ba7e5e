#include "bounded.h"

#include <stdio.h>
#include <string.h>

#include "house/bounds.h"
#include "house/members.h"
#include "import/book.h"
#include "import/evidence.h"
#include "scratch.h"
#include "unit.h"

static struct arena arena;

void
bounded_check(const char *content, bool payees, const char *want)
{
	const struct mender mender = { .arena = &arena };
	char path[256];
	char got[512] = "";
	struct sheet *sheet = NULL;
	struct sheet_row row;
	struct bounds bounds;

	scratch_begin(&scratch);
	scratch_write(&scratch, "in.csv", content);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "in.csv"));
	struct book *book = book_open(path, &(struct table_options){ 0 }, NULL, &scratch.diag);

	ck_assert(book != NULL && book_next(book, &sheet) && sheet != NULL);
	evidence_begin(&bounds, sheet);
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		if (row.kind == ROWKIND_PERSON)
			evidence_add(&bounds, sheet, &mender, &row);
		else if (row.kind == ROWKIND_VILLAGE)
			evidence_cut(&bounds);
		if (row.kind != ROWKIND_PERSON && row.kind != ROWKIND_BLANK)
			evidence_pass(&bounds, row.line);
	}
	evidence_merge(&bounds, sheet);
	ck_assert(bounds_relation_is_payees(&bounds) == payees);
	evidence_review(&bounds, sheet);
	bounds_settle(&bounds, false);
	members_settle(&bounds);
	bounds_rewind(&bounds);
	for (size_t i = 0; i < bounds.count; i++) {
		const struct bounds_row *one = bounds_take(&bounds);
		size_t n = strlen(got);

		snprintf(got + n, sizeof(got) - n, "%s%s%s", i > 0 ? " " : "",
			 one->unknown  ? "?"
			 : one->begins ? "+"
				       : ".",
			 one->code == DIAG_NONE ? "" : diag_id(one->code));
	}
	ck_assert_msg(strcmp(got, want) == 0, "%s: %s, not %s", content, got, want);
	bounds_free(&bounds);
	book_close(book);
	arena_free(&arena);
	scratch_end(&scratch);
}
