#ifndef JZ_DECIDE_PREVIOUS_H
#define JZ_DECIDE_PREVIOUS_H

#include "base/day.h"
#include "base/diag.h"
#include "register/register.h"

/*
 * Earlier decisions as memory: what a household was on, how much, and where its phase-out
 * began.  It fills what the register leaves blank; where the register says something else,
 * the register stands and the difference is a finding.
 */
struct previous;

/*
 * Read decision lists, the earliest first; paths ends with NULL, and may be NULL.  The last row
 * of a household that was decided and not refused counts.  A phase-out is remembered until the
 * household is on the minimum living allowance again, so that it begins once: in the month that
 * follows from its end and its length, months, or in the first that a list paid, whichever is
 * earlier.  Trouble is reported and gives NULL.
 */
struct previous *previous_open(const char *const *paths, int64_t months,
			       const struct table_options *options, struct diag *diag);

/*
 * Fill in category, amount, phase_out_start and phase_out_base of a household.  reader is the
 * register's, for the place of a finding.
 */
void previous_fill(const struct previous *previous, struct household *household,
		   const struct record_reader *reader, struct diag *diag);

/* NULL is allowed. */
void previous_close(struct previous *previous);

#endif
