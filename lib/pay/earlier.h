#ifndef JZ_PAY_EARLIER_H
#define JZ_PAY_EARLIER_H

#include "pay/payment.h"
#include "table/table.h"

/*
 * The approved lists of earlier months, where each month has one of its own and every row begins
 * with it: by them is known what a month was owed, which the list of a later month does not say.  A
 * list speaks of one month, the earliest with which a row of it begins; where two lists speak of a
 * unit's month, the one that was read later counts.
 */

/* What a list says of a unit. */
struct earlier_row {
	struct payment payment; /* its texts are the lists'; amount and approved are what is due */
	struct text file;
	int64_t status; /* WORD_STATUS_… */
	bool due;       /* approved, or suspended: due when that is lifted */
	bool strange;   /* it would be due, but is a supplement that jz-price did not make */
};

/* It starts as { 0 }. */
struct earlier {
	struct earlier_row *item;
	size_t count;
	size_t room;
	struct index by_mark;
	struct arena arena;
};

/* Take the list at path, which outlives all this; false where trouble was reported. */
bool earlier_read(struct earlier *earlier, const char *path, const struct table_options *table,
		  struct diag *diag);

/* What the lists say of a unit's month, out of the purse of that kind; NULL: nothing. */
const struct earlier_row *earlier_of(const struct earlier *earlier, const struct unit_marks *marks,
				     int64_t kind, month_t owed);

/*
 * Report what was approved for a month before that of the list, was not sent whole, and is not made
 * up for, because the list approves nothing for the unit any more.  All decisions were taken.
 */
void earlier_say_unsent(const struct earlier *earlier, struct payment_list *list,
			struct diag *diag);

void earlier_free(struct earlier *earlier);

#endif
