#ifndef JZ_MEND_CROSS_H
#define JZ_MEND_CROSS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/money.h"
#include "base/text.h"

/*
 * What the columns of numbers of a sheet say of each other in nearly all rows, whatever they are
 * called: one is the sum of those beside it (基本生活费 + 照料护理费 = 合计), also with one of them
 * taken off (月保障金 + 补发 − 扣减 = 实发), the product of two others (人均补差 × 保障人数 =
 * 月保障金, 月保障金 × 月数 = 金额), or their difference (低保标准 − 月人均收入 = 人均补差, 现 − 原
 * = 增减额).  A row in which that is not so has a wrong number.
 */

enum {
	CROSS_COLUMNS = 24, /* that are looked at, */
	CROSS_ROWS = 300,   /* in so many rows from the first */
	CROSS_RULES = 8,
};

enum cross_kind {
	CROSS_SUM,        /* first + … + last */
	CROSS_TAKEN,      /* the same, but minus, which is behind first, is taken off */
	CROSS_PRODUCT,    /* first × last */
	CROSS_DIFFERENCE, /* first − last */
};

/* What the column of is made of. */
struct cross_rule {
	enum cross_kind kind;
	size_t of; /* places in the sheet */
	size_t first;
	size_t last;
	size_t minus;
	bool change; /* a difference that may be below nothing, as it is in other rows */
};

struct cross {
	size_t place[CROSS_COLUMNS]; /* of columns that may be numbers */
	size_t columns;
	fen_t (*value)[CROSS_COLUMNS]; /* of the rows that are looked at */
	size_t rows;
	size_t room;
	struct cross_rule rule[CROSS_RULES];
	size_t rules;
};

/* It starts as { 0 }.  A column that may be of numbers, behind the others; too many are left out.
 */
void cross_column(struct cross *cross, size_t place);

/* A row of people begins; false where no more are looked at. */
bool cross_row(struct cross *cross);

/* Its cell in the i-th column, mended; one that is not given is blank. */
void cross_cell(struct cross *cross, size_t i, struct text value);

/*
 * All rows are there: find the rules, which hold in three of four rows that could show them, and
 * differences in four of five.  Rows that are all alike show no difference.
 */
void cross_settle(struct cross *cross);

/*
 * Does the row, whose cells are mended, keep the rule?  Else false with what it should be.  A
 * row that has not all the numbers keeps it.
 */
bool cross_holds(const struct cross *cross, const struct cross_rule *rule, const struct text *value,
		 fen_t *made);

void cross_free(struct cross *cross);

#endif
