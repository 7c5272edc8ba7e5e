#ifndef JZ_COMPARE_DIFFERENCE_H
#define JZ_COMPARE_DIFFERENCE_H

#include "base/day.h"
#include "compare/change.h"
#include "compare/snapshot.h"

/* Two snapshots of one kind, paired, and where the changes between them go. */

struct difference {
	struct snapshot before;
	struct snapshot after;
	enum language language; /* of what is shown */
	day_t since;            /* of the first file; DAY_NONE: ages are not compared */
	day_t date;             /* of the second */
	int adult;              /* years, from the rules */
	enum day_leap leap;
	void (*take)(void *context, const struct change *change);
	void *context;
	size_t changes;
	struct arena arena; /* what is shown of the change at hand */
};

/* A change of a row: who, where and the lines are filled in; either row may be INDEX_NONE. */
struct change difference_of_row(const struct difference *difference, enum word change,
				size_t before, size_t after);

/* The same of a household; either group may be INDEX_NONE. */
struct change difference_of_group(const struct difference *difference, enum word change,
				  size_t before, size_t after);

/* Hand it on; its texts need last no longer. */
void difference_say(struct difference *difference, const struct change *change);

/* A cell as its file shows it, secrets masked; good until the change is said. */
struct text difference_show(struct difference *difference, int column, struct snapshot_cell cell);

/*
 * Say that a column is not as it was, if so, in the words of its kind: an amount rose or fell,
 * a category, a standard, an account, or a plain fact.  change has who and where.
 */
void difference_say_cell(struct difference *difference, struct change change, int column,
			 struct snapshot_cell before, struct snapshot_cell after);

/* Have both files the column? */
bool difference_has(const struct difference *difference, int column);

#endif
