#ifndef JZ_OFFICE_PREVIOUS_H
#define JZ_OFFICE_PREVIOUS_H

#include "base/day.h"
#include "base/diag.h"
#include "register/register.h"

/*
 * The last decisions as memory: what a household was on, how much, and where its phase-out
 * began.  It fills what the register leaves blank; where the register says something else,
 * the register stands and the difference is a finding.
 */
struct previous;

/*
 * Read a decision list.  Only rows that pay a household, minimum living allowance or
 * phase-out, and that were not refused are kept.  Trouble is reported and gives NULL.
 */
struct previous *previous_open(const char *path, const struct table_options *options,
			       struct diag *diag);

/*
 * Fill in category, amount, phase_out_start and phase_out_base of a household.  months is the
 * length of a phase-out, by which its start follows from its end.  reader is the register's,
 * for the place of a finding.
 */
void previous_fill(const struct previous *previous, struct household *household, int64_t months,
		   const struct record_reader *reader, struct diag *diag);

/* NULL is allowed. */
void previous_close(struct previous *previous);

#endif
