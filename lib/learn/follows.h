#ifndef JZ_LEARN_FOLLOWS_H
#define JZ_LEARN_FOLLOWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/*
 * Words of one column that stand for numbers of another, whatever both are called: 全自理 where the
 * fee is 110, 半护理 where it is 480.  A row in which that is not so has a wrong word or number.
 */

enum {
	FOLLOWS_COLUMNS = 48, /* that are looked at, */
	FOLLOWS_ROWS = 300,   /* in so many rows from the first, */
	FOLLOWS_VALUES = 8,   /* and have so many values at most */
	FOLLOWS_VALUE = 48,   /* bytes */
	FOLLOWS_RULES = 4,
};

struct follows_column {
	char value[FOLLOWS_VALUES][FOLLOWS_VALUE];
	size_t n[FOLLOWS_VALUES];
	size_t count;
	size_t numbers; /* of count */
	bool many;      /* it has more values, or longer ones */
};

/* By place of a column, words and numbers, and which number goes with which word. */
struct follows_rule {
	size_t word;
	size_t number;
	unsigned char
		number_of[FOLLOWS_VALUES]; /* by word; FOLLOWS_VALUES: none, as of a rare one */
	unsigned char word_of[FOLLOWS_VALUES];
};

struct follows {
	struct follows_column *column; /* FOLLOWS_COLUMNS of them, once a row was taken */
	unsigned char (*row)[FOLLOWS_COLUMNS];
	size_t room;
	size_t rows;
	struct follows_rule rule[FOLLOWS_RULES];
	size_t rules;
};

/* It starts as { 0 }.  A row of people begins; false where no more are looked at. */
bool follows_row(struct follows *follows);

/* Its mended cell; columns behind FOLLOWS_COLUMNS are left out. */
void follows_cell(struct follows *follows, size_t place, struct text value);

/* All rows are there: find the rules. */
void follows_settle(struct follows *follows);

/*
 * Does the row, whose cells are mended, keep the rule?  Else false with the cell that does not, and
 * what others have there, good as long as follows is.
 */
bool follows_holds(const struct follows *follows, const struct follows_rule *rule,
		   const struct text *value, size_t *place, struct text *other);

/* A sheet of a form, and by place in the first of them where that column is; SIZE_MAX: nowhere. */
struct follows_sheet {
	struct follows *follows;
	const size_t *from; /* of as many as the first has columns: width */
};

/*
 * All of them are settled: one of few rows and no rule takes those that it shows with the rows of
 * the others, but for one from which half of its own depart.
 */
void follows_share(const struct follows_sheet *sheet, size_t sheets, size_t width);

void follows_free(struct follows *follows);

#endif
