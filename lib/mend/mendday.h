#ifndef JZ_MEND_MENDDAY_H
#define JZ_MEND_MENDDAY_H

#include "mend/mender.h"

/* Mend cells of dates; see mend.h.  The cell is not blank. */

/*
 * Read: 2023/2/20, 2023.3.20, 2020年7月1日, 20210512, 21/6/20, 20/2/2023, 5-Oct-1985,
 * 二〇二〇年七月一日, a day with its right weekday or a time behind it, and a spreadsheet's day
 * number (42374).  A day that two readings fit is refused; so is a month alone, for which see
 * mendday_fill().
 */
struct mend mendday_day(const struct mender *mender, const struct mend_from *from,
			struct text cell);

/*
 * The same, and 2016年4月, 2016.04, 201604, 16年4月, 2016年元月, Apr-2016, 2016年4月起; a day that
 * is known stays whole.
 */
struct mend mendday_month(const struct mender *mender, const struct mend_from *from,
			  struct text cell);

/*
 * A birth date that names its year or month alone ("1985.06"), or that has several readings
 * ("1985.1", "5/10/1985", "85.10.5"): completed where birth, from the identity number, is one
 * of them.  DAY_NONE: no.
 */
bool mendday_fill(const struct mender *mender, struct text cell, day_t birth, struct mend *out);

/*
 * A birth date that mendday_fill() could complete, if the identity number were another: birth is
 * that number's, or DAY_NONE where it cannot be read.  It becomes blank, and the row's number says
 * the date: now, or when it is put right.
 */
bool mendday_leave(const struct mender *mender, struct text cell, day_t birth, struct mend *out);

/* Is it the date that a spreadsheet makes of 1-5: "5-Jan", "Jan-05"? */
bool mendday_is_damage(struct text cell);

#endif
