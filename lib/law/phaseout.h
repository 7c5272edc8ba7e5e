#ifndef JZ_LAW_PHASEOUT_H
#define JZ_LAW_PHASEOUT_H

#include "base/day.h"
#include "register/register.h"

/*
 * The phase-out of 大办发〔2021〕30号（十一）: a household on the minimum living allowance that
 * took work keeps it for a while.  Its state is two cells, phase_out_start and phase_out_base.
 */
struct phaseout {
	month_t from;  /* the first month that this decision pays */
	month_t until; /* the last month of the phase-out; before from: it has ended */
};

/* The term as decided for the month first and those that follow, for a length in months. */
struct phaseout phaseout_term(const struct household *household, int64_t months, month_t first);

/*
 * Report a household in phase-out that does not say since when: each list would begin the
 * phase-out anew, and it would never end.
 */
void phaseout_check(const struct household *household, const struct record_reader *reader,
		    struct diag *diag);

/* The column of what is paid in it by the month: the amount before it, never recomputed. */
int phaseout_column(const struct household *household);

#endif
