#ifndef JZ_IMPORT_DAYS_H
#define JZ_IMPORT_DAYS_H

#include <stdbool.h>

#include "base/day.h"
#include "import/entry.h"
#include "learn/order.h"

/* What the days and months of a row cannot be. */

/* The columns that may have days; order starts as { 0 }. */
void days_begin(struct order *order, const struct sheet *sheet);

/* Those of a row of people. */
void days_add(struct order *order, const struct sheet *sheet, const struct mender *mender,
	      const struct sheet_row *row);

/* What else is known of its person. */
struct days_row {
	day_t today;
	day_t born;     /* by a good identity number; or DAY_NONE */
	bool destitute; /* supported as such (特困), who were before there was any other aid */
};

/*
 * Report days on which something was done that are ahead, before the person was born or before
 * there was any aid, in columns that are known and in those whose headings say that it was done;
 * and those that are not as order has them in the other rows.
 */
void days_check(const struct days_row *row, const struct order *order, const struct entry *entry);

#endif
