#ifndef JZ_LEARN_CROSS_H
#define JZ_LEARN_CROSS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "base/text.h"
#include "learn/crossrule.h"

/*
 * What the columns of numbers of a sheet say of each other in nearly all rows, whatever they are
 * called: one is the sum of those beside it (基本生活费 + 照料护理费 = 合计), also with
 * one of them taken off (月保障金 + 补发 − 扣减 = 实发) or the first for some months (月保障金 ×
 * 月数 + 补发 = 合计), the product of two others (人均补差 × 保障人数 = 月保障金, 月保障金 × 月数 =
 * 金额), or their difference (低保标准 − 月人均收入 = 人均补差, 现 − 原 = 增减额), or what another
 * is for a quarter or a year.  A row in which that is not so has a wrong number.
 */

/*
 * It starts as { 0 }.  A column that may be of numbers, behind the others; too many are left out.
 * takes: by its heading it is taken off, as 扣减 is.
 */
void cross_column(struct cross *cross, size_t place, bool takes);

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

/*
 * The place of the one number that the row lacks of a rule of three, or of two, where hardly any
 * other row does; else SIZE_MAX.
 */
size_t cross_lacks(const struct cross *cross, const struct cross_rule *rule,
		   const struct text *value);

/*
 * Is the cell a sum that is right with a part left blank, or such a part: 一季度 of a household
 * whose aid began in April, and its year?  Then a month times three or twelve is not what is
 * wanted.
 */
bool cross_is_partial(const struct cross *cross, const struct text *value, size_t place);

/*
 * Is what a rule of months makes the sum of several columns, of which its own is one, and right:
 * 7月
 * + 8月 + 9月 + 补发, whatever 7月 × 3 is?
 */
bool cross_is_summed(const struct cross *cross, const struct cross_rule *rule,
		     const struct text *value);

/* A sheet of a form, and by place in the first of them where that column is; SIZE_MAX: nowhere. */
struct cross_sheet {
	struct cross *cross;
	const size_t *from; /* of as many as the first has columns: width */
};

/*
 * All of them are settled: the rules that the rows of all together show are those of each, but for
 * one from which half of its own rows depart, and of many one in four.
 */
void cross_share(const struct cross_sheet *sheet, size_t sheets, size_t width);

void cross_free(struct cross *cross);

#endif
