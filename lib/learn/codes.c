#include "learn/codes.h"

#include <string.h>

#include "base/hash.h"

enum {
	ROWS_LEAST = 10, /* that show what is usual */
	ODD_OF = 10,     /* rows, of which one may have another form */
	AGAIN_OF = 25,   /* rows, of which one may say what another says; and one always */
	DIGITS_LEAST = 3,
	BARE_LEAST = 6, /* of those with nothing before them */
	IDENTITY_BODY = 17,
	LOOK = 32, /* rows behind which it is known whether these are codes */
};

/* The X of an identity number, as behind the G of a pupil's, stands for a digit. */
static bool
ends_identity(struct text cell)
{
	size_t digits = 0;

	if (cell.n <= IDENTITY_BODY || !text_ends_any(cell, "X|x"))
		return false;
	while (digits < IDENTITY_BODY && text_is_digit(cell.p[cell.n - 2 - digits]))
		digits++;
	return digits == IDENTITY_BODY;
}

/* The form of a cell; digits is 0 where it has none. */
static struct code_form
form_of(struct text cell)
{
	struct code_form form = { 0 };
	bool checked = ends_identity(cell);
	size_t end = cell.n;

	while (end > 0 && !text_is_digit(cell.p[end - 1]) && !checked)
		end--;
	size_t n = checked ? end - 1 : end;

	while (n > 0 && text_is_digit(cell.p[n - 1]))
		n--;
	if (n > CODE_PART || cell.n - end > CODE_PART || end - n < DIGITS_LEAST)
		return form;
	memcpy(form.prefix, cell.p, n);
	memcpy(form.suffix, cell.p + end, cell.n - end);
	form.n = n;
	form.m = cell.n - end;
	form.digits = end - n;
	return form;
}

static bool
is_same_form(const struct code_form *one, const struct code_form *other)
{
	return one->digits == other->digits && one->n == other->n && one->m == other->m &&
	       memcmp(one->prefix, other->prefix, one->n) == 0 &&
	       memcmp(one->suffix, other->suffix, one->m) == 0;
}

void
codes_add(struct codes *codes, struct text cell)
{
	if (codes->none || cell.n == 0)
		return;
	struct code_form form = form_of(cell);
	size_t i = 0;

	codes->rows++;
	while (form.digits > 0 && i < CODE_FORMS && codes->form[i].rows > 0 &&
	       !is_same_form(&codes->form[i], &form))
		i++;
	if (form.digits > 0 && i < CODE_FORMS) {
		form.rows = codes->form[i].rows + 1;
		codes->form[i] = form;
	}
	uint64_t hash = hash_text(cell);

	if (index_find(&codes->seen, hash) == INDEX_NONE)
		index_add(&codes->seen, hash, codes->rows);
	else
		codes->again++;
	/* most columns are none, which few rows show */
	if (codes->rows % LOOK == 0 && codes_form(codes) == NULL)
		codes->none = true;
}

const struct code_form *
codes_form(const struct codes *codes)
{
	const struct code_form *best = &codes->form[codes->form[1].rows > codes->form[0].rows];
	bool unlike = codes->again <= 1 || codes->again * AGAIN_OF <= codes->rows;

	return !codes->none && codes->rows >= ROWS_LEAST && unlike &&
			       (best->n > 0 || best->digits >= BARE_LEAST) &&
			       (codes->rows - best->rows) * ODD_OF <= codes->rows
		       ? best
		       : NULL;
}

bool
codes_has_form(const struct code_form *form, struct text cell)
{
	struct code_form own = form_of(cell);

	return is_same_form(form, &own);
}

void
codes_free(struct codes *codes)
{
	index_free(&codes->seen);
}
