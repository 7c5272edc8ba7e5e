#include "learn/forms.h"

#include <string.h>

enum { MATCHED_LEAST = 4 /* headings; a list of names alone has no form */ };

/* Are two columns called the same; or, if not exact, the same but for the unit of their money? */
static bool
is_like(const struct forms_column *one, const struct forms_column *two, bool exact)
{
	bool known = one->home >= 0 && two->home >= 0;

	if (one->heading.n == 0 || (known && (one->home != two->home || one->place != two->place)))
		return false;
	return exact ? text_equal(one->heading, two->heading)
		     : one->unit != two->unit && text_equal(one->core, two->core);
}

static size_t
count_headings(const struct forms_sheet *sheet)
{
	size_t headings = 0;

	for (size_t i = 0; i < sheet->width; i++)
		headings += sheet->column[i].heading.n > 0;
	return headings;
}

/* The first column that is like it and not used yet; width: none. */
static size_t
find_like(const struct forms_sheet *sheet, const bool *used, const struct forms_column *column,
	  bool exact)
{
	size_t i = 0;

	while (i < sheet->width && (used[i] || !is_like(column, &sheet->column[i], exact)))
		i++;
	return i;
}

/* Is the sheet of the form of the other, and where do its columns stand? */
static bool
take_from(struct forms_sheet *sheet, const struct forms_sheet *first, struct arena *arena)
{
	size_t *from = arena_alloc(arena, first->width * sizeof(*from) + 1);
	bool *used = arena_alloc(arena, sheet->width * sizeof(*used) + 1);
	size_t matched = 0;

	memset(used, 0, sheet->width * sizeof(*used));
	for (size_t i = 0; i < first->width; i++)
		from[i] = SIZE_MAX;
	for (size_t k = 0; k < 2 * first->width; k++) {
		size_t i = k % first->width;
		size_t at = from[i] < SIZE_MAX
				    ? sheet->width
				    : find_like(sheet, used, &first->column[i], k < first->width);

		if (at == sheet->width)
			continue;
		from[i] = at;
		used[at] = true;
		matched++;
	}
	sheet->from = from;
	return matched >= MATCHED_LEAST && count_headings(first) <= matched + 1 &&
	       count_headings(sheet) <= matched + 1;
}

void
forms_find(struct forms_sheet *sheet, size_t sheets, struct arena *arena)
{
	for (size_t i = 0; i < sheets; i++) {
		sheet[i].first = 0;
		while (sheet[i].first < i && (sheet[sheet[i].first].first != sheet[i].first ||
					      !take_from(&sheet[i], &sheet[sheet[i].first], arena)))
			sheet[i].first++;
		if (sheet[i].first == i)
			(void)take_from(&sheet[i], &sheet[i], arena);
	}
}

/* The column in a sheet that stands at a place in the first of the form; NULL: it has none. */
static const struct forms_column *
column_of(const struct forms_sheet *sheet, size_t first, size_t place)
{
	return sheet->first != first || sheet->from[place] == SIZE_MAX
		       ? NULL
		       : &sheet->column[sheet->from[place]];
}

size_t
forms_unit(const struct forms_sheet *sheet, size_t sheets, size_t first, size_t place)
{
	size_t best = SIZE_MAX;
	size_t most = 0;

	for (size_t k = first; k < sheets; k++) {
		const struct forms_column *own = column_of(&sheet[k], first, place);
		size_t alike = 0;

		for (size_t i = first; own != NULL && i < sheets; i++) {
			const struct forms_column *other = column_of(&sheet[i], first, place);

			alike += other != NULL && other->unit == own->unit;
		}
		if (alike > most) {
			best = k;
			most = alike;
		}
	}
	return best;
}

bool
forms_differ(const struct forms_sheet *sheet, size_t one, size_t other, size_t place)
{
	const struct forms_column *own = column_of(&sheet[one], sheet[other].first, place);
	const struct forms_column *theirs = column_of(&sheet[other], sheet[other].first, place);

	return own != NULL && theirs != NULL && own->unit != theirs->unit;
}
