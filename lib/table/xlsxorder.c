#include "table/xlsxorder.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"

enum { TAG = 256, ROWS_MAX = 1048576 };

/* A look through the bytes of a part, tag by tag. */
struct scan {
	char tag[TAG]; /* as much of it as fits */
	size_t n;
	bool inside;
	size_t last;
	bool mixed;
};

/* The value of r in "row r='7' spans=…"; 0 where there is none. */
static size_t
number_of(struct text tag)
{
	static const char *const starts[] = { " r=\"", " r='", "\nr=\"", "\tr=\"" };
	int64_t number;

	for (size_t i = 0; i < ARRAY_LENGTH(starts); i++) {
		size_t at = text_find(tag, text_of(starts[i]));

		if (at == SIZE_MAX)
			continue;
		struct text value = text_from(tag, at + strlen(starts[i]));
		size_t digits = 0;

		while (digits < value.n && text_is_digit(value.p[digits]))
			digits++;
		return num_parse(value.p, digits, ROWS_MAX, &number) ? (size_t)number : 0;
	}
	return 0;
}

/* Is it <row …> or <x:row …>? */
static bool
is_row(struct text tag)
{
	size_t n = 0;

	while (n < tag.n && (unsigned char)tag.p[n] > ' ' && tag.p[n] != '/')
		n++;
	struct text name = { tag.p, n };

	return text_equal(name, TEXT("row")) || text_ends(name, TEXT(":row"));
}

static void
end_tag(struct scan *scan)
{
	struct text tag = { scan->tag, scan->n };
	size_t number = is_row(tag) ? number_of(tag) : 0;

	scan->mixed |= number > 0 && number < scan->last;
	scan->last = number > 0 ? number : scan->last;
}

/* As much of what stands in a tag as fits. */
static void
keep_tag(struct scan *scan, const char *bytes, size_t n)
{
	size_t fits = n < TAG - scan->n ? n : TAG - scan->n;

	memcpy(scan->tag + scan->n, bytes, fits);
	scan->n += fits;
}

static bool
look_through(void *context, const char *bytes, size_t n)
{
	struct scan *scan = context;
	const char *end = bytes + n;
	const char *p = bytes;

	while (!scan->mixed && p < end) {
		const char *found = memchr(p, scan->inside ? '>' : '<', (size_t)(end - p));

		if (scan->inside)
			keep_tag(scan, p, (size_t)((found == NULL ? end : found) - p));
		if (found == NULL)
			break;
		p = found + 1;
		if (scan->inside)
			end_tag(scan);
		else
			scan->n = 0;
		scan->inside = !scan->inside;
	}
	return !scan->mixed;
}

bool
xlsxorder_is_mixed(struct package *package, const char *part)
{
	struct scan scan = { .inside = false };

	package_part_scan(package, part, look_through, &scan);
	return scan.mixed;
}

void
xlsxorder_keep(struct xlsxorder *order, const struct row *row)
{
	struct text *cell = arena_alloc(&order->arena, row->count * sizeof(*cell) + 1);
	unsigned char *mark = arena_alloc(&order->arena, row->count + 1);

	for (size_t i = 0; i < row->count; i++) {
		cell[i] = arena_text(&order->arena, row->cell[i]);
		mark[i] = row->mark[i];
	}
	order->row = arena_grow(order->row, &order->room, order->count, sizeof(*order->row));
	order->row[order->count] = *row;
	order->row[order->count].cell = cell;
	order->row[order->count++].mark = mark;
}

static int
compare_lines(const void *one, const void *two)
{
	const struct row *a = one;
	const struct row *b = two;

	return a->line < b->line ? -1 : a->line > b->line;
}

size_t
xlsxorder_sort(struct xlsxorder *order)
{
	if (order->count > 0)
		qsort(order->row, order->count, sizeof(*order->row), compare_lines);
	for (size_t i = 1; i < order->count; i++)
		if (order->row[i].line == order->row[i - 1].line)
			return order->row[i].line;
	return 0;
}

bool
xlsxorder_next(struct xlsxorder *order, struct row *row)
{
	if (order->next == order->count)
		return false;
	*row = order->row[order->next++];
	return true;
}

void
xlsxorder_free(struct xlsxorder *order)
{
	free(order->row);
	arena_free(&order->arena);
	*order = (struct xlsxorder){ 0 };
}
