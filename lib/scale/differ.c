#include "scale/differ.h"

#include "table/table.h"

/* The headings of the first row, kept. */
struct headings {
	const struct text *cell;
	size_t count;
};

/* Are two rows the same?  If not, *at is the first cell that differs. */
static bool
is_same(const struct row *a, const struct row *b, size_t *at)
{
	size_t most = a->count > b->count ? a->count : b->count;

	for (size_t i = 0; i < most; i++)
		if (!text_equal(table_cell(a, i), table_cell(b, i))) {
			*at = i;
			return false;
		}
	return true;
}

static bool
compare(struct differ *differ, struct table *one, struct table *two, struct arena *arena)
{
	struct headings headings = { 0 };
	enum table_result first;
	enum table_result second;
	struct row a;
	struct row b;
	size_t at = SIZE_MAX; /* stays where one has no such row */
	bool same;

	do {
		first = table_next(one, &a);
		second = table_next(two, &b);
		if (first == TABLE_FAILED || second == TABLE_FAILED)
			return false;
		if (headings.cell == NULL && first == TABLE_ROW) {
			struct text *cell = arena_alloc(arena, (a.count + 1) * sizeof(*cell));

			for (size_t i = 0; i < a.count; i++)
				cell[i] = arena_text(arena, a.cell[i]);
			headings = (struct headings){ cell, a.count };
		}
		same = first == second && (first == TABLE_END || is_same(&a, &b, &at));
	} while (same && first == TABLE_ROW);
	if (same)
		return true;
	differ->line = first == TABLE_ROW ? a.line : b.line;
	differ->column =
		headings.cell != NULL && at < headings.count ? headings.cell[at] : TEXT_NONE;
	return true;
}

bool
differ_find(struct differ *differ, const char *one, const char *two, struct arena *arena,
	    struct diag *diag)
{
	const struct table_options options = { 0 };
	struct table *a = table_open(one, &options, diag);
	struct table *b = table_open(two, &options, diag);

	*differ = (struct differ){ 0 };
	bool good = a != NULL && b != NULL && compare(differ, a, b, arena);

	table_close(a);
	table_close(b);
	return good;
}
