#include "scale/differ.h"

#include "table/table.h"

/* The headings of the first row, kept. */
struct headings {
	const struct text *cell;
	size_t count;
};

static struct headings
keep(const struct row *row, struct arena *arena)
{
	struct text *cell = arena_alloc(arena, (row->count + 1) * sizeof(*cell));

	for (size_t i = 0; i < row->count; i++)
		cell[i] = arena_text(arena, row->cell[i]);
	return (struct headings){ cell, row->count };
}

/* The first cell that differs; the longer row's count where none does. */
static size_t
first_cell(const struct row *a, const struct row *b)
{
	size_t most = a->count > b->count ? a->count : b->count;
	size_t at = 0;

	while (at < most && text_equal(table_cell(a, at), table_cell(b, at)))
		at++;
	return at;
}

static bool
compare(struct differ *differ, struct table *one, struct table *two, struct arena *arena)
{
	struct headings headings = { 0 };
	struct row a;
	struct row b;

	for (bool first = true;; first = false) {
		enum table_result x = table_next(one, &a);
		enum table_result y = table_next(two, &b);

		if (x == TABLE_FAILED || y == TABLE_FAILED)
			return false;
		if (x == TABLE_END && y == TABLE_END)
			return true;
		size_t at = x == y ? first_cell(&a, &b) : SIZE_MAX;

		if (first && x == TABLE_ROW)
			headings = keep(&a, arena);
		if (x == y && at == (a.count > b.count ? a.count : b.count))
			continue;
		differ->line = x == TABLE_ROW ? a.line : b.line;
		differ->column = at < headings.count ? headings.cell[at] : TEXT_NONE;
		return true;
	}
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
