#ifndef JZ_URGENT_RELIEFPAST_H
#define JZ_URGENT_RELIEFPAST_H

#include "urgent/purse.h"

/*
 * What earlier cases of relief mean for one: is it the same cause again, and do cases that follow
 * each other come to more together than the town may approve?  A remark may say that another case
 * is somebody else's, see party_told().
 */

enum { RELIEFPAST_DAYS = 30 };

/*
 * Of one cause are two by the number of their event, however it is typed; or, under two numbers, by
 * cause and day, for most likely that is one event under two; without a number by cause and month.
 */
bool reliefpast_same_cause(const struct purse_case *one, const struct purse_case *two);

/*
 * Two that look like one besides: emergencies of one day, whatever they are called, and, without a
 * number, one cause of days less than RELIEFPAST_DAYS apart.
 */
bool reliefpast_may_be_one(const struct purse_case *one, const struct purse_case *two);

/* The case by which the same was helped within so many months; NULL: none was. */
const struct purse_case *reliefpast_again(const struct purse *purse, const struct purse_case *own,
					  month_t within, struct text remark);

/* Cases that stand within RELIEFPAST_DAYS, and were the town's to approve, with the own one. */
struct reliefpast_window {
	fen_t sum;
	fen_t limit;       /* the greatest of theirs: of more persons the town may approve more */
	struct text other; /* the last of the other cases */
};

/*
 * Of all such days that hold the own case, which comes to amount, those that come closest to the
 * limit, or above it: whatever the order in which the cases came.
 */
struct reliefpast_window reliefpast_together(const struct purse *purse,
					     const struct purse_case *own, fen_t amount,
					     struct text remark);

#endif
