#include "learn/rates.h"

#include <string.h>

enum { ROWS_LEAST = 3 };

static struct text
class_of(const struct rate *one)
{
	return (struct text){ one->class, one->n };
}

void
rates_add(struct rates *rates, struct text class, fen_t fen, size_t rows)
{
	size_t i = 0;

	while (i < rates->count &&
	       (rates->one[i].fen != fen || !text_equal(class_of(&rates->one[i]), class)))
		i++;
	if (i == RATES || class.n > RATE_CLASS)
		return;
	if (i == rates->count) {
		rates->count++;
		rates->one[i] = (struct rate){ .n = class.n, .fen = fen };
		memcpy(rates->one[i].class, class.p, class.n);
	}
	rates->one[i].rows += rows;
}

bool
rates_of(const struct rates *rates, struct text class, fen_t *fen)
{
	const struct rate *best = NULL;
	size_t rows = 0;

	for (size_t i = 0; i < rates->count; i++) {
		const struct rate *one = &rates->one[i];

		if (!text_equal(class_of(one), class))
			continue;
		rows += one->rows;
		if (best == NULL || one->rows > best->rows)
			best = one;
	}
	if (best == NULL || rows < ROWS_LEAST || best->rows * 4 < rows * 3)
		return false;
	*fen = best->fen;
	return true;
}

bool
rates_is_of_another(const struct rates *rates, struct text class, fen_t own, fen_t *fen)
{
	size_t others = 0; /* rates of the class, beside its own */
	bool another = false;

	for (size_t i = 0; i < rates->count; i++) {
		const struct rate *one = &rates->one[i];
		bool same = text_equal(class_of(one), class);
		fen_t usual;

		if (same && one->fen == own && one->rows > 1)
			return false;
		if (same && one->fen != own) {
			others++;
			*fen = one->fen;
		}
		another |= !same && one->fen == own && rates_of(rates, class_of(one), &usual) &&
			   usual == own;
	}
	return another && others == 1;
}

/* Do half of the rows or more get something else than in the sheets together? */
static bool
is_another_kind(const struct rates *own, const struct rates *form)
{
	size_t alike = 0;
	size_t others = 0;

	for (size_t i = 0; i < own->count; i++) {
		fen_t usual;

		if (!rates_of(form, class_of(&own->one[i]), &usual))
			continue;
		*(usual == own->one[i].fen ? &alike : &others) += own->one[i].rows;
	}
	return others > 0 && others >= alike;
}

/* The rates of classes that have one of their own in the sheet, or have none. */
static void
add_settled(struct rates *out, const struct rates *rates, const struct rates *own, bool settled)
{
	fen_t usual;

	for (size_t i = 0; i < rates->count; i++)
		if (rates_of(own, class_of(&rates->one[i]), &usual) == settled)
			rates_add(out, class_of(&rates->one[i]), rates->one[i].fen,
				  rates->one[i].rows);
}

void
rates_share(struct rates *const *sheet, size_t sheets)
{
	struct rates form = { 0 };

	for (size_t k = 0; k < sheets; k++)
		for (size_t i = 0; i < sheet[k]->count; i++)
			rates_add(&form, class_of(&sheet[k]->one[i]), sheet[k]->one[i].fen,
				  sheet[k]->one[i].rows);
	for (size_t k = 0; k < sheets; k++) {
		struct rates shared = { 0 };

		if (is_another_kind(sheet[k], &form))
			continue;
		add_settled(&shared, sheet[k], sheet[k], true);
		add_settled(&shared, &form, sheet[k], false);
		*sheet[k] = shared;
	}
}
