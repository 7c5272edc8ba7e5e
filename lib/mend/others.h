#ifndef JZ_MEND_OTHERS_H
#define JZ_MEND_OTHERS_H

#include <stdbool.h>

#include "base/text.h"
#include "register/column.h"

/*
 * Does a remark in brackets, folded, say whose the cells of a column are, or when they were:
 * 姓名(监护人), 账号(旧), 人口(2025)?
 */
bool others_in_remark(struct text remark, const struct column *column);

/* Is 金额 below this group of several months, or of other money: 1-3月, 11月(含补发)? */
bool others_are_paid(struct text over);

/* Does it say several months: 第三季度, 10-12月, 2026年9月至11月; but 1日至30日 are days of one. */
bool others_are_months(struct text said);

/* Is it the title of a list of aid that is given once, or beside that of each month: 取暖补贴? */
bool others_are_once(struct text title);

/*
 * Is what stands below this group another person's, of another time, or other money?  column: what
 * the heading below it, cell, means alone; or NULL.
 */
bool others_in_group(struct text over, struct text cell, const struct column *column);

#endif
