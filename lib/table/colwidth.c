#include "table/colwidth.h"

enum {
	FEW = 14,   /* columns, which need not be tight */
	PAGE = 252, /* characters that can still be read across A4 */
	EASY_LEAST = 6,
	EASY_TEXT = 50,
	EASY_OPEN = 26,  /* of what people write by hand, too */
	TIGHT_LEAST = 5, /* two Chinese characters */
	TIGHT_OPEN = 12,
	TIGHT_SENTENCE = 30,
	TIGHT_TEXT = 72, /* the articles of an ordinary decision: a row of one line */
	TIGHT_LINES = 3,
	WORD_LINES = 2,
};

size_t
colwidth_heading_lines(size_t count)
{
	return count > FEW ? TIGHT_LINES : 1;
}

size_t
colwidth_text(size_t count)
{
	return count > FEW ? TIGHT_TEXT : EASY_TEXT;
}

static size_t
larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t
easy(const struct colwidth *column)
{
	size_t width = larger(larger(column->heading, column->body) * 11 / 10 + 2,
			      column->open || column->sentence ? EASY_OPEN : EASY_LEAST);

	return !column->firm && width > EASY_TEXT ? EASY_TEXT : width;
}

static size_t
tight(const struct colwidth *column)
{
	size_t lines = column->word > 0 ? WORD_LINES : TIGHT_LINES;
	size_t heading =
		larger(((column->heading + lines - 1) / lines + 1) / 2 * 2 + 1, column->word + 1);
	size_t body = column->body * 21 / 20 + 1;

	if (column->code && !column->firm)
		body = 0;
	if (!column->firm && body > TIGHT_TEXT)
		body = TIGHT_TEXT;
	size_t least = column->sentence ? TIGHT_SENTENCE : column->open ? TIGHT_OPEN : TIGHT_LEAST;

	return larger(body, larger(heading, least));
}

size_t
colwidth_code(const struct colwidth *column, size_t count)
{
	const struct colwidth heading = { .heading = column->heading, .word = column->word };

	return count > FEW ? tight(&heading) : EASY_TEXT;
}

size_t
colwidth_share(const struct colwidth *column, size_t count, size_t *width)
{
	size_t total = 0;

	for (size_t i = 0; i < count; i++) {
		width[i] = count > FEW ? tight(&column[i]) : easy(&column[i]);
		total += width[i];
	}
	/* what is a little wider is printed a little smaller, and not on a page more */
	return 1 + total * 100 / ((size_t)PAGE * 115);
}

void
colwidth_widen(size_t *width, size_t count, size_t least)
{
	size_t total = 0;

	for (size_t i = 0; i < count; i++)
		total += width[i];
	for (size_t i = 0; i < count && total < least; i++)
		width[i] += (least - total + count - 1) / count;
}

size_t
colwidth_lines(struct text cell, size_t width)
{
	return 1 + text_width(cell) * 21 / 20 / width;
}
