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
	if (name.n > 0)
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
	     const struct where *where, size_t *chosen)
{
	size_t found = find_asked(pick, text_of(asked));
	struct list all = { 0 };

	*chosen = found;
	if (found < SIZE_MAX && pick->sheet[found].table)
		return 1;
	for (size_t i = 0; i < pick->count; i++)
		if (pick->sheet[i].table)
			add_name(&all, pick->sheet[i].name);
	diag_say(diag, DIAG_SHEET_MISSING, .at = *where, .one = text_of(asked),
		 .two = text_of(all.bytes));
	return 0;
}

/* Sheets that speak of the others, as jz-form and jz-import --annotate write them. */
static const char directions[] = "填写说明|what to do|发现的问题|problems found";

/* Those with rows come first; behind them, where there are none, the first one. */
static size_t
choose_visible(const struct sheetpick *pick, size_t *chosen)
{
	size_t count = 0;
	size_t empty = SIZE_MAX;

	for (size_t i = 0; i < pick->count; i++) {
		if (pick->sheet[i].hidden || !pick->sheet[i].table)
			continue;
		bool holds = pick->holds(pick->context, i);

		if (holds && !text_is_any(pick->sheet[i].name, directions))
			chosen[count++] = i;
		else if (empty == SIZE_MAX || (holds && !pick->holds(pick->context, empty)))
			empty = i;
	}
	if (count == 0 && empty < SIZE_MAX)
		chosen[count++] = empty;
	return count;
}

size_t
sheetpick_choose(const struct sheetpick *pick, const struct table_options *options,
		 struct diag *diag, const struct where *where, size_t *chosen)
{
	struct list others = { 0 };

	if (options->sheet != NULL)
		return choose_asked(pick, options->sheet, diag, where, chosen);
	size_t count = choose_visible(pick, chosen);

	if (count == 0)
		return choose_asked(pick, "1", diag, where, chosen);
	if (options->every || count == 1)
		return count;
	for (size_t i = 1; i < count; i++)
		add_name(&others, pick->sheet[chosen[i]].name);
	diag_say(diag, DIAG_SHEETS_OTHER, .at = *where,
		 .one = text_of(pick->sheet[chosen[0]].name.p), .two = text_of(others.bytes));
	return 1;
}
