#include "rule/cite.h"

#include <stdlib.h>

static int
compare(const void *a, const void *b)
{
	const struct cite *x = a;
	const struct cite *y = b;
	int order = (x->ground > y->ground) - (x->ground < y->ground);

	return order != 0 ? order : document_order(x->document, y->document);
}

struct cite_table
cite_sort(struct cite *cite, size_t count)
{
	struct cite_table table = { .cite = cite };
	size_t at = 0;

	if (count > 0)
		qsort(cite, count, sizeof(*cite), compare);
	for (size_t ground = 0; ground < GROUNDS; ground++) {
		table.first[ground] = at;
		while (at < count && cite[at].ground == ground)
			at++;
	}
	table.first[GROUNDS] = at;
	return table;
}

const struct cite *
cite_in_force(const struct cite_table *table, enum ground ground, day_t date, size_t i)
{
	for (size_t at = table->first[ground]; at < table->first[ground + 1]; at++) {
		const struct cite *cite = &table->cite[at];
		bool holds = document_holds(cite->document, date) &&
			     (cite->from == DAY_NONE || cite->from <= date) &&
			     (cite->until == DAY_NONE || date <= cite->until);

		if (holds && i-- == 0)
			return cite;
	}
	return NULL;
}
