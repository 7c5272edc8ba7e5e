#include "scale/differ.h"

#include "table/table.h"

/* The headings of the first row, kept. */
struct headings {
	const struct text *cell;
	size_t count;
};

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

/* Rows side by side, as far as both go. */
struct pair {
	struct row one;
	struct row two;
	enum table_result first;
	enum table_result second;
};

static bool
next_pair(struct table *one, struct table *two, struct pair *pair)
{
	pair->first = table_next(one, &pair->one);
	pair->second = table_next(two, &pair->two);
	return pair->first != TABLE_FAILED && pair->second != TABLE_FAILED;
}

/* The headings, in the arena. */
static struct headings
keep(const struct row *row, struct arena *arena)
{
	struct text *cell = arena_alloc(arena, (row->count + 1) * sizeof(*cell));

	for (size_t i = 0; i < row->count; i++)
		cell[i] = arena_text(arena, row->cell[i]);
	return (struct headings){ cell, row->count };
}

static bool
compare(struct differ *differ, struct table *one, struct table *two, struct arena *arena)
{
	struct headings headings = { 0 };
	struct pair pair;

	while (next_pair(one, two, &pair)) {
		if (pair.first == TABLE_END && pair.second == TABLE_END)
			return true;
		/* of the first cell that differs; SIZE_MAX where one has no such row */
		size_t at = pair.first == pair.second ? first_cell(&pair.one, &pair.two) : SIZE_MAX;
		bool same =
			at == (pair.one.count > pair.two.count ? pair.one.count : pair.two.count);

		if (headings.cell == NULL && pair.first == TABLE_ROW)
			headings = keep(&pair.one, arena);
		if (same)
			continue;
		differ->line = pair.first == TABLE_ROW ? pair.one.line : pair.two.line;
		differ->column = headings.cell != NULL && at < headings.count ? headings.cell[at]
									      : TEXT_NONE;
		return true;
	}
	return false;
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
