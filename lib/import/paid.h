#ifndef JZ_IMPORT_PAID_H
#define JZ_IMPORT_PAID_H

#include "import/sheet.h"
#include "import/survey.h"

/* Which column is what a household gets in a month, and which is paid for more, or for once. */

/*
 * What says that a column is of several months, or of aid that is none of each month, without
 * saying what one comes to: the title, or a heading; blank where nothing does.
 */
struct text paid_unsure(const struct sheet *sheet, const struct survey *survey, size_t from);

/*
 * 月合计 is the amount, where nothing is called one but what may be a part of it, as 补差金额.
 * Where no column is known to have the amounts, which stand in parts, so is a sum of them by the
 * month, and 合计 of parts of a month (元/月) what was paid, if the rows show it to be the sum of
 * columns of aid.
 */
void paid_take_sum(struct sheet *sheet, const struct cross *cross);

/*
 * 发放金额 is the amount where nothing else is, if it is a month's.  What a heading calls one,
 * though its rows are a month's times so many months, is none, nor what the title or another
 * column says not to be one; a map knows better.
 */
void paid_take(struct sheet *sheet, const struct survey *survey);

#endif
