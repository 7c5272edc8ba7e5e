#ifndef JZ_LEARN_FORMS_H
#define JZ_LEARN_FORMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

/* Which sheets of a file are of one form, as where each village has its own. */

struct forms_column {
	struct text heading; /* may be blank */
	struct text core;    /* without what stands in brackets behind it */
	int64_t unit;        /* of its money, by the heading: 10000 for 万元; else 1 */
	int home;            /* what it means; -1: that is not known, or not by its heading */
	int place;
};

struct forms_sheet {
	const struct forms_column *column;
	size_t width;
	size_t first; /* of the sheets of its form, itself where it is the first or the only one */
	size_t *from; /* by column of the first, where it stands here; SIZE_MAX: nowhere */
};

/*
 * Give each its first and from.  A sheet is of the form of one before it where both have the same
 * headings, of the same meanings, in any order: all of them, but for one of each, and but for the
 * units in brackets.
 */
void forms_find(struct forms_sheet *sheet, size_t sheets, struct arena *arena);

/*
 * The first sheet that has the unit which a heading has in most sheets of the form; place is that
 * of the column in the first.  SIZE_MAX: none has the column.
 */
size_t forms_unit(const struct forms_sheet *sheet, size_t sheets, size_t first, size_t place);

/* Are two sheets of one form that both have the column, but in another unit? */
bool forms_differ(const struct forms_sheet *sheet, size_t one, size_t other, size_t place);

#endif
