#include "table/sheetpick.h"

#include <string.h>

#include "base/num.h"

enum { LIST_SIZE = 512 };

/* Names of sheets, "甲、乙", as far as they fit. */
struct list {
	char bytes[LIST_SIZE];
	size_t n;
};

static void
add_name(struct list *list, struct text name)
{
	static const char comma[] = "、";
	size_t gap = list->n > 0 ? sizeof(comma) - 1 : 0;

	if (list->n + gap + name.n >= sizeof(list->bytes))
		return;
	memcpy(list->bytes + list->n, comma, gap);
	memcpy(list->bytes + list->n + gap, name.p, name.n);
	list->n += gap + name.n;
	list->bytes[list->n] = '\0';
}

static size_t
find_asked(const struct sheetpick *pick, struct text asked)
{
	char digits[NUM_SIZE];

	for (size_t i = 0; i < pick->count; i++)
		if (text_equal(pick->sheet[i].name, asked))
			return i;
	for (size_t i = 0; i < pick->count; i++)
		if (text_equal(text_of(num_format((int64_t)i + 1, digits)), asked))
			return i;
	return SIZE_MAX;
}

static size_t
choose_asked(const struct sheetpick *pick, const char *asked, struct diag *diag,
	     const struct where *where)
{
	size_t found = find_asked(pick, text_of(asked));
	struct list all = { 0 };

	if (found < SIZE_MAX && pick->sheet[found].table)
		return found;
	for (size_t i = 0; i < pick->count; i++)
		if (pick->sheet[i].table)
			add_name(&all, pick->sheet[i].name);
	diag_say(diag, DIAG_SHEET_MISSING, where, TEXT(""), asked, all.bytes);
	return SIZE_MAX;
}

size_t
sheetpick_choose(const struct sheetpick *pick, const char *asked, struct diag *diag,
		 const struct where *where)
{
	size_t first = SIZE_MAX;
	size_t empty = SIZE_MAX;
	struct list others = { 0 };

	if (asked != NULL)
		return choose_asked(pick, asked, diag, where);
	for (size_t i = 0; i < pick->count; i++) {
		if (pick->sheet[i].hidden || !pick->sheet[i].table)
			continue;
		if (!pick->holds(pick->context, i))
			empty = empty == SIZE_MAX ? i : empty;
		else if (first == SIZE_MAX)
			first = i;
		else
			add_name(&others, pick->sheet[i].name);
	}
	if (first == SIZE_MAX)
		first = empty;
	if (first == SIZE_MAX)
		return choose_asked(pick, "1", diag, where);
	if (others.n > 0)
		diag_say(diag, DIAG_SHEETS_OTHER, where, TEXT(""), pick->sheet[first].name.p,
			 others.bytes);
	return first;
}
