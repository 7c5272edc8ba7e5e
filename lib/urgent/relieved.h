#ifndef JZ_URGENT_RELIEVED_H
#define JZ_URGENT_RELIEVED_H

#include "urgent/disaster.h"
#include "urgent/given.h"
#include "urgent/purse.h"

/*
 * Temporary relief and disaster aid may be for one loss.  No document that is known here says
 * whether both may be had (aid/exclusion.def: open), so that it is said and nothing is held back.
 */

/*
 * A case of relief of the household that a line (RECORD_GIVEN) is about, of the number of its
 * event or of a day of the disaster; NULL where there is none.  purse may be NULL.
 */
const struct purse_case *relieved_by(const struct purse *purse, const struct record *line,
				     const struct disaster *disaster);

#endif
