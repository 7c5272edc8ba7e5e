#include "mended.h"

#include "unit.h"

static struct arena arena;

const struct mender mended_by = {
	.today = 20780, /* 2026-11-23 */
	.language = LANGUAGE_ZH,
	.messages = LANGUAGE_EN,
	.arena = &arena,
};

const struct column *
mended_column(int place)
{
	return &schema_of(RECORD_REGISTER)->column[place];
}

struct mend_from
mended_from(int place)
{
	return (struct mend_from){ .column = mended_column(place), .scale = 1 };
}

void
mended_check(struct mend mend, const char *cell, const char *value, enum diag_code code)
{
	ck_assert_msg(text_equal(mend.value, text_of(value)), "%s became %.*s, not %s", cell,
		      (int)mend.value.n, mend.value.p, value);
	ck_assert_msg(mend.code == code, "%s: %s, not %s", cell,
		      mend.code == DIAG_NONE ? "fine" : diag_id(mend.code),
		      code == DIAG_NONE ? "fine" : diag_id(code));
}

void
mended_check_all(int place,
		 struct mend (*mend)(const struct mender *mender, const struct mend_from *from,
				     struct text cell),
		 const struct mended *cases, size_t count)
{
	const struct mend_from from = mended_from(place);

	for (size_t i = 0; i < count; i++)
		mended_check(mend(&mended_by, &from, text_of(cases[i].cell)), cases[i].cell,
			     cases[i].value, cases[i].code);
	mended_end();
}

void
mended_end(void)
{
	arena_free(&arena);
}
