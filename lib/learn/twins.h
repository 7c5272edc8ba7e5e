#ifndef JZ_LEARN_TWINS_H
#define JZ_LEARN_TWINS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* Pairs of columns that say the same in nearly every row: 收款户名 and 监护人姓名. */

enum { TWINS = 8 };

struct twin {
	size_t one; /* places of the columns */
	size_t other;
	bool alike;  /* by their headings they mean the same */
	size_t same; /* rows in which both say the same, and in which they do not */
	size_t differ;
};

/* It starts as { 0 }. */
struct twins {
	struct twin pair[TWINS];
	size_t count;
};

/* Two columns that may say the same; one too many is left out. */
void twins_pair(struct twins *twins, size_t one, size_t other);

/* The same of two that should, by their headings: they need not be as a rule. */
void twins_alike(struct twins *twins, size_t one, size_t other);

/* A row of the sheet, by the places of its cells. */
void twins_row(struct twins *twins, const struct text *cell);

/* Do the cells of a pair say the same, or do the columns not as a rule? */
bool twins_holds(const struct twin *pair, const struct text *cell);

/* Do the cells of a pair say the same, where hardly any other row does? */
bool twins_clash(const struct twin *pair, const struct text *cell);

/* Does the column say the same as each that does as a rule? */
bool twins_all_hold(const struct twins *twins, size_t place, const struct text *cell);

#endif
