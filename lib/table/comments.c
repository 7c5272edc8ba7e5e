#include "table/comments.h"

#include <stdlib.h>
#include <string.h>

enum { COMMENTS_MOST = 1 << 20 };

/* One line, with a blank where a line ended. */
static struct text
one_line(struct arena *arena, struct text words)
{
	char *line = arena_alloc(arena, words.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < words.n; i++) {
		char c = words.p[i];
		bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';

		if (!blank)
			line[n++] = c;
		else if (n > 0 && line[n - 1] != ' ')
			line[n++] = ' ';
	}
	return text_trim((struct text){ line, n });
}

/* Without what jz-import wrote, and its marks. */
static struct text
of_people(struct arena *arena, struct text words)
{
	static const struct text mark = TEXT_INIT(COMMENTS_OURS);
	char *kept;
	size_t n = 0;
	size_t at = text_find(words, mark);

	if (at == SIZE_MAX)
		return words;
	kept = arena_alloc(arena, words.n + 1);
	for (bool ours = false;; ours = !ours) {
		size_t used = at == SIZE_MAX ? words.n : at;

		if (!ours && used > 0)
			memcpy(kept + n, words.p, used);
		n += ours ? 0 : used;
		if (at == SIZE_MAX)
			return (struct text){ kept, n };
		words = text_from(words, at + mark.n);
		at = text_find(words, mark);
	}
}

void
comments_add(struct comments *comments, struct arena *arena, size_t line, size_t column,
	     struct text author, struct text words, bool stands_in)
{
	struct text all = one_line(arena, of_people(arena, words));

	if (author.n > 0 && text_begins(all, author)) {
		struct text rest = text_trim(text_from(all, author.n));

		if (text_begins(rest, TEXT(":")) || text_begins(rest, TEXT("：")))
			all = text_trim(text_from(rest, rest.p[0] == ':' ? 1 : TEXT("：").n));
	}
	if (all.n == 0 || comments->count == COMMENTS_MOST)
		return;
	comments->one =
		arena_grow(comments->one, &comments->room, comments->count, sizeof(*comments->one));
	comments->one[comments->count++] =
		(struct comments_one){ { line, column, all }, stands_in };
}

static int
compare(const void *a, const void *b)
{
	const struct comments_one *x = a;
	const struct comments_one *y = b;

	if (x->shown.line != y->shown.line)
		return x->shown.line < y->shown.line ? -1 : 1;
	if (x->shown.column != y->shown.column)
		return x->shown.column < y->shown.column ? -1 : 1;
	if (x->stands_in != y->stands_in)
		return x->stands_in ? 1 : -1;
	size_t n = x->shown.words.n < y->shown.words.n ? x->shown.words.n : y->shown.words.n;
	int order = memcmp(x->shown.words.p, y->shown.words.p, n);

	return order != 0 ? order
			  : (x->shown.words.n > y->shown.words.n) -
				    (x->shown.words.n < y->shown.words.n);
}

/* Has the cell said it, or is it there for a thread that has come? */
static bool
is_said(const struct comments *comments, size_t count, const struct comments_one *one)
{
	if (count == 0)
		return false;
	const struct table_comment *last = &comments->shown[count - 1];

	return last->line == one->shown.line && last->column == one->shown.column &&
	       (one->stands_in || text_equal(last->words, one->shown.words));
}

void
comments_settle(struct comments *comments)
{
	size_t count = 0;

	comments->shown = arena_calloc(comments->count + 1, sizeof(*comments->shown));
	if (comments->count > 1)
		qsort(comments->one, comments->count, sizeof(*comments->one), compare);
	for (size_t i = 0; i < comments->count; i++)
		if (!is_said(comments, count, &comments->one[i]))
			comments->shown[count++] = comments->one[i].shown;
	comments->count = count;
}

size_t
comments_from(const struct table_comment *comment, size_t count, size_t line, size_t column)
{
	size_t low = 0;
	size_t high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct table_comment *one = &comment[middle];

		if (one->line < line || (one->line == line && one->column < column))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
comments_free(struct comments *comments)
{
	free(comments->one);
	free(comments->shown);
	*comments = (struct comments){ 0 };
}
